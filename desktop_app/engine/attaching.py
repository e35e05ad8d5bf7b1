"""Finds the files that rows ask for: by names in their cells, or picked for a row by hand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from desktop_app.domain.plan import PlannedFile
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.attachments import FILES_TOO_MANY
from desktop_app.domain.schema import Field
from desktop_app.domain.table import Table
from desktop_app.engine.tools import FileFinder


@dataclass(frozen=True, slots=True)
class FilesOrder:
    """Where the files of the rows are.

    Attributes:
        folder: Folder the names in the table refer to; without one, names are left alone.
        picked: Row number → column heading → paths a person chose for that row instead.
    """

    folder: Path | None = None
    picked: Mapping[int, Mapping[str, tuple[Path, ...]]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CellFiles:
    """What came of one cell that names files.

    Attributes:
        index: Zero-based index of the data row.
        row: The row number the spreadsheet program shows.
        heading: The column of names.
        cell: What the cell says.
    """

    index: int
    row: int
    heading: str
    cell: str
    files: tuple[PlannedFile, ...]
    problems: tuple[Problem, ...] = ()


def find_files(
    table: Table,
    columns: Mapping[str, Field],
    finder: Callable[[Path], FileFinder],
    order: FilesOrder,
) -> Iterator[CellFiles]:
    """Find and weigh the files of these columns, cell by cell; cells that ask for none are left out.

    Args:
        table: The table as read.
        columns: Heading → the file field its files go to.
        finder: Folder → finder.
        order: Where the files are.

    Raises:
        Trouble: The folder is not there.
    """
    named = finder(order.folder) if order.folder is not None else None
    for heading, known in columns.items():
        for index, cell in enumerate(table.column(heading).texts):
            row = table.row_numbers[index]
            picked = order.picked.get(row, {}).get(heading)
            if picked:
                yield CellFiles(index, row, heading, cell, *_picked(picked, known, row, heading, finder))
            elif cell.strip() and named is not None:
                yield CellFiles(index, row, heading, cell, *named.find(cell, known, row, heading))


def planned_files(found: Iterable[CellFiles]) -> dict[int, tuple[PlannedFile, ...]]:
    """Return index of a row → its files."""
    files: dict[int, tuple[PlannedFile, ...]] = {}
    for each in found:
        if each.files:
            files[each.index] = (*files.get(each.index, ()), *each.files)
    return files


def file_problems(found: Iterable[CellFiles]) -> dict[int, tuple[Problem, ...]]:
    """Return index of a row → what is wrong with its files."""
    problems: dict[int, tuple[Problem, ...]] = {}
    for each in found:
        if each.problems:
            problems[each.index] = (*problems.get(each.index, ()), *each.problems)
    return problems


def _picked(
    paths: tuple[Path, ...], known: Field, row: int, heading: str, finder: Callable[[Path], FileFinder]
) -> tuple[tuple[PlannedFile, ...], tuple[Problem, ...]]:
    """Weigh files a person pointed at: each is looked for in its own folder, so that the same rules hold."""
    if len(paths) > 1 and not known.is_multiple:
        words = {"field": known.title, "count": str(len(paths))}
        return (), (Problem(FILES_TOO_MANY, row, heading, "; ".join(path.name for path in paths), words),)
    files: list[PlannedFile] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            each, wrong = finder(path.parent).find(path.name, known, row, heading)
        except Trouble as trouble:
            # Its folder is gone since: this row's trouble, not the whole table's.
            each, wrong = (), (replace(trouble.problem, row=row, column=heading, value=str(path)),)
        files += each
        problems += wrong
    return ((), tuple(problems)) if problems else (tuple(files), ())
