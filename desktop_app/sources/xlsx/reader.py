"""Reads .xlsx and .xlsm workbooks."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.table import ReadingOptions, Table
from desktop_app.sources.assemble import Origin, assemble
from desktop_app.sources.choosing import first_with_table, in_turn
from desktop_app.sources.grid import GridStore, SheetFacts
from desktop_app.sources.watch import Watch
from desktop_app.sources.xlsx.package import Package
from desktop_app.sources.xlsx.rows import RowSink
from desktop_app.sources.xlsx.sheet import SheetParser
from desktop_app.sources.xlsx.strings import SharedStrings
from desktop_app.sources.xlsx.workbook import SheetEntry, Workbook, read_workbook


def read_xlsx(stream: BinaryIO, path: Path, options: ReadingOptions, watch: Watch) -> Table:
    """Read one sheet of a workbook: the one asked for, else the active one, else the first that holds anything.

    Raises:
        Trouble: The file is broken, hostile or empty, or has no such sheet.
    """
    package = Package(stream, path)
    workbook = read_workbook(package)
    strings = SharedStrings(package, workbook.strings)
    entries = {entry.name: entry for entry in workbook.sheets}
    hidden = [entry.name for entry in workbook.sheets if entry.is_hidden]
    name, (store, facts) = first_with_table(
        in_turn(list(entries), hidden, workbook.active, options, path),
        hidden,
        lambda name: collect(package, workbook, strings, entries[name], watch),
        lambda found: found[0],
    )
    origin = Origin(path, "xlsx", tuple(sheet.name for sheet in workbook.sheets), name)
    return assemble(store, facts, options, origin)


def collect(
    package: Package,
    workbook: Workbook,
    strings: SharedStrings,
    entry: SheetEntry,
    watch: Watch,
) -> tuple[GridStore, SheetFacts]:
    """Collect the cells and facts of one worksheet."""
    store, facts = GridStore(), SheetFacts()
    sink = RowSink(store, facts, strings, workbook.formats, package.path, is_1904=workbook.is_1904)
    parser = SheetParser(sink, package.relationships(entry.part), package)
    with package.open(entry.part) as (stream, size):
        parser.read(stream, lambda done: watch.goes_on(done, size, len(store)))
    return store, facts
