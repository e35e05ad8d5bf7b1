"""For each field type, how people spell its values and the JSON they become, or the code of the problem after "!".

Lists, stages, people, pipelines and currencies are those of the practice portal, so that what is accepted can be sent there.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from desktop_app.domain.convert.fields import ColumnFacts
from desktop_app.domain.mapping import NameOrder, Target
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.schema import Field
from tests.support.practice_words import ALL_KINDS, COLOURS, INTERESTS, ONE_KIND, RECORDS

NBSP, THIN, NARROW = "\u00a0", "\u2009", "\u202f"

Spelling = tuple[str, object]


@dataclass(frozen=True)
class Book:
    """One field and the spellings of its values.

    Attributes:
        kind: Entity type id of the kind whose records carry the field on the practice portal; 0 where none does.
    """

    name: str
    kind: int
    offered: OfferedField
    spellings: tuple[Spelling, ...]
    facts: ColumnFacts = ColumnFacts()  # noqa: RUF009 - it is frozen


def _field(upper: str, kind: str, title: str = "Field", *, many: bool = False, **more: object) -> OfferedField:
    key = upper if upper.startswith("UF_") else upper.lower()
    field = Field(key, upper, kind, title, is_multiple=many, is_dynamic=upper.startswith("UF_"), **more)
    return OfferedField(Target(upper), title, field)


def _own(number: int, kind: str, title: str = "Field", *, many: bool = False, **more: object) -> OfferedField:
    return _field(f"UF_CRM_17212447071{number:02}", kind, title, many=many, **more)


def _entries(kind: str, *values: str) -> list[dict[str, str]]:
    return [{"VALUE": value, "VALUE_TYPE": kind} for value in values]


STRINGS: tuple[Spelling, ...] = (
    ("Acme", "Acme"), ("ООО «Ромашка»", "ООО «Ромашка»"), ("O'Neill & Söhne", "O'Neill & Söhne"), ("0012", "0012"), ("+7 495", "+7 495"),
    ("7,92E+10", "7,92E+10"), ("TRUE", "TRUE"), ("Да", "Да"), ("=SUM(A1)", "=SUM(A1)"), ("line one\nline two", "line one\nline two"),
    ("tab\there", "tab\there"), (f"a{NBSP}b", f"a{NBSP}b"), ("日本株式会社", "日本株式会社"), ("🚚 delivery", "🚚 delivery"), ("a|b", "a|b"), ("<b>5 < 6</b>", "<b>5 < 6</b>"),
    ("\"quoted\"", "\"quoted\""), ("back\\slash", "back\\slash"), ("null", "null"), ("-", "-"), ("x" * 255, "x" * 255),
    ("ж" * 256, "!text-too-long"),
)  # fmt: skip
TEXTS: tuple[Spelling, ...] = (
    *STRINGS[:15], *STRINGS[16:20], ("first\r\nsecond", "first\r\nsecond"), ("x" * 5000, "x" * 5000), ("x" * 40_000, "x" * 40_000), ("[b]bold[/b]", "[b]bold[/b]"),
    ("ж" * 33_000, "!text-too-long"), ("x" * 65_536, "!text-too-long"),
)  # fmt: skip
INTEGERS: tuple[Spelling, ...] = (
    ("81", 81), ("0", 0), ("-3", -3), ("−3", -3), ("(3)", -3), ("3-", -3), ("+5", 5), ("1 000", 1000), (f"1{NBSP}000", 1000), (f"1{THIN}000", 1000),
    (f"12{NARROW}345{NARROW}678", 12345678), ("1'000", 1000), ("1,000,000", 1000000), ("1.000.000", 1000000), ("5,0", 5), ("5.00", 5), ("007", 7),
    (" 12 ", 12), ("5 тыс.", 5000), ("1,5 млн", 1500000), ("2k", 2000), ("٣", 3),
    ("12abc", "!number-unreadable"), ("5,5", "!number-not-whole"), ("1e5", "!number-unreadable"), ("abc", "!number-unreadable"), ("1,000", "!number-ambiguous"),
    ("5-7", "!number-unreadable"), ("99999999999999999999", "!number-too-precise"), ("1/2", "!number-unreadable"), ("500%", "!percent-unclear"),
)  # fmt: skip
PERCENTS: tuple[Spelling, ...] = (
    ("50", 50), ("50%", 50), ("50 %", 50), ("0", 0), ("100", 100), ("100 %", 100), ("7,0", 7), ("7,0%", 7), (" 15% ", 15), ("5.00 %", 5),
    ("+10", 10), (f"30{NBSP}%", 30), ("1%", 1), ("99", 99), ("33", 33),
    ("12,5%", "!number-not-whole"), ("high", "!number-unreadable"), ("50-60%", "!number-unreadable"), ("%", "!number-unreadable"), ("50%%", "!percent-unclear"),
    ("101", "!number-outside"), ("-5", "!number-outside"), ("150%", "!number-outside"), ("1 000", "!number-outside"),
)  # fmt: skip
DISCOUNTS: tuple[Spelling, ...] = (
    ("15%", 15), ("15 %", 15), ("15", 15), ("12,5%", 12.5), ("12.5 %", 12.5), ("0,15", 0.15), ("0.5%", 0.5), ("-5%", -5), ("−5 %", -5), ("(5)%", -5), ("100%", 100), ("0%", 0),
    (f"7{NBSP}%", 7), (f"7{NARROW}%", 7), (" 33,33% ", 33.33), ("+10%", 10), ("150%", 150), ("1 000%", 1000), ("7,0", 7), ("007 %", 7),
    ("%", "!number-unreadable"), ("15%%", "!percent-unclear"), ("10-15%", "!number-unreadable"), ("% 15", "!percent-unclear"), ("1,234%", "!number-ambiguous"), ("high", "!number-unreadable"),
)  # fmt: skip
DOUBLES: tuple[Spelling, ...] = (
    ("12", 12), ("12.5", 12.5), ("12,5", 12.5), ("1 234,50", 1234.5), (f"1{NBSP}234,50", 1234.5), (f"1{THIN}234,50", 1234.5), (f"1{NARROW}234.50", 1234.5),
    ("1,234.50", 1234.5), ("1.234,50", 1234.5), ("1'234.50", 1234.5), ("1’234,50", 1234.5), ("-5", -5), ("(5)", -5), ("5-", -5), ("−5", -5),
    ("(1 234,50)", -1234.5), ("1 250 000,50", 1250000.5), ("1.234.567", 1234567), ("100 $", 100), ("€ 99,90", 99.9), ("15%", "!percent-unclear"), ("5 тыс.", 5000),
    ("1,5 млн", 1500000), ("1 000 руб.", 1000), ("EUR 20", 20), ("0,333", 0.333), ("007", 7), (",5", 0.5), ("5,", 5), ("12 тыс. руб.", 12000),
    ("руб. 100", 100), ("р.50", 50), ("$.50", 0.5), ("-$5", -5), ("($5.00)", -5), ("1 000 000,-", 1000000), ("100,--", 100), ("1 234,50 тыс. руб.", 1234500),
    ("5 т.р.", 5000), ("5 тыс.руб", 5000), ("5 тысяч рублей", 5000), ("1,5 млрд. руб.", 1500000000), ("10 000,00 руб. РФ", 10000), ("US$ 100", 100), ("100 USD.", 100),
    ("\u200e1 250,50\u202c", 1250.5), ("-0", 0), ("1200 1500", "!number-unreadable"), ("1 2345", "!number-unreadable"), ("--5", "!number-unreadable"), ("1,234 руб.", "!number-ambiguous"),
    ("100 руб. 50 коп.", "!number-unreadable"), ("100,00 ₽/мес", "!number-unreadable"), ("1,234", "!number-ambiguous"), ("1.234", "!number-ambiguous"), ("abc", "!number-unreadable"), ("12abc34", "!number-unreadable"),
    ("1 2,3 4,5", "!number-unreadable"), ("(5", "!number-unreadable"), ("12345678901234567", "!number-too-precise"), ("5-7", "!number-unreadable"), ("~5", "!number-unreadable"),
)  # fmt: skip
YES_NO: tuple[Spelling, ...] = (
    *((text, "Y") for text in ("Y", "y", "yes", "YES", "да", "Да", "ДА", "1", "+", "✓", "☑", "true", "TRUE", "истина", "on", "x", " yes ", "ja", "oui", "sí", "[x]")),
    *((text, "N") for text in ("N", "no", "нет", "Нет", "0", "-", "false", "FALSE", "ложь", "off", "✗", "nein", "non", "ні")),
    *((text, "!yes-no-unreadable") for text in ("maybe", "2", "yes and no", "ок", "?", "да/нет")),
)  # fmt: skip
DATES: tuple[Spelling, ...] = (
    ("2026-03-31", "2026-03-31"), ("31.03.2026", "2026-03-31"), ("31.3.2026", "2026-03-31"), ("03.04.2026", "2026-04-03"), ("31/03/2026", "2026-03-31"),
    ("03/31/2026", "2026-03-31"), ("31-03-2026", "2026-03-31"), ("2026/03/31", "2026-03-31"), ("2026.03.31", "2026-03-31"), ("20260331", "2026-03-31"),
    ("31.03.26", "2026-03-31"), ("31.03.85", "1985-03-31"), ("31 March 2026", "2026-03-31"), ("March 31, 2026", "2026-03-31"), ("Mar 31 2026", "2026-03-31"),
    ("31-Mar-2026", "2026-03-31"), ("31-Mar-26", "2026-03-31"), ("31 марта 2026", "2026-03-31"), ("31 марта 2026 г.", "2026-03-31"),
    ("«31» марта 2026 г.", "2026-03-31"), ('"01" марта 2026', "2026-03-01"), ("20260331T140500", "2026-03-31"),
    ("31 мар. 2026 года", "2026-03-31"), ("31.03.2026 г.", "2026-03-31"), ("1 мая 2026", "2026-05-01"), ("46112", "2026-03-31"),
    ("2026-03-31T14:05:00", "2026-03-31"), ("4/4/2026", "2026-04-04"), ("1st March 2026", "2026-03-01"), ("Tuesday, 31 March 2026", "2026-03-31"),
    ("вторник, 31 марта 2026 г.", "2026-03-31"), ("31. März 2026", "2026-03-31"), ("31 mars 2026", "2026-03-31"), ("31 de marzo de 2026", "2026-03-31"),
    ("31 marca 2026", "2026-03-31"), ("31 березня 2026", "2026-03-31"), ("31 березня 2026 р.", "2026-03-31"), ("31 03 2026", "2026-03-31"), ("29.02.2024", "2024-02-29"),
    ("03/04/2026", "!date-order-open"), ("31.02.2026", "!date-unreadable"), ("32.01.2026", "!date-unreadable"), ("29.02.2026", "!date-unreadable"),
    ("soon", "!date-unreadable"), ("2026", "!date-unreadable"), ("13.2026", "!date-unreadable"), ("31 Foo 2026", "!date-unreadable"), ("0", "!date-unreadable"),
    ("март 2026", "!date-unreadable"), ("31.03", "!date-unreadable"), ("00.00.0000", "!date-unreadable"), ("20261331", "!date-unreadable"),
)  # fmt: skip
MOMENTS: tuple[Spelling, ...] = (
    ("2026-03-31T14:05:00", "2026-03-31T14:05:00+03:00"), ("31.03.2026 14:05", "2026-03-31T14:05:00+03:00"), ("31.03.2026, 14:05", "2026-03-31T14:05:00+03:00"),
    ("31.03.2026", "2026-03-31T00:00:00+03:00"), ("2026-03-31T14:05:00Z", "2026-03-31T14:05:00+00:00"), ("2026-03-31T14:05:00.123Z", "2026-03-31T14:05:00+00:00"),
    ("2026-03-31 14:05:00+05:00", "2026-03-31T14:05:00+05:00"), ("2026-03-31 14:05 UTC+3", "2026-03-31T14:05:00+03:00"), ("2026-03-31 14:05 -0330", "2026-03-31T14:05:00-03:30"),
    ("3/31/2026 2:05 PM", "2026-03-31T14:05:00+03:00"), ("3/31/2026 2:05:09 p.m.", "2026-03-31T14:05:09+03:00"), ("3/31/2026 12:05 AM", "2026-03-31T00:05:00+03:00"),
    ("46112.5", "2026-03-31T12:00:00+03:00"), ("31 марта 2026 14:05", "2026-03-31T14:05:00+03:00"), ("31 марта 2026 г. в 14:05", "2026-03-31T14:05:00+03:00"),
    ("31.03.26 9:05", "2026-03-31T09:05:00+03:00"), ("2026-03-31 14.05", "2026-03-31T14:05:00+03:00"), ("Tue, 31 Mar 2026 14:05:00 GMT", "2026-03-31T14:05:00+00:00"),
    ("Mar 31, 2026 2:05 PM", "2026-03-31T14:05:00+03:00"), ("2026/03/31 14:05:59", "2026-03-31T14:05:59+03:00"),
    ("31.03.2026 14:05 МСК", "2026-03-31T14:05:00+03:00"), ("2026-03-31 14:05 (MSK)", "2026-03-31T14:05:00+03:00"), ("\u200e31.03.2026 \u200e14:05", "2026-03-31T14:05:00+03:00"),
    ("14:05 31.03.2026", "2026-03-31T14:05:00+03:00"), ("14:05:09, 31 марта 2026 г.", "2026-03-31T14:05:09+03:00"), ("20260331140509", "2026-03-31T14:05:09+03:00"),
    ("20260331T1405", "!date-unreadable"), ("20260331T140509Z", "2026-03-31T14:05:09+00:00"), ("31.03.2026 14:05 по мск", "2026-03-31T14:05:00+03:00"), ("20260331256000", "!date-unreadable"),
    ("31.03.2013 14:05 МСК", "!date-unreadable"), ("31.03.2026 14:05 EST", "!date-unreadable"), ("31.03.2026 25:05", "!date-unreadable"), ("31.03.2026 13:05 PM", "!date-unreadable"), ("14:05", "!date-unreadable"), ("31.03.2026 14:65", "!date-unreadable"),
    ("tomorrow 14:05", "!date-unreadable"), ("03/04/2026 14:05", "!date-order-open"), ("2026-03-31 14:05 UTC+30", "!date-unreadable"),
)  # fmt: skip
MONEY: tuple[Spelling, ...] = (
    ("300 USD", "300|USD"), ("$300", "300|USD"), ("300$", "300|USD"), ("12,50 €", "12.5|EUR"), ("€12.50", "12.5|EUR"), ("1 250 000,50 руб.", "1250000.5|RUB"),
    ("300", "300|USD"), ("1,250.75 usd", "1250.75|USD"), ("-5 EUR", "-5|EUR"), ("(5) EUR", "-5|EUR"), ("10000000", "10000000|USD"), ("£ 7", "7|GBP"),
    ("5 тыс. руб.", "5000|RUB"), ("1,5 млн ₽", "1500000|RUB"), ("100 тенге", "100|KZT"), ("RUB 99,90", "99.9|RUB"), ("99 р.", "99|RUB"), ("0", "0|USD"),
    (f"1{NBSP}000{NBSP}₽", "1000|RUB"), ("1'000.25 EUR", "1000.25|EUR"), ("20 евро", "20|EUR"), ("15 долларов", "15|USD"), ("300|EUR", "300|EUR"),
    ("руб. 100", "100|RUB"), ("-$5", "-5|USD"), ("1 000,- €", "1000|EUR"), ("1,5 млрд долларов США", "1500000000|USD"), ("-0", "0|USD"), ("15 %", "!money-unreadable"),
    ("abc", "!money-unreadable"), ("5 CHF", "!currency-unknown"), ("5 USD EUR", "!money-unreadable"), ("1,234 €", "!number-ambiguous"), ("USD", "!money-unreadable"),
)  # fmt: skip
LINKS: tuple[Spelling, ...] = (
    *((text, text.strip()) for text in (
        "https://example.org/a?b=c", "http://example.org", "HTTPS://EXAMPLE.ORG", "www.example.org", " www.example.org ", "example.org", "example.co.uk/path",
        "https://example.org:8080/x", "https://пример.рф/путь", "ftp://files.example.org/a.zip", "https://example.org/#part", "https://example.org/a%20b",
        "https://t.me/anna", "vk.com/id1", "https://xn--e1afmkfd.example", "https://example.org/a_(b)", "https://example.org/?q=ж",
    )),
    *((text, "!link-unreadable") for text in ("no link", "C:\\file", "none", "https://", "a b.org", "mailto:a@b.org")),
)  # fmt: skip
ADDRESSES: tuple[Spelling, ...] = (
    *((text, text) for text in (
        "Тверская 1", "350 5th Ave, New York, NY 10118", "Unter den Linden 5, 10117 Berlin", "г. Москва, ул. Ленина, д. 1, кв. 5", "東京都千代田区1-1", "1", "Lenina 1/2",
        "Straße des 17. Juni 135", "Calle Mayor, 3 — 2º A", "PO Box 7",
    )),
    ("Lenina 1 | office 5", "Lenina 1 office 5"), ("a|b|c", "a b c"), ("350 5th Ave, New York|40.74;-73.98", "350 5th Ave, New York|40.74;-73.98"),
    ("Tverskaya 1|55.75, 37.61", "Tverskaya 1|55.75;37.61"), ("Nowhere|95;200", "Nowhere 95, 200"), ("Lenina 1|", "Lenina 1"), ("|Lenina 1", "Lenina 1"),
    ("  Lenina   1 ", "Lenina 1"), ("Lenina 1\nMoscow", "Lenina 1 Moscow"), ("Lenina 1|;", "Lenina 1"), ("Lenina 1|55.75;37.61|12", "Lenina 1|55.75;37.61"), ("Lenina 1|55,75;37,61", "Lenina 1|55.75;37.61"), ("|", "!address-empty"), (" | | ", "!address-empty"),
)  # fmt: skip
LISTS: tuple[Spelling, ...] = (
    ("Red", 201), ("red", 201), (" RED ", 201), ("Blue", 202), ("BLUE", 202), ("Green", 203), ("green", 203), ("dark green", 204), ("DARK  GREEN", 204),
    (f"Dark{NBSP}green", 204), ("Dark\ngreen", 204), ("201", 201), ("204", 204), ("rEd", 201), ("Green ", 203),
    ("Rad", "!choice-unknown"), ("210", "!choice-unknown"), ("Red, blue", "!choice-unknown"), ("dark", "!choice-unknown"), ("-", "!choice-unknown"), ("красный", "!choice-unknown"),
    ("Red;", "!choice-unknown"),
)  # fmt: skip
MANY_LISTED: tuple[Spelling, ...] = (
    ("Service", [205]), ("service", [205]), ("Service; Training", [205, 206]), ("Service;Training;", [205, 206]), ("Service\nTraining", [205, 206]),
    ("Service, Delivery", [205, 208]), ("spare parts", [207]), ("Spare parts; delivery", [207, 208]), ("205; 206", [205, 206]), ("209", [209]),
    ("205, training", [205, 206]), ("Service;;Delivery", [205, 208]), ("Service ; ; ", [205]), ("Instalments\r\nDelivery", [209, 208]),
    (";Service", [205]), ("SERVICE;TRAINING;SPARE PARTS;DELIVERY;INSTALMENTS", [205, 206, 207, 208, 209]), (" Delivery ", [208]),
    ("Service; Repair", "!choice-unknown"), ("Service/Training", "!choice-unknown"), ("Service and Training", "!choice-unknown"), ("210", "!choice-unknown"),
)  # fmt: skip
PEOPLE: tuple[Spelling, ...] = (
    ("Alexander Carter", 1), ("Carter Alexander", 1), ("carter alexander", 1), ("Carter, Alexander", 1), ("director@practice.example", 1), ("DIRECTOR@PRACTICE.EXAMPLE", 1),
    ("1", 1), ("Anna Smith [2]", 2), ("a.smith@practice.example", 2), ("anna.smith2@practice.example", 3), ("3", 3), ("García López Maria Elena", 5),
    ("Maria Elena García López", 5), ("Jean-Luc O'Neill", 6), (" O'Neill  Jean-Luc ", 6), ("Zoë Müller-Weiß", 9), ("zoë müller-weiss", 9), ("van der Berg Charles Philip", 10),
    ("Boris Orlov", 11), ("Ruth Jones", 24), ("Li Wei", 12), ("p.martin@practice.example", 7),
    ("Anna Smith", "!person-ambiguous"), ("Paul Martin", "!person-ambiguous"), ("Nobody", "!person-unknown"), ("99", "!person-unknown"), ("Anna", "!person-unknown"),
    ("smith@elsewhere.example", "!person-unknown"),
)  # fmt: skip
MANY_PEOPLE: tuple[Spelling, ...] = (
    *((text, [number]) for text, number in PEOPLE[:17] if text != "Carter, Alexander"), ("Carter, Alexander", [1]), ("1; 2", [1, 2]), ("Li Wei; Boris Orlov", [12, 11]),
    ("Li Wei, Boris Orlov", [12, 11]), ("li.wei@practice.example\n1", [12, 1]), ("1, 2, 3", [1, 2, 3]),
    ("Li Wei; Nobody", "!person-unknown"), ("Anna Smith; 1", "!person-ambiguous"),
)  # fmt: skip
BINDINGS: tuple[Spelling, ...] = (
    ("C_12", "C_12"), ("c_12", "C_12"), ("CO_3", "CO_3"), ("co_3", "CO_3"), ("D_5", "D_5"), ("L_4", "L_4"), ("SI_7", "SI_7"), ("Q_9", "Q_9"), ("T406_6", "T406_6"), ("t406_6", "T406_6"),
    (" C_1 ", "C_1"), ("Acme", "CO_5"), ("ACME", "CO_5"), ("key-17", "CO_7"), ("info@acme.example", "CO_5"), ("ООО  «ромашка»", "CO_6"), ("+7 495 123-45-67", "CO_6"),
    ("12", "!binding-unreadable"), ("X_12", "!binding-unreadable"), ("T80_6", "!binding-unreadable"), ("C_", "!binding-unreadable"), ("C_0", "!binding-unreadable"),
    ("Nobody Ltd", "!relation-unknown"), ("Twins", "!relation-several"), ("Anna", "!binding-unreadable"),
)  # fmt: skip
BINDINGS_OF_ONE: tuple[Spelling, ...] = (
    ("12", "12"), ("#12", "12"), ("CO_12", "12"), ("co_12", "12"), (" 12 ", "12"), ("Acme [5]", "5"), ("Acme", "5"), ("acme", "5"), ("key-17", "7"), ("info@acme.example", "5"),
    ("INFO@ACME.EXAMPLE", "5"), ("ООО «Ромашка»", "6"), ("+7 495 123-45-67", "6"), ("5", "5"), ("999", "999"),
    ("D_12", "!binding-unreadable"), ("0", "!binding-unreadable"), ("-5", "!binding-unreadable"), ("12.5", "!binding-unreadable"), ("Nobody Ltd", "!relation-unknown"),
    ("Twins", "!relation-several"), ("77", "!relation-unknown"), ("Unasked", "!binding-unreadable"),
)  # fmt: skip
RELATIONS: tuple[Spelling, ...] = (
    ("5", 5), ("#5", 5), (" 5 ", 5), ("12", 12), ("Acme", 5), ("ACME", 5), ("acme ", 5), ("Acme [5]", 5), ("Anything [31]", 31), ("ООО «Ромашка»", 6), ("ооо «ромашка»", 6),
    ("key-17", 7), ("KEY-17", 7), ("info@acme.example", 5), ("+7 495 123-45-67", 6), ("999999", 999999),
    ("0", "!relation-unreadable"), ("-5", "!relation-unreadable"), ("5.5", "!relation-unreadable"), ("Unasked", "!relation-unreadable"), ("Nobody Ltd", "!relation-unknown"),
    ("Twins", "!relation-several"), ("77", "!relation-unknown"), ("100", "!relation-several"),
)  # fmt: skip
MANY_RELATIONS: tuple[Spelling, ...] = (
    *((text, [number]) for text, number in RELATIONS[:14]), ("5; 12", [5, 12]), ("5\n12", [5, 12]), ("5, 12", [5, 12]), ("Acme; ООО «Ромашка»", [5, 6]), ("Acme, 12", [5, 12]),
    ("5;;12;", [5, 12]), ("5; Nobody Ltd", "!relation-unknown"), ("Acme; Twins", "!relation-several"), ("Acme; Unasked", "!relation-unreadable"),
)  # fmt: skip
SERVICE_NUMBERS: tuple[Spelling, ...] = (
    *((text, number) for text, number in (
        ("15", 15), ("#15", 15), (" 15 ", 15), ("1", 1), ("999999", 999999), ("Model [15]", 15), ("Крыло [3]", 3), ("[7]", 7), ("[ 7]", "!relation-unreadable"), ("007", "!relation-unreadable"),
    )),
    *((text, "!relation-unreadable") for text in ("0", "-5", "1.5", "1,5", "Model", "15 pcs", "# 15", "№15", "1e3", "15;16")),
)  # fmt: skip
SOURCES: tuple[Spelling, ...] = (
    ("Call", "CALL"), ("call", "CALL"), ("CALL", "CALL"), ("E-Mail", "EMAIL"), ("e-mail", "EMAIL"), ("EMAIL", "EMAIL"), ("Website", "WEB"), ("web", "WEB"), ("Advertising", "ADVERTISING"),
    ("Existing client", "PARTNER"), ("existing  client", "PARTNER"), ("By recommendation", "RECOMMENDATION"), ("Show/Exhibition", "TRADE_SHOW"), ("crm form", "WEBFORM"),
    ("Callback", "CALLBACK"), ("Sales boost", "RC_GENERATOR"), ("Online store", "STORE"), (" other ", "OTHER"),
    ("Sait", "!choice-unknown"), ("Сайт", "!choice-unknown"), ("Web site", "!choice-unknown"), ("-", "!choice-unknown"), ("Call; Website", "!choice-unknown"),
)  # fmt: skip
STAGES: tuple[Spelling, ...] = (
    ("New", "NEW"), ("new", "NEW"), ("NEW", "NEW"), ("Prepare documents", "PREPARATION"), ("PREPARE DOCUMENTS", "PREPARATION"), ("preparation", "PREPARATION"),
    ("Prepayment invoice", "PREPAYMENT_INVOICE"), ("In progress", "EXECUTING"), ("in  progress", "EXECUTING"), ("executing", "EXECUTING"), ("Final invoice", "FINAL_INVOICE"),
    ("Deal won", "WON"), ("won", "WON"), ("Deal lost", "LOSE"), ("lose", "LOSE"), ("Analyse failure", "APOLOGY"), (" deal won ", "WON"),
    ("Lost", "!choice-unknown"), ("C9:NEW", "!choice-unknown"), ("Pilot project", "!choice-unknown"), ("новая", "!choice-unknown"), ("1", "!choice-unknown"),
)  # fmt: skip
PIPELINES: tuple[Spelling, ...] = (
    ("General", 0), ("general", 0), ("GENERAL", 0), (" General ", 0), ("0", 0), ("Partners", 9), ("partners", 9), ("PARTNERS", 9), (" partners", 9), ("9", 9),
    (f"Partners{NBSP}", 9), ("gEneral", 0), ("Partners\n", 9),
    ("Partner", "!choice-unknown"), ("1", "!choice-unknown"), ("Общее", "!choice-unknown"), ("General, Partners", "!choice-unknown"), ("9.0", "!choice-unknown"), ("C9", "!choice-unknown"),
    ("#9", "!choice-unknown"), ("Sales", "!choice-unknown"),
)  # fmt: skip
CURRENCIES: tuple[Spelling, ...] = (
    ("EUR", "EUR"), ("eur", "EUR"), ("€", "EUR"), ("Euro", "EUR"), ("евро", "EUR"), ("USD", "USD"), ("$", "USD"), ("US Dollar", "USD"), ("долл.", "USD"), ("доллар", "USD"),
    ("RUB", "RUB"), ("руб.", "RUB"), ("руб", "RUB"), ("₽", "RUB"), ("Russian rouble", "RUB"), ("RUSSIAN  ROUBLE", "RUB"), ("£", "GBP"), ("тенге", "KZT"), ("Euro (EUR)", "EUR"), ("Dollar [usd]", "USD"),
    ("CHF", "!currency-unknown"), ("coins", "!currency-unknown"), ("EURO EUR", "!currency-unknown"), ("978", "!currency-unknown"),
)  # fmt: skip
PHONES: tuple[Spelling, ...] = (
    *((text, _entries("WORK", text.strip())) for text in (
        "+7 495 123-45-67", "84951234567", "8 (495) 123-45-67", "+49 151 16728812", "+1 (212) 555-0100", "123-45", "+44 20 7946 0958", "495.123.45.67",
        "8 (495) 123-45-67/68", "8 495 123-45-67, доб. 12", "+1 212 555 0100 ext. 5", "+1 212 555 0100 x5", "+7-903-123-45-67", " 89031234567 ",
    )),
    ("+7 495 123-45-67; +7 903 123-45-67", _entries("WORK", "+7 495 123-45-67", "+7 903 123-45-67")), ("84951234567, 89031234567", _entries("WORK", "84951234567", "89031234567")),
    ("+4915112345678\n+4915112345679", _entries("WORK", "+4915112345678", "+4915112345679")), ("84951234567/89031234567", _entries("WORK", "84951234567", "89031234567")),
    ("моб. +7 903 123-45-67", _entries("MOBILE", "+7 903 123-45-67")), ("+7 903 123-45-67 (моб.)", _entries("MOBILE", "+7 903 123-45-67")),
    ("work: 84951234567; fax: 84951234568", [*_entries("WORK", "84951234567"), *_entries("FAX", "84951234568")]), ("дом. 84951234567", _entries("HOME", "84951234567")),
    ("тел. 84951234567", _entries("WORK", "84951234567")), ("\u202a+7 903 123-45-67\u202c", _entries("WORK", "+7 903 123-45-67")), ("79031234567.0", _entries("WORK", "79031234567")),
    ("'+79031112233", _entries("WORK", "+79031112233")), ("=+79031112233", _entries("WORK", "+79031112233")),
    ("+7 903 123\u201145\u201167", _entries("WORK", "+7 903 123\u201145\u201167")), ("+7 903 123-45-67 моб.", _entries("MOBILE", "+7 903 123-45-67")),
    ("+7 903 123-45-67 ::: +7 495 123-45-67", _entries("WORK", "+7 903 123-45-67", "+7 495 123-45-67")), ("тел./факс: (495) 123-45-67", _entries("WORK", "(495) 123-45-67")),
    ("89031234567 84951234567", _entries("WORK", "89031234567", "84951234567")), ("+7 903 123-45-67 +7 495 123-45-67", _entries("WORK", "+7 903 123-45-67", "+7 495 123-45-67")),
    ("123", "!phone-unreadable"), ("call Anna", "!phone-unreadable"), ("7,92E+10", "!phone-damaged"), ("a@b.org 1234567", "!phone-unreadable"), ("none", "!phone-unreadable"),
    ("1234567890123456789012", "!phone-unreadable"),
)  # fmt: skip
EMAILS: tuple[Spelling, ...] = (
    *((text, _entries("WORK", text.strip())) for text in (
        "a@b.org", "ANNA@B.ORG", " anna.petrova@b.org ", "a+b@c.co.uk", "a_b-c@d-e.org", "иван@почта.рф", "1@2.org", "o'neill@b.org", "a@xn--e1afmkfd.example",
    )),
    ("a@b.org, c@d.org", _entries("WORK", "a@b.org", "c@d.org")), ("a@b.org;c@d.org", _entries("WORK", "a@b.org", "c@d.org")), ("a@b.org / c@d.org", _entries("WORK", "a@b.org", "c@d.org")),
    ("a@b.org\nc@d.org", _entries("WORK", "a@b.org", "c@d.org")), ("a@b.org c@d.org", _entries("WORK", "a@b.org", "c@d.org")), ("<a@b.org>", _entries("WORK", "a@b.org")),
    ("Anna Petrova <a@b.org>", _entries("WORK", "a@b.org")), ("mailto:a@b.org", _entries("WORK", "a@b.org")), ("home: a@b.org", _entries("HOME", "a@b.org")), ("a@b.org.", _entries("WORK", "a@b.org")),
    ("\u200ba@b.org", _entries("WORK", "a@b.org")), ("раб: a@b.org, личн: c@d.org", [*_entries("WORK", "a@b.org"), *_entries("HOME", "c@d.org")]),
    ("a@b.org (личный), c@d.org (раб.)", [*_entries("HOME", "a@b.org"), *_entries("WORK", "c@d.org")]), ("mailto:a@b.org?subject=x", _entries("WORK", "a@b.org")),
    ("a@b.org ::: c@d.org", _entries("WORK", "a@b.org", "c@d.org")), ("a@b.org|c@d.org", _entries("WORK", "a@b.org", "c@d.org")), ("a@b.org и c@d.org", _entries("WORK", "a@b.org", "c@d.org")),
    ('"Petrova, Anna" <a@b.org>; c@d.org', _entries("WORK", "a@b.org", "c@d.org")), ("a@b.org <c@d.org>", _entries("WORK", "a@b.org", "c@d.org")), ("личная: a@b.org", _entries("HOME", "a@b.org")),
    (".a@b.org", "!email-unreadable"), ("'a@b.org", _entries("WORK", "a@b.org")),
    ("a@b.o", "!email-unreadable"), ("a@b.org?x=1", "!email-unreadable"), ("a@b", "!email-unreadable"), ("a@b..org", "!email-unreadable"), ("a.b.org", "!email-unreadable"), ("a@b@c.org", "!email-unreadable"), ("x" * 260 + "@b.org", "!communication-too-long"),
    ("Anna a@b.org", "!email-unreadable"), ("@b.org", "!email-unreadable"), ("a@b.org; c", "!email-unreadable"),
)  # fmt: skip
PAGES: tuple[Spelling, ...] = (
    *((text, _entries("WORK", text.strip())) for text, _ in LINKS[:14]), ("a.org; b.org", _entries("WORK", "a.org", "b.org")), ("a.org, b.org", _entries("WORK", "a.org", "b.org")),
    ("a.org b.org", _entries("WORK", "a.org", "b.org")), ("a.org\nb.org", _entries("WORK", "a.org", "b.org")),
    ("no site", "!link-unreadable"), (";", "!link-unreadable"), ("https://" + "x" * 300 + ".org", "!communication-too-long"),
)  # fmt: skip
MESSENGERS: tuple[Spelling, ...] = (
    *((text, _entries("TELEGRAM", text.strip())) for text in (
        "@anna", "anna_p", "https://t.me/anna", "+79031234567", "anna.petrova", "анна", "id123", " @anna ", "anna petrova", "live:anna", "anna#1234", "ICQ 123", "a@b.org", "123456", "Anna (Telegram)",
    )),
    ("@anna; @boris", _entries("TELEGRAM", "@anna", "@boris")), ("@anna, @boris", _entries("TELEGRAM", "@anna", "@boris")), ("@anna\n@boris", _entries("TELEGRAM", "@anna", "@boris")),
    (";", "!messenger-unreadable"), ("x" * 251, "!communication-too-long"), (",;", "!messenger-unreadable"),
)  # fmt: skip
_N, _S, _L = "NAME", "SECOND_NAME", "LAST_NAME"
FULL_NAMES: tuple[Spelling, ...] = (
    ("Петрова Анна Ивановна", {_L: "Петрова", _N: "Анна", _S: "Ивановна"}), ("Петрова Анна", {_L: "Петрова", _N: "Анна"}), ("Петрова", {_L: "Петрова"}), ("Анна", {_N: "Анна"}),
    ("  Петрова   Анна  ", {_L: "Петрова", _N: "Анна"}), ("Petrova, Anna", {_L: "Petrova", _N: "Anna"}), ("Petrova, Anna Maria", {_L: "Petrova", _N: "Anna", _S: "Maria"}),
    ("van der Berg Jan", {_L: "van der Berg", _N: "Jan"}), ("O'Neill Jean-Luc", {_L: "O'Neill", _N: "Jean-Luc"}), ("Мамедов Али Гасан оглы", {_L: "Мамедов", _N: "Али", _S: "Гасан оглы"}),
    ("García López", {_L: "García", _N: "López"}), ("de la Cruz Juan", {_L: "de la Cruz", _N: "Juan"}), ("ПЕТРОВА АННА", {_L: "ПЕТРОВА", _N: "АННА"}), ("Петрова А. И.", {_L: "Петрова", _N: "А.", _S: "И."}),
    ("Ким", {_L: "Ким"}), ("Петрова-Водкина Анна", {_L: "Петрова-Водкина", _N: "Анна"}), ("Петрова\nАнна", {_L: "Петрова", _N: "Анна"}),
    ("И.И. Иванов", {_N: "И.И.", _L: "Иванов"}), ("Сергей Сергеевич Сергеев", {_N: "Сергей", _S: "Сергеевич", _L: "Сергеев"}),
    ("123", "!name-unreadable"), ("—", "!name-unreadable"), ("x" * 300, "!text-too-long"), ("???", "!name-unreadable"),
)  # fmt: skip


def _many(spellings: tuple[Spelling, ...], *, is_set: bool = False) -> tuple[Spelling, ...]:
    """The spellings of a field that holds several values: each alone, and pairs of them in one cell."""
    single = tuple(
        (text, value if _refused(value) else [value]) for text, value in spellings if not set(text) & set(";\n\r")
    )
    good = [(text, value) for text, value in spellings if not _refused(value) and not set(text) & set(";\n\r")]
    pairs = tuple(
        (f"{text}; {other}", [value] if is_set and also == value else [value, also])
        for (text, value), (other, also) in itertools.pairwise(good)
    )
    return (*single, *pairs)


def _refused(value: object) -> bool:
    return isinstance(value, str) and value.startswith("!")


def _communication(name: str, kind: str) -> OfferedField:
    return OfferedField(Target(name, kind), name.title())


_FULL = OfferedField(
    Target("FULL_NAME"), "Full name",
    parts=tuple(Field({"NAME": "name", "SECOND_NAME": "secondName", "LAST_NAME": "lastName"}[name], name, "string", name) for name in (_L, _N, _S)),
)  # fmt: skip
_FOUND = ColumnFacts(records=RECORDS)
BOOKS = (
    Book("string", 2, _field("TITLE", "string"), STRINGS),
    Book("text", 2, _field("ADDITIONAL_INFO", "text"), TEXTS),
    Book("char", 0, _field("SIGN", "char"), YES_NO),
    Book("app", 2, _field("UF_CRM_COLOUR_TAG", "rest_7_colour"), STRINGS[:21]),
    Book("string custom", 2, _own(1, "string"), STRINGS[:21]),
    Book("strings", 2, _own(2, "string", many=True), _many(STRINGS[:21])),
    Book("integer", 2, _own(3, "integer"), INTEGERS),
    Book("integers", 2, _own(4, "integer", many=True), _many(INTEGERS)),
    Book("percent", 2, _field("PROBABILITY", "integer"), PERCENTS),
    Book("double", 2, _own(5, "double"), DOUBLES),
    Book("double of percents", 2, _own(5, "double", title="Discount, %"), DISCOUNTS),
    Book("integer of percents", 2, _own(3, "integer", title="Скидка, %"), PERCENTS[:20]),
    Book("double standard", 2, _field("TAX_VALUE", "double"), DOUBLES),
    Book("doubles", 2, _own(6, "double", many=True), _many(DOUBLES)),
    Book("boolean", 2, _field("OPENED", "boolean"), YES_NO),
    Book("boolean custom", 2, _own(7, "boolean"), YES_NO),
    Book("date", 2, _field("CLOSEDATE", "date"), DATES),
    Book("date custom", 2, _own(8, "date"), DATES),
    Book("dates", 2, _own(9, "date", many=True), _many(DATES)),
    Book("datetime", 2, _own(10, "datetime"), MOMENTS),
    Book("datetimes", 2, _own(11, "datetime", many=True), _many(MOMENTS)),
    Book("money", 2, _own(12, "money"), MONEY),
    Book("monies", 2, _own(13, "money", many=True), _many(MONEY)),
    Book("url", 2, _own(14, "url"), LINKS),
    Book("urls", 2, _own(15, "url", many=True), _many(LINKS)),
    Book("address", 2, _own(16, "address"), ADDRESSES),
    Book("addresses", 2, _own(17, "address", many=True), _many(ADDRESSES[:13])),
    Book("enumeration", 2, _own(18, "enumeration", items=COLOURS), LISTS),
    Book("enumerations", 2, _own(19, "enumeration", many=True, items=INTERESTS), MANY_LISTED),
    Book("user", 2, _field("ASSIGNED_BY_ID", "user"), PEOPLE),
    Book("users", 2, _field("OBSERVERS", "user", many=True), MANY_PEOPLE),
    Book("employee", 2, _own(22, "employee"), PEOPLE),
    Book("employees", 2, _own(23, "employee", many=True), MANY_PEOPLE),
    Book("crm of several kinds", 2, _own(24, "crm", settings=ALL_KINDS), BINDINGS, _FOUND),
    Book("crm of several kinds, many", 2, _own(25, "crm", many=True, settings=ALL_KINDS), _many(BINDINGS, is_set=True), _FOUND),
    Book("crm of one kind", 2, _own(26, "crm", settings=ONE_KIND), BINDINGS_OF_ONE, _FOUND),
    Book("crm of one kind, many", 2, _own(27, "crm", many=True, settings=ONE_KIND), _many(BINDINGS_OF_ONE, is_set=True), _FOUND),
    Book("crm_status", 2, _field("SOURCE_ID", "crm_status", status_type="SOURCE"), SOURCES),
    Book("crm_status custom", 2, _own(28, "crm_status", settings={"ENTITY_TYPE": "SOURCE"}), SOURCES),
    Book("stage", 2, _field("STAGE_ID", "crm_status", status_type="DEAL_STAGE"), STAGES, ColumnFacts(stage_directory="DEAL_STAGE")),
    Book("crm_category", 2, _field("CATEGORY_ID", "crm_category"), PIPELINES),
    Book("crm_currency", 2, _field("CURRENCY_ID", "crm_currency"), CURRENCIES),
    Book("crm_company", 2, _field("COMPANY_ID", "crm_company"), RELATIONS, _FOUND),
    Book("crm_contact, many", 2, _field("CONTACT_IDS", "crm_contact", many=True), MANY_RELATIONS, _FOUND),
    Book("crm_lead", 2, _field("LEAD_ID", "crm_lead"), RELATIONS, _FOUND),
    Book("crm_deal", 7, _field("DEAL_ID", "crm_deal"), RELATIONS, _FOUND),
    Book("crm_quote", 2, _field("QUOTE_ID", "crm_quote"), RELATIONS, _FOUND),
    Book("crm_entity", 2, _field("PARENT_ID_1030", "crm_entity", settings={"parentEntityTypeId": 1030}), RELATIONS, _FOUND),
    Book("iblock_element", 2, _own(30, "iblock_element"), SERVICE_NUMBERS),
    Book("iblock_section", 2, _own(32, "iblock_section"), SERVICE_NUMBERS),
    Book("hlblock", 2, _own(34, "hlblock"), SERVICE_NUMBERS),
    Book("phone", 3, _communication("PHONE", "WORK"), PHONES),
    Book("e-mail", 3, _communication("EMAIL", "WORK"), EMAILS),
    Book("site", 3, _communication("WEB", "WORK"), PAGES),
    Book("messenger", 3, _communication("IM", "TELEGRAM"), MESSENGERS),
    Book("full name", 3, _FULL, FULL_NAMES, ColumnFacts(name_order=NameOrder.LAST_FIRST)),
)  # fmt: skip
