"""Rows that may not belong to the table, and a second table beside the first: a person decides."""

from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.table import QUESTIONABLE, Beside, HiddenColumns, NoteCode, ReadingOptions, Table
from desktop_app.sources.reader import SpreadsheetReader
from tests.support.free import NeverCancelled, no_progress

TOTALS, HEADERS, HIDDEN = QUESTIONABLE


def read(path: Path, **options: object) -> Table:
    return SpreadsheetReader().read(path, ReadingOptions(**options), progress=no_progress, cancel=NeverCancelled())


def numbers(table: Table) -> dict[NoteCode, list[int]]:
    return {rows.code: list(rows.numbers) for rows in table.questionable}


@pytest.fixture
def strange(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ("Name", "City", "Sum"), ("Anna", "M", 1), ("Subtotal", None, 1), ("Name", "City", "Sum"), ("Bo", "K", 2),
        ("Cy", "L", 3), ("Total", None, 6),
    ):  # fmt: skip
        sheet.append(row)
    for number in (6, 7):
        sheet.row_dimensions[number].hidden = True
    book.save(tmp_path / "strange.xlsx")
    return tmp_path / "strange.xlsx"


def test_nothing_is_left_out_unless_a_person_says_so(strange: Path):
    table = read(strange)
    assert numbers(table) == {TOTALS: [3, 7], HEADERS: [4], HIDDEN: [6, 7]}
    assert (list(table.row_numbers), table.left_out) == ([2, 3, 4, 5, 6, 7], 0)


@pytest.mark.parametrize(
    ("leave_out", "left", "noted"),
    [
        ({TOTALS}, [2, 4, 5, 6], [(HEADERS, 4), (HIDDEN, 6)]),
        ({HEADERS}, [2, 3, 5, 6, 7], [(TOTALS, 3), (HIDDEN, 6), (TOTALS, 7)]),
        ({HIDDEN}, [2, 3, 4, 5], [(TOTALS, 3), (HEADERS, 4)]),
        (set(QUESTIONABLE), [2, 5], []),
    ],
)
def test_rows_of_a_kind_are_left_out_and_the_others_keep_their_numbers_and_notes(
    strange: Path, leave_out: set[NoteCode], left: list[int], noted: list[tuple[NoteCode, int]]
):
    table = read(strange, leave_out=frozenset(leave_out))
    assert list(table.row_numbers) == left
    assert [(note.code, note.row) for note in table.notes] == noted
    assert numbers(table) == {TOTALS: [3, 7], HEADERS: [4], HIDDEN: [6, 7]}
    assert table.left_out == 6 - len(left)
    assert [column.texts[0] for column in table.columns] == ["Anna", "M", "1"]
    assert all(len(column.texts) == len(column.kinds) == len(left) for column in table.columns)


def test_a_table_of_strange_rows_alone_may_become_empty(tmp_path: Path):
    (tmp_path / "t.csv").write_text("Name;Sum;City\nTotal;5;\n", encoding="utf-8")
    table = read(tmp_path / "t.csv", leave_out=frozenset({TOTALS}))
    assert (table.row_count, table.left_out, [column.heading for column in table.columns]) == (
        0, 1, ["Name", "Sum", "City"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("beside", "columns", "rows", "noted"),
    [
        (Beside.FIRST, ["Name", "Phone"], [2, 3, 4], ["first"]),
        (Beside.SECOND, ["Code", "City"], [2, 3], ["second"]),
        (Beside.WHOLE, ["Name", "Phone", "Code", "City"], [2, 3, 4], []),
    ],
)
def test_of_two_tables_side_by_side_the_person_chooses(
    tmp_path: Path, beside: Beside, columns: list[str], rows: list[int], noted: list[str]
):
    book = openpyxl.Workbook()
    for row in (
        ("Name", "Phone", None, "Code", "City"), ("Anna", "1", None, "M", "Minsk"), ("Bo", "2", None, "K", "Kyiv"),
        ("Cy", "3"),
    ):  # fmt: skip
        book.active.append(row)
    book.save(tmp_path / "two.xlsx")
    table = read(tmp_path / "two.xlsx", beside=beside)
    assert ([column.heading for column in table.columns], list(table.row_numbers)) == (columns, rows)
    assert table.second == "D:E"
    assert [word for note in table.notes for word in noted if f"only the {word} one is read" in note.text] == noted


@pytest.fixture
def veiled(tmp_path: Path) -> Path:
    """Columns B and C are hidden; row 3 holds something in them alone."""
    book = openpyxl.Workbook()
    for row in (("Name", "Margin", "Phone", "Phone"), ("Anna", 5, "1", "2"), (None, 7), ("Bo", None, "3", "4")):
        book.active.append(row)
    for letter in "BC":
        book.active.column_dimensions[letter].hidden = True
    book.save(tmp_path / "veiled.xlsx")
    return tmp_path / "veiled.xlsx"


def test_hidden_columns_stay_and_are_told(veiled: Path):
    table = read(veiled)
    assert table.hidden_columns == HiddenColumns(("B", "C"))
    assert [column.heading for column in table.columns] == ["Name", "Margin", "Phone", "Phone (2)"]
    assert [(note.code, note.row, note.column) for note in table.notes] == [(HIDDEN, None, "Margin")]


def test_hidden_columns_are_left_out_with_the_rows_that_hold_nothing_else(veiled: Path):
    table = read(veiled, leave_out=frozenset({NoteCode.HIDDEN_COLUMNS}))
    assert table.hidden_columns == HiddenColumns(("B", "C"), are_left_out=True)
    assert [(column.letter, column.heading, list(column.texts)) for column in table.columns] == [
        ("A", "Name", ["Anna", "Bo"]), ("D", "Phone", ["2", "4"]),
    ]  # fmt: skip
    assert (list(table.row_numbers), table.notes) == ([2, 4], ())


def test_a_table_whose_columns_are_all_hidden_is_not_left_out(veiled: Path):
    book = openpyxl.load_workbook(veiled)
    for letter in "AD":
        book.active.column_dimensions[letter].hidden = True
    book.save(veiled)
    table = read(veiled, leave_out=frozenset({NoteCode.HIDDEN_COLUMNS}))
    assert (table.hidden_columns, table.row_count) == (HiddenColumns(("A", "B", "C", "D")), 3)
