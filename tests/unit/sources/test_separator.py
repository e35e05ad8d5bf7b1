"""The separator is the character by which rows agree, headings included."""

import pytest

from desktop_app.sources.delimited.separator import find_separator, stated_separator


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("Name;Phone\nAnna;1\n", ";"),
        ("Name,Phone\nAnna,1\n", ","),
        ("Name\tPhone\nAnna\t1\n", "\t"),
        ("Name|Phone\nAnna|1\n", "|"),
        ("A;B;C\n" + "1,5;2,5;3,5\n" * 200, ";"),
        ("1,5;2,5;3,5\n" * 200, ";"),
        ("Name;Phone;City\n" + "".join(f"Anna;7,91E+10;M{';x;y' * (n % 5 == 0)}\n" for n in range(40)), ";"),
        ("Report, March, 2026\n\nName;Sum\n" + "Anna;1,5\n" * 20, ";"),
        ("Name\tSum\n" + "Anna\t1,5\n" * 20, "\t"),
        ('Name,Note\n"Ivanov; Petr","a; b"\n"Bo","c; d"\n', ","),
        ("Name;Note\nAnna;one, two\nBo;three, four\n", ";"),
        ("lat,lon\n55,37\n56,38\n", ","),
        ('A;B\n"x\n;;;\ny";1\n"z";2\n', ";"),
        ("Name\nAnna\nBo\n", ","),
        ("Name, first\nAnna\nBo\nCy\nDi\nEd\n", ","),
        ("", ","),
    ],
)
def test_the_separator_is_found(text: str, separator: str):
    assert find_separator(text) == separator


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("sep=;\nA;B\n", ";"), ('"sep=,"\r\nA,B\n', ","), ("SEP=|\n", "|"), ("sep=\t\nA\tB\n", "\t"), ("sep=\n", None),
        ("separator;B\n", None), ("", None), ("\n\n", None), ("sep=;;\n", None),
    ],
)  # fmt: skip
def test_a_stated_separator_is_taken_at_its_word(text: str, separator: str | None):
    assert stated_separator(text) == separator
