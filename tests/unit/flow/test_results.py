"""Every row's fate in columns: taken in place, counted by piles, told by plan and journal alike."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.compare import Difference
from desktop_app.domain.events import RowChanged
from desktop_app.domain.outcome import FilesState, Outcome, ReadBack, UndoState
from desktop_app.domain.problems import Entry, Problem, Severity
from desktop_app.domain.runs import RowLine
from desktop_app.flow.results import Pile, rows_of_plan, rows_of_run
from tests.support.runs import plan_of, titles

BAD = Problem(Entry("bad", Severity.ERROR, "Bad", "It is bad.", "Mend it."))


def line(key, outcome, **further):
    values = {
        "index": key, "key": key, "row": key + 2, "outcome": outcome, "record_id": None, "read_back": ReadBack.NONE,
        "undo": UndoState.NONE, "marker": "", "label": f"Row {key}", "cells": (), "problems": (), "differences": (),
        "doubles": (), "baseline": None,
    }  # fmt: skip
    values.update(further)
    return RowLine(*values.values())


def test_a_plan_waits_save_for_rows_held_back():
    rows = rows_of_plan(plan_of(titles(3), held=2))
    assert len(rows) == 5
    assert list(rows.numbers) == [2, 3, 4, 5, 6]
    assert rows.labels[0] == "Row 2"
    assert (rows.pile(Pile.NOT_SENT), rows.pile(Pile.HELD_BACK)) == ([0, 1, 2], [3, 4])
    assert set(rows.problems) == {3, 4}


def test_changes_are_taken_in_place_and_the_touched_range_is_told():
    rows = rows_of_plan(plan_of(titles(5)))
    assert rows.take([RowChanged(3, 5, Outcome.CREATED, 700), RowChanged(1, 3, Outcome.REFUSED, None, BAD)]) == (1, 3)
    assert (rows.records[3], rows.problems) == (700, {1: (BAD,)})
    assert rows.take([RowChanged(1, 3, Outcome.CREATED, 701, None, ReadBack.VERIFIED)]) == (1, 1)
    assert (rows.problems, rows.read_backs[1]) == ({}, ReadBack.VERIFIED)


def test_a_record_once_known_is_not_forgotten_by_a_later_change():
    rows = rows_of_plan(plan_of(titles(1)))
    rows.take([RowChanged(0, 2, Outcome.CREATED, 700)])
    rows.take([RowChanged(0, 2, Outcome.CREATED, None, None, ReadBack.DIFFERING)])
    assert (rows.records[0], rows.count(Pile.DIFFERING)) == (700, 1)


def test_why_a_file_is_missing_stays_told_while_it_is():
    rows = rows_of_plan(plan_of(titles(2)))
    rows.take([RowChanged(0, 2, Outcome.CREATED, 700, BAD, files=FilesState.MISSING)])
    rows.take([RowChanged(0, 2, Outcome.CREATED, 700, None, ReadBack.DIFFERING, FilesState.MISSING)])
    assert (rows.problems, rows.pile(Pile.FILES_MISSING), rows.count(Pile.FILES_MISSING)) == ({0: (BAD,)}, [0], 1)
    rows.take([RowChanged(0, 2, Outcome.CREATED, 700, None, ReadBack.NONE, FilesState.PUT)])
    assert (rows.problems, rows.count(Pile.FILES_MISSING)) == ({}, 0)
    told = rows_of_run([line(0, Outcome.CREATED, record_id=1, files=FilesState.MISSING)])
    assert told.pile(Pile.FILES_MISSING) == [0]


def test_changes_of_rows_it_does_not_know_touch_nothing():
    rows = rows_of_plan(plan_of(titles(2)))
    assert rows.take([RowChanged(7, 9, Outcome.CREATED), RowChanged(-1, 0, Outcome.CREATED)]) is None
    assert rows.take([]) is None


@given(st.lists(st.sampled_from(Outcome), max_size=60))
def test_the_piles_of_outcomes_add_up_and_count_what_they_hold(outcomes: list[Outcome]):
    rows = rows_of_plan(plan_of(titles(len(outcomes))))
    rows.take(RowChanged(key, key + 2, outcome) for key, outcome in enumerate(outcomes))
    piles = [Pile.CREATED, Pile.ALREADY_THERE, Pile.HELD_BACK, Pile.REFUSED, Pile.SENDING, Pile.UNSURE, Pile.NOT_SENT]
    assert sum(rows.count(pile) for pile in piles) == len(outcomes) == rows.count(Pile.ALL)
    for pile in Pile:
        assert rows.count(pile) == len(rows.pile(pile))


def test_an_empty_run_has_empty_piles():
    rows = rows_of_run(())
    assert [len(rows.pile(pile)) for pile in Pile] == [0] * len(Pile)


def test_the_journal_tells_what_was_read_back_and_undone():
    different = Difference("opportunity", "Amount", "10", "9")
    rows = rows_of_run(
        [
            line(1, Outcome.CREATED, record_id=701, read_back=ReadBack.DIFFERING, differences=(different,)),
            line(0, Outcome.REFUSED, problems=(BAD,)),
            line(2, Outcome.CREATED, record_id=702, undo=UndoState.DELETED),
        ]
    )
    assert (rows.labels, list(rows.records)) == (["Row 0", "Row 1", "Row 2"], [0, 701, 702])
    assert rows.details == {1: "Amount: 10 → 9"}
    assert (rows.pile(Pile.TAKEN_BACK), rows.count(Pile.TAKEN_BACK)) == ([2], 1)
    assert rows.problems == {0: (BAD,)}
