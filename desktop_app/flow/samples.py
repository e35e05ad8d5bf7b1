"""What a few cells of a column become with the rules as they stand: the example beside every choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.domain.convert.column import convert_column
from desktop_app.domain.convert.fields import converter
from desktop_app.domain.convert.model import Nothing
from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.offering import OfferedField, find_offered
from desktop_app.domain.plan import Json
from desktop_app.domain.problems import Problem
from desktop_app.domain.table import Column, Table
from desktop_app.engine.facts import column_facts, joined
from desktop_app.engine.phones import PhonePlans
from desktop_app.engine.subject import Subject

_LOOKED_AT: Final = 2_000
"""Rows that are enough to see how a column writes its dates and numbers; Check looks at all of them."""
_SHOWN: Final = 3
_ASKED_LATER: Final = frozenset({"enumeration", "crm_status", "crm_category", "crm_currency", "user", "employee"})
"""What their texts mean is the matter of the step Values."""


@dataclass(frozen=True, slots=True)
class Sample:
    """One cell as written and what is sent of it; `problem` says why nothing is."""

    text: str
    value: Json = None
    problem: Problem | None = None


def samples(table: Table, subject: Subject, offered: Sequence[OfferedField], heading: str) -> tuple[Sample, ...]:
    """Return up to three different cells of a mapped column; nothing where texts stand for something of the portal."""
    where = subject.mapping.columns.get(heading)
    known = find_offered(offered, where) if where is not None else None
    if known is None or _is_asked_later(known):
        return ()
    column = _first_rows(table, subject.mapping, heading, known)
    facts, _ = column_facts(column, known, replace(subject, phones=PhonePlans()))
    chosen = _different(column)
    few = replace(
        column,
        texts=[column.texts[index] for index in chosen],
        kinds=bytes(column.kinds[index] for index in chosen),
        raws=_picked(column.raws, chosen),
        formats=_picked(column.formats, chosen),
    )
    converted = convert_column(few, [converter(known, facts, subject.directories)], range(len(chosen)))
    found = []
    for index, text in enumerate(few.texts):
        value, problems = converted.values[index], converted.problems.get(index, ())
        if isinstance(value, Nothing):
            found.append(Sample(text, None, problems[0] if problems else None))
        else:
            found.append(Sample(text, value))
    return tuple(found)


def _is_asked_later(known: OfferedField) -> bool:
    return known.field is not None and (
        known.field.type in _ASKED_LATER or known.field.type.startswith("crm") or known.takes_files
    )


def _first_rows(table: Table, mapping: ImportMapping, heading: str, known: OfferedField) -> Column:
    headings = [heading]
    if not known.holds_many:
        headings = [other for other, where in mapping.columns.items() if where == known.target]
    some = replace(table, columns=tuple(column for column in table.columns if column.heading in headings))
    return joined(some.first(_LOOKED_AT), headings, mapping.joins.get(known.target.code, " "))


def _different(column: Column) -> list[int]:
    seen: dict[str, int] = {}
    for index, text in enumerate(column.texts):
        if text.strip():
            seen.setdefault(text, index)
        if len(seen) == _SHOWN:
            break
    return list(seen.values())


def _picked(of: Mapping[int, str], chosen: Sequence[int]) -> dict[int, str]:
    return {place: of[index] for place, index in enumerate(chosen) if index in of}
