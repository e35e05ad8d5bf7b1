"""Every text that stands for something, once, as lines with what they mean."""

from dataclasses import replace

import pytest

from desktop_app.domain.convert.relations import FoundRecord
from desktop_app.domain.kinds import DEAL
from desktop_app.domain.mapping import Choice, ChoiceKind, DateOrder, ImportMapping, Target
from desktop_app.domain.offering import offered_fields
from desktop_app.domain.table import CellKind
from desktop_app.domain.value_table import Knowledge, ValueState
from desktop_app.engine.similarity import FuzzySimilarity
from desktop_app.flow.values import count_open, is_quick, options_for, relations_mapped, value_lines
from tests.support.schemas import DIRECTORIES, schema
from tests.support.tables import table

OFFERED = offered_fields(schema(DEAL), owner_is_admin=True)
HOLD, EMPTY = Choice(ChoiceKind.HOLD_BACK), Choice(ChoiceKind.LEAVE_EMPTY)
CALL = Choice(ChoiceKind.USE, "CALL")
KNOWN = Knowledge(DIRECTORIES, similarity=FuzzySimilarity())


def lines(rows, heading, target, *, known=KNOWN, **decisions):
    return value_lines(rows, ImportMapping(columns={heading: target}, **decisions), OFFERED, known)


def column(heading, *texts):
    return table((heading,), *((text,) for text in texts))


def told(found):
    return [(line.row.text, line.row.times, line.meaning and line.meaning.id, line.is_open) for line in found]


def test_each_text_comes_once_with_its_count_the_unknown_and_frequent_first():
    found = lines(column("S", "New", "odd", "New", "rare", "odd", "odd"), "S", Target("STAGE_ID"))
    assert told(found) == [("odd", 3, None, True), ("rare", 1, None, True), ("New", 2, "NEW", False)]


def test_a_guess_is_no_meaning_until_a_person_says_so():
    (line,) = lines(column("Q", "Websitte"), "Q", Target("SOURCE_ID"))
    assert (line.row.guess.option.id, line.meaning, line.is_open) == ("WEB", None, True)
    assert line.options[0].id == "WEB"
    decided = line.decided(CALL)
    assert (decided.meaning.id, decided.is_open, decided.decided(None)) == ("CALL", False, line)


def test_all_unknown_texts_of_a_column_fall_back_to_what_was_decided():
    (odd, known) = lines(column("Q", "odd", "Website"), "Q", Target("SOURCE_ID"))
    fallen = odd.falling_back(CALL)
    assert (fallen.meaning.id, fallen.row.state, fallen.is_open) == ("CALL", ValueState.FALLBACK, False)
    assert (fallen.decided(HOLD).meaning, fallen.falling_back(None)) == (None, odd)
    assert known.falling_back(CALL).meaning.id == "WEB"
    (again,) = lines(column("Q", "odd"), "Q", Target("SOURCE_ID"), fallbacks={"Q": CALL})
    assert again == fallen


def test_stages_are_those_of_each_rows_own_pipeline():
    rows = table(("P", "S"), ("General", "Won"), ("Partners", "Won"), ("Partners", "First talk"))
    mapping = ImportMapping({"P": Target("CATEGORY_ID"), "S": Target("STAGE_ID")})
    found = {(line.row.text, line.pipeline): line for line in value_lines(rows, mapping, OFFERED, KNOWN)}
    assert {key: line.meaning.id for key, line in found.items() if key[1]} == {
        ("Won", "General"): "WON",
        ("Won", "Partners"): "C9:WON",
        ("First talk", "Partners"): "C9:NEW",
    }
    assert [each.id for each in found["Won", "Partners"].options] == ["C9:NEW", "C9:WON"]


def test_one_text_can_mean_something_else_in_each_pipeline():
    rows = table(("P", "S"), ("General", "Done"), ("Partners", "Done"))
    mapping = ImportMapping({"P": Target("CATEGORY_ID"), "S": Target("STAGE_ID")})
    keys = {line.pipeline: line.key[1] for line in value_lines(rows, mapping, OFFERED, KNOWN) if line.pipeline}
    choices = {keys["General"]: Choice(ChoiceKind.USE, "WON"), keys["Partners"]: Choice(ChoiceKind.USE, "C9:WON")}
    found = value_lines(rows, replace(mapping, choices={"S": choices}), OFFERED, KNOWN)
    assert {line.pipeline: line.meaning.id for line in found if line.pipeline} == {
        "General": "WON",
        "Partners": "C9:WON",
    }
    plain = replace(mapping, choices={"S": {"Done": Choice(ChoiceKind.USE, "WON")}})
    states = {line.pipeline: line.is_open for line in value_lines(rows, plain, OFFERED, KNOWN) if line.pipeline}
    assert states == {"General": False, "Partners": True}


def test_related_records_are_none_one_or_many_and_plain_numbers_are_left_out():
    acme, other = FoundRecord(4, 5, "Acme"), FoundRecord(4, 8, "Acme")
    records = {"COMPANY_ID": {"acme": (acme, other), "one": (acme,), "gone": (), "5": (acme,)}}
    rows = column("C", "Acme", "One", "Gone", "5")
    found = lines(rows, "C", Target("COMPANY_ID"), known=replace(KNOWN, records=records))
    assert {line.row.text: (line.row.state, [each.id for each in line.options]) for line in found} == {
        "Acme": (ValueState.SEVERAL, ["5", "8"]),
        "Gone": (ValueState.UNKNOWN, []),
        "One": (ValueState.UNDERSTOOD, []),
    }
    assert all(line.is_relation for line in found)


def test_relations_are_told_from_columns_that_need_no_portal():
    assert relations_mapped(ImportMapping({"C": Target("COMPANY_ID")}), OFFERED)
    assert not relations_mapped(ImportMapping({"C": Target("TITLE"), "D": Target("GONE")}), OFFERED)


@pytest.mark.parametrize(
    ("target", "texts", "quick"),
    [
        ("SOURCE_ID", ["Website"] * 3, True),
        ("SOURCE_ID", [f"text {number}" for number in range(301)], False),
        ("SOURCE_ID", ["Website"] * 20_001, False),
        ("BEGINDATE", [f"2024-01-{number}" for number in range(301)], True),
        ("TITLE", ["x"] * 20_001, True),
        ("COMPANY_ID", ["Acme"], False),
    ],
)
def test_few_texts_are_listed_in_an_instant_where_the_portal_need_not_be_asked(target, texts, quick):
    assert is_quick(column("A", *texts), ImportMapping({"A": Target(target)}), OFFERED) is quick


def test_empty_cells_and_errors_are_no_texts_and_lists_of_many_are_parted():
    rows = column("C", "Red", " ", "", "#N/A")
    bad = replace(rows.columns[0], kinds=bytes([CellKind.TEXT, CellKind.TEXT, CellKind.EMPTY, CellKind.ERROR]))
    assert [line.row.text for line in lines(replace(rows, columns=(bad,)), "C", Target("UF_CRM_1"))] == ["Red"]
    many = column("C", "Red; Blue", "Red", "Blue\nPink")
    assert told(lines(many, "C", Target("UF_CRM_2")))[0] == ("Pink", 1, None, True)


def test_dates_that_can_be_read_two_ways_are_one_question_a_column():
    (found,) = lines(column("D", "03/04/2024", "05/06/2024", ""), "D", Target("BEGINDATE"))
    assert (found.is_date_order, found.row.text, found.row.times, found.is_open) == (True, "03/04/2024", 2, True)
    assert {option.id for option in found.options} == {each.value for each in DateOrder}
    orders = {"D": DateOrder.DAY_FIRST}
    (decided,) = lines(column("D", "03/04/2024"), "D", Target("BEGINDATE"), date_orders=orders)
    assert (decided.is_open, decided.meaning.id) == (False, DateOrder.DAY_FIRST.value)


def test_dates_that_decide_themselves_and_plain_texts_ask_nothing():
    assert lines(column("D", "03/04/2024", "25/04/2024"), "D", Target("BEGINDATE")) == ()
    assert lines(column("T", "anything"), "T", Target("TITLE")) == ()
    assert lines(column("T", "anything"), "T", Target("GONE")) == ()


def test_open_texts_are_counted_by_column():
    rows = table(("S", "Q"), ("odd", "Website"), ("New", "nowhere"))
    mapping = ImportMapping({"S": Target("STAGE_ID"), "Q": Target("SOURCE_ID")})
    assert count_open(value_lines(rows, mapping, OFFERED, KNOWN)) == {"S": 1, "Q": 1}
    assert count_open(lines(column("S", "New"), "S", Target("STAGE_ID"))) == {"S": 0}


@pytest.mark.parametrize(("pipeline", "stages"), [(None, ["NEW", "WON"]), (9, ["C9:NEW", "C9:WON"])])
def test_stages_to_choose_from_are_those_of_the_pipeline(pipeline, stages):
    stage = schema(DEAL).by_upper_name("STAGE_ID")
    assert [each.id for each in options_for(stage, DIRECTORIES, pipeline)] == stages
    assert options_for(schema(DEAL).by_upper_name("TITLE"), DIRECTORIES, pipeline) == ()
