"""Workbooks written by openpyxl."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.chart import BarChart
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
from openpyxl.utils.datetime import CALENDAR_MAC_1904
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.domain.table import ReadingOptions
from tests.support.spreadsheets.truth import Sample, Truth

Fill = Callable[[Worksheet], None]


def book(fill: Fill) -> Callable[[Path], None]:
    """Return a maker of a workbook of one sheet."""

    def make(path: Path) -> None:
        made = openpyxl.Workbook()
        fill(made.active)
        made.save(path)

    return make


def rows(*given: Sequence[object], begin: int = 1) -> Fill:
    """Return a filler that writes rows one below the other; `None` leaves a cell or row empty."""

    def fill(sheet: Worksheet) -> None:
        for number, row in enumerate(given, start=begin):
            for position, value in enumerate(row, start=1):
                if value is not None:
                    sheet.cell(number, position, value)

    return fill


def formatted(*cells: tuple[object, str]) -> Fill:
    """Return a filler that writes values with number formats below each other, beside a key."""

    def fill(sheet: Worksheet) -> None:
        sheet.append(["Key", "Value"])
        for number, (value, code) in enumerate(cells, start=2):
            sheet.cell(number, 1, f"k{number}")
            sheet.cell(number, 2, value).number_format = code

    return fill


def keyed(*shown: str) -> dict[int, tuple[str, str]]:
    """Return the rows that `formatted` makes."""
    return {number: (f"k{number}", text) for number, text in enumerate(shown, start=2)}


def _error_cells(sheet: Worksheet) -> None:
    sheet.append(["Name", "Sum"])
    for number, error in enumerate(("#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!"), start=2):
        sheet.append([f"n{number}", error])
        sheet.cell(number, 2).data_type = "e"


def _in_1904(path: Path) -> None:
    made = openpyxl.Workbook()
    made.epoch = CALENDAR_MAC_1904
    formatted((dt.date(2026, 3, 31), "dd.mm.yyyy"), (dt.datetime(1999, 12, 31, 23, 59, 58), "dd.mm.yyyy hh:mm:ss"))(
        made.active
    )
    made.save(path)


def _merged(sheet: Worksheet) -> None:
    rows(("Manager", "Client", "Note"), ("Anna", "A", "both"), (None, "B", None), ("Bo", "C", "own"))(sheet)
    sheet.merge_cells("A2:A3")
    sheet.merge_cells("C2:C3")


def _two_rows(sheet: Worksheet) -> None:
    rows(("Name", "Phone", None, "City"), (None, "mobile", "work", None), ("Anna", "1", "2", "Minsk"))(sheet)
    for place in ("A1:A2", "B1:C1", "D1:D2"):
        sheet.merge_cells(place)


def _filtered(sheet: Worksheet) -> None:
    rows(("Name", "City"), *((f"n{number}", "A" if number % 2 else "B") for number in range(2, 9)))(sheet)
    sheet.auto_filter.ref = "A1:B8"
    sheet.auto_filter.add_filter_column(1, ["B"])
    for number in (3, 5, 7):
        sheet.row_dimensions[number].hidden = True


def _hidden_block(sheet: Worksheet) -> None:
    rows(("Name", "City", "Secret"), *((f"n{number}", "A", "x") for number in range(2, 8)))(sheet)
    for number in (3, 4, 5):
        sheet.row_dimensions[number].hidden = True
    sheet.column_dimensions["C"].hidden = True


def _many_sheets(path: Path) -> None:
    made = openpyxl.Workbook()
    made.active.title = "Cover"
    made.active["B2"] = "Our clients 2026"
    rows(("Old", "Data"), ("a", "b"))(made.create_sheet("Archive"))
    rows(("Name", "Phone"), ("Anna", "1"))(made.create_sheet("Clients"))
    made["Archive"].sheet_state = "hidden"
    made.active = 2
    made.save(path)


def _second_sheet(path: Path) -> None:
    made = openpyxl.Workbook()
    made.active.title = "Empty"
    rows(("Name", "Phone"), ("Anna", "1"))(made.create_sheet("Data"))
    made.save(path)


def _chart_first(path: Path) -> None:
    made = openpyxl.Workbook()
    rows(("Name", "Sum"), ("Anna", 1))(made.active)
    made.create_chartsheet("Chart", 0).add_chart(BarChart())
    made.save(path)


def _two_tables(sheet: Worksheet) -> None:
    rows(("Name", "Phone", None, "Code", "City"), ("Anna", "1", None, "M", "Minsk"), ("Bo", "2", None, "K", "Kyiv"))(
        sheet
    )
    rows(("Cy", "3"), begin=4)(sheet)


def _far_columns(sheet: Worksheet) -> None:
    for column, (heading, value) in {"B": ("Name", "Anna"), "AA": ("Phone", "1"), "XFD": (None, "last")}.items():
        sheet[f"{column}1"] = heading
        sheet[f"{column}2"] = value


def _decorated(sheet: Worksheet) -> None:
    sheet.append(["Name", "Note"])
    sheet["A2"] = CellRichText("An", TextBlock(InlineFont(b=True), "na"), " K.")
    sheet["B2"] = "site"
    sheet["B2"].hyperlink = "https://example.com/?a=1&b=2"
    sheet["B2"].comment = Comment("a remark nobody imports", "me")
    sheet["A3"] = " outer\u00a0and inner  "
    sheet["B3"] = "line one\nline two\r\nline three"


def _painted_below(sheet: Worksheet) -> None:
    rows(("Name", "Phone"), ("Anna", "1"))(sheet)
    for number in range(3, 2000):
        sheet.cell(number, 1).fill = PatternFill("solid", fgColor="FFFF00")


def _saved_read_only(path: Path) -> None:
    made = Workbook(write_only=True)
    sheet = made.create_sheet("Written")
    sheet.append(["Name", "Born"])
    sheet.append(["Anna", dt.date(1980, 2, 29)])
    made.save(path)


ERROR_NOTES = [("cell-error", number, "Sum") for number in range(2, 9)]
ERRORS = ("#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!", "#NUM!", "#NULL!")

SAMPLES = [
    Sample("texts.xlsx", book(rows(("Имя", "Note"), ("Ёж «№ 1»", "007"), ("O'Neil & Co <b>", '"q"'), ("=1+1 text", " "))),
           Truth("Имя|Note", {2: "Ёж «№ 1»|007", 3: 'O\'Neil & Co <b>|"q"', 4: "| "}, notes=[("formula-without-result", 4, "Имя")])),
    Sample("numbers.xlsx", book(formatted(
        (5, "General"), (5.0, "0.00"), (0.1, "General"), (1e-7, "General"), (123456789012, "0.00E+00"), (-0.5, "#,##0.00"),
        (1234567.891, "#,##0"), (0.15, "0%"), (0.075, "0.0%"), (1500, '#,##0.00 "₽"'), (1500, "[$$-409]#,##0.00"), (2.5, "# ?/?"), (1e21, "General"))),
        Truth("Key|Value", keyed("5", "5", "0.1", "0.0000001", "123456789012", "-0.5", "1234567.891", "0.15", "0.075", "1500", "1500", "2.5",
                                 "1000000000000000000000"), notes=[("long-number", 14, "Value")])),
    Sample("padded.xlsx", book(formatted(
        (7, "00000"), (123456, "00000"), (79161234567, "+0 (000) 000-00-00"), (79161234567, "0"), (79161234567, '"+"0'), (5, '"No. "000'), (12, "00-00-00"),
        (-7, "00000"), (123456789, "000-00-0000"))),
        Truth("Key|Value", keyed("00007", "123456", "+7 (916) 123-45-67", "79161234567", "+79161234567", "No. 005", "00-00-12", "-00007", "123-45-6789"))),
    Sample("moments.xlsx", book(formatted(
        (dt.date(2026, 3, 31), "dd.mm.yyyy"), (dt.datetime(2026, 3, 31, 14, 5), "dd.mm.yyyy hh:mm"), (dt.datetime(2026, 3, 31, 14, 5), "dd.mm.yyyy"),
        (dt.datetime(2026, 3, 31), "dd.mm.yyyy hh:mm"), (dt.time(14, 5), "hh:mm"), (dt.timedelta(hours=36, minutes=5, seconds=9), "[h]:mm:ss"),
        (45000, "[$-419]d mmmm yyyy;@"), (45000, "mmm-yy"), (45000.75, "d/m/yy h:mm AM/PM"), (0.5, "[mm]:ss"), (1, "yyyy-mm-dd"), (60, "yyyy-mm-dd"))),
        Truth("Key|Value", keyed("2026-03-31", "2026-03-31T14:05:00", "2026-03-31T14:05:00", "2026-03-31", "14:05:00", "36:05:09", "2023-03-15",
                                 "2023-03-15", "2023-03-15T18:00:00", "12:00:00", "1900-01-01", "1900-02-29"))),
    Sample("moments-1904.xlsx", _in_1904, Truth("Key|Value", keyed("2026-03-31", "1999-12-31T23:59:58"))),
    Sample("yes-no.xlsx", book(rows(("Name", "Vip"), ("Anna", True), ("Bo", False))), Truth("Name|Vip", {2: "Anna|TRUE", 3: "Bo|FALSE"})),
    Sample("errors.xlsx", book(_error_cells),
           Truth("Name|Sum", {n: (f"n{n}", error) for n, error in enumerate(ERRORS, start=2)}, notes=ERROR_NOTES)),
    Sample("never-opened.xlsx", book(rows(("Name", "Sum"), ("Anna", "=1+1"), ("Bo", 5))),
           Truth("Name|Sum", {2: "Anna|", 3: "Bo|5"}, notes=[("formula-without-result", 2, "Sum")])),
    Sample("long-numbers.xlsx", book(rows(("Name", "Card"), ("a", 123456789012345), ("b", 12345678901234567890), ("c", "7,91E+10"), ("d", "7.91612E+10"))),
           Truth("Name|Card", {2: "a|123456789012345", 3: "b|12345678901234570000", 4: "c|7,91E+10", 5: "d|7.91612E+10"},
                 notes=[("long-number", n, "Card") for n in (3, 4, 5)])),
    Sample("title-above.xlsx", book(rows(("Report of 2026",), (), ("Name", "Phone"), ("Anna", "1"), (), (), ("Bo", "2"))),
           Truth("Name|Phone", {4: "Anna|1", 7: "Bo|2"}, header_rows=(3,))),
    Sample("no-heading.xlsx", book(rows(("Anna", "anna@example.com", 79161234567), ("Bo", "bo@example.com", 79161234568))),
           Truth("Column A|Column B|Column C", {1: "Anna|anna@example.com|79161234567", 2: "Bo|bo@example.com|79161234568"}, header_rows=())),
    Sample("heading-chosen.xlsx", book(rows(("a", "b"), ("c", "d"), ("Name", "Phone"), ("Anna", "1"))),
           Truth("Name|Phone", {4: "Anna|1"}, header_rows=(3,)), ReadingOptions(header_row=3)),
    Sample("headings-odd.xlsx", book(rows((" Name ", "Phone\nmobile", "Phone", None, "Phone", "Phone (2)"), ("a", "b", "c", "d", "e", "f"))),
           Truth(("Name", "Phone mobile", "Phone", "Column D", "Phone (3)", "Phone (2)"), {2: "a|b|c|d|e|f"})),
    Sample("merged.xlsx", book(_merged), Truth("Manager|Client|Note", {2: "Anna|A|both", 3: "|B|", 4: "Bo|C|own"})),
    Sample("two-row-heading.xlsx", book(_two_rows), Truth("Name|Phone / mobile|Phone / work|City", {3: "Anna|1|2|Minsk"}, header_rows=(1, 2))),
    Sample("totals.xlsx", book(rows(("Name", "City", "Sum"), ("Anna", "M", 1), ("Subtotal", None, 1), ("Name", "City", "Sum"), ("Bo", "K", 2), ("Итого по отделу:", None, 3))),
           Truth("Name|City|Sum", {2: "Anna|M|1", 3: "Subtotal||1", 4: "Name|City|Sum", 5: "Bo|K|2", 6: "Итого по отделу:||3"},
                 notes=[("total-row", 3, None), ("repeated-header", 4, None), ("total-row", 6, None)])),
    Sample("filtered.xlsx", book(_filtered), Truth("Name|City", {n: (f"n{n}", "A" if n % 2 else "B") for n in range(2, 9)}, notes=[("hidden-rows", n, None) for n in (3, 5, 7)])),
    Sample("hidden-block.xlsx", book(_hidden_block), Truth("Name|City|Secret", {n: (f"n{n}", "A", "x") for n in range(2, 8)},
                                                             notes=[("hidden-rows", 3, None), ("hidden-rows", None, "Secret")])),
    Sample("cover-and-hidden.xlsx", _many_sheets, Truth("Name|Phone", {2: "Anna|1"}, sheet="Clients", sheets=("Cover", "Archive", "Clients"))),
    Sample("sheet-chosen.xlsx", _many_sheets, Truth("Old|Data", {2: "a|b"}, sheet="Archive", sheets=("Cover", "Archive", "Clients")), ReadingOptions(sheet="Archive")),
    Sample("second-sheet.xlsx", _second_sheet, Truth("Name|Phone", {2: "Anna|1"}, sheet="Data", sheets=("Empty", "Data"))),
    Sample("chart-first.xlsx", _chart_first, Truth("Name|Sum", {2: "Anna|1"})),
    Sample("two-tables.xlsx", book(_two_tables), Truth("Name|Phone", {2: "Anna|1", 3: "Bo|2", 4: "Cy|3"}, notes=[("second-table", 1, None)])),
    Sample("far-columns.xlsx", book(_far_columns), Truth("Name|Phone|Column XFD", {2: "Anna|1|last"})),
    Sample("decorated.xlsx", book(_decorated), Truth("Name|Note", {2: "Anna K.|site", 3: (" outer\u00a0and inner  ", "line one\nline two\nline three")})),
    Sample("painted-below.xlsx", book(_painted_below), Truth("Name|Phone", {2: "Anna|1"})),
    Sample("write-only.xlsm", _saved_read_only, Truth("Name|Born", {2: "Anna|1980-02-29"}, sheet="Written")),
    Sample("wrong-ending.csv", book(rows(("Name", "Phone"), ("Anna", "1"))), Truth("Name|Phone", {2: "Anna|1"})),
    Sample("wrong-ending.xls", book(rows(("Name", "Phone"), ("Anna", "1"))), Truth("Name|Phone", {2: "Anna|1"})),
    Sample("long-text.xlsx", book(rows(("Name", "Note"), ("Anna", "ж" * 32_767))), Truth("Name|Note", {2: ("Anna", "ж" * 32_767)})),
]  # fmt: skip
