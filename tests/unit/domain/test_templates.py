"""Saved mappings on other tables and other portals: what applies, and what is said not to."""

from dataclasses import replace

from desktop_app.domain.decisions import DateOrder
from desktop_app.domain.kinds import CONTACT, DEAL
from desktop_app.domain.mapping import Choice, ChoiceKind, ImportMapping, Target, read_mapping
from desktop_app.domain.offering import offered_fields
from desktop_app.domain.templates import Misfit, Moved, Reason, fit, template_document
from tests.support.schemas import schema

HERE, THERE = "acme.example", "other.example"
OFFERED = offered_fields(schema(DEAL), owner_is_admin=False)
USE = Choice(ChoiceKind.USE, "79")
EMPTY = Choice(ChoiceKind.LEAVE_EMPTY)
SAVED = ImportMapping(
    columns={"Deal": Target("TITLE"), "Colour": Target("UF_CRM_1"), "Start": Target("BEGINDATE"), "Who": Target("ASSIGNED_BY_ID")},
    constants={"SOURCE_ID": "Website", "UF_CRM_9": "3"},
    files={"Scan": "UF_CRM_8"},
    date_orders={"Start": DateOrder.DAY_FIRST},
    choices={"Colour": {"rot": USE, "-": EMPTY}},
    always=frozenset({"SOURCE_ID"}),
    joins={"TITLE": " / "},
    fallbacks={"Who": Choice(ChoiceKind.USE, "6")},
)  # fmt: skip
HEADINGS = ["Deal", "Colour", "Start", "Who", "Scan"]


def saved(mapping=SAVED, host=HERE):
    return read_mapping(template_document(mapping, OFFERED, host))


def renamed(old: str, new: str, **more):
    fields = tuple(
        replace(each, upper_name=new, key=new, **more) if each.upper_name == old else each
        for each in schema(DEAL).fields
    )
    return offered_fields(replace(schema(DEAL), fields=fields), owner_is_admin=False)


def test_at_home_everything_applies():
    fitted = fit(saved(), HEADINGS, OFFERED, HERE)
    assert (fitted.applied, fitted.misfits, fitted.moved) == (5, (), ())
    assert replace(fitted.mapping, kept={}) == SAVED


def test_the_file_stays_a_mapping_file_of_the_contract():
    document = template_document(SAVED, OFFERED, HERE)
    assert document["columns"] == {"Deal": "TITLE", "Colour": "UF_CRM_1", "Start": "BEGINDATE", "Who": "ASSIGNED_BY_ID"}
    assert document["fields"]["UF_CRM_1"] == {"title": "Colour", "type": "enumeration"}
    assert document["portal"] == HERE


def test_columns_that_are_not_there_are_said_and_let_go_with_their_decisions():
    fitted = fit(saved(), ["Deal", "Colour"], OFFERED, HERE)
    assert fitted.applied == 2
    assert fitted.misfits == (
        Misfit(Reason.COLUMN_MISSING, "Start", "Start date"),
        Misfit(Reason.COLUMN_MISSING, "Who", "Responsible"),
        Misfit(Reason.COLUMN_MISSING, "Scan", "Contract"),
    )
    assert (fitted.mapping.date_orders, fitted.mapping.fallbacks, fitted.mapping.files) == ({}, {}, {})


def test_headings_are_found_whatever_their_case():
    fitted = fit(saved(), ["DEAL", " colour", "start", "who", "scan"], OFFERED, HERE)
    assert (fitted.applied, fitted.misfits) == (5, ())
    assert fitted.mapping.columns["DEAL"] == Target("TITLE")
    assert fitted.mapping.choices == {" colour": {"rot": USE, "-": EMPTY}}


def test_a_field_that_is_gone_is_said():
    offered = [each for each in OFFERED if each.target.code != "UF_CRM_1"]
    fitted = fit(saved(), HEADINGS, offered, HERE)
    assert fitted.misfits == (Misfit(Reason.FIELD_MISSING, "Colour", "Colour"),)
    assert "Colour" not in fitted.mapping.columns


def test_on_another_portal_a_field_is_found_by_title_and_type_and_its_ids_are_let_go():
    fitted = fit(saved(), HEADINGS, renamed("UF_CRM_1", "UF_CRM_777"), THERE)
    assert fitted.moved == (Moved("UF_CRM_1", "UF_CRM_777", "Colour"),)
    assert fitted.mapping.columns["Colour"] == Target("UF_CRM_777")
    assert fitted.mapping.choices == {"Colour": {"-": EMPTY}}
    assert fitted.mapping.fallbacks == {}
    assert fitted.misfits == (
        Misfit(Reason.VALUES_OF_ANOTHER_PORTAL, "Colour", "Colour"),
        Misfit(Reason.VALUES_OF_ANOTHER_PORTAL, "Who", "Responsible"),
    )


def test_a_custom_field_of_the_same_name_but_another_meaning_is_not_taken_elsewhere():
    fields = tuple(
        replace(each, title="Shoe size", type="integer", items=()) if each.upper_name == "UF_CRM_1" else each
        for each in schema(DEAL).fields
    )
    offered = offered_fields(replace(schema(DEAL), fields=fields), owner_is_admin=False)
    assert fit(saved(), HEADINGS, offered, THERE).misfits[0] == Misfit(Reason.FIELD_MISSING, "Colour", "Shoe size")
    assert fit(saved(), HEADINGS, offered, HERE).mapping.columns["Colour"] == Target("UF_CRM_1")


def test_two_fields_alike_are_one_too_many():
    offered = renamed("UF_CRM_1", "UF_CRM_777")
    twin = next(each for each in offered if each.target.code == "UF_CRM_777")
    offered = (*offered, replace(twin, target=Target("UF_CRM_778")))
    assert fit(saved(), HEADINGS, offered, THERE).misfits[0].reason is Reason.FIELD_MISSING


def test_a_number_as_constant_person_is_not_taken_to_another_portal():
    template = saved(replace(SAVED, constants={"ASSIGNED_BY_ID": "6", "SOURCE_ID": "1"}))
    fitted = fit(template, HEADINGS, OFFERED, THERE)
    assert fitted.mapping.constants == {"SOURCE_ID": "1"}
    assert Misfit(Reason.VALUES_OF_ANOTHER_PORTAL, "", "Responsible") in fitted.misfits


def test_a_file_written_by_hand_needs_no_hints():
    template = read_mapping({"columns": {"Deal": "TITLE", "Tel": "PHONE"}})
    fitted = fit(template, ["Deal", "Tel"], OFFERED, HERE)
    assert (fitted.applied, fitted.misfits) == (1, (Misfit(Reason.FIELD_MISSING, "Tel", "PHONE.WORK"),))
    contacts = offered_fields(schema(CONTACT), owner_is_admin=False)
    assert fit(template, ["Tel"], contacts, HERE).mapping.columns == {"Tel": Target("PHONE", "WORK")}


def test_what_stands_under_a_moved_field_s_name_moves_with_it():
    mapping = ImportMapping(
        columns={"A": Target("UF_CRM_6"), "B": Target("UF_CRM_6")},
        constants={"UF_CRM_7": "https://acme.example"},
        always=frozenset({"UF_CRM_7"}),
        joins={"UF_CRM_6": ", "},
    )
    template = saved(mapping)
    fields = tuple(
        replace(each, upper_name=f"{each.upper_name}0") if each.upper_name in {"UF_CRM_6", "UF_CRM_7"} else each
        for each in schema(DEAL).fields
    )
    offered = offered_fields(replace(schema(DEAL), fields=fields), owner_is_admin=False)
    fitted = fit(template, ["A", "B"], offered, THERE).mapping
    assert (fitted.joins, fitted.always) == ({"UF_CRM_60": ", "}, {"UF_CRM_70"})
    assert fitted.constants == {"UF_CRM_70": "https://acme.example"}
