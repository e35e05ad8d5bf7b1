"""Binary workbooks (.xlsb) written record by record: no library writes them."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.spreadsheets.truth import NotePlace, Sample, Truth

Value = str | float | bool | None
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
CODES = {
    165: "00000",
    166: "+0 (000) 000-00-00",
    167: 'dd"."mm"."yyyy',
    168: '#,##0.00" ₽"',
    169: "[h]:mm:ss",
    170: "dd.mm.yyyy hh:mm",
}
STYLES = (0, 14, 9, 165, 166, 167, 168, 169, 170, 21)
PLAIN, DATE, PERCENT, PADDED, PHONE, DAY, MONEY, LASTING, MOMENT, CLOCK = range(len(STYLES))
"""The cell styles by what they make of a number."""


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


def place(column: int, style: int = 0) -> bytes:
    """Return the beginning of every cell."""
    return struct.pack("<II", column, style)


def cell(column: int, value: Value, style: int = 0) -> bytes:
    """Return the record of one cell."""
    if value is None:
        return record(1, place(column, style))
    if isinstance(value, bool):
        return record(4, place(column, style) + bytes([value]))
    if isinstance(value, str):
        return record(6, place(column, style) + wide(value))
    return record(5, place(column, style) + struct.pack("<d", value))


def short(column: int, value: int, style: int = 0, *, hundredth: bool = False) -> bytes:
    """Return a cell whose number takes thirty bits, perhaps to be divided by a hundred."""
    return record(2, place(column, style) + struct.pack("<I", (value << 2 & 0xFFFFFFFF) | 2 | hundredth))


def error(column: int, number: int) -> bytes:
    """Return an error cell."""
    return record(3, place(column) + bytes([number]))


def shared(column: int, index: int) -> bytes:
    """Return a cell that shows a shared string."""
    return record(7, place(column) + struct.pack("<I", index))


def formula(column: int, result: Value, style: int = 0) -> bytes:
    """Return a formula of one constant with its result."""
    number, result_bytes, token = _constant(result)
    tail = struct.pack("<HI", 0, len(token)) + token + struct.pack("<I", 0)
    return record(number, place(column, style) + result_bytes + tail)


def failed(column: int, number: int) -> bytes:
    """Return a formula whose result is an error."""
    return record(11, place(column) + bytes([number]) + struct.pack("<HI", 0, 2) + bytes([0x1C, number]) + bytes(4))


def _constant(result: Value) -> tuple[int, bytes, bytes]:
    """Return the record's number, the result and the token of the formula that gives it ([MS-XLSB] 2.5.97.16)."""
    if isinstance(result, bool):
        return 10, bytes([result]), bytes([0x1D, result])
    if isinstance(result, str):
        raw = result.encode("utf-16-le")
        return 8, wide(result), b"\x17" + struct.pack("<H", len(raw) // 2) + raw
    value = struct.pack("<d", result)
    return 9, value, b"\x1f" + value


def rich(text: str, runs: int = 0) -> bytes:
    """Return a string with so many changes of font."""
    return bytes([bool(runs)]) + wide(text) + (struct.pack("<I", runs) + b"\x01\0\0\0" * runs if runs else b"")


@dataclass(frozen=True)
class Sheet:
    """The cells by the row number a person sees, and what stands before and behind them."""

    rows: Mapping[int, bytes]
    hidden: Sequence[int] = ()
    before: bytes = b""
    behind: bytes = b""
    links: Mapping[str, str] = field(default_factory=dict)
    is_cut: bool = False
    instead: bytes = b""

    def part(self) -> bytes:
        """Return the part of the package: `instead` if there is any, and without its end if it is cut."""
        if self.instead:
            return self.instead
        data = b"".join(
            record(0, struct.pack("<IIHBBBI", number - 1, 0, 300, 0, 0x10 * (number in self.hidden), 0, 0)) + cells
            for number, cells in self.rows.items()
        )
        size = struct.pack("<IIII", min(self.rows) - 1, max(self.rows) - 1, 0, 25)
        whole = record(129) + record(148, size) + self.before + record(145) + data + record(146)
        return whole[:-20] if self.is_cut else whole + self.behind + record(130)


def workbook(
    path: Path,
    sheets: Mapping[str, Sheet],
    *,
    strings: Sequence[bytes] = (),
    is_1904: bool = False,
    open_at: int = 0,
) -> None:
    """Write a workbook of these sheets."""
    bundle = b"".join(
        record(156, struct.pack("<II", 0, number) + wide(f"rId{number}") + wide(name))
        for number, name in enumerate(sheets, 1)
    )
    kinds = {f"rId{number}": ("worksheet", f"worksheets/sheet{number}.bin") for number in range(1, len(sheets) + 1)}
    kinds |= {"rIdS": ("styles", "styles.bin"), "rIdT": ("sharedStrings", "sharedStrings.bin")}
    view = record(158, struct.pack("<iiiiIIIB", 0, 0, 100, 100, 600, 0, open_at, 0))
    book = record(131) + record(153, struct.pack("<II", is_1904, 0)) + view + record(143) + bundle + record(144)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(
            "[Content_Types].xml", _types([f"worksheets/sheet{number}" for number in range(1, len(sheets) + 1)])
        )
        package.writestr("_rels/.rels", _relations({"rId1": ("officeDocument", "xl/workbook.bin")}))
        package.writestr("xl/workbook.bin", book + record(132))
        package.writestr("xl/_rels/workbook.bin.rels", _relations(kinds))
        package.writestr("xl/styles.bin", styles())
        package.writestr("xl/sharedStrings.bin", shared_strings(strings))
        for number, sheet in enumerate(sheets.values(), 1):
            package.writestr(f"xl/worksheets/sheet{number}.bin", sheet.part())
            outside = {key: ("hyperlink", target) for key, target in sheet.links.items()}
            package.writestr(f"xl/worksheets/_rels/sheet{number}.bin.rels", _relations(outside, mode="External"))


def shared_strings(strings: Sequence[bytes]) -> bytes:
    """Return the part of the shared strings."""
    count = struct.pack("<II", len(strings), len(strings))
    return record(159, count) + b"".join(record(19, string) for string in strings) + record(160)


def styles() -> bytes:
    """Return the part of the styles; the styles of styles before those of cells would mislead a careless reader."""
    codes = b"".join(record(44, struct.pack("<H", number) + wide(code)) for number, code in CODES.items())
    looks = [record(47, struct.pack("<HHHHBBH", 0, number, 0, 0, 0, 0, 0)) for number in STYLES]
    named = (
        record(626, struct.pack("<I", 1)) + record(47, struct.pack("<HHHHBBH", 0xFFFF, 14, 0, 0, 0, 0, 0)) + record(627)
    )
    of_cells = record(617, struct.pack("<I", len(looks))) + b"".join(looks) + record(618)
    return (
        record(278) + record(615, struct.pack("<I", len(CODES))) + codes + record(616) + named + of_cells + record(279)
    )


def _types(sheets: Sequence[str]) -> str:
    kinds = {"workbook": "sheet.binary.macroEnabled.main", "styles": "styles", "sharedStrings": "sharedStrings"}
    kinds |= dict.fromkeys(sheets, "worksheet")
    each = "".join(
        f'<Override PartName="/xl/{part}.bin" ContentType="application/vnd.ms-excel.{kind}"/>'
        for part, kind in kinds.items()
    )
    rels = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    return f'<Types xmlns="{_TYPES}">{rels}{each}</Types>'


def _relations(targets: Mapping[str, tuple[str, str]], mode: str = "Internal") -> str:
    each = "".join(
        f'<Relationship Id="{key}" Type="{_DOCUMENT}/{kind}" Target="{target}" TargetMode="{mode}"/>'
        for key, (kind, target) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}">{each}</Relationships>'


def _clients(path: Path) -> None:
    head = cell(0, "Name") + cell(1, "Phone") + cell(2, "Since") + cell(3, "Big")
    anna = cell(0, "Анна  Петрова") + cell(1, 79161234567.0) + cell(2, 45410.0, DATE) + cell(3, True)
    zoe = cell(0, "Zoë\n☺") + cell(1, "007") + cell(2, 45410.5, DATE) + cell(3, 0.15)
    workbook(path, {"Clients": Sheet({1: head, 2: anna, 4: zoe}), "Notes": Sheet({1: cell(0, "x")})})


def _formats(path: Path) -> None:
    names = "Code|Phone|Paid|Share|Day|Sum|Lasting|Met|At"
    head = b"".join(cell(column, name) for column, name in enumerate(names.split("|")))
    one = (
        short(0, 42, PADDED)
        + cell(1, 79161234567.0, PHONE)
        + short(2, 123450, MONEY, hundredth=True)
        + cell(3, 0.15, PERCENT)
        + short(4, 45410, DAY)
        + formula(5, 1234.5, MONEY)
        + cell(6, 1.5035763888888889, LASTING)
        + cell(7, 45410.5, MOMENT)
        + cell(8, 0.75, CLOCK)
    )
    two = short(0, -7) + formula(1, "by hand") + cell(2, 1e15) + cell(3, None, PERCENT) + formula(4, 45411.0, DAY)
    two += formula(5, True) + error(6, 0x2A) + failed(7, 0x07)
    # The third row leaves its columns out: each cell is the next one.
    three = cell(0, "first") + record(17, bytes(4) + wide("next")) + record(12, bytes(4))
    three += record(13, struct.pack("<II", PERCENT, 700 << 2 | 3)) + record(16, struct.pack("<Id", DAY, 45412.0))
    three += record(15, bytes(4) + b"\1") + record(14, bytes(4) + b"\x17") + record(18, bytes(8))
    workbook(path, {"Sheet": Sheet({1: head, 2: one, 3: two, 4: three})}, strings=[rich("shared")])


FILTERED = record(161, struct.pack("<IIII", 0, 4, 0, 3)) + record(163, bytes(6)) + record(164) + record(162)
MERGED = record(177, struct.pack("<I", 1)) + record(176, struct.pack("<IIII", 3, 4, 3, 3)) + record(178)
LINKED = record(494, struct.pack("<IIII", 1, 1, 3, 3) + wide("rId7") + wide("prices") + wide("") + wide(""))
DECORATION = FILTERED + MERGED + LINKED
"""A filter that is on, cells D4 and D5 merged, a link in D2."""


def _decorated(path: Path) -> None:
    strings = [rich("Name"), rich("Rich and plain", 2), rich("Фирма")]
    rows = {
        1: shared(0, 0) + cell(1, "Day") + cell(2, "Secret") + cell(3, "Site"),
        2: shared(0, 1) + short(1, 0, DAY) + cell(2, "s1") + cell(3, "ours"),
        3: shared(0, 2) + short(1, 43948, DAY) + cell(2, "s2"),
        4: record(62, place(0) + rich("By letters", 1)) + short(1, 43949, DAY) + cell(2, "s3") + cell(3, "merged"),
        5: cell(0, "Under") + cell(3, "under"),
    }
    hidden_column = record(60, struct.pack("<IIIIH", 2, 2, 2048, 0, 1))
    sheet = Sheet(
        rows,
        hidden=[3],
        before=record(390) + hidden_column + record(391),
        behind=DECORATION,
        links={"rId7": "https://example.com/"},
    )
    front = Sheet({1: cell(0, "Cover")})
    workbook(path, {"Cover": front, "Sheet": sheet}, strings=strings, is_1904=True, open_at=1)


def _truth(
    columns: str, rows: Mapping[int, str], sheets: Sequence[str] = ("Sheet",), notes: Sequence[NotePlace] = ()
) -> Truth:
    sheet = "Clients" if "Clients" in sheets else "Sheet"
    return Truth(columns, rows, format="xlsb", sheet=sheet, sheets=tuple(sheets), notes=notes)


CLIENTS = _truth(
    "Name|Phone|Since|Big",
    {2: "Анна  Петрова|79161234567|2024-04-28|TRUE", 4: "Zoë\n☺|007|2024-04-28T12:00:00|0.15"},
    ("Clients", "Notes"),
)
SAMPLES = [
    Sample("clients.xlsb", _clients, CLIENTS),
    Sample("clients-named.xls", _clients, CLIENTS),
    Sample(
        "formats.xlsb",
        _formats,
        _truth(
            "Code|Phone|Paid|Share|Day|Sum|Lasting|Met|At",
            {
                2: "00042|+7 (916) 123-45-67|1234.5|0.15|2024-04-28|1234.5|36:05:09|2024-04-28T12:00:00|18:00:00",
                3: "-7|by hand|1000000000000000||2024-04-29|TRUE|#N/A|#DIV/0!|",
                4: "first|next||7|2024-04-30|TRUE|#REF!|shared|",
            },
            notes=[
                ("cell-error", 3, "Lasting"),
                ("cell-error", 3, "Met"),
                ("cell-error", 4, "Lasting"),
                ("long-number", 3, "Paid"),
            ],
        ),
    ),
    Sample(
        "decorated.xlsb",
        _decorated,
        _truth(
            "Name|Day|Secret|Site",
            {
                2: "Rich and plain|1904-01-01|s1|ours",
                3: "Фирма|2024-04-28|s2|",
                4: "By letters|2024-04-29|s3|merged",
                5: "Under|||",
            },
            ("Cover", "Sheet"),
            notes=[("hidden-rows", 3, None), ("hidden-rows", None, "Secret")],
        ),
    ),
]
