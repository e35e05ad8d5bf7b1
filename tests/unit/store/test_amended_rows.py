"""Repaired rows under the keys of the person's own: a row is asked by what its record will really bear."""

from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.outcome import Outcome
from desktop_app.domain.plan import Plan
from desktop_app.domain.runs import RowMoved
from desktop_app.store.journal import SqliteJournal
from tests.support.runs import IDENTITY, ORIGIN, ROW_PROBLEM, plan_of, titles


def keyed_plan(count: int) -> Plan:
    """A plan whose rows bear keys of the person's own."""
    plan = plan_of(titles(count))
    rows = [replace(row, marker=f"K-{row.key}", values={**row.values, "originId": f"K-{row.key}"}) for row in plan.rows]
    return replace(plan, rows=rows)


@pytest.fixture
def journal(tmp_path: Path):
    with closing(SqliteJournal(tmp_path / "journal.sqlite3", tmp_path / "locks")) as opened:
        yield opened


@pytest.mark.parametrize(
    ("values", "marker"),
    [
        ({"title": "Repaired", "originId": "K-9"}, "K-9"),
        ({"title": "Repaired", "originId": "K-1"}, "K-1"),
        # The column of the keys is no longer sent: a record could never be found by the old key.
        ({"title": "Repaired"}, ""),
        ({"title": "Repaired", "originId": ""}, ""),
    ],
)
def test_the_marker_of_a_repaired_row_is_what_its_record_will_bear(
    journal: SqliteJournal, values: dict[str, Any], marker: str
):
    plan = keyed_plan(3)
    run = journal.begin(plan, IDENTITY, origin=ORIGIN, wall=1.0)
    moves = [
        RowMoved(1, Outcome.WAITING, Outcome.SENDING),
        RowMoved(1, Outcome.SENDING, Outcome.REFUSED, problem=ROW_PROBLEM),
    ]
    journal.write(run, moves)
    journal.amend(run, [replace(plan.rows[1], values=values)])
    (row,) = journal.rows(run, [1])
    assert journal.markers(run, [1]) == (row.marker,) == (marker,)
    assert journal.load(run).rows.marked[1] == bool(marker)
    assert row.values == values
