"""Cuts a part of a binary workbook into its records, a piece at a time ([MS-XLSB] 2.1.4)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

from desktop_app.domain.phrases import phrase
from desktop_app.sources.biff import BrokenRecords

CHUNK = 1 << 20
LONGEST_RECORD = 8 << 20
"""Bytes of a record beyond which it is passed over unread; the longest text that is shown takes a quarter."""
LONGEST_TEXT = 1_000_000
CONTINUES = 0x80
"""Set in a byte of a number that goes on in the next."""
NO_TEXT = 0xFFFFFFFF
_LENGTH = struct.Struct("<I").unpack_from


class Kind:
    """The records that matter ([MS-XLSB] 2.3.2)."""

    ROW = 0
    CELL_RK = 2
    CELL_ERROR = 3
    CELL_BOOL = 4
    CELL_REAL = 5
    CELL_TEXT = 6
    CELL_SHARED = 7
    FORMULA_TEXT = 8
    FORMULA_NUMBER = 9
    FORMULA_BOOL = 10
    FORMULA_ERROR = 11
    SHORT_BLANK = 12
    SHORT_RK = 13
    SHORT_ERROR = 14
    SHORT_BOOL = 15
    SHORT_REAL = 16
    SHORT_TEXT = 17
    SHORT_SHARED = 18
    SHARED_STRING = 19
    NUMBER_FORMAT = 44
    CELL_STYLE = 47
    COLUMNS = 60
    CELL_RICH = 62
    END_SHEET_DATA = 146
    BOOK_PROPERTIES = 153
    SHEET = 156
    BOOK_VIEW = 158
    FILTER_COLUMN = 163
    MERGED = 176
    LINK = 494
    BEGIN_CELL_STYLES = 617
    END_CELL_STYLES = 618


LONG_BY_NATURE = frozenset({Kind.CELL_TEXT, Kind.FORMULA_TEXT, Kind.SHORT_TEXT, Kind.CELL_RICH, Kind.SHARED_STRING})


class EndlessText(Exception):  # noqa: N818 - named after what was met
    """A cell holds more text than any spreadsheet program writes."""


def records(stream: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Return the records of a part, one after the other: kind and content.

    Raises:
        BrokenRecords: The part ends within a record.
        EndlessText: A record of text is beyond measure.
    """
    data, at = b"", 0
    while True:
        more = stream.read(CHUNK)
        data = data[at:] + more
        at, size = 0, len(data)
        while True:
            while at + 1 < size and (kind := data[at]) < CONTINUES and (length := data[at + 1]) < CONTINUES:
                end = at + 2 + length  # nearly all cells: kind and length take one byte each
                if end > size:
                    break
                yield kind, data[at + 2 : end]
                at = end
            head = _head(data, at)
            if head is None:
                break
            kind, begin, length = head
            if length > LONGEST_RECORD:
                if kind in LONG_BY_NATURE:
                    raise EndlessText
                _pass_over(stream, length - (len(data) - begin))
                data = data[begin + length :]
                at, size = 0, len(data)
                continue
            end = begin + length
            if end > size:
                break
            yield kind, data[begin:end]
            at = end
        if not more:
            if at < len(data):
                raise BrokenRecords(phrase("a record is cut off"))
            return


def text_at(content: bytes, at: int) -> tuple[str, int]:
    """Return the text that begins with its 32-bit length at a place, and the place behind it ([MS-XLSB] 2.5.168).

    Raises:
        BrokenRecords: It is longer than the record.
        EndlessText: It is beyond measure.
        struct.error: The record ends before.
    """
    (length,) = _LENGTH(content, at)
    at += 4
    if length == NO_TEXT:
        return "", at
    if length > LONGEST_TEXT:
        raise EndlessText
    end = at + 2 * length
    if end > len(content):
        raise BrokenRecords(phrase("a record is cut off"))
    return content[at:end].decode("utf-16-le", "replace"), end


def _head(data: bytes, at: int) -> tuple[int, int, int] | None:
    """Return kind, beginning and length of the content of the record at a place, `None` when its head is not whole."""
    size = len(data)
    if at + 1 >= size:
        return None
    kind = data[at]
    at += 1
    if kind & CONTINUES:
        kind = kind & 0x7F | (data[at] & 0x7F) << 7
        at += 1
    length = shift = 0
    while at < size:
        byte = data[at]
        at += 1
        length |= (byte & 0x7F) << shift
        shift += 7
        if not byte & CONTINUES or shift == 28:  # the length takes four bytes at most
            return kind, at, length
    return None


def _pass_over(stream: BinaryIO, count: int) -> None:
    while count > 0:
        skipped = len(stream.read(min(count, CHUNK)))
        if not skipped:
            raise BrokenRecords(phrase("a record is cut off"))
        count -= skipped
