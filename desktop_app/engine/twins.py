"""Finds rows of the same table that look like the same thing, and says so at each of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Final

from desktop_app.domain.checking import CheckedColumn, CheckedTable
from desktop_app.domain.convert.model import NOTHING
from desktop_app.domain.decisions import FULL_NAME
from desktop_app.domain.kinds import COMPANY, CONTACT, LEAD, Kind
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.repairs import DUPLICATE_FILE, NAMESAKE_FILE
from desktop_app.domain.repair.twins import (
    Likeness,
    TwinGroup,
    normalised_phone,
    normalised_words,
    twin_groups,
)
from desktop_app.domain.table import Table

_KEYS: Final = frozenset({"ORIGIN_ID", "XML_ID"})
_TAX: Final = re.compile(r"\b(?:инн|иин|бин|унп|vat|tax (?:id|number|no)|inn|едрпоу|єдрпоу)\b", re.IGNORECASE)
_TAX_DIGITS: Final = range(8, 15)
_PERSON: Final = ("LAST_NAME", "NAME", "SECOND_NAME", FULL_NAME)
_TELLING: Final = frozenset({"PHONE", "EMAIL", "TITLE", *_KEYS, *_PERSON})


class TwinFinder:
    """Groups the rows of one check after the other; what nothing touched is not grouped again."""

    def __init__(self) -> None:
        self._known: tuple[list[CheckedColumn], object, tuple[TwinGroup, ...]] | None = None

    def find(
        self, checked: CheckedTable, table: Table, kind: Kind, *, left_out: Collection[int], apart: Collection[int]
    ) -> tuple[TwinGroup, ...]:
        """Return what `find_twins` does."""
        columns = [column for column in checked.columns if _tells(column)]
        decided = (kind, left_out, apart)
        known = self._known
        if known is not None and known[1] == decided and _are_same(known[0], columns):
            return known[2]
        groups = find_twins(checked, table, kind, left_out=left_out, apart=apart)
        self._known = (columns, decided, groups)
        return groups


def _tells(column: CheckedColumn) -> bool:
    return column.offered.target.upper_name in _TELLING or _is_tax_column(column)


def _are_same(mine: Sequence[CheckedColumn], theirs: Sequence[CheckedColumn]) -> bool:
    return len(mine) == len(theirs) and all(one is other for one, other in zip(mine, theirs, strict=True))


def find_twins(
    checked: CheckedTable, table: Table, kind: Kind, *, left_out: Collection[int], apart: Collection[int]
) -> tuple[TwinGroup, ...]:
    """Group the rows of a checked table that look like the same thing."""
    keys = {
        Likeness.PHONE: _communications(checked, "PHONE", normalised_phone),
        Likeness.EMAIL: _communications(checked, "EMAIL", normalised_words),
        Likeness.TAX_NUMBER: _tax_numbers(checked, table),
        Likeness.KEY: _external_keys(checked),
        Likeness.NAME: _names(checked, table, kind),
    }
    return twin_groups(keys, left_out=left_out, apart=apart)


def twin_problems(
    groups: Sequence[TwinGroup], checked: CheckedTable, table: Table
) -> Iterator[tuple[int, tuple[Problem, ...]]]:
    """Say at each row of a group which row is like it."""
    headings = {likeness: _heading(checked, likeness) for likeness in Likeness}
    numbers = checked.row_numbers
    for group in groups:
        if group.by is Likeness.KEY:
            continue  # said as an error already: the key is what recognises the record
        heading = headings[group.by]
        entry = NAMESAKE_FILE if group.by is Likeness.NAME else DUPLICATE_FILE
        for place, index in enumerate(group.rows):
            other = group.rows[0] if place else group.rows[1]
            value = table.column(heading).texts[index] if heading else group.value
            yield index, (Problem(entry, numbers[index], heading, value, {"other": str(numbers[other])}),)


def _communications(checked: CheckedTable, name: str, normal: Callable[[str], str]) -> list[list[str]]:
    rows: list[list[str]] = [[] for _ in checked.row_numbers]
    for column in checked.columns:
        if column.offered.target.upper_name == name and column.offered.target.is_communication:
            for index, entries in enumerate(column.converted.values):
                if isinstance(entries, list):
                    rows[index] += [normal(str(each["VALUE"])) for each in entries if isinstance(each, dict)]
    return rows


def _is_tax_column(column: CheckedColumn) -> bool:
    return bool(_TAX.search(column.converted.heading) or _TAX.search(column.offered.title))


def _tax_numbers(checked: CheckedTable, table: Table) -> list[list[str]]:
    rows: list[list[str]] = [[] for _ in checked.row_numbers]
    for column in filter(_is_tax_column, checked.columns):
        for index, text in enumerate(table.column(column.converted.heading).texts):
            digits = re.sub(r"\D", "", text)
            if len(digits) in _TAX_DIGITS:
                rows[index].append(digits)
    return rows


def _external_keys(checked: CheckedTable) -> list[list[str]]:
    column = next((each for each in checked.columns if each.offered.target.upper_name in _KEYS), None)
    if column is None:
        return []
    return [[] if value is NOTHING else [normalised_words(str(value))] for value in column.converted.values]


def _names(checked: CheckedTable, table: Table, kind: Kind) -> list[list[str]]:
    names = {CONTACT.code: _PERSON, LEAD.code: _PERSON, COMPANY.code: ("TITLE",)}.get(kind.code, ())
    columns = [
        table.column(heading).texts
        for name in names
        for column in checked.columns
        if column.offered.target.upper_name == name
        for heading in column.rule.headings
    ]
    # A first name alone is shared by half the town.
    if not columns or (len(columns) == 1 and names is _PERSON and not _has_full_name(checked)):
        return []
    return [[normalised_words(" ".join(parts))] for parts in zip(*columns, strict=True)]


def _has_full_name(checked: CheckedTable) -> bool:
    return any(column.offered.target.upper_name == FULL_NAME for column in checked.columns)


def _heading(checked: CheckedTable, likeness: Likeness) -> str | None:
    names = {
        Likeness.PHONE: ("PHONE",),
        Likeness.EMAIL: ("EMAIL",),
        Likeness.KEY: tuple(_KEYS),
        Likeness.NAME: (*_PERSON, "TITLE"),
    }
    for column in checked.columns:
        if likeness is Likeness.TAX_NUMBER:
            if _is_tax_column(column):
                return column.converted.heading
        elif column.offered.target.upper_name in names[likeness]:
            return column.rule.headings[0]
    return None
