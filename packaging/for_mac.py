"""Makes the macOS package of a built `.app`: signed, put into a disk image, notarised where there is an identity."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import stamping
from stamping import BUILD, PROGRAM, ROOT

ENTITLEMENTS = ROOT / "packaging" / "macos" / "entitlements.plist"
IDENTITY_VARIABLE = "MAC_SIGNING_IDENTITY"
NOTARY_VARIABLE = "MAC_NOTARY_PROFILE"
"""Name of a profile kept by `xcrun notarytool store-credentials`."""


def packages(app: Path, dist: Path, *, quick: bool = False) -> list[Path]:
    """Sign the app, make the disk image, have it notarised; returns it."""
    identity = os.environ.get(IDENTITY_VARIABLE)
    profile = os.environ.get(NOTARY_VARIABLE)
    if not identity:
        say_aloud(f"NOT SIGNED: {IDENTITY_VARIABLE} names no certificate. macOS will refuse to open this by itself.")
    # Without an identity the signature says only that nothing was changed; programs for Apple's processors need that.
    sign(app, identity or "-")
    image = disk_image(app, dist, quick=quick)
    if identity:
        run("codesign", "--sign", identity, "--timestamp", str(image))
    if identity and profile:
        run("xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait")
        run("xcrun", "stapler", "staple", str(image))
    else:
        say_aloud(f"NOT NOTARISED: {NOTARY_VARIABLE} names no profile, or there is no signature.")
    return [image]


def sign(app: Path, identity: str) -> None:
    """Sign everything in the app from the inside out, and check it."""
    words = ["codesign", "--force", "--sign", identity]
    if identity != "-":
        words += ["--options", "runtime", "--timestamp"]
    contents = app / "Contents"
    libraries = [*contents.rglob("*.so"), *contents.rglob("*.dylib"), *contents.rglob("*.framework")]
    for path in sorted(libraries, key=lambda path: len(path.parts), reverse=True):
        if not path.is_symlink():
            run(*words, str(path))
    for path in sorted((contents / "MacOS").iterdir()):
        run(*words, "--entitlements", str(ENTITLEMENTS), str(path))
    run(*words, "--entitlements", str(ENTITLEMENTS), str(app))
    run("codesign", "--verify", "--deep", "--strict", str(app))


def disk_image(app: Path, dist: Path, *, quick: bool = False) -> Path:
    """Make the disk image with a link to the folder the app is dragged to."""
    inside = BUILD / "dmg"
    shutil.rmtree(inside, ignore_errors=True)
    inside.mkdir(parents=True)
    shutil.copytree(app, inside / app.name, symlinks=True)
    (inside / "Applications").symlink_to("/Applications")
    image = dist / f"{PROGRAM}-{stamping.version()}-macos-{os.uname().machine}.dmg"
    form = "UDRO" if quick else "ULFO"
    words = ["-volname", stamping.TITLE, "-srcfolder", str(inside), "-format", form, "-ov", str(image)]
    run("hdiutil", "create", *words)
    return image


def run(*command: str) -> None:
    """Run one of the system's tools; a failure ends the build."""
    subprocess.run(command, check=True)


def say_aloud(text: str) -> None:
    """Tell what was left out."""
    line = "*" * 78
    print(f"{line}\n{text}\n{line}", file=sys.stderr, flush=True)
