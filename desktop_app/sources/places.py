"""Letters of columns, and ranges of cells, as spreadsheets write them."""

from __future__ import annotations

import re
from dataclasses import dataclass

MAX_COLUMNS = 16_384
_CELL = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,9})")
_BASE = 26


def letter_of(position: int) -> str:
    """Return the letters shown above the column at a zero-based position."""
    letters = ""
    position += 1
    while position:
        position, rest = divmod(position - 1, _BASE)
        letters = chr(ord("A") + rest) + letters
    return letters


def position_of(letters: str) -> int:
    """Return the zero-based position of a column by its letters."""
    position = 0
    for letter in letters.upper():
        position = position * _BASE + ord(letter) - ord("A") + 1
    return position - 1


@dataclass(frozen=True, slots=True)
class CellRange:
    """A rectangle of cells: row numbers as shown, zero-based column positions, all inclusive."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int


def parse_range(text: str) -> CellRange | None:
    """Read `B2` or `B2:D4`; anything else gives `None`."""
    first, _, last = text.partition(":")
    start = _CELL.fullmatch(first)
    end = _CELL.fullmatch(last or first)
    if start is None or end is None:
        return None
    rows = sorted((int(start[2]), int(end[2])))
    columns = sorted((position_of(start[1]), position_of(end[1])))
    return CellRange(rows[0], columns[0], rows[1], columns[1])
