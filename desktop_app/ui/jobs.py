"""The one bridge between workers and the window.

Work runs on threads of its own; its news goes into one queue that a timer of the window's thread drains ten times a
second. Nothing is ever connected to a signal of a worker but `QThread.finished`, and that to one method of the one
bridge object: a lambda, partial or free function connected there would run in the worker's thread (design §5.2).
A thread is kept until it is finished; then its one owner, this bridge, lets it go.
"""

from __future__ import annotations

import logging
import queue
import sys
import threading
import time
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Any, Final, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QThread, QTimer, Slot

from desktop_app.domain.problems import Entry, Problem, Severity, Trouble
from desktop_app.flow.services import Cancelled

T = TypeVar("T")
T_contra = TypeVar("T_contra", contravariant=True)

_LOG: Final = logging.getLogger(__name__)
_COURTESY: Final = 0.05
"""Seconds that other threads leave Python's lock to the window at most, while it shows what it heard."""
TICK: Final = 100
"""Milliseconds between two looks into the queue."""
UNEXPECTED: Final = Entry(
    "unexpected",
    Severity.ERROR,
    "Something unexpected happened",
    "The program met a situation nobody planned for: {what}.",
    "Try again; if it stays, send the log to the administrator.",
)


class Work(Protocol):
    """What a piece of work may use of its job, from its own thread."""

    def is_cancelled(self) -> bool:
        """Tell whether the result is no longer wanted."""

    def progress(self, done: int, total: int | None) -> None:
        """Tell how far it is."""

    def tell(self, news: object) -> None:
        """Hand a value to the window."""

    def give_way(self) -> None:
        """Wait, a twentieth of a second at most, while the window shows what it was told. From any thread."""


@dataclass(frozen=True, slots=True)
class Ears(Generic[T_contra]):
    """What the window does with what a job says; all of it is called in the window's thread.

    Attributes:
        done: Takes the result.
        failed: Takes what went wrong; not called when the job was cancelled.
        news: Takes each value the work told, in order.
        progress: Takes (done, total), the latest of a tick only.
    """

    done: Callable[[T_contra], None]
    failed: Callable[[Problem], None]
    news: Callable[[Any], None] | None = None
    progress: Callable[[int, int | None], None] | None = None


class _Ending(Enum):
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class _News:
    job: Job
    thing: object


@dataclass(frozen=True, slots=True)
class _Progress:
    job: Job
    done: int
    total: int | None


@dataclass(frozen=True, slots=True)
class _End:
    job: Job
    ending: _Ending
    result: Any = None


class Job:
    """One piece of work. Ends in exactly one of done, failed, cancelled."""

    def __init__(
        self, name: str, ears: Ears[Any], box: queue.SimpleQueue[object], calm: threading.Event | None = None
    ) -> None:
        self.name = name
        self._calm = calm
        self.ears: Ears[Any] | None = ears
        self._box = box
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Say that the result is not wanted any more: from now on the window hears nothing of it.

        Called in the window's thread. The work may go on for a while, but it holds on to no window.
        """
        self._cancelled.set()
        self.ears = None

    def is_cancelled(self) -> bool:
        """Tell whether the result is no longer wanted."""
        return self._cancelled.is_set()

    def progress(self, done: int, total: int | None) -> None:
        """Tell how far the work is."""
        self._box.put(_Progress(self, done, total))

    def tell(self, news: object) -> None:
        """Hand a value to the window."""
        self._box.put(_News(self, news))

    def give_way(self) -> None:
        """Wait, a twentieth of a second at most, while the window shows what it was told."""
        if self._calm is not None:
            self._calm.wait(_COURTESY)


class _Thread(QThread):
    """Runs one piece of work and puts its end into the queue, whatever happens."""

    def __init__(self, job: Job, work: Callable[[Work], Any], box: queue.SimpleQueue[object]) -> None:
        super().__init__()
        self.setObjectName(job.name)
        self._job = job
        self._work: Callable[[Work], Any] | None = work
        self._box = box

    def run(self) -> None:
        """Work; called by Qt in the new thread."""
        work, self._work = self._work, None
        assert work is not None
        try:
            end = _End(self._job, _Ending.DONE, work(self._job))
        except Cancelled:
            end = _End(self._job, _Ending.CANCELLED)
        except Trouble as trouble:
            end = _End(self._job, _Ending.FAILED, trouble.problem)
        except BaseException as error:  # noqa: BLE001 - nothing may be lost on the way out of a thread
            # The type alone: texts of unplanned exceptions may hold an address with its secret.
            _LOG.exception("The job %s failed", self._job.name)
            end = _End(self._job, _Ending.FAILED, Problem(UNEXPECTED, words={"what": type(error).__name__}))
        self._box.put(end)


class Jobs(QObject):
    """Starts work and brings its news into the window's thread."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box: queue.SimpleQueue[object] = queue.SimpleQueue()
        self._threads: set[_Thread] = set()
        self._jobs: set[Job] = set()
        self._timer = QTimer(self)
        self._timer.setInterval(TICK)
        self._timer.timeout.connect(self._on_tick)
        # Set while the window has nothing to show: threads that work hard leave Python's lock to it meanwhile.
        self._calm = threading.Event()
        self._calm.set()
        self._calmer = QTimer(self)
        self._calmer.setSingleShot(True)
        self._calmer.timeout.connect(self._on_painted)

    def start(self, name: str, work: Callable[[Work], T], ears: Ears[T]) -> Job:
        """Run `work` on a thread of its own; `name` is for the log."""
        job = Job(name, ears, self._box, self._calm)
        thread = _Thread(job, work, self._box)
        self._threads.add(thread)
        self._jobs.add(job)
        thread.finished.connect(self._on_thread_finished)
        thread.start()
        self._timer.start()
        return job

    @property
    def running(self) -> int:
        """How many threads are alive."""
        return len(self._threads)

    def shut_down(self, patience: float) -> bool:
        """Cancel everything and wait up to `patience` seconds in all; tells whether all threads have ended."""
        for job in self._jobs:
            job.cancel()
        self._jobs.clear()
        self._timer.stop()
        self._calm.set()
        end = time.monotonic() + patience
        for thread in tuple(self._threads):
            if thread.wait(max(1, int((end - time.monotonic()) * 1000))):
                self._threads.discard(thread)
        return not self._threads

    @Slot()
    def _on_thread_finished(self) -> None:
        for thread in tuple(self._threads):
            if thread.isFinished():
                # Finished is told a moment before the system's thread is gone; only then may the object go.
                thread.wait()
                self._threads.discard(thread)
        self._on_tick()
        if not self._threads:
            self._timer.stop()

    @Slot()
    def _on_tick(self) -> None:
        if not self._box.empty():
            self._calm.clear()
            # Behind everything that is painted for these news.
            self._calmer.start()
        latest: dict[Job, _Progress] = {}
        while True:
            try:
                item = self._box.get_nowait()
            except queue.Empty:
                break
            if isinstance(item, _Progress):
                latest[item.job] = item
                continue
            if isinstance(item, _End):
                latest.pop(item.job, None)
            self._safely(self._end if isinstance(item, _End) else self._hear, item)
        for each in latest.values():
            self._safely(self._show_progress, each)

    @Slot()
    def _on_painted(self) -> None:
        self._calm.set()

    @staticmethod
    def _safely(tell: Callable[[Any], None], item: object) -> None:
        """Tell one thing; trouble in a listener is the last resort's, and the rest of the news is still told."""
        try:
            tell(item)
        except Exception as error:  # noqa: BLE001 - whatever a listener may raise
            sys.excepthook(type(error), error, error.__traceback__)

    @staticmethod
    def _show_progress(item: _Progress) -> None:
        ears = item.job.ears
        if ears is not None and ears.progress is not None:
            ears.progress(item.done, item.total)

    @staticmethod
    def _hear(item: _News) -> None:
        ears = item.job.ears
        if ears is not None and ears.news is not None:
            ears.news(item.thing)

    def _end(self, end: _End) -> None:
        self._jobs.discard(end.job)
        ears, end.job.ears = end.job.ears, None
        if ears is None or end.ending is _Ending.CANCELLED:
            return
        if end.ending is _Ending.DONE:
            ears.done(end.result)
        else:
            ears.failed(end.result)


class JobGroup:
    """The jobs of one window; they are let go with it, so that none speaks to a window that is gone."""

    def __init__(self, jobs: Jobs) -> None:
        self._bridge = jobs
        self._jobs: weakref.WeakSet[Job] = weakref.WeakSet()
        self._is_over = False

    def start(self, name: str, work: Callable[[Work], T], ears: Ears[T]) -> Job:
        """Run `work` as `Jobs.start` does; once the group is let go nothing is begun any more."""
        if self._is_over:
            job = Job(name, ears, queue.SimpleQueue())
            job.cancel()
            return job
        job = self._bridge.start(name, work, ears)
        self._jobs.add(job)
        return job

    def let_go(self) -> None:
        """Cancel every job of the group."""
        self._is_over = True
        for job in tuple(self._jobs):
            job.cancel()
