"""Every spelling that is accepted is kept by the practice portal, and reads back as it was sent."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

import pytest

from desktop_app.crm.portal import BitrixPortal
from desktop_app.crm.transport import Transport
from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.convert.fields import converter
from desktop_app.domain.convert.model import Cell, Refusal
from desktop_app.domain.kinds import DEAL, QUOTE
from tests.support.practice import RunningPortal, start_practice_portal
from tests.support.spellings import BOOKS, Book

AT_ONCE = 20
KEPT = [book for book in BOOKS if book.kind]
REAL = [book for book in KEPT if book.offered.field is not None and book.kind != 3]


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPortal]:
    with start_practice_portal(tmp_path_factory.mktemp("portal")) as running:
        yield running


@pytest.fixture(scope="module")
def fields(portal: RunningPortal) -> dict[int, dict[str, dict[str, Any]]]:
    """Kind → stable name → what the portal says of the field, its request name added."""
    found = {}
    for kind in {book.kind for book in KEPT}:
        answer = portal.call("crm.item.fields", {"entityTypeId": kind, "useOriginalUfNames": "Y"})
        found[kind] = {each["upperName"]: {**each, "key": key} for key, each in answer["result"]["fields"].items()}
    return found


def good(book: Book) -> list[tuple[str, Any]]:
    return [(text, value) for text, value in book.spellings if not (isinstance(value, str) and value.startswith("!"))]


def sent(book: Book, value: Any, known: dict[str, dict[str, Any]]) -> dict[str, Any]:
    where = book.offered.target
    if where.is_communication:
        return {where.upper_name: value}
    if book.offered.parts:
        return {known[name]["key"]: part for name, part in value.items()}
    return {known[where.upper_name]["key"]: value}


@pytest.mark.parametrize("book", KEPT, ids=lambda book: book.name)
def test_what_is_accepted_is_kept(portal: RunningPortal, fields: dict[int, Any], book: Book):
    known = fields[book.kind]
    rows = [sent(book, value, known) for _, value in good(book)]
    ids: list[int] = []
    for start in range(0, len(rows), AT_ONCE):
        chunk = rows[start : start + AT_ONCE]
        answer = portal.call(
            "crm.item.batchImport", {"entityTypeId": book.kind, "useOriginalUfNames": "Y", "data": chunk}
        )
        ids += [entry["item"]["id"] for entry in answer["result"]["items"]]
    records = {record["id"]: record for record in portal.records(book.kind)}
    for (text, _), row, identity in zip(good(book), rows, ids, strict=True):
        assert {key: shown(key, value, records[identity], known) for key, value in row.items()} == row, text


def shown(key: str, value: Any, record: dict[str, Any], known: dict[str, dict[str, Any]]) -> Any:
    """The record's value in the form in which it was sent; a value that changed its meaning comes out otherwise."""
    if key in {"PHONE", "EMAIL", "WEB", "IM"}:
        entries = [each for each in record["fm"] if each["typeId"] == key]
        return [{"VALUE": each["value"], "VALUE_TYPE": each["valueType"]} for each in entries]
    kind = next(each["type"] for each in known.values() if each["key"] == key)
    if isinstance(value, list):
        return [back(kind, one, kept) for one, kept in zip(value, record[key], strict=True)]
    return back(kind, value, record[key])


def back(kind: str, value: Any, kept: Any) -> Any:
    if kind == "date":
        return kept[:10]
    if kind == "datetime":
        return value if datetime.fromisoformat(kept) == datetime.fromisoformat(value) else kept
    if isinstance(value, int | float) and isinstance(kept, str):
        return float(kept)
    return kept


@pytest.mark.parametrize("book", REAL, ids=lambda book: book.name)
def test_the_portal_s_own_fields_and_directories_give_the_same_json(
    portal: RunningPortal, book: Book, real: dict[int, Any]
):
    schema, directories = real[book.kind]
    field = schema.by_upper_name(book.offered.target.upper_name)
    assert (field.type, field.is_multiple) == (book.offered.field.type, book.offered.field.is_multiple)
    # Its own title, save where the spellings are about a title.
    field = replace(field, title=book.offered.title if "%" in book.offered.title else field.title)
    offered = type(book.offered)(book.offered.target, field.title, field)
    convert = converter(offered, book.facts, directories)
    for text, value in good(book):
        try:
            assert convert(Cell(text), print) == value, text
        except Refusal as refusal:
            pytest.fail(f"{text}: {refusal.entry.code}")


@pytest.fixture(scope="module")
def real(portal: RunningPortal) -> dict[int, Any]:
    transport = Transport(read_webhook(portal.webhook), read_timeout=30)
    try:
        bitrix = BitrixPortal(transport)
        found = {}
        for kind in (DEAL, QUOTE):
            schema = bitrix.schema(kind)
            found[kind.entity_type_id] = (schema, bitrix.directories(kind, schema))
    finally:
        transport.close()
    return found
