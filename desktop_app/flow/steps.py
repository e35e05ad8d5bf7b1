"""The steps of an import, in order; nothing about how they look."""

from __future__ import annotations

from enum import Enum, StrEnum
from typing import Final


class Step(StrEnum):
    """One page of the way; the value is kept in drafts."""

    CONNECTION = "connection"
    WHAT = "what"
    TABLE = "table"
    COLUMNS = "columns"
    VALUES = "values"
    FILES = "files"
    CHECK = "check"
    IMPORT = "import"
    RESULT = "result"

    @property
    def position(self) -> int:
        """Place in the order, from 0."""
        return ORDER.index(self)


ORDER: Final = tuple(Step)


class StepState(Enum):
    """How far a step is, as the rail shows it."""

    AHEAD = "ahead"
    CURRENT = "current"
    DONE = "done"
    OPEN = "open"
    """Visited, with questions left."""
    SKIPPED = "skipped"
    """Nothing to ask here."""
