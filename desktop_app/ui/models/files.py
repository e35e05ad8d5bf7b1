"""The files that rows ask for, and whether they were found."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from desktop_app.flow.facts import FileLine
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import ACCESSIBLE, ALIGNMENT, DISPLAY, ICON, RIGHT, TONE, TOOL_TIP, Index, Tone


class Part(IntEnum):
    """The columns of the table, in order."""

    ROW = 0
    COLUMN = 1
    NAME = 2
    FOUND = 3
    SIZE = 4
    STATE = 5


class FilesModel(QAbstractTableModel):
    """One line a file; missing ones first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[FileLine] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of files."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Row, column, name, found, size, state."""
        return 0 if parent.isValid() else len(Part)

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the table knows."""
        if not index.isValid():
            return None
        line, part = self._lines[index.row()], Part(index.column())
        if role == DISPLAY:
            return self._text(line, part)
        if role == ALIGNMENT and part in {Part.ROW, Part.SIZE}:
            return RIGHT
        if role in {ICON, TONE} and part is Part.STATE:
            if line.problem is None:
                return "check" if role == ICON else Tone.OK
            return "cross-circle" if role == ICON else Tone.BAD
        if role == TOOL_TIP:
            return messages.whole(line.problem) if line.problem else str(line.path or "")
        if role == ACCESSIBLE:
            shown = tuple(Part) if part is Part.ROW else (part,)
            return ", ".join(text for each in shown if (text := self._text(line, each)))
        return None

    @guarded
    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """Words above the columns."""
        if role != DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("Row"),
            self.tr("Column"),
            self.tr("Named in the table"),
            self.tr("File found"),
            self.tr("Size"),
            self.tr("State"),
        )[section]

    def show(self, lines: tuple[FileLine, ...]) -> None:
        """Take the files."""
        self.beginResetModel()
        self._lines = sorted(lines, key=lambda line: (line.problem is None, line.index))
        self.endResetModel()

    def line(self, row: int) -> FileLine:
        """The file of a line."""
        return self._lines[row]

    def _text(self, line: FileLine, part: Part) -> str:
        if part is Part.STATE:
            return messages.title(line.problem) if line.problem else self.tr("Found")
        return {
            Part.ROW: messages.number(line.row),
            Part.COLUMN: line.heading,
            Part.NAME: line.name,
            Part.FOUND: line.path.name if line.path else "",
            Part.SIZE: messages.megabytes(line.size) if line.path else "",
        }[part]
