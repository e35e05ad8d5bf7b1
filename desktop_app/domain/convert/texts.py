"""Texts, links, yes and no, phones and e-mails."""

from __future__ import annotations

import re
from typing import Final

from desktop_app.domain.convert.model import Cell, Refusal
from desktop_app.domain.plan import Json
from desktop_app.domain.problems import values as problems
from desktop_app.domain.table import CellKind

TITLE_LIMIT: Final = 255
"""Longer titles are cut by the portal without a word (reference §5.2)."""
COMMUNICATION_LIMIT: Final = 250

_YES: Final = frozenset("y yes true 1 + ✓ ✔ ☑ x v on да д истина есть вкл".split())
_NO: Final = frozenset("n no false 0 - − – ✗ ✘ ☐ off нет н ложь".split())
_LOST_DIGITS: Final = re.compile(r"\d([.,]\d+)?[eE]\+?\d+")
_EMAIL: Final = re.compile(r"[^@\s,;<>()\[\]\"\\]+@[^@\s,;<>()\[\]\"\\.]+(\.[^@\s,;<>()\[\]\"\\.]+)+")
_LINK: Final = re.compile(r"(?:(?:https?|ftp)://)?[^\s/:@]+\.[^\s/:@.]{2,}(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE)
_PHONE_DIGITS: Final = range(5, 19)
_SHORT_TAIL: Final = 4


def to_text(cell: Cell, limit: int | None) -> str:
    """Convert to text, untouched; `limit` is the number of characters the field keeps, if it is known."""
    if limit is not None and len(cell.text) > limit:
        raise Refusal(problems.TEXT_TOO_LONG, count=str(len(cell.text)), limit=str(limit))
    return cell.text


def to_yes_no(cell: Cell) -> str:
    """Convert to `Y` or `N`: the portal takes everything but true, "true", "y", "Y" for No (reference §5.2)."""
    word = cell.text.strip().casefold()
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
    """Convert to an address field's text; `|` parts text and coordinates on the portal and is taken out."""
    return " ".join(cell.text.replace("|", " ").split())


def to_phones(cell: Cell, value_type: str) -> Json:
    """Convert one cell to entries of `PHONE` (reference §1.8)."""
    if cell.kind is CellKind.TEXT and _LOST_DIGITS.fullmatch(cell.text.strip()):
        raise Refusal(problems.PHONE_DAMAGED)
    return [_entry(_phone(part), value_type) for part in split_phones(cell.text)]


def split_phones(text: str) -> list[str]:
    """Part several phones in one cell; "495 123-45-67/68" stays one."""
    parts = []
    for part in re.split(r"[;\n\r]|,(?!\s*(?:доб|ext|вн))", text):
        pieces = [piece.strip() for piece in part.split("/")]
        if any(0 < sum(map(str.isdigit, piece)) <= _SHORT_TAIL for piece in pieces[1:]):
            pieces = [part.strip()]
        parts += [piece for piece in pieces if piece]
    return parts


def _phone(text: str) -> str:
    if sum(map(str.isdigit, text)) not in _PHONE_DIGITS or re.search(r"[@]|[^\W\d_]{9,}", text):
        raise Refusal(problems.PHONE_UNREADABLE)
    return text


def to_emails(cell: Cell, value_type: str) -> Json:
    """Convert one cell to entries of `EMAIL`."""
    parts = [part.strip("<>") for part in re.split(r"[,;\s]+", cell.text) if part.strip("<>")]
    for part in parts:
        if _EMAIL.fullmatch(part) is None or ".." in part or part.startswith("."):
            raise Refusal(problems.EMAIL_UNREADABLE)
    if not parts:
        raise Refusal(problems.EMAIL_UNREADABLE)
    return [_entry(part, value_type) for part in parts]


def to_pages(cell: Cell, value_type: str) -> Json:
    """Convert one cell to entries of `WEB`."""
    return [_entry(to_link(Cell(part)), value_type) for part in re.split(r"[;\s]+", cell.text) if part]


def to_messengers(cell: Cell, value_type: str) -> Json:
    """Convert one cell to entries of `IM`."""
    return [_entry(part.strip(), value_type) for part in re.split(r"[;\n\r]", cell.text) if part.strip()]


def _entry(value: str, value_type: str) -> Json:
    if len(value) > COMMUNICATION_LIMIT:
        raise Refusal(problems.COMMUNICATION_TOO_LONG)
    return {"VALUE": value, "VALUE_TYPE": value_type}
