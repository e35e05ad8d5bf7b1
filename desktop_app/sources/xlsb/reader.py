"""Reads .xlsb workbooks."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.phrases import phrase
from desktop_app.domain.problems import tables as catalogue
from desktop_app.domain.table import ReadingOptions, Table
from desktop_app.sources.assemble import Origin, assemble
from desktop_app.sources.biff import BrokenRecords
from desktop_app.sources.choosing import first_with_table, in_turn
from desktop_app.sources.trouble import trouble
from desktop_app.sources.watch import Watch
from desktop_app.sources.xlsb.records import LONGEST_TEXT, EndlessText
from desktop_app.sources.xlsb.sheet import SheetReader
from desktop_app.sources.xlsb.strings import SharedStrings
from desktop_app.sources.xlsb.workbook import read_workbook
from desktop_app.sources.xlsx.package import Package
from desktop_app.sources.xlsx.workbook import SheetEntry, Workbook


def read_xlsb(stream: BinaryIO, path: Path, options: ReadingOptions, watch: Watch) -> Table:
    """Read one sheet of a workbook: the one asked for, else the active one, else the first that holds anything.

    Raises:
        Trouble: The file is broken, hostile or empty, or has no such sheet.
    """
    package = Package(stream, path)
    package.check_all()
    try:
        workbook = read_workbook(package)
        strings = SharedStrings(package, workbook.strings)
        entries = {entry.name: entry for entry in workbook.sheets}
        hidden = [entry.name for entry in workbook.sheets if entry.is_hidden]
        name, reader = first_with_table(
            in_turn(list(entries), hidden, workbook.active, options, path),
            hidden,
            lambda name: _read_sheet(package, workbook, strings, entries[name], watch),
            lambda found: found.store,
        )
    except EndlessText as error:
        raise trouble(catalogue.CELL_TOO_LARGE, path, limit=f"{LONGEST_TEXT:,}", row="unknown") from error
    except BrokenRecords as error:
        raise trouble(catalogue.FILE_DAMAGED, path, reason=error.reason) from error
    except (struct.error, IndexError) as error:
        raise trouble(catalogue.FILE_DAMAGED, path, detail=str(error), reason=phrase("a record is cut off")) from error
    return assemble(reader.store, reader.facts, options, Origin(path, "xlsb", tuple(entries), name))


def _read_sheet(
    package: Package, workbook: Workbook, strings: SharedStrings, entry: SheetEntry, watch: Watch
) -> SheetReader:
    reader = SheetReader(strings, workbook.formats, package.relationships(entry.part), is_1904=workbook.is_1904)
    with package.open(entry.part) as (stream, size):
        reader.read(stream, lambda done: watch.goes_on(done, size, len(reader.store)))
    return reader
