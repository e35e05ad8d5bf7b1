"""Find and replace: what, by what, where; the count and five cells before anything is changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLineEdit, QVBoxLayout

from desktop_app.domain.repair.offers import Preview
from desktop_app.domain.repair.operations import ReplaceText, Scope
from desktop_app.ui import messages, repair_words
from desktop_app.ui.widgets.basics import ElidedLabel, button, identify, row
from desktop_app.ui.widgets.boxes import short_box

_PAUSE = 200
"""Milliseconds without a key after which the preview is made."""


class FindPanel(QFrame):
    """Opens with Ctrl+H, closes with Esc."""

    asked = Signal(object)
    """A `ReplaceText` whose preview is wanted."""
    wanted = Signal(object)
    """A `ReplaceText` to be made."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        identify(self, "find-panel")
        self.words, self.by, self.column = QLineEdit(), QLineEdit(), short_box("find-column", 9)
        identify(self.words, "find-text")
        identify(self.by, "replace-by")
        self.whole, self.cased = QCheckBox(), QCheckBox()
        identify(self.whole, "find-whole")
        identify(self.cased, "find-cased")
        self.cased.setChecked(True)
        self.replace_button, self.close_button = button("replace-all", "primary"), button("find-close", "link")
        self._count = ElidedLabel()
        self._count.setProperty("role", "muted")
        identify(self._count, "find-count")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 8, 10, 8)
        layout.setSpacing(6)
        layout.addLayout(row(self.words, self.by, self.column))
        layout.addLayout(row(self.whole, self.cased, 1, self.replace_button, self.close_button))
        layout.addWidget(self._count)
        self._connect_parts()
        self.hide()

    def retranslate(self) -> None:
        """Put the words of the language shown on the parts."""
        self.words.setPlaceholderText(self.tr("Find"))
        self.words.setAccessibleName(self.tr("Find"))
        self.by.setPlaceholderText(self.tr("Replace by"))
        self.by.setAccessibleName(self.tr("Replace by"))
        self.column.setAccessibleName(self.tr("Column"))
        self.whole.setText(self.tr("Whole cells only"))
        self.cased.setText(self.tr("Capitals count"))
        self.replace_button.setText(self.tr("&Replace"))
        self.close_button.setText(self.tr("Close"))

    def open_for(self, headings: Sequence[str], heading: str | None, text: str) -> None:
        """Open with a column and a text to begin with."""
        self.column.blockSignals(True)
        self.column.clear()
        self.column.addItem(self.tr("All columns"), None)
        for each in headings:
            self.column.addItem(each, each)
        self.column.setCurrentIndex(self.column.findData(heading) if heading is not None else 0)
        self.column.blockSignals(False)
        if text and "\n" not in text:
            self.words.setText(text)
        self.show()
        self.words.setFocus()
        self.words.selectAll()
        self._ask()

    def operation(self) -> ReplaceText | None:
        """What is asked for now, `None` while nothing is to be found."""
        if not self.words.text():
            return None
        scope = Scope.WHOLE if self.whole.isChecked() else Scope.PART
        heading = self.column.currentData()
        return ReplaceText(heading, self.words.text(), self.by.text(), scope, self.cased.isChecked())

    def show_preview(self, operation: ReplaceText, preview: Preview) -> None:
        """Say what would change, if that is still what is asked for."""
        if operation != self.operation():
            return
        lines = repair_words.sample_lines(preview.samples, with_heading=operation.heading is None)
        count = self.tr("%Ln cell(s) would change", "", preview.cells) if preview.cells else self.tr("Nothing found")
        self._count.setText("\n".join([count, *lines]))
        self.replace_button.setEnabled(preview.cells > 0)
        text = self.tr("&Replace in {count}") if preview.cells else self.tr("&Replace")
        self.replace_button.setText(text.format(count=messages.number(preview.cells)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc closes the panel, never the assistant."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return
        super().keyPressEvent(event)

    def _connect_parts(self) -> None:
        for field in (self.words, self.by):
            field.textChanged.connect(self._on_changed)
        self.column.currentIndexChanged.connect(self._on_changed)
        self.whole.toggled.connect(self._on_changed)
        self.cased.toggled.connect(self._on_changed)
        self._timer.timeout.connect(self._ask)
        self.close_button.clicked.connect(self.hide)
        self.replace_button.clicked.connect(self._on_replace)

    @Slot()
    def _on_changed(self) -> None:
        self.replace_button.setEnabled(False)
        self._timer.start()

    @Slot()
    def _ask(self) -> None:
        operation = self.operation()
        if operation is None:
            self._count.setText(self.tr("Type what to find."))
            self.replace_button.setEnabled(False)
        else:
            self.asked.emit(operation)

    @Slot()
    def _on_replace(self) -> None:
        operation = self.operation()
        if operation is not None:
            self.wanted.emit(operation)
            self._timer.start()
