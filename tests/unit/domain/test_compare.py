"""Equal in meaning, or not: the accepted server forms, type by type."""

from typing import Any

import pytest

from desktop_app.domain.compare import Difference, differences
from desktop_app.domain.plan import ComparedField

SAME: list[tuple[str, Any, Any]] = [
    ("string", "Acme", "Acme"),
    ("string", " Acme ", "Acme"),
    ("string", "a\r\nb", "a\nb"),
    ("string", "", None),
    ("text", "a\nb & c", "a<br />b &amp; c"),
    ("text", "Hello world", "[p]Hello [b]world[/b][/p]"),
    ("integer", 81, "81"),
    ("integer", 0, 0),
    ("double", 9999.9, "9999.90"),
    ("double", 12, 12.0),
    ("double", 0.1, 0.1),
    ("boolean", "Y", True),
    ("boolean", "Y", "1"),
    ("boolean", "N", "0"),
    ("boolean", "N", False),
    ("boolean", "N", None),
    ("char", "Y", "Y"),
    ("date", "2026-03-31", "2026-03-31T00:00:00+03:00"),
    ("date", "2026-03-31", "2026-03-31"),
    ("date", "2026-03-31", "2026-04-01T02:00:00+03:00"),
    ("datetime", "2026-03-31T14:05:00+03:00", "2026-03-31T11:05:00+00:00"),
    ("datetime", "2026-03-31T14:05:00", "2026-03-31T14:05:00+03:00"),
    ("money", "300|USD", "300.00|USD"),
    ("money", "300", "300|RUB"),
    ("address", "Lenina 1", "Lenina 1|55.7;37.6|12"),
    ("enumeration", 81, "81"),
    ("user", 6, "6"),
    ("crm_status", "C9:NEW", "C9:NEW"),
    ("crm_company", 5, "5"),
    ("crm_contact", 0, None),
    ("crm", "C_12", "12"),
    ("crm", "12", "C_12"),
    ("crm", "Tb1_6", "TB1_6"),
    ("file", 1, {"id": 7, "url": "/x"}),
    ("file", 2, [{"id": 7}, {"id": 8}]),
    ("url", "https://example.org", "https://example.org "),
    ("unknown_type", "x", "x"),
]
DIFFERENT: list[tuple[str, Any, Any]] = [
    ("string", "x" * 300, "x" * 255),
    ("string", "Acme", None),
    ("text", "Hello", "Hello again"),
    ("text", "Anna <anna@b.org> called", "Anna  called"),
    ("text", '<a href="http://b.org">b</a>', "b"),
    ("text", "[Anna] said", "said"),
    ("integer", 81, "8"),
    ("integer", 81, None),
    ("double", 1234.5, "1"),
    ("double", 0.125, "0.13"),
    ("boolean", "Y", "N"),
    ("date", "2026-03-31", None),
    ("date", "2026-03-31", "2026-03-30T12:00:00+03:00"),
    ("datetime", "2026-03-31T14:05:00+03:00", "2026-03-31T14:05:00+00:00"),
    ("datetime", "2026-03-31T14:05:00+03:00", None),
    ("money", "300|USD", "300|EUR"),
    ("money", "300|USD", ""),
    ("enumeration", 81, "82"),
    ("user", 6, 1),
    ("crm_status", "C9:WON", "C9:NEW"),
    ("crm", "C_12", "CO_12"),
    ("crm", "C_12", "C_13"),
    ("file", 1, None),
    ("file", 2, [{"id": 7}]),
    ("address", "Lenina 1", "Lenina 2|1;2"),
]


@pytest.mark.parametrize(("kind", "sent", "found"), SAME)
def test_the_same_meaning_is_no_difference(kind: str, sent: Any, found: Any):
    assert differences({"f": sent}, {"f": found}, [ComparedField("f", kind)]) == ()


@pytest.mark.parametrize(("kind", "sent", "found"), DIFFERENT)
def test_another_meaning_is_a_difference(kind: str, sent: Any, found: Any):
    assert len(differences({"f": sent}, {"f": found}, [ComparedField("f", kind, title="Field")])) == 1


@pytest.mark.parametrize(
    ("sent", "found", "count"),
    [
        ([79, 80], ["80", "79"], 0),
        ([79], "79", 0),
        ([79, 79], [79], 0),
        ([79, 80], [79], 1),
        ([79], [79, 80], 1),
        ([], None, 0),
        ([79], False, 1),
        ([79, 80], {"0": 79, "1": 80}, 0),
    ],
)
def test_several_values_are_compared_as_sets(sent: Any, found: Any, count: int):
    assert len(differences({"f": sent}, {"f": found}, [ComparedField("f", "enumeration", is_multiple=True)])) == count


PHONE = ComparedField("PHONE", "crm_multifield", is_multiple=True, title="Phone")


def phone(value: str, kind: str = "WORK") -> dict[str, str]:
    return {"id": "1", "typeId": "PHONE", "valueType": kind, "value": value}


@pytest.mark.parametrize(
    ("fm", "count"),
    [
        ([phone("+74951234567")], 0),
        ([phone("+7 (495) 123-45-67")], 0),
        ([phone("+74951234567"), {"id": "2", "typeId": "EMAIL", "valueType": "WORK", "value": "a@b.org"}], 0),
        ([phone("+74951234567", "HOME")], 1),
        ([phone("+74951234568")], 1),
        ([], 1),
        (None, 1),
    ],
)
def test_phones_are_compared_by_digits_and_type_against_fm(fm: Any, count: int):
    sent = {"PHONE": [{"VALUE": "+74951234567", "VALUE_TYPE": "WORK"}]}
    assert len(differences(sent, {"fm": fm}, [PHONE])) == count


def test_mails_are_compared_without_letter_case():
    sent = {"EMAIL": [{"VALUE": "Anna@B.org", "VALUE_TYPE": "WORK"}, {"VALUE": "", "VALUE_TYPE": "WORK"}]}
    found = {"fm": [{"typeId": "EMAIL", "valueType": "WORK", "value": "anna@b.org"}]}
    assert differences(sent, found, [ComparedField("EMAIL", "crm_multifield")]) == ()


def test_a_field_that_was_not_sent_is_the_portals_affair():
    assert differences({}, {"title": "Deal #7"}, [ComparedField("title", "string")]) == ()


def test_a_difference_shows_both_values_for_people():
    sent = {"PHONE": [{"VALUE": "+7495", "VALUE_TYPE": "WORK"}], "title": "A", "scan": 2}
    found = {"fm": [phone("+7496"), phone("+7497")], "title": "B", "scan": [{"id": 1}]}
    fields = [ComparedField("title", "string", title="Title"), PHONE, ComparedField("scan", "file")]
    assert differences(sent, found, fields) == (
        Difference("title", "Title", "A", "B"),
        Difference("PHONE", "Phone", "+7495", "+7496, +7497"),
        Difference("scan", "scan", "2", "1"),
    )


@pytest.mark.parametrize(
    ("found", "is_same"),
    [
        ({"id": 7, "url": "/x"}, True),
        ({"id": 7, "size": 3, "sha256": "aa"}, True),
        ({"id": 7, "size": 3, "sha256": "bb"}, False),
        (None, False),
        ([], False),
        ([{"id": 7, "sha256": "aa"}, {"id": 8, "sha256": "aa"}], False),
    ],
)
def test_a_file_is_the_same_by_its_content_where_that_was_had(found, is_same):
    field = ComparedField("ufScan", "file", title="Scan")
    sent = {"ufScan": [{"name": "a.pdf", "size": 3, "sha256": "aa"}]}
    assert (differences(sent, {"ufScan": found}, [field]) == ()) is is_same


def test_files_of_a_field_for_several_may_come_in_any_order():
    field = ComparedField("ufScan", "file", is_multiple=True, title="Scan")
    sent = {"ufScan": [{"name": name, "size": 1, "sha256": name * 8} for name in "ab"]}
    kept = [{"id": 2, "sha256": "b" * 8}, {"id": 1, "sha256": "a" * 8}]
    assert differences(sent, {"ufScan": kept}, [field]) == ()
    other = differences(sent, {"ufScan": [kept[0], {"id": 1, "sha256": "c" * 8, "size": 1}]}, [field])
    assert "SHA-256 aaaaaaaa…" in other[0].sent
    assert "SHA-256 cccccccc…" in other[0].found
