"""Reads .xls workbooks."""

from __future__ import annotations

import struct
from pathlib import Path

from desktop_app.domain.phrases import phrase
from desktop_app.domain.problems import tables as catalogue
from desktop_app.domain.table import ReadingOptions, Table
from desktop_app.sources.assemble import Origin, assemble
from desktop_app.sources.biff import BrokenRecords
from desktop_app.sources.choosing import first_with_table, in_turn
from desktop_app.sources.trouble import trouble
from desktop_app.sources.watch import Watch
from desktop_app.sources.xls.compound import BrokenContainer, CompoundFile
from desktop_app.sources.xls.sheet import SheetReader
from desktop_app.sources.xls.workbook import Book, BoundSheet, EncryptedBook, read_book

_MAGIC = b"\xd0\xcf\x11\xe0"


def read_xls(data: bytes, path: Path, options: ReadingOptions, watch: Watch) -> Table:
    """Read one sheet of a workbook of Excel 5 to 2003.

    Raises:
        Trouble: The file is broken, protected or empty, or has no such sheet.
    """
    try:
        stream = _stream(data)
        book = read_book(stream)
        sheets = {sheet.name: sheet for sheet in book.sheets if sheet is not None}
        active = book.sheets[book.active] if book.active < len(book.sheets) else None
        hidden = [name for name, sheet in sheets.items() if sheet.is_hidden]
        name, reader = first_with_table(
            in_turn(list(sheets), hidden, None if active is None else active.name, options, path),
            hidden,
            lambda name: _read_sheet(stream, book, sheets[name], watch),
            lambda found: found.store,
        )
    except EncryptedBook as error:
        raise trouble(catalogue.FILE_ENCRYPTED, path) from error
    except BrokenRecords as error:
        raise trouble(catalogue.FILE_DAMAGED, path, reason=error.reason) from error
    except BrokenContainer as error:
        reason = phrase("its inner table of contents leads nowhere")
        raise trouble(catalogue.FILE_DAMAGED, path, detail=str(error), reason=reason) from error
    except (struct.error, IndexError) as error:
        raise trouble(catalogue.FILE_DAMAGED, path, detail=str(error), reason=phrase("a record is cut off")) from error
    return assemble(reader.store, reader.facts, options, Origin(path, "xls", tuple(sheets), name))


def _stream(data: bytes) -> bytes:
    if not data.startswith(_MAGIC):
        return data  # the records without a container, as the oldest programs write them
    stream = CompoundFile(data).stream("Workbook", "Book")
    if stream is None:
        raise BrokenRecords(phrase("it has no workbook part"))
    return stream


def _read_sheet(stream: bytes, book: Book, sheet: BoundSheet, watch: Watch) -> SheetReader:
    reader = SheetReader(book, watch)
    reader.read(stream, sheet)
    return reader
