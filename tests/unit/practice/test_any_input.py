"""Whatever JSON a client sends, the portal answers as a portal: it never breaks."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.practice.schema import Schema
from tests.support.desk import PracticeDesk

SCHEMA = Schema("en")
KINDS = st.sampled_from(list(SCHEMA.kinds))
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12) | st.sampled_from(
    ["Y", "2026-01-02", "5|USD", "*", ""]
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS
VALUES = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=6
)
relaxed = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=150)


@pytest.fixture
def quiet_portal(portal: PracticeDesk) -> PracticeDesk:
    portal.play({"limits": {"request_seconds": None}})
    return portal


def names(kind: int) -> st.SearchStrategy[str]:
    fields = SCHEMA.kinds[kind].fields.values()
    own = [field.name if field.is_custom else field.camel for field in fields]
    return st.sampled_from([*own, "PHONE", "EMAIL", "unknown"])


@relaxed
@given(st.data())
def test_rows_get_an_entry_each_or_one_refusal(quiet_portal: PracticeDesk, data: st.DataObject) -> None:
    kind = data.draw(KINDS)
    rows = data.draw(st.lists(st.dictionaries(names(kind), VALUES, max_size=4) | SCALARS, max_size=3))
    params = {"entityTypeId": kind, "useOriginalUfNames": "Y", "data": rows}
    reply = quiet_portal.reply("crm.item.batchImport", params)
    answer = json.loads(reply.body)
    if reply.status == 200:
        items = answer["result"]["items"]
        assert len(items) == len(rows)
        for item in items:
            if "item" in item:
                quiet_portal.record(kind, item["item"]["id"])
    else:
        assert (reply.status, answer["error"]) == (400, "0")


@relaxed
@given(st.data())
def test_lists_answer_or_refuse(quiet_portal: PracticeDesk, data: st.DataObject) -> None:
    kind = data.draw(KINDS)
    prefixes = st.sampled_from(["", "=", "!", "!=", ">", ">=", "<", "<=", "@", "!@", "%", "!%", "=%", "%=", "?"])
    keys = st.builds(str.__add__, prefixes, names(kind)) | st.sampled_from(["logic", "0", "1"])
    params = {
        "entityTypeId": kind,
        "useOriginalUfNames": "Y",
        "filter": data.draw(st.dictionaries(keys, VALUES, max_size=3) | VALUES),
        "order": data.draw(st.dictionaries(names(kind), VALUES, max_size=2) | VALUES),
        "select": data.draw(st.lists(names(kind), max_size=3) | VALUES),
        "start": data.draw(VALUES),
    }
    quiet_portal.import_rows(kind, {"title": "a"})
    reply = quiet_portal.reply("crm.item.list", params)
    answer = json.loads(reply.body)
    assert reply.status == 200 or (reply.status, answer["error"]) in {(400, "INVALID_ARG_VALUE"), (400, "100")}


@relaxed
@given(
    st.sampled_from(
        [
            "user.get",
            "crm.status.list",
            "crm.type.list",
            "crm.currency.list",
            "crm.duplicate.findbycomm",
            "scope",
            "batch",
            "crm.item.get",
            "crm.item.update",
            "crm.item.delete",
            "crm.item.add",
            "crm.item.import",
            "crm.category.list",
        ]
    ),
    st.dictionaries(
        st.sampled_from(["filter", "FILTER", "order", "sort", "select", "start", "type", "values", "cmd", "halt"])
        | st.sampled_from(["entityTypeId", "id", "fields", "entity_type", "full"]),
        VALUES,
        max_size=5,
    ),
)
def test_every_method_answers_json(quiet_portal: PracticeDesk, method: str, params: dict[str, Any]) -> None:
    answer = json.loads(quiet_portal.reply(method, params).body)
    assert ("result" in answer) != ("error" in answer)
