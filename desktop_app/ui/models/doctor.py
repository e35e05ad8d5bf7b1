"""The connection checks, each with what it found."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop_app.engine.connect import CheckStep
from desktop_app.flow.facts import CheckState, DoctorLine
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import ACCESSIBLE, DETAIL, DISPLAY, ICON, TONE, Index, Tone

_LOOK = {
    CheckState.WAITING: ("circle", Tone.QUIET),
    CheckState.RUNNING: ("clock", Tone.ACCENT),
    CheckState.PASSED: ("check-circle", Tone.OK),
    CheckState.WARNED: ("warning", Tone.WARN),
    CheckState.FAILED: ("cross-circle", Tone.BAD),
}


class DoctorModel(QAbstractListModel):
    """One line a check."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = [DoctorLine(check, CheckState.WAITING) for check in CheckStep]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of checks."""
        return 0 if parent.isValid() else len(self._lines)

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the list knows."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == DISPLAY:
            return self._title(line)
        if role == DETAIL:
            return messages.whole(line.problem) if line.problem else ""
        if role in {ICON, TONE}:
            return _LOOK[line.state][0 if role == ICON else 1]
        if role == ACCESSIBLE:
            words = [self._title(line), self._word(line.state)]
            return ", ".join(words + ([messages.whole(line.problem)] if line.problem else []))
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lines that were not reached stay grey."""
        if index.isValid() and self._lines[index.row()].state is CheckState.WAITING:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def begin(self) -> None:
        """Forget what was found."""
        self.beginResetModel()
        self._lines = [DoctorLine(check, CheckState.WAITING) for check in CheckStep]
        self.endResetModel()

    def take(self, line: DoctorLine) -> None:
        """Show what one check found."""
        row = list(CheckStep).index(line.check)
        self._lines[row] = line
        self.dataChanged.emit(self.index(row), self.index(row))

    @property
    def lines(self) -> tuple[DoctorLine, ...]:
        """All lines as they stand."""
        return tuple(self._lines)

    def _title(self, line: DoctorLine) -> str:
        return {
            CheckStep.ADDRESS: self.tr("The portal answers"),
            CheckStep.CERTIFICATE: self.tr("Its certificate is trusted"),
            CheckStep.SECRET: self.tr("The secret is valid"),
            CheckStep.PLAN: self.tr("The plan of the portal allows webhooks"),
            CheckStep.RIGHT_CRM: self.tr("The webhook may work with the CRM (right “crm”)"),
            CheckStep.USERS: self.tr("Employees can be found by name (right “user_basic”)"),
            CheckStep.CLOCK: self.tr("The clocks agree"),
        }[line.check]

    def _word(self, state: CheckState) -> str:
        return {
            CheckState.WAITING: self.tr("not checked yet"),
            CheckState.RUNNING: self.tr("being checked"),
            CheckState.PASSED: self.tr("all right"),
            CheckState.WARNED: self.tr("please look"),
            CheckState.FAILED: self.tr("failed"),
        }[state]
