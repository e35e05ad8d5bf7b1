"""What goes wrong around an import: a full disk, a folder that cannot be written, a portal that goes away."""

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.support.practice import start_practice_portal

ROOT = Path(__file__).resolve().parents[2]
SETTLE = ("--settle-seconds", "0.5", "--request-timeout", "5")
DEAL = 2


def run(data: Path, address: str, *words: str, largest_file: int | None = None) -> "subprocess.CompletedProcess[str]":
    def limit() -> None:
        if largest_file is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))

    done = subprocess.run(
        [sys.executable, "-m", "desktop_app", "--data-dir", str(data), *words],
        cwd=ROOT, env={**os.environ, "IMPORT_ASSISTANT_WEBHOOK": address}, capture_output=True, text=True, timeout=150, preexec_fn=limit,
    )  # fmt: skip
    assert "Traceback" not in done.stderr, done.stderr
    return done


def deals(path: Path, count: int) -> Path:
    path.write_text(
        "\n".join(["Name;Comment", *(f"Deal {number};{os.urandom(300).hex()}" for number in range(count))]),
        encoding="utf-8",
    )
    return path


def test_a_data_folder_that_cannot_be_made_is_a_sentence(tmp_path: Path):
    done = run(Path("/proc/import-assistant"), "http://127.0.0.1:9/rest/1/abc/", "runs")
    assert done.returncode == 2
    assert "cannot be written to" in done.stderr


def test_a_full_disk_sends_nothing_and_the_import_works_once_there_is_room(tmp_path: Path):
    table = deals(tmp_path / "deals.csv", 400)
    with start_practice_portal(tmp_path / "portal") as portal:
        full = run(
            tmp_path / "data", portal.webhook, "import", str(table), "--to", "deal", *SETTLE, largest_file=300_000
        )
        assert full.returncode in {2, 3}
        assert "full" in full.stderr.lower()
        before = len(portal.records(DEAL))
        assert before == 0
        done = run(tmp_path / "data", portal.webhook, "import", str(table), "--to", "deal", "--json", *SETTLE)
        assert (done.returncode, json.loads(done.stdout)["created"]) == (0, 400)
        assert len(portal.records(DEAL)) == 400


def test_a_portal_that_goes_away_in_the_middle_stops_the_run_which_then_continues(tmp_path: Path):
    table = deals(tmp_path / "deals.csv", 60)
    with start_practice_portal(
        tmp_path / "portal", {"faults": [{"do": "html_page", "when": {"method": "crm.item.batchImport", "from": 3}}]}
    ) as portal:
        stopped = run(tmp_path / "data", portal.webhook, "import", str(table), "--to", "deal", "--json", *SETTLE)
        assert stopped.returncode == 3
        assert "portal" in stopped.stderr
        portal.set_scenario({})
        resumed = run(tmp_path / "data", portal.webhook, "resume", json.loads(stopped.stdout)["run"], "--json", *SETTLE)
        assert (resumed.returncode, json.loads(resumed.stdout)["created"]) == (0, 60)
        assert len(portal.records(DEAL)) == 60


def test_a_plan_without_rest_is_a_sentence(tmp_path: Path):
    table = deals(tmp_path / "deals.csv", 3)
    with start_practice_portal(tmp_path / "portal", {"faults": [{"do": "no_plan", "when": {}}]}) as portal:
        done = run(tmp_path / "data", portal.webhook, "import", str(table), "--to", "deal")
    assert done.returncode == 2
    assert "plan includes the REST interface" in done.stderr


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("clients.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "clients.xlsx"),
        ("clients.pdf", b"%PDF-1.7\n" + bytes(200), "clients.pdf"),
        ("clients.xlsx", b"", "clients.xlsx"),
        ("clients.xlsx", b"PK\x03\x04" + bytes(60), "clients.xlsx"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_in_one_sentence(tmp_path: Path, name: str, content: bytes, words: str):
    (tmp_path / name).write_bytes(content)
    done = run(tmp_path / "data", "", "inspect", str(tmp_path / name), "--json")
    assert (done.returncode, done.stdout, len(done.stderr.strip().splitlines())) == (2, "", 1)
    assert words in done.stderr


def test_a_table_without_rows_is_told_and_creates_nothing(tmp_path: Path):
    book = openpyxl.Workbook()
    book.active.append(["Name", "Amount"])
    book.save(tmp_path / "head.xlsx")
    with start_practice_portal(tmp_path / "portal") as portal:
        done = run(tmp_path / "data", portal.webhook, "import", str(tmp_path / "head.xlsx"), "--to", "deal", "--json")
        assert portal.records(DEAL) == []
    assert done.returncode in {0, 2}


def test_a_workbook_with_a_password_is_told_apart(tmp_path: Path):
    # The container of an encrypted workbook, cut down to what tells it: its magic number and its stream's name.
    container = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(1528) + "EncryptedPackage".encode("utf-16-le") + bytes(2000)
    (tmp_path / "clients.xlsx").write_bytes(container)
    done = run(tmp_path / "data", "", "inspect", str(tmp_path / "clients.xlsx"))
    assert (done.returncode, done.stdout) == (2, "")
    assert "password" in done.stderr
