"""The Windows installer at work: installs, replaces, uninstalls under Wine, with small stand-ins for the launchers.

The stand-in writes down the words it was started with, and while a file `stay` lies beside the installed folder it goes on
running, as a program does that somebody has open.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import for_windows
import icons
import pytest
import stamping

TARGET = "amd64-unicode"
CARD = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\import-assistant"
OPENER = r"HKCU\Software\Classes\Applications\import-assistant.exe"
STAND_IN = r"""
Unicode true
Target amd64-unicode
!include FileFunc.nsh
!include LogicLib.nsh
OutFile "${OUTPUT}"
SilentInstall silent
RequestExecutionLevel user
Section
  ${GetParameters} $0
  FileOpen $1 "$EXEDIR\..\said.txt" a
  FileSeek $1 0 END
  FileWrite $1 "$0$\r$\n"
  FileClose $1
  ${While} ${FileExists} "$EXEDIR\..\stay"
    Sleep 50
  ${EndWhile}
SectionEnd
"""


class Windows:
    """A person's account under Wine."""

    def __init__(self, folder: Path) -> None:
        self._environment = {
            **{name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}},
            "HOME": str(folder),
            "USER": "person",
            "WINEPREFIX": str(folder / "wine"),
            "WINEDEBUG": "-all",
            "WINEDLLOVERRIDES": "mscoree,mshtml=",
        }
        self.run("wineboot", "--init")
        self.user = folder / "wine" / "drive_c" / "users" / "person"
        self.program = self.user / "AppData" / "Local" / "Programs" / "Import Assistant"
        self.data = self.user / "AppData" / "Local" / "import-assistant"
        self.menu = self.user.joinpath("AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Import Assistant.lnk")

    def start(self, *words: str) -> subprocess.Popen[str]:
        """Start a program."""
        return subprocess.Popen(
            ["wine", *words], env=self._environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )

    def run(self, *words: str) -> tuple[int, str]:
        """Run a program and what it starts to their end; returns its exit status and what it printed."""
        with self.start(*words) as process:
            said, _ = process.communicate(timeout=120)
        subprocess.run(["wineserver", "--wait"], env=self._environment, check=True, timeout=120)
        return process.returncode, said

    def registered(self, key: str) -> str | None:
        """Return what the registry says below a key; `None` where there is no such key."""
        status, said = self.run("reg", "query", key, "/s")
        return said if status == 0 else None

    def close(self) -> None:
        """End whatever still runs."""
        subprocess.run(["wineserver", "--kill"], env=self._environment, check=False, timeout=60)


@pytest.fixture(scope="module")
def setup(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The installer, with stand-ins for the launchers."""
    folder = tmp_path_factory.mktemp("setup")
    payload = folder / "payload"
    for name in ("_internal/python311.dll", "licences/LIST.txt", "CHANGELOG.md"):
        (payload / name).parent.mkdir(parents=True, exist_ok=True)
        (payload / name).write_text(name, encoding="utf-8")
    script = folder / "stand-in.nsi"
    script.write_text(STAND_IN, encoding="utf-8")
    launcher = payload / "import-assistant.exe"
    subprocess.run(["makensis", "-V1", f"-DOUTPUT={launcher}", str(script)], check=True)
    shutil.copy(launcher, payload / "import-assistant-cli.exe")
    (folder / "icon.ico").write_bytes(icons.ico())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stamping, "BUILD", folder)
        patch.setattr(for_windows, "BUILD", folder)
        return for_windows.installer(payload, folder, quick=True, target=TARGET)


@pytest.fixture(scope="module")
def account(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Windows]:
    """A fresh account; making one takes longer than all the rest."""
    made = Windows(tmp_path_factory.mktemp("account"))
    yield made
    made.close()


@pytest.fixture
def windows(account: Windows, setup: Path) -> Windows:
    """An account in which the program is installed, with data of a person who has used it."""
    for folder in (account.program.parent, account.data):
        shutil.rmtree(folder, ignore_errors=True)
    assert account.run(str(setup), "/S")[0] == 0
    account.data.mkdir(parents=True)
    (account.data / "journal.sqlite3").write_text("what was imported", encoding="utf-8")
    return account


def test_it_is_installed_for_one_person_and_windows_is_told(windows: Windows):
    there = sorted(str(path.relative_to(windows.program)) for path in windows.program.rglob("*") if path.is_file())
    assert there == [
        "CHANGELOG.md",
        "_internal/python311.dll",
        "import-assistant-cli.exe",
        "import-assistant.exe",
        "licences/LIST.txt",
        "uninstall.exe",
    ]
    assert windows.menu.exists()
    card = windows.registered(CARD) or ""
    assert f"DisplayVersion    REG_SZ    {stamping.version()}" in card
    assert r"\Import Assistant\uninstall.exe" in card
    opener = windows.registered(OPENER) or ""
    assert r'\Import Assistant\import-assistant.exe" --open "%1"' in opener
    assert ".xlsx    REG_SZ" in opener


def test_a_newer_one_takes_the_place_of_what_is_there_and_leaves_what_is_not_its_own(windows: Windows, setup: Path):
    (windows.program / "_internal" / "old.dll").write_text("of the version before", encoding="utf-8")
    (windows.program / "mine.txt").write_text("of the person", encoding="utf-8")
    assert windows.run(str(setup), "/S")[0] == 0
    assert not (windows.program / "_internal" / "old.dll").exists()
    assert (windows.program / "_internal" / "python311.dll").exists()
    assert (windows.program / "mine.txt").exists()


def test_nothing_is_replaced_while_somebody_has_it_open(windows: Windows, setup: Path):
    stay = windows.program.parent / "stay"
    stay.write_text("", encoding="utf-8")
    (windows.program / "_internal" / "old.dll").write_text("in use", encoding="utf-8")
    opened = windows.start(str(windows.program / "import-assistant.exe"))
    until = time.monotonic() + 60
    while not (windows.program.parent / "said.txt").exists():
        assert time.monotonic() < until, "the program did not start"
        time.sleep(0.05)
    with windows.start(str(setup), "/S") as second:
        second.communicate(timeout=60)
    assert second.returncode == 1
    assert (windows.program / "_internal" / "old.dll").exists()
    stay.unlink()
    assert opened.wait(timeout=60) == 0
    opened.communicate()


def test_uninstalling_keeps_the_persons_data(windows: Windows):
    assert windows.run(str(windows.program / "uninstall.exe"), "/S")[0] == 0
    assert not windows.program.exists()
    assert not windows.menu.exists()
    assert windows.registered(CARD) is None
    assert windows.registered(OPENER) is None
    assert (windows.data / "journal.sqlite3").exists()
    assert not (windows.program.parent / "said.txt").exists(), "saved addresses are kept as well"


def test_uninstalling_removes_data_and_saved_addresses_when_asked(windows: Windows):
    (windows.program / "mine.txt").write_text("of the person", encoding="utf-8")
    assert windows.run(str(windows.program / "uninstall.exe"), "/S", "/DATA=remove")[0] == 0
    assert not windows.data.exists()
    assert (windows.program.parent / "said.txt").read_text(encoding="utf-8").split() == ["forget-connections"]
    assert [path.name for path in windows.program.iterdir()] == ["mine.txt"]
