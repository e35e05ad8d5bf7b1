"""A table of 2,000 contacts with thirteen kinds of trouble, and what its records must be once all is mended.

Both are written by hand from the same plain list, row by row: nothing of the program says what is right here.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

ROWS = 2_000
HEADINGS = ("First name", "Last name", "Phone", "E-mail", "Source", "Date of birth", "External key")
SWAPPED = range(200, 212)
TWIN, ORIGINAL = 301, 300
ON_PORTAL = 400
LEFT_OUT = 500
SHORT_PHONE, BAD_MAIL, SAME_KEY, NO_KEY = 600, 601, 602, 603
MIXED = 604


@dataclass(frozen=True)
class Contact:
    """One row, or one record."""

    first: str
    last: str
    phone: str
    mail: str
    source: str
    born: str
    key: str

    def line(self) -> str:
        return f"{self.first};{self.last};{self.phone};{self.mail};{self.source};{self.born};{self.key}"


def clean(index: int) -> Contact:
    """What the record of a row must be."""
    day, month = index % 12 + 1, (index * 5) % 12 + 1
    return Contact(
        first=("Анна", "Ольга", "Сергей", "Иван")[index % 4],
        last=f"Клиентов{_letters(index)}",
        phone=f"+7916{index:07d}",
        mail=f"client{index}@mail.ru",
        source="WEB" if index % 14 == 0 else "CALL",
        born=f"19{70 + index % 30}-{month:02}-{day:02}",
        key=f"key-{index}",
    )


def dirty(index: int) -> Contact:
    """What stands in the file."""
    right = clean(index)
    year, month, day = right.born.split("-")
    row = replace(
        right, born=f"{day}/{month}/{year}", source={"WEB": "Web page", "CALL": "Call"}[right.source], phone=right.phone
    )
    if index % 9 == 1:
        row = replace(row, first=f"{row.first}\u200b")
    if index % 9 == 2:
        row = replace(row, last=f" {row.last.replace('Клиентов', 'Клиентов', 1)}  ")
    if index % 9 == 3:
        row = replace(row, last=row.last.replace("о", "o").replace("е", "e"))
    if index % 9 == 4:
        row = replace(row, mail=row.mail.replace("mail", "mаil"))
    if index % 9 == 5:
        row = replace(row, mail=f"{row.mail},")
    if index % 9 == 6:
        row = replace(row, phone=f"{row.phone[1]}.{row.phone[2:]}E+10")
    if index % 9 == 7:
        row = replace(row, phone=f"8 {row.phone[2:5]} {row.phone[5:]}")
    if index in SWAPPED:
        row = replace(row, first="Петров", last="Иван")
    return _single(index, row)


def expected(index: int) -> Contact:
    """What the portal must hold in the end, the twins joined and the hand-made repairs made."""
    right = clean(index)
    if index in SWAPPED:
        return replace(right, first="Иван", last="Петров")
    if index == ORIGINAL:
        return replace(right, mail=f"{right.mail}; second@mail.ru")
    if index == MIXED:
        return replace(right, last="Максимов")
    return right


def written(path: Path) -> Path:
    """Write the table."""
    lines = [";".join(HEADINGS), *(dirty(index).line() for index in range(ROWS))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def _single(index: int, row: Contact) -> Contact:
    return {
        TWIN: replace(row, first=clean(ORIGINAL).first, phone=clean(ORIGINAL).phone, mail="second@mail.ru"),
        LEFT_OUT: replace(row, mail="nobody"),
        SHORT_PHONE: replace(row, phone="12"),
        BAD_MAIL: replace(row, mail="no address"),
        SAME_KEY: replace(row, key=clean(SAME_KEY - 10).key),
        NO_KEY: replace(row, key=""),
        MIXED: replace(row, last="МAX"),
    }.get(index, row)


def _letters(number: int) -> str:
    """Write a number in letters, so that no two names are alike and none holds a digit."""
    return "".join("бвгджзклмн"[int(digit)] for digit in f"{number:04d}")
