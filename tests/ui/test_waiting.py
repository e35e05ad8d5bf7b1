"""A wait is said with the time that is left, from second to second, and no longer than it lasts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.events import Phase, PortalBudget, Progressed, Waiting, WaitReason
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.runs import CONNECTION_LOST
from desktop_app.domain.runs import RunSummary
from desktop_app.ui.models.results import ResultsModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets import running
from desktop_app.ui.widgets.running import RunningPane

SECONDS = 200.0
PAUSED = "Paused: nothing more leaves until you press Resume. Waiting for the answers to {}."


class Clock:
    def __init__(self) -> None:
        self.now = 50.0

    def monotonic(self) -> float:
        return self.now


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr(running, "time", made)
    return made


@pytest.fixture
def pane(application: QApplication, theme: Theme, clock: Clock) -> RunningPane:
    made = RunningPane(theme, ResultsModel())
    made.begin()
    made.show_wait(Waiting(WaitReason.OPERATING, SECONDS))
    return made


def progressed(sending: int) -> Progressed:
    return Progressed(Phase.SENDING, 20, 40, RunSummary(rows=40, created=20, not_sent=20 - sending), sending=sending)


def test_the_time_left_is_counted_down(pane: RunningPane, clock: Clock):
    assert pane.strip.text == "Bitrix24 asks us to wait 3 min 20 s: its ten-minute budget is used up."
    clock.now += 75
    pane._on_second()
    assert pane.strip.text == "Bitrix24 asks us to wait 2 min 5 s: its ten-minute budget is used up."
    clock.now += 126
    pane._on_second()
    assert pane.strip.text == ""


def test_rows_that_leave_again_end_the_wait(pane: RunningPane):
    pane.hear(progressed(sending=0))
    pane.settle()
    assert pane.strip.text != ""
    pane.hear(progressed(sending=20))
    pane.settle()
    assert pane.strip.text == ""


def test_a_pause_is_not_written_over_by_a_wait(pane: RunningPane, clock: Clock):
    pane.show_paused(None)
    said = pane.strip.text
    clock.now += 300
    assert not pane._each_second.isActive()
    assert pane.strip.text == said == "Paused. Nothing leaves until you press Resume."


def test_a_pause_says_how_many_rows_are_still_on_their_way(pane: RunningPane):
    pane.hear(progressed(sending=20))
    pane.settle()
    pane.show_paused(None)
    assert pane.strip.text == PAUSED.format("20 rows")
    pane.hear(progressed(sending=1))
    pane.settle()
    assert pane.strip.text == PAUSED.format("1 row")
    pane.hear(progressed(sending=0))
    pane.settle()
    assert pane.strip.text == "Paused. Nothing leaves until you press Resume."


def test_what_a_run_was_paused_for_stays_while_answers_come(pane: RunningPane):
    pane.hear(progressed(sending=20))
    pane.settle()
    pane.show_paused(Problem(CONNECTION_LOST))
    said = pane.strip.text
    pane.hear(progressed(sending=0))
    pane.settle()
    assert pane.strip.text == said != ""


def test_the_portals_budget_is_shown_and_forgotten_by_the_next_run(pane: RunningPane):
    assert pane.budget.isHidden()
    pane.hear(replace(progressed(sending=20), budget=PortalBudget(42.0, 420.0)))
    pane.settle()
    assert not pane.budget.isHidden()
    pane.begin()
    assert pane.budget.isHidden()
