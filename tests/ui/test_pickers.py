"""Boxes that are searched by typing and never change by accident."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QStringListModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTableView, QWidget

from desktop_app.domain.kinds import DEAL
from desktop_app.domain.mapping import Target
from desktop_app.domain.offering import offered_fields
from desktop_app.ui.delegates.fields import FieldDelegate
from desktop_app.ui.models.fields import FieldsModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.over_table import TableUnderControls
from desktop_app.ui.widgets.pickers import Picker
from tests.support.assistant import until
from tests.support.schemas import schema


@pytest.fixture
def fields(theme: Theme) -> FieldsModel:
    model = FieldsModel()
    model.show(offered_fields(schema(DEAL), owner_is_admin=True))
    return model


@pytest.fixture
def picker(theme: Theme, fields: FieldsModel) -> Iterator[Picker]:
    made = Picker(fields, delegate=FieldDelegate(theme, fields))
    made.show_row(0)
    made.show()
    made.setFocus()
    yield made
    made.close()
    made.deleteLater()


def found(picker: Picker, words: str) -> list[str]:
    completer = picker.completer()
    completer.setCompletionPrefix(words)
    model = completer.completionModel()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.mark.parametrize(
    ("words", "titles"),
    [
        ("budget", ["Budget"]),
        ("uf_crm_4", ["Signed"]),
        ("BEGINDATE", ["Start date"]),
        ("floors", ["Floors (required)"]),
        ("own fields", []),
    ],
)
def test_a_field_is_found_by_title_and_code_and_no_heading_is(picker: Picker, words: str, titles: list[str]):
    picker._make_searchable()
    assert found(picker, words) == titles


def test_a_found_field_is_taken_by_keyboard_and_only_its_name_is_written(picker: Picker, fields: FieldsModel):
    picked: list[int] = []
    picker.picked.connect(picked.append)
    picker._make_searchable()
    line = picker.lineEdit()
    line.selectAll()
    QTest.keyClicks(line, "uf_crm_4")
    popup = picker.completer().popup()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert [fields.target(row) for row in picked] == [Target("UF_CRM_4")]
    assert picker.currentText() == "Signed"
    until(lambda: line.cursorPosition() == 0)


def test_a_list_that_is_filled_anew_is_no_choice(application: QApplication):
    names = QStringListModel(["one", "two"])
    picker = Picker(names)
    picker.show_row(1)
    picked: list[int] = []
    picker.picked.connect(picked.append)
    names.setStringList(["three", "four", "five"])
    assert picked == []
    picker.setCurrentIndex(2)
    assert picked == [2]
    picker.deleteLater()


def test_the_wheel_scrolls_the_page_and_arrows_open_the_list(picker: Picker):
    picked: list[int] = []
    picker.picked.connect(picked.append)
    QTest.keyClick(picker, Qt.Key.Key_Down)
    assert picker.view().isVisible()
    picker.hidePopup()
    assert picked == []


def test_assistive_technology_chooses_in_the_closed_list(theme: Theme, fields: FieldsModel):
    QAccessible.setActive(True)
    made = Picker(fields)
    QAccessible.setActive(False)
    made.show_row(0)
    picked: list[int] = []
    made.picked.connect(picked.append)
    row = fields.row_of(Target("OPPORTUNITY"))
    made.view().selectionModel().select(fields.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    assert (picked, made.currentText()) == ([row], "Amount")
    made.deleteLater()


def test_a_box_is_called_what_it_is_for_in_every_way_a_screen_reader_asks(picker: Picker):
    picker.call("Field for Sum")
    line = picker.lineEdit()
    assert line is not None
    assert (picker.accessibleName(), line.accessibleName()) == ("Field for Sum", "Field for Sum")


def test_boxes_over_a_table_lie_over_their_cells_wherever_it_is_scrolled(theme: Theme):
    table = QTableView()
    model = QStringListModel([f"row {number}" for number in range(40)])
    table.setModel(model)
    frame = TableUnderControls(table, 0)
    frame.resize(300, 200)
    boxes = [QWidget() for _ in range(40)]
    for box in boxes:
        frame.add(box)
    frame.show()

    def lie_right() -> bool:
        view = table.viewport()
        cells = [table.visualRect(model.index(row, 0)) for row in range(40)]
        return all(
            box.mapTo(frame, QPoint(0, 0)) == view.mapTo(frame, cell.topLeft()) and box.size() == cell.size()
            for box, cell in zip(boxes, cells, strict=True)
        )

    until(lie_right)
    table.scrollToBottom()
    assert table.verticalScrollBar().value() > 0
    until(lie_right)
    table.horizontalHeader().resizeSection(0, 220)
    until(lie_right)
    frame.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    until(lie_right)
    assert boxes[0].parentWidget() is not table.viewport()
    frame.clear()
    assert all(box.isHidden() for box in boxes)
    frame.close()
    frame.deleteLater()


def test_the_middle_of_a_long_name_is_left_out_until_somebody_types(theme: Theme):
    names = [f"Предполагаемая сумма сделки с учётом всех налогов и скидок {number}" for number in (1, 2)]
    boxes = [Picker(QStringListModel([name])) for name in names]
    pictures = []
    for box in boxes:
        box.show_row(0)
        box.setFixedSize(200, 30)
        pictures.append(box.grab().toImage())
    # Cut off at the end, both would look the same.
    assert pictures[0] != pictures[1]
    assert [box.currentText() for box in boxes] == names
    for box in boxes:
        box.deleteLater()


def test_a_list_without_details_is_as_wide_as_its_lines(theme: Theme):
    line = "Twins GmbH [8] — +49 30 1234567, einkauf@twins.example, made on 2025-03-03"
    box = Picker(QStringListModel(["Leave empty", line]))
    box.setFixedSize(160, 30)
    box.show()
    box.showPopup()
    assert box.view().width() >= box.fontMetrics().horizontalAdvance(line)
    box.hidePopup()
    box.close()
    box.deleteLater()
