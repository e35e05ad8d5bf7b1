"""Runs work that burns the processor in a child process, so that the window never waits for it.

The child keeps a shelf between tasks: a table read by one task is there for the next, and need not travel. What a
task gives back travels in portions, each small enough that taking it apart never holds up the window.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Final, Protocol, TypeVar

from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.problems import Entry, Problem, Severity, Trouble
from desktop_app.flow.services import Cancelled

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

CHILD_LOST: Final = Entry(
    "child-lost",
    Severity.ERROR,
    "The work broke off",
    "The part of the program that reads and checks tables ended unexpectedly; the computer may be short of memory.",
    "Close other programs and try again.",
)
_PATIENCE: Final = 0.05
_GRACE: Final = 5.0
"""Seconds in which a child that was asked to stop may come to an end by itself."""
_NEWS_EVERY: Final = 0.1


class Shelf:
    """What the child keeps from one task to the next, by name."""

    def __init__(self) -> None:
        self._things: dict[str, object] = {}

    def put(self, name: str, thing: object) -> None:
        """Keep a thing; one of the same name is let go."""
        self._things[name] = thing

    def get(self, name: str, kind: type[T]) -> T | None:
        """Return a thing of this kind, or `None`."""
        thing = self._things.get(name)
        return thing if isinstance(thing, kind) else None


class Task(Protocol[T_co]):
    """One piece of work; it travels to the child, so it must be picklable and refer to importable names only."""

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Work in the child and give back portions. Raises Trouble, Cancelled."""

    def assemble(self, portions: Iterable[object]) -> T_co:
        """Put the portions together in the asking process."""


@dataclass(frozen=True, slots=True)
class _Told:
    done: int
    total: int | None


@dataclass(frozen=True, slots=True)
class _Portion:
    thing: object


@dataclass(frozen=True, slots=True)
class _Over:
    trouble: Trouble | None = None
    cancelled: bool = False
    unexpected: str = ""


class ChildError(Exception):
    """The task raised something nobody planned for; the text is the child's traceback."""


class Child:
    """One child process, started when first needed and again after a loss; answers one task at a time."""

    def __init__(self, grace: float = _GRACE) -> None:
        self._grace = grace
        self._context = multiprocessing.get_context("spawn")
        self._lock = threading.Lock()
        self._process: multiprocessing.process.BaseProcess | None = None
        self._pipe: Connection | None = None
        self._flag = self._context.Event()
        self._closing = threading.Event()

    def do(self, task: Task[T], progress: Progress, cancel: CancelToken) -> T:
        """Run a task and wait for it.

        Raises:
            Trouble: The task's own, or the child was lost.
            Cancelled: `cancel` was set, or the child was closed for good.
            ChildError: Anything else went wrong in the child.
        """
        with self._lock:
            if self._closing.is_set():
                raise Cancelled
            pipe = self._running()
            self._flag.clear()
            try:
                pipe.send(task)
                return task.assemble(self._portions(pipe, progress, cancel))
            except (EOFError, OSError):
                self._end()
                raise Trouble(Problem(CHILD_LOST)) from None
            except BaseException:
                # Portions may be left in the pipe; a fresh child is the only clean start.
                if not isinstance(self._last, _Over):
                    self._end()
                raise

    def close(self) -> None:
        """End the child for good; a thread that waits for a task is freed."""
        self._closing.set()
        self._flag.set()
        with self._lock:
            self._end()

    def _running(self) -> Connection:
        if self._process is None or not self._process.is_alive() or self._pipe is None:
            self._end()
            ours, theirs = self._context.Pipe()
            process = self._context.Process(target=_serve, args=(theirs, self._flag), daemon=True, name="tables")
            process.start()
            theirs.close()
            self._process, self._pipe = process, ours
        self._last: object = None
        return self._pipe

    def _portions(self, pipe: Connection, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        asked: float | None = None
        while True:
            while not pipe.poll(_PATIENCE):
                if self._closing.is_set():
                    raise Cancelled
                if cancel.is_cancelled():
                    self._flag.set()
                    asked = asked or time.monotonic()
                    if time.monotonic() - asked > self._grace:
                        raise Cancelled  # busy where it cannot hear; a fresh child serves the next task
            message = pipe.recv()
            self._last = message
            if isinstance(message, _Told):
                progress(message.done, message.total)
            elif isinstance(message, _Portion):
                yield message.thing
            elif isinstance(message, _Over):
                _raise(message)
                return
            if cancel.is_cancelled():
                self._flag.set()

    def _end(self) -> None:
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process = self._pipe = None


def _raise(over: _Over) -> None:
    if over.trouble is not None:
        raise over.trouble
    if over.cancelled:
        raise Cancelled
    if over.unexpected:
        raise ChildError(over.unexpected)


class _Flag:
    """The cancel token of the child's side."""

    def __init__(self, event: object, parent: int) -> None:
        self._event = event
        self._parent = parent

    def is_cancelled(self) -> bool:
        """Tell whether the person asked to stop, or the asking process is gone."""
        return self._event.is_set() or os.getppid() != self._parent  # type: ignore[attr-defined]


class _Teller:
    """Passes progress on, at most ten times a second."""

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._last = 0.0

    def __call__(self, done: int, total: int | None) -> None:
        now = time.monotonic()
        if now - self._last >= _NEWS_EVERY or done == total:
            self._last = now
            self._pipe.send(_Told(done, total))


def _serve(pipe: Connection, event: object) -> None:
    import traceback

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C in the terminal is the asking process's matter
    shelf = Shelf()
    cancel = _Flag(event, os.getppid())
    while True:
        try:
            task = pipe.recv()
        except (EOFError, OSError):
            return
        try:
            for portion in task.run(shelf, _Teller(pipe), cancel):
                pipe.send(_Portion(portion))
            over = _Over(cancelled=cancel.is_cancelled())
        except Trouble as trouble:
            over = _Over(trouble)
        except Cancelled:
            over = _Over(cancelled=True)
        except Exception:  # noqa: BLE001 - whatever it is, it is told on the other side
            over = _Over(unexpected=traceback.format_exc())
        try:
            pipe.send(over)
        except OSError:
            return
