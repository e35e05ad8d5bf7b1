"""The rail: names and counts stand whole in it."""

from collections.abc import Iterator

import pytest

from desktop_app.flow.steps import Step, StepState
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.frame import Rail


@pytest.fixture
def rail(theme: Theme) -> Iterator[Rail]:
    made = Rail(theme)
    yield made
    made.deleteLater()


def lines(count: int) -> tuple[tuple[Step, StepState, int], ...]:
    return tuple((step, StepState.OPEN, count if step is Step.CHECK else 0) for step in Step)


def test_it_widens_for_a_long_count_and_keeps_the_room(rail: Rail):
    rail.show_steps(lines(0), Step.CHECK)
    usual = rail.list.width()
    rail.show_steps(lines(99_999_999_999_999), Step.CHECK)
    wide = rail.list.width()
    assert wide > usual
    rail.show_steps(lines(0), Step.CHECK)
    assert rail.list.width() == wide, "the pages beside it do not move with every count"


def test_a_narrow_one_shows_marks_alone_and_comes_back_as_it_was(rail: Rail):
    rail.show_steps(lines(120), Step.CHECK)
    usual = rail.list.width()
    rail.show_narrow(True)
    assert rail.list.width() < usual
    rail.show_steps(lines(120), Step.CHECK)
    assert rail.list.width() < usual
    rail.show_narrow(False)
    assert rail.list.width() == usual
