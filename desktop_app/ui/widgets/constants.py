"""Also fill: fields that get the same text in every row, or where a row's own cell is empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop_app.domain.mapping import target as read_target
from desktop_app.domain.offering import OfferedField, find_offered
from desktop_app.flow.session import ImportSession
from desktop_app.flow.values import options_for
from desktop_app.ui.models.fields import FieldsModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import identify
from desktop_app.ui.widgets.boxes import Box
from desktop_app.ui.widgets.pairs import PairAdder


class Constants(QWidget):
    """One line to add a field with its text, and a chip for each there is."""

    def __init__(self, theme: Theme, session: ImportSession, fields: FieldsModel) -> None:
        super().__init__()
        self._session, self._fields = session, fields
        self.adder = PairAdder(theme, "also-fill", free_text=True, chips_below=True)
        self.adder.title.show()
        self.mode = Box()
        identify(self.mode, "also-fill-mode")
        boxes = self.adder.choices
        boxes.insertWidget(boxes.indexOf(self.adder.add_button), self.mode)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.adder)
        self.adder.left_changed.connect(self._on_field)
        self.adder.added.connect(self._on_added)
        self.adder.removed.connect(self._on_removed)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self.refresh()
        super().changeEvent(event)

    def refresh(self) -> None:
        """Show what is filled now, and what could be."""
        mapping = self._session.draft.mapping
        offered = [each for each in self._session.learnt.offered if not each.takes_files and not each.parts]
        free = [each for each in offered if each.target.code not in mapping.constants]
        free.sort(key=lambda each: not each.is_required)
        self.adder.offer_left([(each.target.code, self._fields.text(each)) for each in free], self.tr("a field…"))
        self.adder.offer_right([], self.tr("the same text for every row"))
        taken = {where.code for where in mapping.columns.values()}
        pairs = []
        for code, text in mapping.constants.items():
            known = read_target(code)
            words = f"{self._fields.title(known) if known else code}: {self._title_of(code, text)}"
            if code in taken:
                mode = self.tr("every row") if code in mapping.always else self.tr("empty cells")
                words = f"{words} ({mode})"
            pairs.append((code, words))
        self.adder.show_pairs(pairs)

    def begin(self, wanted: Sequence[OfferedField]) -> None:
        """Choose the first of these fields and let its text be typed."""
        place = self.adder.left.findData(wanted[0].target.code) if wanted else -1
        if place >= 0:
            self.adder.left.setCurrentIndex(place)
            self.adder.right.setFocus()
        else:
            self.adder.left.setFocus()

    def finish(self) -> None:
        """Take what is typed but not added yet: who goes on means it."""
        self.adder.add()

    def _retranslate(self) -> None:
        self.adder.title.setText(self.tr("Also fill"))
        self.adder.middle.setText(self.tr("with"))
        self.adder.left.setAccessibleName(self.tr("Also fill field"))
        self.adder.right.setAccessibleName(self.tr("Also fill with"))
        self.adder.add_button.setText(self.tr("&Add"))
        self.mode.setAccessibleName(self.tr("Also fill where"))
        chosen = max(self.mode.currentIndex(), 0)
        self.mode.clear()
        self.mode.addItem(self.tr("only where empty"), False)
        self.mode.addItem(self.tr("in every row"), True)
        self.mode.setCurrentIndex(chosen)

    def _title_of(self, code: str, text: str) -> str:
        return next((title for key, title in self._options(code) if key == text), text)

    def _options(self, code: str) -> list[tuple[str, str]]:
        known = read_target(code)
        offered = find_offered(self._session.learnt.offered, known) if known else None
        subject = self._session.learnt.subject
        if offered is None or offered.field is None or subject is None:
            return []
        options = options_for(offered.field, subject.directories, self._session.draft.pipeline)
        return [
            (each.id, f"{each.title} — {each.note}" if each.note and each.note != each.title else each.title)
            for each in options
            if each.is_active
        ]

    @Slot(str)
    def _on_field(self, code: str) -> None:
        self.adder.offer_right(self._options(code), self.tr("the same text for every row"))

    @Slot(str, str)
    def _on_added(self, code: str, text: str) -> None:
        known = next((key for key, title in self._options(code) if title == text), text)
        self._session.set_constant(code, known, always=bool(self.mode.currentData()))

    @Slot(str)
    def _on_removed(self, code: str) -> None:
        self._session.set_constant(code, None)
