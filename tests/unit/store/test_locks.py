"""Locks end with their process and hold against others, in this process and in another."""

import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.store.locks import HeldElsewhereError, held, is_held

HOLDER = """
import sys
from pathlib import Path
from desktop_app.store.locks import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_lock_is_free_again_after_its_context(tmp_path: Path):
    path = tmp_path / "run.lock"
    with held(path):
        assert is_held(path)
    assert not is_held(path)
    with held(path):
        assert is_held(path)


def test_nobody_else_gets_a_held_lock(tmp_path: Path):
    path = tmp_path / "run.lock"
    with held(path), pytest.raises(HeldElsewhereError), held(path):
        pass


def test_a_lock_that_never_was_is_not_held(tmp_path: Path):
    assert not is_held(tmp_path / "run.lock")


def test_a_killed_process_lets_go(tmp_path: Path):
    path = tmp_path / "run.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"held\n"
        assert is_held(path)
        process.kill()
        process.wait(timeout=10)
    assert not is_held(path)
