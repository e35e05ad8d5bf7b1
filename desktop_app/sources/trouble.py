"""Raises the troubles of reading and writing files, with the file's name filled in."""

from __future__ import annotations

import errno
from pathlib import Path

from desktop_app.domain.phrases import phrase
from desktop_app.domain.problems import Entry, Problem, Trouble
from desktop_app.domain.problems import tables as catalogue


def trouble(entry: Entry, path: Path | str, detail: str = "", **words: str) -> Trouble:
    """Return the trouble of this entry about a file; the words fill the entry's named places."""
    name = path if isinstance(path, str) else path.name
    return Trouble(Problem(entry, words={"file": name, **words}, detail=detail))


def opening_trouble(error: OSError, path: Path) -> Trouble:
    """Translate what the operating system says about opening a file."""
    if isinstance(error, FileNotFoundError):
        return trouble(catalogue.FILE_MISSING, path, detail=str(error))
    if isinstance(error, IsADirectoryError) or path.is_dir():
        return trouble(catalogue.FILE_IS_FOLDER, path, detail=str(error))
    return trouble(catalogue.FILE_UNREADABLE, path, detail=str(error), reason=os_reason(error))


def os_reason(error: OSError) -> str:
    """Say in plain words why the operating system refused."""
    if isinstance(error, PermissionError):
        return phrase("another program keeps it open, or there is no right to use it")
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return phrase("the disk is full")
    if error.errno == errno.EFBIG:
        return phrase("the file would become larger than allowed here")
    if error.errno == errno.EROFS:
        return phrase("the folder is read-only")
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return phrase("the folder does not exist")
    if isinstance(error, IsADirectoryError):
        return phrase("there is a folder of that name")
    return (error.strerror or type(error).__name__).lower()
