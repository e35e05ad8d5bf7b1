"""The grid of rows and their fate is painted from pictures drawn before: they must be those of this moment."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QTableView

from desktop_app.domain.events import RowChanged
from desktop_app.domain.kinds import DEAL
from desktop_app.domain.outcome import Outcome
from desktop_app.flow.results import rows_of_plan
from desktop_app.ui.models.results import LABEL, RECORD, STATUS, ResultsModel
from desktop_app.ui.theme import Scheme, Theme
from desktop_app.ui.widgets.running import results_table
from tests.support.runs import plan_of, titles


@pytest.fixture
def model() -> ResultsModel:
    made = ResultsModel()
    made.show(rows_of_plan(plan_of(titles(3))), "https://a.bitrix24.com", DEAL)
    made.take([RowChanged(0, 2, Outcome.CREATED, 70), RowChanged(1, 3, Outcome.CREATED, 71)])
    return made


@pytest.fixture
def table(theme: Theme, model: ResultsModel) -> Iterator[QTableView]:
    made = results_table(theme, model, "import-results")
    made.resize(900, 300)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def cell(table: QTableView, row: int, column: int) -> QImage:
    """What is painted of a cell, without the lines around it."""
    box = table.visualRect(table.model().index(row, column)).adjusted(0, 0, -1, -1)
    return table.viewport().grab(box).toImage().convertToFormat(QImage.Format.Format_RGB32)


def colours(image: QImage) -> set[str]:
    """Every colour in a picture."""
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def extent(image: QImage, colour: str) -> tuple[int, int]:
    """The first and the last column of a picture in which a colour stands."""
    found = [
        x for x in range(image.width()) if any(image.pixelColor(x, y).name() == colour for y in range(image.height()))
    ]
    return found[0], found[-1]


def test_rows_of_one_fate_look_alike_and_others_do_not(table: QTableView, model: ResultsModel, theme: Theme):
    waiting = cell(table, 2, STATUS)
    # Rows are shaded by turns, and so the first and the third may be compared.
    assert cell(table, 0, STATUS) != waiting
    assert theme.colours.ok_soft in colours(cell(table, 0, STATUS))
    model.take([RowChanged(2, 4, Outcome.CREATED, 72)])
    assert cell(table, 0, STATUS) == cell(table, 2, STATUS)
    model.take([RowChanged(2, 4, Outcome.REFUSED)])
    assert theme.colours.bad_soft in colours(cell(table, 2, STATUS))


def test_texts_are_painted_and_links_have_their_colour(table: QTableView, theme: Theme):
    assert theme.colours.accent in colours(cell(table, 0, RECORD))
    assert theme.colours.accent not in colours(cell(table, 0, LABEL))
    assert len(colours(cell(table, 0, LABEL))) > 2
    assert len(colours(cell(table, 2, RECORD))) == 1, "no record yet"


def test_chips_follow_the_colours_the_width_and_the_direction(table: QTableView, theme: Theme):
    light = theme.colours.ok_soft
    assert light in colours(cell(table, 0, STATUS))
    try:
        theme.choose(Scheme.DARK)
        dark = theme.colours.ok_soft
        assert dark != light
        assert dark in colours(cell(table, 0, STATUS))
        assert light not in colours(cell(table, 0, STATUS))
    finally:
        theme.choose(Scheme.LIGHT)
    table.setColumnWidth(STATUS, 400)
    table.horizontalHeader().setStretchLastSection(False)
    whole, (left, right) = cell(table, 0, STATUS), extent(cell(table, 0, STATUS), light)
    assert left < 10 < right < 200
    table.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    turned, (turned_left, turned_right) = cell(table, 0, STATUS), extent(cell(table, 0, STATUS), light)
    assert (turned.width() - 1 - turned_right, turned_right - turned_left) == (pytest.approx(left, abs=2), right - left)
    size = (right - left, whole.height())
    assert whole.copy(left, 0, *size) != turned.copy(turned_left, 0, *size), "the icon stands at the other end"
    table.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    table.setColumnWidth(STATUS, 60)
    assert extent(cell(table, 0, STATUS), light)[1] < 57, "a narrow chip is shorter, not cut off"
