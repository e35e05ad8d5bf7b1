"""What the values of a column look like, whatever its heading says."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Final


class Shape(StrEnum):
    """What most values of a column look like."""

    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    DATE = "date"
    MONEY = "money"
    YES_NO = "yes-no"
    FULL_NAME = "full-name"


_EMAIL: Final = re.compile(r"[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+([,;/\s]+[^@\s,;]+@[^@\s,;]+\.[^@\s,;]+)*")
_PHONE: Final = re.compile(r"(?=(?:\D*\d){10})(?:\+|8|7|\(|0)[\d\s()+.,;/\-–]{9,}")
_LINK: Final = re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE)
_DATE: Final = re.compile(r"\d{4}-\d\d-\d\d.*|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d\d)(?:\D.*)?")
_MONEY: Final = re.compile(
    r"(?:[$€£₽₴₸]\s?-?[\d\s.,']+|-?[\d\s.,']*\d\s?(?:[$€£₽₴₸]|руб\.?|р\.|грн\.?|тг\.?|тенге|rub|usd|eur|uah|kzt))",
    re.IGNORECASE,
)
_YES_NO: Final = frozenset("да нет yes no y n + ✓ true false".split())
_WORD: Final = r"[^\W\d_]+(?:[-'’][^\W\d_]+)*"
_NAME: Final = re.compile(rf"{_WORD}\s+{_WORD}(?:\s+{_WORD})?")
_NAME_END: Final = re.compile(r"(?:вич|вна|ична|ов|ова|ев|ева|ин|ина|ский|ская|ко|vich|vna|ov|ova)\b", re.IGNORECASE)
_LOOKED_AT: Final = 200
_MOST: Final = 0.8


def shape_of(texts: Sequence[str]) -> Shape | None:
    """Return the shape that four fifths of the first filled values have, or `None`."""
    values = [text for each in texts if (text := each.strip())][:_LOOKED_AT]
    if not values:
        return None
    tests: tuple[tuple[Shape, Callable[[str], object]], ...] = (
        (Shape.EMAIL, _EMAIL.fullmatch),
        (Shape.LINK, _LINK.match),
        (Shape.DATE, _DATE.fullmatch),
        (Shape.PHONE, _PHONE.fullmatch),
        (Shape.MONEY, _MONEY.fullmatch),
        (Shape.YES_NO, lambda text: text.casefold() in _YES_NO),
        (Shape.FULL_NAME, lambda text: _NAME.fullmatch(text) and text.istitle() and _NAME_END.search(text)),
    )
    for shape, test in tests:
        if sum(bool(test(value)) for value in values) >= _MOST * len(values):
            return shape
    return None
