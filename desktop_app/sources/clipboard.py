"""Makes a table of cells that were copied in a spreadsheet program and pasted here."""

from __future__ import annotations

import codecs
import csv
import io
import re
from pathlib import Path

from desktop_app.domain.ports import CancelToken
from desktop_app.domain.table import ReadingOptions, Table
from desktop_app.sources.delimited.reader import read_delimited
from desktop_app.sources.watch import Watch, no_news

PASTED_NAME = "Pasted cells.txt"
"""What the file of pasted cells is called where a name is shown."""

_SEPARATOR = "\t"
_QUOTED = re.compile(r'"((?:[^"]|"")*+)"(?=[\t\r\n]|\Z)')
_PLAIN = re.compile(r"[^\t\r\n]*")
_LINE_END = re.compile(r"\r\n|\n|\r")
_NEEDS_QUOTES = ("\n", "\r", _SEPARATOR)


def table_from_clipboard(text: str, options: ReadingOptions | None = None, *, cancel: CancelToken) -> Table:
    """Make a table of the text of copied cells; row 1 is the first copied row.

    Raises:
        Trouble: No cell is filled, or one is too large.
    """
    path = Path(PASTED_NAME)
    return read_delimited(pasted_file(text), path, options or ReadingOptions(), Watch(path, no_news, cancel))


def pasted_file(text: str) -> bytes:
    """Return the content of a text file that reads as the copied cells, to be kept and imported like any other."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=_SEPARATOR, lineterminator="\r\n")
    writer.writerows(clipboard_rows(text))
    return codecs.BOM_UTF8 + f"sep={_SEPARATOR}\r\n{written.getvalue()}".encode("utf-8", "replace")


def clipboard_rows(text: str) -> list[list[str]]:
    """Split the text of copied cells: tabs between cells, a line a row.

    Spreadsheet programs put quotation marks around a cell only when a tab or line break is inside, and double the
    marks it holds itself; all other marks belong to the cell, like the one in `5" pipe`.
    """
    text = text.replace("\0", "")
    rows: list[list[str]] = []
    at, row = 0, list[str]()
    while at < len(text):
        cell, at = _cell(text, at)
        row.append(cell)
        if text[at : at + 1] == _SEPARATOR:
            at += 1
            if at == len(text):
                row.append("")
            continue
        end = _LINE_END.match(text, at)
        at = len(text) if end is None else end.end()
        rows.append(row)
        row = []
    if row:
        rows.append(row)
    return rows


def _cell(text: str, at: int) -> tuple[str, int]:
    """Return the cell that begins at a place, and the place behind it."""
    quoted = _QUOTED.match(text, at)
    if quoted is not None and any(char in quoted[1] for char in _NEEDS_QUOTES):
        return quoted[1].replace('""', '"'), quoted.end()
    plain = _PLAIN.match(text, at)
    return ("", at) if plain is None else (plain[0], plain.end())
