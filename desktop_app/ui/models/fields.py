"""Everything a column can go to, as one list shared by all pickers."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject

from desktop_app.domain.mapping import Target
from desktop_app.domain.offering import OfferedField
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import DISPLAY, EDIT, TOOL_TIP, Index


class FieldsModel(QAbstractListModel):
    """First "do not import", then required fields, then the portal's own order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields: tuple[OfferedField, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Fields and the line for none."""
        return 0 if parent.isValid() else len(self._fields) + 1

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles a picker knows."""
        if not index.isValid() or role not in {DISPLAY, EDIT, TOOL_TIP}:
            return None
        if index.row() == 0:
            return self.tr("Do not import")
        field = self._fields[index.row() - 1]
        if role == TOOL_TIP:
            return field.target.code
        return self.text(field)

    def show(self, fields: tuple[OfferedField, ...]) -> None:
        """Take the fields of a kind."""
        texts = [each for each in fields if not each.takes_files]
        ordered = tuple(sorted(texts, key=lambda each: not each.is_required))
        if ordered == self._fields:
            return
        self.beginResetModel()
        self._fields = ordered
        self.endResetModel()

    def row_of(self, target: Target | None) -> int:
        """The line of a target; the first line for none."""
        if target is None:
            return 0
        return next((row + 1 for row, each in enumerate(self._fields) if each.target == target), 0)

    def target(self, row: int) -> Target | None:
        """The target of a line."""
        return self._fields[row - 1].target if row > 0 else None

    def title(self, target: Target) -> str:
        """What a target is called."""
        return next((messages.said(each.title) for each in self._fields if each.target == target), target.code)

    def text(self, field: OfferedField) -> str:
        """A field's line: its title, marked when required."""
        title = messages.said(field.title)
        return self.tr("{field} (required)").format(field=title) if field.is_required else title
