"""A pair of hands and eyes for the real window: finds controls by the identifiers of contracts.md §2 alone."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QEvent, QMessageLogContext, QPoint, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QProgressBar,
    QTableView,
    QWidget,
)

SECONDS = 60.0
_OFFSCREEN = "This plugin does not support "
"""How the offscreen platform says what it lacks (grabbing the keyboard, raising a window); a real screen has it."""


class Ears:
    """Hears what Qt says; anything but the platform's own remarks fails the test."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def __enter__(self) -> Self:
        qInstallMessageHandler(self._hear)
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        qInstallMessageHandler(None)
        if error is None:
            assert not self.heard, f"Qt said: {self.heard}"

    def _hear(self, _kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if not text.startswith(_OFFSCREEN):
            self.heard.append(text)


def wait_until(condition: Callable[[], object], what: str, seconds: float = SECONDS) -> None:
    """Let the window live until something holds."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"not within {seconds:.0f} s: {what}\n{screen()}"
        QTest.qWait(20)


def screen() -> str:
    """Say what is on the screen, for a person who reads a failure."""
    lines = []
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            lines += [
                f"  {each.accessibleIdentifier() or type(each).__name__}: {each.text()}"
                for each in window.findChildren(QLabel)
                if each.isVisibleTo(window) and each.text()
            ]
    return "\n".join(lines)


def visible(identifier: str, kind: type[QWidget] = QWidget) -> QWidget | None:
    """Return the visible control with this identifier, or `None`."""
    for window in reversed(QApplication.topLevelWidgets()):
        if not window.isVisible():
            continue
        for each in [window, *window.findChildren(kind)]:
            if each.accessibleIdentifier() == identifier and each.isVisible():
                return each
    return None


def find(identifier: str, seconds: float = SECONDS) -> QWidget:
    """Wait for a visible control."""
    wait_until(lambda: visible(identifier) is not None, f"{identifier} on the screen", seconds)
    found = visible(identifier)
    assert found is not None
    return found


def press(identifier: str) -> None:
    """Press a button once it can be pressed."""
    wait_until(lambda: _is_ready(visible(identifier)), f"{identifier} can be pressed")
    found = visible(identifier)
    assert isinstance(found, QAbstractButton)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def _is_ready(widget: QWidget | None) -> bool:
    return widget is not None and widget.isEnabled()


def write(identifier: str, text: str, *, enter: bool = False) -> None:
    """Type into a field, replacing what is there."""
    field = find(identifier)
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, Qt.Key.Key_Delete)
    QTest.keyClicks(field, text)
    if enter:
        QTest.keyClick(field, Qt.Key.Key_Return)


def paste(identifier: str, text: str) -> None:
    """Paste into a field, replacing what is there."""
    field = find(identifier)
    assert isinstance(field, QLineEdit)
    QGuiApplication.clipboard().setText(text)
    field.setFocus()
    field.selectAll()
    field.paste()
    QGuiApplication.clipboard().clear()


def choose(identifier: str, text: str) -> None:
    """Choose a line of a list by its text, with the mouse."""
    view = find(identifier)
    assert isinstance(view, QAbstractItemView)

    def row() -> int | None:
        model = view.model()
        return next((each for each in range(model.rowCount()) if text in str(model.index(each, 0).data() or "")), None)

    wait_until(lambda: row() is not None, f"{text} in {identifier}")
    index = view.model().index(row() or 0, 0)
    view.scrollTo(index)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())


def pick(identifier: str, text: str) -> None:
    """Type a text into an editable combo box and take it."""
    combo = find(identifier)
    assert isinstance(combo, QComboBox)
    if combo.isEditable():
        line = combo.lineEdit()
        assert line is not None
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Return)
    else:
        combo.setFocus()
        QTest.keyClicks(combo, text)
    wait_until(lambda: text in combo.currentText(), f"{text} in {identifier}")


def text_of(identifier: str) -> str:
    """Return what a label, field, button, or box says."""
    found = find(identifier)
    if isinstance(found, QLabel | QLineEdit | QAbstractButton):
        return found.text()
    if isinstance(found, QComboBox):
        return found.currentText()
    assert isinstance(found, QProgressBar)
    return found.text()


def cell(identifier: str, row: int, column: int) -> str:
    """Return what a table shows."""
    table = find(identifier)
    assert isinstance(table, QTableView)
    return str(table.model().index(row, column).data())


def lines(identifier: str) -> list[str]:
    """Return the lines of a list."""
    view = find(identifier)
    assert isinstance(view, QAbstractItemView)
    return [str(view.model().index(each, 0).data()) for each in range(view.model().rowCount())]


def said(step: str) -> str:
    """Return what the strip below a page's title says, empty when it is quiet."""
    strip = visible(f"{step}-notice")
    return "" if strip is None else " ".join(each.text() for each in strip.findChildren(QLabel) if each.text())


def save_as(path: Path) -> None:
    """Type a place into the file dialog and accept it."""
    wait_until(lambda: visible("file-dialog") is not None, "a file dialog")
    dialog = visible("file-dialog")
    assert isinstance(dialog, QFileDialog)
    name = dialog.findChild(QLineEdit, "fileNameEdit")
    assert name is not None
    name.setText(str(path))
    box = dialog.findChild(QDialogButtonBox)
    assert box is not None
    ok = box.button(QDialogButtonBox.StandardButton.Save) or box.button(QDialogButtonBox.StandardButton.Open)
    QTest.mouseClick(ok, Qt.MouseButton.LeftButton)
    wait_until(lambda: visible("file-dialog") is None, "the dialog is closed")


def settle() -> None:
    """Let everything that was begun come to its end: deferred deletions included."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QTest.qWait(20)


def middle(widget: QWidget) -> QPoint:
    """Return the middle of a widget in its own coordinates."""
    return widget.rect().center()
