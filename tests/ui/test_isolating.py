"""Phones and numbers keep their order beside words that run from right to left."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QTableView

from desktop_app.flow.steps import Step
from desktop_app.ui.delegates.isolating import IsolatingDelegate, isolated
from desktop_app.ui.models.rows import WHAT
from desktop_app.ui.widgets.basics import prepare_table
from tests.support.assistant import Driver, deals, serve

PHONE = "+7 (948) 100-00-13"


@pytest.fixture
def reversed_application(application: QApplication) -> Iterator[QApplication]:
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield application
    application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    serve()


def places(text: str, letters: str) -> list[float]:
    """Return how far from the left each of some letters stands in a line that runs from right to left."""
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.RightToLeft)
    layout = QTextLayout(text)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return [line.cursorToX(text.index(letter))[0] for letter in letters]


def test_a_phone_runs_from_left_to_right_among_words_that_do_not(reversed_application: QApplication):
    assert places(PHONE, "(9") == sorted(places(PHONE, "(9"), reverse=True), "what Qt does with it by itself"
    shown = isolated(PHONE)
    assert places(shown, "(9813") == sorted(places(shown, "(9813"))
    assert isolated("") == ""


def test_a_name_runs_as_its_letters_do(reversed_application: QApplication):
    name = "7 אבגד"
    assert places(isolated(name), "אבג") == sorted(places(isolated(name), "אבג"), reverse=True)


def test_nothing_is_added_where_words_run_from_left_to_right(application: QApplication):
    assert isolated(PHONE) == PHONE


def test_tables_made_for_such_a_language_show_their_cells_so(reversed_application: QApplication):
    table = QTableView()
    prepare_table(table)
    delegate = table.itemDelegate()
    assert isinstance(delegate, IsolatingDelegate)
    assert delegate.displayText(PHONE, QLocale()) == isolated(PHONE)
    table.deleteLater()


@pytest.mark.parametrize(("step", "name", "column"), [(Step.CHECK, "rows", 2), (Step.RESULT, "result-rows", 0)])
def test_rows_are_shown_so_and_copied_as_they_are(
    driver: Driver, tmp_path: Path, application: QApplication, step: Step, name: str, column: int
):
    driver.go(step, deals(tmp_path / "deals.csv", 2))
    if step is Step.CHECK:
        driver.find("problems").setCurrentIndex(driver.find("problems").model().index(0, 0))
    table = driver.find(name)
    index = table.model().index(0, column)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        option = QStyleOptionViewItem()
        table.itemDelegateForIndex(index).initStyleOption(option, index)
        assert option.text == isolated("Deal 1")
        assert index.data() == "Deal 1"
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        serve()


def test_sentences_of_the_program_run_as_its_language(driver: Driver, tmp_path: Path, application: QApplication):
    driver.go(Step.CHECK, deals(tmp_path / "deals.csv", 2, extra=["A;1;Nowhere;;;1"]))
    table = driver.find("rows")
    index = table.model().index(0, WHAT)
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        option = QStyleOptionViewItem()
        table.itemDelegateForIndex(index).initStyleOption(option, index)
        assert option.text == index.data() == "The field “Stage” has no value “Nowhere” on the portal."
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        serve()
