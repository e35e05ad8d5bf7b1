"""Earlier imports as lines of a table."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from desktop_app.domain.runs import RunInfo, RunState
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import ACCESSIBLE, ALIGNMENT, DISPLAY, ICON, RIGHT, TONE, Index, Tone

_LOOK = {
    RunState.RUNNING: ("clock", Tone.ACCENT),
    RunState.INTERRUPTED: ("hold", Tone.WARN),
    RunState.FINISHED: ("check-circle", Tone.OK),
    RunState.UNDONE: ("undo", Tone.QUIET),
}


class HistoryColumn(IntEnum):
    """The columns, in order."""

    STARTED = 0
    FILE = 1
    KIND = 2
    PORTAL = 3
    STATE = 4
    ROWS = 5
    CREATED = 6
    LEFT = 7


class HistoryModel(QAbstractTableModel):
    """One line a run, newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[RunInfo, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of runs."""
        return 0 if parent.isValid() else len(self._runs)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of columns."""
        return 0 if parent.isValid() else len(HistoryColumn)

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the table knows."""
        if not index.isValid():
            return None
        run, column = self._runs[index.row()], HistoryColumn(index.column())
        if role == DISPLAY:
            return self._text(run, column)
        if role == ALIGNMENT and column >= HistoryColumn.ROWS:
            return RIGHT
        if role in {ICON, TONE} and column is HistoryColumn.STATE:
            return _LOOK[run.state][0 if role == ICON else 1]
        if role == ACCESSIBLE:
            shown = tuple(HistoryColumn) if column is HistoryColumn.STARTED else (column,)
            return ", ".join(self._text(run, each) for each in shown)
        return None

    @guarded
    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """Words above the columns."""
        if role != DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("Started"),
            self.tr("File"),
            self.tr("Records"),
            self.tr("Portal"),
            self.tr("State"),
            self.tr("Rows"),
            self.tr("Created"),
            self.tr("Left over"),
        )[section]

    def show(self, runs: tuple[RunInfo, ...]) -> None:
        """Take the history."""
        self.beginResetModel()
        self._runs = runs
        self.endResetModel()

    def run(self, row: int) -> RunInfo:
        """The run of a line."""
        return self._runs[row]

    def _text(self, run: RunInfo, column: HistoryColumn) -> str:
        summary = run.summary
        if column is HistoryColumn.STARTED:
            return messages.moment(run.head.started)
        if column is HistoryColumn.STATE:
            return self._state(run.state)
        return {
            HistoryColumn.FILE: run.head.file_name,
            HistoryColumn.KIND: run.head.kind.title,
            HistoryColumn.PORTAL: run.head.identity.host,
            HistoryColumn.ROWS: messages.number(summary.rows),
            HistoryColumn.CREATED: messages.number(summary.created),
            HistoryColumn.LEFT: messages.number(summary.rows - summary.created - summary.already_there),
        }[column]

    def _state(self, state: RunState) -> str:
        return {
            RunState.RUNNING: self.tr("Running"),
            RunState.INTERRUPTED: self.tr("Interrupted"),
            RunState.FINISHED: self.tr("Finished"),
            RunState.UNDONE: self.tr("Taken back"),
        }[state]
