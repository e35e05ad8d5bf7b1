"""A quotation mark that is never closed takes nothing into its cell."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.table import NoteCode, ReadingOptions, Table
from desktop_app.sources.delimited.quotes import KeptLines
from desktop_app.sources.reader import SpreadsheetReader
from tests.support.free import NeverCancelled, no_progress

CELLS = st.text(st.sampled_from('ab";\n '), max_size=6)


def read(path: Path) -> Table:
    options = ReadingOptions(delimiter=";", header_row=1)
    return SpreadsheetReader().read(path, options, progress=no_progress, cancel=NeverCancelled())


def rest(text: str) -> list[str] | None:
    kept = KeptLines(iter(text.splitlines(keepends=True)))
    return kept.behind_open_quote(list(csv.reader(kept, delimiter=";")), ";")


def test_the_lines_behind_an_open_quote_are_given_back():
    assert rest('a;b\n1;"two\nthree"\n2;"open\n3;x\n') == ['2;"open\n', "3;x\n"]


def test_a_closed_quote_gives_nothing_back():
    assert rest('a;b\n1;"two\nthree"\n') is None
    assert rest('a;b\n1;inch 5"\n') is None
    assert rest('a;b\n1;"two"') is None


@settings(max_examples=150, deadline=None)
@given(rows=st.lists(st.tuples(CELLS, CELLS), min_size=1, max_size=12))
def test_what_a_program_wrote_is_read_as_written(tmp_path_factory: object, rows: list[tuple[str, str]]):
    written = io.StringIO()
    csv.writer(written, delimiter=";", lineterminator="\n").writerows(
        [("k", "One", "Two"), *(("k", *row) for row in rows)]
    )
    path = tmp_path_factory.mktemp("w") / "w.csv"
    path.write_text(written.getvalue(), encoding="utf-8", newline="")
    table = read(path)
    found = [[column.texts[index] for column in table.columns if column.heading != "k"] for index in range(len(rows))]
    headings = [column.heading for column in table.columns if column.heading != "k"]
    assert found == [[{"One": one, "Two": two}[heading] for heading in headings] for one, two in rows]
    assert [note for note in table.notes if note.code is NoteCode.RAGGED_ROW] == []


def test_rows_behind_an_open_quote_are_all_there_in_a_long_file(tmp_path: Path):
    lines = [f"n{number};{number}\n" for number in range(2, 5002)]
    lines[2998] = '"n3000;3000\n'
    (tmp_path / "long.csv").write_text("Name;Code\n" + "".join(lines), encoding="utf-8")
    table = read(tmp_path / "long.csv")
    assert table.row_count == 5000
    assert table.cells(2998) == ('"n3000', "3000")
    assert [(note.code, note.row) for note in table.notes] == [(NoteCode.RAGGED_ROW, 3000)]
