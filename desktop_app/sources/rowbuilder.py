"""Builds rows cell by cell, for formats that are read one cell at a time."""

from __future__ import annotations

from desktop_app.domain.table import CellKind, NoteCode
from desktop_app.sources.formats import NumberFormat
from desktop_app.sources.grid import EMPTY_CODE, TEXT_CODE, GridStore, SheetFacts
from desktop_app.sources.numbers import show
from desktop_app.sources.places import MAX_COLUMNS


class RowBuilder:
    """Collects the cells of one row after the other and puts filled rows into the grid."""

    def __init__(self, store: GridStore, facts: SheetFacts) -> None:
        self.store = store
        self.facts = facts
        self._texts: list[str] = []
        self._codes: list[int] = []
        self._raws: dict[int, str] = {}

    @property
    def is_empty(self) -> bool:
        """Whether the present row holds no text."""
        return not any(self._texts)

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
        if position >= MAX_COLUMNS:
            return
        slot = self.store.slot(position)
        missing = slot + 1 - len(self._texts)
        if missing > 0:
            self._texts.extend([""] * missing)
            self._codes.extend([EMPTY_CODE] * missing)
        self._texts[slot] = text
        self._codes[slot] = code
        if raw:
            self._raws[slot] = raw
