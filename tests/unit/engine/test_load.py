"""Private copies leave when their time is over."""

import os
from pathlib import Path

import pytest

from desktop_app.engine.load import forget_copies


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
