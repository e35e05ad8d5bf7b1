"""Limits and costs: bucket, operating time, the cut at sixty seconds, parallel requests (reference §3.1)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop_app.practice.clock import ManualClock
from desktop_app.practice.limits import InFlight, OperatingBudget, RateLimit
from desktop_app.practice.scenario import Cost, Limits, SlowDown
from desktop_app.practice.work import RequestCut, Work, WorkPlan
from tests.support.desk import PracticeDesk

DEAL = 2


class TestRate:
    def test_fifty_at_once_then_two_a_second(self) -> None:
        clock = ManualClock()
        rate = RateLimit(Limits(burst=50, per_second=2.0), clock)
        assert [rate.admit() for _ in range(52)] == [True] * 50 + [False] * 2
        clock.sleep(1)
        assert [rate.admit() for _ in range(3)] == [True, True, False]

    def test_is_off_by_default(self, portal: PracticeDesk) -> None:
        assert all(portal.call("profile") for _ in range(200))

    def test_answers_503_and_does_nothing(self, portal: PracticeDesk) -> None:
        portal.play({"limits": {"burst": 1}})
        portal.import_rows(DEAL, {})
        params = {"entityTypeId": DEAL, "data": [{}]}
        assert portal.refusal("crm.item.batchImport", params) == (503, "QUERY_LIMIT_EXCEEDED")
        assert portal.ids(DEAL) == [1]

    def test_counts_a_batch_as_one(self, portal: PracticeDesk) -> None:
        portal.play({"limits": {"burst": 2, "per_second": 0.001}})
        portal.call("batch", {"cmd": ["profile"] * 50})
        assert portal.call("profile")["ID"] == "1"
        assert portal.refusal("profile") == (503, "QUERY_LIMIT_EXCEEDED")


class TestOperating:
    def test_the_call_that_crosses_completes_and_the_next_is_refused(self, portal: PracticeDesk) -> None:
        portal.play({"limits": {"operating_seconds": 10}, "cost": {"per_row": 4}})
        for expected in (4, 8, 12):
            reply = json.loads(portal.reply("crm.item.batchImport", {"entityTypeId": DEAL, "data": [{}]}).body)
            assert reply["time"]["operating"] == expected
        params = {"entityTypeId": DEAL, "data": [{}]}
        assert portal.refusal("crm.item.batchImport", params) == (429, "OPERATION_TIME_LIMIT")
        assert portal.call("crm.item.list", {"entityTypeId": DEAL})["items"]
        assert portal.ids(DEAL) == [1, 2, 3]

    def test_opens_again_when_the_oldest_minute_leaves_the_window(self, portal: PracticeDesk) -> None:
        portal.play({"limits": {"operating_seconds": 10}, "cost": {"per_row": 12}})
        answer = json.loads(portal.reply("crm.item.batchImport", {"entityTypeId": DEAL, "data": [{}]}).body)
        reset = answer["time"]["operating_reset_at"]
        portal.clock.sleep(reset - 1 - portal.clock.now())
        params = {"entityTypeId": DEAL, "data": [{}]}
        assert portal.refusal("crm.item.batchImport", params) == (429, "OPERATION_TIME_LIMIT")
        portal.clock.sleep(2)
        assert portal.import_rows(DEAL, {})[0] == {"item": {"id": 2}}

    def test_short_calls_are_not_counted(self) -> None:
        budget = OperatingBudget(Limits(operating_seconds=1), ManualClock())
        assert budget.spend("m", 0.09).operating == 0
        assert budget.spend("m", 0.1).operating == pytest.approx(0.1)

    def test_adds_up_over_ten_minutes_per_method(self) -> None:
        clock = ManualClock(start=600_000.0)
        budget = OperatingBudget(Limits(operating_seconds=100), clock)
        for _ in range(10):
            state = budget.spend("m", 5)
            clock.sleep(60)
        assert (state.operating, state.reset_at) == (50, 600_600)
        assert budget.spend("m", 5).operating == 50
        assert budget.spend("other", 5).operating == 5

    def test_commands_of_a_batch_have_a_counter_of_their_own(self, portal: PracticeDesk) -> None:
        portal.play({"limits": {"operating_seconds": 3}, "cost": {"per_row": 2}})
        portal.import_rows(DEAL, {}, {})
        commands = ["crm.item.batchImport?entityTypeId=2&data[0][title]=x"] * 3
        result = portal.call("batch", {"cmd": commands})
        assert len(result["result"]) == 2
        assert result["result_error"]["2"]["error"] == "OPERATION_TIME_LIMIT"


class TestSixtySeconds:
    def test_rows_before_the_cut_stay(self, portal: PracticeDesk) -> None:
        portal.play({"cost": {"per_request": 1, "per_row": 7}})
        reply = portal.reply("crm.item.batchImport", {"entityTypeId": DEAL, "data": [{}] * 20})
        assert (reply.status, reply.content_type) == (504, "text/html; charset=utf-8")
        assert len(portal.ids(DEAL)) == 8
        assert portal.desk.log.entries()[0]["answered"] - portal.desk.log.entries()[0]["arrived"] == pytest.approx(60)

    def test_a_batch_shares_them(self, portal: PracticeDesk) -> None:
        portal.play({"cost": {"per_row": 13}})
        reply = portal.reply("batch", {"cmd": ["crm.item.add?entityTypeId=2&fields[title]=x"] * 10})
        assert reply.status == 504
        assert len(portal.ids(DEAL)) == 4

    def test_can_be_switched_off(self, portal: PracticeDesk) -> None:
        portal.play({"cost": {"per_row": 7}, "limits": {"request_seconds": None}})
        assert len(portal.import_rows(DEAL, *([{}] * 20))) == 20


class TestCost:
    def test_a_request_and_its_rows_take_their_time(self, portal: PracticeDesk) -> None:
        portal.play({"cost": {"per_request": 0.25, "per_row": 0.15}})
        before = portal.clock.elapsed()
        portal.import_rows(DEAL, *([{}] * 20))
        assert portal.clock.elapsed() - before == pytest.approx(0.25 + 20 * 0.15)

    @pytest.mark.parametrize(("in_flight", "factor"), [(1, 1.0), (2, 1.0), (3, 1.1), (4, 1.4), (12, 11.0)])
    def test_parallel_requests_slow_each_other_down(self, in_flight: int, factor: float) -> None:
        cost = Cost(slow_down=SlowDown(factor=0.1, free_requests=2, exponent=2))
        assert cost.factor(in_flight) == pytest.approx(factor)

    def test_work_is_stretched_by_what_is_in_flight(self) -> None:
        clock = ManualClock()
        work = Work(clock, Cost(per_row=1, slow_down=SlowDown(factor=1, exponent=1)), lambda: 3)
        work.begin_row()
        assert clock.elapsed() == 3

    def test_the_cut_comes_on_time(self) -> None:
        clock = ManualClock()
        work = Work(clock, Cost(per_row=100), lambda: 1, WorkPlan(seconds=60))
        with pytest.raises(RequestCut):
            work.begin_row()
        assert clock.elapsed() == 60


def test_requests_in_flight_are_counted() -> None:
    in_flight = InFlight()
    with in_flight.entered(), in_flight.entered():
        assert in_flight.count == 2
    assert in_flight.count == 0


def test_the_log_tells_rows_and_phase(portal: PracticeDesk) -> None:
    portal.import_rows(DEAL, {}, {})
    portal.call("batch", {"cmd": ["profile", "scope", "profile"]})
    portal.refusal("crm.item.get", {})
    entries: list[dict[str, Any]] = portal.desk.log.entries()
    assert [
        (entry["number"], entry["method"], entry["rows"], entry["phase"], entry["status"]) for entry in entries
    ] == [
        (1, "crm.item.batchimport", 2, "answered", 200),
        (2, "batch", 3, "answered", 200),
        (3, "crm.item.get", 0, "answered", 400),
    ]
    assert portal.desk.log.entries(after=2)[0]["number"] == 3
