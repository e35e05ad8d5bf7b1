"""Combo boxes that can be searched by typing and never change by accident."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QItemSelection, QModelIndex, QPersistentModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QSizePolicy, QWidget

from desktop_app.ui.delegates.fields import FieldDelegate
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import DISPLAY, SEARCH

_MEASURED: Final = 100
_AROUND: Final = 48
_WIDEST: Final = 720
_LINE_MARGIN: Final = 2
"""Where Qt's own line of text begins."""


class _Completer(QCompleter):
    """Finds a line by all its words and writes only its name."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:  # noqa: N802 - Qt's name
        """Return what is written into the box."""
        return str(index.data(DISPLAY))


class _Line(QLineEdit):
    """Leaves out the middle of a name that is too long, while nobody types: long names often differ at their ends."""

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint as usual what fits, and what is being typed."""
        room = self.contentsRect().adjusted(_LINE_MARGIN, 0, -_LINE_MARGIN, 0)
        if self.hasFocus() or self.fontMetrics().horizontalAdvance(self.text()) <= room.width():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideMiddle, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()


class Picker(QComboBox):
    """Type to search anywhere in the names; arrows open the list; the wheel scrolls the page, not the choice."""

    picked = Signal(int)
    """A person chose a line."""
    entered = Signal()
    """The keyboard came here."""

    def __init__(
        self, model: QAbstractItemModel, parent: QWidget | None = None, delegate: FieldDelegate | None = None
    ) -> None:
        super().__init__(parent)
        self._shown = -1
        self._delegate = delegate
        self.setEditable(True)
        self.setLineEdit(_Line(self))
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self._is_reset = False
        model.modelAboutToBeReset.connect(self._on_reset_begins)
        self.setModel(model)
        model.modelReset.connect(self._on_reset_ends)
        self.setMaxVisibleItems(16 if delegate is None else 9)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(14)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.currentIndexChanged.connect(self._on_index)
        if QAccessible.isActive():
            # Only then is the list made before it is opened: sixty of them take their time.
            self.view().selectionModel().selectionChanged.connect(self._on_selected)

    def call(self, name: str) -> None:
        """Name the box for assistive technology.

        Qt gives a box's value as its name on Linux; there the name is told as the description and by the line in it.
        """
        self.setAccessibleName(name)
        self.setAccessibleDescription(name if sys.platform == "linux" else "")
        line = self.lineEdit()
        assert line is not None
        line.setAccessibleName(name)

    def show_row(self, row: int) -> None:
        """Show a line without calling it a person's choice."""
        self._shown = row
        self.setCurrentIndex(row)
        self.setEditText(self.itemText(row))
        self.setToolTip(self.itemText(row))
        line = self.lineEdit()
        if line is not None and not self.hasFocus():
            line.setCursorPosition(0)  # the beginning is what is seen of a long name

    def showPopup(self) -> None:  # noqa: N802 - Qt's name
        """Open the list, wide enough to be read."""
        if self._delegate is not None and self.itemDelegate() is not self._delegate:
            self.setItemDelegate(self._delegate)
            self.view().setMinimumWidth(self._delegate.width(self.fontMetrics()))
        elif self._delegate is None:
            self.view().setMinimumWidth(self._readable_width())
        super().showPopup()

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
        self.entered.emit()
        line = self.lineEdit()
        if line is not None:
            # From behind, so that the beginning is what is seen of a long name.
            line.setSelection(len(line.text()), -len(line.text()))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Half a name is no choice: show what is chosen again."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason and self.currentText() != self.itemText(self._shown):
            found = self.findText(self.currentText(), Qt.MatchFlag.MatchFixedString)
            self.setCurrentIndex(found if found >= 0 else self._shown)
            self.setEditText(self.itemText(self.currentIndex()))

    def _readable_width(self) -> int:
        """Width of the longest of the first lines: namesakes differ in what stands at their ends."""
        metrics, lines = self.fontMetrics(), range(min(self.count(), _MEASURED))
        longest = max((metrics.horizontalAdvance(self.itemText(line)) for line in lines), default=0)
        return min(longest + _AROUND, _WIDEST)

    def _make_searchable(self) -> None:
        # When first needed: a table of sixty columns has sixty of these.
        known = self.completer()
        if known is not None and known.completionMode() == QCompleter.CompletionMode.PopupCompletion:
            return
        completer = _Completer(self.model(), self)
        popup = completer.popup()
        if self._delegate is not None and popup is not None:
            completer.setCompletionRole(SEARCH)
            popup.setItemDelegate(self._delegate)
            popup.setMinimumWidth(self._delegate.width(self.fontMetrics()))
        elif popup is not None:
            popup.setMinimumWidth(self._readable_width())
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setMaxVisibleItems(12)
        self.setCompleter(completer)
        # Behind the box's own answer, which leaves the cursor at the end of what it wrote.
        completer.activated.connect(self._on_completed, Qt.ConnectionType.QueuedConnection)

    @Slot()
    def _on_completed(self) -> None:
        line = self.lineEdit()
        if line is not None:
            line.setCursorPosition(0)

    @Slot()
    def _on_reset_begins(self) -> None:
        # Qt goes to the first line of a list that is filled anew: nobody chose it.
        self._is_reset = True

    @Slot()
    def _on_reset_ends(self) -> None:
        self._is_reset = False
        self._shown = self.currentIndex()

    @Slot(QItemSelection)
    def _on_selected(self, selected: QItemSelection) -> None:
        """Take what assistive technology selects in the closed list; in the open one a key or a click decides."""
        if selected.indexes() and not self.view().isVisible():
            self.setCurrentIndex(selected.indexes()[0].row())

    @Slot(int)
    def _on_index(self, row: int) -> None:
        if row >= 0 and row != self._shown and not self._is_reset:
            self._shown = row
            self.picked.emit(row)
