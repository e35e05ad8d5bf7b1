"""Plans and runs for the engine's tests."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from desktop_app.domain.events import Finished, RunEvent
from desktop_app.domain.kinds import CONTACT, QUOTE, Kind, marker_scheme
from desktop_app.domain.marker import markers
from desktop_app.domain.plan import ComparedField, HeldRow, Plan, PlannedRow
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.run.driver import RunLoop
from desktop_app.engine.run.options import RunOptions
from desktop_app.store.journal import SqliteJournal
from tests.support.fake_faults import ROW_PROBLEM
from tests.support.fake_portal import FakePortal
from tests.support.virtual import VirtualOutlet, World

_SHARED_MEMORY = Path("/dev/shm")
MEMORY = _SHARED_MEMORY if _SHARED_MEMORY.is_dir() else None
"""Where tests keep journals when it is the order of things that is tried, not the disk."""
IDENTITY = PortalIdentity("portal.example", "1")
ORIGIN = "https://portal.example"


def plan_of(
    values: Sequence[Mapping[str, Any]], *, held: int = 0, kind: Kind = CONTACT, in_order: bool = False
) -> Plan:
    """A plan whose rows carry these values, with markers as the program makes them."""
    cells = [tuple(str(value) for value in row.values()) for row in values]
    scheme = marker_scheme(kind)
    keys = list(markers(kind, cells))
    rows = []
    for index, row in enumerate(values):
        marker = keys[index] if scheme is not None else ""
        marked = {scheme.field: marker, **scheme.constants} if scheme is not None else {}
        rows.append(PlannedRow(index, index + 2, marker, {**row, **marked}, cells[index], label=f"Row {index + 2}"))
    first = len(rows)
    return Plan(
        kind=kind,
        original_names=True,
        marker_scheme=scheme,
        marker_field=scheme.field if scheme is not None else None,
        headings=("Title",),
        file_name="table.xlsx",
        file_sha256="00",
        rows=rows,
        held=[HeldRow(first + place, first + place + 2, ("bad",), (ROW_PROBLEM,)) for place in range(held)],
        in_order=in_order,
        compared=(ComparedField("title", "string"), ComparedField("assignedById", "user")),
    )


def titles(count: int, **further: Any) -> list[dict[str, Any]]:
    """Values of so many different rows."""
    return [{"title": f"Row {number}", **further} for number in range(count)]


QUOTES = QUOTE


@dataclass
class Bench:
    """A journal on disk, a portal, and a world: everything a run needs."""

    folder: Path
    world: World = field(default_factory=World)
    portal: FakePortal = field(default_factory=FakePortal)
    events: list[RunEvent] = field(default_factory=list)
    mortality: Callable[[str], None] = lambda place: None
    options: RunOptions = field(default_factory=RunOptions)
    outlet: VirtualOutlet | None = None
    listener: Callable[[RunEvent], None] | None = None

    def journal(self) -> SqliteJournal:
        return SqliteJournal(self.folder / "journal.sqlite3", self.folder / "locks")

    def begin(self, plan: Plan) -> str:
        journal = self.journal()
        run = journal.begin(plan, IDENTITY, origin=ORIGIN, wall=self.world.wall())
        journal.close()
        return run

    def go(self, run: str, prepare: Callable[[VirtualOutlet], None] = lambda outlet: None) -> Finished:
        """Carry the run on until it ends; what `mortality` raises passes through as a death of the process."""
        journal = self.journal()
        try:
            stored = journal.load(run)
            self.outlet = VirtualOutlet(self.world, self.portal, stored.head, self.mortality)
            prepare(self.outlet)
            return RunLoop(journal, stored, self.options, self.outlet, self.world, self._listen).run()
        finally:
            if self.outlet is not None:
                self.outlet.close()
            journal.close()

    def _listen(self, event: RunEvent) -> None:
        (self.listener or self.events.append)(event)

    def run(self, plan: Plan, prepare: Callable[[VirtualOutlet], None] = lambda outlet: None) -> Finished:
        return self.go(self.begin(plan), prepare)
