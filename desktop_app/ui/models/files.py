"""Rows with their files, rows without, files without rows: one line each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, IntEnum
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.table import Table
from desktop_app.flow.facts import FileLine, FoundFiles
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import ACCESSIBLE, ALIGNMENT, DISPLAY, ICON, RIGHT, TONE, TOOL_TIP, Index, Tone

_LABEL_CELLS = 2


class Part(IntEnum):
    """The columns of the table, in order."""

    ROW = 0
    LABEL = 1
    FIELD = 2
    FILES = 3
    SIZE = 4
    STATE = 5


class Heap(Enum):
    """What of it is shown."""

    FILED = "files"
    """Rows with files, those in trouble first."""
    TROUBLED = "problems"
    BARE = "without-files"
    """Rows without files."""
    LOOSE = "without-rows"
    """Files without rows."""


@dataclass(frozen=True, slots=True)
class FileEntry:
    """One line of the table.

    Attributes:
        index: Zero-based index of the data row, or `None` for a file without a row.
        row: The row number the spreadsheet program shows.
        field: Stable name of the field, `""` where there is none yet.
        name: The files' names, or where a file without a row lies.
        paths: The files that are there.
    """

    index: int | None
    row: int
    field: str
    name: str
    paths: tuple[Path, ...]
    size: int
    problems: tuple[Problem, ...] = ()


class FilesModel(QAbstractTableModel):
    """One line a row and field, or a file without a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heaps: Mapping[Heap, Sequence[FileEntry]] = dict.fromkeys(Heap, ())
        self._bare: Sequence[int] = ()
        self._table: Table | None = None
        self._titles: Mapping[str, str] = {}
        self._heap = Heap.FILED

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of lines."""
        return 0 if parent.isValid() else self.count(self._heap)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Row, record, field, files, size, state."""
        return 0 if parent.isValid() else len(Part)

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the table knows."""
        if not index.isValid():
            return None
        entry, part = self.entry(index.row()), Part(index.column())
        if role == DISPLAY:
            return self._text(entry, part)
        if role == ALIGNMENT and part in {Part.ROW, Part.SIZE}:
            return RIGHT
        if role in {ICON, TONE} and part is Part.STATE:
            return self._look(entry)[role == TONE]
        if role == TOOL_TIP:
            told = "\n".join(messages.whole(each) for each in entry.problems)
            return told or "\n".join(str(path) for path in entry.paths) or None
        if role == ACCESSIBLE:
            first = Part.ROW if entry.index is not None else Part.FILES
            shown = tuple(Part) if part is first else (part,)
            return ", ".join(text for each in shown if (text := self._text(entry, each)))
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
            self.tr("Record"),
            self.tr("Goes to"),
            self.tr("Files"),
            self.tr("Size"),
            self.tr("State"),
        )[section]

    def show(self, found: FoundFiles, table: Table | None, titles: Mapping[str, str]) -> None:
        """Take what was found; `titles` are those of the fields, by stable name."""
        self.beginResetModel()
        self._table, self._titles = table, titles
        filed = [_entry(lines) for lines in _grouped(found.lines)]
        filed.sort(key=lambda entry: (not entry.problems, entry.index, entry.field))
        loose = [
            FileEntry(None, 0, "", each.place, (each.path,), each.size, (each.problem,) if each.problem else ())
            for each in found.loose
        ]
        loose.sort(key=lambda entry: not entry.problems)
        self._heaps = {
            Heap.FILED: filed,
            Heap.TROUBLED: [entry for entry in filed if entry.problems],
            Heap.LOOSE: loose,
        }
        having = {entry.index for entry in filed}
        self._bare = [index for index in range(table.row_count if table else 0) if index not in having]
        self.endResetModel()

    def choose(self, heap: Heap) -> None:
        """Show another heap."""
        self.beginResetModel()
        self._heap = heap
        self.endResetModel()

    def count(self, heap: Heap) -> int:
        """Number of lines of a heap."""
        return len(self._bare) if heap is Heap.BARE else len(self._heaps[heap])

    def entry(self, row: int) -> FileEntry:
        """What a line shows."""
        if self._heap is not Heap.BARE:
            return self._heaps[self._heap][row]
        index = self._bare[row]
        assert self._table is not None
        return FileEntry(index, self._table.row_numbers[index], "", "", (), 0)

    def in_trouble(self, found: Sequence[Problem]) -> list[FileEntry]:
        """Return the rows in whose way stands the same, and nothing that could not be left out."""
        wanted = {each.entry for each in found}
        entries = self._heaps[Heap.TROUBLED] if wanted else ()
        return [each for each in entries if {problem.entry for problem in each.problems} <= wanted]

    @property
    def heap(self) -> Heap:
        """What is shown."""
        return self._heap

    def _label(self, index: int) -> str:
        """The first cells of a row that say anything."""
        assert self._table is not None
        cells = (column.texts[index] for column in self._table.columns if index < len(column.texts))
        return " · ".join(islice((cell for cell in cells if cell.strip()), _LABEL_CELLS))

    def _text(self, entry: FileEntry, part: Part) -> str:
        match part:
            case Part.ROW:
                return messages.number(entry.row) if entry.index is not None else ""
            case Part.LABEL:
                return self._label(entry.index) if entry.index is not None else ""
            case Part.FIELD:
                return self._titles.get(entry.field, entry.field)
            case Part.FILES:
                return entry.name
            case Part.SIZE:
                return messages.megabytes(entry.size) if entry.paths else ""
            case Part.STATE:
                return self._state(entry)

    def _state(self, entry: FileEntry) -> str:
        if entry.problems:
            return messages.title(entry.problems[0])
        if entry.index is None:
            return self.tr("No row fits")
        return self.tr("%Ln found", "", len(entry.paths)) if entry.paths else self.tr("No file")

    def _look(self, entry: FileEntry) -> tuple[str, Tone]:
        if any(each.severity is Severity.ERROR for each in entry.problems) and entry.index is not None:
            return "cross-circle", Tone.BAD
        if entry.problems:
            return "warning", Tone.WARN
        if entry.index is None or not entry.paths:
            return "circle", Tone.QUIET
        return "check", Tone.OK


def _grouped(lines: Iterable[FileLine]) -> list[list[FileLine]]:
    groups: dict[tuple[int, str], list[FileLine]] = {}
    for line in lines:
        groups.setdefault((line.index, line.field), []).append(line)
    return list(groups.values())


def _entry(lines: Sequence[FileLine]) -> FileEntry:
    first = lines[0]
    names: Callable[[FileLine], str] = lambda line: line.path.name if line.path else line.name  # noqa: E731
    return FileEntry(
        first.index,
        first.row,
        first.field,
        "; ".join(dict.fromkeys(names(line) for line in lines)),
        tuple(line.path for line in lines if line.path is not None),
        sum(line.size for line in lines),
        tuple(line.problem for line in lines if line.problem is not None),
    )
