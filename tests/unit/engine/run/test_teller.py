"""Whoever watches hears enough, in order, and not too often."""

from desktop_app.domain.events import Finished, Noticed, Phase, Progressed, RowChanged, RowsChanged, RunEvent
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.runs import RunState, RunSummary
from desktop_app.engine.run.teller import Teller
from tests.support.fake_faults import ROW_PROBLEM

PROGRESS = Progressed(Phase.SENDING, 0, 10, RunSummary())


def rows(*keys: int, outcome: Outcome = Outcome.CREATED) -> RowsChanged:
    return RowsChanged(tuple(RowChanged(key, key + 2, outcome) for key in keys))


def test_rows_are_told_at_most_ten_times_a_second():
    heard: list[RunEvent] = []
    teller = Teller(heard.append, lambda: PROGRESS)
    for tick in range(1000):
        teller.take([rows(tick % 7)], tick / 1000)
    assert 9 <= sum(isinstance(event, RowsChanged) for event in heard) <= 11


def test_the_latest_change_of_a_row_is_told():
    heard: list[RunEvent] = []
    teller = Teller(heard.append, lambda: PROGRESS)
    teller.take([rows(1)], 0.0)
    teller.take([rows(2, outcome=Outcome.SENDING)], 0.01)
    teller.take([rows(2, 3)], 0.02)
    assert teller.due_at == 0.1
    teller.take([], teller.due_at)
    assert heard == [rows(1), PROGRESS, rows(2, 3), PROGRESS]
    assert teller.due_at is None


def test_rows_are_told_before_what_follows_from_them():
    heard: list[RunEvent] = []
    teller = Teller(heard.append, lambda: PROGRESS)
    finished = Finished("run", RunState.FINISHED, RunSummary())
    teller.take([rows(1)], 0.0)
    teller.take([rows(2), Noticed(ROW_PROBLEM), rows(3), finished], 0.01)
    assert heard[2:] == [rows(2), PROGRESS, Noticed(ROW_PROBLEM), rows(3), PROGRESS, finished]
