"""How far the reading of a spreadsheet is, with a button that stops it at once."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.ui.widgets.basics import ProgressBar, button, identify, label


class ReadingBar(QWidget):
    """Hidden while nothing is being read."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._words = label("muted")
        self.progress = ProgressBar()
        identify(self.progress, "reading-progress")
        self.stop = button("stop-reading", "link")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self._words)
        layout.addWidget(self.progress, 1)
        layout.addWidget(self.stop)
        self.stop.clicked.connect(self.stopped)
        self.hide()

    def begin(self) -> None:
        """Show that reading goes on."""
        self.show_progress(0, None)
        self.show()

    def show_progress(self, done: int, total: int | None) -> None:
        """Show how far it is; without a total only that it goes on."""
        # Bytes of a large file do not fit into a progress bar's 32 bits.
        share = min(100, done * 100 // total) if total else 0
        self.progress.show_done(share, 100 if total else None)
        if total:
            self._words.setText(self.tr("Reading: {percent} %").format(percent=QLocale().toString(share)))
        else:
            self._words.setText(self.tr("Reading…"))

    def retranslate(self) -> None:
        """Put the words of the language shown on the parts."""
        self.stop.setText(self.tr("Stop reading"))
        self.progress.setAccessibleName(self.tr("Reading"))
