"""What the program does to its surroundings before it starts."""

import io
import subprocess
import sys

import pytest

from desktop_app import __main__ as start
from desktop_app import bootstrap


def test_a_program_without_a_terminal_has_somewhere_to_write(monkeypatch):
    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", None)
    start._provide_streams()
    with sys.stdout, sys.stderr:
        assert (sys.stdout.write("Ж"), sys.stderr.write("ab")) == (1, 2)


def test_names_of_all_alphabets_are_printed_whatever_the_terminal_holds(monkeypatch):
    bytes_ = io.BytesIO()
    stream = io.TextIOWrapper(bytes_, encoding="ascii")
    monkeypatch.setattr(sys, "stdout", stream)
    start._provide_streams()
    stream.write("Анна")
    stream.flush()
    assert bytes_.getvalue().decode() == "Анна"


@pytest.mark.parametrize(
    ("frozen", "before", "after"),
    [
        (True, {"LD_LIBRARY_PATH": "/bundle", "LD_LIBRARY_PATH_ORIG": "/own"}, "/own"),
        (True, {"LD_LIBRARY_PATH": "/bundle"}, None),
        (False, {"LD_LIBRARY_PATH": "/persons"}, "/persons"),
    ],
)
def test_what_a_built_program_opens_finds_the_libraries_of_the_system(monkeypatch, frozen, before, after):
    monkeypatch.setattr(sys, "frozen", frozen, raising=False)
    for name in ("LD_LIBRARY_PATH", "LD_LIBRARY_PATH_ORIG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in before.items():
        monkeypatch.setenv(name, value)
    start._give_back_surroundings()
    command = [sys.executable, "-c", "import os; print(os.environ.get('LD_LIBRARY_PATH'))"]
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip() == str(after)


@pytest.mark.parametrize(
    ("program", "command"),
    [
        ("/opt/import-assistant/import-assistant", "/opt/import-assistant/import-assistant-cli"),
        ("/Programs/import-assistant.exe", "/Programs/import-assistant-cli.exe"),
    ],
)
def test_a_built_program_starts_the_practice_portal_through_its_console_launcher(monkeypatch, program, command):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", program)
    assert bootstrap.own_command() == [command]


def test_a_program_run_from_the_source_starts_its_children_through_python():
    assert bootstrap.own_command() == [sys.executable, "-m", "desktop_app"]
