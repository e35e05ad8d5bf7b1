"""The table of legal moves."""

import pytest

from desktop_app.domain.outcome import (
    IllegalMoveError,
    Outcome,
    ReadBack,
    UndoState,
    at_rest,
    may_move,
    may_undo,
    moved,
)

LEGAL = {
    (Outcome.WAITING, Outcome.SENDING),
    (Outcome.WAITING, Outcome.ALREADY_THERE),
    (Outcome.WAITING, Outcome.HELD_BACK),
    (Outcome.WAITING, Outcome.NOT_SENT),
    (Outcome.SENDING, Outcome.CREATED),
    (Outcome.SENDING, Outcome.UPDATED),
    (Outcome.SENDING, Outcome.REFUSED),
    (Outcome.SENDING, Outcome.UNSURE),
    (Outcome.SENDING, Outcome.WAITING),
    (Outcome.UNSURE, Outcome.CREATED),
    (Outcome.UNSURE, Outcome.REFUSED),
    (Outcome.UNSURE, Outcome.WAITING),
    (Outcome.REFUSED, Outcome.CREATED),
    (Outcome.REFUSED, Outcome.WAITING),
    (Outcome.HELD_BACK, Outcome.WAITING),
    (Outcome.NOT_SENT, Outcome.WAITING),
}


@pytest.mark.parametrize("before", list(Outcome))
def test_only_the_moves_of_the_table_are_legal(before: Outcome):
    assert {after for after in Outcome if may_move(before, after)} == {
        after for start, after in LEGAL if start is before
    }


def test_a_created_row_never_waits_again():
    with pytest.raises(IllegalMoveError, match="CREATED does not lead to WAITING"):
        moved(Outcome.CREATED, Outcome.WAITING)
    assert moved(Outcome.WAITING, Outcome.SENDING) is Outcome.SENDING


def test_what_rests_is_not_sent_or_unsure():
    assert at_rest(Outcome.WAITING) is Outcome.NOT_SENT
    assert at_rest(Outcome.SENDING) is Outcome.UNSURE
    assert at_rest(Outcome.CREATED) is Outcome.CREATED


def test_settled_rows_are_those_nothing_more_happens_to():
    settled = {outcome for outcome in Outcome if outcome.is_settled}
    assert settled == {
        Outcome.CREATED,
        Outcome.UPDATED,
        Outcome.ALREADY_THERE,
        Outcome.HELD_BACK,
        Outcome.REFUSED,
    }


def test_nothing_is_deleted_that_was_not_written_down_before():
    assert not may_undo(UndoState.NONE, UndoState.DELETED)
    assert may_undo(UndoState.NONE, UndoState.DELETING)
    assert may_undo(UndoState.DELETING, UndoState.DELETED)
    assert not any(may_undo(UndoState.DELETED, after) for after in UndoState)


def test_every_state_has_a_word_of_its_own():
    for states in (Outcome, ReadBack, UndoState):
        words = [state.word for state in states]
        assert len(set(words)) == len(words)
        assert all(words)


def test_the_numbers_on_disk_never_change():
    assert [(outcome.name, outcome.value) for outcome in Outcome] == [
        ("WAITING", 0), ("SENDING", 1), ("CREATED", 2), ("UPDATED", 3), ("ALREADY_THERE", 4),
        ("HELD_BACK", 5), ("REFUSED", 6), ("UNSURE", 7), ("NOT_SENT", 8),
    ]  # fmt: skip
    assert [state.value for state in UndoState] == [0, 1, 2, 3, 4, 5]
    assert [state.value for state in ReadBack] == [0, 1, 2, 3]
