"""Repairs in the child process: what one would change, and the corrected copy."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop_app.domain.convert.shown import written_out
from desktop_app.domain.ports import CancelToken, Progress, ReportWriter
from desktop_app.domain.repair.offers import Preview
from desktop_app.domain.repair.operations import Operation
from desktop_app.domain.table import CellKind, Table
from desktop_app.flow.child import Shelf
from desktop_app.flow.desk.checks import OneTask
from desktop_app.flow.desk.tables import Source
from desktop_app.flow.services import Cancelled

_SAFE_DIGITS: Final = 15
"""More of them would not come back the same out of a number."""


@dataclass(frozen=True, slots=True)
class PreviewTask(OneTask[tuple[Preview, ...]]):
    """Say what each of some further repairs would change."""

    source: Source
    repairs: tuple[Operation, ...]
    further: tuple[Operation, ...]

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Try them. Raises Trouble, Cancelled."""
        progress(0, None)
        workshop = self.source.workshop(shelf, cancel)
        yield tuple(workshop.preview(self.repairs, each) for each in self.further)


@dataclass(frozen=True, slots=True)
class CopyTask(OneTask[int]):
    """Write the repaired table as a workbook, rows that are left out not included; gives back how many rows."""

    source: Source
    repairs: tuple[Operation, ...]
    writer: ReportWriter
    path: Path

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Write. Raises Trouble, Cancelled."""
        progress(0, None)
        workshop = self.source.workshop(shelf, cancel)
        table, left_out = workshop.repaired(self.repairs), workshop.sheet(self.repairs).left_out
        kept = [index for index in range(table.row_count) if index not in left_out]
        rows = [table.cells(index) for index in kept]
        if cancel.is_cancelled():
            raise Cancelled
        self.writer.write_rows(self.path, [column.heading for column in table.columns], rows, _formats(table, kept))
        yield len(rows)


def _formats(table: Table, kept: Sequence[int]) -> dict[tuple[int, int], str]:
    """Return the number formats that show a currency or percent: as a text "100" would no longer be euros."""
    found = {}
    for position, column in enumerate(table.columns):
        if not column.formats:
            continue
        for place, index in enumerate(kept):
            text, code = column.texts[index], column.formats.get(index, "")
            is_number = column.kinds[index] == CellKind.NUMBER and len(text) <= _SAFE_DIGITS
            if is_number and written_out(text, code) != text:
                found[place, position] = code
    return found
