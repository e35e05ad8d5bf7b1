"""The list of repairs: those that hold, then those that were undone."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject

from desktop_app.domain.repair.history import Repairs
from desktop_app.ui import repair_words
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import ACCESSIBLE, DETAIL, DISPLAY, ICON, TONE, TOOL_TIP, Index, Tone


class RepairsModel(QAbstractListModel):
    """One line a repair."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._repairs = Repairs()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of repairs."""
        return 0 if parent.isValid() else len(self._repairs.operations)

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the list knows."""
        if not index.isValid():
            return None
        holds = index.row() < self._repairs.position
        if role in {DISPLAY, ACCESSIBLE, TOOL_TIP}:
            words = repair_words.operation_words(self._repairs.operations[index.row()])
            return words if holds or role != ACCESSIBLE else self.tr("{repair}, undone").format(repair=words)
        if role == DETAIL:
            return "" if holds else self.tr("undone")
        if role == ICON:
            return "check" if holds else "undo"
        if role == TONE:
            return Tone.INFO if holds else Tone.QUIET
        return None

    def show(self, repairs: Repairs) -> None:
        """Take the list."""
        if repairs != self._repairs:
            self.beginResetModel()
            self._repairs = repairs
            self.endResetModel()
