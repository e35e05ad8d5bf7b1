"""Finds the files that cells name in a chosen folder, weighs them, and reads nothing elsewhere."""

from __future__ import annotations

import hashlib
import re
import stat
import unicodedata
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath
from typing import Final

from desktop_app.domain.plan import PlannedFile
from desktop_app.domain.problems import Entry, Problem, Trouble
from desktop_app.domain.problems import attachments as problems
from desktop_app.domain.schema import Field

_PIECE: Final = 1 << 20


class _RefusedFileError(Exception):
    """One name of a cell cannot be sent."""

    def __init__(self, entry: Entry, **words: str) -> None:
        super().__init__(entry.code)
        self.entry = entry
        self.words = words


class FolderFinder:
    """Finds files by names relative to one folder.

    Args:
        folder: The folder a person chose.

    Raises:
        Trouble: It is not there.
    """

    def __init__(self, folder: Path) -> None:
        if not folder.is_dir():
            raise Trouble(Problem(problems.FILES_FOLDER_MISSING, words={"folder": str(folder)}))
        self._root = folder.resolve()
        self._weights: dict[Path, tuple[int, str]] = {}

    def find(
        self, cell: str, field: Field, row: int, column: str
    ) -> tuple[tuple[PlannedFile, ...], tuple[Problem, ...]]:
        """Return the files a cell names, parted by `;` or line breaks, and what is wrong with them.

        Any problem holds the row back (contracts.md 1.3), so a cell with problems yields no files.
        """
        names = [name.strip() for name in re.split(r"[;\n\r]", cell) if name.strip()]
        if len(names) > 1 and not field.is_multiple:
            words = {"field": field.title, "count": str(len(names))}
            return (), (Problem(problems.FILES_TOO_MANY, row, column, cell, words),)
        files: list[PlannedFile] = []
        found: list[Problem] = []
        for name in names:
            try:
                files.append(self._planned(name, field))
            except _RefusedFileError as refused:
                found.append(Problem(refused.entry, row, column, cell, {"name": name, **refused.words}))
        return ((), tuple(found)) if found else (tuple(files), ())

    def _planned(self, name: str, field: Field) -> PlannedFile:
        try:
            path = self._inside(name)
            status = path.stat()
            if stat.S_ISDIR(status.st_mode):
                raise _RefusedFileError(problems.FILE_IS_FOLDER)
            if not stat.S_ISREG(status.st_mode):
                raise _RefusedFileError(problems.FILE_NO_FILE)
            # Before it is read whole: a film of gigabytes is refused at once.
            _refuse_by_settings(path, status.st_size, field)
            size, digest = self._weigh(path)
        except OSError:
            raise _RefusedFileError(problems.FILE_UNREADABLE) from None
        return PlannedFile(field.key, field.is_multiple, path.name, path, size, digest)

    def _inside(self, name: str) -> Path:
        # A backslash parts folders in names typed on Windows, wherever the program runs.
        plain = PureWindowsPath(name)
        if plain.is_absolute() or plain.drive or plain.root or ".." in plain.parts or "\0" in name:
            raise _RefusedFileError(problems.FILE_OUTSIDE)
        path = self._root
        for part in plain.parts:
            # Link by link, so that nothing is looked up in a folder that lies outside.
            path = _child(path, part)
            if not _target(path).is_relative_to(self._root):
                raise _RefusedFileError(problems.FILE_OUTSIDE)
        return path

    def _weigh(self, path: Path) -> tuple[int, str]:
        if path not in self._weights:
            digest, size = hashlib.sha256(), 0
            with path.open("rb") as stream:
                while piece := stream.read(_PIECE):
                    digest.update(piece)
                    size += len(piece)
            self._weights[path] = (size, digest.hexdigest())
        return self._weights[path]


def _child(folder: Path, name: str) -> Path:
    exact = folder / name
    try:
        exact.lstat()
    except PermissionError:
        raise
    except (OSError, ValueError):
        # Not there, or nothing a file system could hold (too long, half a sign).
        return _alike(folder, name)
    return exact


def _alike(folder: Path, name: str) -> Path:
    try:
        alike = [each for each in folder.iterdir() if _plain(each.name) == _plain(name)]
    except (FileNotFoundError, NotADirectoryError):
        raise _RefusedFileError(problems.FILE_MISSING) from None
    if len(alike) > 1:
        raise _RefusedFileError(problems.FILE_TWICE)
    if not alike:
        raise _RefusedFileError(problems.FILE_MISSING)
    return alike[0]


def _plain(name: str) -> str:
    # macOS writes "й" as two signs, spreadsheets hold one.
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _target(path: Path) -> Path:
    try:
        return path.resolve(strict=True)
    except FileNotFoundError:
        # A link to nowhere.
        raise _RefusedFileError(problems.FILE_MISSING) from None
    except RuntimeError:
        # A link that leads to itself, as Python before 3.13 tells it.
        raise _RefusedFileError(problems.FILE_UNREADABLE) from None


def _refuse_by_settings(path: Path, size: int, field: Field) -> None:
    if size == 0:
        raise _RefusedFileError(problems.FILE_EMPTY)
    limit = str(field.settings.get("MAX_ALLOWED_SIZE") or "")
    if limit.isdigit() and 0 < int(limit) < size:
        raise _RefusedFileError(problems.FILE_TOO_LARGE, size=str(size), limit=limit)
    allowed = _extensions(field.settings.get("EXTENSIONS"))
    if allowed and path.suffix.removeprefix(".").casefold() not in allowed:
        raise _RefusedFileError(problems.FILE_EXTENSION, allowed=", ".join(sorted(allowed)))


def _extensions(setting: object) -> frozenset[str]:
    if isinstance(setting, Mapping):
        names = [str(name) for name, switched in setting.items() if switched]
    elif isinstance(setting, list | tuple):
        names = [str(name) for name in setting]
    else:
        names = re.split(r"[,;\s]+", str(setting or ""))
    return frozenset(name.strip(". ").casefold() for name in names if name.strip(". "))
