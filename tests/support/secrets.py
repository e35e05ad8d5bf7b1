"""Looks for a secret everywhere a program may have left it."""

from __future__ import annotations

import base64
import os
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from PySide6.QtGui import QAccessible, QAccessibleInterface, QGuiApplication
from PySide6.QtWidgets import QApplication

_DEEPEST = 40
_WIDEST = 400


def spellings(secret: str) -> tuple[bytes, ...]:
    """Return the secret as it may stand in a file: as text in two encodings, and in base64 at each of three offsets."""
    coded = tuple(base64.b64encode(b"x" * shift + secret.encode())[4:-4] for shift in range(3))
    return secret.encode(), secret.encode("utf-16-le"), *coded


def files_with(secret: str, folder: Path) -> list[str]:
    """Return the files below a folder that hold the secret, packed and compressed parts unpacked."""
    wanted = spellings(secret)
    found = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and any(each in piece for piece in _pieces(path) for each in wanted):
            found.append(str(path))
        if any(each in str(path).encode() for each in wanted):
            found.append(f"name of {path}")
    return found


def _pieces(path: Path) -> Iterator[bytes]:
    whole = path.read_bytes()
    yield whole
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as packed:
            yield from (packed.read(name) for name in packed.namelist())
    if whole.startswith(b"SQLite format 3\0"):
        yield from _cells(path)


def _cells(path: Path) -> Iterator[bytes]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as base:
        for (table,) in base.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
            for row in base.execute(f"SELECT * FROM {table}"):
                for value in row:
                    if isinstance(value, bytes):
                        yield _unpacked(value)
                    elif isinstance(value, str):
                        yield value.encode()


def _unpacked(value: bytes) -> bytes:
    try:
        return zlib.decompress(value)
    except zlib.error:
        return value


def windows_with(secret: str) -> list[str]:
    """Return where in the windows and the accessibility tree the secret stands; the clipboard counts."""
    found = []
    for widget in QApplication.allWidgets():
        texts = (widget.windowTitle(), widget.toolTip(), widget.statusTip(), widget.whatsThis())
        if any(secret in text for text in texts):
            found.append(widget.objectName() or type(widget).__name__)
    for window in QApplication.topLevelWidgets():
        tree = QAccessible.queryAccessibleInterface(window)
        if tree is not None:
            found += [f"spoken: {text}" for text in _spoken(tree, 0) if secret in text]
    clipboard = QGuiApplication.clipboard()
    if secret in clipboard.text():
        found.append("clipboard")
    return found


def _spoken(node: QAccessibleInterface, depth: int) -> Iterator[str]:
    if not node.isValid() or depth > _DEEPEST:
        return
    for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help):
        yield node.text(kind)
    for number in range(min(node.childCount(), _WIDEST)):
        child = node.child(number)
        if child is not None:
            yield from _spoken(child, depth + 1)


def arguments_with(secret: str) -> list[str]:
    """Return the running processes of this machine whose arguments or environment hold the secret."""
    found = []
    for process in Path("/proc").iterdir():
        if process.name.isdigit() and process.name != str(os.getpid()):
            try:
                words = (process / "cmdline").read_bytes()
            except OSError:
                continue  # it has just ended, or belongs to somebody else
            if secret.encode() in words:
                found.append(words.replace(b"\0", b" ").decode(errors="replace"))
    return found
