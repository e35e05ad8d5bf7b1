"""Two ways through the real window, from pasted address to saved report; run inside a private session.

`test_the_window.py` starts this file with a real Secret Service; it is not collected by itself.
"""

from __future__ import annotations

import base64
import shutil
import sqlite3
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.bootstrap import PracticeKeeper, build_services
from desktop_app.flow.steps import Step
from desktop_app.store.logs import start_log
from desktop_app.store.paths import DataPaths, data_paths
from desktop_app.ui.app import Windows, build_application
from desktop_app.vault.keystore import open_vault
from tests.support import window as hand
from tests.support.practice import RunningPortal, start_practice_portal
from tests.support.secrets import arguments_with, files_with, windows_with
from tests.support.window import Ears, choose, find, lines, paste, pick, press, said, text_of, wait_until, write

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "resources" / "samples"
CONTACT = 3


@dataclass
class Stage:
    windows: Windows
    portal: RunningPortal
    paths: DataPaths


@pytest.fixture(scope="module")
def application() -> QApplication:
    return build_application(["journey"], "en")


@pytest.fixture
def stage(tmp_path: Path, application: QApplication) -> Iterator[Stage]:
    paths = data_paths(tmp_path / "data").prepare()
    start_log(paths.logs)
    keeper = PracticeKeeper(paths)
    services = build_services(paths, keeper.start)
    with start_practice_portal(tmp_path / "portal") as portal, Ears():
        windows = Windows(application, services)
        windows.open_start()
        yield Stage(windows, portal, paths)
        if windows.assistant is not None:
            windows.assistant.close()
        windows.start.close()
        assert windows.shut_down()
        hand.settle()
        services.close()
        keeper.stop()


def next_to(identifier: str) -> None:
    """Press Next until the page with this control is there: while something is being read, Next asks to wait."""

    def is_there() -> bool:
        return hand.visible(identifier) is not None

    def asks_to_wait() -> bool:
        notices = [hand.visible(f"{step.value}-notice") for step in Step]
        return any(
            "a moment, please" in label.text() for each in notices if each for label in each.findChildren(QLabel)
        )

    while not is_there():
        press("next")
        wait_until(lambda: is_there() or asks_to_wait(), f"{identifier}, or a word about what is missing")
        hand.live(50)


def check_says(text: str) -> None:
    wait_until(lambda: text_of("check-summary") == text, f"check says {text!r}")


def secret_free(stage: Stage, *further: Path) -> None:
    """Nothing the program wrote, shows, says or hands to its processes holds the secret."""
    secret = stage.portal.secret
    assert files_with(secret, stage.paths.root) == []
    for folder in further:
        assert files_with(secret, folder) == []
    assert windows_with(secret) == []
    assert arguments_with(secret) == []


def test_the_search_for_the_secret_finds_it_wherever_it_is(tmp_path: Path, application: QApplication):
    secret = "abcdefgh12345678"
    (tmp_path / "plain.txt").write_text(f"x {secret} y", encoding="utf-8")
    (tmp_path / "wide.txt").write_text(f"x {secret} y", encoding="utf-16")
    with zipfile.ZipFile(tmp_path / "packed.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("sheet.xml", f"<c>{secret}</c>" * 50)
    with closing(sqlite3.connect(tmp_path / "base.sqlite3")) as base, base:
        base.execute("CREATE TABLE t (a)")
        base.execute("INSERT INTO t VALUES (?)", (zlib.compress(f"{secret} {secret}".encode()),))
    (tmp_path / "coded.txt").write_bytes(base64.b64encode(f"ab{secret}cd".encode()))
    assert len(files_with(secret, tmp_path)) == 5
    box = QLabel(secret)
    box.show()
    QGuiApplication.clipboard().setText(secret)
    says = "print('here', flush=True); input()"
    process = subprocess.Popen([sys.executable, "-c", says, secret], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    try:
        assert process.stdout is not None
        assert process.stdout.readline().strip() == b"here"  # only now are its arguments sure to be in its list
        assert windows_with(secret) == [f"spoken: {secret}", "clipboard"]
        assert len(arguments_with(secret)) == 1
    finally:
        process.communicate(b"\n")
        QGuiApplication.clipboard().clear()
        box.close()
        box.deleteLater()
        hand.settle()


def save_problem_report(folder: Path) -> str:
    """Save the report of a problem and return it."""
    folder.mkdir()
    tool = find("program-menu")
    tool.menu().aboutToShow.emit()
    next(each for each in tool.menu().actions() if "Report a problem" in each.text()).trigger()
    press("save-problem-report")
    hand.save_as(folder / "problem.txt")
    press("problem-report-close")
    return (folder / "problem.txt").read_text(encoding="utf-8")


def test_the_good_way(stage: Stage, tmp_path: Path):
    press("new-import")
    paste("webhook-address", f"curl -X POST {stage.portal.webhook}profile.json")
    assert stage.portal.secret not in text_of("webhook-address")
    press("check-connection")
    wait_until(lambda: "Connected to" in said("connection"), "connected")
    assert len(lines("connection-checks")) == 7
    assert stage.portal.webhook.split("/")[2] in open_vault().names()
    next_to("record-kinds")
    choose("record-kinds", "Contact")
    wait_until(lambda: said("what") == "", "the fields are read")
    next_to("spreadsheet-file")
    write("spreadsheet-file", str(SAMPLES / "contacts.xlsx"), enter=True)
    wait_until(lambda: hand.visible("preview") is not None, "the table is shown")
    assert hand.cell("preview", 1, 0) == "Boris"
    next_to("columns")
    assert text_of("field-for-first-name") == "First name"
    next_to("values")
    next_to("files-folder")
    next_to("check-summary")
    check_says("300 rows = 293 to create + 7 held back")
    assert "All rows" in lines("problems")
    press("next")
    assert text_of("start-import") == "Create 293 contacts"
    assert stage.portal.records(CONTACT) == []
    press("start-import")
    wait_until(lambda: hand.visible("back") is None and hand.visible("cancel") is None, "neither Back nor Cancel")
    find("result-summary")
    wait_until(lambda: text_of("result-summary") == "300 rows = 293 created + 7 held back", "the numbers of the run")
    assert len(stage.portal.records(CONTACT)) == 293
    report = tmp_path / "report.xlsx"
    press("save-report")
    hand.save_as(report)
    wait_until(lambda: "The report is saved" in said("result"), "the report is saved")
    rows = list(openpyxl.load_workbook(report)["Rows"].iter_rows(values_only=True))
    assert len(rows) == 301
    bundle = save_problem_report(tmp_path / "bundle")
    assert "contact finished: 300 rows, 293 created" in bundle
    secret_free(stage, report.parent / "bundle")
    assert stage.portal.secret not in " ".join("".join(map(str, row)) for row in rows)
    press("undo-this-import")
    press("question-yes")
    wait_until(lambda: "Taken back: 293" in said("result"), "taken back")
    assert stage.portal.records(CONTACT) == []
    press("close")
    find("new-import")


def test_the_way_with_every_trouble(stage: Stage, tmp_path: Path):
    press("new-import")
    press("next")
    assert said("connection") == "Paste a webhook address and check the connection first."
    write("webhook-address", "https://acme.bitrix24.com")
    assert "only the portal's name" in text_of("address-understood")
    press("check-connection")
    assert "only the portal's name" in said("connection")
    paste("webhook-address", stage.portal.webhook.replace(stage.portal.secret, "wrongsecret12345"))
    press("check-connection")
    wait_until(lambda: "does not accept this webhook" in said("connection"), "the wrong secret is told")
    paste("webhook-address", stage.portal.webhook)
    press("check-connection")
    wait_until(lambda: "Connected to" in said("connection"), "connected")
    next_to("record-kinds")
    wait_until(lambda: said("what") == "", "the kinds are read")
    press("next")
    assert said("what") == "Choose what the rows of your table are."
    choose("record-kinds", "Contact")
    wait_until(lambda: said("what") == "", "the fields are read")
    next_to("spreadsheet-file")
    press("next")
    assert said("table") == "Choose a spreadsheet first."
    write("spreadsheet-file", str(tmp_path / "absent.xlsx"), enter=True)
    wait_until(lambda: "absent.xlsx" in said("table"), "the absent file is told")
    (tmp_path / "picture.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    write("spreadsheet-file", str(tmp_path / "picture.xlsx"), enter=True)
    wait_until(lambda: "picture.xlsx" in said("table"), "the picture is told")
    (tmp_path / "odd.csv").write_text("Aaa;Bbb\n" + "".join(f"x{n};y{n}\n" for n in range(60)), encoding="utf-8")
    write("spreadsheet-file", str(tmp_path / "odd.csv"), enter=True)
    wait_until(lambda: hand.visible("preview") is not None, "the table is shown")
    next_to("columns")
    press("next")
    assert said("columns") == "Choose a field for at least one column."
    pick("field-for-aaa", "Last name")
    press("next")
    find("files-folder")
    next_to("check-summary")
    check_says("60 rows = 60 to create + 0 held back")
    press("next")
    stage.portal.set_scenario({"faults": [{"do": "revoked", "when": {"method": "crm.item.batchImport", "from": 3}}]})
    press("start-import")
    find("new-webhook-address")
    assert hand.visible("resume") is not None
    stage.portal.set_scenario({})
    paste("new-webhook-address", stage.portal.webhook)
    press("use-this-address")
    find("result-summary")
    wait_until(lambda: text_of("result-summary") == "60 rows = 60 created", "the numbers of the run")
    names = sorted(record["lastName"] for record in stage.portal.records(CONTACT))
    assert names == sorted(f"x{number}" for number in range(60))
    secret_free(stage)


def test_a_kept_draft_goes_on_where_it_was_left(stage: Stage, tmp_path: Path):
    table = shutil.copy(SAMPLES / "companies.xlsx", tmp_path / "mine.xlsx")
    press("new-import")
    paste("webhook-address", stage.portal.webhook)
    press("check-connection")
    wait_until(lambda: "Connected to" in said("connection"), "connected")
    next_to("record-kinds")
    choose("record-kinds", "Company")
    wait_until(lambda: said("what") == "", "the fields are read")
    next_to("spreadsheet-file")
    write("spreadsheet-file", str(table), enter=True)
    wait_until(lambda: hand.visible("preview") is not None, "the table is shown")
    press("cancel")
    choose("unfinished-imports", "mine.xlsx")
    find("preview")
    next_to("columns")
