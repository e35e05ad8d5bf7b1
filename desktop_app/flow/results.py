"""What became of every row, as compact columns that a front end can show and update in place."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum

from desktop_app.domain.events import RowChanged
from desktop_app.domain.outcome import FilesState, Outcome, ReadBack, UndoState, at_rest
from desktop_app.domain.plan import HeldRow, Plan, PlannedRow
from desktop_app.domain.problems import Problem
from desktop_app.domain.runs import RowLine


class Pile(Enum):
    """What a person may want to see of a result."""

    ALL = "all"
    CREATED = "created"
    ALREADY_THERE = "already-there"
    HELD_BACK = "held-back"
    REFUSED = "refused"
    SENDING = "sending"
    UNSURE = "unsure"
    NOT_SENT = "not-sent"
    DIFFERING = "differing"
    FILES_MISSING = "files-missing"
    TAKEN_BACK = "taken-back"


_OUTCOMES = {
    Pile.CREATED: frozenset({Outcome.CREATED, Outcome.UPDATED}),
    Pile.ALREADY_THERE: frozenset({Outcome.ALREADY_THERE}),
    Pile.HELD_BACK: frozenset({Outcome.HELD_BACK}),
    Pile.REFUSED: frozenset({Outcome.REFUSED}),
    Pile.SENDING: frozenset({Outcome.SENDING}),
    Pile.UNSURE: frozenset({Outcome.UNSURE}),
    Pile.NOT_SENT: frozenset({Outcome.NOT_SENT, Outcome.WAITING}),
}


@dataclass(slots=True)
class ResultRows:
    """All rows of a run in the file's order; row `i` has the key `i` of its plan.

    Attributes:
        numbers: Row numbers the spreadsheet program shows.
        labels: A few words that name each row.
        outcomes, read_backs, undone, files: One byte a row.
        records: Record's number, 0 while there is none.
        problems: Index → why the row is not simply created.
        details: Index → what reading back found different, in words of the portal's fields.
    """

    numbers: array[int]
    labels: list[str]
    outcomes: bytearray
    read_backs: bytearray
    undone: bytearray
    records: array[int]
    files: bytearray
    problems: dict[int, tuple[Problem, ...]] = field(default_factory=dict)
    details: dict[int, str] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.outcomes)

    def take(self, changes: Iterable[RowChanged]) -> tuple[int, int] | None:
        """Take changes in; returns the first and last index touched, or `None`."""
        first, last = len(self), -1
        for change in changes:
            index = change.key
            if not 0 <= index < len(self):
                continue
            self.outcomes[index] = change.outcome
            self.read_backs[index] = change.read_back
            self.files[index] = change.files
            if change.record_id is not None:
                self.records[index] = change.record_id
            if change.problem is not None:
                self.problems[index] = (change.problem,)
            elif change.outcome is not Outcome.HELD_BACK and change.files is not FilesState.MISSING:
                self.problems.pop(index, None)
            first, last = min(first, index), max(last, index)
        return (first, last) if last >= 0 else None

    def pile(self, pile: Pile) -> Sequence[int]:
        """Return the indexes of a pile, in order."""
        if pile is Pile.ALL:
            return range(len(self))
        if pile is Pile.DIFFERING:
            return [index for index, state in enumerate(self.read_backs) if state == ReadBack.DIFFERING]
        if pile is Pile.FILES_MISSING:
            return [index for index, state in enumerate(self.files) if state == FilesState.MISSING]
        if pile is Pile.TAKEN_BACK:
            return [index for index, state in enumerate(self.undone) if state != UndoState.NONE]
        wanted = _OUTCOMES[pile]
        return [index for index, outcome in enumerate(self.outcomes) if outcome in wanted]

    def count(self, pile: Pile) -> int:
        """Return the size of a pile."""
        if pile is Pile.ALL:
            return len(self)
        if pile is Pile.DIFFERING:
            return self.read_backs.count(ReadBack.DIFFERING)
        if pile is Pile.FILES_MISSING:
            return self.files.count(FilesState.MISSING)
        if pile is Pile.TAKEN_BACK:
            return len(self) - self.undone.count(UndoState.NONE)
        return sum(self.outcomes.count(outcome) for outcome in _OUTCOMES[pile])


def rows_of_plan(plan: Plan) -> ResultRows:
    """Return the rows of a plan before anything is sent."""
    every: list[PlannedRow | HeldRow] = [*plan.rows, *plan.held]
    lines = sorted(every, key=lambda line: line.key)
    size = (lines[-1].key + 1) if lines else 0
    rows = _empty(size)
    for line in lines:
        rows.numbers[line.key] = line.row
        rows.labels[line.key] = line.label
    for held in plan.held:
        rows.outcomes[held.key] = Outcome.HELD_BACK
        rows.problems[held.key] = held.problems
    return rows


def rows_of_run(lines: Sequence[RowLine]) -> ResultRows:
    """Return the rows as the journal tells them."""
    rows = _empty(max((line.key for line in lines), default=-1) + 1)
    for line in lines:
        index = line.key
        rows.numbers[index], rows.labels[index] = line.row, line.label
        rows.outcomes[index] = at_rest(line.outcome)
        rows.read_backs[index], rows.undone[index] = line.read_back, line.undo
        rows.records[index] = line.record_id or 0
        rows.files[index] = line.files
        if line.problems:
            rows.problems[index] = line.problems
        if line.differences:
            rows.details[index] = "; ".join(f"{each.title}: {each.sent} → {each.found}" for each in line.differences)
    return rows


def _empty(size: int) -> ResultRows:
    zeros = bytes(8 * size)
    return ResultRows(
        array("q", zeros),
        [""] * size,
        bytearray(size),
        bytearray(size),
        bytearray(size),
        array("q", zeros),
        bytearray(size),
    )
