"""Listing, reading, changing and deleting records (reference §6.5, §6.8)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.support.desk import PracticeDesk

DEAL, CONTACT, QUOTE, PURCHASES = 2, 3, 7, 1036
STRING, BOOLEAN, LISTS = "UF_CRM_1721244707101", "UF_CRM_1721244707107", "UF_CRM_1721244707119"
DATE = "UF_CRM_1721244707108"

DEALS: list[dict[str, Any]] = [
    {"title": "Acme & Co", "originatorId": "sheet", "originId": "run1:1", "opportunity": 100, "assignedById": 2},
    {"title": "acme", "originatorId": "sheet", "originId": "run1:2", "opportunity": 250.5, "stageId": "WON"},
    {"title": "Ёлки 50%", "originatorId": "sheet", "originId": "run2:1", BOOLEAN: "Y", LISTS: [205, 206]},
    {"title": "Other", STRING: "Text", DATE: "2026-05-06", "comments": "x"},
]


def listed(portal: PracticeDesk, filters: Any, **more: Any) -> list[int]:
    params = {"entityTypeId": DEAL, "useOriginalUfNames": "Y", "filter": filters, "select": ["id"], **more}
    return [item["id"] for item in portal.call("crm.item.list", params)["items"]]


@pytest.fixture
def filled(portal: PracticeDesk) -> PracticeDesk:
    portal.import_rows(DEAL, *DEALS)
    return portal


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({}, [1, 2, 3, 4]),
        ([], [1, 2, 3, 4]),
        ({"title": "ACME"}, [2]),
        ({"=title": "Acme & Co"}, [1]),
        ({"!title": "acme"}, [1, 3, 4]),
        ({"!=title": "acme"}, [1, 3, 4]),
        ({"%title": "acme"}, [1, 2]),
        ({"%title": "ёЛ"}, [3]),
        ({"%title": "50%"}, [3]),
        ({"!%title": "acme"}, [3, 4]),
        ({"=%title": "acme%"}, [1, 2]),
        ({"%=title": "%co"}, [1]),
        ({"@title": ["acme", "Other"]}, [2, 4]),
        ({"=title": ["acme", "Other"]}, [2, 4]),
        ({"!@title": ["acme", "Other"]}, [1, 3]),
        ({"=originatorId": "sheet", "@originId": ["run1:1", "run2:1", "none"]}, [1, 3]),
        ({"=%originId": "run1:%"}, [1, 2]),
        ({"%originId": "1:"}, [1, 2]),
        ({">id": 2}, [3, 4]),
        ({">=id": 2, "<id": 4}, [2, 3]),
        ({"<=ID": 1}, [1]),
        ({"@id": [4, 2, 99]}, [2, 4]),
        ({"id": "3"}, [3]),
        ({">opportunity": 100}, [2]),
        ({">=opportunity": "100"}, [1, 2]),
        ({"assignedById": 2}, [1]),
        ({"stageId": ["WON", "LOSE"]}, [2]),
        ({f"={STRING}": "text"}, [4]),
        ({f"={BOOLEAN}": 1}, [3]),
        ({f"={BOOLEAN}": "Y"}, [1, 2, 4]),
        ({f"={LISTS}": 206}, [3]),
        ({f">={DATE}": "2026-05-06"}, [4]),
        ({f"<{DATE}": "06.05.2026"}, []),
        ({">createdTime": "2000-01-01T00:00:00+00:00"}, [1, 2, 3, 4]),
        ({"opened": "Y", "title": "Other"}, [4]),
        ({"logic": "OR", "0": {"=title": "Other"}, "1": {"=originId": "run1:1"}}, [1, 4]),
        ([{"logic": "OR", "=title": "Other", "=originId": "run1:1"}, {"<id": 4}], [1]),
        ({"0": {"logic": "OR", "title": "acme", "id": 3}, ">id": 2}, [3]),
    ],
)
def test_filters(filled: PracticeDesk, filters: Any, found: list[int]) -> None:
    assert listed(filled, filters) == found
    assert listed(filled, filters, start=-1) == found


@pytest.mark.parametrize("key", ["nonsense", "=nonsense", "fm", "%titel", "=UF_CRM_NONE"])
def test_unknown_fields_refuse_the_list(filled: PracticeDesk, key: str) -> None:
    params = {"entityTypeId": DEAL, "useOriginalUfNames": "Y", "filter": {key: 1}}
    assert filled.refusal("crm.item.list", params) == (400, "INVALID_ARG_VALUE")
    assert filled.refusal("crm.item.list", {**params, "filter": {}, "order": {key: "ASC"}}) == (
        400,
        "INVALID_ARG_VALUE",
    )


def test_a_prefix_takes_no_list_unless_it_may(filled: PracticeDesk) -> None:
    params = {"entityTypeId": DEAL, "filter": {">id": [1, 2]}}
    assert filled.refusal("crm.item.list", params) == (400, "INVALID_ARG_VALUE")


def test_camel_case_user_names_with_a_prefix_go_wrong(filled: PracticeDesk) -> None:
    params = {"entityTypeId": DEAL, "filter": {"=ufCrm_1721244707101": "Text"}}
    assert filled.refusal("crm.item.list", params) == (400, "INVALID_ARG_VALUE")
    without_prefix = {"entityTypeId": DEAL, "filter": {"ufCrm_1721244707101": "Text"}}
    assert [item["id"] for item in filled.call("crm.item.list", without_prefix)["items"]] == [4]


@pytest.mark.parametrize(
    ("order", "found"),
    [
        ({"id": "DESC"}, [4, 3, 2, 1]),
        ({"title": "ASC"}, [2, 1, 4, 3]),
        ({"opportunity": "DESC", "id": "DESC"}, [2, 1, 4, 3]),
        ({"assignedById": "ASC", "id": "DESC"}, [4, 3, 2, 1]),
    ],
)
def test_order(filled: PracticeDesk, order: dict[str, str], found: list[int]) -> None:
    assert listed(filled, {}, order=order) == found


def test_selected_fields_alone_come_with_the_id(filled: PracticeDesk) -> None:
    params = {"entityTypeId": DEAL, "select": ["title", "unknown"], "filter": {"id": 1}}
    assert filled.call("crm.item.list", params)["items"] == [{"id": 1, "title": "Acme & Co"}]


def test_phones_come_with_the_star_only(portal: PracticeDesk) -> None:
    portal.import_rows(CONTACT, {"PHONE": [{"VALUE": "1", "VALUE_TYPE": "WORK"}]})
    star = portal.call("crm.item.list", {"entityTypeId": CONTACT, "select": ["*"]})["items"][0]
    assert [entry["value"] for entry in star["fm"]] == ["1"]
    by_name = portal.call("crm.item.list", {"entityTypeId": CONTACT, "select": ["fm", "name"]})["items"][0]
    assert "fm" not in by_name


class TestPaging:
    @pytest.fixture
    def many(self, portal: PracticeDesk) -> PracticeDesk:
        for start in range(0, 120, 20):
            portal.import_rows(PURCHASES, *({"title": f"P{start + n}", "xmlId": f"x:{start + n}"} for n in range(20)))
        return portal

    def page(self, portal: PracticeDesk, **params: Any) -> dict[str, Any]:
        return json.loads(portal.reply("crm.item.list", {"entityTypeId": PURCHASES, **params}).body)

    def test_goes_by_fifty_with_next_and_total(self, many: PracticeDesk) -> None:
        first, last = self.page(many), self.page(many, start=100)
        assert (len(first["result"]["items"]), first["total"], first["next"]) == (50, 120, 50)
        assert (len(last["result"]["items"]), last["total"], "next" in last) == (20, 120, False)

    def test_without_counting_total_is_zero(self, many: PracticeDesk) -> None:
        answer = self.page(many, start=-1, filter={">id": 100}, order={"id": "ASC"})
        assert [item["id"] for item in answer["result"]["items"]] == list(range(101, 121))
        assert (answer["total"], "next" in answer) == (0, False)

    def test_counts_what_the_filter_lets_through(self, many: PracticeDesk) -> None:
        answer = self.page(many, filter={"%title": "P1"}, start=0)
        assert (answer["total"], len(answer["result"]["items"])) == (31, 31)

    def test_ordered_by_another_field_pages_too(self, many: PracticeDesk) -> None:
        answer = self.page(many, order={"title": "DESC"}, start=50)
        assert (answer["total"], answer["next"], len(answer["result"]["items"])) == (120, 100, 50)


class TestChange:
    def change(self, portal: PracticeDesk, fields: dict[str, Any]) -> dict[str, Any]:
        params = {"entityTypeId": DEAL, "id": 1, "useOriginalUfNames": "Y", "fields": fields}
        return portal.call("crm.item.update", params)["item"]

    def test_sets_only_what_is_given_and_notes_the_time(self, filled: PracticeDesk) -> None:
        before = filled.record(DEAL, 1)
        filled.clock.sleep(60)
        after = self.change(filled, {"title": "New", "createdBy": 9})
        assert after["updatedTime"] > before["updatedTime"]
        changed = {name for name in after if after[name] != before[name]}
        assert changed == {"title", "updatedTime", "lastActivityTime"}

    def test_a_new_stage_is_noted_as_a_move(self, filled: PracticeDesk) -> None:
        before = filled.record(DEAL, 1)
        filled.clock.sleep(60)
        assert self.change(filled, {"stageId": "WON"})["movedTime"] > before["movedTime"]

    def test_keeps_a_file_by_its_id_and_takes_a_new_one(self, filled: PracticeDesk) -> None:
        files = "UF_CRM_1721244707121"
        first = self.change(filled, {files: [["a.txt", "YQ=="]]})[files]
        second = self.change(filled, {files: [{"id": first[0]["id"]}, ["b.txt", "Yg=="]]})[files]
        assert [item["id"] for item in second] == [first[0]["id"], first[0]["id"] + 1]

    def test_keeps_its_own_number(self, portal: PracticeDesk) -> None:
        portal.import_rows(QUOTE, {"quoteNumber": "A"}, {"quoteNumber": "B"})
        params = {"entityTypeId": QUOTE, "id": 1, "fields": {"quoteNumber": "A"}}
        assert portal.call("crm.item.update", params)["item"]["quoteNumber"] == "A"
        refusal = portal.refusal("crm.item.update", {**params, "fields": {"quoteNumber": "B"}})
        assert refusal == (400, "CRM_FIELD_ERROR_VALUE_NOT_UNIQUE")

    def test_another_contact_becomes_the_only_one(self, filled: PracticeDesk) -> None:
        self.change(filled, {"contactIds": [4, 5]})
        assert self.change(filled, {"contactId": 6})["contactIds"] == [6]

    def test_needs_the_right(self, filled: PracticeDesk) -> None:
        filled.play({"owner": {"denied": {"update": ["deal"]}}})
        params = {"entityTypeId": DEAL, "id": 1, "fields": {"title": "x"}}
        assert filled.refusal("crm.item.update", params) == (400, "ACCESS_DENIED")


class TestDelete:
    def test_answers_an_empty_list_and_is_final_for_readers(self, filled: PracticeDesk) -> None:
        params = {"entityTypeId": DEAL, "id": 2}
        assert filled.call("crm.item.delete", params) == []
        assert filled.refusal("crm.item.delete", params) == (400, "NOT_FOUND")
        assert filled.refusal("crm.item.get", params) == (400, "NOT_FOUND")
        assert listed(filled, {}) == [1, 3, 4]

    @pytest.mark.parametrize(
        ("kind", "recycle_bin", "state"), [(DEAL, True, "RECYCLED"), (DEAL, False, "GONE"), (PURCHASES, True, "GONE")]
    )
    def test_goes_to_the_recycle_bin_where_there_is_one(
        self, portal: PracticeDesk, kind: int, recycle_bin: bool, state: str
    ) -> None:
        portal.play({"server": {"recycle_bin": recycle_bin}})
        portal.import_rows(kind, {})
        portal.call("crm.item.delete", {"entityTypeId": kind, "id": 1})
        assert portal.store.states(kind)[1].name == state

    def test_ids_are_never_used_again(self, filled: PracticeDesk) -> None:
        filled.call("crm.item.delete", {"entityTypeId": DEAL, "id": 4})
        assert filled.import_rows(DEAL, {})[0] == {"item": {"id": 5}}

    def test_needs_the_right(self, filled: PracticeDesk) -> None:
        filled.play({"owner": {"denied": {"delete": ["deal"]}}})
        assert filled.refusal("crm.item.delete", {"entityTypeId": DEAL, "id": 1}) == (400, "ACCESS_DENIED")


class TestRights:
    def test_without_read_fields_and_lists_are_refused(self, filled: PracticeDesk) -> None:
        filled.play({"owner": {"denied": {"read": ["deal"]}}})
        for method in ("crm.item.fields", "crm.item.list"):
            assert filled.refusal(method, {"entityTypeId": DEAL}) == (400, "ACCESS_DENIED")
        assert filled.refusal("crm.item.get", {"entityTypeId": DEAL, "id": 1}) == (400, "ACCESS_DENIED")

    def test_without_add_nothing_is_added(self, filled: PracticeDesk) -> None:
        filled.play({"owner": {"denied": {"add": ["deal"]}}})
        params = {"entityTypeId": DEAL, "fields": {}}
        assert filled.refusal("crm.item.add", params) == (400, "ACCESS_DENIED")

    def test_others_records_are_simply_missing_from_lists(self, filled: PracticeDesk) -> None:
        filled.play({"owner": {"sees_own_records_only": True}})
        assert listed(filled, {"=%originId": "run1:%"}) == [2]
        assert filled.refusal("crm.item.get", {"entityTypeId": DEAL, "id": 1}) == (400, "ACCESS_DENIED")
        answer = json.loads(filled.reply("crm.item.list", {"entityTypeId": DEAL}).body)
        assert answer["total"] == 3


@pytest.mark.parametrize("method", ["crm.item.get", "crm.item.update", "crm.item.delete"])
def test_a_record_needs_a_number(portal: PracticeDesk, method: str) -> None:
    assert portal.refusal(method, {"entityTypeId": DEAL, "fields": {}}) == (400, "100")
    assert portal.refusal(method, {"entityTypeId": DEAL, "fields": {}, "id": 5}) == (400, "NOT_FOUND")


def test_records_survive_the_portal(portal: PracticeDesk, tmp_path: Any) -> None:
    portal.import_rows(DEAL, {"title": "kept"}, {"title": "gone"})
    portal.call("crm.item.delete", {"entityTypeId": DEAL, "id": 2})
    portal.store.close()
    again = PracticeDesk(tmp_path)
    assert again.record(DEAL, 1)["title"] == "kept"
    assert again.import_rows(DEAL, {})[0] == {"item": {"id": 3}}
    again.store.close()


@pytest.mark.parametrize("number", [2**70, -(2**70), "9" * 40])
def test_numbers_beyond_the_database_find_nothing(portal: PracticeDesk, number: Any) -> None:
    assert portal.refusal("crm.item.get", {"entityTypeId": DEAL, "id": number}) == (400, "NOT_FOUND")
    assert listed(portal, {"id": number}) == []
