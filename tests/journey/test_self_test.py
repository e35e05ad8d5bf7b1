"""`self-test` of the program run from its source; the built one is asked in tests/packaging/built."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.console import self_test as console
from desktop_app.console.output import Output
from desktop_app.console.setting import Setting

KEYRINGS = {
    "linux": "Secret Service (system keyring)",
    "win32": "Windows Credential Manager",
    "darwin": "macOS Keychain",
}
ROOT = Path(__file__).resolve().parents[2]


def run(data: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "desktop_app", "--data-dir", str(data), "self-test", *words]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONUTF8": "1"}, capture_output=True, text=True)


def test_every_part_works_and_is_named_in_one_document(tmp_path):
    done = run(tmp_path / "data", "--json")
    document = json.loads(done.stdout)
    assert (done.returncode, document["failed"]) == (0, []), done.stderr
    parts = document["parts"]
    assert list(parts) == [
        "window", "translations", "pictures", "child process", "keyring", "certificates", "spreadsheet readers", "journal",
        "practice import",
    ]  # fmt: skip
    assert parts["window"].endswith("on offscreen")
    assert parts["translations"] == "ru Отмена"
    assert parts["pictures"].startswith("PDF and ")
    assert parts["keyring"].startswith(KEYRINGS[sys.platform])
    assert parts["practice import"].startswith("293 of 300 rows created and read back")


def test_a_second_one_finds_the_rows_of_the_first_and_passes_too(tmp_path):
    assert [run(tmp_path / "data").returncode for _ in range(2)] == [0, 0]


@pytest.mark.parametrize("error", [ImportError("No module named 'secretstorage'"), RuntimeError("nothing is drawn")])
def test_what_failed_is_named_and_the_rest_goes_on(tmp_path, capsys, monkeypatch, error):
    def broken() -> str:
        raise error

    def nothing(_setting: object) -> str:
        return "works"

    for part in ("_readers", "_journal", "_practice"):
        monkeypatch.setattr(console, part, nothing)
    setting = Setting(
        tools=None, output=Output(sys.stdout, sys.stderr, as_json=True), open_journal=None, clock=None,
        environment_address=None, data_dir=tmp_path, samples=tmp_path, start_practice=None,
        further_parts={"window": broken}, began=0.0,
    )  # fmt: skip
    assert console.self_test(setting) == 1
    document = json.loads(capsys.readouterr().out)
    assert document["failed"] == ["window"]
    assert document["parts"]["window"] == f"failed: {error}"
    assert document["parts"]["practice import"] == "works"
