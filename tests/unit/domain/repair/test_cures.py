"""Cures: what they mend, and what they leave alone because nobody can know."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.repair.cures import Cure, is_ambiguously_mixed, is_mixed_for_certain, mend, needs_mending

MENDED = [
    (Cure.INVISIBLE, "Anna\u200b Petrova", "Anna Petrova"),
    (Cure.INVISIBLE, "\ufeffAnna\u00a0Petrova\u00a0", "Anna Petrova"),
    (Cure.INVISIBLE, "line\nbreak", "line\nbreak"),
    (Cure.SPACES, "  Anna   Petrova ", "Anna Petrova"),
    (Cure.SPACES, "one\n  two", "one\n two"),
    (Cure.TO_CYRILLIC, "Cергей Иванов", "Сергей Иванов"),
    (Cure.TO_CYRILLIC, "Пeтрoва", "Петрова"),
    (Cure.TO_CYRILLIC, "IT-отдел", "IT-отдел"),
    (Cure.TO_CYRILLIC, "МAX", "МAX"),
    (Cure.TO_CYRILLIC, "Sергей", "Sергей"),
    (Cure.TO_LATIN, "Sсhmidt", "Schmidt"),
    (Cure.TO_LATIN, "anna@mаil.ru", "anna@mail.ru"),
    (Cure.TO_LATIN, "Сергей", "Сергей"),
    (Cure.EMAIL_MARKS, "anna@mail.ru,", "anna@mail.ru"),
    (Cure.EMAIL_MARKS, "<anna@mail.ru>.", "anna@mail.ru"),
    (Cure.EMAIL_MARKS, "mailto:anna@mail.ru", "anna@mail.ru"),
    (Cure.EMAIL_MARKS, "anna @ mail.ru", "anna@mail.ru"),
    (Cure.EMAIL_MARKS, "anna@mail,ru", "anna@mail.ru"),
    (Cure.EMAIL_MARKS, "anna@mail..ru", "anna@mail.ru"),
    (Cure.EMAIL_MARKS, "a@mail.ru, b@mail.ru;", "a@mail.ru, b@mail.ru"),
    (Cure.EMAIL_MARKS, "no address,", "no address,"),
    (Cure.EMAIL_MARKS, "Anna <anna@mail.ru>", "Anna <anna@mail.ru>"),
    (Cure.DIGITS, "7.9161234567E+10", "79161234567"),
    (Cure.DIGITS, "+7,9161234567e10", "+79161234567"),
    (Cure.DIGITS, "7,91612E+10", "7,91612E+10"),
    (Cure.DIGITS, "79161234567.0", "79161234567"),
    (Cure.DIGITS, "12.0", "12.0"),
    (Cure.DAY_FIRST, "03/04/2026", "2026-04-03"),
    (Cure.DAY_FIRST, "03.04.71 10:30", "1971-04-03 10:30"),
    (Cure.DAY_FIRST, "03/14/2026", "03/14/2026"),
    (Cure.MONTH_FIRST, "03/04/26", "2026-03-04"),
    (Cure.MONTH_FIRST, "2026-03-04", "2026-03-04"),
    (Cure.COUNTRY, "8 495 123", "8 495 123"),
]


@pytest.mark.parametrize(("cure", "text", "mended"), MENDED)
def test_mends(cure, text, mended):
    assert mend(cure, text) == mended
    assert needs_mending(cure, text) == (text != mended)


@given(st.sampled_from(Cure), st.text(st.sampled_from("aAсСеSя @.,;12/-\u00a0\u200bE+<>\n"), max_size=12))
def test_a_cure_has_nothing_left_to_mend(cure, text):
    once = mend(cure, text)
    assert mend(cure, once) == once


@given(st.sampled_from([Cure.INVISIBLE, Cure.SPACES, Cure.TO_CYRILLIC, Cure.TO_LATIN]), st.text(max_size=20))
def test_letters_that_are_seen_stay_in_number(cure, text):
    def seen(words):
        return [letter for letter in words if letter.isalnum()]

    assert len(seen(mend(cure, text))) == len(seen(text))


@pytest.mark.parametrize(
    ("text", "certain", "ambiguous"),
    [
        ("Cергей", True, False),
        ("Sсhmidt", True, False),
        ("МAX", False, True),
        ("Sергей", False, True),
        ("IT отдел", False, False),
        ("Сергей", False, False),
        ("", False, False),
    ],
)
def test_mixed_alphabets_are_told_apart_from_undecidable_ones(text, certain, ambiguous):
    assert (is_mixed_for_certain(text), is_ambiguously_mixed(text)) == (certain, ambiguous)
