"""Tasks for tests of the child process; they travel, so they live in a module of their own."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from desktop_app.domain.problems import Entry, Problem, Severity, Trouble
from desktop_app.flow.services import Cancelled

BAD = Entry("bad-table", Severity.ERROR, "Bad", "The table “{name}” is bad.", "Mend it.")


class _Listing:
    __slots__ = ()

    def assemble(self, portions: Iterable[object]) -> list[object]:
        return list(portions)


@dataclass(frozen=True)
class Count(_Listing):
    """Gives back numbers, with progress."""

    upto: int

    def run(self, shelf, progress, cancel) -> Iterator[object]:
        for number in range(self.upto):
            progress(number + 1, self.upto)
            yield number


@dataclass(frozen=True)
class Keep(_Listing):
    """Puts a thing on the shelf and tells what lay there."""

    thing: object

    def run(self, shelf, progress, cancel) -> Iterator[object]:
        yield shelf.get("thing", str)
        shelf.put("thing", self.thing)
        yield os.getpid()


@dataclass(frozen=True)
class UntilCancelled(_Listing):
    """Works until it is told to stop; `raises` says how it ends then."""

    raises: bool = True

    def run(self, shelf, progress, cancel) -> Iterator[object]:
        progress(0, None)
        while not cancel.is_cancelled():
            time.sleep(0.001)
        if self.raises:
            raise Cancelled
        yield "half"


@dataclass(frozen=True)
class Deaf(_Listing):
    """Works on and on, whatever it is told."""

    def run(self, shelf, progress, cancel) -> Iterator[object]:
        progress(0, None)
        while True:
            time.sleep(0.01)
        yield "never"


@dataclass(frozen=True)
class Fail(_Listing):
    """Fails after a portion."""

    how: str

    def run(self, shelf, progress, cancel) -> Iterator[object]:
        yield "first"
        if self.how == "trouble":
            raise Trouble(Problem(BAD, words={"name": "Клиенты"}))
        if self.how == "unexpected":
            raise ZeroDivisionError("nobody planned for this")
        os._exit(3)


@dataclass(frozen=True)
class Refuse(Count):
    """The asking side cannot put the portions together."""

    def assemble(self, portions: Iterable[object]) -> list[object]:
        for _ in portions:
            raise LookupError("not what was expected")
        return []
