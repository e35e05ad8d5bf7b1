"""Rows of one table that look like the same thing: by phone, e-mail, tax number, external key, then name."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Likeness(StrEnum):
    """By what rows are alike, the strongest first."""

    PHONE = "phone"
    EMAIL = "email"
    TAX_NUMBER = "tax-number"
    KEY = "key"
    NAME = "name"
    """The weakest: namesakes are common, so it counts only where nothing stronger binds the rows."""


Keys = Mapping[Likeness, Sequence[Collection[str]]]
"""Likeness → for each row the normalised values it has."""


@dataclass(frozen=True, slots=True)
class TwinGroup:
    """Rows that look like the same thing.

    Attributes:
        by: The strongest likeness that binds them.
        value: What they share, normalised.
        rows: Indexes in order; at least two.
    """

    by: Likeness
    value: str
    rows: tuple[int, ...]

    def __reduce__(self) -> tuple[type[TwinGroup], tuple[Likeness, str, tuple[int, ...]]]:
        # Tens of thousands cross the border of the child process.
        return TwinGroup, (self.by, self.value, self.rows)


_STRONG: Final = tuple(each for each in Likeness if each is not Likeness.NAME)
_DIGITS: Final = re.compile(r"\D+")
_LEAST_DIGITS: Final = 7
_NATIONAL: Final = 10


def normalised_phone(text: str) -> str:
    """Return what is compared of a phone: its last ten digits; `""` for numbers too short to mean somebody."""
    digits = _DIGITS.sub("", text)
    return digits[-_NATIONAL:] if len(digits) >= _LEAST_DIGITS else ""


def normalised_words(text: str) -> str:
    """Return what is compared of names, e-mails and keys."""
    return " ".join(text.replace("ё", "е").replace("Ё", "Е").casefold().split())


def twin_groups(
    keys: Keys, *, left_out: Collection[int] = frozenset(), apart: Collection[int] = frozenset()
) -> tuple[TwinGroup, ...]:
    """Return the groups, in the order of their first rows.

    Args:
        keys: What the rows are compared by.
        left_out: Rows that do not count.
        apart: Rows a person said are not the same; a group of such rows only is none.
    """
    bound = _Bound()
    for likeness in _STRONG:
        bound.bind(likeness, keys.get(likeness, ()), left_out)
    groups = bound.groups()
    taken = {index for group in groups for index in group.rows}
    names = _Bound()
    names.bind(Likeness.NAME, keys.get(Likeness.NAME, ()), taken.union(left_out))
    groups += names.groups()
    kept = [group for group in groups if not all(index in apart for index in group.rows)]
    return tuple(sorted(kept, key=lambda group: group.rows))


class _Bound:
    """Rows bound to each other, directly or through others."""

    def __init__(self) -> None:
        self._parent: dict[int, int] = {}
        self._why: dict[int, tuple[Likeness, str]] = {}

    def bind(self, likeness: Likeness, values: Sequence[Collection[str]], left_out: Collection[int]) -> None:
        """Bind all rows that share a value."""
        first: dict[str, int] = {}
        for index, here in enumerate(values):
            if index in left_out:
                continue
            for value in here:
                if not value:
                    continue
                other = first.setdefault(value, index)
                if other != index:
                    self._join(other, index, (likeness, value))

    def groups(self) -> list[TwinGroup]:
        """Return what came of it."""
        rows: dict[int, list[int]] = {}
        for index in sorted(self._parent):
            rows.setdefault(self._top(index), []).append(index)
        return [TwinGroup(*self._why[top], tuple(members)) for top, members in rows.items()]

    def _join(self, one: int, other: int, why: tuple[Likeness, str]) -> None:
        for index in (one, other):
            self._parent.setdefault(index, index)
        first, second = sorted((self._top(one), self._top(other)))
        self._parent[second] = first
        self._why.setdefault(first, self._why.get(second, why))

    def _top(self, index: int) -> int:
        while (above := self._parent[index]) != index:
            self._parent[index] = index = self._parent[above]
        return index
