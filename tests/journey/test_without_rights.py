"""What an unprivileged person meets: a file and a folder that belong to somebody else. Tests may run as root."""

import io
import os
from collections.abc import Callable
from pathlib import Path

from desktop_app.bootstrap import main
from desktop_app.domain.problems import Trouble
from desktop_app.domain.table import ReadingOptions
from desktop_app.engine.load import load_table
from desktop_app.sources.reader import SpreadsheetReader
from tests.support.free import NeverCancelled, no_progress

NOBODY = 65534


def as_nobody(act: Callable[[], str]) -> str:
    """Do something in a child that has given up its rights; return what it says."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        if os.geteuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        os.write(writing, act().encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, encoding="utf-8") as said:
        text = said.read()
    assert os.waitpid(child, 0)[1] == 0
    return text


def test_a_file_that_may_not_be_opened_is_a_sentence(tmp_path: Path):
    path = tmp_path / "clients.csv"
    path.write_text("Name\nAnna\n")
    path.chmod(0)

    def act() -> str:
        try:
            load_table(SpreadsheetReader(), path, ReadingOptions(), tmp_path, no_progress, NeverCancelled())
        except Trouble as trouble:
            return f"{trouble.problem.text} {trouble.problem.cure}"
        return "opened"

    said = as_nobody(act)
    assert "clients.csv" in said
    assert said != "opened"


def test_a_data_folder_of_somebody_else_is_a_sentence(tmp_path: Path):
    tmp_path.chmod(0o500)

    def act() -> str:
        out, err = io.StringIO(), io.StringIO()
        status = main(["--data-dir", str(tmp_path / "data"), "runs"], {}, out, err)
        return f"{status} {out.getvalue()}{err.getvalue()}"

    assert as_nobody(act).startswith(f"2 The folder “{tmp_path / 'data'}” cannot be written to: permission denied.")
