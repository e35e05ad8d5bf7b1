"""Workbooks of Excel 5 and 95 (BIFF5) written record by record: no program of today writes them ([MS-XLS], [MS-CFB])."""

from __future__ import annotations

import struct
from collections.abc import Mapping, Sequence
from pathlib import Path

from tests.support.spreadsheets.truth import Sample, Truth

_GLOBALS, _SHEET = 0x05, 0x10
_CYRILLIC = 1251
_CODES = {164: "00000", 165: "dd\\.mm\\.yyyy", 166: "+0 (000) 000-00-00"}
_STYLES = (0, 164, 165, 166, 10)
PLAIN, PADDED, DAY, PHONE, PERCENT = range(len(_STYLES))
_SECTOR, _ENTRY = 512, 128
_NONE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def record(kind: int, content: bytes = b"") -> bytes:
    """Return a record."""
    return struct.pack("<HH", kind, len(content)) + content


def cell(kind: int, row: int, column: int, content: bytes, style: int = PLAIN) -> bytes:
    """Return the record of a cell; rows and columns count from zero."""
    return record(kind, struct.pack("<HHH", row, column, style) + content)


def label(row: int, column: int, text: str, kind: int = 0x204) -> bytes:
    """Return a text in one byte a letter."""
    raw = text.encode("cp1251")
    return cell(kind, row, column, struct.pack("<H", len(raw)) + raw + (b"\0" if kind == 0xD6 else b""))


def number(row: int, column: int, value: float, style: int = PLAIN) -> bytes:
    """Return a number."""
    return cell(0x203, row, column, struct.pack("<d", value), style)


def short(row: int, column: int, value: int, style: int = PLAIN) -> bytes:
    """Return a whole number in its short form."""
    return cell(0x27E, row, column, struct.pack("<I", (value << 2 & 0xFFFFFFFF) | 2), style)


def formula(row: int, column: int, result: bytes, token: bytes, style: int = PLAIN) -> bytes:
    """Return a formula of one constant with its result, as stored."""
    return cell(0x06, row, column, result + struct.pack("<HIH", 0, 0, len(token)) + token, style)


def text_formula(row: int, column: int, text: str) -> bytes:
    """Return a formula whose result is a text; that stands in the record behind."""
    raw = text.encode("cp1251")
    token = b"\x17" + bytes([len(raw)]) + raw
    return formula(row, column, b"\0" * 6 + b"\xff\xff", token) + record(0x207, struct.pack("<H", len(raw)) + raw)


def error(row: int, column: int, code: int) -> bytes:
    """Return an error cell."""
    return cell(0x205, row, column, bytes([code, 1]))


def hidden_row(row: int) -> bytes:
    """Return what says that a row is hidden."""
    return record(0x208, struct.pack("<HHHHHHHH", row, 0, 4, 255, 0, 0, 0x0120, 15))


def workbook(sheets: Mapping[str, bytes], *, is_1904: bool = False, active: int = 0) -> bytes:
    """Return the stream of a workbook of these sheets."""
    begin = record(0x42, struct.pack("<H", _CYRILLIC)) + record(0x22, struct.pack("<H", is_1904))
    begin += record(0x3D, struct.pack("<9H", 0, 0, 9000, 6000, 0x38, active, 0, 1, 600))
    begin += b"".join(
        record(0x31, struct.pack("<HHHHHBBBB", 200, 0, 0x7FFF, 400, 0, 0, 0, 204, 0) + b"\x05Arial") for _ in range(4)
    )
    begin += b"".join(record(0x41E, struct.pack("<HB", key, len(code)) + code.encode()) for key, code in _CODES.items())
    begin += b"".join(record(0xE0, struct.pack("<HHHHHHHH", 0, style, 1, 0, 0, 0, 0, 0)) for style in _STYLES)
    parts = {
        name: record(0x809, struct.pack("<HHHH", 0x500, _SHEET, 0, 1995)) + cells + record(0x0A)
        for name, cells in sheets.items()
    }
    heads = {name: 4 + 7 + len(name.encode("cp1251")) for name in sheets}
    at = 12 + len(begin) + sum(heads.values()) + 4
    for name, part in parts.items():
        raw = name.encode("cp1251")
        begin += record(0x85, struct.pack("<IBBB", at, 0, 0, len(raw)) + raw)
        at += len(part)
    return (
        record(0x809, struct.pack("<HHHH", 0x500, _GLOBALS, 0, 1995)) + begin + record(0x0A) + b"".join(parts.values())
    )


def container(name: str, stream: bytes) -> bytes:
    """Return a compound file that holds one stream."""
    stream = stream.ljust(4096, b"\0")
    count = -(-len(stream) // _SECTOR)
    fat = [_FAT, _END, *range(3, count + 2), _END]
    assert len(fat) <= _SECTOR // 4
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(10)
    header += struct.pack("<IIIIIIII", 1, 1, 0, 4096, _END, 0, _END, 0) + struct.pack("<I", 0)
    table = struct.pack(f"<{len(fat)}I", *fat)
    directory = _entry("Root Entry", 5, 1, _END, 0) + _entry(name, 2, _NONE, 2, len(stream))
    return (
        header.ljust(_SECTOR, b"\xff")
        + table.ljust(_SECTOR, b"\xff")
        + directory.ljust(_SECTOR, b"\0")
        + stream.ljust(count * _SECTOR, b"\0")
    )


def _entry(name: str, kind: int, child: int, start: int, size: int) -> bytes:
    raw = name.encode("utf-16-le")
    head = raw.ljust(64, b"\0") + struct.pack("<HBB", len(raw) + 2, kind, 1)
    return (head + struct.pack("<III", _NONE, _NONE, child)).ljust(116, b"\0") + struct.pack("<III", start, size, 0)


def _cells(path: Path) -> None:
    rows = b"".join(
        label(0, column, name) for column, name in enumerate(("Имя", "Код", "День", "Телефон", "Доля", "Итог"))
    )
    rows += label(1, 0, "Анна  П.") + short(1, 1, 42, PADDED) + number(1, 2, 45410.0, DAY)
    rows += number(1, 3, 79161234567.0, PHONE) + number(1, 4, 0.15, PERCENT) + text_formula(1, 5, "готово")
    rows += hidden_row(2) + label(2, 0, "Жирная", 0xD6) + short(2, 1, -7) + number(2, 2, 45410.5, DAY)
    rows += (
        error(2, 3, 0x2A)
        + cell(0x205, 2, 4, b"\x01\x00")
        + formula(2, 5, struct.pack("<d", 1.5), b"\x1f" + struct.pack("<d", 1.5))
    )
    rows += cell(
        0xBD,
        4,
        1,
        b"".join(struct.pack("<HI", style, value << 2 | 2) for style, value in ((PADDED, 1), (DAY, 2)))[2:]
        + struct.pack("<H", 2),
        PADDED,
    )
    path.write_bytes(container("Book", workbook({"Обложка": label(0, 0, "x"), "Клиенты": rows}, active=1)))


def _from_1904(path: Path) -> None:
    rows = label(0, 0, "Name") + label(0, 1, "Day") + label(1, 0, "Anna") + number(1, 1, 43948.0, DAY)
    path.write_bytes(container("Book", workbook({"Sheet": rows}, is_1904=True)))


def _truth(columns: str, rows: Mapping[int, str], sheets: Sequence[str], **more: object) -> Truth:
    return Truth(columns, rows, format="xls", sheet=sheets[-1], sheets=tuple(sheets), **more)  # type: ignore[arg-type]


SAMPLES = [
    Sample(
        "excel-95.xls",
        _cells,
        _truth(
            "Имя|Код|День|Телефон|Доля|Итог",
            {
                2: "Анна  П.|00042|2024-04-28|+7 (916) 123-45-67|0.15|готово",
                3: "Жирная|-7|2024-04-28T12:00:00|#N/A|TRUE|1.5",
                5: "|00001|1900-01-02|||",
            },
            ("Обложка", "Клиенты"),
            notes=[("hidden-rows", 3, None), ("cell-error", 3, "Телефон")],
        ),
    ),
    Sample("excel-95-from-1904.xls", _from_1904, _truth("Name|Day", {2: "Anna|2024-04-28"}, ("Sheet",))),
]
