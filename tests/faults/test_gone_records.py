"""Records that are there no more when a run goes on: deleted, or the portal was put back to an earlier day."""

from __future__ import annotations

from collections import deque
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.outcome import Outcome, ReadBack, UndoState
from desktop_app.domain.runs import RowLine, RowUndone, RunState
from desktop_app.engine.run.messages import StopPressed
from desktop_app.engine.run.options import RunOptions
from desktop_app.engine.taking import UndoCounts
from tests.support.fake_faults import Fault
from tests.support.fake_records import FakeRecords
from tests.support.runs import Bench, plan_of, titles
from tests.support.undoing import take_back
from tests.support.virtual import VirtualOutlet


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def lines(bench: Bench, run: str) -> list[RowLine]:
    with closing(bench.journal()) as journal:
        return list(journal.lines(run))


def gone(bench: Bench, run: str) -> list[int]:
    return [line.index for line in lines(bench, run) if [each.code for each in line.problems] == ["record-gone"]]


def interrupted(bench: Bench) -> str:
    """A run of forty rows, some created, stopped before the others were sent."""
    finished = bench.run(plan_of(titles(40)), lambda outlet: outlet.press(1.5, StopPressed()))
    assert (finished.state, finished.summary.verified) == (RunState.INTERRUPTED, 0)
    assert 3 < finished.summary.created < 40
    return finished.run


def test_records_lost_with_a_portal_put_back_are_told_and_no_record_of_others_is_taken_for_them(bench: Bench):
    run = interrupted(bench)
    for record_id in (2, 3):
        del bench.portal.records[record_id]
    # The portal counts on from the day it was put back to: somebody's record has the number of ours.
    bench.portal.records[3] = {"title": "Row 2", "assignedById": None, "updatedTime": "other"}
    finished = bench.go(run)
    assert (finished.state, finished.summary.created) == (RunState.FINISHED, 40)
    assert (finished.summary.verified, finished.summary.differing, finished.summary.unread) == (38, 0, 2)
    assert gone(bench, run) == [1, 2]
    assert lines(bench, run)[2].baseline is None
    assert take_back(bench, run, FakeRecords(bench.portal, bench.world)) == UndoCounts(
        deleted=38, already_gone=1, kept_edited=1
    )
    assert [record["title"] for record in bench.portal.records.values()] == ["Row 2"]


def test_a_record_that_was_read_back_and_is_gone_at_the_end_is_told(bench: Bench):
    """A trial reads its rows back; days later the rest is sent."""
    bench.options = RunOptions(trial_rows=5)
    trial = bench.run(plan_of(titles(20)))
    assert (trial.summary.created, trial.summary.verified) == (5, 5)
    del bench.portal.records[4]
    bench.options = RunOptions()
    finished = bench.go(trial.run)
    assert (finished.summary.created, finished.summary.verified, finished.summary.unread) == (20, 19, 1)
    assert gone(bench, trial.run) == [3]


def test_what_a_person_took_back_is_not_told_as_gone(bench: Bench):
    run = interrupted(bench)
    del bench.portal.records[2]
    with closing(bench.journal()) as journal:
        journal.write(run, [RowUndone(1, UndoState.DELETING)])
        journal.write(run, [RowUndone(1, UndoState.DELETED)])
    finished = bench.go(run)
    assert (finished.state, finished.summary.verified, finished.summary.unread) == (RunState.FINISHED, 39, 0)
    assert gone(bench, run) == []
    assert lines(bench, run)[1].read_back is ReadBack.NONE


def test_a_refused_row_whose_record_turns_up_at_the_end_is_created(bench: Bench):
    """Before a run is called finished all its markers are asked for once more (design §5.4)."""
    bench.portal.faults = deque([Fault.NONE, Fault.REFUSED])

    def prepare(outlet: VirtualOutlet) -> None:
        plan = plan_of(titles(40))
        bench.world.at(bench.world.now + 2.0, lambda: bench.portal.add(plan.rows[1].values, bench.world.now))

    finished = bench.run(plan_of(titles(40)), prepare)
    assert (finished.state, finished.summary.created, finished.summary.refused) == (RunState.FINISHED, 40, 0)
    assert finished.summary.verified == 40
    assert lines(bench, finished.run)[1].outcome is Outcome.CREATED
