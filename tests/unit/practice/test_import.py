"""crm.item.batchImport and crm.item.import: what an answer says and what really exists (reference §1)."""

from __future__ import annotations

import base64
import json
from typing import Any

import pytest

from desktop_app.practice.desk import RestRequest
from tests.support.desk import SECRET, PracticeDesk

LEAD, DEAL, CONTACT, COMPANY, QUOTE, INVOICE, PROJECTS, PURCHASES = 1, 2, 3, 4, 7, 31, 1030, 1036
ALL = (LEAD, DEAL, CONTACT, COMPANY, QUOTE, INVOICE, PROJECTS, PURCHASES)
FILE, FILES = "UF_CRM_1721244707120", "UF_CRM_1721244707121"


@pytest.mark.parametrize("kind", ALL)
def test_every_kind_takes_rows_and_gives_ids_in_order(portal: PracticeDesk, kind: int) -> None:
    entries = portal.import_rows(kind, {"title": "a", "name": "a"}, {"title": "b", "name": "b"})
    assert entries == [{"item": {"id": 1}}, {"item": {"id": 2}}]


def test_one_wrong_row_leaves_the_others_standing(portal: PracticeDesk) -> None:
    entries = portal.import_rows(DEAL, {"title": "a"}, {"title": "b", "currencyId": "XXX"}, {"title": "c"})
    assert [entry.get("error") for entry in entries] == [None, "CRM_FIELD_ERROR_VALUE_NOT_VALID", None]
    assert entries[1]["error_description"] == 'Invalid value for field "Currency"'
    assert portal.ids(DEAL) == [1, 2]


def test_errors_speak_the_portals_language(portal: PracticeDesk) -> None:
    portal.play({"language": "ru"})
    entries = portal.import_rows(DEAL, {"currencyId": "XXX"})
    assert entries[0]["error_description"] == 'Недопустимое значение поля "Валюта"'


def test_keys_of_an_object_are_kept(portal: PracticeDesk) -> None:
    result = portal.call(
        "crm.item.batchImport", {"entityTypeId": DEAL, "data": {"r12": {"title": "a"}, "r13": {"currencyId": "?"}}}
    )
    assert result["items"]["r12"] == {"item": {"id": 1}}
    assert result["items"]["r13"]["error"] == "CRM_FIELD_ERROR_VALUE_NOT_VALID"


def test_no_rows_give_no_items(portal: PracticeDesk) -> None:
    assert portal.call("crm.item.batchImport", {"entityTypeId": DEAL, "data": []}) == {"items": []}


def test_more_than_twenty_rows_create_nothing(portal: PracticeDesk) -> None:
    refusal = portal.refusal("crm.item.batchImport", {"entityTypeId": DEAL, "data": [{}] * 21})
    assert refusal == (400, "MAX_IMPORT_BATCH_SIZE_EXCEEDED")
    assert portal.ids(DEAL) == []


@pytest.mark.parametrize("element", [None, "text", 7, [], {}])
def test_an_element_that_is_no_object_makes_an_empty_item(portal: PracticeDesk, element: Any) -> None:
    assert portal.import_rows(DEAL, element) == [{"item": {"id": 1}}]
    assert portal.record(DEAL, 1)["title"] == "Deal #1"


@pytest.mark.parametrize("body", [b'{"entityTypeId": 2, "data": [', b"\xff\xfe", b"nonsense"])
def test_an_unreadable_body_leaves_only_the_addresss_parameters(portal: PracticeDesk, body: bytes) -> None:
    path = f"/rest/1/{SECRET}/crm.item.batchImport"
    reply = portal.desk.answer(RestRequest(path, "", "application/json", body))
    assert reply.status == 400
    assert json.loads(reply.body) == {
        "error": "100",
        "error_description": "Could not find value for parameter {entityTypeId}",
    }
    with_kind = portal.desk.answer(RestRequest(path, "entityTypeId=2", "application/json", body))
    assert json.loads(with_kind.body)["error_description"] == "Could not find value for parameter {data}"


@pytest.mark.parametrize(
    ("params", "code", "text"),
    [
        ({"data": []}, "100", "Could not find value for parameter {entityTypeId}"),
        ({"entityTypeId": 2}, "100", "Could not find value for parameter {data}"),
        ({"entityTypeId": "abc", "data": []}, "100", "Invalid value {abc} to match with parameter {entityTypeId}"),
        ({"entityTypeId": 2, "data": "x"}, "100", "Invalid value {x} to match with parameter {data}"),
        ({"entityTypeId": 5, "data": []}, "ENTITY_TYPE_NOT_SUPPORTED", "Entity type 5 is not supported"),
        ({"entityTypeId": 1999, "data": []}, "NOT_FOUND", "SPA not found"),
    ],
)
def test_a_malformed_request_is_refused_whole(portal: PracticeDesk, params: Any, code: str, text: str) -> None:
    reply = portal.reply("crm.item.batchImport", params)
    assert (reply.status, json.loads(reply.body)) == (400, {"error": code, "error_description": text})


def test_existing_ids_cannot_be_imported(portal: PracticeDesk) -> None:
    assert portal.import_rows(DEAL, {"id": 77, "ID": 77, "title": "a"}) == [{"item": {"id": 1}}]


def test_unknown_and_read_only_names_are_lost_silently(portal: PracticeDesk) -> None:
    record = portal.imported(DEAL, {"titel": "x", "UF_CRM_NONE": "x", "closed": "Y", "title": "right"})
    assert record["title"] == "right"
    assert record["closed"] is None


def test_standard_names_are_known_in_upper_case_too(portal: PracticeDesk) -> None:
    assert portal.imported(DEAL, {"TITLE": "x", "STAGE_ID": "EXECUTING"})["stageId"] == "EXECUTING"


@pytest.mark.parametrize(
    ("flag", "name", "expected"),
    [
        ("Y", "UF_CRM_1721244707101", "kept"),
        ("N", "UF_CRM_1721244707101", None),
        ("N", "ufCrm_1721244707101", "kept"),
        (True, "UF_CRM_1721244707101", None),
        ("Y", "UF_CRM_A1B2", "kept"),
        ("N", "ufCrm_A1B2", "kept"),
        ("N", "ufCrmMyField", "kept"),
    ],
)
def test_only_the_text_y_makes_original_names_known(portal: PracticeDesk, flag: Any, name: str, expected: Any) -> None:
    params = {"entityTypeId": DEAL, "useOriginalUfNames": flag, "data": [{name: "kept"}]}
    portal.call("crm.item.batchImport", params)
    field = {
        "ufCrm_1721244707101": "UF_CRM_1721244707101",
        "ufCrm_A1B2": "UF_CRM_A1B2",
        "ufCrmMyField": "UF_CRM_MY_FIELD",
    }
    assert portal.record(DEAL, 1)[field.get(name, name)] == expected


def test_an_old_server_does_not_know_the_flag(portal: PracticeDesk) -> None:
    portal.play({"server": {"old": True}})
    fields = portal.call("crm.item.fields", {"entityTypeId": DEAL, "useOriginalUfNames": "Y"})["fields"]
    assert "ufCrm_1721244707101" in fields
    assert "UF_CRM_1721244707101" not in fields
    portal.import_rows(DEAL, {"UF_CRM_1721244707101": "lost", "ufCrm_A1B2": "kept"})
    record = portal.record(DEAL, 1)
    assert (record["ufCrm_1721244707101"], record["ufCrm_A1B2"]) == (None, "kept")


@pytest.mark.parametrize(
    "bad",
    [
        {"UF_CRM_1721244707102": "single"},
        {"UF_CRM_1721244707119": 301},
        {"UF_CRM_1721244707121": "text"},
        {"fm": [{"typeId": "PHONE", "valueType": "WORK", "value": "1"}]},
        {"companies": [1]},
    ],
)
def test_a_wrong_shape_is_error_100_of_its_row(portal: PracticeDesk, bad: dict[str, Any]) -> None:
    entries = portal.import_rows(CONTACT, {"name": "a"}, bad, {"name": "c"})
    assert entries[1]["error"] == 100
    assert portal.ids(CONTACT) == [1, 2]


def test_on_an_old_server_a_wrong_shape_refuses_the_request_after_earlier_rows(portal: PracticeDesk) -> None:
    portal.play({"server": {"old": True}})
    data = [{"name": "a"}, {"ufCrm_1721244707102": "single"}, {"name": "c"}]
    reply = portal.reply("crm.item.batchImport", {"entityTypeId": CONTACT, "data": data})
    assert reply.status == 400
    assert json.loads(reply.body)["error"] == "100"
    assert json.loads(reply.body)["error_description"] == (
        "Expected iterable value for multiple field, but got `string` instead"
    )
    assert portal.ids(CONTACT) == [1]


@pytest.mark.parametrize("bad", [{"birthdate": ["1990-01-01"]}, {"UF_CRM_1721244707114": ["https://x"]}])
def test_an_array_for_a_single_date_breaks_the_request_after_earlier_rows(
    portal: PracticeDesk, bad: dict[str, Any]
) -> None:
    params = {"entityTypeId": CONTACT, "useOriginalUfNames": "Y", "data": [{"name": "a"}, bad, {"name": "c"}]}
    assert portal.refusal("crm.item.batchImport", params) == (400, "0")
    assert portal.ids(CONTACT) == [1]


def test_an_undecodable_file_is_an_error_but_the_item_exists(portal: PracticeDesk) -> None:
    entries = portal.import_rows(DEAL, {"title": "a", FILE: ["a.pdf", "***"]})
    assert entries[0]["error"] == 0
    assert "item" not in entries[0]
    assert portal.record(DEAL, 1)["title"] == "a"
    assert portal.record(DEAL, 1)[FILE] is None


def test_a_single_import_does_not_mention_the_undecodable_file(portal: PracticeDesk) -> None:
    params = {"entityTypeId": DEAL, "useOriginalUfNames": "Y", "fields": {FILE: ["a.pdf", ""]}}
    assert portal.call("crm.item.import", params) == {"item": {"id": 1}}


def test_a_single_import_refuses_with_text_codes(portal: PracticeDesk) -> None:
    bad_mail = {"EMAIL": [{"VALUE": "no mail", "VALUE_TYPE": "WORK"}]}
    assert portal.refusal("crm.item.import", {"entityTypeId": CONTACT, "fields": bad_mail}) == (400, "0")
    assert portal.refusal("crm.item.import", {"entityTypeId": DEAL, "fields": {"contacts": []}}) == (400, "100")


def test_a_photo_fails_the_row_and_a_logo_is_lost(portal: PracticeDesk) -> None:
    content = base64.b64encode(b"x").decode()
    assert portal.error_of(CONTACT, {"photo": ["a.png", content]}) == "WRONG_FILE_MODULE_ID"
    assert portal.imported(COMPANY, {"logo": ["a.png", content]})["logo"] is None


def test_without_import_right_every_row_is_denied(portal: PracticeDesk) -> None:
    portal.play({"owner": {"denied": {"import": ["deal"]}}})
    assert [entry["error"] for entry in portal.import_rows(DEAL, {}, {})] == ["ACCESS_DENIED", "ACCESS_DENIED"]
    assert portal.import_rows(LEAD, {})[0] == {"item": {"id": 1}}


@pytest.mark.parametrize(("kind", "name"), [(QUOTE, "quoteNumber"), (INVOICE, "accountNumber")])
def test_numbers_are_unique_and_generated(portal: PracticeDesk, kind: int, name: str) -> None:
    assert portal.imported(kind, {name: "A-1"})[name] == "A-1"
    assert portal.error_of(kind, {name: "a-1"}) == "CRM_FIELD_ERROR_VALUE_NOT_UNIQUE"
    assert portal.imported(kind, {})[name] == "2"


@pytest.mark.parametrize(("checks", "codes"), [(False, [None]), (True, ["CRM_FIELD_ERROR_REQUIRED"])])
def test_mandatory_user_fields_count_only_where_the_portal_checks(
    portal: PracticeDesk, checks: bool, codes: list[str | None]
) -> None:
    portal.play({"server": {"checks_user_fields": checks}})
    assert [entry.get("error") for entry in portal.import_rows(DEAL, {"title": "a"})] == codes


def test_scripted_row_errors_take_any_code_and_may_hide_a_record(portal: PracticeDesk) -> None:
    portal.play(
        {
            "faults": [
                {"do": "row_error", "at": [0], "code": None, "when": {"requests": [1]}},
                {"do": "row_error", "at": [1], "code": "BX_ERROR", "description": "no", "created": True},
            ]
        }
    )
    assert portal.import_rows(DEAL, {}, {}) == [{"error": None, "error_description": None}, {"item": {"id": 1}}]
    assert portal.import_rows(DEAL, {}, {})[1] == {"error": "BX_ERROR", "error_description": "no"}
    assert portal.ids(DEAL) == [1, 2, 3]
