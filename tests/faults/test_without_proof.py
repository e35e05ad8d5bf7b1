"""Rows of which nothing proves that they are missing: hidden records, kinds without a marker; nobody guesses."""

from __future__ import annotations

from collections import deque
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.events import (
    Asked,
    Noticed,
)
from desktop_app.domain.kinds import QUOTE
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.runs import RunState
from desktop_app.engine.continuing import retry_refused
from desktop_app.engine.run.messages import QuestionAnswered
from desktop_app.engine.run.options import RunOptions
from tests.support.fake_faults import ROW_PROBLEM, Fault
from tests.support.runs import Bench, plan_of, titles
from tests.support.virtual import VirtualOutlet


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def script(bench: Bench, *faults: Fault, after: int = 1) -> None:
    bench.portal.faults = deque([*[Fault.NONE] * after, *faults])


def of_type(bench: Bench, kind: type[Any]) -> list[Any]:
    return [event for event in bench.events if isinstance(event, kind)]


def test_records_the_webhook_cannot_see_are_never_sent_again(bench: Bench):
    bench.portal.hidden = lambda record: True
    script(bench, Fault.CUT_AFTER, after=2)
    finished = bench.run(plan_of(titles(40, assignedById=7)))
    assert [event.problem.code for event in of_type(bench, Noticed)] == ["records-not-visible"]
    assert finished.state is RunState.INTERRUPTED
    assert finished.summary.unsure == 20
    assert finished.summary.unread == finished.summary.created == 20
    assert set(bench.portal.markers().values()) == {1}


@pytest.mark.parametrize("lost", [1, 2])
def test_without_any_sight_of_a_record_not_even_ones_own_rows_are_sent_again(bench: Bench, lost: int):
    bench.portal.hidden = lambda record: True
    bench.portal.faults = deque([Fault.CUT_AFTER] * lost)
    finished = bench.run(plan_of(titles(lost, assignedById=1)))
    assert (finished.state, finished.summary.unsure) == (RunState.INTERRUPTED, lost)
    assert set(bench.portal.markers().values()) == {1}
    again = bench.go(finished.run)
    assert (again.summary.unsure, len(bench.portal.records)) == (lost, lost)


@pytest.mark.parametrize(("is_admin", "state"), [(True, RunState.FINISHED), (False, RunState.INTERRUPTED)])
def test_a_single_lost_row_is_sent_again_where_rights_can_hide_nothing(bench: Bench, is_admin: bool, state: RunState):
    bench.options = RunOptions(sees_everything=is_admin)
    bench.portal.faults = deque([Fault.CUT_BEFORE])
    finished = bench.run(plan_of(titles(1)))
    assert (finished.state, finished.summary.created) == (state, int(is_admin))


def test_a_colleagues_rows_are_proven_missing_by_the_next_row_of_his_alone(bench: Bench):
    people = [{"title": f"Row {number}", "assignedById": 1 if number < 6 else 9} for number in range(12)]
    bench.options = RunOptions(is_gentle=True, most_rows=5)
    script(bench, Fault.NONE, Fault.CUT_BEFORE, after=1)
    finished = bench.run(plan_of(people))
    assert (finished.state, finished.summary.created) == (RunState.FINISHED, 12)
    assert set(bench.portal.markers().values()) == {1}


def test_a_colleagues_rows_without_any_control_stay_unsure(bench: Bench):
    people = [{"title": f"Row {number}", "assignedById": 9 if number else 1} for number in range(3)]
    script(bench, Fault.CUT_BEFORE, after=1)
    finished = bench.run(plan_of(people))
    assert (finished.state, finished.summary.unsure, finished.summary.created) == (RunState.INTERRUPTED, 2, 1)
    # A resume asks again; still nothing proves that they are missing.
    again = bench.go(finished.run)
    assert (again.state, again.summary.unsure) == (RunState.INTERRUPTED, 2)


def test_estimates_have_no_marker_and_wait_for_a_yes(bench: Bench):
    script(bench, Fault.CUT_BEFORE, after=1)
    bench.options = RunOptions(asks_person=True)

    def answer(outlet: VirtualOutlet) -> None:
        outlet.press(500.0, QuestionAnswered(yes=True))

    finished = bench.run(plan_of(titles(6), kind=QUOTE), answer)
    assert [event.problem.code for event in of_type(bench, Noticed)] == ["no-marker"]
    assert of_type(bench, Asked)[0].keys == (1, 2, 3, 4, 5)
    assert (finished.state, finished.summary.created, len(bench.portal.records)) == (RunState.FINISHED, 6, 6)
    assert bench.world.now >= 1500.0


@pytest.mark.parametrize("asks", [True, False])
def test_without_a_yes_unsure_estimates_stay_unsure(bench: Bench, asks: bool):
    script(bench, Fault.CUT_AFTER, after=1)
    bench.options = RunOptions(asks_person=asks)
    finished = bench.run(
        plan_of(titles(6), kind=QUOTE), lambda outlet: outlet.press(500.0, QuestionAnswered(yes=False))
    )
    assert len(of_type(bench, Asked)) == asks
    assert (finished.state, finished.summary.unsure, len(bench.portal.records)) == (RunState.INTERRUPTED, 5, 6)


def test_an_estimate_that_was_answered_with_an_error_but_may_exist_is_not_called_refused(bench: Bench):
    script(bench, Fault.REFUSED_MADE, after=1)
    finished = bench.run(plan_of(titles(6), kind=QUOTE))
    assert (finished.state, finished.summary.unsure, finished.summary.refused) == (RunState.INTERRUPTED, 1, 0)
    with closing(bench.journal()) as journal:
        assert retry_refused(journal, finished.run) == 0
        unsure = [line for line in journal.lines(finished.run) if line.outcome is Outcome.UNSURE]
    assert [line.problems[0].code for line in unsure] == [ROW_PROBLEM.code]
    bench.go(finished.run)
    assert len(bench.portal.records) == 6


@pytest.mark.parametrize("fault", [Fault.REFUSED_MADE, Fault.REFUSED_UNMADE])
def test_a_refused_row_whose_record_rights_would_hide_is_not_called_refused(bench: Bench, fault: Fault):
    """An error does not prove that the record is missing (reference §1.6), and nothing that is hidden does either."""
    people = [{"title": f"Row {number}", "assignedById": 9 if number % 2 else 1} for number in range(6)]
    bench.portal.hidden = lambda record: record["assignedById"] == 9
    script(bench, fault, after=1)
    finished = bench.run(plan_of(people))
    assert (finished.state, finished.summary.unsure, finished.summary.refused) == (RunState.INTERRUPTED, 1, 0)
    with closing(bench.journal()) as journal:
        assert retry_refused(journal, finished.run) == 0
    bench.go(finished.run)
    assert set(bench.portal.markers().values()) == {1}


def test_a_refused_row_beside_records_that_are_seen_is_refused(bench: Bench):
    people = [{"title": f"Row {number}", "assignedById": 9 if number % 2 else 1} for number in range(6)]
    script(bench, Fault.REFUSED_UNMADE, after=1)
    finished = bench.run(plan_of(people))
    assert (finished.state, finished.summary.unsure, finished.summary.refused) == (RunState.FINISHED, 0, 1)


def test_only_the_first_answer_to_the_question_counts(bench: Bench):
    """The record turns up while the run is looked through once more; a late yes must not send its row again."""
    bench.portal.hidden = lambda record: True
    bench.options = RunOptions(asks_person=True)
    bench.portal.faults = deque([Fault.CUT_AFTER])

    def answer(outlet: VirtualOutlet) -> None:
        def show() -> None:
            bench.portal.hidden = lambda record: False

        outlet.press(500.0, QuestionAnswered(yes=False))
        bench.world.at(bench.world.now + 499.0, show)
        outlet.press(500.25, QuestionAnswered(yes=True))

    finished = bench.run(plan_of(titles(1)), answer)
    assert (finished.state, finished.summary.created, len(bench.portal.records)) == (RunState.FINISHED, 1, 1)
