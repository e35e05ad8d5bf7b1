"""Compares what was sent with what the portal keeps, by meaning: one function per type of field."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import Any, Final, TypeAlias

from desktop_app.domain.convert.texts import FORMATTING
from desktop_app.domain.plan import ComparedField, Json

COMMUNICATIONS: Final = frozenset({"PHONE", "EMAIL", "WEB", "IM"})
"""Request names whose values the portal shows in the record's `fm` (reference §1.8)."""

_LONGEST_SHOWN: Final = 500
_YES: Final = frozenset({"y", "true", "1"})
_ID_TYPES: Final = (
    "user", "employee", "crm_category", "crm_company", "crm_contact", "crm_lead", "crm_deal", "crm_quote",
    "crm_entity", "iblock_element", "iblock_section", "hlblock", "enumeration",
)  # fmt: skip
_BBCODE: Final = re.compile(
    r"\[/?(?:b|i|u|s|p|br|url|img|email|list|quote|code|table|tr|td|th|size|color|font|left|right|center|justify|user|\*)"
    r"(?:=[^\]\[]*)?\s*/?\]",
    re.IGNORECASE,
)
_BREAK: Final = re.compile(r"\[br\s*/?\]|<br\s*/?>|\[/p\]|</p>", re.IGNORECASE)
_BINDING: Final = re.compile(r"(?:([A-Za-z]+[0-9a-fA-F]*)_)?(\d+)")


@dataclass(frozen=True, slots=True)
class Difference:
    """One field that the portal keeps otherwise than sent; both as texts for people."""

    key: str
    title: str
    sent: str
    found: str


Same: TypeAlias = Callable[[object, object], bool]


def differences(
    sent: Mapping[str, Json], found: Mapping[str, Any], fields: Iterable[ComparedField]
) -> tuple[Difference, ...]:
    """Return the compared fields whose meaning changed, in the order of `fields`.

    A field that was not sent is not compared: the portal's defaults are its own affair. A file field's sent value
    is the number of its files (their bodies are not kept).

    Both `sent` and `found` map request names to values; communications are found under `fm`.
    """
    result = []
    for field in fields:
        if field.key not in sent:
            continue
        wanted = sent[field.key]
        kept = found.get("fm") if field.key in COMMUNICATIONS else found.get(field.key)
        if not _equal(field, wanted, kept):
            result.append(Difference(field.key, field.title or field.key, _shown(wanted), _shown_kept(field, kept)))
    return tuple(result)


def _equal(field: ComparedField, sent: Json, found: object) -> bool:
    if field.key in COMMUNICATIONS:
        return _same_communications(field.key, sent, found)
    if field.type == "file":
        return _same_files(sent, found)
    same = _SAME.get(field.type, _same_line)
    if field.is_multiple or (isinstance(sent, Sequence) and not isinstance(sent, str)):
        return _same_many(same, _listed(sent), _listed(found))
    if isinstance(found, (list, tuple)):
        return len(found) == 1 and same(sent, found[0])
    return same(sent, found)


def _same_many(same: Same, sent: list[object], found: list[object]) -> bool:
    """Equal as sets: the portal keeps neither order nor repetition."""
    return all(any(same(one, other) for other in found) for one in sent) and all(
        any(same(one, other) for one in sent) for other in found
    )


def _listed(value: object) -> list[object]:
    if value is None or value is False or value == "":
        return []
    if isinstance(value, Mapping):
        return list(value.values())
    return list(value) if isinstance(value, (list, tuple)) else [value]


def _text(value: object) -> str:
    if value is None or value is False:
        return ""
    if value is True:
        return "Y"
    return str(value)


def _same_line(sent: object, found: object) -> bool:
    """Texts of one line: outer spaces and the shape of line ends do not count, everything else does."""
    return _unified(_text(sent)) == _unified(_text(found))


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


def _same_text(sent: object, found: object) -> bool:
    """Long texts: the portal makes BBCode of them (reference §5.2), so formatting and spacing do not count."""
    return _same_line(sent, found) or _plain(_text(sent)) == _plain(_text(found))


def _plain(text: str) -> str:
    bare = FORMATTING.sub("", _BBCODE.sub("", _BREAK.sub("\n", text)))
    return " ".join(html.unescape(html.unescape(bare)).split())


def _same_integer(sent: object, found: object) -> bool:
    return _number(sent) == _number(found)


def _number(value: object) -> Decimal | None:
    if value is None or value is False or value == "":
        return None
    try:
        return Decimal(_text(value).strip())
    except InvalidOperation:
        return None


def _same_double(sent: object, found: object) -> bool:
    one, other = _number(sent), _number(found)
    if one is None or other is None:
        return one is other
    # A double has about 15 digits: what differs beyond them was lost by the wire, not by the portal.
    return one == other or abs(one - other) <= abs(one) * Decimal("1e-14")


def _same_boolean(sent: object, found: object) -> bool:
    return (_text(sent).strip().lower() in _YES) == (_text(found).strip().lower() in _YES)


def _same_date(sent: object, found: object) -> bool:
    """Dates come back as instants (reference §6.5): the local or the UTC day may be the one that was meant."""
    wanted, kept = _text(sent)[:10], _text(found)
    if not wanted or not kept:
        return wanted == kept
    if kept[:10] == wanted:
        return True
    instant = _instant(kept)
    return instant is not None and instant.astimezone(UTC).date() == _day(wanted)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _instant(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _same_datetime(sent: object, found: object) -> bool:
    one, other = _instant(_text(sent)), _instant(_text(found))
    if one is None or other is None:
        return _same_line(sent, found)
    if one.tzinfo is None or other.tzinfo is None:
        return one.replace(tzinfo=None, microsecond=0) == other.replace(tzinfo=None, microsecond=0)
    return abs(one - other) < timedelta(seconds=1)


def _same_money(sent: object, found: object) -> bool:
    """`amount|CUR`; the currency may have been left to the portal (reference §5.2)."""
    amount, _, currency = _text(sent).partition("|")
    kept_amount, _, kept_currency = _text(found).partition("|")
    return _same_double(amount, kept_amount) and currency in ("", kept_currency)


def _same_address(sent: object, found: object) -> bool:
    """The portal adds coordinates and a number of its own behind the text."""
    return _same_line(_text(sent).partition("|")[0], _text(found).partition("|")[0])


def _same_id(sent: object, found: object) -> bool:
    return (_text(sent).strip() or "0") == (_text(found).strip() or "0")


def _same_binding(sent: object, found: object) -> bool:
    """Bindings come back with or without the prefix of their kind (reference §10, line 12)."""
    one, other = _BINDING.fullmatch(_text(sent).strip()), _BINDING.fullmatch(_text(found).strip())
    if one is None or other is None:
        return _same_line(sent, found)
    return one[2] == other[2] and (one[1] is None or other[1] is None or one[1].lower() == other[1].lower())


def _same_files(sent: object, found: object) -> bool:
    """A file field has as many files as were sent and, where the portal gave them back, of the same content."""
    wanted, kept = _files(sent), _files(found)
    count = sent if isinstance(sent, int) else len(wanted)
    if len(kept) != count:
        return False
    digests = [each.get("sha256") if isinstance(each, Mapping) else None for each in (*wanted, *kept)]
    # Not each content can be had; what was had must be what was sent.
    return not all(digests) or sorted(map(str, digests[:count])) == sorted(map(str, digests[count:]))


def has_contents(found: Mapping[str, Any], names: Iterable[str]) -> bool:
    """Tell whether the portal gave back the content of every file in these fields, of which there is one at least."""
    kept = [each for name in names for each in _files(found.get(name))]
    return bool(kept) and all(isinstance(each, Mapping) and each.get("sha256") for each in kept)


def _files(value: object) -> list[object]:
    # One file is an object, not a list of its parts.
    return [value] if isinstance(value, Mapping) and ("id" in value or "url" in value) else _listed(value)


def _same_communications(kind: str, sent: object, found: object) -> bool:
    wanted = {
        (_communication(kind, _text(each.get("VALUE"))), _text(each.get("VALUE_TYPE")).upper())
        for each in _listed(sent)
        if isinstance(each, Mapping) and _text(each.get("VALUE")).strip()
    }
    kept = {
        (_communication(kind, _text(each.get("value"))), _text(each.get("valueType")).upper())
        for each in _listed(found)
        if isinstance(each, Mapping) and each.get("typeId") == kind
    }
    return wanted == kept


def _communication(kind: str, value: str) -> str:
    if kind == "PHONE":
        digits = "".join(character for character in value if character.isdigit())
        return digits or value.strip()
    return value.strip().casefold() if kind == "EMAIL" else value.strip()


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        if "sha256" in value:
            return f"{value.get('name') or 'a file'} ({value.get('size')} bytes, SHA-256 {str(value['sha256'])[:8]}…)"
        return _text(value.get("VALUE", value.get("value", "")))
    if isinstance(value, (list, tuple)):
        return ", ".join(_shown(each) for each in value)
    return _text(value)[:_LONGEST_SHOWN]


def _shown_kept(field: ComparedField, value: object) -> str:
    if field.key in COMMUNICATIONS:
        value = [each for each in _listed(value) if isinstance(each, Mapping) and each.get("typeId") == field.key]
    elif field.type == "file":
        kept = _files(value)
        has_contents = any(isinstance(each, Mapping) and each.get("sha256") for each in kept)
        return _shown(kept) if has_contents else str(len(kept))
    return _shown(value)


_SAME: Final[Mapping[str, Same]] = {
    "text": _same_text,
    "integer": _same_integer,
    "double": _same_double,
    "boolean": _same_boolean,
    "char": _same_boolean,
    "date": _same_date,
    "datetime": _same_datetime,
    "money": _same_money,
    "address": _same_address,
    "crm": _same_binding,
    **dict.fromkeys(_ID_TYPES, _same_id),
}
