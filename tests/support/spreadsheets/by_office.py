"""Spreadsheets written by LibreOffice: sources made here, converted many at once."""

from __future__ import annotations

import datetime as dt
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.support.spreadsheets.by_openpyxl import book, rows
from tests.support.spreadsheets.truth import NotePlace, Sample, Truth, text_truth

_TEXT = "csv:Text - txt - csv (StarCalc):"
_SECONDS = 120
TARGETS = {
    "xls": "xls:MS Excel 97",
    "ods": "ods:calc8",
    "xlsx": "xlsx:Calc MS Excel 2007 XML",
    "html": "html:HTML (StarCalc)",
    "1251": f"{_TEXT}59,34,34,1",
    "866": f"{_TEXT}9,34,30,1",
    "utf8": f"{_TEXT}44,34,76,1",
}
"""What LibreOffice is asked for: its own names of formats; for texts separator, quote and number of the encoding."""


def convert(target: str, sources: list[Path], folder: Path, profile: Path) -> None:
    """Let LibreOffice write all sources anew.

    Raises:
        RuntimeError: It is not installed, or did not write one of them.
    """
    program = shutil.which("soffice")
    if program is None:
        raise RuntimeError("These tests need LibreOffice: install the package libreoffice-calc-nogui.")
    command = [program, f"-env:UserInstallation={profile.as_uri()}", "--headless", "--norestore"]
    command += ["--convert-to", TARGETS[target], "--outdir", str(folder), *map(str, sources)]
    said = subprocess.run(command, check=False, capture_output=True, text=True, timeout=_SECONDS)
    suffix = TARGETS[target].partition(":")[0]
    missing = [source.name for source in sources if not (folder / f"{source.stem}.{suffix}").exists()]
    if missing:
        raise RuntimeError(f"LibreOffice wrote no {suffix} of {missing}: {said.stdout} {said.stderr}")


def convert_all(folder: Path) -> Mapping[str, Path]:
    """Write every sample; returns where each is by its name, like `cells.xls`."""
    made: dict[str, Path] = {}
    sources = folder / "sources"
    sources.mkdir(parents=True)
    for source in SOURCES:
        source.make(sources / source.name)
    for target in TARGETS:
        wanted = [source for source in SOURCES if (source.name, target) in {(s, t) for s, t in TRUTHS}]
        where = folder / target
        where.mkdir()
        convert(target, [sources / source.name for source in wanted], where, folder / "profile")
        for source in wanted:
            suffix = TARGETS[target].partition(":")[0]
            made[f"{source.name}→{target}"] = where / f"{Path(source.name).stem}.{suffix}"
    return made


def _cells(sheet: Worksheet) -> None:
    sheet.append(["Key", "Value"])
    values: list[tuple[object, str]] = [
        ("Ёж «№ 1»", "General"), ("007", "@"), ("two\nlines", "General"), (" outer\u00a0", "General"), (5, "General"), (0.1, "General"),
        (79161234567, "0"), (7, "00000"), (79161234567, "+0 (000) 000-00-00"), (0.15, "0%"), (1500.5, '#,##0.00 "₽"'), (True, "General"),
        (dt.date(2026, 3, 31), "dd.mm.yyyy"), (dt.datetime(2026, 3, 31, 14, 5), "dd.mm.yyyy hh:mm"), (dt.time(14, 5), "hh:mm:ss"),
        (dt.timedelta(hours=36, minutes=5, seconds=9), "[h]:mm:ss"), ("=1/0", "General"), ("=NA()", "General"), ("=1+1", "General"),
        ('="a"&"b"', "General"), ("=1=1", "General"), (-12.5, "0.00"), (123456789012, "General"),
    ]  # fmt: skip
    for number, (value, code) in enumerate(values, start=2):
        sheet.cell(number, 1, f"k{number}")
        sheet.cell(number, 2, value).number_format = code


CELLS_SHOWN = [
    "Ёж «№ 1»", "007", "two\nlines", " outer\u00a0", "5", "0.1", "79161234567", "00007", "+7 (916) 123-45-67", "0.15", "1500.5", "TRUE",
    "2026-03-31", "2026-03-31T14:05:00", "14:05:00", "36:05:09", "#DIV/0!", "#N/A", "2", "ab", "TRUE", "-12.5", "123456789012",
]  # fmt: skip
CELL_ROWS = {number: (f"k{number}", shown) for number, shown in enumerate(CELLS_SHOWN, start=2)}
CELL_NOTES: list[NotePlace] = [("cell-error", 18, "Value"), ("cell-error", 19, "Value")]


def _structure(path: Path) -> None:
    made = openpyxl.Workbook()
    made.active.title = "Cover"
    made.active["A1"] = "Price list"
    hidden = made.create_sheet("Hidden")
    hidden.sheet_state = "hidden"
    rows(("Old",), ("x",))(hidden)
    sheet = made.create_sheet("Клиенты")
    rows(("Report",), (), ("Name", "Phone", None, "City"), (None, "mobile", "work", None), ("Anna", "1", "2", "M"), ("Bo", "3", "4", None),
         (), ("Cy", "5", "6", "K"), ("Итого", None, None, 3))(sheet)  # fmt: skip
    for place in ("A3:A4", "B3:C3", "D3:D4", "D5:D6"):
        sheet.merge_cells(place)
    sheet["A5"].hyperlink = "https://example.com/anna"
    sheet.row_dimensions[6].hidden = True
    sheet.column_dimensions["C"].hidden = True
    made.active = 2
    for each in made.worksheets:
        each.sheet_view.tabSelected = each.title == "Клиенты"
    made.save(path)


STRUCTURE = {5: "Anna|1|2|M", 6: "Bo|3|4|", 8: "Cy|5|6|K", 9: "Итого|||3"}
STRUCTURE_NOTES: list[NotePlace] = [
    ("hidden-rows", 6, None),
    ("hidden-rows", None, "Phone / work"),
    ("total-row", 9, None),
]


def _structure_truth(kind: str) -> Truth:
    columns = "Name|Phone / mobile|Phone / work|City"
    sheets = ("Cover", "Hidden", "Клиенты")
    return Truth(columns, STRUCTURE, (3, 4), kind, "Клиенты", sheets, notes=STRUCTURE_NOTES)


def _tall(sheet: Worksheet) -> None:
    sheet.append(["Name", "Note", "Sum", "When"])
    for number in range(2, 2502):
        sheet.append(_tall_values(number))
        sheet.cell(number, 4).number_format = "yyyy-mm-dd"


def _tall_values(number: int) -> list[object]:
    note = f"длинная заметка {number} " * (number % 9) + ("café" if number % 3 else "")
    return [f"n{number}", note.strip() or None, number / 4, dt.date(2000, 1, 1) + dt.timedelta(days=number)]


def _tall_shown(number: int) -> tuple[str, ...]:
    name, note, amount, day = _tall_values(number)
    return str(name), str(note or ""), f"{amount:.2f}".rstrip("0").rstrip("."), str(day)


TALL = {number: _tall_shown(number) for number in range(2, 2502)}

FODS = """<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"
 office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Odd">
<table:table-row><table:table-cell office:value-type="string"><text:p>Name</text:p></table:table-cell>
<table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>Phone</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="3"><table:table-cell office:value-type="string"><text:p>a<text:s text:c="3"/>bc</text:p><text:p>second</text:p></table:table-cell>
<table:table-cell office:value-type="float" office:value="5" table:number-columns-repeated="2"><text:p>5</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1000"><table:table-cell table:number-columns-repeated="1000"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p><text:span>An</text:span><text:a xlink:href="https://example.com">na</text:a></text:p></table:table-cell>
<table:covered-table-cell office:value-type="string"><text:p>under</text:p></table:covered-table-cell><table:table-cell office:value-type="percentage" office:value="0.5"><text:p>50%</text:p></table:table-cell></table:table-row>
<table:table-row table:number-rows-repeated="1047000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document>"""  # fmt: skip
ODD = {**dict.fromkeys((2, 3, 4), ("a   bc\nsecond", "5", "5")), 1005: ("Anna", "", "0.5")}

_PEOPLE = rows(
    ("Имя", "Телефон", "Сумма"), ("Анна; К.", "007", 1.5), ('Бо "Второй"', None, 2), ("строка\nвторая", "8", None)
)
PEOPLE = {2: ("Анна; К.", "007", "1.5"), 3: ('Бо "Второй"', "", "2"), 4: ("строка\nвторая", "8", "")}
_GUESS: list[NotePlace] = [("encoding-guess", None, None)]

SOURCES = [
    Sample("cells.xlsx", book(_cells), Truth("Key|Value", CELL_ROWS, notes=CELL_NOTES)),
    Sample("structure.xlsx", _structure, _structure_truth("xlsx")),
    Sample("tall.xlsx", book(_tall), Truth("Name|Note|Sum|When", TALL)),
    Sample("odd.fods", lambda path: path.write_text(FODS, encoding="utf-8") and None, Truth("Name|Phone|Phone (2)", ODD)),
    Sample("people.xlsx", book(_PEOPLE), Truth("Имя|Телефон|Сумма", PEOPLE)),
]  # fmt: skip
TRUTHS: dict[tuple[str, str], Truth] = {
    **{("cells.xlsx", kind): Truth("Key|Value", CELL_ROWS, format=kind, notes=CELL_NOTES) for kind in ("xls", "ods", "xlsx")},
    **{("structure.xlsx", kind): _structure_truth(kind) for kind in ("xls", "ods", "xlsx")},
    **{("tall.xlsx", kind): Truth("Name|Note|Sum|When", TALL, format=kind) for kind in ("xls", "ods", "xlsx")},
    **{("odd.fods", kind): Truth("Name|Phone|Phone (2)", ODD, format=kind, sheet="Odd") for kind in ("xls", "ods", "xlsx")},
    **{("people.xlsx", kind): Truth("Имя|Телефон|Сумма", PEOPLE, format=kind) for kind in ("xls", "ods")},
    ("people.xlsx", "1251"): text_truth("Имя|Телефон|Сумма", PEOPLE, encoding="windows-1251", notes=_GUESS),
    ("people.xlsx", "866"): text_truth("Имя|Телефон|Сумма", PEOPLE, encoding="cp866", delimiter="\t", notes=_GUESS),
    ("people.xlsx", "utf8"): text_truth("Имя|Телефон|Сумма", PEOPLE, delimiter=","),
    ("people.xlsx", "html"): Truth("Имя|Телефон|Сумма", PEOPLE, format="html", sheet=None, encoding="utf-8"),
}  # fmt: skip
