"""A place to drop a spreadsheet on, with words instead of emptiness."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QFrame, QLineEdit, QVBoxLayout

from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import Picture, label, restyle


def local_paths(mime: QMimeData) -> list[Path]:
    """Return the files of this machine that are being dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []


class PathField(QLineEdit):
    """A field for a path. Copied cells and files are not pasted as text, nor dropped into it: they are opened."""

    pasted = Signal()
    """Something on the clipboard is to be opened."""

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(False)  # the window takes what is dropped, here too

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Tell cells and files from a path."""
        copied = QGuiApplication.clipboard().mimeData() if event.matches(QKeySequence.StandardKey.Paste) else None
        if copied is not None and (local_paths(copied) or any(sign in copied.text().strip() for sign in "\t\n")):
            self.pasted.emit()
            return
        super().keyPressEvent(event)


class DropZone(QFrame):
    """Takes one file; says so while empty."""

    dropped = Signal(object)
    """A `Path`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "drop")
        self.setAcceptDrops(True)
        self.title = label("big", wraps=True)
        self.hint = label("muted", wraps=True)
        layout = QVBoxLayout(self)
        layout.addStretch(2)
        for part in (Picture(theme, "clients-in", 48), self.title, self.hint):
            part.setAlignment(Qt.AlignmentFlag.AlignCenter)
            layout.addWidget(part)
        layout.addStretch(3)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Show that a file is welcome."""
        if local_paths(event.mimeData()):
            event.acceptProposedAction()
            restyle(self, "active", "true")

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802 - Qt's name
        """Calm down."""
        restyle(self, "active", "false")
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Take the first file."""
        restyle(self, "active", "false")
        paths = local_paths(event.mimeData())
        if paths:
            event.acceptProposedAction()
            self.dropped.emit(paths[0])
