"""The built folder and the Linux packages: complete, trimmed, bound to no machine, accepted by the systems' checkers."""

from __future__ import annotations

import re
import struct
import subprocess
import tarfile
from pathlib import Path

import pytest
import stamping
import trimming
from for_linux import programs
from icons import SIZES
from stamping import DIST

pytestmark = pytest.mark.timeout(600)  # fetches packages, or has them looked through
LAUNCHERS = ("import-assistant", "import-assistant-cli")
LEFT_OUT = ("QtQuick", "libQt6Quick", "libQt6Qml", "libQt6Network", "libQt6Sql", "libqgtk3", "_pytest", "pygments")


@pytest.fixture(scope="module")
def unpacked(deb: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tree of the .deb."""
    root = tmp_path_factory.mktemp("deb")
    subprocess.run(["dpkg-deb", "--extract", str(deb), str(root)], check=True)
    return root


def output(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, f"{command[0]}: {done.stdout}{done.stderr}"
    return done.stdout


def test_nothing_that_is_left_out_is_there_and_the_folder_stays_small(folder: Path):
    names = [str(path.relative_to(folder)) for path in folder.rglob("*")]
    assert [name for name in names if any(part in name for part in LEFT_OUT)] == []
    words = sorted(path.name for path in folder.rglob("translations/*.qm"))
    assert words == sorted(f"qtbase_{language}.qm" for language in trimming.languages(stamping.ROOT / "resources"))
    assert sum(path.lstat().st_size for path in folder.rglob("*")) < 160e6
    dangling = [path for path in folder.rglob("*") if path.is_symlink() and not path.exists()]
    assert dangling == []


def test_every_library_is_found_in_the_folder_or_named_in_depends(folder: Path, deb: Path):
    found = programs(folder)
    assert len(found) > 60
    for path in found:
        assert "not found" not in output("ldd", str(path)), path
        search = output("patchelf", "--print-rpath", str(path)).strip()
        assert all(part.startswith("$ORIGIN") for part in search.split(":") if part), f"{path}: {search}"
    depends = output("dpkg-deb", "--field", str(deb), "Depends")
    assert "python" not in depends
    # What is taken along is not asked of the system as well.
    assert re.findall(r"libssl|libsqlite3|libxcb-cursor|libffi", depends) == []
    assert {"ca-certificates", "libegl1", "libxkbcommon-x11-0"} <= set(re.findall(r"[\w.+-]+", depends))


def test_every_part_has_its_licence(folder: Path):
    listed = (folder / "licences/LIST.txt").read_text(encoding="utf-8")
    for name in (
        "pyside6-essentials",
        "python",
        "httpx",
        "openpyxl",
        "keyring",
        "cryptography",
        "libssl3",
        "pyinstaller",
    ):
        assert re.search(rf"^{name} \S+: \S", listed, re.MULTILINE), name
        assert any((folder / "licences" / name).iterdir())
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in (folder / "licences/pyside6-essentials/LGPL-3.0.txt").read_text()
    assert "pytest" not in listed


def test_the_checkers_of_debian_accept_the_package(deb: Path):
    # As root it says that it should not be.
    done = subprocess.run(["lintian", "--fail-on", "error,warning", str(deb)], capture_output=True, text=True)
    assert (done.returncode, re.findall(r"^[EW]: .*", done.stdout, re.MULTILINE)) == (0, []), done.stderr
    assert output("dpkg-deb", "--field", str(deb), "Version").strip() == stamping.version()


def test_the_desktop_entry_and_the_card_are_valid_and_open_spreadsheets(unpacked: Path):
    entry = unpacked / "usr/share/applications/import-assistant.desktop"
    assert output("desktop-file-validate", "--warn-kde", str(entry)) == ""
    words = dict(line.split("=", 1) for line in entry.read_text(encoding="utf-8").splitlines() if "=" in line)
    types = set(words["MimeType"].split(";"))
    assert {"text/csv", "application/vnd.ms-excel"} <= types
    assert "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" in types
    (card,) = (unpacked / "usr/share/metainfo").iterdir()
    output("appstreamcli", "validate", "--no-net", str(card))
    text = card.read_text(encoding="utf-8")
    assert f'<release version="{stamping.version()}"' in text
    assert text.count("<li>") >= len(stamping.releases()[0].changes)
    for launcher in LAUNCHERS:
        assert f"<binary>{launcher}</binary>" in text
        assert (unpacked / "usr/bin" / launcher).resolve().is_file()


def test_the_icon_is_there_in_every_size(unpacked: Path):
    theme = unpacked / "usr/share/icons/hicolor"
    for size in SIZES:
        data = (theme / f"{size}x{size}/apps/import-assistant.png").read_bytes()
        assert struct.unpack(">II", data[16:24]) == (size, size)
    assert (theme / "scalable/apps/import-assistant.svg").read_text().startswith("<svg")


def test_the_unpacked_archive_runs_wherever_it_lies(tmp_path: Path):
    (archive,) = DIST.glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        tar.extractall(tmp_path / "Мои программы", filter="data")
    (folder,) = (tmp_path / "Мои программы").iterdir()
    assert folder.name == f"import-assistant-{stamping.version()}-linux-x86_64"
    for launcher in LAUNCHERS:
        told = output("env", "-i", f"HOME={tmp_path}", str(folder / launcher), "--version")
        assert told.strip() == f"import-assistant {stamping.version()}"
    assert (folder / "README.txt").exists()
    assert (folder / "share/applications/import-assistant.desktop").exists()


def test_the_sums_are_those_of_the_packages():
    (sums,) = DIST.glob("SHA256SUMS-*.txt")
    checked = subprocess.run(["sha256sum", "--check", "--strict", sums.name], cwd=DIST, capture_output=True, text=True)
    assert (checked.returncode, checked.stdout.count(": OK")) == (0, 2), checked.stderr
