"""Which column goes to which field: a person's decisions, saved as the mapping file of contracts.md 1.3."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.columns import MAPPING_UNREADABLE

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


@dataclass(frozen=True, slots=True)
class Target:
    """Where a column goes: a field, or one kind of communication.

    Attributes:
        upper_name: Stable name of the field (`TITLE`), or `PHONE`, `EMAIL`, `WEB`, `IM`.
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


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """All decisions about columns and values of one import.

    Attributes:
        columns: Heading → where it goes. Columns without an entry are not imported.
        constants: Field's stable name (or `PHONE.WORK`) → the same text for every row.
        files: Heading of a column of file names → stable name of the file field.
        date_orders: Heading → order of its ambiguous dates, where a person decided.
        choices: Heading → text → what it means, where a person decided.
    """

    columns: Mapping[str, Target] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    date_orders: Mapping[str, DateOrder] = field(default_factory=dict)
    choices: Mapping[str, Mapping[str, Choice]] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether no column goes anywhere."""
        return not self.columns and not self.files


def mapping_document(mapping: ImportMapping) -> dict[str, object]:
    """Return the mapping as the JSON of a mapping file."""
    document: dict[str, object] = {
        "columns": {heading: each.code for heading, each in mapping.columns.items()},
        "constants": dict(mapping.constants),
        "files": dict(mapping.files),
    }
    if mapping.date_orders:
        document["dateOrders"] = {heading: order.value for heading, order in mapping.date_orders.items()}
    if mapping.choices:
        document["values"] = {
            heading: {text: [choice.kind.value, choice.id] for text, choice in texts.items()}
            for heading, texts in mapping.choices.items()
        }
    return document


def read_mapping(document: object) -> ImportMapping:
    """Read the JSON of a mapping file. Keys it does not know are left alone.

    Raises:
        Trouble: It is not a mapping file, or says something that cannot be.
    """
    if not isinstance(document, dict):
        raise _unreadable("it holds no object")
    columns = {}
    for heading, code in _texts(document, "columns").items():
        where = target(code)
        if where is None:
            raise _unreadable(f"“{code}” is no kind of phone, e-mail, site or messenger")
        columns[heading] = where
    return ImportMapping(
        columns,
        _texts(document, "constants"),
        _texts(document, "files"),
        _date_orders(document),
        _choices(document),
    )


def _unreadable(reason: str) -> Trouble:
    return Trouble(Problem(MAPPING_UNREADABLE, words={"reason": reason}))


def _texts(document: Mapping[str, object], key: str) -> dict[str, str]:
    part = document.get(key, {})
    if not isinstance(part, dict) or not all(isinstance(each, str) for each in part.values()):
        raise _unreadable(f"“{key}” must be an object of texts")
    return part


def _date_orders(document: Mapping[str, object]) -> dict[str, DateOrder]:
    try:
        return {heading: DateOrder(order) for heading, order in _texts(document, "dateOrders").items()}
    except ValueError:
        raise _unreadable("“dateOrders” knows day-first and month-first") from None


def _choices(document: Mapping[str, object]) -> dict[str, dict[str, Choice]]:
    part = document.get("values", {})
    try:
        assert isinstance(part, dict)
        return {
            heading: {text: Choice(ChoiceKind(kind), str(value)) for text, (kind, value) in texts.items()}
            for heading, texts in part.items()
        }
    except (AssertionError, AttributeError, TypeError, ValueError):
        raise _unreadable("“values” must give each text what it means") from None
