"""Tables for tests."""

from __future__ import annotations

from collections.abc import Sequence

from desktop_app.domain.table import CellKind, Column, Table


def table(headings: Sequence[str], *rows: Sequence[str]) -> Table:
    """Return a table of texts; its rows begin with number 2."""
    columns = tuple(
        Column(
            position,
            chr(ord("A") + position),
            heading,
            tuple(row[position] for row in rows),
            bytes(CellKind.TEXT if row[position] else CellKind.EMPTY for row in rows),
        )
        for position, heading in enumerate(headings)
    )
    return Table("csv", (), None, "utf-8", ";", (1,), columns, tuple(range(2, len(rows) + 2)))
