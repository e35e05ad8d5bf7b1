"""One application for all tests of the window; nothing Qt says and no exception in a slot passes unseen."""

from __future__ import annotations

import gc
import re
import sys
import traceback
from collections.abc import Callable, Iterator
from types import TracebackType

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop_app.flow.draft import Draft
from desktop_app.ui import awake
from desktop_app.ui.app import build_application
from desktop_app.ui.theme import Scheme, Theme
from tests.support.assistant import Driver
from tests.support.fake_services import FakeServices

HARMLESS = (
    # The offscreen platform has no window manager that could be told about minimum sizes.
    re.compile(r"This plugin does not support propagateSizeHints\(\)"),
    # A list or calendar that pops up asks for the keyboard; the offscreen platform has none to give.
    re.compile(r"This plugin does not support grabbing the keyboard"),
    # The offscreen platform cannot bring a window before those of other programs.
    re.compile(r"This plugin does not support raise\(\)"),
    # The offscreen platform has but one window system client; an open menu needs no keyboard of its own there.
    re.compile(r"This plugin does not support grabbing the keyboard"),
)


@pytest.fixture(scope="session")
def application() -> QApplication:
    """The one Qt application of the session."""
    known = QApplication.instance()
    application = known if isinstance(known, QApplication) else build_application(["tests"], "en")
    application.setQuitOnLastWindowClosed(False)
    return application


@pytest.fixture(autouse=True)
def no_garbage_left(application: QApplication) -> Iterator[None]:
    """Collect in this thread, as the program does: tests of other parts have threads that would collect windows."""
    gc.disable()
    yield
    gc.collect()
    gc.enable()


@pytest.fixture(autouse=True)
def qt_says(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Fail a test on any message of Qt and any exception that got lost in a slot."""
    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if kind is QtMsgType.QtFatalMsg:  # the process ends now: this is the last chance to say why
            sys.__stderr__.write(f"{text}\n")
        if not any(each.search(text) for each in HARMLESS):
            said.append(f"{kind.name}: {text}")

    def lost(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        said.append("In a slot: " + "".join(traceback.format_exception(kind, error, trace)))

    monkeypatch.setattr(sys, "excepthook", lost)
    before = qInstallMessageHandler(hear)
    yield said
    qInstallMessageHandler(before)
    assert not said, "\n".join(said)


@pytest.fixture(autouse=True)
def quiet_desktop(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the desktop of the person who runs the tests out of it."""
    monkeypatch.setattr(awake, "keeper_command", list)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:")


@pytest.fixture
def services() -> FakeServices:
    """A portal in memory."""
    return FakeServices()


@pytest.fixture
def theme(application: QApplication) -> Iterator[Theme]:
    """The program's colours, light."""
    theme = Theme(application)
    theme.choose(Scheme.LIGHT)
    yield theme
    theme.deleteLater()


@pytest.fixture
def open_driver(application: QApplication, services: FakeServices) -> Iterator[Callable[..., Driver]]:
    """Opens assistant windows that are closed after the test."""
    drivers: list[Driver] = []

    def open_one(draft: Draft | None = None) -> Driver:
        drivers.append(Driver(application, services, draft))
        return drivers[-1]

    yield open_one
    for each in drivers:
        each.close()


@pytest.fixture
def driver(open_driver: Callable[..., Driver]) -> Driver:
    """A fresh assistant window."""
    return open_driver()
