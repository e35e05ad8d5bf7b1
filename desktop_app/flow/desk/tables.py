"""Reading and looking through tables, in the child process."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.matching import Guess, guess_columns
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.ports import CancelToken, Progress, TableReader
from desktop_app.domain.schema import Field
from desktop_app.domain.table import Column, Note, ReadingOptions, Table
from desktop_app.domain.value_table import Knowledge
from desktop_app.engine.attaching import CellFiles, FilesOrder, find_files
from desktop_app.engine.load import load_table
from desktop_app.engine.similarity import FuzzySimilarity
from desktop_app.engine.tools import FileFinder
from desktop_app.flow.child import Shelf
from desktop_app.flow.facts import FileLine, LoadedFile
from desktop_app.flow.services import Cancelled
from desktop_app.flow.values import ValueLine, value_lines

T = TypeVar("T")

_SAMPLES: Final = 200
"""Values of a column that are enough to know its shape."""

_CELLS: Final = 10_000
_LINES: Final = 500
"""How much travels at once: taking it apart must not hold up the window (design §5.2)."""


@dataclass(frozen=True, slots=True)
class Source:
    """A table that the child has read, or can read again from the private copy."""

    reader: TableReader
    copy: Path
    options: ReadingOptions

    def table(self, shelf: Shelf, cancel: CancelToken) -> Table:
        """Return the table. Raises Trouble, Cancelled."""
        known = shelf.get("table", _Known)
        if known is not None and (known.copy, known.options) == (self.copy, self.options):
            return known.table
        table = self.reader.read(self.copy, self.options, progress=_unheard, cancel=cancel)
        if cancel.is_cancelled():
            raise Cancelled
        shelf.put("table", _Known(self.copy, self.options, table))
        return table


@dataclass(frozen=True, slots=True)
class _Known:
    copy: Path
    options: ReadingOptions
    table: Table


@dataclass(frozen=True, slots=True)
class _Frame:
    """A table without its cells."""

    table: Table
    sha256: str
    copy: Path


@dataclass(frozen=True, slots=True)
class LoadTask:
    """Read a spreadsheet; what comes back holds what a person sees, the child keeps the rest."""

    reader: TableReader
    path: Path
    options: ReadingOptions
    copies: Path

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Read. Raises Trouble."""
        loaded = load_table(self.reader, self.path, self.options, self.copies, progress, cancel)
        if cancel.is_cancelled():
            raise Cancelled
        table = loaded.table
        shelf.put("table", _Known(loaded.copy, self.options, table))
        yield _Frame(replace(table, columns=(), row_numbers=(), notes=()), loaded.sha256, loaded.copy)
        yield array("q", table.row_numbers)
        for notes in pieces(table.notes, _LINES):
            yield tuple(notes)
        for column in table.columns:
            yield replace(column, texts=(), raws={}, formats={}, links={})
            for texts in pieces(column.texts, _CELLS):
                yield list(texts)

    def assemble(self, portions: Iterable[object]) -> LoadedFile:
        """Put the table together again."""
        frame: _Frame | None = None
        numbers: Sequence[int] = ()
        columns: list[tuple[Column, list[str]]] = []
        notes: list[Note] = []
        for portion in portions:
            if isinstance(portion, _Frame):
                frame = portion
            elif isinstance(portion, array):
                numbers = portion
            elif isinstance(portion, tuple):
                notes += portion
            elif isinstance(portion, Column):
                columns.append((portion, []))
            elif isinstance(portion, list):
                columns[-1][1].extend(portion)
        if frame is None:
            raise Cancelled
        table = replace(
            frame.table,
            columns=tuple(replace(column, texts=texts) for column, texts in columns),
            row_numbers=numbers,
            notes=tuple(notes),
        )
        return LoadedFile(self.path, self.options, table, frame.sha256, frame.copy)


@dataclass(frozen=True, slots=True)
class FilesTask:
    """Find and weigh the files of some columns."""

    source: Source
    columns: Mapping[str, Field]
    finder: Callable[[Path], FileFinder]
    order: FilesOrder

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Look. Raises Trouble, Cancelled."""
        table = self.source.table(shelf, cancel)
        lines: list[FileLine] = []
        total = table.row_count * len(self.columns)
        for done, cell in enumerate(find_files(table, self.columns, self.finder, self.order)):
            if cancel.is_cancelled():
                raise Cancelled
            progress(done, total)
            lines += _lines(cell)
            if len(lines) >= _LINES:
                yield lines
                lines = []
        yield lines

    def assemble(self, portions: Iterable[object]) -> tuple[FileLine, ...]:
        """Put the lines together again."""
        return tuple(line for portion in portions if isinstance(portion, list) for line in portion)


@dataclass(frozen=True, slots=True)
class ValuesTask:
    """List the texts that need a meaning."""

    source: Source
    mapping: ImportMapping
    offered: tuple[OfferedField, ...]
    known: Knowledge
    """Without a measure of likeness; the child adds it."""

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """List. Raises Trouble, Cancelled."""
        progress(0, None)
        table = self.source.table(shelf, cancel)
        known = replace(self.known, similarity=FuzzySimilarity())
        lines = value_lines(table, self.mapping, self.offered, known)
        for some in pieces(lines, _LINES):
            yield list(some)

    def assemble(self, portions: Iterable[object]) -> tuple[ValueLine, ...]:
        """Put the lines together again."""
        return tuple(line for portion in portions if isinstance(portion, list) for line in portion)


@dataclass(frozen=True, slots=True)
class GuessTask:
    """Guess where the columns go, by their headings and their first values."""

    source: Source
    offered: tuple[OfferedField, ...]
    remembered: Mapping[str, str]

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Guess. Raises Trouble, Cancelled."""
        progress(0, None)
        table = self.source.table(shelf, cancel)
        headings = [column.heading for column in table.columns]
        samples = {column.heading: column.texts[:_SAMPLES] for column in table.columns}
        yield guess_columns(headings, self.offered, self.remembered, samples=samples, similarity=FuzzySimilarity())

    def assemble(self, portions: Iterable[object]) -> tuple[Guess, ...]:
        """Return the guesses."""
        return tuple(guess for portion in portions if isinstance(portion, tuple) for guess in portion)


def pieces(things: Iterable[T], size: int) -> Iterator[tuple[T, ...]]:
    """Cut into tuples of at most `size`."""
    left = iter(things)
    while piece := tuple(islice(left, size)):
        yield piece


def _lines(cell: CellFiles) -> list[FileLine]:
    place = (cell.index, cell.row, cell.heading)
    found = [FileLine(*place, file.name, file.path, file.size) for file in cell.files]
    wrong = [FileLine(*place, each.words.get("name", cell.cell), None, 0, each) for each in cell.problems]
    return found + wrong


def _unheard(done: int, total: int | None) -> None:
    """Take progress of a second reading, which nobody waits for."""
