"""What can be mended in a cell without asking, because there is only one right answer; all else is left alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final


class Cure(StrEnum):
    """One remedy; each leaves a text alone that it cannot mend for certain."""

    INVISIBLE = "invisible"
    """Remove letters nobody sees; unbreakable and thin spaces become plain ones."""
    SPACES = "spaces"
    """One space where there are several, none at the ends."""
    TO_CYRILLIC = "to-cyrillic"
    """Latin letters inside Cyrillic words become the Cyrillic ones that look the same."""
    TO_LATIN = "to-latin"
    """Cyrillic letters inside Latin words become the Latin ones that look the same."""
    EMAIL_MARKS = "email-marks"
    """Punctuation around an e-mail address, spaces inside it."""
    DIGITS = "digits"
    """A long number shown with an exponent, all of whose digits are still there."""
    DAY_FIRST = "day-first"
    """03/04/2026 is the third of April."""
    MONTH_FIRST = "month-first"
    """03/04/2026 is the fourth of March."""
    COUNTRY = "country"
    """Phones in international form, by the numbering plan of a country."""


_GONE: Final = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_THIN: Final = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
_SPACES: Final = re.compile(" {2,}")
_WORD: Final = re.compile("[A-Za-zА-Яа-яЁё]+")
_MIXED: Final = re.compile("[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]")
_TO_CYRILLIC: Final = str.maketrans("AaBCcEeHKkMOoPpTXxy", "АаВСсЕеНКкМОоРрТХху")
_TO_LATIN: Final = str.maketrans("АаВСсЕеНКкМОоРрТХху", "AaBCcEeHKkMOoPpTXxy")
_CYRILLIC: Final = re.compile("[А-Яа-яЁё]")
_LATIN: Final = re.compile("[A-Za-z]")
_AROUND: Final = " \t\r\n\u00a0,;:.<>()[]\"'«»“”„"
_PLAIN_EMAIL: Final = re.compile(r"[\w+-]+(?:\.[\w+-]+)*@[\w-]+(?:\.[\w-]+)+")
_EMAIL_LIKE: Final = re.compile(r"[^@\s,;<>]+\s*@\s*[^@\s,;<>]+")
_EXPONENT: Final = re.compile(r"(\+?)(\d)(?:[.,](\d+))?[eE]\+?(\d{1,2})")
_POINT_ZERO: Final = re.compile(r"(\+?\d{5,})[.,]0")
_DATE: Final = re.compile(r"(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?=\D|$)")
_CENTURY: Final = 70
_MONTHS: Final = 12
_DAYS: Final = 31


def mend(cure: Cure, text: str) -> str:
    """Return the text as the cure leaves it. `Cure.COUNTRY` needs a phone book and is not done here."""
    return _MENDERS[cure](text)


def needs_mending(cure: Cure, text: str) -> bool:
    """Tell whether the cure would change a text."""
    return mend(cure, text) != text


def is_mixed_for_certain(text: str) -> bool:
    """Tell whether a text mixes letters of two alphabets and one of the cures knows which were meant."""
    return needs_mending(Cure.TO_CYRILLIC, text) or needs_mending(Cure.TO_LATIN, text)


def is_ambiguously_mixed(text: str) -> bool:
    """Tell whether a word mixes letters of two alphabets and nobody can say which were meant."""
    if not _MIXED.search(text):
        return False
    both = mend(Cure.TO_LATIN, mend(Cure.TO_CYRILLIC, text))
    return _MIXED.search(both) is not None


def _without_invisible(text: str) -> str:
    if not _GONE.search(text) and not _THIN.search(text):
        return text
    return _THIN.sub(" ", _GONE.sub("", text)).strip(" ")


def _single_spaced(text: str) -> str:
    return _SPACES.sub(" ", text).strip(" ")


def _to_cyrillic(text: str) -> str:
    return _WORD.sub(_cyrillic_word, text) if _MIXED.search(text) else text


def _to_latin(text: str) -> str:
    return _WORD.sub(_latin_word, text) if _MIXED.search(text) else text


def _cyrillic_word(match: re.Match[str]) -> str:
    return _one_alphabet(match[0], _TO_CYRILLIC, others=_LATIN, own=_CYRILLIC, own_table=_TO_LATIN)


def _latin_word(match: re.Match[str]) -> str:
    return _one_alphabet(match[0], _TO_LATIN, others=_CYRILLIC, own=_LATIN, own_table=_TO_CYRILLIC)


def _one_alphabet(
    word: str, table: Mapping[int, int], *, others: re.Pattern[str], own: re.Pattern[str], own_table: Mapping[int, int]
) -> str:
    """Move a word to one alphabet if its other letters all have a double there and one of its own has none."""
    foreign = others.findall(word)
    if not foreign or not all(ord(letter) in table for letter in foreign):
        return word
    is_certain = any(ord(letter) not in own_table for letter in own.findall(word))
    return word.translate(table) if is_certain else word


def _bare_email(text: str) -> str:
    if "@" not in text or _PLAIN_EMAIL.fullmatch(text):
        return text
    bare = text.strip(_AROUND)
    if _PLAIN_EMAIL.fullmatch(bare):
        return bare
    if not _EMAIL_LIKE.search(text):
        return text
    bare = re.sub("mailto:", "", text, flags=re.IGNORECASE).strip(_AROUND)
    if text.count("@") == 1:
        bare = re.sub(r"\s*([@])\s*", r"\1", bare)
        bare = re.sub(r"\.{2,}", ".", re.sub(r"(?<=\w),(?=\w+$)", ".", bare))
    return bare if _EMAIL_LIKE.fullmatch(bare) or text.count("@") > 1 else text


def _all_digits(text: str) -> str:
    if match := _EXPONENT.fullmatch(text.strip()):
        sign, first, rest, power = match[1], match[2], match[3] or "", int(match[4])
        # Fewer digits than places means that the spreadsheet program threw some away: nobody can bring them back.
        return f"{sign}{first}{rest}" if len(rest) == power and power else text
    match = _POINT_ZERO.fullmatch(text.strip())
    return match[1] if match else text


def _day_first(text: str) -> str:
    return _DATE.sub(lambda match: _iso(match, day=match[1], month=match[3]), text, count=1)


def _month_first(text: str) -> str:
    return _DATE.sub(lambda match: _iso(match, day=match[3], month=match[1]), text, count=1)


def _iso(match: re.Match[str], *, day: str, month: str) -> str:
    if match.start() and match.string[match.start() - 1].isdigit():
        return match[0]
    if not (1 <= int(month) <= _MONTHS and 1 <= int(day) <= _DAYS):
        return match[0]
    year = match[4]
    if len(year) == 2:
        year = f"{19 if int(year) >= _CENTURY else 20}{year}"
    return f"{year}-{int(month):02}-{int(day):02}"


def _untouched(text: str) -> str:
    return text


_MENDERS: Final[Mapping[Cure, Callable[[str], str]]] = {
    Cure.INVISIBLE: _without_invisible,
    Cure.SPACES: _single_spaced,
    Cure.TO_CYRILLIC: _to_cyrillic,
    Cure.TO_LATIN: _to_latin,
    Cure.EMAIL_MARKS: _bare_email,
    Cure.DIGITS: _all_digits,
    Cure.DAY_FIRST: _day_first,
    Cure.MONTH_FIRST: _month_first,
    Cure.COUNTRY: _untouched,
}
