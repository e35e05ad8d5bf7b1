"""Whole imports through the real window, with a real keystore in a private session."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "way",
    [
        "window_ways.py::test_the_search_for_the_secret_finds_it_wherever_it_is",
        "window_ways.py::test_the_good_way",
        "window_ways.py::test_the_way_with_every_trouble",
        "window_ways.py::test_a_kept_draft_goes_on_where_it_was_left",
        "window_files.py::test_files_find_their_rows",
    ],
)
def test_a_way_through_the_window(tmp_path: Path, way: str):
    keyring = "echo -n word | gnome-keyring-daemon --unlock --components=secrets >/dev/null"
    pytest_ = f'exec "{sys.executable}" -m pytest -q -p no:cacheprovider tests/journey/{way}'
    home = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path / "data"), "XDG_RUNTIME_DIR": str(tmp_path)}
    done = subprocess.run(
        ["dbus-run-session", "--", "sh", "-c", f"{keyring} && {pytest_}"],
        env={**os.environ, **home, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=240,
    )
    assert done.returncode == 0, done.stdout + done.stderr
