"""Finds the rows that hold the headings, and names the columns (contracts.md 1.2)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.table import CellKind
from desktop_app.sources.likeness import Likeness, is_label, likeness
from desktop_app.sources.places import CellRange, letter_of

SAMPLE_ROWS = 60
_CANDIDATES = 25
_FOLLOWING = 12
_ENOUGH = 0.5
_NEARLY_ALL = 0.75
_LINE_BREAKS = re.compile(r"\s*[\r\n\v\f\u2028\u2029]+\s*")
_TELLING = (Likeness.MAIL, Likeness.PHONE, Likeness.DATE, Likeness.ADDRESS, Likeness.NUMBER)

Cells = Mapping[int, tuple[str, CellKind]]


@dataclass(frozen=True, slots=True)
class SampleRow:
    """One of the first filled rows: its number as shown and its filled cells by column position."""

    number: int
    cells: Cells


@dataclass(frozen=True, slots=True)
class Heading:
    """Which rows of the sample make the heading: indices into it; `data_from` is where the data begin."""

    first: int | None
    last: int | None
    data_from: int


def find_heading(sample: Sequence[SampleRow], merges: Sequence[CellRange]) -> Heading:
    """Guess the heading of a sheet from its first filled rows."""
    found = _first_full_row(sample)
    if found is None:
        return Heading(None, None, 0)
    if _is_data(sample, found):
        return Heading(None, None, found)
    return _with_second_row(sample, found, merges)


def heading_at(sample: Sequence[SampleRow], row: int, merges: Sequence[CellRange]) -> Heading:
    """Take the heading from the row a person named; a row without cells leaves all columns unnamed."""
    for index, candidate in enumerate(sample):
        if candidate.number == row:
            return _with_second_row(sample, index, merges)
        if candidate.number > row:
            return Heading(None, None, index)
    return Heading(None, None, len(sample))


def heading_texts(rows: Sequence[SampleRow], merges: Sequence[CellRange], positions: Sequence[int]) -> list[str]:
    """Return the heading of each column, not yet unique, `""` where there is none."""
    if not rows:
        return ["" for _ in positions]
    if len(rows) == 1:
        return [tidy(rows[0].cells.get(position, ("", CellKind.EMPTY))[0]) for position in positions]
    upper, lower = rows
    groups = _groups(upper, lower, merges)
    headings = []
    for position in positions:
        above = tidy(upper.cells.get(groups.get(position, position), ("", CellKind.EMPTY))[0])
        below = tidy(lower.cells.get(position, ("", CellKind.EMPTY))[0])
        headings.append(f"{above} / {below}" if above and below and above != below else above or below)
    return headings


def unique_headings(headings: Sequence[str], positions: Sequence[int]) -> list[str]:
    """Name columns without a heading after their letter and number equal headings."""
    named = [heading or f"Column {letter_of(position)}" for heading, position in zip(headings, positions, strict=True)]
    taken = set(named)
    seen: Counter[str] = Counter()
    unique: list[str] = []
    for name in named:
        seen[name] += 1
        if seen[name] == 1:
            unique.append(name)
            continue
        while (numbered := f"{name} ({seen[name]})") in taken:
            seen[name] += 1
        taken.add(numbered)
        unique.append(numbered)
    return unique


def tidy(heading: str) -> str:
    """Trim a heading and make its line breaks spaces."""
    return _LINE_BREAKS.sub(" ", heading.strip())


def _first_full_row(sample: Sequence[SampleRow]) -> int | None:
    """Return the first row that covers the columns of what follows; titles above do not."""
    first: int | None = None
    for index, row in enumerate(sample[:_CANDIDATES]):
        usual = _usual_columns(sample[index + 1 : index + 1 + _FOLLOWING]) or set(row.cells)
        coverage = len(usual & set(row.cells)) / len(usual)
        if coverage < _ENOUGH or _is_title(row, len(usual)):
            continue
        if first is None:
            first = index
            if not _may_be_title(sample, index, coverage):
                return first
        elif coverage >= _NEARLY_ALL and _all_labels(row) and len(row.cells) > len(sample[first].cells):
            return index
    return first if first is not None else (0 if sample else None)


def _usual_columns(rows: Sequence[SampleRow]) -> set[int]:
    counts = Counter(position for row in rows for position in row.cells)
    usual = {position for position, count in counts.items() if count * 2 >= len(rows)}
    return usual or set(counts)


def _is_title(row: SampleRow, usual: int) -> bool:
    return len(row.cells) == 1 and usual > 1


def _may_be_title(sample: Sequence[SampleRow], index: int, coverage: float) -> bool:
    """Tell whether a row could be words above the table: with a colon, or with a gap below, and not covering all."""
    row = sample[index]
    colon = any(text.rstrip().endswith(":") for text, _ in row.cells.values())
    gap = index + 1 < len(sample) and sample[index + 1].number > row.number + 1
    return (colon or gap) and (coverage < 1 or colon)


def _all_labels(row: SampleRow) -> bool:
    return all(is_label(text, kind) for text, kind in row.cells.values())


def _is_data(sample: Sequence[SampleRow], index: int) -> bool:
    """Tell whether the first full row is a record itself: a cell that looks like those below it and not like a name."""
    following = sample[index + 1 : index + 1 + _FOLLOWING]
    for position, (text, kind) in sample[index].cells.items():
        looks = likeness(text, kind)
        if looks not in _TELLING:
            continue
        below = [likeness(*row.cells[position]) for row in following if position in row.cells]
        if (not below and looks in (Likeness.MAIL, Likeness.PHONE)) or (below and below.count(looks) * 2 >= len(below)):
            return True
    return False


def _with_second_row(sample: Sequence[SampleRow], index: int, merges: Sequence[CellRange]) -> Heading:
    if index + 1 < len(sample) and _is_second_row(sample, index, merges):
        return Heading(index, index + 1, index + 2)
    return Heading(index, index, index + 1)


def _is_second_row(sample: Sequence[SampleRow], index: int, merges: Sequence[CellRange]) -> bool:
    upper, lower = sample[index], sample[index + 1]
    if lower.number != upper.number + 1 or not _all_labels(lower) or not _all_labels(upper):
        return False
    groups = _groups(upper, lower, merges)
    if not groups:
        return False
    plain = set(upper.cells) - set(groups)
    if plain & set(lower.cells) or not set(lower.cells) <= set(groups) | _unnamed(upper, lower):
        return False
    by_merge = any(merge.first_row == upper.number for merge in merges)
    following = sample[index + 2 : index + 2 + _FOLLOWING]
    return by_merge or bool(plain) or not _are_all_labels(following)


def _unnamed(upper: SampleRow, lower: SampleRow) -> set[int]:
    return {position for position in lower.cells if position not in upper.cells}


def _groups(upper: SampleRow, lower: SampleRow, merges: Sequence[CellRange]) -> dict[int, int]:
    """Return for each column under a wider heading the column where that heading stands."""
    groups: dict[int, int] = {}
    wide = [
        merge
        for merge in merges
        if merge.first_row == merge.last_row == upper.number and merge.last_column > merge.first_column
    ]
    for merge in wide:
        below = [column for column in range(merge.first_column, merge.last_column + 1) if column in lower.cells]
        groups.update(dict.fromkeys(below, merge.first_column))
    if wide or any(merge.first_row <= upper.number < merge.last_row for merge in merges):
        return groups
    leader: int | None = None
    for position in range(max((*upper.cells, *lower.cells), default=-1) + 1):
        if position in upper.cells:
            leader = position
        elif leader is not None and leader in lower.cells and position in lower.cells:
            groups[leader] = leader
            groups[position] = leader
        else:
            leader = None
    return groups


def _are_all_labels(rows: Sequence[SampleRow]) -> bool:
    """Tell whether rows hold nothing but labels, so that the row above them may be a record as well."""
    return all(_all_labels(row) for row in rows)
