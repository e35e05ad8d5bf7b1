"""Opens a spreadsheet: takes a private copy, knows it by its hash, reads it."""

from __future__ import annotations

import hashlib
import logging
import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from desktop_app.domain.phrases import phrase
from desktop_app.domain.ports import CancelToken, Progress, TableReader
from desktop_app.domain.problems import Entry, Problem, Trouble
from desktop_app.domain.problems import tables as catalogue
from desktop_app.domain.table import ReadingOptions, Table

_LOG: Final = logging.getLogger(__name__)
_PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class LoadedTable:
    """A table and the file it was read from.

    Attributes:
        sha256: Hash of the file's bytes, in hexadecimal digits; the private copy is named after it.
        file_name: Name of the person's file, without its folder.
        copy: The private copy.
    """

    table: Table
    sha256: str
    file_name: str
    copy: Path


def load_table(
    reader: TableReader,
    path: Path,
    options: ReadingOptions,
    copies_dir: Path,
    progress: Progress,
    cancel: CancelToken,
) -> LoadedTable:
    """Copy a spreadsheet into the copies folder, hash it and read the copy.

    The person's file is open only while it is copied, so it may be open in a spreadsheet program meanwhile, and
    what is read cannot change under the reader. A copy that cannot be used is not kept.

    Raises:
        Trouble: The file cannot be opened, copied or read.
    """
    copy, sha256, is_new = private_copy(path, copies_dir, cancel)
    try:
        table = reader.read(copy, options, progress=progress, cancel=cancel)
    except Trouble as found:
        if is_new:
            copy.unlink(missing_ok=True)
        words = {**found.problem.words, "file": path.name}
        problem = found.problem
        named = Problem(problem.entry, problem.row, problem.column, problem.value, words, problem.detail)
        raise Trouble(named) from found
    return LoadedTable(table, sha256, path.name, copy)


def keep_pasted(content: bytes, copies_dir: Path) -> Path:
    """Write pasted cells as a file among the private copies; the same cells are the same file.

    Raises:
        Trouble: It cannot be written.
    """
    path = copies_dir / f"Pasted cells {hashlib.sha256(content).hexdigest()[:8]}.txt"
    partial = copies_dir / f".{os.getpid()}-{os.urandom(6).hex()}.part"
    try:
        copies_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
        with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as target:
            target.write(content)
        partial.replace(path)
    except OSError as error:
        raise _trouble(catalogue.COPY_FAILED, path, detail=str(error), reason=_reason(error)) from error
    finally:
        _discard(partial)
    return path


def private_copy(path: Path, copies_dir: Path, cancel: CancelToken) -> tuple[Path, str, bool]:
    """Copy a file into the copies folder under the name of its hash.

    Returns:
        The copy, the hash, and whether the copy is new.

    Raises:
        Trouble: The file cannot be opened, or the copy not be written.
    """
    try:
        source = path.open("rb")
    except OSError as error:
        raise _opening_trouble(error, path) from error
    digest = hashlib.sha256()
    partial = copies_dir / f".{os.getpid()}-{os.urandom(6).hex()}.part"
    try:
        with source:
            copies_dir.mkdir(parents=True, exist_ok=True, mode=0o700)
            descriptor = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "wb") as target:
                while piece := source.read(_PIECE):
                    if cancel.is_cancelled():
                        raise _trouble(catalogue.READING_CANCELLED, path)
                    digest.update(piece)
                    target.write(piece)
        copy = copies_dir / f"{digest.hexdigest()}{path.suffix.lower()}"
        is_new = not copy.exists()
        partial.replace(copy)
    except IsADirectoryError as error:
        raise _trouble(catalogue.FILE_IS_FOLDER, path, detail=str(error)) from error
    except OSError as error:
        raise _trouble(catalogue.COPY_FAILED, path, detail=str(error), reason=_reason(error)) from error
    finally:
        _discard(partial)
    return copy, digest.hexdigest(), is_new


def forget_copies(copies_dir: Path, before: float) -> int:
    """Remove private copies last opened before this Unix time; return how many. What cannot be removed stays."""
    removed = 0
    for path in copies_dir.glob("*"):
        try:
            if path.stat().st_mtime < before:
                path.unlink()
                removed += 1
        except OSError:
            _LOG.warning("A private copy could not be removed", exc_info=True)
    return removed


def _discard(partial: Path) -> None:
    # What cannot be removed was never made: the trouble that is on its way says why.
    with suppress(OSError):
        partial.unlink(missing_ok=True)


def _opening_trouble(error: OSError, path: Path) -> Trouble:
    if isinstance(error, FileNotFoundError):
        return _trouble(catalogue.FILE_MISSING, path, detail=str(error))
    # Asking whether it is a folder would itself fail where the folder above may not be looked into.
    if isinstance(error, IsADirectoryError) or os.path.isdir(path):  # noqa: PTH112 - answers instead of raising
        return _trouble(catalogue.FILE_IS_FOLDER, path, detail=str(error))
    return _trouble(catalogue.FILE_UNREADABLE, path, detail=str(error), reason=_reason(error))


def _reason(error: OSError) -> str:
    if isinstance(error, PermissionError):
        return phrase("another program keeps it open, or there is no right to use it")
    return (error.strerror or type(error).__name__).lower()


def _trouble(entry: Entry, path: Path, detail: str = "", **words: str) -> Trouble:
    return Trouble(Problem(entry, words={"file": path.name, **words}, detail=detail))
