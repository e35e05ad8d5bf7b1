"""What all parts of the decider share: the rows, the limits, and the orders gathered while one input is handled."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final, TypeVar

from desktop_app.domain.answers import Timing, Verdict
from desktop_app.domain.events import RowChanged, RowsChanged, RunEvent
from desktop_app.domain.outcome import FilesState, Outcome, ReadBack, moved
from desktop_app.domain.pacing import OperatingBudget, RequestBucket
from desktop_app.domain.problems import Problem
from desktop_app.domain.runs import WITHOUT_FILES, Change, FilesMoved, RowMoved, RowRead, RowTable, RunHead, StoredRun
from desktop_app.engine.run.gate import Gate, Method
from desktop_app.engine.run.messages import Request
from desktop_app.engine.run.options import RunOptions

_OF_BURST: Final = 0.9
"""Share of the bucket that is used: the portal counts a request when it arrives, later than it left, and other
programs behind this address drink from the bucket too, as connecting and checking did a moment ago."""
_R = TypeVar("_R", bound=Request)


@dataclass(slots=True)
class Leaf:
    """A request on its way."""

    method: Method
    cost: float
    left_at: float


@dataclass(slots=True)
class Board:
    """State shared by the parts of the decider; every change of a row goes through `move`."""

    head: RunHead
    rows: RowTable
    own_groups: frozenset[int]
    options: RunOptions
    next_number: int
    requests: int
    seconds: float
    doubled: set[int]
    has_own_markers: bool
    """No marker of the run is a key of the person's own: a record that bears one was made of its row."""
    gate: Gate = field(default_factory=Gate)
    can_see: bool = False
    """Whether it is proven that this webhook sees records it creates; only then is a missing one proof of anything."""
    latest: dict[int, tuple[float, int]] = field(default_factory=dict)
    """Group → (when its request left, index) of the row created last: controls for look-ups (design §5.4)."""
    in_flight: dict[int, Leaf] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    orders: list[Request] = field(default_factory=list)
    events: list[RunEvent] = field(default_factory=list)
    _touched: dict[int, RowChanged] = field(default_factory=dict)
    _worked_at: float | None = None

    @classmethod
    def of(cls, stored: StoredRun, options: RunOptions) -> Board:
        """Lay out a stored run."""
        board = cls(
            head=stored.head,
            rows=stored.rows,
            own_groups=stored.own_groups,
            options=options,
            next_number=stored.next_request,
            requests=stored.requests,
            seconds=stored.seconds,
            doubled=set(stored.doubled),
            has_own_markers=stored.has_own_markers,
            gate=_gate(options),
            can_see=options.sees_everything,
        )
        place = stored.rows.outcomes.find(bytes([Outcome.CREATED]))
        while place >= 0:
            board.latest[stored.rows.groups[place]] = (float("-inf"), place)
            place = stored.rows.outcomes.find(bytes([Outcome.CREATED]), place + 1)
        return board

    @property
    def has_marker(self) -> bool:
        """Whether records of this run can be asked by marker at all."""
        return self.head.marker_field is not None

    def move(self, index: int, after: Outcome, *, record_id: int | None = None, problem: Problem | None = None) -> None:
        """Let a row reach another state, in memory, for the journal and for whoever watches."""
        before = self.rows.outcome(index)
        moved(before, after)
        self.rows.outcomes[index] = after
        self.rows.records[index] = record_id or 0
        self.changes.append(RowMoved(index, before, after, record_id, problem))
        self._touch(index, problem)

    def read(self, result: RowRead) -> None:
        """Keep what reading a record back has shown."""
        self.rows.read_back[result.index] = result.read_back
        self.changes.append(result)
        self._touch(result.index, result.problem)

    def move_files(self, index: int, after: FilesState, problem: Problem | None = None) -> None:
        """Let the files of a row reach another state."""
        self.rows.files[index] = after
        if after is FilesState.OWED:
            self.rows.sizes[index] = min(self.rows.sizes[index], WITHOUT_FILES)
        self.changes.append(FilesMoved(index, after, problem))
        self._touch(index, problem)

    def may_leave_files(self, index: int) -> bool:
        """Whether a row that is too heavy with its files may be created without them: a person said so."""
        return self.head.may_be_late and self.rows.files[index] == FilesState.WITH_ROW

    def _touch(self, index: int, problem: Problem | None) -> None:
        self._touched[index] = RowChanged(
            key=self.rows.keys[index],
            row=self.rows.numbers[index],
            outcome=self.rows.outcome(index),
            record_id=self.rows.records[index] or None,
            problem=problem,
            read_back=ReadBack(self.rows.read_back[index]),
            files=FilesState(self.rows.files[index]),
        )

    def ask(self, make: Callable[[int], _R], method: Method, cost: float, now: float) -> _R:
        """Let a request leave; it gets a number of its own."""
        request = make(self.next_number)
        self.in_flight[self.next_number] = Leaf(method, cost, now)
        self.next_number += 1
        self.requests += 1
        self.gate.leave(method, cost, now)
        self.orders.append(request)
        return request

    def came_back(self, number: int, verdict: Verdict, timing: Timing, now: float) -> Leaf:
        """Take note of an answer and what it teaches about the limits."""
        leaf = self.in_flight.pop(number)
        self.gate.came_back(leaf.method, leaf.cost, (verdict, timing), now)
        return leaf

    def withdraw(self, number: int) -> None:
        """A request did not leave after all."""
        leaf = self.in_flight.pop(number)
        self.requests -= 1
        self.gate.budgets[leaf.method].end(leaf.cost)

    def busy(self, method: Method) -> int:
        """How many requests of a method are on their way."""
        return sum(1 for leaf in self.in_flight.values() if leaf.method is method)

    def tell(self, *events: RunEvent) -> None:
        """Say something to whoever watches."""
        self.events.extend(events)

    def worked(self, now: float) -> float:
        """Count the time since the last call; return it."""
        seconds = 0.0 if self._worked_at is None else now - self._worked_at
        self._worked_at = now
        self.seconds += seconds
        return seconds

    def gathered_events(self) -> tuple[RunEvent, ...]:
        """Return what is to be told, changed rows first, and forget it."""
        told: Iterable[RunEvent] = self.events
        result = (RowsChanged(tuple(self._touched.values())), *told) if self._touched else tuple(told)
        self._touched.clear()
        self.events.clear()
        return result


def _gate(options: RunOptions) -> Gate:
    bucket = RequestBucket(options.burst * _OF_BURST, options.per_second)
    return Gate(bucket, {each: OperatingBudget(options.operating) for each in Method})
