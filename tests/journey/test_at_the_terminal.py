"""Whole imports at the terminal: the real program against the real practice portal over real HTTP."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.support.practice import RunningPortal, start_practice_portal

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
DEAL, CONTACT, COMPANY = 2, 3, 4
SETTLE = ("--settle-seconds", "0.5")


@dataclass(frozen=True)
class Ended:
    status: int
    out: str
    err: str

    @property
    def document(self) -> dict[str, Any]:
        return json.loads(self.out)


@dataclass(frozen=True)
class Terminal:
    data: Path
    portal: RunningPortal

    def start(self, *words: str, address: str | None = None) -> "subprocess.Popen[str]":
        environment = {**os.environ, "IMPORT_ASSISTANT_WEBHOOK": address or self.portal.webhook}
        command = [sys.executable, "-m", "desktop_app", "--data-dir", str(self.data), *words]
        return subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def run(self, *words: str, address: str | None = None) -> Ended:
        with self.start(*words, address=address) as process:
            out, err = process.communicate(timeout=120)
        assert "Traceback" not in err
        assert self.portal.secret not in out + err
        return Ended(process.returncode, out, err)


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Terminal]:
    with start_practice_portal(tmp_path / "portal") as portal:
        yield Terminal(tmp_path / "data", portal)


def numbers(document: dict[str, Any]) -> dict[str, int]:
    return {
        name: value
        for name, value in document.items()
        if isinstance(value, int) and value and name not in {"requests", "rows"}
    }


def write_deals(path: Path, count: int) -> Path:
    lines = ["Name;Amount", *(f"Deal {number};{number}" for number in range(count))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def titles(terminal: Terminal) -> list[str]:
    return sorted(record["title"] for record in terminal.portal.records(DEAL))


def test_every_row_is_accounted_for_and_a_second_import_creates_nothing(terminal: Terminal, tmp_path: Path):
    report = tmp_path / "report.xlsx"
    first = terminal.run("import", str(SAMPLES / "contacts.xlsx"), "--to", "contact", "--json", "--report", str(report))
    assert first.status == 1
    assert first.document["rows"] == 300
    assert numbers(first.document) == {"created": 293, "held_back": 7, "verified": 293}
    rows = list(openpyxl.load_workbook(report)["Rows"].iter_rows(values_only=True))
    assert len(rows) == 301
    assert [row[10] for row in rows[1:]].count("Created") == 293
    assert all(row[12] and row[13] for row in rows[1:] if row[10] == "Held back")
    second = terminal.run("import", str(SAMPLES / "contacts.xlsx"), "--to", "contact", "--json")
    assert numbers(second.document) == {"already_there": 293, "held_back": 7}
    assert len(terminal.portal.records(CONTACT)) == 293


def test_the_companies_on_the_portal_equal_the_table_field_by_field(terminal: Terminal):
    done = terminal.run("import", str(SAMPLES / "companies.xlsx"), "--to", "company", "--json")
    assert (done.status, numbers(done.document)) == (0, {"created": 40, "verified": 40})
    people = {
        f"{user['NAME']} {user['LAST_NAME']}": int(user["ID"]) for user in terminal.portal.call("user.get")["result"]
    }
    statuses = {each["STATUS_ID"]: each["NAME"] for each in terminal.portal.call("crm.status.list")["result"]}
    sheet = openpyxl.load_workbook(SAMPLES / "companies.xlsx")["Companies"]
    expected = {}
    for name, kind, industry, phone, email, site, revenue, currency, manager in sheet.iter_rows(
        min_row=2, values_only=True
    ):
        expected[name] = (
            kind,
            industry,
            {("PHONE", phone), ("EMAIL", email), ("WEB", site)},
            revenue,
            currency,
            people.get(manager),
        )
    found = {}
    for record in terminal.portal.records(COMPANY):
        communications = {(each["typeId"], each["value"]) for each in record["fm"]}
        found[record["title"]] = (
            statuses[record["typeId"]], statuses[record["industry"]], communications, record["revenue"], record["currencyId"], record["assignedById"],
        )  # fmt: skip
    for title, row in expected.items():
        # Only the first fifty users are on the first page; the manager is compared where he is among them.
        assert found[title][:5] == row[:5]
        assert row[5] in (None, found[title][5])


def test_deals_from_a_windows_1251_table_bring_their_files_along(terminal: Terminal):
    done = terminal.run(
        "import", str(SAMPLES / "deals.csv"), "--to", "deal", "--files", str(SAMPLES / "attachments"), "--json"
    )
    lines = (SAMPLES / "deals.csv").read_bytes().decode("cp1251")
    # One file is missing on purpose, and a comma does not part file names.
    missing = lines.count("missing.pdf")
    assert done.document["created"] + done.document["held_back"] == 60
    assert done.document["held_back"] == missing
    record = next(each for each in terminal.portal.records(DEAL) if each["title"].endswith("№ 1"))
    amount = next(line for line in lines.splitlines() if "№ 1;" in line).split(";")[2]
    assert Decimal(str(record["opportunity"])) == Decimal(amount.replace(" ", "").replace(",", "."))
    assert record["isManualOpportunity"] == "Y"


def test_an_import_killed_in_the_middle_continues_without_a_double(terminal: Terminal, tmp_path: Path):
    table = write_deals(tmp_path / "deals.csv", 90)
    terminal.portal.set_scenario({"cost": {"per_request": 0.3}})
    process = terminal.start("import", str(table), "--to", "deal", *SETTLE)
    terminal.portal.wait_for_request("crm.item.batchimport", "working", after=3)
    process.send_signal(signal.SIGKILL)
    process.communicate()
    listed = terminal.run("runs", "--json").document["runs"]
    assert [(run["state"], run["rows"]) for run in listed] == [("interrupted", 90)]
    resumed = terminal.run("resume", listed[0]["run"], "--json", *SETTLE)
    assert (resumed.status, numbers(resumed.document)) == (0, {"created": 90, "verified": 90})
    assert titles(terminal) == sorted(f"Deal {number}" for number in range(90))


@pytest.mark.parametrize("fault", ["cut_before_work", "cut_after_work"])
def test_a_lost_answer_makes_no_double_and_loses_no_row(terminal: Terminal, tmp_path: Path, fault: str):
    table = write_deals(tmp_path / "deals.csv", 60)
    terminal.portal.set_scenario(
        {"faults": [{"do": fault, "when": {"method": "crm.item.batchImport", "requests": [2, 4]}}]}
    )
    done = terminal.run("import", str(table), "--to", "deal", "--json", *SETTLE)
    assert (done.status, numbers(done.document)) == (0, {"created": 60, "verified": 60})
    assert titles(terminal) == sorted(f"Deal {number}" for number in range(60))


def test_a_webhook_revoked_in_the_middle_stops_the_run_which_then_continues(terminal: Terminal, tmp_path: Path):
    table = write_deals(tmp_path / "deals.csv", 60)
    terminal.portal.set_scenario({"faults": [{"do": "revoked", "when": {"method": "crm.item.batchImport", "from": 3}}]})
    stopped = terminal.run("import", str(table), "--to", "deal", "--json", *SETTLE)
    assert stopped.status == 3
    assert "does not accept this webhook" in stopped.err
    terminal.portal.set_scenario({})
    resumed = terminal.run("resume", stopped.document["run"], "--json", *SETTLE)
    assert (resumed.status, numbers(resumed.document)) == (0, {"created": 60, "verified": 60})


def test_undo_takes_back_what_nobody_touched_and_spares_the_rest(terminal: Terminal, tmp_path: Path):
    terminal.portal.call("crm.item.add", {"entityTypeId": DEAL, "fields": {"title": "Was here before"}})
    table = write_deals(tmp_path / "deals.csv", 45)
    run = terminal.run("import", str(table), "--to", "deal", "--json").document["run"]
    touched = next(record for record in terminal.portal.records(DEAL) if record["title"] == "Deal 7")
    terminal.portal.touch(DEAL, touched["id"], {"comments": "called"}, 5)
    preview = terminal.run("undo", run, "--json")
    assert preview.document == {
        "run": run,
        "deleted": 44,
        "kept_edited": 1,
        "already_gone": 0,
        "failed": 0,
        "preview": True,
    }
    assert len(terminal.portal.records(DEAL)) == 46
    undone = terminal.run("undo", run, "--yes", "--json")
    assert (undone.status, undone.document["deleted"], undone.document["kept_edited"]) == (0, 44, 1)
    assert titles(terminal) == ["Deal 7", "Was here before"]


def test_another_portal_may_neither_resume_nor_undo(terminal: Terminal, tmp_path: Path):
    table = write_deals(tmp_path / "deals.csv", 3)
    run = terminal.run("import", str(table), "--to", "deal", "--json").document["run"]
    with start_practice_portal(tmp_path / "other") as other:
        for words in (("resume", run), ("undo", run, "--yes")):
            assert terminal.run(*words, address=other.webhook).status == 2
    assert len(terminal.portal.records(DEAL)) == 3


def test_the_secret_is_in_no_file_the_program_wrote(terminal: Terminal, tmp_path: Path):
    report = terminal.data / "report.xlsx"
    terminal.run("import", str(SAMPLES / "companies.xlsx"), "--to", "company", "--report", str(report))
    written = [path for path in terminal.data.rglob("*") if path.is_file()]
    assert len(written) > 3
    assert [path for path in written if terminal.portal.secret.encode() in path.read_bytes()] == []
    book = openpyxl.load_workbook(report)
    texts = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not [text for text in texts if terminal.portal.secret in text]


@pytest.mark.parametrize(
    ("address", "sentence"),
    [
        ("https://acme.bitrix24.com", "only the portal's name"),
        ("https://acme.bitrix24.com/rest/1/", "the secret after"),
        ("http://acme.bitrix24.com/rest/1/abc/", "anybody on the way can read"),
        ("https://acme.bitrix24.invalid/rest/1/abc/", "is not known on the internet"),
    ],
)
def test_a_wrong_address_is_a_sentence(terminal: Terminal, address: str, sentence: str):
    ended = terminal.run("import", str(SAMPLES / "companies.xlsx"), "--to", "company", address=address)
    assert (ended.status, ended.out) == (2, "")
    assert sentence in ended.err


@pytest.mark.parametrize(
    ("scenario", "sentence"),
    [
        ({"owner": {"scopes": ["user_basic"]}}, "lacks a right"),
        ({"owner": {"active": False}}, "not active"),
        ({"owner": {"denied": {"read": ["company"]}}}, "does not allow"),
    ],
)
def test_a_portal_that_does_not_allow_it_is_a_sentence(terminal: Terminal, scenario: dict[str, Any], sentence: str):
    terminal.portal.set_scenario(scenario)
    ended = terminal.run("import", str(SAMPLES / "companies.xlsx"), "--to", "company")
    assert ended.status == 2
    assert sentence in ended.err


def test_what_is_no_spreadsheet_is_a_sentence(terminal: Terminal, tmp_path: Path):
    (tmp_path / "picture.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (tmp_path / "empty.xlsx").write_bytes(b"")
    for name in ("picture.xlsx", "empty.xlsx", "absent.xlsx"):
        ended = terminal.run("inspect", str(tmp_path / name))
        assert (ended.status, ended.out) == (2, "")
        assert len(ended.err.strip().splitlines()) == 1


def test_open_questions_about_columns_end_before_anything_is_sent(terminal: Terminal, tmp_path: Path):
    table = tmp_path / "deals.csv"
    table.write_text("Name,Start date\nOne,03/04/2026\nTwo,05/06/2026\n", encoding="utf-8")
    ended = terminal.run("import", str(table), "--to", "deal")
    assert ended.status == 2
    assert "Start date" in ended.err
    assert terminal.portal.records(DEAL) == []
