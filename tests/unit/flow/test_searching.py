"""Searching rows by words."""

from desktop_app.flow.searching import Haystack
from tests.support.tables import table

SHEET = table(["Name", "Town"], ["Anna", "Omsk"], ["Boris", "Tver"], ["ОЛЬГА", "omsk"])


def test_words_are_found_in_any_cell_whatever_their_case():
    stack = Haystack(SHEET)
    assert list(stack.find("OMSK")) == [0, 2]
    assert list(stack.find("ольга")) == [2]
    assert list(stack.find("annaomsk")) == []
    assert list(stack.find("")) == [0, 1, 2]


def test_only_the_rows_asked_for_are_looked_at():
    assert list(Haystack(SHEET).find("omsk", [1, 2])) == [2]
    assert list(Haystack(SHEET).find("  ", [1, 2])) == [1, 2]


def test_repaired_cells_are_found_as_they_are_now_and_again_as_they_were():
    stack = Haystack(SHEET)
    stack.patch({"Town": {0: "Perm"}})
    assert (list(stack.find("omsk")), list(stack.find("perm"))) == ([2], [0])
    stack.patch({"Town": {1: "Perm"}})
    assert (list(stack.find("omsk")), list(stack.find("perm"))) == ([0, 2], [1])
    stack.patch({})
    assert list(stack.find("perm")) == []
    assert list(stack.find("tver")) == [1]
