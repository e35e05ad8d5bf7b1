"""What reading back and taking back go by: whose a record is, and whether somebody touched it (design §5.5)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from desktop_app.domain.answers import FoundRecord
from desktop_app.domain.compare import COMMUNICATIONS
from desktop_app.domain.runs import Baseline, RunHead

BASELINE_FIELDS: Final = ("updatedTime", "updatedBy", "lastActivityTime")
"""What tells whether somebody touched a record since it was read back (design §5.5)."""
MARKS: Final = ("createdTime", *BASELINE_FIELDS)
"""The fields that tell also where it was not read back."""
_AT_CREATION: Final = 5.0
"""Seconds within which a change belongs to the creation itself."""


@dataclass(frozen=True, slots=True)
class UndoCounts:
    """The three piles, and what could not be done (contracts.md 1.4)."""

    deleted: int = 0
    kept_edited: int = 0
    already_gone: int = 0
    failed: int = 0


def baseline_of(values: Mapping[str, object]) -> Baseline:
    """Return what the values of a record say of its last change."""
    return Baseline(*(str(values.get(name) or "") for name in BASELINE_FIELDS))


def fields_of(head: RunHead, further: Iterable[str]) -> list[str]:
    """Return the fields to be read of a run's records: those that are compared, its marker, and further ones."""
    names = dict.fromkeys("fm" if field.key in COMMUNICATIONS else field.key for field in head.compared)
    names.update(dict.fromkeys(further))
    if head.marker_field is not None:
        names[head.marker_field] = None
    return ["id", *names]


def bears(head: RunHead, marker: str, record: FoundRecord) -> bool:
    """Tell whether a record bears a row's marker, where the run's kind can bear any."""
    if not head.marker_field or not marker:
        return True
    return folded(record.values.get(head.marker_field)) == folded(marker)


def is_untouched(record: FoundRecord, baseline: Baseline | None) -> bool:
    """Tell whether nobody changed a record since its baseline or, without one, since it was created."""
    return _is_as_created(record) if baseline is None else baseline == baseline_of(record.values)


def folded(marker: object) -> str:
    """Return a marker as the portal's database compares it: keys may come back in another letter case."""
    return str(marker or "").strip().casefold()


def _is_as_created(record: FoundRecord) -> bool:
    """A record that was never read back is untouched as long as its last change is its creation."""
    created, updated = (str(record.values.get(name) or "") for name in ("createdTime", "updatedTime"))
    if created == updated:
        return True
    try:
        apart = datetime.fromisoformat(updated) - datetime.fromisoformat(created)
    except (ValueError, TypeError):
        return False
    return 0 <= apart.total_seconds() <= _AT_CREATION
