"""Converts a whole column: every distinct cell once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.convert.model import NOTHING, Cell, Converter, Refusal, Remark, Value
from desktop_app.domain.mapping import Choice, ChoiceKind
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems import values as problems
from desktop_app.domain.table import CellKind, Column

_Cached = tuple[Value, Refusal | None, tuple[Remark, ...]]


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
    choices: Mapping[str, Choice] | None = None,
    field_title: str = "",
) -> ConvertedColumn:
    """Convert every cell of a column.

    Args:
        column: The column as read.
        converters: One for all rows, or one a row where the meaning depends on the row (stages of its pipeline).
        row_numbers: The spreadsheet's own number of each row, for the problems.
        choices: What a person decided about single texts; goes before the converter.
        field_title: The field's name, for the problems.
    """
    cache: dict[tuple[str, int, str, int], _Cached] = {}
    values: list[Value] = []
    found: dict[int, tuple[Problem, ...]] = {}
    shared = len(converters) == 1
    for index, text in enumerate(column.texts):
        kind = column.kinds[index]
        if kind == CellKind.EMPTY or (kind == CellKind.TEXT and not text.strip()):
            values.append(NOTHING)
            continue
        converter = converters[0] if shared else converters[index]
        raw = column.raws.get(index, "") if column.raws else ""
        key = (text, kind, raw, id(converter))
        if (cached := cache.get(key)) is None:
            choice = choices.get(text) if choices else None
            cached = cache[key] = _convert(Cell(text, CellKind(kind), raw), converter, choice, field_title)
        value, refusal, remarks = cached
        values.append(value)
        if refusal is not None or remarks:
            place = (row_numbers[index], column.heading, text)
            found[index] = _problems(place, refusal, remarks)
    return ConvertedColumn(column.heading, values, found)


def _convert(cell: Cell, converter: Converter, choice: Choice | None, field_title: str) -> _Cached:
    remarks: list[Remark] = []
    if cell.kind is CellKind.ERROR:
        return NOTHING, Refusal(problems.CELL_ERROR), ()
    if cell.kind is CellKind.NO_RESULT:
        return NOTHING, Refusal(problems.FORMULA_WITHOUT_RESULT), ()
    if choice is not None:
        if choice.kind is ChoiceKind.HOLD_BACK:
            return NOTHING, Refusal(problems.CHOICE_HELD, field=field_title), ()
        if choice.kind is ChoiceKind.LEAVE_EMPTY:
            return NOTHING, None, ()
        cell = Cell(choice.id)
    try:
        return converter(cell, remarks.append), None, tuple(remarks)
    except Refusal as refusal:
        return NOTHING, refusal, tuple(remarks)


def _problems(place: tuple[int, str, str], refusal: Refusal | None, remarks: tuple[Remark, ...]) -> tuple[Problem, ...]:
    row, heading, text = place
    told = [(remark.entry, remark.words) for remark in remarks]
    if refusal is not None:
        told.insert(0, (refusal.entry, refusal.words))
    return tuple(Problem(entry, row, heading, text, words) for entry, words in told)
