"""Keeps single changes of a run in the journal."""

from __future__ import annotations

import sqlite3
from functools import singledispatch
from typing import Final

from desktop_app.domain.outcome import IllegalMoveError, Outcome, UndoState, may_move, may_undo
from desktop_app.domain.runs import (
    Change,
    Doubtful,
    FilesMoved,
    Leaving,
    RowDoubled,
    RowMoved,
    RowRead,
    RowUndone,
    RunEnded,
    Worked,
)
from desktop_app.store import journal_codec as codec

_DETAILS: Final = {
    column: (
        f"INSERT INTO detail (run, idx, {column}) VALUES (?1, ?2, ?3) ON CONFLICT DO UPDATE SET {column} = ?3",  # noqa: S608
        f"UPDATE detail SET {column} = NULL WHERE run = ? AND idx = ?",  # noqa: S608 - a column's name, not data
    )
    for column in ("problems", "undo_problem", "differences", "doubles", "files_problem")
}
"""Column → statements that set and empty it."""
_WITHOUT_PROBLEMS: Final = frozenset({Outcome.WAITING, Outcome.SENDING})
"""Rows in these states have no problems, so none need to be taken away: it is the way of most rows."""


@singledispatch
def keep(change: Change, connection: sqlite3.Connection, run: int) -> None:  # noqa: ARG001 - the registered take them
    """Keep one change within the caller's transaction.

    Raises:
        IllegalMoveError: The row does not stand where the change begins.
    """
    raise TypeError(type(change).__name__)


@keep.register
def _(change: Leaving, connection: sqlite3.Connection, run: int) -> None:
    connection.execute(
        "INSERT INTO request (run, number, wall, portal, indices) VALUES (?, ?, ?, ?, ?)",
        (run, change.number, change.wall, change.portal, codec.dumped(change.indices)),
    )
    connection.executemany(
        "UPDATE row SET request = ? WHERE run = ? AND idx = ?",
        [(change.number, run, index) for index in change.indices],
    )


@keep.register
def _(change: Doubtful, connection: sqlite3.Connection, run: int) -> None:
    connection.execute(
        "UPDATE request SET settled_portal = ?, wall = ? WHERE run = ? AND number = ?",
        (change.settled_portal, change.wall, run, change.number),
    )


@keep.register
def _(change: RowMoved, connection: sqlite3.Connection, run: int) -> None:
    if not may_move(change.before, change.after):
        raise IllegalMoveError(change.before, change.after)
    cursor = connection.execute(
        "UPDATE row SET outcome = ?, record_id = ? WHERE run = ? AND idx = ? AND outcome = ?",
        (change.after, change.record_id or 0, run, change.index, change.before),
    )
    if cursor.rowcount != 1:
        raise IllegalMoveError(change.before, change.after)
    if change.problem is not None or change.before not in _WITHOUT_PROBLEMS:
        problems = (change.problem,) if change.problem is not None else ()
        _detail(connection, (run, change.index), "problems", codec.problems_text(problems))


@keep.register
def _(change: FilesMoved, connection: sqlite3.Connection, run: int) -> None:
    connection.execute("UPDATE row SET files = ? WHERE run = ? AND idx = ?", (change.files, run, change.index))
    problems = (change.problem,) if change.problem is not None else ()
    _detail(connection, (run, change.index), "files_problem", codec.problems_text(problems))


@keep.register
def _(change: RowRead, connection: sqlite3.Connection, run: int) -> None:
    connection.execute(
        "UPDATE row SET read_back = ?, baseline = coalesce(?, baseline) WHERE run = ? AND idx = ?",
        (change.read_back, codec.baseline_text(change.baseline), run, change.index),
    )
    place = (run, change.index)
    _detail(connection, place, "differences", codec.differences_text(change.differences))
    # A record has no other problems of its own than that it could not be read.
    _detail(connection, place, "problems", codec.problems_text((change.problem,) if change.problem is not None else ()))


@keep.register
def _(change: RowDoubled, connection: sqlite3.Connection, run: int) -> None:
    doubles = codec.dumped(change.others) if change.others else None
    _detail(connection, (run, change.index), "doubles", doubles)
    if change.own is not None:
        connection.execute(
            "UPDATE row SET record_id = ?, baseline = NULL WHERE run = ? AND idx = ?",
            (change.own, run, change.index),
        )


@keep.register
def _(change: RowUndone, connection: sqlite3.Connection, run: int) -> None:
    found = connection.execute("SELECT undo FROM row WHERE run = ? AND idx = ?", (run, change.index))
    before = UndoState(found.fetchone()[0])
    if not may_undo(before, change.undo):
        raise IllegalMoveError(before, change.undo)
    connection.execute("UPDATE row SET undo = ? WHERE run = ? AND idx = ?", (change.undo, run, change.index))
    problems = (change.problem,) if change.problem is not None else ()
    _detail(connection, (run, change.index), "undo_problem", codec.problems_text(problems))


@keep.register
def _(change: Worked, connection: sqlite3.Connection, run: int) -> None:
    connection.execute(
        "UPDATE run SET requests = requests + ?, seconds = seconds + ? WHERE id = ?",
        (change.requests, change.seconds, run),
    )


@keep.register
def _(change: RunEnded, connection: sqlite3.Connection, run: int) -> None:
    connection.execute(
        "UPDATE run SET finished = coalesce(finished, ?), is_undone = max(is_undone, ?) WHERE id = ?",
        (change.wall, change.undone, run),
    )


def _detail(connection: sqlite3.Connection, place: tuple[int, int], column: str, text: str | None) -> None:
    """Set one column of a row's details; most rows have none, and then none is made."""
    setting, emptying = _DETAILS[column]
    if text is None:
        connection.execute(emptying, place)
    else:
        connection.execute(setting, (*place, text))
