"""Where things lie, and who may look."""

import stat
import sys
from pathlib import Path

import pytest

from desktop_app.store import paths
from desktop_app.store.paths import data_paths, resource_dir


def test_all_places_are_below_the_chosen_folder(tmp_path: Path):
    places = data_paths(tmp_path / "data").prepare()
    root = tmp_path / "data"
    assert places.journal == root / "journal.sqlite3"
    assert {places.drafts, places.copies, places.templates, places.logs, places.locks} == {
        root / name for name in ("drafts", "copies", "templates", "logs", "locks")
    }
    assert all(folder.is_dir() for folder in (places.drafts, places.copies, places.templates, places.logs))


def test_folders_are_for_their_owner_alone_even_when_they_were_not(tmp_path: Path):
    root = tmp_path / "data"
    root.mkdir(mode=0o755)
    root.chmod(0o755)
    data_paths(root).prepare()
    assert stat.S_IMODE(root.stat().st_mode) == 0o700
    assert stat.S_IMODE((root / "logs").stat().st_mode) == 0o700


def test_the_default_place_is_named_after_the_program():
    assert data_paths().root.name == "import-assistant"
    assert data_paths().root.is_absolute()


def test_resources_are_found_in_a_checkout():
    assert resource_dir().name == "resources"
    assert resource_dir().parent == Path(paths.__file__).resolve().parents[2]


def test_resources_of_a_frozen_bundle_come_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resource_dir() == tmp_path / "resources"
