"""The start window: what is unfinished, and a history in which something can be done about each run."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QApplication, QPushButton, QTableView, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.runs import RUN_HELD
from desktop_app.domain.runs import RunState
from desktop_app.flow.draft import Draft
from desktop_app.flow.steps import Step
from desktop_app.ui.models.roles import DETAIL
from tests.support.assistant import Driver, deals, serve, until
from tests.support.fake_services import FakeServices
from tests.support.fake_state import ADDRESS


def part(driver: Driver, identifier: str) -> QWidget:
    return next(
        each for each in driver.windows.start.findChildren(QWidget) if each.accessibleIdentifier() == identifier
    )


def press(driver: Driver, identifier: str) -> None:
    button = part(driver, identifier)
    assert isinstance(button, QPushButton)
    assert button.isEnabled(), identifier
    button.click()


def with_run(driver: Driver, path: Path, *, stops: bool = False) -> Driver:
    """Import a table, close the window and open the history."""
    if stops:
        driver.services.gate.clear()
        driver.go(Step.IMPORT, path)
        driver.press("start-import")
        until(lambda: driver.services.is_sending)
        driver.window.close()
        until(lambda: driver.windows.assistant is None)
        driver.services.gate.set()
        driver.idle()
        return driver
    driver.go(Step.RESULT, path)
    driver.window.close()
    until(lambda: driver.windows.assistant is None)
    return driver


def open_history(driver: Driver) -> QTableView:
    press(driver, "history")
    driver.idle()
    table = part(driver, "runs")
    assert isinstance(table, QTableView)
    return table


def notice(driver: Driver) -> str:
    return driver.windows.start.history.strip.text


def test_an_import_that_was_closed_while_sending_is_offered_and_goes_on(
    driver: Driver, services: FakeServices, tmp_path: Path
):
    with_run(driver, deals(tmp_path / "deals.csv", 50), stops=True)
    unfinished = driver.windows.start.unfinished
    until(lambda: unfinished.rowCount() == 1)
    assert unfinished.index(0).data() == "Continue the import of deals.csv"
    assert unfinished.index(0).data(DETAIL).startswith("0 done · 50 left · Deals · acme.bitrix24.com · ")
    services.connections["acme.bitrix24.com"] = services.understand(ADDRESS)
    view = part(driver, "unfinished-imports")
    view.clicked.emit(unfinished.index(0))
    driver.window = driver.windows.assistant
    driver.idle()
    assert driver.step is Step.RESULT
    driver.press("continue-import")
    until(lambda: services.runs["run-1"][0].summary.created == 50)
    driver.idle()


def test_the_history_shows_date_portal_file_numbers_and_state(driver: Driver, services: FakeServices, tmp_path: Path):
    table = open_history(with_run(driver, deals(tmp_path / "deals.csv", 5)))
    shown = [str(table.model().index(0, column).data()) for column in range(8)]
    assert shown[1:] == ["deals.csv", "Deals", "acme.bitrix24.com", "Finished", "5", "5", "0"]
    assert "26" in shown[0]


def test_an_empty_history_says_so_and_offers_nothing(driver: Driver):
    open_history(driver)
    assert notice(driver).startswith("There is no import yet.")
    for name in ("open-result", "repeat-run", "save-run-report", "undo-run", "delete-run"):
        assert not part(driver, name).isEnabled()


def test_a_run_is_repeated_with_another_file_on_the_same_portal(driver: Driver, services: FakeServices, tmp_path: Path):
    open_history(with_run(driver, deals(tmp_path / "deals.csv", 5)))
    press(driver, "repeat-run")
    draft = driver.windows.assistant.context.session.draft
    assert (draft.kind.code, draft.identity.host, draft.connection) == (
        "deal",
        "acme.bitrix24.com",
        "acme.bitrix24.com",
    )
    assert draft.path is None
    driver.idle()


def test_undo_from_the_history_asks_as_soon_as_the_portal_answers(
    driver: Driver, services: FakeServices, tmp_path: Path
):
    open_history(with_run(driver, deals(tmp_path / "deals.csv", 5)))
    services.connections["acme.bitrix24.com"] = services.understand(ADDRESS)
    press(driver, "undo-run")
    until(lambda: services.undone == ["run-1"])
    assert driver.dialogs.questions[-1].title == "Take back 5 records?"
    driver.idle()
    assert services.runs["run-1"][0].state is RunState.UNDONE


def test_a_run_is_deleted_after_a_yes_only(driver: Driver, services: FakeServices, tmp_path: Path):
    table = open_history(with_run(driver, deals(tmp_path / "deals.csv", 5)))
    driver.dialogs.answer = False
    press(driver, "delete-run")
    serve()
    driver.idle()
    assert (list(services.runs), table.model().rowCount()) == (["run-1"], 1)
    driver.dialogs.answer = True
    press(driver, "delete-run")
    until(lambda: not services.runs)
    driver.idle()
    assert table.model().rowCount() == 0
    assert driver.dialogs.questions[-1].is_risky


def test_a_run_that_another_window_works_on_is_told_and_stays(driver: Driver, services: FakeServices, tmp_path: Path):
    open_history(with_run(driver, deals(tmp_path / "deals.csv", 5)))
    services.troubles["delete_run"] = Problem(RUN_HELD)
    press(driver, "delete-run")
    driver.idle()
    until(lambda: notice(driver) != "")
    assert RUN_HELD.text in notice(driver)
    assert list(services.runs) == ["run-1"]


def test_how_long_personal_data_stay_is_shown_kept_and_obeyed(
    application: QApplication, driver: Driver, services: FakeServices, tmp_path: Path
):
    open_history(driver)
    assert part(driver, "keep-days").value() == 30
    assert str(services.data_folder()) in part(driver, "retention-place").text()
    part(driver, "keep-days").setValue(7)
    part(driver, "keep-days").editingFinished.emit()
    assert services.kept.keep_days == 7
    press(driver, "clear-personal-data")
    until(lambda: services.cleared == [0])
    driver.idle()
    assert notice(driver).startswith("Cleared: ") or driver.windows.start.history.model.rowCount() == 0


def test_what_is_over_time_is_cleared_once_when_the_program_starts(driver: Driver, services: FakeServices):
    driver.windows.open_start()
    driver.idle()
    driver.windows.open_start()
    driver.idle()
    assert services.cleared == [30]


def test_a_draft_is_continued(driver: Driver, services: FakeServices, tmp_path: Path):
    driver.go(Step.COLUMNS, deals(tmp_path / "deals.csv"))
    driver.window.close()
    until(lambda: driver.windows.assistant is None)
    unfinished = driver.windows.start.unfinished
    assert isinstance(unfinished.entry(0), Draft)
    part(driver, "unfinished-imports").activated.emit(unfinished.index(0))
    assert driver.windows.assistant is not None
    driver.idle()


def test_trouble_with_the_journal_hides_no_drafts(driver: Driver, services: FakeServices, tmp_path: Path):
    driver.go(Step.COLUMNS, deals(tmp_path / "deals.csv"))
    services.troubles["history"] = Problem(RUN_HELD)
    driver.window.close()
    until(lambda: driver.windows.assistant is None)
    driver.idle()
    assert driver.windows.start.unfinished.rowCount() == 1
