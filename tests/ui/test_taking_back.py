"""Result takes back the doubles of an import: it looks, asks with numbers, and tells what came of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.runs import OTHER_PORTAL
from desktop_app.flow.facts import UndoCounts
from desktop_app.flow.steps import Step
from tests.support.assistant import Driver, deals, until
from tests.support.fake_services import FakeServices


@pytest.fixture
def doubled(driver: Driver, services: FakeServices, tmp_path: Path) -> Driver:
    """Result of an import of thirty rows, two of which have two records."""
    driver.go(Step.RESULT, deals(tmp_path / "deals.csv", 30))
    doubles = driver.page(Step.RESULT).doubles_button
    assert not doubles.isVisible()
    (run,) = services.runs
    info, plan = services.runs[run]
    services.runs[run] = (replace(info, summary=replace(info.summary, doubled=2)), plan)
    driver.page(Step.RESULT).show_run(run)
    until(doubles.isVisible)
    return driver


def test_doubles_are_taken_back_after_a_yes_and_told_no_more(doubled: Driver, services: FakeServices):
    doubled.press("take-back-doubles")
    doubled.idle()
    (question,) = doubled.dialogs.questions
    assert question.title == "Take back 2 records?"
    assert question.text.startswith("Of each row one record stays, the oldest.\nNobody changed them")
    until(lambda: "Taken back: 2." in doubled.page(Step.RESULT).notice.text)
    until(lambda: not doubled.page(Step.RESULT).doubles_button.isVisible())
    assert services.undone == []


def test_a_no_changes_nothing(doubled: Driver, services: FakeServices):
    doubled.dialogs.answer = False
    doubled.press("take-back-doubles")
    doubled.idle()
    assert len(doubled.dialogs.questions) == 1
    assert next(iter(services.runs.values()))[0].summary.doubled == 2
    assert doubled.find("take-back-doubles").isEnabled()


def test_where_every_double_was_edited_nothing_is_asked(doubled: Driver, services: FakeServices):
    services.counts = UndoCounts(kept_edited=2)
    doubled.press("take-back-doubles")
    doubled.idle()
    until(lambda: "2 records edited since will be kept." in doubled.page(Step.RESULT).notice.text)
    assert doubled.dialogs.questions == []


def test_where_somebody_deleted_the_doubles_the_rows_learn_of_it_without_a_question(
    doubled: Driver, services: FakeServices
):
    services.counts = UndoCounts(already_gone=2)
    doubled.press("take-back-doubles")
    until(lambda: not doubled.page(Step.RESULT).doubles_button.isVisible())
    assert doubled.dialogs.questions == []


def test_trouble_is_told_and_can_be_tried_again(doubled: Driver, services: FakeServices):
    words = {"portal": "a.example", "user": "1", "other": "b.example", "other_user": "1"}
    services.troubles["preview_doubles"] = Problem(OTHER_PORTAL, words=words)
    doubled.press("take-back-doubles")
    until(lambda: "a.example" in doubled.page(Step.RESULT).notice.text)
    assert doubled.find("take-back-doubles").isEnabled()
