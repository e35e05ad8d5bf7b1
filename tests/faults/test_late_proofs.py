"""Refusals that say more than they seem to: a number that is taken, perhaps by the row itself; a right denied half way."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.answers import ImportAnswer, RowRefused, Timing, Verdict
from desktop_app.domain.events import Paused
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.portal import REQUESTS, ROWS
from desktop_app.domain.runs import RunState
from desktop_app.engine.run.messages import ResumePressed, StopPressed
from desktop_app.engine.run.options import RunOptions
from tests.support.fake_faults import Fault
from tests.support.runs import Bench, plan_of, titles
from tests.support.virtual import VirtualOutlet

TAKEN = "CRM_FIELD_ERROR_VALUE_NOT_UNIQUE"


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def numbers_are_unique(bench: Bench) -> list[str]:
    """Let the portal refuse a title it has already, as it does with numbers of invoices (reference §6.6)."""
    create_later = bench.portal.create_later
    refused: list[str] = []

    def create(world: Any, rows: Sequence[Any]) -> Any:
        known = {record["title"] for record in bench.portal.records.values()}
        taken = [row.values["title"] in known for row in rows]
        if not any(taken):
            return create_later(world, rows)
        assert len(rows) == 1
        refused.append(rows[0].values["title"])
        problem = Problem(ROWS[TAKEN.casefold()], words={"said": "taken"})
        timing = Timing(world.now, world.now + 0.3, sent=world.now)
        answer = ImportAnswer(Verdict.ANSWERED, timing, (RowRefused(TAKEN, "taken", problem, may_exist=False),))
        return world.now + 0.3, lambda: answer

    bench.portal.create_later = create  # type: ignore[method-assign]
    return refused


def outcomes(bench: Bench, run: str) -> list[Outcome]:
    with closing(bench.journal()) as journal:
        return [line.outcome for line in journal.lines(run)]


def test_a_number_that_the_row_itself_took_is_found_out(bench: Bench):
    """The look-ups of a replica that lags behind showed nothing, the portal itself knows better (reference §10.20)."""
    bench.options = RunOptions(sees_everything=True)
    refused = numbers_are_unique(bench)
    bench.portal.faults = deque([Fault.NONE, Fault.CUT_AFTER])
    bench.portal.hidden = lambda record: record["title"] == "Row 1" and not refused
    finished = bench.run(plan_of(titles(2)))
    assert (finished.state, finished.summary.created, finished.summary.refused) == (RunState.FINISHED, 2, 0)
    assert set(bench.portal.markers().values()) == {1}


def test_a_number_that_others_took_is_refused(bench: Bench):
    numbers_are_unique(bench)
    bench.portal.add({"title": "Row 0"}, 0.0)
    finished = bench.run(plan_of(titles(3)))
    assert (finished.state, finished.summary.created, finished.summary.refused) == (RunState.FINISHED, 2, 1)
    assert outcomes(bench, finished.run)[0] is Outcome.REFUSED


def test_a_right_denied_in_the_middle_of_a_request_pauses_and_doubles_nothing(bench: Bench):
    """The documents let a whole request be refused for one row; the rows before it are there then (reference §10.1)."""
    create_later = bench.portal.create_later
    denied: list[int] = []

    def create(world: Any, rows: Sequence[Any]) -> Any:
        if len(rows) == 1 or denied:
            return create_later(world, rows)
        denied.append(len(rows))
        create_later(world, rows[:2])
        problem = Problem(REQUESTS["access_denied"], words={"said": "Access denied"})
        timing = Timing(world.now, world.now + 0.3, sent=world.now)
        return world.now + 0.3, lambda: ImportAnswer(Verdict.AMBIGUOUS, timing, problem=problem)

    bench.portal.create_later = create  # type: ignore[method-assign]

    def prepare(outlet: VirtualOutlet) -> None:
        outlet.press(60.0, ResumePressed())
        outlet.press(5000.0, StopPressed())

    finished = bench.run(plan_of(titles(20)), prepare)
    told = [event.problem.code for event in bench.events if isinstance(event, Paused) and event.problem]
    assert told == ["access-denied"]
    assert (finished.state, finished.summary.created) == (RunState.FINISHED, 20)
    assert set(bench.portal.markers().values()) == {1}
