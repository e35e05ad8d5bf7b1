"""Texts, links, addresses, yes and no."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.domain.convert.amounts import visible
from desktop_app.domain.convert.model import Cell, Refusal, Remark, Tell
from desktop_app.domain.problems import values as problems
from desktop_app.domain.schema import Field
from desktop_app.domain.table import CellKind

TITLE_LIMIT: Final = 255
"""Longer titles are cut by the portal without a word (reference §5.2)."""
_NUMBER_LIMIT: Final = 100

_TEXT_BYTES: Final = 65_535
"""A text column of the portal's database; what is longer is cut (reference §5.2)."""

_KEPT_DIGITS: Final = 15
_EXPONENT: Final = re.compile(r"\s*\d[.,]\d+[EeЕе]\+\d{2}\s*")
_TAG: Final = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
FORMATTING: Final = re.compile(
    r"</?(?:b|strong|i|em|u|s|del|br|p|div|span|font|ul|ol|li|h[1-6]|blockquote|pre|code|small|big|sub|sup|center|table|"
    r"thead|tbody|tr|td|th)(?:\s+(?:style|class|align|color|size|face|dir)\s*=[^<>]*|\s*)/?>",
    re.IGNORECASE,
)
"""HTML that says only how a text looks: the portal makes BBCode of it or drops it."""

_YES: Final = frozenset(
    "y yes yep true t 1 1,0 1.0 + ✓ ✔ ☑ ✅ √ x v х on да д истина есть вкл ага так ja oui si sí sim tak evet vrai wahr "
    "verdadero iyo иә имеется 是".split()
)
_NO: Final = frozenset(
    "n no nope false f 0 0,0 0.0 - − – — ✗ ✘ ☐ ❌ ✖ off нет н ложь выкл не ні nein non não nao nie hayır hayir faux "
    "falsch falso жоқ отсутствует 否".split()
)
_LINK: Final = re.compile(r"(?:(?:https?|ftp)://)?[^\s/:@]+\.[^\s/:@.]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_COORDINATES: Final = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*[;,]\s*(-?\d{1,3}(?:\.\d+)?)\s*")
# As portals show and export an address: text, coordinates or a bare `;`, the number of the place.
_PLACE: Final = re.compile(r"(.*?)\|\s*(;|-?[\d.,]+\s*[;,]\s*-?[\d.,]+)\s*(?:\|\s*\d*\s*)?", re.DOTALL)
_ONE_ADDRESS: Final = re.compile(
    r"(?:[^;\n\r|]|\|\s*(?:-?\d{1,3}(?:[.,]\d+)?)?\s*;\s*(?:-?\d{1,3}(?:[.,]\d+)?)?\s*(?:\|\s*\d*\s*)?(?=[;\n\r]|$)|\|)+"
)
_MOST_LATITUDE: Final = 90
_MOST_LONGITUDE: Final = 180


def limit_of(known: Field) -> int | None:
    """Return how many characters a text field keeps, or `None` when it is not known to cut."""
    if known.upper_name in {"QUOTE_NUMBER", "ACCOUNT_NUMBER"}:
        return _NUMBER_LIMIT  # reference §5.3
    stored = known.settings.get("MAX_LENGTH")
    if isinstance(stored, int | str) and str(stored).isdigit() and int(stored) > 0:
        return int(stored)
    return None if known.is_dynamic or known.type != "string" else TITLE_LIMIT


def to_text(cell: Cell, limit: int | None, tell: Tell) -> str:
    """Convert to text, untouched; `limit` is the number of characters the field keeps, if it is known."""
    if (cell.raw or "+" in cell.text) and _has_lost_digits(cell):  # of nearly all cells neither is true
        tell(Remark(problems.DIGITS_LOST))
    if limit is not None and len(cell.text) > limit:
        raise Refusal(problems.TEXT_TOO_LONG, count=str(len(cell.text)), limit=str(limit))
    if len(cell.text) * 4 > _TEXT_BYTES and (size := len(cell.text.encode(errors="replace"))) > _TEXT_BYTES:
        kept = _TEXT_BYTES * len(cell.text) // size
        raise Refusal(problems.TEXT_TOO_LONG, count=str(len(cell.text)), limit=str(kept))
    return cell.text


def _has_lost_digits(cell: Cell) -> bool:
    """Tell a long number of which the spreadsheet program kept fifteen digits, or an exponent only."""
    if cell.kind is CellKind.NUMBER:
        return sum(map(str.isdigit, cell.text)) > _KEPT_DIGITS
    return _EXPONENT.fullmatch(cell.text) is not None


def to_comment(cell: Cell, tell: Tell) -> str:
    """Convert to a text kept as BBCode, of which the portal takes away whatever looks like HTML (reference §5.2).

    Formatting may go that way; anything else, like the address in "Anna <anna@b.org>", gets a space after its "<".
    """
    text = to_text(cell, None, tell)
    if "<" not in text:
        return text
    kept = _TAG.sub(_as_text, text)
    if kept != text:
        tell(Remark(problems.MARKUP_KEPT))
    return kept


def _as_text(tag: re.Match[str]) -> str:
    return tag[0] if FORMATTING.fullmatch(tag[0]) else f"< {tag[0][1:]}"


def to_yes_no(cell: Cell) -> str:
    """Convert to `Y` or `N`: the portal takes everything but true, "true", "y", "Y" for No (reference §5.2)."""
    word = visible(cell.text).strip().casefold().rstrip(".!").strip("[]() ")
    if word in _YES:
        return "Y"
    if word in _NO:
        return "N"
    raise Refusal(problems.YES_NO_UNREADABLE)


def to_link(cell: Cell, tell: Tell) -> str:
    """Convert to the address of a page: the text, or the one behind it."""
    text = visible(cell.text).strip()
    if _LINK.fullmatch(text) is not None:
        return text
    if _LINK.fullmatch(cell.link) is None:
        raise Refusal(problems.LINK_UNREADABLE)
    tell(Remark(problems.LINK_BEHIND, {"link": cell.link}))
    return cell.link


def to_address(cell: Cell) -> str:
    """Convert to an address: plain text, or `text|lat;lon` where the cell says a place (reference §5.2).

    Any other `|` is taken out: the portal would take what follows for coordinates. The number of a place in another
    portal's own list, which its exports add, is left out.
    """
    exported = _PLACE.fullmatch(cell.text)
    text, tail = (exported[1], exported[2]) if exported else (cell.text, "")
    place = _COORDINATES.fullmatch(tail.replace(",", ".") if ";" in tail else tail)
    if place is None and tail != ";":
        text = cell.text
    words = " ".join(text.replace("|", " ").split())
    if not words:
        raise Refusal(problems.ADDRESS_EMPTY)
    if place is None:
        return words
    if abs(float(place[1])) > _MOST_LATITUDE or abs(float(place[2])) > _MOST_LONGITUDE:
        return f"{words} {place[1]}, {place[2]}"
    return f"{words}|{place[1]};{place[2]}"


def addresses(text: str) -> list[str]:
    """Part several addresses in one cell; the `;` of coordinates parts nothing."""
    return [part for each in _ONE_ADDRESS.findall(text) if (part := each.strip())]
