"""Every text that stands for something, once, with what it means."""

from dataclasses import replace

from desktop_app.domain.kinds import DEAL
from desktop_app.domain.mapping import Choice, ChoiceKind, DateOrder, ImportMapping, Target
from desktop_app.domain.offering import offered_fields
from desktop_app.domain.table import CellKind
from desktop_app.flow.values import Option, options_of, value_lines
from tests.support.schemas import DIRECTORIES, schema
from tests.support.tables import table

OFFERED = offered_fields(schema(DEAL), owner_is_admin=True)
HOLD = Choice(ChoiceKind.HOLD_BACK)


def lines(rows, heading, target, *, pipeline=None, **decisions):
    mapping = ImportMapping(columns={heading: target}, **decisions)
    return value_lines(rows, mapping, OFFERED, DIRECTORIES, pipeline)


def column(heading, *texts):
    return table((heading,), *((text,) for text in texts))


def test_each_text_comes_once_with_its_count_the_unknown_and_frequent_first():
    found = lines(column("S", "New", "odd", "New", "rare", "odd", "odd"), "S", Target("STAGE_ID"))
    assert [(line.text, line.times, line.meaning) for line in found] == [
        ("odd", 3, None), ("rare", 1, None), ("New", 2, "NEW")
    ]  # fmt: skip
    assert [line.is_open for line in found] == [True, True, False]


def test_what_a_person_decided_closes_a_line():
    found = lines(column("S", "odd"), "S", Target("STAGE_ID"), choices={"S": {"odd": HOLD}})
    assert [(line.choice, line.is_open) for line in found] == [(HOLD, False)]


def test_stages_are_those_of_the_chosen_pipeline_and_final_ones_are_marked():
    general = lines(column("S", "x"), "S", Target("STAGE_ID"))[0].options
    partners = lines(column("S", "x"), "S", Target("STAGE_ID"), pipeline=9)[0].options
    assert general == (Option("NEW", "New"), Option("WON", "Won", is_final=True))
    assert [option.id for option in partners] == ["C9:NEW", "C9:WON"]


def test_namesakes_are_nobody_and_dismissed_people_are_not_offered():
    found = lines(column("R", "Ivan Ivanov", "Anna Petrova"), "R", Target("ASSIGNED_BY_ID"))
    assert {line.text: line.meaning for line in found} == {"Ivan Ivanov": None, "Anna Petrova": "1"}
    assert {option.id for option in found[0].options} == {"1", "6", "7"}


def test_two_entries_of_one_name_are_no_meaning():
    found = lines(column("Q", "FAIR", "Website"), "Q", Target("SOURCE_ID"))
    assert {line.text: line.meaning for line in found} == {"FAIR": None, "Website": "WEB"}


def test_empty_cells_errors_and_lists_of_many_are_no_texts():
    rows = column("C", "Red", " ", "", "#N/A")
    bad = replace(rows.columns[0], kinds=bytes([CellKind.TEXT, CellKind.TEXT, CellKind.EMPTY, CellKind.ERROR]))
    assert [line.text for line in lines(replace(rows, columns=(bad,)), "C", Target("UF_CRM_1"))] == ["Red"]
    many = column("C", "Red; Blue", "Red", "Blue\nRed")
    assert [line.text for line in lines(many, "C", Target("UF_CRM_2"))] == ["Red"]


def test_dates_that_can_be_read_two_ways_are_one_question_a_column():
    found = lines(column("D", "03/04/2024", "05/06/2024", ""), "D", Target("BEGINDATE"))
    assert [(line.is_date_order, line.text, line.times, line.is_open) for line in found] == [
        (True, "03/04/2024", 2, True)
    ]
    assert {option.id for option in found[0].options} == {each.value for each in DateOrder}


def test_an_order_that_was_chosen_closes_the_question():
    orders = {"D": DateOrder.DAY_FIRST}
    found = lines(column("D", "03/04/2024"), "D", Target("BEGINDATE"), date_orders=orders)
    assert found[0].choice == Choice(ChoiceKind.USE, DateOrder.DAY_FIRST.value)


def test_dates_that_decide_themselves_and_plain_texts_ask_nothing():
    assert lines(column("D", "03/04/2024", "25/04/2024"), "D", Target("BEGINDATE")) == ()
    assert lines(column("T", "anything"), "T", Target("TITLE")) == ()
    assert lines(column("T", "anything"), "T", Target("GONE")) == ()


def test_options_are_what_a_field_takes_or_none():
    own = schema(DEAL)
    assert options_of(own.by_upper_name("TITLE"), DIRECTORIES, None) is None
    assert options_of(own.by_upper_name("CATEGORY_ID"), DIRECTORIES, None) == (
        Option("0", "General"), Option("9", "Partners")
    )  # fmt: skip
