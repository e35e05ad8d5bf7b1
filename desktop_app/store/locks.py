"""Holds things across processes by the operating system's own file locks, which end with their process."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_TRIES: Final = 10
_BETWEEN: Final = 0.05


class HeldElsewhereError(Exception):
    """Another process, or another place in this one, holds the lock."""


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock file at `path` as long as the context lasts; it is never deleted, so nobody can slip past it.

    Raises:
        HeldElsewhereError: It is held already.
        OSError: The file cannot be made.
    """
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        # A glance at the lock (`is_held`) takes it for a moment; only a lasting hold counts.
        for attempt in range(_TRIES):
            if _lock(descriptor):
                break
            if attempt == _TRIES - 1:
                raise HeldElsewhereError(path.name)
            time.sleep(_BETWEEN)
        yield
    finally:
        os.close(descriptor)


def is_held(path: Path) -> bool:
    """Tell whether somebody holds the lock file at `path`."""
    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        return not _lock(descriptor)
    finally:
        os.close(descriptor)


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
