"""What other readers make of a workbook: the same cells seen by openpyxl, or by python-calamine.

Written against those readers' own types and contracts.md 1.2, and sharing no code with the program.
"""

from __future__ import annotations

import datetime as dt
import re
import warnings
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import openpyxl
import python_calamine

from desktop_app.domain.table import Table

Seen = Mapping[tuple[int, int], str]
"""Row number as shown and zero-based column → text; empty cells are left out."""

_ZEROS = re.compile(r"0{2,}")
_KNOWN = {
    ("1900-02-29", "1900-02-28"),  # spreadsheet programs show a day 60 of which the others know that it never was
    ("1904-01-01", "00:00:00"),  # openpyxl takes day 0 for a time
    ("TRUE", "1"),  # calamine loses the kind of a formula's result in .ods
    ("36:05:09", "PT36H05M09S"),  # calamine leaves long durations of .ods as they are stored
    ("", "under"),  # what a merged range covers is not shown
}
"""Where the other readers are known to see something else: ours, theirs."""
_ESCAPE = re.compile(r"_x(?:005F_x)?([0-9A-Fa-f]{4})_")


def by_openpyxl(path: Path, sheet: str) -> dict[tuple[int, int], str]:
    """Return every filled cell of a sheet as openpyxl understands it."""
    with path.open("rb") as stream, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it tells what it leaves out: styles, extensions
        book = openpyxl.load_workbook(stream, data_only=True)
        return {
            (cell.row, cell.column - 1): text
            for row in book[sheet].iter_rows()
            for cell in row
            if cell.value is not None and (text := shown(cell.value, str(cell.number_format)))
        }


def by_calamine(path: Path, sheet: str) -> dict[tuple[int, int], str]:
    """Return every filled cell of a sheet as python-calamine understands it: without error cells and formats."""
    opened = python_calamine.CalamineWorkbook.from_path(str(path)).get_sheet_by_name(sheet)
    rows, start = opened.to_python(skip_empty_area=True), opened.start or (0, 0)
    return {
        (start[0] + row + 1, start[1] + column): text
        for row, cells in enumerate(rows)
        for column, value in enumerate(cells)
        if (text := shown(value, ""))
    }


def shown(value: object, number_format: str) -> str:
    """Write a value as a person sees it."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, dt.datetime):
        value = (value + dt.timedelta(microseconds=500_000)).replace(microsecond=0)
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, dt.time):
        return value.replace(microsecond=0).isoformat()
    if isinstance(value, dt.timedelta):
        seconds = round(value.total_seconds())
        return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
    if isinstance(value, int | float):
        exact = Decimal(repr(value))
        text = format(exact.to_integral_value() if exact == exact.to_integral_value() else exact.normalize(), "f")
        if _ZEROS.fullmatch(number_format) and text.lstrip("-").isdigit():
            return text.zfill(len(number_format) + text.startswith("-"))
        return text
    return str(value)


def differences(table: Table, seen: Seen) -> list[tuple[int, str, str, str]]:
    """Compare a table with what another reader saw; nothing it saw in the table's rows and columns may be missing."""
    first = max(table.header_rows, default=0)
    above = max((number for number, _ in table.above), default=0)
    places = {column.position: column for column in table.columns}
    ours = {
        (number, column.position): column.texts[index]
        for column in table.columns
        for index, number in enumerate(table.row_numbers)
        if column.texts[index]
    }
    theirs = {
        (row, position): text
        for (row, position), text in seen.items()
        if position in places and row > max(first, above if not table.header_rows else 0)
    }
    return [
        (row, places[position].letter, ours.get((row, position), ""), theirs.get((row, position), ""))
        for row, position in sorted(ours.keys() | theirs.keys())
        if not _alike(
            ours.get((row, position), ""), theirs.get((row, position), ""), places[position].formats, table, row
        )
    ]


def _alike(mine: str, its: str, formats: Mapping[int, str], table: Table, row: int) -> bool:
    if mine == its or _plain(mine) == _plain(its) or (mine, its) in _KNOWN:
        return True
    number_format = formats.get(list(table.row_numbers).index(row), "") if row in table.row_numbers else ""
    # Numbers in a pattern of zeros and signs: the other readers give the bare number.
    return "0" in number_format and _digits(mine) == _digits(its) != ""


def _digits(text: str) -> str:
    return re.sub(r"\D", "", text).lstrip("0")


def _plain(text: str) -> str:
    """Leave out what the other readers do not decode: escaped characters, carriage returns, trailing NULs."""
    return _ESCAPE.sub("", text).replace("\r", "").replace("\x07", "").strip("\n ")
