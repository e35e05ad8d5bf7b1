"""Every row's fate, live: statuses change in place, one range a tick; nothing is sorted under the hand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from desktop_app.domain.events import RowChanged
from desktop_app.domain.kinds import Kind, card_path
from desktop_app.domain.outcome import FilesState, Outcome, ReadBack, UndoState
from desktop_app.flow.results import Pile, ResultRows
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import ACCESSIBLE, DISPLAY, TOOL_TIP, Index, Tone

LABEL, STATUS, RECORD, WHAT = 0, 1, 2, 3
_COLUMNS = 4
_ANSWERED = frozenset({DISPLAY, TOOL_TIP, ACCESSIBLE})
_LOOK = {
    Outcome.WAITING: ("clock", Tone.QUIET),
    Outcome.SENDING: ("send", Tone.ACCENT),
    Outcome.CREATED: ("check-circle", Tone.OK),
    Outcome.UPDATED: ("check-circle", Tone.OK),
    Outcome.ALREADY_THERE: ("equal", Tone.INFO),
    Outcome.HELD_BACK: ("hold", Tone.WARN),
    Outcome.REFUSED: ("cross-circle", Tone.BAD),
    Outcome.UNSURE: ("question", Tone.UNSURE),
    Outcome.NOT_SENT: ("circle", Tone.QUIET),
}
_IN_MOTION = frozenset({Outcome.WAITING, Outcome.SENDING})


class ResultsModel(QAbstractTableModel):
    """Row label, status, record, what happened; the spreadsheet's row numbers at the side.

    Painted by delegates of its own, which ask for `text` and `look` and not for roles (`delegates/fate.py`).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: ResultRows | None = None
        self._visible: Sequence[int] = range(0)
        self._origin = ""
        self._kind: Kind | None = None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of rows that pass the filter."""
        return 0 if parent.isValid() else len(self._visible)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Label, status, record, what happened."""
        return 0 if parent.isValid() else _COLUMNS

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the grid knows."""
        if not index.isValid() or role not in _ANSWERED or self._rows is None:
            return None
        row, column = self._visible[index.row()], index.column()
        if role == DISPLAY:
            return self._text(row, column)
        if role == TOOL_TIP:
            return self._tip(row, column)
        if role == ACCESSIBLE:
            if column != LABEL:
                return self._text(row, column)
            text = self.tr("Row {row}").format(row=self._rows.numbers[row])
            return ", ".join(part for part in (text, *(self._text(row, each) for each in range(_COLUMNS))) if part)
        return None

    @guarded
    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """Words above, the spreadsheet's row numbers at the side."""
        if role != DISPLAY or self._rows is None:
            return None
        if orientation == Qt.Orientation.Vertical:
            return str(self._rows.numbers[self._visible[section]]) if section < len(self._visible) else None
        return (self.tr("Row"), self.tr("Status"), self.tr("Record"), self.tr("What happened"))[section]

    def show(self, rows: ResultRows, origin: str, kind: Kind) -> None:
        """Take the rows of a run; links lead to the portal at `origin`."""
        self.beginResetModel()
        self._rows, self._origin, self._kind = rows, origin, kind
        self._visible = range(len(rows))
        self.endResetModel()

    def take(self, changes: Sequence[RowChanged]) -> int:
        """Show changes in place; returns the last row whose fate is known now, or -1."""
        touched = self._rows.take(changes) if self._rows is not None else None
        if touched is None:
            return -1
        if isinstance(self._visible, range):
            self.dataChanged.emit(self.index(touched[0], 0), self.index(touched[1], _COLUMNS - 1))
        elif self._visible:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._visible) - 1, _COLUMNS - 1))
        return max((each.key for each in changes if each.outcome not in _IN_MOTION), default=-1)

    def filter(self, pile: Pile) -> None:
        """Show one pile."""
        if self._rows is not None:
            self.beginResetModel()
            self._visible = self._rows.pile(pile)
            self.endResetModel()

    def text(self, row: int, column: int) -> str:
        """Return what a cell of a shown row says."""
        return self._text(self._visible[row], column)

    def look(self, row: int) -> tuple[str, Tone]:
        """Return icon and tone of a shown row's status."""
        return self._look(self._visible[row])

    @property
    def rows(self) -> ResultRows | None:
        """What is shown."""
        return self._rows

    def address(self, row: int) -> str:
        """The address of a shown row's record, or nothing."""
        if self._rows is None or self._kind is None:
            return ""
        record = self._rows.records[self._visible[row]]
        return self._origin + card_path(self._kind, record) if record else ""

    def _text(self, row: int, column: int) -> str:
        assert self._rows is not None
        if column == LABEL:
            return self._rows.labels[row]
        if column == STATUS:
            return self._word(row)
        if column == RECORD:
            record = self._rows.records[row]
            return f"№ {record}" if record else ""
        return self._what(row)

    def _word(self, row: int) -> str:
        assert self._rows is not None
        undo = UndoState(self._rows.undone[row])
        if undo is not UndoState.NONE:
            return {
                UndoState.DELETED: self.tr("Taken back"),
                UndoState.KEPT_EDITED: self.tr("Kept, edited since"),
                UndoState.ALREADY_GONE: self.tr("Already gone"),
                UndoState.FAILED: self.tr("Not taken back"),
            }[undo]
        if self._rows.files[row] == FilesState.MISSING:
            return self.tr("Created, file missing")
        if self._rows.read_backs[row] == ReadBack.DIFFERING:
            return self.tr("Created, differs")
        return messages.outcome_word(Outcome(self._rows.outcomes[row]))

    def _look(self, row: int) -> tuple[str, Tone]:
        assert self._rows is not None
        if self._rows.undone[row] != UndoState.NONE:
            return "undo", Tone.QUIET
        if self._rows.files[row] == FilesState.MISSING:
            return "attach", Tone.WARN
        if self._rows.read_backs[row] == ReadBack.DIFFERING:
            return "differ", Tone.WARN
        return _LOOK[Outcome(self._rows.outcomes[row])]

    def _what(self, row: int) -> str:
        assert self._rows is not None
        if row in self._rows.details and self._rows.files[row] != FilesState.MISSING:
            return self._rows.details[row]
        if problems := self._rows.problems.get(row):
            return " · ".join(messages.sentence(each) for each in problems)
        if self._rows.outcomes[row] in {Outcome.CREATED, Outcome.UPDATED}:
            return messages.read_back_word(ReadBack(self._rows.read_backs[row]))
        return ""

    def _tip(self, row: int, column: int) -> object:
        assert self._rows is not None
        if column == RECORD and self._rows.records[row]:
            return self.tr("Double-click to open it in Bitrix24")
        problems = self._rows.problems.get(row)
        return "\n".join(messages.whole(each) for each in problems) if problems and column != LABEL else None
