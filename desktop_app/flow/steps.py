"""The steps of an import, in order; nothing about how they look."""

from __future__ import annotations

from enum import Enum, StrEnum


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
    def index(self) -> int:
        """Place in the order, from 0."""
        return ORDER.index(self)


ORDER = tuple(Step)
QUESTION_STEPS = frozenset({Step.VALUES, Step.FILES})
"""Steps that are passed over when the data ask no question."""


class StepState(Enum):
    """How far a step is, as the rail shows it."""

    AHEAD = "ahead"
    CURRENT = "current"
    DONE = "done"
    OPEN = "open"
    """Visited, with questions left."""
    SKIPPED = "skipped"
    """Nothing to ask here."""
