"""Import and Result over services in memory: what they say, what they ask, and where they lead."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from desktop_app.domain.pace import Pace
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.connection import ADDRESS_MISSING, HOST_UNKNOWN
from desktop_app.domain.repair.operations import SetCells
from desktop_app.flow.facts import UndoCounts
from desktop_app.flow.navigator import Sending
from desktop_app.flow.steps import Step
from desktop_app.ui import contract
from tests.support.assistant import Driver, deals, serve, until
from tests.support.fake_services import FakeServices
from tests.support.fake_state import ADDRESS

LOST = Problem(HOST_UNKNOWN, words={"host": "acme.bitrix24.com"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return deals(tmp_path / "deals.csv", 30, extra=["Bad;x;Nowhere;;no.pdf;9"])


def test_next_at_the_contract_says_that_start_is_missing(driver: Driver, path: Path):
    driver.go(Step.IMPORT, path)
    driver.next()
    assert driver.step is Step.IMPORT
    assert driver.page(Step.IMPORT).notice.text == "Press the start button; only then anything is sent."


def test_a_run_that_cannot_begin_leaves_the_contract_with_the_reason(
    driver: Driver, services: FakeServices, path: Path
):
    services.troubles["begin_run"] = LOST
    driver.go(Step.IMPORT, path)
    driver.press("start-import")
    driver.idle()
    assert LOST.text in driver.page(Step.IMPORT).notice.text
    assert (driver.session.sending, driver.find("start-import").isEnabled()) == (Sending.NOT_BEGUN, True)


@pytest.mark.logs_trouble
def test_a_run_that_breaks_off_leads_to_its_result_where_it_can_be_continued(
    driver: Driver, services: FakeServices, path: Path
):
    services.breakdown = ZeroDivisionError("nobody planned for this")
    driver.go(Step.IMPORT, path)
    driver.press("start-import")
    until(lambda: driver.step is Step.RESULT)
    driver.idle()
    assert "ZeroDivisionError" in driver.page(Step.RESULT).notice.text
    assert driver.find("result-summary").text() == "31 rows = 1 held back + 30 not sent"
    services.breakdown = None
    driver.press("continue-import")
    until(lambda: driver.step is Step.RESULT and driver.session.sending is Sending.OVER)
    driver.idle()
    assert driver.find("result-summary").text() == "31 rows = 30 created + 1 held back"
    assert driver.page(Step.RESULT).notice.text == ""


def test_stop_while_the_plan_is_made_sends_nothing(driver: Driver, services: FakeServices, path: Path):
    gate = services.hold("begin_run")
    driver.go(Step.IMPORT, path)
    driver.press("start-import")
    driver.press("stop")
    gate.set()
    driver.idle()
    assert (services.runs, driver.session.sending) == ({}, Sending.NOT_BEGUN)


def test_pause_stop_and_the_numbers_of_a_run_that_was_stopped(driver: Driver, services: FakeServices, path: Path):
    driver.go(Step.IMPORT, path)
    services.pause_after = 20
    driver.press("start-import")
    until(lambda: driver.page(Step.IMPORT).pane.strip.text.startswith("Paused"))
    driver.press("stop")
    until(lambda: driver.step is Step.RESULT)
    driver.idle()
    assert driver.find("result-summary").text() == "31 rows = 20 created + 1 held back + 10 not sent"
    services.pause_after = None
    driver.press("continue-import")
    until(lambda: driver.step is Step.RESULT and driver.session.sending is Sending.OVER)
    driver.idle()
    assert driver.find("result-summary").text() == "31 rows = 30 created + 1 held back"


def test_a_lost_secret_is_replaced_by_an_address_of_the_same_portal_only(
    driver: Driver, services: FakeServices, path: Path
):
    services.pause_after, services.pause_problem = 20, Problem(ADDRESS_MISSING)
    driver.go(Step.IMPORT, path)
    driver.press("start-import")
    until(driver.page(Step.IMPORT).reconnect.isVisible)
    field = driver.find("new-webhook-address")
    field.setText(ADDRESS.replace("acme", "other"))
    driver.press("use-this-address")
    until(lambda: "Connect to acme.bitrix24.com" in driver.page(Step.IMPORT).pane.strip.text)
    assert services.begun[0].reconnected == []
    assert driver.session.learnt.connected.webhook.host == "acme.bitrix24.com"
    field.setText(ADDRESS.replace("abcdefgh", "hgfedcba"))
    driver.press("use-this-address")
    until(lambda: driver.step is Step.RESULT)
    assert len(services.begun[0].reconnected) == 1


def test_refused_rows_are_tried_again_and_the_report_is_saved(
    driver: Driver, services: FakeServices, tmp_path: Path, path: Path
):
    services.refuse_rows = frozenset({3, 5})
    driver.go(Step.RESULT, path)
    assert driver.find("result-summary").text() == "31 rows = 28 created + 1 held back + 2 refused"
    driver.dialogs.place = tmp_path / "report.xlsx"
    driver.press("save-report")
    driver.idle()
    assert services.reports == [tmp_path / "report.xlsx"]
    driver.press("retry-refused-rows")
    until(lambda: driver.session.sending is Sending.OVER and driver.step is Step.RESULT)
    driver.idle()
    assert "refused" not in driver.find("result-summary").text()


def test_undo_asks_with_its_numbers_and_tells_what_came_of_it(driver: Driver, services: FakeServices, path: Path):
    services.counts = UndoCounts(deleted=28, kept_edited=2)
    driver.go(Step.RESULT, path)
    driver.dialogs.answer = False
    driver.press("undo-this-import")
    driver.idle()
    assert driver.dialogs.questions[0].title == "Take back 28 records?"
    assert driver.dialogs.questions[0].text == (
        "2 records edited since will be kept.\nDeleted records go to the recycle bin of the portal."
    )
    assert services.undone == []
    driver.dialogs.answer = True
    driver.press("undo-this-import")
    driver.idle()
    until(lambda: services.undone)
    driver.idle()
    serve()
    assert driver.find("result-verdict").text() == "This import was taken back."


def test_after_practice_mapping_and_file_go_over_to_the_own_portal(driver: Driver, path: Path):
    driver.press("use-the-practice-portal")
    driver.idle()
    driver.next()
    driver.choose_kind()
    driver.open_table(path)
    mapping = driver.session.draft.mapping
    driver.go(Step.RESULT, path)
    driver.press("do-this-on-my-portal")
    serve()
    draft = driver.windows.assistant.context.session.draft
    assert (draft.mapping, draft.path, draft.is_practice, draft.identity) == (mapping, path, False, None)


def test_the_first_twenty_go_alone_are_shown_and_the_rest_follows_with_one_press(
    driver: Driver, services: FakeServices, path: Path
):
    driver.go(Step.IMPORT, path)
    assert driver.find("send-first-rows").text() == "Send the first 20, then stop and show me"
    driver.press("send-first-rows")
    until(lambda: driver.step is Step.RESULT)
    driver.idle()
    (info, _), *more = services.runs.values()
    assert (info.summary.created, more) == (20, [])
    assert driver.find("continue-import").isEnabled()


def test_few_rows_need_no_trial_and_repairs_are_in_the_contract(driver: Driver, tmp_path: Path):
    driver.go(Step.CHECK, deals(tmp_path / "few.csv"))
    driver.session.use_repairs(driver.session.draft.repairs.add(SetCells("Name", (0,), "Other")))
    driver.idle()
    driver.next()
    assert driver.page(Step.IMPORT).trial_button.isHidden()
    facts = driver.page(Step.IMPORT).facts
    texts = [each.text() for each in facts.findChildren(QLabel)]
    assert "1 cell, in this import only; your file stays as it is" in texts


def test_a_rehearsal_makes_the_same_plan_on_the_practice_portal_and_leads_back(
    driver: Driver, services: FakeServices, path: Path
):
    driver.go(Step.IMPORT, path)
    driver.press("rehearse")
    until(lambda: driver.step is Step.RESULT)
    driver.idle()
    assert services.begun_at == ["127.0.0.1:8899"]
    assert driver.window.band.isVisibleTo(driver.window)
    assert driver.session.draft.identity.host == "acme.bitrix24.com"
    driver.window.close()
    until(lambda: services.stored_drafts)
    assert len(services.stored_drafts) == 1, "a rehearsal leaves the draft where it is"


def test_after_a_rehearsal_the_real_import_is_one_press_away(driver: Driver, services: FakeServices, path: Path):
    driver.go(Step.IMPORT, path)
    driver.press("rehearse")
    until(lambda: driver.step is Step.RESULT)
    driver.idle()
    driver.press("do-this-on-my-portal")
    driver.idle()
    assert driver.step is Step.IMPORT
    assert not driver.window.band.isVisibleTo(driver.window)
    driver.press("start-import")
    until(lambda: driver.step is Step.RESULT)
    driver.idle()
    rehearsed, real = (run.plan for run in services.begun)
    assert services.begun_at == ["127.0.0.1:8899", "acme.bitrix24.com"]
    assert (rehearsed.rows, rehearsed.held) == (real.rows, real.held)
    until(lambda: not services.stored_drafts)


def test_the_contract_says_where_its_expected_time_comes_from(driver: Driver, path: Path):
    driver.go(Step.IMPORT, path)
    outcome = replace(driver.session.learnt.outcome, states=bytes(600))
    stated = contract.expected_time(outcome)
    assert stated == "about 43 s to 3 min 22 s, as other portals were seen to take; this one was not measured yet"
    measured = contract.expected_time(replace(outcome, pace=Pace(10.0, 20.0, 2)))
    assert measured == "about 30 s to 1 min 2 s, measured in 2 earlier imports into this portal"


def test_what_every_row_gets_is_among_the_fields_of_the_contract(driver: Driver, path: Path):
    driver.go(Step.COLUMNS, path)
    driver.session.set_constant("UF_CRM_1", "79")
    driver.go(Step.IMPORT, path)
    columns = driver.session.learnt.outcome.fields
    assert "Colour" not in columns
    assert dict(contract.facts(driver.session))["Fields"] == ", ".join([*columns, "Colour"])
