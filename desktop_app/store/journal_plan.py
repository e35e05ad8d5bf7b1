"""Writes whole plans, and repaired rows, into the journal."""

from __future__ import annotations

import secrets
import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any, Final

from desktop_app.domain.marker import is_ours
from desktop_app.domain.outcome import FilesState, Outcome
from desktop_app.domain.plan import HeldRow, Plan, PlannedRow
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.runs import RUN_UNKNOWN
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.store import journal_codec as codec

_INSERT_ROW: Final = (
    "INSERT INTO row (run, idx, key, number, outcome, size, grp, marker, label, files)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_AMENDABLE: Final = frozenset({Outcome.REFUSED, Outcome.HELD_BACK, Outcome.WAITING})


def insert_plan(
    connection: sqlite3.Connection, plan: Plan, identity: PortalIdentity, *, origin: str, wall: float
) -> str:
    """Write a plan within the caller's transaction and return the new run's name."""
    moment = datetime.fromtimestamp(wall, UTC)
    name = f"{moment:%Y%m%d-%H%M%S}-{secrets.token_hex(3)}"
    cursor = connection.execute(
        "INSERT INTO run (name, started, host, user_id, head) VALUES (?, ?, ?, ?, ?)",
        (name, wall, identity.host, identity.user_id, codec.head_text(plan, origin)),
    )
    run = cursor.lastrowid
    assert run is not None
    groups: dict[str, int] = {}
    for first in range(0, len(plan.rows), codec.BLOCK):
        _insert_planned(connection, run, first, plan.rows[first : first + codec.BLOCK], groups)
    _keep_groups(connection, run, groups)
    _insert_held(connection, run, len(plan.rows), plan.held)
    _insert_cells(connection, run, plan)
    return name


def _insert_planned(
    connection: sqlite3.Connection, run: int, first: int, rows: Sequence[PlannedRow], groups: dict[str, int]
) -> None:
    texts, lines = [], []
    for index, row in enumerate(rows, first):
        text, size = codec.row_text(row)
        group = groups.setdefault(codec.group_of(row.values), len(groups))
        texts.append(text)
        named = (row.marker, _storable(row.label), files_state(row))
        lines.append((run, index, row.key, row.row, Outcome.WAITING, size, group, *named))
    body = codec.packed(texts)
    connection.execute("INSERT INTO payload (run, block, body) VALUES (?, ?, ?)", (run, first // codec.BLOCK, body))
    connection.executemany(_INSERT_ROW, lines)


def _insert_held(connection: sqlite3.Connection, run: int, first: int, held: Sequence[HeldRow]) -> None:
    connection.executemany(
        _INSERT_ROW,
        (
            (run, index, row.key, row.row, Outcome.HELD_BACK, 0, 0, row.marker, _storable(row.label), 0)
            for index, row in enumerate(held, first)
        ),
    )
    connection.executemany(
        "INSERT INTO detail (run, idx, problems) VALUES (?, ?, ?)",
        ((run, index, codec.problems_text(row.problems)) for index, row in enumerate(held, first)),
    )


def _insert_cells(connection: sqlite3.Connection, run: int, plan: Plan) -> None:
    """Cells lie in the file's order, so that a report reads them straight through."""

    def in_file_order() -> Iterator[tuple[str, ...]]:
        places = [(row.key, row.cells) for row in plan.rows]
        places += [(row.key, row.cells) for row in plan.held]
        places.sort(key=lambda place: place[0])
        for _, cells in places:
            yield cells

    texts: list[str] = []
    block = 0
    for cells in in_file_order():
        texts.append(codec.dumped_short(cells))
        if len(texts) == codec.BLOCK:
            _insert_cell_block(connection, run, block, texts)
            texts.clear()
            block += 1
    if texts:
        _insert_cell_block(connection, run, block, texts)


def _insert_cell_block(connection: sqlite3.Connection, run: int, block: int, texts: Sequence[str]) -> None:
    connection.execute("INSERT INTO cells (run, block, body) VALUES (?, ?, ?)", (run, block, codec.packed(texts)))


def move_run(connection: sqlite3.Connection, run: int, identity: PortalIdentity, origin: str) -> None:
    """Give a run's portal another name."""
    head = connection.execute("SELECT head FROM run WHERE id = ?", (run,)).fetchone()[0]
    connection.execute(
        "UPDATE run SET host = ?, user_id = ?, head = ? WHERE id = ?",
        (identity.host, identity.user_id, codec.moved_head(head, origin), run),
    )


def amend_rows(
    connection: sqlite3.Connection, run: int, rows: Sequence[PlannedRow], others: Collection[int] = ()
) -> None:
    """Replace rows of which no record exists by their repaired selves; they wait again, under the marker they had.

    Raises:
        Trouble: A row does not belong to the run.
    """
    groups = _known_groups(connection, run)
    text = connection.execute("SELECT head FROM run WHERE id = ?", (run,)).fetchone()[0]
    if others:
        connection.execute("UPDATE run SET head = ? WHERE id = ?", (codec.head_beside(text, others), run))
    head = codec.head_parts(text)
    repaired_cells: dict[int, tuple[str, ...]] = {}
    for row in rows:
        found = connection.execute(
            "SELECT idx, outcome, marker FROM row WHERE run = ? AND key = ?", (run, row.key)
        ).fetchone()
        if found is None:
            raise Trouble(Problem(RUN_UNKNOWN, row=row.row, words={"run": str(run)}))
        index, outcome, marker = found
        if outcome not in _AMENDABLE:
            continue  # rows that may have a record are never sent again, whatever the file says
        kept = _marked_as_before(row, marker, head["marker_field"])
        text, size = codec.row_text(kept)
        group = groups.setdefault(codec.group_of(kept.values), len(groups))
        connection.execute(
            "INSERT OR REPLACE INTO repaired (run, idx, body) VALUES (?, ?, ?)", (run, index, codec.packed([text]))
        )
        connection.execute(
            "UPDATE row SET outcome = ?, size = ?, grp = ?, marker = ?, label = ?, files = ? WHERE run = ? AND idx = ?",
            (Outcome.WAITING, size, group, kept.marker, _storable(kept.label), files_state(kept), run, index),
        )
        connection.execute(
            "UPDATE detail SET problems = NULL, files_problem = NULL WHERE run = ? AND idx = ?", (run, index)
        )
        if kept.cells:
            repaired_cells[row.key] = kept.cells
    _keep_groups(connection, run, groups)
    _replace_cells(connection, run, repaired_cells)
    connection.execute("UPDATE run SET finished = NULL WHERE id = ?", (run,))


def _marked_as_before(row: PlannedRow, marker: str, field: str | None) -> PlannedRow:
    """Let a repaired row bear the marker of its first plan; a mapped key is the marker itself, whatever it is now."""
    if field is None:
        return row
    if is_ours(marker):
        return replace(row, marker=marker, values={**row.values, field: marker})
    # Without the key its record can never be found by it: the row then has no marker at all.
    return replace(row, marker=str(row.values.get(field) or ""))


def _replace_cells(connection: sqlite3.Connection, run: int, repaired: Mapping[int, tuple[str, ...]]) -> None:
    """Put the cells of repaired rows in place of those first read; places are keys, both count the file's rows."""
    for block in sorted({key // codec.BLOCK for key in repaired}):
        found = connection.execute("SELECT body FROM cells WHERE run = ? AND block = ?", (run, block)).fetchone()
        if found is None:
            continue
        cells = codec.unpacked(found[0])
        for place in range(len(cells)):
            cells[place] = repaired.get(block * codec.BLOCK + place, cells[place])
        body = codec.packed([codec.dumped_short(each) for each in cells])
        connection.execute("UPDATE cells SET body = ? WHERE run = ? AND block = ?", (body, run, block))


def _known_groups(connection: sqlite3.Connection, run: int) -> dict[str, int]:
    return dict(connection.execute("SELECT name, number FROM grp WHERE run = ?", (run,)))


def _keep_groups(connection: sqlite3.Connection, run: int, groups: Mapping[str, int]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO grp (run, number, name) VALUES (?, ?, ?)",
        ((run, number, name) for name, number in groups.items()),
    )


def read_rows(connection: sqlite3.Connection, run: int, indices: Sequence[int]) -> Iterator[PlannedRow]:
    """Yield the payloads that exist of the rows at these indices, repaired ones first; blocks are read once each."""
    decoded: dict[int, list[Any]] = {}
    for index in indices:
        repaired = connection.execute("SELECT body FROM repaired WHERE run = ? AND idx = ?", (run, index)).fetchone()
        if repaired is not None:
            yield codec.row_value(codec.unpacked(repaired[0])[0])
            continue
        block = index // codec.BLOCK
        if block not in decoded:
            found = connection.execute("SELECT body FROM payload WHERE run = ? AND block = ?", (run, block)).fetchone()
            decoded[block] = codec.unpacked(found[0]) if found is not None else []
        place = index % codec.BLOCK
        if place < len(decoded[block]):
            yield codec.row_value(decoded[block][place])


def files_state(row: PlannedRow) -> FilesState:
    """Return where the files of a row stand before it is sent."""
    if not row.files:
        return FilesState.NONE
    return FilesState.OWED if row.files_late else FilesState.WITH_ROW


def _storable(text: str) -> str:
    """Return a text without the broken characters that SQLite cannot keep."""
    return text.encode("utf-8", "replace").decode("utf-8")
