"""Lists the files of a folder and of all folders in it; nothing is opened, no link is followed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from desktop_app.attachments.weighing import trouble_of, trouble_outside
from desktop_app.domain.filing import ListedFile
from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.problems import attachments as problems

_NOT_PEOPLES: Final = frozenset({"thumbs.db", "desktop.ini", "icon\r"})
"""Files that systems put beside people's own."""
_TOLD_EVERY: Final = 500


def list_files(root: Path, progress: Progress, cancel: CancelToken) -> tuple[ListedFile, ...]:
    """Return the files below a folder, in order of their paths; those so far when cancelled."""
    found: list[ListedFile] = []
    for listed in _walk(root, ()):
        if cancel.is_cancelled():
            break
        found.append(listed)
        if len(found) % _TOLD_EVERY == 0:
            progress(len(found), None)
    return tuple(sorted(found, key=lambda each: each.path))


def _walk(folder: Path, names: tuple[str, ...]) -> Iterator[ListedFile]:
    try:
        with os.scandir(folder) as entries:
            here = list(entries)
    except OSError as error:
        yield ListedFile((*names[:-1], f"{folder.name}/"), 0, trouble_of(error, folder))
        return
    for entry in here:
        path = (*names, entry.name)
        if entry.name.startswith(".") and entry.name.endswith(".icloud"):
            # What macOS leaves in place of a file whose content is in the cloud.
            yield ListedFile((*names, entry.name[1:].removesuffix(".icloud")), 0, problems.FILE_ONLINE_ONLY)
        elif entry.name.startswith((".", "~$")) or entry.name.casefold() in _NOT_PEOPLES:
            continue
        elif entry.is_symlink() or _is_junction(entry):
            yield ListedFile(path, 0, problems.FILE_IS_LINK)
        elif entry.is_dir(follow_symlinks=False):
            yield from _walk(Path(entry.path), path)
        else:
            yield _listed(entry, path)


def _listed(entry: os.DirEntry[str], path: tuple[str, ...]) -> ListedFile:
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError as error:
        return ListedFile(path, 0, trouble_of(error, Path(entry.path)))
    return ListedFile(path, status.st_size, trouble_outside(status))


def _is_junction(entry: os.DirEntry[str]) -> bool:
    # A Windows folder that is another one; Python knows them from 3.12 on.
    ask = getattr(entry, "is_junction", None)
    return bool(ask()) if ask is not None else False
