"""The whole table as read, with the spreadsheet's own row numbers; answers from the columns without copying them."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QBrush

from desktop_app.domain.table import CellKind, ColumnFacts, NoteCode, Table
from desktop_app.ui import messages
from desktop_app.ui.cellwords import bad_cell
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import (
    ACCESSIBLE,
    ALIGNMENT,
    BACKGROUND,
    DETAIL,
    DISPLAY,
    FOREGROUND,
    RIGHT,
    TOOL_TIP,
    Index,
)
from desktop_app.ui.theme import Theme

_NUMERIC = frozenset({CellKind.NUMBER, CellKind.DURATION})
_BAD = frozenset({CellKind.ERROR, CellKind.NO_RESULT})
_LONG = 60
_LONGEST_TIP = 2_000
_LONGEST_CELL = 300


class PreviewModel(QAbstractTableModel):
    """Rows above the heading, greyed, then all data rows; 100,000 × 40 cost nothing but what is on screen."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table: Table | None = None
        self._facts: tuple[ColumnFacts, ...] = ()
        self._above: list[tuple[int, list[str]]] = []
        self._headings: list[str] = []
        self._questionable: frozenset[int] = frozenset()
        self._hidden: frozenset[int] = frozenset()
        self._shortened: frozenset[tuple[int, str]] = frozenset()
        self._rows = 0
        self._paint()
        theme.changed.connect(self._on_theme)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Rows above the heading and data rows."""
        return 0 if parent.isValid() else self._rows

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Columns that hold anything."""
        return 0 if parent.isValid() else len(self._headings)

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the grid knows, at once and from ready texts."""
        table = self._table
        if table is None or not index.isValid():
            return None
        if role not in _ANSWERED:
            return None
        row, position = index.row(), index.column()
        offset = len(self._above)
        if row < offset:
            return self._above_data(row, position, role)
        column = table.columns[position]
        data_row = row - offset
        if role == DISPLAY:
            return _in_one_line(column.texts[data_row])
        if role == ACCESSIBLE:
            return column.texts[data_row]
        kind = column.kinds[data_row]
        if role == TOOL_TIP:
            text = column.texts[data_row]
            if kind in _BAD:
                return bad_cell(text)
            return text[:_LONGEST_TIP] if len(text) > _LONG or "\n" in text else None
        if role == ALIGNMENT:
            return RIGHT if kind in _NUMERIC else None
        if kind in _BAD:
            return self._bad if role == FOREGROUND else self._bad_soft
        if role == BACKGROUND and self._is_doubtful(table, data_row, position):
            return self._warn_soft
        return None

    @guarded
    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """Headings above with what the columns hold, the spreadsheet's row numbers at the side."""
        if role == DISPLAY:
            if orientation == Qt.Orientation.Horizontal:
                return self._headings[section] if section < len(self._headings) else None
            return str(self.row_number(section))
        if orientation == Qt.Orientation.Vertical or section >= len(self._facts):
            return None
        if role == DETAIL:
            glance = self._glance(self._facts[section])
            return self.tr("hidden") + f" · {glance}" if section in self._hidden else glance
        if role in {TOOL_TIP, ACCESSIBLE}:
            return self._everything(section)
        return None

    def show(self, table: Table | None, facts: tuple[ColumnFacts, ...] = ()) -> None:
        """Take another table, with what its columns hold once that is known."""
        self.beginResetModel()
        self._table, self._facts = table, facts
        self._headings = [column.heading for column in table.columns] if table else []
        self._above = _lines_above(table) if table else []
        asked = table.questionable if table else ()
        notes = table.notes if table else ()
        ragged = (note.row for note in notes if note.code is NoteCode.RAGGED_ROW and note.row is not None)
        self._questionable = frozenset(number for rows in asked for number in rows.numbers).union(ragged)
        self._shortened = frozenset(
            (note.row or 0, note.column or "") for note in notes if note.code is NoteCode.LONG_NUMBER
        )
        self._hidden = _hidden_places(table) if table else frozenset()
        self._rows = len(self._above) + (table.row_count if table else 0)
        self.endResetModel()

    def shows(self, table: Table) -> bool:
        """Tell whether this very table is shown."""
        return self._table is table

    def last_number(self) -> int:
        """The greatest row number, for the width of the side header."""
        return self.row_number(self._rows - 1) if self._rows else 0

    def row_number(self, row: int) -> int:
        """The spreadsheet's own number of a row of the grid."""
        if row < len(self._above):
            return self._above[row][0]
        return int(self._table.row_numbers[row - len(self._above)]) if self._table else 0

    def row_of(self, number: int) -> int:
        """The row of the grid with a spreadsheet's number, or the next one below."""
        table = self._table
        if table is None:
            return -1
        for row, (above, _) in enumerate(self._above):
            if above == number:
                return row
        return min(bisect_left(table.row_numbers, number) + len(self._above), self._rows - 1)

    def row_at(self, index: int) -> int:
        """The row of the grid of a data row."""
        return index + len(self._above)

    def above_count(self) -> int:
        """How many rows stand above the heading."""
        return len(self._above)

    def spans_above(self, row: int) -> list[tuple[int, int]]:
        """The filled cells of a row above the heading with empty ones beside them, and over how many they reach."""
        texts = self._above[row][1]
        filled = [position for position, text in enumerate(texts) if text]
        ends = [*filled[1:], len(texts)]
        return [(begin, end - begin) for begin, end in zip(filled, ends, strict=True) if end - begin > 1]

    def _is_doubtful(self, table: Table, data_row: int, position: int) -> bool:
        number = table.row_numbers[data_row]
        return (
            position in self._hidden
            or number in self._questionable
            or (bool(self._shortened) and (number, table.columns[position].heading) in self._shortened)
        )

    def _above_data(self, row: int, position: int, role: int) -> object:
        if role in {DISPLAY, ACCESSIBLE}:
            return self._above[row][1][position]
        if role == FOREGROUND:
            return self._quiet
        return self._quiet_soft if role == BACKGROUND else None

    def _glance(self, facts: ColumnFacts) -> str:
        if not facts.filled:
            return self.tr("empty")
        if self._table is not None and facts.filled == self._table.row_count:
            filled = self.tr("all filled")
        else:
            filled = self.tr("%Ln filled", "", facts.filled)
        return f"{filled} · {self.tr('%Ln different', '', facts.distinct)}"

    def _everything(self, section: int) -> str:
        assert self._table is not None
        column, facts = self._table.columns[section], self._facts[section]
        words = {
            "letter": column.letter,
            "filled": messages.number(facts.filled),
            "rows": messages.number(self._table.row_count),
            "distinct": messages.number(facts.distinct),
            "longest": messages.number(facts.longest),
            "row": messages.number(facts.longest_row),
        }
        lines = [
            column.heading,
            self.tr("Column {letter}: {filled} of {rows} rows filled, {distinct} different texts").format(**words),
        ]
        if section in self._hidden:
            lines.append(self.tr("Hidden in the spreadsheet"))
        if facts.filled:
            lines.append(self.tr("The longest has {longest} characters, in row {row}").format(**words))
            samples = " · ".join(" ".join(sample[:_LONG].split()) for sample in facts.samples)
            lines.append(self.tr("For example: {samples}").replace("{samples}", samples))
        return "\n".join(lines)

    def _paint(self) -> None:
        self._bad = QBrush(self._theme.colour("bad"))
        self._bad_soft = QBrush(self._theme.colour("bad_soft"))
        self._warn_soft = QBrush(self._theme.colour("warn_soft"))
        self._quiet = QBrush(self._theme.colour("muted"))
        self._quiet_soft = QBrush(self._theme.colour("quiet_soft"))

    def _on_theme(self) -> None:
        self._paint()


def _in_one_line(text: str) -> str:
    """Return as much of a text as a cell shows: the longest would stop the window, line breaks hide what follows."""
    text = text[:_LONGEST_CELL]
    return " ↵ ".join(text.splitlines()) if "\n" in text or "\r" in text else text


def _hidden_places(table: Table) -> frozenset[int]:
    letters = () if table.hidden_columns is None else table.hidden_columns.letters
    return frozenset(place for place, column in enumerate(table.columns) if column.letter in letters)


def _lines_above(table: Table) -> list[tuple[int, list[str]]]:
    """Return the rows above the heading, one text a column of the grid.

    A cell over a column that is not shown, mostly a title over an empty first column, moves to the next one shown.
    """
    first = table.header_rows[0] if table.header_rows else 0
    positions = [column.position for column in table.columns]
    lines = []
    for number, cells in table.above:
        if not positions or (first and number >= first):
            continue
        line = [""] * len(positions)
        for position, text in enumerate(cells):
            at = min(bisect_left(positions, position), len(positions) - 1)
            line[at] = f"{line[at]}  {text}".strip() if text else line[at]
        lines.append((number, line))
    return lines


_ANSWERED = frozenset({DISPLAY, TOOL_TIP, ALIGNMENT, FOREGROUND, BACKGROUND, ACCESSIBLE})
