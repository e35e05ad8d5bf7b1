"""The two bars of Check: what mends a cause, and to what other cells an edit could be made as well."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCheckBox

from desktop_app.domain.file_cures import is_about_files
from desktop_app.domain.problems.attachments import FILES_TOO_SLOW
from desktop_app.domain.problems.values import CHOICE_HELD, PERSON_DISMISSED, RELATION_SEVERAL, UNKNOWN_VALUES
from desktop_app.domain.repair.offers import Preview
from desktop_app.domain.repair.operations import (
    ApplyCure,
    CreateAnyway,
    Operation,
    ReplacePattern,
    SettleTwins,
    TakeIn,
)
from desktop_app.engine.alike import LikeRecord
from desktop_app.ui import messages, repair_words
from desktop_app.ui.countries import countries
from desktop_app.ui.models.causes import Cause
from desktop_app.ui.models.roles import SEARCH
from desktop_app.ui.repairing import Repairing, narrowed
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import identify
from desktop_app.ui.widgets.offers import Choice, OfferBar
from desktop_app.ui.widgets.pickers import Picker

_FILES: Final = "at-files"
_LATE: Final = "files-late"
_VALUES: Final = "at-values"
_MEANT: Final = frozenset(each.code for each in (*UNKNOWN_VALUES, CHOICE_HELD, PERSON_DISMISSED, RELATION_SEVERAL))
"""Codes of texts whose meaning is chosen once for all their rows."""


class CureBar(OfferBar):
    """Offers what mends the cause that is looked at, with the first five cells it would change.

    Trouble with files is mended at the step Files, and what a text means is chosen at the step Values; a yes to files
    that follow is given right here.
    """

    files_wanted = Signal()
    meaning_wanted = Signal()
    """What the texts of the cause mean is to be chosen."""
    late_files_wanted = Signal()

    def __init__(self, theme: Theme, repairing: Repairing, selected_rows: Callable[[], tuple[int, ...]]) -> None:
        super().__init__(theme, "cure")
        self._repairing = repairing
        self._selected_rows = selected_rows
        self._operations: dict[str, Operation] = {}
        self._cause: Cause | None = None
        self._open: ApplyCure | None = None
        self.only_selected = QCheckBox()
        identify(self.only_selected, "cure-only-selected")
        self._top.insertWidget(2, self.only_selected, 0, Qt.AlignmentFlag.AlignTop)
        self._codes = QStandardItemModel(self)
        self.country = Picker(self._codes)
        self.country.setMinimumWidth(200)
        self.country.setMaximumWidth(300)
        identify(self.country, "cure-country")
        self.country.picked.connect(self._on_country)
        self._side.insertWidget(1, self.country)
        self.chosen.connect(self._on_chosen)

    def show_cures(self, cause: Cause, operations: Mapping[str, Operation]) -> None:
        """Show the buttons; what they would change follows."""
        self._cause = cause
        opened = {name: each for name, each in operations.items() if isinstance(each, ApplyCure) and each.is_open}
        self._open = next(iter(opened.values()), None)
        self._operations = {name: each for name, each in operations.items() if name not in opened}
        if is_about_files(cause.code):
            self._offer_files(cause)
            return
        is_meant = cause.code in _MEANT and self._repairing.is_chosen_once(cause.column)
        if not operations and not is_meant:
            self.hide()
            return
        operations = self._operations
        is_question = len(operations) > 1
        choices = [
            Choice(name, self._words(operation), is_first=not is_question) for name, operation in operations.items()
        ]
        if is_meant:
            choices.append(Choice(_VALUES, self.tr("Choose what it means"), is_first=not choices))
        self.offer(cause.title, choices, cause.tone, cause.icon)
        is_about_rows = all(isinstance(each, SettleTwins | CreateAnyway | TakeIn) for each in operations.values())
        self.only_selected.setText(self.tr("Only for the rows selected below"))
        self.only_selected.setChecked(False)
        self.only_selected.setVisible(bool(operations) and is_about_rows and cause.count > 1)
        self._ask_for_country()
        if operations and all(isinstance(each, ApplyCure) or name == "swap" for name, each in operations.items()):
            self._repairing.preview(tuple(operations.values()), self._on_previews)

    def _offer_files(self, cause: Cause) -> None:
        choices = [Choice(_FILES, self.tr("Mend it at the step Files"))]
        if cause.code == FILES_TOO_SLOW.code:
            choices.insert(0, Choice(_LATE, self.tr("Yes, put the files in afterwards"), is_first=True))
        self.only_selected.hide()
        self._ask_for_country()
        self.offer(cause.title, choices, cause.tone, cause.icon)

    def show_beside(self, row: Mapping[str, tuple[str, str]], records: Sequence[LikeRecord]) -> None:
        """Show a row beside the records it is like: `row` is stable field name → title and text."""
        self._show_text(repair_words.side_by_side(row, records), is_rich=True)

    def _ask_for_country(self) -> None:
        self.country.setVisible(self._open is not None)
        if self._open is None:
            return
        if not self._codes.rowCount():
            # Qt goes to the first line of a list that is filled: nobody chose it.
            self.country.blockSignals(True)
            for code, name in countries():
                item = QStandardItem(name)
                item.setData(code, SEARCH)
                self._codes.appendRow(item)
            self.country.blockSignals(False)
        self.country.show_row(-1)
        self.country.setAccessibleName(self.tr("Another country"))
        line = self.country.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("Another country…"))

    @Slot(int)
    def _on_country(self, row: int) -> None:
        """Offer the country that was chosen, with what it would change."""
        item = self._codes.item(row)
        if self._open is not None and self._cause is not None and item is not None:
            code = str(item.data(SEARCH))
            chosen = replace(self._open, country=code)
            self.show_cures(self._cause, {code.lower(): chosen, "country": self._open})
            self.country.show_row(row)

    def _words(self, operation: Operation) -> str:
        match operation:
            case SettleTwins(groups, settling):
                return f"{repair_words.settling_words(settling)} ({messages.number(len(groups))})"
            case CreateAnyway(rows):
                return self.tr("Create anyway (%Ln)", "", len(rows))
            case TakeIn(rows):
                return self.tr("Take in again (%Ln)", "", len(rows))
            case _:
                return repair_words.offer_words(operation)

    def _on_previews(self, previews: tuple[Preview, ...]) -> None:
        operations = list(self._operations.values())
        if len(previews) != len(operations) or self.isHidden():
            return
        # A button by itself is narrow rather than flat: what the repair does is read beside it.
        mark = "\n" if len(previews) == 1 else " "
        cures = [each for each in self.buttons() if each.property("choice") in self._operations]
        for made, operation, preview in zip(cures, operations, previews, strict=True):
            words, count = repair_words.offer_words(operation), f"({repair_words.count_words(preview)})"
            made.setText(f"{words}{mark}{count}")
            made.setAccessibleName(f"{words} {count}")
            made.setEnabled(preview.cells > 0)
        # Of two readings both are shown, so that a person sees which one is meant.
        first = max(1, 5 // len(previews)) if len(previews) > 1 else len(previews[0].samples)
        samples = list(dict.fromkeys(sample for preview in previews for sample in preview.samples[:first]))[:5]
        self.show_samples(samples)

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        if name in {_FILES, _LATE}:
            (self.files_wanted if name == _FILES else self.late_files_wanted).emit()
            return
        if name == _VALUES:
            self.meaning_wanted.emit()
            return
        operation: Operation | None = self._operations[name]
        if self.only_selected.isChecked() and operation is not None:
            operation = narrowed(operation, self._selected_rows())
        if operation is not None:
            self._repairing.make(operation)


class EditBar(OfferBar):
    """After an edit: the same value elsewhere, the same pattern elsewhere, or only here."""

    def __init__(self, theme: Theme, repairing: Repairing) -> None:
        super().__init__(theme, "after-edit")
        self._repairing = repairing
        self._operations: dict[str, Operation] = {}
        self.chosen.connect(self._on_chosen)

    def ask(self, operations: Mapping[str, Operation]) -> None:
        """Find out how many other cells each would change, then offer those that change any."""
        self.hide()
        self._operations = dict(operations)
        if operations:
            self._repairing.preview(tuple(operations.values()), self._on_previews)

    def _on_previews(self, previews: tuple[Preview, ...]) -> None:
        pairs = list(zip(self._operations.items(), previews, strict=False))
        useful = [(name, operation, preview) for (name, operation), preview in pairs if preview.cells]
        if not useful:
            return
        choices = [
            Choice(name, self._words(operation, preview), is_first=place == 0)
            for place, (name, operation, preview) in enumerate(useful)
        ]
        choices.append(Choice("here", self.tr("Only here")))
        self.offer(self.tr("Changed. The same in other rows?"), choices)
        last = useful[-1][2]
        self.show_samples(last.samples)

    def _words(self, operation: Operation, preview: Preview) -> str:
        if isinstance(operation, ReplacePattern):
            return self.tr("Same pattern in %Ln row(s)", "", preview.cells)
        return self.tr("Same value in %Ln row(s)", "", preview.cells)

    @Slot(str)
    def _on_chosen(self, name: str) -> None:
        if name in self._operations:
            self._repairing.make(self._operations[name])
