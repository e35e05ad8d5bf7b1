"""What can be wrong with the data directory."""

from __future__ import annotations

from typing import Final

from desktop_app.domain.problems.model import Entry, Severity

DATA_UNWRITABLE: Final = Entry(
    "data-unwritable",
    Severity.ERROR,
    "Data folder cannot be written",
    "The folder “{path}” cannot be written to: {reason}.",
    "Free space on the disk, or choose another folder with --data-dir.",
)
NO_DISPLAY: Final = Entry(
    "no-display",
    Severity.ERROR,
    "No screen",
    "There is no screen here that the window could be shown on.",
    "Start it on a desktop, or use the commands of the terminal: import-assistant --help.",
)
