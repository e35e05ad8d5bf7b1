"""What is true of a spreadsheet, literally, in the shape of `inspect --json` (contracts.md 1.2)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.console.inspecting import table_document
from desktop_app.domain.table import ReadingOptions, Table

NotePlace = tuple[str, int | None, str | None]
"""Code, row and column of a note."""


def cut(line: str) -> tuple[str, ...]:
    """Return the cells of a line written with bars between them."""
    return tuple(line.split("|"))


@dataclass(frozen=True, slots=True)
class Truth:
    """A whole table: everything `inspect` says is compared, but the words of notes."""

    columns: str | Sequence[str]
    rows: Mapping[int, str | Sequence[str]]
    header_rows: tuple[int, ...] = (1,)
    format: str = "xlsx"
    sheet: str | None = "Sheet"
    sheets: tuple[str, ...] | None = None
    encoding: str | None = None
    delimiter: str | None = None
    notes: Sequence[NotePlace] = ()

    def document(self) -> dict[str, object]:
        """Return it in the shape of the command's answer, notes by place."""
        only = () if self.sheet is None else (self.sheet,)
        return {
            "format": self.format,
            "sheets": list(only if self.sheets is None else self.sheets),
            "sheet": self.sheet,
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "header_rows": list(self.header_rows),
            "columns": list(_cells(self.columns)),
            "row_count": len(self.rows),
            "rows": [{"row": number, "cells": list(_cells(cells))} for number, cells in self.rows.items()],
            "notes": sorted(self.notes, key=repr),
        }


@dataclass(frozen=True, slots=True)
class Sample:
    """One file: its name, who writes it, and the truth about it."""

    name: str
    make: Callable[[Path], None]
    truth: Truth
    options: ReadingOptions = field(default_factory=ReadingOptions)


def text_truth(
    columns: str | Sequence[str],
    rows: Mapping[int, str | Sequence[str]],
    *,
    encoding: str = "utf-8",
    delimiter: str = ";",
    header_rows: tuple[int, ...] = (1,),
    notes: Sequence[NotePlace] = (),
) -> Truth:
    """Return the truth about a text file."""
    return Truth(
        columns,
        rows,
        header_rows=header_rows,
        format="csv",
        sheet=None,
        encoding=encoding,
        delimiter=delimiter,
        notes=notes,
    )


def comparable(document: Mapping[str, object]) -> dict[str, object]:
    """Return an answer of the command with its notes reduced to their places; each must have a sentence."""
    notes = document["notes"]
    assert isinstance(notes, list)
    assert all(note["text"].strip().endswith(".") for note in notes)
    places = sorted(((note["code"], note["row"], note["column"]) for note in notes), key=repr)
    return {**document, "notes": places}


def seen(table: Table) -> dict[str, object]:
    """Return what `inspect --rows all --json` says of a table, notes by place."""
    return comparable(table_document(table, None))


def _cells(cells: str | Sequence[str]) -> Sequence[str]:
    return cut(cells) if isinstance(cells, str) else cells
