"""Undo over the fake portal."""

from __future__ import annotations

from desktop_app.engine.doubles import Doubles
from desktop_app.engine.run.controls import Connection
from desktop_app.engine.taking import UndoCounts
from desktop_app.engine.undo import Undo
from tests.support.fake_records import FakeRecords
from tests.support.runs import IDENTITY, ORIGIN, Bench


class NeverCancelled:
    def is_cancelled(self) -> bool:
        return False


def take_back(bench: Bench, run: str, records: FakeRecords, *, only_look: bool = False) -> UndoCounts:
    """Undo a run (or only preview it); deaths raised by `records` pass through."""
    journal = bench.journal()
    try:
        undo = Undo(
            journal,
            Connection(records, IDENTITY, ORIGIN),
            bench.world,
            wait=lambda seconds: pass_time(bench, seconds),
            tell=bench.events.append,
        )
        act = undo.preview if only_look else undo.undo
        return act(run, progress=lambda done, total: None, cancel=NeverCancelled())
    finally:
        journal.close()


def take_doubles_back(bench: Bench, run: str, records: FakeRecords, *, only_look: bool = False) -> UndoCounts:
    """Take the doubles of a run back (or only preview it); deaths raised by `records` pass through."""
    journal = bench.journal()
    try:
        doubles = Doubles(
            journal, Connection(records, IDENTITY, ORIGIN), bench.world, wait=lambda seconds: pass_time(bench, seconds)
        )
        act = doubles.preview if only_look else doubles.take_back
        return act(run, progress=lambda done, total: None, cancel=NeverCancelled())
    finally:
        journal.close()


def pass_time(bench: Bench, seconds: float) -> None:
    """Let the world go on for so long."""
    until = bench.world.now + seconds
    while bench.world.step(until):
        pass
