#!/usr/bin/env python3
"""Makes a root of a system that holds a package, what its `Depends` names, and nothing else; and starts programs in it.

    python packaging/linux/clean_root.py dist/import-assistant_1.2.3_amd64.deb FOLDER

The packages are unpacked, their scripts are not run: there is no Python, no shell of ours, nothing of this machine.
Needs apt, and the right to unshare (root, or user namespaces).
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

X_SOCKETS = "/tmp/.X11-unix"  # noqa: S108 - where X11 has them


@dataclass(frozen=True, slots=True)
class CleanRoot:
    """A root made by `make`."""

    folder: Path

    def command(self, words: Sequence[str], environment: Mapping[str, str]) -> list[str]:
        """Return the words that start a program inside, with these variables alone, and with X11's sockets at hand."""
        inside, sockets = shlex.quote(str(self.folder)), f"{X_SOCKETS} {shlex.quote(str(self.folder))}{X_SOCKETS}"
        variables = [f"{name}={value}" for name, value in environment.items()]
        script = (
            f"mount -t proc proc {inside}/proc && mount --rbind /dev {inside}/dev && "
            f"mount --bind {sockets} && "
            f"exec env -i {shlex.join(variables)} /usr/sbin/chroot {inside} {shlex.join(words)}"
        )
        separate = ["unshare", "--mount", "--pid", "--fork", "--kill-child"]
        if os.geteuid() != 0:
            separate += ["--user", "--map-root-user"]
        return [*separate, "sh", "-c", script]


def make(package: Path, folder: Path) -> CleanRoot:
    """Unpack a package and all it depends on into an empty folder."""
    folder.mkdir(parents=True)
    downloads = folder.parent / f"{folder.name}-packages"
    for archive in [*closure(package, downloads), package]:
        subprocess.run(["dpkg-deb", "--extract", str(archive), str(folder)], check=True)
    for name in ("proc", "dev", X_SOCKETS[1:], "root", "etc/ssl/certs"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    Path(X_SOCKETS).mkdir(exist_ok=True)
    # What the packages' scripts would do: the search path of libraries, the authorities in one file.
    subprocess.run(["ldconfig", "-r", str(folder)], check=True)
    authorities = sorted((folder / "usr/share/ca-certificates").rglob("*.crt"))
    joined = "\n".join(path.read_text(encoding="ascii", errors="replace") for path in authorities)
    (folder / "etc/ssl/certs/ca-certificates.crt").write_text(joined, encoding="ascii", errors="replace")
    shutil.rmtree(downloads)
    return CleanRoot(folder)


def closure(package: Path, downloads: Path) -> list[Path]:
    """Fetch all packages a system would need that has nothing installed, following `Depends` alone."""
    (downloads / "archives/partial").mkdir(parents=True)
    nothing = downloads / "status"
    nothing.touch()
    command = ["apt-get", "install", "--yes", "--quiet=2", "--download-only", "--no-install-recommends"]
    for option in (
        f"Dir::State::status={nothing}",
        f"Dir::Cache::archives={downloads / 'archives'}",
        "Debug::NoLocking=1",
        "APT::Sandbox::User=root",
    ):
        command += ["-o", option]
    command.append(str(package.resolve()))
    if subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode:
        # The list of packages may be too old, or not there at all.
        subprocess.run(["apt-get", "--quiet=2", "update"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return sorted((downloads / "archives").glob("*.deb"))


def main() -> int:
    """Make one and say how to enter it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("package", type=Path)
    parser.add_argument("folder", type=Path)
    options = parser.parse_args()
    root = make(options.package, options.folder)
    words = root.command(["/usr/bin/import-assistant-cli", "self-test"], {"HOME": "/root", "LC_ALL": "C.UTF-8"})
    print(shlex.join(words))
    return 0


if __name__ == "__main__":
    sys.exit(main())
