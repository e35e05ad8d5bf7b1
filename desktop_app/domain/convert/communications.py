"""Phones, e-mails, sites and messengers: one cell may hold several, each with its kind (reference §1.8)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Protocol

from desktop_app.domain.convert.amounts import visible
from desktop_app.domain.convert.model import Cell, Converter, Refusal, Remark, Tell, Value
from desktop_app.domain.convert.texts import to_link
from desktop_app.domain.decisions import VALUE_TYPES
from desktop_app.domain.plan import Json
from desktop_app.domain.problems import values as problems
from desktop_app.domain.table import CellKind

LIMIT: Final = 250
"""Longer values fail the row (reference §1.8)."""

_ONE_PHONE: Final = re.compile(r"\+?(?:[ ().\-\u00a0]*\d){5,18}[ ().\-\u00a0]*")
# Programs that take a phone for a number write it so.
_AS_DECIMAL: Final = re.compile(r"\+?\d{7,15}\.0")
_LOST_DIGITS: Final = re.compile(r"\d([.,]\d+)?[eE]\+?\d+")
_EXTENSION: Final = re.compile(
    r"(?:,?\s*(?:доб(?:авочный)?|внутр?|вн|ext(?:ension)?|x|#)[.:]?\s*\d{1,6})\s*$", re.IGNORECASE
)
_PHONE_MARKS: Final = re.compile(r"[+\d\s().\-\u2010-\u2015\u2212/\\*]*")
_PHONE_DIGITS: Final = range(5, 19)
_WHOLE_DIGITS: Final = range(7, 16)
_SHORT_TAIL: Final = 4
_KIND_WORDS: Final = {
    "MOBILE": "моб мобильный мобильная сот сотовый сотовая mobile mob cell handy m",
    "WORK": "раб рабочий рабочая служебный служебная офис work office business w",
    "HOME": "дом домашний домашняя личн личный личная home private h",
    "FAX": "факс fax",
    "PAGER": "пейджер pager",
    "OTHER": "другой другая other",
}
_KIND_OF_WORD: Final = {word: kind for kind, words in _KIND_WORDS.items() for word in words.split()}
_LABEL_BEFORE: Final = re.compile(
    r"(?P<word>[^\W\d_]+)\.?(?:\s*(?:тел|телефон|phone|tel|почта|e-?mail)\.?)?\s*[:\-]?\s*(?=[+\d(]|\S+@)",
    re.IGNORECASE,
)
_LABEL_AFTER: Final = re.compile(r"\s*[(\-\s]\s*(?P<word>[^\W\d_]+)\.?\s*\)?\s*$")
_CALL_WORDS: Final = frozenset("т тел телефон phone tel call почта mail email".split())
_PHONE_AND_FAX: Final = re.compile(r"(?:т|тел|телефон|tel|phone)\.?\s*/\s*(?:ф|факс|fax)\b\.?\s*:?", re.IGNORECASE)
_JOINING_WORDS: Final = frozenset(("", "и", "and", "und", "або", "та"))
_SEVERAL_BY_PLUS: Final = re.compile(r"\s+(?=\+)")
_SEVERAL_BARE: Final = re.compile(r"\d{10,12}(?:\s+\d{10,12})+")

_EMAIL: Final = re.compile(r"[^@\s,;:<>()\[\]\"\\]+@(?:[^\W_](?:[\w-]*[^\W_])?\.)+(?:[^\W\d_]{2,}|xn--[a-z\d-]+)")
_ADDRESSED: Final = re.compile(r'(?:"(?P<quoted>[^"]*)"|(?P<words>[^<>;,"]*))\s*<\s*(?P<mail>[^<>\s]+@[^<>\s]+)\s*>')
_MAIL_LINK: Final = re.compile(r"mailto:([^\s?]*)(?:\?\S*)?", re.IGNORECASE)
_TEXT_MARK: Final = re.compile(r"['=]+(?=[+\d(])")
"""How spreadsheet programs are told to leave a number as it is."""
_CYRILLIC: Final = re.compile("[а-яё]", re.IGNORECASE)
_LATIN: Final = re.compile("[a-z]", re.IGNORECASE)
_BARE_MARKS: Final = frozenset("-–—")


class PhoneBook(Protocol):
    """Knows the numbering plans of countries."""

    def international(self, text: str, country: str) -> str | None:
        """Return a number in international form with its extension, or `None` when it is no number of a plan."""


@dataclass(frozen=True, slots=True)
class Communications:
    """Converts cells to entries of `PHONE`, `EMAIL`, `WEB` or `IM`.

    Attributes:
        value_type: Kind of the entries, where the cell itself does not say another.
        phones: Numbering plans; needed where `country` is set.
        country: Two-letter country; phones are sent in international form, `""` leaves them as written.
    """

    value_type: str
    phones: PhoneBook | None = None
    country: str = ""

    def converter(self, communication: str) -> Converter:
        """Return the converter of one of `PHONE`, `EMAIL`, `WEB`, `IM`."""
        return {"PHONE": self.to_phones, "EMAIL": self.to_emails, "WEB": self.to_pages, "IM": self.to_messengers}[
            communication
        ]

    def to_phones(self, cell: Cell, tell: Tell) -> Value:
        """Convert one cell to entries of `PHONE`; every number as it is written, extensions too."""
        text = cell.text.strip()
        if text.endswith(".0") and _AS_DECIMAL.fullmatch(text):
            text = text[:-2]
        if not self.country and _ONE_PHONE.fullmatch(text):
            return [{"VALUE": text, "VALUE_TYPE": self.value_type}]
        text = visible(text).strip()
        text = text[mark.end() :] if (mark := _TEXT_MARK.match(text)) else text
        if cell.kind is CellKind.TEXT and _LOST_DIGITS.fullmatch(text):
            raise Refusal(problems.PHONE_DAMAGED)
        entries = [self._phone(part, tell) for part in split_phones(text)]
        if not entries:
            raise Refusal(problems.PHONE_UNREADABLE)
        return entries

    def to_emails(self, cell: Cell, tell: Tell) -> Value:
        """Convert one cell to entries of `EMAIL`; names beside them are left out, and that is told."""
        if "@" not in cell.text and cell.link.casefold().startswith("mailto:") and "@" in cell.link:
            tell(Remark(problems.LINK_BEHIND, {"link": cell.link}))
            return self.to_emails(Cell(cell.link), tell)
        text = visible(cell.text).strip().lstrip("'=")
        if text.isascii() and _is_email(text) and len(text) <= LIMIT:
            return [{"VALUE": text, "VALUE_TYPE": self.value_type}]
        text = _ADDRESSED.sub(lambda found: _addressed(found, tell), _MAIL_LINK.sub(r" \1 ", text))
        found: list[tuple[str, str]] = []
        kind = self.value_type
        for piece in re.split(r"[,;/|\s]+", text):
            part = piece.lstrip("<").rstrip("<>.")
            if word := _KIND_OF_WORD.get(part.strip(":().").casefold()):
                if part.startswith("(") and found:
                    found[-1] = (found[-1][0], self._kind(word, "EMAIL"))
                else:
                    kind = self._kind(word, "EMAIL")
            elif (bare := part.strip(":-–").casefold()) not in _CALL_WORDS and bare not in _JOINING_WORDS:
                if not _is_email(part):
                    raise Refusal(problems.EMAIL_UNREADABLE, value=part)
                if _mixes_alphabets(part):
                    tell(Remark(problems.EMAIL_LETTERS, {"value": part}))
                found.append((part, kind))
                kind = self.value_type
        if not found:
            raise Refusal(problems.EMAIL_UNREADABLE)
        return [_entry(*each) for each in found]

    def to_pages(self, cell: Cell, tell: Tell) -> Value:
        """Convert one cell to entries of `WEB`."""
        if cell.link and "." not in cell.text:
            return [_entry(to_link(cell, tell), self.value_type)]
        parts = [part for part in re.split(r"[;,\s]+(?=\S)|[;,]+$", visible(cell.text).strip()) if part]
        if not parts:
            raise Refusal(problems.LINK_UNREADABLE)
        return [_entry(to_link(Cell(part), tell), self.value_type) for part in parts]

    def to_messengers(self, cell: Cell, _tell: Tell) -> Value:
        """Convert one cell to entries of `IM`."""
        parts = [part.strip() for part in re.split(r"[;,\n\r]", cell.text) if part.strip()]
        if not parts:
            raise Refusal(problems.MESSENGER_UNREADABLE)
        return [_entry(part, self.value_type) for part in parts]

    def _phone(self, text: str, tell: Tell) -> Json:
        number, kind = _without_label(text)
        plain = _EXTENSION.sub("", number)
        if sum(map(str.isdigit, plain)) not in _PHONE_DIGITS:
            raise Refusal(problems.PHONE_UNREADABLE, value=text)
        if not _PHONE_MARKS.fullmatch(plain):
            if "@" in plain or re.search(r"[^\W\d_]{12,}", plain):
                raise Refusal(problems.PHONE_UNREADABLE, value=text)
            tell(Remark(problems.PHONE_WITH_WORDS))
        value_type = self._kind(kind, "PHONE") if kind else self.value_type
        if self.country and self.phones is not None:
            international = self.phones.international(number, self.country)
            if international is None:
                tell(Remark(problems.PHONE_UNUSUAL, {"country": self.country}))
            return _entry(international or number, value_type)
        return _entry(number, value_type)

    def _kind(self, word: str, communication: str) -> str:
        return word if word in VALUE_TYPES[communication] else self.value_type


def split_phones(text: str) -> list[str]:
    """Part several phones in one cell; "495 123-45-67/68" and "…, доб. 12" stay one."""
    parts = []
    text = _PHONE_AND_FAX.sub("", text)
    for part in re.split(r"[;\n\r|]|:{3}|,(?!\s*(?:доб|ext|вн|x\s*\d|#))", text):
        if (several := _side_by_side(part.strip())) is not None:
            parts += several
            continue
        pieces = [piece.strip() for piece in part.split("/")]
        if any(0 < sum(map(str.isdigit, piece)) <= _SHORT_TAIL for piece in pieces[1:]):
            pieces = [part.strip()]
        parts += [piece for piece in pieces if piece and piece not in _BARE_MARKS]
    return parts


def _side_by_side(text: str) -> list[str] | None:
    """Part whole numbers with nothing but spaces between them, or return `None`."""
    if _SEVERAL_BARE.fullmatch(text):
        return text.split()
    pieces = _SEVERAL_BY_PLUS.split(text)
    is_whole = all(sum(map(str.isdigit, piece)) in _WHOLE_DIGITS for piece in pieces)
    return pieces if len(pieces) > 1 and is_whole else None


def _is_email(text: str) -> bool:
    return _EMAIL.fullmatch(text) is not None and ".." not in text and text[0] not in ".="


def _mixes_alphabets(address: str) -> bool:
    """Tell an address in which a letter of another alphabet stands for one that looks the same."""
    if address.isascii():
        return False
    name, _, server = address.rpartition("@")
    is_mixed = any(_CYRILLIC.search(part) and _LATIN.search(part) for part in re.split(r"[@.+_-]", address))
    return is_mixed or bool(_CYRILLIC.search(name) and not _CYRILLIC.search(server))


def _addressed(found: re.Match[str], tell: Tell) -> str:
    """Take the name before "<anna@b.org>" off; another address, or a word for its kind, stays."""
    words = (found["quoted"] or found["words"] or "").strip()
    if "@" in words or not words.strip(" :-–."):
        return f" {words} {found['mail']} "
    if words.strip(" :.").casefold() in _KIND_OF_WORD:
        return f" {words} {found['mail']} "
    tell(Remark(problems.EMAIL_NAME_LEFT_OUT, {"name": words}))
    return f" {found['mail']} "


def _without_label(text: str) -> tuple[str, str]:
    """Take "моб.", "work:" or "(fax)" off a number; return it with the kind the word names, or `""`."""
    if (before := _LABEL_BEFORE.match(text)) and (kind := _label_kind(before["word"])) is not None:
        return text[before.end() :].strip(), kind
    if (after := _LABEL_AFTER.search(text)) and (kind := _label_kind(after["word"])) is not None:
        return text[: after.start()].strip(), kind
    return text, ""


def _label_kind(word: str) -> str | None:
    folded = word.casefold()
    return "" if folded in _CALL_WORDS else _KIND_OF_WORD.get(folded)


def _entry(value: str, value_type: str) -> Json:
    if len(value) > LIMIT:
        raise Refusal(problems.COMMUNICATION_TOO_LONG)
    return {"VALUE": value, "VALUE_TYPE": value_type}
