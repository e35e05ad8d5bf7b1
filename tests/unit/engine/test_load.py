"""Opening a spreadsheet: a private copy, known by its hash; what cannot be used is not kept."""

import hashlib
import os
from pathlib import Path

import pytest

from desktop_app.domain.problems import Trouble
from desktop_app.domain.table import ReadingOptions
from desktop_app.engine.load import LoadedTable, forget_copies, keep_pasted, load_table, private_copy
from desktop_app.sources.reader import SpreadsheetReader
from tests.support.free import NeverCancelled, no_progress

CONTENT = b"Name;Phone\nAnna;1\n"


class Cancelled:
    def is_cancelled(self) -> bool:
        return True


def load(path: Path, copies: Path) -> LoadedTable:
    return load_table(SpreadsheetReader(), path, ReadingOptions(), copies, no_progress, NeverCancelled())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "Clients.CSV").write_bytes(CONTENT)
    return tmp_path / "Clients.CSV"


@pytest.fixture
def copies(tmp_path: Path) -> Path:
    return tmp_path / "copies"


def test_the_copy_is_named_after_its_hash_private_and_equal(path: Path, copies: Path):
    loaded = load(path, copies)
    digest = hashlib.sha256(CONTENT).hexdigest()
    assert (loaded.sha256, loaded.file_name, loaded.copy) == (digest, "Clients.CSV", copies / f"{digest}.csv")
    assert loaded.copy.read_bytes() == CONTENT == path.read_bytes()
    assert loaded.table.cells(0) == ("Anna", "1")
    if os.name == "posix":
        assert (loaded.copy.stat().st_mode & 0o777, copies.stat().st_mode & 0o777) == (0o600, 0o700)


def test_the_same_file_twice_is_one_copy(path: Path, copies: Path):
    first = private_copy(path, copies, NeverCancelled())
    second = private_copy(path, copies, NeverCancelled())
    assert (first[0], first[2], second[2]) == (second[0], True, False)
    assert [each.name for each in copies.iterdir()] == [first[0].name]


def test_what_cannot_be_read_leaves_no_copy_and_is_named_by_its_own_name(path: Path, copies: Path):
    path.write_bytes(b"%PDF-1.4 nothing")
    with pytest.raises(Trouble) as caught:
        load(path, copies)
    assert "“Clients.CSV” is not a spreadsheet" in caught.value.problem.text
    assert list(copies.iterdir()) == []


def test_a_copy_that_is_cancelled_leaves_nothing(path: Path, copies: Path):
    with pytest.raises(Trouble) as caught:
        private_copy(path, copies, Cancelled())
    assert caught.value.problem.code == "reading-cancelled"
    assert list(copies.iterdir()) == []


@pytest.mark.parametrize(("name", "code"), [("gone.xlsx", "file-missing"), (".", "file-is-folder")])
def test_what_is_not_there_or_no_file_is_said(tmp_path: Path, copies: Path, name: str, code: str):
    with pytest.raises(Trouble) as caught:
        load(tmp_path / name, copies)
    assert caught.value.problem.code == code


def test_a_copies_folder_that_cannot_be_made_is_said(path: Path, tmp_path: Path):
    (tmp_path / "in the way").write_text("x")
    for act in (lambda: load(path, tmp_path / "in the way"), lambda: keep_pasted(b"x", tmp_path / "in the way")):
        with pytest.raises(Trouble) as caught:
            act()
        assert caught.value.problem.code == "copy-failed"


def test_pasted_cells_are_kept_by_their_content(copies: Path):
    first, again, other = (keep_pasted(content, copies) for content in (b"a", b"a", b"b"))
    assert first == again != other
    assert (first.read_bytes(), sorted(copies.iterdir())) == (b"a", sorted([first, other]))


def test_copies_that_were_opened_long_ago_leave_and_newer_ones_stay(tmp_path: Path):
    for name, moment in (("old.xlsx", 100.0), ("new.csv", 300.0)):
        path = tmp_path / name
        path.write_bytes(b"x")
        os.utime(path, (moment, moment))
    assert forget_copies(tmp_path, 200.0) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["new.csv"]


@pytest.mark.logs_trouble
def test_what_cannot_be_removed_stays_and_stops_nothing(tmp_path: Path):
    (tmp_path / "a folder").mkdir()
    (tmp_path / "b.csv").write_bytes(b"x")
    assert forget_copies(tmp_path, 1e12) == 1
    assert (tmp_path / "a folder").is_dir()


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path):
    assert forget_copies(tmp_path / "absent", 1e12) == 0
