import pytest

from desktop_app.domain.table import CellKind, Column, Table

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
