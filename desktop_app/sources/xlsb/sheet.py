"""Reads the cells of one sheet of a binary workbook ([MS-XLSB] 2.1.7.62)."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from typing import BinaryIO

from desktop_app.domain.phrases import phrase
from desktop_app.sources.biff import ERRORS, UNKNOWN_ERROR, BrokenRecords, short_number
from desktop_app.sources.formats import NumberFormat, understand
from desktop_app.sources.grid import GridStore, SheetFacts
from desktop_app.sources.places import MAX_COLUMNS, CellRange
from desktop_app.sources.rowbuilder import RowBuilder
from desktop_app.sources.xlsb.records import Kind, records, text_at
from desktop_app.sources.xlsb.strings import SharedStrings, rich_text
from desktop_app.sources.xlsx.package import Relationship

_CELL = struct.Struct("<II").unpack_from
_INTEGER = struct.Struct("<I").unpack_from
_DOUBLE = struct.Struct("<d").unpack_from
_RANGE = struct.Struct("<IIII").unpack_from
_STYLE = 0xFFFFFF
_VALUE = 8  # where the value begins, behind column and style
_HIDDEN_ROW = 0x10
_MOST_ROWS = 1_048_576
_RECORDS_BETWEEN_NEWS = 4096
_GENERAL = understand("General")
_SHORT = {
    Kind.SHORT_BLANK: 1,
    Kind.SHORT_RK: Kind.CELL_RK,
    Kind.SHORT_ERROR: Kind.CELL_ERROR,
    Kind.SHORT_BOOL: Kind.CELL_BOOL,
    Kind.SHORT_REAL: Kind.CELL_REAL,
    Kind.SHORT_TEXT: Kind.CELL_TEXT,
    Kind.SHORT_SHARED: Kind.CELL_SHARED,
}
"""Cells that leave their column out, for it is the next one."""


class SheetReader:
    """Takes the records of a sheet and fills a grid."""

    def __init__(
        self,
        strings: SharedStrings,
        formats: Sequence[NumberFormat],
        relations: dict[str, Relationship],
        *,
        is_1904: bool,
    ) -> None:
        self.store = GridStore()
        self.facts = SheetFacts()
        self._strings = strings
        self._formats = formats
        self._relations = relations
        self._is_1904 = is_1904
        self._builder = RowBuilder(self.store, self.facts)
        self.row = 0
        self._position = -1
        self._takers: dict[int, Callable[[bytes], None]] = {
            Kind.ROW: self._begin_row,
            Kind.CELL_RK: self._take_short_number,
            Kind.CELL_ERROR: self._take_error,
            Kind.CELL_BOOL: self._take_boolean,
            Kind.CELL_REAL: self._take_number,
            Kind.CELL_TEXT: self._take_text,
            Kind.CELL_SHARED: self._take_shared,
            Kind.FORMULA_TEXT: self._take_text,
            Kind.FORMULA_NUMBER: self._take_number,
            Kind.FORMULA_BOOL: self._take_boolean,
            Kind.FORMULA_ERROR: self._take_error,
            Kind.CELL_RICH: self._take_rich,
            Kind.COLUMNS: self._take_columns,
            Kind.FILTER_COLUMN: self._take_filter,
            Kind.MERGED: self._take_merged,
            Kind.LINK: self._take_link,
        }

    def read(self, stream: BinaryIO, goes_on: Callable[[int], bool]) -> None:
        """Read the part; `goes_on` is told about the bytes read and says whether more is wanted, or raises to stop.

        Raises:
            BrokenRecords: A record is cut off, or the end is missing.
            EndlessText: A cell holds text beyond measure.
            struct.error: A record is too short.
        """
        is_whole = False
        for count, (kind, content) in enumerate(records(stream), start=1):
            taker = self._takers.get(kind)
            if taker is not None:
                taker(content)
            elif kind in _SHORT:
                self._take_next(kind, content)
            elif kind == Kind.END_SHEET_DATA:
                is_whole = True
                self._end_row()
            if count % _RECORDS_BETWEEN_NEWS == 0 and not goes_on(stream.tell()):
                is_whole = True
                break
        self._end_row()
        if not is_whole:
            raise BrokenRecords(phrase("its end is missing"))

    def _begin_row(self, content: bytes) -> None:
        self._end_row()
        (number,) = _INTEGER(content)
        if number >= _MOST_ROWS:
            raise BrokenRecords(phrase("it names a row {row} that cannot be", row=number + 1))
        self.row = number + 1
        self._position = -1
        if content[11] & _HIDDEN_ROW:
            self.facts.hidden_rows.append(self.row)

    def _end_row(self) -> None:
        if self.row:
            self._builder.end(self.row)

    def _begin(self, content: bytes) -> int:
        """Return the column of a cell."""
        (position,) = _INTEGER(content)
        if position >= MAX_COLUMNS or not self.row:
            raise BrokenRecords(phrase("it names a column {column} that cannot be", column=position + 1))
        self._position = position
        return int(position)

    def _take_next(self, kind: int, content: bytes) -> None:
        whole = struct.pack("<I", self._position + 1) + content
        taker = self._takers.get(_SHORT[kind])
        if taker is None:
            self._begin(whole)
        else:
            taker(whole)

    def _take_short_number(self, content: bytes) -> None:
        self._put_number(content, short_number(_INTEGER(content, _VALUE)[0]))

    def _take_number(self, content: bytes) -> None:
        self._put_number(content, _DOUBLE(content, _VALUE)[0])

    def _put_number(self, content: bytes, value: float) -> None:
        position = self._begin(content)
        style = _CELL(content)[1] & _STYLE
        number_format = self._formats[style] if style < len(self._formats) else _GENERAL
        self._builder.double(self.row, position, value, style, number_format, is_1904=self._is_1904)

    def _take_error(self, content: bytes) -> None:
        self._builder.error(self.row, self._begin(content), ERRORS.get(content[_VALUE], UNKNOWN_ERROR))

    def _take_boolean(self, content: bytes) -> None:
        self._builder.boolean(self._begin(content), is_true=bool(content[_VALUE]))

    def _take_text(self, content: bytes) -> None:
        self._builder.text(self._begin(content), text_at(content, _VALUE)[0].replace("\0", ""))

    def _take_rich(self, content: bytes) -> None:
        self._builder.text(self._begin(content), rich_text(content, _VALUE))

    def _take_shared(self, content: bytes) -> None:
        self._builder.text(self._begin(content), self._strings.at(_INTEGER(content, _VALUE)[0]))

    def _take_columns(self, content: bytes) -> None:
        first, last = _CELL(content)
        if content[16] & 1:
            self.facts.hidden_columns.update(range(first, min(last + 1, MAX_COLUMNS)))

    def _take_filter(self, content: bytes) -> None:
        del content
        self.facts.has_filter = True

    def _take_merged(self, content: bytes) -> None:
        first_row, last_row, first, last = _RANGE(content)
        self.facts.merges.append(CellRange(first_row + 1, first, last_row + 1, last))

    def _take_link(self, content: bytes) -> None:
        row, _, position, _ = _RANGE(content)
        key, at = text_at(content, 16)
        relation = self._relations.get(key)
        if relation is None or not relation.is_external:
            return
        place = text_at(content, at)[0]
        self.facts.links[row + 1, position] = f"{relation.target}#{place}" if place else relation.target
