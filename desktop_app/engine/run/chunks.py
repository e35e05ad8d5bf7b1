"""How many rows, and which, go into one request."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.domain.outcome import Outcome
from desktop_app.domain.runs import RowTable

_FIRST_ROWS: Final = 5
_GROWTH: Final = 4
_GROW_BELOW: Final = 20.0
_SHRINK_ABOVE: Final = 30.0
_LEAST_BYTES: Final = 50_000
_SMOOTHING: Final = 0.3


@dataclass(slots=True)
class ChunkSize:
    """Rows a request: starts at five, grows while a request takes under 20 s, halves above 30 s (reference §3.1)."""

    most_rows: int
    most_bytes: int
    rows: int = _FIRST_ROWS
    seconds_a_row: float = 0.5

    def __post_init__(self) -> None:
        self.rows = min(self.rows, self.most_rows)

    def answered(self, rows: int, seconds: float) -> None:
        """Learn from an answer's duration."""
        before = self.rows
        each = seconds / max(rows, 1)
        self.seconds_a_row += (each - self.seconds_a_row) * (1.0 if rows >= before else _SMOOTHING)
        if seconds > _SHRINK_ABOVE:
            self.rows = max(1, min(self.rows, rows) // 2)
        elif rows >= before and seconds < _GROW_BELOW:
            affordable = int(_GROW_BELOW / each) if each > 0 else self.most_rows
            self.rows = max(before, min(before * _GROWTH, self.most_rows, affordable))

    def cost(self, rows: int) -> float:
        """Seconds of work a request of so many rows will probably take."""
        return self.seconds_a_row * rows

    def too_large(self, size: int) -> None:
        """Learn that the portal does not take bodies of this size."""
        self.most_bytes = max(_LEAST_BYTES, min(self.most_bytes, size) // 2)


@dataclass(slots=True)
class Queue:
    """The rows that wait, in the order of sending: pieces to be sent again first.

    Attributes:
        end: Rows from this index on are not sent this time; `None` for none.
    """

    rows: RowTable
    end: int | None = None
    _again: deque[tuple[int, ...]] = field(default_factory=deque)
    _cursor: int = 0

    @classmethod
    def of(cls, rows: RowTable, trial_rows: int | None) -> Queue:
        """Return the queue of all waiting rows, or of the first few for a trial."""
        waiting = [index for index, outcome in enumerate(rows.outcomes) if outcome == Outcome.WAITING]
        if trial_rows is None or len(waiting) <= trial_rows:
            return cls(rows)
        return cls(rows, waiting[trial_rows])

    def has_any(self) -> bool:
        """Whether a row waits."""
        return self.rows.outcomes.find(bytes([Outcome.WAITING]), 0, self.end) >= 0

    def put_back(self, indices: Sequence[int], *, first_alone: bool = False) -> None:
        """Send these rows again, in their order; the first alone when it may be the one that breaks requests."""
        ordered = tuple(sorted(indices))
        pieces = [ordered[:1], ordered[1:]] if first_alone else [ordered]
        # By their place: where the order of sending binds, a piece that comes back later may belong before the others.
        self._again = deque(sorted([*self._again, *filter(None, pieces)]))

    def take(self, most_rows: int, most_bytes: int) -> tuple[int, ...]:
        """Choose the rows of the next request; none when none waits. A row larger than all goes alone."""
        while self._again:
            piece = self._again.popleft()
            waiting = tuple(index for index in piece if self.rows.outcomes[index] == Outcome.WAITING)
            chosen = self._fitting(waiting, most_rows, most_bytes)
            if len(chosen) < len(waiting):
                self._again.appendleft(waiting[len(chosen) :])
            if chosen:
                return chosen
        return self._next(most_rows, most_bytes)

    def _next(self, most_rows: int, most_bytes: int) -> tuple[int, ...]:
        """Take rows from the cursor on; rows in pieces do not wait there any more."""
        waiting: list[int] = []
        mark = bytes([Outcome.WAITING])
        place = self.rows.outcomes.find(mark, self._cursor, self.end)
        if place < 0 and self._cursor > 0:
            place = self.rows.outcomes.find(mark, 0, self.end)
        while place >= 0 and len(waiting) < most_rows:
            waiting.append(place)
            place = self.rows.outcomes.find(mark, place + 1, self.end)
        chosen = self._fitting(waiting, most_rows, most_bytes)
        self._cursor = chosen[-1] + 1 if chosen else 0
        return chosen

    def find(self, group: int) -> int | None:
        """Return the next waiting row of a group."""
        mark = bytes([Outcome.WAITING])
        place = self.rows.outcomes.find(mark, 0, self.end)
        while place >= 0:
            if self.rows.groups[place] == group:
                return place
            place = self.rows.outcomes.find(mark, place + 1, self.end)
        return None

    def _fitting(self, indices: Sequence[int], most_rows: int, most_bytes: int) -> tuple[int, ...]:
        chosen: list[int] = []
        total = 0
        for index in indices[:most_rows]:
            size = self.rows.sizes[index]
            if chosen and total + size > most_bytes:
                break
            chosen.append(index)
            total += size
        return tuple(chosen)
