"""What taking records back goes by: whose a record is, and whether somebody touched it since (design §5.5)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from desktop_app.domain.answers import FoundRecord
from desktop_app.domain.runs import Baseline, RunHead

MARKS: Final = ("createdTime", "updatedTime", "updatedBy", "lastActivityTime")
"""The fields that tell."""
_AT_CREATION: Final = 5.0
"""Seconds within which a change belongs to the creation itself."""


@dataclass(frozen=True, slots=True)
class UndoCounts:
    """The three piles, and what could not be done (contracts.md 1.4)."""

    deleted: int = 0
    kept_edited: int = 0
    already_gone: int = 0
    failed: int = 0


def baseline_of(record: FoundRecord) -> Baseline:
    """Return what a record says of its last change."""
    values = record.values
    return Baseline(
        str(values.get("updatedTime") or ""),
        str(values.get("updatedBy") or ""),
        str(values.get("lastActivityTime") or ""),
    )


def bears(head: RunHead, marker: str, record: FoundRecord) -> bool:
    """Tell whether a record bears a row's marker, where the run's kind can bear any."""
    if not head.marker_field or not marker:
        return True
    return folded(record.values.get(head.marker_field)) == folded(marker)


def is_untouched(record: FoundRecord, baseline: Baseline | None) -> bool:
    """Tell whether nobody changed a record since its baseline or, without one, since it was created."""
    return _is_as_created(record) if baseline is None else baseline == baseline_of(record)


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
