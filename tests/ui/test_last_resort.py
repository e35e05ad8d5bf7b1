"""The last resort: an exception anywhere becomes a sentence, a log entry and a paused run; no window vanishes."""

from __future__ import annotations

import faulthandler
import importlib
import logging
import pkgutil
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QTimer, QtMsgType, Slot, qWarning
from PySide6.QtWidgets import QApplication, QListView, QMessageBox, QStyledItemDelegate

import desktop_app.ui
from desktop_app.flow.steps import Step
from desktop_app.ui.app import Windows
from desktop_app.ui.guard import guarded
from desktop_app.ui.jobs import Ears, Jobs
from desktop_app.ui.last_resort import LastResort, log_crashes, on_qt_message
from tests.support.assistant import Driver, deals, serve, until
from tests.support.fake_services import FakeServices

pytestmark = pytest.mark.logs_trouble


def boxes() -> list[QMessageBox]:
    return [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QMessageBox) and each.accessibleIdentifier() == "unexpected" and each.isVisible()
    ]


def read_box() -> None:
    """Wait for the one message, and close it as a person does who has read it."""
    until(boxes)
    boxes()[0].done(0)
    until(lambda: not boxes())


class Resort:
    """The last resort in force, with what it paused."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, pause) -> None:
        self.owner = QObject()
        self.last = LastResort(self.owner, pause)
        monkeypatch.setattr(sys, "excepthook", self.last.hear)
        monkeypatch.setattr(threading, "excepthook", self.last._hear_thread)

    def close(self) -> None:
        for each in boxes():
            each.done(0)
        serve()
        self.owner.deleteLater()
        serve()


@pytest.fixture
def paused() -> list[bool]:
    return []


@pytest.fixture
def resort(application: QApplication, monkeypatch: pytest.MonkeyPatch, paused: list[bool]) -> Iterator[Resort]:
    def pause() -> bool:
        paused.append(True)
        return False

    made = Resort(monkeypatch, pause)
    yield made
    made.close()


class Clumsy(QObject):
    @Slot()
    def stumble(self) -> None:
        raise ZeroDivisionError("https://acme.bitrix24.com/rest/1/abcdefgh12345678/profile.json")


def test_an_exception_in_a_slot_is_told_and_logged_once(
    resort: Resort, paused: list[bool], caplog: pytest.LogCaptureFixture
):
    clumsy = Clumsy()
    for _ in range(3):
        QTimer.singleShot(0, clumsy, clumsy.stumble)
    until(boxes)
    serve()
    assert len(boxes()) == 1
    assert boxes()[0].text() == "Something unexpected happened (ZeroDivisionError)."
    assert "abcdefgh12345678" not in boxes()[0].text() + boxes()[0].informativeText()
    assert [record.getMessage() for record in caplog.records if record.levelno == logging.CRITICAL] == ["Unexpected"]
    assert paused == [True]


def test_an_exception_in_a_thread_is_told_in_the_thread_of_the_window(resort: Resort, paused: list[bool]):
    def stumble() -> None:
        raise KeyError("x")

    thread = threading.Thread(target=stumble)
    thread.start()
    thread.join()
    assert paused == []
    until(boxes)
    assert "KeyError" in boxes()[0].text()
    assert paused == [True]


class Broken(QAbstractListModel):
    def rowCount(self, _parent: QModelIndex | None = None) -> int:  # noqa: N802 - Qt's name
        return 5

    @guarded
    def data(self, _index: QModelIndex, _role: int = 0) -> object:
        raise ValueError("never twice")


class BrokenDelegate(QStyledItemDelegate):
    @guarded
    def paint(self, *_what: object) -> None:
        raise RuntimeError("nor here")


@pytest.mark.parametrize(("model", "delegate"), [(True, False), (False, True)], ids=["data", "paint"])
def test_an_exception_at_each_repaint_is_told_once_and_the_view_lives_on(
    resort: Resort, caplog: pytest.LogCaptureFixture, model: bool, delegate: bool
):
    from PySide6.QtCore import QStringListModel

    view = QListView()
    view.setModel(Broken(view) if model else QStringListModel(["a", "b"], view))
    if delegate:
        view.setItemDelegate(BrokenDelegate(view))
    view.show()
    until(boxes)
    for _ in range(3):
        view.viewport().repaint()
    serve()
    assert len(boxes()) == 1
    assert view.isVisible()
    assert len([record for record in caplog.records if record.levelno == logging.CRITICAL]) == 1
    view.close()
    view.deleteLater()


def test_everything_that_paints_is_guarded():
    open_to_trouble = []
    for found in pkgutil.walk_packages(desktop_app.ui.__path__, "desktop_app.ui."):
        for name, made in vars(importlib.import_module(found.name)).items():
            if isinstance(made, type) and made.__module__ == found.name:
                for override in ("data", "headerData", "paint", "paintEvent"):
                    if override in vars(made) and not hasattr(vars(made)[override], "__wrapped__"):
                        open_to_trouble.append(f"{found.name}.{name}.{override} lacks @guarded")
    assert open_to_trouble == []


def test_a_listener_that_fails_keeps_no_other_news_back(resort: Resort):
    jobs, heard = Jobs(), []

    def work(work) -> str:
        for number in range(3):
            work.tell(number)
        return "end"

    def news(number: int) -> None:
        if number == 1:
            raise LookupError
        heard.append(number)

    jobs.start("chatty", work, Ears(heard.append, heard.append, news))
    until(lambda: "end" in heard)
    assert heard == [0, 2, "end"]
    until(boxes)
    assert jobs.shut_down(5)
    jobs.deleteLater()


def test_a_run_is_paused_and_goes_on_with_resume(
    driver: Driver, services: FakeServices, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    resort = Resort(monkeypatch, driver.windows.pause_run)
    services.gate.clear()
    driver.go(Step.IMPORT, deals(tmp_path / "deals.csv", 50))
    driver.press("start-import")
    until(lambda: services.is_sending)
    clumsy = Clumsy()
    QTimer.singleShot(0, clumsy, clumsy.stumble)
    until(boxes)
    assert "The import is paused" in boxes()[0].informativeText()
    assert driver.window.isVisible()
    services.gate.set()
    until(lambda: driver.find("resume").isEnabled())
    resort.close()
    driver.press("resume")
    until(lambda: driver.step is Step.RESULT)
    assert services.runs["run-1"][0].summary.created == 50


def test_a_page_that_fails_while_it_is_made_says_so_and_is_made_again(
    resort: Resort, driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    page = driver.page(Step.COLUMNS)
    with monkeypatch.context() as broken:
        broken.setattr(type(page), "_build_table", lambda self: 1 / 0)
        driver.go(Step.TABLE, tmp_path)
        read_box()
        driver.open_table(deals(tmp_path / "deals.csv"))
        said = driver.find("columns-not-shown-text")
        assert "This step could not be shown. Nothing is lost" in said.text()
        driver.press("columns-not-shown-action")
        assert (said.isVisible(), page.is_built) == (True, False)
    driver.press("columns-not-shown-action")
    assert (said.isVisible(), page.is_built) == (False, True)
    assert page.table.model().rowCount() == 6
    until(page.table.isVisible)


def test_a_page_that_fails_while_it_is_brought_up_to_date_says_so(
    resort: Resort, driver: Driver, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    driver.go(Step.TABLE, tmp_path)
    page = driver.page(Step.COLUMNS)
    with monkeypatch.context() as broken:
        broken.setattr(type(page), "enter", lambda self: 1 / 0)
        driver.open_table(deals(tmp_path / "deals.csv"))
        read_box()
        assert driver.find("columns-not-shown").isVisible()
    driver.press("back")
    driver.press("next")
    until(lambda: driver.step is Step.COLUMNS)
    assert not page._broken.isVisible()


def test_without_a_run_nothing_is_paused(driver: Driver):
    assert driver.windows.pause_run() is False


def test_trouble_in_opening_the_first_window_is_told(
    resort: Resort, application: QApplication, services: FakeServices, monkeypatch: pytest.MonkeyPatch
):
    def broken() -> None:
        raise OSError("disk")

    monkeypatch.setattr(services, "drafts", broken)
    windows = Windows(application, services)
    QTimer.singleShot(0, windows, windows.open_start)
    until(boxes)
    assert "OSError" in boxes()[0].text()
    assert windows.shut_down()
    windows.start.deleteLater()
    windows.deleteLater()


def test_what_qt_says_is_in_the_log(application: QApplication, caplog: pytest.LogCaptureFixture):
    from PySide6.QtCore import qInstallMessageHandler

    before = qInstallMessageHandler(on_qt_message)
    try:
        qWarning("a plain remark")
    finally:
        qInstallMessageHandler(before)
    assert ("qt", logging.WARNING, "a plain remark") in caplog.record_tuples
    on_qt_message(QtMsgType.QtCriticalMsg, None, "worse")
    assert ("qt", logging.ERROR, "worse") in caplog.record_tuples


def test_a_crash_of_the_interpreter_has_a_place_to_be_written_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    given: list[object] = []
    monkeypatch.setattr(faulthandler, "enable", given.append)
    log_crashes(tmp_path)
    assert Path(given[0].name) == tmp_path / "crash.log"
    given[0].close()
    log_crashes(tmp_path / "absent")
    assert len(given) == 1
