"""The words in which decisions about columns and values are said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

VALUE_TYPES: Final[Mapping[str, tuple[str, ...]]] = {
    "PHONE": ("WORK", "MOBILE", "FAX", "HOME", "PAGER", "MAILING", "OTHER"),
    "EMAIL": ("WORK", "HOME", "MAILING", "OTHER"),
    "WEB": ("WORK", "HOME", "FACEBOOK", "VK", "LIVEJOURNAL", "TWITTER", "OTHER"),
    "IM": (
        "TELEGRAM", "VK", "SKYPE", "VIBER", "FACEBOOK", "INSTAGRAM", "BITRIX24",
        "OPENLINE", "IMOL", "ICQ", "MSN", "JABBER", "OTHER",
    ),
}  # fmt: skip
"""Communications and their kinds (reference §1.8)."""


FULL_NAME: Final = "FULL_NAME"
"""A column of full names: goes to surname, name and patronymic. No field of the portal is called so in `fields`."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a column goes: a field, or one kind of communication.

    Attributes:
        upper_name: Stable name of the field (`TITLE`), or `PHONE`, `EMAIL`, `WEB`, `IM`, `FULL_NAME`.
        value_type: Kind of a communication (`WORK`); empty for fields.
    """

    upper_name: str
    value_type: str = ""

    @property
    def code(self) -> str:
        """The name used in mapping files: `TITLE`, `PHONE.WORK`."""
        return f"{self.upper_name}.{self.value_type}" if self.value_type else self.upper_name

    @property
    def is_communication(self) -> bool:
        """Whether this is a phone, e-mail, site or messenger."""
        return bool(self.value_type)


def target(code: str) -> Target | None:
    """Read a name of a mapping file; `None` when its kind of communication does not exist."""
    name, _, value_type = code.partition(".")
    if name in VALUE_TYPES:
        value_type = value_type or "WORK"
        return Target(name, value_type) if value_type in VALUE_TYPES[name] else None
    return Target(code)


class DateOrder(StrEnum):
    """How the parts of a date like 03/04/2026 follow each other."""

    DAY_FIRST = "day-first"
    MONTH_FIRST = "month-first"


class NameOrder(StrEnum):
    """How the words of a full name follow each other."""

    LAST_FIRST = "last-first"
    """Petrova Anna Ivanovna."""
    FIRST_LAST = "first-last"
    """Anna Ivanovna Petrova."""


class DecimalMark(StrEnum):
    """What parts whole and fraction in numbers like 1,234."""

    COMMA = "comma"
    POINT = "point"

    @property
    def sign(self) -> str:
        """The mark itself."""
        return "," if self is DecimalMark.COMMA else "."


class LookUp(StrEnum):
    """By what a related record is looked up."""

    ANY = "any"
    """Numbers by id, addresses by e-mail, phones by phone; all else by title or name, then by external key."""
    ID = "id"
    KEY = "key"
    TITLE = "title"
    PHONE = "phone"
    EMAIL = "email"


class ChoiceKind(StrEnum):
    """What a person decided about a text."""

    USE = "use"
    LEAVE_EMPTY = "leave-empty"
    HOLD_BACK = "hold-back"


@dataclass(frozen=True, slots=True)
class Choice:
    """What one text of a column means; `id` is the portal's id when it is to be used."""

    kind: ChoiceKind
    id: str = ""


_IN_PIPELINE: Final = "\u2063"
"""Stands between a text and its pipeline: a sign that nobody types and no spreadsheet shows."""


def staged(text: str, pipeline: int) -> str:
    """Return under what a decision about a stage of one pipeline is kept, where every row names its own."""
    return f"{text}{_IN_PIPELINE}{pipeline}"
