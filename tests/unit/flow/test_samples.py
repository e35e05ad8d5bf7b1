"""What a few cells of a column become, beside every choice."""

from dataclasses import replace

import pytest

from desktop_app.domain.kinds import CONTACT, DEAL
from desktop_app.domain.mapping import DateOrder, DecimalMark, ImportMapping, NameOrder, Target
from desktop_app.domain.offering import offered_fields
from desktop_app.domain.table import CellKind
from desktop_app.engine.subject import Subject
from desktop_app.flow.samples import Sample, samples
from tests.support.schemas import DIRECTORIES, schema
from tests.support.tables import table


def shown(kind, heading, target, *texts, **decisions):
    fields = schema(kind)
    mapping = ImportMapping({heading: target}, **decisions)
    subject = Subject(fields, DIRECTORIES, mapping, owner_is_admin=True)
    return samples(
        table((heading,), *((text,) for text in texts)), subject, offered_fields(fields, owner_is_admin=True), heading
    )


def values(found):
    return [(sample.text, sample.value) for sample in found]


def test_three_different_cells_are_shown_with_what_they_become():
    found = shown(DEAL, "A", Target("OPPORTUNITY"), "1 234,50", "", "1 234,50", "7", "8", "9")
    assert found == (Sample("1 234,50", 1234.5), Sample("7", 7), Sample("8", 8))


def test_what_cannot_be_read_says_why():
    (found,) = shown(DEAL, "A", Target("OPPORTUNITY"), "much")
    assert (found.value, found.problem.code) == (None, "number-unreadable")


@pytest.mark.parametrize(("mark", "value"), [(DecimalMark.COMMA, 1.234), (DecimalMark.POINT, 1234)])
def test_a_decided_rule_is_seen_at_once(mark, value):
    assert values(shown(DEAL, "A", Target("OPPORTUNITY"), "1,234", decimal_marks={"A": mark})) == [("1,234", value)]


def test_dates_and_names_follow_their_order():
    dates = shown(DEAL, "D", Target("BEGINDATE"), "03/04/2024", date_orders={"D": DateOrder.MONTH_FIRST})
    assert values(dates) == [("03/04/2024", "2024-03-04")]
    for order, last in ((NameOrder.LAST_FIRST, "Ким"), (NameOrder.FIRST_LAST, "Анна")):
        (name,) = shown(CONTACT, "N", Target("FULL_NAME"), "Ким Анна", name_orders={"N": order})
        assert name.value["LAST_NAME"] == last


def test_phones_become_international_where_a_country_is_chosen():
    (found,) = shown(CONTACT, "P", Target("PHONE", "WORK"), "8 495 123-45-67", phone_countries={"P": "RU"})
    assert found.value == [{"VALUE": "+74951234567", "VALUE_TYPE": "WORK"}]


def test_joined_columns_are_shown_as_one():
    fields = schema(DEAL)
    mapping = ImportMapping({"A": Target("TITLE"), "B": Target("TITLE")}, joins={"TITLE": ", "})
    subject = Subject(fields, DIRECTORIES, mapping, owner_is_admin=True)
    sheet = table(("A", "B"), ("x", "y"), ("", "z"))
    assert values(samples(sheet, subject, subject.offered(), "B")) == [("x, y", "x, y"), ("z", "z")]


@pytest.mark.parametrize("code", ["STAGE_ID", "ASSIGNED_BY_ID", "COMPANY_ID", "UF_CRM_1", "GONE"])
def test_texts_that_stand_for_something_are_the_matter_of_values(code):
    assert shown(DEAL, "A", Target(code), "New") == ()


def test_a_column_that_goes_nowhere_has_no_samples():
    subject = Subject(schema(DEAL), DIRECTORIES, ImportMapping(), owner_is_admin=True)
    assert samples(table(("A",), ("x",)), subject, subject.offered(), "A") == ()
    assert replace(Sample("x"), value=1) != Sample("x")


def test_a_cell_shown_as_percent_becomes_what_check_makes_of_it():
    fields = schema(DEAL)
    percents = tuple(
        replace(each, title="Floors, %") if each.upper_name == "UF_CRM_9" else each for each in fields.fields
    )
    fields = replace(fields, fields=percents)
    sheet = table(("F",), ("0.15",), ("12",))
    column = replace(sheet.columns[0], kinds=bytes([CellKind.NUMBER] * 2), formats={0: "0%"})
    subject = Subject(fields, DIRECTORIES, ImportMapping({"F": Target("UF_CRM_9")}), owner_is_admin=True)
    offered = offered_fields(fields, owner_is_admin=True)
    assert values(samples(replace(sheet, columns=(column,)), subject, offered, "F")) == [("0.15", 15), ("12", 12)]
