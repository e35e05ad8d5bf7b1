"""A thousand deals with three thousand files found by rule: the right files on the right records, by hash."""

from __future__ import annotations

import hashlib
import json
import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.support.practice import RunningPortal, start_practice_portal

ROOT = Path(__file__).resolve().parents[2]
DEAL, ROWS = 2, 1000
MISSING, EMPTY, COPY, TWICE, FILM, ALBUM, SHARED, CHANGED = 10, 30, 40, 41, 50, 60, 70, 999
LIMIT = 1_000_000


def number(row: int) -> str:
    return f"D-{row:04d}"


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def write_files(root: Path) -> dict[int, dict[str, str]]:
    """Write the folder; return what each row's record shall have: name → hash."""
    wanted: dict[int, dict[str, str]] = {}
    for row in range(ROWS):
        names = (f"{number(row)} договор №{row}.pdf", f"scan {number(row)} (2).png", f"Фото_{number(row)}_ü.jpg")
        for place, name in enumerate(names):
            content = f"{name}\0{row}".encode() * (3 + place)
            if row == ALBUM:
                content = content.ljust(400_000, b".")
            if row == FILM and place == 2:
                content = content.ljust(1_500_000, b".")
            if row == EMPTY and place == 1:
                content = b""
            folder = root / f"часть {row % 7}"
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
            wanted.setdefault(row, {})[name] = digest(content)
    (root / "копии").mkdir()
    copied = f"scan {number(COPY)} (2).png"
    (root / "копии" / copied).write_bytes((root / f"часть {COPY % 7}" / copied).read_bytes())
    (root / "копии" / f"scan {number(TWICE)} (2).png").write_bytes(b"quite another")
    (root / f"{number(SHARED)} and {number(SHARED + 1)}.txt").write_bytes(b"for both")
    (root / "nobody's.txt").write_bytes(b"nobody's")
    return wanted


def write_table(path: Path) -> Path:
    lines = ["Deal name;Number;Paper"]
    lines += [f"Deal {row};{number(row)};{'none.pdf' if row == MISSING else ''}" for row in range(ROWS)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def file_fields(portal: RunningPortal) -> tuple[str, str]:
    """Return the names of a field for one file and of one for several."""
    fields = portal.call("crm.item.fields", {"entityTypeId": DEAL, "useOriginalUfNames": "Y"})["result"]["fields"]
    names = {field["isMultiple"]: field["upperName"] for field in fields.values() if field["type"] == "file"}
    return names[False], names[True]


def mapping(path: Path, one: str, many: str) -> Path:
    rules = [{"name": "contains", "column": "Number", "field": many}]
    path.write_text(
        json.dumps({"columns": {"Deal name": "TITLE"}, "files": {"Paper": one}, "fileRules": rules}), encoding="utf-8"
    )
    return path


class Terminal:
    def __init__(self, data: Path, portal: RunningPortal) -> None:
        self.data, self.portal = data, portal

    def start(self, *words: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "desktop_app", "--data-dir", str(self.data), *words]
        environment = {**os.environ, "IMPORT_ASSISTANT_WEBHOOK": self.portal.webhook}
        pipe = subprocess.PIPE
        return subprocess.Popen(command, cwd=ROOT, env=environment, stdout=pipe, stderr=pipe, text=True)

    def end(self, process: subprocess.Popen[str]) -> dict[str, Any]:
        with process:
            out, err = process.communicate(timeout=150)
        assert "Traceback" not in err, err
        return json.loads(out)


def kept(folder: Path, portal: RunningPortal, many: str) -> dict[str, dict[str, str]]:
    """Return what the portal has: title of a record → names of its files → hash of what lies on its disk."""
    with closing(sqlite3.connect(folder / "portal" / "portal.sqlite3")) as connection:
        names = dict(connection.execute("SELECT id, name FROM files"))
    result = {}
    for record in portal.records(DEAL):
        ids = [each["id"] if isinstance(each, dict) else each for each in record[many] or []]
        result[record["title"]] = {
            names[key]: digest((folder / "portal" / "files" / str(key)).read_bytes()) for key in ids
        }
        assert len(result[record["title"]]) == len(ids)
    return result


@pytest.mark.timeout(400)
def test_every_file_is_on_its_record_and_every_trouble_is_listed(tmp_path: Path):
    files = tmp_path / "файлы"
    wanted = write_files(files)
    table = write_table(tmp_path / "deals.csv")
    revoked = {"do": "revoked", "when": {"method": "crm.item.batchImport", "from": 8}}
    scenario = {"limits": {"body_bytes": LIMIT}, "faults": [revoked]}
    with start_practice_portal(tmp_path / "practice", scenario) as portal:
        terminal = Terminal(tmp_path / "data", portal)
        one, many = file_fields(portal)
        chosen = mapping(tmp_path / "mapping.json", one, many)
        words = ("--to", "deal", "--mapping", str(chosen), "--files", str(files), "--files-later", "--json")
        broken_off = terminal.end(terminal.start("import", str(table), *words))
        assert 0 < broken_off["created"] < ROWS // 2
        # In the middle of the run the file of a row far away becomes another one of the same size.
        changed = files / f"часть {CHANGED % 7}" / f"scan {number(CHANGED)} (2).png"
        changed.write_bytes(b"!" * changed.stat().st_size)
        portal.set_scenario({"limits": {"body_bytes": LIMIT}})
        done = terminal.end(terminal.start("resume", broken_off["run"], "--json"))

        troubled = {MISSING, EMPTY, TWICE, CHANGED}
        expected = {f"Deal {row}": names for row, names in wanted.items() if row not in troubled}
        film = f"Фото_{number(FILM)}_ü.jpg"
        without_film = {name: value for name, value in expected[f"Deal {FILM}"].items() if name != film}
        assert kept(tmp_path / "practice", portal, many) == {**expected, f"Deal {FILM}": without_film}
        numbers = {
            name: done[name] for name in ("rows", "created", "held_back", "refused", "files_missing", "differing")
        }
        assert numbers == {
            "rows": ROWS, "created": 996, "held_back": 3, "refused": 1, "files_missing": 1, "differing": 1
        }  # fmt: skip

        report = tmp_path / "report.xlsx"
        terminal.end(terminal.start("report", done["run"], "--out", str(report), "--json"))
        lines = list(openpyxl.load_workbook(report)["Rows"].iter_rows(values_only=True))
        told = {line[0]: line for line in lines[1:] if line[3] != "Created"}
        assert {title: line[3] for title, line in told.items()} == {
            f"Deal {MISSING}": "Held back",
            f"Deal {EMPTY}": "Held back",
            f"Deal {TWICE}": "Held back",
            f"Deal {CHANGED}": "Refused",
            f"Deal {FILM}": "Created, file missing",
        }
        sentences = {
            MISSING: "“none.pdf” is not in the folder",
            EMPTY: "holds nothing",
            TWICE: "Two different files named",
            CHANGED: "was changed, moved or locked",
            FILM: film,
        }
        for row, sentence in sentences.items():
            assert any(sentence in str(cell) for cell in told[f"Deal {row}"]), told[f"Deal {row}"]

        portal.set_scenario({})
        again = terminal.end(terminal.start("resume", done["run"], "--retry-files", "--json"))
        assert (again["files_missing"], again["created"], again["differing"]) == (0, 996, 0)
        assert kept(tmp_path / "practice", portal, many) == expected
