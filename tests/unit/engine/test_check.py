import pickle

import pytest

from desktop_app.domain.kinds import CONTACT, DEAL
from desktop_app.domain.mapping import Choice, ChoiceKind, DateOrder, ImportMapping, Target
from desktop_app.domain.problems import Trouble
from desktop_app.engine.check import Subject, check_columns, check_table, find_pipeline, with_further
from desktop_app.engine.likenesses import find_likes, likenesses
from tests.support.free import NeverCancelled, no_progress
from tests.support.schemas import DIRECTORIES, schema
from tests.support.tables import table


def check(sheet, columns, kind=DEAL, pipeline=None, **more):
    targets = {heading: Target(*code.split(".")) for heading, code in columns.items()}
    subject = Subject(schema(kind), DIRECTORIES, ImportMapping(targets, **more), owner_is_admin=True, pipeline=pipeline)
    return check_table(sheet, subject, progress=no_progress, cancel=NeverCancelled())


def codes(checked, index):
    return [problem.code for problem in checked.problems_of(index)]


def test_a_row_becomes_exactly_what_is_sent():
    sheet = table(["Deal", "Sum", "VIP", "Colours"], ["One", "1 234,50", "да", "Red; blue"], ["Two", "", "", ""])
    checked = check(sheet, {"Deal": "TITLE", "Sum": "OPPORTUNITY", "VIP": "UF_CRM_6", "Colours": "UF_CRM_2"})
    assert checked.payload(0) == {
        "title": "One", "opportunity": 1234.5, "isManualOpportunity": "Y", "UF_CRM_6": "Y", "UF_CRM_2": [79, 80],
    }  # fmt: skip
    assert checked.payload(1) == {"title": "Two"}


def test_a_bad_cell_holds_its_row_and_names_the_place():
    checked = check(table(["Deal", "Sum"], ["One", "much"], ["Two", "5"]), {"Deal": "TITLE", "Sum": "OPPORTUNITY"})
    assert [checked.is_held(index) for index in (0, 1)] == [True, False]
    (problem,) = checked.problems_of(0)
    assert (problem.row, problem.column, problem.value, problem.code) == (2, "Sum", "much", "number-unreadable")


def test_stages_are_read_within_the_pipeline_of_their_row():
    sheet = table(["Funnel", "Stage"], ["General", "Won"], ["Partners", "Won"], ["", "New"], ["Partners", "New"])
    checked = check(sheet, {"Stage": "STAGE_ID", "Funnel": "CATEGORY_ID"})
    assert [checked.payload(index).get("stageId") for index in range(4)] == ["WON", "C9:WON", "NEW", None]
    assert codes(checked, 3) == ["choice-unknown"]


def test_a_chosen_pipeline_holds_for_all_rows_and_their_stages():
    checked = check(table(["Stage"], ["Won"]), {"Stage": "STAGE_ID"}, pipeline=9)
    assert checked.payload(0) == {"categoryId": 9, "stageId": "C9:WON"}


def test_ambiguous_dates_are_one_question_about_the_column():
    sheet = table(["Deal", "Start"], ["One", "03/04/2026"], ["Two", "05/06/2026"])
    (question,) = check(sheet, {"Deal": "TITLE", "Start": "BEGINDATE"}).questions
    assert (question.code, question.column, question.value) == ("date-order-open", "Start", "03/04/2026")
    answered = check(sheet, {"Deal": "TITLE", "Start": "BEGINDATE"}, date_orders={"Start": DateOrder.MONTH_FIRST})
    assert (answered.questions, answered.payload(0)["begindate"]) == ((), "2026-03-04")


def test_one_telling_value_decides_the_order_of_its_column():
    sheet = table(["Start"], ["03/04/2026"], ["25/04/2026"])
    checked = check(sheet, {"Start": "BEGINDATE"})
    assert (checked.questions, checked.payload(0)) == ((), {"begindate": "2026-04-03"})


def test_constants_go_to_every_row_and_a_wrong_one_is_refused_before_anything_else():
    sheet = table(["Deal"], ["One"])
    assert check(sheet, {"Deal": "TITLE"}, constants={"SOURCE_ID": "website"}).payload(0)["sourceId"] == "WEB"
    with pytest.raises(Trouble, match="no value “Moon”"):
        check(sheet, {"Deal": "TITLE"}, constants={"SOURCE_ID": "Moon"})


def test_a_persons_choices_go_before_the_portals_meanings():
    sheet = table(["Manager"], ["Ivan Ivanov"], ["Nobody"], ["Stop"])
    choices = {
        "Manager": {
            "Ivan Ivanov": Choice(ChoiceKind.USE, "7"),
            "Nobody": Choice(ChoiceKind.LEAVE_EMPTY),
            "Stop": Choice(ChoiceKind.HOLD_BACK),
        }
    }
    checked = check(sheet, {"Manager": "ASSIGNED_BY_ID"}, choices=choices)
    assert checked.payload(0) == {"assignedById": 7}
    assert codes(checked, 1) == ["row-empty"]
    assert codes(checked, 2) == ["choice-held"]


def test_an_ambiguous_list_value_is_never_decided_silently():
    checked = check(table(["Deal", "Source"], ["a", "FAIR"], ["b", "Fair"]), {"Deal": "TITLE", "Source": "SOURCE_ID"})
    assert codes(checked, 0) == ["choice-ambiguous"]
    assert checked.payload(1)["sourceId"] == "1"


def test_several_phone_columns_are_joined():
    sheet = table(["Name", "Work", "Mobile"], ["Anna", "+74951234567", "+79031234567; +79031234568"])
    checked = check(sheet, {"Name": "NAME", "Work": "PHONE.WORK", "Mobile": "PHONE.MOBILE"}, CONTACT)
    assert [(each["VALUE_TYPE"], each["VALUE"]) for each in checked.payload(0)["PHONE"]] == [
        ("WORK", "+74951234567"), ("MOBILE", "+79031234567"), ("MOBILE", "+79031234568"),
    ]  # fmt: skip


def test_external_keys_must_be_filled_and_unique():
    sheet = table(["Deal", "Key"], ["a", "k1"], ["b", "k1"], ["c", ""], ["d", "k2"])
    checked = check(sheet, {"Deal": "TITLE", "Key": "ORIGIN_ID"})
    assert [codes(checked, index) for index in range(4)] == [["key-twice"], ["key-twice"], ["key-empty"], []]


@pytest.mark.parametrize(
    ("columns", "code"),
    [({"None": "TITLE"}, "mapping-unknown"), ({"Deal": "NO_FIELD"}, "mapping-unknown"), ({}, "nothing-mapped"), ({"Deal": "TITLE", "Sum": "TITLE"}, "field-twice")],
)  # fmt: skip
def test_a_mapping_that_does_not_fit_is_refused(columns, code):
    with pytest.raises(Trouble) as caught:
        check(table(["Deal", "Sum"], ["a", "1"]), columns)
    assert caught.value.problem.code == code


def test_an_unmapped_required_field_is_told_once_and_holds_nothing():
    checked = check(table(["Deal"], ["a"]), {"Deal": "TITLE"})
    told = [remark for remark in checked.remarks if remark.code == "required-unmapped"]
    assert [remark.words["field"] for remark in told] == ["Floors"]
    assert not checked.is_held(0)


def test_a_checked_table_crosses_the_border_of_a_process():
    checked = check(table(["Deal", "Sum"], ["a", ""]), {"Deal": "TITLE", "Sum": "OPPORTUNITY"})
    again = pickle.loads(pickle.dumps(checked))
    assert again.payload(0) == checked.payload(0) == {"title": "a"}


def test_pipelines_are_found_by_name_or_number():
    assert (find_pipeline("partners", DIRECTORIES), find_pipeline("9", DIRECTORIES)) == (9, 9)
    with pytest.raises(Trouble, match="no pipeline “x”"):
        find_pipeline("x", DIRECTORIES)


class PortalWithLikenesses:
    def duplicates(self, communication, values):
        return {
            value: {CONTACT.entity_type_id: (5,), 4: (9,)} if value == "boss@acme.example" else {} for value in values
        }

    def keyed(self, kind, keys):
        return {key: (8,) for key in keys if key == "1001"}


def alike(checked, kind, made=frozenset()):
    likes = find_likes(checked, kind, PortalWithLikenesses(), lambda kind, ids: made)
    return likenesses(checked, kind, likes)


def test_rows_like_a_record_of_the_portal_are_held_back():
    sheet = table(["Name", "Mail"], ["Anna", "boss@acme.example"], ["Bo", "bo@acme.example"])
    checked = check(sheet, {"Name": "NAME", "Mail": "EMAIL.WORK"}, CONTACT)
    held = with_further(checked, alike(checked, CONTACT))
    assert [codes(held, index) for index in (0, 1)] == [["duplicate-portal"], []]
    assert "number 5" in held.problems_of(0)[0].text


def test_rows_whose_key_another_program_gave_are_held_back():
    sheet = table(["Deal", "Key"], ["One", "1001"], ["Two", "1002"])
    checked = check(sheet, {"Deal": "TITLE", "Key": "ORIGIN_ID"})
    held = with_further(checked, alike(checked, DEAL))
    assert [codes(held, index) for index in (0, 1)] == [["duplicate-portal"], []]
    assert "the same external key: number 8" in held.problems_of(0)[0].text


def test_a_key_that_only_our_own_record_bears_holds_nothing_back():
    checked = check(table(["Deal", "Key"], ["One", "1001"]), {"Deal": "TITLE", "Key": "ORIGIN_ID"})
    assert alike(checked, DEAL, frozenset({8})) == {}


def test_each_column_is_told_as_soon_as_it_is_converted():
    subject = Subject(
        schema(DEAL),
        DIRECTORIES,
        ImportMapping({"Deal": Target("TITLE"), "Sum": Target("OPPORTUNITY")}),
        owner_is_admin=True,
    )
    sheet = table(["Deal", "Sum"], ["One", "much"])
    told = list(check_columns(sheet, subject, progress=no_progress, cancel=NeverCancelled()))
    assert [(each.converted.heading, len(each.converted.problems)) for each in told] == [("Deal", 0), ("Sum", 1)]


def test_a_stage_picked_in_one_pipeline_decides_nothing_in_another():
    sheet = table(["Funnel", "Stage"], ["Partners", "New"], ["General", "New"])
    picked = {"Stage": {"New": Choice(ChoiceKind.USE, "C9:NEW")}}
    checked = check(sheet, {"Funnel": "CATEGORY_ID", "Stage": "STAGE_ID"}, choices=picked)
    assert [checked.payload(index)["stageId"] for index in range(2)] == ["C9:NEW", "NEW"]
