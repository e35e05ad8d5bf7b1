"""Measures Check: 100,000 rows with 20 mapped columns of mixed types. Run from the root: python tests/benchmarks/check_speed.py.

To hold to: under 6 s of one core, under 500 MB.
"""

import pickle
import random
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from desktop_app.domain.kinds import CONTACT
from desktop_app.domain.mapping import ImportMapping, target
from desktop_app.domain.schema import Field, Schema
from desktop_app.domain.table import CellKind, Column, Table
from desktop_app.engine.check import Subject, check_table
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


def main() -> None:
    """Print what Check takes."""
    own = tuple(
        Field(f"UF_{kind.upper()}{more}", f"UF_{kind.upper()}{more}", kind, kind, is_dynamic=True)
        for kind in CUSTOM
        for more in ("", "2")
    )
    subject = Subject(
        Schema(CONTACT, schema(CONTACT).fields + own),
        DIRECTORIES,
        ImportMapping({code: where for code in CELLS if (where := target(code)) is not None}),
        owner_is_admin=True,
    )
    table = _table()
    quiet = lambda _done, _total: None  # noqa: E731 - as short as it is
    started = time.process_time()
    checked = check_table(table, subject, progress=quiet, cancel=_Never())
    checked_at = time.process_time()
    again = check_table(table, subject, progress=quiet, cancel=_Never(), before=checked)
    again_at = time.process_time()
    held = sum(map(again.is_held, range(ROWS)))
    values = sum(len(again.payload(index)) for index in range(ROWS))
    rows_at = time.process_time()
    size = len(pickle.dumps(checked, 5)) / 1e6
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"{ROWS} rows x {len(CELLS)} columns: {checked_at - started:.2f} s; nothing changed: {again_at - checked_at:.2f} s"
    )
    print(
        f"{held} held back, {values} values, {rows_at - again_at:.2f} s; {size:.0f} MB to hand over; {memory:.0f} MB in all"
    )


if __name__ == "__main__":
    main()
