"""Opens files to weigh them, and says why one cannot be taken."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from desktop_app.domain.problems import Entry
from desktop_app.domain.problems import attachments as problems
from desktop_app.domain.schema import Field

_PIECE: Final = 1 << 20
_IN_USE: Final = frozenset({errno.EBUSY, errno.ETXTBSY, errno.EAGAIN, errno.EDEADLK})
_IN_USE_WINDOWS: Final = frozenset({32, 33})
"""Another program keeps the file, or a part of it, to itself."""
_TOO_LONG_WINDOWS: Final = frozenset({206})
_LONGEST_WINDOWS: Final = 260
_ONLINE_ONLY_WINDOWS: Final = 0x1000 | 0x0004_0000 | 0x0040_0000
"""FILE_ATTRIBUTE_OFFLINE, RECALL_ON_OPEN, RECALL_ON_DATA_ACCESS: reading the file would fetch it from the cloud."""
_ONLINE_ONLY_MACOS: Final = 0x4000_0000
"""SF_DATALESS."""


class RefusedFileError(Exception):
    """A file cannot be sent."""

    def __init__(self, entry: Entry, **words: str) -> None:
        super().__init__(entry.code)
        self.entry = entry
        self.words = words


def trouble_of(error: OSError, path: Path) -> Entry:
    """Say what kept a file from being looked at or read."""
    code = getattr(error, "winerror", None)
    if error.errno == errno.ENAMETOOLONG or code in _TOO_LONG_WINDOWS:
        return problems.FILE_PATH_TOO_LONG
    if error.errno in _IN_USE or code in _IN_USE_WINDOWS:
        return problems.FILE_LOCKED
    if isinstance(error, FileNotFoundError):
        is_long = sys.platform == "win32" and len(str(path)) >= _LONGEST_WINDOWS
        return problems.FILE_PATH_TOO_LONG if is_long else problems.FILE_MISSING
    return problems.FILE_UNREADABLE


def trouble_outside(status: os.stat_result) -> Entry | None:
    """Say what is wrong with a file as far as looking at it from outside tells; nothing is read."""
    if stat.S_ISDIR(status.st_mode):
        return problems.FILE_IS_FOLDER
    if not stat.S_ISREG(status.st_mode):
        return problems.FILE_NO_FILE
    is_away = getattr(status, "st_file_attributes", 0) & _ONLINE_ONLY_WINDOWS
    if is_away or getattr(status, "st_flags", 0) & _ONLINE_ONLY_MACOS:
        return problems.FILE_ONLINE_ONLY
    return problems.FILE_EMPTY if status.st_size == 0 else None


class Scales:
    """Weighs files; one that did not change since is not read again."""

    def __init__(self) -> None:
        self._weights: dict[Path, tuple[int, int, str]] = {}

    def weigh(self, path: Path, field: Field) -> tuple[int, str]:
        """Return size and SHA-256 of a file the field takes.

        Raises:
            RefusedFileError: It cannot be taken.
        """
        try:
            status = path.stat()
            if (trouble := trouble_outside(status)) is not None:
                raise RefusedFileError(trouble)
            # Before it is read whole: a film of gigabytes is refused at once.
            _refuse_by_settings(path.name, status.st_size, field)
            known = self._weights.get(path)
            if known is None or known[:2] != (status.st_size, status.st_mtime_ns):
                known = (status.st_size, status.st_mtime_ns, _digest(path, status))
                self._weights[path] = known
        except OSError as error:
            raise RefusedFileError(trouble_of(error, path)) from None
        return known[0], known[2]


def _digest(path: Path, before: os.stat_result) -> str:
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as stream:
        while piece := stream.read(_PIECE):
            digest.update(piece)
            size += len(piece)
        after = os.fstat(stream.fileno())
    if size != before.st_size or after.st_mtime_ns != before.st_mtime_ns:
        raise RefusedFileError(problems.FILE_BEING_WRITTEN)
    return digest.hexdigest()


def _refuse_by_settings(name: str, size: int, field: Field) -> None:
    """Hold a file against `MAX_ALLOWED_SIZE` and `EXTENSIONS` of its field (reference §5.1)."""
    limit = str(field.settings.get("MAX_ALLOWED_SIZE") or "")
    if limit.isdigit() and 0 < int(limit) < size:
        raise RefusedFileError(problems.FILE_TOO_LARGE, size=str(size), limit=limit)
    allowed = _extensions(field.settings.get("EXTENSIONS"))
    if allowed and name.rpartition(".")[2].casefold() not in allowed:
        raise RefusedFileError(problems.FILE_EXTENSION, allowed=", ".join(sorted(allowed)))


def _extensions(setting: object) -> frozenset[str]:
    if isinstance(setting, Mapping):
        names = [str(name) for name, switched in setting.items() if switched]
    elif isinstance(setting, list | tuple):
        names = [str(name) for name in setting]
    else:
        names = re.split(r"[,;\s]+", str(setting or ""))
    return frozenset(name.strip(". ").casefold() for name in names if name.strip(". "))
