"""Everything a column can go to, as one list in groups, shared by all pickers."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop_app.domain.mapping import Target
from desktop_app.domain.offering import OfferedField
from desktop_app.ui import fieldwords
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import ACCESSIBLE, DETAIL, DISPLAY, EDIT, GROUP, SEARCH, TOOL_TIP, Index


class FieldsModel(QAbstractListModel):
    """First "do not import", then what was used last time, then the required fields, then the others by groups."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fields: tuple[OfferedField, ...] = ()
        self._recent: frozenset[str] = frozenset()
        self._lines: list[OfferedField | str | None] = [None]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Fields, headings of groups, and the line for none."""
        return 0 if parent.isValid() else len(self._lines)

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles a picker knows."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role in {DISPLAY, EDIT}:
            return self._words(line)
        if role == GROUP:
            return isinstance(line, str)
        if isinstance(line, str):
            return line if role == ACCESSIBLE else None
        if role == SEARCH:
            return self._words(line) if line is None else self._search_words(line)
        if line is None:
            return None
        if role == DETAIL:
            return fieldwords.detail(line)
        if role == ACCESSIBLE:
            return f"{self.text(line)}, {fieldwords.detail(line)}"
        if role == TOOL_TIP:
            return line.rule or fieldwords.detail(line)
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings of groups are there to be read, not to be chosen."""
        usual = super().flags(index)
        return Qt.ItemFlag.NoItemFlags if index.isValid() and isinstance(self._lines[index.row()], str) else usual

    def show(self, fields: tuple[OfferedField, ...], recent: Collection[str] = ()) -> None:
        """Take the fields of a kind, and the codes of those that were used last time."""
        texts = tuple(each for each in fields if not each.takes_files)
        if (texts, frozenset(recent)) == (self._fields, self._recent):
            return
        self.beginResetModel()
        self._fields, self._recent = texts, frozenset(recent)
        self._lines = self._arranged()
        self.endResetModel()

    def retranslate(self) -> None:
        """Say everything in the language shown now."""
        self._lines = self._arranged()
        self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1))

    def row_of(self, target: Target | None) -> int:
        """The line of a target; the first line for none."""
        if target is None:
            return 0
        return next((row for row, each in enumerate(self._lines) if _is(each, target)), 0)

    def target(self, row: int) -> Target | None:
        """The target of a line."""
        line = self._lines[row] if 0 <= row < len(self._lines) else None
        return line.target if isinstance(line, OfferedField) else None

    def title(self, target: Target) -> str:
        """What a target is called."""
        return next((fieldwords.title(each) for each in self._fields if each.target == target), target.code)

    def text(self, field: OfferedField) -> str:
        """A field's line: its title, marked when required."""
        title = fieldwords.title(field)
        return self.tr("{field} (required)").format(field=title) if field.is_required else title

    def _arranged(self) -> list[OfferedField | str | None]:
        lines: list[OfferedField | str | None] = [None]
        recent = [each for each in self._fields if each.target.code in self._recent]
        if recent:
            lines += [self.tr("Used last time"), *recent]
        left = [each for each in self._fields if each not in recent]
        for group in fieldwords.Group:
            here = [each for each in left if fieldwords.group(each) is group]
            if here:
                lines += [fieldwords.group_title(group), *here]
        return lines

    def _words(self, line: OfferedField | str | None) -> str:
        if line is None:
            return self.tr("Do not import")
        return line if isinstance(line, str) else self.text(line)

    def _search_words(self, field: OfferedField) -> str:
        return f"{self.text(field)} {field.title} {field.target.code}"


def _is(line: OfferedField | str | None, target: Target) -> bool:
    return isinstance(line, OfferedField) and line.target == target
