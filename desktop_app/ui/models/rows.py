"""The rows after Check: number, state, what is wrong, then the person's own cells, coloured where they are meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from PySide6.QtGui import QBrush

from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.table import Table
from desktop_app.flow.facts import CheckOutcome, RowState
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.icons import icon
from desktop_app.ui.models.roles import (
    ACCESSIBLE,
    BACKGROUND,
    DISPLAY,
    FOREGROUND,
    ICON,
    TONE,
    TOOL_TIP,
    Index,
    Tone,
)
from desktop_app.ui.theme import Theme

STATE, WHAT = 0, 1
_FIXED = 2
_DECORATION = int(Qt.ItemDataRole.DecorationRole)
_LOOK = {
    RowState.READY: ("check", Tone.OK),
    RowState.NOTED: ("info", Tone.INFO),
    RowState.WARNED: ("warning", Tone.WARN),
    RowState.HELD_BACK: ("hold", Tone.BAD),
}
_TONES = {Severity.ERROR: Tone.BAD, Severity.WARNING: Tone.WARN, Severity.INFO: Tone.INFO}
_ICONS = {Severity.ERROR: "cross-circle", Severity.WARNING: "warning", Severity.INFO: "info"}
_WEIGHT = {Severity.ERROR: 2, Severity.WARNING: 1, Severity.INFO: 0}
_ANSWERED = frozenset({DISPLAY, TOOL_TIP, FOREGROUND, BACKGROUND, ICON, TONE, ACCESSIBLE, _DECORATION})


class RowsModel(QAbstractTableModel):
    """Shows all rows or those of an array of indexes; filtering is the change of that array."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table: Table | None = None
        self._states = b""
        self._problems: dict[int, list[Problem]] = {}
        self._cells: dict[tuple[int, str], Severity] = {}
        self._visible: Sequence[int] = range(0)
        self._paint()
        theme.changed.connect(self._paint)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of rows that pass the filter."""
        return 0 if parent.isValid() else len(self._visible)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """State, what, and the person's columns."""
        return 0 if parent.isValid() or self._table is None else len(self._table.columns) + _FIXED

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the grid knows, from ready texts."""
        if not index.isValid() or role not in _ANSWERED or self._table is None:
            return None
        row = self._visible[index.row()]
        if index.column() < _FIXED:
            return self._fixed(row, index.column(), role)
        column = self._table.columns[index.column() - _FIXED]
        if role in {DISPLAY, ACCESSIBLE}:
            return column.texts[row]
        severity = self._cells.get((row, column.heading))
        if severity is None:
            return None
        if role == BACKGROUND:
            return self._softs[severity]
        if role == FOREGROUND:
            return self._inks[severity]
        if role == _DECORATION:
            return self._icons[severity]
        if role == TOOL_TIP:
            return "\n".join(messages.whole(each) for each in self._problems[row] if each.column == column.heading)
        return None

    @guarded
    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """Words above, the spreadsheet's row numbers at the side."""
        if role != DISPLAY or self._table is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._table.row_numbers[self._visible[section]]) if section < len(self._visible) else None
        if section == STATE:
            return self.tr("State")
        return self.tr("What") if section == WHAT else self._table.columns[section - _FIXED].heading

    def show(self, table: Table | None, outcome: CheckOutcome | None) -> None:
        """Take a table and what Check found in it; all rows are shown."""
        self.beginResetModel()
        self._table = table if outcome is not None else None
        self._states = outcome.states if outcome else b""
        self._problems, self._cells = {}, {}
        for finding in outcome.findings if outcome else ():
            self._problems.setdefault(finding.index, []).append(finding.problem)
            if finding.problem.column is not None:
                key, severity = (finding.index, finding.problem.column), finding.problem.severity
                if key not in self._cells or _WEIGHT[severity] > _WEIGHT[self._cells[key]]:
                    self._cells[key] = severity
        self._visible = range(len(self._states))
        self.endResetModel()

    def filter(self, rows: Sequence[int] | None) -> None:
        """Show only these rows (indexes), or all."""
        self.beginResetModel()
        self._visible = range(len(self._states)) if rows is None else rows
        self.endResetModel()

    def first_problem_column(self, row: int) -> int:
        """The first column of a shown row that has a problem, or -1."""
        assert self._table is not None
        for position, column in enumerate(self._table.columns):
            if (self._visible[row], column.heading) in self._cells:
                return position + _FIXED
        return -1

    def _fixed(self, row: int, column: int, role: int) -> object:
        state = RowState(self._states[row])
        if column == STATE:
            if role == DISPLAY:
                return self._word(state)
            if role in {ICON, TONE}:
                return _LOOK[state][0 if role == ICON else 1]
        problems = self._problems.get(row, [])
        if column == WHAT and role == DISPLAY:
            return " · ".join(messages.sentence(each) for each in problems)
        if role == TOOL_TIP and problems:
            return "\n".join(messages.whole(each) for each in problems)
        if role == ACCESSIBLE:
            assert self._table is not None
            text = self.tr("Row {row}, {state}").format(row=self._table.row_numbers[row], state=self._word(state))
            return ", ".join([text, *(messages.whole(each) for each in problems)])
        return None

    def _word(self, state: RowState) -> str:
        return {
            RowState.READY: self.tr("Ready"),
            RowState.NOTED: self.tr("Ready, changed"),
            RowState.WARNED: self.tr("Ready, please look"),
            RowState.HELD_BACK: self.tr("Held back"),
        }[state]

    def _paint(self) -> None:
        self._softs = {each: QBrush(self._theme.colour(tone.soft)) for each, tone in _TONES.items()}
        self._inks = {each: QBrush(self._theme.colour(tone.value)) for each, tone in _TONES.items()}
        self._icons = {each: icon(_ICONS[each], self._theme.colour(tone.value)) for each, tone in _TONES.items()}
