"""The last resort: what nobody planned for becomes a log entry, one sentence and a paused run; no window vanishes."""

from __future__ import annotations

import faulthandler
import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Final

from PySide6.QtCore import QMessageLogContext, QObject, Qt, QtMsgType, Signal, Slot, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox

from desktop_app.ui.widgets.basics import identify

_LOG: Final = logging.getLogger(__name__)
_QT_LOG: Final = logging.getLogger("qt")
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class LastResort(QObject):
    """Hears of every exception nobody caught, in whatever thread.

    One place in the code is told and logged once: an exception inside `data()` or `paint()` comes again at every
    repaint (reference UX §14.4).
    """

    _met = Signal(str)

    def __init__(self, parent: QObject, pause: Callable[[], bool]) -> None:
        """`pause` lets nothing more leave for the portal and tells whether something was being sent."""
        super().__init__(parent)
        self._pause = pause
        self._known: set[tuple[str, str, int]] = set()
        self._lock = threading.Lock()
        self._box: QMessageBox | None = None
        # Queued: the window may be in the middle of painting, or the news comes from another thread.
        self._met.connect(self._on_met, Qt.ConnectionType.QueuedConnection)

    def take_over(self) -> None:
        """Hear of exceptions in any thread and of what Qt says."""
        sys.excepthook = self.hear
        threading.excepthook = self._hear_thread
        qInstallMessageHandler(on_qt_message)

    def hear(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an exception in; called by Python in the thread where it was raised."""
        place = _place(kind, trace)
        with self._lock:
            if place in self._known:
                return
            self._known.add(place)
        _LOG.critical("Unexpected", exc_info=(kind, error, trace))
        # The type alone: texts of unplanned exceptions may hold an address with its secret.
        self._met.emit(kind.__name__)

    def _hear_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.hear(told.exc_type, told.exc_value, told.exc_traceback)

    @Slot(str)
    def _on_met(self, what: str) -> None:
        paused = self._pause()
        if self._box is not None:
            return
        box = QMessageBox(QApplication.activeWindow())
        identify(box, "unexpected")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Import Assistant for Bitrix24"))
        box.setText(self.tr("Something unexpected happened ({what}).").format(what=what))
        if paused:
            text = self.tr(
                "The import is paused: nothing more leaves. Every row is safe in the journal; press Resume to go on, "
                "or close the program and continue from the history."
            )
        else:
            text = self.tr(
                "Nothing is lost: your choices are kept and every row that was sent is in the journal. You may go on; "
                "if it happens again, use “Report a problem” in the start window."
            )
        box.setInformativeText(text)
        box.setStandardButtons(QMessageBox.StandardButton.Ok)
        box.finished.connect(self._on_read)
        self._box = box
        box.open()

    @Slot()
    def _on_read(self) -> None:
        if self._box is not None:
            self._box.deleteLater()
            self._box = None


def _place(kind: type[BaseException], trace: TracebackType | None) -> tuple[str, str, int]:
    if trace is None:
        return kind.__name__, "", 0
    while trace.tb_next is not None:
        trace = trace.tb_next
    return kind.__name__, trace.tb_frame.f_code.co_filename, trace.tb_lineno


def on_qt_message(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
    """Write what Qt says into the log."""
    _QT_LOG.log(_LEVELS.get(kind, logging.WARNING), "%s", text)


def log_crashes(folder: Path) -> None:
    """Let the interpreter write where it was when the system ends the program; it writes places, never values."""
    try:
        # The fault handler keeps the file open for as long as the program lives.
        file = (folder / "crash.log").open("a", encoding="utf-8")
    except OSError:
        _LOG.warning("Crashes cannot be logged", exc_info=True)
        return
    faulthandler.enable(file)
