"""Reads runs and their rows from the journal."""

from __future__ import annotations

import json
import sqlite3
from array import array
from collections.abc import Collection, Iterator
from typing import Any, Final

from desktop_app.domain.kinds import Kind, marker_scheme
from desktop_app.domain.marker import PREFIX
from desktop_app.domain.outcome import FilesState, Outcome, ReadBack, UndoState
from desktop_app.domain.problems import Problem
from desktop_app.domain.runs import (
    WITHOUT_FILES,
    Baseline,
    OpenRequest,
    RowLine,
    RowTable,
    RunHead,
    RunSummary,
    StoredRun,
    summarise,
)
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.store import journal_codec as codec

_RUN: Final = (
    "SELECT id, name, started, finished, is_undone, is_cleared, host, user_id, head, requests, seconds FROM run"
)
_LINE: Final = (
    "SELECT idx, key, number, outcome, record_id, read_back, undo, marker, label, baseline,"
    " problems, undo_problem, differences, doubles, files, files_problem"
    " FROM row LEFT JOIN detail USING (run, idx) WHERE run = ? ORDER BY key"
)


def run_lines(connection: sqlite3.Connection, name: str | None = None) -> list[tuple[int, RunHead, int, float]]:
    """Return (id, head, requests, seconds) of all runs, newest first, or of the one with this name."""
    where, given = (" WHERE name = ?", (name,)) if name is not None else ("", ())
    cursor = connection.execute(f"{_RUN}{where} ORDER BY started DESC, id DESC", given)
    return [_run_line(line) for line in cursor]


def _run_line(line: tuple[Any, ...]) -> tuple[int, RunHead, int, float]:
    number, name, started, finished, is_undone, is_cleared, host, user_id, head, requests, seconds = line
    value = RunHead(
        run=name,
        started=started,
        finished=finished,
        identity=PortalIdentity(host, user_id),
        has_ended=finished is not None,
        is_cleared=bool(is_cleared),
        is_undone=bool(is_undone),
        **codec.head_parts(head),
    )
    return number, value, requests, seconds


def count_rows(connection: sqlite3.Connection, run: int, *, requests: int, seconds: float) -> RunSummary:
    """Count the rows of a run without reading them all into memory."""
    table = _empty_table()
    lines = connection.execute(
        "SELECT outcome, read_back, files, count(*) FROM row WHERE run = ? GROUP BY outcome, read_back, files", (run,)
    )
    for outcome, read_back, files, count in lines:
        table.outcomes.extend(bytes([outcome]) * count)
        table.read_back.extend(bytes([read_back]) * count)
        table.files.extend(bytes([files]) * count)
    return summarise(table, doubled=count_doubled(connection, run), requests=requests, seconds=seconds)


def count_doubled(connection: sqlite3.Connection, run: int) -> int:
    """Count the rows of which the portal has more than one record."""
    line = connection.execute("SELECT count(*) FROM detail WHERE run = ? AND doubles IS NOT NULL", (run,)).fetchone()
    return int(line[0])


def _empty_table() -> RowTable:
    return RowTable(
        keys=array("q"),
        numbers=array("q"),
        outcomes=bytearray(),
        sizes=array("q"),
        groups=array("l"),
        records=array("q"),
        read_back=bytearray(),
        undo=bytearray(),
        marked=bytearray(),
        files=bytearray(),
    )


def stored_run(connection: sqlite3.Connection, number: int, head: RunHead, requests: int, seconds: float) -> StoredRun:
    """Read everything needed to go on with a run."""
    table = _empty_table()
    open_rows: dict[int, list[int]] = {}
    lines = connection.execute(
        "SELECT idx, key, number, outcome, size, grp, record_id, read_back, undo, request, marker <> '', files FROM row"
        " WHERE run = ? ORDER BY idx",
        (number,),
    )
    for index, key, row, outcome, size, group, record_id, read_back, undo, request, marked, files in lines:
        table.keys.append(key)
        table.numbers.append(row)
        table.outcomes.append(outcome)
        table.sizes.append(size if files != FilesState.OWED else min(size, WITHOUT_FILES))
        table.groups.append(group)
        table.records.append(record_id)
        table.read_back.append(read_back)
        table.undo.append(undo)
        table.marked.append(marked)
        table.files.append(files)
        if outcome in (Outcome.SENDING, Outcome.UNSURE):
            open_rows.setdefault(request or 0, []).append(index)
    known = connection.execute("SELECT number, settled_portal, wall FROM request WHERE run = ?", (number,))
    settled = {request: (portal, wall) for request, portal, wall in known}
    highest = connection.execute("SELECT max(number) FROM request WHERE run = ?", (number,)).fetchone()[0]
    return StoredRun(
        head=head,
        rows=table,
        has_own_markers=_has_own_markers(connection, number, head),
        baselines=_baselines(connection, number),
        own_groups=_own_groups(connection, number, head.identity.user_id),
        open_requests=tuple(
            OpenRequest(request, tuple(indices), *settled.get(request, (None, 0.0)))
            for request, indices in sorted(open_rows.items())
        ),
        next_request=(highest or 0) + 1,
        requests=requests,
        seconds=seconds,
        doubled=frozenset(
            index
            for (index,) in connection.execute(
                "SELECT idx FROM detail WHERE run = ? AND doubles IS NOT NULL", (number,)
            )
        ),
    )


def _baselines(connection: sqlite3.Connection, run: int) -> dict[int, Baseline]:
    lines = connection.execute(
        "SELECT idx, baseline FROM row WHERE run = ? AND files = ? AND baseline IS NOT NULL", (run, FilesState.OWED)
    )
    return {index: baseline for index, text in lines if (baseline := codec.baseline_value(text)) is not None}


def _has_own_markers(connection: sqlite3.Connection, run: int, head: RunHead) -> bool:
    scheme = marker_scheme(head.kind)
    if scheme is None or scheme.field != head.marker_field:
        return False
    foreign = "SELECT 1 FROM row WHERE run = ? AND marker <> '' AND substr(marker, 1, ?) <> ? LIMIT 1"
    return connection.execute(foreign, (run, len(PREFIX), PREFIX)).fetchone() is None


def _own_groups(connection: sqlite3.Connection, run: int, user_id: str) -> frozenset[int]:
    groups = connection.execute("SELECT number, name FROM grp WHERE run = ?", (run,))
    return frozenset(number for number, name in groups if codec.responsible_of(name) in ("", user_id))


def made_records(
    connection: sqlite3.Connection, identity: PortalIdentity, kind: Kind, ids: Collection[int]
) -> frozenset[int]:
    """Return those of these records that runs on this portal, in whoever's name, made."""
    runs = [
        number
        for number, head, *_ in run_lines(connection)
        if head.kind.code == kind.code and head.identity.host.casefold() == identity.host.casefold()
    ]
    wanted = frozenset(ids)
    made = "SELECT record_id FROM row WHERE run = ? AND outcome = ?"
    return frozenset(
        record_id
        for number in runs
        for (record_id,) in connection.execute(made, (number, Outcome.CREATED))
        if record_id in wanted
    )


def row_lines(connection: sqlite3.Connection, run: int, *, with_cells: bool) -> Iterator[RowLine]:
    """Yield all rows in the file's order."""
    block, cells = -1, []
    for place, line in enumerate(connection.execute(_LINE, (run,))):
        if with_cells and place // codec.BLOCK != block:
            block = place // codec.BLOCK
            found = connection.execute("SELECT body FROM cells WHERE run = ? AND block = ?", (run, block)).fetchone()
            cells = codec.unpacked(found[0]) if found is not None else []
        inside = place % codec.BLOCK
        yield _row_line(line, tuple(cells[inside]) if inside < len(cells) else ())


def _row_line(line: tuple[Any, ...], cells: tuple[str, ...]) -> RowLine:
    index, key, number, outcome, record_id, read_back, undo, marker, label, baseline, *details = line
    problems, undo_problem, differences, doubles, files, files_problem = details
    return RowLine(
        index=index,
        key=key,
        row=number,
        outcome=Outcome(outcome),
        record_id=record_id or None,
        read_back=ReadBack(read_back),
        undo=UndoState(undo),
        marker=marker,
        label=label,
        cells=cells,
        problems=_problems(problems, files_problem, undo_problem),
        differences=codec.differences_value(differences),
        doubles=tuple(json.loads(doubles)) if doubles is not None else (),
        baseline=codec.baseline_value(baseline),
        files=FilesState(files),
    )


def _problems(*texts: str | None) -> tuple[Problem, ...]:
    return tuple(problem for text in texts for problem in codec.problems_value(text))
