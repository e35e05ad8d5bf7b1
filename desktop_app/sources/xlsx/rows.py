"""Turns the cells of a worksheet's rows into texts and puts them into the grid."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from desktop_app.domain.phrases import phrase
from desktop_app.domain.problems import tables as catalogue
from desktop_app.domain.table import CellKind, NoteCode
from desktop_app.sources.formats import NumberFormat, understand
from desktop_app.sources.grid import EMPTY_CODE, TEXT_CODE, GridStore, SheetFacts
from desktop_app.sources.numbers import show
from desktop_app.sources.places import MAX_COLUMNS, position_of
from desktop_app.sources.trouble import trouble
from desktop_app.sources.xlsx.strings import LONGEST_CELL, SharedStrings
from desktop_app.sources.xlsx.xmltext import decode_escapes, unescape

_MOST_REMEMBERED = 20_000
_ISO_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?)?")
_ISO_TIME = re.compile(r"T?(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z?")
_HYPERLINK = re.compile(r'<f[^>]*>\s*HYPERLINK\(\s*(?:"|&quot;)([^"<]+?)(?:"|&quot;)\s*[,;)]', re.IGNORECASE)
_GENERAL = understand("General")

CellParts = tuple[str, str, str, str, str, str]
"""Column letters, style, type, formula element, value, inline text; each `""` where there is none."""


class _Style:
    """One cell style with the texts it has made already."""

    __slots__ = ("code_text", "number_format", "remembered")

    def __init__(self, number_format: NumberFormat) -> None:
        self.number_format = number_format
        self.code_text = number_format.telling_code
        self.remembered: dict[str, tuple[str, int, str, bool]] = {}


class RowSink:
    """Takes the rows of one worksheet."""

    def __init__(
        self,
        store: GridStore,
        facts: SheetFacts,
        strings: SharedStrings,
        formats: Sequence[NumberFormat],
        path: Path,
        *,
        is_1904: bool,
    ) -> None:
        self.store = store
        self.facts = facts
        self.last_number = 0
        self.strings = strings
        self._formats = formats
        self._path = path
        self.is_1904 = is_1904
        self._styles: dict[str, _Style] = {}
        self._slots: dict[str, int] = {}
        palette = store.palette
        self._boolean = palette.code(CellKind.BOOLEAN)
        self._error = palette.code(CellKind.ERROR)
        self._no_result = palette.code(CellKind.NO_RESULT)

    def hide(self, number: int) -> None:
        """Remember that a row is hidden."""
        self.facts.hidden_rows.append(number)

    def take(self, number: int, cells: Sequence[CellParts], *, are_raw: bool) -> None:
        """Take a row; `are_raw` says that texts still hold the entities of XML."""
        slots, items, store = self._slots, self.strings.items, self.store
        texts = [""] * store.width
        codes = [EMPTY_CODE] * store.width
        raws: dict[int, str] = {}
        for parts in cells:
            if parts[2] == "s":
                index = int(parts[4] or -1)
                text = items[index] if 0 <= index < len(items) else self.strings.at(index)
                code, raw = TEXT_CODE, ""
            else:
                text, code, raw = self.shown(number, parts, are_raw=are_raw)
            if not text and code <= TEXT_CODE:
                continue
            slot = slots.get(parts[0])
            if slot is None:
                slot = self._new_slot(parts[0])
            if slot >= len(texts):
                texts.extend([""] * (slot + 1 - len(texts)))
                codes.extend([EMPTY_CODE] * (slot + 1 - len(codes)))
            texts[slot] = text
            codes[slot] = code
            if raw:
                raws[slot] = raw
        if any(texts):
            store.add(number, texts, codes, raws)

    def shown(self, number: int, parts: CellParts, *, are_raw: bool) -> tuple[str, int, str]:
        """Return text, code and raw number of a cell that is no shared string."""
        letters, style_number, kind, formula, value, _ = parts
        if formula and "HYPERLINK" in formula.upper():
            self._link(number, letters, formula)
        if kind and kind != "n":
            return (*self._other(number, parts, are_raw=are_raw), "")
        if not value:
            return "", self._without_result(number, letters) if formula else EMPTY_CODE, ""
        style = self._styles.get(style_number)
        if style is None:
            style = self._styles[style_number] = _Style(self.number_format(style_number))
        known = style.remembered.get(value)
        if known is None:
            known = self._written(style, value)
            if len(style.remembered) < _MOST_REMEMBERED:
                style.remembered[value] = known
        text, code, raw, has_lost_digits = known
        if has_lost_digits:
            self.facts.mark(NoteCode.LONG_NUMBER, number, position_of(letters), text)
        return text, code, raw

    def slot(self, letters: str) -> int:
        """Return the slot of a column."""
        slot = self._slots.get(letters)
        return self._new_slot(letters) if slot is None else slot

    def _new_slot(self, letters: str) -> int:
        position = position_of(letters)
        if position >= MAX_COLUMNS:
            raise trouble(
                catalogue.FILE_DAMAGED,
                self._path,
                reason=phrase("it names a column “{letters}” that cannot be", letters=letters),
            )
        slot = self._slots[letters] = self.store.slot(position)
        return slot

    def number_format(self, style_number: str) -> NumberFormat:
        """Return the number format of a cell style; unknown styles are general ones."""
        index = int(style_number) if style_number else 0
        return self._formats[index] if index < len(self._formats) else _GENERAL

    def _written(self, style: _Style, value: str) -> tuple[str, int, str, bool]:
        try:
            shown = show(value, style.number_format, is_1904=self.is_1904)
        except (ValueError, OverflowError):
            return value, TEXT_CODE, "", False
        code = self.store.palette.code(shown.kind, style.code_text)
        return shown.text, code, shown.raw, shown.has_lost_digits

    def _without_result(self, number: int, letters: str) -> int:
        self.facts.mark(NoteCode.FORMULA_WITHOUT_RESULT, number, position_of(letters), "")
        return self._no_result

    def _other(self, number: int, parts: CellParts, *, are_raw: bool) -> tuple[str, int]:
        letters, _, kind, formula, value, inline = parts
        if not (value or inline):
            missing = formula and kind in ("e", "b")
            return "", self._without_result(number, letters) if missing else EMPTY_CODE
        if kind == "e":
            text = unescape(value) if are_raw else value
            self.facts.mark(NoteCode.CELL_ERROR, number, position_of(letters), text)
            return text, self._error
        if kind == "b":
            return ("TRUE" if value.strip().lower() in ("1", "true") else "FALSE"), self._boolean
        text = inline or value
        if kind == "d":
            return self._iso(text)
        if are_raw:
            text = unescape(text)
            if "\r" in text:
                text = text.replace("\r\n", "\n").replace("\r", "\n")
        if len(text) > LONGEST_CELL:
            raise trouble(catalogue.CELL_TOO_LARGE, self._path, limit=f"{LONGEST_CELL:,}", row=str(number))
        return decode_escapes(text), TEXT_CODE

    def _iso(self, text: str) -> tuple[str, int]:
        palette = self.store.palette
        moment = _ISO_MOMENT.fullmatch(text.strip())
        if moment is not None:
            if moment[2] is None or moment[2] == "00:00:00":
                return moment[1], palette.code(CellKind.DATE)
            return f"{moment[1]}T{moment[2]}", palette.code(CellKind.DATETIME)
        time = _ISO_TIME.fullmatch(text.strip())
        if time is not None:
            return time[1], palette.code(CellKind.TIME)
        return text, TEXT_CODE

    def _link(self, number: int, letters: str, formula: str) -> None:
        found = _HYPERLINK.search(formula)
        if found is not None:
            self.facts.links[number, position_of(letters)] = unescape(found[1])
