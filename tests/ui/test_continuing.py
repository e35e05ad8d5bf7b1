"""The report of an earlier import opened at the step Table: what it goes on with, or why it cannot."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.kinds import CONTACT, DEAL
from desktop_app.domain.runs import RunHead, RunState, RunSummary
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.flow.steps import Step
from tests.support.assistant import Driver, deals
from tests.support.fake_services import FakeServices
from tests.support.runs import plan_of, titles


@pytest.fixture
def head(services: FakeServices) -> RunHead:
    plan = plan_of(titles(30), kind=DEAL)
    return services.keep("20260514-103000-abcdef", plan, RunState.FINISHED, RunSummary(rows=30, created=26)).head


def said(driver: Driver, path: Path) -> str:
    driver.go(Step.TABLE, path)
    driver.page(Step.TABLE).open(path)
    driver.idle()
    return driver.page(Step.TABLE).continues.text


def test_a_report_says_what_it_goes_on_with(driver: Driver, services: FakeServices, head: RunHead, tmp_path: Path):
    services.continues, services.finished_rows = head, 26
    assert said(driver, deals(tmp_path / "report.csv", 4)) == (
        "This is the report of the import of “table.xlsx”. That import goes on with the 4 rows below. "
        "Never sent again, for they have a record or may have one: 26 rows."
    )


def test_a_report_without_open_rows_says_so(driver: Driver, services: FakeServices, head: RunHead, tmp_path: Path):
    services.continues, services.finished_rows = head, 1
    path = tmp_path / "report.csv"
    path.write_text("Name\n", encoding="utf-8")
    assert said(driver, path) == (
        "This is the report of the import of “table.xlsx”. Nothing of it is left to send. "
        "Never sent again, for they have a record or may have one: 1 row."
    )


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"kind": CONTACT}, "The import of this report made records of the kind “contact”"),
        ({"identity": PortalIdentity("other.bitrix24.com", "1")}, "The import was made on other.bitrix24.com"),
    ],
    ids=["kind", "portal"],
)
def test_a_report_that_does_not_fit_says_why(
    driver: Driver, services: FakeServices, head: RunHead, tmp_path: Path, change: dict[str, object], words: str
):
    services.continues = replace(head, **change)
    assert words in said(driver, deals(tmp_path / "report.csv", 4))


def test_a_report_of_a_portal_that_was_renamed_is_gone_on_with(
    driver: Driver, services: FakeServices, head: RunHead, tmp_path: Path
):
    services.continues = replace(head, identity=PortalIdentity("former.bitrix24.com", "1"))
    services.is_renamed = True
    assert "That import goes on with the 4 rows below." in said(driver, deals(tmp_path / "report.csv", 4))


def test_any_other_table_says_nothing_of_it(driver: Driver, tmp_path: Path):
    assert said(driver, deals(tmp_path / "deals.csv", 4)) == ""
