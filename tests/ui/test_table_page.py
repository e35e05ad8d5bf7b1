"""The step Table: what was understood can be changed at every place, and nothing is left out unasked."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.domain.table import ENCODINGS, NoteCode
from desktop_app.flow.steps import Step
from desktop_app.sources.delimited.encoding import _FAMILIES
from desktop_app.ui.jobs import UNEXPECTED
from desktop_app.ui.models.roles import DETAIL
from tests.support.assistant import Driver, deals, driven, serve, until
from tests.support.fake_services import FakeServices


@pytest.fixture
def page(driver: Driver, tmp_path: Path):
    driver.go(Step.TABLE, tmp_path / "unused.csv")
    return driver.page(Step.TABLE)


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Deals"
    for row in (
        ("Our deals",), (), ("Name", "City", "Sum"), ("Anna", "M", 1), ("Subtotal", None, 1), ("Name", "City", "Sum"),
        ("Bo", "K", 2), ("Cy", "L", 3), ("Total", None, 6),
    ):  # fmt: skip
        sheet.append(row)
    sheet.row_dimensions[8].hidden = True
    other = book.create_sheet("Other")
    other.append(["Code", "Town"])
    other.append(["x", "y"])
    book.save(tmp_path / "strange.xlsx")
    return tmp_path / "strange.xlsx"


def opened(driver: Driver, page, path: Path) -> None:
    page.open(path)
    driver.idle()
    assert driver.session.learnt.file is not None, page.notice.text


def rows(driver: Driver) -> list[str]:
    model = driver.find("preview").model()
    return [str(model.headerData(row, Qt.Orientation.Vertical)) for row in range(model.rowCount())]


def shown(page) -> int:
    return page.preview.model().rowCount() if page.preview.isVisibleTo(page) else 0


def menu_of(page, link: str) -> QMenu:
    page.understood.linkActivated.emit(link)
    until(lambda: any(menu.isVisible() for menu in page.findChildren(QMenu)))
    return next(menu for menu in page.findChildren(QMenu) if menu.isVisible())


def chosen(driver: Driver, page, link: str, text: str) -> None:
    menu = menu_of(page, link)
    action = next(each for each in menu.actions() if each.text() == text)
    # By keyboard, as a person may: a popup of the offscreen platform has no place for a mouse.
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    driver.idle()


def test_one_sentence_says_what_was_understood(driver: Driver, page, strange: Path):
    opened(driver, page, strange)
    assert page.understood.text() == (
        'Sheet <a href="sheet">Deals</a>, headings in <a href="heading">row 3</a>, <a href="rows">6 rows</a>, '
        '<a href="columns">3 columns</a>'
    )


def test_each_part_of_the_sentence_opens_its_choice(driver: Driver, page, strange: Path, tmp_path: Path):
    opened(driver, page, strange)
    chosen(driver, page, "sheet", "Other")
    assert driver.session.draft.options.sheet == "Other"
    assert page.preview.model().headerData(0, Qt.Orientation.Horizontal) == "Code"
    menu = menu_of(page, "columns")
    assert [action.text() for action in menu.actions()] == ["A   Code   1 filled", "B   Town   1 filled"]
    menu.close()
    opened(driver, page, deals(tmp_path / "d.csv"))
    chosen(driver, page, "delimiter", "comma (,)")
    assert driver.session.learnt.file.table.delimiter == ","
    chosen(driver, page, "encoding", "windows-1251 (Cyrillic)")
    assert driver.session.learnt.file.table.encoding == "windows-1251"
    page.understood.linkActivated.emit("rows")
    assert driver.find("go-to-row").isVisibleTo(driver.window)


def test_the_row_of_headings_is_pointed_at(driver: Driver, page, strange: Path):
    opened(driver, page, strange)
    assert rows(driver) == ["1", "4", "5", "6", "7", "8", "9"]
    page.understood.linkActivated.emit("heading")
    assert "Click the row that holds the headings" in page.notice.text
    place = page.preview.visualRect(page.preview.model().index(1, 0)).center()
    QTest.mouseClick(page.preview.viewport(), Qt.MouseButton.LeftButton, pos=place)
    driver.idle()
    assert driver.session.learnt.file.table.header_rows == (4,)
    assert (page.notice.text, driver.find("header-row").value()) == ("", 4)
    assert rows(driver)[:3] == ["1", "3", "5"]


def test_esc_leaves_the_headings_as_they_are(driver: Driver, page, strange: Path):
    opened(driver, page, strange)
    driven(driver.window)
    page.understood.linkActivated.emit("heading")
    QTest.keyClick(page.preview, Qt.Key.Key_Escape)
    assert (page.notice.text, page.preview.is_picking) == ("", False)
    QTest.mouseClick(page.preview.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
    driver.idle()
    assert driver.session.draft.options.header_row is None


def test_lines_read_as_one_cell_each_are_asked_about(driver: Driver, page, tmp_path: Path):
    (tmp_path / "mails.csv").write_text("Name^Mail\nAnna^a@b.c\n", encoding="utf-8")
    opened(driver, page, tmp_path / "mails.csv")
    assert page.notes.sentences == ["Each line was read as one cell: the lines share no separator."]
    driver.press("choose-separator")
    until(lambda: any(menu.isVisible() for menu in page.findChildren(QMenu)))
    menu = next(menu for menu in page.findChildren(QMenu) if menu.isVisible())
    menu.setActiveAction(next(action for action in menu.actions() if action.text() == "comma (,)"))
    QTest.keyClick(menu, Qt.Key.Key_Return)
    driver.idle()
    assert (page.notes.sentences, driver.session.draft.options.delimiter) == ([], ",")


def test_an_open_quotation_mark_is_told(driver: Driver, page, tmp_path: Path):
    (tmp_path / "open.csv").write_text('Name;Note\nAnna;"never\nBo;2\n', encoding="utf-8")
    opened(driver, page, tmp_path / "open.csv")
    assert page.notes.sentences == ["Row 2 opens a quotation mark that is never closed; it was read as typed."]
    assert rows(driver) == ["2", "3"]


def background(page, row: int, position: int) -> object:
    return page.preview.model().index(row, position).data(Qt.ItemDataRole.BackgroundRole)


def test_words_above_the_table_run_over_the_empty_cells_beside_them(driver: Driver, page, strange: Path):
    opened(driver, page, strange)
    assert [page.preview.columnSpan(row, 0) for row in range(3)] == [3, 1, 1]
    chosen(driver, page, "sheet", "Other")
    assert page.preview.columnSpan(0, 0) == 1


def test_bad_cells_say_what_is_the_matter(driver: Driver, page, tmp_path: Path):
    with xlsxwriter.Workbook(str(tmp_path / "bad.xlsx")) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Name", "Sum"])
        sheet.write_row(1, 0, ["Anna"])
        sheet.write_formula(1, 1, "=NA()", None, "#N/A")
        sheet.write_row(2, 0, ["Bo"])
        sheet.write_formula(2, 1, "=A1", None, "")
    opened(driver, page, tmp_path / "bad.xlsx")
    tips = [page.preview.model().index(row, 1).data(Qt.ItemDataRole.ToolTipRole) for row in range(2)]
    assert tips == ["#N/A: the formula found nothing", "a formula without a result"]


def test_ragged_rows_and_shortened_numbers_are_marked_in_the_grid(driver: Driver, page, tmp_path: Path):
    text = "Name;Phone;City\nAnna;7,91E+10;M\nBo;2\nCy;3;K\n"
    (tmp_path / "doubtful.csv").write_text(text, encoding="utf-8")
    opened(driver, page, tmp_path / "doubtful.csv")
    marked = [[background(page, row, position) is not None for position in range(3)] for row in range(3)]
    assert marked == [[False, True, False], [True, True, True], [False, False, False]]


def test_hidden_columns_are_marked_and_asked_about(driver: Driver, page, strange: Path):
    book = openpyxl.load_workbook(strange)
    book.active.column_dimensions["B"].hidden = True
    book.save(strange)
    opened(driver, page, strange)
    question = "1 column is hidden in the spreadsheet (B) — leave out?"
    assert question in page.notes.sentences
    model = page.preview.model()
    assert [model.headerData(place, Qt.Orientation.Horizontal, DETAIL).startswith("hidden · ") for place in range(3)] == [
        False, True, False,
    ]  # fmt: skip
    assert "Hidden in the spreadsheet" in model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    assert model.data(model.index(1, 1), Qt.ItemDataRole.BackgroundRole) is not None
    assert model.data(model.index(1, 0), Qt.ItemDataRole.BackgroundRole) is None
    driver.press("show-hidden-columns")
    assert page.preview.currentIndex().column() == 1
    driver.press("leave-out-hidden-columns")
    driver.idle()
    assert [column.heading for column in driver.session.learnt.file.table.columns] == ["Name", "Sum"]
    assert "1 hidden column is left out: B." in page.notes.sentences
    driver.press("take-in-hidden-columns")
    driver.idle()
    assert question in page.notes.sentences
    assert driver.session.draft.options.leave_out == frozenset()


def test_strange_rows_are_asked_about_and_the_answer_decides_what_is_imported(driver: Driver, page, strange: Path):
    opened(driver, page, strange)
    assert page.notes.sentences == [
        "2 rows look like totals — leave out?",
        "1 row repeats the headings — leave out?",
        "1 row is hidden in the spreadsheet — leave out?",
    ]
    driver.press("leave-out-totals")
    driver.idle()
    assert rows(driver) == ["1", "4", "6", "7", "8"]
    assert page.notes.sentences[0] == "2 rows that look like totals are left out."
    assert "4 rows</a> (2 left out)" in page.understood.text()
    for name in ("repeated-headings", "hidden-rows"):
        driver.press(f"leave-out-{name}")
        driver.idle()
    assert [driver.session.learnt.file.table.cells(index) for index in range(2)] == [
        ("Anna", "M", "1"),
        ("Bo", "K", "2"),
    ]
    assert driver.session.situation().rows == 2
    driver.press("take-in-totals")
    driver.idle()
    assert driver.session.draft.options.leave_out == {NoteCode.REPEATED_HEADER, NoteCode.HIDDEN_ROWS}
    assert rows(driver) == ["1", "4", "5", "7", "9"]


def test_show_leads_from_row_to_row(driver: Driver, page, strange: Path):
    opened(driver, page, strange)
    walked = []
    for _ in range(3):
        driver.press("show-totals")
        walked.append(rows(driver)[page.preview.currentIndex().row()])
    assert walked == ["5", "9", "5"]


def test_what_was_said_about_rows_is_forgotten_on_another_sheet(driver: Driver, page, strange: Path):
    opened(driver, page, strange)
    driver.press("leave-out-totals")
    driver.idle()
    chosen(driver, page, "sheet", "Other")
    options = driver.session.draft.options
    assert (options.sheet, options.leave_out, options.header_row) == ("Other", frozenset(), None)


def test_a_second_table_is_asked_about(driver: Driver, page, tmp_path: Path):
    book = openpyxl.Workbook()
    for row in (("Name", "Sum", None, "Code", "City"), ("A", 1, None, "M", "N"), ("B", 2, None, "K", "L"), ("C", 3)):
        book.active.append(row)
    book.save(tmp_path / "two.xlsx")
    opened(driver, page, tmp_path / "two.xlsx")

    def headings() -> list[str]:
        return [column.heading for column in driver.session.learnt.file.table.columns]

    found = [(headings(), page.notes.sentences)]
    for button in ("read-second-table", "read-one-table", "read-first-table"):
        driver.press(button)
        driver.idle()
        found.append((headings(), page.notes.sentences))
    first = (["Name", "Sum"], ["A second table seems to stand beside, in D–E; it is not read."])
    assert found == [
        first,
        (["Code", "City"], ["Only the second table, in D–E, is read."]),
        (["Name", "Sum", "Code", "City"], ["What stands in D–E is read as part of one table."]),
        first,
    ]


def test_a_doubtful_encoding_is_chosen_by_eye_and_can_be_chosen_again(driver: Driver, page, tmp_path: Path):
    path = tmp_path / "cp866.csv"
    path.write_bytes(("Имя;Город\n" + "Иванов Пётр;Нижний Новгород\n" * 9).encode("cp866"))
    opened(driver, page, path)
    offered = [driver.find(f"encoding-candidate-{number}") for number in (1, 2, 3)]
    assert [button.isChecked() for button in offered] == [True, False, False]
    assert offered[0].text() == "Иванов Пётр;Нижний Новгород    — cp866 (Cyrillic)"
    for number in (3, 1):
        driver.press(f"encoding-candidate-{number}")
        driver.idle()
        button = driver.find(f"encoding-candidate-{number}")
        assert (button.isChecked(), button.property("encoding")) == (True, driver.session.draft.options.encoding)
    assert driver.session.learnt.file.table.cells(0) == ("Иванов Пётр", "Нижний Новгород")
    opened(driver, page, deals(tmp_path / "sure.csv"))
    assert page.encodings.isHidden()


def test_every_encoding_that_is_recognised_is_offered():
    assert set(_FAMILIES) <= set(ENCODINGS)


def test_the_first_rows_are_there_while_the_rest_is_read_and_stopping_is_immediate(
    driver: Driver, services: FakeServices, page, tmp_path: Path
):
    first, second = deals(tmp_path / "a.csv", 2), deals(tmp_path / "b.csv", 5)
    services.hold("load")
    page.open(first)
    until(lambda: shown(page) == 2)
    assert driver.session.learnt.file is None
    driver.press("stop-reading")
    assert "Reading was stopped" in page.notice.text
    assert page.drop_zone.isVisibleTo(driver.window)
    services.held.pop("load").set()
    driver.idle()
    opened(driver, page, first)
    services.hold("load")
    page.open(second)
    until(lambda: shown(page) == 5)
    driver.press("stop-reading")
    assert rows(driver) == ["2", "3"]
    driver.idle()
    assert driver.session.learnt.file.path == first


def test_next_pressed_while_reading_is_obeyed_once_the_table_is_there(
    driver: Driver, services: FakeServices, page, tmp_path: Path
):
    gate = services.hold("load")
    page.open(deals(tmp_path / "a.csv", 2))
    until(lambda: shown(page) == 2)
    driver.press("next")
    assert (page.notice.text, driver.step) == ("Still reading; a moment, please.", Step.TABLE)
    gate.set()
    until(lambda: driver.step is Step.COLUMNS)


def test_a_failure_shows_the_table_from_before(driver: Driver, services: FakeServices, page, tmp_path: Path):
    opened(driver, page, deals(tmp_path / "a.csv", 2))
    services.troubles["load"] = Problem(UNEXPECTED, words={"what": "noise"})
    page.open(deals(tmp_path / "b.csv", 5))
    driver.idle()
    assert "noise" in page.notice.text
    assert (rows(driver), page.path.text()) == (["2", "3"], str(tmp_path / "a.csv"))


def test_find_walks_from_hit_to_hit(driver: Driver, page, tmp_path: Path):
    opened(driver, page, deals(tmp_path / "d.csv", 120))
    driven(driver.window)
    QTest.keyClick(page.preview, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = driver.find("table-find-text")
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "dEAL 12")
    until(lambda: driver.find("table-find-count").text() == "1 of 2")
    at = [rows(driver)[page.preview.currentIndex().row()]]
    for key, modifier in ((Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier),) * 2 + (
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier),
    ):
        QTest.keyClick(field, key, modifier)
        at.append(rows(driver)[page.preview.currentIndex().row()])
    assert at == ["13", "121", "13", "121"]
    field.setText("nowhere to be found")
    until(lambda: driver.find("table-find-count").text() == "not found")
    assert not driver.find("table-find-next").isEnabled()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert (page.seek.isHidden(), driver.step) == (True, Step.TABLE)


def test_go_to_a_row_by_its_number(driver: Driver, page, tmp_path: Path):
    opened(driver, page, deals(tmp_path / "d.csv", 120))
    driven(driver.window)
    QTest.keyClick(page.preview, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    field = driver.find("go-to-row")
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "77")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert rows(driver)[page.preview.currentIndex().row()] == "77"
    assert page.preview.viewport().rect().contains(page.preview.visualRect(page.preview.currentIndex()))


def test_copied_cells_are_pasted_from_the_table_and_from_the_field(
    driver: Driver, services: FakeServices, page, tmp_path: Path
):
    services.pasted = tmp_path / "Pasted cells.txt"
    driven(driver.window)
    for target, text in ((page.path, "Name\tSum\nAnna\t1\n"), (page.preview, 'Name\tNote\nBo\t"a\nb"\n')):
        QGuiApplication.clipboard().setText(text)
        target.setFocus()
        QTest.keyClick(target, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        driver.idle()
        serve()
    assert driver.session.learnt.file.table.cells(0) == ("Bo", "a\nb")
    assert page.preview.model().index(0, 1).data() == "a ↵ b"
    QGuiApplication.clipboard().setText("")
    QTest.keyClick(page.preview, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "no cells to paste" in page.notice.text


def test_a_path_is_pasted_as_a_path(driver: Driver, page):
    driven(driver.window)
    QGuiApplication.clipboard().setText("/tmp/a file.csv")
    page.path.setFocus()
    QTest.keyClick(page.path, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.path.text() == "/tmp/a file.csv"
    assert driver.windows.jobs.running == 0


def dropped(target: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    actions, buttons, modifiers = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = QPoint(3, 3)
    QApplication.sendEvent(target, QDragEnterEvent(place, actions, data, buttons, modifiers))
    QApplication.sendEvent(target, QDropEvent(QPointF(place), actions, data, buttons, modifiers))


def test_a_spreadsheet_may_be_dropped_on_any_place_of_the_window(driver: Driver, page, tmp_path: Path):
    places = [
        driver.window,
        page.drop_zone,
        page.path,
        page.preview.viewport(),
        driver.wizard.rail,
        driver.find("next"),
    ]
    for number, place in enumerate(places, start=1):
        target = place
        while not target.acceptDrops() and target.parentWidget() is not None:
            target = target.parentWidget()  # as the window system's event finds its way
        dropped(target, deals(tmp_path / f"d{number}.csv", number))
        driver.idle()
        assert driver.session.learnt.file is not None
        assert driver.session.learnt.file.path.name == f"d{number}.csv"


def test_headings_say_what_their_columns_hold(driver: Driver, page, tmp_path: Path):
    opened(driver, page, deals(tmp_path / "d.csv", 3, extra=["Deal 1;10;;;;"]))
    model, horizontal = page.preview.model(), Qt.Orientation.Horizontal
    from desktop_app.ui.models.roles import DETAIL

    assert [model.headerData(column, horizontal, DETAIL) for column in (0, 2, 4)] == [
        "all filled · 3 different", "3 filled · 1 different", "empty",
    ]  # fmt: skip
    tip = model.headerData(0, horizontal, Qt.ItemDataRole.ToolTipRole)
    assert tip.splitlines() == [
        "Name",
        "Column A: 4 of 4 rows filled, 3 different texts",
        "The longest has 6 characters, in row 2",
        "For example: Deal 1 · Deal 2 · Deal 3",
    ]


def test_formulas_without_results_are_told_by_column(driver: Driver, page, tmp_path: Path):
    book = openpyxl.Workbook()
    for row in (("Name", "Sum"), ("Anna", "=1+1"), ("Bo", "=1+2")):
        book.active.append(row)
    book.save(tmp_path / "f.xlsx")
    opened(driver, page, tmp_path / "f.xlsx")
    assert page.notes.sentences[0].startswith("Column “Sum” holds 2 formulas without results. Open the file")
    driver.press("show-note")
    assert page.notes.sentences[0].startswith("Cell B2 holds a formula without a result.")


def test_the_empty_step_fits_a_narrow_window_in_any_language(page):
    title = page.drop_zone.title
    title.setText("Ziehen Sie eine Tabelle hierher oder fügen Sie kopierte Zellen mit Strg+V ein")
    assert page.drop_zone.minimumSizeHint().width() < title.fontMetrics().horizontalAdvance(title.text()) / 2
