"""The Values step as data."""

from dataclasses import replace

from desktop_app.domain.convert.relations import FoundRecord
from desktop_app.domain.kinds import DEAL
from desktop_app.domain.mapping import Choice, ChoiceKind, ImportMapping, Target
from desktop_app.domain.offering import offered_fields
from desktop_app.domain.value_table import (
    Knowledge,
    ValueLayer,
    ValueState,
    accept_guesses,
    assign_unknown,
    value_columns,
    with_choice,
)
from desktop_app.engine.similarity import FuzzySimilarity
from tests.support.schemas import DIRECTORIES, schema
from tests.support.tables import table

OFFERED = offered_fields(schema(DEAL), owner_is_admin=False)
KNOWN = Knowledge(DIRECTORIES, similarity=FuzzySimilarity())
S, L = ValueState, ValueLayer


def columns(code, *texts, known=KNOWN, mapping=None):
    mapping = mapping or ImportMapping({"H": Target(code)})
    return value_columns(table(["H"], *[[text] for text in texts]), mapping, OFFERED, known)


def rows(code, *texts, **more):
    (column,) = columns(code, *texts, **more)
    return {row.text: row for row in column.rows}


def told(row):
    guess = row.guess and (row.guess.option.id, row.guess.layer)
    return row.times, row.state, guess


def test_every_text_stands_once_with_its_times_open_ones_first_then_the_frequent():
    (column,) = columns("UF_CRM_1", "Red", "Redd", "blue", "blue", "", "Pink", "Pink", " ")
    assert [(row.text, row.times) for row in column.rows] == [("Pink", 2), ("Redd", 1), ("blue", 2), ("Red", 1)]
    assert (column.heading, column.title, column.open_count) == ("H", "Colour", 2)


def test_the_layer_of_each_meaning_is_told():
    found = rows("UF_CRM_1", "Red", "BLUE", "79", "Bluee", "Sofa")
    assert told(found["Red"]) == (1, S.UNDERSTOOD, ("79", L.SAME))
    assert told(found["BLUE"]) == (1, S.UNDERSTOOD, ("80", L.CASELESS))
    assert told(found["79"]) == (1, S.UNDERSTOOD, ("79", L.OTHER_FORM))
    assert (found["Bluee"].state.is_open, [each.id for each in found["Bluee"].candidates]) == (True, ["80"])
    assert told(found["Sofa"]) == (1, S.UNKNOWN, None)


def test_what_is_alike_enough_is_a_guess_that_waits_for_a_yes():
    (column,) = columns("SOURCE_ID", "Websitte", known=KNOWN)
    assert told(column.rows[0]) == (1, S.GUESSED, ("WEB", L.SIMILAR))
    mapping = accept_guesses(ImportMapping({"H": Target("SOURCE_ID")}), column)
    assert mapping.choices == {"H": {"Websitte": Choice(ChoiceKind.USE, "WEB")}}
    assert told(rows("SOURCE_ID", "Websitte", mapping=mapping)["Websitte"])[1] is S.DECIDED


def test_what_was_meant_the_last_time_goes_before_what_is_alike():
    before = {"SOURCE_ID": {"websitte": Choice(ChoiceKind.USE, "CALL"), "old": Choice(ChoiceKind.USE, "GONE")}}
    found = rows("SOURCE_ID", "Websitte", "old", known=replace(KNOWN, remembered=before))
    assert told(found["Websitte"]) == (1, S.GUESSED, ("CALL", L.REMEMBERED))
    assert found["old"].state is S.UNKNOWN


def test_two_entries_of_one_name_are_a_question():
    row = rows("SOURCE_ID", "FAIR")["FAIR"]
    assert (row.state, [each.id for each in row.candidates]) == (S.SEVERAL, ["1", "2"])


def test_people_are_told_apart_by_position_and_address():
    found = rows("ASSIGNED_BY_ID", "Petrova Anna", "ivan ivanov", "ivan2@acme.example", "Olga Gone", "Nobody")
    assert told(found["Petrova Anna"]) == (1, S.UNDERSTOOD, ("1", L.OTHER_FORM))
    assert found["ivan ivanov"].state is S.SEVERAL
    assert [(each.id, each.note) for each in found["ivan ivanov"].candidates] == [
        ("6", "Sales, ivan@acme.example"),
        ("7", "Support, ivan2@acme.example"),
    ]
    assert told(found["ivan2@acme.example"])[2] == ("7", L.OTHER_FORM)
    assert (found["Olga Gone"].state, found["Olga Gone"].guess.option.is_active) == (S.UNDERSTOOD, False)
    assert found["Nobody"].state is S.UNKNOWN


def test_dismissed_people_stand_last_to_pick_from():
    (column,) = columns("ASSIGNED_BY_ID", "x")
    assert [(each.id, each.is_active) for each in column.options][-1] == ("8", False)


def test_all_unknown_can_be_assigned_at_once():
    mapping = assign_unknown(ImportMapping({"H": Target("ASSIGNED_BY_ID")}), "H", Choice(ChoiceKind.USE, "1"))
    (column,) = columns("ASSIGNED_BY_ID", "Nobody", "Anna Petrova", mapping=mapping)
    assert [(row.text, row.state) for row in column.rows] == [("Anna Petrova", S.UNDERSTOOD), ("Nobody", S.FALLBACK)]
    assert column.fallback == Choice(ChoiceKind.USE, "1")
    assert assign_unknown(mapping, "H", None).fallbacks == {}


def test_a_decision_can_be_made_and_taken_back():
    start = ImportMapping({"H": Target("SOURCE_ID")})
    held = with_choice(start, "H", "x", Choice(ChoiceKind.HOLD_BACK))
    assert rows("SOURCE_ID", "x", mapping=held)["x"].choice == Choice(ChoiceKind.HOLD_BACK)
    assert with_choice(held, "H", "x", None) == start


def test_several_values_in_a_cell_are_asked_about_one_by_one():
    found = rows("UF_CRM_2", "Red; Pink", "Pink", "red, blue")
    assert {text: (row.times, row.state) for text, row in found.items()} == {
        "Red": (1, S.UNDERSTOOD),
        "red": (1, S.UNDERSTOOD),
        "blue": (1, S.UNDERSTOOD),
        "Pink": (2, S.UNKNOWN),
    }


def test_a_cell_that_failed_is_no_text_until_somebody_decides_about_it():
    assert columns("UF_CRM_1", "")[0].rows == ()


def test_stages_are_those_of_each_row_s_pipeline():
    mapping = ImportMapping({"Pipeline": Target("CATEGORY_ID"), "Stage": Target("STAGE_ID")})
    sheet = table(
        ["Pipeline", "Stage"],
        ["General", "New"],
        ["Partners", "New"],
        ["Partners", "Won"],
        ["General", "Won"],
        ["?", "Won"],
    )
    pipelines, stages = value_columns(sheet, mapping, OFFERED, KNOWN)
    assert [(row.text, row.state) for row in pipelines.rows if row.state.is_open] == [("?", S.UNKNOWN)]
    known = {(row.text, row.pipeline): (row.state, row.guess and row.guess.option.id) for row in stages.rows}
    assert known == {
        ("New", 0): (S.UNDERSTOOD, "NEW"),
        ("New", 9): (S.UNKNOWN, None),
        ("Won", 9): (S.UNDERSTOOD, "C9:WON"),
        ("Won", 0): (S.UNDERSTOOD, "WON"),
        ("Won", None): (S.UNDERSTOOD, "WON"),
    }
    assert [each.id for each in stages.pipeline_options[9]] == ["C9:NEW", "C9:WON"]
    assert [each.is_final for each in stages.pipeline_options[9]] == [False, True]


def test_the_chosen_pipeline_decides_where_no_column_does():
    found = rows("STAGE_ID", "First talk", known=replace(KNOWN, pipeline=9))
    assert told(found["First talk"])[2] == ("C9:NEW", L.SAME)


def test_pipelines_and_currencies_have_their_meanings_too():
    assert told(rows("CATEGORY_ID", "partners")["partners"])[2] == ("9", L.CASELESS)
    found = rows("CURRENCY_ID", "€", "Euro", "CHF")
    assert [told(found[text])[1:] for text in ("€", "Euro", "CHF")] == [
        (S.UNDERSTOOD, ("EUR", L.OTHER_FORM)),
        (S.UNDERSTOOD, ("EUR", L.SAME)),
        (S.UNKNOWN, None),
    ]


def test_relations_show_none_one_or_many():
    records = {
        "COMPANY_ID": {
            "acme": (FoundRecord(4, 5, "Acme"),),
            "twins": (FoundRecord(4, 8, "Twins, Berlin"), FoundRecord(4, 9, "Twins, Oslo")),
            "none": (),
        }
    }
    found = rows("COMPANY_ID", "ACME", "Twins", "None", "12", known=replace(KNOWN, records=records))
    assert told(found["ACME"]) == (1, S.UNDERSTOOD, ("5", L.CASELESS))
    assert (found["Twins"].state, [each.id for each in found["Twins"].candidates]) == (S.SEVERAL, ["8", "9"])
    assert (found["None"].state, found["None"].candidates) == (S.UNKNOWN, ())
    assert told(found["12"])[2] == ("12", L.SAME)


def test_texts_that_stand_for_themselves_are_not_asked_about():
    assert columns("TITLE", "a") == columns("BEGINDATE", "b") == ()
