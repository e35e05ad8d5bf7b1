"""For each kind: a table goes in, and the records on the portal equal it field by field, read by other eyes."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.support.practice import RunningPortal, start_practice_portal

ROOT = Path(__file__).resolve().parents[2]
KINDS = {
    "lead": 1,
    "deal": 2,
    "contact": 3,
    "company": 4,
    "quote": 7,
    "invoice": 31,
    "spa:1030": 1030,
    "spa:1036": 1036,
}
COMMUNICATING = {1, 3, 4}
ROWS = 25


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPortal]:
    with start_practice_portal(tmp_path_factory.mktemp("portal")) as running:
        yield running


def columns(fields: dict[str, dict[str, Any]], kind: int) -> dict[str, tuple[str, list[str], list[Any]]]:
    """Heading → (target, texts as a person writes them, what the portal must show)."""
    numbers = range(ROWS)
    custom: dict[str, str] = {}
    for name, field in fields.items():
        # The first field of each type is the portal's own single one; a multiple one goes under its type and a plus.
        if field["isDynamic"] and not field["isReadOnly"]:
            custom.setdefault(field["type"] + ("+" if field["isMultiple"] else ""), name)
    made: dict[str, tuple[str, list[str], list[Any]]] = {}

    def put(target: str, texts: list[str], shown: list[Any]) -> None:
        made[f"Column {target}"] = (target, texts, shown)

    if "title" in fields:
        put("TITLE", [f"Запись № {n} «ёж»" for n in numbers], [f"Запись № {n} «ёж»" for n in numbers])
    if "lastName" in fields:
        put("LAST_NAME", [f"Müller-Łęcki {n}" for n in numbers], [f"Müller-Łęcki {n}" for n in numbers])
    if "opportunity" in fields:
        put("OPPORTUNITY", [f"{n} 234,50" if n else "234,50" for n in numbers], [n * 1000 + 234.5 for n in numbers])
        put("CURRENCY_ID", ["€"] * ROWS, ["EUR"] * ROWS)
    if kind in COMMUNICATING:
        put("PHONE.MOBILE", [f"+7 903 000-00-{n:02d}" for n in numbers], [f"+7 903 000-00-{n:02d}" for n in numbers])
        put("EMAIL.WORK", [f"a{n}.{kind}@example.org" for n in numbers], [f"a{n}.{kind}@example.org" for n in numbers])
    colours = (
        [(item["VALUE"], int(item["ID"])) for item in fields[custom["enumeration"]]["items"]]
        if "enumeration" in custom
        else []
    )
    simple: dict[str, tuple[list[str], list[Any]]] = {
        "string": ([f"text; {n}" for n in numbers], [f"text; {n}" for n in numbers]),
        "integer": ([f"1 {n:03d}" for n in numbers], [1000 + n for n in numbers]),
        "double": ([f"{n},25" for n in numbers], [n + 0.25 for n in numbers]),
        "boolean": (["да" if n % 2 else "no" for n in numbers], ["Y" if n % 2 else "N" for n in numbers]),
        "date": ([f"{n + 1}.03.2026" for n in numbers], [f"2026-03-{n + 1:02d}" for n in numbers]),
        "datetime": ([f"{n + 1:02d}.03.2026 14:05" for n in numbers], [f"2026-03-{n + 1:02d}T14:05:00+03:00" for n in numbers]),
        "money": ([f"{n + 1} 000,50 руб." for n in numbers], [f"{n + 1}000.5|RUB" for n in numbers]),
        "url": ([f"https://example.org/{n}" for n in numbers], [f"https://example.org/{n}" for n in numbers]),
        "url+": ([f"https://example.org/{n}; https://example.com" for n in numbers], [[f"https://example.org/{n}", "https://example.com"] for n in numbers]),
        "enumeration": ([colours[n % len(colours)][0].upper() for n in numbers] if colours else [], [colours[n % len(colours)][1] for n in numbers] if colours else []),
        "employee": (["Jack Parker"] * ROWS, [16] * ROWS),
    }  # fmt: skip
    for kind_of_field, (texts, shown) in simple.items():
        if kind_of_field in custom:
            put(fields[custom[kind_of_field]]["upperName"], texts, shown)
    return made


def plain(value: Any, expected: Any) -> Any:
    """The portal's forms of the same value: dates with a time, decimals and numbers as texts."""
    if isinstance(expected, str) and isinstance(value, str) and len(expected) == 10 and expected[:4].isdigit():
        return value[:10]
    if isinstance(expected, int | float) and not isinstance(expected, bool) and isinstance(value, str):
        return float(value)
    if isinstance(expected, str) and "|" in expected and isinstance(value, str):
        number, _, currency = value.partition("|")
        return f"{float(number):g}|{currency}"
    return value


@pytest.mark.parametrize("code", sorted(KINDS))
def test_the_records_equal_the_table(portal: RunningPortal, tmp_path: Path, code: str):
    kind = KINDS[code]
    fields = portal.call("crm.item.fields", {"entityTypeId": kind, "useOriginalUfNames": "Y"})["result"]["fields"]
    made = columns(fields, kind)
    assert len(made) >= 8
    lines = ["\t".join(made)]
    lines += ["\t".join(texts[n] for _, texts, _ in made.values()) for n in range(ROWS)]
    (tmp_path / "table.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    mapping = {"columns": {heading: target for heading, (target, _, _) in made.items()}}
    (tmp_path / "mapping.json").write_text(json.dumps(mapping), encoding="utf-8")
    words = [
        "--data-dir",
        str(tmp_path / "data"),
        "import",
        str(tmp_path / "table.tsv"),
        "--to",
        code,
        "--json",
        "--mapping",
        str(tmp_path / "mapping.json"),
    ]
    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", *words], cwd=ROOT, env={**os.environ, "IMPORT_ASSISTANT_WEBHOOK": portal.webhook},
        capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr + done.stdout
    document = json.loads(done.stdout)
    assert (document["created"], document["verified"], document["differing"]) == (ROWS, ROWS, 0)
    keys = {field["upperName"]: key for key, field in fields.items()}
    # Requests overtake each other, so records are told apart by what names them, not by their order.
    first, _, names = next(iter(made.values()))
    by_name = {record[keys[first]]: record for record in portal.records(kind)}
    records = [by_name[name] for name in names]
    for target, _, shown in made.values():
        name, _, value_type = target.partition(".")
        for record, expected in zip(records, shown, strict=True):
            if value_type:
                assert [(each["value"], each["valueType"]) for each in record["fm"] if each["typeId"] == name] == [
                    (expected, value_type)
                ]
            else:
                value = plain(record[keys[name]], expected)
                assert value == (plain(expected, expected) if isinstance(expected, str) else expected), (
                    target,
                    record[keys[name]],
                )
