"""A kept import goes on at the step where it was left, and never further than a person would have come."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.connection import NO_ANSWER
from desktop_app.flow.draft import Draft
from desktop_app.flow.steps import Step
from desktop_app.ui.walk import Walk
from tests.support.assistant import Driver, deals, until
from tests.support.fake_services import FakeServices

Opener = Callable[..., Driver]


@pytest.fixture
def left(open_driver: Opener, tmp_path: Path) -> Draft:
    """A draft that was left at Check, with a saved connection."""
    first = open_driver()
    first.go(Step.CHECK, deals(tmp_path / "deals.csv"))
    first.window.close()
    return first.session.draft


@pytest.mark.parametrize("step", [Step.TABLE, Step.COLUMNS, Step.FILES, Step.CHECK])
def test_it_walks_to_the_step_where_it_was_left(open_driver: Opener, left: Draft, step: Step):
    second = open_driver(replace(left, step=step))
    until(lambda: second.step is step)
    second.idle()
    assert second.step is step
    assert second.session.draft.mapping == left.mapping


def test_it_never_comes_to_the_step_that_sends(open_driver: Opener, left: Draft):
    second = open_driver(replace(left, step=Step.IMPORT))
    until(lambda: second.step is Step.CHECK and second.session.learnt.outcome is not None)
    second.idle()
    assert second.step is Step.CHECK


def test_it_stays_where_something_is_missing(open_driver: Opener, services: FakeServices, left: Draft):
    services.troubles["examine"] = Problem(NO_ANSWER, words={"host": "acme.bitrix24.com"})
    second = open_driver(left)
    until(lambda: "did not answer" in second.page(Step.CONNECTION).notice.text)
    assert second.step is Step.CONNECTION


def test_a_person_who_walks_is_not_pushed(open_driver: Opener, services: FakeServices, left: Draft):
    gate = services.hold("load")
    second = open_driver(left)
    until(lambda: second.step is Step.TABLE)
    second.press("back")
    gate.set()
    second.idle()
    assert second.step is Step.WHAT


@pytest.mark.parametrize("remembered", [True, False])
def test_rows_that_did_not_go_are_opened_for_repair(
    open_driver: Opener, services: FakeServices, tmp_path: Path, remembered: bool
):
    driver = open_driver()
    driver.find("remember-this-connection").setChecked(remembered)
    services.refuse_rows = frozenset({3})
    driver.go(Step.RESULT, deals(tmp_path / "deals.csv", 4))
    services.repairable = deals(tmp_path / "left.csv", 1)
    mapping = driver.session.draft.mapping
    driver.press("repair-rows")
    until(lambda: driver.windows.assistant is not driver.window and driver.windows.assistant is not None)
    window = driver.windows.assistant
    until(lambda: window.wizard.step is Step.CHECK and window.context.session.learnt.outcome is not None)
    session = window.context.session
    assert (session.draft.path, session.draft.mapping) == (services.repairable, mapping)
    assert session.learnt.file.continues == services.runs["run-1"][0].head


def test_next_pressed_too_early_goes_on_by_itself(driver: Driver, services: FakeServices, tmp_path: Path):
    gate = services.hold("load")
    driver.go(Step.TABLE, tmp_path)
    driver.page(Step.TABLE).open(deals(tmp_path / "deals.csv"))
    driver.press("next")
    assert driver.page(Step.TABLE).notice.text == "Still reading; a moment, please."
    gate.set()
    until(lambda: driver.step is Step.COLUMNS)
    driver.idle()
    assert driver.step is Step.COLUMNS


@pytest.mark.parametrize("how", ["stopped", "failed"])
def test_next_pressed_too_early_is_forgotten_when_reading_comes_to_nothing(
    driver: Driver, services: FakeServices, tmp_path: Path, how: str
):
    driver.go(Step.COLUMNS, deals(tmp_path / "first.csv"))
    driver.press("back")
    gate = services.hold("load")
    driver.page(Step.TABLE).open(deals(tmp_path / "second.csv"))
    driver.press("next")
    if how == "stopped":
        driver.press("stop-reading")
    else:
        services.troubles["load"] = Problem(NO_ANSWER, words={"host": "nobody"})
    gate.set()
    driver.idle()
    walks = driver.wizard.findChildren(Walk)
    assert [each.is_over for each in walks] == [True] * len(walks)
    assert driver.step is Step.TABLE
