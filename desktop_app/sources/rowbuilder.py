"""Builds rows cell by cell, for formats that are read one cell at a time."""

from __future__ import annotations

from desktop_app.domain.table import CellKind, NoteCode
from desktop_app.sources.biff import stored_text
from desktop_app.sources.formats import NumberFormat
from desktop_app.sources.grid import EMPTY_CODE, TEXT_CODE, GridStore, SheetFacts
from desktop_app.sources.numbers import show
from desktop_app.sources.places import MAX_COLUMNS

_MOST_REMEMBERED = 50_000


class RowBuilder:
    """Collects the cells of one row after the other and puts filled rows into the grid."""

    def __init__(self, store: GridStore, facts: SheetFacts) -> None:
        self.store = store
        self.facts = facts
        self._texts: list[str] = []
        self._codes: list[int] = []
        self._raws: dict[int, str] = {}
        self._slots: dict[int, int] = {}
        self._remembered: dict[tuple[float, int], tuple[str, int, str]] = {}

    @property
    def is_empty(self) -> bool:
        """Whether the present row holds no text."""
        return not any(self._texts)

    @property
    def width(self) -> int:
        """How many cells the present row takes up."""
        return len(self._texts)

    def text(self, position: int, text: str) -> None:
        """Put a text into the present row."""
        if text:
            self._put(position, text, TEXT_CODE)

    def number(self, row: int, position: int, stored: str, number_format: NumberFormat, *, is_1904: bool) -> None:
        """Put a number, date or time, written as its format says; what is no number stays a text."""
        try:
            shown = show(stored, number_format, is_1904=is_1904)
        except (ValueError, OverflowError):
            self.text(position, stored)
            return
        self._put(position, shown.text, self.store.palette.code(shown.kind, number_format.telling_code), shown.raw)
        if shown.has_lost_digits:
            self.facts.mark(NoteCode.LONG_NUMBER, row, position, shown.text)

    def double(
        self, row: int, position: int, value: float, style: int, number_format: NumberFormat, *, is_1904: bool
    ) -> None:
        """Put a number whose cell style is told by its number; what was written once is not written again."""
        known = self._remembered.get((value, style))
        if known is not None:
            self._put(position, *known)
            return
        before = len(self.facts.marks)
        self.number(row, position, stored_text(value), number_format, is_1904=is_1904)
        slot = self._slots.get(position)
        if slot is not None and len(self.facts.marks) == before and len(self._remembered) < _MOST_REMEMBERED:
            self._remembered[value, style] = self._texts[slot], self._codes[slot], self._raws.get(slot, "")

    def shown(self, position: int, text: str, kind: CellKind, number_format: str = "", raw: str = "") -> None:
        """Put a cell whose text is known already."""
        self._put(position, text, self.store.palette.code(kind, number_format), raw)

    def boolean(self, position: int, *, is_true: bool) -> None:
        """Put a yes or no."""
        self._put(position, "TRUE" if is_true else "FALSE", self.store.palette.code(CellKind.BOOLEAN))

    def error(self, row: int, position: int, text: str) -> None:
        """Put an error cell and mark it."""
        self.facts.mark(NoteCode.CELL_ERROR, row, position, text)
        self._put(position, text, self.store.palette.code(CellKind.ERROR))

    def without_result(self, row: int, position: int) -> None:
        """Put a formula whose result is not stored, and mark it."""
        self.facts.mark(NoteCode.FORMULA_WITHOUT_RESULT, row, position, "")
        self._put(position, "", self.store.palette.code(CellKind.NO_RESULT))

    def end(self, row: int) -> None:
        """Put the row into the grid if it holds any text."""
        if any(self._texts):
            self.store.add(row, self._texts, self._codes, self._raws)
        self._texts, self._codes, self._raws = [], [], {}

    def copy_to(self, row: int) -> None:
        """Put the present row into the grid under a number, and keep it for a repetition."""
        if any(self._texts):
            self.store.add(row, list(self._texts), list(self._codes), dict(self._raws))

    def _put(self, position: int, text: str, code: int, raw: str = "") -> None:
        slot = self._slots.get(position)
        if slot is None:
            if position >= MAX_COLUMNS:
                return
            slot = self._slots[position] = self.store.slot(position)
        texts = self._texts
        missing = slot + 1 - len(texts)
        if missing == 1:
            texts.append(text)
            self._codes.append(code)
        else:
            if missing > 0:
                texts.extend([""] * missing)
                self._codes.extend([EMPTY_CODE] * missing)
            texts[slot] = text
            self._codes[slot] = code
        if raw:
            self._raws[slot] = raw
