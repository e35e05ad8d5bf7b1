"""When a request may leave, and what answers teach about it."""

import pytest

from desktop_app.domain.answers import Timing, Verdict
from desktop_app.domain.events import PortalBudget, WaitReason
from desktop_app.engine.run.gate import CONNECTION_TRIES, Delay, Gate, Method


def back(gate: Gate, verdict: Verdict, now: float, **timing: float) -> None:
    started = timing.pop("started", now - 1.0)
    gate.came_back(Method.CREATE, 1.0, (verdict, Timing(started, now, **timing)), now)


def test_limit_answers_wait_longer_each_time():
    gate = Gate()
    waits = []
    now = 0.0
    for _ in range(7):
        back(gate, Verdict.RATE_LIMITED, now, started=now)
        delay = gate.delay(Method.CREATE, 1.0, now)
        assert delay is not None
        assert delay.reason is WaitReason.RATE
        waits.append(delay.seconds)
        now += 100.0
    assert waits == [2.0, 4.0, 8.0, 16.0, 32.0, 60.0, 60.0]


def test_requests_refused_together_count_once():
    gate = Gate()
    for _ in range(8):
        back(gate, Verdict.RATE_LIMITED, 10.0, started=9.0)
    delay = gate.delay(Method.CREATE, 1.0, 10.0)
    assert delay == Delay(WaitReason.RATE, 2.0)
    assert gate.bucket.capacity == 40.0


def test_a_good_answer_forgets_the_refusals():
    gate = Gate()
    back(gate, Verdict.RATE_LIMITED, 10.0)
    back(gate, Verdict.ANSWERED, 13.0)
    back(gate, Verdict.RATE_LIMITED, 20.0)
    assert gate.delay(Method.CREATE, 1.0, 20.0) == Delay(WaitReason.RATE, 2.0)


def test_a_portal_that_says_how_long_is_believed():
    gate = Gate()
    back(gate, Verdict.RATE_LIMITED, 10.0, retry_after=45.0)
    assert gate.delay(Method.CREATE, 1.0, 10.0) == Delay(WaitReason.RATE, 45.0)


def test_without_a_connection_it_backs_off_and_in_the_end_is_cut_off():
    gate = Gate()
    now, waits = 0.0, []
    for _ in range(CONNECTION_TRIES):
        assert not gate.is_cut_off
        back(gate, Verdict.NOT_SENT, now, started=now)
        delay = gate.delay(Method.CREATE, 1.0, now)
        assert delay is not None
        waits.append(delay.seconds)
        now += delay.seconds
    assert waits == [1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0]
    assert gate.is_cut_off
    gate.reopen()
    assert not gate.is_cut_off
    assert gate.delay(Method.CREATE, 1.0, now - 20.0) is None


def test_the_operating_budget_is_steered_by_the_portals_clock():
    gate = Gate()
    back(
        gate, Verdict.ANSWERED, 100.0, started=98.0, portal_clock=5000.0, operating=419.5, operating_reset_at=5300.0,
        duration=2.0,
    )  # fmt: skip
    delay = gate.delay(Method.CREATE, 3.0, 100.0)
    assert delay is not None
    assert delay.reason is WaitReason.OPERATING
    assert delay.seconds == pytest.approx(302.0)
    assert gate.delay(Method.LOOK, 3.0, 100.0) is None


def test_the_portals_clock_is_known_between_two_bounds():
    gate = Gate()
    assert gate.portal_most(10.0) is None
    back(gate, Verdict.ANSWERED, 100.0, started=98.0, portal_clock=5000.0)
    assert (gate.portal_now(100.0), gate.portal_most(100.0)) == (5000.0, 5002.0)


def test_the_budget_is_told_once_the_portal_has_told_it():
    gate = Gate()
    assert gate.told(Method.CREATE, 2.0) is None
    gate.leave(Method.CREATE, 5.0, 9.0)
    back(gate, Verdict.ANSWERED, 10.0, operating=100.0, operating_reset_at=600.0, duration=4.0)
    gate.leave(Method.CREATE, 6.0, 10.0)
    assert gate.told(Method.CREATE, 2.0) == PortalBudget(106.0, 420.0, 2.0)
    assert gate.told(Method.LOOK, 2.0) is None
    gate.leave(Method.CREATE, 900.0, 10.0)
    assert gate.told(Method.CREATE, None) == PortalBudget(420.0, 420.0)
