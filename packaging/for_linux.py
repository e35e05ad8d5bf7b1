"""Makes the Linux packages of a built folder: a tar.gz to unpack anywhere, and a .deb with desktop entry and icons."""

from __future__ import annotations

import gzip
import os
import shutil
import subprocess
import tarfile
import textwrap
from datetime import UTC, datetime, time
from email.utils import format_datetime
from pathlib import Path
from xml.sax.saxutils import escape

import icons
import licences
import stamping
from stamping import BUILD, CONSOLE_PROGRAM, PROGRAM, ROOT, Release

HERE = ROOT / "packaging" / "linux"
DESKTOP_FILE = HERE / f"{PROGRAM}.desktop"
METAINFO_FILE = HERE / f"{PROGRAM}.metainfo.xml"
MAINTAINER = os.environ.get("DEB_MAINTAINER", f"{stamping.PUBLISHER} <{PROGRAM}@users.noreply.github.com>")


def finish_folder(folder: Path) -> None:
    """Add the console launcher, and take out what only debuggers read."""
    (folder / CONSOLE_PROGRAM).symlink_to(PROGRAM)
    for path in sorted(folder.rglob("*.so*")):
        # The libraries of Qt stay as they were published; they come without such parts.
        if not path.is_symlink() and "PySide6" not in path.parts and "shiboken6" not in path.parts:
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=True)
            _look_inside(path, folder / "_internal")
    for path in folder.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == folder / PROGRAM else 0o644)


def _look_inside(library: Path, root: Path) -> None:
    """Have a library find its fellows by its own place.

    Not by the machine that built (who could write there elsewhere would be inside the program), and not by
    LD_LIBRARY_PATH, which the program gives back at its start (`desktop_app/__main__.py`).
    """
    place = os.path.relpath(root, library.parent)
    subprocess.run(["patchelf", "--set-rpath", f"$ORIGIN/{place}", str(library)], check=True)


def packages(folder: Path, dist: Path, *, quick: bool = False) -> list[Path]:
    """Make both packages and return them."""
    root = BUILD / "deb"
    shutil.rmtree(root, ignore_errors=True)
    lay_out(root, folder)
    deb = dist / f"{PROGRAM}_{stamping.version()}_{architecture()}.deb"
    pressing = ["-Zgzip", "-z1"] if quick else ["-Zxz", "-z6"]
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", *pressing, "--build", str(root), str(deb)], check=True, capture_output=True
    )
    return [archive(folder, root, dist, level=1 if quick else 9), deb]


def archive(folder: Path, root: Path, dist: Path, *, level: int) -> Path:
    """Make the tar.gz: the program, and `share` with what a desktop wants to know of it."""
    name = f"{PROGRAM}-{stamping.version()}-linux-{os.uname().machine}"
    path = dist / f"{name}.tar.gz"
    with tarfile.open(path, "w:gz", compresslevel=level) as tar:
        for source, target in (
            (folder, name),
            (root / "usr/share/applications", f"{name}/share/applications"),
            (root / "usr/share/icons", f"{name}/share/icons"),
            (root / "usr/share/metainfo", f"{name}/share/metainfo"),
            (HERE / "README.txt", f"{name}/README.txt"),
        ):
            tar.add(source, target, filter=_of_root)
    return path


def lay_out(root: Path, folder: Path) -> None:
    """Write the tree of the .deb."""
    program = root / "usr/lib" / PROGRAM
    shutil.copytree(folder, program, symlinks=True)
    share = root / "usr/share"
    _write(share / f"applications/{DESKTOP_FILE.name}", DESKTOP_FILE.read_bytes())
    _write(share / f"metainfo/{METAINFO_FILE.name}", metainfo().encode())
    icons.write_theme(share / "icons/hicolor", PROGRAM)
    documents = share / "doc" / PROGRAM
    _write(documents / "copyright", (HERE / "copyright").read_bytes())
    _write(documents / "changelog.gz", _pressed(changelog(stamping.releases())))
    shutil.move(program / "licences", documents / "licences")
    (program / "CHANGELOG.md").unlink()
    manual = (HERE / f"{PROGRAM}.1").read_text(encoding="utf-8").replace("VERSION", stamping.version())
    for name in (PROGRAM, CONSOLE_PROGRAM):
        _write(share / f"man/man1/{name}.1.gz", _pressed(manual))
        link = root / "usr/bin" / name
        link.parent.mkdir(parents=True, exist_ok=True)
        link.symlink_to(f"../lib/{PROGRAM}/{name}")
    _write(share / f"lintian/overrides/{PROGRAM}", (HERE / "lintian-overrides").read_bytes())
    for path in root.rglob("*"):
        if path.is_dir():
            path.chmod(0o755)
    size = sum(path.lstat().st_size for path in root.rglob("*")) // 1024
    _write(root / "DEBIAN/control", control(dependencies(program), size).encode())
    _write(root / "DEBIAN/md5sums", _sums(root).encode())


def architecture() -> str:
    """Return Debian's name of this machine's kind."""
    command = ["dpkg", "--print-architecture"]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def dependencies(program: Path) -> str:
    """Return `Depends`: the packages of the libraries that anything in the folder is linked against."""
    work = BUILD / "shlibdeps"
    shutil.rmtree(work, ignore_errors=True)
    (work / "debian").mkdir(parents=True)
    (work / "debian/control").write_text(
        f"Source: {PROGRAM}\n\nPackage: {PROGRAM}\nArchitecture: any\n", encoding="utf-8"
    )
    binaries = programs(program)
    folders = sorted({path.parent for path in binaries})
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0"]
    command += [f"-l{folder}" for folder in folders] + [f"-e{path}" for path in binaries]
    # A library taken along needs no package, though the machine that builds has it in one.
    command += [f"-x{package}" for package in licences.debian_packages(program)]
    done = subprocess.run(command, cwd=work, check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"The libraries the program needs cannot be named:\n{done.stderr}")
    found = done.stdout.strip().removeprefix("shlibs:Depends=").split(", ")
    # Without authorities no portal can be trusted; nothing is linked against them.
    return ", ".join(sorted({*found, "ca-certificates"}))


def programs(folder: Path) -> list[Path]:
    """Return every program and library below a folder."""
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    found.append(path)
    return found


def control(depends: str, size: int) -> str:
    """Return the package's card.

    Args:
        depends: Packages it needs.
        size: Kilobytes it takes.
    """
    return f"""Package: {PROGRAM}
Version: {stamping.version()}
Architecture: {architecture()}
Maintainer: {MAINTAINER}
Installed-Size: {size}
Depends: {depends}
Recommends: gnome-keyring | org.freedesktop.secrets
Section: utils
Priority: optional
Description: {stamping.SUMMARY[0].lower()}{stamping.SUMMARY[1:]}
 Import Assistant for Bitrix24 leads from a spreadsheet to records in the CRM:
 every cell is checked before it is sent, every record is read back, an
 interrupted import continues, and an import can be taken back. A practice
 portal is built in.
"""


def metainfo() -> str:
    """Return the AppStream card with the changes of each release."""
    told = []
    for release in stamping.releases():
        lines = "".join(f"\n          <li>{escape(_plain(change))}</li>" for change in release.changes)
        told.append(
            f'    <release version="{release.version}" date="{release.day.isoformat()}">\n      <description>\n'
            f"        <ul>{lines}\n        </ul>\n      </description>\n    </release>"
        )
    return METAINFO_FILE.read_text(encoding="utf-8").replace("    <!-- releases -->", "\n".join(told))


def changelog(releases: list[Release]) -> str:
    """Return the changes in Debian's form."""
    told = []
    for release in releases:
        moment = format_datetime(datetime.combine(release.day, time(12), UTC))
        lines = "\n".join(
            textwrap.fill(_plain(change), 78, initial_indent="  * ", subsequent_indent="    ")
            for change in release.changes
        )
        told.append(f"{PROGRAM} ({release.version}) stable; urgency=medium\n\n{lines}\n\n -- {MAINTAINER}  {moment}\n")
    return "\n".join(told)


def _plain(text: str) -> str:
    return text.replace("`", "").replace("**", "")


def _pressed(text: str) -> bytes:
    return gzip.compress(text.encode(), 9, mtime=0)


def _sums(root: Path) -> str:
    import hashlib

    files = [path for path in sorted(root.rglob("*")) if path.is_file() and not path.is_symlink()]
    return "".join(
        f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}\n"
        for path in files
        if "DEBIAN" not in path.parts
    )


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
    path.chmod(0o644)


def _of_root(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = "root"
    return member
