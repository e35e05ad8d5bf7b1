"""The repairs themselves: each a value that turns one sheet into the next and knows nothing of windows."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeAlias

from desktop_app.domain.repair.cures import Cure, mend
from desktop_app.domain.repair.patterns import Pattern
from desktop_app.domain.repair.sheet import PhoneBook, Sheet
from desktop_app.domain.repair.twins import normalised_phone, normalised_words

Rows = tuple[int, ...]
"""Zero-based indexes of data rows, in order."""
_Change: TypeAlias = "Callable[[str], str]"


class Scope(StrEnum):
    """How much of a cell a search must meet."""

    WHOLE = "whole"
    PART = "part"


class Settling(StrEnum):
    """What becomes of rows that stand for the same thing."""

    KEEP_FIRST = "keep-first"
    """The first goes, the others are left out."""
    KEEP_ALL = "keep-all"
    """They are not the same: all go."""
    JOIN = "join"
    """The first takes over what the others have and goes; the others are left out."""


@dataclass(frozen=True, slots=True)
class SetCells:
    """Write one text into cells of a column: one cell after an edit, many after "fill down"."""

    heading: str
    rows: Rows
    text: str

    def apply(self, sheet: Sheet, _phones: PhoneBook | None) -> Sheet:
        """Write."""
        texts = list(sheet.texts[self.heading])
        for index in self.rows:
            texts[index] = self.text
        return sheet.with_texts({self.heading: texts})


@dataclass(frozen=True, slots=True)
class ReplaceText:
    """Find and replace in one column, or (without a heading) in all."""

    heading: str | None
    find: str
    by: str
    scope: Scope = Scope.PART
    is_cased: bool = True

    def apply(self, sheet: Sheet, _phones: PhoneBook | None) -> Sheet:
        """Replace."""
        headings = sheet.texts if self.heading is None else (self.heading,)
        return sheet.with_texts({each: self._replaced(sheet.texts[each]) for each in headings})

    def _replaced(self, texts: Sequence[str]) -> Sequence[str]:
        find, by = self.find, self.by
        if self.scope is Scope.WHOLE:
            if self.is_cased:
                return [by if text == find else text for text in texts]
            folded = find.casefold()
            return [by if text.casefold() == folded else text for text in texts]
        if not find:
            return texts
        if self.is_cased:
            return [text.replace(find, by) if find in text else text for text in texts]
        pattern = re.compile(re.escape(find), re.IGNORECASE)
        return [pattern.sub(lambda _match: by, text) for text in texts]


@dataclass(frozen=True, slots=True)
class ReplacePattern:
    """Make the same change to every cell of a column that needs it as the edited one did."""

    heading: str
    pattern: Pattern

    def apply(self, sheet: Sheet, _phones: PhoneBook | None) -> Sheet:
        """Change."""
        return sheet.with_texts({self.heading: _each_once(sheet.texts[self.heading], self.pattern.apply)})


@dataclass(frozen=True, slots=True)
class ApplyCure:
    """Mend every cell of a column that the cure knows how to mend.

    Attributes:
        country: Two-letter country for `Cure.COUNTRY`.
    """

    heading: str
    cure: Cure
    country: str = ""

    @property
    def is_open(self) -> bool:
        """Whether the country has yet to be chosen."""
        return self.cure is Cure.COUNTRY and not self.country

    def apply(self, sheet: Sheet, phones: PhoneBook | None) -> Sheet:
        """Mend."""
        return sheet.with_texts({self.heading: _each_once(sheet.texts[self.heading], self._mender(phones))})

    def _mender(self, phones: PhoneBook | None) -> _Change:
        if self.cure is not Cure.COUNTRY:
            return lambda text: mend(self.cure, text)
        if phones is None:
            return lambda text: text
        return lambda text: (phones.international(text, self.country) or text) if text else text


@dataclass(frozen=True, slots=True)
class SwapCells:
    """Exchange the cells of two columns in some rows."""

    first: str
    second: str
    rows: Rows

    def apply(self, sheet: Sheet, _phones: PhoneBook | None) -> Sheet:
        """Exchange."""
        left, right = list(sheet.texts[self.first]), list(sheet.texts[self.second])
        for index in self.rows:
            left[index], right[index] = right[index], left[index]
        return sheet.with_texts({self.first: left, self.second: right})


@dataclass(frozen=True, slots=True)
class FillMerged:
    """Write the text of merged cells into every row they reach down to.

    Attributes:
        groups: The rows of each merged range; the first has the text.
    """

    heading: str
    groups: tuple[Rows, ...]

    def apply(self, sheet: Sheet, _phones: PhoneBook | None) -> Sheet:
        """Write; what somebody typed into one of the cells stays."""
        texts = list(sheet.texts[self.heading])
        for first, *others in self.groups:
            for index in others:
                texts[index] = texts[index] or texts[first]
        return sheet.with_texts({self.heading: texts})


@dataclass(frozen=True, slots=True)
class LeaveOut:
    """Leave rows out of the import."""

    rows: Rows

    def apply(self, sheet: Sheet, _phones: PhoneBook | None) -> Sheet:
        """Leave out."""
        return replace(sheet, left_out=sheet.left_out | set(self.rows))


@dataclass(frozen=True, slots=True)
class TakeIn:
    """Take rows into the import again."""

    rows: Rows

    def apply(self, sheet: Sheet, _phones: PhoneBook | None) -> Sheet:
        """Take in."""
        return replace(sheet, left_out=sheet.left_out - set(self.rows))


@dataclass(frozen=True, slots=True)
class SettleTwins:
    """Say what becomes of groups of rows that look like the same thing.

    Attributes:
        lists: Columns that may hold several values (phones, e-mails): joined, the row gets all of them.
    """

    groups: tuple[Rows, ...]
    settling: Settling
    lists: tuple[str, ...] = ()

    def apply(self, sheet: Sheet, _phones: PhoneBook | None) -> Sheet:
        """Settle."""
        if self.settling is Settling.KEEP_ALL:
            return replace(sheet, apart=sheet.apart.union(*self.groups))
        if self.settling is Settling.JOIN:
            sheet = sheet.with_texts({heading: self._joined(heading, sheet) for heading in sheet.texts})
        others = {index for group in self.groups for index in group[1:]}
        return replace(sheet, left_out=sheet.left_out | others)

    def _joined(self, heading: str, sheet: Sheet) -> Sequence[str]:
        texts = list(sheet.texts[heading])
        for group in self.groups:
            found = [texts[index] for index in group if texts[index].strip()]
            if heading in self.lists:
                # The same number written in two ways is one number.
                first: dict[str, str] = {}
                for text in found:
                    first.setdefault(normalised_phone(text) or normalised_words(text), text)
                texts[group[0]] = "; ".join(first.values())
            elif not texts[group[0]].strip() and found:
                texts[group[0]] = found[0]
        return texts


@dataclass(frozen=True, slots=True)
class CreateAnyway:
    """Create rows although the portal has a like record."""

    rows: Rows

    def apply(self, sheet: Sheet, _phones: PhoneBook | None) -> Sheet:
        """Release."""
        return replace(sheet, anyway=sheet.anyway | set(self.rows))


Operation = (
    SetCells
    | ReplaceText
    | ReplacePattern
    | ApplyCure
    | SwapCells
    | FillMerged
    | LeaveOut
    | TakeIn
    | SettleTwins
    | CreateAnyway
)


def headings_of(operation: Operation) -> frozenset[str] | None:
    """Return the columns an operation may touch; `None` for all of them."""
    match operation:
        case SetCells() | ReplacePattern() | ApplyCure() | FillMerged():
            return frozenset([operation.heading])
        case ReplaceText():
            return None if operation.heading is None else frozenset([operation.heading])
        case SwapCells():
            return frozenset([operation.first, operation.second])
        case SettleTwins():
            return None if operation.settling is Settling.JOIN else frozenset()
        case _:
            return frozenset()


def fits(operation: Operation, headings: Iterable[str], row_count: int) -> bool:
    """Tell whether a kept operation can be made on a table: its columns and rows are there."""
    touched = headings_of(operation)
    if touched and not touched <= set(headings):
        return False
    rows: Iterable[int] = getattr(operation, "rows", ())
    if isinstance(operation, SettleTwins | FillMerged):
        rows = [index for group in operation.groups for index in group]
    return all(0 <= index < row_count for index in rows)


def _each_once(texts: Sequence[str], change: _Change) -> Sequence[str]:
    changed = {text: change(text) for text in set(texts)}
    return [changed[text] for text in texts]
