"""Closing the window at any moment: nothing is lost, nothing crashes, nothing stays behind."""

from __future__ import annotations

import gc
import random
import weakref
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.domain.runs import RunState
from desktop_app.flow.steps import Step
from tests.support.assistant import Driver, collected, deals, serve, until
from tests.support.fake_services import FakeServices
from tests.support.fake_state import ADDRESS

HELD = ("examine", "kinds", "subject", "load", "find_files", "check", "begin_run", "run_rows")


@pytest.mark.parametrize("method", HELD)
def test_closing_while_work_goes_on_is_heard_by_nobody_any_more(application: QApplication, tmp_path: Path, method: str):
    services = FakeServices()
    driver = Driver(application, services)
    path = deals(tmp_path / "deals.csv", 30)
    steps = {"examine": Step.CONNECTION, "kinds": Step.WHAT, "subject": Step.WHAT, "load": Step.TABLE}
    driver.go(steps.get(method, Step.FILES), path)
    gate = services.hold(method)
    if method == "examine":
        driver.find("webhook-address").setText(ADDRESS)
        driver.press("check-connection")
    elif method == "kinds":
        driver.press("back")
        driver.find("webhook-address").setText(ADDRESS.replace("acme", "other"))
        driver.press("check-connection")
        driver.idle()
        driver.press("next")
    elif method == "subject":
        driver.find("record-kinds").setCurrentIndex(driver.find("record-kinds").model().index(1, 0))
    elif method == "load":
        driver.page(Step.TABLE).open(path)
    elif method == "find_files":
        driver.session.set_files_column("Contract", "UF_CRM_8")
        driver.find("files-folder").setText(str(tmp_path))
        driver.find("files-folder").editingFinished.emit()
    else:
        driver.press("next")
    if method in {"begin_run", "run_rows"}:
        driver.idle()
        driver.press("next")
        driver.press("start-import")
    if method == "run_rows":
        until(lambda: driver.step is Step.RESULT)
    until(lambda: driver.windows.jobs.running == 1)
    driver.window.close()
    until(lambda: driver.windows.assistant is None)
    gate.set()
    driver.idle()
    driver.close()


def test_windows_closed_at_random_moments_leave_neither_threads_nor_objects(application: QApplication, tmp_path: Path):
    chance = random.Random(3)
    path = deals(tmp_path / "deals.csv", 25)
    left: list[weakref.ref[object]] = []
    for _ in range(8):
        services = FakeServices()
        driver = Driver(application, services)
        driver.go(chance.choice([step for step in Step if step is not Step.RESULT]), path)
        left += [weakref.ref(each) for each in (driver.window, driver.session, driver.page(driver.step))]
        if driver.step is Step.IMPORT and chance.random() < 0.7:
            driver.press("start-import")
        elif driver.step is Step.CONNECTION:
            driver.find("webhook-address").setText(ADDRESS)
            driver.press("check-connection")
        else:
            driver.press("next")
        moment = chance.randrange(4)
        for _ in range(moment):
            application.processEvents()
        driver.close()
        del driver, services
    collected()
    assert [ref() for ref in left if ref() is not None] == []
    assert [each for each in gc.get_objects() if type(each).__name__ == "AssistantWindow"] == []


def test_closing_during_a_run_asks_and_a_no_keeps_it_running(driver: Driver, services: FakeServices, tmp_path: Path):
    services.gate.clear()
    driver.go(Step.IMPORT, deals(tmp_path / "deals.csv", 50))
    driver.press("start-import")
    until(lambda: services.is_sending)
    driver.dialogs.answer = False
    driver.window.close()
    assert [each.yes for each in driver.dialogs.questions] == ["Pause and close"]
    assert driver.window.isVisible()
    services.gate.set()
    until(lambda: driver.step is Step.RESULT)
    assert services.runs["run-1"][0].summary.created == 50


def test_closing_during_a_run_stops_it_waits_for_its_end_and_closes_then(
    driver: Driver, services: FakeServices, tmp_path: Path
):
    services.gate.clear()
    driver.go(Step.IMPORT, deals(tmp_path / "deals.csv", 50))
    driver.press("start-import")
    until(lambda: services.is_sending)
    driver.window.close()
    until(lambda: driver.windows.assistant is None)
    info, _plan = services.runs["run-1"]
    assert (info.state, info.summary.not_sent) == (RunState.INTERRUPTED, 50)
    assert driver.windows.start.isVisible()


def test_a_yes_that_comes_after_the_run_has_ended_closes_as_well(
    driver: Driver, services: FakeServices, tmp_path: Path
):
    services.gate.clear()
    driver.go(Step.IMPORT, deals(tmp_path / "deals.csv", 20))
    driver.press("start-import")
    until(lambda: services.is_sending)
    driver.dialogs.answer = None
    driver.window.close()
    services.gate.set()
    until(lambda: driver.step is Step.RESULT)
    assert driver.window.isVisible()
    driver.dialogs.waiting[0](True)
    serve()
    assert driver.windows.assistant is None


def test_closing_before_the_run_is_planned_starts_nothing(driver: Driver, services: FakeServices, tmp_path: Path):
    gate = services.hold("begin_run")
    driver.go(Step.IMPORT, deals(tmp_path / "deals.csv", 50))
    driver.press("start-import")
    driver.window.close()
    until(lambda: driver.windows.assistant is None)
    gate.set()
    driver.idle()
    assert services.runs == {}


def test_no_part_of_the_window_flashes_up_as_a_window_of_its_own(
    application: QApplication, driver: Driver, tmp_path: Path
):
    class Watcher(QObject):
        def eventFilter(self, target: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
            if event.type() == QEvent.Type.Show and isinstance(target, QWidget) and target.isWindow():
                flashed.append(f"{type(target).__name__} {target.objectName()}")
            return False

    flashed: list[str] = []
    watcher = Watcher()
    application.installEventFilter(watcher)
    try:
        driver.go(Step.RESULT, deals(tmp_path / "deals.csv"))
    finally:
        application.removeEventFilter(watcher)
    assert flashed == []
