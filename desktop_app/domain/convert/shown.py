"""What a cell's number format shows beside its digits: a percent sign, a currency."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final, NamedTuple

from desktop_app.domain.convert.amounts import currency_of

_PIECES: Final = re.compile(
    r"""
    "(?P<quoted>[^"]*)"?
    | \\(?P<escaped>.)
    | _.? | \*.?                                # room as wide as a sign, filling: neither is shown
    | \[\$(?P<sign>[^\]\-]*)(?:-(?P<place>[^\]]*))?\]
    | \[[^\]]*\]
    | (?P<bare>[$€£¥₽₴₸₺₹])
    | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_SHARED: Final = {
    ("$", "1009"): "CAD", ("$", "C0C"): "CAD", ("$", "C09"): "AUD", ("$", "1409"): "NZD", ("$", "C04"): "HKD",
    ("$", "1004"): "SGD", ("$", "4809"): "SGD", ("$", "80A"): "MXN", ("$", "2C0A"): "ARS", ("$", "340A"): "CLP",
    ("$", "240A"): "COP", ("¥", "804"): "CNY", ("¥", "478"): "CNY",
    ("kr", "41D"): "SEK", ("kr", "414"): "NOK", ("kr", "814"): "NOK", ("kr", "406"): "DKK",
}  # fmt: skip
"""Signs that several countries use, with the language the format names (its number in hexadecimal digits)."""


class Shown(NamedTuple):
    """What a number format shows beside the digits.

    Attributes:
        is_percent: The number is shown a hundredfold, with a percent sign.
        currency: Code of the currency; its sign where nobody knows the code; `""` where there is none.
    """

    is_percent: bool = False
    currency: str = ""


BARE: Final = Shown()
_PLAIN: Final = re.compile(r"-?\d+(?:\.\d+)?")


@cache
def shown_by(number_format: str) -> Shown:
    """Say what a number format code shows; what it shows of positive numbers counts."""
    if not number_format:
        return BARE
    is_percent, is_positive, words, currency = False, True, [""], ""
    for piece in _PIECES.finditer(number_format):
        if piece["mark"]:
            # A quoted or escaped percent sign is a letter like others: it multiplies nothing.
            is_percent = is_percent or piece["mark"] == "%"
            is_positive = is_positive and piece["mark"] != ";"
            words.append("")
        elif not is_positive:
            continue
        elif piece["sign"]:
            currency = currency or _named(piece["sign"].strip(), (piece["place"] or "").upper().lstrip("0"))
        else:
            words[-1] += piece["quoted"] or piece["escaped"] or piece["bare"] or ""
    return Shown(is_percent, currency or next(filter(None, map(currency_of, words)), ""))


def written_out(number: str, number_format: str) -> str:
    """Return a plain number with what its format shows beside it: "15%", "100 EUR"."""
    shown = shown_by(number_format)
    if shown == BARE or _PLAIN.fullmatch(number) is None:
        return number
    if shown.is_percent:
        return f"{Decimal(number).scaleb(2).normalize():f}%"
    return f"{number} {shown.currency}" if shown.currency else number


def _named(sign: str, place: str) -> str:
    return _SHARED.get((sign.casefold(), place)) or currency_of(sign) or sign
