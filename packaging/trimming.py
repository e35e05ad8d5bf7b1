"""What a built program leaves out: modules and plugins nobody uses, each with its reason, and what only they needed."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path, PurePath

UNUSED_MODULES = {
    "click": "the terminal client of httpx",
    "rich": "the terminal client of httpx",
    "pygments": "the terminal client of httpx",
    "h2": "HTTP/2, which the portal's requests do not use",
    "socksio": "SOCKS proxies, which systems do not hand out as their own",
    "trio": "asynchronous work; the program has none",
    "requests": "another HTTP client, there for tests",
    "urllib3": "truststore takes it where it is; tests bring it",
    "PySide6.QtNetwork": "the network is httpx's",
    "nis": "a directory of old Unix networks",
    "numpy": "openpyxl and rapidfuzz take it where it is, and work without",
    "pandas": "as numpy",
    "PIL": "pictures in workbooks",
    "lxml": "openpyxl takes it where it is, and works without",
    "structlog": "stamina takes it where it is",
    "prometheus_client": "stamina takes it where it is",
    "setuptools": "an installer's tool",
    "pip": "an installer",
    "tkinter": "another toolkit",
    "test": "Python's own tests",
    "unittest": "tests",
    "pytest": "tests; anyio has a part for it",
    "_pytest": "as pytest",
    "hypothesis": "as pytest",
    "pydoc": "help for programmers",
    "doctest": "tests",
    "pdb": "a debugger",
    "lib2to3": "a converter of old programs",
    "phonenumbers.geocoder": "where a number is at home; only its validity counts here",
    "phonenumbers.carrier": "whose number it is",
    "phonenumbers.timezone": "what time it is there",
}
"""Module → why it is not needed."""

UNUSED_PLUGINS = {
    r"designer/": "for people who draw forms",
    r"qmltooling/|qmllint/": "the program has no QML",
    r"sqldrivers/": "the journal is Python's own SQLite",
    r"tls/|networkinformation/": "the network is httpx's",
    r"printsupport/": "nothing is printed",
    r"vectorimageformats/": "drawings are SVG",
    r"egldeviceintegrations/|generic/": "machines without a window system",
    r"wayland-graphics-integration-server/": "for window systems, not for their guests",
    r"imageformats/.*(icns|pdf|tga|wbmp)": "the window shows SVG, PNG and ICO, and of people's files what they have",
    r"platforms/.*(eglfs|linuxfb|minimal|vkkhrdisplay|vnc|direct2d)": "machines without a window system",
    r"platforminputcontexts/.*virtualkeyboard": "a keyboard in QML, which would bring all of QML",
    r"platformthemes/.*gtk3": "would bring GTK; the portal theme shows the system's file dialogs as well",
}
"""Pattern of a path below Qt's plugins → why it is not needed."""

UNUSED_LIBRARIES = {
    r"opengl32sw\.dll$": "a renderer for 3D; the window is painted by the processor",
    r"d3dcompiler_\d+\.dll$": "compiles programs for 3D",
}
"""Pattern of a library's name → why it is not needed, though nothing else says so."""

LOADED_BY_NAME = {
    r"(lib)?pdfium\.": "pypdfium2, which draws first pages of PDFs, looks for it beside itself",
}
"""Pattern of a library's name → who loads it, though nothing is linked against it."""

OF_THE_SYSTEM = {
    r"lib(X11|Xau|Xdmcp|Xext|xkbcommon|xkbcommon-x11)(-xcb)?\.so": "spoken with the window system of the machine",
    r"libxcb(-(glx|randr|render|shape|shm|sync|xfixes|xkb|xinput|dri\d))?\.so": "as above",
    r"lib(wayland-\w+|fontconfig|freetype|glib-2\.0|gthread-2\.0|dbus-1)\.so": "of every Linux desktop",
    r"lib(stdc\+\+|gcc_s|z|expat|systemd|gcrypt|gpg-error|cap|lz4|zstd)\.so": "below those",
    r"lib(pcre2-8|bsd|md|png16|brotli\w+)\.so": "below those",
}
"""Pattern of a Linux library → why the machine's own is used: `Depends` of the package names it."""

_QT_PLUGINS = re.compile(r"(?:^|/)plugins/(.+)$")
Entry = tuple[str, str, str]
"""Name in the bundle, source, kind; as PyInstaller has it."""


def languages(resources: Path) -> frozenset[str]:
    """Return the languages the program speaks."""
    return frozenset(path.stem for path in (resources / "i18n").glob("*.qm"))


def kept_data(entries: Iterable[Entry], spoken: frozenset[str], left_out: frozenset[str]) -> list[Entry]:
    """Leave out Qt's words of languages the program does not speak, and links to libraries of the names `left_out`."""
    return [entry for entry in entries if _is_kept_data(entry, spoken, left_out)]


def file_names(entries: Iterable[Entry]) -> frozenset[str]:
    """Return the names of files, without their folders."""
    return frozenset(PurePath(_slashes(entry[0])).name for entry in entries)


def kept_binaries(entries: Iterable[Entry], linked: Callable[[str], Iterable[str]], *, on_linux: bool) -> list[Entry]:
    """Leave out unused plugins, what the system has, and every library that nothing left is linked against.

    Args:
        entries: All that PyInstaller found.
        linked: Returns the names of the libraries a file is linked against.
        on_linux: Whether the rules about the system's own libraries apply.
    """
    possible = [entry for entry in entries if not _is_unused(_slashes(entry[0]), on_linux=on_linux)]
    by_name: dict[str, list[Entry]] = {}
    for entry in possible:
        by_name.setdefault(PurePath(_slashes(entry[0])).name, []).append(entry)
    wanted = [entry for entry in possible if not _is_library(entry)]
    kept: dict[str, Entry] = {}
    while wanted:
        entry = wanted.pop()
        if entry[0] in kept:
            continue
        kept[entry[0]] = entry
        if entry[2] != "SYMLINK":  # what a link leads to bears the same name
            for name in linked(entry[1]):
                wanted += by_name.get(PurePath(_slashes(name)).name, [])
    return sorted(kept.values())


def _is_kept_data(entry: Entry, spoken: frozenset[str], left_out: frozenset[str]) -> bool:
    name = _slashes(entry[0])
    if entry[2] == "SYMLINK":
        return PurePath(_slashes(entry[1])).name not in left_out
    if "/translations/" not in name or not name.endswith(".qm"):
        return True
    part, _, language = PurePath(name).stem.partition("_")
    return part == "qtbase" and language in spoken


def _is_unused(name: str, *, on_linux: bool) -> bool:
    plugin = _QT_PLUGINS.search(name)
    if plugin is not None:
        return any(re.match(pattern, plugin[1]) for pattern in UNUSED_PLUGINS)
    patterns = [*UNUSED_LIBRARIES, *(OF_THE_SYSTEM if on_linux else ())]
    return any(re.match(pattern, PurePath(name).name) for pattern in patterns)


def _is_library(entry: Entry) -> bool:
    """Whether a file is there only because something may be linked against it."""
    name = _slashes(entry[0])
    if any(re.match(pattern, PurePath(name).name) for pattern in LOADED_BY_NAME):
        return False
    if entry[2] == "EXTENSION" or _QT_PLUGINS.search(name) or re.search(r"python3\d*(\.\d+)?\.|/Python$", name):
        return False
    return re.search(r"\.so(\.\d+)*$|\.dll$|\.dylib$|\.framework/", name) is not None and ".abi3." not in name


def _slashes(name: str) -> str:
    return name.replace("\\", "/")
