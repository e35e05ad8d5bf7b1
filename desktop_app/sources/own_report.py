"""Knows this program's own reports again when they are opened as spreadsheets."""

from __future__ import annotations

import zipfile
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.problems import Trouble
from desktop_app.sources.grid import GridStore, SheetFacts
from desktop_app.sources.report import KEYS_SHEET
from desktop_app.sources.watch import Watch, no_news
from desktop_app.sources.xlsx.package import Package
from desktop_app.sources.xlsx.reader import collect
from desktop_app.sources.xlsx.strings import SharedStrings
from desktop_app.sources.xlsx.workbook import read_workbook


@dataclass(frozen=True, slots=True)
class OwnReport:
    """What a report says about itself.

    Attributes:
        run: The run it is a report of.
        keys: The rows' keys in the order in which they were written.
        rows: The rows' numbers in the person's file, in the same order.
    """

    run: str
    keys: tuple[str, ...]
    rows: tuple[int, ...]


class _Never:
    def is_cancelled(self) -> bool:
        return False


def recognise(path: Path) -> OwnReport | None:
    """Return what a workbook says about itself if it is a report of this program, else `None`."""
    try:
        with path.open("rb") as stream:
            if not zipfile.is_zipfile(stream):
                return None
            stream.seek(0)
            package = Package(stream, path)
            workbook = read_workbook(package)
            entry = next((sheet for sheet in workbook.sheets if sheet.name == KEYS_SHEET), None)
            if entry is None:
                return None
            strings = SharedStrings(package, workbook.strings)
            store, _ = collect(package, workbook, strings, entry, Watch(path, no_news, _Never()))
            return _understood(store, SheetFacts())
    except (OSError, Trouble):
        return None  # broken or locked: the reader will say so in its own words


def _understood(store: GridStore, facts: SheetFacts) -> OwnReport | None:
    store.finish(facts.merges)
    if not len(store) or store.row_numbers[0] != 1:
        return None
    run = store.row(0).get(0, ("", None))[0]
    keys: list[str] = []
    rows: list[int] = []
    for index in range(1, len(store)):
        cells = store.row(index)
        number = cells.get(1, ("", None))[0]
        if number.isdigit():
            keys.append(cells.get(0, ("", None))[0])
            rows.append(int(number))
    return OwnReport(run, tuple(keys), tuple(rows)) if run else None
