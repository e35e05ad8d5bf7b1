"""Chooses which sheet of a workbook is read."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from desktop_app.domain.problems import tables as catalogue
from desktop_app.domain.table import ReadingOptions
from desktop_app.sources.trouble import trouble


def in_turn(
    names: Sequence[str], hidden: Sequence[str], active: str | None, options: ReadingOptions, path: Path
) -> list[str]:
    """Return the sheets to try until one holds anything: the one asked for, or the active, visible, hidden ones.

    Raises:
        Trouble: There is no sheet of the name asked for.
    """
    if options.sheet is not None:
        if options.sheet not in names:
            known = ", ".join(f"“{name}”" for name in names)
            raise trouble(catalogue.SHEET_MISSING, path, sheet=options.sheet, sheets=known)
        return [options.sheet]
    first = [name for name in names if name == active and name not in hidden]
    shown = [name for name in names if name not in hidden]
    return list(dict.fromkeys([*first, *shown, *hidden]))
