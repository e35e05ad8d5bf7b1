"""Reads text files of separated cells, whatever their encoding, separator and line ends."""

from __future__ import annotations

import codecs
import csv
import io
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path

from desktop_app.domain.phrases import phrase
from desktop_app.domain.problems import tables as catalogue
from desktop_app.domain.table import NoteCode, ReadingOptions, Table
from desktop_app.sources.assemble import Origin, assemble
from desktop_app.sources.delimited.encoding import Encoding, find_encoding, is_valid, mark_length
from desktop_app.sources.delimited.quotes import KeptLines
from desktop_app.sources.delimited.separator import find_separator, stated_separator
from desktop_app.sources.grid import GridStore, SheetFacts
from desktop_app.sources.places import MAX_COLUMNS
from desktop_app.sources.trouble import trouble
from desktop_app.sources.watch import Watch

LONGEST_CELL = 1_000_000
_PROBE = 1 << 20
_ROWS_BETWEEN_NEWS = 1024
_END_OF_FILE = b"\x1a"
"""What programs of DOS write behind the last line."""


def read_delimited(data: bytes, path: Path, options: ReadingOptions, watch: Watch) -> Table:
    """Read a text file.

    Raises:
        Trouble: The encoding or separator asked for does not fit, a cell is too large, or there are no rows.
    """
    encoding = chosen_encoding(data, path, options)
    probe = data[encoding.mark_length : encoding.mark_length + _PROBE].decode(encoding.name, "ignore").replace("\0", "")
    stated = stated_separator(probe)
    separator = _separator(probe, stated, path, options)
    store, facts = GridStore(), SheetFacts()
    source = io.BytesIO(data)
    source.seek(encoding.mark_length)
    text = io.TextIOWrapper(source, encoding.name, errors=encoding.errors, newline="")
    lines: Iterator[str] = iter(text)
    if b"\0" in data:
        lines = (line.replace("\0", "") for line in lines)
    if data.endswith(_END_OF_FILE):
        lines = (line.rstrip(_END_OF_FILE.decode()) for line in lines)
    if stated is not None:
        next(lines, None)
    _collect(lines, separator, store, facts, watch, lambda: (source.tell(), len(data)))
    origin = Origin(path, "csv", encoding=encoding.name, delimiter=separator, encodings=encoding.candidates)
    return assemble(store, facts, options, origin)


def chosen_encoding(data: bytes, path: Path, options: ReadingOptions) -> Encoding:
    """Return the encoding asked for, else the one found.

    Raises:
        Trouble: The encoding asked for is unknown or does not fit.
    """
    if options.encoding is None:
        return find_encoding(data)
    try:
        name = codecs.lookup(options.encoding).name
        "".encode(name)
    except LookupError as error:
        raise trouble(catalogue.ENCODING_UNKNOWN, path, encoding=options.encoding) from error
    if name == "utf-8-sig":
        name = "utf-8"
    if name in ("utf-16", "utf-32"):
        name += "-be" if data[:2] == b"\xfe\xff" or data[:4] == b"\0\0\xfe\xff" else "-le"
    length = mark_length(data, name)
    if not is_valid(data[length:] if length else data, name):
        raise trouble(catalogue.ENCODING_WRONG, path, encoding=options.encoding)
    return Encoding(options.encoding if name == codecs.lookup(options.encoding).name else name, length)


def _separator(probe: str, stated: str | None, path: Path, options: ReadingOptions) -> str:
    chosen = options.delimiter
    if chosen is None:
        return stated or find_separator(probe)
    chosen = {"\\t": "\t", "tab": "\t"}.get(chosen.lower(), chosen)
    if len(chosen) != 1 or chosen in '"\r\n\0':
        raise trouble(catalogue.DELIMITER_WRONG, path, delimiter=chosen)
    return chosen


def _collect(
    lines: Iterator[str],
    separator: str,
    store: GridStore,
    facts: SheetFacts,
    watch: Watch,
    place: Callable[[], tuple[int, int]],
) -> None:
    lengths: list[tuple[int, int]] = []
    number = 0
    for number, row in enumerate(_rows(lines, separator, watch.path, facts), start=1):
        if number % _ROWS_BETWEEN_NEWS == 0 and not watch.goes_on(*place(), number):
            break
        if not any(row):
            continue
        width = len(row)
        if width > store.width:
            for position in range(store.width, min(width, MAX_COLUMNS + 1)):
                store.slot(position)
            if width > MAX_COLUMNS:
                reason = phrase("row {row} has {count} cells", row=number, count=f"{width:,}")
                raise trouble(catalogue.FILE_TOO_LARGE, watch.path, reason=reason)
        store.add(number, row)
        lengths.append((number, width))
    watch.goes_on(*place(), number)
    store.finish()
    _mark_ragged(lengths, store, facts)


def _rows(lines: Iterator[str], separator: str, path: Path, facts: SheetFacts) -> Iterator[list[str]]:
    """Return the rows.

    A quotation mark that is never closed would take all that follows into one cell: it is read as typed, and marked.
    A cell beyond all bounds is a trouble.
    """
    before = csv.field_size_limit(LONGEST_CELL)
    kept = KeptLines(lines)
    reader = csv.reader(kept, delimiter=separator)
    number = 0
    try:
        while True:
            csv.field_size_limit(LONGEST_CELL)
            kept.forget()
            piece = list(islice(reader, _ROWS_BETWEEN_NEWS))
            if not piece:
                return
            rest = kept.behind_open_quote(piece, separator) if kept.is_at_end else None
            if rest is None:
                number += len(piece)
                yield from piece
                continue
            yield from piece[:-1]
            number += len(piece)
            detail = phrase("Row {row} opens a quotation mark that is never closed; it was read as typed.", row=number)
            facts.mark(NoteCode.RAGGED_ROW, number, None, detail)
            yield from csv.reader(rest[:1], delimiter=separator, quoting=csv.QUOTE_NONE)
            kept = KeptLines(iter(rest[1:]))
            reader = csv.reader(kept, delimiter=separator)
    except csv.Error as error:
        limit = f"{LONGEST_CELL:,}"
        raise trouble(
            catalogue.CELL_TOO_LARGE, path, detail=str(error), limit=limit, row=str(reader.line_num)
        ) from error
    finally:
        csv.field_size_limit(before)


def _mark_ragged(lengths: list[tuple[int, int]], store: GridStore, facts: SheetFacts) -> None:
    """Mark rows with other numbers of cells than most rows have; empty cells too many do not count."""
    counts = Counter(width for _, width in lengths)
    told = {mark.row for mark in facts.marks}
    if len(counts) <= 1:
        return
    usual = max(counts, key=lambda width: (counts[width], width))
    odd = [(index, number, width) for index, (number, width) in enumerate(lengths) if width != usual]
    for index, number, width in odd:
        filled = max(store.row(index), default=-1) + 1 if width > usual else width
        if number in told or filled == usual or (width > usual and filled <= usual):
            continue
        more = "more" if filled > usual else "fewer"
        facts.mark(
            NoteCode.RAGGED_ROW,
            number,
            None,
            f"Row {number} has {filled if filled > usual else width} cells, {more} than the {usual} of most rows.",
        )
