"""An import from start to report through the accessibility tree alone; run inside a private session.

`test_by_screen_reader.py` starts this file with a screen, a session bus and a real Secret Service; it is not
collected by itself.
"""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import openpyxl
import pytest

from tests.support.screen_reader import SECONDS, Node, Reader

ROOT = Path(__file__).resolve().parents[2]
SAMPLE = ROOT / "resources" / "samples" / "contacts.xlsx"


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[Reader]:
    reader = Reader()
    command = [sys.executable, "-m", "desktop_app", "--data-dir", str(tmp_path / "data"), "--lang", "en"]
    program = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield reader
        assert program.poll() is None, "the program has ended"
    finally:
        program.send_signal(signal.SIGTERM)
        program.wait(60)
        reader.close()


def says(text: str):
    def holds(node: Node) -> bool:
        return node.is_showing and text in node.name

    return holds


def rows_of(node: Node) -> list[str]:
    """The cells of a table's first column, as they are spoken."""
    assert node.role == "table"
    return [str(Node(node.reader, *node.ask("Table", "GetAccessibleAt", "ii", (row, 0))[0]).name) for row in range(3)]


def forward(reader: Reader, identifier: str, holds=lambda node: node.is_showing) -> Node:
    """Press Next until the page with this control is there: while something is being read, Next asks to wait."""
    end = time.monotonic() + SECONDS
    while (found := reader.find(identifier)) is None or not holds(found):
        assert time.monotonic() < end, f"{identifier} does not come about\n{reader.screen()}"
        if (button := reader.find("next")) is not None:
            button.press()
    return found


def save_in_dialog(reader: Reader, path: Path) -> None:
    reader.wait("fileNameEdit").write(str(path))
    dialog = reader.wait("file-dialog", lambda node: node.is_showing)
    buttons = [each for each in reader._below(dialog) if each.role == "push button"]
    next(each for each in buttons if each.name in {"Open", "Save"}).press()


def change_field(reader: Reader, heading: str, before: str, after: str) -> None:
    """Hear a column's field and choose another."""
    identifier = "field-for-" + heading.lower().replace(" ", "-")
    box = reader.wait(identifier, lambda node: node.name == before)
    assert (box.role, box.description) == ("combo box", f"Field for {heading}")
    fields, line = box.children
    assert (fields.role, line.role, line.name, line.text) == ("list", "text", f"Field for {heading}", before)
    names = [each.name for each in fields.children]
    fields.choose(next(place for place, name in enumerate(names) if f"{name}, ".startswith(f"{after}, ")))
    reader.wait(identifier, lambda node: node.name == after)
    assert f", {after}, " in rows_of(reader.wait("columns"))[0]


def test_from_start_to_report(reader: Reader, tmp_path: Path):
    assert reader.wait("new-import").name == "New import"
    reader.press("new-import")
    steps = [each.name for each in reader.wait("steps").children]
    assert (len(steps), steps[0]) == (9, "Connection, you are here")
    reader.press("use-the-practice-portal")
    reader.wait("connection-notice-text", says("Connected"))
    checks = [each.name for each in reader.wait("connection-checks").children]
    assert len(checks) == 7
    reader.press("next")
    reader.choose("record-kinds", "Contact")
    reader.wait("import-subject", says("Contact"))
    reader.wait("record-kinds")
    reader.press("next")
    reader.press("choose-file")
    save_in_dialog(reader, SAMPLE)
    reader.wait("preview")
    columns = rows_of(forward(reader, "columns"))
    assert columns[0].startswith("First name, ")
    change_field(reader, "First name", "First name", "Do not import")
    change_field(reader, "First name", "Do not import", "First name")
    reader.press("next")
    reader.wait("values", lambda node: node.is_showing)
    reader.press("next")
    reader.wait("files-folder")
    reader.press("next")
    reader.wait("check-summary", says("300 rows = 293 to create + 7 held back"))
    reader.press("next")
    assert reader.wait("start-import").name == "Create 293 contacts"
    reader.press("start-import")
    reader.wait("result-summary", says("300 rows = 293 created + 7 held back"))
    first = rows_of(reader.wait("result-rows", lambda node: node.is_showing))[0]
    assert first.startswith("Row 4, ")
    assert "Created" in first
    report = tmp_path / "report.xlsx"
    reader.press("save-report")
    save_in_dialog(reader, report)
    reader.wait("result-notice-text", says("The report is saved"))
    assert len(list(openpyxl.load_workbook(report)["Rows"].iter_rows(values_only=True))) == 301
    reader.press("close")
    reader.wait("new-import")
