"""No text whatever makes a converter raise, or send a shape that the portal drops or coerces without a word (reference §5.2)."""

import json
import re
from datetime import date, datetime

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.convert.column import convert_column
from desktop_app.domain.convert.fields import converter
from desktop_app.domain.convert.model import NOTHING, Cell, Refusal
from desktop_app.domain.decisions import VALUE_TYPES
from desktop_app.domain.table import CellKind, Column
from tests.support.practice_words import ALL_KINDS, COLOURS, DIRECTORIES, INTERESTS, RECORDS
from tests.support.spellings import BOOKS, Book

# Pieces that real cells are made of, glued together in any order.
PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            ["1", "12", "31", "03", "2026", "1 234", ",50", ".5", "-", "–", "/", "|", ";", "\n", " ", "\u00a0", "(", ")", "%", "$", "€", "руб.", "тыс", "EUR", "T",
             "14:05", "+03:00", "Z", "UTC+3", "PM", "марта", "May", "Mon,", "г.", "@", "a@b.org", "www.", "https://", ".org", "+7", "495", "доб.", "моб.", "C_", "CO_5",
             "T406_", "#", "[5]", "Acme", "Red", "Service", "New", "Anna", "Smith", "yes", "да", "<b>", "[url]", "\\", "\"", "e5", "inf", "nan", "Infinity", "0x10", "٣", "²", "½"]
        ),
        st.text(max_size=6),
    ),
    min_size=1, max_size=8,
).map("".join)  # fmt: skip
TEXTS = st.one_of(PIECES, st.text(min_size=1)).filter(lambda text: bool(text.strip()))
STATUSES = {"crm_status": {status.id for entries in DIRECTORIES.statuses.values() for status in entries}}


def is_kept(book: Book, value: object) -> bool:
    """Tell whether the portal keeps a value as it stands."""
    where = book.offered.target
    if where.is_communication:
        return is_communication(where.upper_name, value)
    if book.offered.parts:
        return isinstance(value, dict) and all(
            isinstance(part, str) and 0 < len(part) <= 255 for part in value.values()
        )
    field = book.offered.field
    if field.is_multiple:
        return isinstance(value, list) and bool(value) and all(one_is_kept(field, one) for one in value)
    return one_is_kept(field, value)  # fmt: skip


def is_communication(name: str, value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(
        set(entry) == {"VALUE", "VALUE_TYPE"} and entry["VALUE"].strip() and len(entry["VALUE"]) <= 250
        and entry["VALUE_TYPE"] in VALUE_TYPES[name]
        and (name != "EMAIL" or re.fullmatch(r"[^\s@]+@[^\s@]+\.[^\s@]+", entry["VALUE"]))
        and (name != "PHONE" or re.search(r"\d", entry["VALUE"]))
        for entry in value
    )  # fmt: skip


def one_is_kept(field, value: object) -> bool:
    shapes = {
        "money": r"-?\d+(\.\d+)?\|[A-Z]{3}", "boolean": "[YN]", "char": "[YN]", "crm_currency": "USD|EUR|RUB|GBP|KZT",
        "datetime": r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", "date": r"\d{4}-\d\d-\d\d", "url": r"\S+\.\S+",
    }  # fmt: skip
    if field.type in shapes:
        if not isinstance(value, str) or not re.fullmatch(
            shapes[field.type], value, re.ASCII if field.type != "url" else 0
        ):
            return False
        reader = {"date": date.fromisoformat, "datetime": datetime.fromisoformat}.get(field.type, str)
        return bool(reader(value))
    if field.type == "address":
        return isinstance(value, str) and bool(re.fullmatch(r"[^|]*\S[^|]*(\|-?\d+(\.\d+)?;-?\d+(\.\d+)?)?", value))
    if field.type == "crm":
        return isinstance(value, str) and bool(
            re.fullmatch(r"[A-Z]+\d*_[1-9]\d*" if field.settings == ALL_KINDS else r"[1-9]\d*", value, re.ASCII)
        )
    if field.type == "crm_status":
        return value in STATUSES["crm_status"]
    if field.type == "double":
        return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e300
    if field.type in {"string", "text"} or field.type.startswith("rest_"):
        return isinstance(value, str) and len(value) <= 65_535
    if not isinstance(value, int) or isinstance(value, bool) or abs(value) >= 2**63:
        return False
    if field.type == "enumeration":
        return str(value) in {item.id for item in (*COLOURS, *INTERESTS)}
    if field.type in {"user", "employee"}:
        return value in {person.id for person in DIRECTORIES.people}
    return value in {0, 9} if field.type == "crm_category" else field.type == "integer" or value > 0  # fmt: skip


@given(st.sampled_from(BOOKS), TEXTS)
def test_no_text_whatever_is_sent_in_a_shape_the_portal_drops(book, text):
    try:
        value = converter(book.offered, book.facts, DIRECTORIES)(Cell(text), lambda remark: None)
    except Refusal as refusal:
        assert refusal.entry.severity == "error"
        return
    if value is not NOTHING:
        json.dumps(value, allow_nan=False)
        assert is_kept(book, value), (book.name, text, value)


@given(
    st.sampled_from(BOOKS),
    TEXTS,
    st.sampled_from(list(CellKind)),
    st.sampled_from(["", "0.125", "46112.5", "1E+300", "x"]),
)
def test_whatever_a_cell_holds_it_becomes_a_value_or_a_problem_that_names_it(book, text, kind, raw):
    column = Column(0, "A", "Heading", (text,), bytes([kind]), raws={0: raw} if raw else {})
    converted = convert_column(column, [converter(book.offered, book.facts, DIRECTORIES)], (17,))
    problems = converted.problems.get(0, ())
    assert all(
        (each.row, each.column, each.value) == (17, "Heading", text) and each.text and each.cure for each in problems
    )
    value = converted.values[0]
    if value is NOTHING:
        return
    json.dumps(value, allow_nan=False).encode("utf-8")
    assert is_kept(book, value), (book.name, text, value)


def test_the_records_of_relations_are_those_of_the_tables():
    assert {each.entity_type_id for found in RECORDS.values() for each in found} == {4}
