"""What can become of a row: the states and the only table of legal moves between them."""

from __future__ import annotations

from enum import IntEnum
from typing import Final

from desktop_app.domain.phrases import phrase


class Outcome(IntEnum):
    """Where a row stands. Stored as one byte a row; the numbers never change."""

    WAITING = 0
    SENDING = 1
    """Written to disk before the request leaves."""
    CREATED = 2
    UPDATED = 3
    ALREADY_THERE = 4
    """A record with the row's marker was on the portal before Start."""
    HELD_BACK = 5
    REFUSED = 6
    UNSURE = 7
    """A record may exist; asked about by marker, never sent again without proof."""
    NOT_SENT = 8
    """How a waiting row is called once its run has ended."""

    @property
    def word(self) -> str:
        """The word shown to people, in the source language."""
        return _WORDS[self]

    @property
    def is_settled(self) -> bool:
        """Whether nothing more will happen to the row in this run."""
        return self in _SETTLED


class ReadBack(IntEnum):
    """What reading a created record again has shown."""

    NONE = 0
    VERIFIED = 1
    DIFFERING = 2
    UNREAD = 3

    @property
    def word(self) -> str:
        """The word shown to people, in the source language."""
        return _READ_BACK_WORDS[self]


class UndoState(IntEnum):
    """What taking back a record came to."""

    NONE = 0
    DELETED = 1
    KEPT_EDITED = 2
    """Somebody touched the record since the import, so it stays."""
    ALREADY_GONE = 3
    FAILED = 4
    DELETING = 5
    """Written to disk before the deletion leaves."""

    @property
    def word(self) -> str:
        """The word shown to people, in the source language."""
        return _UNDO_WORDS[self]


class FilesState(IntEnum):
    """Where the files of a row stand. Stored as one byte a row; the numbers never change."""

    NONE = 0
    """The row has none."""
    WITH_ROW = 1
    """They go, or went, with the row."""
    OWED = 2
    """The record is made without them; they are put into it once it exists."""
    PUT = 3
    """They were put into the record afterwards."""
    MISSING = 4
    """The record is there, its files are not, or not as they were sent."""
    PROVEN = 5
    """The portal gave their contents back, and they are what was sent."""

    @property
    def word(self) -> str:
        """The word shown to people beside the outcome, in the source language."""
        return _FILES_WORDS[self]


class IllegalMoveError(Exception):
    """A row was about to take a step that the table of moves does not know: an error of the program."""

    def __init__(self, before: IntEnum, after: IntEnum) -> None:
        super().__init__(f"{before.name} does not lead to {after.name}")


_WORDS: Final = {
    Outcome.WAITING: phrase("Waiting"),
    Outcome.SENDING: phrase("Sending"),
    Outcome.CREATED: phrase("Created"),
    Outcome.UPDATED: phrase("Updated"),
    Outcome.ALREADY_THERE: phrase("Already there"),
    Outcome.HELD_BACK: phrase("Held back"),
    Outcome.REFUSED: phrase("Refused"),
    Outcome.UNSURE: phrase("Unsure"),
    Outcome.NOT_SENT: phrase("Not sent"),
}
_READ_BACK_WORDS: Final = {
    ReadBack.NONE: phrase("Not read back yet"),
    ReadBack.VERIFIED: phrase("Verified"),
    ReadBack.DIFFERING: phrase("Differs"),
    ReadBack.UNREAD: phrase("Could not be read back"),
}
_FILES_WORDS: Final = {
    FilesState.NONE: "",
    FilesState.WITH_ROW: "",
    FilesState.OWED: phrase("file to follow"),
    FilesState.PUT: "",
    FilesState.MISSING: phrase("file missing"),
    FilesState.PROVEN: "",
}
_UNDO_WORDS: Final = {
    UndoState.NONE: phrase("Not taken back"),
    UndoState.DELETED: phrase("Taken back"),
    UndoState.KEPT_EDITED: phrase("Kept: changed since the import"),
    UndoState.ALREADY_GONE: phrase("Already deleted on the portal"),
    UndoState.FAILED: phrase("Could not be taken back"),
    UndoState.DELETING: phrase("Being taken back"),
}
_SETTLED: Final = frozenset(
    {Outcome.CREATED, Outcome.UPDATED, Outcome.ALREADY_THERE, Outcome.HELD_BACK, Outcome.REFUSED}
)
_MOVES: Final = {
    Outcome.WAITING: frozenset({Outcome.SENDING, Outcome.ALREADY_THERE, Outcome.HELD_BACK, Outcome.NOT_SENT}),
    Outcome.SENDING: frozenset({Outcome.CREATED, Outcome.UPDATED, Outcome.REFUSED, Outcome.UNSURE, Outcome.WAITING}),
    Outcome.UNSURE: frozenset({Outcome.CREATED, Outcome.REFUSED, Outcome.WAITING}),
    # The final asking may find a record whose row was answered with an error (reference §1.6);
    # a person may repair a refused or held row and send it again.
    Outcome.REFUSED: frozenset({Outcome.CREATED, Outcome.WAITING}),
    Outcome.HELD_BACK: frozenset({Outcome.WAITING}),
    Outcome.NOT_SENT: frozenset({Outcome.WAITING}),
    Outcome.CREATED: frozenset(),
    Outcome.UPDATED: frozenset(),
    Outcome.ALREADY_THERE: frozenset(),
}
_UNDO_MOVES: Final = {
    UndoState.NONE: frozenset(UndoState) - {UndoState.NONE, UndoState.DELETED},
    UndoState.DELETING: frozenset(UndoState) - {UndoState.NONE},
    UndoState.FAILED: frozenset(UndoState) - {UndoState.NONE, UndoState.DELETED},
    # A second press of Undo may meet the record gone, or as it was.
    UndoState.KEPT_EDITED: frozenset(UndoState) - {UndoState.NONE, UndoState.DELETED},
    UndoState.DELETED: frozenset(),
    UndoState.ALREADY_GONE: frozenset(),
}


def may_move(before: Outcome, after: Outcome) -> bool:
    """Tell whether a row may go from one state to another."""
    return after in _MOVES[before]


def moved(before: Outcome, after: Outcome) -> Outcome:
    """Return `after`.

    Raises:
        IllegalMoveError: The step is not in the table.
    """
    if not may_move(before, after):
        raise IllegalMoveError(before, after)
    return after


def may_undo(before: UndoState, after: UndoState) -> bool:
    """Tell whether taking back may go from one state to another."""
    return after in _UNDO_MOVES[before]


def at_rest(outcome: Outcome) -> Outcome:
    """Return how a row is counted while its run is not going on: what waits is not sent, what was leaving is unsure."""
    if outcome is Outcome.WAITING:
        return Outcome.NOT_SENT
    if outcome is Outcome.SENDING:
        return Outcome.UNSURE
    return outcome
