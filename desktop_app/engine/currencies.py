"""The currencies people write beside amounts go to the record's currency (reference §5.3: it is a field of its own)."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from desktop_app.domain.checking import CheckedColumn, ColumnRule
from desktop_app.domain.convert.column import ConvertedColumn, convert_column
from desktop_app.domain.convert.fields import ColumnFacts
from desktop_app.domain.convert.model import NOTHING, Nothing
from desktop_app.domain.convert.numbers import currencies_beside
from desktop_app.domain.mapping import Target
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.values import CURRENCY_DIFFERS, CURRENCY_SHOWN_DIFFERS
from desktop_app.domain.schema import Directories
from desktop_app.domain.table import CellKind, Table
from desktop_app.engine.facts import joined

CURRENCY: Final = Target("CURRENCY_ID")
_AMOUNTS: Final = frozenset({Target("OPPORTUNITY"), Target("REVENUE")})


def implied_currency(
    columns: list[CheckedColumn], currency: OfferedField, table: Table, directories: Directories
) -> list[CheckedColumn]:
    """Return the columns with one more where amounts carry their currency.

    A row whose own currency column says another currency than is written beside its amount is held back.
    """
    amount = next((each for each in columns if each.offered.target in _AMOUNTS), None)
    if amount is None or not amount.rule.facts.has_currency:
        return columns
    column = joined(table, amount.rule.headings, " ")
    reader = currencies_beside(directories.currencies, amount.rule.facts.number_style)
    beside = convert_column(column, [reader], table.row_numbers)
    if not beside.problems and all(isinstance(value, Nothing) for value in beside.values):
        return columns
    own = next((each for each in columns if each.offered.target == CURRENCY), None)
    if own is not None:
        beside = _where_empty(beside, own.converted, table)
    return [*columns, CheckedColumn(currency, beside, ColumnRule(amount.rule.headings, currency, ColumnFacts()))]


def _where_empty(beside: ConvertedColumn, own: ConvertedColumn, table: Table) -> ConvertedColumn:
    column = table.column(beside.heading)
    values = list(beside.values)
    problems = dict(beside.problems)
    for index, chosen in enumerate(own.values):
        if isinstance(chosen, Nothing) or isinstance(values[index], Nothing):
            continue
        if chosen != values[index]:
            # A number format is easily left as it was: what a column says goes before it.
            is_format = column.kinds[index] == CellKind.NUMBER
            words = {"currency": str(chosen)}
            if is_format:
                words["value"] = f"{column.texts[index]} {values[index]}"
            place = (table.row_numbers[index], beside.heading, column.texts[index])
            problem = Problem(CURRENCY_SHOWN_DIFFERS if is_format else CURRENCY_DIFFERS, *place, words)
            problems[index] = (*problems.get(index, ()), problem)
        values[index] = NOTHING
    return replace(beside, values=values, problems=problems)
