"""Makes the Windows packages of a built folder: an installer for one person, and a ZIP to unpack anywhere."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import icons
import stamping
from stamping import BUILD, CONSOLE_PROGRAM, PROGRAM, ROOT

SCRIPT = ROOT / "packaging" / "windows" / "installer.nsi"
IDENTITY_VARIABLE = "WINDOWS_SIGNING_THUMBPRINT"
TIMESTAMPS = "http://timestamp.digicert.com"


def packages(folder: Path, dist: Path, *, quick: bool = False) -> list[Path]:
    """Sign the launchers, make installer and ZIP, sign the installer; returns both."""
    signing = sign_command()
    if signing is None:
        say_unsigned()
    for launcher in (PROGRAM, CONSOLE_PROGRAM):
        sign(folder / f"{launcher}.exe", signing)
    setup = installer(folder, dist, signing=signing, quick=quick)
    sign(setup, signing)
    return [portable(folder, dist), setup]


def sign_command() -> list[str] | None:
    """Return the words that sign a file, to be followed by its path; `None` without an identity."""
    thumbprint = os.environ.get(IDENTITY_VARIABLE)
    if not thumbprint:
        return None
    return ["signtool", "sign", "/sha1", thumbprint, "/fd", "sha256", "/tr", TIMESTAMPS, "/td", "sha256"]


def say_unsigned() -> None:
    """Tell that Windows will warn people."""
    line = "*" * 78
    text = f"NOT SIGNED: {IDENTITY_VARIABLE} names no certificate. Windows will warn everybody who opens this."
    print(f"{line}\n{text}\n{line}", file=sys.stderr, flush=True)


def sign(file: Path, command: list[str] | None) -> None:
    """Sign a file where there is an identity."""
    if command is not None:
        subprocess.run([*command, str(file)], check=True)


def installer(
    folder: Path, dist: Path, *, signing: list[str] | None = None, quick: bool = False, target: str | None = None
) -> Path:
    """Compile the installer with a folder as what it installs; `target` is the kind of program NSIS makes of it.

    Without one it has 32 bits: NSIS for Windows makes no others. It is tried as one of 64, which Wine runs by itself.
    """
    setup = dist / f"{PROGRAM}-{stamping.version()}-windows-setup.exe"
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) // 1024
    picture = stamping.BUILD.resolve() / "side.bmp"
    picture.write_bytes(icons.side_picture())
    words = {
        "VERSION": stamping.version(),
        "PAYLOAD": str(folder.resolve()),
        "OUTPUT": str(setup.resolve()),
        "ICON": str(stamping.BUILD.resolve() / "icon.ico"),
        "SIDE_PICTURE": str(picture),
        "KILOBYTES": str(size),
        "PUBLISHER": stamping.PUBLISHER,
    }
    if signing is not None:
        words["SIGNING"] = subprocess.list2cmdline(signing)
    if target is not None:
        words["TARGET"] = target
    if quick:
        words["QUICK"] = "1"
    compiler = shutil.which("makensis")
    if compiler is None:
        raise SystemExit("makensis is missing; NSIS 3 brings it.")
    # Warnings are errors: a warning of NSIS is a line that does nothing.
    command = [compiler, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *(f"-D{name}={word}" for name, word in words.items())]
    subprocess.run([*command, str(SCRIPT)], check=True, cwd=BUILD)
    return setup


def portable(folder: Path, dist: Path) -> Path:
    """Make the ZIP."""
    name = f"{PROGRAM}-{stamping.version()}-windows"
    path = dist / f"{name}-portable.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for file in sorted(folder.rglob("*")):
            if file.is_file():
                target.write(file, Path(name) / file.relative_to(folder))
    return path
