"""Patterns: what one edit says about others."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.repair.patterns import Anchor, Pattern, pattern_of, shape


@pytest.mark.parametrize(
    ("before", "after", "other", "changed"),
    [
        ("8 916 123", "+7 916 123", "8 903 555", "+7 903 555"),
        ("8 916 123", "+7 916 123", "8 903 55", "8 903 55"),
        ("anna@mail.ru,", "anna@mail.ru", "boris@x.org,", "boris@x.org"),
        ("Omsk (city)", "Omsk", "Tver (city)", "Tver"),
        ("12-34", "12 34", "5-6", "5 6"),
        ("ООО Ромашка", "Ромашка", "ООО Лютик", "Лютик"),
        ("Moskow", "Moscow", "Kiev", "Kiev"),
        ("new Omsk street", "new Tver street", "Omsk", "Tver"),
        ("Website", "Site", "Webshop", "Webshop"),
        ("123", "№ 123", "456", "№ 456"),
        ("123", "№ 123", "45", "45"),
    ],
)
def test_the_change_is_made_to_others_that_need_it(before, after, other, changed):
    pattern = pattern_of(before, after)
    assert (other if pattern is None else pattern.apply(other)) == changed


@pytest.mark.parametrize(("before", "after"), [("Omsk", "Tver"), ("", "x"), ("x", ""), ("same", "same")])
def test_a_text_written_anew_says_nothing_about_others(before, after):
    assert pattern_of(before, after) is None


@given(st.text("ab 12-.,", max_size=8), st.text("ab 12-.,", max_size=8))
def test_a_pattern_turns_the_edited_text_into_what_it_became(before, after):
    pattern = pattern_of(before, after)
    if pattern is not None and pattern.anchor is not Anchor.ANYWHERE:
        assert pattern.apply(before) == after


def test_shapes_count_digits_and_take_words_as_one():
    assert shape("+7 (916) 123-45") == "+1 (3) 3-2"
    assert shape("Anna  Petrova") == "a a"


def test_empty_cells_stay_empty():
    assert Pattern(Anchor.START, "", "x").apply("") == ""
    assert Pattern(Anchor.ANYWHERE, "", "x").apply("a") == "a"
