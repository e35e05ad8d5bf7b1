from desktop_app.console.inspecting import table_document, table_words
from desktop_app.domain.table import CellKind, Column, Note, NoteCode, Table

TABLE = Table(
    format="xlsx",
    sheets=("Clients", "Notes"),
    sheet="Clients",
    encoding=None,
    delimiter=None,
    header_rows=(3,),
    columns=(Column(0, "A", "Name", ("Anna", "Bo"), bytes([CellKind.TEXT] * 2)),),
    row_numbers=(4, 6),
    notes=(Note(NoteCode.CELL_ERROR, "The formula in A6 found nothing.", 6, "Name"),),
)


def test_the_document_is_that_of_the_contract():
    assert table_document(TABLE, 1) == {
        "format": "xlsx",
        "sheets": ["Clients", "Notes"],
        "sheet": "Clients",
        "encoding": None,
        "delimiter": None,
        "header_rows": [3],
        "columns": ["Name"],
        "row_count": 2,
        "rows": [{"row": 4, "cells": ["Anna"]}],
        "notes": [{"code": "cell-error", "row": 6, "column": "Name", "text": "The formula in A6 found nothing."}],
    }


def test_all_rows_are_shown_when_asked_for():
    document = table_document(TABLE, None)
    assert [row["row"] for row in document["rows"]] == [4, 6]


def test_the_words_for_people_name_sheet_header_and_rows():
    assert table_words(TABLE, 20).splitlines() == [
        "xlsx, sheet “Clients”, header row 3, 2 rows, 1 columns",
        "row\tName",
        "4\tAnna",
        "6\tBo",
        "Note: The formula in A6 found nothing.",
    ]
