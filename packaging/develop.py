#!/usr/bin/env python3
"""Sets everything up on a fresh machine, then runs or tests the program: the README's two commands.

Needs nothing but Python 3.11 or newer and its standard library. Everything it installs goes into `.venv` beside
the program; system libraries are named, and installed only as root on Debian.
"""

from __future__ import annotations

import argparse
import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "installed-for"

LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xinerama.so.0": "libxcb-xinerama0",
}
"""What Qt's window needs of the system, and the Debian package it is in."""

TEST_COMMANDS = {
    "dbus-run-session": "dbus",
    "gnome-keyring-daemon": "gnome-keyring",
    "soffice": "libreoffice-calc-nogui",
    "Xvfb": "xvfb",
    "/usr/libexec/at-spi-bus-launcher": "at-spi2-core",
}
"""What the tests start besides, and the Debian package it is in."""

BUNDLE_LIBRARIES = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
"""What the built program is linked against besides; their packages are named in its own."""

BUNDLE_COMMANDS = {
    "Xvfb": "xvfb",
    "appstreamcli": "appstream",
    "desktop-file-validate": "desktop-file-utils",
    "dpkg-shlibdeps": "dpkg-dev",
    "lintian": "lintian",
    "makensis": "nsis",
    "patchelf": "patchelf",
    "strip": "binutils",
    "wine": "wine",
    "xwininfo": "x11-utils",
}
"""What building the program, and trying what was built, takes besides."""

TEST, BUNDLE = "test", "bundle"


def say(text: str) -> None:
    """Tell the person at the terminal what is going on; results alone go to standard output."""
    print(text, file=sys.stderr, flush=True)


def missing_packages(purpose: str) -> list[str]:
    """Return the Debian names of what this system lacks for running, or for `TEST` or `BUNDLE`."""
    missing = []
    libraries = LIBRARIES | (BUNDLE_LIBRARIES if purpose == BUNDLE else {})
    commands = {TEST: TEST_COMMANDS, BUNDLE: BUNDLE_COMMANDS}.get(purpose, {})
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return missing + [package for command, package in commands.items() if shutil.which(command) is None]


def is_debian_root() -> bool:
    """Tell whether packages can be installed here without asking."""
    return hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install_packages(packages: list[str]) -> None:
    """Install Debian packages."""
    say(f"Installing system packages: {' '.join(packages)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quiet = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    subprocess.run([*quiet, "update"], check=True, env=environment, stdout=sys.stderr)
    subprocess.run(
        [*quiet, "install", "-y", "--no-install-recommends", *packages], check=True, env=environment, stdout=sys.stderr
    )


def provide_system(purpose: str = "") -> bool:
    """Install or name what the system lacks; return whether everything is there now."""
    if not sys.platform.startswith("linux"):
        return True
    missing = missing_packages(purpose)
    if missing and is_debian_root():
        install_packages(missing)
        missing = missing_packages(purpose)
    if missing:
        say(
            "This system lacks libraries. On Debian or Ubuntu install them with:\n"
            f"  sudo apt-get install {' '.join(missing)}"
        )
    return not missing


def venv_python() -> Path:
    """Return the interpreter inside `.venv`."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def make_venv() -> None:
    """Make `.venv`, fetching Debian's split-off part of Python if it is missing."""
    try:
        import ensurepip  # noqa: F401 - Debian ships Python without it
    except ImportError:
        if not is_debian_root():
            say("Python lacks its venv part. On Debian or Ubuntu: sudo apt-get install python3-venv")
            raise SystemExit(2) from None
        install_packages(["python3-venv"])
    say("Making .venv …")
    subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True, stdout=sys.stderr)


def provide_python(extras: str) -> None:
    """Install the program with its dependencies into `.venv`, once for each state of `pyproject.toml`."""
    wanted = f"{hashlib.sha256((ROOT / 'pyproject.toml').read_bytes()).hexdigest()} {extras}"
    have = STAMP.read_text(encoding="utf-8").splitlines() if STAMP.exists() else []
    if wanted in have and venv_python().exists():
        return
    if not venv_python().exists():
        make_venv()
    say(f"Installing the program and what it needs ({extras or 'to run'}) …")
    target = f"{ROOT}[{extras}]" if extras else str(ROOT)
    pip = [str(venv_python()), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--editable", target]
    subprocess.run(pip, check=True, stdout=sys.stderr)
    STAMP.write_text("\n".join([*have, wanted]) + "\n", encoding="utf-8")


def has_display() -> bool:
    """Tell whether a window can be shown here."""
    return not sys.platform.startswith("linux") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run() -> int:
    """Open the window on the practice portal; without a screen do its import of the sample contacts in the terminal."""
    provide_system()
    provide_python("")
    data = Path(os.environ.get("IMPORT_ASSISTANT_PRACTICE_DATA", ROOT / "build" / "practice-data"))
    program = [str(venv_python()), "-m", "desktop_app", "--data-dir", str(data)]
    if has_display():
        return subprocess.run([*program, "--practice"], cwd=ROOT, check=False).returncode
    say("There is no screen here, so the practice import runs in the terminal.")
    return subprocess.run([*program, "practice-import"], cwd=ROOT, check=False).returncode


def test(arguments: list[str]) -> int:
    """Run the whole suite, windows offscreen."""
    if not provide_system(TEST):
        say("The tests need all of it: a test that cannot run counts as failed.")
        return 2
    provide_python("test")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"}
    command = [str(venv_python()), "-m", "pytest", *(arguments or ["-q", "-n", "2", "--dist", "worksteal"])]
    return subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode


def bundle() -> int:
    """Build the program as people get it, and try what was built."""
    if not provide_system(BUNDLE):
        say("Building needs all of it.")
        return 2
    provide_python("test,bundle")
    python = str(venv_python())
    built = subprocess.run([python, str(ROOT / "packaging" / "build.py"), "--quick"], cwd=ROOT, check=False).returncode
    if built:
        return built
    command = [python, "-m", "pytest", "-q", str(ROOT / "tests" / "packaging" / "built")]
    return subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONUTF8": "1"}, check=False).returncode


def check() -> int:
    """Run formatter, linter, type checker and the contracts between the layers."""
    provide_python("check")
    folder = venv_python().parent
    commands = [
        [folder / "ruff", "format", "--check", "."],
        [folder / "ruff", "check", "."],
        [folder / "mypy"],
        [folder / "lint-imports"],
    ]
    statuses = [
        subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode for command in commands
    ]
    return max(statuses)


def main() -> int:
    """Read the command and do it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="open the window on the practice portal, or import the samples without a screen")
    commands.add_parser("test", help="run all tests; further words go to pytest").add_argument("pytest", nargs="*")
    commands.add_parser("bundle", help="build the program as people get it, and try what was built")
    commands.add_parser("check", help="formatting, lint, types, layers")
    options, rest = parser.parse_known_args()
    if options.command == "test":
        return test([*options.pytest, *rest])
    if rest:
        parser.error(f"unknown: {' '.join(rest)}")
    return {"run": run, "bundle": bundle, "check": check}[options.command]()


if __name__ == "__main__":
    sys.exit(main())
