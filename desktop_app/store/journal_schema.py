"""The journal's tables, as numbered steps from an empty file to today."""

from __future__ import annotations

import sqlite3
from typing import Final

_FIRST: Final = """
CREATE TABLE run (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    started REAL NOT NULL,
    finished REAL,
    is_undone INTEGER NOT NULL DEFAULT 0,
    is_cleared INTEGER NOT NULL DEFAULT 0,
    host TEXT NOT NULL,
    user_id TEXT NOT NULL,
    head TEXT NOT NULL,
    requests INTEGER NOT NULL DEFAULT 0,
    seconds REAL NOT NULL DEFAULT 0
);
CREATE TABLE row (
    run INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    key INTEGER NOT NULL,
    number INTEGER NOT NULL,
    outcome INTEGER NOT NULL,
    size INTEGER NOT NULL,
    grp INTEGER NOT NULL,
    record_id INTEGER NOT NULL DEFAULT 0,
    read_back INTEGER NOT NULL DEFAULT 0,
    undo INTEGER NOT NULL DEFAULT 0,
    marker TEXT NOT NULL,
    label TEXT NOT NULL,
    request INTEGER,
    baseline TEXT,
    PRIMARY KEY (run, idx)
) WITHOUT ROWID;
CREATE TABLE detail (
    run INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    problems TEXT,
    undo_problem TEXT,
    differences TEXT,
    doubles TEXT,
    PRIMARY KEY (run, idx)
) WITHOUT ROWID;
CREATE TABLE grp (
    run INTEGER NOT NULL,
    number INTEGER NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (run, number)
) WITHOUT ROWID;
CREATE TABLE payload (
    run INTEGER NOT NULL,
    block INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (run, block)
);
CREATE TABLE repaired (
    run INTEGER NOT NULL,
    idx INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (run, idx)
);
CREATE TABLE cells (
    run INTEGER NOT NULL,
    block INTEGER NOT NULL,
    body BLOB NOT NULL,
    PRIMARY KEY (run, block)
);
CREATE TABLE request (
    run INTEGER NOT NULL,
    number INTEGER NOT NULL,
    wall REAL NOT NULL,
    portal REAL,
    indices TEXT NOT NULL,
    settled_portal REAL,
    PRIMARY KEY (run, number)
) WITHOUT ROWID;
"""

_FILES: Final = """
ALTER TABLE row ADD COLUMN files INTEGER NOT NULL DEFAULT 0;
ALTER TABLE detail ADD COLUMN files_problem TEXT;
"""

STEPS: Final = (_FIRST, _FILES)
"""Step n leads from version n to version n + 1; what was released is never changed."""


_TABLES: Final = frozenset({"run", "row", "detail", "grp", "payload", "repaired", "cells", "request"})


class NewerJournalError(Exception):
    """A newer version of the program wrote the file."""


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file to today's version, each step in a transaction of its own.

    Raises:
        NewerJournalError: The file is of a newer version.
    """
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > len(STEPS):
        raise NewerJournalError(str(version))
    for number in range(version, len(STEPS)):
        connection.executescript(f"BEGIN IMMEDIATE;{STEPS[number]}PRAGMA user_version={number + 1};COMMIT;")


def has_all_tables(connection: sqlite3.Connection) -> bool:
    """Tell whether the tables of today's version are there."""
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
    return {name for (name,) in names} >= _TABLES
