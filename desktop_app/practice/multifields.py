"""Phones, e-mails, sites, messengers: the two shapes a portal accepts and its duplicate index (§1.8)."""

import re
from collections.abc import Mapping
from itertools import count
from typing import Any

from desktop_app.practice.errors import RowError
from desktop_app.practice.phpvalues import php_int, php_text
from desktop_app.practice.store import Communication
from desktop_app.practice.texts import Texts

TYPES = ("PHONE", "EMAIL", "WEB", "IM", "LINK")
_EMAIL = re.compile(r"[^\s@<>(),;:\\\"\[\]]+@[^\s@<>(),;:\\\"\[\].]+(?:\.[^\s@<>(),;:\\\"\[\].]+)+")
_LONGEST = 250

Entry = dict[str, Any]
"""`{"id", "typeId", "valueType", "value"}` as answers carry it."""


class Multifields:
    """Checks and numbers the phones and addresses of records."""

    def __init__(self, texts: Texts, first_id: int) -> None:
        self._texts = texts
        self._ids = count(first_id)

    def from_import(self, fields: Mapping[str, object]) -> list[Entry]:
        """Collect `PHONE: [{VALUE, VALUE_TYPE}]` and its like; every other shape is ignored silently.

        Raises:
            RowError: an entry has no VALUE_TYPE, is no e-mail, or is longer than 250 characters (code 0).
        """
        entries: list[Entry] = []
        for type_id in TYPES:
            given = fields.get(type_id)
            for item in given if isinstance(given, list) else []:
                if not isinstance(item, Mapping):
                    continue
                value = php_text(item.get("VALUE")).strip()
                if not value:
                    continue
                value_type = php_text(item.get("VALUE_TYPE"))
                if not value_type:
                    raise RowError(0, self._texts.get("no_value_type"))
                entries.append(self._checked(type_id, value_type, value))
        return entries

    def from_fm(self, given: object, present: list[Entry]) -> list[Entry]:
        """Apply `fm` of add and update to the entries present: a known id changes or, emptied, removes an entry.

        Raises:
            RowError: as for import.
        """
        entries = {entry["id"]: entry for entry in present}
        for key, item in _pairs(given):
            if not isinstance(item, Mapping):
                continue
            known = entries.get(php_int(item.get("id", key)))
            value = php_text(item.get("value")).strip()
            if known is not None and not value:
                del entries[known["id"]]
                continue
            if not value:
                continue
            type_id = php_text(item.get("typeId", known["typeId"] if known else "")).upper()
            value_type = php_text(item.get("valueType", known["valueType"] if known else ""))
            if type_id not in TYPES:
                continue
            if not value_type:
                raise RowError(0, self._texts.get("no_value_type"))
            entry = self._checked(type_id, value_type, value)
            if known is not None:
                entry["id"] = known["id"]
            entries[entry["id"]] = entry
        return list(entries.values())

    def _checked(self, type_id: str, value_type: str, value: str) -> Entry:
        if len(value) > _LONGEST:
            raise RowError(0, self._texts.get("too_long"))
        if type_id == "EMAIL" and not _EMAIL.fullmatch(value):
            raise RowError(0, self._texts.get("bad_email", value=value))
        return {"id": next(self._ids), "typeId": type_id, "valueType": value_type, "value": value}


def _pairs(given: object) -> list[tuple[object, object]]:
    if isinstance(given, Mapping):
        return list(given.items())
    # The position in a list is no id of an entry.
    return [(0, item) for item in given] if isinstance(given, list) else []


def normal_phone(text: str) -> str:
    """Return a phone as the duplicate index compares it: its digits, the Russian trunk 8 as 7."""
    digits = re.sub(r"\D", "", re.split(r"(?:ext|доб|x|;|,)", text.lower(), maxsplit=1)[0])
    if len(digits) == 11 and digits.startswith("8") and not text.strip().startswith("+"):
        return "7" + digits[1:]
    return digits


def communication(type_id: str, value: str) -> Communication | None:
    """Return the entry of the duplicate index for a value, None when it has no place there."""
    normal = normal_phone(value) if type_id == "PHONE" else value.strip().lower()
    return Communication(type_id, normal) if normal and type_id in {"PHONE", "EMAIL"} else None


def communications(entries: list[Entry]) -> list[Communication]:
    """Return what the duplicate index keeps of a record's entries."""
    found = (communication(entry["typeId"], entry["value"]) for entry in entries)
    return [item for item in found if item is not None]
