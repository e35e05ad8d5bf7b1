"""What a portal keeps of each value, by the type of its field (reference §5.2)."""

from __future__ import annotations

import base64
import hashlib
from typing import Any

import pytest

from desktop_app.practice.schema import Schema
from tests.support.desk import PracticeDesk

LEAD, DEAL, CONTACT, COMPANY, QUOTE, INVOICE, PROJECTS, PURCHASES = 1, 2, 3, 4, 7, 31, 1030, 1036
UF = "UF_CRM_17212447071"
STRING, STRINGS, INTEGER, INTEGERS = UF + "01", UF + "02", UF + "03", UF + "04"
DOUBLE, DOUBLES, BOOLEAN, DATE, DATES = UF + "05", UF + "06", UF + "07", UF + "08", UF + "09"
DATETIME, DATETIMES, MONEY, MONEYS = UF + "10", UF + "11", UF + "12", UF + "13"
URL, URLS, ADDRESS, ADDRESSES, LIST, LISTS = UF + "14", UF + "15", UF + "16", UF + "17", UF + "18", UF + "19"
FILE, FILES, EMPLOYEE, EMPLOYEES = UF + "20", UF + "21", UF + "22", UF + "23"
CRM, CRMS, ONE_CRM, STATUS, STATUSES = UF + "24", UF + "25", UF + "26", UF + "28", UF + "29"
ELEMENT, SECTION, HLBLOCK = UF + "30", UF + "32", UF + "34"


@pytest.mark.parametrize(
    ("field", "sent", "kept"),
    [
        (STRING, "text", "text"),
        (STRING, 12, "12"),
        (STRING, True, "1"),
        (STRING, ["a", "b"], "Array"),
        (STRING, "a\nb", "a\nb"),
        (STRINGS, ["a", "", "b"], ["a", "b"]),
        (STRINGS, {"x": "a"}, ["a"]),
        (STRINGS, None, []),
        (INTEGER, 81, 81),
        (INTEGER, "12abc", 12),
        (INTEGER, "abc", 0),
        (INTEGER, "1 234", 1),
        (INTEGERS, ["1", 2, "3x"], [1, 2, 3]),
        (DOUBLE, 9999.9, 9999.9),
        (DOUBLE, "1 234,50", 1),
        (DOUBLE, "1234.50", 1234.5),
        (DOUBLE, "12,5", 12),
        (DOUBLE, "-", 0),
        (DOUBLES, [1.5, "2.5"], [1.5, 2.5]),
        (BOOLEAN, "Y", "Y"),
        (BOOLEAN, "y", "Y"),
        (BOOLEAN, True, "Y"),
        (BOOLEAN, "true", "Y"),
        (BOOLEAN, 1, "N"),
        (BOOLEAN, "1", "N"),
        (BOOLEAN, "yes", "N"),
        (BOOLEAN, "Да", "N"),
        (BOOLEAN, "True", "N"),
        (BOOLEAN, "", "N"),
        (BOOLEAN, None, "N"),
        (DATE, "2026-03-31", "2026-03-31T03:00:00+03:00"),
        (DATE, "31.12.2026", "2026-12-31T03:00:00+03:00"),
        (DATE, "03/04/2026", "2026-03-04T03:00:00+03:00"),
        (DATE, "31/12/2026", None),
        (DATE, "soon", None),
        (DATE, "", None),
        (DATE, "2026-03-31T23:30:00-05:00", "2026-04-01T03:00:00+03:00"),
        (DATE, "5 March 2026", "2026-03-05T03:00:00+03:00"),
        (DATE, "5 марта 2026", None),
        (DATES, ["2026-01-01", "nonsense", "2026-01-02"], ["2026-01-01T03:00:00+03:00", "2026-01-02T03:00:00+03:00"]),
        (DATETIME, "2026-03-31T14:05:00+01:00", "2026-03-31T16:05:00+03:00"),
        (DATETIME, "2026-03-31 14:05", "2026-03-31T14:05:00+03:00"),
        (DATETIME, "2026-03-31T14:05:00Z", "2026-03-31T17:05:00+03:00"),
        (DATETIME, "whenever", None),
        (DATETIMES, ["2026-03-31T14:05:00+03:00"], ["2026-03-31T14:05:00+03:00"]),
        (MONEY, "300|USD", "300|USD"),
        (MONEY, "-12.5|EUR", "-12.5|EUR"),
        (MONEY, "300", "300|USD"),
        (MONEY, "300|usd", None),
        (MONEY, "1 300|USD", None),
        (MONEY, "300,5|USD", None),
        (MONEYS, ["1|USD", "x", "2|EUR"], ["1|USD", "2|EUR"]),
        (URL, " https://example.org ", "https://example.org"),
        (URL, "no link", "no link"),
        (URLS, ["https://a.org"], ["https://a.org"]),
        (ADDRESS, "350 5th Ave|40.74;-73.98", "350 5th Ave|40.74;-73.98"),
        (ADDRESSES, ["Lenina 1|;"], ["Lenina 1|;"]),
        (LIST, 201, 201),
        (LIST, "201", 201),
        (LIST, "Red", 0),
        (LIST, 99999, 99999),
        (LISTS, [205, "206"], [205, 206]),
        (EMPLOYEE, "6", 6),
        (EMPLOYEE, 999, 999),
        (EMPLOYEES, [2, 3], [2, 3]),
        (CRM, "C_12", "C_12"),
        (CRM, "12", "12"),
        (CRMS, ["C_1", "CO_4"], ["C_1", "CO_4"]),
        (ONE_CRM, "12", "12"),
        (STATUS, "WEB", "WEB"),
        (STATUS, "nonsense", "nonsense"),
        (STATUSES, ["IT", "OTHER"], ["IT", "OTHER"]),
        (ELEMENT, "15", 15),
        (SECTION, 4, 4),
        (HLBLOCK, 3, 3),
    ],
)
def test_a_user_field_keeps(portal: PracticeDesk, field: str, sent: Any, kept: Any) -> None:
    assert portal.imported(DEAL, {field: sent})[field] == kept


@pytest.mark.parametrize(
    ("kind", "sent", "name", "kept"),
    [
        (DEAL, {"title": "x" * 300}, "title", "x" * 255),
        (DEAL, {"opportunity": "1 234,50"}, "opportunity", 1),
        (DEAL, {"opportunity": 12.5}, "opportunity", 12.5),
        (DEAL, {"probability": "60%"}, "probability", 60),
        (DEAL, {"begindate": "nonsense"}, "begindate", None),
        (DEAL, {"begindate": "2020-02-03"}, "begindate", "2020-02-03T03:00:00+03:00"),
        (DEAL, {"stageId": "C9:EXECUTING"}, "stageId", "NEW"),
        (DEAL, {"stageId": "C9:EXECUTING", "categoryId": 9}, "stageId", "C9:EXECUTING"),
        (DEAL, {"stageId": "WON", "categoryId": 9}, "stageId", "C9:NEW"),
        (DEAL, {"sourceId": "anything"}, "sourceId", "anything"),
        (DEAL, {"comments": "<b>bold</b><br>next <i>x</i>"}, "comments", "[b]bold[/b]\nnext [i]x[/i]"),
        (DEAL, {"contactIds": ["4", "x", 5]}, "contactIds", [4, 5]),
        (DEAL, {"contactIds": 4}, "contactIds", [4]),
        (DEAL, {"contactIds": [4, 5]}, "contactId", 4),
        (DEAL, {"contactId": 7}, "contactIds", [7]),
        (DEAL, {"observers": [2, 3]}, "observers", [2, 3]),
        (DEAL, {"assignedById": 0}, "assignedById", 1),
        (DEAL, {"assignedById": 4}, "assignedById", 4),
        (DEAL, {"assignedById": 777}, "assignedById", 777),
        (DEAL, {"opened": "yes"}, "opened", "N"),
        (CONTACT, {"companyId": 3}, "companyIds", [3]),
        (CONTACT, {"honorific": "HNR_EN_2"}, "honorific", "HNR_EN_2"),
        (LEAD, {"stageId": "C9:NEW"}, "stageId", "NEW"),
        (QUOTE, {"stageId": "SENT"}, "stageId", "SENT"),
        (INVOICE, {"stageId": "DT31_1:P"}, "stageId", "DT31_1:P"),
        (PROJECTS, {"stageId": "DT1030_12:SUCCESS"}, "stageId", "DT1030_11:NEW"),
        (PROJECTS, {"stageId": "DT1030_12:SUCCESS", "categoryId": 12}, "stageId", "DT1030_12:SUCCESS"),
        (PROJECTS, {"parentId2": 6}, "parentId2", 6),
        (PURCHASES, {"xmlId": "app:run:1"}, "xmlId", "app:run:1"),
    ],
)
def test_a_standard_field_keeps(portal: PracticeDesk, kind: int, sent: dict[str, Any], name: str, kept: Any) -> None:
    assert portal.imported(kind, sent)[name] == kept


@pytest.mark.parametrize(
    ("kind", "row", "code"),
    [
        (DEAL, {"categoryId": 5}, "CRM_FIELD_ERROR_VALUE_NOT_VALID"),
        (DEAL, {"currencyId": "usd"}, "CRM_FIELD_ERROR_VALUE_NOT_VALID"),
        (DEAL, {"companyId": -1}, "CRM_FIELD_ERROR_VALUE_NOT_VALID"),
        (PROJECTS, {"categoryId": 9}, "CRM_FIELD_ERROR_VALUE_NOT_VALID"),
    ],
)
def test_what_the_rules_refuse(portal: PracticeDesk, kind: int, row: dict[str, Any], code: str) -> None:
    assert portal.error_of(kind, row) == code


def test_a_relation_the_owner_may_not_read_fails_the_row_with_zero(portal: PracticeDesk) -> None:
    portal.play({"owner": {"denied": {"read": ["company"]}}})
    assert portal.error_of(DEAL, {"companyId": 1}) == 0


def test_who_is_no_administrator_cannot_link_what_is_not_there(portal: PracticeDesk) -> None:
    portal.play({"owner": {"administrator": False}})
    assert portal.error_of(DEAL, {"contactIds": [5]}) == 0


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (LEAD, {"title": "Lead #1", "stageId": "NEW", "sourceId": "CALL", "currencyId": "USD"}),
        (DEAL, {"title": "Deal #1", "stageId": "NEW", "categoryId": 0, "typeId": "SALE", "currencyId": "USD"}),
        (CONTACT, {"name": "Contact #1", "typeId": "CLIENT", "sourceId": "CALL"}),
        (COMPANY, {"title": "Company #1", "typeId": "CUSTOMER"}),
        (QUOTE, {"title": "Estimate #1", "quoteNumber": "1", "stageId": "DRAFT"}),
        (INVOICE, {"title": "Invoice #1", "accountNumber": "1", "stageId": "DT31_1:N"}),
        (PROJECTS, {"title": "Projects #1", "categoryId": 11, "stageId": "DT1030_11:NEW"}),
        (PURCHASES, {"title": "Purchases #1"}),
    ],
)
def test_defaults(portal: PracticeDesk, kind: int, expected: dict[str, Any]) -> None:
    record = portal.imported(kind, {})
    assert expected.items() <= record.items()
    assert (record["assignedById"], record["createdBy"], record["opened"]) == (1, 1, "Y")


def test_a_deal_opens_today_and_closes_in_a_week(portal: PracticeDesk) -> None:
    record = portal.imported(DEAL, {})
    today = portal.desk.portal.presenter.format_time(portal.clock.now())[:10]
    assert record["begindate"][:10] == today == record["createdTime"][:10]
    assert record["closedate"] > record["begindate"]


def test_a_russian_portal_has_russian_defaults(portal: PracticeDesk) -> None:
    portal.play({"language": "ru"})
    record = portal.imported(DEAL, {MONEY: "5"})
    assert (record["title"], record["currencyId"], record[MONEY]) == ("Сделка #1", "RUB", "5|RUB")


@pytest.mark.parametrize(("zone", "shown"), [("+05:30", "T05:00:00+05:30"), ("-05:00", "T00:00:00-05:00")])
def test_dates_come_back_as_datetimes_of_the_portals_zone(portal: PracticeDesk, zone: str, shown: str) -> None:
    portal.play({"server": {"time_zone": zone}})
    assert portal.imported(DEAL, {DATE: "2000-01-01"})[DATE] == "2000-01-01" + shown


class TestFiles:
    CONTENT = bytes(range(256)) * 3

    def pair(self, name: str = "Договор №5.pdf") -> list[str]:
        return [name, base64.b64encode(self.CONTENT).decode()]

    def test_a_file_is_stored_decoded_with_its_hash(self, portal: PracticeDesk) -> None:
        value = portal.imported(DEAL, {FILE: self.pair()})[FILE]
        stored = portal.store.file(value["id"])
        assert stored is not None
        assert (stored.name, stored.size) == ("Договор №5.pdf", len(self.CONTENT))
        assert stored.sha256 == hashlib.sha256(self.CONTENT).hexdigest()
        assert portal.shelf.path(stored.id).read_bytes() == self.CONTENT

    def test_a_flat_pair_in_a_multiple_field_becomes_garbage_files(self, portal: PracticeDesk) -> None:
        values = portal.imported(DEAL, {FILES: self.pair("contract.pdf")})[FILES]
        assert len(values) == 2
        kept = [portal.shelf.path(value["id"]).read_bytes() for value in values]
        assert kept[0] != self.CONTENT
        assert portal.store.file(values[1]["id"]).name.endswith(".bin")  # type: ignore[union-attr]

    def test_several_files_keep_their_order(self, portal: PracticeDesk) -> None:
        values = portal.imported(DEAL, {FILES: [self.pair("a.pdf"), self.pair("b.png")]})[FILES]
        assert [portal.store.file(value["id"]).name for value in values] == ["a.pdf", "b.png"]  # type: ignore[union-attr]

    def test_the_machine_address_gives_the_content_back(self, portal: PracticeDesk) -> None:
        address = portal.imported(DEAL, {FILE: self.pair()})[FILE]["urlMachine"]
        path, _, query = address.removeprefix("http://127.0.0.1:1").partition("?")
        reply = portal.reply("", path=path, query=query)
        assert reply.file is not None
        assert reply.file.read_bytes() == self.CONTENT

    @pytest.mark.parametrize("query", ["token=", "token=crm%7Cxx%7Cyy", "token=crm%7CMjoxOlVGOjE%3D%7C00"])
    def test_a_forged_token_gives_nothing(self, portal: PracticeDesk, query: str) -> None:
        portal.imported(DEAL, {FILE: self.pair()})
        assert portal.reply("crm.controller.item.getFile", query=query).status == 404

    def test_a_data_address_is_decoded_to_garbage(self, portal: PracticeDesk) -> None:
        name, content = self.pair()
        value = portal.imported(DEAL, {FILE: [name, "data:application/pdf;base64," + content]})[FILE]
        assert portal.shelf.path(value["id"]).read_bytes() != self.CONTENT

    def test_names_lose_their_folders(self, portal: PracticeDesk) -> None:
        value = portal.imported(DEAL, {FILE: self.pair("../../etc/pass\\wd.txt")})[FILE]
        assert portal.store.file(value["id"]).name == "wd.txt"  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", list(Schema("en").kinds))
def test_every_kind_has_user_fields_of_every_type(kind: int) -> None:
    fields = [field for field in Schema("en").kinds[kind].fields.values() if field.is_custom]
    single = {field.type for field in fields if not field.is_multiple}
    multiple = {field.type for field in fields if field.is_multiple}
    types = {"string", "integer", "double", "date", "datetime", "money", "url", "address", "enumeration", "file"}
    types |= {"employee", "crm", "crm_status", "iblock_element", "iblock_section", "hlblock"}
    assert types | {"boolean"} <= single
    assert types <= multiple
