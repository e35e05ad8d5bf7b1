"""Drives the window in tests: waits on conditions, answers its dialogs, walks through its steps."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget, QWizard
from shiboken6 import isValid

from desktop_app.flow.draft import Draft
from desktop_app.flow.steps import Step
from desktop_app.ui.app import Windows
from desktop_app.ui.hub import Question
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.pages.columns import ColumnsPage
from desktop_app.ui.window import AssistantWindow
from tests.support.fake_services import FakeServices
from tests.support.fake_state import ADDRESS

NEXT = QWizard.WizardButton.NextButton
BACK = QWizard.WizardButton.BackButton
CANCEL = QWizard.WizardButton.CancelButton
CLOSE = QWizard.WizardButton.FinishButton


def until(condition: Callable[[], object], seconds: float = 15.0) -> None:
    """Serve events until something holds; fails when it does not in time."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"did not come true within {seconds} s"
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 20)


def serve() -> None:
    """Serve all events there are, deferred deletions too."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def collected() -> None:
    """Let everything go that nobody holds."""
    serve()
    gc.collect()
    serve()


@dataclass
class FakeDialogs:
    """Answers what a window asks; `answer` and the paths are what the person would choose, `None` leaves it open."""

    answer: bool | None = True
    table: Path | None = None
    folder: Path | None = None
    files: list[Path] = field(default_factory=list)
    place: Path | None = None
    questions: list[Question] = field(default_factory=list)
    waiting: list[Callable[[bool], None]] = field(default_factory=list)
    opened: list[str] = field(default_factory=list)
    copied: list[str] = field(default_factory=list)

    def choose_table(self, parent: QWidget, folder: Path | None, chosen: Callable[[Path], None]) -> None:
        if self.table is not None:
            chosen(self.table)

    def choose_folder(self, parent: QWidget, folder: Path | None, chosen: Callable[[Path], None]) -> None:
        if self.folder is not None:
            chosen(self.folder)

    def choose_files(self, parent: QWidget, folder: Path | None, chosen: Callable[[list[Path]], None]) -> None:
        if self.files:
            chosen(self.files)

    def choose_place(self, parent: QWidget, suggestion: Path, chosen: Callable[[Path], None]) -> None:
        if self.place is not None:
            chosen(self.place)

    def choose_mapping(self, parent: QWidget, folder: Path, chosen: Callable[[Path], None]) -> None:
        if self.place is not None:
            chosen(self.place)

    def choose_mapping_place(self, parent: QWidget, suggestion: Path, chosen: Callable[[Path], None]) -> None:
        chosen(self.place or suggestion)

    def choose_text_place(self, parent: QWidget, suggestion: Path, chosen: Callable[[Path], None]) -> None:
        self.choose_place(parent, suggestion, chosen)

    def ask(self, parent: QWidget, question: Question, answered: Callable[[bool], None]) -> None:
        self.questions.append(question)
        if self.answer is None:
            self.waiting.append(answered)
        else:
            # A real question is answered later, never within the event that asked it.
            QTimer.singleShot(0, partial(answered, self.answer))

    def open_address(self, address: str) -> None:
        self.opened.append(address)

    def copy(self, text: str) -> None:
        self.copied.append(text)


def deals(path: Path, count: int = 3, *, extra: Iterable[str] = ()) -> Path:
    """Write a table of deals; every heading is the name of a field of the fake portal."""
    lines = ["Name;Amount;Stage;Source;Contract;Floors"]
    lines += [f"Deal {number};{number * 10};New;Website;;{number}" for number in range(1, count + 1)]
    path.write_text("\n".join([*lines, *extra]) + "\n", encoding="utf-8")
    return path


class Driver:
    """One assistant window over services in memory, and the way through it."""

    def __init__(self, application: QApplication, services: FakeServices, draft: Draft | None = None) -> None:
        self.services = services
        self.dialogs = FakeDialogs()
        self.windows = Windows(application, services, self.dialogs)
        self.windows.theme.choose(self.windows.theme.scheme)
        self.window = self.windows.open_import(draft)

    @property
    def wizard(self):
        return self.window.wizard

    @property
    def session(self):
        return self.window.context.session

    @property
    def step(self) -> Step:
        return self.wizard.step

    def page(self, step: Step) -> StepPage:
        return self.window.pages.by_step[step]

    def find(self, identifier: str) -> QWidget:
        """The one control of the window with this identifier, on the page shown or around it."""
        found = [
            each
            for each in self.window.findChildren(QWidget)
            if each.accessibleIdentifier() == identifier and each.isVisibleTo(self.window)
        ]
        assert len(found) == 1, f"{identifier}: {len(found)} controls"
        return found[0]

    def press(self, identifier: str) -> None:
        """Press a button with the mouse."""
        target = self.find(identifier)
        assert target.isEnabled(), f"{identifier} cannot be pressed"
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)

    def idle(self) -> None:
        """Wait until no work is going on and every column has its box."""
        until(lambda: self.windows.jobs.running == 0)
        columns = self.page(Step.COLUMNS)
        assert isinstance(columns, ColumnsPage)
        if isValid(columns):  # the window may have been closed
            until(lambda: columns.is_whole)
        serve()

    def next(self) -> None:
        """Press Next and let what it begins come to an end."""
        self.press("next")
        self.idle()

    def connect(self) -> None:
        """Walk through Connection."""
        field = self.find("webhook-address")
        field.setText(ADDRESS)
        self.press("check-connection")
        self.idle()
        assert self.session.learnt.connected is not None
        self.next()
        assert self.step is Step.WHAT

    def choose_kind(self, title: str = "Deals") -> None:
        """Walk through What."""
        kinds = self.find("record-kinds")
        model = kinds.model()
        names = [model.index(row, 0).data() for row in range(model.rowCount())]
        kinds.setCurrentIndex(model.index(names.index(title), 0))
        self.idle()
        self.next()
        assert self.step is Step.TABLE

    def open_table(self, path: Path) -> None:
        """Walk through Table."""
        self.find("spreadsheet-file").setText(str(path))
        QTest.keyClick(self.find("spreadsheet-file"), Qt.Key.Key_Return)
        self.idle()
        self.next()
        assert self.step is Step.COLUMNS

    def go(self, step: Step, path: Path) -> Driver:
        """Walk from the first step to another one, with a table."""
        for begin, walk in (
            (Step.CONNECTION, self.connect),
            (Step.WHAT, self.choose_kind),
            (Step.TABLE, lambda: self.open_table(path)),
        ):
            if self.step is begin and begin is not step:
                walk()
        while self.step.position < min(step.position, Step.IMPORT.position):
            before = self.step
            self.next()
            assert self.step is not before, f"stays at {before}: {self.page(before).notice.text}"
        if step is Step.RESULT:
            self.press("start-import")
            self.idle()
            until(lambda: self.step is Step.RESULT)
            self.idle()
        return self

    def close(self) -> None:
        """Close everything and let it go."""
        for event in (*self.services.held.values(), self.services.gate):
            event.set()
        try:
            if self.windows.assistant is not None:
                self.dialogs.answer = True
                self.windows.assistant.close()
                until(lambda: self.windows.assistant is None)
        finally:
            ended = self.windows.shut_down()
            for each in (self.windows.start, self.windows.theme, self.windows.program, self.windows):
                each.deleteLater()
            self.window = None
            serve()
        assert ended


def driven(window: AssistantWindow) -> AssistantWindow:
    """Give a window the focus, as a window manager would."""
    window.activateWindow()
    until(window.isActiveWindow)
    return window
