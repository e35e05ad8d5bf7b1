"""The order of a column's names, and what each name is parted into."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.convert.model import Cell, Refusal
from desktop_app.domain.convert.names import FIRST, LAST, MIDDLE, full_names, name_order, to_full_name
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


@pytest.mark.parametrize(
    ("text", "order", "parts"),
    [
        ("Пётр Сидоров", LAST_FIRST, {FIRST: "Пётр", LAST: "Сидоров"}),
        ("Мария Иванова", LAST_FIRST, {FIRST: "Мария", LAST: "Иванова"}),
        ("Сидоров Пётр", FIRST_LAST, {FIRST: "Пётр", LAST: "Сидоров"}),
        ("Anna Petrova", LAST_FIRST, {FIRST: "Anna", LAST: "Petrova"}),
        ("Анна-Мария Иванова", LAST_FIRST, {FIRST: "Анна-Мария", LAST: "Иванова"}),
        ("Ольга Сергеевна", LAST_FIRST, {FIRST: "Ольга", MIDDLE: "Сергеевна"}),
        ("Ольга Сергеевна", FIRST_LAST, {FIRST: "Ольга", MIDDLE: "Сергеевна"}),
        ("Иван Петрович", LAST_FIRST, {FIRST: "Иван", MIDDLE: "Петрович"}),
        ("Иван Петрович", FIRST_LAST, {FIRST: "Иван", LAST: "Петрович"}),
        ("Ким Анна", LAST_FIRST, {FIRST: "Анна", LAST: "Ким"}),
        ("Павел Иван", LAST_FIRST, {FIRST: "Иван", LAST: "Павел"}),
        ("Martin Heike", LAST_FIRST, {FIRST: "Heike", LAST: "Martin"}),
    ],
)
def test_a_name_that_says_its_own_order_is_parted_so(text, order, parts):
    assert to_full_name(Cell(text), order, is_guess=True) == parts


def test_what_a_person_said_about_the_order_stands():
    assert to_full_name(Cell("Мария Иванова"), LAST_FIRST) == {FIRST: "Иванова", LAST: "Мария"}


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


@pytest.mark.parametrize(
    ("text", "order", "last"),
    [
        ("И.И. Иванов", LAST_FIRST, "Иванов"),
        ("Иванов И.И.", FIRST_LAST, "Иванов"),
        ("Иванов И. И.", FIRST_LAST, "Иванов"),
        ("Anna B.", FIRST_LAST, "B."),
        ("John F. Kennedy", FIRST_LAST, "Kennedy"),
        ("Сергей Сергеевич Сергеев", LAST_FIRST, "Сергеев"),
        ("Петрова Анна Ивановна", FIRST_LAST, "Петрова"),
        ("Roman Ivan Abramovich", FIRST_LAST, "Abramovich"),
    ],
)
def test_initials_and_patronymics_say_the_order_of_their_own_name(text, order, last):
    assert to_full_name(Cell(text), order)[LAST] == last


@pytest.mark.parametrize(
    ("text", "is_doubtful"),
    [
        ("Mr. John Smith", True), ("ИП Иванов И.И.", True), ("Иванов Иван (директор)", True), ("Иванов; Петров", True),
        ("Ivanov 2", True), ("Петрова-Водкина Анна", False), ("O'Neill Jean-Luc", False), ("Smith, John", False),
    ],
)  # fmt: skip
def test_a_cell_that_holds_more_than_a_name_is_told_and_nothing_of_it_is_lost(text, is_doubtful):
    told = []
    parts = full_names(LAST_FIRST)(Cell(text), told.append)
    assert [each.entry.code for each in told] == ["name-doubtful"] * is_doubtful
    assert set(" ".join(parts.values()).replace(",", "").split()) == set(text.replace(",", "").split())
