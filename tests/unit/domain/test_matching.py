import pytest

from desktop_app.domain.kinds import CONTACT, DEAL
from desktop_app.domain.matching import Layer, guess_columns
from desktop_app.domain.offering import offered_fields
from tests.support.schemas import schema

CONTACT_FIELDS = offered_fields(schema(CONTACT), owner_is_admin=False)
DEAL_FIELDS = offered_fields(schema(DEAL), owner_is_admin=False)


def guesses(headings, offered=CONTACT_FIELDS, remembered=None):
    return {
        guess.heading: (guess.offered.target.code, guess.layer)
        for guess in guess_columns(headings, offered, remembered)
    }


@pytest.mark.parametrize(
    ("heading", "code", "layer"),
    [
        ("Last name", "LAST_NAME", Layer.TITLE), ("  LAST  name ", "LAST_NAME", Layer.TITLE), ("LAST_NAME", "LAST_NAME", Layer.TITLE),
        ("lastName", "LAST_NAME", Layer.CODE), ("Surname", "LAST_NAME", Layer.SYNONYM), ("Фамилия", "LAST_NAME", Layer.SYNONYM),
        ("тел.", "PHONE.WORK", Layer.SYNONYM), ("Моб. тел.", "PHONE.MOBILE", Layer.SYNONYM), ("Phone / mobile", "PHONE.WORK", Layer.SYNONYM),
        ("E-mail", "EMAIL.WORK", Layer.SYNONYM), ("Эл. почта", "EMAIL.WORK", Layer.SYNONYM), ("Менеджер", "ASSIGNED_BY_ID", Layer.SYNONYM),
        ("Д.р.", "BIRTHDATE", Layer.SYNONYM), ("Budget planned", "UF_CRM_3", Layer.TOKENS),
    ],
)  # fmt: skip
def test_a_heading_is_matched_by_the_strongest_layer(heading, code, layer):
    assert guesses([heading]) == {heading: (code, layer)}


def test_a_field_that_holds_one_value_goes_to_one_column_and_phones_to_several():
    assert guesses(["Surname", "Last name", "Phone", "Telephone"]) == {
        "Last name": ("LAST_NAME", Layer.TITLE),
        "Phone": ("PHONE.WORK", Layer.SYNONYM),
        "Telephone": ("PHONE.WORK", Layer.SYNONYM),
    }


def test_equal_headings_are_matched_without_their_count():
    assert guesses(["Phone", "Phone (2)"])["Phone (2)"][0] == "PHONE.WORK"


def test_what_was_remembered_goes_before_everything_else():
    assert guesses(["Name"], remembered={"name": "LAST_NAME"}) == {"Name": ("LAST_NAME", Layer.REMEMBERED)}
    assert guesses(["Name"], remembered={"name": "GONE"})["Name"][0] == "NAME"


def test_guesses_by_words_likeness_and_shape_are_too_weak_to_be_taken_unattended():
    assert [layer for layer in Layer if not layer.is_strong] == [Layer.TOKENS, Layer.SIMILAR, Layer.SHAPE]


def test_files_internal_and_system_fields_are_not_offered_for_texts():
    codes = {each.target.code for each in DEAL_FIELDS}
    assert not codes & {"ID", "CREATED_TIME", "ORIGINATOR_ID", "FM", "PHOTO"}
    assert "PHONE.WORK" not in codes
    assert "Contract" not in guesses(["Contract"], DEAL_FIELDS)


def test_an_administrator_may_set_the_date_of_creation():
    assert "CREATED_TIME" in {each.target.code for each in offered_fields(schema(DEAL), owner_is_admin=True)}


def test_a_communication_field_itself_is_not_offered_its_kinds_are():
    codes = {each.target.code for each in CONTACT_FIELDS}
    assert {"PHONE.WORK", "EMAIL.HOME", "WEB.VK", "IM.TELEGRAM"} <= codes
    assert not codes & {"FM", "PHOTO"}
