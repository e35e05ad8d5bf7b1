"""The Windows installer, compiled with a stand-in for the built folder: what can be known of it away from Windows."""

from __future__ import annotations

from pathlib import Path

import for_windows
import icons
import pytest
import stamping


@pytest.fixture
def payload(tmp_path: Path) -> Path:
    """Stands in for the built folder."""
    folder = tmp_path / "payload"
    for name in (
        "import-assistant.exe",
        "import-assistant-cli.exe",
        "_internal/python311.dll",
        "licences/LIST.txt",
        "CHANGELOG.md",
    ):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(name.encode() * 50)
    return folder


@pytest.fixture(autouse=True)
def icon(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """A place for the icon and for what the compiler leaves."""
    monkeypatch.setattr(stamping, "BUILD", tmp_path)
    monkeypatch.setattr(for_windows, "BUILD", tmp_path)
    (tmp_path / "icon.ico").write_bytes(icons.ico())


def test_it_compiles_without_a_warning_and_asks_for_no_administrator(payload: Path, tmp_path: Path):
    setup = for_windows.installer(payload, tmp_path)
    data = setup.read_bytes()
    assert data[:2] == b"MZ"
    assert b'requestedExecutionLevel level="asInvoker"' in data
    assert b"requireAdministrator" not in data
    assert setup.name == f"import-assistant-{stamping.version()}-windows-setup.exe"


def test_windows_is_told_what_it_is(payload: Path, tmp_path: Path):
    data = for_windows.installer(payload, tmp_path, quick=True).read_bytes()
    for text in ("ProductName", "Import Assistant for Bitrix24", "FileVersion", stamping.version()):
        assert text.encode("utf-16-le") in data, text


def test_everything_of_the_folder_is_inside(payload: Path, tmp_path: Path):
    data = for_windows.installer(payload, tmp_path, quick=True).read_bytes()
    for path in payload.rglob("*"):
        if path.is_file():
            assert path.read_bytes() in data, path


def test_launchers_installer_and_uninstaller_are_signed_with_an_identity(payload: Path, tmp_path: Path, monkeypatch):
    log = tmp_path / "signed"
    tool = tmp_path / "tools" / "signtool"
    tool.parent.mkdir()
    tool.write_text(f'#!/bin/sh\necho "$@" >> {log}\n')
    tool.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tool.parent}:/usr/bin:/bin")
    monkeypatch.setenv(for_windows.IDENTITY_VARIABLE, "ABCDEF")
    files = for_windows.packages(payload, tmp_path, quick=True)
    lines = log.read_text().splitlines()
    assert all(line.startswith("sign /sha1 ABCDEF /fd sha256 /tr http") for line in lines)
    signed = [Path(line.split()[-1]).name for line in lines]
    assert signed[:2] == ["import-assistant.exe", "import-assistant-cli.exe"]
    assert signed[-1] == files[1].name
    assert len(signed) == 4, "the uninstaller, which the compiler makes, is signed between them"


def test_without_an_identity_it_says_so_aloud_and_goes_on(payload: Path, tmp_path: Path, monkeypatch, capsys):
    monkeypatch.delenv(for_windows.IDENTITY_VARIABLE, raising=False)
    portable, setup = for_windows.packages(payload, tmp_path, quick=True)
    assert "NOT SIGNED: WINDOWS_SIGNING_THUMBPRINT names no certificate." in capsys.readouterr().err
    assert portable.name.endswith("-portable.zip")
    assert setup.exists()
