"""Methods that tell about the portal: kinds, pipelines, stages, currencies, people (reference §6.1-6.4)."""

import re
from collections.abc import Mapping
from typing import Any

from desktop_app.practice.directories import Person, Status
from desktop_app.practice.errors import RestError, access_denied, not_found
from desktop_app.practice.filters import fold
from desktop_app.practice.methods.registry import PAGE, Answer, Call
from desktop_app.practice.phpvalues import php_float, php_int, php_text
from desktop_app.practice.scenario import Right
from desktop_app.practice.schema import Kind

_PREFIX = re.compile(r"[@=!%<>]*")


def owner_types(call: Call) -> Answer:
    """List every kind with its codes; smart processes by title, for anybody."""
    rows = [
        {
            "ID": kind.entity_type_id,
            "NAME": kind.name,
            "SYMBOL_CODE": kind.symbol,
            "SYMBOL_CODE_SHORT": kind.short_code,
        }
        for kind in call.portal.schema.kinds.values()
    ]
    rows.append({"ID": 5, "NAME": "Invoice", "SYMBOL_CODE": "INVOICE", "SYMBOL_CODE_SHORT": "I"})
    return Answer(sorted(rows, key=lambda row: int(php_text(row["ID"]))))


def types(call: Call) -> Answer:
    """List smart processes; CRM administrators only."""
    if not call.portal.scenario.owner.is_administrator:
        raise access_denied(call.portal.texts.get("access_denied"))
    found = [_type(kind) for kind in call.portal.schema.smart_processes()]
    given = call.params.get("filter")
    for key, value in given.items() if isinstance(given, Mapping) else ():
        name = _PREFIX.sub("", key, count=1)
        wanted = value if isinstance(value, list) else [value]
        found = [item for item in found if fold(item.get(name)) in {fold(one) for one in wanted}]
    return Answer({"types": found}, total=len(found))


def type_of(call: Call) -> Answer:
    """Describe one smart process to whoever may read it."""
    number = call.integer("entityTypeId")
    kind = call.portal.schema.kinds.get(number)
    if kind is None or kind.type_id is None:
        raise not_found("SPA not found")
    call.readable(kind)
    return Answer({"type": _type(kind)})


def _type(kind: Kind) -> dict[str, Any]:
    return {
        "id": kind.type_id,
        "title": kind.name,
        "code": "",
        "entityTypeId": kind.entity_type_id,
        **kind.flags,
    }


def categories(call: Call) -> Answer:
    """List the pipelines of a kind; leads and estimates have none."""
    kind = call.kind()
    if kind.entity_type_id in {1, 7}:
        raise RestError("ENTITY_TYPE_NOT_SUPPORTED", f"Entity type {kind.entity_type_id} does not support categories")
    found = [
        {
            "id": item.id,
            "name": item.name,
            "sort": item.sort,
            "entityTypeId": item.entity_type_id,
            "isDefault": "Y" if item.is_default else "N",
        }
        for item in call.portal.directories.categories.get(kind.entity_type_id, [])
    ]
    return Answer({"categories": found}, total=len(found))


def statuses(call: Call) -> Answer:
    """List directory entries, all of them without a filter; never paged."""
    rows = [_status(item) for entries in call.portal.directories.statuses.values() for item in entries]
    given = call.params.get("filter")
    for key, value in given.items() if isinstance(given, Mapping) else ():
        name = _PREFIX.sub("", key, count=1).upper()
        if isinstance(value, (list, Mapping)):
            rows = []  # filters accept one text, no arrays (reference §6.2)
        elif rows and name in rows[0]:
            rows = [row for row in rows if fold(row[name]) == fold(value)]
    order = call.params.get("order")
    if isinstance(order, Mapping):
        for name, direction in reversed(list(order.items())):
            rows.sort(key=lambda row: _sort_key(row.get(name.upper())), reverse=fold(direction).startswith("desc"))
    return Answer(rows, total=len(rows))


def _status(item: Status) -> dict[str, Any]:
    colour = {"S": "#7BD500", "F": "#FF5752"}.get(item.semantics or "", "#39A8EF")
    return {
        "ID": str(item.id),
        "ENTITY_ID": item.directory,
        "STATUS_ID": item.code,
        "NAME": item.name,
        "NAME_INIT": item.name,
        "SORT": str(item.sort),
        "SYSTEM": "Y" if item.sort == 10 or item.semantics else "N",
        "SEMANTICS": item.semantics,
        "COLOR": colour,
        "CATEGORY_ID": None if item.category_id is None else str(item.category_id),
        "EXTRA": {
            "SEMANTICS": {"S": "success", "F": "failure"}.get(item.semantics or "", "process"),
            "COLOR": colour,
        },
    }


def _sort_key(value: object) -> tuple[float, str]:
    return (php_float(value), fold(value))


def currencies(call: Call) -> Answer:
    """List the currencies; refused without the right to read deals, with an empty code (reference §6.3)."""
    if not call.portal.scenario.owner.may(Right.READ, 2):
        raise RestError("", "Access denied.")
    rows = [
        {
            "CURRENCY": item.code,
            "AMOUNT_CNT": "1",
            "AMOUNT": item.amount,
            "SORT": str(number * 100),
            "BASE": "Y" if item.is_base else "N",
            "FULL_NAME": item.name,
            "LID": call.portal.scenario.language,
            "FORMAT_STRING": "# " + item.code,
            "DEC_POINT": ".",
            "DECIMALS": "2",
        }
        for number, item in enumerate(call.portal.directories.currencies.values(), start=1)
    ]
    return Answer(rows, total=0)


def users(call: Call) -> Answer:
    """List people, fifty to a page (reference §6.4)."""
    params = {key.upper(): value for key, value in call.params.items()}
    given = params.get("FILTER")
    wanted = dict(given) if isinstance(given, Mapping) else {}
    wanted |= {key: value for key, value in params.items() if key in {"ID", "ACTIVE", "EMAIL", "NAME", "LAST_NAME"}}
    rows = [person_row(person, call) for person in call.portal.directories.people.values()]
    rows = [row for row in rows if all(_matches(row, key, value) for key, value in wanted.items())]
    sort = php_text(params.get("SORT") or "ID").upper()
    rows.sort(key=lambda row: _sort_key(row.get(sort)), reverse=fold(params.get("ORDER", "ASC")).startswith("desc"))
    start = php_int(params.get("START", 0))
    page = rows[max(0, start) : max(0, start) + PAGE]
    select = params.get("SELECT")
    if isinstance(select, list) and select:
        names = {fold(name) for name in select} | {"id"}
        page = [{key: value for key, value in row.items() if fold(key) in names} for row in page]
    more = start + PAGE if start >= 0 and start + PAGE < len(rows) else None
    return Answer(page, total=0 if start < 0 else len(rows), next=more)


def current_user(call: Call) -> Answer:
    """Answer the webhook's owner."""
    return Answer(person_row(call.portal.owner, call))


def person_row(person: Person, call: Call) -> dict[str, Any]:
    """Return a person as `user.get` lists him; with `user_brief` without ways to reach him."""
    row: dict[str, Any] = {
        "ID": str(person.id),
        "ACTIVE": person.active,
        "NAME": person.name,
        "LAST_NAME": person.last_name,
        "SECOND_NAME": person.second_name,
        "WORK_POSITION": person.position,
        "UF_DEPARTMENT": list(person.departments),
        "USER_TYPE": "employee",
        "TIME_ZONE": "",
        "IS_ONLINE": "N",
    }
    if {"user", "user_basic"} & set(call.portal.scenario.owner.scopes):
        row |= {"EMAIL": person.email, "PERSONAL_MOBILE": "", "WORK_PHONE": person.phone}
    return row


def _matches(row: Mapping[str, Any], key: str, value: object) -> bool:
    prefix = _PREFIX.match(key)
    sign = prefix.group() if prefix else ""
    name = key[len(sign) :].upper()
    if name == "NAME_SEARCH":
        text = fold(f"{row['NAME']} {row['LAST_NAME']} {row['NAME']} {row.get('EMAIL', '')}")
        return all(part in text for part in fold(value).split())
    if name not in row:
        return True
    if name == "ACTIVE":
        return bool(row[name]) == (value not in (False, None, 0, "", "0", "N", "n", "false"))
    stored = row[name]
    wanted = list(value.values()) if isinstance(value, Mapping) else value if isinstance(value, list) else [value]
    if sign in {">", ">=", "<", "<="}:
        left, right = php_float(stored), php_float(wanted[0])
        return {">": left > right, ">=": left >= right, "<": left < right, "<=": left <= right}[sign]
    if "%" in sign:
        return any(fold(item).strip("%") in fold(stored) for item in wanted)
    stored_texts = {fold(item) for item in stored} if isinstance(stored, list) else {fold(stored)}
    return any(fold(item) in stored_texts for item in wanted) != sign.startswith("!")
