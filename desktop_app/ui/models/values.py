"""The distinct texts that need a meaning, with how often they occur and what they stand for."""

from __future__ import annotations

import re
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QDate, QLocale, QModelIndex, QObject, Qt

from desktop_app.domain.mapping import ChoiceKind, DateOrder
from desktop_app.flow.values import Option, ValueLine
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import ACCESSIBLE, ALIGNMENT, DISPLAY, EDIT, ICON, RIGHT, TONE, TOOL_TIP, Index, Tone

LEAVE_EMPTY = "\x00leave"
HOLD_BACK = "\x00hold"
"""What the editor hands back for the two answers that are no value of the portal."""


class Part(IntEnum):
    """The columns of the table, in order."""

    HEADING = 0
    TEXT = 1
    TIMES = 2
    MEANING = 3
    WHY = 4


class ValuesModel(QAbstractTableModel):
    """One line a text; what a person chooses goes to the page, which asks the session."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[ValueLine, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of texts."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Column, text, times, meaning, why."""
        return 0 if parent.isValid() else len(Part)

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the table knows."""
        if not index.isValid():
            return None
        line, part = self._lines[index.row()], Part(index.column())
        if role in {DISPLAY, EDIT}:
            return self._text(line, part)
        if role == ALIGNMENT and part is Part.TIMES:
            return RIGHT
        if role in {ICON, TONE} and part is Part.WHY:
            return self._look(line)[0 if role == ICON else 1]
        if role == TOOL_TIP and part in {Part.TEXT, Part.MEANING}:
            return self._text(line, part)
        if role == ACCESSIBLE:
            if part is Part.HEADING:
                return ", ".join(self._text(line, each) for each in Part)
            return self._text(line, part)
        return None

    @guarded
    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """Words above the columns."""
        if role != DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("Column"), self.tr("In your file"), self.tr("Times"), self.tr("In Bitrix24"), self.tr("Why")
        )[section]  # fmt: skip

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The meaning can be edited."""
        usual = super().flags(index)
        if index.isValid() and index.column() == Part.MEANING:
            return usual | Qt.ItemFlag.ItemIsEditable
        return usual

    def show(self, lines: tuple[ValueLine, ...]) -> None:
        """Take the lines; the same texts keep selection and place."""
        same = [(line.heading, line.text) for line in lines] == [(line.heading, line.text) for line in self._lines]
        if same and lines:
            self._lines = lines
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, len(Part) - 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def line(self, row: int) -> ValueLine:
        """The line at a row."""
        return self._lines[row]

    def option_title(self, line: ValueLine, option: Option) -> str:
        """What an option is called; orders of dates are shown by their effect."""
        if line.is_date_order:
            return _read_as(line.text, DateOrder(option.id)) or option.title
        return self.tr("{stage} (final)").format(stage=option.title) if option.is_final else option.title

    def _text(self, line: ValueLine, part: Part) -> str:
        if part is Part.MEANING:
            return self._meaning(line)
        return {
            Part.HEADING: line.heading,
            Part.TEXT: line.text,
            Part.TIMES: messages.number(line.times),
            Part.WHY: self._why(line),
        }[part]

    def _meaning(self, line: ValueLine) -> str:
        if line.choice is not None and line.choice.kind is not ChoiceKind.USE:
            leave = line.choice.kind is ChoiceKind.LEAVE_EMPTY
            return self.tr("Leave empty") if leave else self.tr("Hold rows back")
        identity = line.choice.id if line.choice is not None else line.meaning
        found = next((option for option in line.options if option.id == identity), None)
        return self.option_title(line, found) if found else self.tr("Choose…") if identity is None else identity

    def _why(self, line: ValueLine) -> str:
        if line.choice is not None:
            return self.tr("your choice")
        if line.is_open:
            return self.tr("which order?") if line.is_date_order else self.tr("unknown: held back")
        return self.tr("same name")

    def _look(self, line: ValueLine) -> tuple[str, Tone]:
        if line.choice is not None:
            return "person", Tone.INFO
        return ("question", Tone.WARN) if line.is_open else ("check", Tone.OK)


def _read_as(text: str, order: DateOrder) -> str:
    parts = re.match(r"\s*(\d{1,2})\D(\d{1,2})\D(\d{2,4})", text)
    if parts is None:
        return ""
    first, second, year = int(parts[1]), int(parts[2]), int(parts[3])
    day, month = (first, second) if order is DateOrder.DAY_FIRST else (second, first)
    return QLocale().toString(QDate(year if year > 99 else 2000 + year, month, day), QLocale.FormatType.LongFormat)
