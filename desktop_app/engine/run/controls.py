"""What a person can do to a run while it goes on, from any thread."""

from __future__ import annotations

from dataclasses import dataclass
from queue import Empty, Queue
from typing import Any

from desktop_app.domain.ports import Records
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.run.messages import PausePressed, QuestionAnswered, ResumePressed, StopPressed


@dataclass(frozen=True, slots=True)
class Connection:
    """A portal as a run needs it.

    Attributes:
        origin: Scheme and host, fit to be shown; links in reports begin with it.
    """

    records: Records
    identity: PortalIdentity
    origin: str


@dataclass(frozen=True, slots=True)
class Reconnected:
    """Go on after a pause with another address of the same portal."""

    connection: Connection


@dataclass(frozen=True, slots=True)
class Arrived:
    """An answer came back from a worker thread."""

    number: int
    answer: Any


Message = Arrived | Reconnected | PausePressed | ResumePressed | StopPressed | QuestionAnswered


class Controls:
    """Pause, resume, stop and answers, safe from any thread; one object for one execution of a run.

    Answers of the worker threads come in through the same queue, so that the engine waits at one place.
    """

    def __init__(self) -> None:
        self._inbox: Queue[Message] = Queue()

    def pause(self) -> None:
        """Let nothing more leave until `resume`; answers on their way are still taken in."""
        self._inbox.put(PausePressed())

    def resume(self, connection: Connection | None = None) -> None:
        """Go on, with another address of the same portal if one is given."""
        self._inbox.put(ResumePressed() if connection is None else Reconnected(connection))

    def stop(self) -> None:
        """End after the answers on their way; `Run.execute` returns then."""
        self._inbox.put(StopPressed())

    def answer_question(self, *, yes: bool) -> None:
        """Answer the question of an `Asked` event."""
        self._inbox.put(QuestionAnswered(yes))

    def put(self, message: Message) -> None:
        """Hand a message to the engine."""
        self._inbox.put(message)

    def receive(self, timeout: float | None) -> list[Message]:
        """Return what came in, waiting up to `timeout` seconds for the first; empty when nothing came."""
        messages: list[Message] = []
        try:
            messages.append(self._inbox.get(block=timeout is None or timeout > 0, timeout=timeout or None))
            while True:
                messages.append(self._inbox.get_nowait())
        except Empty:
            return messages
