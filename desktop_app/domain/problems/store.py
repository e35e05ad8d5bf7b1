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
