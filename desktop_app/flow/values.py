"""The texts of a table that stand for something the portal has: each once, with how often and what it means."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.convert.choices import Meanings, People
from desktop_app.domain.convert.dates import order_of
from desktop_app.domain.convert.model import Cell, Refusal
from desktop_app.domain.mapping import Choice, ChoiceKind, DateOrder, ImportMapping, Target
from desktop_app.domain.offering import OfferedField, find_offered
from desktop_app.domain.schema import Directories, Field
from desktop_app.domain.table import CellKind, Column, Table

_STAGE: Final = Target("STAGE_ID")
_DATED: Final = frozenset({"date", "datetime"})
_FINAL: Final = frozenset({"S", "F"})


@dataclass(frozen=True, slots=True)
class Option:
    """One thing a text may stand for. `is_final` marks stages that end a record's way."""

    id: str
    title: str
    is_final: bool = False


@dataclass(frozen=True, slots=True)
class ValueLine:
    """One distinct text of one column.

    Attributes:
        field: Title of the field the column goes to.
        text: The text as written in the table.
        times: How many rows hold it.
        meaning: Id of what the program itself understands, or `None` when it does not know.
        choice: What a person decided, or `None`.
        options: Everything it may stand for.
        is_date_order: The question is how the column's dates are to be read; the options are `DateOrder` values.
    """

    heading: str
    field: str
    text: str
    times: int
    meaning: str | None
    choice: Choice | None
    options: tuple[Option, ...]
    is_date_order: bool = False

    @property
    def is_open(self) -> bool:
        """Whether nobody knows what the text means; its rows would be held back."""
        return self.meaning is None and self.choice is None


def options_of(field: Field, directories: Directories, pipeline: int | None) -> tuple[Option, ...] | None:
    """Return what the texts of a field may stand for, or `None` for fields that take texts as they are."""
    if field.type == "enumeration":
        return tuple(Option(item.id, item.title) for item in field.items)
    if field.type in {"user", "employee"}:
        return tuple(
            Option(str(person.id), " ".join(filter(None, (person.name, person.last_name))) or person.email)
            for person in directories.people
            if person.is_active
        )
    if field.type == "crm_category":
        return tuple(Option(str(each.id), each.name) for each in directories.pipelines)
    if field.type != "crm_status":
        return None
    code = field.status_type or str(field.settings.get("ENTITY_TYPE", ""))
    if field.upper_name == _STAGE.upper_name:
        code = _stage_directory(directories, pipeline) or code
    return tuple(
        Option(status.id, status.name, status.semantics in _FINAL) for status in directories.statuses.get(code, ())
    )


def value_lines(
    table: Table,
    mapping: ImportMapping,
    offered: tuple[OfferedField, ...],
    directories: Directories,
    pipeline: int | None,
) -> tuple[ValueLine, ...]:
    """Return every distinct text that needs a meaning, column by column, the unknown and frequent ones first."""
    lines: list[ValueLine] = []
    for heading, target in mapping.columns.items():
        known = find_offered(offered, target)
        if known is None or known.field is None:
            continue
        if known.field.type in _DATED:
            lines += _date_order_lines(table.column(heading), known, mapping.date_orders.get(heading))
            continue
        options = options_of(known.field, directories, pipeline)
        if options is not None:
            chosen = mapping.choices.get(heading, {})
            lines += _column_lines(table.column(heading), known, options, directories, chosen)
    return tuple(lines)


def _stage_directory(directories: Directories, pipeline: int | None) -> str | None:
    if pipeline is None:
        pipeline = next((each.id for each in directories.pipelines if each.is_default), None)
    return directories.stage_directory.get(pipeline) or next(iter(directories.stage_directory.values()), None)


def _column_lines(
    column: Column,
    known: OfferedField,
    options: tuple[Option, ...],
    directories: Directories,
    chosen: Mapping[str, Choice],
) -> list[ValueLine]:
    assert known.field is not None
    meanings = Meanings(known.title, ((option.id, option.title) for option in options))
    people = People(directories.people) if known.field.type in {"user", "employee"} else None
    counted = Counter(_texts(column, is_multiple=known.field.is_multiple))
    lines = [
        ValueLine(column.heading, known.title, text, times, _meaning(text, meanings, people), chosen.get(text), options)
        for text, times in counted.items()
    ]
    return sorted(lines, key=lambda line: (line.meaning is not None, -line.times, line.text))


def _date_order_lines(column: Column, known: OfferedField, chosen: DateOrder | None) -> list[ValueLine]:
    written = [text for text, kind in zip(column.texts, column.kinds, strict=True) if kind == CellKind.TEXT]
    order, ambiguous = order_of(written)
    if order is not None or not ambiguous:
        return []
    choice = None if chosen is None else Choice(ChoiceKind.USE, chosen.value)
    options = tuple(Option(each.value, each.value) for each in DateOrder)
    return [ValueLine(column.heading, known.title, ambiguous, len(written), None, choice, options, is_date_order=True)]


def _texts(column: Column, *, is_multiple: bool) -> Iterator[str]:
    for text, kind in zip(column.texts, column.kinds, strict=True):
        if kind in {CellKind.EMPTY, CellKind.ERROR, CellKind.NO_RESULT} or not text.strip():
            continue
        if not is_multiple or not re.search(r"[;\n\r]", text):
            yield text


def _meaning(text: str, meanings: Meanings, people: People | None) -> str | None:
    try:
        if people is not None:
            return str(people.find(Cell(text), _ignore))
        return meanings.find(text.strip())
    except Refusal:
        return None


def _ignore(_remark: object) -> None:
    """Take a remark that Check will tell anyway."""
