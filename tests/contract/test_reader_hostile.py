"""Files that are broken, or made to harm: the command ends with 2 and a sentence, in bounded memory and time."""

from __future__ import annotations

import codecs
import io
import json
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.bootstrap import main
from desktop_app.domain.problems import Trouble
from desktop_app.domain.table import ReadingOptions
from desktop_app.sources.reader import SpreadsheetReader
from tests.support.free import NeverCancelled, no_progress
from tests.support.spreadsheets import binary, old
from tests.support.spreadsheets.by_hand import MAIN, TWO_ROWS, Parts
from tests.support.spreadsheets.by_office import FODS

MEGABYTES = 500
"""What a process may hold in all; the reader's own share is far below."""
SECONDS = 120
"""A bound against hanging, not a figure: each of these takes a few seconds."""

BOUNDED = """
import resource, runpy
resource.setrlimit(resource.RLIMIT_AS, ({limit} << 20, {limit} << 20))
runpy.run_module("desktop_app", run_name="__main__", alter_sys=True)
"""


def workbook() -> bytes:
    made = openpyxl.Workbook()
    for number in range(400):
        made.active.append([f"name {number}", number, "x" * 20])
    kept = io.BytesIO()
    made.save(kept)
    return kept.getvalue()


def packed(path: Path, parts: dict[str, bytes | str]) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, content in parts.items():
            package.writestr(name, content)


def with_sheet(sheet: str, **parts: str) -> Callable[[Path], None]:
    return Parts(sheet, **parts)  # type: ignore[arg-type]


def replaced(part: str, text: str) -> Callable[[Path], None]:
    return lambda path: packed(path, {**Parts(TWO_ROWS, shared="<si><t>a</t></si>").texts(), part: text})


def swollen(path: Path, part: str, **others: str) -> None:
    """Pack a part of more than a gigabyte of spaces."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, text in others.items():
            package.writestr(name, text)
        with package.open(part, "w", force_zip64=True) as stream:
            piece = b" " * (1 << 20)
            for _ in range(1100):
                stream.write(piece)


def bomb(path: Path) -> None:
    parts = Parts(TWO_ROWS).texts()
    del parts["xl/worksheets/sheet1.xml"]
    swollen(path, "xl/worksheets/sheet1.xml", **parts)


def one_huge_cell(path: Path) -> None:
    """A cell of 100 MB that does not pack well, so that no ratio gives it away."""
    import random

    noise = random.Random(1)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        for name, text in Parts(TWO_ROWS).texts().items():
            if not name.endswith("sheet1.xml"):
                package.writestr(name, text)
        with package.open("xl/worksheets/sheet1.xml", "w") as part:
            part.write(f'<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>'.encode())
            for _ in range(100):
                part.write(noise.randbytes(1 << 19).hex().encode())
            part.write(b"</t></is></c></row></sheetData></worksheet>")


def records(sheet: bytes) -> Callable[[Path], None]:
    """Return a maker of a binary workbook whose sheet holds these records behind one cell."""
    return lambda path: binary.workbook(path, {"Sheet": binary.Sheet({1: binary.cell(0, "Name") + sheet})})


def cut_in_records(path: Path) -> None:
    """A binary workbook whose packing is whole, and whose sheet ends in a cell."""
    whole = binary.Sheet({number: binary.cell(0, f"name {number}") for number in range(1, 400)})
    binary.workbook(path, {"Sheet": binary.Sheet(whole.rows, is_cut=True)})


def huge_text(path: Path) -> None:
    binary.workbook(
        path, {"Sheet": binary.Sheet({1: binary.record(6, binary.place(0) + binary.wide("x" * (20 << 20)))})}
    )


def halved(make: Callable[[Path], None]) -> Callable[[Path], object]:
    def made(path: Path) -> None:
        make(path)
        path.write_bytes(path.read_bytes()[:1500])

    return made


FAR_ROW = binary.record(0, (1_048_576).to_bytes(4, "little") + bytes(13)) + binary.cell(0, "x")
BINARY_PACKAGE = {"xl/workbook.bin": b"\x83\x01\x00\x84\x01\x00", "[Content_Types].xml": "<Types/>"}


def compound(*names: str) -> bytes:
    directory = b"".join(name.encode("utf-16-le") + b"\0\0" for name in names)
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1528) + directory + bytes(4096)


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
LAUGHTER = f'<?xml version="1.0"?><!DOCTYPE w [<!ENTITY l0 "ha">{LAUGHS}]>'
OUTSIDE = '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
SHEET = (
    f'<worksheet xmlns="{MAIN}"><sheetData><row><c t="inlineStr"><is><t>&%s;</t></is></c></row></sheetData></worksheet>'
)
ODS = '<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">&l9;</office:document-content>'
ODS_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
LOCKED = """<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry m:full-path="content.xml">
<m:encryption-data m:checksum-type="SHA1/1K" m:checksum="x"/></m:file-entry></m:manifest>"""
XML_2003 = '<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table/></Worksheet></Workbook>'

OLD_SHEETS = old.workbook(
    {"Sheet": b"".join(old.label(row, 0, f"name {row}") + old.number(row, 1, row, old.DAY) for row in range(400))}
)
OLD = old.container("Book", OLD_SHEETS)


def repeated(*, rows: int, columns: int = 2) -> str:
    """A document of few bytes with a filled row that is repeated."""
    return FODS.replace('number-rows-repeated="3"', f'number-rows-repeated="{rows}"').replace(
        'value="5" table:number-columns-repeated="2"', f'value="5" table:number-columns-repeated="{columns}"'
    )


HOSTILE: dict[str, tuple[Callable[[Path], object], str]] = {
    "zero-bytes.xlsx": (lambda path: path.write_bytes(b""), "is empty"),
    "cut-in-half.xlsx": (lambda path: path.write_bytes(workbook()[:4000]), "is damaged or cut off"),
    "without-its-end.xlsx": (lambda path: path.write_bytes(workbook()[:-60]), "is damaged or cut off"),
    "noise-inside.xlsx": (lambda path: path.write_bytes(_noisy(workbook())), "is damaged or cut off"),
    "no-sheet.xlsx": (lambda path: packed(path, {"[Content_Types].xml": "<Types/>", "xl/a.bin": "x"}), "is damaged or cut off"),
    "not-xml.xlsx": (replaced("xl/worksheets/sheet1.xml", "<worksheet><sheetData><row"), "is damaged or cut off"),
    "strings-not-xml.xlsx": (replaced("xl/workbook.xml", "<workbook"), "is damaged or cut off"),
    "protected.xlsx": (lambda path: path.write_bytes(compound("EncryptionInfo", "EncryptedPackage")), "is protected by a password"),
    "bomb.xlsx": (bomb, "unpacks to far more than a spreadsheet holds"),
    "bomb.ods": (lambda path: swollen(path, "content.xml", mimetype=ODS_TYPE), "unpacks to far more than"),
    "bomb.xlsb": (lambda path: swollen(path, "xl/worksheets/sheet1.bin", **{"xl/workbook.bin": "x"}), "unpacks to far more than"),
    "cut.xlsb": (cut_in_records, "is damaged or cut off"),
    "halved.xlsb": (halved(binary.SAMPLES[0].make), "is damaged or cut off"),
    "garbage.xlsb": (lambda path: packed(path, {**BINARY_PACKAGE, "xl/workbook.bin": bytes(range(256)) * 40}), "is damaged or cut off"),
    "no-sheets.xlsb": (lambda path: packed(path, BINARY_PACKAGE), "is damaged or cut off"),
    "short-cell.xlsb": (records(binary.record(5, b"\0\0")), "is damaged or cut off"),
    "lying-text.xlsb": (records(binary.record(6, binary.place(1) + b"\xff\0\0\0x")), "is damaged or cut off"),
    "far-column.xlsb": (records(binary.cell(16_384, "x")), "is damaged or cut off"),
    "far-row.xlsb": (records(FAR_ROW), "is damaged or cut off"),
    "huge-cell.xlsb": (huge_text, "holds a cell of more than 1,000,000 characters"),
    "laughs.xlsb": (lambda path: packed(path, {**BINARY_PACKAGE, "_rels/.rels": LAUGHTER + "<Relationships>&l9;</Relationships>"}), "holds XML declarations"),
    "laughs.xlsx": (replaced("xl/worksheets/sheet1.xml", LAUGHTER + SHEET % "l9"), "holds XML declarations"),
    "laughing-strings.xlsx": (replaced("xl/workbook.xml", LAUGHTER + "<workbook>&l9;</workbook>"), "holds XML declarations"),
    "outside.xlsx": (replaced("xl/worksheets/sheet1.xml", OUTSIDE + SHEET % "e"), "holds XML declarations"),
    "laughs.ods": (lambda path: packed(path, {"mimetype": ODS_TYPE, "content.xml": LAUGHTER + ODS}), "holds XML declarations"),
    "laughs.xml": (lambda path: path.write_text(LAUGHTER + XML_2003), "holds XML declarations"),
    "cut.ods": (lambda path: packed(path, {"mimetype": ODS_TYPE, "content.xml": "<office:document"}), "is damaged or cut off"),
    "bare.ods": (lambda path: packed(path, {"mimetype": ODS_TYPE}), "is damaged or cut off"),
    "huge-cell.xlsx": (one_huge_cell, "holds a cell of more than 1,000,000 characters"),
    "huge-cell.csv": (lambda path: path.write_bytes(b'Name;Note\nAnna;"' + b"x" * (100 << 20)), "holds a cell of more than"),
    "no-cells.xlsx": (with_sheet(""), "holds no filled cells"),
    "cut.xls": (lambda path: path.write_bytes(compound("Workbook")[:2048]), "is damaged or cut off"),
    "half.xls": (lambda path: path.write_bytes(OLD[: len(OLD) // 2]), "is damaged or cut off"),
    "directory-lost.xls": (lambda path: path.write_bytes(OLD[:48] + (900).to_bytes(4, "little") + OLD[52:1024]), "is damaged or cut off"),
    "sheet-cut.xls": (lambda path: path.write_bytes(old.container("Book", OLD_SHEETS[:-5])), "is damaged or cut off"),
    "excel-4.xls": (lambda path: path.write_bytes(old.record(0x409, b"\0\4\x10\0\0\0") + old.record(0x0A)), "is damaged or cut off: it was written by a version of Excel before 5.0"),
    "locked.xls": (lambda path: path.write_bytes(old.container("Book", OLD_SHEETS[:12] + old.record(0x2F, bytes(6)) + OLD_SHEETS[12:])), "is protected by a password"),
    "locked.ods": (lambda path: packed(path, {"mimetype": ODS_TYPE, "content.xml": bytes(range(256)), "META-INF/manifest.xml": LOCKED}), "is protected by a password"),
    "photo.xlsx": (lambda path: path.write_bytes(b"\0\0\0\x18ftypheic" + bytes(300)), "is not a spreadsheet: it is a file of a kind"),
    "unknown-letters.xlsx": (replaced("xl/worksheets/sheet1.xml", '<?xml version="1.0" encoding="x-none"?>' + SHEET % "lt"), "is damaged or cut off"),
    "unknown-letters.ods": (lambda path: packed(path, {"mimetype": ODS_TYPE, "content.xml": '<?xml version="1.0" encoding="x-none"?><a/>'}), "is damaged or cut off"),
    "endless-number.xlsx": (with_sheet(f'<row r="{"9" * 9000}"><c t="str"><v>a</v></c></row>'), "is damaged or cut off"),
    "stub.xls": (lambda path: path.write_bytes(b"\x09\x08\x10\x00\x00\x06\x05\x00"), "is damaged or cut off"),
    "picture.xlsx": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99)), "is not a spreadsheet: it is a picture"),
    "phones.csv": (lambda path: path.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Anna\r\nEND:VCARD\r\n"), "is not a spreadsheet: it is cards of an address book"),
    "letter.xlsx": (lambda path: packed(path, {"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"}), "is not a spreadsheet: it is a text document"),
    "archive.xlsx": (lambda path: packed(path, {"a.txt": "x"}), "is not a spreadsheet: it is an archive"),
    "repeated.ods": (lambda path: packed(path, {"mimetype": ODS_TYPE, "content.xml": repeated(rows=1_000_000)}), "is too large"),
    "wide.ods": (lambda path: packed(path, {"mimetype": ODS_TYPE, "content.xml": repeated(rows=100_000, columns=16_384)}), "is too large"),
    "other.xml": (lambda path: path.write_text('<?xml version="1.0"?><note/>'), "is not a spreadsheet: it is an XML file"),
}  # fmt: skip


GREEDY = {
    "bomb.xlsx",
    "bomb.ods",
    "bomb.xlsb",
    "repeated.ods",
    "wide.ods",
    "laughs.xlsx",
    "laughs.ods",
    "laughs.xml",
    "huge-cell.xlsx",
    "huge-cell.csv",
    "huge-cell.xlsb",
    "laughs.xlsb",
}
"""These would take all the memory there is."""


def _noisy(content: bytes) -> bytes:
    """Overwrite the middle of the packed worksheet."""
    at = content.index(b"xl/worksheets/sheet1.xml") + 200
    return content[:at] + bytes(range(256)) * 2 + content[at + 512 :]


@dataclass(frozen=True)
class Said:
    """How the command ended and what it printed."""

    status: int
    output: str
    errors: str


def inspected(path: Path, *, is_bounded: bool) -> Said:
    """Inspect a file, in a process of its own with little memory or in this one."""
    words = ["--data-dir", str(path.parent / "data"), "inspect", str(path), "--json"]
    if not is_bounded:
        output, errors = io.StringIO(), io.StringIO()
        return Said(main(words, {}, output, errors), output.getvalue(), errors.getvalue())
    command = [sys.executable, "-c", BOUNDED.format(limit=MEGABYTES), *words]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    return Said(ended.returncode, ended.stdout, ended.stderr)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_is_refused_in_bounded_memory_with_one_sentence(tmp_path: Path, name: str):
    make, sentence = HOSTILE[name]
    make(tmp_path / name)
    said = inspected(tmp_path / name, is_bounded=name in GREEDY)
    assert said.status == 2
    assert (f"“{name}” {sentence}" in said.errors, "Traceback" in said.errors) == (True, False), said.errors
    assert "rows" not in said.output
    assert not [*(tmp_path / "data" / "copies").iterdir()]


ABSURD = {
    "below zero": ("", '<row r="0"><c r="A0" t="str"><v>Name</v></c></row><row r="-1"><c t="str"><v>Anna</v></c></row>', ["Name"], 1),
    "claims": ('<dimension ref="A1:XFD1048576"/>', TWO_ROWS, ["Name", "Phone"], 1),
    "painted": ("", TWO_ROWS + "".join(f'<row r="{n}" s="1" customFormat="1"/>' for n in range(3, 200_000)), ["Name", "Phone"], 1),
    "far": ("", TWO_ROWS + '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', ["Name", "Phone", "Column XFD"], 2),
}  # fmt: skip


@pytest.mark.parametrize("name", ABSURD)
def test_absurd_dimensions_cost_nothing_and_are_not_believed(tmp_path: Path, name: str):
    before, sheet, columns, count = ABSURD[name]
    Parts(sheet, before=before)(tmp_path / "absurd.xlsx")
    said = inspected(tmp_path / "absurd.xlsx", is_bounded=True)
    assert said.status == 0, said.errors
    document = json.loads(said.output)
    assert (document["columns"], document["row_count"]) == (columns, count)


WHOLE = workbook()
NOISE = st.binary(min_size=1, max_size=40)


@settings(max_examples=120, deadline=None)
@given(at=st.integers(0, len(WHOLE) - 1), noise=NOISE, cut=st.none() | st.integers(1, len(WHOLE)))
def test_a_damaged_workbook_is_read_or_refused_with_a_sentence_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, at: int, noise: bytes, cut: int | None
):
    path = tmp_path_factory.mktemp("d") / "damaged.xlsx"
    path.write_bytes((WHOLE[:at] + noise + WHOLE[at + len(noise) :])[:cut])
    try:
        table = SpreadsheetReader().read(path, ReadingOptions(), progress=no_progress, cancel=NeverCancelled())
    except Trouble as trouble:
        assert trouble.problem.text.startswith("“damaged.xlsx”")
    else:
        assert table.row_count <= 400


RECORDS = binary.Sheet(
    {number: binary.cell(0, f"name {number}") + binary.short(1, number, binary.PADDED) for number in range(1, 60)},
    behind=binary.DECORATION,
).part()


@settings(max_examples=200, deadline=None)
@given(at=st.integers(0, len(RECORDS) - 1), noise=NOISE, cut=st.none() | st.integers(0, len(RECORDS)))
def test_a_sheet_of_damaged_records_is_read_or_refused_with_a_sentence_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, at: int, noise: bytes, cut: int | None
):
    path = tmp_path_factory.mktemp("d") / "damaged.xlsb"
    part = (RECORDS[:at] + noise + RECORDS[at + len(noise) :])[:cut]
    binary.workbook(path, {"Sheet": binary.Sheet({1: b""}, instead=part)})
    try:
        table = SpreadsheetReader().read(path, ReadingOptions(), progress=no_progress, cancel=NeverCancelled())
    except Trouble as trouble:
        assert trouble.problem.text.startswith("“damaged.xlsb”")
    else:
        assert table.row_count <= 60


@settings(max_examples=200, deadline=None)
@given(at=st.integers(0, len(OLD) - 1), noise=NOISE, cut=st.none() | st.integers(0, len(OLD)))
def test_a_damaged_old_workbook_is_read_or_refused_with_a_sentence_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, at: int, noise: bytes, cut: int | None
):
    path = tmp_path_factory.mktemp("d") / "damaged.xls"
    path.write_bytes((OLD[:at] + noise + OLD[at + len(noise) :])[:cut])
    try:
        table = SpreadsheetReader().read(path, ReadingOptions(), progress=no_progress, cancel=NeverCancelled())
    except Trouble as trouble:
        assert trouble.problem.text.startswith("“damaged.xls”")
    else:
        assert table.row_count <= 65_536


MARKS = st.sampled_from(
    [b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_LE, b"sep=;\n"]
)


@settings(max_examples=200, deadline=None)
@given(
    mark=MARKS, content=st.binary(max_size=60) | st.text(max_size=40).map(lambda text: text.encode("utf-8", "ignore"))
)
def test_any_bytes_are_read_as_text_or_refused_with_a_sentence_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, mark: bytes, content: bytes
):
    path = tmp_path_factory.mktemp("d") / "any.csv"
    path.write_bytes(mark + content)
    try:
        table = SpreadsheetReader().read(path, ReadingOptions(), progress=no_progress, cancel=NeverCancelled())
    except Trouble as trouble:
        assert trouble.problem.text.startswith("“any.csv”")
    else:
        assert table.format in ("csv", "html")


SHEETS = {
    "xlsx": ("xl/worksheets/sheet1.xml", {name: text.encode() for name, text in Parts(TWO_ROWS, after='<mergeCells><mergeCell ref="A1:B1"/></mergeCells>').texts().items()}),
    "ods": ("content.xml", {"mimetype": ODS_TYPE.encode(), "content.xml": FODS.encode()}),
}  # fmt: skip
ODD_BYTES = st.sampled_from([b"-1", b"9" * 30, b"", b"<", b'"', b"&#0;", b"1e999", b"nan", b"\xff", b"XFE1"]) | NOISE


@settings(max_examples=250, deadline=None)
@given(kind=st.sampled_from(sorted(SHEETS)), place=st.floats(0, 1), noise=ODD_BYTES, over=st.integers(0, 30))
def test_a_damaged_part_is_read_or_refused_with_a_sentence_and_nothing_else(
    tmp_path_factory: pytest.TempPathFactory, kind: str, place: float, noise: bytes, over: int
):
    part, parts = SHEETS[kind]
    whole = parts[part]
    at = int(place * len(whole))
    path = tmp_path_factory.mktemp("d") / f"damaged.{kind}"
    packed(path, {**parts, part: whole[:at] + noise + whole[at + over :]})
    try:
        table = SpreadsheetReader().read(path, ReadingOptions(), progress=no_progress, cancel=NeverCancelled())
    except Trouble as trouble:
        assert trouble.problem.text.startswith(f"“damaged.{kind}”")
    else:
        assert table.format == kind
