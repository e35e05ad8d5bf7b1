"""The whole way from the connection to the saved report by keys alone: nothing is focused or pressed by the test itself."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.mapping import Target
from desktop_app.domain.value_table import ChoiceKind
from desktop_app.flow.steps import Step
from tests.support.assistant import Driver, deals, driven, serve, until
from tests.support.fake_services import FakeServices
from tests.support.fake_state import ADDRESS

KEY = Qt.Key
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
MOST_TABS = 60


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None, "no control has the focus"
    return found


def key(which: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.activePopupWidget() or focused(), which, modifier)
    serve()


def words(text: str) -> None:
    QTest.keyClicks(focused(), text)
    serve()


def tab_to(identifier: str) -> QWidget:
    """Press Tab until this control has the focus."""
    seen = []
    for _ in range(MOST_TABS):
        now = focused()
        name = (now.focusProxy() or now).accessibleIdentifier()
        if name == identifier:
            return now
        seen.append(name)
        key(KEY.Key_Tab)
    raise AssertionError(f"{identifier} is not on the way of the Tab key: {seen}")


def on(driver: Driver, step: Step) -> None:
    key(KEY.Key_Return, CTRL)
    until(lambda: driver.step is step)
    driver.idle()


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    return deals(tmp_path / "deals.csv", 3, extra=["Deal X;12x;Nowhere;Website;;4"])


@pytest.fixture
def at(driver: Driver, sheet: Path) -> Callable[[Step], Driver]:
    def go(step: Step) -> Driver:
        driver.go(step, sheet)
        driven(driver.window)
        return driver

    return go


def test_from_the_connection_to_the_saved_report(driver: Driver, services: FakeServices, sheet: Path, tmp_path: Path):
    driven(driver.window)
    tab_to("webhook-address")
    words(ADDRESS)
    key(KEY.Key_Return)
    driver.idle()
    on(driver, Step.WHAT)
    tab_to("record-kinds")
    key(KEY.Key_Home)
    key(KEY.Key_Down)
    driver.idle()
    on(driver, Step.TABLE)
    tab_to("spreadsheet-file")
    words(str(sheet))
    key(KEY.Key_Return)
    driver.idle()
    on(driver, Step.COLUMNS)
    change_a_field(driver)
    on(driver, Step.VALUES)
    choose_a_meaning(driver)
    on(driver, Step.FILES)
    tab_to("files-folder")
    words(str(tmp_path))
    key(KEY.Key_Return)
    driver.idle()
    on(driver, Step.CHECK)
    repair_a_cell(driver)
    on(driver, Step.IMPORT)
    tab_to("start-import")
    key(KEY.Key_Space)
    until(lambda: driver.step is Step.RESULT)
    driver.idle()
    assert services.runs["run-1"][0].summary.created == 4
    driver.dialogs.place = tmp_path / "report.xlsx"
    tab_to("save-report")
    key(KEY.Key_Space)
    driver.idle()
    assert services.reports == [tmp_path / "report.xlsx"]


def change_a_field(driver: Driver) -> None:
    tab_to("field-for-contract")
    words("uf_crm_4")
    key(KEY.Key_Down)
    key(KEY.Key_Return)
    driver.idle()
    assert driver.session.draft.mapping.columns["Contract"] == Target("UF_CRM_4")


def choose_a_meaning(driver: Driver) -> None:
    tab_to("values")
    key(KEY.Key_Home, CTRL)
    key(KEY.Key_F2)
    words("Leave")
    key(KEY.Key_Down)
    key(KEY.Key_Return)
    driver.idle()
    assert driver.session.draft.mapping.choices["Stage"]["Nowhere"].kind is ChoiceKind.LEAVE_EMPTY


def repair_a_cell(driver: Driver) -> None:
    assert driver.find("check-summary").text() == "4 rows = 3 to create + 1 held back"
    assert focused().accessibleIdentifier() == "problems"
    key(KEY.Key_F8)
    key(KEY.Key_F2)
    assert focused().accessibleIdentifier() == "cell-editor"
    key(KEY.Key_A, CTRL)
    words("12")
    key(KEY.Key_Return)
    driver.idle()
    assert driver.find("problems").currentIndex().data() == "All rows"
    assert driver.find("check-summary").text() == "4 rows = 4 to create + 0 held back"


@pytest.mark.parametrize("step", list(Step))
def test_whatever_has_the_focus_shows_it(at: Callable[[Step], Driver], step: Step):
    driver = at(step)
    unseen, seen = set(), 0
    for _ in range(MOST_TABS):
        key(KEY.Key_Tab)
        now = focused()
        whole = now.focusProxy() or now
        with_focus = whole.grab().toImage()
        now.clearFocus()
        without = whole.grab().toImage()
        now.setFocus(Qt.FocusReason.TabFocusReason)
        seen += 1
        if with_focus == without:
            unseen.add(whole.accessibleIdentifier() or repr(whole))
    assert (step, seen, unseen) == (step, MOST_TABS, set())
    assert driver.step is step
