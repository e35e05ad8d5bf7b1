"""Reads the largest table of a web page, which many programs save under the ending .xls."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import Path

from desktop_app.domain.phrases import phrase
from desktop_app.domain.problems import tables as catalogue
from desktop_app.domain.table import ReadingOptions, Table
from desktop_app.sources.assemble import Origin, assemble
from desktop_app.sources.delimited.encoding import Encoding, is_valid
from desktop_app.sources.delimited.reader import chosen_encoding
from desktop_app.sources.grid import GridStore, SheetFacts
from desktop_app.sources.places import MAX_COLUMNS
from desktop_app.sources.rowbuilder import RowBuilder
from desktop_app.sources.trouble import trouble
from desktop_app.sources.watch import Watch

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_:.\-]+)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\r\n\f]+")
_PIECE = 1 << 18
_LONGEST_CELL = 1_000_000
_MOST_SPAN = 1000
_LINE_ENDS = ("br", "p", "div", "li")


def read_html(data: bytes, path: Path, options: ReadingOptions, watch: Watch) -> Table:
    """Read the table with the most rows and cells.

    Raises:
        Trouble: There is no table with filled cells in it, or the encoding asked for does not fit.
    """
    encoding = _encoding(data, path, options)
    text = data[encoding.mark_length :].decode(encoding.name, "replace").replace("\0", "")
    parser = _Tables(path)
    for first in range(0, len(text), _PIECE):
        parser.feed(text[first : first + _PIECE])
        if not watch.goes_on(min(first + _PIECE, len(text)), len(text), parser.filled_rows):
            break
    parser.close()
    best = max(parser.tables, key=lambda rows: sum(map(len, rows)), default=None)
    if best is None:
        raise trouble(catalogue.FILE_NOT_A_SPREADSHEET, path, what=phrase("a web page without a table"))
    store, facts = GridStore(), SheetFacts()
    builder = RowBuilder(store, facts)
    for number, row in enumerate(best, start=1):
        for position, cell in row.items():
            builder.text(position, cell)
        builder.end(number)
    return assemble(store, facts, options, Origin(path, "html", encoding=encoding.name, encodings=encoding.candidates))


def _encoding(data: bytes, path: Path, options: ReadingOptions) -> Encoding:
    stated = _CHARSET.search(data[:4096])
    if options.encoding is None and stated is not None:
        name = stated[1].decode("ascii").lower()
        try:
            if not name.startswith(("utf-16", "unicode")) and is_valid(data, name):
                return Encoding(name)
        except LookupError:
            pass  # a name nobody knows says nothing; the bytes will
    return chosen_encoding(data, path, options)


class _Tables(HTMLParser):
    """Collects the tables of a page: of each row the cells by column position."""

    def __init__(self, path: Path) -> None:
        super().__init__(convert_charrefs=True)
        self.tables: list[Sequence[dict[int, str]]] = []
        self.filled_rows = 0
        self._path = path
        self._open: list[_OpenTable] = []
        self._skipped = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin a table, row or cell."""
        if tag in ("script", "style"):
            self._skipped += 1
        elif tag == "table":
            self._open.append(_OpenTable())
        elif not self._open:
            return
        elif tag == "tr":
            self._open[-1].begin_row()
        elif tag in ("td", "th"):
            spans = {name: _span(value) for name, value in attrs if name in ("colspan", "rowspan")}
            self._open[-1].begin_cell(spans.get("colspan", 1), spans.get("rowspan", 1))
        elif tag in _LINE_ENDS:
            self._open[-1].break_line()

    def handle_endtag(self, tag: str) -> None:
        """End a table, row or cell."""
        if tag in ("script", "style"):
            self._skipped = max(0, self._skipped - 1)
        elif not self._open:
            return
        elif tag in ("td", "th"):
            self._open[-1].end_cell()
        elif tag == "tr":
            self._open[-1].end_row()
            self.filled_rows += 1
        elif tag == "table":
            table = self._open.pop()
            table.end_row()
            if any(table.rows):
                self.tables.append(table.rows)

    def handle_data(self, data: str) -> None:
        """Take text."""
        if self._open and not self._skipped and self._open[-1].add(data) > _LONGEST_CELL:
            row = str(len(self._open[-1].rows) + 1)
            raise trouble(catalogue.CELL_TOO_LARGE, self._path, limit=f"{_LONGEST_CELL:,}", row=row)

    def close(self) -> None:
        """Keep tables that were never ended."""
        super().close()
        while self._open:
            self.handle_endtag("table")


class _OpenTable:
    """A table being read."""

    def __init__(self) -> None:
        self.rows: list[dict[int, str]] = []
        self._row: dict[int, str] | None = None
        self._position = 0
        self._cell: list[str] | None = None
        self._size = 0
        self._below: dict[int, int] = {}

    def begin_row(self) -> None:
        self.end_row()
        self._row = {}
        self._position = 0

    def begin_cell(self, columns: int, rows: int) -> None:
        self.end_cell()
        if self._row is None:
            self.begin_row()
        while self._below.get(self._position, 0) > 0:
            self._position += 1
        self._cell = []
        self._size = 0
        self._start = self._position
        for position in range(self._position, min(self._position + columns, MAX_COLUMNS)):
            if rows > 1:
                self._below[position] = rows
        self._position += columns

    def break_line(self) -> None:
        if self._cell:
            self._cell.append("\n")

    def add(self, text: str) -> int:
        if self._cell is not None:
            self._cell.append(_SPACES.sub(" ", text))
            self._size += len(text)
        return self._size

    def end_cell(self) -> None:
        if self._cell is None or self._row is None:
            return
        lines = "".join(self._cell).split("\n")
        text = "\n".join(line.strip(" ") for line in lines).strip("\n")
        if text:
            self._row[self._start] = text
        self._cell = None

    def end_row(self) -> None:
        self.end_cell()
        if self._row is not None:
            self.rows.append(self._row)
            self._below = {position: left - 1 for position, left in self._below.items() if left > 1}
        self._row = None


def _span(value: str | None) -> int:
    return min(max(1, int(value)), _MOST_SPAN) if value is not None and value.isdecimal() else 1
