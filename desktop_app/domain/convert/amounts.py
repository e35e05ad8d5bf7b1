"""Splits an amount as people write it into its digits and the words beside them: currency, thousands, percent."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

SIGNS: Final = {
    "$": "USD", "us$": "USD", "€": "EUR", "£": "GBP", "₽": "RUB", "₴": "UAH", "₸": "KZT", "¥": "JPY", "₹": "INR",
    "₺": "TRY", "zł": "PLN", "zl": "PLN",
    **dict.fromkeys(("р", "руб", "рубль", "рубля", "рублей", "руб. рф", "рос. руб", "российских рублей"), "RUB"),
    **dict.fromkeys(("rouble", "roubles", "ruble", "rubles"), "RUB"),
    **dict.fromkeys(("дол", "долл", "доллар", "доллара", "долларов", "долл. сша", "доллар сша"), "USD"),
    **dict.fromkeys(("доллара сша", "долларов сша", "dollar", "dollars", "us dollars"), "USD"),
    **dict.fromkeys(("евро", "euro", "euros"), "EUR"),
    **dict.fromkeys(("фунт", "фунта", "фунтов", "pound", "pounds"), "GBP"),
    **dict.fromkeys(("грн", "гривна", "гривны", "гривен"), "UAH"),
    **dict.fromkeys(("тг", "тенге"), "KZT"), "kč": "CZK",
    "rur": "RUB",  # its code until 1998; many programs write it still
    **dict.fromkeys(("бел. руб", "белорусских рублей"), "BYN"),
}  # fmt: skip
"""Signs and words of currencies; a point at the end of one does not count."""

_CODES: Final = frozenset(
    "AED AMD ARS AUD AZN BGN BRL BYN CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL HKD HUF IDR ILS INR JPY KGS KRW KZT "
    "MDL MXN MYR NOK NZD PEN PHP PLN RON RSD RUB SAR SEK SGD THB TJS TMT TRY TWD UAH USD UZS VND ZAR".split()
)
_SCALE_WORDS: Final = {
    3: "тыс тысяча тысячи тысяч к k thousand",
    6: "млн миллион миллиона миллионов mln mio million",
    9: "млрд миллиард миллиарда миллиардов bn billion",
}
_SCALES: Final = {word: power for power, words in _SCALE_WORDS.items() for word in words.split()}
_SCALE: Final = re.compile(rf"({'|'.join(sorted(_SCALES, key=len, reverse=True))})(?![^\W\d_])\.?\s*")
_THOUSANDS_OF_ROUBLES: Final = re.compile(r"т\.\s?р\.?")

# A point belongs to the word before it ("руб. 100"), but not to a sign ("$.50").
_PARTS: Final = re.compile(
    r"^(?P<before>(?:[^\W\d_]+\.?|[^\w,.+\-−–()])*)(?P<number>[(+\-−–]*[\d.,\s'’`´]*\d[\d.,]*[)\-−–]?)(?P<after>.*)$",
    re.DOTALL,
)
_SIGN_FIRST: Final = re.compile(r"([(\-−–])\s*([^\W\d_]+\.?|[$€£₽₴₸¥₹₺])\s*(?=[\d.,])")
_NO_CENTS: Final = re.compile(r"(?<=\d)[.,][-–—=]{1,2}")
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


class Written(NamedTuple):
    """An amount taken apart.

    Attributes:
        number: Sign, brackets, digits and the marks between them.
        currency: Code of the currency, or `""`.
        power: The power of ten a word beside the number stands for.
    """

    number: str
    currency: str
    power: int
    is_percent: bool = False


def visible(text: str) -> str:
    """Return the text without the characters nobody sees: marks of direction, spaces of no width."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def take_apart(text: str) -> Written | None:
    """Return the parts of an amount, or `None` where it is none or a word beside it is not known."""
    text = _NO_CENTS.sub("", _SIGN_FIRST.sub(r"\2 \1", visible(text).strip(), count=1))
    parts = _PARTS.match(text)
    if parts is None:
        return None
    currency, power, is_percent = "", 0, False
    for word in (parts["before"], parts["after"]):
        rest = " ".join(word.split()).casefold()
        if _THOUSANDS_OF_ROUBLES.fullmatch(rest):
            power, currency, rest = 3, "RUB", ""
        elif scale := _SCALE.match(rest):
            power, rest = _SCALES[scale[1]], rest[scale.end() :]
        elif rest == "%":
            is_percent, power, rest = True, -2, ""
        if rest:
            code = currency_of(rest)
            if not code or currency:
                return None
            currency = code
    return Written(parts["number"].strip(), currency, power, is_percent)


def digits_of(text: str) -> str:
    """Return the part of a text that holds the digits, or `""`; cheaper than to take it apart."""
    parts = _PARTS.match(visible(text).strip())
    return "" if parts is None else parts["number"]


def currency_of(word: str) -> str:
    """Return the code a sign, word or code stands for, or `""`."""
    bare = word.casefold().strip().rstrip(".")
    if code := SIGNS.get(bare):
        return code
    return bare.upper() if bare.upper() in _CODES else ""
