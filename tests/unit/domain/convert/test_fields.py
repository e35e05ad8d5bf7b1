"""For each field type real-life spellings with the JSON they become, or the code of the problem they raise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.convert.decided import DASHES
from desktop_app.domain.convert.fields import ColumnFacts, converter
from desktop_app.domain.convert.model import Cell, Refusal, Remark
from desktop_app.domain.convert.numbers import NumberStyle, style_of
from desktop_app.domain.mapping import DateOrder, Target
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.schema import Field, ListItem
from desktop_app.domain.table import CellKind
from tests.support.schemas import DIRECTORIES

NBSP = "\u00a0"


def convert(field: Field, text: str, facts: ColumnFacts | None = None, kind: CellKind = CellKind.TEXT) -> object:
    remarks: list[Remark] = []
    try:
        offered = OfferedField(Target(field.upper_name), field.title, field)
        value = converter(offered, facts or ColumnFacts(), DIRECTORIES)(Cell(text, kind), remarks.append)
    except Refusal as refusal:
        return "!" + refusal.entry.code
    return value


def plain(kind: str, **more: object) -> Field:
    return Field("f", "F", kind, "Field", is_dynamic=True, **more)


DOUBLES = [
    ("12", 12), ("12.5", 12.5), ("12,5", 12.5), ("1 234,50", 1234.5), (f"1{NBSP}234,50", 1234.5), ("1,234.50", 1234.5),
    ("1.234,50", 1234.5), ("1'234.50", 1234.5), ("-5", -5), ("(5)", -5), ("5-", -5), ("−5", -5), ("1 250 000,50", 1250000.5),
    ("1.234.567", 1234567), ("1,234,567", 1234567), ("100 $", 100), ("€ 99,90", 99.9), ("5 тыс.", 5000),
    ("1,5 млн", 1500000), ("1 000 руб.", 1000), ("EUR 20", 20), ("0,333", 0.333), ("007", 7),
    ("1,234", "!number-ambiguous"), ("1.234", "!number-ambiguous"), ("abc", "!number-unreadable"), ("12abc34", "!number-unreadable"),
    ("1 2,3 4,5", "!number-unreadable"), ("(5", "!number-unreadable"), ("12345678901234567", "!number-too-precise"), ("", "!number-unreadable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), DOUBLES)
def test_numbers(text, value):
    assert convert(plain("double"), text) == value


def test_a_column_decides_what_a_lone_mark_means():
    comma = ColumnFacts(number_style=NumberStyle(","))
    assert (convert(plain("double"), "1.234", comma), convert(plain("double"), "1,234", comma)) == (1234, 1.234)


INTEGERS = [
    ("81", 81), ("1 000", 1000), ("-3", -3), ("5,0", 5), ("5.00", 5), ("12abc", "!number-unreadable"),
    ("5,5", "!number-not-whole"), ("", "!number-unreadable"), ("1e5", "!number-unreadable"), ("٣", 3),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), INTEGERS)
def test_whole_numbers(text, value):
    assert convert(plain("integer"), text) == value


YES_NO = [
    *[(text, "Y") for text in ("Y", "y", "yes", "YES", "да", "Да", "ДА", "1", "+", "✓", "true", "TRUE", "истина", "on", "x", " yes ")],
    *[(text, "N") for text in ("N", "no", "нет", "Нет", "0", "-", "false", "FALSE", "ложь", "off")],
    *[(text, "!yes-no-unreadable") for text in ("maybe", "2", "yes and no", "ок", "?")],
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), YES_NO)
def test_yes_and_no(text, value):
    assert convert(plain("boolean"), text) == value


DATES = [
    ("2026-03-31", "2026-03-31"), ("31.03.2026", "2026-03-31"), ("31.3.2026", "2026-03-31"), ("03.04.2026", "2026-04-03"),
    ("31/03/2026", "2026-03-31"), ("03/31/2026", "2026-03-31"), ("31-03-2026", "2026-03-31"), ("2026/03/31", "2026-03-31"),
    ("31.03.26", "2026-03-31"), ("31.03.85", "1985-03-31"), ("31 March 2026", "2026-03-31"), ("March 31, 2026", "2026-03-31"),
    ("31 марта 2026", "2026-03-31"), ("31 марта 2026 г.", "2026-03-31"), ("31.03.2026 г.", "2026-03-31"), ("1 мая 2026", "2026-05-01"),
    ("46112", "2026-03-31"), ("2026-03-31T14:05:00", "2026-03-31"), ("31-Mar-2026", "2026-03-31"), ("4/4/2026", "2026-04-04"),
    ("1st March 2026", "2026-03-01"),
    ("03/04/2026", "!date-order-open"), ("31.02.2026", "!date-unreadable"), ("32.01.2026", "!date-unreadable"), ("soon", "!date-unreadable"),
    ("2026", "!date-unreadable"), ("13.2026", "!date-unreadable"), ("31 Foo 2026", "!date-unreadable"), ("0", "!date-unreadable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), DATES)
def test_dates(text, value):
    assert convert(plain("date"), text) == value


def test_the_order_of_a_column_decides_its_ambiguous_dates():
    for order, day in ((DateOrder.DAY_FIRST, "2026-04-03"), (DateOrder.MONTH_FIRST, "2026-03-04")):
        assert convert(plain("date"), "03/04/2026", ColumnFacts(date_order=order)) == day


MOMENTS = [
    ("2026-03-31T14:05:00", "2026-03-31T14:05:00+03:00"), ("31.03.2026 14:05", "2026-03-31T14:05:00+03:00"),
    ("31.03.2026", "2026-03-31T00:00:00+03:00"), ("2026-03-31T14:05:00Z", "2026-03-31T14:05:00+00:00"),
    ("2026-03-31 14:05:00+05:00", "2026-03-31T14:05:00+05:00"), ("3/31/2026 2:05 PM", "2026-03-31T14:05:00+03:00"),
    ("3/31/2026 12:05 AM", "2026-03-31T00:05:00+03:00"), ("46112.5", "2026-03-31T12:00:00+03:00"),
    ("31.03.2026 25:05", "!date-unreadable"), ("31.03.2026 13:05 PM", "!date-unreadable"), ("14:05", "!date-unreadable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), MOMENTS)
def test_dates_with_time_always_carry_an_offset(text, value):
    assert convert(plain("datetime"), text) == value


MONEY = [
    ("300 USD", "300|USD"), ("$300", "300|USD"), ("12,50 €", "12.5|EUR"), ("1 250 000,50 руб.", "1250000.5|RUB"), ("300", "300|EUR"),
    ("1,250.75 usd", "1250.75|USD"), ("-5 EUR", "-5|EUR"), ("100|EUR", "100|EUR"), ("100|", "!money-unreadable"), ("abc", "!money-unreadable"), ("5 GBP", "!currency-unknown"),
    ("10000000", "10000000|EUR"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), MONEY)
def test_money(text, value):
    assert convert(plain("money"), text) == value


COLOURS = (ListItem("79", "Red"), ListItem("80", "Dark  blue"), ListItem("81", "Жёлтый"))
LISTS = [
    ("Red", 79), ("red", 79), (" RED ", 79), ("dark blue", 80), ("DARK BLUE", 80), ("желтый", 81), ("79", 79),
    ("Rad", "!choice-unknown"), ("82", "!choice-unknown"), ("Red, blue", "!choice-unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), LISTS)
def test_list_values_are_taken_by_their_text_never_by_a_weaker_guess(text, value):
    assert convert(plain("enumeration", items=COLOURS), text) == value


def test_several_list_values_in_a_cell_become_an_array_and_one_does_too():
    many = plain("enumeration", items=COLOURS, is_multiple=True)
    assert (convert(many, "Red; жёлтый"), convert(many, "Red\nred"), convert(many, "red")) == ([79, 81], [79], [79])


def test_several_addresses_in_a_cell_are_parted_but_never_their_coordinates():
    many = plain("address", is_multiple=True)
    assert convert(many, "Lenina 1|55.75;37.61") == ["Lenina 1|55.75;37.61"]
    assert convert(many, "Lenina 1|55.75;37.61|7; Mira 2|;\nOslo") == ["Lenina 1|55.75;37.61", "Mira 2", "Oslo"]


def test_the_point_of_an_abbreviation_tells_nothing_about_decimals():
    assert style_of(["1,234 руб.", "5,678 руб."]) == NumberStyle()
    assert style_of(["1,234 руб.", "5,5 руб."]) == NumberStyle(",")


COMMENTS = [
    ("Anna <anna@b.org> called", "Anna < anna@b.org> called"), ("a <b and c> d", "a < b and c> d"), ("<script>x</script>", "< script>x< /script>"),
    ('<a href="http://b.org">b</a>', '< a href="http://b.org">b< /a>'),
    ("5 < 6 > 4", "5 < 6 > 4"), ("<b>bold</b><br/>", "<b>bold</b><br/>"), ('<p style="x: 1">y</p>', '<p style="x: 1">y</p>'), ("<Иван>", "<Иван>"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "sent"), COMMENTS)
def test_of_a_comment_nothing_is_taken_for_formatting_that_is_none(text, sent):
    remarks: list[Remark] = []
    field = OfferedField(Target("COMMENTS"), "Comment", Field("comments", "COMMENTS", "text", "Comment"))
    assert converter(field, ColumnFacts(), DIRECTORIES)(Cell(text), remarks.append) == sent
    assert [remark.entry.code for remark in remarks] == ([] if sent == text else ["markup-kept"])


PEOPLE = [
    ("Anna Petrova", 1), ("petrova anna", 1), ("Petrova Anna Ivanovna", 1), ("anna@acme.example", 1), ("ANNA@ACME.EXAMPLE", 1),
    ("1", 1), ("Ivan Ivanov [7]", 7), ("Ivan Ivanov", "!person-ambiguous"), ("Olga Gone", 8), ("Nobody", "!person-unknown"), ("99", "!person-unknown"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "value"), PEOPLE)
def test_people(text, value):
    assert convert(plain("employee"), text) == value


BINDINGS = [
    ({"CONTACT": "Y", "COMPANY": "Y"}, "C_12", "C_12"), ({"CONTACT": "Y", "COMPANY": "Y"}, "co_3", "CO_3"),
    ({"CONTACT": "Y", "COMPANY": "Y"}, "12", "!binding-unreadable"), ({"CONTACT": "Y", "COMPANY": "N"}, "C_12", "12"),
    ({"CONTACT": "Y"}, "12", "12"), ({"CONTACT": "Y"}, "D_12", "!binding-unreadable"), ({"DYNAMIC_128": "Y", "DEAL": "Y"}, "T80_6", "T80_6"),
    ({"CONTACT": "Y"}, "Anna", "!binding-unreadable"),
]  # fmt: skip


@pytest.mark.parametrize(("settings", "text", "value"), BINDINGS)
def test_bindings_have_a_prefix_only_where_several_kinds_are_enabled(settings, text, value):
    assert convert(plain("crm", settings=settings), text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("eur", "EUR"),
        ("€", "EUR"),
        ("Euro", "EUR"),
        ("руб.", "RUB"),
        ("RUR", "RUB"),
        ("GBP", "!currency-unknown"),
    ],
)
def test_currencies(text, value):
    assert convert(plain("crm_currency"), text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("5", 5),
        ("#5", 5),
        ("0", "!relation-unreadable"),
        ("-5", "!relation-unreadable"),
        ("Acme", "!relation-unreadable"),
    ],
)
def test_relations_are_taken_by_number(text, value):
    assert convert(plain("crm_company"), text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("https://example.org/a?b=c", "https://example.org/a?b=c"),
        (" www.example.org ", "www.example.org"),
        ("no link", "!link-unreadable"),
        ("C:\\file", "!link-unreadable"),
    ],
)
def test_links(text, value):
    assert convert(plain("url"), text) == value


def test_titles_longer_than_the_portal_keeps_are_refused_and_custom_texts_are_not():
    assert convert(Field("title", "TITLE", "string", "Name"), "x" * 256) == "!text-too-long"
    assert convert(plain("string"), "x" * 300) == "x" * 300


def test_an_address_loses_the_mark_that_parts_its_coordinates():
    assert convert(plain("address"), "Lenina 1 | office 5") == "Lenina 1 office 5"


PHONES = [
    ("+7 495 123-45-67", ["+7 495 123-45-67"]), ("+7 495 123-45-67; +7 903 123-45-67", ["+7 495 123-45-67", "+7 903 123-45-67"]),
    ("84951234567, 89031234567", ["84951234567", "89031234567"]), ("+4915112345678\n+4915112345679", ["+4915112345678", "+4915112345679"]),
    ("8 (495) 123-45-67/68", ["8 (495) 123-45-67/68"]), ("84951234567/89031234567", ["84951234567", "89031234567"]),
    ("8 495 123-45-67, доб. 12", ["8 495 123-45-67, доб. 12"]), ("123", "!phone-unreadable"), ("call Anna", "!phone-unreadable"), ("7,92E+10", "!phone-damaged"),
    ("a@b.org 1234567", "!phone-unreadable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "phones"), PHONES)
def test_phones_become_entries_with_their_kind(text, phones):
    try:
        entries = converter(OfferedField(Target("PHONE", "MOBILE"), "Phone"), ColumnFacts(), DIRECTORIES)(
            Cell(text), print
        )
    except Refusal as refusal:
        assert "!" + refusal.entry.code == phones
    else:
        assert entries == [{"VALUE": phone, "VALUE_TYPE": "MOBILE"} for phone in phones]


EMAILS = [
    ("a@b.org", ["a@b.org"]), ("a@b.org, c@d.org", ["a@b.org", "c@d.org"]), ("a@b.org;c@d.org", ["a@b.org", "c@d.org"]), ("<a@b.org>", ["a@b.org"]),
    ("иван@почта.рф", ["иван@почта.рф"]), ("a@b", "!email-unreadable"), ("a@b..org", "!email-unreadable"), ("a.b.org", "!email-unreadable"),
    ("a@b@c.org", "!email-unreadable"), ("x" * 260 + "@b.org", "!communication-too-long"), ("Anna a@b.org", "!email-unreadable"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "emails"), EMAILS)
def test_e_mails_become_entries_with_their_kind(text, emails):
    try:
        entries = converter(OfferedField(Target("EMAIL", "WORK"), "E-mail"), ColumnFacts(), DIRECTORIES)(
            Cell(text), print
        )
    except Refusal as refusal:
        assert "!" + refusal.entry.code == emails
    else:
        assert entries == [{"VALUE": email, "VALUE_TYPE": "WORK"} for email in emails]


@pytest.mark.parametrize(
    ("target", "text", "told"),
    [
        (Target("EMAIL", "WORK"), "Anna Petrova <a@b.org>", ["email-name-left-out"]),
        (Target("EMAIL", "WORK"), '"Petrova, Anna" <a@b.org>', ["email-name-left-out"]),
        (Target("EMAIL", "WORK"), "раб. <a@b.org>", []),
        (Target("EMAIL", "WORK"), "a@b.org <c@d.org>", []),
        (Target("EMAIL", "WORK"), "\u0430nna@b.org", ["email-letters"]),  # the first letter is Cyrillic
        (Target("EMAIL", "WORK"), "\u0430@b.org", ["email-letters"]),
        (Target("EMAIL", "WORK"), "иван@почта.рф", []),
        (Target("EMAIL", "WORK"), "anna@почта.рф", []),
        (Target("PHONE", "WORK"), "+7 903 123\u201145\u201167", []),
        (Target("PHONE", "WORK"), "Anna 84951234567", ["phone-with-words"]),
    ],
)
def test_what_a_phone_or_e_mail_leaves_out_or_looks_wrong_in_is_told(target, text, told):
    remarks = []
    converter(OfferedField(target, "X"), ColumnFacts(), DIRECTORIES)(Cell(text), remarks.append)
    assert [remark.entry.code for remark in remarks] == told


@given(st.text(alphabet="0123456789.,-/: TZ+()eE'|\u00a0$€%", min_size=1))
def test_neither_does_any_muddle_of_digits_and_marks(text):
    for kind in ("double", "money", "date", "datetime", "integer"):
        value = convert(plain(kind), text) if text.strip() and text.strip() not in DASHES else 0
        assert value == value  # not NaN
        if kind == "money" and isinstance(value, str) and not value.startswith("!"):
            number, _, currency = value.partition("|")
            assert float(number) is not None
            assert len(currency) == 3


@pytest.mark.parametrize(
    ("offered", "text", "wrong"),
    [
        (OfferedField(Target("UF_2"), "Colours", plain("enumeration", items=COLOURS, is_multiple=True)), "Red; Rad", "Rad"),
        (OfferedField(Target("UF_3"), "Days", plain("date", is_multiple=True)), "31.03.2026\n31.02.2026", "31.02.2026"),
        (OfferedField(Target("PHONE", "WORK"), "Phone"), "84951234567; 12", "12"),
        (OfferedField(Target("EMAIL", "WORK"), "E-mail"), "a@b.org, a.b.org", "a.b.org"),
    ],
)  # fmt: skip
def test_of_several_values_the_one_that_is_wrong_is_named(offered, text, wrong):
    with pytest.raises(Refusal) as refusal:
        converter(offered, ColumnFacts(), DIRECTORIES)(Cell(text), print)
    assert refusal.value.words["value"] == wrong


def test_a_field_is_named_as_it_is_offered():
    offered = OfferedField(Target("UF_2"), "Colours", plain("enumeration", items=COLOURS))
    with pytest.raises(Refusal) as refusal:
        converter(offered, ColumnFacts(), DIRECTORIES)(Cell("Rad"), print)
    assert refusal.value.words["field"] == "Colours"
