"""What Check offers to mend in the grid, and what a person decided about whole rows."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.problems.model import Entry, Severity


def _look(code: str, title: str, text: str, cure: str) -> Entry:
    return Entry(code, Severity.WARNING, title, text, cure)


INVISIBLE_LETTERS: Final = _look(
    "invisible-letters",
    "Invisible characters",
    "“{value}” holds characters that nobody sees; searching would not find it.",
    "Remove them with one press.",
)
DOUBLED_SPACES: Final = _look(
    "doubled-spaces",
    "Too many spaces",
    "“{value}” has several spaces in a row, or spaces at its ends.",
    "Remove them with one press.",
)
LATIN_IN_CYRILLIC: Final = _look(
    "latin-in-cyrillic",
    "Latin letters in a Cyrillic word",
    "“{value}” is written with Latin letters that only look Cyrillic.",
    "Replace them with one press.",
)
CYRILLIC_IN_LATIN: Final = _look(
    "cyrillic-in-latin",
    "Cyrillic letters in a Latin word",
    "“{value}” is written with Cyrillic letters that only look Latin.",
    "Replace them with one press.",
)
LETTERS_MIXED: Final = _look(
    "letters-mixed",
    "Two alphabets in one word",
    "“{value}” mixes Latin and Cyrillic letters; it cannot be told which are meant.",
    "Type the word again.",
)
EMAIL_MARKS: Final = _look(
    "email-marks",
    "Punctuation in an e-mail",
    "“{value}” holds marks or spaces that do not belong to the address.",
    "Remove them with one press.",
)
DIGITS_HIDDEN: Final = _look(
    "digits-hidden",
    "Number shown with an exponent",
    "“{value}” is a long number in short form; all its digits are still there.",
    "Bring them back with one press.",
)
NAMES_SWAPPED: Final = _look(
    "names-swapped",
    "First and last name swapped?",
    "“{value}” looks like a last name, and “{other}” like a first name.",
    "Swap them with one press if that is so.",
)
DUPLICATE_FILE: Final = _look(
    "duplicate-file",
    "Twice in this table?",
    "Row {other} seems to be the same: “{value}”.",
    "Keep the first, join both, or say that they are not the same.",
)
NAMESAKE_FILE: Final = _look(
    "namesake-file",
    "Namesakes in this table",
    "Row {other} has the same name.",
    "Keep the first, join both, or say that they are not the same.",
)
ROW_LEFT_OUT: Final = Entry(
    "row-left-out",
    Severity.ERROR,
    "Left out by you",
    "You left this row out; it is not sent.",
    "Take it in again if it is to be imported.",
)
DUPLICATE_ALLOWED: Final = Entry(
    "duplicate-allowed",
    Severity.INFO,
    "Created anyway",
    "The portal has a record like this; the row is sent all the same, as you said.",
    "Nothing to do.",
)
