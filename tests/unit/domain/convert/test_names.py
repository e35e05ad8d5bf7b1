"""The order of a column's names, and what each name is parted into."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.convert.model import Cell, Refusal
from desktop_app.domain.convert.names import FIRST, LAST, MIDDLE, name_order, to_full_name
from desktop_app.domain.decisions import NameOrder

LAST_FIRST, FIRST_LAST = NameOrder.LAST_FIRST, NameOrder.FIRST_LAST


@pytest.mark.parametrize(
    ("texts", "heading", "order"),
    [
        (["Петрова Анна Ивановна", "Ли Вэй"], "ФИО", LAST_FIRST),
        (["Анна Ивановна Петрова", "Иван Сергеевич Кац"], "Имя", FIRST_LAST),
        (["Anna Petrova", "John Smith"], "Name", FIRST_LAST),
        (["Smith John", "Brown Mary", "Anna Lee"], "Name", LAST_FIRST),
        (["Smith, John"], "Name", LAST_FIRST),
        (["Ким Чен"], "Контакт", LAST_FIRST),
        (["Wei Li"], "Contact", FIRST_LAST),
        (["Wei Li"], "Контакт", LAST_FIRST),
        (["Anna"], "Name", FIRST_LAST),
        ([], "ФИО", LAST_FIRST),
    ],
)
def test_the_names_themselves_decide_their_order_then_the_alphabet(texts, heading, order):
    assert name_order(texts, heading) is order


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Anna Petrova", {FIRST: "Anna", LAST: "Petrova"}),
        ("Anna Maria Petrova", {FIRST: "Anna", MIDDLE: "Maria", LAST: "Petrova"}),
        ("Petrova, Anna", {FIRST: "Anna", LAST: "Petrova"}),
        ("Jan van der Berg", {FIRST: "Jan", LAST: "van der Berg"}),
        ("Madonna", {FIRST: "Madonna"}),
        ("Anna Maria Luise Petrova", {FIRST: "Anna", MIDDLE: "Maria Luise", LAST: "Petrova"}),
    ],
)
def test_names_with_the_first_name_first(text, parts):
    assert to_full_name(Cell(text), FIRST_LAST) == parts


@given(
    st.lists(st.text(st.characters(categories=["L"]), min_size=1, max_size=9), min_size=1, max_size=5),
    st.sampled_from(NameOrder),
)
def test_no_word_of_a_name_is_lost(words, order):
    parts = to_full_name(Cell(" ".join(words)), order)
    assert sorted(" ".join(parts.values()).split()) == sorted(" ".join(words).split())


@pytest.mark.parametrize("text", ["12", "—", "x" * 256])
def test_what_is_no_name_is_refused(text):
    with pytest.raises(Refusal):
        to_full_name(Cell(text), FIRST_LAST)
