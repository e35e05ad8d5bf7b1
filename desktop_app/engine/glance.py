"""A first look at a long table: the rows at its top, checked within a moment, while the others still wait."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, NamedTuple

from desktop_app.domain.ports import CancelToken
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems import values as problems
from desktop_app.domain.problems.columns import DATE_ORDER_OPEN
from desktop_app.domain.table import Table
from desktop_app.engine.check import check_columns
from desktop_app.engine.subject import Subject

_ROWS: Final = 3_000
_OTHERS_MAY_SETTLE: Final = frozenset({DATE_ORDER_OPEN, problems.NUMBER_AMBIGUOUS})
"""What a value further down may answer for the whole column."""


class Seen(NamedTuple):
    """What is wrong with a column in the rows looked at: index of the row → problems."""

    heading: str
    problems: Mapping[int, tuple[Problem, ...]]


def glance(table: Table, subject: Subject, cancel: CancelToken) -> Iterator[Seen]:
    """Give the columns that have problems in their first rows; nothing where all rows are checked as soon.

    Raises:
        Trouble: The mapping does not fit the table or the portal, or maps nothing at all.
    """
    if table.row_count <= 2 * _ROWS:
        return
    for column in check_columns(table.first(_ROWS), subject, progress=_unheard, cancel=cancel):
        told = {}
        for index, found in column.converted.problems.items():
            sure = tuple(problem for problem in found if problem.entry not in _OTHERS_MAY_SETTLE)
            if sure:
                told[index] = sure
        if told:
            yield Seen(column.converted.heading, told)


def _unheard(done: int, total: int | None) -> None:
    """Take the progress of a first look, which is over before anybody could see it."""
