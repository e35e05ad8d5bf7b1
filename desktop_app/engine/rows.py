"""What is to be told about rows once all their columns are converted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

from desktop_app.domain.checking import CheckedColumn, CheckedTable, request_name
from desktop_app.domain.convert.choices import folded
from desktop_app.domain.convert.model import Nothing
from desktop_app.domain.problems import Entry, Problem
from desktop_app.domain.problems import values as problems
from desktop_app.domain.table import CellKind, Table

_KEYS: Final = frozenset({"ORIGIN_ID", "XML_ID"})


def row_problems(checked: CheckedTable, table: Table) -> dict[int, tuple[Problem, ...]]:
    """Return what the columns together say: index of a row → what is wrong or worth telling there."""
    found: dict[int, list[Problem]] = {}

    def tell(index: int, entry: Entry, heading: str, value: str, words: Mapping[str, str]) -> None:
        found.setdefault(index, []).append(Problem(entry, table.row_numbers[index], heading, value, words))

    for column in checked.columns:
        if column.offered.is_required and request_name(column.offered) not in checked.constants:
            _required(column, tell)
        if column.offered.target.upper_name in _KEYS:
            _keys(column, checked.left_out, tell)
        if column.offered.parts:
            _parts(column, checked, table, tell)
        for heading in column.rule.headings:
            _covered(table, heading, tell)
    return {index: tuple(told) for index, told in found.items()}


_Tell = Callable[[int, Entry, str, str, Mapping[str, str]], None]


def _required(column: CheckedColumn, tell: _Tell) -> None:
    heading = column.converted.heading
    for index, value in enumerate(column.converted.values):
        if isinstance(value, Nothing) and index not in column.converted.problems:
            tell(index, problems.REQUIRED_EMPTY, heading, "", {"field": column.offered.title})


def _keys(column: CheckedColumn, left_out: frozenset[int], tell: _Tell) -> None:
    heading, values = column.converted.heading, column.converted.values
    # The portal's database compares keys without case and outer spaces.
    keys = [str(value).strip().casefold() for value in values]
    counts = Counter(key for index, key in enumerate(keys) if index not in left_out)
    for index, value in enumerate(values):
        if isinstance(value, Nothing):
            tell(index, problems.KEY_EMPTY, heading, "", {})
        elif counts[keys[index]] > 1:
            tell(index, problems.KEY_TWICE, heading, str(value), {})


def _parts(column: CheckedColumn, checked: CheckedTable, table: Table, tell: _Tell) -> None:
    """A column of its own goes before the part of a full name: where they differ, a name would be lost silently."""
    heading = column.converted.heading
    texts = table.column(heading).texts
    for part in column.offered.parts:
        own = next((each for each in checked.columns if each.is_plain and each.key == part.key), None)
        if own is None:
            continue
        for index, (whole, kept) in enumerate(zip(column.converted.values, own.converted.values, strict=True)):
            name = whole.get(part.upper_name) if isinstance(whole, Mapping) else None
            if name is None or isinstance(kept, Nothing) or folded(str(name)) == folded(str(kept)):
                continue
            words = {"part": str(name), "other": own.converted.heading, "kept": str(kept)}
            tell(index, problems.NAME_PART_REPLACED, heading, texts[index], words)


def _covered(table: Table, heading: str, tell: _Tell) -> None:
    column = table.column(heading)
    for index, source in column.covered.items():
        if index < len(column.texts) and column.kinds[index] == CellKind.EMPTY and column.texts[source]:
            words = {"shown": column.texts[source], "first": str(table.row_numbers[source])}
            tell(index, problems.CELL_MERGED, heading, "", words)
