"""Scripted faults: when they strike, what the client gets, and what has happened on the portal (reference §1.4)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from desktop_app.practice.faults import FaultPlayer
from desktop_app.practice.replies import Cut, Reply
from desktop_app.practice.scenario import Act, Fault, When
from tests.support.desk import SECRET, PracticeDesk

DEAL = 2
THREE = {"entityTypeId": DEAL, "data": [{"title": "a"}, {"title": "b"}, {"title": "c"}]}


def struck(portal: PracticeDesk, **fault: Any) -> Reply:
    portal.play({"faults": [fault]})
    return portal.reply("crm.item.batchImport", THREE)


def code(reply: Reply) -> Any:
    return json.loads(reply.body)["error"]


@pytest.mark.parametrize(
    ("fault", "status", "error"),
    [
        ({"do": "query_limit"}, 503, "QUERY_LIMIT_EXCEEDED"),
        ({"do": "operation_limit"}, 429, "OPERATION_TIME_LIMIT"),
        ({"do": "revoked"}, 401, "INVALID_CREDENTIALS"),
        ({"do": "revoked", "status": 403}, 403, "INVALID_CREDENTIALS"),
        ({"do": "missing_scope"}, 401, "insufficient_scope"),
        ({"do": "no_plan"}, 401, "ACCESS_DENIED"),
        ({"do": "answer_error", "code": "OVERLOAD_LIMIT", "status": 503}, 503, "OVERLOAD_LIMIT"),
        ({"do": "answer_error", "code": "PORTAL_DELETED", "status": 403}, 403, "PORTAL_DELETED"),
    ],
)
def test_refusals_do_nothing(portal: PracticeDesk, fault: dict[str, Any], status: int, error: str) -> None:
    reply = struck(portal, **fault)
    assert (reply.status, code(reply)) == (status, error)
    assert portal.ids(DEAL) == []


@pytest.mark.parametrize(
    ("fault", "status"),
    [
        ({"do": "service_unavailable"}, 503),
        ({"do": "service_unavailable", "status": 502}, 502),
        ({"do": "html_page"}, 200),
    ],
)
def test_pages_instead_of_answers_do_nothing(portal: PracticeDesk, fault: dict[str, Any], status: int) -> None:
    reply = struck(portal, **fault)
    assert reply.status == status
    assert reply.body.startswith(b"<html>")
    assert portal.ids(DEAL) == []


def test_a_renamed_portal_points_to_the_same_path_elsewhere(portal: PracticeDesk) -> None:
    reply = struck(portal, do="moved", location="https://new.example/")
    assert reply.status == 302
    assert dict(reply.headers)["Location"] == f"https://new.example/rest/1/{SECRET}/crm.item.batchImport"
    assert portal.ids(DEAL) == []


def test_a_cut_before_work_does_nothing(portal: PracticeDesk) -> None:
    assert struck(portal, do="cut_before_work").cut is Cut.WITHOUT_ANSWER
    assert portal.ids(DEAL) == []


def test_an_outage_is_passed_on_and_does_nothing(portal: PracticeDesk) -> None:
    assert struck(portal, do="unreachable", seconds=5).cut is Cut.WITHOUT_ANSWER
    assert portal.outages == [5.0]
    assert portal.ids(DEAL) == []


@pytest.mark.parametrize(
    ("fault", "cut"), [({"do": "cut_after_work"}, Cut.WITHOUT_ANSWER), ({"do": "cut_in_answer"}, Cut.IN_ANSWER)]
)
def test_a_lost_answer_leaves_all_rows(portal: PracticeDesk, fault: dict[str, Any], cut: Cut) -> None:
    assert struck(portal, **fault).cut is cut
    assert portal.ids(DEAL) == [1, 2, 3]


def test_a_truncated_answer_is_no_json_any_more(portal: PracticeDesk) -> None:
    reply = struck(portal, do="truncated_json")
    assert reply.status == 200
    assert reply.body.startswith(b'{"result"')
    with pytest.raises(ValueError, match=r"Expecting|Unterminated"):
        json.loads(reply.body)
    assert portal.ids(DEAL) == [1, 2, 3]


@pytest.mark.parametrize(
    ("fault", "status", "body"),
    [
        ({"do": "html_after_work"}, 200, b"<html>"),
        ({"do": "html_after_work", "status": 500}, 500, b"<html>"),
        ({"do": "empty_after_work"}, 200, b""),
        ({"do": "wrong_encoding"}, 200, b'{"error":"WRONG_ENCODING"'),
        ({"do": "answer_error", "code": 400, "rows": -1}, 400, b'{"error":"400"'),
    ],
)
def test_useless_answers_after_all_work(portal: PracticeDesk, fault: dict[str, Any], status: int, body: bytes) -> None:
    reply = struck(portal, **fault)
    assert (reply.status, reply.body[: len(body) or None]) == (status, body)
    assert portal.ids(DEAL) == [1, 2, 3]


@pytest.mark.parametrize(("rows", "kept"), [(0, []), (2, [1, 2]), (3, [1, 2, 3]), (9, [1, 2, 3])])
def test_so_many_rows_then_a_gateway_page(portal: PracticeDesk, rows: int, kept: list[int]) -> None:
    reply = struck(portal, do="fail_after_rows", rows=rows)
    assert (reply.status, reply.content_type) == (502, "text/html; charset=utf-8")
    assert portal.ids(DEAL) == kept


def test_so_many_rows_then_an_error_of_the_request(portal: PracticeDesk) -> None:
    reply = struck(portal, do="answer_error", code=0, rows=1, description="Undefined array key")
    assert json.loads(reply.body) == {"error": "0", "error_description": "Undefined array key"}
    assert portal.ids(DEAL) == [1]


def test_a_short_answer_misses_entries(portal: PracticeDesk) -> None:
    items = json.loads(struck(portal, do="short_answer", rows=2).body)["result"]["items"]
    assert items == [{"item": {"id": 1}}]
    assert portal.ids(DEAL) == [1, 2, 3]


def test_delays_add_up_around_the_work(portal: PracticeDesk) -> None:
    portal.play(
        {
            "faults": [
                {"do": "delay_before_work", "seconds": 30},
                {"do": "delay_before_work", "seconds": 40},
                {"do": "delay_after_work", "seconds": 5},
                {"do": "cut_after_work"},
            ]
        }
    )
    assert portal.reply("crm.item.batchImport", THREE).cut is Cut.WITHOUT_ANSWER
    entry = portal.desk.log.entries()[0]
    assert entry["working"] - entry["arrived"] == pytest.approx(70)
    assert entry["answered"] - entry["working"] == pytest.approx(5)
    assert entry["faults"] == ["delay_before_work", "delay_before_work", "delay_after_work", "cut_after_work"]
    assert portal.ids(DEAL) == [1, 2, 3]


class TestWhen:
    def strikes(self, when: When, requests: list[tuple[str, int]] | int = 12) -> list[int]:
        asked = [("m", 0)] * requests if isinstance(requests, int) else requests
        player = FaultPlayer([Fault(Act.REVOKED, when)], seed=3)
        return [number for number, (method, rows) in enumerate(asked, start=1) if player.strike(method, rows)]

    @pytest.mark.parametrize(
        ("when", "numbers"),
        [
            (When(), list(range(1, 13))),
            (When(requests=frozenset({2, 5})), [2, 5]),
            (When(first=10), [10, 11, 12]),
            (When(last=2), [1, 2]),
            (When(first=3, every=4), [3, 7, 11]),
            (When(times=2), [1, 2]),
            (When(first=5, times=1), [5]),
            (When(chance=0.0), []),
        ],
    )
    def test_by_number(self, when: When, numbers: list[int]) -> None:
        assert self.strikes(when) == numbers

    def test_numbers_count_within_the_method_named(self) -> None:
        asked = [("a", 0), ("b", 0), ("a", 0), ("b", 0), ("b", 0)]
        assert self.strikes(When(method="b", requests=frozenset({1, 3})), asked) == [2, 5]

    def test_only_requests_with_rows(self) -> None:
        assert self.strikes(When(with_rows=True), [("a", 0), ("a", 3), ("a", 1)]) == [2, 3]

    def test_chance_is_the_same_for_the_same_seed(self) -> None:
        first = self.strikes(When(chance=0.3), 200)
        assert first == self.strikes(When(chance=0.3), 200)
        assert 30 < len(first) < 90

    def test_of_several_the_first_decides(self, portal: PracticeDesk) -> None:
        portal.play({"faults": [{"do": "revoked", "when": {"requests": [2]}}, {"do": "no_plan"}]})
        assert [code(portal.reply("profile")) for _ in range(3)] == [
            "ACCESS_DENIED",
            "INVALID_CREDENTIALS",
            "ACCESS_DENIED",
        ]

    def test_counting_starts_with_the_scenario(self, portal: PracticeDesk) -> None:
        scenario = {"faults": [{"do": "revoked", "when": {"requests": [1]}}]}
        portal.play(scenario)
        assert portal.refusal("profile") == (401, "INVALID_CREDENTIALS")
        assert portal.call("profile")["ID"] == "1"
        portal.play(scenario)
        assert portal.refusal("profile") == (401, "INVALID_CREDENTIALS")
