"""A place to drop a spreadsheet on, with words instead of emptiness."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import Picture, label, restyle


def local_paths(mime: QMimeData) -> list[Path]:
    """Return the files of this machine that are being dragged."""
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()] if mime.hasUrls() else []


class DropZone(QFrame):
    """Takes one file; says so while empty."""

    dropped = Signal(object)
    """A `Path`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("role", "drop")
        self.setAcceptDrops(True)
        self.title = label("big")
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
