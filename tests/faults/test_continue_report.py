"""A report is opened as a spreadsheet: what was repaired in it is sent, what has a record is never sent again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.engine.reporting import build_failures
from desktop_app.sources.report import WorkbookReportWriter
from desktop_app.store.journal import SqliteJournal
from tests.support.killing import Commands
from tests.support.practice import RunningPortal, start_practice_portal

DEAL = 2
ROWS = 30
HELD = {4: "12 apples", 9: "many"}
REFUSED = (2, 3)
"""Places in the second chunk: deals 3 and 5, for deal 4 is held back."""


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[RunningPortal]:
    refusal = {"do": "row_error", "at": REFUSED, "code": "CRM_FIELD_ERROR_VALUE_NOT_VALID", "description": "No."}
    faults = [{**refusal, "when": {"method": "crm.item.batchImport", "requests": [2]}}]
    with start_practice_portal(tmp_path / "portal", {"faults": faults}) as running:
        yield running


@pytest.fixture
def commands(tmp_path: Path, portal: RunningPortal) -> Commands:
    return Commands(tmp_path / "data", portal)


@pytest.fixture
def report(tmp_path: Path, commands: Commands, portal: RunningPortal) -> Path:
    table = tmp_path / "deals.csv"
    lines = ["Name;Comment;Amount", *(f"Deal {n};Note {n};{HELD.get(n, n)}" for n in range(ROWS))]
    table.write_text("\n".join(lines), encoding="utf-8")
    path = tmp_path / "report.xlsx"
    done = commands.run("import", str(table), "--to", "deal", "--report", str(path))
    assert (done["created"], done["held_back"], done["refused"]) == (26, 2, 2)
    portal.set_scenario({})
    return path


def edited(path: Path, edit: Callable[[Worksheet], None]) -> Path:
    book = openpyxl.load_workbook(path)
    edit(book["Rows"])
    book.save(path)
    return path


def repair(sheet: Worksheet) -> None:
    for row in sheet.iter_rows(min_row=2):
        if row[2].value in HELD.values():
            row[2].value = "77"
        if row[0].value in {"Deal 3", "Deal 5"}:
            row[0].value = f"{row[0].value}, repaired"


def titles(portal: RunningPortal) -> list[str]:
    return sorted(record["title"] for record in portal.records(DEAL))


def creations(portal: RunningPortal) -> int:
    return sum(entry["method"] == "crm.item.batchimport" for entry in portal.requests())


REPAIRED = sorted(f"Deal {n}, repaired" if n in (3, 5) else f"Deal {n}" for n in range(ROWS))


def whole(document: dict[str, Any]) -> tuple[int, ...]:
    return tuple(document[name] for name in ("rows", "created", "held_back", "refused", "already_there", "doubled"))


def shuffled(sheet: Worksheet) -> None:
    repair(sheet)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)]
    for place, row in enumerate(sorted(rows, key=lambda row: str(row[1]), reverse=True), start=2):
        for column, value in enumerate(row, start=1):
            sheet.cell(place, column).value = value


def without_created_rows(sheet: Worksheet) -> None:
    repair(sheet)
    for number in range(sheet.max_row, 1, -1):
        if sheet.cell(number, 4).value == "Created":
            sheet.delete_rows(number)


def without_added_columns(sheet: Worksheet) -> None:
    repair(sheet)
    sheet.delete_cols(4, 4)


def with_edited_records(sheet: Worksheet) -> None:
    repair(sheet)
    for row in sheet.iter_rows(min_row=2):
        if row[3].value == "Created":
            row[0].value = f"{row[0].value}, edited in vain"


@pytest.mark.parametrize(
    "edit",
    [repair, shuffled, without_created_rows, without_added_columns, with_edited_records],
    ids=lambda e: e.__name__,
)
def test_repaired_rows_are_sent_and_no_other(
    commands: Commands, portal: RunningPortal, report: Path, edit: Callable[[Worksheet], None]
):
    done = commands.run("import", str(edited(report, edit)), "--to", "deal")
    assert whole(done) == (ROWS, ROWS, 0, 0, 0, 0)
    assert done["verified"] == ROWS
    assert titles(portal) == REPAIRED
    assert {record["title"]: float(record["opportunity"]) for record in portal.records(DEAL)}["Deal 9"] == 77
    assert len(commands.runs()) == 1


def test_the_same_report_opened_again_sends_nothing(commands: Commands, portal: RunningPortal, report: Path):
    edited(report, repair)
    commands.run("import", str(report), "--to", "deal")
    before = creations(portal)
    again = commands.run("import", str(report), "--to", "deal")
    assert whole(again) == (ROWS, ROWS, 0, 0, 0, 0)
    assert creations(portal) == before
    assert titles(portal) == REPAIRED


def test_a_report_that_was_not_repaired_tries_the_refused_rows_again(
    commands: Commands, portal: RunningPortal, report: Path
):
    done = commands.run("import", str(report), "--to", "deal")
    assert whole(done) == (ROWS, 28, 2, 0, 0, 0)


def test_a_file_of_failures_goes_on_as_well(commands: Commands, portal: RunningPortal, report: Path, tmp_path: Path):
    failures = tmp_path / "failures.xlsx"
    with closing(SqliteJournal(commands.data / "journal.sqlite3", commands.data / "locks")) as journal:
        WorkbookReportWriter().write(failures, build_failures(journal, commands.runs()[0]))
    assert openpyxl.load_workbook(failures)["Rows"].max_row == 5
    done = commands.run("import", str(edited(failures, repair)), "--to", "deal")
    assert whole(done) == (ROWS, ROWS, 0, 0, 0, 0)
    assert titles(portal) == REPAIRED


def test_the_new_report_shows_the_cells_as_repaired(commands: Commands, report: Path, tmp_path: Path):
    new = tmp_path / "new.xlsx"
    commands.run("import", str(edited(report, repair)), "--to", "deal", "--report", str(new))
    cells = [row[:4] for row in openpyxl.load_workbook(new)["Rows"].iter_rows(min_row=2, values_only=True)]
    assert cells[3] == ("Deal 3, repaired", "Note 3", "3", "Created")
    assert cells[9] == ("Deal 9", "Note 9", "77", "Created")


def test_a_report_of_another_computer_is_refused(portal: RunningPortal, report: Path, tmp_path: Path):
    before = titles(portal)
    elsewhere = Commands(tmp_path / "elsewhere", portal)
    status, out, err = elsewhere.outcome("import", str(edited(report, repair)), "--to", "deal")
    assert (status, out) == (2, "")
    assert "not in the journal of this computer" in err
    assert titles(portal) == before


def test_a_row_nobody_knows_is_refused_by_its_number(commands: Commands, portal: RunningPortal, report: Path):
    before = titles(portal)
    edited(report, lambda sheet: sheet.append(["Something", "else", "entirely"]))
    status, out, err = commands.outcome("import", str(report), "--to", "deal")
    assert (status, out) == (2, "")
    assert "cannot be told to be one of the rows" in err
    assert titles(portal) == before


def test_another_kind_is_refused(commands: Commands, portal: RunningPortal, report: Path):
    status, _, err = commands.outcome("import", str(edited(report, repair)), "--to", "lead")
    assert status == 2
    assert "Choose “deal”" in err
    assert portal.records(1) == []


def test_an_import_taken_back_is_not_continued(commands: Commands, portal: RunningPortal, report: Path):
    commands.run("undo", commands.runs()[0], "--yes")
    status, _, err = commands.outcome("import", str(edited(report, repair)), "--to", "deal")
    assert status == 2
    assert "taken back" in err
    assert portal.records(DEAL) == []
