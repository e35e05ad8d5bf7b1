"""What every package says about the program: names, version, changes; the version stands in `desktop_app` alone.

python packaging/stamping.py            prints the version
python packaging/stamping.py --changes  prints what is new in it
"""

from __future__ import annotations

import os
import plistlib
import re
import sys
import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "packages"
PROGRAM = "import-assistant"
CONSOLE_PROGRAM = "import-assistant-cli"
FOLDER = BUILD / "folder" / PROGRAM
"""What PyInstaller builds."""
DIST = ROOT / "dist"
"""What people get."""
TITLE = "Import Assistant"
IDENTIFIER = "io.github.import-assistant.ImportAssistant"
SUMMARY = "Move spreadsheets into Bitrix24, every row once"
PUBLISHER = "Import Assistant"
VERSION_FILE = BUILD / "version-resource.txt"
ICON_FILE = BUILD / ("icon.icns" if sys.platform == "darwin" else "icon.ico")


@dataclass(frozen=True, slots=True)
class Release:
    """One heading of the changelog with its lines."""

    version: str
    day: date
    changes: tuple[str, ...]


def version() -> str:
    """Return the version of the program, "1.2.3"."""
    text = (ROOT / "desktop_app" / "__init__.py").read_text(encoding="utf-8")
    found = re.search(r'^__version__ = "(\d+\.\d+\.\d+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("desktop_app/__init__.py names no version of the form 1.2.3")
    return found[1]


def today() -> date:
    """Return the day of this build; `SOURCE_DATE_EPOCH` sets it."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    return (datetime.fromtimestamp(int(told), UTC) if told else datetime.now(UTC)).date()


def releases() -> list[Release]:
    """Read the changelog, newest first; what is not released yet bears the day of the build."""
    found = []
    sections = re.split(r"^## ", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    for section in sections:
        heading, _, body = section.partition("\n")
        told = re.fullmatch(r"(\d+\.\d+\.\d+) \((unreleased|\d{4}-\d\d-\d\d)\)", heading.strip())
        if told is None:
            raise SystemExit(f'CHANGELOG.md: "{heading}" is not of the form "1.2.3 (2026-01-31)"')
        day = today() if told[2] == "unreleased" else date.fromisoformat(told[2])
        changes = re.findall(r"^- (.+(?:\n  .+)*)", body, re.MULTILINE)
        found.append(Release(told[1], day, tuple(re.sub(r"\s+", " ", change) for change in changes)))
    if not found or found[0].version != version():
        raise SystemExit(f"CHANGELOG.md does not begin with {version()}")
    return found


def info_plist() -> dict[str, Any]:
    """Return what macOS is told about the program."""
    with (ROOT / "packaging" / "macos" / "Info.plist").open("rb") as file:
        told: dict[str, Any] = plistlib.load(file)
    return {**told, "CFBundleShortVersionString": version(), "CFBundleVersion": version()}


def releases_file() -> list[Path]:
    """Write the address of the page with releases for the program to show; nothing where there is no such page.

    It is the one that the environment variable `RELEASES_PAGE` names, else `Releases` under `[project.urls]`.
    """
    with (ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)["project"]
    address = os.environ.get("RELEASES_PAGE") or project.get("urls", {}).get("Releases", "")
    if not address:
        return []
    if not address.startswith("https://"):
        raise SystemExit(f"The page of releases is no https address: {address}")
    path = BUILD / "releases.txt"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(address, encoding="utf-8")
    return [path]


def mac_identity() -> str | None:
    """Return the name of the certificate that signs on macOS, or `None`."""
    return os.environ.get("MAC_SIGNING_IDENTITY") or None


def version_resource() -> str:
    """Return what Windows shows under Properties → Details, in PyInstaller's form."""
    numbers = ", ".join([*version().split("."), "0"])
    words = {
        "CompanyName": PUBLISHER,
        "FileDescription": f"{TITLE} for Bitrix24",
        "FileVersion": version(),
        "InternalName": PROGRAM,
        "OriginalFilename": f"{PROGRAM}.exe",
        "ProductName": f"{TITLE} for Bitrix24",
        "ProductVersion": version(),
    }
    lines = ",\n        ".join(f"StringStruct({name!r}, {value!r})" for name, value in words.items())
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers=({numbers}), prodvers=({numbers}), mask=0x3f, flags=0, OS=0x40004, fileType=1, subtype=0),
  kids=[
    StringFileInfo([
      StringTable('040904B0', [
        {lines}])
    ]),
    VarFileInfo([VarStruct('Translation', [1033, 1200])])
  ]
)
"""


if __name__ == "__main__":
    newest = releases()[0]
    print("\n".join(f"- {change}" for change in newest.changes) if "--changes" in sys.argv else newest.version)
