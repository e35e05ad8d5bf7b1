"""Opens the journal's file, and turns what SQLite says into sentences."""

from __future__ import annotations

import os
import sqlite3
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from desktop_app.domain.problems import Entry, Problem, Trouble
from desktop_app.domain.problems.runs import JOURNAL_DAMAGED, JOURNAL_FULL, JOURNAL_NEWER, JOURNAL_READ_ONLY
from desktop_app.store.journal_schema import NewerJournalError, has_all_tables, migrate
from desktop_app.store.paths import make_private

_BUSY_SECONDS: Final = 30.0
_PRIMARY: Final = 0xFF
"""The low byte of SQLite's extended result codes."""
_NOT_AS_WRITTEN: Final = (zlib.error, ValueError, TypeError, LookupError, OverflowError)
_DAMAGED: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def opened(path: Path) -> sqlite3.Connection:
    """Open (or make) the journal, look whether it is whole, and bring it to today's version.

    Raises:
        Trouble: It is damaged, cannot be written, or belongs to a newer version.
    """
    with sentences(path):
        make_private(path.parent)
        # Made before SQLite does it, so that it never exists with the rights of others; -wal and -shm follow it.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        connection = sqlite3.connect(path, timeout=_BUSY_SECONDS, isolation_level=None)
        try:
            _prepare(connection)
        except BaseException:
            connection.close()
            raise
        return connection


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("PRAGMA secure_delete=ON")
    connection.execute("PRAGMA temp_store=MEMORY")
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise sqlite3.DatabaseError(f"quick_check: {verdict}")
    try:
        migrate(connection)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode != sqlite3.SQLITE_ERROR:
            raise
        raise DamagedError("the tables are not those of the version") from error
    if not has_all_tables(connection):
        raise DamagedError("tables are missing")


class DamagedError(sqlite3.DatabaseError):
    """What the file holds is not what this program wrote."""


@contextmanager
def as_written() -> Iterator[None]:
    """Read what this program wrote; what cannot be understood is damage that SQLite itself does not see."""
    try:
        yield
    except _NOT_AS_WRITTEN as error:
        raise DamagedError(f"{type(error).__name__}: {error}") from error


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Keep all of what follows, or nothing; on disk when the context is left."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def sentences(path: Path) -> Iterator[None]:
    """Raise Trouble with a sentence instead of what SQLite and the system raise."""
    try:
        yield
    except NewerJournalError as error:
        raise Trouble(_problem(JOURNAL_NEWER, path, error)) from error
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR:
            raise  # a mistake of this program, not of the disk
        raise Trouble(_problem(_entry(error), path, error)) from error
    except OSError as error:
        raise Trouble(_problem(JOURNAL_READ_ONLY, path, error)) from error


def _entry(error: sqlite3.DatabaseError) -> Entry:
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return JOURNAL_DAMAGED
    if code & _PRIMARY in _DAMAGED:
        return JOURNAL_DAMAGED
    if code & _PRIMARY == sqlite3.SQLITE_FULL:
        return JOURNAL_FULL
    if code == sqlite3.SQLITE_IOERR_WRITE and sys.platform != "win32":
        return JOURNAL_FULL  # a limit on the size of files shows as this
    return JOURNAL_READ_ONLY


def _problem(entry: Entry, path: Path, error: Exception) -> Problem:
    return Problem(entry, words={"path": str(path)}, detail=f"{type(error).__name__}: {error}")
