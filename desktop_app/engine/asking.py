"""Asks a portal one thing after another, within its limits, with patience: for what is done outside a run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeVar

from desktop_app.domain.answers import DeletionAnswer, ReadAnswer, Timing, Verdict
from desktop_app.domain.events import Waiting
from desktop_app.domain.ports import CancelToken, Clock
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.runs import CONNECTION_LOST, LOOKUP_FAILS
from desktop_app.engine.run.gate import WORTH_TELLING, Gate, Method

WAITS: Final = (1.0, 2.0, 4.0, 8.0, 16.0)
"""Seconds between tries of one request that got no clear answer: reading and deleting may both be asked again."""
_COST: Final = 1.0

_A = TypeVar("_A", ReadAnswer, DeletionAnswer)
_T = TypeVar("_T")


class StoppedError(Exception):
    """The person asked to stop while something was waited for."""


class Asker:
    """Asks, and asks again.

    Args:
        wait: Called with seconds to wait; may return early when somebody asks to stop.
        tell: Told why and how long nothing leaves.
    """

    def __init__(self, clock: Clock, *, wait: Callable[[float], None], tell: Callable[[Waiting], None]) -> None:
        self._clock = clock
        self._wait = wait
        self._tell = tell
        self._gate = Gate()
        self._requests = 0

    def counted(self) -> int:
        """Return how many requests left since this was asked last."""
        requests, self._requests = self._requests, 0
        return requests

    def asked(self, ask: Callable[[], _A], method: Method, cancel: CancelToken) -> _A:
        """Ask until there is a clear answer.

        Raises:
            Trouble: A person must act, or the portal does not answer for a long time.
            StoppedError: The person asked to stop.
        """
        for seconds in (*WAITS, None):
            answer = self.ask(ask, method, cancel)
            if answer.verdict is Verdict.ANSWERED:
                return answer
            if seconds is None or answer.verdict in {Verdict.STOP, Verdict.MALFORMED}:
                raise Trouble(answer.problem or Problem(LOOKUP_FAILS))
            self.pause(seconds, cancel)
        raise AssertionError("the last try either answers or raises")

    def ask(self, ask: Callable[[], _A], method: Method, cancel: CancelToken) -> _A:
        """Ask once; limit answers and a missing connection are waited out. Raises Trouble, StoppedError."""
        while True:
            self._leave(method, cancel)
            answer = ask()
            self._gate.came_back(method, _COST, (answer.verdict, answer.timing), self._clock.monotonic())
            if self._gate.is_cut_off:
                raise Trouble(answer.problem or Problem(CONNECTION_LOST))
            if answer.verdict not in {Verdict.RATE_LIMITED, Verdict.OPERATING_LIMITED, Verdict.NOT_SENT}:
                return answer

    def fetch(self, get: Callable[[], _T], requests: int, cancel: CancelToken) -> _T:
        """Get what takes so many requests, once there is room for all. Raises StoppedError."""
        for _ in range(requests):
            self._leave(Method.LOOK, cancel)
        found = get()
        now = self._clock.monotonic()
        for _ in range(requests):
            self._gate.came_back(Method.LOOK, _COST, (Verdict.ANSWERED, Timing(now, now)), now)
        return found

    def pause(self, seconds: float, cancel: CancelToken) -> None:
        """Wait. Raises StoppedError."""
        self._wait(seconds)
        if cancel.is_cancelled():
            raise StoppedError

    def _leave(self, method: Method, cancel: CancelToken) -> None:
        """Let a request leave as soon as the limits let it."""
        while True:
            if cancel.is_cancelled():
                raise StoppedError
            now = self._clock.monotonic()
            delay = self._gate.delay(method, _COST, now)
            if delay is None:
                self._gate.leave(method, _COST, now)
                self._requests += 1
                return
            if delay.seconds >= WORTH_TELLING:
                self._tell(Waiting(delay.reason, delay.seconds))
            self.pause(delay.seconds, cancel)
