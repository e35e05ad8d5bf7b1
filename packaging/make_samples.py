#!/usr/bin/env python3
"""Makes the sample spreadsheets and attachments, the same each time: `python packaging/make_samples.py`.

The people, stages and sources named in them exist on the practice portal, save where a bad row is wanted.
"""

from __future__ import annotations

import random
import struct
import unicodedata
import zipfile
import zlib
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Font

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
MANAGERS = (
    "Alexander Carter",
    "Jack Parker",
    "Grace Adams",
    "Kate Upton",
    "Zoë Müller-Weiß",
    "Tara Turner",
    "Victor Green",
)
SOURCES = ("Call", "Website", "By recommendation", "Show/Exhibition", "website", "Existing client")
FIRST = (
    "Anna", "Boris", "Zoë", "José", "Łukasz", "Иван", "Мария", "Jürgen", "Chloé", "Ольга", "Søren", "Екатерина", "Ahmet",
    "Николай", "Marta", "Ingrid", "Владимир", "Bruno", "Élodie", "Татьяна",
)  # fmt: skip
LAST = (
    "Petrova", "Müller", "Kowalski", "Иванов", "Смирнова", "García", "Nørgaard", "Öztürk", "Кузнецов", "Dubois", "Schäfer",
    "Попова", "Novák", "Соколов", "Lindqvist", "Лебедева", "Fernández", "Weiß", "Козлов", "Bianchi",
)  # fmt: skip
LETTERS = str.maketrans("абвгдеёжзийклмнопрстуфхцчшщъыьэюя", "abvgdeezziyklmnoprstufhccssxyxeua")


def contacts() -> None:
    """A contacts workbook as a sales office keeps it: title above, two shapes of dates, several phones, bad rows."""
    chance = random.Random(20260101)  # noqa: S311 - sample data
    book = Workbook()
    book.properties.created = book.properties.modified = datetime(2026, 1, 1, tzinfo=UTC).replace(tzinfo=None)
    sheet = book.active
    assert sheet is not None
    sheet.title = "Clients"
    sheet["A1"] = "Our clients, spring fair and before"
    sheet["A1"].font = Font(bold=True, size=14)
    headings = (
        "First name", "Last name", "Phone", "E-mail", "Position", "Birthday", "Source", "Manager", "Contact type", "Comment",
    )  # fmt: skip
    for position, heading in enumerate(headings, start=1):
        sheet.cell(3, position, heading).font = Font(bold=True)
    for number in range(300):
        for position, value in enumerate(_contact(number, chance), start=1):
            cell = sheet.cell(4 + number, position, value)
            if isinstance(value, date):
                cell.number_format = "DD.MM.YYYY"
    for position, width in enumerate((14, 16, 36, 34, 20, 14, 18, 20, 14, 40), start=1):
        sheet.column_dimensions["ABCDEFGHIJ"[position - 1]].width = width
    book.create_sheet("Notes")["A1"] = "Call the fair contacts before June."
    _save(book, SAMPLES / "contacts.xlsx")


def _contact(number: int, chance: random.Random) -> list[object]:
    first, last = chance.choice(FIRST), chance.choice(LAST)
    phone = (
        f"+7 (9{chance.randrange(10, 99)}) {100 + number:03d}-{chance.randrange(100):02d}-{chance.randrange(100):02d}"
    )
    second = f"+49 151 {chance.randrange(10**7, 10**8)}"
    phones = {0: f"{phone}; {second}", 1: f"{phone}, {second}", 2: f"{phone}\n{second}"}.get(number % 9, phone)
    latin = unicodedata.normalize(
        "NFKD", f"{first}.{last}".casefold().translate(LETTERS).replace("ø", "o").replace("ł", "l")
    )
    plain = latin.encode("ascii", "ignore").decode()
    email = f"{plain}{number}@example.{chance.choice(('com', 'org', 'ru'))}"
    born = date(1955, 1, 1) + timedelta(days=chance.randrange(16_000))
    birthday: object = born if number % 2 else born.strftime("%d.%m.%Y")
    row: list[object] = [
        first, last, phones, email, chance.choice(("Director", "Buyer", "Accountant", "Закупки", "")), birthday,
        chance.choice(SOURCES), chance.choice(MANAGERS), chance.choice(("Clients", "Partners", "")),
        chance.choice(("", "", "Prefers e-mail", "Просил перезвонить в мае", "Line one\nline two")),
    ]  # fmt: skip
    for position, wrong in {
        17: (3, "broken@"), 42: (5, "31.02.1980"), 77: (7, "Somebody Unknown"), 120: (6, "Billboard"), 181: (2, "12-34"),
        222: (7, "Anna Smith"), 260: (5, "next spring"),
    }.items():  # fmt: skip
        if number == position:
            row[wrong[0]] = wrong[1]
    return row


def deals() -> None:
    """A deals table as a Russian accounting program writes it: windows-1251, semicolons, spaces in numbers."""
    chance = random.Random(20260102)  # noqa: S311 - sample data
    stages = ("New", "Prepare documents", "In progress", "Final invoice", "Deal won")
    lines = ["Название;Стадия;Сумма;Валюта;Дата начала;Дата закрытия;Ответственный;Комментарий;Attachments"]
    files = ("offer.pdf", "договор.txt", "plan.png", "offer.pdf, photo.png", "terms.docx", "missing.pdf")
    for number in range(60):
        begin = date(2026, 1, 10) + timedelta(days=chance.randrange(90))
        whole = f"{chance.randrange(20_000, 3_000_000):,}".replace(",", " ")
        named = files[number % 15].replace(", ", "\n") if number % 15 < len(files) else ""
        cells = (
            f"Поставка оборудования № {number + 1}", chance.choice(stages), f"{whole},{chance.choice(('00', '50', '75'))}",
            chance.choice(("RUB", "RUB", "EUR")), begin.strftime("%d.%m.%Y"),
            (begin + timedelta(days=30)).strftime("%d.%m.%Y"), chance.choice(MANAGERS[:3]),
            "Уточнить срок; позвонить" if number % 7 == 0 else "", named,
        )  # fmt: skip
        lines.append(";".join(f'"{cell}"' if any(mark in cell for mark in ';"\n') else cell for cell in cells))
    (SAMPLES / "deals.csv").write_bytes("\r\n".join([*lines, ""]).encode("cp1251"))


def companies() -> None:
    """A companies workbook."""
    chance = random.Random(20260103)  # noqa: S311 - sample data
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Companies"
    sheet.append(
        [
            "Company name",
            "Company type",
            "Industry",
            "Phone",
            "E-mail",
            "Website",
            "Annual revenue",
            "Currency",
            "Manager",
        ]
    )
    for number in range(40):
        name = chance.choice(("Ромашка", "Nordlicht", "Étoile", "Delta", "Василёк", "Kraków Trade")) + f" {number + 1}"
        sheet.append(
            [
                name, chance.choice(("Client", "Partner", "Supplier")), chance.choice(("Manufacturing", "Consulting", "Finance")),
                f"+7 495 {200 + number}-{chance.randrange(10, 99)}-{chance.randrange(10, 99)}", f"office{number}@company{number}.example",
                f"https://company{number}.example", chance.randrange(100, 90_000) * 1000, chance.choice(("EUR", "RUB", "USD")),
                chance.choice(MANAGERS),
            ]
        )  # fmt: skip
    _save(book, SAMPLES / "companies.xlsx")


def attachments() -> None:
    """A handful of small files the deals name; one that is named is missing on purpose."""
    folder = SAMPLES / "attachments"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "offer.pdf").write_bytes(_offer())
    (folder / "договор.txt").write_text("Договор поставки оборудования. Образец.\n", encoding="utf-8")
    for name, colour in (("plan.png", b"\x30\x80\xc0"), ("photo.png", b"\xc0\x80\x30")):
        (folder / name).write_bytes(_picture(colour))
    with zipfile.ZipFile(folder / "terms.docx", "w") as package:
        package.writestr(zipfile.ZipInfo("word/document.xml"), "<document>Terms of delivery, a sample.</document>")


def _offer() -> bytes:
    """A page with a bar across its head, the word "Offer" and lines for words."""
    drawing = b"0.12 0.4 0.72 rg 0 742 595 100 re f 1 g BT /F 44 Tf 48 772 Td (Offer) Tj ET 0.75 g "
    drawing += b"".join(b"48 %d %d 14 re f " % (680 - 40 * line, (480, 460, 490, 300)[line % 4]) for line in range(12))
    parts = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Count 1/Kids[3 0 R]>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(drawing), drawing),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>",
    )
    body = b"".join(b"%d 0 obj%sendobj\n" % pair for pair in enumerate(parts, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF\n"


def _picture(colour: bytes) -> bytes:
    def chunk(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    rows = b"".join(b"\0" + colour * 64 for _ in range(64))
    head = struct.pack(">IIBBBBB", 64, 64, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def _save(book: Workbook, path: Path) -> None:
    book.save(path)


if __name__ == "__main__":
    SAMPLES.mkdir(parents=True, exist_ok=True)
    contacts()
    deals()
    companies()
    attachments()
