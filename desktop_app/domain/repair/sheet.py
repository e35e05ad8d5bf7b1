"""The cells of a table in the course of its repair, and what was decided about whole rows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from desktop_app.domain.convert.shown import written_out
from desktop_app.domain.table import CellKind, Column, Table

Overlay = Mapping[str, Mapping[int, str]]
"""Heading → index of a row → text, for cells that are not as the file has them."""


class PhoneBook(Protocol):
    """Knows the numbering plans of countries."""

    def international(self, text: str, country: str) -> str | None:
        """Return a number in international form, or `None` when it is no number of a plan."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The state of a table between two repairs. Untouched columns are shared from state to state.

    Attributes:
        texts: Heading → the texts of its cells.
        left_out: Rows (indexes) a person leaves out.
        apart: Rows that are alike and yet not the same, as a person said.
        anyway: Rows to be created although the portal has a like record.
    """

    texts: Mapping[str, Sequence[str]]
    left_out: frozenset[int] = field(default_factory=frozenset)
    apart: frozenset[int] = field(default_factory=frozenset)
    anyway: frozenset[int] = field(default_factory=frozenset)

    @classmethod
    def of(cls, table: Table) -> Sheet:
        """Return the table as read."""
        return cls({column.heading: column.texts for column in table.columns})

    @property
    def row_count(self) -> int:
        """Number of rows."""
        return len(next(iter(self.texts.values()), ()))

    def with_texts(self, changed: Mapping[str, Sequence[str]]) -> Sheet:
        """Return the sheet with other cells in some columns; columns that stay equal stay the same object."""
        differing = {heading: texts for heading, texts in changed.items() if texts != self.texts[heading]}
        return replace(self, texts={**self.texts, **differing}) if differing else self


@dataclass(frozen=True, slots=True)
class CellChange:
    """One cell before and after."""

    index: int
    heading: str
    before: str
    after: str


def cell_changes(before: Sheet, after: Sheet) -> Iterator[CellChange]:
    """Give every cell that differs, column by column."""
    for heading, old in before.texts.items():
        new = after.texts[heading]
        if new is not old:
            for index, (was, now) in enumerate(zip(old, new, strict=True)):
                if was != now:
                    yield CellChange(index, heading, was, now)


def overlay(before: Sheet, after: Sheet, but: Collection[str] = ()) -> dict[str, dict[int, str]]:
    """Return the cells of `after` that differ from `before`, some columns (headings) left out."""
    found: dict[str, dict[int, str]] = {}
    for heading, old in before.texts.items():
        new = after.texts[heading]
        if new is not old and heading not in but:
            cells = {index: now for index, (was, now) in enumerate(zip(old, new, strict=True)) if was != now}
            if cells:
                found[heading] = cells
    return found


def row_changes(before: Sheet, after: Sheet) -> frozenset[int]:
    """Return the rows about which something was decided as a whole."""
    return (before.left_out ^ after.left_out) | (before.apart ^ after.apart) | (before.anyway ^ after.anyway)


def repaired_column(column: Column, texts: Sequence[str]) -> Column:
    """Return a column with the cells of a sheet; a cell that was typed over is text, whatever it was before.

    A number over a number shown as percent or money stays such a number, as in a spreadsheet program.
    """
    if texts is column.texts:
        return column
    kinds = bytearray(column.kinds)
    raws, formats, links = dict(column.raws), dict(column.formats), dict(column.links)
    for index, (was, now) in enumerate(zip(column.texts, texts, strict=True)):
        if was != now:
            for each in (raws, links):
                each.pop(index, None)
            if kinds[index] == CellKind.NUMBER and written_out(now, formats.get(index, "")) != now:
                continue
            kinds[index] = CellKind.TEXT if now else CellKind.EMPTY
            formats.pop(index, None)
    return replace(column, texts=texts, kinds=bytes(kinds), raws=raws, formats=formats, links=links)
