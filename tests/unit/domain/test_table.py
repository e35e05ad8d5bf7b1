from dataclasses import replace

import pytest

from desktop_app.domain.table import CellKind, Column, ColumnFacts, NoteCode, QuestionableRows, Table, column_facts
from tests.support.tables import table

TABLE = Table(
    format="csv",
    sheets=(),
    sheet=None,
    encoding="utf-8",
    delimiter=";",
    header_rows=(1,),
    columns=(
        Column(0, "A", "Name", ("Anna", "Bo"), bytes([CellKind.TEXT] * 2)),
        Column(2, "C", "Sum", ("5", ""), bytes([CellKind.NUMBER, CellKind.EMPTY])),
    ),
    row_numbers=(2, 5),
)


def test_a_row_is_its_cells_in_the_order_of_the_columns():
    assert (TABLE.row_count, TABLE.cells(0), TABLE.cells(1)) == (2, ("Anna", "5"), ("Bo", ""))


def test_a_column_is_found_by_its_heading():
    assert TABLE.column("Sum").letter == "C"
    with pytest.raises(KeyError):
        TABLE.column("sum")


def test_the_facts_of_a_column_are_what_it_holds_at_a_glance():
    texts = ("Bo", "", "Anna", "Bo", "Katharina", "", "Cy", "Di", "Ed")
    facts = column_facts(Column(0, "A", "Name", texts, bytes(9)), range(4, 13))
    assert facts == ColumnFacts(7, 6, 9, 8, ("Bo", "Anna", "Katharina", "Cy", "Di"))
    assert column_facts(Column(0, "A", "Name", ("", ""), bytes(2)), (1, 2)) == ColumnFacts()


def test_rows_left_out_are_counted_once():
    kept = QuestionableRows(NoteCode.REPEATED_HEADER, (9,))
    totals = QuestionableRows(NoteCode.TOTAL_ROW, (3, 4), are_left_out=True)
    hidden = QuestionableRows(NoteCode.HIDDEN_ROWS, (4, 7), are_left_out=True)
    assert replace(TABLE, questionable=(kept, totals, hidden)).left_out == 3


def test_a_table_may_end_after_its_first_rows():
    whole = table(["A", "B"], ["1", "2"], ["3", "4"], ["5", "6"])
    first = whole.first(2)
    assert (first.row_count, list(first.row_numbers), first.cells(1)) == (2, [2, 3], ("3", "4"))
    assert (whole.first(9).row_count, whole.row_count) == (3, 3)
