"""A person's hand on a run from the moment Start is pressed: what is pressed too early waits for the run."""

from __future__ import annotations

import threading

from desktop_app.domain.events import Question
from desktop_app.flow.facts import Connected
from desktop_app.flow.services import RunHandle


class Grip:
    """Passes presses on to a run; the window holds it on one thread, the run is handed over on another."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._handle: RunHandle | None = None
        self._is_stopped = False
        self._is_paused = False

    @property
    def is_stopped(self) -> bool:
        """Whether Stop was pressed."""
        return self._is_stopped

    @property
    def run(self) -> str:
        """The run's name in the journal, or nothing while there is none."""
        return self._handle.run if self._handle is not None else ""

    def take(self, handle: RunHandle) -> bool:
        """Take hold of a run that has sent nothing yet; tells whether it may begin."""
        with self._lock:
            if self._is_stopped:
                return False
            self._handle = handle
            if self._is_paused:
                handle.pause()
            return True

    def stop(self) -> bool:
        """Stop the run; tells whether there was one. If not, none will begin."""
        with self._lock:
            self._is_stopped = True
            if self._handle is not None:
                self._handle.stop()
            return self._handle is not None

    def pause(self) -> None:
        """Let nothing more leave until `resume`."""
        with self._lock:
            self._is_paused = True
            if self._handle is not None:
                self._handle.pause()

    def resume(self, connected: Connected | None = None) -> None:
        """Go on, with another address of the same portal if one is given."""
        with self._lock:
            self._is_paused = False
            if self._handle is not None:
                self._handle.resume(connected)

    def answer(self, question: Question, *, yes: bool) -> None:
        """Answer what the run asked."""
        with self._lock:
            if self._handle is not None:
                self._handle.answer(question, yes=yes)
