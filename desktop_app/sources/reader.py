"""Reads spreadsheets of all kinds, by content, as tables of texts a person sees."""

from __future__ import annotations

import os
import struct
from pathlib import Path
from typing import BinaryIO

from desktop_app.domain.phrases import phrase
from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.problems import tables as catalogue
from desktop_app.domain.table import ReadingOptions, Table
from desktop_app.sources.clipboard import pasted_file
from desktop_app.sources.sniff import FileSort, sniff
from desktop_app.sources.trouble import opening_trouble, trouble
from desktop_app.sources.watch import Watch, no_news

LARGEST_TEXT = 1 << 30
FIRST_TEXT = 1 << 19


class SpreadsheetReader:
    """Fulfils `TableReader`. Files are opened for reading only and closed before `read` returns."""

    def read(self, path: Path, options: ReadingOptions, *, progress: Progress, cancel: CancelToken) -> Table:
        """Read a whole sheet. `progress` is told units of the format's own (bytes or rows).

        Raises:
            Trouble: The file cannot be read; the problem names the kind of trouble.
        """
        return self._opened(path, options, Watch(path, progress, cancel))

    def read_first(self, path: Path, options: ReadingOptions, *, rows: int, cancel: CancelToken) -> Table:
        """Read about the first `rows` rows, to be shown while the rest is still being read.

        What depends on the end of a file (merged ranges, links, a second table, most notes) is not in it yet.

        Raises:
            Trouble: The file cannot be read; the problem names the kind of trouble.
        """
        return self._opened(path, options, Watch(path, no_news, cancel, enough=rows))

    def pasted(self, text: str) -> bytes:
        """Return the content of a text file that reads as cells copied in a spreadsheet program."""
        return pasted_file(text)

    def _opened(self, path: Path, options: ReadingOptions, watch: Watch) -> Table:
        try:
            with path.open("rb") as stream:
                return self._read(stream, path, options, watch)
        except OSError as error:
            raise opening_trouble(error, path) from error
        except MemoryError as error:
            raise trouble(catalogue.FILE_TOO_LARGE, path, reason=phrase("it does not fit into memory")) from error
        except (ValueError, LookupError, ArithmeticError, RecursionError, struct.error) as error:
            # Files made to harm hold numbers, encodings and depths that no one foresees one by one.
            reason = phrase("its content cannot be understood")
            raise trouble(catalogue.FILE_DAMAGED, path, detail=repr(error), reason=reason) from error

    def _read(self, stream: BinaryIO, path: Path, options: ReadingOptions, watch: Watch) -> Table:
        sort = sniff(stream, path)
        if sort is FileSort.XLSX:
            from desktop_app.sources.xlsx.reader import read_xlsx

            return read_xlsx(stream, path, options, watch)
        if sort is FileSort.ODS:
            from desktop_app.sources.ods.reader import read_ods

            return read_ods(stream, path, options, watch)
        if sort is FileSort.XLSB:
            from desktop_app.sources.xlsb.reader import read_xlsb

            return read_xlsb(stream, path, options, watch)
        if sort is FileSort.XLS:
            from desktop_app.sources.xls.reader import read_xls

            return read_xls(_at_most(stream, LARGEST_TEXT), path, options, watch)
        data = self._text(stream, path, watch)
        if sort is FileSort.HTML:
            from desktop_app.sources.html import read_html

            return read_html(data, path, options, watch)
        if sort is FileSort.SPREADSHEET_XML:
            from desktop_app.sources.spreadsheetml import read_spreadsheetml

            return read_spreadsheetml(data, path, options, watch)
        from desktop_app.sources.delimited.reader import read_delimited

        return read_delimited(data, path, options, watch)

    def _text(self, stream: BinaryIO, path: Path, watch: Watch) -> bytes:
        """Read a text file as a whole, or as much as the first rows need."""
        if watch.enough is not None:
            data = stream.read(FIRST_TEXT)
            return data if len(data) < FIRST_TEXT else data[: data.rfind(b"\n") + 1] or data
        data = _at_most(stream, LARGEST_TEXT + 1)
        if len(data) > LARGEST_TEXT:
            raise trouble(catalogue.FILE_TOO_LARGE, path, reason=phrase("a text file of more than a gigabyte"))
        return data


def _at_most(stream: BinaryIO, limit: int) -> bytes:
    """Read up to `limit` bytes. Asked for more than there is, a stream would make room for all of it first."""
    size = stream.seek(0, os.SEEK_END)
    stream.seek(0)
    return stream.read(min(size, limit))
