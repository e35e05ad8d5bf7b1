"""Finds the character that separates cells, by the agreement of rows."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from dataclasses import dataclass

SEPARATORS = (";", ",", "\t", "|")
_WHEN_THERE_IS_NONE = (",", ";", "\t", "|")
_SAMPLE_ROWS = 1000
_SAMPLE_LENGTH = 1 << 19
_AGREEMENT = 0.8
_NEARLY_ALL = 0.9
_DECIMAL = re.compile(r"(?<=\d),(?=\d)")


@dataclass(frozen=True, slots=True)
class _Agreement:
    """How far rows agree: `share` of them have this number of `cells`, the first of these is number `begins`."""

    share: float
    cells: int
    begins: int


def stated_separator(text: str) -> str | None:
    """Return the character named by a first line `sep=;`, if there is one."""
    line = text[:16].splitlines()[0] if text[:16].strip("\r\n") else ""
    line = line.strip().strip('"')
    if line[:4].lower() == "sep=" and len(line) <= len("sep=;"):
        return line[4:] or ("\t" if text[4:5] == "\t" else None)
    return None


def find_separator(text: str) -> str:
    """Return the separator with which most rows have the same number of cells, respecting quotes."""
    sample = text[:_SAMPLE_LENGTH]
    if len(text) > _SAMPLE_LENGTH:
        sample = sample[: max(sample.rfind("\n"), sample.rfind("\r"), 0) + 1] or sample
    agreed: dict[str, _Agreement] = {}
    for separator in SEPARATORS:
        found = _agreement(sample, separator)
        if found is not None:
            agreed[separator] = found
    if not agreed:
        return next((separator for separator in _WHEN_THERE_IS_NONE if separator not in text), "\t")
    firm = {separator: found for separator, found in agreed.items() if found.share >= _AGREEMENT}
    if len(firm) > 1 and "," in firm and _is_decimal_comma(sample):
        del firm[","]
    if firm:
        # Headings have no decimal commas, so the separator of the table is the one that they agree with too.
        begins = min(found.begins for found in firm.values())
        first = {separator: found for separator, found in firm.items() if found.begins == begins}
        top = max(found.share for found in first.values())
        close = [separator for separator, found in first.items() if found.share >= top - 0.1]
        return max(close, key=lambda separator: (firm[separator].cells, firm[separator].share))
    return max(agreed, key=lambda separator: agreed[separator].share * agreed[separator].cells)


def _is_decimal_comma(sample: str) -> bool:
    """Tell whether nearly all commas stand between two digits."""
    return len(_DECIMAL.findall(sample)) >= _NEARLY_ALL * sample.count(",")


def _agreement(sample: str, separator: str) -> _Agreement | None:
    if separator not in sample:
        return None
    counts: Counter[int] = Counter()
    first: dict[int, int] = {}
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=separator):
            if row:
                first.setdefault(len(row), counts.total())
                counts[len(row)] += 1
            if counts.total() >= _SAMPLE_ROWS:
                break
    except csv.Error:
        return None
    if not any(cells > 1 for cells in counts):
        return None
    cells, rows = max(
        ((cells, rows) for cells, rows in counts.items() if cells > 1), key=lambda pair: (pair[1], pair[0])
    )
    return _Agreement(rows / counts.total(), cells, first[cells])
