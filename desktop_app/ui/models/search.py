"""Finds a text in a table, a block of rows at a time, so that the window goes on answering."""

from __future__ import annotations

from itertools import chain
from typing import Final

from desktop_app.domain.table import Table

BLOCK: Final = 20_000
"""Cells looked at in one step: a few milliseconds."""
MOST: Final = 10_000
"""Hits that are remembered; nobody walks through more."""


class Search:
    """One search. `hits` are (data row, column) by row, growing with each `step`."""

    def __init__(self, table: Table, wanted: str) -> None:
        self.hits: list[tuple[int, int]] = []
        self._table = table
        self._wanted = wanted.casefold()
        self._row = 0
        self._rows = max(1, BLOCK // max(1, len(table.columns)))

    @property
    def is_over(self) -> bool:
        """Whether everything was looked at, or enough was found."""
        return self._row >= self._table.row_count or len(self.hits) >= MOST or not self._wanted

    def step(self) -> None:
        """Look through the next rows."""
        first, self._row = self._row, self._row + self._rows
        wanted = self._wanted
        found = (
            [
                (index, position)
                for index, text in enumerate(column.texts[first : self._row], start=first)
                if wanted in text.casefold()
            ]
            for position, column in enumerate(self._table.columns)
        )
        self.hits += sorted(chain.from_iterable(found))
        del self.hits[MOST:]
