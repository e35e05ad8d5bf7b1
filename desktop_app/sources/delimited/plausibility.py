"""Judges how likely a decoded word is a word of some language: the measure by which encodings are compared."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# How often a letter occurs in names and words of the languages an encoding serves, in three classes.
_CYRILLIC_COMMON = frozenset("оаеинтсрвлкмдпуяызьбгчйх")
_CYRILLIC_OTHER = frozenset("жшюцщэфъёіїєґўәғқңөұүһ")
_WESTERN = frozenset("äöüßéèêëàâçñóíáúôîïûùåæøãõœ")
_CENTRAL = frozenset("łąęśżźćńóřšžěůčďťňýáéíúőűöüäôĺľŕăâîşţțșđ")
_TURKISH = frozenset("ğışçöüâîû")
_RARE_WESTERN = frozenset("ðþýÿ")
_LEAST_RUN = 3

_COMMON, _GOOD, _FAIR, _POOR, _BAD = 1.0, 0.8, 0.2, -0.5, -1.5


@lru_cache(maxsize=8192)
def letter_weight(char: str, family: str) -> float:
    """Return how much a character that is not plain ASCII speaks for an encoding of this family."""
    lower = char.lower()
    if family == "cyrillic":
        if lower in _CYRILLIC_COMMON:
            return _COMMON
        if lower in _CYRILLIC_OTHER:
            return _GOOD
    elif family == "western":
        if lower in _RARE_WESTERN:
            return _FAIR
        if lower in _WESTERN:
            return _COMMON
    elif (family == "central" and lower in _CENTRAL) or (family == "turkish" and (lower in _TURKISH or char == "İ")):
        return _COMMON
    return _by_category(char, family)


def _by_category(char: str, family: str) -> float:
    category = unicodedata.category(char)
    code = ord(char)
    if family == "asian":
        if 0x3040 <= code <= 0x30FF or 0xAC00 <= code <= 0xD7A3:
            return _COMMON
        if 0xFF61 <= code <= 0xFF9F:
            return _BAD
        if 0x4E00 <= code <= 0x9FFF:
            return _COMMON if _is_common_ideograph(char) else _POOR
        if 0x3000 <= code <= 0x303F or 0xFF00 <= code <= 0xFF60:
            return _GOOD
        return _POOR
    if char in "«»№“”„‘’–—…°§©®€\u00a0":
        return 0.1
    if category.startswith("L"):
        return _FAIR if _script_of(char) == ("cyrillic" if family == "cyrillic" else "latin") else _POOR
    return _BAD if category in ("Cc", "Cn", "Co", "Cf") else _POOR


@lru_cache(maxsize=65_536)
def _is_common_ideograph(char: str) -> bool:
    """Tell whether an ideograph is of the first level of the Chinese or Japanese standards."""
    for encoding, last_lead in (("gb2312", 0xD7), ("cp932", 0x97)):
        try:
            if char.encode(encoding)[0] <= last_lead:
                return True
        except UnicodeEncodeError:
            continue
    return False


def _script_of(char: str) -> str:
    if char.isascii():
        return "latin"
    code = ord(char)
    if 0x0400 <= code <= 0x052F:
        return "cyrillic"
    return "latin" if code < 0x0250 else "other"


def word_score(word: str, family: str) -> float:
    """Return how likely a word is one, for a reading in an encoding of this family."""
    score = 0.0
    before = ""
    run = 0
    for char in word:
        if not char.isascii():
            score += letter_weight(char, family)
            run += 1
        else:
            run = 0
        if before:
            score += _transition(before, char)
        if run >= _LEAST_RUN and family in ("western", "central", "turkish"):
            score -= 1.0  # these languages strew their national letters thinly
        before = char
    return score


def _transition(before: str, char: str) -> float:
    if not (before.isalpha() and char.isalpha()):
        is_symbol = not (before if not before.isalpha() else char).isascii()
        return -0.5 if is_symbol else 0.0
    if _script_of(before) != _script_of(char):
        return -1.0
    if before.islower() and char.isupper():
        return -0.7
    return 0.0
