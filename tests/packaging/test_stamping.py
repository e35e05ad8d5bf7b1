"""Version and changes come from one place each; icons and cards of each system are made from them."""

import plistlib
import re
import struct
from datetime import date
from pathlib import Path

import icons
import pytest
import stamping
from PySide6.QtGui import QImage

import desktop_app
from desktop_app import bootstrap

ROOT = Path(__file__).resolve().parents[2]


def test_the_version_is_the_programs_and_the_changelog_begins_with_it():
    assert stamping.version() == desktop_app.__version__
    newest = stamping.releases()[0]
    assert newest.version == desktop_app.__version__
    assert all("\n" not in change and len(change) > 10 for change in newest.changes)


def test_no_other_file_names_the_version():
    places = [
        path
        for path in [*(ROOT / "packaging").rglob("*"), ROOT / "pyproject.toml", ROOT / ".github/workflows/release.yml"]
        if path.is_file() and path.suffix not in {".png", ".pyc", ".txt"} and path.name != "README.md"
    ]
    assert len(places) > 15
    assert [path for path in places if f'"{stamping.version()}"' in path.read_text(encoding="utf-8")] == []


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("# C\n\n## 0.2.0 (2026-03-01)\n\n- One\n  and more.\n- Two.\n\n## 0.1.0 (2026-01-31)\n\n- Old.\n",
         [("0.2.0", date(2026, 3, 1), ("One and more.", "Two.")), ("0.1.0", date(2026, 1, 31), ("Old.",))]),
        ("## 0.2.0 (unreleased)\n\n- One.\n", [("0.2.0", date(2026, 1, 2), ("One.",))]),
    ],
)  # fmt: skip
def test_the_changelog_is_read_by_release(tmp_path, monkeypatch, text, read):
    (tmp_path / "desktop_app").mkdir()
    (tmp_path / "desktop_app/__init__.py").write_text('"""Doc."""\n\n__version__ = "0.2.0"\n')
    (tmp_path / "CHANGELOG.md").write_text(text)
    monkeypatch.setattr(stamping, "ROOT", tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767312000")
    assert [(each.version, each.day, each.changes) for each in stamping.releases()] == read


@pytest.mark.parametrize("text", ["## Next\n\n- One.\n", "## 0.3.0 (2026-03-01)\n\n- One.\n", "nothing"])
def test_a_changelog_without_this_version_ends_the_build(tmp_path, monkeypatch, text):
    (tmp_path / "desktop_app").mkdir()
    (tmp_path / "desktop_app/__init__.py").write_text('__version__ = "0.2.0"\n')
    (tmp_path / "CHANGELOG.md").write_text(text)
    monkeypatch.setattr(stamping, "ROOT", tmp_path)
    with pytest.raises(SystemExit, match=r"CHANGELOG\.md"):
        stamping.releases()


def test_windows_shows_version_and_name():
    text = stamping.version_resource()
    numbers = ", ".join(stamping.version().split(".")) + ", 0"
    assert f"filevers=({numbers}), prodvers=({numbers})" in text
    assert f"StringStruct('ProductVersion', '{stamping.version()}')" in text
    compile(text, "version", "eval")


def test_macos_is_told_all_it_asks_for():
    told = stamping.info_plist()
    assert told["CFBundleShortVersionString"] == told["CFBundleVersion"] == stamping.version()
    assert told["CFBundleIdentifier"] == stamping.IDENTIFIER
    assert re.fullmatch(r"[A-Za-z0-9.-]+", stamping.IDENTIFIER)
    assert told["CFBundleLocalizations"] == sorted(path.stem for path in (ROOT / "resources/i18n").glob("*.qm"))
    assert told["NSRequiresAquaSystemAppearance"] is False, "dark mode is followed"
    types = told["CFBundleDocumentTypes"][0]["LSItemContentTypes"]
    assert "org.openxmlformats.spreadsheetml.sheet" in types
    with (ROOT / "packaging/macos/entitlements.plist").open("rb") as file:
        assert set(plistlib.load(file).values()) == {True}


def test_the_program_and_the_packages_agree_on_the_launchers():
    assert stamping.CONSOLE_PROGRAM == bootstrap.CONSOLE_PROGRAM


def test_the_icon_is_drawn_in_every_size():
    for size in icons.SIZES:
        image = QImage.fromData(icons.png(size))
        assert (image.width(), image.height(), image.hasAlphaChannel()) == (size, size, True)
        assert image.pixelColor(size // 2, size // 8 + 1).alpha() > 200
        assert image.pixelColor(0, 0).alpha() < 60


def test_windows_icon_holds_every_size():
    data = icons.ico()
    kind, count = struct.unpack("<HH", data[2:6])
    assert (kind, count) == (1, len(icons.WINDOWS_SIZES))
    for number, size in enumerate(icons.WINDOWS_SIZES):
        width, length, start = data[6 + 16 * number], *struct.unpack("<II", data[14 + 16 * number : 22 + 16 * number])
        assert width == size % 256
        assert QImage.fromData(data[start : start + length]).width() == size


def test_macos_icon_holds_every_size():
    data, found, place = icons.icns(), {}, 8
    assert struct.unpack(">I", data[4:8]) == (len(data),)
    while place < len(data):
        name, length = data[place : place + 4], struct.unpack(">I", data[place + 4 : place + 8])[0]
        found[name] = QImage.fromData(data[place + 8 : place + length]).width()
        place += length
    assert found == icons.MAC_SIZES


@pytest.mark.parametrize(("told", "stamped"), [("", []), ("https://example.com/new", ["https://example.com/new"])])
def test_a_build_stamps_the_page_of_releases_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: str, stamped: list[str]
):
    monkeypatch.setattr(stamping, "BUILD", tmp_path)
    monkeypatch.setenv("RELEASES_PAGE", told)
    assert [path.read_text(encoding="utf-8") for path in stamping.releases_file()] == stamped
    monkeypatch.setenv("RELEASES_PAGE", "http://example.com")
    with pytest.raises(SystemExit, match="no https address"):
        stamping.releases_file()
