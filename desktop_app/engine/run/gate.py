"""Decides when a request may leave, and why not yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Final, TypeAlias

from desktop_app.domain.answers import Timing, Verdict
from desktop_app.domain.events import PortalBudget, WaitReason
from desktop_app.domain.pacing import OperatingBudget, RequestBucket

_RATE_WAITS: Final = (2.0, 4.0, 8.0, 16.0, 32.0, 60.0)
_CONNECTION_WAITS: Final = (1.0, 2.0, 4.0, 8.0, 16.0, 30.0)
_NOTHING: Final = 0.001
"""Less is the rounding of two clocks, not a wait."""
WORTH_TELLING: Final = 1.0
"""Seconds of waiting that a person is told of."""
CONNECTION_TRIES: Final = 7
"""Tries without a connection after which a run pauses: about a minute and a half."""


class Method(Enum):
    """Methods have operating budgets of their own (reference §3.1)."""

    CREATE = auto()
    LOOK = auto()
    DELETE = auto()
    UPDATE = auto()


@dataclass(frozen=True, slots=True)
class Delay:
    """How long to wait, and for what."""

    reason: WaitReason
    seconds: float


Step: TypeAlias = "Delay | bool | float"
"""What a part of the decider answers when asked for its next request: `True` when one left, `False` when none is to
leave, what it has to wait for, or the moment at which to ask again."""


@dataclass(slots=True)
class Gate:
    """All limits of a portal together; times are monotonic seconds."""

    bucket: RequestBucket = field(default_factory=RequestBucket)
    budgets: dict[Method, OperatingBudget] = field(default_factory=lambda: {each: OperatingBudget() for each in Method})
    portal_ahead: float = 0.0
    """The portal's Unix time minus our monotonic time, at least."""
    portal_ahead_most: float | None = None
    """The same, at most; `None` until an answer told."""
    _rate_refusals: int = 0
    _connection_failures: int = 0
    _failed_at: float = -1.0
    _closed_until: float = 0.0

    def portal_now(self, now: float) -> float:
        """The portal's clock, at least."""
        return now + self.portal_ahead

    def portal_most(self, now: float) -> float | None:
        """The portal's clock, at most, or `None` while it is not known."""
        return None if self.portal_ahead_most is None else now + self.portal_ahead_most

    def delay(self, method: Method, cost: float, now: float) -> Delay | None:
        """Return what a request has to wait for, or `None` when it may leave now."""
        closed = self._closed_until - now
        if closed > _NOTHING:
            return Delay(WaitReason.CONNECTION, closed)
        rate = self.bucket.wait(now)
        if rate > _NOTHING:
            return Delay(WaitReason.RATE, rate)
        operating = self.budgets[method].wait(cost, self.portal_now(now))
        if operating > _NOTHING:
            return Delay(WaitReason.OPERATING, operating)
        return None

    def leave(self, method: Method, cost: float, now: float) -> None:
        """Count a request that leaves now."""
        self.bucket.take(now)
        self.budgets[method].begin(cost)

    def came_back(self, method: Method, cost: float, answer: tuple[Verdict, Timing], now: float) -> None:
        """Learn from any answer."""
        verdict, timing = answer
        self._learn_clock(timing)
        budget = self.budgets[method]
        budget.end(cost)
        if timing.operating is not None or verdict is Verdict.ANSWERED:
            ended = self.portal_now(now)
            if timing.portal_clock is not None and timing.duration is not None:
                ended = timing.portal_clock + timing.duration
            budget.answered(ended, timing.operating, timing.operating_reset_at, timing.duration)
        if verdict is Verdict.RATE_LIMITED:
            self._rate_limited(timing, now)
            return
        if verdict is Verdict.OPERATING_LIMITED:
            budget.refused(self.portal_now(now), timing.retry_after)
        elif verdict is Verdict.NOT_SENT:
            self._not_sent(timing, now)
            return
        self._rate_refusals = 0
        self._connection_failures = 0
        self.bucket.answered()

    def told(self, method: Method, requests_per_second: float | None) -> PortalBudget | None:
        """Return how much of a method's budget is used, or `None` while the portal has not told."""
        budget = self.budgets[method]
        if not budget.is_told:
            return None
        return PortalBudget(min(budget.used + budget.in_flight, budget.cap), budget.cap, requests_per_second)

    @property
    def is_cut_off(self) -> bool:
        """Whether so many tries in a row found no connection that a person should look."""
        return self._connection_failures >= CONNECTION_TRIES

    def reopen(self) -> None:
        """Begin anew after a pause."""
        self._connection_failures = 0
        self._closed_until = 0.0

    def _rate_limited(self, timing: Timing, now: float) -> None:
        if timing.started < self._failed_at:
            return  # requests that were in flight together are refused together: that counts once
        wait = _RATE_WAITS[min(self._rate_refusals, len(_RATE_WAITS) - 1)]
        self._rate_refusals += 1
        self._failed_at = now
        self.bucket.refused(now, max(wait, timing.retry_after or 0.0))

    def _not_sent(self, timing: Timing, now: float) -> None:
        if timing.started >= self._failed_at:
            wait = _CONNECTION_WAITS[min(self._connection_failures, len(_CONNECTION_WAITS) - 1)]
            self._connection_failures += 1
            self._failed_at = now
            self._closed_until = now + wait

    def _learn_clock(self, timing: Timing) -> None:
        if timing.portal_clock is None:
            return
        self.portal_ahead = timing.portal_clock - timing.finished
        self.portal_ahead_most = timing.portal_clock - timing.started
