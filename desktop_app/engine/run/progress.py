"""Measures how fast rows get their fate, and says how long the rest may take."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import Final

_WINDOW: Final = 60.0
_LEAST_SPAN: Final = 3.0
_BEST: Final = 0.8
_WORST: Final = 1.5
_WORKING_SHARE: Final = 420.0 / 600.0
"""Share of the time that the operating budget lets a portal work for us in the long run (reference §3.1)."""


@dataclass(slots=True)
class Pace:
    """Rows done lately, and what follows for the rest."""

    _marks: deque[tuple[float, int]] = field(default_factory=deque)

    def note(self, now: float, done: int) -> None:
        """Remember how many rows were done by now."""
        if self._marks and self._marks[-1][1] == done:
            return
        self._marks.append((now, done))
        while now - self._marks[0][0] > _WINDOW and len(self._marks) > 2:
            self._marks.popleft()

    def rate(self) -> float | None:
        """Rows a second, or `None` while too little is known."""
        if len(self._marks) < 2:
            return None
        (first_at, first), (last_at, last) = self._marks[0], self._marks[-1]
        if last_at - first_at < _LEAST_SPAN or last <= first:
            return None
        return (last - first) / (last_at - first_at)

    def remaining(self, left: int, *, seconds_a_row: float, budget_left: float) -> tuple[float, float] | None:
        """Return the least and most seconds that `left` rows may take, or `None` while too little is known.

        What exceeds the operating budget that is left now goes at the long-run share.
        """
        rate = self.rate()
        if rate is None:
            return None
        plain = left / rate
        over = max(0.0, left * seconds_a_row - budget_left)
        guess = max(plain, over / _WORKING_SHARE)
        return guess * _BEST, guess * _WORST
