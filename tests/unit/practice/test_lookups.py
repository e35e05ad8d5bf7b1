"""What the portal tells about itself: fields, kinds, pipelines, stages, currencies, people (reference §5.1, §6)."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.support.desk import PracticeDesk

FLAGS = {"isRequired", "isReadOnly", "isImmutable", "isMultiple", "isDynamic"}


class TestFields:
    def fields(self, portal: PracticeDesk, kind: int, names: str = "Y") -> dict[str, Any]:
        return portal.call("crm.item.fields", {"entityTypeId": kind, "useOriginalUfNames": names})["fields"]

    def test_a_standard_field(self, portal: PracticeDesk) -> None:
        assert self.fields(portal, 2)["stageId"] == {
            "type": "crm_status",
            "isRequired": False,
            "isReadOnly": False,
            "isImmutable": False,
            "isMultiple": False,
            "isDynamic": False,
            "statusType": "DEAL_STAGE",
            "title": "Stage",
            "upperName": "STAGE_ID",
        }

    def test_a_list_with_its_options(self, portal: PracticeDesk) -> None:
        field = self.fields(portal, 2, names="N")["ufCrm_1721244707118"]
        assert field["upperName"] == "UF_CRM_1721244707118"
        assert field["items"][:2] == [{"ID": "201", "VALUE": "Red"}, {"ID": "202", "VALUE": "Blue"}]
        assert (field["title"], field["listLabel"], field["isDynamic"]) == ("Colour", "Colour", True)

    def test_option_ids_belong_to_one_kind(self, portal: PracticeDesk) -> None:
        ids = [
            item["ID"]
            for kind in (1, 2, 3, 4, 7, 31, 1030, 1036)
            for f in self.fields(portal, kind).values()
            for item in f.get("items", [])
        ]
        assert len(ids) == len(set(ids))

    def test_titles_are_in_the_portals_language(self, portal: PracticeDesk) -> None:
        portal.play({"language": "ru"})
        assert self.fields(portal, 2)["stageId"]["title"] == "Стадия сделки"
        assert self.fields(portal, 2)["UF_CRM_1721244707118"]["items"][0]["VALUE"] == "Красный"

    @pytest.mark.parametrize(
        ("kind", "present", "absent"),
        [
            (1, {"title", "originId", "utmSource", "fm", "companyTitle"}, {"categoryId", "xmlId"}),
            (2, {"title", "categoryId", "originId", "parentId1030", "quoteId"}, {"fm", "xmlId"}),
            (3, {"name", "lastName", "originVersion", "fm", "photo", "companyIds"}, {"title", "opportunity"}),
            (4, {"title", "industry", "employees", "revenue", "isMyCompany"}, {"name", "opportunity"}),
            (7, {"quoteNumber", "actualDate", "utmTerm"}, {"originId", "xmlId", "sourceId"}),
            (31, {"accountNumber", "xmlId", "sourceId"}, {"utmSource", "originId"}),
            (
                1030,
                {"xmlId", "categoryId", "stageId", "begindate", "opportunity"},
                {"utmSource", "originId", "comments"},
            ),
            (
                1036,
                {"xmlId", "companyId", "contactIds", "parentId1030"},
                {"stageId", "begindate", "opportunity", "observers"},
            ),
        ],
    )
    def test_each_kind_has_its_own(self, portal: PracticeDesk, kind: int, present: set[str], absent: set[str]) -> None:
        names = set(self.fields(portal, kind))
        assert present <= names
        assert not absent & names

    def test_flags(self, portal: PracticeDesk) -> None:
        contact, company = self.fields(portal, 3), self.fields(portal, 4)
        assert contact["opened"]["isRequired"]
        assert contact["createdTime"]["isReadOnly"]
        assert contact["companyId"]["isDeprecated"]
        assert company["isMyCompany"]["isImmutable"]
        assert all(set(field) >= FLAGS for field in contact.values())


def test_owner_types_name_smart_processes_for_anybody(portal: PracticeDesk) -> None:
    portal.play({"owner": {"administrator": False}, "language": "ru"})
    rows = portal.call("crm.enum.ownertype")
    assert {"ID": 1030, "NAME": "Проекты", "SYMBOL_CODE": "DYNAMIC_1030", "SYMBOL_CODE_SHORT": "T406"} in rows
    assert [row["SYMBOL_CODE_SHORT"] for row in rows[:4]] == ["L", "D", "C", "CO"]


def test_types_are_for_administrators(portal: PracticeDesk) -> None:
    types = portal.call("crm.type.list")["types"]
    assert [(item["id"], item["entityTypeId"], item["isStagesEnabled"]) for item in types] == [
        (5, 1030, "Y"),
        (6, 1036, "N"),
    ]
    one = portal.call("crm.type.list", {"filter": {"=entityTypeId": 1036}})["types"]
    assert [item["title"] for item in one] == ["Purchases"]
    portal.play({"owner": {"administrator": False}})
    assert portal.refusal("crm.type.list") == (400, "ACCESS_DENIED")
    assert portal.call("crm.type.getByEntityTypeId", {"entityTypeId": 1030})["type"]["isSourceEnabled"] == "Y"


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (2, [(0, "General", "Y"), (9, "Partners", "N")]),
        (31, [(1, "General", "Y")]),
        (1030, [(11, "Main", "Y"), (12, "Construction", "N")]),
    ],
)
def test_pipelines(portal: PracticeDesk, kind: int, expected: list[tuple[int, str, str]]) -> None:
    found = portal.call("crm.category.list", {"entityTypeId": kind})["categories"]
    assert [(item["id"], item["name"], item["isDefault"]) for item in found] == expected


@pytest.mark.parametrize("kind", [1, 7])
def test_leads_and_estimates_have_no_pipelines(portal: PracticeDesk, kind: int) -> None:
    assert portal.refusal("crm.category.list", {"entityTypeId": kind}) == (400, "ENTITY_TYPE_NOT_SUPPORTED")


class TestStatuses:
    def codes(self, portal: PracticeDesk, params: dict[str, Any]) -> list[str]:
        return [row["STATUS_ID"] for row in portal.call("crm.status.list", params)]

    def test_of_one_directory(self, portal: PracticeDesk) -> None:
        params = {"filter": {"ENTITY_ID": "DEAL_STAGE_9"}, "order": {"SORT": "DESC"}}
        assert self.codes(portal, params) == ["C9:LOSE", "C9:WON", "C9:EXECUTING", "C9:PREPARATION", "C9:NEW"]

    def test_without_a_filter_all_come_in_one_answer(self, portal: PracticeDesk) -> None:
        rows = portal.call("crm.status.list")
        assert len(rows) > 50
        assert {"STATUS", "DEAL_STAGE", "QUOTE_STATUS", "SMART_INVOICE_STAGE_1", "HONORIFIC", "EMPLOYEES"} <= {
            row["ENTITY_ID"] for row in rows
        }

    def test_a_list_in_the_filter_finds_nothing(self, portal: PracticeDesk) -> None:
        assert self.codes(portal, {"filter": {"ENTITY_ID": ["SOURCE", "STATUS"]}}) == []

    def test_meaning_and_pipeline(self, portal: PracticeDesk) -> None:
        rows = portal.call("crm.status.list", {"filter": {"ENTITY_ID": "DEAL_STAGE_9"}})
        won = next(row for row in rows if row["STATUS_ID"] == "C9:WON")
        assert (won["SEMANTICS"], won["CATEGORY_ID"], won["NAME"]) == ("S", "9", "Partner signed")


def test_currencies(portal: PracticeDesk) -> None:
    answer = json.loads(portal.reply("crm.currency.list", {}).body)
    assert answer["total"] == 0
    assert [(row["CURRENCY"], row["BASE"]) for row in answer["result"]][:2] == [("USD", "Y"), ("EUR", "N")]
    portal.play({"owner": {"denied": {"read": ["deal"]}}})
    refused = json.loads(portal.reply("crm.currency.list", {}).body)
    assert refused == {"error": "", "error_description": "Access denied."}


class TestPeople:
    def people(self, portal: PracticeDesk, params: Any = None) -> list[dict[str, Any]]:
        return portal.call("user.get", params or {})

    def test_come_fifty_to_a_page_with_ids_as_texts(self, portal: PracticeDesk) -> None:
        first = json.loads(portal.reply("user.get", {}).body)
        assert (len(first["result"]), first["total"], first["next"]) == (50, 58, 50)
        rest = json.loads(portal.reply("user.get", {"start": 50}).body)
        assert [row["ID"] for row in rest["result"]] == [str(number) for number in range(51, 59)]
        assert "next" not in rest

    def test_the_active_ones(self, portal: PracticeDesk) -> None:
        dismissed = self.people(portal, {"FILTER": {"ACTIVE": False}})
        assert [row["ID"] for row in dismissed] == ["4", "24", "43"]
        answer = json.loads(portal.reply("user.get", {"filter": {"ACTIVE": "true", "USER_TYPE": "employee"}}).body)
        assert answer["total"] == 55

    @pytest.mark.parametrize(
        ("filters", "ids"),
        [
            ({"LAST_NAME": "smith"}, ["2", "3"]),
            ({"NAME_SEARCH": "smith anna"}, ["2", "3"]),
            ({"ID": [5, "7"]}, ["5", "7"]),
            ({">ID": 56}, ["57", "58"]),
            ({"EMAIL": "Director@practice.example"}, ["1"]),
            ({"%LAST_NAME": "mart"}, ["7"]),
        ],
    )
    def test_filters(self, portal: PracticeDesk, filters: dict[str, Any], ids: list[str]) -> None:
        assert [row["ID"] for row in self.people(portal, {"FILTER": filters})] == ids

    def test_selected_columns_and_order(self, portal: PracticeDesk) -> None:
        rows = self.people(portal, {"sort": "ID", "order": "DESC", "select": ["NAME"]})
        assert rows[0].keys() == {"ID", "NAME"}
        assert rows[0]["ID"] == "58"

    def test_with_the_brief_scope_there_are_no_mails(self, portal: PracticeDesk) -> None:
        assert "EMAIL" in self.people(portal)[0]
        portal.play({"owner": {"scopes": ["crm", "user_brief"]}})
        assert "EMAIL" not in self.people(portal)[0]

    def test_have_namesakes_and_double_names_in_both_languages(self, portal: PracticeDesk) -> None:
        portal.play({"language": "ru"})
        names = [f"{row['NAME']} {row['LAST_NAME']}" for row in self.people(portal)]
        assert names.count("Анна Смирнова") == 2
        assert "Анна-Мария Петрова-Водкина" in names
        assert {"Мартин Павел", "Павел Мартин"} <= set(names)

    def test_the_current_one_is_the_owner(self, portal: PracticeDesk) -> None:
        assert portal.call("user.current")["ID"] == "1"
