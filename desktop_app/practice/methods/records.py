"""The `crm.item.*` methods: describe, read and write records."""

from collections.abc import Mapping
from itertools import islice
from typing import Any

from desktop_app.practice.errors import RestError, invalid_parameter, missing_parameter
from desktop_app.practice.filters import fold
from desktop_app.practice.items import RowOutcome
from desktop_app.practice.methods.registry import PAGE, Answer, Call
from desktop_app.practice.multifields import communication
from desktop_app.practice.phpvalues import php_int, php_text
from desktop_app.practice.presenter import read_token
from desktop_app.practice.scenario import Right
from desktop_app.practice.schema import Kind
from desktop_app.practice.store import Record

MOST_ROWS = 20


def fields(call: Call) -> Answer:
    """Describe the fields of a kind (reference §5.1)."""
    kind = call.kind()
    call.readable(kind)
    described = {}
    for field in kind.fields.values():
        key = field.name if call.original_names and field.is_custom else field.camel
        described[key] = field.describe(key)
    return Answer({"fields": described})


def add(call: Call) -> Answer:
    """Create one record and answer it whole."""
    kind = call.kind()
    given = call.mapping("fields")
    call.work.begin_row()
    record = call.writer.add(kind, given, original_names=call.original_names)
    call.work.end_row()
    return _item(call, kind, record)


def get(call: Call) -> Answer:
    """Answer one record."""
    kind = call.kind()
    return _item(call, kind, call.record(kind, Right.READ))


def update(call: Call) -> Answer:
    """Change a record."""
    kind = call.kind()
    given = call.mapping("fields")
    record = call.record(kind, Right.UPDATE)
    call.work.begin_row()
    changed = call.writer.update(kind, record, given, original_names=call.original_names)
    call.work.end_row()
    return _item(call, kind, changed)


def delete(call: Call) -> Answer:
    """Delete a record; the result is an empty list (reference §6.8)."""
    kind = call.kind()
    record = call.record(kind, Right.DELETE)
    call.work.begin_row()
    call.writer.delete(kind, record["ID"])
    call.work.end_row()
    return Answer([])


def import_one(call: Call) -> Answer:
    """Import one record; a file that could not be decoded goes unmentioned (reference §1.6)."""
    kind = call.kind()
    outcome = _import_row(call, kind, call.mapping("fields"))
    if outcome.record_id is None and outcome.problem is not None:
        code = outcome.problem.code
        raise RestError("" if code is None else str(code), outcome.problem.description or "")
    return Answer({"item": {"id": outcome.record_id}})


def batch_import(call: Call) -> Answer:
    """Import up to twenty rows one after another; the result keeps the keys of `data` (reference §1.2)."""
    kind = call.kind()
    data = call.params.get("data")
    if data is None:
        raise missing_parameter("data")
    if not isinstance(data, (list, Mapping)):
        raise invalid_parameter(data, "data")
    if len(data) > MOST_ROWS:
        raise RestError("MAX_IMPORT_BATCH_SIZE_EXCEEDED", f"You can only import {MOST_ROWS} items at a time")
    if isinstance(data, Mapping):
        return Answer({"items": {key: _entry(_import_row(call, kind, row)) for key, row in data.items()} or []})
    return Answer({"items": [_entry(_import_row(call, kind, row)) for row in data]})


def _import_row(call: Call, kind: Kind, row: object) -> RowOutcome:
    call.work.begin_row()
    scripted = call.work.scripted_problem()
    outcome = RowOutcome()
    if scripted is None or scripted[1]:
        outcome = call.writer.import_row(kind, row, original_names=call.original_names)
    if scripted is not None:
        outcome = RowOutcome(problem=scripted[0])
    call.work.end_row()
    return outcome


def _entry(outcome: RowOutcome) -> dict[str, Any]:
    # The batch result shows the error and hides the id of a record that exists all the same (reference §1.6).
    if outcome.problem is not None:
        return dict(outcome.problem.as_entry())
    return {"item": {"id": outcome.record_id}}


def list_items(call: Call) -> Answer:
    """Answer a page of records (reference §6.5)."""
    kind = call.kind()
    call.readable(kind)
    compiled = call.portal.filters.compile(kind, call.params.get("filter"), original_names=call.original_names)
    start = php_int(call.params.get("start", 0))
    order = _order(call, kind)
    matching = (
        record
        for record in call.portal.store.scan(
            kind.entity_type_id, compiled.conditions, descending=order == [("ID", True)], page=PAGE + 1
        )
        if compiled.test(record) and call.is_visible(record)
    )
    if order and order[0][0] != "ID":
        records = _sorted(matching, order, kind)
        total = len(records)
        page = records[max(0, start) : max(0, start) + PAGE]
    elif start < 0:
        page, total = list(islice(matching, PAGE)), 0
    else:
        page = list(islice(matching, start, start + PAGE))
        owner = call.portal.scenario.owner
        if compiled.is_exact and not owner.sees_own_records_only:
            total = call.portal.store.count(kind.entity_type_id, compiled.conditions)
        else:
            total = start + len(page) + sum(1 for _ in matching)
    select = _selected(call, kind)
    shown = [
        call.portal.presenter.present(kind, record, original_names=call.original_names, select=select)
        for record in page
    ]
    more = start + PAGE if start >= 0 and start + PAGE < total else None
    return Answer({"items": shown}, total=0 if start < 0 else total, next=more)


def _order(call: Call, kind: Kind) -> list[tuple[str, bool]]:
    given = call.params.get("order") or {}
    if not isinstance(given, Mapping):
        raise invalid_parameter(given, "order")
    order = []
    for name, direction in given.items():
        field = kind.written_field(name, original_names=call.original_names)
        if field is None:
            raise RestError("INVALID_ARG_VALUE", f"Invalid order: field '{name}' is not allowed in order")
        order.append((field.name, php_text(direction).upper().startswith("DESC")))
    return order


def _sorted(matching: Any, order: list[tuple[str, bool]], kind: Kind) -> list[Record]:  # noqa: ANN401 - an iterator
    records = list(matching)
    for name, is_descending in reversed(order):
        is_number = kind.fields[name].type in {"integer", "double", "datetime", "user"}

        def key(record: Record, name: str = name, is_number: bool = is_number) -> tuple[bool, Any]:  # noqa: FBT001
            value = record.get(name)
            return (value is not None, (value or 0) if is_number else fold(value))

        records.sort(key=key, reverse=is_descending)
    return records


def _selected(call: Call, kind: Kind) -> set[str] | None:
    given = call.params.get("select")
    names = list(given.values()) if isinstance(given, Mapping) else given
    if not names or not isinstance(names, list) or "*" in names:
        return None
    found = [kind.written_field(php_text(name), original_names=call.original_names) for name in names]
    return {field.name for field in found if field is not None}


def _item(call: Call, kind: Kind, record: Record) -> Answer:
    return Answer({"item": call.portal.presenter.present(kind, record, original_names=call.original_names)})


def find_duplicates(call: Call) -> Answer:
    """Answer who has a phone or e-mail, without saying which value matched (reference §6.7)."""
    type_id = php_text(call.params.get("type")).upper()
    values = call.params.get("values")
    if type_id not in {"PHONE", "EMAIL"}:
        raise RestError("", "Communication type is not defined or is not supported in current context.")
    if isinstance(values, Mapping):
        values = list(values.values())
    if not isinstance(values, list) or not values:
        raise RestError("", "Communication values is not defined.")
    wanted_type = php_text(call.params.get("entity_type")).upper()
    symbols = [wanted_type] if wanted_type else ["LEAD", "CONTACT", "COMPANY"]
    distinct = list(dict.fromkeys(php_text(value) for value in values))[:MOST_ROWS]
    found: dict[str, list[int]] = {}
    readable = False
    for symbol in symbols:
        kind = call.portal.schema.named(symbol)
        if kind is None or not call.portal.scenario.owner.may(Right.READ, kind.entity_type_id):
            continue
        readable = True
        for value in distinct:
            looked_up = communication(type_id, value)
            owners = call.portal.store.owners_of(looked_up, kind.entity_type_id) if looked_up is not None else []
            known = found.setdefault(symbol, [])
            known += [owner for owner in owners if owner not in known]
    if not readable:
        raise RestError("", "Access denied.")
    return Answer({symbol: ids for symbol, ids in found.items() if ids} or [])


def file_of(call: Call) -> tuple[int, str] | None:
    """Return number and name of the file a download token names, None when there is none."""
    token = read_token(php_text(call.params.get("token")), call.portal.secret)
    if token is None:
        return None
    record = call.portal.store.get(token.entity_type_id, token.record_id)
    value = None if record is None else record.get(token.field)
    stored = call.portal.store.file(token.file_id)
    if stored is None or token.file_id not in (value if isinstance(value, list) else [value]):
        return None
    return stored.id, stored.name
