"""The portal's limits: leaky bucket, operating time in ten buckets, what is in flight (reference §3.1)."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from desktop_app.practice.clock import Clock
from desktop_app.practice.scenario import Limits

_BUCKETS = 10
SHORTEST_COUNTED = 0.1
"""Calls shorter than this many seconds are not counted (reference §3.1)."""


@dataclass(frozen=True, slots=True)
class OperatingState:
    """What the `time` block of an answer says about a method's budget."""

    operating: float
    reset_at: int


class RateLimit:
    """Counts requests of one address: a bucket of `burst` that leaks `per_second`."""

    def __init__(self, limits: Limits, clock: Clock) -> None:
        self._limits = limits
        self._clock = clock
        self._level = 0.0
        self._seen = clock.elapsed()
        self._lock = threading.Lock()

    def admit(self) -> bool:
        """Count one request; False when it is one too many."""
        if self._limits.burst is None:
            return True
        with self._lock:
            now = self._clock.elapsed()
            self._level = max(0.0, self._level - (now - self._seen) * self._limits.per_second)
            self._seen = now
            if self._level + 1 > self._limits.burst:
                return False
            self._level += 1
            return True


class OperatingBudget:
    """Sums the seconds each method took within the window, in ten buckets."""

    def __init__(self, limits: Limits, clock: Clock) -> None:
        self._limits = limits
        self._clock = clock
        self._width = limits.window_seconds / _BUCKETS
        self._spent: dict[str, dict[int, float]] = {}
        self._lock = threading.Lock()

    def is_open(self, method: str) -> bool:
        """Say whether the method may run: the check comes before a call, so one call may cross the limit."""
        if self._limits.operating_seconds is None:
            return True
        with self._lock:
            return sum(self._buckets(method).values()) < self._limits.operating_seconds

    def spend(self, method: str, seconds: float) -> OperatingState:
        """Count a call that took so many seconds and return the sum it leaves."""
        now = self._clock.now()
        with self._lock:
            buckets = self._buckets(method)
            if seconds >= SHORTEST_COUNTED:
                number = int(now // self._width)
                buckets[number] = buckets.get(number, 0.0) + seconds
            oldest = min(buckets, default=int(now // self._width))
            return OperatingState(sum(buckets.values()), int((oldest + _BUCKETS) * self._width))

    def _buckets(self, method: str) -> dict[int, float]:
        current = int(self._clock.now() // self._width)
        kept = {n: spent for n, spent in self._spent.get(method, {}).items() if n > current - _BUCKETS}
        self._spent[method] = kept
        return kept


class InFlight:
    """Counts the requests the portal is working on."""

    def __init__(self) -> None:
        self._count = 0
        self._lock = threading.Lock()

    @property
    def count(self) -> int:
        """Requests being worked on now."""
        return self._count

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Count one request while the block runs."""
        with self._lock:
            self._count += 1
        try:
            yield
        finally:
            with self._lock:
                self._count -= 1
