"""`inspect`: what was understood of a spreadsheet (contracts.md 1.2)."""

from __future__ import annotations

from desktop_app.domain.table import Table


def table_document(table: Table, rows: int | None) -> dict[str, object]:
    """Return the table as the JSON of contracts.md 1.2 with its first `rows` rows, or all of them."""
    shown = table.row_count if rows is None else min(rows, table.row_count)
    return {
        "format": table.format,
        "sheets": list(table.sheets),
        "sheet": table.sheet,
        "encoding": table.encoding,
        "delimiter": table.delimiter,
        "header_rows": list(table.header_rows),
        "columns": [column.heading for column in table.columns],
        "row_count": table.row_count,
        "rows": [{"row": table.row_numbers[index], "cells": list(table.cells(index))} for index in range(shown)],
        "notes": [
            {"code": note.code.value, "row": note.row, "column": note.column, "text": note.text} for note in table.notes
        ],
    }


def table_words(table: Table, rows: int | None) -> str:
    """Return the same for people."""
    where = f"sheet “{table.sheet}”" if table.sheet else f"text in {table.encoding}, separated by {table.delimiter!r}"
    header = ", ".join(str(row) for row in table.header_rows) or "none"
    lines = [
        f"{table.format}, {where}, header row {header}, {table.row_count} rows, {len(table.columns)} columns",
        "\t".join(["row", *(column.heading for column in table.columns)]),
    ]
    shown = table.row_count if rows is None else min(rows, table.row_count)
    lines += ["\t".join([str(table.row_numbers[index]), *table.cells(index)]) for index in range(shown)]
    lines += [f"Note: {note.text}" for note in table.notes]
    return "\n".join(lines)
