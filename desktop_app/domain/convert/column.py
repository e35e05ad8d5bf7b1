"""Converts a whole column: every distinct cell once."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from desktop_app.domain.convert.model import NOTHING, Cell, Converter, Refusal, Remark, Value
from desktop_app.domain.convert.shown import BARE, Shown, shown_by
from desktop_app.domain.problems import Entry, Problem
from desktop_app.domain.problems import values as problems
from desktop_app.domain.table import CellKind, Column

_CellKey: TypeAlias = tuple[str, int, str, int, Shown, str]
_Key: TypeAlias = "str | _CellKey"
_Told: TypeAlias = "tuple[tuple[Entry, Mapping[str, str]], ...]"

_BROKEN: Final = re.compile("[\x00\ud800-\udfff]")
_KINDS: Final = {kind.value: kind for kind in CellKind}
_ONLY_TEXT: Final = frozenset({CellKind.EMPTY, CellKind.TEXT})


@dataclass(frozen=True, slots=True)
class ConvertedColumn:
    """What a column became.

    Attributes:
        heading: The column.
        values: One value a data row; `NOTHING` where the key is left out.
        problems: Index of the data row → what is wrong or worth telling there.
    """

    heading: str
    values: Sequence[Value]
    problems: Mapping[int, tuple[Problem, ...]]


def convert_column(
    column: Column,
    converters: Sequence[Converter],
    row_numbers: Sequence[int],
    *,
    decided: Container[str] = (),
) -> ConvertedColumn:
    """Convert every cell of a column.

    Args:
        column: The column as read.
        converters: One for all rows, or one a row where the meaning depends on the row (stages of its pipeline).
        row_numbers: The spreadsheet's own number of each row, for the problems.
        decided: Texts a person decided about: such a cell is converted though a formula failed in it.
    """
    kit = _Kit(decided, has_broken=_BROKEN.search("\n".join(column.texts)) is not None)
    # Most columns hold nothing but text: there the text itself is the key, and the work is done in C.
    if len(converters) == 1 and not column.raws and not column.links and _ONLY_TEXT.issuperset(column.kinds):
        keys: Sequence[_Key] = column.texts
        kit.take_texts(dict.fromkeys(column.texts), converters[0])
    else:
        keys = cells = _cells(column, converters)
        kit.take_cells(dict.fromkeys(cells), {id(each): each for each in converters})
    values = list(map(kit.values.__getitem__, keys))
    found: dict[int, tuple[Problem, ...]] = {}
    if told := kit.told:
        texts = column.texts
        for index, key in enumerate(keys):
            if key in told:
                place = (row_numbers[index], column.heading, texts[index])
                found[index] = tuple(Problem(entry, *place, words) for entry, words in told[key])
    return ConvertedColumn(column.heading, values, found)


def converted_again(
    known: ConvertedColumn,
    column: Column,
    converters: Sequence[Converter],
    row_numbers: Sequence[int],
    rows: Sequence[int],
    *,
    decided: Container[str] = (),
) -> ConvertedColumn:
    """Convert some rows (indexes) of a column; the others keep what they became when `known` was made."""
    if not rows:
        return known
    some = Column(
        column.position,
        column.letter,
        column.heading,
        [column.texts[index] for index in rows],
        bytes([column.kinds[index] for index in rows]),
        {place: column.raws[index] for place, index in enumerate(rows) if index in column.raws},
        {place: column.formats[index] for place, index in enumerate(rows) if index in column.formats},
        {place: column.links[index] for place, index in enumerate(rows) if index in column.links},
    )
    own = converters if len(converters) == 1 else [converters[index] for index in rows]
    fresh = convert_column(some, own, [row_numbers[index] for index in rows], decided=decided)
    values, problems = list(known.values), dict(known.problems)
    for place, index in enumerate(rows):
        values[index] = fresh.values[place]
        if place in fresh.problems:
            problems[index] = fresh.problems[place]
        else:
            problems.pop(index, None)
    return ConvertedColumn(column.heading, values, problems)


def distinct_texts(column: Column) -> list[str]:
    """Return the texts of a column's text cells, each once, in order."""
    if _ONLY_TEXT.issuperset(column.kinds):
        return list(dict.fromkeys(column.texts))
    pairs = zip(column.texts, column.kinds, strict=True)
    return list(dict.fromkeys(text for text, kind in pairs if kind == CellKind.TEXT))


def _cells(column: Column, converters: Sequence[Converter]) -> list[_CellKey]:
    raws = column.raws
    identities: Iterable[int] = map(id, converters)
    if len(converters) == 1:
        identities = [id(converters[0])] * len(column.texts)
    rows = zip(column.texts, column.kinds, identities, strict=True)
    formats, links = column.formats, column.links
    if not formats and not links:
        return [
            (text, kind, raws.get(index, ""), identity, BARE, "") for index, (text, kind, identity) in enumerate(rows)
        ]
    return [
        (text, kind, raws.get(index, ""), identity, shown_by(formats.get(index, "")), links.get(index, ""))
        for index, (text, kind, identity) in enumerate(rows)
    ]


class _Kit:
    """Converts distinct cells and remembers what they became."""

    def __init__(self, decided: Container[str], *, has_broken: bool) -> None:
        self._decided = decided
        self._has_broken = has_broken
        self.values: dict[_Key, Value] = {}
        self.told: dict[_Key, _Told] = {}
        self._remarks: list[Remark] = []
        self._remark = self._remarks.append

    def take_texts(self, texts: Iterable[str], converter: Converter) -> None:
        """Convert distinct texts."""
        # The way of nearly all cells of a large table: no call that is not needed.
        values, remarks, remark = self.values, self._remarks, self._remark
        make, kind, has_broken = tuple.__new__, CellKind.TEXT, self._has_broken
        for text in texts:
            try:
                if has_broken:
                    _refuse_broken(text)
                if text and not text.isspace():
                    values[text] = converter(make(Cell, (text, kind, "", False, False, "", "")), remark)
                else:
                    values[text] = NOTHING
            except Refusal as refusal:
                values[text] = NOTHING
                self._tell(text, ((refusal.entry, refusal.words),))
            if remarks:
                self._tell_remarks(text)

    def take_cells(self, cells: Iterable[_CellKey], converters: Mapping[int, Converter]) -> None:
        """Convert distinct cells, each by the converter of its rows."""
        for key in cells:
            text, kind, raw, identity, shown, link = key
            currency = shown.currency if kind == CellKind.NUMBER else ""
            cell = Cell(text, _KINDS[kind], raw, is_percent=shown.is_percent, currency=currency, link=link)
            try:
                if self._has_broken:
                    _refuse_broken(text)
                self.values[key] = NOTHING if self._is_empty(cell) else converters[identity](cell, self._remark)
            except Refusal as refusal:
                self.values[key] = NOTHING
                self._tell(key, ((refusal.entry, refusal.words),))
            if self._remarks:
                self._tell_remarks(key)

    def _tell_remarks(self, key: _Key) -> None:
        self._tell(key, tuple((remark.entry, remark.words) for remark in self._remarks))
        self._remarks.clear()

    def _is_empty(self, cell: Cell) -> bool:
        if cell.kind is CellKind.NO_RESULT:
            raise Refusal(problems.FORMULA_WITHOUT_RESULT)
        if cell.kind is CellKind.ERROR and cell.text not in self._decided:
            raise Refusal(problems.CELL_ERROR)
        return not cell.text or cell.text.isspace()

    def _tell(self, key: _Key, told: _Told) -> None:
        self.told[key] = (*self.told.get(key, ()), *told)


def _refuse_broken(text: str) -> None:
    # Half a letter makes the whole request unreadable for the portal (reference §1.1).
    if _BROKEN.search(text):
        raise Refusal(problems.TEXT_BROKEN)
