"""Phones and e-mails: which shapes are stored, ignored or refused, and the duplicate index (reference §1.8, §6.7)."""

from __future__ import annotations

from typing import Any

import pytest

from desktop_app.practice.multifields import normal_phone
from tests.support.desk import PracticeDesk

LEAD, DEAL, CONTACT, COMPANY = 1, 2, 3, 4


def phones(record: dict[str, Any]) -> list[tuple[str, str, str]]:
    return [(entry["typeId"], entry["valueType"], entry["value"]) for entry in record["fm"]]


@pytest.mark.parametrize("kind", [LEAD, CONTACT, COMPANY])
def test_arrays_under_upper_case_names_are_stored(portal: PracticeDesk, kind: int) -> None:
    row = {
        "PHONE": [{"VALUE": "+74951234567", "VALUE_TYPE": "WORK"}, {"VALUE": "+79031234567", "VALUE_TYPE": "MOBILE"}],
        "EMAIL": [{"VALUE": "a@b.org", "VALUE_TYPE": "HOME"}],
        "WEB": [{"VALUE": "https://b.org", "VALUE_TYPE": "WORK"}],
        "IM": [{"VALUE": "nick", "VALUE_TYPE": "TELEGRAM"}],
    }
    record = portal.imported(kind, row)
    assert phones(record) == [
        ("PHONE", "WORK", "+74951234567"),
        ("PHONE", "MOBILE", "+79031234567"),
        ("EMAIL", "HOME", "a@b.org"),
        ("WEB", "WORK", "https://b.org"),
        ("IM", "TELEGRAM", "nick"),
    ]
    assert (record["hasPhone"], record["hasEmail"]) == ("Y", "Y")
    assert len({entry["id"] for entry in record["fm"]}) == 5


@pytest.mark.parametrize(
    "row",
    [
        {"phone": [{"VALUE": "+7495", "VALUE_TYPE": "WORK"}]},
        {"Phone": [{"VALUE": "+7495", "VALUE_TYPE": "WORK"}]},
        {"PHONE": "+7495"},
        {"PHONE": ["+7495"]},
        {"PHONE": [{"VALUE": "", "VALUE_TYPE": "WORK"}]},
        {"PHONE": {"VALUE": "+7495", "VALUE_TYPE": "WORK"}},
    ],
)
def test_other_shapes_are_ignored_silently(portal: PracticeDesk, row: dict[str, Any]) -> None:
    record = portal.imported(CONTACT, row)
    assert record["fm"] == []
    assert record["hasPhone"] == "N"


@pytest.mark.parametrize(
    "row",
    [
        {"PHONE": [{"VALUE": "+7495"}]},
        {"EMAIL": [{"VALUE": "no mail", "VALUE_TYPE": "WORK"}]},
        {"EMAIL": [{"VALUE": "a@b", "VALUE_TYPE": "WORK"}]},
        {"WEB": [{"VALUE": "h" * 251, "VALUE_TYPE": "WORK"}]},
    ],
)
def test_bad_entries_fail_the_row_and_store_nothing(portal: PracticeDesk, row: dict[str, Any]) -> None:
    assert portal.error_of(CONTACT, row) == 0
    assert portal.ids(CONTACT) == []


def test_deals_have_no_phones(portal: PracticeDesk) -> None:
    assert "fm" not in portal.imported(DEAL, {"PHONE": [{"VALUE": "1", "VALUE_TYPE": "WORK"}]})


class TestFm:
    def add(self, portal: PracticeDesk, fm: Any) -> dict[str, Any]:
        return portal.call("crm.item.add", {"entityTypeId": CONTACT, "fields": {"name": "a", "fm": fm}})["item"]

    @pytest.mark.parametrize(
        "fm",
        [
            [{"typeId": "PHONE", "valueType": "WORK", "value": "+1 2"}],
            {"n0": {"typeId": "PHONE", "valueType": "WORK", "value": "+1 2"}},
        ],
    )
    def test_add_takes_a_list_or_an_object(self, portal: PracticeDesk, fm: Any) -> None:
        assert phones(self.add(portal, fm)) == [("PHONE", "WORK", "+1 2")]

    def test_add_ignores_the_import_shape(self, portal: PracticeDesk) -> None:
        fields = {"name": "a", "PHONE": [{"VALUE": "1", "VALUE_TYPE": "WORK"}]}
        assert portal.call("crm.item.add", {"entityTypeId": CONTACT, "fields": fields})["item"]["fm"] == []

    def test_update_changes_adds_and_removes_by_id(self, portal: PracticeDesk) -> None:
        made = self.add(
            portal,
            [
                {"typeId": "PHONE", "valueType": "WORK", "value": "1"},
                {"typeId": "PHONE", "valueType": "HOME", "value": "2"},
            ],
        )
        first, second = (entry["id"] for entry in made["fm"])
        fm = {
            str(first): {"typeId": "PHONE", "valueType": "WORK", "value": "11"},
            str(second): {"value": ""},
            "n0": {"typeId": "EMAIL", "valueType": "WORK", "value": "a@b.org"},
        }
        params = {"entityTypeId": CONTACT, "id": 1, "fields": {"fm": fm}}
        assert phones(portal.call("crm.item.update", params)["item"]) == [
            ("PHONE", "WORK", "11"),
            ("EMAIL", "WORK", "a@b.org"),
        ]


class TestDuplicates:
    @pytest.fixture
    def filled(self, portal: PracticeDesk) -> PracticeDesk:
        phone = [{"VALUE": "+7 (495) 123-45-67", "VALUE_TYPE": "WORK"}]
        portal.import_rows(CONTACT, {"name": "a", "PHONE": phone}, {"name": "b", "PHONE": phone})
        portal.import_rows(COMPANY, {"title": "c", "EMAIL": [{"VALUE": "Info@B.org", "VALUE_TYPE": "WORK"}]})
        portal.import_rows(LEAD, {"title": "d", "PHONE": phone})
        return portal

    @pytest.mark.parametrize(
        ("params", "found"),
        [
            ({"type": "PHONE", "values": ["74951234567"]}, {"LEAD": [1], "CONTACT": [1, 2]}),
            ({"type": "PHONE", "values": ["8 495 1234567"], "entity_type": "CONTACT"}, {"CONTACT": [1, 2]}),
            ({"type": "EMAIL", "values": ["INFO@b.ORG"]}, {"COMPANY": [1]}),
            ({"type": "EMAIL", "values": ["other@b.org"]}, []),
            ({"type": "PHONE", "values": [*(str(n) for n in range(100, 120)), "74951234567"]}, []),
        ],
    )
    def test_are_found_by_normal_form(self, filled: PracticeDesk, params: dict[str, Any], found: Any) -> None:
        assert filled.call("crm.duplicate.findbycomm", params) == found

    def test_of_deleted_records_are_forgotten(self, filled: PracticeDesk) -> None:
        filled.call("crm.item.delete", {"entityTypeId": CONTACT, "id": 1})
        found = filled.call("crm.duplicate.findbycomm", {"type": "PHONE", "values": ["+74951234567"]})
        assert found == {"LEAD": [1], "CONTACT": [2]}

    def test_follow_a_changed_phone(self, filled: PracticeDesk) -> None:
        entry = filled.record(CONTACT, 1)["fm"][0]["id"]
        fm = {str(entry): {"typeId": "PHONE", "valueType": "WORK", "value": "555"}}
        filled.call("crm.item.update", {"entityTypeId": CONTACT, "id": 1, "fields": {"fm": fm}})
        assert filled.call("crm.duplicate.findbycomm", {"type": "PHONE", "values": ["555"]}) == {"CONTACT": [1]}

    def test_need_a_read_right(self, filled: PracticeDesk) -> None:
        filled.play({"owner": {"denied": {"read": ["lead", "contact", "company"]}}})
        assert filled.refusal("crm.duplicate.findbycomm", {"type": "PHONE", "values": ["1"]}) == (400, "")


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("+7 (495) 123-45-67", "74951234567"),
        ("8 495 123 45 67", "74951234567"),
        ("+1 555 0100 ext 5", "15550100"),
        ("none", ""),
    ],
)
def test_phones_are_compared_by_their_digits(text: str, normal: str) -> None:
    assert normal_phone(text) == normal
