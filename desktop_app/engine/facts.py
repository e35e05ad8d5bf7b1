"""What a column as a whole says about its cells, together with what a person decided about it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from desktop_app.domain.convert.column import distinct_texts
from desktop_app.domain.convert.dates import order_of
from desktop_app.domain.convert.decided import Decisions, single_texts
from desktop_app.domain.convert.fields import ColumnFacts
from desktop_app.domain.convert.names import name_order
from desktop_app.domain.convert.numbers import NumberStyle, has_shares, names_currencies, style_of
from desktop_app.domain.convert.relations import TYPES
from desktop_app.domain.mapping import FULL_NAME
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems import columns as problems
from desktop_app.domain.table import CellKind, Column, Table
from desktop_app.engine.subject import Subject

_NUMERIC: Final = frozenset({"integer", "double", "money"})
_DATED: Final = frozenset({"date", "datetime"})


def column_facts(column: Column, where: OfferedField, subject: Subject) -> tuple[ColumnFacts, list[Problem]]:
    """Return how a column is to be converted, and the questions about it that stay open."""
    mapping, heading = subject.mapping, column.heading
    decisions = Decisions(mapping.choices.get(heading, {}), mapping.fallbacks.get(heading))
    kind = where.field.type if where.field is not None else where.target.upper_name
    is_multiple = where.field is not None and where.field.is_multiple
    if kind in _NUMERIC:
        texts = single_texts(distinct_texts(column), is_multiple=is_multiple)
        mark = mapping.decimal_marks.get(heading)
        style = NumberStyle(mark.sign) if mark is not None else style_of(texts)
        if where.target.upper_name == "PROBABILITY":
            style = replace(style, has_shares=has_shares(column))
        has_currency = where.target.upper_name in {"OPPORTUNITY", "REVENUE"} and names_currencies(
            texts, column.formats.values()
        )
        return ColumnFacts(number_style=style, decisions=decisions, has_currency=has_currency), []
    if kind in _DATED:
        order, ambiguous = order_of(single_texts(distinct_texts(column), is_multiple=is_multiple))
        order = mapping.date_orders.get(heading, order)
        questions = []
        if order is None and ambiguous:
            questions.append(Problem(problems.DATE_ORDER_OPEN, column=heading, value=ambiguous))
        return ColumnFacts(date_order=order, decisions=decisions), questions
    if kind == FULL_NAME:
        said = mapping.name_orders.get(heading)
        names = said or name_order(distinct_texts(column), heading)
        return ColumnFacts(name_order=names, is_name_order_guess=said is None, decisions=decisions), []
    if kind in TYPES:
        return ColumnFacts(decisions=decisions, records=subject.records.get(where.target.code)), []
    country = mapping.phone_countries.get(heading, "") if kind == "PHONE" else ""
    return ColumnFacts(decisions=decisions, country=country, phones=subject.phones if country else None), []


def joined(table: Table, headings: Sequence[str], separator: str) -> Column:
    """Return the column of this heading, or several as one: their texts, empty ones left out, under the first name."""
    columns = [table.column(heading) for heading in headings]
    if len(columns) == 1:
        return columns[0]
    texts = []
    kinds = bytearray()
    for index in range(table.row_count):
        here = [column for column in columns if column.texts[index].strip() or column.kinds[index] >= CellKind.ERROR]
        texts.append(separator.join(column.texts[index] for column in here))
        worst = max((column.kinds[index] for column in here), default=CellKind.EMPTY)
        kinds.append(worst if worst >= CellKind.ERROR or not here else CellKind.TEXT)
    first = columns[0]
    return Column(first.position, first.letter, first.heading, texts, bytes(kinds))
