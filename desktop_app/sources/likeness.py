"""Tells what a cell's text looks like: a label, an address, a telephone number, an amount."""

from __future__ import annotations

import re
from enum import Enum, auto

from desktop_app.domain.table import CellKind

_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d\s().\-–/,;]{6,}")
_NUMBER = re.compile(r"[-+]?\d[\d\s.,' ]*(?:\s?[%₽$€£₸₴]|\s?руб\.?)?")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?")
_YEAR = re.compile(r"(?:19|20)\d{2}")
_PHONE_DIGITS = 7
_LONGEST_LABEL = 150


class Likeness(Enum):
    """What a cell looks like."""

    LABEL = auto()
    YEAR = auto()
    NUMBER = auto()
    DATE = auto()
    PHONE = auto()
    MAIL = auto()
    ADDRESS = auto()
    LONG_TEXT = auto()
    OTHER = auto()


_BY_KIND = {
    CellKind.DATE: Likeness.DATE,
    CellKind.DATETIME: Likeness.DATE,
    CellKind.TIME: Likeness.DATE,
    CellKind.DURATION: Likeness.DATE,
    CellKind.BOOLEAN: Likeness.OTHER,
    CellKind.ERROR: Likeness.OTHER,
    CellKind.NO_RESULT: Likeness.OTHER,
}
_SHAPES = (
    (_DATE, Likeness.DATE),
    (_MAIL, Likeness.MAIL),
    (_ADDRESS, Likeness.ADDRESS),
)


def likeness(text: str, kind: CellKind) -> Likeness:
    """Say what a filled cell looks like."""
    if kind in _BY_KIND:
        return _BY_KIND[kind]
    text = text.strip()
    if _YEAR.fullmatch(text):
        return Likeness.YEAR
    if kind is CellKind.NUMBER:
        return Likeness.NUMBER
    for pattern, found in _SHAPES:
        if pattern.fullmatch(text):
            return found
    if _PHONE.fullmatch(text) and sum(char.isdigit() for char in text) >= _PHONE_DIGITS:
        return Likeness.PHONE
    if _NUMBER.fullmatch(text):
        return Likeness.NUMBER
    return Likeness.LABEL if len(text) <= _LONGEST_LABEL else Likeness.LONG_TEXT


def is_label(text: str, kind: CellKind) -> bool:
    """Tell whether a cell may be a heading."""
    return likeness(text, kind) in (Likeness.LABEL, Likeness.YEAR)
