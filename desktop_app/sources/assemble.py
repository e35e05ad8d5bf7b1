"""Makes a table of a collected sheet: heading, columns, rows, notes (contracts.md 1.2)."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.domain.problems import tables as catalogue
from desktop_app.domain.table import (
    Beside,
    Column,
    EncodingCandidate,
    HiddenColumns,
    Note,
    NoteCode,
    QuestionableRows,
    ReadingOptions,
    Table,
)
from desktop_app.sources.grid import GridStore, SheetFacts
from desktop_app.sources.headings import (
    SAMPLE_ROWS,
    Heading,
    SampleRow,
    find_heading,
    heading_at,
    heading_texts,
    unique_headings,
)
from desktop_app.sources.notes import collect_notes, questionable_rows
from desktop_app.sources.packed import PackedMapping, PaletteMapping
from desktop_app.sources.places import letter_of
from desktop_app.sources.second_table import find_second_table
from desktop_app.sources.trouble import trouble

_MOST_COVERED = 200_000


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a sheet comes from: what the table says about its file."""

    path: Path
    format: str
    sheets: tuple[str, ...] = ()
    sheet: str | None = None
    encoding: str | None = None
    delimiter: str | None = None
    encodings: tuple[EncodingCandidate, ...] = ()


def assemble(store: GridStore, facts: SheetFacts, options: ReadingOptions, origin: Origin) -> Table:
    """Make the table of a sheet whose rows have all been collected.

    Raises:
        Trouble: The sheet holds no filled cell.
    """
    store.finish(facts.merges)
    if not len(store):
        raise trouble(catalogue.FILE_WITHOUT_ROWS, origin.path)
    sample, heading = _heading(store, facts, options)
    heading_rows = [] if heading.first is None or heading.last is None else sample[heading.first : heading.last + 1]
    positions = _filled_positions(store, heading_rows, heading.data_from)
    texts = heading_texts(heading_rows, facts.merges, positions)
    second = find_second_table(store, positions, texts, heading.data_from)
    notes: list[Note] = []
    if second is not None and options.beside is not Beside.WHOLE:
        notes.append(second.note(heading_rows[0].number if heading_rows else None, options.beside))
        positions, texts = positions[second.chosen(options.beside)], texts[second.chosen(options.beside)]
        _drop_rows_beside(store, positions, heading.data_from)
    hidden = _hidden_columns(positions, facts, options)
    if hidden is not None and hidden.are_left_out:
        shown = [place for place, position in enumerate(positions) if position not in facts.hidden_columns]
        positions, texts = [positions[place] for place in shown], [texts[place] for place in shown]
        _drop_rows_beside(store, positions, heading.data_from)
    table = Table(
        format=origin.format,
        sheets=origin.sheets,
        sheet=origin.sheet,
        encoding=origin.encoding,
        delimiter=origin.delimiter,
        header_rows=tuple(row.number for row in heading_rows),
        columns=_columns(store, facts, positions, texts, heading.data_from),
        row_numbers=store.row_numbers[heading.data_from :],
        above=_above(store, heading),
        encodings=origin.encodings,
        hidden_columns=hidden,
        second=None if second is None else second.columns,
    )
    table = _without_left_out(table, store, facts, texts, options, heading.data_from)
    notes.extend(collect_notes(table, facts, encoding_is_guess=bool(origin.encodings)))
    return _with_notes(table, notes)


def _without_left_out(
    table: Table,
    store: GridStore,
    facts: SheetFacts,
    texts: Sequence[str],
    options: ReadingOptions,
    data_from: int,
) -> Table:
    """Say which rows may not belong to the table, and drop those of which the person said so."""
    questionable = tuple(
        QuestionableRows(code, numbers, code in options.leave_out)
        for code, numbers in questionable_rows(table, facts, texts).items()
        if numbers
    )
    table = replace(table, questionable=questionable)
    if not table.left_out:
        return table
    dropped = {number for rows in questionable if rows.are_left_out for number in rows.numbers}
    numbers = store.row_numbers
    store.keep([index for index in range(len(store)) if index < data_from or numbers[index] not in dropped])
    positions = [column.position for column in table.columns]
    columns = _columns(store, facts, positions, texts, data_from)
    return replace(table, columns=columns, row_numbers=store.row_numbers[data_from:])


def _columns(
    store: GridStore, facts: SheetFacts, positions: Sequence[int], texts: Sequence[str], data_from: int
) -> tuple[Column, ...]:
    headings = unique_headings(texts, positions)
    return tuple(
        _column(store, facts, position, name, data_from) for position, name in zip(positions, headings, strict=True)
    )


def _heading(store: GridStore, facts: SheetFacts, options: ReadingOptions) -> tuple[list[SampleRow], Heading]:
    count = min(len(store), SAMPLE_ROWS)
    if options.header_row is not None:
        count = min(len(store), max(count, bisect_left(store.row_numbers, options.header_row) + SAMPLE_ROWS))
        first = max(0, min(count, bisect_left(store.row_numbers, options.header_row)))
        sample = [SampleRow(store.row_numbers[index], {}) for index in range(first)]
        sample += [SampleRow(store.row_numbers[index], store.row(index)) for index in range(first, count)]
        return sample, heading_at(sample, options.header_row, facts.merges)
    sample = [SampleRow(store.row_numbers[index], store.row(index)) for index in range(count)]
    return sample, find_heading(sample, facts.merges)


def _filled_positions(store: GridStore, heading_rows: Sequence[SampleRow], data_from: int) -> list[int]:
    """Return the positions of the columns that hold a heading or any cell of the data, in order."""
    named = {position for row in heading_rows for position in row.cells}
    filled = []
    for slot, position in enumerate(store.positions):
        codes = store.codes(slot)
        if position in named or codes.count(0) < len(codes) - _filled_before(codes, data_from):
            filled.append(position)
    return sorted(filled)


def _filled_before(codes: array[int], data_from: int) -> int:
    return sum(1 for code in codes[:data_from] if code)


def _hidden_columns(positions: Sequence[int], facts: SheetFacts, options: ReadingOptions) -> HiddenColumns | None:
    """Return which of these columns are hidden; a table that is hidden as a whole is not left out."""
    hidden = [position for position in positions if position in facts.hidden_columns]
    if not hidden:
        return None
    are_left_out = NoteCode.HIDDEN_COLUMNS in options.leave_out and len(hidden) < len(positions)
    return HiddenColumns(tuple(map(letter_of, hidden)), are_left_out)


def _drop_rows_beside(store: GridStore, positions: Sequence[int], data_from: int) -> None:
    """Drop data rows that hold something in other columns only."""
    slots = [store.slot(position) for position in positions]
    filled = store.filled_rows(slots)
    store.keep([*range(data_from), *filled[bisect_left(filled, data_from) :]])


def _column(store: GridStore, facts: SheetFacts, position: int, heading: str, data_from: int) -> Column:
    slot = store.slot(position)
    codes = store.codes(slot)[data_from:]
    used = set(codes)
    palette = store.palette
    raws = store.raws(slot)
    formats = any(palette.formats[code] for code in used)
    links = {}
    if facts.links:
        numbers = store.row_numbers
        for (row, column), link in facts.links.items():
            index = bisect_left(numbers, row)
            if column == position and data_from <= index < len(numbers) and numbers[index] == row:
                links[index - data_from] = link
    return Column(
        position=position,
        letter=letter_of(position),
        heading=heading,
        texts=store.texts(slot).behind(data_from),
        kinds=bytes(map(palette.kinds.__getitem__, codes)),
        raws={} if raws is None else PackedMapping(raws.behind(data_from)),
        formats=PaletteMapping(codes, palette.formats) if formats else {},
        links=links,
        covered=_covered(store, facts, position, data_from),
    )


def _covered(store: GridStore, facts: SheetFacts, position: int, data_from: int) -> dict[int, int]:
    """Return which data rows of a column a merged cell reaches down to, with the row it begins in."""
    numbers, found = store.row_numbers, dict[int, int]()
    for merge in facts.merges:
        if merge.first_column != position or merge.first_row == merge.last_row:
            continue
        first = bisect_left(numbers, merge.first_row)
        if not data_from <= first < len(numbers) or numbers[first] != merge.first_row:
            continue
        behind = bisect_right(numbers, merge.last_row)
        if len(found) + behind - first > _MOST_COVERED:
            break
        found.update((index - data_from, first - data_from) for index in range(first + 1, behind))
    return found


def _above(store: GridStore, heading: Heading) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Return the rows above the heading; their cells stand at the positions of the sheet's columns."""
    behind = heading.data_from if heading.first is None else heading.first
    rows = []
    for index in range(behind):
        cells = store.row(index)
        width = max(cells, default=-1) + 1
        rows.append((store.row_numbers[index], tuple(cells[at][0] if at in cells else "" for at in range(width))))
    return tuple(rows)


def _with_notes(table: Table, notes: Sequence[Note]) -> Table:
    ordered = sorted(notes, key=lambda note: (note.row is not None, note.row or 0))
    return replace(table, notes=tuple(ordered))
