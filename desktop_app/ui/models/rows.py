"""The rows in Check: number, state, what is wrong, then the person's own cells, coloured where they are meant."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QBrush

from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.problems.repairs import ROW_LEFT_OUT
from desktop_app.domain.table import Table
from desktop_app.flow.facts import CheckOutcome, RowState
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.icons import icon
from desktop_app.ui.models.roles import (
    ACCESSIBLE,
    BACKGROUND,
    DISPLAY,
    EDIT,
    FOREGROUND,
    ICON,
    TONE,
    TOOL_TIP,
    Index,
    Tone,
)
from desktop_app.ui.theme import Theme

STATE, WHAT = 0, 1
FIXED = 2
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
_ANSWERED = frozenset({DISPLAY, EDIT, TOOL_TIP, FOREGROUND, BACKGROUND, ICON, TONE, ACCESSIBLE, _DECORATION})
_PLAIN = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled


class RowsModel(QAbstractTableModel):
    """Shows all rows or those of an array of indexes; filtering is the change of that array."""

    edited = Signal(int, str, str, str)
    """A person typed over a cell: index of the row, heading, text before, text now."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._table: Table | None = None
        self._headings: list[str] = []
        self._texts: dict[str, Sequence[str]] = {}
        self._states = b""
        self._problems: dict[int, list[Problem]] = {}
        self._cells: dict[tuple[int, str], Severity] = {}
        self._overlay: dict[str, dict[int, str]] = {}
        self._left_out: frozenset[int] = frozenset()
        self._visible: Sequence[int] = range(0)
        self._paint()
        theme.changed.connect(self._paint)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of rows that pass the filter."""
        return 0 if parent.isValid() else len(self._visible)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """State, what, and the person's columns."""
        return 0 if parent.isValid() or self._table is None else len(self._headings) + FIXED

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The person's own cells can be typed over; those of rows left out cannot."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.column() < FIXED or self._visible[index.row()] in self._left_out:
            return _PLAIN
        return _PLAIN | Qt.ItemFlag.ItemIsEditable

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the grid knows, from ready texts."""
        if not index.isValid() or role not in _ANSWERED or self._table is None:
            return None
        row = self._visible[index.row()]
        if index.column() < FIXED:
            return self._fixed(row, index.column(), role)
        heading = self._headings[index.column() - FIXED]
        if role in {DISPLAY, EDIT}:
            return self.text(row, heading)
        if row in self._left_out:
            return self._quiet if role == FOREGROUND else None
        return self._look_of(row, heading, role)

    def setData(self, index: Index, value: object, role: int = EDIT) -> bool:  # noqa: N802 - Qt's name
        """Show what was typed at once; what it means is found out afterwards."""
        if role != EDIT or not self.flags(index) & Qt.ItemFlag.ItemIsEditable:
            return False
        row, heading = self._visible[index.row()], self._headings[index.column() - FIXED]
        before, now = self.text(row, heading), str(value)
        if before == now:
            return False
        self._overlay.setdefault(heading, {})[row] = now
        self.dataChanged.emit(index, index)
        self.edited.emit(row, heading, before, now)
        return True

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
        return self.tr("What") if section == WHAT else self._headings[section - FIXED]

    def show(self, table: Table | None, outcome: CheckOutcome | None) -> None:
        """Take a table and what Check found in it; all rows are shown."""
        self.beginResetModel()
        self._table = table if outcome is not None else None
        self._texts = {column.heading: column.texts for column in table.columns} if table is not None else {}
        self._headings = list(self._texts)
        self._take(outcome)
        self._visible = range(len(self._states))
        self.endResetModel()

    def refresh(self, outcome: CheckOutcome) -> None:
        """Take what Check found in the same table; the rows shown stay where they are."""
        self._take(outcome)
        if self._visible:
            last = self.index(len(self._visible) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def filter(self, rows: Sequence[int] | None) -> None:
        """Show only these rows (indexes), or all."""
        self.beginResetModel()
        self._visible = range(len(self._states)) if rows is None else rows
        self.endResetModel()

    @property
    def visible(self) -> Sequence[int]:
        """The rows shown (indexes)."""
        return self._visible

    def text(self, row: int, heading: str) -> str:
        """What a cell says now."""
        cells = self._overlay.get(heading)
        return cells[row] if cells is not None and row in cells else self._texts[heading][row]

    def heading(self, column: int) -> str | None:
        """The heading of a column of the model, `None` for the fixed ones."""
        return self._headings[column - FIXED] if column >= FIXED else None

    def column(self, heading: str) -> int | None:
        """The column of the model that shows a heading."""
        return self._headings.index(heading) + FIXED if heading in self._texts else None

    def has_problem(self, index: Index) -> bool:
        """Tell whether a cell is one to look at."""
        heading = self.heading(index.column())
        severity = self._cells.get((self._visible[index.row()], heading)) if heading is not None else None
        return severity is not None and severity is not Severity.INFO

    def first_problem_column(self, row: int) -> int:
        """The first column of a shown row that has a problem, or -1."""
        for position, heading in enumerate(self._headings):
            if (self._visible[row], heading) in self._cells:
                return position + FIXED
        return -1

    def _take(self, outcome: CheckOutcome | None) -> None:
        self._states = outcome.states if outcome else b""
        self._problems, self._cells = {}, {}
        left_out = set()
        for finding in outcome.findings if outcome else ():
            self._problems.setdefault(finding.index, []).append(finding.problem)
            if finding.problem.code == ROW_LEFT_OUT.code:
                left_out.add(finding.index)
            if finding.problem.column is not None:
                key, severity = (finding.index, finding.problem.column), finding.problem.severity
                if key not in self._cells or _WEIGHT[severity] > _WEIGHT[self._cells[key]]:
                    self._cells[key] = severity
        self._left_out = frozenset(left_out)
        self._overlay = {heading: dict(cells) for heading, cells in outcome.overlay.items()} if outcome else {}

    def _look_of(self, row: int, heading: str, role: int) -> object:
        severity = self._cells.get((row, heading))
        is_changed = row in self._overlay.get(heading, ())
        if role == ACCESSIBLE:
            told = [messages.whole(each) for each in self._problems.get(row, ()) if each.column == heading]
            return ", ".join([self.text(row, heading), *([self.tr("changed by you")] if is_changed else []), *told])
        if severity is None and not is_changed:
            return None
        if role == TOOL_TIP:
            return self._tip(row, heading, is_changed=is_changed)
        shown = Severity.INFO if severity is None else severity
        if role == BACKGROUND:
            return self._softs[shown]
        if role == FOREGROUND:
            return self._inks[shown]
        if role == _DECORATION:
            return self._changed_icon if severity is None else self._icons[shown]
        return None

    def _tip(self, row: int, heading: str, *, is_changed: bool) -> str:
        told = [messages.whole(each) for each in self._problems.get(row, ()) if each.column == heading]
        if is_changed:
            before = self._texts[heading][row] or self.tr("(empty)")
            told.append(self.tr("In the file: {text}").format(text=before))
        return "\n".join(told)

    def _fixed(self, row: int, column: int, role: int) -> object:
        state = RowState(self._states[row])
        is_out = row in self._left_out
        if column == STATE:
            if role == DISPLAY:
                return self.tr("Left out") if is_out else self._word(state)
            if role in {ICON, TONE}:
                look = ("skip", Tone.QUIET) if is_out else _LOOK[state]
                return look[0 if role == ICON else 1]
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
        theme = self._theme
        self._softs = {each: QBrush(theme.colour(tone.soft)) for each, tone in _TONES.items()}
        self._inks = {each: QBrush(theme.colour(tone.value)) for each, tone in _TONES.items()}
        self._icons = {each: icon(_ICONS[each], theme.colour(tone.value)) for each, tone in _TONES.items()}
        self._changed_icon = icon("edit", theme.colour(Tone.INFO.value))
        self._quiet = QBrush(theme.colour(Tone.QUIET.value))
