"""Writes numbers, dates and times as a person reads them (contracts.md 1.2)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation
from functools import lru_cache

from desktop_app.domain.table import CellKind
from desktop_app.sources.formats import FormatSort, NumberFormat, understand

SECONDS_A_DAY = 86_400
FIRST_SERIAL = 60
"""Days up to this number are counted in two ways, and one of them never was."""
LAST_SERIAL = 2_950_000
"""Days below this number can be written in both date systems."""
_LAST_SERIAL = 2_958_466  # 31 December 9999 is the day before
_DAY_THAT_NEVER_WAS = 60  # 29 February 1900: kept by spreadsheet programs for the sake of an older one
_EXACT_DIGITS = 15  # spreadsheet programs keep no more significant digits of what is typed
_ABSURD_EXPONENT = 400  # beyond what a double holds
_PLAIN_INTEGER = re.compile(r"-?(?:0|[1-9][0-9]*)")
_LOST_DIGITS = re.compile(r"\s*[+-]?\d(?:[.,]\d+)?[EeЕе]\+?\d{2,3}\s*")


@dataclass(frozen=True, slots=True)
class Shown:
    """A cell's text and what is to be kept beside it.

    Attributes:
        raw: The number as stored, or `""` when the text says it already.
        has_lost_digits: The program that wrote the file kept fewer digits than the number has.
    """

    text: str
    kind: CellKind
    raw: str = ""
    has_lost_digits: bool = False


def number_text(stored: str) -> str:
    """Write a stored number: whole ones without point and exponent, others in their shortest exact form.

    Raises:
        ValueError: It is no number.
    """
    stored = stored.strip()
    if _PLAIN_INTEGER.fullmatch(stored):
        return "0" if stored == "-0" else stored
    try:
        exact = Decimal(stored)
    except InvalidOperation as error:
        raise ValueError(stored) from error
    if not exact.is_finite() or abs(exact.adjusted()) > _ABSURD_EXPONENT:
        return stored
    if exact.adjusted() < _EXACT_DIGITS or exact != exact.to_integral_value():
        exact = Decimal(repr(float(stored)))  # the shortest text that means the same double
    if exact == exact.to_integral_value():
        whole = format(exact.quantize(Decimal(1)) if exact.adjusted() < _EXACT_DIGITS else exact, "f")
        return "0" if whole in ("-0", "0") else whole.partition(".")[0]
    return format(exact.normalize(), "f")


def has_lost_digits(stored: str, text: str) -> bool:
    """Tell whether a whole number has more digits than its stored form carries significant ones."""
    digits = text.lstrip("-")
    if len(digits) <= _EXACT_DIGITS or not digits.isdigit():
        return False
    return len(digits) > len(digits.rstrip("0")) or "e" in stored.lower()


def looks_like_lost_digits(text: str) -> bool:
    """Tell whether a text is a long number in exponent form, like `7,91E+10`."""
    return len(text) >= 5 and ("+" in text or text[-1].isdigit()) and bool(_LOST_DIGITS.fullmatch(text))


def show(stored: str, number_format: NumberFormat, *, is_1904: bool) -> Shown:
    """Write a number under its format.

    Raises:
        ValueError: `stored` is no number.
    """
    sort = number_format.sort
    if sort is FormatSort.PLAIN:
        return _plain(stored)
    if sort is FormatSort.PADDED:
        return _padded(stored, number_format)
    serial = float(stored)
    if sort is FormatSort.DURATION:
        return Shown(duration_text(serial), CellKind.DURATION, raw=stored)
    return _moment(stored, serial, sort, is_1904=is_1904)


def show_code(stored: str, code: str, *, is_1904: bool = False) -> Shown:
    """Write a number under a format code."""
    return show(stored, understand(code), is_1904=is_1904)


def duration_text(days: float) -> str:
    """Write a duration given in days as hours, minutes, seconds; hours may exceed a day."""
    seconds = round(abs(days) * SECONDS_A_DAY)
    sign = "-" if days < 0 and seconds else ""
    return f"{sign}{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


def time_text(seconds: int) -> str:
    """Write seconds since midnight as a time of day."""
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


@lru_cache(maxsize=65_536)
def day_text(serial: int, *, is_1904: bool) -> str:
    """Write the day with this number in one of the two date systems."""
    if is_1904:
        return (date(1904, 1, 1) + timedelta(days=serial)).isoformat()
    if serial == _DAY_THAT_NEVER_WAS:
        return "1900-02-29"
    first = date(1899, 12, 31) if serial < _DAY_THAT_NEVER_WAS else date(1899, 12, 30)
    return (first + timedelta(days=serial)).isoformat()


def _plain(stored: str) -> Shown:
    text = number_text(stored)
    lost = has_lost_digits(stored, text)
    return Shown(text, CellKind.NUMBER, raw=stored if lost else "", has_lost_digits=lost)


def _moment(stored: str, serial: float, sort: FormatSort, *, is_1904: bool) -> Shown:
    last = _LAST_SERIAL - (1462 if is_1904 else 0)
    if not 0 <= serial < last:
        return _plain(stored)  # a spreadsheet program shows ##### for these
    day, seconds = divmod(round(serial * SECONDS_A_DAY), SECONDS_A_DAY)
    has_day = day > 0 or (is_1904 and sort is FormatSort.DATE)
    if sort is FormatSort.TIME or not has_day:
        return Shown(time_text(seconds), CellKind.TIME, raw=stored if day else "")
    if day >= last:
        return _plain(stored)
    shown_day = day_text(day, is_1904=is_1904)
    if seconds == 0:
        return Shown(shown_day, CellKind.DATE)
    return Shown(f"{shown_day}T{time_text(seconds)}", CellKind.DATETIME)


def _padded(stored: str, number_format: NumberFormat) -> Shown:
    plain = _plain(stored)
    negative = plain.text.startswith("-")
    digits = plain.text.lstrip("-")
    if not digits.isdigit():
        return plain  # padding would round it
    sections = number_format.sections
    chosen, sign = sections[0], "-" if negative else ""
    if negative and len(sections) > 1:
        chosen, sign = sections[1], ""
    elif digits == "0" and len(sections) > 2 and sections[2]:
        chosen = sections[2]
    text = sign + _filled(chosen, digits)
    is_said = text.lstrip("-0") == digits.lstrip("0")  # leading zeros leave the number readable
    return Shown(text, plain.kind, raw="" if is_said else plain.text, has_lost_digits=plain.has_lost_digits)


def _filled(pieces: tuple[str, ...], digits: str) -> str:
    places = pieces.count("0")
    if places == 0:
        return "".join(piece[1:] for piece in pieces)
    digits = digits.zfill(places)
    head, rest = digits[: len(digits) - places + 1], iter(digits[len(digits) - places + 1 :])
    written: list[str] = []
    for piece in pieces:
        if piece != "0":
            written.append(piece[1:])
        elif head:
            written.append(head)
            head = ""
        else:
            written.append(next(rest))
    return "".join(written)
