"""The editor for what a text means: a searchable list of what the portal has."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, QStringListModel, Signal
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from desktop_app.domain.mapping import ChoiceKind
from desktop_app.ui.models.roles import Index
from desktop_app.ui.models.values import HOLD_BACK, LEAVE_EMPTY, ValuesModel
from desktop_app.ui.widgets.pickers import Picker


class MeaningDelegate(QStyledItemDelegate):
    """Opens a picker over one cell at a time."""

    chosen = Signal(int, str)
    """Row of the model and the chosen id, or one of the two special answers."""

    def createEditor(  # noqa: N802 - Qt's name
        self, parent: QWidget, _option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """Build the list for this line."""
        model = cast("ValuesModel", index.model())
        line = model.line(index.row())
        titles = [model.option_title(line, option) for option in line.options]
        if not line.is_date_order:
            titles = [self.tr("Leave empty"), self.tr("Hold rows back"), *titles]
        editor = Picker(QStringListModel(titles, parent), parent)
        editor.call(self.tr("Meaning of {text}").format(text=line.row.text))
        editor.setAccessibleIdentifier("meaning")
        editor.setProperty("role", "cell")
        editor.picked.connect(self._on_picked)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:  # noqa: N802 - Qt's name
        """Show what is chosen now."""
        picker, line = cast("Picker", editor), cast("ValuesModel", index.model()).line(index.row())
        ids = self._ids(cast("ValuesModel", index.model()), index.row())
        choice = line.row.choice
        chosen = line.meaning.id if line.meaning is not None else None
        if choice is not None and choice.kind is not ChoiceKind.USE:
            chosen = LEAVE_EMPTY if choice.kind is ChoiceKind.LEAVE_EMPTY else HOLD_BACK
        picker.show_row(ids.index(chosen) if chosen in ids else -1)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:  # noqa: N802 - Qt's name
        """Hand the choice on; nothing chosen changes nothing."""
        row = cast("Picker", editor).currentIndex()
        ids = self._ids(cast("ValuesModel", model), index.row())
        if 0 <= row < len(ids):
            self.chosen.emit(index.row(), ids[row])

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:  # noqa: N802
        """Cover the cell."""
        editor.setGeometry(option.rect)

    def _ids(self, model: ValuesModel, row: int) -> list[str]:
        line = model.line(row)
        ids = [option.id for option in line.options]
        return ids if line.is_date_order else [LEAVE_EMPTY, HOLD_BACK, *ids]

    def _on_picked(self, _row: int) -> None:
        editor = self.sender()
        self.commitData.emit(editor)
        self.closeEditor.emit(editor)
