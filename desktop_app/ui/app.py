"""Builds the Qt application and keeps its windows."""

from __future__ import annotations

import atexit
import logging
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from PySide6.QtCore import (
    QEvent,
    QObject,
    QTimer,
    Slot,
    qInstallMessageHandler,
)
from PySide6.QtGui import QFileOpenEvent, QIcon
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop_app.domain.problems import Problem
from desktop_app.domain.runs import RunInfo
from desktop_app.flow.draft import Draft
from desktop_app.flow.navigator import Sending
from desktop_app.flow.services import Services
from desktop_app.ui import messages
from desktop_app.ui.dialogs import WindowDialogs
from desktop_app.ui.garbage import GarbageCollector
from desktop_app.ui.hub import Context, Dialogs, Hub
from desktop_app.ui.icons import resource
from desktop_app.ui.jobs import JobGroup, Jobs
from desktop_app.ui.languages import install_language
from desktop_app.ui.last_resort import LastResort, log_crashes
from desktop_app.ui.program import Program
from desktop_app.ui.start_window import StartWindow
from desktop_app.ui.theme import Theme

if TYPE_CHECKING:
    from desktop_app.ui.window import AssistantWindow

_LOG: Final = logging.getLogger(__name__)
_PATIENCE: Final = 5.0
_SWITCH_SECONDS: Final = 0.0001


class Windows(QObject):
    """Opens the start window and one assistant at a time."""

    def __init__(self, application: QApplication, services: Services, dialogs: Dialogs | None = None) -> None:
        super().__init__(application)
        self._application = application
        self.services = services
        self.dialogs = dialogs or WindowDialogs(self)
        self.jobs = Jobs(self)
        self.program = Program(application, services, self.jobs, self.dialogs)
        self.start = StartWindow(services, self.jobs, self.program, self.dialogs)
        self.assistant: AssistantWindow | None = None
        self._connect_start()

    @Slot()
    def open_start(self) -> None:
        """Show the start window."""
        self.start.refresh()
        self.start.show()

    def open_import(self, draft: Draft | None = None) -> AssistantWindow:
        """Show the assistant for a new or a kept import."""
        window = self._open(draft or Draft(uuid4().hex))
        window.begin()
        return window

    def open_spreadsheet(self, path: Path) -> AssistantWindow:
        """Show the assistant for a new import of a spreadsheet; it is read once the Table step is reached."""
        return self.open_import(Draft(uuid4().hex, path=path.absolute()))

    def open_practice(self) -> AssistantWindow:
        """Show the assistant, connecting to the practice portal."""
        window = self._open(Draft(uuid4().hex))
        window.begin_practice()
        return window

    @Slot()
    def open_practice_first(self) -> None:
        """Begin with the practice portal."""
        self.open_practice()

    def open_run(self, run: RunInfo, *, takes_back: bool = False) -> AssistantWindow:
        """Show the result of an earlier import; `takes_back` asks about undoing it as soon as its portal answers."""
        window = self._open(Draft(uuid4().hex, identity=run.head.identity, kind=run.head.kind))
        window.begin_with_run(run, takes_back=takes_back)
        return window

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        return self.program.theme

    def pause_run(self) -> bool:
        """Let nothing more leave for the portal; tells whether something was being sent."""
        return self.assistant is not None and self.assistant.pages.sending.pause()

    def shut_down(self) -> bool:
        """End all work; tells whether everything has ended."""
        return self.jobs.shut_down(_PATIENCE)

    def _connect_start(self) -> None:
        self.start.new_wanted.connect(self._on_new)
        self.start.practice_wanted.connect(self._on_practice)
        self.start.draft_wanted.connect(self._on_draft)
        self.start.run_wanted.connect(self._on_run)
        self.start.undo_wanted.connect(self._on_undo)
        self.start.repeat_wanted.connect(self._on_repeat)

    def _open(self, draft: Draft) -> AssistantWindow:
        # Late: the start window opens without the pages.
        from desktop_app.ui.window import AssistantWindow

        self._let_go()
        hub = Hub(draft)
        context = Context(self.services, hub, JobGroup(self.jobs), self.program, self.dialogs)
        window = AssistantWindow(context)
        hub.setParent(window)
        window.closed.connect(self._on_assistant_closed)
        window.import_wanted.connect(self._on_draft)
        window.restore(self.services.preferences().geometry)
        self.assistant = window
        window.show()
        self.start.hide()
        return window

    def _let_go(self) -> None:
        if self.assistant is not None:
            window, self.assistant = self.assistant, None
            window.closed.disconnect(self._on_assistant_closed)
            window.close()
            window.deleteLater()

    @Slot()
    def _on_new(self) -> None:
        self.open_import()

    @Slot()
    def _on_practice(self) -> None:
        self.open_practice()

    @Slot(object)
    def _on_draft(self, draft: Draft) -> None:
        before = self.assistant.context.session.learnt.connected if self.assistant is not None else None
        window = self.open_import(draft)
        if draft.is_practice:
            window.pages.connection.use_practice()
        elif before is not None and not draft.connection and before.webhook.identity == draft.identity:
            # The address was not to be remembered: nobody is asked for it again in the same sitting.
            window.pages.connection.connect_to(before.webhook)

    @Slot(object)
    def _on_run(self, run: RunInfo) -> None:
        self.open_run(run)

    @Slot(object)
    def _on_undo(self, run: RunInfo) -> None:
        self.open_run(run, takes_back=True)

    @Slot(object)
    def _on_repeat(self, run: RunInfo) -> None:
        """The same way once more; what was learnt from the finished import proposes the columns."""
        host = run.head.identity.host
        self.open_import(Draft(uuid4().hex, connection=host, identity=run.head.identity, kind=run.head.kind))

    @Slot()
    def _on_assistant_closed(self) -> None:
        window = self.assistant
        if window is None:
            return
        geometry = bytes(window.saveGeometry().toHex().data()).decode()
        self.services.save_preferences(replace(self.services.preferences(), geometry=geometry))
        self.assistant = None
        window.deleteLater()
        if window.context.session.sending is not Sending.RUNNING:
            self.open_start()


def build_application(arguments: Sequence[str], language: str = "") -> QApplication:
    """Make the Qt application with its name, icon and languages."""
    # Workers give way to the window fifty times as often as usual (design §5.2, with the measurements).
    sys.setswitchinterval(_SWITCH_SECONDS)
    application = QApplication(list(arguments))
    application.setApplicationName("import-assistant")
    application.setApplicationDisplayName("Import Assistant for Bitrix24")
    application.setDesktopFileName("import-assistant")
    application.setWindowIcon(QIcon(str(resource("icons", "app.svg"))))
    application.setQuitOnLastWindowClosed(True)
    install_language(application, language)
    GarbageCollector(application)
    return application


class Opener(QObject):
    """Opens the spreadsheet the program was started with, and those macOS hands to it while it runs."""

    def __init__(self, windows: Windows, named: Path | None = None) -> None:
        super().__init__(windows)
        self._windows = windows
        self._named = named

    @Slot()
    def open_named(self) -> None:
        """Open the spreadsheet the program was started with."""
        if self._named is not None:
            self._windows.open_spreadsheet(self._named)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the file, unless an import is open: that one is not thrown out for it."""
        if not isinstance(event, QFileOpenEvent):
            return super().eventFilter(watched, event)
        if self._windows.assistant is None:
            self._windows.open_spreadsheet(Path(event.file()))
        return True


def run_window(
    services: Services,
    arguments: Sequence[str],
    *,
    practice: bool = False,
    language: str = "",
    spreadsheet: Path | None = None,
) -> int:
    """Open the window and stay until it is closed; returns the exit status."""
    chosen = language or services.preferences().language
    application = build_application(arguments, chosen)
    windows = Windows(application, services)
    LastResort(application, windows.pause_run).take_over()
    log_crashes(services.log_folder())
    opener = Opener(windows, spreadsheet)
    if sys.platform == "darwin":
        # Only there is a file handed over so; elsewhere every event would pass through Python for nothing.
        application.installEventFilter(opener)
    first = windows.open_practice_first if practice else windows.open_start
    # Opened by the loop, so that trouble in opening is told as well.
    QTimer.singleShot(0, windows, first if spreadsheet is None else opener.open_named)
    status = application.exec()
    if not windows.shut_down():
        _LOG.error("Some work did not end in time; leaving it to the journal")
        atexit.register(_leave_at_once, status, application, windows)
    qInstallMessageHandler(None)
    return status


def show_trouble(problem: Problem, language: str) -> None:
    """Tell in a window of its own what keeps the program from starting."""
    application = build_application(["import-assistant"], language)
    box = QMessageBox(QMessageBox.Icon.Warning, application.applicationDisplayName(), messages.title(problem))
    box.setInformativeText(messages.whole(problem))
    box.finished.connect(application.quit)
    box.open()
    application.exec()


def _leave_at_once(status: int, *_kept: object) -> None:
    """End the process while threads still work: a thread taken apart while it runs would crash it instead."""
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:  # a program without a terminal has none
            stream.flush()
    os._exit(status)
