"""Names, identifiers and roles that tests and assistive technology hold on to (contracts.md §2)."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QWidget

from desktop_app.flow.steps import Step
from tests.support.assistant import Driver, deals, until
from tests.support.fake_services import FakeServices

ROLE = QAccessible.Role
ROLES = {
    "push button": {ROLE.Button},
    "list": {ROLE.List},
    "text": {ROLE.EditableText},
    "combo box": {ROLE.ComboBox},
    "check box": {ROLE.CheckBox},
    "spin button": {ROLE.SpinBox},
    "table": {ROLE.Table},
    "label": {ROLE.StaticText},
    "progress bar": {ROLE.ProgressBar},
}
EVERY_STEP = (
    ("push button", "Next", "next"),
    ("push button", "Back", "back"),
    ("push button", "Cancel", "cancel"),
    ("list", "Steps", "steps"),
)
"""Role, name (none where only the identifier is fixed), identifier."""
STEPS = {
    Step.CONNECTION: (
        ("text", "Webhook address", "webhook-address"),
        ("combo box", "Saved connections", "saved-connections"),
        ("check box", "Remember this connection", "remember-this-connection"),
        ("push button", "Check connection", "check-connection"),
        ("push button", "Use the practice portal", "use-the-practice-portal"),
        ("list", "Connection checks", "connection-checks"),
    ),
    Step.WHAT: (("list", "Record kinds", "record-kinds"), ("combo box", "Pipeline", "pipeline")),
    Step.TABLE: (
        ("text", "Spreadsheet file", "spreadsheet-file"),
        ("push button", "Choose file", "choose-file"),
        ("combo box", "Sheet", "sheet"),
        ("spin button", "Header row", "header-row"),
        ("table", "Preview", "preview"),
    ),
    Step.COLUMNS: (
        ("table", "Columns", "columns"),
        ("combo box", "Field for Name", "field-for-name"),
        ("combo box", "Field for Floors", "field-for-floors"),
    ),
    Step.VALUES: (("table", "Values", "values"),),
    Step.FILES: (("text", "Files folder", "files-folder"), ("table", "Files", "files")),
    Step.CHECK: (
        ("list", "Problems", "problems"),
        ("table", "Rows", "rows"),
        ("label", None, "check-summary"),
    ),
    Step.IMPORT: (("push button", None, "start-import"),),
    Step.RESULT: (
        ("label", None, "result-summary"),
        ("push button", "Save report", "save-report"),
        ("push button", "Retry refused rows", "retry-refused-rows"),
        ("push button", "Undo this import", "undo-this-import"),
        ("push button", "Close", "close"),
    ),
}
RUNNING = (
    ("push button", "Pause", "pause"),
    ("push button", "Stop", "stop"),
    ("progress bar", "Import progress", "import-progress"),
    ("table", "Import results", "import-results"),
)
INTERACTIVE = (QAbstractButton, QComboBox)


def spoken(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        # On Linux Qt speaks a box's text as its name and leaves the name to the label beside; elsewhere it is this.
        return widget.accessibleName()
    found = QAccessible.queryAccessibleInterface(widget)
    assert found is not None
    return found.text(QAccessible.Text.Name)


def assert_handles(driver: Driver, wanted: tuple[tuple[str, str | None, str], ...]) -> None:
    wrong = []
    for role, name, identifier in wanted:
        widget = driver.find(identifier)
        found = QAccessible.queryAccessibleInterface(widget)
        assert found is not None, identifier
        if found.role() not in ROLES[role]:
            wrong.append(f"{identifier} is a {found.role()}")
        if name is not None and spoken(widget) != name:
            wrong.append(f"{identifier} is called “{spoken(widget)}”")
    assert not wrong


def sheet(path: Path) -> Path:
    """A workbook, for text files have no sheets to choose from."""
    import xlsxwriter

    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet("Deals")
    page.write_row(0, 0, ["Name", "Amount", "Stage", "Contract", "Floors"])
    for number in range(1, 31):
        page.write_row(number, 0, [f"Deal {number}", number, "New", "", number])
    book.close()
    return path


def test_every_step_has_its_handles(driver: Driver, tmp_path: Path):
    path = sheet(tmp_path / "deals.xlsx")
    assert_handles(driver, (*EVERY_STEP[:1], *EVERY_STEP[2:], *STEPS[Step.CONNECTION]))
    driver.connect()
    assert_handles(driver, (*EVERY_STEP, *STEPS[Step.WHAT]))
    driver.choose_kind()
    driver.open_table(path)
    assert_handles(driver, (*EVERY_STEP, *STEPS[Step.COLUMNS]))
    driver.press("back")
    assert_handles(driver, (*EVERY_STEP, *STEPS[Step.TABLE]))
    driver.next()
    for step in (Step.VALUES, Step.FILES, Step.CHECK, Step.IMPORT):
        driver.next()
        assert driver.step is step
        assert_handles(driver, (*EVERY_STEP, *STEPS[step]))


def test_the_result_has_its_handles_and_no_back_or_cancel(driver: Driver, services: FakeServices, tmp_path: Path):
    services.refuse_rows = frozenset({4})
    driver.go(Step.RESULT, deals(tmp_path / "deals.csv", 30))
    assert_handles(driver, STEPS[Step.RESULT])
    shown = {each.accessibleIdentifier() for each in driver.window.findChildren(QAbstractButton) if each.isVisible()}
    assert shown.isdisjoint({"next", "back", "cancel"})


def test_a_run_has_its_handles_and_no_back_or_cancel(driver: Driver, services: FakeServices, tmp_path: Path):
    services.gate.clear()
    driver.go(Step.IMPORT, deals(tmp_path / "deals.csv", 30))
    assert driver.find("start-import").text() == "Create 30 deals"
    driver.press("start-import")
    until(lambda: services.is_sending)
    assert_handles(driver, RUNNING)
    shown = {each.accessibleIdentifier() for each in driver.window.findChildren(QAbstractButton) if each.isVisible()}
    assert shown.isdisjoint({"back", "cancel", "close", "start-import"})
    driver.press("pause")
    assert services.begun[0]._paused.is_set()
    assert_handles(driver, (("push button", "Resume", "resume"),))


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("New import", "new-import"),
        ("History", "history"),
        ("Try it on the practice portal", "try-it-on-the-practice-portal"),
    ],
)
def test_the_start_window_has_its_handles(driver: Driver, name: str, identifier: str):
    start = driver.windows.start
    found = [each for each in start.findChildren(QWidget) if each.accessibleIdentifier() == identifier]
    assert [spoken(each) for each in found] == [name]


def nameless(driver: Driver) -> list[str]:
    found = []
    for each in driver.window.findChildren(QWidget):
        takes_keys = bool(each.focusPolicy() & Qt.FocusPolicy.TabFocus) and each.isEnabled()
        is_own = not each.objectName().startswith("qt_") and each.isVisibleTo(driver.window)
        if not (takes_keys and is_own) or isinstance(each, QLabel) or isinstance(each.parentWidget(), QComboBox):
            continue  # a label speaks its text, the line inside a box as the box does
        if not spoken(each) or not each.accessibleIdentifier():
            found.append(f"{driver.step}: {type(each).__name__} {each.objectName()!r} {spoken(each)!r}")
    return found


def doubled(driver: Driver) -> list[str]:
    shown = Counter(
        each.accessibleIdentifier()
        for each in driver.window.findChildren(QWidget)
        if each.accessibleIdentifier() and each.isVisibleTo(driver.window)
    )
    return [f"{driver.step}: {identifier}" for identifier, times in shown.items() if times > 1]


def test_nothing_a_person_can_use_is_without_name_or_shares_its_identifier(
    driver: Driver, services: FakeServices, tmp_path: Path
):
    services.refuse_rows = frozenset({4})
    wrong: list[str] = []
    for step in Step:
        driver.go(step, deals(tmp_path / "deals.csv", 30))
        assert driver.step is step
        wrong += nameless(driver) + doubled(driver)
    assert not wrong


def test_labels_that_lead_to_a_control_name_it_as_their_buddy(driver: Driver):
    for identifier in ("webhook-address", "saved-connections", "connection-checks"):
        buddies = [each for each in driver.window.findChildren(QLabel) if each.buddy() is driver.find(identifier)]
        assert len(buddies) == 1, identifier


def test_a_pressed_point_hits_the_button_that_is_seen_there(driver: Driver):
    button = driver.find("check-connection")
    where = button.mapTo(driver.window, QPoint(button.width() // 2, button.height() // 2))
    assert driver.window.childAt(where) is button
