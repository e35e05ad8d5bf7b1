"""The assistant's window as a whole: closing it, leaving and coming back, keys, languages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.connection import ADDRESS_MISSING
from desktop_app.flow.draft import read_draft
from desktop_app.flow.navigator import Sending
from desktop_app.flow.steps import Step
from tests.support.assistant import Driver, deals, driven, serve, until
from tests.support.fake_services import FakeServices
from tests.support.fake_state import ADDRESS

Opener = Callable[..., Driver]


# --- drafts --------------------------------------------------------------------------------------------------------


def test_what_was_chosen_is_kept_on_closing_and_found_again(
    open_driver: Opener, services: FakeServices, tmp_path: Path
):
    first = open_driver()
    first.go(Step.COLUMNS, deals(tmp_path / "deals.csv"))
    first.session.map_column("Amount", None)
    first.session.set_constant("SOURCE_ID", "CALL")
    first.window.close()
    stored = services.stored_drafts[first.session.draft.name]
    assert "abcdefgh12345678" not in stored.text
    draft = read_draft(stored.text)
    assert draft is not None
    assert (draft.step, draft.path, draft.kind.code) == (Step.COLUMNS, tmp_path / "deals.csv", "deal")
    second = open_driver(draft)
    until(lambda: second.step is Step.COLUMNS)
    assert second.session.draft.mapping == first.session.draft.mapping
    assert "Amount" not in second.session.draft.mapping.columns


def test_the_draft_is_written_within_a_second_of_a_change(driver: Driver, services: FakeServices, tmp_path: Path):
    driver.go(Step.COLUMNS, deals(tmp_path / "deals.csv"))
    driver.session.set_constant("SOURCE_ID", "CALL")
    until(lambda: "SOURCE_ID" in "".join(each.text for each in services.stored_drafts.values()), 5)


def test_an_import_nobody_began_leaves_no_draft(driver: Driver, services: FakeServices):
    driver.window.close()
    assert services.stored_drafts == {}


def test_the_draft_goes_when_its_run_begins(driver: Driver, services: FakeServices, tmp_path: Path):
    driver.go(Step.CHECK, deals(tmp_path / "deals.csv"))
    until(lambda: services.stored_drafts)
    driver.next()
    driver.press("start-import")
    until(lambda: driver.step is Step.RESULT)
    driver.window.close()
    assert services.stored_drafts == {}


def test_a_saved_connection_of_the_draft_is_reached_again_without_a_paste(
    open_driver: Opener, services: FakeServices, tmp_path: Path
):
    first = open_driver()
    first.go(Step.TABLE, deals(tmp_path / "deals.csv"))
    first.window.close()
    draft = read_draft(next(iter(services.stored_drafts.values())).text)
    assert draft is not None
    assert draft.connection == "acme.bitrix24.com"
    second = open_driver(draft)
    until(lambda: second.session.learnt.connected is not None)
    assert "abcdefgh12345678" not in second.page(Step.CONNECTION).findChild(QWidget, "webhook-address").text()


# --- keys ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("step", [Step.CONNECTION, Step.COLUMNS, Step.CHECK, Step.IMPORT, Step.RESULT])
def test_escape_never_leaves_the_import(driver: Driver, tmp_path: Path, step: Step):
    driven(driver.window)
    driver.go(step, deals(tmp_path / "deals.csv"))
    before = driver.session.draft
    for target in (driver.window, driver.wizard, driver.page(step), QApplication.focusWidget() or driver.window):
        QTest.keyClick(target, Qt.Key.Key_Escape)
    serve()
    assert (driver.step, driver.window.isVisible(), driver.session.draft) == (step, True, before)
    assert driver.windows.assistant is driver.window


def test_escape_during_a_run_neither_stops_nor_asks(driver: Driver, services: FakeServices, tmp_path: Path):
    services.gate.clear()
    driven(driver.window)
    driver.go(Step.IMPORT, deals(tmp_path / "deals.csv", 40))
    driver.press("start-import")
    until(lambda: services.is_sending)
    QTest.keyClick(QApplication.focusWidget() or driver.window, Qt.Key.Key_Escape)
    assert (driver.dialogs.questions, driver.session.sending) == ([], Sending.RUNNING)
    assert not services.begun[0]._stopped.is_set()


def test_tab_reaches_everything_that_can_be_used(driver: Driver, services: FakeServices, tmp_path: Path):
    services.refuse_rows = frozenset({4})
    for step in Step:
        driver.go(step, deals(tmp_path / "deals.csv", 30))
        driven(driver.window)
        wanted = {
            each
            for each in driver.window.findChildren(QWidget)
            if each.isVisibleTo(driver.window) and each.isEnabled() and _takes_tab(each)
        }
        reached: set[QWidget] = set()
        for _ in range(2 * len(wanted) + 10):
            now = QApplication.focusWidget()
            if now is not None:
                reached.add(now.focusProxy() or now)
            QTest.keyClick(now or driver.window, Qt.Key.Key_Tab)
        missing = {each.accessibleIdentifier() or repr(each) for each in wanted - reached}
        assert (step, missing) == (step, set())


def _takes_tab(widget: QWidget) -> bool:
    if not widget.focusPolicy() & Qt.FocusPolicy.TabFocus or widget.focusProxy() is not None:
        return False
    if isinstance(widget, QLabel):
        return bool(widget.text())
    # Of buttons that exclude each other only the chosen one is on the way; arrows lead to the others.
    return not (isinstance(widget, QPushButton) and widget.group() is not None and not widget.isChecked())


def test_the_whole_way_can_be_gone_with_the_keyboard(driver: Driver, services: FakeServices, tmp_path: Path):
    path = deals(tmp_path / "deals.csv", 3)
    driven(driver.window)
    driver.find("webhook-address").setFocus()
    QTest.keyClicks(QApplication.focusWidget(), ADDRESS)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    driver.idle()
    _primary(driver, Step.WHAT)
    driver.find("record-kinds").setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Home)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    driver.idle()
    assert driver.session.draft.kind.code == "deal"
    _primary(driver, Step.TABLE)
    driver.find("spreadsheet-file").setFocus()
    QTest.keyClicks(QApplication.focusWidget(), str(path))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    driver.idle()
    for step in (Step.COLUMNS, Step.VALUES, Step.FILES, Step.CHECK, Step.IMPORT):
        _primary(driver, step)
    QTest.keyClick(driver.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: driver.step is Step.RESULT)
    assert services.runs["run-1"][0].summary.created == 3


def _primary(driver: Driver, wanted: Step) -> None:
    QTest.keyClick(driver.window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    until(lambda: driver.step is wanted)
    driver.idle()


def test_alt_left_goes_back_and_enter_in_a_field_is_not_next(driver: Driver, tmp_path: Path):
    driven(driver.window)
    driver.go(Step.TABLE, deals(tmp_path / "deals.csv"))
    driver.find("spreadsheet-file").setFocus()
    QTest.keyClick(driver.find("spreadsheet-file"), Qt.Key.Key_Return)
    serve()
    assert driver.step is Step.TABLE
    QTest.keyClick(driver.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert driver.step is Step.WHAT


# --- there and back ------------------------------------------------------------------------------------------------


def test_going_back_to_the_beginning_and_forth_again_keeps_every_choice(
    driver: Driver, services: FakeServices, tmp_path: Path
):
    driver.go(Step.CHECK, deals(tmp_path / "deals.csv"))
    driver.session.map_column("Amount", None)
    driver.session.look_for_likes(wanted=False)
    before, loads = driver.session.draft, services.loads
    while driver.step is not Step.CONNECTION:
        driver.press("back")
        driver.idle()
    while driver.step is not Step.CHECK:
        driver.next()
    after = driver.session.draft
    assert (after.mapping, after.look_for_likes, after.path) == (before.mapping, False, before.path)
    assert services.loads == loads


def test_the_rail_jumps_back_and_forth_as_far_as_nothing_is_missing(driver: Driver, tmp_path: Path):
    driver.go(Step.CHECK, deals(tmp_path / "deals.csv"))
    _choose_step(driver, Step.TABLE)
    assert driver.step is Step.TABLE
    _choose_step(driver, Step.CHECK)
    driver.idle()
    assert driver.step is Step.CHECK
    _choose_step(driver, Step.CONNECTION)
    driver.find("webhook-address").setText("")
    _choose_step(driver, Step.CHECK)
    assert driver.step is Step.CONNECTION
    assert "check the connection first" in driver.page(Step.CONNECTION).notice.text


def _choose_step(driver: Driver, step: Step) -> None:
    rail = driver.find("steps")
    rail.setCurrentIndex(rail.model().index(step.position, 0))
    QTest.keyClick(rail, Qt.Key.Key_Return)
    serve()


def test_next_at_the_first_step_says_what_is_missing_and_leads_there(driver: Driver):
    driven(driver.window)
    driver.press("next")
    assert driver.step is Step.CONNECTION
    assert driver.page(Step.CONNECTION).notice.text == "Paste a webhook address and check the connection first."
    assert QApplication.focusWidget() is driver.find("webhook-address")


# --- languages -----------------------------------------------------------------------------------------------------


class Shouting(QTranslator):
    """A language in which everything is said loudly."""

    def translate(self, context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
        return text.upper().replace("%LN", "%Ln") if "{" not in text else ""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def test_a_change_of_language_reaches_every_word_and_changes_nothing_else(
    application: QApplication, driver: Driver, services: FakeServices, tmp_path: Path
):
    services.refuse_rows = frozenset({4})
    driver.find("remember-this-connection").setChecked(False)
    language = Shouting()
    until(lambda: driver.page(Step.RESULT).is_built)
    for step in Step:
        driver.go(step, deals(tmp_path / "deals.csv", 30))
        before = (driver.session.draft, _ticks(driver), driver.step)
        application.installTranslator(language)
        try:
            serve()
            quiet = _quiet(driver)
            after = (driver.session.draft, _ticks(driver), driver.step)
        finally:
            application.removeTranslator(language)
            serve()
        assert (step, quiet) == (step, [])
        assert after == before


def _quiet(driver: Driver) -> list[str]:
    """Names and buttons that are still in the language of before."""
    found = []
    for each in driver.window.findChildren(QWidget):
        if not each.isVisibleTo(driver.window) or (isinstance(each, QLabel) and not each.accessibleIdentifier()):
            continue  # labels without an identifier hold facts of the draft
        words = [each.accessibleName(), each.text() if isinstance(each, QPushButton) else ""]
        if each.accessibleIdentifier().startswith("field-for-"):
            continue  # named with the person's own heading
        found += [f"{each.accessibleIdentifier()}: {text}" for text in words if text != text.upper()]
    return found


def _ticks(driver: Driver) -> dict[str, bool]:
    return {each.accessibleIdentifier(): each.isChecked() for each in driver.window.findChildren(QCheckBox)}


# --- what the run asks ---------------------------------------------------------------------------------------------


def test_trouble_of_the_keystore_is_told_and_keeps_nobody_from_going_on(driver: Driver, services: FakeServices):
    services.troubles["saved_connections"] = Problem(ADDRESS_MISSING)
    driver.connect()
    assert driver.step is Step.WHAT


def test_leaving_by_cancel_keeps_the_import(driver: Driver, services: FakeServices, tmp_path: Path):
    driver.go(Step.COLUMNS, deals(tmp_path / "deals.csv"))
    driver.press("cancel")
    until(lambda: driver.windows.assistant is None)
    assert len(services.stored_drafts) == 1
    assert driver.windows.start.unfinished.rowCount() == 1
