"""Editors over cells that fit the field: a list to choose from, a date with its calendar, text of one or many lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QAbstractItemModel, QDate, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtWidgets import (
    QCalendarWidget,
    QComboBox,
    QCompleter,
    QLineEdit,
    QPlainTextEdit,
    QStyleOptionViewItem,
    QWidget,
)

from desktop_app.ui.delegates.isolating import IsolatingDelegate
from desktop_app.ui.icons import icon
from desktop_app.ui.models.roles import EDIT, Index
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import identify

_LINES = 4


class EditorKind(Enum):
    """What a field is filled in with."""

    TEXT = "text"
    DATE = "date"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class EditorNeed:
    """How cells of a column are edited; `options` are the texts of a list."""

    kind: EditorKind = EditorKind.TEXT
    options: tuple[str, ...] = ()


class ListEditor(QComboBox):
    """Choose from what the portal has, by typing any part of it; another text may be typed all the same."""

    def __init__(self, options: tuple[str, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.addItems(list(options))
        completer = QCompleter(self.model(), self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self.setCompleter(completer)


class DateEditor(QLineEdit):
    """A date as text, with a calendar behind the button at its end."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._calendar: QCalendarWidget | None = None
        action = self.addAction(icon("calendar", theme.colour("text")), QLineEdit.ActionPosition.TrailingPosition)
        action.setText(self.tr("Calendar"))
        action.triggered.connect(self.open_calendar)

    @Slot()
    def open_calendar(self) -> None:
        """Open the calendar below the cell, at the date typed so far."""
        calendar = self._calendar = QCalendarWidget(self)
        identify(calendar, "cell-calendar", self.tr("Calendar"))
        calendar.setWindowFlags(Qt.WindowType.Popup)
        typed = QDate.fromString(self.text().strip(), Qt.DateFormat.ISODate)
        if typed.isValid():
            calendar.setSelectedDate(typed)
        calendar.activated.connect(self._on_chosen)
        calendar.clicked.connect(self._on_chosen)
        calendar.move(self.mapToGlobal(self.rect().bottomLeft()))
        calendar.show()

    @Slot(QDate)
    def _on_chosen(self, day: QDate) -> None:
        self.setText(day.toString(Qt.DateFormat.ISODate))
        if self._calendar is not None:
            self._calendar.close()
            self._calendar.deleteLater()
            self._calendar = None
        self.setFocus()


class CellDelegate(IsolatingDelegate):
    """Opens the editor that fits; Enter takes the text, Esc leaves the cell as it was."""

    def __init__(self, theme: Theme, need_of: Callable[[int], EditorNeed], parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._need_of = need_of

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Make the editor for this cell."""
        need, text = self._need_of(index.column()), str(index.data(EDIT) or "")
        editor: QWidget
        if need.kind is EditorKind.LIST:
            editor = ListEditor(need.options, parent)
        elif need.kind is EditorKind.DATE:
            editor = DateEditor(self._theme, parent)
        elif "\n" in text:
            editor = QPlainTextEdit(parent)
            editor.setTabChangesFocus(True)
        else:
            editor = QLineEdit(parent)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        identify(editor, "cell-editor", self.tr("Cell of {column}").format(column=heading))
        editor.setStyleSheet("padding: 1px 4px; min-height: 0; border-radius: 0;")
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """Show the cell's text."""
        text = str(index.data(EDIT) or "")
        if isinstance(editor, QComboBox):
            editor.setCurrentIndex(editor.findText(text))
            editor.setEditText(text)
            line = editor.lineEdit()
            assert line is not None
            line.selectAll()
        elif isinstance(editor, QLineEdit):
            editor.setText(text)
            editor.selectAll()
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802 - Qt's name
        """Hand the text on."""
        if isinstance(editor, QComboBox):
            model.setData(index, editor.currentText())
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())
        elif isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:  # noqa: N802
        """Cover the cell; many lines get room below it."""
        box = option.rect
        if isinstance(editor, QPlainTextEdit):
            box.setHeight(option.fontMetrics.lineSpacing() * _LINES + 12)
        box.setWidth(max(box.width(), 160))
        editor.setGeometry(box)
