"""Reads the cells of one sheet of an old workbook ([MS-XLS] 2.4)."""

from __future__ import annotations

import struct

from desktop_app.domain.phrases import phrase
from desktop_app.sources.biff import ERRORS, UNKNOWN_ERROR, BrokenRecords, short_number
from desktop_app.sources.grid import GridStore, SheetFacts
from desktop_app.sources.places import MAX_COLUMNS, CellRange
from desktop_app.sources.rowbuilder import RowBuilder
from desktop_app.sources.watch import Watch
from desktop_app.sources.xls.workbook import Book, BoundSheet, Record, records

_CELL = struct.Struct("<HHH").unpack_from
_DOUBLE = struct.Struct("<d").unpack_from
_RK = struct.Struct("<HI").unpack_from
_HIDDEN_ROW = 0x20
_RECORDS_BETWEEN_NEWS = 2048
_URL_MONIKER = bytes.fromhex("e0c9ea79f9bace118c8200aa004ba90b")
_HAS_MONIKER, _HAS_DISPLAY, _HAS_FRAME = 0x01, 0x14, 0x80


class SheetReader:
    """Takes the records of a sheet and fills a grid."""

    def __init__(self, book: Book, watch: Watch) -> None:
        self.store = GridStore()
        self.facts = SheetFacts()
        self._book = book
        self._watch = watch
        self._builder = RowBuilder(self.store, self.facts)
        self._row = -1
        self._waiting: int | None = None

    def read(self, stream: bytes, sheet: BoundSheet) -> None:
        """Read the sheet.

        Raises:
            BrokenRecords: The end is missing.
            struct.error: A record is too short.
        """
        depth, is_whole = 0, False
        for count, (at, kind, content) in enumerate(records(stream, sheet.begin), start=1):
            if kind == Record.BOF:
                depth += 1
            elif kind == Record.EOF:
                depth -= 1
                if depth == 0:
                    is_whole = True
                    break
            elif depth == 1:
                self._take(kind, content)
            if count % _RECORDS_BETWEEN_NEWS == 0 and not self._watch.goes_on(at, len(stream), len(self.store)):
                is_whole = True
                break
        self._end_row()
        if not is_whole:
            raise BrokenRecords(phrase("its end is missing"))

    def _take(self, kind: int, content: bytes) -> None:
        match kind:
            case Record.LABELSST:
                position = self._begin(content)
                (index,) = struct.unpack_from("<I", content, 6)
                strings = self._book.strings
                self._builder.text(position, strings[index] if index < len(strings) else "")
            case Record.NUMBER:
                self._number(self._begin(content), content, _DOUBLE(content, 6)[0])
            case Record.RK:
                self._number(self._begin(content), content, short_number(struct.unpack_from("<I", content, 6)[0]))
            case Record.MULRK:
                self._many_rk(content)
            case Record.FORMULA:
                self._formula(content)
            case Record.STRING:
                self._formula_text(content)
            case Record.LABEL | Record.RSTRING:
                position = self._begin(content)
                self._builder.text(position, self._book.text(content, 6).replace("\0", ""))
            case Record.BOOLERR:
                self._boolean_or_error(self._begin(content), content[6], is_error=content[7] == 1)
            case _:
                self._take_fact(kind, content)

    def _take_fact(self, kind: int, content: bytes) -> None:
        if kind == Record.ROW:
            (number,) = struct.unpack_from("<H", content)
            if struct.unpack_from("<H", content, 12)[0] & _HIDDEN_ROW:
                self.facts.hidden_rows.append(number + 1)
        elif kind == Record.COLINFO:
            first, last, _, _, options = struct.unpack_from("<HHHHH", content)
            if options & 1:
                self.facts.hidden_columns.update(range(first, min(last + 1, MAX_COLUMNS)))
        elif kind == Record.FILTERMODE:
            self.facts.has_filter = True
        elif kind == Record.MERGECELLS:
            (count,) = struct.unpack_from("<H", content)
            for index in range(min(count, (len(content) - 2) // 8)):
                first_row, last_row, first, last = struct.unpack_from("<HHHH", content, 2 + 8 * index)
                self.facts.merges.append(CellRange(first_row + 1, first, last_row + 1, last))
        elif kind == Record.HLINK:
            link = _link(content)
            if link:
                row, _, position = struct.unpack_from("<HHH", content)
                self.facts.links[row + 1, position] = link

    def _begin(self, content: bytes) -> int:
        """Begin a cell: end the row before when it is another; returns the cell's column."""
        row, position, _ = _CELL(content)
        if row != self._row:
            self._end_row()
            self._row = row
        return int(position)

    def _end_row(self) -> None:
        if self._row >= 0:
            self._builder.end(self._row + 1)

    def _number(self, position: int, content: bytes, value: float) -> None:
        self._put_number(position, _CELL(content)[2], value)

    def _put_number(self, position: int, style: int, value: float) -> None:
        number_format = self._book.number_format(style)
        self._builder.double(self._row + 1, position, value, style, number_format, is_1904=self._book.is_1904)

    def _many_rk(self, content: bytes) -> None:
        first = self._begin(content)
        for index in range((len(content) - 6) // 6):
            style, value = _RK(content, 4 + 6 * index)
            self._put_number(first + index, style, short_number(value))

    def _formula(self, content: bytes) -> None:
        position = self._begin(content)
        if content[12:14] != b"\xff\xff":
            self._number(position, content, _DOUBLE(content, 6)[0])
            return
        sort = content[6]
        if sort == 0:
            self._waiting = position  # its text comes in a record of its own
        elif sort in (1, 2):
            self._boolean_or_error(position, content[8], is_error=sort == 2)

    def _formula_text(self, content: bytes) -> None:
        if self._waiting is not None:
            self._builder.text(self._waiting, self._book.text(content, 0))
            self._waiting = None

    def _boolean_or_error(self, position: int, value: int, *, is_error: bool) -> None:
        if is_error:
            self._builder.error(self._row + 1, position, ERRORS.get(value, UNKNOWN_ERROR))
        else:
            self._builder.boolean(position, is_true=bool(value))


def _link(content: bytes) -> str:
    """Return the address of a hyperlink record, `""` when it leads to a place in the workbook or a file."""
    (flags,) = struct.unpack_from("<I", content, 28)
    at = 32
    for flag in (_HAS_DISPLAY, _HAS_FRAME):
        if (flags & flag) == flag:
            (length,) = struct.unpack_from("<I", content, at)
            at += 4 + 2 * length
    if not flags & _HAS_MONIKER or content[at : at + 16] != _URL_MONIKER:
        return ""
    (size,) = struct.unpack_from("<I", content, at + 16)
    return content[at + 20 : at + 20 + size].decode("utf-16-le", "replace").split("\0")[0]
