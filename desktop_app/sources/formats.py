"""Understands number format codes: does a number shown with one look like a date, a duration, a padded number?"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache


class FormatSort(Enum):
    """What a number format makes of a number, as far as its text is concerned."""

    PLAIN = auto()
    DATE = auto()
    TIME = auto()
    DURATION = auto()
    PADDED = auto()


@dataclass(frozen=True, slots=True)
class NumberFormat:
    """One understood number format.

    Attributes:
        code: The format code as stored.
        sort: What it makes of a number.
        sections: For padded formats: the pieces of the positive, negative and zero section, else empty.
            A piece is `"0"` for a digit place or a literal marked by a leading quote.
    """

    code: str
    sort: FormatSort
    sections: tuple[tuple[str, ...], ...] = ()

    @property
    def telling_code(self) -> str:
        """The code when it says more about the cell than its text does, else `""`."""
        return "" if self.code in ("", "General", "@", "GENERAL") else self.code


# Formats that files refer to by number only (ECMA-376 part 1, 18.8.30). Those that depend on the language
# of the writing program are given the meaning they have in all of them: a date, a time, an amount in no certain
# currency (programs that mean one write the format out).
BUILTIN_FORMATS: dict[int, str] = {
    0: "General",
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: "#,##0_);(#,##0)",
    6: "#,##0_);[Red](#,##0)",
    7: "#,##0.00_);(#,##0.00)",
    8: "#,##0.00_);[Red](#,##0.00)",
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    12: "# ?/?",
    13: "# ??/??",
    14: "mm-dd-yy",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "m/d/yy h:mm",
    **dict.fromkeys(range(27, 32), "yyyy/m/d"),
    **dict.fromkeys((32, 33), "h:mm:ss"),
    **dict.fromkeys(range(34, 37), "yyyy/m/d"),
    37: "#,##0_);(#,##0)",
    38: "#,##0_);[Red](#,##0)",
    39: "#,##0.00_);(#,##0.00)",
    40: "#,##0.00_);[Red](#,##0.00)",
    41: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
    42: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
    43: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
    44: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)',
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mmss.0",
    48: "##0.0E+0",
    49: "@",
    **dict.fromkeys(range(50, 59), "yyyy/m/d"),
}

_TOKEN = re.compile(
    r"""
    "(?P<quoted>[^"]*)"?          # literal text in quotes
    | \\(?P<escaped>.)            # one literal character
    | _.? | \*.?                  # room as wide as a character, filling: neither is text
    | \[(?P<bracket>[^\]]*)\]?    # colour, condition, locale, currency, elapsed time
    | (?P<general>[Gg][Ee][Nn][Ee][Rr][Aa][Ll])
    | (?P<halves>[Aa][Mm]/[Pp][Mm]|[Aa]/[Pp])
    | (?P<exponent>[Ee][+-])
    | (?P<separator>;)
    | (?P<char>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_ELAPSED = re.compile(r"(h+|m+|s+|ч+|м+|с+)$", re.IGNORECASE)
_CURRENCIES = frozenset("$€£¥₽₴₸₺₹₪₩")
_LITERAL_CHARS = frozenset("+-():!^&'~{}<>= /\u00a0\u202f–—№")
_NUMBER_CHARS = frozenset("#?.,%")
_DATE_CHARS = frozenset("ydbgea")
_FIRST_THREE_SECTIONS = 3


@dataclass(slots=True)
class _Section:
    pieces: list[str]
    letters: str = ""
    is_elapsed: bool = False
    is_paddable: bool = True


@lru_cache(maxsize=4096)
def understand(code: str) -> NumberFormat:
    """Say what a number format code makes of a number."""
    sections = _sections(code)
    first = sections[0]
    if first.is_elapsed:
        return NumberFormat(code, FormatSort.DURATION)
    if any(letter in "ydhsmbg" for letter in first.letters):
        return NumberFormat(code, FormatSort.DATE if _shows_a_date(first.letters) else FormatSort.TIME)
    shown = sections[:_FIRST_THREE_SECTIONS]
    if all(section.is_paddable for section in shown) and _pads(first.pieces):
        return NumberFormat(code, FormatSort.PADDED, tuple(tuple(section.pieces) for section in shown))
    return NumberFormat(code, FormatSort.PLAIN)


def _sections(code: str) -> list[_Section]:
    sections = [_Section([])]
    for match in _TOKEN.finditer(code):
        section = sections[-1]
        kind = match.lastgroup
        if kind == "separator":
            sections.append(_Section([]))
        elif kind in ("quoted", "escaped"):
            _add_literal(section, match[kind])
        elif kind == "bracket":
            _add_bracket(section, match["bracket"])
        elif kind == "halves":
            section.letters += "h"
            section.is_paddable = False
        elif kind in ("general", "exponent"):
            section.is_paddable = False
        elif kind == "char":
            _add_char(section, match["char"])
    return sections


def _add_literal(section: _Section, text: str) -> None:
    if any(char in _CURRENCIES for char in text):
        section.is_paddable = False  # money stays a number
    section.pieces.append("'" + text)


def _add_bracket(section: _Section, inside: str) -> None:
    if _ELAPSED.match(inside):
        section.is_elapsed = True
        section.is_paddable = False
    elif inside.startswith(("$", "<", ">", "=")):
        section.is_paddable = inside.startswith("$-") and section.is_paddable  # a bare locale changes nothing here


def _add_char(section: _Section, char: str) -> None:
    lower = char.lower()
    if char == "0":
        section.pieces.append("0")
    elif lower in "ymdhsbgea":
        section.letters += lower
        section.is_paddable = False
    elif char in _LITERAL_CHARS or (not char.isascii() and char not in _CURRENCIES):
        section.pieces.append("'" + char)
    else:
        section.is_paddable = False


def _shows_a_date(letters: str) -> bool:
    """Tell dates from times: an `m` beside hours or seconds means minutes."""
    if any(letter in "ydbg" for letter in letters):
        return True
    return "m" in letters and not any(letter in "hs" for letter in letters)


def _pads(pieces: list[str]) -> bool:
    zeros = pieces.count("0")
    literal = any(piece != "0" and piece[1:].strip() for piece in pieces)
    return zeros > 1 or (zeros == 1 and literal)
