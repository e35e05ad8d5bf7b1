"""Workbooks written by XlsxWriter: shared strings, stored results, tables, filters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import xlsxwriter

from tests.support.spreadsheets.truth import Sample, Truth

Sheet = Any  # XlsxWriter carries no types
Book = Any


def book(fill: Callable[[Book, Sheet], None], *, sheet: str = "Sheet", **options: object) -> Callable[[Path], None]:
    """Return a maker of a workbook of one sheet."""

    def make(path: Path) -> None:
        with xlsxwriter.Workbook(str(path), options) as made:
            fill(made, made.add_worksheet(sheet))

    return make


def _results(_: Book, sheet: Sheet) -> None:
    sheet.write_row(0, 0, ["Kind", "Result"])
    results = {
        "number": 42,
        "fraction": 0.1 + 0.2,
        "text": "done",
        "yes": True,
        "nothing": "",
        "error": "#DIV/0!",
        "date": 45000,
    }
    for number, (kind, result) in enumerate(results.items(), start=1):
        sheet.write_string(number, 0, kind)
        sheet.write_formula(number, 1, "=A1&B1", None, result)


def _arrays(_: Book, sheet: Sheet) -> None:
    sheet.write_row(0, 0, ["Name", "Sum"])
    sheet.write_string(1, 0, "one")
    sheet.write_array_formula(1, 1, 1, 1, "{=SUM(1,2)}", None, 3)
    sheet.write_string(2, 0, "two")
    sheet.write_dynamic_array_formula(2, 1, 2, 1, "=LEN(A3)", None, 3)


def _rich(made: Book, sheet: Sheet) -> None:
    bold, red = made.add_format({"bold": True}), made.add_format({"font_color": "red"})
    sheet.write_row(0, 0, ["Name", "Note"])
    sheet.write_rich_string(1, 0, bold, "An", red, "na", " K.")
    sheet.write_rich_string(1, 1, "a ", bold, " b ", "\nc")


def _moments(made: Book, sheet: Sheet) -> None:
    sheet.write_row(0, 0, ["Code", "When"])
    codes = {
        "dd.mm.yyyy": dt.date(2024, 2, 29), "d mmm yyyy": dt.date(1999, 12, 31), "[$-FC19]dd mmmm yyyy г.": dt.date(2024, 2, 29),
        "hh:mm:ss": dt.time(23, 59, 59), "dd/mm/yyyy hh:mm": dt.datetime(2024, 2, 29, 0, 0), "yyyy-mm-dd hh:mm:ss.000": dt.datetime(2024, 2, 29, 1, 2, 3),
        "[h]:mm": dt.timedelta(hours=100, minutes=30), "[$-409]m/d/yy h:mm AM/PM;@": dt.datetime(2024, 2, 29, 15, 30), "dddd": dt.date(2024, 2, 29),
    }  # fmt: skip
    for number, (code, value) in enumerate(codes.items(), start=1):
        sheet.write_string(number, 0, code)
        sheet.write_datetime(number, 1, value, made.add_format({"num_format": code}))


def _table(_: Book, sheet: Sheet) -> None:
    sheet.add_table(2, 1, 6, 3, {
        "data": [["Anna", "M", 1], ["Bo", "K", 2], ["Cy", "L", 3]],
        "columns": [{"header": "Name", "total_string": "Total"}, {"header": "City"}, {"header": "Sum", "total_function": "sum", "total_value": 6}],
        "total_row": True,
    })  # fmt: skip


def _filter(_: Book, sheet: Sheet) -> None:
    sheet.write_row(0, 0, ["Name", "City"])
    for number in range(1, 9):
        sheet.write_row(number, 0, [f"n{number}", "A" if number < 4 else "B"])
        if number >= 4:
            sheet.set_row(number, options={"hidden": True})
    sheet.autofilter(0, 0, 8, 1)
    sheet.filter_column(1, "x == A")


def _outline(_: Book, sheet: Sheet) -> None:
    sheet.write_row(0, 0, ["Region", "City", "Sum"])
    for number, (region, city) in enumerate(
        [("North", "A"), ("North", "B"), ("North Total", ""), ("South", "C"), ("South Total", ""), ("Grand Total", "")],
        1,
    ):
        sheet.write_row(number, 0, [region, city, number] if city else [region, None, number])
        if city:
            sheet.set_row(number, None, None, {"level": 2})


def _links(_: Book, sheet: Sheet) -> None:
    sheet.write_row(0, 0, ["Name", "Site"])
    sheet.write_string(1, 0, "Anna")
    sheet.write_url(1, 1, "https://example.com/a b?x=1&y=2", string="her site")
    sheet.write_string(2, 0, "Bo")
    sheet.write_formula(2, 1, '=HYPERLINK("https://example.com/bo","his site")', None, "his site")
    sheet.write_string(3, 0, "Cy")
    sheet.write_url(3, 1, "mailto:cy@example.com")


def _escapes(_: Book, sheet: Sheet) -> None:
    sheet.write_row(0, 0, ["Name", "Note"])
    texts = [
        "a\r\nb",
        "bell\x07",
        "_x000D_",
        "tab\there",
        "<&>\"'",
        "\u2028 sep",
        "🙂 smile",
        "e\u0301",
        "\u200bzero",
        " ",
    ]
    for number, text in enumerate(texts, start=1):
        sheet.write_string(number, 0, f"n{number}")
        sheet.write_string(number, 1, text)


def _wide(_: Book, sheet: Sheet) -> None:
    for column in range(300):
        sheet.write_string(0, column, f"H{column}")
        sheet.write_number(1, column, column)
        sheet.write_string(2, column, f"t{column}")


def _tall(made: Book, sheet: Sheet) -> None:
    day = made.add_format({"num_format": "dd.mm.yyyy"})
    sheet.write_row(0, 0, ["Name", "Mixed", "When"])
    for number in range(1, 3001):
        sheet.write_string(number, 0, f"n{number}")
        _mixed(sheet, number)
        if number % 7:
            sheet.write_number(number, 2, 40_000 + number, day)


def _mixed(sheet: Sheet, number: int) -> None:
    match number % 5:
        case 0:
            sheet.write_number(number, 1, number / 4)
        case 1:
            sheet.write_string(number, 1, f"t{number}")
        case 2:
            sheet.write_boolean(number, 1, number % 2 == 0)
        case 3:
            sheet.write_formula(number, 1, "=1/0", None, "#DIV/0!")
        case _:
            sheet.write_blank(number, 1, None)


def _tall_row(number: int) -> tuple[str, str, str]:
    quarter = f"{number // 4}" + {0: "", 1: ".25", 2: ".5", 3: ".75"}[number % 4]
    mixed = [quarter, f"t{number}", "TRUE" if number % 2 == 0 else "FALSE", "#DIV/0!", ""][number % 5]
    when = (dt.date(1899, 12, 30) + dt.timedelta(days=40_000 + number)).isoformat() if number % 7 else ""
    return f"n{number}", mixed, when


def _two_blocks(_: Book, sheet: Sheet) -> None:
    sheet.merge_range(0, 0, 1, 0, "Name")
    sheet.merge_range(0, 1, 0, 2, "Phone")
    sheet.merge_range(0, 3, 0, 4, "Address")
    sheet.write_row(1, 1, ["mobile", "work", "city", "street"])
    sheet.write_row(2, 0, ["Anna", "1", "2", "Minsk", "Lenina"])
    sheet.write_row(3, 0, ["Bo", "3", "4", "Kyiv", "Sadova"])


def _sparse(_: Book, sheet: Sheet) -> None:
    sheet.write_row(0, 0, ["A", "B", "C"])
    sheet.write_string(10, 1, "x")
    sheet.write_string(5000, 2, "y")
    sheet.write_string(1_048_575, 0, "last")


def _sheets(path: Path) -> None:
    with xlsxwriter.Workbook(str(path)) as made:
        cover, hidden, data = (made.add_worksheet(name) for name in ("Титул", "very hidden", "Клиенты & Ко"))
        cover.write_string(0, 0, "Прайс")
        hidden.write_row(0, 0, ["a", "b"])
        hidden.very_hidden()
        data.write_row(0, 0, ["Имя", "Телефон"])
        data.write_row(1, 0, ["Анна", "1"])
        data.activate()


SHOWN_ESCAPES = [
    "a\r\nb",
    "bell\x07",
    "_x000D_",
    "tab\there",
    "<&>\"'",
    "\u2028 sep",
    "🙂 smile",
    "e\u0301",
    "\u200bzero",
    " ",
]
SHOWN_MOMENTS = [
    "2024-02-29",
    "1999-12-31",
    "2024-02-29",
    "23:59:59",
    "2024-02-29",
    "2024-02-29T01:02:03",
    "100:30:00",
    "2024-02-29T15:30:00",
    "2024-02-29",
]
MOMENT_CODES = ["dd.mm.yyyy", "d mmm yyyy", "[$-FC19]dd mmmm yyyy г.", "hh:mm:ss", "dd/mm/yyyy hh:mm", "yyyy-mm-dd hh:mm:ss.000", "[h]:mm",
                "[$-409]m/d/yy h:mm AM/PM;@", "dddd"]  # fmt: skip

SAMPLES = [
    Sample("results.xlsx", book(_results), Truth("Kind|Result", {2: "number|42", 3: "fraction|0.30000000000000004", 4: "text|done", 5: "yes|TRUE", 6: "nothing|", 7: "error|#DIV/0!", 8: "date|45000"},
                                                 notes=[("formula-without-result", 6, "Result"), ("cell-error", 7, "Result")])),
    Sample("arrays.xlsx", book(_arrays), Truth("Name|Sum", {2: "one|3", 3: "two|3"})),
    Sample("rich.xlsx", book(_rich), Truth("Name|Note", {2: "Anna K.|a  b \nc"})),
    Sample("moments-more.xlsx", book(_moments), Truth("Code|When", {n: (code, shown) for n, (code, shown) in enumerate(zip(MOMENT_CODES, SHOWN_MOMENTS, strict=True), 2)})),
    Sample("moments-1904-more.xlsx", book(_moments, date_1904=True), Truth("Code|When", {n: (code, shown) for n, (code, shown) in enumerate(zip(MOMENT_CODES, SHOWN_MOMENTS, strict=True), 2)})),
    Sample("table.xlsx", book(_table), Truth("Name|City|Sum", {4: "Anna|M|1", 5: "Bo|K|2", 6: "Cy|L|3", 7: "Total||6"}, header_rows=(3,), notes=[("total-row", 7, None)])),
    Sample("filter.xlsx", book(_filter), Truth("Name|City", {n + 1: (f"n{n}", "A" if n < 4 else "B") for n in range(1, 9)}, notes=[("hidden-rows", 5, None)])),
    Sample("outline.xlsx", book(_outline), Truth("Region|City|Sum", {2: "North|A|1", 3: "North|B|2", 4: "North Total||3", 5: "South|C|4", 6: "South Total||5", 7: "Grand Total||6"},
                                                 notes=[("total-row", n, None) for n in (4, 6, 7)])),
    Sample("links.xlsx", book(_links), Truth("Name|Site", {2: "Anna|her site", 3: "Bo|his site", 4: "Cy|cy@example.com"})),
    Sample("escapes.xlsx", book(_escapes), Truth("Name|Note", {n: (f"n{n - 1}", text) for n, text in enumerate(SHOWN_ESCAPES, 2)})),
    Sample("constant-memory.xlsx", book(_escapes, constant_memory=True), Truth("Name|Note", {n: (f"n{n - 1}", text) for n, text in enumerate(SHOWN_ESCAPES, 2)})),
    Sample("wide.xlsx", book(_wide), Truth([f"H{n}" for n in range(300)], {2: [str(n) for n in range(300)], 3: [f"t{n}" for n in range(300)]})),
    Sample("tall.xlsx", book(_tall), Truth("Name|Mixed|When", {n + 1: _tall_row(n) for n in range(1, 3001)}, notes=[("cell-error", n + 1, "Mixed") for n in range(3, 3001, 5)])),
    Sample("tall-constant-memory.xlsx", book(_tall, constant_memory=True),
           Truth("Name|Mixed|When", {n + 1: _tall_row(n) for n in range(1, 3001)}, notes=[("cell-error", n + 1, "Mixed") for n in range(3, 3001, 5)])),
    Sample("two-blocks.xlsx", book(_two_blocks), Truth("Name|Phone / mobile|Phone / work|Address / city|Address / street", {3: "Anna|1|2|Minsk|Lenina", 4: "Bo|3|4|Kyiv|Sadova"}, header_rows=(1, 2))),
    Sample("sparse.xlsx", book(_sparse), Truth("A|B|C", {11: "|x|", 5001: "||y", 1_048_576: "last||"})),
    Sample("sheets.xlsx", _sheets, Truth("Имя|Телефон", {2: "Анна|1"}, sheet="Клиенты & Ко", sheets=("Титул", "very hidden", "Клиенты & Ко"))),
    Sample("big-zip.xlsm", book(_links, use_zip64=True), Truth("Name|Site", {2: "Anna|her site", 3: "Bo|his site", 4: "Cy|cy@example.com"})),
]  # fmt: skip
