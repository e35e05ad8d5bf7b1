"""Files on their way through the real window: by a rule over a folder, by a column of names, by a drop.

`test_the_window.py` starts this file with a real Secret Service; it is not collected by itself.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QTableView

from tests.journey.window_ways import Stage, application, next_to, stage
from tests.support import window as hand
from tests.support.window import choose, find, paste, press, said, text_of, wait_until, write

__all__ = ["application", "stage"]

DEAL = 2


def set_box(identifier: str, text: str) -> None:
    """Choose a line of a box."""
    box = find(identifier)
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText(text))
    assert box.currentText() == text


def add(how: str, column: str, field: str) -> None:
    set_box("file-rule", how)
    set_box("file-column-left", column)
    set_box("file-column-right", field)
    press("file-column-add")


def shown() -> list[tuple[str, str]]:
    """Return what the table of files says: rows and their files, a line a field."""
    table = find("files")
    assert isinstance(table, QTableView)
    model = table.model()
    return [(model.index(line, 0).data(), model.index(line, 3).data()) for line in range(model.rowCount())]


def choose_line(line: int) -> None:
    table = find("files")
    assert isinstance(table, QTableView)
    table.selectRow(line)


def drop(row: str, path: Path) -> None:
    table = find("files")
    assert isinstance(table, QTableView)
    line = next(each for each in range(table.model().rowCount()) if table.model().index(each, 0).data() == row)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    place = table.visualRect(table.model().index(line, 1)).center()
    words = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(place, *words), QDragMoveEvent(place, *words), QDropEvent(QPointF(place), *words)):
        QApplication.sendEvent(table.viewport(), event)
        assert event.isAccepted()


def write_folder(root: Path) -> dict[str, bytes]:
    contents = {
        "D-1 договор.pdf": b"contract 1",
        "D-1 фото.png": b"photo 1" * 1000,
        "D-2 договор.pdf": b"contract 2",
        "paper.pdf": b"named in the table",
        "of the third.txt": b"dropped",
    }
    root.mkdir()
    for name, content in contents.items():
        (root / name).write_bytes(content)
    return contents


def test_files_find_their_rows(stage: Stage, tmp_path: Path):
    contents = write_folder(tmp_path / "papers")
    (tmp_path / "outside.pdf").write_bytes(b"outside")
    table = tmp_path / "deals.csv"
    table.write_text(
        "Name;Number;Paper\nOne;D-1;\nTwo;D-2;paper.pdf\nThree;D-3;\nFour;D-4;../outside.pdf\n", encoding="utf-8"
    )
    press("new-import")
    paste("webhook-address", stage.portal.webhook)
    press("check-connection")
    wait_until(lambda: "Connected to" in said("connection"), "connected")
    next_to("record-kinds")
    choose("record-kinds", "Deal")
    wait_until(lambda: said("what") == "", "the fields are read")
    next_to("spreadsheet-file")
    write("spreadsheet-file", str(table), enter=True)
    wait_until(lambda: hand.visible("preview") is not None, "the table is shown")
    next_to("columns")
    press("next")
    find("files-folder")
    write("files-folder", str(tmp_path / "papers"), enter=True)
    found = [("2", "D-1 договор.pdf; D-1 фото.png"), ("3", "D-2 договор.pdf")]
    add("Name contains the value of", "Number", "Attachments")
    wait_until(lambda: shown() == found, "the rule finds files")
    add("Names are in the column", "Paper", "Signed contract")
    wait_until(lambda: ("3", "paper.pdf") in shown(), "the named file is found")
    # A path that leads out of the folder is read after a yes only.
    assert shown()[0] == ("5", "../outside.pdf")
    choose_line(0)
    press("file-cure-allow-outside")
    wait_until(lambda: ("5", "outside.pdf") in shown(), "the file outside is found")
    press("show-without-files")
    assert shown() == [("4", "")]
    set_box("field-for-picked-files", "Attachments")
    drop("4", tmp_path / "papers" / "of the third.txt")
    wait_until(lambda: shown() == [], "the dropped file is taken")
    press("show-without-rows")
    assert shown() == []
    next_to("check-summary")
    wait_until(lambda: text_of("check-summary") == "4 rows = 4 to create + 0 held back", "checked")
    press("next")
    press("start-import")
    find("result-summary")
    wait_until(lambda: text_of("result-summary") == "4 rows = 4 created", "the numbers of the run")
    assert "Compared with the portal: 4 of 4 equal" in text_of("result-proof")
    asked = stage.portal.call("crm.item.fields", {"entityTypeId": DEAL, "useOriginalUfNames": "Y"})
    fields = [field for field in asked["result"]["fields"].values() if field["type"] == "file"]
    names = {field["isMultiple"]: field["upperName"] for field in fields}
    assert kept(stage, tmp_path, names[True]) == {
        "One": {digest(contents["D-1 договор.pdf"]), digest(contents["D-1 фото.png"])},
        "Two": {digest(contents["D-2 договор.pdf"])},
        "Three": {digest(contents["of the third.txt"])},
        "Four": set(),
    }
    single = kept(stage, tmp_path, names[False])
    assert (single["Two"], single["Four"]) == ({digest(contents["paper.pdf"])}, {digest(b"outside")})


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def kept(stage: Stage, tmp_path: Path, name: str) -> dict[str, set[str]]:
    """Return what the portal has on its disk: title of a record → hashes of the files in a field."""
    shelf = tmp_path / "portal" / "portal" / "files"
    found = {}
    for record in stage.portal.records(DEAL):
        value = record[name] if isinstance(record[name], list) else [record[name]]
        ids = [each["id"] if isinstance(each, dict) else each for each in value if each]
        found[record["title"]] = {digest((shelf / str(key)).read_bytes()) for key in ids}
    return found
