"""Cells as a person sees them (contracts.md 1.2): files made by other writers, with literal expectations."""

import datetime as dt
from pathlib import Path

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.convert.shown import shown_by
from desktop_app.domain.problems import Trouble
from desktop_app.domain.table import ReadingOptions, Table
from desktop_app.sources.reader import SpreadsheetReader
from tests.support.free import NeverCancelled, no_progress


def read(path: Path, **options: object) -> Table:
    return SpreadsheetReader().read(path, ReadingOptions(**options), progress=no_progress, cancel=NeverCancelled())


def cells(table: Table) -> list[tuple[str, ...]]:
    return [table.cells(index) for index in range(table.row_count)]


def text_file(path: Path, text: str, encoding: str = "utf-8") -> Path:
    path.write_bytes(text.encode(encoding))
    return path


CELLS = [
    ("text", None, "text"), ("  outer spaces  ", None, "  outer spaces  "), ("two\nlines", None, "two\nlines"), (5, None, "5"), (5.0, None, "5"),
    (0.1, None, "0.1"), (1e-7, None, "0.0000001"), (123456789012, None, "123456789012"), (0.15, "0%", "0.15"), (7, "00000", "00007"),
    (79161234567, "+0 (000) 000-00-00", "+7 (916) 123-45-67"), (True, None, "TRUE"), (False, None, "FALSE"), ("007", None, "007"),
    (dt.date(2026, 3, 31), "dd.mm.yyyy", "2026-03-31"), (dt.datetime(2026, 3, 31, 14, 5), "dd.mm.yyyy hh:mm", "2026-03-31T14:05:00"),
    (dt.time(14, 5), "hh:mm", "14:05:00"), ("#N/A", None, "#N/A"), ("Ёж «№ 1»", None, "Ёж «№ 1»"), ("\u00a0nbsp\u00a0", None, "\u00a0nbsp\u00a0"),
]  # fmt: skip


def test_each_kind_of_cell_is_read_as_a_person_sees_it(tmp_path: Path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["Key", "Value"])
    for number, (value, number_format, _) in enumerate(CELLS):
        sheet.cell(number + 2, 1, f"k{number}")
        cell = sheet.cell(number + 2, 2, value)
        if value == "#N/A":
            cell.data_type = "e"
        if number_format:
            cell.number_format = number_format
    book.save(tmp_path / "cells.xlsx")
    assert [row[1] for row in cells(read(tmp_path / "cells.xlsx"))] == [shown for _, _, shown in CELLS]


def test_a_number_keeps_the_format_that_shows_its_currency(tmp_path: Path):
    formats = ['#,##0.00 "₽"', "[$$-409]#,##0.00", "#,##0.00\\ [$€-407]", "#,##0.00"]
    with xlsxwriter.Workbook(tmp_path / "money.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write(0, 0, "Sum")
        for row, code in enumerate(formats, start=1):
            sheet.write(row, 0, 100, book.add_format({"num_format": code}))
        sheet.write(len(formats) + 1, 0, 100, book.add_format({"num_format": 44}))  # in whatever currency is at home
    table = read(tmp_path / "money.xlsx")
    assert cells(table) == [("100",)] * 5
    shown = table.columns[0].formats
    assert [shown_by(shown.get(index, "")).currency for index in range(5)] == ["RUB", "USD", "EUR", "", ""]


def test_rows_that_a_merged_cell_reaches_down_to_know_where_its_text_stands(tmp_path: Path):
    book = openpyxl.Workbook()
    sheet = book.active
    for row in [
        ["Firm", "Name", None],
        ["Acme", "Anna", "x"],
        [None, "Ben", "y"],
        [None, "Cy", None],
        ["Bar", "Di", None],
    ]:
        sheet.append(row)
    for merged in ("A2:A4", "B1:C1", "A5:B5", "C3:C4"):
        sheet.merge_cells(merged)
    book.save(tmp_path / "merged.xlsx")
    table = read(tmp_path / "merged.xlsx")
    assert [column.covered for column in table.columns] == [{1: 0, 2: 0}, {}, {2: 1}]
    assert [row[0] for row in cells(table)] == ["Acme", "", "", "Bar"]


def test_a_total_is_known_by_the_group_whose_line_stands_above(tmp_path: Path):
    text = "Контрагент;Тел;Почта;Сумма\nПокупатели;;;\nА;1;x;5\nИтого Покупатели;2;;5\nИтого Сервис;3;y;7\nВсего людей;4;z;\n"
    table = read(text_file(tmp_path / "groups.csv", text))
    assert [(note.code, note.row) for note in table.notes] == [("total-row", 4)]


def test_the_same_from_another_writer_with_shared_strings_and_formulas(tmp_path: Path):
    with xlsxwriter.Workbook(tmp_path / "other.xlsx") as book:
        sheet = book.add_worksheet("Clients")
        sheet.write_row(0, 0, ["Name", "Sum", "Double"])
        sheet.write_row(1, 0, ["Anna", 5])
        sheet.write_formula(1, 2, "=B2*2", None, 10)
        sheet.write_rich_string(2, 0, "Bo", book.add_format({"bold": True}), "ld")
        sheet.write_number(2, 1, 7, book.add_format({"num_format": "00000"}))
    table = read(tmp_path / "other.xlsx")
    assert (table.format, table.sheet, table.header_rows) == ("xlsx", "Clients", (1,))
    assert cells(table) == [("Anna", "5", "10"), ("Bold", "00007", "")]


def test_title_rows_above_and_empty_rows_inside(tmp_path: Path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"] = "Our clients"
    for row, values in {3: ["Name", "Phone", None], 4: ["Anna", "+7495", None], 6: ["Bo", "+7903", None]}.items():
        for position, value in enumerate(values, start=1):
            sheet.cell(row, position, value)
    book.save(tmp_path / "title.xlsx")
    table = read(tmp_path / "title.xlsx")
    assert (table.header_rows, list(table.row_numbers)) == ((3,), [4, 6])
    assert [column.heading for column in table.columns] == ["Name", "Phone"]


def test_blank_and_equal_headings_get_names_of_their_own(tmp_path: Path):
    path = text_file(tmp_path / "h.csv", "Name;Phone;Phone;;Phone\nAnna;1;2;3;4\n")
    assert [column.heading for column in read(path).columns] == ["Name", "Phone", "Phone (2)", "Column D", "Phone (3)"]


@pytest.mark.parametrize(
    ("encoding", "found"),
    [("utf-8", "utf-8"), ("utf-8-sig", "utf-8"), ("utf-16", "utf-16"), ("cp1251", "windows-1251"), ("cp866", "cp866")],
)
def test_encodings_are_recognised_by_the_whole_file(tmp_path: Path, encoding: str, found: str):
    lines = [
        "Имя;Город;Комментарий",
        *(f"Иван Петров {n};Нижний Новгород;Просил перезвонить в среду" for n in range(20)),
    ]
    table = read(text_file(tmp_path / "t.csv", "\n".join(lines), encoding))
    assert (table.encoding or "").startswith(found)
    assert table.cells(3) == ("Иван Петров 3", "Нижний Новгород", "Просил перезвонить в среду")


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_separators_are_found_by_the_agreement_of_rows(tmp_path: Path, delimiter: str):
    rows = [["Name", "Phone", "Note"], ["Anna", "1", '"a\nb"'], ["Bo", "2", ""]]
    table = read(text_file(tmp_path / "t.txt", "\r\n".join(delimiter.join(row) for row in rows)))
    assert (table.delimiter, cells(table)) == (delimiter, [("Anna", "1", "a\nb"), ("Bo", "2", "")])


def test_ragged_rows_are_kept_and_marked(tmp_path: Path):
    table = read(text_file(tmp_path / "t.csv", "A;B;C\n1;2;3\n1;2\n1;2;3;4\n1;2;3\n"))
    assert [row[:3] for row in cells(table)] == [("1", "2", "3"), ("1", "2", ""), ("1", "2", "3"), ("1", "2", "3")]
    assert "4" in cells(table)[2]
    assert {note.row for note in table.notes if note.code == "ragged-row"} >= {4}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89PNG\r\n\x1a\n" + bytes(99),
        b"%PDF-1.4",
        b"PK\x03\x04" + bytes(50),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
    ],
)
def test_what_is_no_table_is_refused_with_a_sentence(tmp_path: Path, content: bytes):
    (tmp_path / "file.xlsx").write_bytes(content)
    with pytest.raises(Trouble) as caught:
        read(tmp_path / "file.xlsx")
    assert caught.value.problem.text
    assert caught.value.problem.cure


PLAIN = st.text(
    st.characters(
        codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Zs"], exclude_characters="\ufffe\uffff\ufeff"
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(PLAIN, PLAIN, PLAIN), min_size=2, max_size=6))
def test_texts_come_back_from_a_workbook_untouched(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, str, str]]
):
    path = tmp_path_factory.mktemp("g") / "t.xlsx"
    with xlsxwriter.Workbook(
        path, {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    ) as book:
        sheet = book.add_worksheet()
        for position, heading in enumerate(("Name", "Phone", "Note")):
            sheet.write_string(0, position, heading)
        for number, row in enumerate(rows, start=1):
            for position, text in enumerate(row):
                sheet.write_string(number, position, text)
    assert cells(read(path, header_row=1)) == rows
