"""Collects the licences of everything others wrote that a built program holds; one without a text ends the build."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution, packages_distributions
from pathlib import Path

from PyInstaller.archive.readers import CArchiveReader

TEXTS = Path(__file__).resolve().parent / "licences"
OWN = "import-assistant"
QT = {"pyside6-essentials": "Qt", "shiboken6": "Qt"}
"""Distributions whose licence texts the wheels lack, and the folder of `packaging/licences` that has them."""
ALWAYS = ("pyinstaller",)
"""What is in the launcher itself."""
_FILES = re.compile(r"(licen[cs]e|copying|notice|copyright)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """Something others wrote.

    Attributes:
        texts: Files of its licence.
    """

    name: str
    version: str
    terms: str
    texts: tuple[Path, ...]


def collect(folder: Path, target: Path) -> list[Part]:
    """Write the licences of all parts of a built folder to `target`, with a list of them; raises SystemExit."""
    parts = [*_python_parts(folder), _python(), *_system_parts(folder)]
    without = [part.name for part in parts if not part.texts]
    if without:
        raise SystemExit(f"No licence text was found for {', '.join(without)}.")
    shutil.rmtree(target, ignore_errors=True)
    for part in parts:
        place = target / part.name
        place.mkdir(parents=True)
        for number, text in enumerate(part.texts):
            name = (
                text.name if text.name not in {each.name for each in part.texts[:number]} else f"{number}-{text.name}"
            )
            _copy(text, place / f"{name}.txt" if not text.suffix else place / name)
    lines = [f"{part.name} {part.version}: {part.terms}\n" for part in parts]
    heading = "Parts of this program that others wrote, each under its own terms; the texts are in the folders.\n\n"
    (target / "LIST.txt").write_text(heading + "".join(lines), encoding="utf-8")
    return parts


def _copy(text: Path, target: Path) -> None:
    """Copy a text as UTF-8: some of the old ones are in the encoding of Western Europe."""
    content = text.read_bytes()
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        content = content.decode("latin-1").encode("utf-8")
    target.write_bytes(content)


def shipped_modules(folder: Path) -> set[str]:
    """Return the top names of all Python modules in a built folder."""
    launcher = next(path for path in (folder / OWN, folder / f"{OWN}.exe") if path.exists())
    archive = CArchiveReader(str(launcher)).open_embedded_archive("PYZ.pyz")
    inside = {path.name.split(".")[0] for path in (folder / "_internal").iterdir()}
    return {name.split(".")[0] for name in archive.toc} | inside


def _python_parts(folder: Path) -> list[Part]:
    modules = shipped_modules(folder)
    names = {name for module, owners in packages_distributions().items() if module in modules for name in owners}
    names = {re.sub(r"[-_.]+", "-", name).lower() for name in [*names, *ALWAYS]} - {OWN}
    return [_part(distribution(name)) for name in sorted(names)]


def _part(owner: Distribution) -> Part:
    name = re.sub(r"[-_.]+", "-", owner.metadata["Name"]).lower()
    told = owner.metadata.get("License-Expression") or owner.metadata.get("License") or ""
    if not told or "\n" in told:
        classifiers = owner.metadata.get_all("Classifier") or []
        told = "; ".join(each.rpartition(" :: ")[2] for each in classifiers if each.startswith("License ::"))
    texts = [Path(str(owner.locate_file(file))) for file in owner.files or () if _is_licence(str(file))]
    if name in QT:
        texts += sorted((TEXTS / QT[name]).iterdir())
    return Part(name, owner.version, told or "see the text", tuple(text for text in texts if text.is_file()))


def _is_licence(path: str) -> bool:
    # Some have a folder of them, with texts named after the parts they are of.
    return ".dist-info/" in path and _FILES.search(path.partition(".dist-info/")[2]) is not None


def _python() -> Part:
    places = (Path(sysconfig.get_path("stdlib")) / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt",
              Path("/usr/share/doc/python3") / "copyright")  # fmt: skip
    return Part("python", sys.version.split()[0], "PSF-2.0", tuple(place for place in places if place.is_file())[:1])


def debian_packages(folder: Path) -> list[str]:
    """Return the Debian packages whose libraries were taken along; none elsewhere, where Python brings its own."""
    if not sys.platform.startswith("linux"):
        return []
    libraries = [path for path in sorted((folder / "_internal").glob("*.so*")) if not path.is_symlink()]
    names = [path.name for path in libraries if not path.name.startswith("libpython") and ".cpython-" not in path.name]
    return sorted({_debian_package(name) for name in names})


def _system_parts(folder: Path) -> list[Part]:
    found = []
    for package in debian_packages(folder):
        command = ["dpkg-query", "--show", "--showformat=${Version}", package]
        version = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        text = Path("/usr/share/doc") / package / "copyright"
        found.append(Part(package, version, "see the text", (text,) if text.is_file() else ()))
    return found


def _debian_package(library: str) -> str:
    done = subprocess.run(["dpkg-query", "--search", f"*/{library}"], capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{library} is taken along, and no Debian package owns it.")
    return done.stdout.partition(":")[0]
