"""The small plots show what they are told, in colours of the theme, and say the same in words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from desktop_app.domain.events import PortalBudget
from desktop_app.domain.problems import Entry, Problem, Severity
from desktop_app.flow.results import rows_of_plan
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.plots import BudgetGauge, CauseBars, RatePlot, causes
from tests.support.runs import plan_of, titles

BAD = Entry("bad", Severity.ERROR, "Bad date", "x", "y")
TWIN = Entry("twin", Severity.WARNING, "Namesake", "x", "y")
LOST = Entry("lost", Severity.ERROR, "Unknown manager", "x", "y")


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def owner(theme: Theme) -> Iterator[QWidget]:
    owner = QWidget()
    yield owner
    owner.deleteLater()


def colours(widget: QWidget) -> set[str]:
    image: QImage = widget.grab().toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_rate_is_counted_by_the_clock_and_drawn(theme: Theme, owner: QWidget, direction: Qt.LayoutDirection):
    clock = Clock()
    plot = RatePlot(theme, clock)
    plot.setParent(owner)
    plot.setLayoutDirection(direction)
    plot.resize(300, plot.height())
    plot.begin()
    plot.show_done(0)
    for done in (50, 150, 150):
        clock.now += 5.0
        plot.show_done(done)
    assert plot.points == (600.0, 1200.0, 0.0)
    assert not plot.isHidden()
    assert plot.accessibleName() == "Rows a minute: 0 now, 1,200 at most"
    assert theme.colours.accent in colours(plot)
    plot.begin()
    assert (plot.points, plot.isHidden()) == ((), True)


def test_news_closer_together_than_a_point_make_none(theme: Theme, owner: QWidget):
    clock = Clock()
    plot = RatePlot(theme, clock)
    plot.setParent(owner)
    plot.begin()
    for done in range(40):
        clock.now += 0.1
        plot.show_done(done)
    assert plot.points == ()
    assert plot.isHidden()


def test_a_resumed_run_does_not_count_what_was_done_before(theme: Theme, owner: QWidget):
    clock = Clock()
    plot = RatePlot(theme, clock)
    plot.setParent(owner)
    plot.begin()
    plot.show_done(4000)
    clock.now += 10.0
    plot.show_done(4100)
    assert plot.points == (600.0,)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_problems_are_counted_by_cause(theme: Theme, owner: QWidget, direction: Qt.LayoutDirection):
    rows = rows_of_plan(plan_of(titles(6)))
    bars = CauseBars(theme)
    bars.setParent(owner)
    bars.setLayoutDirection(direction)
    bars.show_rows(rows)
    assert bars.isHidden()
    rows.problems.update({0: (Problem(BAD),), 1: (Problem(LOST), Problem(LOST)), 2: (Problem(LOST), Problem(BAD))})
    rows.problems[3] = (Problem(LOST),)
    assert causes(rows) == [("Unknown manager", 3), ("Bad date", 2)]
    bars.show_rows(rows)
    bars.resize(400, bars.height())
    assert bars.accessibleName() == "Problems by cause: Unknown manager: 3, Bad date: 2"
    assert theme.colours.warn in colours(bars)


def test_what_was_only_to_be_looked_at_in_a_row_holds_nothing_back():
    rows = rows_of_plan(plan_of(titles(3)))
    rows.problems.update({0: (Problem(BAD), Problem(TWIN)), 1: (Problem(TWIN),)})
    assert causes(rows) == [("Bad date", 1), ("Namesake", 1)]


def test_causes_beyond_the_last_line_share_it():
    rows = rows_of_plan(plan_of(titles(9)))
    entries = [Entry(f"e{number}", Severity.ERROR, f"Cause {number}", "x", "y") for number in range(5)]
    for row in range(5):
        rows.problems[row] = (Problem(entries[row]),)
    rows.problems[5] = (Problem(entries[0]), Problem(entries[4]))
    rows.problems[6] = (Problem(entries[3]), Problem(entries[4]))
    shown = causes(rows)
    assert [count for _, count in shown] == [3, 2, 2, 2]
    assert shown[0][0] == "Cause 4"
    assert shown[-1] == ("2 other causes", 2)
    del rows.problems[2]
    assert [title for title, _ in causes(rows)] == ["Cause 4", "Cause 0", "Cause 3", "Cause 1"]


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_budget_of_the_portal_is_a_bar_and_a_sentence(theme: Theme, owner: QWidget, direction: Qt.LayoutDirection):
    gauge = BudgetGauge(theme)
    gauge.setParent(owner)
    gauge.setLayoutDirection(direction)
    gauge.resize(400, gauge.height())
    gauge.show_budget(None)
    assert gauge.isHidden()
    gauge.show_budget(PortalBudget(105.2, 420.0, 1.64))
    assert not gauge.isHidden()
    assert gauge.accessibleName() == (
        "Bitrix24 worked for us 105 of 420 seconds in ten minutes; beyond that it lets us wait. "
        "1.6 requests leave in a second."
    )
    image = gauge.grab().toImage()
    middle = (image.height() + gauge.fontMetrics().height()) // 2
    begin, end = (50, 350) if direction == Qt.LayoutDirection.LeftToRight else (350, 50)
    seen = [QColor(image.pixel(x, middle)).name() for x in (begin, end)]
    assert seen == [theme.colours.accent, theme.colours.quiet_soft]


def test_a_budget_that_is_nearly_used_looks_otherwise(theme: Theme, owner: QWidget):
    gauge = BudgetGauge(theme)
    gauge.setParent(owner)
    gauge.resize(300, gauge.height())
    gauge.show_budget(PortalBudget(400.0, 420.0))
    assert "in a second" not in gauge.accessibleName()
    assert theme.colours.warn in colours(gauge)
    assert theme.colours.accent not in colours(gauge)
