"""The journal: what every run has done, on disk before it is done (the port `Journal`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import singledispatchmethod
from pathlib import Path
from typing import Final

from desktop_app.domain.outcome import IllegalMoveError, UndoState, may_move, may_undo
from desktop_app.domain.plan import Plan, PlannedRow
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.runs import RUN_CLEARED, RUN_HELD, RUN_UNKNOWN
from desktop_app.domain.runs import (
    Change,
    Doubtful,
    Leaving,
    RowDoubled,
    RowLine,
    RowMoved,
    RowRead,
    RowUndone,
    RunEnded,
    RunHead,
    RunInfo,
    RunState,
    StoredRun,
    Worked,
)
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.store import journal_codec as codec
from desktop_app.store.journal_connection import opened, sentences, transaction
from desktop_app.store.journal_lines import count_rows, row_lines, run_lines, stored_run
from desktop_app.store.journal_plan import amend_rows, insert_plan, read_rows
from desktop_app.store.locks import HeldElsewhereError, held, is_held
from desktop_app.store.paths import make_private

_CLEARING: Final = (
    "DELETE FROM payload WHERE run = ?",
    "DELETE FROM repaired WHERE run = ?",
    "DELETE FROM cells WHERE run = ?",
    "UPDATE row SET label = '' WHERE run = ?",
    "UPDATE detail SET problems = NULL, differences = NULL WHERE run = ?",
    "UPDATE run SET is_cleared = 1 WHERE id = ?",
)
_DETAILS: Final = {
    column: (
        f"INSERT INTO detail (run, idx, {column}) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET {column} = ?3",  # noqa: S608
        f"UPDATE detail SET {column} = NULL WHERE run = ? AND idx = ?",  # noqa: S608 - a column's name, not data
    )
    for column in ("problems", "undo_problem", "differences", "doubles")
}
"""Column → statements that set and empty it."""


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
        with sentences(self._path):
            return tuple(self._info(*line) for line in run_lines(self._connection))

    def info(self, run: str) -> RunInfo:
        """One line of the history. Raises Trouble for an unknown run."""
        with sentences(self._path):
            return self._info(*self._line(run))

    def load(self, run: str) -> StoredRun:
        """Everything needed to go on with a run. Raises Trouble for an unknown run."""
        with sentences(self._path):
            return stored_run(self._connection, *self._line(run))

    def rows(self, run: str, indices: Sequence[int]) -> tuple[PlannedRow, ...]:
        """The planned rows at these indices, in their order. Raises Trouble when they were cleared."""
        with sentences(self._path):
            found = tuple(read_rows(self._connection, self._number(run), indices))
        if len(found) != len(indices):
            raise Trouble(Problem(RUN_CLEARED))
        return found

    def markers(self, run: str, indices: Sequence[int]) -> tuple[str, ...]:
        """The markers of the rows at these indices, in their order. Raises Trouble."""
        number = self._number(run)
        with sentences(self._path):
            query = "SELECT marker FROM row WHERE run = ? AND idx = ?"
            return tuple(self._connection.execute(query, (number, index)).fetchone()[0] for index in indices)

    def lines(self, run: str, *, with_cells: bool = True) -> Iterator[RowLine]:
        """All rows in the file's order, one after another. Raises Trouble."""
        with sentences(self._path):
            yield from row_lines(self._connection, self._number(run), with_cells=with_cells)

    def write(self, run: str, changes: Sequence[Change], *, durable: bool = True) -> None:
        """Keep changes in one transaction. Raises Trouble when the disk is full or may not be written."""
        number = self._number(run)
        with sentences(self._path):
            self._connection.execute(f"PRAGMA synchronous={'FULL' if durable else 'NORMAL'}")
            with transaction(self._connection):
                for change in changes:
                    self._keep(change, number)

    def amend(self, run: str, rows: Sequence[PlannedRow]) -> None:
        """Let repaired rows wait again under the markers they had. Raises Trouble."""
        with sentences(self._path), transaction(self._connection):
            amend_rows(self._connection, self._number(run), rows)

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
            with sentences(self._path):
                # What was deleted lies in the write-ahead log until it is taken over.
                self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return len(runs)

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
            with sentences(self._path):
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

    @singledispatchmethod
    def _keep(self, change: Change, number: int) -> None:  # noqa: ARG002 - the registered ones take it
        raise TypeError(type(change).__name__)

    @_keep.register
    def _(self, change: Leaving, number: int) -> None:
        self._connection.execute(
            "INSERT INTO request (run, number, wall, portal, indices) VALUES (?, ?, ?, ?, ?)",
            (number, change.number, change.wall, change.portal, codec.dumped(change.indices)),
        )
        self._connection.executemany(
            "UPDATE row SET request = ? WHERE run = ? AND idx = ?",
            [(change.number, number, index) for index in change.indices],
        )

    @_keep.register
    def _(self, change: Doubtful, number: int) -> None:
        self._connection.execute(
            "UPDATE request SET settled_portal = ? WHERE run = ? AND number = ?",
            (change.settled_portal, number, change.number),
        )

    @_keep.register
    def _(self, change: RowMoved, number: int) -> None:
        if not may_move(change.before, change.after):
            raise IllegalMoveError(change.before, change.after)
        cursor = self._connection.execute(
            "UPDATE row SET outcome = ?, record_id = ? WHERE run = ? AND idx = ? AND outcome = ?",
            (change.after, change.record_id or 0, number, change.index, change.before),
        )
        if cursor.rowcount != 1:
            raise IllegalMoveError(change.before, change.after)
        problems = (change.problem,) if change.problem is not None else ()
        self._detail(number, change.index, "problems", codec.problems_text(problems))

    @_keep.register
    def _(self, change: RowRead, number: int) -> None:
        self._connection.execute(
            "UPDATE row SET read_back = ?, baseline = coalesce(?, baseline) WHERE run = ? AND idx = ?",
            (change.read_back, codec.baseline_text(change.baseline), number, change.index),
        )
        self._detail(number, change.index, "differences", codec.differences_text(change.differences))

    @_keep.register
    def _(self, change: RowDoubled, number: int) -> None:
        doubles = codec.dumped(change.others) if change.others else None
        self._detail(number, change.index, "doubles", doubles)

    @_keep.register
    def _(self, change: RowUndone, number: int) -> None:
        found = self._connection.execute("SELECT undo FROM row WHERE run = ? AND idx = ?", (number, change.index))
        before = UndoState(found.fetchone()[0])
        if not may_undo(before, change.undo):
            raise IllegalMoveError(before, change.undo)
        self._connection.execute(
            "UPDATE row SET undo = ? WHERE run = ? AND idx = ?", (change.undo, number, change.index)
        )
        problems = (change.problem,) if change.problem is not None else ()
        self._detail(number, change.index, "undo_problem", codec.problems_text(problems))

    @_keep.register
    def _(self, change: Worked, number: int) -> None:
        self._connection.execute(
            "UPDATE run SET requests = requests + ?, seconds = seconds + ? WHERE id = ?",
            (change.requests, change.seconds, number),
        )

    @_keep.register
    def _(self, change: RunEnded, number: int) -> None:
        self._connection.execute(
            "UPDATE run SET finished = coalesce(finished, ?), is_undone = max(is_undone, ?) WHERE id = ?",
            (change.wall, change.undone, number),
        )

    def _detail(self, number: int, index: int, column: str, text: str | None) -> None:
        """Set one column of a row's details; most rows have none, and then none is made."""
        setting, emptying = _DETAILS[column]
        if text is None:
            self._connection.execute(emptying, (number, index))
        else:
            self._connection.execute(setting, (number, index, text))
