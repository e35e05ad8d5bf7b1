"""Clocks that jump, the portal's or ours, neither make a record twice nor keep a run waiting for ever."""

from __future__ import annotations

from collections import deque
from functools import partial
from pathlib import Path

import pytest

from desktop_app.domain.events import Waiting, WaitReason
from desktop_app.domain.runs import RunState
from desktop_app.engine.run.messages import StopPressed
from tests.support.fake_faults import Fault
from tests.support.runs import Bench, plan_of, titles

DAY = 86_400.0


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    made = Bench(tmp_path)
    # The third request is lost at once; the portal goes on with its rows for a minute.
    made.portal.faults = deque([Fault.NONE, Fault.NONE, Fault.LATE])
    return made


@pytest.mark.parametrize("slip", [DAY, 76.0, -DAY])
@pytest.mark.parametrize("after", [1.0, 3.0, 5.0, 8.0, 20.0])
def test_a_portal_whose_clock_jumps_is_given_its_time_all_the_same(bench: Bench, slip: float, after: float):
    bench.world.at(bench.world.now + after, partial(bench.portal.slip, slip))
    finished = bench.run(plan_of(titles(200)))
    assert (finished.state, finished.summary.created, finished.summary.doubled) == (RunState.FINISHED, 200, 0)
    assert set(bench.portal.markers().values()) == {1}


def stopped(bench: Bench) -> str:
    """Stop a run while it is not known what became of a request; return its name."""
    left = bench.run(plan_of(titles(60)), lambda outlet: outlet.press(6.0, StopPressed()))
    assert (left.state, left.summary.unsure) == (RunState.INTERRUPTED, 20)
    return left.run


@pytest.mark.parametrize("which", ["portal", "ours"])
def test_one_clock_alone_does_not_prove_that_time_has_passed(bench: Bench, which: str):
    run = stopped(bench)
    if which == "portal":
        bench.portal.slip(DAY)
    else:
        bench.world.wall_jump += DAY
    assert bench.go(run).summary.created == 60
    assert set(bench.portal.markers().values()) == {1}


def test_days_later_nothing_is_waited_for(bench: Bench):
    run = stopped(bench)
    bench.world.settle()
    bench.world.step(bench.world.now + DAY)
    began = bench.world.now
    bench.events.clear()
    assert bench.go(run).summary.created == 60
    assert not [event for event in bench.events if isinstance(event, Waiting) and event.reason is WaitReason.SETTLE]
    assert bench.world.now - began < 60


def test_a_clock_that_went_back_keeps_the_run_no_longer_than_the_budget_can_take(bench: Bench):
    bench.portal.faults = deque()
    bench.portal.operating = 419.0
    began = bench.world.now
    bench.world.at(began + 2.0, partial(bench.portal.slip, -DAY))
    bench.world.at(began + 700.0, partial(setattr, bench.portal, "operating", 1.0))
    finished = bench.run(plan_of(titles(60)))
    assert (finished.state, finished.summary.created) == (RunState.FINISHED, 60)
    assert bench.world.now - began < 2000
