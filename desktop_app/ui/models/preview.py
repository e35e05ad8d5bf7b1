"""The whole table as read, with the spreadsheet's own row numbers; answers from the columns without copying them."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QBrush

from desktop_app.domain.table import CellKind, Table
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import (
    ACCESSIBLE,
    ALIGNMENT,
    BACKGROUND,
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


class PreviewModel(QAbstractTableModel):
    """Rows above the heading, greyed, then all data rows; 100,000 × 40 cost nothing but what is on screen."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table: Table | None = None
        self._above: list[tuple[int, tuple[str, ...]]] = []
        self._headings: list[str] = []
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
        column = table.columns[position]
        if row < offset:
            return self._above_data(row, column.position, role)
        data_row = row - offset
        if role in {DISPLAY, ACCESSIBLE}:
            return column.texts[data_row]
        if role == TOOL_TIP:
            text = column.texts[data_row]
            return text if len(text) > _LONG or "\n" in text else None
        kind = column.kinds[data_row]
        if role == ALIGNMENT:
            return RIGHT if kind in _NUMERIC else None
        if kind in _BAD:
            return self._bad if role == FOREGROUND else self._bad_soft
        return None

    @guarded
    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """Headings above, the spreadsheet's row numbers at the side."""
        if role == DISPLAY:
            if orientation == Qt.Orientation.Horizontal:
                return self._headings[section] if section < len(self._headings) else None
            return str(self.row_number(section))
        if role == TOOL_TIP and orientation == Qt.Orientation.Horizontal and self._table is not None:
            return self._statistics(section)
        return None

    def show(self, table: Table | None) -> None:
        """Take another table."""
        self.beginResetModel()
        self._table = table
        first = table.header_rows[0] if table and table.header_rows else 0
        self._above = [line for line in table.above if not first or line[0] < first] if table else []
        self._headings = [column.heading for column in table.columns] if table else []
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
        return min(bisect_left(table.row_numbers, number) + len(self._above), self._rows - 1)

    def _above_data(self, row: int, position: int, role: int) -> object:
        cells = self._above[row][1]
        if role in {DISPLAY, ACCESSIBLE}:
            return cells[position] if position < len(cells) else ""
        if role == FOREGROUND:
            return self._quiet
        return self._quiet_soft if role == BACKGROUND else None

    def _statistics(self, section: int) -> str:
        assert self._table is not None
        column = self._table.columns[section]
        filled = len(column.kinds) - column.kinds.count(CellKind.EMPTY)
        text = self.tr("Column {letter}: {filled} of {rows} rows filled")
        return text.format(letter=column.letter, filled=filled, rows=len(column.kinds))

    def _paint(self) -> None:
        self._bad = QBrush(self._theme.colour("bad"))
        self._bad_soft = QBrush(self._theme.colour("bad_soft"))
        self._quiet = QBrush(self._theme.colour("muted"))
        self._quiet_soft = QBrush(self._theme.colour("quiet_soft"))

    def _on_theme(self) -> None:
        self._paint()


_ANSWERED = frozenset({DISPLAY, TOOL_TIP, ALIGNMENT, FOREGROUND, BACKGROUND, ACCESSIBLE})
