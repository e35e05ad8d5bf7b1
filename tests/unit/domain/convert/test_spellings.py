"""Real-life spellings of every field type become exactly the JSON of the reference, or a problem (reference §5.2)."""

import pytest

from desktop_app.domain.convert.fields import converter
from desktop_app.domain.convert.model import Cell, Refusal
from tests.support.practice_words import DIRECTORIES
from tests.support.spellings import BOOKS, Book

LEAST = 20
CASES = [(book, text, value) for book in BOOKS for text, value in book.spellings]


def convert(book: Book, text: str) -> object:
    remarks: list[object] = []
    try:
        return converter(book.offered, book.facts, DIRECTORIES)(Cell(text), remarks.append)
    except Refusal as refusal:
        return "!" + refusal.entry.code


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)
def test_every_spelling_becomes_its_json_or_its_problem(book: Book):
    found = [(text, convert(book, text)) for text, _ in book.spellings]
    assert found == list(book.spellings)


@pytest.mark.parametrize("book", BOOKS, ids=lambda book: book.name)
def test_every_type_has_enough_spellings_both_good_and_bad(book: Book):
    assert len({text for text, _ in book.spellings}) >= LEAST


def test_integers_and_numbers_are_of_the_right_json_type():
    for book in BOOKS:
        for text, value in book.spellings:
            assert type(convert(book, text)) is type(value) or isinstance(value, int), (book.name, text)
