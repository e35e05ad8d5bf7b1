"""Combo boxes that can be searched by typing and never change by accident."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QSizePolicy, QWidget


class Picker(QComboBox):
    """Type to search anywhere in the names; arrows open the list; the wheel scrolls the page, not the choice."""

    picked = Signal(int)
    """A person chose a line."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown = -1
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setModel(model)
        self.setMaxVisibleItems(16)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.currentIndexChanged.connect(self._on_index)

    def show_row(self, row: int) -> None:
        """Show a line without calling it a person's choice."""
        self._shown = row
        self.setCurrentIndex(row)
        self.setEditText(self.itemText(row))

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Let the page scroll."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Open the list instead of running through it."""
        if event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down} and not event.modifiers():
            self.showPopup()
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Select the text, so that typing searches at once."""
        self._make_searchable()
        super().focusInEvent(event)
        line = self.lineEdit()
        if line is not None:
            line.selectAll()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Half a name is no choice: show what is chosen again."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.currentText() != self.itemText(self._shown):
            found = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
            self.setCurrentIndex(found if found >= 0 else self._shown)
            self.setEditText(self.itemText(self.currentIndex()))

    def _make_searchable(self) -> None:
        # When first needed: a table of sixty columns has sixty of these.
        known = self.completer()
        if known is not None and known.completionMode() == QCompleter.CompletionMode.PopupCompletion:
            return
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)

    @Slot(int)
    def _on_index(self, row: int) -> None:
        if row >= 0 and row != self._shown:
            self._shown = row
            self.picked.emit(row)
