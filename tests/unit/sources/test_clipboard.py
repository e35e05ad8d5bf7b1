"""Cells copied in a spreadsheet program and pasted here."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.problems import Trouble
from desktop_app.domain.problems import tables as catalogue
from desktop_app.domain.table import ReadingOptions
from desktop_app.sources.clipboard import clipboard_rows, pasted_file, table_from_clipboard
from desktop_app.sources.reader import SpreadsheetReader
from tests.support.free import NeverCancelled, no_progress

COPIED = 'Name\tPhone\tNote\r\nAnna\t007\t"two\nlines with ""marks"""\r\nBo\t\t5" pipe\r\n'
HEADINGS = ["Name", "Phone", "Note"]
ROWS = [(2, ("Anna", "007", 'two\nlines with "marks"')), (3, ("Bo", "", '5" pipe'))]


def rows_of(table) -> list[tuple[int, tuple[str, ...]]]:
    return [(number, table.cells(index)) for index, number in enumerate(table.row_numbers)]


def test_copied_cells_become_a_table():
    table = table_from_clipboard(COPIED, cancel=NeverCancelled())
    assert ([column.heading for column in table.columns], rows_of(table)) == (HEADINGS, ROWS)
    assert (table.format, table.delimiter, table.encoding) == ("csv", "\t", "utf-8")


def test_the_file_kept_of_them_reads_the_same(tmp_path: Path):
    (tmp_path / "pasted.txt").write_bytes(pasted_file(COPIED))
    table = SpreadsheetReader().read(
        tmp_path / "pasted.txt", ReadingOptions(), progress=no_progress, cancel=NeverCancelled()
    )
    assert ([column.heading for column in table.columns], rows_of(table)) == (HEADINGS, ROWS)


def test_one_column_with_commas_stays_one_column():
    table = table_from_clipboard("Name\nFirst, Anna\nLast, Bo\n", cancel=NeverCancelled())
    assert rows_of(table) == [(2, ("First, Anna",)), (3, ("Last, Bo",))]


def test_the_heading_row_may_be_named():
    table = table_from_clipboard("a\tb\nc\td\ne\tf\n", ReadingOptions(header_row=2), cancel=NeverCancelled())
    assert (table.header_rows, rows_of(table)) == ((2,), [(3, ("e", "f"))])


@pytest.mark.parametrize(
    ("copied", "rows"),
    [
        ("", []),
        ("a", [["a"]]),
        ("a\tb", [["a", "b"]]),
        ("a\t", [["a", ""]]),
        ("\ta\n", [["", "a"]]),
        ("a\n\nb\n", [["a"], [""], ["b"]]),
        ('"said"\tb', [['"said"', "b"]]),
        ('"open\tb', [['"open', "b"]]),
        ('"a\tb"\tc', [["a\tb", "c"]]),
        ("a\rb\r\nc", [["a"], ["b"], ["c"]]),
        ("a\0b", [["ab"]]),
    ],
)
def test_cells_are_split_as_spreadsheet_programs_join_them(copied: str, rows: list[list[str]]):
    assert clipboard_rows(copied) == rows


def test_nothing_but_empty_cells_is_said_to_be_nothing():
    with pytest.raises(Trouble) as caught:
        table_from_clipboard("\t\t\r\n\t\t\r\n", cancel=NeverCancelled())
    assert caught.value.problem.entry is catalogue.FILE_WITHOUT_ROWS


def joined(rows: list[list[str]]) -> str:
    """Join cells the way spreadsheet programs do."""
    return "".join(
        "\t".join(
            '"' + cell.replace('"', '""') + '"' if any(char in cell for char in "\t\n\r") else cell for cell in row
        )
        + "\r\n"
        for row in rows
    )


CELLS = st.text(st.sampled_from('ab"\t\nЖ,;'), max_size=6).map(lambda cell: cell.lstrip('"'))


@given(st.lists(st.lists(CELLS, min_size=2, max_size=3), max_size=4))
def test_whatever_is_joined_is_split_again(rows: list[list[str]]):
    assert clipboard_rows(joined(rows)) == rows
