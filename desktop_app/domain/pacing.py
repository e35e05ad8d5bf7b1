"""How fast a portal may be asked: a leaky bucket of requests and a budget of operating time, both without a clock."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

_CAPACITY: Final = 50.0
_LEAK: Final = 2.0
_LEAST_CAPACITY: Final = 5.0
_LEAST_LEAK: Final = 0.5
_LOWERED: Final = 0.8
_RAISED: Final = 1.1
_GOOD_ANSWERS: Final = 20

SAFE_OPERATING: Final = 420.0
"""Seconds of operating time in ten minutes that every plan grants (reference §3.1, §10 line 5)."""
_OF_HIGHEST: Final = 0.95
_WINDOW: Final = 600.0
_MINUTE: Final = 60.0
_AFTER_RESET: Final = 2.0
_BLIND_WAIT: Final = 60.0
_LONGEST_WAIT: Final = _WINDOW + _MINUTE
"""After so long every minute has left the window: whoever says more has a clock that jumped."""


@dataclass(slots=True)
class RequestBucket:
    """The portal's leaky bucket as seen from here (reference §3.1): `capacity` requests at once, `leak` a second.

    A limit answer lowers both by a fifth, twenty good answers raise them by a tenth up to where they began:
    other programs behind the same address drink from the same bucket.
    """

    capacity: float = _CAPACITY
    leak: float = _LEAK
    level: float = 0.0
    at: float = 0.0
    good: int = 0
    _most_capacity: float = field(init=False)
    _most_leak: float = field(init=False)
    _closed_until: float = field(init=False, default=0.0)

    def __post_init__(self) -> None:
        self._most_capacity = self.capacity
        self._most_leak = self.leak

    def wait(self, now: float) -> float:
        """Return the seconds until one more request may leave; 0 when it may now."""
        self._drain(now)
        over = (self.level + 1 - self.capacity) / self.leak
        return max(0.0, over, self._closed_until - now)

    def take(self, now: float) -> None:
        """Count one request that leaves now."""
        self._drain(now)
        self.level += 1

    def answered(self) -> None:
        """Learn from an answer that was no limit answer."""
        self.good += 1
        if self.good >= _GOOD_ANSWERS:
            self.good = 0
            self.capacity = min(self._most_capacity, self.capacity * _RAISED)
            self.leak = min(self._most_leak, self.leak * _RAISED)

    def refused(self, now: float, wait: float) -> None:
        """Learn from a limit answer: the bucket is full, and nothing may leave for `wait` seconds."""
        self._drain(now)
        self.good = 0
        self.capacity = max(_LEAST_CAPACITY, self.capacity * _LOWERED)
        self.leak = max(_LEAST_LEAK, self.leak * _LOWERED)
        self.level = max(self.level, self.capacity)
        self._closed_until = max(self._closed_until, now + wait)

    def _drain(self, now: float) -> None:
        if now > self.at:
            self.level = max(0.0, self.level - (now - self.at) * self.leak)
            self.at = now


@dataclass(slots=True)
class OperatingBudget:
    """The operating time of one method (reference §3.1), steered so that it is used up and never overdrawn.

    All times are Unix seconds by the portal's clock, all amounts seconds of work.
    """

    cap: float = SAFE_OPERATING
    used: float = 0.0
    reset_at: float | None = None
    in_flight: float = 0.0
    _spent: dict[float, float] = field(default_factory=dict)
    """Beginning of a minute → our own seconds that the portal counted in it."""
    _told_at: float = float("-inf")
    """Until when the portal's count is known: a minute that left the window since, or the latest answer."""
    _flying: int = 0
    _was_alone: bool = True
    _blocked_until: float = 0.0
    _probing: bool = False

    @property
    def is_told(self) -> bool:
        """Whether the portal has said how much it counts."""
        return self.reset_at is not None or self.used > 0

    def wait(self, cost: float, now: float) -> float:
        """Return the seconds until work of about `cost` seconds may start; 0 when it may now."""
        self._ease(now)
        if now < self._blocked_until:
            return min(self._blocked_until - now, _LONGEST_WAIT)
        if self.used + self.in_flight + cost <= self.cap:
            return 0.0
        if self.in_flight > 0:
            return 1.0  # an answer is on its way and will tell more
        if self._probing or self.reset_at is None:
            return 0.0  # nothing of ours is left in the window: only the portal knows, so ask it
        return min(self.reset_at + _AFTER_RESET - now, _LONGEST_WAIT)

    def begin(self, cost: float) -> None:
        """Count work that starts now."""
        self._was_alone = self._flying == 0
        self._flying += 1
        self.in_flight += cost
        self._probing = False

    def end(self, cost: float) -> None:
        """Take back what `begin` counted."""
        self._flying = max(0, self._flying - 1)
        self.in_flight = max(0.0, self.in_flight - cost) if self._flying else 0.0

    def answered(self, ended: float, used: float | None, reset_at: float | None, duration: float | None) -> None:
        """Learn from an answer: the portal's own count, and when it will ease.

        Args:
            ended: When the portal ended the work: it counts it in that minute.
            used: The portal's count, this work included.
            reset_at: When its oldest minute leaves the window.
            duration: Seconds of this work.
        """
        if duration:
            minute = _minute(ended)
            self._spent[minute] = self._spent.get(minute, 0.0) + duration
        if used is None:
            return
        if reset_at is not None and reset_at == self.reset_at:
            # Answers that left together come in any order: the highest count is the latest.
            self.used = max(self.used, used)
        elif ended >= self._told_at:
            self.used = used
            self.reset_at = reset_at if reset_at is not None else self.reset_at
        self._told_at = max(self._told_at, ended)
        if self._was_alone and not self._flying:
            # Only then is it certain what the portal had counted when it accepted this work.
            accepted = used - (duration or 0.0)
            if accepted > self.cap:
                self.cap = max(self.cap, accepted * _OF_HIGHEST)

    def refused(self, now: float, retry_after: float | None) -> float:
        """Learn from `OPERATION_TIME_LIMIT`; return the seconds to wait. The answer carries no count of its own."""
        known = self.reset_at is not None and self.reset_at + _AFTER_RESET > now
        wait = self.reset_at + _AFTER_RESET - now if known and self.reset_at is not None else _BLIND_WAIT
        if retry_after is not None:
            wait = max(wait, retry_after)
        self.used = max(self.used, self.cap)
        self._blocked_until = now + wait
        return wait

    def _ease(self, now: float) -> None:
        """Once the oldest minute has left the window, expect its share back until an answer says otherwise."""
        while self.reset_at is not None and now >= self.reset_at + _AFTER_RESET:
            self._probing = True
            self._told_at = max(self._told_at, self.reset_at)
            if not self._spent:
                self.reset_at = None
                return
            oldest = min(self._spent)
            self.used = max(0.0, self.used - self._spent.pop(oldest))
            # The portal's minutes leave one by one, each as long after its beginning as the one before.
            span = min(max(self.reset_at - oldest, _WINDOW), _WINDOW + _MINUTE)
            self.reset_at = min(self._spent) + span if self._spent else None


def _minute(at: float) -> float:
    return at - at % _MINUTE
