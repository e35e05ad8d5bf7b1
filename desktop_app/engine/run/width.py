"""How many requests that create records are in flight at once, learnt from the rows they bring a second."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

_GAIN: Final = 1.05
_LINEAR: Final = 1.15
"""While a chunk takes at most this much longer than alone, one more request in flight is sure to gain."""
_FIRST_LEAP: Final = 4
_LEAP: Final = 12
"""So many times wider after a whole round of such answers: from one to four, and where four did not disturb one
another, to the widest."""
_HOLD: Final = 8
"""Rounds at a settled width before it is tried to go one wider."""


@dataclass(frozen=True, slots=True)
class _Alone:
    """What a chunk takes while nothing else is in flight: the seconds of the request itself and those of each row."""

    request: float
    row: float

    @classmethod
    def of(cls, rows: int, seconds: float, single: float | None) -> _Alone:
        """Take a chunk apart with the help of one row that was sent by itself, where there was one.

        That row was the first of all and may have met a portal that had yet to wake up: at most half of its time is
        taken for the request's own.
        """
        request = 0.0
        if single is not None and single < seconds:
            row = (seconds - single) / (rows - 1)
            request = min(max(0.0, single - row), single / 2)
        return cls(request, (seconds - request) / rows)

    def seconds(self, rows: int) -> float:
        """Return how long so many rows would take."""
        return self.request + self.row * rows


@dataclass(slots=True)
class Width:
    """Climbs while it gains: one more while the rate grows by 5 %, one back otherwise, half at a fault.

    At first, as long as the rows of a whole round (as many answers as are in flight) take hardly longer than alone, it
    leaps; then rounds are measured against the round before.
    """

    widest: int
    now: int = 1
    _single: float | None = None
    _alone: _Alone | None = None
    _is_careful: bool = False
    _even: int = 0
    _round_began: float | None = None
    _round_rows: int = 0
    _round_answers: int = 0
    _held: int = 0
    _stale: int = 0
    _rates: dict[int, float] = field(default_factory=dict)

    def answered(self, at: float, *, rows: int, seconds: float, is_full: bool) -> None:
        """Learn from a clear answer; `is_full` when the chunk had as many rows as chunks had when it left."""
        if self.widest == 1:
            return
        if self.now == 1 and is_full:
            if self._alone is None or seconds < self._alone.seconds(rows):
                self._alone = _Alone.of(rows, seconds, None if rows == 1 else self._single)
        elif self.now == 1 and rows == 1 and self._single is None:
            self._single = seconds
        if self._is_careful or self._alone is None or not is_full:
            self._measure(at, rows)
            return
        alone = self._alone.seconds(rows)
        if seconds <= alone * _LINEAR:
            self._even += 1
            if self._even >= self.now:
                self._go(min(self.now * (_FIRST_LEAP if self.now < _FIRST_LEAP else _LEAP), self.widest))
        else:
            # What each request is stretched by says how many of them would have done the same work.
            self._is_careful = True
            self._go(max(1, round(self.now * alone / seconds)))

    def failed(self) -> None:
        """Learn from a fault or a limit answer."""
        self._is_careful = True
        self._rates.clear()
        self._go(max(1, self.now // 2))

    def resized(self) -> None:
        """Forget what was measured with chunks of another size."""
        self._alone = None
        self._rates.clear()
        self._go(self.now)

    def _measure(self, at: float, rows: int) -> None:
        if self._stale > 0:
            self._stale -= 1
            return
        if self._round_began is None:
            self._round_began = at
            return
        self._round_rows += rows
        self._round_answers += 1
        if self._round_answers < max(self.now, 2) or at <= self._round_began:
            return
        rate = self._round_rows / (at - self._round_began)
        self._rates[self.now] = rate
        narrower, wider = self._rates.get(self.now - 1), self._rates.get(self.now + 1)
        if self.now < self.widest and wider is not None and wider >= rate * _GAIN:
            self._turn(self.now + 1)
        elif self.now > 1 and (narrower is None or rate < narrower * _GAIN):
            self._turn(self.now - 1)
        elif self.now < self.widest and (wider is None or self._held >= _HOLD):
            self._turn(self.now + 1)
        else:
            self._held += 1
            self._go(self.now)

    def _turn(self, width: int) -> None:
        self._held = 0
        self._go(width)

    def _go(self, width: int) -> None:
        # Requests of the width before are still on their way: a round begins when they are back.
        self._stale = self.now if width != self.now else 0
        self.now = width
        self._even = 0
        self._round_began = None
        self._round_rows = 0
        self._round_answers = 0
