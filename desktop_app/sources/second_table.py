"""Notices a second table to the right of the first one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.table import Beside, Note, NoteCode
from desktop_app.sources.grid import GridStore
from desktop_app.sources.places import letter_of

_LEAST_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class SecondTable:
    """A table beside: `begins` is the index into the filled columns where it starts."""

    begins: int
    position: int
    last_position: int

    @property
    def columns(self) -> str:
        """The letters of its first and last column."""
        return f"{letter_of(self.position)}:{letter_of(self.last_position)}"

    def note(self, row: int | None, beside: Beside) -> Note:
        """Return the note about it."""
        first, _, last = self.columns.partition(":")
        where = f"Columns {first} to {last} hold" if first != last else f"Column {first} holds"
        text = f"{where} a second table beside the first one; only the {beside.value} one is read."
        return Note(NoteCode.SECOND_TABLE, text, row=row)

    def chosen(self, beside: Beside) -> slice:
        """Return which of the filled columns are read."""
        return {
            Beside.FIRST: slice(0, self.begins),
            Beside.SECOND: slice(self.begins, None),
            Beside.WHOLE: slice(0, None),
        }[beside]


@dataclass(frozen=True, slots=True)
class _Extent:
    first: int
    last: int
    is_dense: bool


def find_second_table(
    store: GridStore, positions: Sequence[int], headings: Sequence[str], data_from: int
) -> SecondTable | None:
    """Find where a second table begins behind a wholly empty column.

    A table with an empty column inside is one table: the piece to the right counts as a second one only when
    it repeats headings of the left piece, or when its rows run on their own, from the first data row without
    gaps to another end, under headings of their own.
    """
    for index in range(1, len(positions)):
        if positions[index] == positions[index - 1] + 1:
            continue
        if _is_second(store, positions, headings, index, data_from):
            return SecondTable(index, positions[index], positions[-1])
    return None


def _is_second(store: GridStore, positions: Sequence[int], headings: Sequence[str], index: int, data_from: int) -> bool:
    left = {heading.casefold() for heading in headings[:index] if heading}
    right = [heading.casefold() for heading in headings[index:]]
    if left.intersection(right) and all(right):
        return True
    if len(right) < _LEAST_COLUMNS or len(left) < _LEAST_COLUMNS:
        return False
    mine = _extent(store, positions[:index], data_from)
    its = _extent(store, positions[index:], data_from)
    if mine is None or its is None or not its.is_dense:
        return False
    if not any(right):
        return its.first > data_from  # headings of its own further down
    return all(right) and its.first == data_from and its.last != mine.last


def _extent(store: GridStore, positions: Sequence[int], data_from: int) -> _Extent | None:
    filled = [row for row in store.filled_rows([store.slot(at) for at in positions]) if row >= data_from]
    if not filled:
        return None
    numbers = store.row_numbers
    span = numbers[filled[-1]] - numbers[filled[0]] + 1
    return _Extent(filled[0], filled[-1], span == len(filled))
