import pytest

from desktop_app.domain.kinds import CONTACT, DEAL
from desktop_app.domain.matching import Layer, guess_columns
from desktop_app.domain.offering import offered_fields
from desktop_app.engine.similarity import FuzzySimilarity
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
        ("Phone 1 - Value", "PHONE.WORK", Layer.SYNONYM), ("E-mail 2 - Value", "EMAIL.WORK", Layer.SYNONYM), ("Рабочий e-mail", "EMAIL.WORK", Layer.SYNONYM),
        ("Частный e-mail", "EMAIL.HOME", Layer.SYNONYM), ("Business Phone 2", "PHONE.WORK", Layer.SYNONYM), ("E-mail 2 Address", "EMAIL.WORK", Layer.SYNONYM),
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


@pytest.mark.parametrize(
    ("heading", "code"),
    [
        ("Имя", "NAME"), ("First name", "NAME"), ("Фамилия клиента", "LAST_NAME"), ("ФИО", "FULL_NAME"), ("Full name", "FULL_NAME"), ("Контактное лицо", "FULL_NAME"),
        ("Тел", "PHONE.WORK"), ("Телефон", "PHONE.WORK"), ("Рабочий телефон", "PHONE.WORK"), ("Phone number", "PHONE.WORK"), ("Мобильный", "PHONE.MOBILE"), ("моб", "PHONE.MOBILE"),
        ("Cell phone", "PHONE.MOBILE"), ("Факс", "PHONE.FAX"), ("Email", "EMAIL.WORK"), ("e-mail", "EMAIL.WORK"), ("Почта", "EMAIL.WORK"), ("Электронная почта", "EMAIL.WORK"),
        ("Сайт", "WEB.WORK"), ("Website", "WEB.WORK"), ("Telegram", "IM.TELEGRAM"), ("Телеграм", "IM.TELEGRAM"), ("Источник", "SOURCE_ID"), ("Lead source", "SOURCE_ID"),
        ("Ответственный", "ASSIGNED_BY_ID"), ("Owner", "ASSIGNED_BY_ID"), ("Дата рождения", "BIRTHDATE"), ("Birthday", "BIRTHDATE"), ("DOB", "BIRTHDATE"),
    ],
)  # fmt: skip
def test_headings_of_real_tables_find_their_field(heading, code):
    assert guesses([heading])[heading][0] == code


def guess(heading, samples=(), offered=CONTACT_FIELDS):
    found = guess_columns([heading], offered, samples={heading: list(samples)}, similarity=FuzzySimilarity())
    return [(each.offered.target.code, each.layer) for each in found]


@pytest.mark.parametrize(
    ("samples", "code"),
    [
        (["a@b.org", "c@d.org", ""], "EMAIL.WORK"), (["+7 495 123-45-67", "8 903 123-45-67"], "PHONE.WORK"), (["https://a.org", "www.b.org"], "WEB.WORK"),
        (["Петрова Анна Ивановна", "Иванов Пётр"], "FULL_NAME"), (["да", "нет", "да"], "UF_CRM_6"), (["300 $", "12,50 €"], "UF_CRM_3"),
    ],
)  # fmt: skip
def test_a_heading_that_says_nothing_is_guessed_by_the_shape_of_its_values(samples, code):
    assert guess("Xyz", samples) == [(code, Layer.SHAPE)]


@pytest.mark.parametrize("samples", [(), ("", " "), ("apple", "pear"), ("a@b.org", "x", "y"), ("12", "13")])
def test_values_of_no_certain_shape_are_no_guess(samples):
    assert guess("Xyz", samples) == []


def test_a_slip_of_the_pen_is_found_by_likeness():
    assert guess("Фамиллия") == [("LAST_NAME", Layer.SIMILAR)]
    assert guess("Birthdday") == [("BIRTHDATE", Layer.SIMILAR)]


def test_the_amount_of_a_deal_is_known_by_its_money():
    assert guess("Xyz", ["300 $", "12 €"], DEAL_FIELDS) == [("OPPORTUNITY", Layer.SHAPE)]


def test_a_full_name_is_not_parted_into_fields_that_have_columns():
    assert guesses(["Surname", "ФИО"]) == {"Surname": ("LAST_NAME", Layer.SYNONYM)}


def test_creation_dates_are_never_taken_without_asking():
    offered = offered_fields(schema(DEAL), owner_is_admin=True)
    assert not guesses(["Created on"], offered)["Created on"][1].is_strong
