"""What is done beside the person's work: pages made ahead, hidden pages brought up to date, the draft kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop_app.domain.kinds import Kind
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.store import DATA_UNWRITABLE
from desktop_app.flow.draft import Draft
from desktop_app.flow.steps import ORDER, Step
from desktop_app.ui.draft_keeper import Shelf
from tests.support.assistant import Driver, deals, until
from tests.support.fake_services import FakeServices

DEAL = Kind(2, "deal", "Deal")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return deals(tmp_path / "deals.csv")


# --- pages ---------------------------------------------------------------------------------------------------------


def test_every_page_is_made_before_anybody_comes_to_it(driver: Driver):
    pages = [driver.page(step) for step in ORDER]
    assert not pages[-1].is_built
    until(lambda: all(page.is_built for page in pages))
    assert driver.step is Step.CONNECTION


def test_a_page_made_ahead_starts_nothing_of_its_own(driver: Driver, services: FakeServices):
    until(lambda: driver.page(Step.RESULT).is_built)
    driver.session.set_constant("SOURCE_ID", "CALL")
    driver.idle()
    assert not driver.session.busy
    assert not any(driver.page(step).is_stale for step in ORDER)
    assert services.stored_drafts == {}


def test_a_hidden_page_is_brought_up_to_date_when_it_is_its_turn(driver: Driver, path: Path):
    driver.go(Step.FILES, path)
    columns = driver.page(Step.COLUMNS)
    driver.session.map_column("Amount", None)
    assert columns.is_stale
    until(lambda: not columns.is_stale)
    driver.wizard.go_to(Step.COLUMNS)
    assert driver.find("field-for-amount").currentText() == "Do not import"


def test_going_back_never_shows_what_is_out_of_date(driver: Driver, path: Path):
    driver.go(Step.FILES, path)
    driver.session.map_column("Amount", None)
    driver.wizard.go_to(Step.COLUMNS)
    assert not driver.page(Step.COLUMNS).is_stale
    assert driver.find("field-for-amount").currentText() == "Do not import"


# --- the draft -----------------------------------------------------------------------------------------------------


def step_kept(services: FakeServices) -> str:
    (text,) = (each.text for each in services.stored_drafts.values())
    return str(json.loads(text)["step"])


def columns_kept(services: FakeServices) -> dict[str, object]:
    (text,) = (each.text for each in services.stored_drafts.values())
    return dict(json.loads(text)["mapping"]["columns"])


def test_an_older_draft_that_comes_late_covers_no_newer_one(services: FakeServices):
    shelf = Shelf(services)
    shelf.put(2, Draft("one", step=Step.TABLE, kind=DEAL), is_over=False)
    shelf.put(1, Draft("one", step=Step.WHAT, kind=DEAL), is_over=False)
    assert step_kept(services) == "table"


def test_what_is_in_the_journal_or_was_never_begun_is_not_kept(services: FakeServices):
    shelf = Shelf(services)
    shelf.put(1, Draft("two"), is_over=False)
    assert services.stored_drafts == {}
    shelf.put(2, Draft("two", kind=DEAL), is_over=False)
    shelf.put(3, Draft("two", kind=DEAL), is_over=True)
    assert services.stored_drafts == {}


def test_the_window_answers_while_a_slow_disk_takes_the_draft(driver: Driver, services: FakeServices, path: Path):
    driver.go(Step.COLUMNS, path)
    until(lambda: services.stored_drafts)
    gate = services.hold("save_draft")
    driver.session.map_column("Amount", None)
    until(lambda: driver.windows.jobs.running == 1)  # it writes, and this goes on
    assert driver.find("field-for-amount").currentText() == "Do not import"
    gate.set()
    until(lambda: "Amount" not in columns_kept(services))


def test_a_draft_that_cannot_be_kept_is_told(driver: Driver, services: FakeServices, path: Path, qt_says: list[str]):
    driver.go(Step.COLUMNS, path)
    driver.idle()
    services.troubles["save_draft"] = Problem(DATA_UNWRITABLE, words={"path": "/data", "reason": "no space left"})
    driver.session.map_column("Amount", None)
    until(lambda: qt_says)
    assert "no space left" in qt_says[0]
    services.troubles.clear()
    qt_says.clear()
