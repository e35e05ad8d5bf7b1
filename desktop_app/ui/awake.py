"""Keeps the machine awake while rows are being sent: an import must not fall asleep in the middle of the night.

Where the system offers no way, nothing happens: a machine that sleeps loses nothing, the journal goes on (design §5.4).
"""

from __future__ import annotations

import ctypes
import logging
import os
import platform
import shutil
import subprocess
import sys
from typing import Final

_LOG: Final = logging.getLogger(__name__)
_CONTINUOUS: Final = 0x80000000
_SYSTEM_REQUIRED: Final = 0x00000001
"""`SetThreadExecutionState` of Windows."""


def keeper_command() -> list[str]:
    """Return the command that keeps this system awake as long as it runs; empty where there is none."""
    system = platform.system()
    if system == "Darwin":
        return ["caffeinate", "-i", "-w", str(os.getpid())]
    if system == "Linux":
        # Asks the login manager over D-Bus; `cat` ends when this process closes its end of the pipe or dies.
        why = ["--who=Import Assistant", "--why=An import is running", "--mode=block"]
        return ["systemd-inhibit", "--what=idle:sleep", *why, "cat"]
    return []


class Awake:
    """Held from the beginning of a run to its end; holding twice is holding once."""

    def __init__(self) -> None:
        self._keeper: subprocess.Popen[bytes] | None = None
        self._is_held = False

    @property
    def is_held(self) -> bool:
        """Whether the machine is asked to stay awake."""
        return self._is_held

    def hold(self) -> None:
        """Ask the machine to stay awake."""
        if self._is_held:
            return
        self._is_held = True
        if sys.platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS | _SYSTEM_REQUIRED)
            return
        command = keeper_command()
        if not command or shutil.which(command[0]) is None:
            return
        quiet = subprocess.DEVNULL
        try:
            self._keeper = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=quiet, stderr=quiet)  # noqa: S603
        except OSError:
            _LOG.info("The machine cannot be kept awake", exc_info=True)

    def release(self) -> None:
        """Let the machine sleep again."""
        if not self._is_held:
            return
        self._is_held = False
        if sys.platform == "win32":
            ctypes.windll.kernel32.SetThreadExecutionState(_CONTINUOUS)
            return
        keeper, self._keeper = self._keeper, None
        if keeper is not None:
            assert keeper.stdin is not None
            keeper.stdin.close()
            keeper.terminate()
            keeper.wait()
