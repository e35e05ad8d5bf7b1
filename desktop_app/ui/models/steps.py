"""The rail: every step with its state and its open questions."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop_app.flow.steps import Step, StepState
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import ACCESSIBLE, COUNT, DISPLAY, ICON, TONE, TOOL_TIP, Index, Tone

Line = tuple[Step, StepState, int]

_LOOK = {
    StepState.AHEAD: ("circle", Tone.QUIET),
    StepState.CURRENT: ("dot", Tone.ACCENT),
    StepState.DONE: ("check", Tone.OK),
    StepState.OPEN: ("warning", Tone.WARN),
    StepState.SKIPPED: ("skip", Tone.QUIET),
}


class StepsModel(QAbstractListModel):
    """Nine lines that change seldom."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of steps."""
        return 0 if parent.isValid() else len(self._lines)

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the rail knows."""
        if not index.isValid():
            return None
        step, state, count = self._lines[index.row()]
        if role == DISPLAY:
            return messages.step_title(step)
        if role == ICON:
            return _LOOK[state][0]
        if role == TONE:
            return _LOOK[state][1]
        if role == COUNT:
            return count
        if role in {ACCESSIBLE, TOOL_TIP}:
            return self._spoken(step, state, count)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Steps ahead cannot be chosen."""
        if index.isValid() and self._lines[index.row()][1] is StepState.AHEAD:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def show(self, lines: tuple[Line, ...]) -> None:
        """Take the rail as the flow sees it."""
        if lines == self._lines:
            return
        if len(lines) != len(self._lines):
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()
            return
        self._lines = lines
        self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))

    def retranslate(self) -> None:
        """Show the words of another language."""
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))

    def step(self, row: int) -> Step:
        """The step of a line."""
        return self._lines[row][0]

    def _spoken(self, step: Step, state: StepState, count: int) -> str:
        open_words = self.tr("open questions: {count}").format(count=count) if count else self.tr("not done")
        words = {
            StepState.AHEAD: self.tr("not yet"),
            StepState.CURRENT: self.tr("you are here"),
            StepState.DONE: self.tr("done"),
            StepState.OPEN: open_words,
            StepState.SKIPPED: self.tr("nothing to ask"),
        }
        return f"{messages.step_title(step)}, {words[state]}"
