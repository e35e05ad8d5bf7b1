"""One person repairs a large table in the real window; the program dies half-way and goes on.

`test_repairs.py` starts this file twice: `first` repairs half and waits to be killed, `second` continues the draft,
repairs the rest and imports.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLineEdit, QTableView

from desktop_app.bootstrap import PracticeKeeper, build_services
from desktop_app.flow.draft import read_draft
from desktop_app.store.paths import data_paths
from desktop_app.ui.app import Windows, build_application
from tests.journey import troubled
from tests.support import window as hand
from tests.support.window import choose, find, lines, paste, press, said, text_of, wait_until, write

FIRST = (
    ("Invisible characters — First name", "cure-invisible"),
    ("Too many spaces — Last name", "cure-spaces"),
    ("Latin letters in a Cyrillic word — Last name", "cure-to-cyrillic"),
    ("Cyrillic letters in a Latin word — E-mail", "cure-to-latin"),
    ("Punctuation in an e-mail — E-mail", "cure-email-marks"),
    ("Day or month first? — Date of birth", "cure-day-first"),
)
SECOND = (
    ("Number shown with an exponent — Phone", "cure-digits"),
    ("First and last name swapped? — First name", "cure-swap"),
)


def to_check(webhook: str, *, table: Path | None) -> None:
    """Walk from Connection to Check."""
    paste("webhook-address", webhook)
    press("check-connection")
    if table is None:
        # A kept import goes on by itself at the step where it was left.
        find("check-summary", 120)
        checked()
        return
    wait_until(lambda: "Connected to" in said("connection"), "connected")
    press("next")
    find("record-kinds")
    choose("record-kinds", "Contact")
    wait_until(lambda: said("what") == "", "the fields are read")
    press("next")
    write("spreadsheet-file", str(table), enter=True)
    wait_until(lambda: hand.visible("preview") is not None, "the table is shown")
    for identifier in ("columns", "values", "files-folder", "check-summary"):
        press("next")
        find(identifier)
    checked()


def checked() -> None:
    """Wait until the check that a repair began is over."""
    wait_until(lambda: hand.visible("check-progress") is None and " rows = " in text_of("check-summary"), "checked")


def cure(cause: str, button: str) -> None:
    """Look at a cause and press what mends it."""
    choose("problems", cause)
    press(button)
    checked()
    wait_until(lambda: all(cause not in line for line in lines("problems")), f"{cause} is mended")


def say_country(cause: str, words: str, button: str) -> None:
    """Search for a country by keyboard, take the one found, and press what mends the cause."""
    choose("problems", cause)
    picker = find("cure-country")
    assert isinstance(picker, QComboBox)
    line = picker.lineEdit()
    picker.setFocus()
    QTest.keyClicks(line, words)
    popup = picker.completer().popup()
    wait_until(popup.isVisible, "countries are listed")
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    wait_until(lambda: picker.currentText().startswith("Russia"), "the country is chosen")
    cure(cause, button)


def cell_of(cause: str, row: int, column: str):
    """Look at a cause and find a cell of one of its rows, by the number the spreadsheet program shows."""
    choose("problems", cause)
    table = find("rows")
    assert isinstance(table, QTableView)
    model = table.model()
    wait_until(lambda: _place(model, row) is not None, f"row {row} under {cause}")
    headings = [model.headerData(each, Qt.Orientation.Horizontal) for each in range(model.columnCount())]
    return table, model.index(_place(model, row) or 0, headings.index(column))


def _place(model, row: int) -> int | None:
    numbers = (model.headerData(each, Qt.Orientation.Vertical) for each in range(model.rowCount()))
    return next((place for place, number in enumerate(numbers) if number == str(row)), None)


def retype(cause: str, index: int, column: str, text: str) -> None:
    """Type over a cell."""
    table, cell = cell_of(cause, index + 2, column)
    table.scrollTo(cell)
    table.setCurrentIndex(cell)
    table.edit(cell)
    editor = find("cell-editor")
    line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
    assert isinstance(line, QLineEdit)
    line.setText(text)
    QTest.keyClick(editor, Qt.Key.Key_Return)
    wait_until(lambda: table.state() is not QAbstractItemView.State.EditingState, "the editor is closed")
    wait_until(lambda: hand.visible("cell-editor") is None, "the editor is gone")
    checked()


def leave_out(cause: str, index: int) -> None:
    """Leave a row out with the table's own action."""
    table, cell = cell_of(cause, index + 2, "E-mail")
    choice = table.selectionModel()
    choice.select(QItemSelection(cell, cell), QItemSelectionModel.SelectionFlag.ClearAndSelect)
    next(action for action in table.actions() if action.text() == "Leave rows out").trigger()
    checked()


def first_half(drafts: Path, webhook: str, table: Path) -> None:
    """Repair half of it, then wait for the end."""
    press("new-import")
    to_check(webhook, table=table)
    for cause, button in FIRST:
        cure(cause, button)
    retype("Unknown value — Source", 0, "Source", "Website")
    press("after-edit-value")
    checked()
    wait_until(lambda: all("Unknown value" not in line for line in lines("problems")), "all values are known")
    wait_until(lambda: _kept(drafts) == len(FIRST) + 2, "the draft is on disk")
    print("READY", flush=True)
    while True:
        hand.live(200)


def _kept(folder: Path) -> int:
    drafts = [read_draft(path.read_text(encoding="utf-8")) for path in folder.glob("*.json")]
    return max((draft.repairs.position for draft in drafts if draft is not None), default=0)


def second_half(webhook: str) -> None:
    """Continue, repair the rest, import."""
    choose("unfinished-imports", "clients.csv")
    to_check(webhook, table=None)
    assert "8" in text_of("show-changes")
    for cause, button in SECOND:
        cure(cause, button)
    say_country("Phones without a country code — Phone", "russia", "cure-ru")
    retype("Two alphabets", troubled.MIXED, "Last name", "Максимов")
    retype("Not a phone number", troubled.SHORT_PHONE, "Phone", troubled.clean(troubled.SHORT_PHONE).phone)
    leave_out("Not an e-mail address", troubled.LEFT_OUT)
    retype("Not an e-mail address", troubled.BAD_MAIL, "E-mail", troubled.clean(troubled.BAD_MAIL).mail)
    retype("External key not unique", troubled.SAME_KEY, "External key", troubled.clean(troubled.SAME_KEY).key)
    retype("External key missing", troubled.NO_KEY, "External key", troubled.clean(troubled.NO_KEY).key)
    cure("Twice in this table?", "cure-join")
    cure("Namesakes in this table", "cure-keep-all")
    cure("Already on the portal?", "cure-anyway")
    left = [line for line in lines("problems") if line not in {"All rows", "Rows held back", "Left out by you"}]
    assert left == ["Created anyway — Phone"], left
    assert text_of("check-summary") == "2,000 rows = 1,998 to create + 2 held back"
    press("next")
    press("start-import")
    find("result-summary", 240)
    wait_until(lambda: "1,998 created" in text_of("result-summary"), "the numbers of the run", 240)


def main() -> int:
    """Play one half."""
    part, data, webhook, table = sys.argv[1], Path(sys.argv[2]), sys.argv[3], Path(sys.argv[4])
    application = build_application(["journey"], "en")
    paths = data_paths(data).prepare()
    keeper = PracticeKeeper(paths)
    services = build_services(paths, keeper.start)
    windows = Windows(application, services)
    windows.open_start()
    began = time.monotonic()
    if part == "first":
        first_half(paths.drafts, webhook, table)
    second_half(webhook)
    print(f"DONE in {time.monotonic() - began:.0f} s", flush=True)
    assert windows.assistant is not None
    windows.assistant.close()
    windows.start.close()
    assert windows.shut_down()
    hand.settle()
    services.close()
    keeper.stop()
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
