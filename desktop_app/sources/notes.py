"""Writes the notes about a table: what a person should look at before going on (contracts.md 1.2)."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence

from desktop_app.domain.table import CellKind, Column, Note, NoteCode, Table
from desktop_app.sources.grid import Mark, SheetFacts
from desktop_app.sources.headings import tidy
from desktop_app.sources.numbers import looks_like_lost_digits
from desktop_app.sources.packed import PackedTexts

_MEANINGS = {
    "#N/A": "the formula found nothing",
    "#DIV/0!": "the formula divides by zero",
    "#REF!": "the formula refers to cells that no longer exist",
    "#NAME?": "the formula uses a name the spreadsheet does not know",
    "#VALUE!": "the formula was given something it cannot calculate with",
    "#NUM!": "the number is too large, too small or impossible",
    "#NULL!": "the formula refers to cells that do not meet",
    "#SPILL!": "the formula has no room for its results",
    "#CALC!": "the formula could not be calculated",
    "#GETTING_DATA": "the data had not arrived when the file was saved",
}
_TOTAL = re.compile(
    r"""(?ix)
    (?:grand\s+|sub-?\s?)?totals?(?:\s+(?:for|of|by|amount|sum)\b.*)?
    | (?:общий\s+|промежуточный\s+)?итог[ои]?(?:вая\s+сумма|вый|вое)?(?:\s+(?:по|за|на|сумма|к)\b.*)?
    | всего(?:\s+(?:по|за|на|сумма|к)\b.*)?
    | (?:в\s+)?итоге | разом | усього | барлығы
    | (?:zwischen|gesamt|end)?summe | gesamt | insgesamt | total\s+g[eé]n[eé]ral | sous-total | razem | suma | toplam
    """
)
_SUBTOTAL_END = re.compile(r"(?i)(.+)\s(?:total|итог|итого|всего)")
_SUBTOTAL_START = re.compile(r"(?i)(?:total|итог|итого|всего)\s+(.+)")
_TOTAL_HINTS = (
    "total", "итог", "всего", "summe", "gesamt", "razem", "suma", "toplam", "разом", "усього", "барлығы",
)  # fmt: skip
_ROW_SENTENCES = {
    NoteCode.REPEATED_HEADER: "Row {row} repeats the headings.",
    NoteCode.TOTAL_ROW: "Row {row} looks like a total.",
}
_LEAST_REPEATED = 2
_PROBED_COLUMNS = 4


def questionable_rows(table: Table, facts: SheetFacts, raw_headings: Sequence[str]) -> dict[NoteCode, Sequence[int]]:
    """Return the numbers of the rows that may not belong to the table, each under what it looks like."""
    numbers = table.row_numbers
    repeated = sorted(set(_repeated_headers(table, raw_headings)))
    totals = [index for index in _totals(table) if index not in repeated]
    hidden = set(facts.hidden_rows)
    return {
        NoteCode.TOTAL_ROW: array("Q", [numbers[index] for index in totals]),
        NoteCode.REPEATED_HEADER: array("Q", [numbers[index] for index in repeated]),
        NoteCode.HIDDEN_ROWS: array("Q", [number for number in numbers if number in hidden] if hidden else []),
    }


def collect_notes(table: Table, facts: SheetFacts, *, encoding_is_guess: bool) -> list[Note]:
    """Return all notes about a table but the one about a second table."""
    notes: list[Note] = []
    if encoding_is_guess:
        notes.append(
            Note(
                NoteCode.ENCODING_GUESS,
                f"The file does not say how its letters are written; {table.encoding} fits best. "
                "Check that names look right.",
            )
        )
    notes.extend(_cell_notes(table, facts.marks))
    notes.extend(_lost_texts(table))
    notes.extend(_hidden_rows(table, facts))
    notes.extend(_hidden_columns(table, facts))
    for rows in table.questionable:
        sentence = _ROW_SENTENCES.get(rows.code)
        if sentence is not None and not rows.are_left_out:
            present = set(table.row_numbers) if table.left_out else set(rows.numbers)
            notes.extend(Note(rows.code, sentence.format(row=row), row=row) for row in rows.numbers if row in present)
    return notes


def _cell_notes(table: Table, marks: Iterable[Mark]) -> Iterator[Note]:
    by_position = {column.position: column for column in table.columns}
    for mark in marks:
        index = bisect_left(table.row_numbers, mark.row)
        if index >= table.row_count or table.row_numbers[index] != mark.row:
            continue
        if mark.position is None:
            yield Note(mark.code, mark.detail, row=mark.row)
            continue
        column = by_position.get(mark.position)
        if column is None or column.kinds[index] == CellKind.EMPTY:
            continue
        yield Note(mark.code, _cell_text(mark, column), row=mark.row, column=column.heading)


def _cell_text(mark: Mark, column: Column) -> str:
    place = f"{column.letter}{mark.row}"
    if mark.code is NoteCode.CELL_ERROR:
        return f"Cell {place} shows {mark.detail}: {_MEANINGS.get(mark.detail, 'the formula failed')}."
    if mark.code is NoteCode.FORMULA_WITHOUT_RESULT:
        return (
            f"Cell {place} holds a formula without a result. "
            "Open the file in a spreadsheet program, save it, and choose it again."
        )
    return f"The number in cell {place} was shortened by the program that wrote the file: its last digits are lost."


def _lost_texts(table: Table) -> Iterator[Note]:
    for column in table.columns:
        if CellKind.TEXT not in column.kinds:
            continue
        for index in _hinted(column, _hints_at_exponent):
            text = column.texts[index]
            if column.kinds[index] == CellKind.TEXT and looks_like_lost_digits(text):
                row = table.row_numbers[index]
                yield Note(
                    NoteCode.LONG_NUMBER,
                    f"Cell {column.letter}{row} shows {text.strip()}: a long number whose last digits "
                    "the program that wrote the file has lost.",
                    row=row,
                    column=column.heading,
                )


def _hidden_rows(table: Table, facts: SheetFacts) -> Iterator[Note]:
    hidden = set(facts.hidden_rows)
    if not hidden:
        return
    why = " by a filter" if facts.has_filter else ""
    block: list[int] = []
    for number in [*table.row_numbers, 0]:
        if number in hidden and (not block or not _shown_between(hidden, block[-1], number)):
            block.append(number)
            continue
        if block:
            yield _hidden_note(block, why)
        block = [number] if number in hidden else []


def _shown_between(hidden: set[int], before: int, after: int) -> bool:
    return any(number not in hidden for number in range(before + 1, after))


def _hidden_note(block: Sequence[int], why: str) -> Note:
    rows = f"Row {block[0]} is" if len(block) == 1 else f"Rows {block[0]} to {block[-1]} are"
    return Note(NoteCode.HIDDEN_ROWS, f"{rows} hidden{why} in the spreadsheet; read like all others.", row=block[0])


def _hidden_columns(table: Table, facts: SheetFacts) -> Iterator[Note]:
    block: list[Column] = []
    for column in (*table.columns, None):
        if column is not None and column.position in facts.hidden_columns:
            block.append(column)
            continue
        if block:
            names = f"Column {block[0].letter} is"
            if len(block) > 1:
                names = f"Columns {block[0].letter} to {block[-1].letter} are"
            text = f"{names} hidden in the spreadsheet; read like all others."
            yield Note(NoteCode.HIDDEN_ROWS, text, column=block[0].heading)
        block = []


def _repeated_headers(table: Table, raw_headings: Sequence[str]) -> Iterator[int]:
    named = [
        (column, heading.casefold()) for column, heading in zip(table.columns, raw_headings, strict=True) if heading
    ]
    if len(named) < min(_LEAST_REPEATED, len(table.columns)) or not table.header_rows:
        return
    if len(table.header_rows) > 1:
        return  # each of its rows repeats on its own; joined headings occur in no row
    first, first_heading = named[0]
    for index in _hinted(first, lambda text: first_heading in tidy(text).casefold()):
        if tidy(first.texts[index]).casefold() != first_heading:
            continue
        texts = [(tidy(column.texts[index]).casefold(), heading) for column, heading in named]
        if all(not text or text == heading for text, heading in texts) and sum(bool(text) for text, _ in texts) >= min(
            _LEAST_REPEATED, len(named)
        ):
            yield index


def _totals(table: Table) -> list[int]:
    """Return rows whose first filled cells name a total, and which are not filled like a record."""
    found: set[int] = set()
    for column in table.columns[:_PROBED_COLUMNS]:
        if CellKind.TEXT not in column.kinds:
            continue
        groups: dict[str, int] = {}
        for index in _hinted(column, _hints_at_total):
            text = column.texts[index].strip().rstrip(":.").strip()
            exact = bool(_TOTAL.fullmatch(text.partition(":")[0].strip()))
            group = _SUBTOTAL_END.fullmatch(text)
            if group is not None and index and column.texts[index - 1].strip() == group[1].strip():
                exact = True  # "North Total" below rows of "North"
            named = _SUBTOTAL_START.fullmatch(text)
            if named is not None and not exact:
                groups = groups or _first_places(column)
                # "Total North" somewhere below a line "North"
                exact = groups.get(named[1].strip(), index) < index
            if exact or group is not None:
                cells = table.cells(index)
                filled = sum(1 for cell in cells if cell.strip())
                before = cells[: table.columns.index(column)]
                if any(cell.strip() for cell in before):
                    continue
                if filled < len(cells) if exact else filled * 2 <= len(cells):
                    found.add(index)
    return sorted(found)


def _first_places(column: Column) -> dict[str, int]:
    places: dict[str, int] = {}
    for index, text in enumerate(column.texts):
        places.setdefault(text.strip(), index)
    return places


def _hints_at_exponent(text: str) -> bool:
    return any(exponent in text for exponent in ("E+", "e+", "Е+", "е+"))


def _hints_at_total(text: str) -> bool:
    lower = text.lower()
    return any(word in lower for word in _TOTAL_HINTS)


def _hinted(column: Column, hint: Callable[[str], bool]) -> Iterator[int]:
    """Return the rows a hint is true of, looking at whole blocks where texts are packed."""
    if isinstance(column.texts, PackedTexts):
        return column.texts.hinted(hint)
    return (index for index, text in enumerate(column.texts) if hint(text))
