"""Reads what an old workbook says of itself before its sheets: strings, formats, date system, sheet names."""

from __future__ import annotations

import codecs
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum

from desktop_app.domain.phrases import phrase
from desktop_app.sources.biff import BrokenRecords
from desktop_app.sources.formats import BUILTIN_FORMATS, NumberFormat, understand
from desktop_app.sources.xls.strings import Continued, shared_strings

BIFF8 = 0x0600
BIFF5 = 0x0500
_WORKSHEET = 0
_OLDER_BEGINNINGS = (0x09, 0x209, 0x409)


class Record(IntEnum):
    """The records that matter ([MS-XLS] 2.3)."""

    FORMULA = 0x06
    EOF = 0x0A
    DATEMODE = 0x22
    FILEPASS = 0x2F
    CONTINUE = 0x3C
    WINDOW1 = 0x3D
    CODEPAGE = 0x42
    COLINFO = 0x7D
    BOUNDSHEET = 0x85
    FILTERMODE = 0x9B
    MULRK = 0xBD
    RSTRING = 0xD6
    XF = 0xE0
    MERGECELLS = 0xE5
    SST = 0xFC
    LABELSST = 0xFD
    HLINK = 0x1B8
    NUMBER = 0x203
    LABEL = 0x204
    BOOLERR = 0x205
    STRING = 0x207
    ROW = 0x208
    RK = 0x27E
    FORMAT = 0x41E
    BOF = 0x809


class EncryptedBook(Exception):  # noqa: N818 - named after what was met
    """The workbook is protected by a password."""


@dataclass(frozen=True, slots=True)
class BoundSheet:
    """A worksheet: where its records begin."""

    name: str
    begin: int
    is_hidden: bool


@dataclass(slots=True)
class Book:
    """What is to be known before a sheet is read."""

    version: int = BIFF8
    encoding: str = "cp1252"
    is_1904: bool = False
    active: int = 0
    strings: list[str] = field(default_factory=list)
    sheets: list[BoundSheet | None] = field(default_factory=list)
    codes: dict[int, str] = field(default_factory=lambda: dict(BUILTIN_FORMATS))
    style_formats: list[int] = field(default_factory=list)

    def number_format(self, style: int) -> NumberFormat:
        """Return the number format of a cell style."""
        number = self.style_formats[style] if style < len(self.style_formats) else 0
        return understand(self.codes.get(number, "General"))

    def text(self, data: bytes, at: int) -> str:
        """Return the text that begins with its 16-bit length at a place of a record."""
        if self.version >= BIFF8:
            return Continued([data[at:]]).string()
        (length,) = struct.unpack_from("<H", data, at)
        return data[at + 2 : at + 2 + length].decode(self.encoding, "replace")

    def short_text(self, data: bytes, at: int) -> str:
        """Return the text that begins with its 8-bit length at a place of a record."""
        if self.version >= BIFF8:
            return Continued([data[at : at + 1] + b"\0" + data[at + 1 :]]).string()
        return data[at + 1 : at + 1 + data[at]].decode(self.encoding, "replace")


def records(stream: bytes, begin: int) -> Iterator[tuple[int, int, bytes]]:
    """Return the records from a place on: place, kind, content."""
    at, end = begin, len(stream) - 4
    unpack = struct.Struct("<HH").unpack_from
    while at <= end:
        kind, length = unpack(stream, at)
        yield at, kind, stream[at + 4 : at + 4 + length]
        at += 4 + length


def read_book(stream: bytes) -> Book:
    """Read the workbook's own records.

    Raises:
        EncryptedBook: It is protected.
        BrokenRecords: It is of an unknown version, or ends too early.
    """
    book = Book()
    pieces: list[bytes] = []
    last = 0
    for at, kind, content in records(stream, 0):
        if at == 0:
            if kind in _OLDER_BEGINNINGS:
                raise BrokenRecords(phrase("it was written by a version of Excel before 5.0"))
            if kind != Record.BOF or len(content) < 4:
                raise BrokenRecords(phrase("it does not begin like a workbook"))
            (book.version,) = struct.unpack_from("<H", content)
            if book.version not in (BIFF5, BIFF8):
                raise BrokenRecords(phrase("it was written by a version of Excel before 5.0"))
            continue
        if kind == Record.EOF:
            book.strings = shared_strings(pieces)
            if not any(book.sheets):
                raise BrokenRecords(phrase("it has no worksheet"))
            return book
        if kind == Record.FILEPASS:
            raise EncryptedBook
        if kind == Record.SST:
            pieces = [content]
        elif kind == Record.CONTINUE and last == Record.SST:
            pieces.append(content)
            continue
        else:
            try:
                _take(book, kind, content)
            except (struct.error, IndexError) as error:
                raise BrokenRecords(phrase("a record is too short")) from error
        last = kind
    raise BrokenRecords(phrase("its end is missing"))


def _take(book: Book, kind: int, content: bytes) -> None:
    if kind == Record.CODEPAGE:
        book.encoding = _encoding(struct.unpack_from("<H", content)[0])
    elif kind == Record.DATEMODE:
        book.is_1904 = content[:1] == b"\1"
    elif kind == Record.WINDOW1:
        (book.active,) = struct.unpack_from("<H", content, 10)
    elif kind == Record.XF:
        book.style_formats.append(struct.unpack_from("<H", content, 2)[0])
    elif kind == Record.FORMAT:
        (number,) = struct.unpack_from("<H", content)
        book.codes[number] = book.text(content, 2) if book.version >= BIFF8 else book.short_text(content, 2)
    elif kind == Record.BOUNDSHEET:
        begin, state, sort = struct.unpack_from("<IBB", content)
        sheet = BoundSheet(book.short_text(content, 6), begin, bool(state & 3)) if sort == _WORKSHEET else None
        book.sheets.append(sheet)


def _encoding(code_page: int) -> str:
    known = {0x8000: "mac-roman", 10_000: "mac-roman", 10_007: "mac-cyrillic", 0x8001: "cp1252", 1200: "utf-16-le"}
    name = known.get(code_page, f"cp{code_page}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
