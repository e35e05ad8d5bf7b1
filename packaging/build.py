#!/usr/bin/env python3
"""Builds the program for the system it runs on: one folder that needs no Python, and what people install.

    python packaging/build.py            folder, packages, checksums; then the built program tests itself
    python packaging/build.py --folder   the folder alone
    python packaging/build.py --quick    packages pressed less; for checks

Needs `pip install .[bundle]` and, for the packages, the tools packaging/README.md names for each system. Everything
lands in `dist`. What was not signed for want of an identity is said aloud.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import for_linux
import for_mac
import for_windows
import icons
import licences
import stamping
from stamping import BUILD, CONSOLE_PROGRAM, DIST, FOLDER, ROOT

SELF_TEST_SECONDS = 300


def say(text: str) -> None:
    """Tell the person at the terminal what is going on."""
    print(text, file=sys.stderr, flush=True)


def build_folder() -> Path:
    """Build the program's folder and return it; on macOS the `.app` around it."""
    shutil.rmtree(BUILD, ignore_errors=True)
    BUILD.mkdir(parents=True)
    stamping.VERSION_FILE.write_text(stamping.version_resource(), encoding="utf-8")
    stamping.ICON_FILE.write_bytes(icons.icns() if sys.platform == "darwin" else icons.ico())
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    command += ["--distpath", str(FOLDER.parent), "--workpath", str(BUILD / "work")]
    subprocess.run([*command, str(ROOT / "packaging" / "app.spec")], check=True, cwd=ROOT)
    program = FOLDER
    if sys.platform == "darwin":
        program = FOLDER.parent / f"{stamping.TITLE}.app"
    elif sys.platform != "win32":
        for_linux.finish_folder(FOLDER)
    shipped = licences.collect(FOLDER, licence_folder(program))
    say(f"Licences of {len(shipped)} parts collected.")
    shutil.copy(ROOT / "CHANGELOG.md", licence_folder(program).parent / "CHANGELOG.md")
    return program


def licence_folder(program: Path) -> Path:
    """Return where the licences of others lie in a built program."""
    return (program / "Contents" / "Resources" if program.suffix == ".app" else program) / "licences"


def console_launcher(program: Path) -> Path:
    """Return the launcher that has streams."""
    if program.suffix == ".app":
        return program / "Contents" / "MacOS" / CONSOLE_PROGRAM
    return program / (f"{CONSOLE_PROGRAM}.exe" if sys.platform == "win32" else CONSOLE_PROGRAM)


def run_self_test(program: Path) -> None:
    """Have the built program test itself, with nothing of this environment at hand; raises SystemExit."""
    say("The built program tests itself:")
    with tempfile.TemporaryDirectory() as folder:
        kept = ("SYSTEMROOT", "WINDIR", "TEMP", "TMP", "TMPDIR", "DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR")
        environment = {name: os.environ[name] for name in kept if name in os.environ}
        environment |= {"HOME": folder, "USERPROFILE": folder, "PATH": os.defpath, "LC_ALL": "C.UTF-8"}
        command = [str(console_launcher(program)), "--data-dir", str(Path(folder) / "data"), "self-test"]
        done = subprocess.run(command, env=environment, cwd=folder, check=False, timeout=SELF_TEST_SECONDS)
    if done.returncode:
        raise SystemExit("The built program failed its self-test; see above.")


def write_sums(files: list[Path]) -> Path:
    """Write the SHA-256 sums of what was made, in the form `sha256sum --check` reads."""
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in sorted(files)]
    sums = DIST / f"SHA256SUMS-{sys.platform}-{platform.machine()}.txt"
    sums.write_text("".join(lines), encoding="utf-8", newline="\n")
    return sums


def packager() -> Callable[..., list[Path]]:
    """Return what makes packages on this system."""
    if sys.platform == "win32":
        return for_windows.packages
    return for_mac.packages if sys.platform == "darwin" else for_linux.packages


def main() -> int:
    """Build."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", action="store_true", help="build the folder, test it, make no packages")
    parser.add_argument("--quick", action="store_true", help="press the packages less")
    options = parser.parse_args()
    say(f"{stamping.TITLE} {stamping.releases()[0].version} for {sys.platform}")
    program = build_folder()
    if not options.folder:
        shutil.rmtree(DIST, ignore_errors=True)
        DIST.mkdir()
        files = packager()(program, DIST, quick=options.quick)
        write_sums(files)
        for file in files:
            say(f"{file.relative_to(ROOT)}: {file.stat().st_size / 1e6:.1f} MB")
    run_self_test(program)
    return 0


if __name__ == "__main__":
    sys.exit(main())
