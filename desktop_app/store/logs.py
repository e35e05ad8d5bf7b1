"""The program's log: one file that begins anew before it grows large, and that never holds a secret."""

from __future__ import annotations

import logging
import logging.handlers
import re
from pathlib import Path
from typing import Final

_SECRET: Final = re.compile(r"(/rest/[^/\s]+/)[A-Za-z0-9]+")
_BYTES: Final = 1_000_000
_KEPT: Final = 3


def scrubbed(text: str) -> str:
    """Return a text with the secrets of webhook addresses taken out."""
    return _SECRET.sub(r"\1…", text)


class ScrubbingFormatter(logging.Formatter):
    """Formats a log line, tracebacks included, without secrets."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        return scrubbed(super().format(record))


def start_log(folder: Path) -> None:
    """Write the log into a folder; a second call changes nothing.

    Raises:
        OSError: It cannot be written there.
    """
    path = folder / "import-assistant.log"
    root = logging.getLogger()
    for handler in root.handlers:
        if isinstance(handler, logging.FileHandler) and handler.baseFilename == str(path):
            return
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=_BYTES, backupCount=_KEPT, encoding="utf-8")
    handler.setFormatter(ScrubbingFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root.addHandler(handler)
    root.setLevel(logging.INFO)
