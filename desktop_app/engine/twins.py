"""Finds rows of the same table that look like the same thing, and says so at each of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Final, TypeAlias, TypeVar

from desktop_app.domain.checking import CheckedColumn, CheckedTable, differing
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

T = TypeVar("T")
_Told: TypeAlias = "tuple[tuple[int, tuple[Problem, ...]], ...]"
"""Index of a row and what is told about it, for each row of a group."""

_KEYS: Final = frozenset({"ORIGIN_ID", "XML_ID"})
_TAX: Final = re.compile(r"\b(?:инн|иин|бин|унп|vat|tax (?:id|number|no)|inn|едрпоу|єдрпоу)\b", re.IGNORECASE)
_TAX_DIGITS: Final = range(8, 15)
_PERSON: Final = ("LAST_NAME", "NAME", "SECOND_NAME", FULL_NAME)
_TELLING: Final = frozenset({"PHONE", "EMAIL", "TITLE", *_KEYS, *_PERSON})


class TwinFinder:
    """Groups the rows of one check after the other; cells that nothing touched are not looked at again."""

    def __init__(self) -> None:
        self._known: tuple[list[CheckedColumn], object, tuple[TwinGroup, ...]] | None = None
        self._told: dict[int, tuple[TwinGroup, str | None, _Told]] = {}
        self._kept = Kept()

    def find(
        self, checked: CheckedTable, table: Table, kind: Kind, *, left_out: Collection[int], apart: Collection[int]
    ) -> tuple[TwinGroup, ...]:
        """Return what `find_twins` does."""
        columns = [column for column in checked.columns if _tells(column)]
        decided = (kind, left_out, apart)
        known = self._known
        if known is not None and known[1] == decided and _are_same(known[0], columns):
            return known[2]
        groups = find_twins(checked, table, kind, left_out=left_out, apart=apart, kept=self._kept)
        self._known = (columns, decided, groups)
        return groups

    def problems(self, groups: Sequence[TwinGroup], checked: CheckedTable, table: Table) -> Iterator[_Told]:
        """Give what `twin_problems` does for each group; of groups that are as they were, the same problems."""
        headings = {likeness: _heading(checked, likeness) for likeness in Likeness}
        columns = {each: table.column(each).texts for each in headings.values() if each is not None}
        told: dict[int, tuple[TwinGroup, str | None, _Told]] = {}
        for group in groups:
            heading = headings[group.by]
            known = self._told.get(group.rows[0])
            if known is not None and known[:2] == (group, heading) and _still_says(known[2], columns, heading):
                told[group.rows[0]] = known
            else:
                told[group.rows[0]] = (group, heading, tuple(twin_problems((group,), checked, table)))
            yield told[group.rows[0]][2]
        self._told = told


def _still_says(told: _Told, columns: Mapping[str, Sequence[str]], heading: str | None) -> bool:
    return heading is None or all(columns[heading][index] == problems[0].value for index, problems in told)


class Kept:
    """What was made of each cell of a column, made again only for the cells that changed."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Sequence[object], list[list[str]]]] = {}

    def made(self, name: str, cells: Sequence[T], work: Callable[[T], list[str]]) -> list[list[str]]:
        """Do the work for every cell; `name` tells columns, and what is done with them, apart."""
        before, made = self._known.get(name, ((), []))
        if before is cells:
            return made
        if len(before) == len(cells):
            made = list(made)
            for index in differing(before, cells):
                made[index] = work(cells[index])
        else:
            made = list(map(work, cells))
        self._known[name] = (cells, made)
        return made


def _tells(column: CheckedColumn) -> bool:
    return column.offered.target.upper_name in _TELLING or _is_tax_column(column)


def _are_same(mine: Sequence[CheckedColumn], theirs: Sequence[CheckedColumn]) -> bool:
    return len(mine) == len(theirs) and all(one is other for one, other in zip(mine, theirs, strict=True))


def find_twins(
    checked: CheckedTable,
    table: Table,
    kind: Kind,
    *,
    left_out: Collection[int],
    apart: Collection[int],
    kept: Kept | None = None,
) -> tuple[TwinGroup, ...]:
    """Group the rows of a checked table that look like the same thing."""
    kept = kept or Kept()
    keys = {
        Likeness.PHONE: _communications(checked, "PHONE", normalised_phone, kept),
        Likeness.EMAIL: _communications(checked, "EMAIL", normalised_words, kept),
        Likeness.TAX_NUMBER: _tax_numbers(checked, table, kept),
        Likeness.KEY: _external_keys(checked, kept),
        Likeness.NAME: _names(checked, table, kind, kept),
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


def _communications(checked: CheckedTable, name: str, normal: Callable[[str], str], kept: Kept) -> list[list[str]]:
    def values(entries: object) -> list[str]:
        if not isinstance(entries, list):
            return []
        return [normal(str(each["VALUE"])) for each in entries if isinstance(each, dict)]

    return _together(
        [
            kept.made(f"{name} {column.converted.heading}", column.converted.values, values)
            for column in checked.columns
            if column.offered.target.upper_name == name and column.offered.target.is_communication
        ]
    )


def _together(columns: Sequence[list[list[str]]]) -> list[list[str]]:
    """Put the values that several columns have for a row together."""
    if len(columns) <= 1:
        return columns[0] if columns else []
    return [[value for values in row for value in values] for row in zip(*columns, strict=True)]


def _is_tax_column(column: CheckedColumn) -> bool:
    return bool(_TAX.search(column.converted.heading) or _TAX.search(column.offered.title))


def _tax_numbers(checked: CheckedTable, table: Table, kept: Kept) -> list[list[str]]:
    def digits(text: str) -> list[str]:
        found = re.sub(r"\D", "", text)
        return [found] if len(found) in _TAX_DIGITS else []

    headings = [column.converted.heading for column in filter(_is_tax_column, checked.columns)]
    return _together([kept.made(f"tax {each}", table.column(each).texts, digits) for each in headings])


def _external_keys(checked: CheckedTable, kept: Kept) -> list[list[str]]:
    column = next((each for each in checked.columns if each.offered.target.upper_name in _KEYS), None)
    if column is None:
        return []
    return kept.made(
        f"key {column.converted.heading}",
        column.converted.values,
        lambda value: [] if value is NOTHING else [normalised_words(str(value))],
    )


def _names(checked: CheckedTable, table: Table, kind: Kind, kept: Kept) -> list[list[str]]:
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
    cells = list(zip(*columns, strict=True))
    return kept.made(f"names in {len(columns)}", cells, lambda parts: [normalised_words(" ".join(parts))])


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
