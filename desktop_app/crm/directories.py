"""Reads what a portal lists: kinds, pipelines, statuses, currencies, people (reference §6.1–6.4).

Entries of a shape nobody expects are left out: one odd entry must not keep a person from importing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timezone
from typing import Any, Final

from desktop_app.crm.packing import mapping
from desktop_app.domain.kinds import DEAL, INVOICE, LEAD, QUOTE, STANDARD_KINDS, Kind, smart_process
from desktop_app.domain.schema import Currency, Person, Pipeline, Status

_NEVER: Final = frozenset({5, 8, 36, 39})
"""Kinds of record that are no import targets (reference §6.1)."""
STAGES_WITHOUT_PIPELINE: Final = {LEAD.entity_type_id: "STATUS", QUOTE.entity_type_id: "QUOTE_STATUS"}
WITHOUT_STAGES: Final = frozenset({3, 4})
"""Contacts and companies (reference §5.3)."""

_COUNTRY_OF_ZONE: Final = {
    "ru": "RU", "by": "BY", "kz": "KZ", "ua": "UA", "de": "DE", "fr": "FR", "it": "IT", "es": "ES", "pl": "PL",
    "com.br": "BR", "com.tr": "TR", "in": "IN", "jp": "JP", "cn": "CN", "mx": "MX", "co": "CO", "id": "ID",
    "vn": "VN", "uk": "GB", "co.uk": "GB", "com.mx": "MX", "cz": "CZ", "ro": "RO", "kg": "KG", "uz": "UZ", "am": "AM",
    "az": "AZ", "ge": "GE", "md": "MD", "lt": "LT", "lv": "LV", "ee": "EE", "gr": "GR", "nl": "NL", "pt": "PT",
}  # fmt: skip
_COUNTRY_OF_CURRENCY: Final = {
    "RUB": "RU", "BYN": "BY", "KZT": "KZ", "UAH": "UA", "PLN": "PL", "BRL": "BR", "TRY": "TR", "INR": "IN",
    "JPY": "JP", "CNY": "CN", "MXN": "MX", "COP": "CO", "IDR": "ID", "VND": "VN", "GBP": "GB", "CZK": "CZ",
    "RON": "RO", "KGS": "KG", "UZS": "UZ", "AMD": "AM", "AZN": "AZ", "GEL": "GE", "MDL": "MD", "CHF": "CH",
    "SEK": "SE", "NOK": "NO", "DKK": "DK", "HUF": "HU", "BGN": "BG", "ILS": "IL", "AED": "AE",
}  # fmt: skip


def rows(value: object) -> Iterator[Mapping[str, Any]]:
    """Yield the entries of a list that are objects; the portal may number a list's entries (reference §10.21)."""
    return (each for each in mapping(value).values() if isinstance(each, dict))


def whole(value: object) -> int | None:
    """Read an id written as number or digits; anything else is `None`."""
    if isinstance(value, bool) or not isinstance(value, int | str):
        return None
    return int(value) if isinstance(value, int) or (value.isdecimal() and len(value) < 19) else None


def moment(value: object) -> datetime | None:
    """Read a moment that names its offset; anything else is `None`."""
    try:
        read = datetime.fromisoformat(str(value))
    except ValueError:
        return None
    offset = read.utcoffset()
    return None if offset is None else read.replace(tzinfo=timezone(offset))


def read_kinds(result: object) -> tuple[Kind, ...]:
    """Return the kinds that can be imported, smart processes by their own names."""
    standard = {kind.entity_type_id: kind for kind in STANDARD_KINDS}
    found: list[Kind] = []
    for row in rows(result):
        number = whole(row.get("ID"))
        if number is None or number in _NEVER:
            continue
        title = _text(row, "NAME")
        if number in standard:
            found.append(Kind(number, standard[number].code, title or standard[number].title))
        elif 128 <= number <= 191 or (number >= 1030 and number % 2 == 0):
            found.append(smart_process(number, title or str(number)))
    return tuple(found)


def read_pipelines(result: object) -> tuple[Pipeline, ...]:
    """Return the pipelines the webhook's owner may see."""
    return tuple(
        Pipeline(number, _text(row, "name") or str(number), is_default=row.get("isDefault") in ("Y", True))
        for row in rows(mapping(result).get("categories"))
        if (number := whole(row.get("id"))) is not None
    )


def read_statuses(result: object) -> dict[str, tuple[Status, ...]]:
    """Return all directories by their code, entries in the portal's order."""
    grouped: dict[str, list[tuple[int, Status]]] = {}
    for row in rows(result):
        code, directory = _text(row, "STATUS_ID"), _text(row, "ENTITY_ID")
        if code and directory:
            status = Status(code, _text(row, "NAME") or code, _text(row, "SEMANTICS") or None)
            grouped.setdefault(directory, []).append((whole(row.get("SORT")) or 0, status))
    return {
        directory: tuple(status for _, status in sorted(entries, key=lambda pair: pair[0]))
        for directory, entries in grouped.items()
    }


def read_currencies(result: object) -> tuple[Currency, ...]:
    """Return the portal's currencies; none where the settings may not be read."""
    return tuple(
        Currency(code, _text(row, "FULL_NAME") or code, row.get("BASE") == "Y")
        for row in rows(result)
        if (code := _text(row, "CURRENCY"))
    )


def read_people(result: object) -> tuple[Person, ...]:
    """Return one page of employees."""
    return tuple(
        Person(
            number,
            _text(row, "NAME"),
            _text(row, "LAST_NAME"),
            _text(row, "SECOND_NAME"),
            _text(row, "EMAIL"),
            _text(row, "WORK_POSITION"),
            is_active=row.get("ACTIVE") in (True, 1, "Y", "1", "true"),
        )
        for row in rows(result)
        if (number := whole(row.get("ID"))) is not None
    )


def stage_directories(kind: Kind, pipelines: Sequence[Pipeline]) -> dict[int | None, str]:
    """Return the directory of the stages of each pipeline (reference §6.2)."""
    number = kind.entity_type_id
    if number in WITHOUT_STAGES:
        return {}
    if number in STAGES_WITHOUT_PIPELINE:
        return {None: STAGES_WITHOUT_PIPELINE[number]}
    if number == DEAL.entity_type_id:
        return {each.id: f"DEAL_STAGE_{each.id}" if each.id else "DEAL_STAGE" for each in pipelines}
    prefix = "SMART_INVOICE" if number == INVOICE.entity_type_id else f"DYNAMIC_{number}"
    return {each.id: f"{prefix}_STAGE_{each.id}" for each in pipelines}


def guess_country(host: str, currencies: Sequence[Currency]) -> str | None:
    """Guess in which country phone numbers without a code belong; `None` where nothing hints at it.

    The cloud's zones belong to countries (reference §2.1), save `com` and `eu`; then the base currency decides,
    unless, like dollar and euro, it is the base of portals in many countries.
    """
    name = host.rpartition(":")[0] if ":" in host else host
    _, mark, zone = name.partition(".bitrix24.")
    if mark and zone in _COUNTRY_OF_ZONE:
        return _COUNTRY_OF_ZONE[zone]
    base = next((each.code for each in currencies if each.is_base), "")
    return _COUNTRY_OF_CURRENCY.get(base)


def _text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
