"""Finds what can be mended in the cells of a table with one press, and flags what only a person can decide."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import filterfalse
from typing import Final

from desktop_app.domain.checking import CheckedTable, differing
from desktop_app.domain.convert.names import is_first_name, is_surname
from desktop_app.domain.convert.shown import BARE, shown_by
from desktop_app.domain.decisions import FULL_NAME, Target
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.problems import Entry, Problem
from desktop_app.domain.problems import repairs as problems
from desktop_app.domain.problems.columns import DATE_ORDER_OPEN
from desktop_app.domain.problems.values import CELL_MERGED
from desktop_app.domain.repair.cures import Cure, is_ambiguously_mixed, is_mixed_for_certain, mend, needs_mending
from desktop_app.domain.repair.offers import NATIONAL_PHONES, Offer
from desktop_app.domain.repair.operations import ApplyCure, FillMerged, SwapCells
from desktop_app.domain.table import Column, Table

_NATIONAL_DIGITS: Final = range(9, 12)


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one or all columns.

    Attributes:
        problems: Index of a row → what to look at.
        offers: What mends it.
    """

    problems: Mapping[int, tuple[Problem, ...]]
    offers: tuple[Offer, ...]


class Mending:
    """Looks through columns; a column that was looked through before is not looked through again."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[Column, str, Found]] = {}

    def find(self, table: Table, checked: CheckedTable) -> Found:
        """Look through all matched columns."""
        found: dict[int, list[Problem]] = {}
        offers: list[Offer] = []
        parts = [self._column(table.column(heading), where, checked) for heading, where in _matched(checked)]
        for part in [*parts, _swapped(table, checked), _open_dates(table, checked), _merged(table, checked)]:
            offers += part.offers
            for index, told in part.problems.items():
                found.setdefault(index, []).extend(told)
        return Found({index: tuple(told) for index, told in found.items()}, tuple(offers))

    def _column(self, column: Column, where: OfferedField, checked: CheckedTable) -> Found:
        kind = _kind_of(where)
        known = self._known.get(column.heading)
        if known is None or known[1] != kind:
            found = _look_through(column, kind, checked.row_numbers)
        elif known[0] is column:
            return known[2]
        else:
            found = _look_again(known[2], differing(known[0].texts, column.texts), column, kind, checked.row_numbers)
        self._known[column.heading] = (column, kind, found)
        return found


def _matched(checked: CheckedTable) -> Iterator[tuple[str, OfferedField]]:
    for each in checked.columns:
        for heading in each.rule.headings:
            yield heading, each.offered


def _kind_of(where: OfferedField) -> str:
    if where.field is None or where.target.upper_name in {"ORIGIN_ID", "XML_ID"}:
        return where.target.upper_name
    return where.field.type


def _is_national(text: str) -> bool:
    return not text.lstrip().startswith("+") and sum(map(str.isdigit, text)) in _NATIONAL_DIGITS


def _needs(cure: Cure) -> Callable[[str], bool]:
    return lambda text: needs_mending(cure, text)


def _looks(kind: str) -> list[tuple[Entry, Cure | None, Callable[[str], bool]]]:
    """Return what to look for in a column of this kind of field."""
    invisible = (problems.INVISIBLE_LETTERS, Cure.INVISIBLE, _needs(Cure.INVISIBLE))
    latin = (problems.CYRILLIC_IN_LATIN, Cure.TO_LATIN, _needs(Cure.TO_LATIN))
    digits = (problems.DIGITS_HIDDEN, Cure.DIGITS, _needs(Cure.DIGITS))
    if kind == "EMAIL":
        marks = (problems.EMAIL_MARKS, Cure.EMAIL_MARKS, _needs(Cure.EMAIL_MARKS))
        return [invisible, latin, marks]
    if kind == "PHONE":
        return [invisible, digits]
    if kind in {"ORIGIN_ID", "XML_ID"}:
        return [invisible, digits]
    if kind in {"string", FULL_NAME, "crm_company", "crm_contact", "user", "employee", "crm_status", "enumeration"}:
        return [
            invisible,
            (problems.DOUBLED_SPACES, Cure.SPACES, lambda text: needs_mending(Cure.SPACES, _visible(text))),
            (problems.LATIN_IN_CYRILLIC, Cure.TO_CYRILLIC, _needs(Cure.TO_CYRILLIC)),
            latin,
            (problems.LETTERS_MIXED, None, lambda text: not is_mixed_for_certain(text) and is_ambiguously_mixed(text)),
        ]
    return [invisible] if kind in {"text", "WEB", "IM"} else []


def _visible(text: str) -> str:
    # A space that is doubled only because of letters nobody sees belongs to the other cure.
    return mend(Cure.INVISIBLE, text)


def _look_again(before: Found, rows: Sequence[int], column: Column, kind: str, numbers: Sequence[int]) -> Found:
    """Look through some rows of a column; what was found in the others stays."""
    cells = Column(0, "", column.heading, [column.texts[index] for index in rows], bytes(len(rows)))
    fresh = _look_through(cells, kind, [numbers[index] for index in rows])
    found = dict(before.problems)
    for index in rows:
        found.pop(index, None)
    found.update((rows[place], told) for place, told in fresh.problems.items())
    gone = set(rows)
    offers = {
        offer.code: replace(offer, rows=tuple(filterfalse(gone.__contains__, offer.rows))) for offer in before.offers
    }
    for offer in fresh.offers:
        here = tuple(rows[place] for place in offer.rows)
        kept = offers[offer.code].rows if offer.code in offers else ()
        offers[offer.code] = replace(offer, rows=tuple(sorted((*kept, *here))))
    order = [*(entry.code for entry, _, _ in _looks(kind)), NATIONAL_PHONES]
    return Found(
        found, tuple(sorted((each for each in offers.values() if each.rows), key=lambda each: order.index(each.code)))
    )


def _look_through(column: Column, kind: str, numbers: Sequence[int]) -> Found:
    found: dict[int, list[Problem]] = {}
    offers: list[Offer] = []
    texts, heading = column.texts, column.heading
    distinct = set(texts)
    for entry, cure, is_meant in _looks(kind):
        meant = {text for text in distinct if text and is_meant(text)}
        if not meant:
            continue
        rows = tuple(index for index, text in enumerate(texts) if text in meant)
        for index in rows:
            found.setdefault(index, []).append(Problem(entry, numbers[index], heading, texts[index]))
        if cure is not None:
            offers.append(Offer(entry.code, heading, ApplyCure(heading, cure), rows))
    if kind == "PHONE":
        national = {text for text in distinct if _is_national(text)}
        rows = tuple(index for index, text in enumerate(texts) if text in national)
        if rows:
            offers.append(Offer(NATIONAL_PHONES, heading, ApplyCure(heading, Cure.COUNTRY), rows))
    return Found({index: tuple(told) for index, told in found.items()}, tuple(offers))


def _swapped(table: Table, checked: CheckedTable) -> Found:
    """Rows whose first name is surely a surname and whose surname is surely a first name."""
    columns = {each.offered.target: each.rule.headings for each in checked.columns}
    first, last = columns.get(Target("NAME"), ()), columns.get(Target("LAST_NAME"), ())
    if len(first) != 1 or len(last) != 1:
        return Found({}, ())
    names, surnames = table.column(first[0]).texts, table.column(last[0]).texts
    odd = {name for name in set(names) if is_surname(name) and not is_first_name(name)}
    rows = tuple(
        index
        for index, (name, surname) in enumerate(zip(names, surnames, strict=True))
        if name in odd and is_first_name(surname) and not is_surname(surname)
    )
    if not rows:
        return Found({}, ())
    found = {
        index: (
            Problem(
                problems.NAMES_SWAPPED, table.row_numbers[index], first[0], names[index], {"other": surnames[index]}
            ),
        )
        for index in rows
    }
    offer = Offer(problems.NAMES_SWAPPED.code, first[0], SwapCells(first[0], last[0], rows), rows)
    return Found(found, (offer,))


def _open_dates(table: Table, checked: CheckedTable) -> Found:
    """Offer both readings of a column whose order of day and month only a person knows."""
    offers = []
    for question in checked.questions:
        if question.entry is DATE_ORDER_OPEN and question.column is not None:
            texts = table.column(question.column).texts
            for cure in (Cure.DAY_FIRST, Cure.MONTH_FIRST):
                rows = tuple(index for index, text in enumerate(texts) if needs_mending(cure, text))
                operation = ApplyCure(question.column, cure)
                offers.append(Offer(DATE_ORDER_OPEN.code, question.column, operation, rows))
    return Found({}, tuple(offers))


def _merged(table: Table, checked: CheckedTable) -> Found:
    """Offer to fill the cells that a merged cell reaches down to; Check has told of them."""
    offers = []
    for heading, _ in _matched(checked):
        column = table.column(heading)
        groups: dict[int, list[int]] = {}
        for index, first in column.covered.items():
            # Typed over, a number would lose what only its format shows.
            is_bare = shown_by(column.formats.get(first, "")) == BARE
            if column.texts[first] and not column.texts[index] and is_bare:
                groups.setdefault(first, [first]).append(index)
        if groups:
            rows = tuple(sorted(index for group in groups.values() for index in group[1:]))
            operation = FillMerged(heading, tuple(tuple(group) for group in groups.values()))
            offers.append(Offer(CELL_MERGED.code, heading, operation, rows))
    return Found({}, tuple(offers))
