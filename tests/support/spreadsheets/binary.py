"""Binary workbooks (.xlsb) written record by record: no library writes them."""

from __future__ import annotations

import struct
import zipfile
from pathlib import Path

from tests.support.spreadsheets.truth import Sample, Truth

Value = str | float | bool | None
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
DATE = 1
"""The cell format that shows a number as a date; 0 is the plain one."""


def record(number: int, body: bytes = b"") -> bytes:
    """Return a record of BIFF12: number and length seven bits a byte, then the body."""
    head = bytes([number]) if number < 0x80 else bytes([number & 0x7F | 0x80, number >> 7])
    size, length = len(body), b""
    while True:
        size, low = size >> 7, size & 0x7F
        length += bytes([low | (0x80 if size else 0)])
        if not size:
            return head + length + body


def wide(text: str) -> bytes:
    """Return a text with its length in UTF-16 units before it."""
    raw = text.encode("utf-16-le")
    return struct.pack("<I", len(raw) // 2) + raw


def cell(column: int, value: Value, style: int = 0) -> bytes:
    """Return the record of one cell."""
    place = struct.pack("<II", column, style)
    if value is None:
        return record(1, place)
    if isinstance(value, bool):
        return record(4, place + bytes([value]))
    if isinstance(value, str):
        return record(6, place + wide(value))
    return record(5, place + struct.pack("<d", value))


def sheet(rows: dict[int, bytes], width: int) -> bytes:
    """Return the part of a sheet; `rows` are its cells by the row number a person sees."""
    data = b"".join(
        record(0, struct.pack("<IIHBBI", number - 1, 0, 300, 0, 0, 0)) + cells for number, cells in rows.items()
    )
    size = struct.pack("<IIII", min(rows) - 1, max(rows) - 1, 0, width - 1)
    return record(129) + record(148, size) + record(145) + data + record(146) + record(130)


def workbook(path: Path, sheets: dict[str, bytes]) -> None:
    """Write a workbook of these sheets."""
    names = list(sheets)
    bundle = b"".join(
        record(156, struct.pack("<II", 0, place) + wide(f"rId{place}") + wide(name))
        for place, name in enumerate(names, 1)
    )
    formats = b"".join(record(47, struct.pack("<HHHHBBH", 0, number, 0, 0, 0, 0, 0)) for number in (0, 14))
    relations = "".join(
        f'<Relationship Id="rId{place}" Type="{_DOCUMENT}/worksheet" Target="worksheets/sheet{place}.bin"/>'
        for place in range(1, len(names) + 1)
    )
    relations += f'<Relationship Id="rIdS" Type="{_DOCUMENT}/styles" Target="styles.bin"/>'
    root = f'<Relationship Id="rId1" Type="{_DOCUMENT}/officeDocument" Target="xl/workbook.bin"/>'
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", f'<Types xmlns="{_TYPES}"/>')
        package.writestr("_rels/.rels", f'<Relationships xmlns="{_PACKAGE}">{root}</Relationships>')
        package.writestr("xl/workbook.bin", record(131) + record(143) + bundle + record(144) + record(132))
        package.writestr("xl/_rels/workbook.bin.rels", f'<Relationships xmlns="{_PACKAGE}">{relations}</Relationships>')
        style = record(278) + record(617, struct.pack("<I", 2)) + formats + record(618) + record(279)
        package.writestr("xl/styles.bin", style)
        for place, content in enumerate(sheets.values(), 1):
            package.writestr(f"xl/worksheets/sheet{place}.bin", content)


def _clients(path: Path) -> None:
    head = cell(0, "Name") + cell(1, "Phone") + cell(2, "Since") + cell(3, "Big")
    anna = cell(0, "Анна  Петрова") + cell(1, 79161234567.0) + cell(2, 45410.0, DATE) + cell(3, True)
    zoe = cell(0, "Zoë\n☺") + cell(1, "007") + cell(2, 45410.5, DATE) + cell(3, 0.15)
    workbook(path, {"Clients": sheet({1: head, 2: anna, 4: zoe}, 4), "Notes": sheet({1: cell(0, "x")}, 1)})


SAMPLES = [
    Sample(
        "clients.xlsb",
        _clients,
        Truth(
            "Name|Phone|Since|Big",
            {2: "Анна  Петрова|79161234567|2024-04-28|TRUE", 4: "Zoë\n☺|007|2024-04-28T12:00:00|0.15"},
            format="xlsb",
            sheet="Clients",
            sheets=("Clients", "Notes"),
        ),
    ),
    Sample(
        "clients-named.xls",
        _clients,
        Truth(
            "Name|Phone|Since|Big",
            {2: "Анна  Петрова|79161234567|2024-04-28|TRUE", 4: "Zoë\n☺|007|2024-04-28T12:00:00|0.15"},
            format="xlsb",
            sheet="Clients",
            sheets=("Clients", "Notes"),
        ),
    ),
]
