"""A steady run against the practice portal's own budget: nearly all of it used, none of it overdrawn."""

from __future__ import annotations

import heapq
import random
from dataclasses import dataclass, field, replace

import pytest

from desktop_app.domain.answers import Timing, Verdict
from desktop_app.engine.run.gate import Gate, Method
from desktop_app.practice.limits import OperatingBudget
from desktop_app.practice.scenario import Limits

SECONDS = 3.25
"""A request of twenty rows (the issue's cost model)."""
EPOCH = 1_700_000_040.0
"""The first second of a minute."""


@dataclass
class Clock:
    moment: float = 0.0

    def now(self) -> float:
        return self.moment

    def elapsed(self) -> float:
        return self.moment


@dataclass
class Steady:
    """Lets so many requests at once go through the gate to the portal's budget, answers in any order."""

    limit: float
    width: int
    into_minute: float
    dice: random.Random = field(default_factory=lambda: random.Random(3))
    refused: int = 0
    most: float = 0.0

    def __post_init__(self) -> None:
        self.clock = Clock()
        limits = Limits(burst=None, per_second=2, operating_seconds=self.limit, window_seconds=600)
        self.portal = OperatingBudget(limits, self.clock)
        self.gate = Gate()
        self.gate.bucket.capacity = 1e9

    def run(self, requests: int) -> float:
        """Return the seconds it took."""
        now, flying = 0.0, 0
        events: list[tuple[float, float, Timing | None]] = []
        ended: list[tuple[float, float]] = []
        while requests or flying:
            wake = None
            while requests and flying < self.width:
                delay = self.gate.delay(Method.CREATE, SECONDS, now)
                if delay is not None:
                    wake = now + max(delay.seconds, 0.01)
                    break
                self.gate.leave(Method.CREATE, SECONDS, now)
                self.clock.moment = self._portal(now)
                flying, requests = flying + 1, requests - 1
                if self.portal.is_open("import"):
                    heapq.heappush(ended, (now + SECONDS * self.dice.uniform(1, 1.02), now))
                else:
                    heapq.heappush(events, (now + 0.25, now, None))
            moments = [pile[0][0] for pile in (events, ended) if pile]
            if not moments or (wake is not None and wake < min(moments)):
                assert wake is not None
                now = wake
            elif ended and ended[0][0] == min(moments):
                self._end(*heapq.heappop(ended), events)
            else:
                moment, started, timing = heapq.heappop(events)
                now, flying = max(now, moment), flying - 1
                if timing is None:
                    self.refused, requests = self.refused + 1, requests + 1
                    answer = (Verdict.OPERATING_LIMITED, Timing(started, now))
                else:
                    answer = (Verdict.ANSWERED, replace(timing, finished=now))
                self.gate.came_back(Method.CREATE, SECONDS, answer, now)
        return now

    def _portal(self, moment: float) -> float:
        return EPOCH + self.into_minute + moment

    def _end(self, moment: float, started: float, events: list[tuple[float, float, Timing | None]]) -> None:
        self.clock.moment = self._portal(moment)
        state = self.portal.spend("import", moment - started)
        self.most = max(self.most, state.operating)
        timing = Timing(
            started,
            0.0,
            portal_clock=self._portal(started),
            duration=moment - started,
            operating=state.operating,
            operating_reset_at=state.reset_at,
        )
        heapq.heappush(events, (moment + self.dice.uniform(0, 0.05), started, timing))


@pytest.mark.parametrize("into_minute", [0.0, 20.0, 33.0, 55.0, 58.0])
@pytest.mark.parametrize("width", [1, 8, 32, 48])
@pytest.mark.parametrize("limit", [420.0, 480.0])
def test_the_budget_is_used_up_and_never_overdrawn(limit: float, width: int, into_minute: float):
    steady = Steady(limit, width, into_minute)
    seconds = steady.run(300)
    assert steady.refused == 0
    assert steady.most >= 0.95 * 420.0
    # Two windows of ten minutes have to be waited for, whatever one does; one after another takes longer by itself.
    assert seconds < (1400.0 if width == 1 else 1260.0)
