"""What the practice portal keeps its records in: a look-up costs what it finds, not what there is."""

from pathlib import Path

import pytest

from desktop_app.practice.store import Condition, Keys, Store

DEAL = 2
RECORDS = 5000


@pytest.mark.parametrize("column", ["id", "origin", "external", "number"])
def test_records_are_found_by_key_without_looking_at_the_others(tmp_path: Path, column: str):
    store = Store(tmp_path / "portal.sqlite3")
    try:
        for number in range(1, RECORDS + 1):
            store.save(DEAL, {"ID": number}, Keys(*(f"{name}{number}" for name in ("o", "e", "h", "n"))), ())
        keys = range(RECORDS - 20, RECORDS)
        wanted = tuple(keys if column == "id" else (f"{column[0]}{number}" for number in keys))
        condition = Condition(f"{column} IN ({','.join('?' * len(wanted))})", wanted)
        steps: list[int] = []
        # Called at every hundredth step of SQLite's machine.
        store._connection.set_progress_handler(lambda: steps.append(100), 100)
        found = [record["ID"] for record in store.scan(DEAL, [condition], page=51)]
    finally:
        store.close()
    assert found == list(keys)
    assert sum(steps) < RECORDS
