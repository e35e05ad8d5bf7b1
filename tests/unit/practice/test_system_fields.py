"""Dates and authors a row may set itself, and the rules they obey (reference §1.8)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.support.desk import PracticeDesk

DEAL = 2
INVALID = "CRM_FIELD_ERROR_VALUE_NOT_VALID"


def ago(portal: PracticeDesk, **difference: float) -> str:
    return (datetime.fromtimestamp(portal.clock.now(), UTC) - timedelta(**difference)).isoformat()


def test_an_administrator_sets_them_on_an_empty_kind(portal: PracticeDesk) -> None:
    row = {"createdTime": ago(portal, days=9), "movedTime": ago(portal, days=8), "updatedTime": ago(portal, days=7)}
    record = portal.imported(DEAL, {**row, "createdBy": 5, "updatedBy": 6, "movedBy": 7})
    assert [datetime.fromisoformat(record[name]) for name in row] == [datetime.fromisoformat(row[name]) for name in row]
    assert (record["createdBy"], record["updatedBy"], record["movedBy"]) == (5, 6, 7)


def test_rows_must_not_be_older_than_the_newest_record(portal: PracticeDesk) -> None:
    portal.imported(DEAL, {"createdTime": ago(portal, days=5)})
    assert portal.error_of(DEAL, {"createdTime": ago(portal, days=6)}) == INVALID
    assert portal.imported(DEAL, {"createdTime": ago(portal, days=4)})["id"] == 2


@pytest.mark.parametrize(
    "difference",
    [
        {"createdTime": {"days": -1}},
        {"updatedTime": {"days": -1}},
        {"createdTime": {"days": 2}, "updatedTime": {"days": 3}},
        {"updatedTime": {"days": 1}},
        {"createdTime": {"days": 3}, "updatedTime": {"days": 1}, "movedTime": {"days": 4}},
        {"createdTime": {"days": 3}, "updatedTime": {"days": 2}, "movedTime": {"days": 1}},
    ],
)
def test_dates_out_of_order_fail_the_row(portal: PracticeDesk, difference: dict[str, Any]) -> None:
    row = {name: ago(portal, **value) for name, value in difference.items()}
    assert portal.error_of(DEAL, row) == INVALID


def test_a_negative_author_fails_the_row(portal: PracticeDesk) -> None:
    assert portal.error_of(DEAL, {"createdBy": -1}) == INVALID


def test_who_is_no_administrator_is_refused_not_ignored(portal: PracticeDesk) -> None:
    portal.play({"owner": {"administrator": False}})
    assert portal.error_of(DEAL, {"createdBy": 5}) == INVALID
    assert portal.error_of(DEAL, {"createdTime": ago(portal, days=1)}) == INVALID


def test_the_present_counts_as_not_given(portal: PracticeDesk) -> None:
    portal.play({"owner": {"administrator": False}})
    assert portal.imported(DEAL, {"createdTime": ago(portal, seconds=1)})["id"] == 1


def test_add_ignores_them(portal: PracticeDesk) -> None:
    fields = {"createdTime": ago(portal, days=9), "createdBy": 5}
    item = portal.call("crm.item.add", {"entityTypeId": DEAL, "fields": fields})["item"]
    assert item["createdBy"] == 1
    assert item["createdTime"] == portal.desk.portal.presenter.format_time(portal.clock.now())
