"""Makes repairs on a table in memory: each state shares with the one before it whatever was not touched."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from desktop_app.domain.repair.offers import Preview, Sample
from desktop_app.domain.repair.operations import Operation, fits
from desktop_app.domain.repair.sheet import PhoneBook, Sheet, cell_changes, repaired_column, row_changes
from desktop_app.domain.table import Column, Table

SAMPLES: Final = 5
_KEPT: Final = 24
"""States kept for quick undo; older ones are made again from the beginning."""


class Workshop:
    """One table and its states after each of the repairs made last."""

    def __init__(self, table: Table, phones: PhoneBook | None = None) -> None:
        self.table = table
        self._phones = phones
        self._read = Sheet.of(table)
        self._made: list[Operation] = []
        self._states: dict[int, Sheet] = {}
        self._columns: dict[str, Column] = {column.heading: column for column in table.columns}

    def sheet(self, operations: Sequence[Operation]) -> Sheet:
        """Return the table after these repairs; repairs for columns or rows that are not there are passed over."""
        same = 0
        while same < min(len(self._made), len(operations)) and self._made[same] == operations[same]:
            same += 1
        del self._made[same:]
        self._states = {length: state for length, state in self._states.items() if length <= same}
        begin = max(self._states, default=0)
        sheet = self._states.get(begin, self._read)
        for length, operation in enumerate(operations[begin:], begin + 1):
            if fits(operation, sheet.texts, self.table.row_count):
                sheet = operation.apply(sheet, self._phones)
            self._states[length] = sheet
            if len(self._states) > _KEPT:
                del self._states[min(self._states)]
        self._made = list(operations)
        return sheet

    def repaired(self, operations: Sequence[Operation]) -> Table:
        """Return the table after these repairs; columns that are as they were last time are the same objects."""
        sheet = self.sheet(operations)
        columns = []
        for column in self.table.columns:
            texts = sheet.texts[column.heading]
            known = self._columns[column.heading]
            if known.texts is not texts:
                known = self._columns[column.heading] = repaired_column(column, texts)
            columns.append(known)
        return replace(self.table, columns=tuple(columns))

    @property
    def read(self) -> Sheet:
        """The table as read."""
        return self._read

    def preview(self, operations: Sequence[Operation], more: Operation) -> Preview:
        """Say what one more repair would change."""
        before = self.sheet(operations)
        if not fits(more, before.texts, self.table.row_count):
            return Preview(0, 0)
        after = more.apply(before, self._phones)
        changes = cell_changes(before, after)
        first = list(islice(changes, SAMPLES))
        numbers = self.table.row_numbers
        samples = tuple(Sample(numbers[each.index], each.heading, each.before, each.after) for each in first)
        return Preview(len(first) + sum(1 for _ in changes), len(row_changes(before, after)), samples)
