"""Rows of a report find their rows of the run, however the sheet was sorted, cut down or edited."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from desktop_app.domain.kinds import CONTACT, LEAD
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.problems import Severity, Trouble
from desktop_app.domain.runs import RowMoved, RunEnded
from desktop_app.domain.table import CellKind, Column, Table
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.continuing import Continuation, continue_run, find_continuation
from desktop_app.store.journal import SqliteJournal
from tests.support.runs import IDENTITY, ORIGIN, ROW_PROBLEM, plan_of

ROWS = [{"title": f"Row {n}", "comment": f"Note {n}", "sum": str(n)} for n in range(6)]
CREATED, REFUSED = (0, 1, 2), (3, 4)
"""Row 5 is left waiting."""


@dataclass(frozen=True)
class Known:
    run: str
    keys: tuple[str, ...]


@pytest.fixture
def journal(tmp_path: Path):
    with closing(SqliteJournal(tmp_path / "journal.sqlite3", tmp_path / "locks")) as opened:
        yield opened


@pytest.fixture
def run(journal: SqliteJournal) -> str:
    plan = replace(plan_of(ROWS), headings=("Title", "Comment", "Sum"))
    name = journal.begin(plan, IDENTITY, origin=ORIGIN, wall=1.0)
    moves = [RowMoved(index, Outcome.WAITING, Outcome.SENDING) for index in (*CREATED, *REFUSED)]
    moves += [RowMoved(index, Outcome.SENDING, Outcome.CREATED, record_id=100 + index) for index in CREATED]
    moves += [RowMoved(index, Outcome.SENDING, Outcome.REFUSED, problem=ROW_PROBLEM) for index in REFUSED]
    journal.write(name, moves)
    return name


def sheet(
    *rows: Sequence[str], headings: Sequence[str] = ("Title", "Comment", "Sum", "Import status", "Record")
) -> Table:
    columns = tuple(
        Column(place, "ABCDE"[place], heading, tuple(row[place] for row in rows), bytes([CellKind.TEXT]) * len(rows))
        for place, heading in enumerate(headings)
    )
    return Table("xlsx", ("Rows",), "Rows", None, None, (1,), columns, tuple(range(2, len(rows) + 2)))


def row(number: int, *, title: str = "", comment: str = "", total: str = "") -> tuple[str, ...]:
    record = str(100 + number) if number in CREATED else ""
    return (title or f"Row {number}", comment or f"Note {number}", total or str(number), "", record)


def test_why_a_row_was_refused_is_told_until_it_is_changed(journal: SqliteJournal, run: str):
    continuation = found(journal, run, *map(row, range(6)))
    table = continuation.table
    told = continuation.refusals(table)
    assert {table.cells(index)[0] for index in told} == {"Row 3", "Row 4"}
    assert {(each.code, each.severity) for problems in told.values() for each in problems} == {
        (ROW_PROBLEM.code, Severity.WARNING)
    }
    titles = list(table.columns[0].texts)
    titles[titles.index("Row 3")] = "Row three"
    changed = replace(table, columns=(replace(table.columns[0], texts=tuple(titles)), *table.columns[1:]))
    assert {changed.cells(index)[0] for index in continuation.refusals(changed)} == {"Row 4"}


ALL = ("0", "1", "2", "3", "4", "5")


def found(journal: SqliteJournal, run: str, *rows: Sequence[str], keys: tuple[str, ...] = ALL) -> Continuation:
    return find_continuation(Known(run, keys), sheet(*rows), journal)


def pairs(continuation: Continuation) -> list[tuple[str, int]]:
    texts = continuation.table.columns[0].texts
    return [(text, line.key) for text, line in zip(texts, continuation.lines, strict=True)]


def test_rows_with_a_record_stay_out_and_the_persons_own_columns_stay_in(journal: SqliteJournal, run: str):
    continuation = found(journal, run, *map(row, range(6)))
    assert pairs(continuation) == [("Row 3", 3), ("Row 4", 4), ("Row 5", 5)]
    assert continuation.finished_rows == 3
    assert [column.heading for column in continuation.table.columns] == ["Title", "Comment", "Sum"]
    assert list(continuation.table.row_numbers) == [5, 6, 7]


def test_an_edited_row_is_the_one_in_its_place_however_much_was_changed(journal: SqliteJournal, run: str):
    rows = [row(n) if n != 4 else row(4, title="All", comment="is", total="new") for n in range(6)]
    assert pairs(found(journal, run, *rows)) == [("Row 3", 3), ("All", 4), ("Row 5", 5)]


def test_sorted_rows_are_known_by_their_cells(journal: SqliteJournal, run: str):
    rows = [row(n) if n != 4 else row(4, total="44") for n in (5, 4, 3, 2, 1, 0)]
    assert pairs(found(journal, run, *rows)) == [("Row 5", 5), ("Row 4", 4), ("Row 3", 3)]


def test_a_created_row_is_never_taken_for_another_even_when_it_was_edited(journal: SqliteJournal, run: str):
    rows = [row(0, title="Row 3", comment="Note 3", total="3"), *map(row, range(1, 6))]
    assert pairs(found(journal, run, *rows)) == [("Row 3", 3), ("Row 4", 4), ("Row 5", 5)]


def test_a_row_that_is_none_of_the_runs_is_named(journal: SqliteJournal, run: str):
    with pytest.raises(Trouble) as caught:
        found(journal, run, *map(row, range(6)), ("New", "row", "here", "", ""))
    assert (caught.value.problem.code, caught.value.problem.row) == ("report-row-unknown", 8)


@pytest.mark.parametrize("with_record", [True, False])
def test_equal_rows_each_find_one(journal: SqliteJournal, with_record: bool):
    plan = replace(plan_of([ROWS[0]] * 3), headings=("Title", "Comment", "Sum"))
    run = journal.begin(plan, IDENTITY, origin=ORIGIN, wall=2.0)
    moves = [RowMoved(1, Outcome.WAITING, Outcome.SENDING), RowMoved(1, Outcome.SENDING, Outcome.CREATED, record_id=7)]
    journal.write(run, moves)
    cells = ("Row 0", "Note 0", "0", "")
    rows = [(*cells, ""), (*cells, "7" if with_record else ""), (*cells, "")]
    assert [key for _, key in pairs(found(journal, run, *rows, keys=("0", "1", "2")))] == [0, 2]


def test_repaired_rows_wait_again_with_their_markers_cells_and_numbers(journal: SqliteJournal, run: str):
    before = journal.markers(run, range(6))
    continuation = found(journal, run, *[row(n) if n != 3 else row(3, title="Better") for n in range(6)])
    values = [dict(zip(("title", "comment", "sum"), continuation.table.cells(n), strict=True)) for n in range(3)]
    assert continue_run(journal, continuation, plan_of(values), IDENTITY) == run
    lines = list(journal.lines(run))
    assert [line.outcome for line in lines] == [Outcome.CREATED] * 3 + [Outcome.WAITING] * 3
    assert journal.markers(run, range(6)) == before
    assert (lines[3].cells, lines[3].row) == (("Better", "Note 3", "3"), 5)
    (planned,) = journal.rows(run, [3])
    assert (planned.values["title"], planned.values["originId"]) == ("Better", before[3])


def test_another_portal_or_kind_is_refused(journal: SqliteJournal, run: str):
    continuation = found(journal, run, *map(row, range(6)))
    for plan, identity, code in (
        (plan_of(ROWS[:3], kind=LEAD), IDENTITY, "report-other-kind"),
        (plan_of(ROWS[:3], kind=CONTACT), PortalIdentity("other.example", "1"), "other-portal"),
    ):
        with pytest.raises(Trouble) as caught:
            continue_run(journal, continuation, plan, identity)
        assert caught.value.problem.code == code
    assert [line.outcome for line in journal.lines(run)][3:5] == [Outcome.REFUSED] * 2


def test_runs_that_cannot_be_continued_are_told_apart(journal: SqliteJournal, run: str):
    with pytest.raises(Trouble) as caught:
        found(journal, "nobody-knows", row(0))
    assert caught.value.problem.code == "report-foreign"
    journal.write(run, [RunEnded(5.0)])
    journal.clear(before=10.0)
    with pytest.raises(Trouble) as caught:
        found(journal, run, *map(row, range(6)))
    assert caught.value.problem.code == "run-cleared"
    journal.write(run, [RunEnded(6.0, undone=True)])
    with pytest.raises(Trouble) as caught:
        found(journal, run, *map(row, range(6)))
    assert caught.value.problem.code == "run-undone"


@pytest.mark.parametrize("code", ["run-undone", "run-cleared"])
def test_what_became_of_the_run_while_its_report_was_open_counts(journal: SqliteJournal, run: str, code: str):
    continuation = found(journal, run, *map(row, range(6)))
    journal.write(run, [RunEnded(5.0, undone=code == "run-undone")])
    journal.clear(before=10.0 if code == "run-cleared" else 0.0)
    with pytest.raises(Trouble) as caught:
        continue_run(journal, continuation, plan_of(ROWS[:3]), IDENTITY)
    assert caught.value.problem.code == code
    assert [line.outcome for line in journal.lines(run)][3:5] == [Outcome.REFUSED] * 2


@pytest.mark.parametrize(("key", "is_taken"), [("k-1 ", True), ("K-3", False), ("K-9", False)])
def test_a_repaired_row_may_not_take_the_key_of_a_row_that_has_its_record(
    journal: SqliteJournal, key: str, is_taken: bool
):
    """Two rows of one key would share one record: the one would be called created, or be taken for a double."""
    plan = replace(plan_of(ROWS), headings=("Title", "Comment", "Sum"))
    rows = [
        replace(each, marker=f"K-{each.key}", values={**each.values, "originId": f"K-{each.key}"}) for each in plan.rows
    ]
    run = journal.begin(replace(plan, rows=rows), IDENTITY, origin=ORIGIN, wall=2.0)
    moves = [RowMoved(index, Outcome.WAITING, Outcome.SENDING) for index in range(6)]
    moves += [RowMoved(index, Outcome.SENDING, Outcome.CREATED, record_id=100 + index) for index in (0, 1, 2, 4, 5)]
    moves += [RowMoved(3, Outcome.SENDING, Outcome.REFUSED, problem=ROW_PROBLEM)]
    journal.write(run, moves)
    continuation = found(journal, run, row(3))
    repaired = replace(plan, rows=[replace(rows[0], marker="K-3", values={"title": "Better", "originId": key})])
    if not is_taken:
        continue_run(journal, continuation, repaired, IDENTITY)
        assert journal.markers(run, [3]) == (key,)
        return
    with pytest.raises(Trouble) as caught:
        continue_run(journal, continuation, repaired, IDENTITY)
    assert (caught.value.problem.code, caught.value.problem.row) == ("key-twice", rows[3].row)
    assert journal.load(run).rows.outcome(3) is Outcome.REFUSED
