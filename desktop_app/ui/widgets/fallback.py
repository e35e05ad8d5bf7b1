"""Assigns all unknown texts of one column at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QStringListModel, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.mapping import Choice, ChoiceKind
from desktop_app.flow.values import ValueLine
from desktop_app.ui.models.values import HOLD_BACK, LEAVE_EMPTY, ValuesModel
from desktop_app.ui.widgets.basics import ElidedLabel, identify
from desktop_app.ui.widgets.pickers import Picker

_ASK = "\x00ask"


class FallbackBar(QWidget):
    """A sentence with a picker: all unknown texts of “Manager” become …; hidden where nothing is unknown."""

    chosen = Signal(str, object)
    """Heading and the `Choice` for all its unknown texts, `None` to be asked about each again."""

    def __init__(self, model: ValuesModel) -> None:
        super().__init__()
        self._model = model
        self._lines: Sequence[ValueLine] = ()
        self._shown: object = None
        self._ids: list[str] = []
        self._names = QStringListModel(self)
        self._text = ElidedLabel()
        self.picker = Picker(self._names)
        identify(self.picker, "all-unknown")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.picker, 1)
        self.picker.picked.connect(self._on_picked)
        self.hide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._shown = None
            self.show_column(self._lines)
        super().changeEvent(event)

    def show_column(self, lines: Sequence[ValueLine]) -> None:
        """Take the lines of one column; an empty list hides the bar."""
        self._lines = lines
        self.setVisible(any(line.row.is_unknown for line in lines))
        if self.isHidden():
            return
        first = lines[0]
        text = self.tr("All unknown texts of “{column}” become").format(column=first.heading)
        self._text.setText(text)
        self.picker.setAccessibleName(text)
        fallback = first.column.fallback
        if self._shown != (first.heading, first.column.options):
            self._shown = (first.heading, first.column.options)
            options = first.column.options
            self._ids = [_ASK, LEAVE_EMPTY, HOLD_BACK, *(each.id for each in options)]
            titles = [self._model.option_title(first, each) for each in options]
            usual = [self.tr("Ask about each"), self.tr("Leave empty"), self.tr("Hold rows back")]
            self._names.setStringList([*usual, *titles])
        self.picker.show_row(self._ids.index(_id_of(fallback)) if _id_of(fallback) in self._ids else 0)

    @Slot(int)
    def _on_picked(self, row: int) -> None:
        identity = self._ids[row]
        kinds = {LEAVE_EMPTY: ChoiceKind.LEAVE_EMPTY, HOLD_BACK: ChoiceKind.HOLD_BACK}
        choice = Choice(kinds[identity]) if identity in kinds else Choice(ChoiceKind.USE, identity)
        self.chosen.emit(self._lines[0].heading, None if identity == _ASK else choice)


def _id_of(choice: Choice | None) -> str:
    if choice is None:
        return _ASK
    special = {ChoiceKind.LEAVE_EMPTY: LEAVE_EMPTY, ChoiceKind.HOLD_BACK: HOLD_BACK}
    return special.get(choice.kind, choice.id)
