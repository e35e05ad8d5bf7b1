"""What the server stores for a value by the type of its field: next to nothing is checked (reference §5.2)."""

import html
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timezone

from desktop_app.practice.errors import PhpTypeError, ShapeError
from desktop_app.practice.files import FileShelf
from desktop_app.practice.phpvalues import is_numeric, is_yes, parse_time, php_float, php_int, php_text
from desktop_app.practice.schema import Field

_MONEY = re.compile(r"(-?\d+(?:\.\d+)?)(?:\|([A-Z]{3})?)?")
_TAGS = (
    (re.compile(r"<br\s*/?>", re.IGNORECASE), "\n"),
    (re.compile(r"<(/?)(?:b|strong)>", re.IGNORECASE), r"[\1b]"),
    (re.compile(r"<(/?)(?:i|em)>", re.IGNORECASE), r"[\1i]"),
    (re.compile(r"<(/?)u>", re.IGNORECASE), r"[\1u]"),
    (re.compile(r"</p>", re.IGNORECASE), "\n"),
    (re.compile(r"</?[a-zA-Z][^<>]*>"), ""),
)
_TEXT_COLUMN = 65535
"""Bytes in a text column."""
_INTEGERS = frozenset(
    {
        "integer",
        "user",
        "employee",
        "enumeration",
        "iblock_element",
        "iblock_section",
        "hlblock",
        "crm_category",
    }
)
_RELATIONS = frozenset({"crm_company", "crm_contact", "crm_lead", "crm_deal", "crm_quote", "crm_entity", "location"})

Stored = object
"""A value as records keep it: text, number, list of either, or None."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What reading a value needs to know of the portal."""

    zone: timezone
    base_currency: str
    shelf: FileShelf
    now: Callable[[], float]


class Coercion:
    """Turns the values of a request into what is stored."""

    def __init__(self, surroundings: Surroundings) -> None:
        self._around = surroundings

    def store(self, field: Field, value: object) -> Stored:
        """Return what the field keeps of `value`.

        Raises:
            ShapeError: a single value was given to a multiple user field.
            PhpTypeError: the server's code stumbles over the value; the whole request fails.
            UndecodableFileError: a file's content is none; the field stays empty and the row goes on.
        """
        if field.type == "file":
            return self._files(field, value)
        if field.is_multiple:
            return self._several(field, value)
        return self._single(field, value)

    def _several(self, field: Field, value: object) -> Stored:
        if value is None:
            return []
        if isinstance(value, Mapping):
            value = list(value.values())
        if not isinstance(value, list):
            if field.is_custom:
                raise ShapeError(
                    100, f"Expected iterable value for multiple field, but got `{php_type(value)}` instead"
                )
            value = [value]  # contactIds, observers: a single number is tolerated
        if field.is_custom:
            kept = [self._single(field, item) for item in value]
            return [item for item in kept if item not in (None, "")]
        return [php_int(item) for item in value if is_numeric(item) and php_int(item) != 0]

    def _single(self, field: Field, value: object) -> Stored:
        if field.type in _INTEGERS or field.type in _RELATIONS:
            return None if value in (None, "") else php_int(value)
        if field.type in {"date", "datetime"}:
            return self._time(field, value)
        if field.type == "double":
            return None if value in (None, "") else _plain(php_float(value))
        if field.type in {"boolean", "char"}:
            return "Y" if is_yes(value) else "N"
        if field.type == "money":
            return self._money(value)
        if field.type == "url":
            return _only_text(value).strip()
        return _text(field, value)

    def _time(self, field: Field, value: object) -> Stored:
        if value is None:
            return None
        text = _only_text(value)
        now = datetime.fromtimestamp(self._around.now(), UTC)
        moment = parse_time(text, self._around.zone, now)
        if moment is None:
            return None
        if field.type == "date":
            return moment.astimezone(self._around.zone).date().isoformat()
        return int(moment.timestamp())

    def _money(self, value: object) -> str | None:
        match = _MONEY.fullmatch(_only_text(value))
        if match is None:
            return None
        return f"{match[1]}|{match[2] or self._around.base_currency}"

    def _files(self, field: Field, value: object) -> Stored:
        shelf = self._around.shelf
        if not field.is_multiple:
            return None if value in (None, "", []) else shelf.keep(value)
        if value in (None, ""):
            return []
        if not isinstance(value, (list, Mapping)):
            raise ShapeError(100, f"Expected iterable value for multiple field, but got `{php_type(value)}` instead")
        return [shelf.keep(item) for item in _items(value)]


def _items(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        yield from value.values()
    elif isinstance(value, list):
        yield from value


def _text(field: Field, value: object) -> str | None:
    if value is None:
        return None
    text = php_text(value)
    if field.is_bbcode and "<" in text:
        text = to_bbcode(text)
    if field.size is not None:
        return text[: field.size]
    if len(text) > _TEXT_COLUMN // 4:
        return text.encode("utf-8")[:_TEXT_COLUMN].decode("utf-8", "ignore")
    return text


def _only_text(value: object) -> str:
    if isinstance(value, (list, dict)):
        raise PhpTypeError("Argument must be of type string, array given")
    return php_text(value)


def _plain(number: float) -> float | int:
    return int(number) if number.is_integer() and abs(number) < 2**53 else number


def to_bbcode(text: str) -> str:
    """Return HTML as the BBCode that comments keep (reference §5.2)."""
    for pattern, replacement in _TAGS:
        text = pattern.sub(replacement, text)
    return html.unescape(text)


def php_type(value: object) -> str:
    """Return what PHP's get_debug_type calls the value."""
    if isinstance(value, bool):
        return "bool"
    return {int: "int", float: "float", str: "string"}.get(type(value), "null")
