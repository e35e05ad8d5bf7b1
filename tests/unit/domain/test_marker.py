"""Markers: the same table gives the same ones, different rows give different ones."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.kinds import CONTACT, DEAL
from desktop_app.domain.marker import is_ours, is_usable_key, markers

ROWS = st.lists(st.tuples(st.text(max_size=5), st.text(max_size=5)), max_size=12)


def test_a_marker_says_whose_it_is_and_counts_equal_rows():
    first, second, other = markers(DEAL, [("a", "b"), ("a", "b"), ("a", "c")])
    assert re.fullmatch(r"ia1:[0-9a-f]{16}:1", first)
    assert second == first[:-1] + "2"
    assert other.endswith(":1")
    assert other != first
    assert is_ours(first)


def test_the_recipe_never_changes():
    assert list(markers(CONTACT, [("Anna", "+7 916 1")])) == ["ia1:47d84d0bb1c6c36d:1"]


def test_importing_again_on_purpose_gives_other_markers():
    assert list(markers(DEAL, [("a",)], generation=2)) == [next(markers(DEAL, [("a",)])) + ":g2"]


def test_another_kind_gives_other_markers():
    assert next(markers(DEAL, [("a",)])) != next(markers(CONTACT, [("a",)]))


def test_cells_do_not_run_into_one_another():
    one, other = markers(DEAL, [("ab", "c"), ("a", "bc")])
    assert one != other
    assert next(markers(DEAL, [("1:a",)])) != next(markers(DEAL, [("1", "a")]))


@given(ROWS)
def test_all_rows_of_a_table_have_different_markers_and_always_the_same(rows: list[tuple[str, str]]):
    once = list(markers(DEAL, rows))
    assert len(set(once)) == len(rows)
    assert list(markers(DEAL, rows)) == once


def test_broken_characters_can_be_marked():
    assert len(list(markers(DEAL, [("\ud800",)]))) == 1


@pytest.mark.parametrize(
    ("keys", "usable"),
    [
        (["1", "2"], True),
        (["1", "1"], False),
        (["A1", "a1 "], False),
        (["1", ""], False),
        (["1", " "], False),
        (["x" * 256], False),
        (["x" * 255], True),
        ([], False),
    ],
)
def test_an_external_key_is_usable_when_filled_and_unique(keys: list[str], usable: bool):
    assert is_usable_key(keys) is usable


def test_an_external_key_is_not_ours():
    assert not is_ours("1C-000123")
