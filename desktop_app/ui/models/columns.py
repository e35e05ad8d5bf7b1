"""The file's columns with samples, and where each goes."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from desktop_app.domain.matching import Guess, Layer
from desktop_app.domain.table import CellKind, Column
from desktop_app.flow.session import ImportSession
from desktop_app.ui import fieldwords
from desktop_app.ui.guard import guarded
from desktop_app.ui.icons import pixmap
from desktop_app.ui.models.fields import FieldsModel
from desktop_app.ui.models.roles import ACCESSIBLE, DECORATION, DISPLAY, FOREGROUND, ICON, TONE, TOOL_TIP, Index, Tone
from desktop_app.ui.theme import Theme

_SAMPLES = 3
_LOOKED_AT = 2000


class Part(IntEnum):
    """The columns of the table, in order."""

    HEADING = 0
    SAMPLES = 1
    ARROW = 2
    FIELD = 3
    WHY = 4


class ColumnsModel(QAbstractTableModel):
    """One line a column of the file, in the file's order."""

    def __init__(self, session: ImportSession, fields: FieldsModel, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._fields, self._theme = session, fields, theme
        self._columns: tuple[Column, ...] = ()
        self._samples: list[str] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of columns in the file."""
        return 0 if parent.isValid() else len(self._columns)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Heading, samples, field, why."""
        return 0 if parent.isValid() else len(Part)

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the table knows."""
        if not index.isValid():
            return None
        heading, part = self._columns[index.row()].heading, Part(index.column())
        if role == DISPLAY:
            return self._text(index.row(), heading, part)
        if role == TOOL_TIP and part in {Part.HEADING, Part.SAMPLES, Part.WHY}:
            return self._text(index.row(), heading, part)
        if role == ACCESSIBLE:
            if part is Part.HEADING:
                parts = (self._text(index.row(), heading, each) for each in Part)
                return ", ".join(text for text in parts if text)
            return self._text(index.row(), heading, part)
        if role == FOREGROUND and part in {Part.HEADING, Part.SAMPLES} and not self._is_used(heading):
            return self._theme.colour("muted")
        if role == DECORATION and part is Part.ARROW:
            colour = self._theme.colour("accent" if self._is_used(heading) else "line")
            return pixmap("arrow-right", colour.name(), 16, 1.0)
        if role in {ICON, TONE} and part is Part.WHY:
            return self._look(heading)[0 if role == ICON else 1]
        return None

    @guarded
    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = DISPLAY
    ) -> object:
        """Words above the columns."""
        if role != DISPLAY or orientation != Qt.Orientation.Horizontal:
            return None
        return (
            self.tr("In your file"), self.tr("For example"), "", self.tr("In Bitrix24"), self.tr("State")
        )[section]  # fmt: skip

    def show(self, columns: tuple[Column, ...]) -> None:
        """Take the columns of a table."""
        if columns is self._columns:
            self.refresh()
            return
        self.beginResetModel()
        self._columns = columns
        self._samples = [" · ".join(_samples(column)) for column in columns]
        self.endResetModel()

    def refresh(self) -> None:
        """Show where columns go now."""
        if self._columns:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._columns) - 1, len(Part) - 1))

    def heading(self, row: int) -> str:
        """The heading of a line."""
        return self._columns[row].heading

    def _is_used(self, heading: str) -> bool:
        mapping = self._session.draft.mapping
        return heading in mapping.columns or heading in mapping.files

    def _text(self, row: int, heading: str, part: Part) -> str:
        if part is Part.HEADING:
            return heading
        if part is Part.SAMPLES:
            return self._samples[row]
        if part is Part.ARROW:
            return ""
        target = self._session.draft.mapping.columns.get(heading)
        if part is Part.FIELD:
            return self._fields.title(target) if target else self.tr("Do not import")
        return self._why(heading)

    def _why(self, heading: str) -> str:
        if heading in self._session.draft.mapping.files:
            return self.tr("names of files")
        if (proposal := self._proposal(heading)) is not None:
            words = {"field": fieldwords.title(proposal.offered), "why": self._layer_word(proposal.layer)}
            return self.tr("{field}? ({why})").format(**words)
        if heading not in self._session.draft.mapping.columns:
            return self.tr("not imported")
        layer = self._session.layer(heading)
        return self._layer_word(layer) if layer is not None else self.tr("your choice")

    def _layer_word(self, layer: Layer) -> str:
        return {
            Layer.REMEMBERED: self.tr("as last time"),
            Layer.TITLE: self.tr("same name"),
            Layer.CODE: self.tr("same code"),
            Layer.SYNONYM: self.tr("same meaning"),
            Layer.TOKENS: self.tr("shared words"),
            Layer.SIMILAR: self.tr("similar name"),
            Layer.SHAPE: self.tr("looks like it"),
        }[layer]

    def _look(self, heading: str) -> tuple[str, Tone]:
        mapping = self._session.draft.mapping
        if heading in mapping.files:
            return "attach", Tone.OK
        if self._proposal(heading) is not None:
            return "question", Tone.WARN
        if heading not in mapping.columns:
            return "skip", Tone.QUIET
        return ("person", Tone.INFO) if self._session.layer(heading) is None else ("check", Tone.OK)

    def _proposal(self, heading: str) -> Guess | None:
        return self._session.proposals().get(heading)


def _samples(column: Column) -> list[str]:
    found: dict[str, None] = {}
    for index in range(min(len(column.texts), _LOOKED_AT)):
        if column.kinds[index] != CellKind.EMPTY:
            text = " ".join(column.texts[index].split())
            if text:
                found[text if len(text) <= 40 else text[:39] + "…"] = None
        if len(found) == _SAMPLES:
            break
    return list(found)
