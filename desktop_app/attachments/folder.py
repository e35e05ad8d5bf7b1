"""Finds files in a chosen folder: those that cells name, and all there are. Nothing is read elsewhere."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path, PureWindowsPath

from desktop_app.attachments.listing import list_files
from desktop_app.attachments.weighing import RefusedFileError, Scales, trouble_of
from desktop_app.domain.filing import ListedFile
from desktop_app.domain.plan import PlannedFile
from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems import attachments as problems
from desktop_app.domain.problems.attachments import FILE_IS_LINK
from desktop_app.domain.schema import Field


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
        self._scales = Scales()

    @property
    def root(self) -> Path:
        """The folder, as its files' paths begin."""
        return self._root

    def find(
        self, cell: str, field: Field, row: int, column: str, *, anywhere: bool = False
    ) -> tuple[tuple[PlannedFile, ...], tuple[Problem, ...]]:
        """Return the files a cell names, parted by `;` or line breaks, and what is wrong with the others.

        With `anywhere` names may lead out of the folder: only a person's yes gives that.
        """
        names = [name.strip() for name in re.split(r"[;\n\r]", cell) if name.strip()]
        if len(names) > 1 and not field.is_multiple:
            words = {"field": field.title, "count": str(len(names))}
            return (), (Problem(problems.FILES_TOO_MANY, row, column, cell, words),)
        files: list[PlannedFile] = []
        found: list[Problem] = []
        for name in names:
            try:
                files.append(self._planned(self._anywhere(name) if anywhere else self._inside(name), field))
            except RefusedFileError as refused:
                found.append(Problem(refused.entry, row, column, cell, {"name": name, **refused.words}))
        return tuple(files), tuple(found)

    def listed(self, progress: Progress, cancel: CancelToken) -> tuple[ListedFile, ...]:
        """Return all files of the folder and of the folders in it."""
        return list_files(self._root, progress, cancel)

    def take(
        self, file: ListedFile, field: Field, row: int, column: str, *, anywhere: bool = False
    ) -> PlannedFile | Problem:
        """Weigh a listed file for a row; with `anywhere` a link is followed, wherever it leads."""
        if file.trouble is FILE_IS_LINK and not anywhere:
            return Problem(file.trouble, row, column, file.place, {"name": file.name})
        try:
            # What was wrong when it was listed is looked at anew: a person may have mended it since.
            return self._planned(self._root.joinpath(*file.path), field)
        except RefusedFileError as refused:
            return Problem(refused.entry, row, column, file.place, {"name": file.name, **refused.words})

    def _planned(self, path: Path, field: Field) -> PlannedFile:
        size, digest = self._scales.weigh(path, field)
        return PlannedFile(field.key, field.is_multiple, path.name, path, size, digest)

    def _anywhere(self, name: str) -> Path:
        if "\0" in name:
            raise RefusedFileError(problems.FILE_MISSING)
        # A path from the root of this computer stays one; everything else begins at the folder.
        path = self._root.joinpath(name.replace("\\", "/"))
        path = _child(path.parent, path.name)
        _target(path)
        return path

    def _inside(self, name: str) -> Path:
        # A backslash parts folders in names typed on Windows, wherever the program runs.
        plain = PureWindowsPath(name)
        if plain.is_absolute() or plain.drive or plain.root or ".." in plain.parts or "\0" in name:
            raise RefusedFileError(problems.FILE_OUTSIDE)
        path = self._root
        for part in plain.parts:
            # Link by link, so that nothing is looked up in a folder that lies outside.
            path = _child(path, part)
            if not _target(path).is_relative_to(self._root):
                raise RefusedFileError(problems.FILE_OUTSIDE)
        return path


def _child(folder: Path, name: str) -> Path:
    exact = folder / name
    try:
        exact.lstat()
    except OSError as error:
        entry = trouble_of(error, exact)
        if entry in {problems.FILE_PATH_TOO_LONG, problems.FILE_LOCKED} or isinstance(error, PermissionError):
            raise RefusedFileError(entry) from None
        return _alike(folder, name)
    except ValueError:
        # Nothing a file system could hold (half a sign).
        return _alike(folder, name)
    return exact


def _alike(folder: Path, name: str) -> Path:
    try:
        every = list(folder.iterdir())
    except OSError as error:
        is_there = not isinstance(error, FileNotFoundError | NotADirectoryError)
        raise RefusedFileError(trouble_of(error, folder) if is_there else problems.FILE_MISSING) from None
    alike = [each for each in every if _plain(each.name) == _plain(name)]
    if len(alike) > 1:
        raise RefusedFileError(problems.FILE_TWICE)
    if not alike:
        is_away = any(_plain(each.name) == _plain(f".{name}.icloud") for each in every)
        raise RefusedFileError(problems.FILE_ONLINE_ONLY if is_away else problems.FILE_MISSING)
    return alike[0]


def _plain(name: str) -> str:
    # macOS writes "й" as two signs, spreadsheets hold one.
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _target(path: Path) -> Path:
    try:
        return path.resolve(strict=True)
    except RuntimeError:
        # A link that leads to itself, as Python before 3.13 tells it.
        raise RefusedFileError(problems.FILE_UNREADABLE) from None
    except OSError as error:
        # Among others a link to nowhere.
        raise RefusedFileError(trouble_of(error, path)) from None
