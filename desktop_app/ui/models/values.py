"""The distinct texts that need a meaning, with how often they occur and what they stand for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QDate, QLocale, QModelIndex, QObject, Qt

from desktop_app.domain.mapping import ChoiceKind, DateOrder
from desktop_app.domain.value_table import ValueLayer, ValueOption, ValueState
from desktop_app.flow.values import ValueLine
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import (
    ACCESSIBLE,
    ALIGNMENT,
    DISPLAY,
    EDIT,
    FOREGROUND,
    ICON,
    RIGHT,
    TONE,
    TOOL_TIP,
    Index,
    Tone,
)
from desktop_app.ui.theme import Theme

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

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._all: Sequence[ValueLine] = ()
        self._lines: list[ValueLine] = []
        self._heading = ""
        self._only_open = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of texts shown."""
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
        if role == FOREGROUND and (part is Part.HEADING or (part is Part.MEANING and line.is_open)):
            return self._theme.colour("muted")
        if role in {ICON, TONE} and part is Part.WHY:
            return self._look(line)[0 if role == ICON else 1]
        if role == TOOL_TIP and part is not Part.TIMES:
            return self._hint(line) if part is Part.MEANING else self._text(line, part)
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
            self.tr("Column"), self.tr("In your file"), self.tr("Times"), self.tr("In Bitrix24"), self.tr("State")
        )[section]  # fmt: skip

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The meaning can be edited."""
        usual = super().flags(index)
        if index.isValid() and index.column() == Part.MEANING:
            return usual | Qt.ItemFlag.ItemIsEditable
        return usual

    def show(self, lines: tuple[ValueLine, ...]) -> None:
        """Take the lines; the same texts keep selection and place."""
        same = [line.key for line in lines] == [line.key for line in self._all]
        self._all = lines
        if same and lines:
            now = {line.key: line for line in lines}
            self._lines = [now[line.key] for line in self._lines]
            if self._lines:
                self.dataChanged.emit(self.index(0, 0), self.index(len(self._lines) - 1, len(Part) - 1))
            return
        self._choose_lines()

    def filter(self, heading: str, *, only_open: bool) -> None:
        """Show the lines of one column, or of all for an empty heading; answered ones too, or not."""
        self._heading, self._only_open = heading, only_open
        self._choose_lines()

    def line(self, row: int) -> ValueLine:
        """The line at a row."""
        return self._lines[row]

    def row_of(self, heading: str, text: str) -> int | None:
        """The row of a column's text; where a cell holds several texts, of one that wants an answer."""
        cell = text.strip().casefold()
        lines = [(each, line) for each, line in enumerate(self._lines) if line.heading == heading]
        named = [(each, line) for each, line in lines if line.row.text.strip().casefold() == cell]
        within = [(each, line) for each, line in lines if line.row.text.strip().casefold() in cell]
        found = named or [(each, line) for each, line in within if line.is_open] or within or lines
        return found[0][0] if found else None

    def next_open(self, row: int) -> int | None:
        """The next row below that wants an answer, or the first of all; `None` when there is none."""
        rows = [each for each, line in enumerate(self._lines) if line.is_open]
        return next((each for each in rows if each > row), rows[0] if rows else None)

    def option_title(self, line: ValueLine, option: ValueOption) -> str:
        """What an option is called; orders of dates are shown by their effect."""
        if line.is_date_order:
            return _read_as(line.row.text, DateOrder(option.id)) or option.title
        if line.is_relation:
            name = f"{option.title} [{option.id}]" if option.title != option.id else f"[{option.id}]"
            return f"{name} — {messages.said(option.note)}" if option.note else name
        title = f"{option.title} — {option.note}" if option.note and option.note != option.title else option.title
        if not option.is_active:
            return self.tr("{person} (dismissed)").format(person=title)
        return self.tr("{stage} (final)").format(stage=title) if option.is_final else title

    def _choose_lines(self) -> None:
        self.beginResetModel()
        self._lines = [
            line for line in self._all if self._heading in {"", line.heading} and (line.is_open or not self._only_open)
        ]
        self.endResetModel()

    def _text(self, line: ValueLine, part: Part) -> str:
        if part is Part.MEANING:
            return self._meaning(line)
        return {
            Part.HEADING: self._place(line),
            Part.TEXT: line.row.text,
            Part.TIMES: messages.number(line.row.times),
            Part.WHY: self._why(line),
        }[part]

    def _place(self, line: ValueLine) -> str:
        pipeline = line.pipeline
        return f"{line.heading} · {pipeline}" if pipeline else line.heading

    def _meaning(self, line: ValueLine) -> str:
        row, meaning = line.row, line.meaning
        if meaning is not None:
            return self.option_title(line, meaning)
        choice = line.column.fallback if row.state is ValueState.FALLBACK else row.choice
        if choice is not None:
            is_left = choice.kind is ChoiceKind.LEAVE_EMPTY
            return self.tr("Leave empty") if is_left else self.tr("Hold rows back")
        if row.state is ValueState.UNDERSTOOD:
            return self.tr("Leave empty")
        if row.state is ValueState.GUESSED and row.guess is not None:
            return self.tr("Perhaps {meaning}").format(meaning=self.option_title(line, row.guess.option))
        return self.tr("Choose…")

    def _hint(self, line: ValueLine) -> str:
        likely = [self.option_title(line, each) for each in line.row.candidates]
        return "\n".join([self._meaning(line), *likely[:8]])

    def _why(self, line: ValueLine) -> str:
        row = line.row
        if row.state is ValueState.SEVERAL:
            if line.is_date_order:
                return self.tr("which order?")
            return self.tr("which of %Ln?", "", len(row.candidates))
        if row.state is ValueState.UNKNOWN:
            return self.tr("not on the portal") if line.is_relation else self.tr("unknown: held back")
        if row.state is ValueState.DECIDED:
            return self.tr("your choice")
        if row.state is ValueState.FALLBACK:
            return self.tr("as all unknown")
        layer = row.guess.layer if row.guess is not None else ValueLayer.SAME
        if row.state is ValueState.GUESSED:
            return self.tr("as last time?") if layer is ValueLayer.REMEMBERED else self.tr("similar: right?")
        return {
            ValueLayer.CASELESS: self.tr("same but for capitals"),
            ValueLayer.OTHER_FORM: self.tr("found") if line.is_relation else self.tr("another form of it"),
        }.get(layer, self.tr("same name"))

    def _look(self, line: ValueLine) -> tuple[str, Tone]:
        return {
            ValueState.UNDERSTOOD: ("check", Tone.OK),
            ValueState.DECIDED: ("person", Tone.INFO),
            ValueState.FALLBACK: ("person", Tone.INFO),
            ValueState.GUESSED: ("question", Tone.WARN),
            ValueState.SEVERAL: ("question", Tone.WARN),
            ValueState.UNKNOWN: ("hold", Tone.WARN),
        }[line.row.state]


def _read_as(text: str, order: DateOrder) -> str:
    parts = re.match(r"\s*(\d{1,2})\D(\d{1,2})\D(\d{2,4})", text)
    if parts is None:
        return ""
    first, second, year = int(parts[1]), int(parts[2]), int(parts[3])
    day, month = (first, second) if order is DateOrder.DAY_FIRST else (second, first)
    return QLocale().toString(QDate(year if year > 99 else 2000 + year, month, day), QLocale.FormatType.LongFormat)
