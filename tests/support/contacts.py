"""A table of contacts and the order to import it, for tests of the window's services."""

from __future__ import annotations

from pathlib import Path

from desktop_app.domain.kinds import CONTACT
from desktop_app.domain.mapping import ImportMapping, Target
from desktop_app.domain.table import ReadingOptions
from desktop_app.engine.attaching import FilesOrder
from desktop_app.flow.desk.services import DeskServices
from desktop_app.flow.facts import CheckOrder, Connected
from tests.support.free import NeverCancelled, no_progress

NEVER = NeverCancelled()

MAPPING = ImportMapping(
    columns={"First name": Target("NAME"), "Last name": Target("LAST_NAME"), "Phone": Target("PHONE", "WORK")}
)

AREAS = {
    "Trial": 811,
    "Alike": 813,
    "Rehearsed": 814,
    "Repaired": 815,
    "Taught": 351,
    "Told": 352,
    "Undone": 495,
    "Twice": 499,
    "Order": 812,
    "Stopped": 343,
    "Paced": 816,
    "Report": 342,
}
"""Every test has phones of its own, for the portal remembers those of the others."""


def contacts(path: Path, *, mark: str, count: int = 25) -> Path:
    """Write a table of contacts; the last one's phone is none."""
    area = AREAS.get(mark, 495)
    lines = ["First name;Last name;Phone"]
    lines += [f"Anna{number};{mark};+7{area}{number:07d}" for number in range(count)]
    path.write_text("\n".join([*lines, f"Bad;{mark};12"]) + "\n", encoding="utf-8")
    return path


def ordered(services: DeskServices, connected: Connected, path: Path) -> CheckOrder:
    file = services.load(path, ReadingOptions(), no_progress, NEVER)
    subject = services.subject(connected, CONTACT)
    return CheckOrder(connected, file, subject, MAPPING, None, FilesOrder(), look_for_likes=True)
