"""Turns whole columns of stored cells into texts: the same as cell by cell, with the common cases done at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache

from desktop_app.domain.table import CellKind
from desktop_app.sources.formats import FormatSort, NumberFormat
from desktop_app.sources.grid import EMPTY_CODE, TEXT_CODE, ColumnPiece
from desktop_app.sources.numbers import FIRST_SERIAL, LAST_SERIAL, SECONDS_A_DAY, day_text, time_text
from desktop_app.sources.xlsx.rows import CellParts, RowSink

_STYLE = re.compile(r'\ss="(\d{1,6})"')
_TYPE = re.compile(r'\st="(\w+)"')
_EXACT_DIGITS = 15
_MOST_REMEMBERED = 50_000


class ColumnSink:
    """Converts columns of one worksheet; whatever is not common goes through the row sink, cell by cell."""

    def __init__(self, sink: RowSink) -> None:
        self._sink = sink
        self._by_attributes: dict[str, _Group] = {}

    def convert_alike(
        self, letters: str, numbers: Sequence[int], attributes: str, values: Sequence[str]
    ) -> ColumnPiece:
        """Convert cells that all have the same attributes, a value and no formula."""
        return self._group(attributes).convert(letters, numbers, values)

    def convert(
        self,
        letters: str,
        numbers: Sequence[int],
        attributes: Sequence[str | None],
        formulas: Sequence[str | None],
        values: Sequence[str | None],
    ) -> ColumnPiece:
        """Convert a column of cells of any kind: one cell for each of the rows, in the same order."""
        kinds = set(attributes)
        texts = [""] * len(numbers)
        codes = [EMPTY_CODE] * len(numbers)
        raws: dict[int, str] = {}
        for each in kinds:
            if each is None or each.endswith("/"):
                continue
            group = self._group(each)
            plain = [i for i, it in enumerate(attributes) if it == each and values[i] and not formulas[i]]
            if plain:
                shown = group.convert(letters, [numbers[i] for i in plain], [values[i] or "" for i in plain])
                for index, text, code in zip(plain, shown.texts, shown.codes, strict=True):
                    texts[index], codes[index] = text, code
                raws.update({plain[index]: raw for index, raw in shown.raws.items()})
            for index in (i for i, formula in enumerate(formulas) if formula and attributes[i] == each):
                parts = group.parts(letters, formulas[index] or "", values[index] or "")
                texts[index], codes[index], raw = self._sink.shown(numbers[index], parts, are_raw=True)
                if raw:
                    raws[index] = raw
        return ColumnPiece(texts, codes, raws)

    def _group(self, attributes: str) -> _Group:
        group = self._by_attributes.get(attributes)
        if group is None:
            group = self._by_attributes[attributes] = _Group(self._sink, attributes)
        return group


class _Group:
    """Cells of one style and type."""

    def __init__(self, sink: RowSink, attributes: str) -> None:
        style, kind = _STYLE.search(attributes), _TYPE.search(attributes)
        self._sink = sink
        self._style = style[1] if style else ""
        self._kind = kind[1] if kind else ""
        self._format = sink.number_format(self._style)
        self._day_code, self._moment_code = self._code(CellKind.DATE), self._code(CellKind.DATETIME)
        self._texts: dict[str, str] = {}
        self._codes: dict[str, int] = {}
        self._at_once = self._chosen()

    def parts(self, letters: str, formula: str, value: str) -> CellParts:
        """Return a cell of this group in pieces."""
        if self._kind == "inlineStr":
            return letters, self._style, self._kind, formula, "", value
        return letters, self._style, self._kind, formula, value, ""

    def convert(self, letters: str, numbers: Sequence[int], values: Sequence[str]) -> ColumnPiece:
        """Return the cells' texts, codes and raw numbers; no value is empty."""
        return self._at_once(letters, numbers, values)

    def _chosen(self) -> Callable[[str, Sequence[int], Sequence[str]], ColumnPiece]:
        if self._kind == "s":
            return self._shared
        if self._kind not in ("", "n"):
            return self._one_by_one
        if self._format.sort is FormatSort.PLAIN:
            return self._plain
        if self._format.sort in (FormatSort.DATE, FormatSort.TIME):
            return self._moments
        if _zeros_of(self._format):
            return self._zeros
        return self._one_by_one

    def _code(self, kind: CellKind) -> int:
        return self._sink.store.palette.code(kind, self._format.telling_code)

    def _one_by_one(self, letters: str, numbers: Sequence[int], values: Sequence[str]) -> ColumnPiece:
        texts, codes, raws = [], [], {}
        for index, (number, value) in enumerate(zip(numbers, values, strict=True)):
            text, code, raw = self._sink.shown(number, self.parts(letters, "", value), are_raw=True)
            texts.append(text)
            codes.append(code)
            if raw:
                raws[index] = raw
        return ColumnPiece(texts, codes, raws)

    def _shared(self, letters: str, numbers: Sequence[int], values: Sequence[str]) -> ColumnPiece:
        strings = self._sink.strings
        try:
            places = list(map(int, values))
        except ValueError:
            return self._one_by_one(letters, numbers, values)
        if max(places) >= len(strings.items):
            strings.at(max(places))
        if min(places) < 0 or max(places) >= len(strings.items):
            texts = [strings.at(place) for place in places]
        else:
            texts = list(map(strings.items.__getitem__, places))
        codes = [TEXT_CODE] * len(texts) if all(texts) else [TEXT_CODE if text else EMPTY_CODE for text in texts]
        return ColumnPiece(texts, codes, {})

    def _plain(self, letters: str, numbers: Sequence[int], values: Sequence[str]) -> ColumnPiece:
        joined = "".join(values)
        if joined.isdecimal() and joined.isascii() and max(map(len, values)) <= _EXACT_DIGITS:
            if not any(value[0] == "0" and value != "0" for value in values):
                return ColumnPiece(list(values), [self._code(CellKind.NUMBER)] * len(values), {})
            return self._one_by_one(letters, numbers, values)
        try:
            shortest = list(map(repr, map(float, values)))
        except ValueError:
            return self._one_by_one(letters, numbers, values)
        code = self._code(CellKind.NUMBER)
        lines = "\n".join((*shortest, ""))
        if not any(letter in lines for letter in "-en") and max(map(len, shortest)) <= _EXACT_DIGITS:
            # Plain all of them: whole ones lose their point at one stroke.
            return ColumnPiece(lines.replace(".0\n", "\n").split("\n")[:-1], [code] * len(values), {})
        texts, codes, raws = shortest, [code] * len(values), {}
        for index, text in enumerate(shortest):
            if text[-2:] == ".0" and len(text) <= _EXACT_DIGITS + 2 and text[0] != "-":
                texts[index] = text[:-2]
            elif text[-2:] == ".0" or "e" in text or "n" in text:
                parts = self.parts(letters, "", values[index])
                texts[index], codes[index], raw = self._sink.shown(numbers[index], parts, are_raw=True)
                if raw:
                    raws[index] = raw
        return ColumnPiece(texts, codes, raws)

    def _zeros(self, letters: str, numbers: Sequence[int], values: Sequence[str]) -> ColumnPiece:
        joined = "".join(values)
        if not (joined.isdecimal() and joined.isascii()) or max(map(len, values)) > _EXACT_DIGITS:
            return self._one_by_one(letters, numbers, values)
        width = _zeros_of(self._format)
        return ColumnPiece([value.zfill(width) for value in values], [self._code(CellKind.NUMBER)] * len(values), {})

    def _moments(self, letters: str, numbers: Sequence[int], values: Sequence[str]) -> ColumnPiece:
        """Convert dates and times; each different value is written once."""
        texts, codes = self._texts, self._codes
        if len(texts) > _MOST_REMEMBERED:
            texts.clear()
            codes.clear()
        raws: dict[int, str] = {}
        for value in set(values).difference(texts):
            texts[value], codes[value] = self._moment(value)
        shown = list(map(texts.__getitem__, values))
        shown_codes = list(map(codes.__getitem__, values))
        if EMPTY_CODE in shown_codes:
            for index, code in enumerate(shown_codes):
                if code == EMPTY_CODE:
                    parts = self.parts(letters, "", values[index])
                    shown[index], shown_codes[index], raw = self._sink.shown(numbers[index], parts, are_raw=True)
                    if raw:
                        raws[index] = raw
        return ColumnPiece(shown, shown_codes, raws)

    def _moment(self, value: str) -> tuple[str, int]:
        """Return text and code of a date or time, no code for what is not plainly one."""
        try:
            day, seconds = divmod(round(float(value) * SECONDS_A_DAY), SECONDS_A_DAY)
        except (ValueError, OverflowError):
            return "", EMPTY_CODE
        if self._format.sort is FormatSort.TIME:
            return (time_text(seconds), self._code(CellKind.TIME)) if day == 0 else ("", EMPTY_CODE)
        if not FIRST_SERIAL < day < LAST_SERIAL:
            return "", EMPTY_CODE
        shown = day_text(day, is_1904=self._sink.is_1904)
        if seconds == 0:
            return shown, self._day_code
        return shown + clock_text(seconds), self._moment_code


@lru_cache(maxsize=SECONDS_A_DAY)
def clock_text(seconds: int) -> str:
    """Return the time of a moment as it follows its date."""
    return f"T{time_text(seconds)}"


def _zeros_of(number_format: NumberFormat) -> int:
    """Return how many digits a format pads to when it is made of zeros alone, else 0."""
    if len(number_format.sections) != 1 or any(piece != "0" for piece in number_format.sections[0]):
        return 0
    return len(number_format.sections[0])
