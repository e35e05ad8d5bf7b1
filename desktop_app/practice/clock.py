"""The portal's clock: one source of time, which a scenario can shift and a test can turn by hand."""

import threading
import time
from typing import Protocol


class Clock(Protocol):
    """What the portal needs to know about time."""

    def now(self) -> float:
        """Return the time of day as Unix seconds."""
        ...

    def elapsed(self) -> float:
        """Return seconds on a scale that never goes back."""
        ...

    def sleep(self, seconds: float) -> None:
        """Let this request wait."""
        ...


class PortalStopping(Exception):  # noqa: N818 - the program ends, nothing went wrong
    """The portal is being stopped while a request sleeps."""


class SystemClock:
    """The computer's own clock, whose sleepers can be woken for good."""

    def __init__(self) -> None:
        self._stopping = threading.Event()

    def now(self) -> float:
        """Return the time of day as Unix seconds."""
        return time.time()

    def elapsed(self) -> float:
        """Return seconds on a scale that never goes back."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Let this request wait.

        Raises:
            PortalStopping: the portal ends.
        """
        if seconds > 0 and self._stopping.wait(seconds):
            raise PortalStopping

    def stop(self) -> None:
        """Wake everybody who sleeps, now and later."""
        self._stopping.set()


class ManualClock:
    """A clock that moves only when somebody sleeps on it or turns it; for tests."""

    def __init__(self, start: float = 1_790_000_000.0) -> None:
        self._start = start
        self._passed = 0.0
        self._lock = threading.Lock()

    def now(self) -> float:
        """Return the time of day as Unix seconds."""
        return self._start + self._passed

    def elapsed(self) -> float:
        """Return seconds since the clock was made."""
        return self._passed

    def sleep(self, seconds: float) -> None:
        """Move the clock on at once."""
        with self._lock:
            self._passed += max(0.0, seconds)
