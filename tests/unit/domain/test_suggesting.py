"""What a text probably means: shown as a guess, best first."""

from desktop_app.domain.suggesting import suggestions
from desktop_app.engine.similarity import FuzzySimilarity

OPTIONS = [("1", "By recommendation"), ("2", "Website"), ("3", "Call"), ("4", "Web form"), ("5", "Show/Exhibition")]


def ids(text):
    return [(each.id, each.is_likely) for each in suggestions(text, OPTIONS, FuzzySimilarity())]


def test_a_slip_of_the_pen_is_likely():
    assert ids("websit") == [("2", True)]
    assert ids("recommendation by") == [("1", True)]


def test_what_is_only_near_is_a_candidate():
    assert ids("Recommendations")[:1] == [("1", False)]


def test_what_is_nothing_like_it_is_not_shown():
    assert ids("Zeppelin") == ids("") == ids("x") == []


def test_two_that_are_equally_alike_are_both_only_candidates():
    twins = suggestions("Office A1", [("1", "Office A2"), ("2", "Office A3")], FuzzySimilarity())
    assert [each.is_likely for each in twins] == [False, False]
