"""Texts, links, addresses, yes and no."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.domain.convert.model import Cell, Refusal
from desktop_app.domain.problems import values as problems
from desktop_app.domain.schema import Field

TITLE_LIMIT: Final = 255
"""Longer titles are cut by the portal without a word (reference §5.2)."""
_NUMBER_LIMIT: Final = 100

_TEXT_BYTES: Final = 65_535
"""A text column of the portal's database; what is longer is cut (reference §5.2)."""

_YES: Final = frozenset(
    "y yes yep true t 1 1,0 1.0 + ✓ ✔ ☑ ✅ √ x v х on да д истина есть вкл ага так ja oui si sí sim tak evet vrai wahr "
    "verdadero iyo иә".split()
)
_NO: Final = frozenset(
    "n no nope false f 0 0,0 0.0 - − – — ✗ ✘ ☐ ❌ ✖ off нет н ложь выкл не ні nein non não nao nie hayır hayir faux "
    "falsch falso жоқ".split()
)
_LINK: Final = re.compile(r"(?:(?:https?|ftp)://)?[^\s/:@]+\.[^\s/:@.]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_COORDINATES: Final = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*[;,]\s*(-?\d{1,3}(?:\.\d+)?)\s*")
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


def to_text(cell: Cell, limit: int | None) -> str:
    """Convert to text, untouched; `limit` is the number of characters the field keeps, if it is known."""
    if limit is not None and len(cell.text) > limit:
        raise Refusal(problems.TEXT_TOO_LONG, count=str(len(cell.text)), limit=str(limit))
    if len(cell.text) * 4 > _TEXT_BYTES and (size := len(cell.text.encode(errors="replace"))) > _TEXT_BYTES:
        kept = _TEXT_BYTES * len(cell.text) // size
        raise Refusal(problems.TEXT_TOO_LONG, count=str(len(cell.text)), limit=str(kept))
    return cell.text


def to_yes_no(cell: Cell) -> str:
    """Convert to `Y` or `N`: the portal takes everything but true, "true", "y", "Y" for No (reference §5.2)."""
    word = cell.text.strip().casefold().rstrip(".!").strip("[]() ")
    if word in _YES:
        return "Y"
    if word in _NO:
        return "N"
    raise Refusal(problems.YES_NO_UNREADABLE)


def to_link(cell: Cell) -> str:
    """Convert to the address of a page."""
    text = cell.text.strip()
    if _LINK.fullmatch(text) is None:
        raise Refusal(problems.LINK_UNREADABLE)
    return text


def to_address(cell: Cell) -> str:
    """Convert to an address: plain text, or `text|lat;lon` where the cell says a place (reference §5.2).

    Any other `|` is taken out: the portal would take what follows for coordinates.
    """
    text, mark, tail = cell.text.rpartition("|")
    place = _COORDINATES.fullmatch(tail) if mark else None
    words = " ".join((text if place else cell.text).replace("|", " ").split())
    if not words:
        raise Refusal(problems.ADDRESS_EMPTY)
    if place is None or abs(float(place[1])) > _MOST_LATITUDE or abs(float(place[2])) > _MOST_LONGITUDE:
        return words if place is None else f"{words} {place[1]}, {place[2]}"
    return f"{words}|{place[1]};{place[2]}"
