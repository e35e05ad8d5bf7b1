"""Measures Check over 100,000 rows with 20 mapped columns of mixed types, and matching of 60 columns with 300 fields.

How to run it and what it showed: tests/benchmarks/README.md, "Converting". Never part of the tests.
"""

import pickle
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from desktop_app.domain.kinds import CONTACT
from desktop_app.domain.mapping import DateOrder, ImportMapping, target
from desktop_app.domain.matching import guess_columns
from desktop_app.domain.offering import offered_fields
from desktop_app.domain.schema import Field, Schema
from desktop_app.domain.table import CellKind, Column, Table
from desktop_app.engine.check import Subject, check_table
from desktop_app.engine.glance import glance
from desktop_app.engine.similarity import FuzzySimilarity
from tests.support.schemas import DIRECTORIES, schema

ROWS = 100_000
CHANCE = random.Random(1)
CUSTOM = ("string", "double", "date", "datetime", "money", "boolean", "integer", "url")


def _day(text: str) -> str:
    return text.format(d=CHANCE.randint(1, 28), m=CHANCE.randint(1, 12), y=CHANCE.randint(1950, 2025))


CELLS: dict[str, Callable[[int], str]] = {
    "NAME": lambda _: CHANCE.choice("Anna Ivan Olga Petr".split()),
    "LAST_NAME": "Petrova{}".format,
    "PHONE.WORK": "+7 495 {:07d}".format,
    "PHONE.MOBILE": lambda i: f"8 (903) {i:07d}" if i % 3 else "",
    "EMAIL.WORK": "user{}@example.org".format,
    "SOURCE_ID": lambda _: CHANCE.choice(["Website", "Звонок"]),
    "ASSIGNED_BY_ID": lambda _: CHANCE.choice(["Anna Petrova", "anna@acme.example"]),
    "UF_CRM_1": lambda _: CHANCE.choice(["Red", "blue"]),
    "BIRTHDATE": lambda _: _day("{d:02}.{m:02}.{y}"),
    "UF_STRING": "text {}".format,
    "UF_DOUBLE": lambda _: f"{CHANCE.randint(1, 999)} {CHANCE.randint(100, 999)},{CHANCE.randint(10, 99)}",
    "UF_DATE": lambda _: _day("{d:02}/{m:02}/{y}"),
    "UF_DATETIME": lambda _: _day("{d:02}.{m:02}.{y} ") + f"{CHANCE.randint(0, 23)}:{CHANCE.randint(10, 59)}",
    "UF_MONEY": lambda _: f"{CHANCE.randint(1, 99999)},50 руб.",
    "UF_BOOLEAN": lambda _: CHANCE.choice(["да", "нет"]),
    "UF_INTEGER": lambda _: str(CHANCE.randint(1, 10**6)),
    "UF_URL": "https://example.org/{}".format,
    "UF_STRING2": lambda _: f"comment {CHANCE.randint(1, 1000)}",
    "UF_DOUBLE2": "{}.5".format,
    "UF_BOOLEAN2": lambda _: "+",
}


class _Never:
    def is_cancelled(self) -> bool:
        return False


def _table() -> Table:
    columns = []
    for position, (code, make) in enumerate(CELLS.items()):
        texts = tuple(map(make, range(ROWS)))
        kinds = bytes(CellKind.TEXT if text else CellKind.EMPTY for text in texts)
        columns.append(Column(position, str(position), code, texts, kinds))
    return Table("csv", (), None, "utf-8", ";", (1,), tuple(columns), range(2, ROWS + 2))


def _quiet(_done: int, _total: int | None) -> None:
    """Nobody watches."""


class _First:
    """Notes when the first column is done: its problems can be shown from then on."""

    def __init__(self, started: float) -> None:
        self._started = started
        self.after = 0.0

    def __call__(self, done: int, _total: int | None) -> None:
        if done == 1 and not self.after:
            self.after = time.process_time() - self._started


def subject() -> Subject:
    """A contact with two more fields of each usual type."""
    own = tuple(
        Field(f"UF_{kind.upper()}{more}", f"UF_{kind.upper()}{more}", kind, kind, is_dynamic=True)
        for kind in CUSTOM
        for more in ("", "2")
    )
    mapping = ImportMapping({code: where for code in CELLS if (where := target(code)) is not None})
    return Subject(Schema(CONTACT, schema(CONTACT).fields + own), DIRECTORIES, mapping, owner_is_admin=True)


def matching() -> list[float]:
    """Milliseconds of ten matchings of 60 columns with 300 fields, none of them easy."""
    fields = tuple(
        Field(
            f"UF_CRM_{n}", f"UF_CRM_{n}", CUSTOM[n % len(CUSTOM)], f"Поле номер {n} для отдела продаж", is_dynamic=True
        )
        for n in range(300)
    )
    offered = offered_fields(Schema(CONTACT, schema(CONTACT).fields + fields), owner_is_admin=True)
    headings = [f"Графа отдела {n} (продажи)" for n in range(50)] + [
        "ФИО", "Тел. моб.", "E-mail", "Компания", "Дата рождения", "Сайт", "Менеджер", "Источник", "Комментарий", "Адрес",
    ]  # fmt: skip
    samples = {heading: [f"Текст {n}" for n in range(100)] for heading in headings}
    took = []
    for _ in range(10):
        started = time.process_time()
        guess_columns(headings, offered, samples=samples, similarity=FuzzySimilarity())
        took.append((time.process_time() - started) * 1000)
    return took


def main() -> None:
    """Print what Check and matching take."""
    against, table = subject(), _table()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    started = time.process_time()
    list(glance(table, against, _Never()))
    print(f"first rows of all columns looked at: {time.process_time() - started:.2f} s")
    started = time.process_time()
    first = _First(started)
    checked = check_table(table, against, progress=first, cancel=_Never())
    checked_at = time.process_time()
    other = replace(against.mapping, date_orders={"UF_DATE": DateOrder.MONTH_FIRST})
    again = check_table(table, replace(against, mapping=other), progress=_quiet, cancel=_Never(), before=checked)
    again_at = time.process_time()
    kept = sum(one is two for one, two in zip(checked.columns, again.columns, strict=True))
    held = sum(map(checked.is_held, range(ROWS)))
    values = sum(len(checked.payload(index)) for index in range(ROWS))
    rows_at = time.process_time()
    size = len(pickle.dumps(checked, 5)) / 1e6
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"{ROWS} rows x {len(CELLS)} columns converted and checked: {checked_at - started:.2f} s of one core")
    print(f"problems of the first column: after {first.after:.2f} s")
    print(
        f"one column's rule changed: {again_at - checked_at:.2f} s, {kept} of {len(CELLS)} columns taken over as they were"
    )
    print(f"all rows put together: {rows_at - again_at:.2f} s, {values} values, {held} held back")
    print(f"memory: {memory:.0f} MB at most, {before:.0f} MB of them the table; {size:.0f} MB to hand to the window")
    took = matching()
    print(f"60 columns matched with 300 fields: {statistics.median(took):.0f} ms, {max(took):.0f} ms at most")


if __name__ == "__main__":
    main()
