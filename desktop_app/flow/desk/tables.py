"""Reading and looking through tables, in the child process."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Final, TypeVar

from desktop_app.domain.convert.shown import BARE, shown_by
from desktop_app.domain.filing import Proposal, propose_rules
from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.matching import Guess, guess_columns
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.ports import CancelToken, Progress, TableReader
from desktop_app.domain.problems import Trouble
from desktop_app.domain.repair.operations import Operation
from desktop_app.domain.runs import RunHead
from desktop_app.domain.table import Column, ColumnFacts, Note, ReadingOptions, Table, column_facts
from desktop_app.domain.value_table import Knowledge
from desktop_app.engine.attaching import FilesOrder, FilesWanted, LooseFile, RowFiles, attach_files
from desktop_app.engine.continuing import Continuation, OwnReports
from desktop_app.engine.load import load_table
from desktop_app.engine.phones import PhonePlans
from desktop_app.engine.similarity import FuzzySimilarity
from desktop_app.engine.tools import FileFinder
from desktop_app.engine.workshop import Workshop
from desktop_app.flow.child import Shelf
from desktop_app.flow.facts import FileLine, FoundFiles, LoadedFile
from desktop_app.flow.services import Cancelled
from desktop_app.flow.values import ValueLine, value_lines

T = TypeVar("T")

_SAMPLES: Final = 200
"""Values of a column that are enough to know its shape."""

FIRST_ROWS: Final = 200
"""Rows that fill the largest screen."""

_FINDERS: Final = "finders"
_LINES: Final = 500
"""How much travels at once: taking it apart must not hold up the window (design §5.2)."""


@dataclass(frozen=True, slots=True)
class Source:
    """A table that the child has read, or can read again from the private copy."""

    reader: TableReader
    copy: Path
    options: ReadingOptions
    reports: OwnReports

    def table(self, shelf: Shelf, cancel: CancelToken) -> Table:
        """Return the table. Raises Trouble, Cancelled."""
        return self._opened(shelf, cancel).table

    def continuation(self, shelf: Shelf, cancel: CancelToken) -> Continuation | None:
        """Return what the table continues if it is a report of ours. Raises Trouble, Cancelled."""
        return self._opened(shelf, cancel).continuation

    def _opened(self, shelf: Shelf, cancel: CancelToken) -> _Known:
        known = shelf.get("table", _Known)
        if known is not None and (known.copy, known.options) == (self.copy, self.options):
            return known
        table = self.reader.read(self.copy, self.options, progress=_unheard, cancel=cancel)
        if cancel.is_cancelled():
            raise Cancelled
        return _shelved(shelf, _Known(self.copy, self.options, table), self.reports)

    def workshop(self, shelf: Shelf, cancel: CancelToken) -> Workshop:
        """Return the workshop in which the table is repaired. Raises Trouble, Cancelled."""
        table = self.table(shelf, cancel)
        known = shelf.get("workshop", Workshop)
        if known is None or known.table is not table:
            known = Workshop(table, PhonePlans())
            shelf.put("workshop", known)
        return known


@dataclass(frozen=True, slots=True)
class _Known:
    copy: Path
    options: ReadingOptions
    table: Table
    continuation: Continuation | None = None


def _shelved(shelf: Shelf, known: _Known, reports: OwnReports) -> _Known:
    """Keep a table that was read; of a report of ours, the rows that are still open."""
    continuation = reports.continued(known.copy, known.table)
    if continuation is not None:
        known = replace(known, table=continuation.table, continuation=continuation)
    shelf.put("table", known)
    return known


@dataclass(frozen=True, slots=True)
class _Frame:
    """A table without its cells."""

    table: Table
    sha256: str
    copy: Path
    continues: RunHead | None
    finished_rows: int


@dataclass(frozen=True, slots=True)
class _Head:
    """A whole column, without what only conversion needs, and what it holds at a glance."""

    column: Column
    facts: ColumnFacts


@dataclass(frozen=True, slots=True)
class GetReadyTask:
    """Let the child start and learn how to read, so that the first rows of the first file come at once."""

    reader: TableReader

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Do nothing: what it takes to be here was the work."""
        del shelf, cancel
        progress(0, 0)
        yield from ()

    def assemble(self, portions: Iterable[object]) -> None:
        """Wait for the end."""
        for _ in portions:
            continue


@dataclass(frozen=True, slots=True)
class FirstRowsTask:
    """Read the first rows of the person's own file, to be shown while the whole is copied and read."""

    reader: TableReader
    path: Path
    options: ReadingOptions

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Read. Raises Trouble, Cancelled."""
        del shelf  # what is read here is no whole table
        progress(0, None)
        try:
            table = self.reader.read_first(self.path, self.options, rows=FIRST_ROWS, cancel=cancel)
        except Trouble:
            if cancel.is_cancelled():
                raise Cancelled from None
            raise
        yield replace(
            table, columns=tuple(map(_seen, table.columns)), notes=(), questionable=(), hidden_columns=None, second=None
        )

    def assemble(self, portions: Iterable[object]) -> Table:
        """Return the table."""
        for portion in portions:
            if isinstance(portion, Table):
                table = portion
        return table


@dataclass(frozen=True, slots=True)
class LoadTask:
    """Read a spreadsheet; what comes back holds what a person sees, the child keeps the rest."""

    reader: TableReader
    path: Path
    options: ReadingOptions
    copies: Path
    reports: OwnReports

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Read. Raises Trouble, Cancelled."""
        try:
            loaded = load_table(self.reader, self.path, self.options, self.copies, progress, cancel)
        except Trouble:
            if cancel.is_cancelled():
                raise Cancelled from None
            raise
        if cancel.is_cancelled():
            raise Cancelled
        known = _shelved(shelf, _Known(loaded.copy, self.options, loaded.table), self.reports)
        table, continuation = known.table, known.continuation
        yield _Frame(
            replace(table, columns=(), row_numbers=(), notes=()),
            loaded.sha256,
            loaded.copy,
            continuation.head if continuation is not None else None,
            continuation.finished_rows if continuation is not None else 0,
        )
        yield array("q", table.row_numbers)
        for notes in pieces(table.notes, _LINES):
            yield tuple(notes)
        for column in table.columns:
            if cancel.is_cancelled():
                raise Cancelled
            yield _Head(_seen(column), column_facts(column, table.row_numbers))

    def assemble(self, portions: Iterable[object]) -> LoadedFile:
        """Put the table together again."""
        frame: _Frame | None = None
        numbers: Sequence[int] = ()
        heads: list[_Head] = []
        notes: list[Note] = []
        for portion in portions:
            if isinstance(portion, _Frame):
                frame = portion
            elif isinstance(portion, array):
                numbers = portion
            elif isinstance(portion, tuple):
                notes += portion
            elif isinstance(portion, _Head):
                heads.append(portion)
        if frame is None:
            raise Cancelled
        columns = tuple(head.column for head in heads)
        table = replace(frame.table, columns=columns, row_numbers=numbers, notes=tuple(notes))
        return LoadedFile(
            self.path,
            self.options,
            table,
            frame.sha256,
            frame.copy,
            facts=tuple(head.facts for head in heads),
            continues=frame.continues,
            finished_rows=frame.finished_rows,
        )


@dataclass(frozen=True, slots=True)
class FilesTask:
    """Find and weigh the files that belong to rows."""

    source: Source
    wanted: FilesWanted
    finder: Callable[[Path], FileFinder]
    order: FilesOrder

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Look. Raises Trouble, Cancelled."""
        table = self.source.table(shelf, cancel)
        finder = finders(shelf, self.finder)
        found = attach_files(table, self.wanted, finder, self.order, progress=progress, cancel=cancel, with_loose=True)
        if cancel.is_cancelled():
            raise Cancelled
        for lines in pieces((line for row in found.rows for line in _lines(row)), _LINES):
            yield list(lines)
        yield from pieces(found.loose, _LINES)

    def assemble(self, portions: Iterable[object]) -> FoundFiles:
        """Put files of rows and files without rows together again."""
        lines: list[FileLine] = []
        loose: list[LooseFile] = []
        for portion in portions:
            if isinstance(portion, list):
                lines += portion
            elif isinstance(portion, tuple):
                loose += portion
        return FoundFiles(tuple(lines), tuple(loose))


@dataclass(frozen=True, slots=True)
class RulesTask:
    """Try which rules would find files for rows."""

    source: Source
    finder: Callable[[Path], FileFinder]
    folder: Path
    field: str
    example: tuple[int, Path] | None

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Try. Raises Trouble, Cancelled."""
        table = self.source.table(shelf, cancel)
        folder = finders(shelf, self.finder)(self.folder)
        listed = folder.listed(progress, cancel)
        example = None
        if self.example is not None:
            index, path = self.example
            path = path.resolve()
            if not path.is_relative_to(folder.root):
                yield ()
                return
            example = (index, path.relative_to(folder.root).parts)
        columns = {column.heading: column.texts for column in table.columns}
        paths = [each.path for each in listed]
        yield propose_rules(columns, paths, self.field, example=example, cancelled=cancel.is_cancelled)

    def assemble(self, portions: Iterable[object]) -> tuple[Proposal, ...]:
        """Return the proposals."""
        return tuple(each for portion in portions if isinstance(portion, tuple) for each in portion)


@dataclass(frozen=True, slots=True)
class ValuesTask:
    """List the texts that need a meaning."""

    source: Source
    mapping: ImportMapping
    offered: tuple[OfferedField, ...]
    known: Knowledge
    """Without a measure of likeness; the child adds it."""
    repairs: tuple[Operation, ...] = ()

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """List. Raises Trouble, Cancelled."""
        progress(0, None)
        table = self.source.workshop(shelf, cancel).repaired(self.repairs)
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


def finders(shelf: Shelf, make: Callable[[Path], FileFinder]) -> Callable[[Path], FileFinder]:
    """Return finders that stay on the shelf: what they weighed once is not read again while it does not change."""
    known = shelf.get(_FINDERS, dict)
    if known is None:
        known = {}
        shelf.put(_FINDERS, known)

    def finder(folder: Path) -> FileFinder:
        made = make(folder)
        kept: FileFinder = known.setdefault(made.root, made)
        return kept

    return finder


def _seen(column: Column) -> Column:
    """Return what a person sees of a column, and how the first cells are shown: examples say percents, currencies."""
    first = range(min(_SAMPLES, len(column.texts))) if column.formats else ()
    formats = {index: code for index in first if shown_by(code := column.formats.get(index, "")) != BARE}
    return replace(column, raws={}, formats=formats, links={}, covered={})


def _lines(cell: RowFiles) -> list[FileLine]:
    place = (cell.index, cell.row, cell.field, cell.heading)
    found = [FileLine(*place, file.name, file.path, file.size) for file in cell.files]
    wrong = [FileLine(*place, each.words.get("name", cell.cell), None, 0, each) for each in cell.problems]
    return found + wrong


def _unheard(done: int, total: int | None) -> None:
    """Take progress of a second reading, which nobody waits for."""
