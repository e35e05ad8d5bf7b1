"""The journal: what every run has done, on disk before it is done (the port `Journal`)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from desktop_app.domain.kinds import Kind
from desktop_app.domain.plan import Plan, PlannedRow
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.runs import RUN_CLEARED, RUN_HELD, RUN_UNKNOWN
from desktop_app.domain.runs import (
    Change,
    RowLine,
    RunHead,
    RunInfo,
    RunState,
    StoredRun,
)
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.store.journal_changes import keep
from desktop_app.store.journal_connection import DamagedError, as_written, opened, sentences, transaction
from desktop_app.store.journal_lines import count_rows, made_records, row_lines, run_lines, stored_run
from desktop_app.store.journal_plan import amend_rows, insert_plan, move_run, read_rows
from desktop_app.store.locks import HeldElsewhereError, held, is_held
from desktop_app.store.paths import make_private

_CLEARING: Final = (
    "DELETE FROM payload WHERE run = ?",
    "DELETE FROM repaired WHERE run = ?",
    "DELETE FROM cells WHERE run = ?",
    "UPDATE row SET label = '' WHERE run = ?",
    "UPDATE detail SET problems = NULL, differences = NULL, files_problem = NULL WHERE run = ?",
    "UPDATE run SET is_cleared = 1 WHERE id = ?",
)
_PARTS: Final = ("row", "detail", "grp", "payload", "repaired", "cells", "request")
"""The tables that speak of a run by its number."""


class SqliteJournal:
    """The port `Journal` over one SQLite connection; open it on the thread that uses it."""

    def __init__(self, path: Path, locks: Path) -> None:
        """Open or make the journal.

        Raises:
            Trouble: It is damaged, cannot be written, or belongs to a newer version.
        """
        self._path = path
        self._locks = locks
        self._connection = opened(path)
        self._numbers: dict[str, int] = {}
        with sentences(path):
            make_private(locks)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def begin(self, plan: Plan, identity: PortalIdentity, *, origin: str, wall: float) -> str:
        """Keep a whole plan and return the new run's name; on disk when it returns. Raises Trouble."""
        with sentences(self._path), transaction(self._connection):
            return insert_plan(self._connection, plan, identity, origin=origin, wall=wall)

    def runs(self) -> tuple[RunInfo, ...]:
        """All runs, newest first. Raises Trouble."""
        with sentences(self._path), as_written():
            return tuple(self._info(*line) for line in run_lines(self._connection))

    def info(self, run: str) -> RunInfo:
        """One line of the history. Raises Trouble for an unknown run."""
        with sentences(self._path), as_written():
            return self._info(*self._line(run))

    def load(self, run: str) -> StoredRun:
        """Everything needed to go on with a run. Raises Trouble for an unknown run."""
        with sentences(self._path), as_written():
            return stored_run(self._connection, *self._line(run))

    def rows(self, run: str, indices: Sequence[int]) -> tuple[PlannedRow, ...]:
        """The planned rows at these indices, in their order. Raises Trouble when they were cleared."""
        with sentences(self._path), as_written():
            found = tuple(read_rows(self._connection, self._number(run), indices))
            # A record is looked for by the one and made with the other: where they differ, doubles would arise.
            if tuple(row.marker for row in found) != self.markers(run, indices)[: len(found)]:
                raise DamagedError("a marker is not the one that was planned")
        if len(found) != len(indices):
            raise Trouble(Problem(RUN_CLEARED))
        return found

    def markers(self, run: str, indices: Sequence[int]) -> tuple[str, ...]:
        """The markers of the rows at these indices, in their order. Raises Trouble."""
        number = self._number(run)
        with sentences(self._path), as_written():
            query = "SELECT marker FROM row WHERE run = ? AND idx = ?"
            return tuple(self._connection.execute(query, (number, index)).fetchone()[0] for index in indices)

    def made(self, identity: PortalIdentity, kind: Kind, ids: Collection[int]) -> frozenset[int]:
        """Those of these records that runs on this portal made. Raises Trouble."""
        with sentences(self._path), as_written():
            return made_records(self._connection, identity, kind, ids)

    def lines(self, run: str, *, with_cells: bool = True) -> Iterator[RowLine]:
        """All rows in the file's order, one after another. Raises Trouble."""
        with sentences(self._path), as_written():
            yield from row_lines(self._connection, self._number(run), with_cells=with_cells)

    def write(self, run: str, changes: Sequence[Change], *, durable: bool = True) -> None:
        """Keep changes in one transaction. Raises Trouble when the disk is full or may not be written."""
        number = self._number(run)
        with sentences(self._path):
            self._connection.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
            with transaction(self._connection):
                for change in changes:
                    keep(change, self._connection, number)

    def amend(self, run: str, rows: Sequence[PlannedRow], others: Collection[int] = ()) -> None:
        """Let repaired rows wait again under the markers they had. Raises Trouble."""
        with sentences(self._path), transaction(self._connection):
            amend_rows(self._connection, self._number(run), rows, others)

    def move(self, run: str, identity: PortalIdentity, *, origin: str) -> None:
        """Keep the new name of the run's portal, which was renamed. Raises Trouble."""
        with sentences(self._path), transaction(self._connection):
            move_run(self._connection, self._number(run), identity, origin)

    def clear(self, before: float) -> int:
        """Remove cells and payloads of runs that finished before this Unix time. Raises Trouble."""
        with sentences(self._path), transaction(self._connection):
            runs = self._connection.execute(
                "SELECT id FROM run WHERE finished < ? AND NOT is_cleared", (before,)
            ).fetchall()
            for (number,) in runs:
                for statement in _CLEARING:
                    self._connection.execute(statement, (number,))
        if runs:
            self._take_over()
        return len(runs)

    def delete(self, run: str) -> None:
        """Remove a run and everything about it. Raises Trouble for an unknown run and one that is held."""
        number = self._number(run)
        with self.hold(run), sentences(self._path), transaction(self._connection):
            for table in _PARTS:
                self._connection.execute(f"DELETE FROM {table} WHERE run = ?", (number,))  # noqa: S608 - our own names
            self._connection.execute("DELETE FROM run WHERE id = ?", (number,))
        self._numbers.pop(run, None)
        self._take_over()

    def _take_over(self) -> None:
        """Empty the write-ahead log: what was deleted lies there until it is taken over."""
        with sentences(self._path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    @contextmanager
    def hold(self, run: str) -> Iterator[None]:
        """Hold a run as long as the context lasts. Raises Trouble when it is held elsewhere."""
        with sentences(self._path):
            lock = held(self._lock_path(run))
            try:
                lock.__enter__()
            except HeldElsewhereError as error:
                raise Trouble(Problem(RUN_HELD)) from error
        try:
            yield
        finally:
            lock.__exit__(None, None, None)

    def _lock_path(self, run: str) -> Path:
        return self._locks / f"{run}.lock"

    def _line(self, run: str) -> tuple[int, RunHead, int, float]:
        lines = run_lines(self._connection, run)
        if not lines:
            raise Trouble(Problem(RUN_UNKNOWN, words={"run": run}))
        return lines[0]

    def _number(self, run: str) -> int:
        if run not in self._numbers:
            with sentences(self._path), as_written():
                self._numbers[run] = self._line(run)[0]
        return self._numbers[run]

    def _info(self, number: int, head: RunHead, requests: int, seconds: float) -> RunInfo:
        summary = count_rows(self._connection, number, requests=requests, seconds=seconds)
        return RunInfo(head, self._state(head), summary)

    def _state(self, head: RunHead) -> RunState:
        if is_held(self._lock_path(head.run)):
            return RunState.RUNNING
        if head.is_undone:
            return RunState.UNDONE
        return RunState.FINISHED if head.has_ended else RunState.INTERRUPTED
