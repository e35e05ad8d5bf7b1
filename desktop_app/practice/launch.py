"""Starts the practice portal as a process of its own and stops it again."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

STOP_SECONDS = 5.0
# A console program started by a windowed one would open a black window of its own on Windows.
if sys.platform == "win32":
    _NO_WINDOW = subprocess.CREATE_NO_WINDOW
else:
    _NO_WINDOW = 0


class PracticeProcess:
    """A practice portal served by a child process; ends with this program, however this program ends.

    Args:
        command: Words that start the practice portal.
        log: File that takes what the process says on standard error.
    """

    def __init__(self, command: Sequence[str], log: Path) -> None:
        self._command = [*command, "--stop-with-parent"]
        self._log = log
        self._process: subprocess.Popen[str] | None = None

    def start(self) -> str:
        """Start the portal and return its webhook address; one that runs already is replaced.

        Raises:
            OSError: The process did not come up; the log file says why.
        """
        self.stop()
        with self._log.open("a", encoding="utf-8") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own program, words from our own code
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                encoding="utf-8",
                creationflags=_NO_WINDOW,
            )
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if not line:
            status = self._process.wait()
            raise OSError(f"The practice portal did not start (exit status {status}).")
        return str(json.loads(line)["webhook"])

    @property
    def is_running(self) -> bool:
        """Whether the process was started and is alive."""
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """Stop the portal and wait for its end."""
        process, self._process = self._process, None
        if process is None:
            return
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.close()
        process.terminate()
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        process.stdout.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
