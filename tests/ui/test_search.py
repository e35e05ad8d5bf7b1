"""Looking for a text goes block by block, by row and then by column, whatever the letters' case."""

from desktop_app.ui.models import search
from desktop_app.ui.models.search import Search
from tests.support.tables import table


def found(rows: list[tuple[str, str]], wanted: str) -> list[tuple[int, int]]:
    looking = Search(table(("A", "B"), *rows), wanted)
    while not looking.is_over:
        looking.step()
    return looking.hits


def test_hits_come_row_by_row_without_regard_to_case():
    assert found([("Straße", "x"), ("y", "STRASSE"), ("Ёлка", "ёлка")], "strasse") == [(0, 0), (1, 1)]
    assert found([("Ёлка", "x"), ("y", "ёлка")], "ёЛ") == [(0, 0), (1, 1)]


def test_blocks_are_joined_without_gap_or_overlap():
    rows = [("a" if number % 7 == 0 else "", "") for number in range(25_000)]
    looking = Search(table(("A", "B"), *rows), "a")
    looking.step()
    assert 0 < len(looking.hits) < 25_000 // 7
    assert found(rows, "a") == [(number, 0) for number in range(0, 25_000, 7)]


def test_no_more_hits_are_kept_than_anybody_walks_through():
    assert len(found([("a", "a")] * 20_000, "a")) == search.MOST


def test_nothing_wanted_is_nothing_found():
    assert found([("a", "b")], "") == []
