"""The portal's memory: records, communications and files in one SQLite file, committed row by row."""

import json
import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path
from typing import Any

_TABLES = """
CREATE TABLE IF NOT EXISTS records (
    kind INTEGER NOT NULL, id INTEGER NOT NULL, state INTEGER NOT NULL DEFAULT 0,
    origin TEXT, external TEXT, heading TEXT, number TEXT, data TEXT NOT NULL,
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS records_origin ON records (kind, origin) WHERE origin IS NOT NULL;
CREATE INDEX IF NOT EXISTS records_external ON records (kind, external) WHERE external IS NOT NULL;
CREATE INDEX IF NOT EXISTS records_heading ON records (kind, heading) WHERE heading IS NOT NULL;
CREATE INDEX IF NOT EXISTS records_number ON records (kind, number) WHERE number IS NOT NULL;
CREATE TABLE IF NOT EXISTS communications (
    type TEXT NOT NULL, value TEXT NOT NULL, kind INTEGER NOT NULL, id INTEGER NOT NULL,
    PRIMARY KEY (type, value, kind, id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS communications_owner ON communications (kind, id);
CREATE TABLE IF NOT EXISTS files (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, size INTEGER NOT NULL, sha256 TEXT NOT NULL
);
"""

_FIGURES = """
ANALYZE;
DELETE FROM sqlite_stat1;
INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
    ('records', 'records', '1000000 250000 1'),
    ('records', 'records_origin', '1000000 250000 2'),
    ('records', 'records_external', '1000000 250000 2'),
    ('records', 'records_heading', '1000000 250000 10'),
    ('records', 'records_number', '1000000 250000 2');
ANALYZE sqlite_schema;
"""
"""Tells SQLite what to expect. By itself it takes kinds for small, and reads all records to find fifty by their key."""

Record = dict[str, Any]
"""A record's values by server name; `FM` holds the phones and addresses."""


class RecordState(IntEnum):
    """Where a record is; ids are never given out twice, so even gone records keep their line."""

    LIVE = 0
    RECYCLED = 1
    GONE = 2


@dataclass(frozen=True, slots=True)
class Keys:
    """Folded values by which records are found quickly."""

    origin: str | None = None
    external: str | None = None
    heading: str | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class Communication:
    """A phone or e-mail in the duplicate index."""

    type: str
    value: str


@dataclass(frozen=True, slots=True)
class Condition:
    """A part of a look-up that SQLite may use to narrow the search; it may let too much through, never too little."""

    sql: str
    values: tuple[str | int, ...] = ()


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file kept for a record."""

    id: int
    name: str
    size: int
    sha256: str


class Store:
    """Records on disk; every write is a transaction of its own (reference §1.3: nothing surrounds a row)."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        self._connection.execute("PRAGMA journal_mode=WAL")
        # A practice portal need not outlive a power cut; that buys thousands of rows a second.
        self._connection.execute("PRAGMA synchronous=OFF")
        self._connection.executescript(_TABLES)
        self._connection.executescript(_FIGURES)
        self._lock = threading.RLock()
        rows = self._connection.execute("SELECT kind, MAX(id) FROM records GROUP BY kind").fetchall()
        self._last_ids: dict[int, int] = dict(rows)

    def close(self) -> None:
        """Close the file; the store is of no use afterwards."""
        with self._lock:
            self._connection.close()

    @property
    def lock(self) -> "threading.RLock":
        """Held by whoever checks and then writes, such as for unique numbers."""
        return self._lock

    def last_id(self, kind: int) -> int:
        """Return the highest id ever given out in a kind, 0 when there is none."""
        return self._last_ids.get(kind, 0)

    def next_id(self, kind: int) -> int:
        """Give out the next id of a kind; ids grow and are never used again."""
        with self._lock:
            self._last_ids[kind] = self.last_id(kind) + 1
            return self._last_ids[kind]

    def save(self, kind: int, record: Record, keys: Keys, communications: Sequence[Communication]) -> None:
        """Insert or replace one record and commit."""
        data = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
        record_id = record["ID"]
        with self._lock:
            self._connection.execute("BEGIN")
            self._connection.execute(
                "INSERT OR REPLACE INTO records VALUES (?, ?, 0, ?, ?, ?, ?, ?)",
                (kind, record_id, keys.origin, keys.external, keys.heading, keys.number, data),
            )
            if communications or record.get("FM") is not None:
                self._connection.execute("DELETE FROM communications WHERE kind = ? AND id = ?", (kind, record_id))
                self._connection.executemany(
                    "INSERT OR IGNORE INTO communications VALUES (?, ?, ?, ?)",
                    [(item.type, item.value, kind, record_id) for item in communications],
                )
            self._connection.execute("COMMIT")

    def get(self, kind: int, record_id: int) -> Record | None:
        """Return a live record."""
        with self._lock:
            row = self._connection.execute(
                "SELECT data FROM records WHERE kind = ? AND id = ? AND state = 0", (kind, record_id)
            ).fetchone()
        return None if row is None else json.loads(row[0])

    def remove(self, kind: int, record_id: int, state: RecordState) -> bool:
        """Put a live record into the recycle bin or away for good; False when it is not there."""
        with self._lock:
            changed = self._connection.execute(
                "UPDATE records SET state = ? WHERE kind = ? AND id = ? AND state = 0",
                (int(state), kind, record_id),
            ).rowcount
            self._connection.execute("DELETE FROM communications WHERE kind = ? AND id = ?", (kind, record_id))
        return changed > 0

    def states(self, kind: int) -> dict[int, RecordState]:
        """Return the state of every record ever made in a kind."""
        with self._lock:
            rows = self._connection.execute("SELECT id, state FROM records WHERE kind = ?", (kind,)).fetchall()
        return {row[0]: RecordState(row[1]) for row in rows}

    def scan(
        self, kind: int, conditions: Sequence[Condition] = (), *, descending: bool = False, page: int = 500
    ) -> Iterator[Record]:
        """Yield live records by id, narrowed by `conditions`, a page at a time so that writers are not held up."""
        where = "".join(f" AND {condition.sql}" for condition in conditions)
        values = [value for condition in conditions for value in condition.values]
        comparison, order = ("<", "DESC") if descending else (">", "ASC")
        last = 2**62 if descending else -1
        # The conditions are this package's own fixed texts; values travel as parameters.
        query = (
            f"SELECT id, data FROM records WHERE kind = ? AND state = 0{where} AND id {comparison} ?"  # noqa: S608
            f" ORDER BY id {order} LIMIT ?"
        )
        while True:
            with self._lock:
                rows = self._connection.execute(query, (kind, *values, last, page)).fetchall()
            for record_id, data in rows:
                last = record_id
                yield json.loads(data)
            if len(rows) < page:
                return

    def count(self, kind: int, conditions: Sequence[Condition] = ()) -> int:
        """Count live records of a kind."""
        where = "".join(f" AND {condition.sql}" for condition in conditions)
        values = [value for condition in conditions for value in condition.values]
        query = f"SELECT COUNT(*) FROM records WHERE kind = ? AND state = 0{where}"  # noqa: S608 - own texts
        with self._lock:
            return int(self._connection.execute(query, (kind, *values)).fetchone()[0])

    def number_taken(self, kind: int, number: str, besides: int = 0) -> bool:
        """Say whether another record of the kind has this number, the recycle bin included."""
        with self._lock:
            row = self._connection.execute(
                "SELECT 1 FROM records WHERE kind = ? AND number = ? AND id <> ? AND state < 2",
                (kind, number, besides),
            ).fetchone()
        return row is not None

    def owners_of(self, communication: Communication, kind: int, limit: int = 20) -> list[int]:
        """Return ids of the records with this phone or e-mail."""
        with self._lock:
            rows = self._connection.execute(
                "SELECT id FROM communications WHERE type = ? AND value = ? AND kind = ? ORDER BY id LIMIT ?",
                (communication.type, communication.value, kind, limit),
            ).fetchall()
        return [row[0] for row in rows]

    def add_file(self, name: str, size: int, sha256: str) -> StoredFile:
        """Note a stored file and give it an id."""
        with self._lock:
            cursor = self._connection.execute(
                "INSERT INTO files (name, size, sha256) VALUES (?, ?, ?)", (name, size, sha256)
            )
            return StoredFile(int(cursor.lastrowid or 0), name, size, sha256)

    def file(self, file_id: int) -> StoredFile | None:
        """Return what is known of a stored file."""
        with self._lock:
            row = self._connection.execute(
                "SELECT id, name, size, sha256 FROM files WHERE id = ?", (file_id,)
            ).fetchone()
        return None if row is None else StoredFile(*row)

    def file_counts(self) -> Mapping[str, int]:
        """Return how many files are kept and their bytes together."""
        with self._lock:
            row = self._connection.execute("SELECT COUNT(*), COALESCE(SUM(size), 0) FROM files").fetchone()
        return {"files": row[0], "bytes": row[1]}
