"""Chooses which sheet of a workbook is read."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from desktop_app.domain.phrases import phrase
from desktop_app.domain.problems import tables as catalogue
from desktop_app.domain.table import ReadingOptions
from desktop_app.sources.grid import GridStore
from desktop_app.sources.trouble import trouble

_Read = TypeVar("_Read")


def in_turn(
    names: Sequence[str], hidden: Sequence[str], active: str | None, options: ReadingOptions, path: Path
) -> list[str]:
    """Return the sheets to try until one holds anything: the one asked for, or the active, visible, hidden ones.

    Raises:
        Trouble: There is no sheet of the name asked for, or none at all.
    """
    if not names:
        raise trouble(catalogue.FILE_DAMAGED, path, reason=phrase("it has no worksheet"))
    if options.sheet is not None:
        if options.sheet not in names:
            known = ", ".join(f"“{name}”" for name in names)
            raise trouble(catalogue.SHEET_MISSING, path, sheet=options.sheet, sheets=known)
        return [options.sheet]
    first = [name for name in names if name == active and name not in hidden]
    shown = [name for name in names if name not in hidden]
    return list(dict.fromkeys([*first, *shown, *hidden]))


def first_with_table(
    turn: Sequence[str], hidden: Sequence[str], read: Callable[[str], _Read], store_of: Callable[[_Read], GridStore]
) -> tuple[str, _Read]:
    """Read sheet after sheet until one holds more than a title; returns its name and what was read.

    A sheet of a single filled cell is a title page: it is passed over when a sheet that people see holds more.
    """
    title: tuple[str, _Read] | None = None
    for name in turn:
        if title is not None and name in hidden:
            break
        last = name, read(name)
        store = store_of(last[1])
        if len(store) > 1 or store.width > 1:
            return last
        if title is None and len(store):
            title = last
    return title or last
