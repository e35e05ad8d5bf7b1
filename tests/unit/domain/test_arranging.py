"""Columns given, shared, taken and filled."""

from dataclasses import replace

import pytest

from desktop_app.domain.arranging import (
    Sharing,
    fill,
    fill_no_more,
    free_kind,
    give,
    required_open,
    take,
    ways_to_share,
)
from desktop_app.domain.decisions import DateOrder
from desktop_app.domain.kinds import CONTACT, DEAL
from desktop_app.domain.mapping import Choice, ChoiceKind, ImportMapping, Target
from desktop_app.domain.offering import find_offered, offered_fields
from tests.support.schemas import schema

DEALS = offered_fields(schema(DEAL), owner_is_admin=False)
CONTACTS = offered_fields(schema(CONTACT), owner_is_admin=False)
PHONE = Target("PHONE", "WORK")
TITLE = Target("TITLE")


def ways(mapping, heading, where, offered=DEALS):
    return ways_to_share(mapping, heading, find_offered(offered, where))


def test_a_free_field_raises_no_question():
    assert ways(ImportMapping(), "A", TITLE) == ()
    assert ways(ImportMapping({"A": TITLE}), "A", TITLE) == ()


@pytest.mark.parametrize(
    ("where", "offered", "expected"),
    [
        (TITLE, DEALS, (Sharing.INSTEAD, Sharing.JOINED)),
        (Target("BEGINDATE"), DEALS, (Sharing.INSTEAD,)),
        (Target("UF_CRM_2"), DEALS, (Sharing.BOTH, Sharing.INSTEAD)),
        (PHONE, CONTACTS, (Sharing.BOTH, Sharing.OTHER_KIND, Sharing.INSTEAD)),
    ],
)
def test_what_can_be_done_depends_on_the_field(where, offered, expected):
    assert ways(ImportMapping({"A": where}), "B", where, offered) == expected


def test_the_other_column_makes_room_and_loses_its_decisions():
    before = ImportMapping({"A": Target("BEGINDATE")}, date_orders={"A": DateOrder.DAY_FIRST})
    after = give(before, "B", Target("BEGINDATE"))
    assert (after.columns, after.date_orders) == ({"B": Target("BEGINDATE")}, {})


def test_two_columns_are_joined_in_one_field():
    after = give(ImportMapping({"A": TITLE}), "B", TITLE, Sharing.JOINED, separator=", ")
    assert (after.columns, after.joins) == ({"A": TITLE, "B": TITLE}, {"TITLE": ", "})


def test_a_join_ends_with_its_second_column():
    joined = give(ImportMapping({"A": TITLE}), "B", TITLE, Sharing.JOINED)
    assert take(joined, "B") == ImportMapping({"A": TITLE})


def test_a_second_phone_gets_the_next_kind():
    after = give(ImportMapping({"A": PHONE}), "B", PHONE, Sharing.OTHER_KIND)
    assert after.columns == {"A": PHONE, "B": Target("PHONE", "MOBILE")}


def test_both_columns_fill_a_field_that_holds_several():
    where = Target("UF_CRM_2")
    assert give(ImportMapping({"A": where}), "B", where, Sharing.BOTH).columns == {"A": where, "B": where}


def test_kinds_run_out():
    kinds = {f"C{place}": each.target for place, each in enumerate(CONTACTS) if each.target.upper_name == "EMAIL"}
    assert free_kind(ImportMapping(kinds), Target("EMAIL", "WORK")) is None
    assert Sharing.OTHER_KIND not in ways(ImportMapping(kinds), "New", Target("EMAIL", "WORK"), CONTACTS)


def test_a_column_with_a_new_field_forgets_what_its_texts_meant_and_keeps_it_with_the_old_one():
    before = ImportMapping({"A": Target("SOURCE_ID")}, choices={"A": {"x": Choice(ChoiceKind.LEAVE_EMPTY)}})
    assert give(before, "A", Target("SOURCE_ID")) == before
    assert give(before, "A", TITLE).choices == {}


def test_constants_fill_empty_cells_or_all():
    mapping = fill(ImportMapping(), Target("SOURCE_ID"), "Website")
    assert (mapping.constants, mapping.always) == ({"SOURCE_ID": "Website"}, frozenset())
    mapping = fill(mapping, Target("SOURCE_ID"), "Call", always=True)
    assert (mapping.constants, mapping.always) == ({"SOURCE_ID": "Call"}, {"SOURCE_ID"})
    assert fill(mapping, Target("SOURCE_ID"), "Call").always == frozenset()
    assert fill_no_more(mapping, Target("SOURCE_ID")) == ImportMapping()


def test_the_strip_names_required_fields_that_nothing_fills():
    def names(mapping, offered=DEALS):
        return [each.title for each in required_open(mapping, offered)]

    assert names(ImportMapping()) == ["Floors"]
    assert names(ImportMapping({"A": Target("UF_CRM_9")})) == []
    assert names(ImportMapping(constants={"UF_CRM_9": "1"})) == []


def test_a_full_name_fills_the_parts_it_goes_to():
    required = [replace(each, is_required=each.target.code in {"NAME", "LAST_NAME"}) for each in CONTACTS]
    assert len(required_open(ImportMapping(), required)) == 2
    assert required_open(ImportMapping({"A": Target("FULL_NAME")}), required) == ()
