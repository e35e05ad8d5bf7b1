"""Reads what a binary workbook says about its sheets, date system and number formats."""

from __future__ import annotations

import struct
from dataclasses import dataclass

from desktop_app.domain.phrases import phrase
from desktop_app.sources.biff import BrokenRecords
from desktop_app.sources.formats import BUILTIN_FORMATS, NumberFormat, understand
from desktop_app.sources.xlsb.records import Kind, records, text_at
from desktop_app.sources.xlsx.package import Package, Relationship
from desktop_app.sources.xlsx.workbook import SheetEntry, Workbook

_CURRENT_TAB = 24  # where the number of the open sheet stands in its record ([MS-XLSB] 2.4.304)


@dataclass(slots=True)
class _Book:
    entries: list[tuple[str, int, str]]
    current: int = 0
    is_1904: bool = False


def read_workbook(package: Package) -> Workbook:
    """Read the workbook's own part and its styles.

    Raises:
        BrokenRecords: The file is broken, or has no worksheet.
        Trouble: Its packing is broken.
    """
    part = _workbook_part(package)
    relations = package.relationships(part)
    book = _read_book(package, part)
    sheets = tuple(
        SheetEntry(name, relation.target, state != 0)
        for name, state, key in book.entries
        if (relation := relations.get(key)) is not None
        and relation.kind == "worksheet"
        and package.has(relation.target)
    )
    if not sheets:
        raise BrokenRecords(phrase("it has no worksheet"))
    return Workbook(
        sheets=sheets,
        active=book.entries[book.current][0] if book.current < len(book.entries) else None,
        is_1904=book.is_1904,
        strings=_part_of_kind(package, relations, "sharedStrings"),
        formats=_formats(package, _part_of_kind(package, relations, "styles")),
    )


def _workbook_part(package: Package) -> str:
    for relation in package.relationships("").values():
        if relation.kind == "officeDocument" and package.has(relation.target):
            return relation.target
    if package.has("xl/workbook.bin"):
        return "xl/workbook.bin"
    raise BrokenRecords(phrase("it has no workbook part"))


def _read_book(package: Package, part: str) -> _Book:
    book = _Book([])
    views = 0
    with package.open(part) as (stream, _):
        for kind, content in records(stream):
            if kind == Kind.SHEET:
                (state,) = struct.unpack_from("<I", content)
                key, at = text_at(content, 8)
                book.entries.append((text_at(content, at)[0], state, key))
            elif kind == Kind.BOOK_PROPERTIES:
                book.is_1904 = bool(content[0] & 1)
            elif kind == Kind.BOOK_VIEW:
                if views == 0:
                    (book.current,) = struct.unpack_from("<I", content, _CURRENT_TAB)
                views += 1
    return book


def _part_of_kind(package: Package, relations: dict[str, Relationship], kind: str) -> str | None:
    return next((each.target for each in relations.values() if each.kind == kind and package.has(each.target)), None)


def _formats(package: Package, part: str | None) -> tuple[NumberFormat, ...]:
    """Return the number format of each cell style; styles of styles, which look alike, are told by where they stand."""
    if part is None:
        return ()
    codes = dict(BUILTIN_FORMATS)
    numbers: list[int] = []
    are_cells = False
    with package.open(part) as (stream, _):
        for kind, content in records(stream):
            if kind == Kind.NUMBER_FORMAT:
                (number,) = struct.unpack_from("<H", content)
                codes[number] = text_at(content, 2)[0]
            elif kind == Kind.BEGIN_CELL_STYLES:
                are_cells = True
            elif kind == Kind.END_CELL_STYLES:
                are_cells = False
            elif kind == Kind.CELL_STYLE and are_cells:
                numbers.append(struct.unpack_from("<H", content, 2)[0])
    return tuple(understand(codes.get(number, "General")) for number in numbers)
