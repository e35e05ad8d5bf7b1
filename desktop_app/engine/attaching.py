"""Finds the files of the rows: named in their cells, found by rules, or picked by hand; and weighs them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from desktop_app.domain.file_cures import may_be_left_out
from desktop_app.domain.filing import FileRule, Finder, ListedFile
from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.plan import PlannedFile
from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.attachments import (
    FILE_FITS_SEVERAL,
    FILES_SAME_NAME,
    FILES_TOO_MANY,
)
from desktop_app.domain.schema import Field, Schema
from desktop_app.domain.table import Table
from desktop_app.engine.tools import FileFinder

_ROWS_SHOWN: Final = 5
_TOLD_EVERY: Final = 200


@dataclass(frozen=True, slots=True)
class FilesOrder:
    """Where the files of the rows are.

    Attributes:
        folder: Folder the names in the table and the rules refer to; without one, both are left alone.
        picked: Row number → stable name of the field → paths a person chose for that row instead.
        may_be_late: A record whose files are too heavy for its request may be created without them; they are put in
            afterwards.
        outside: Headings of columns to which a person said yes: what they name, or find by a rule, may lie outside the
            folder, and links be followed.
        left_out: Row number and stable name of a field whose files that cannot be used are left out: the row goes
            without them.
    """

    folder: Path | None = None
    picked: Mapping[int, Mapping[str, tuple[Path, ...]]] = field(default_factory=dict)
    may_be_late: bool = False
    outside: frozenset[str] = frozenset()
    left_out: frozenset[tuple[int, str]] = frozenset()

    def for_other_rows(self) -> FilesOrder:
        """Return what stays of the order for a table with other rows or columns."""
        return FilesOrder(self.folder, may_be_late=self.may_be_late)

    def has_choices(self, row: int, name: str) -> bool:
        """Tell whether anything was picked or left out for a row and field; `""` means any field."""
        fields = {*self.picked.get(row, {}), *(field for number, field in self.left_out if number == row)}
        return name in fields if name else bool(fields)

    def without_choices(self, row: int, name: str) -> FilesOrder:
        """Return the order as if nothing had been picked or left out for a row and field; `""` means all fields."""
        kept = frozenset(each for each in self.left_out if each != (row, name) and (name or each[0] != row))
        return replace(self.with_picked(row, name, ()), left_out=kept)

    def with_picked(self, row: int, name: str, paths: tuple[Path, ...]) -> FilesOrder:
        """Return the order with these paths for a row and field; with none, nothing is picked there any more."""
        picked = {number: dict(fields) for number, fields in self.picked.items()}
        picked.setdefault(row, {})[name] = paths
        kept = {number: {key: each for key, each in fields.items() if each} for number, fields in picked.items()}
        return replace(self, picked={number: fields for number, fields in kept.items() if fields})


@dataclass(frozen=True, slots=True)
class FilesWanted:
    """What files are looked for.

    Attributes:
        columns: Heading of a column of names → the field its files go to.
        rules: Rules that find files by names.
        fields: Stable name → file field, all that rules and hands may fill.
    """

    columns: Mapping[str, Field] = field(default_factory=dict)
    rules: tuple[FileRule, ...] = ()
    fields: Mapping[str, Field] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether neither column nor rule asks for files."""
        return not self.columns and not self.rules


@dataclass(frozen=True, slots=True)
class RowFiles:
    """The files of one row for one field.

    Attributes:
        index: Zero-based index of the data row.
        row: The row number the spreadsheet program shows.
        field: Stable name of the field.
        heading: The column that names the files or feeds the rule; `""` for those picked by hand.
        cell: What that column says.
    """

    index: int
    row: int
    field: str
    heading: str
    cell: str
    files: tuple[PlannedFile, ...]
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class LooseFile:
    """A file of the folder that goes to no row, and why, where it is not simply that none fits."""

    path: Path
    place: str
    size: int
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Attached:
    """What was found: files of rows, in order of rows, and files without rows."""

    rows: tuple[RowFiles, ...] = ()
    loose: tuple[LooseFile, ...] = ()


def files_wanted(mapping: ImportMapping, schema: Schema) -> FilesWanted:
    """Return what a mapping asks for; fields the portal does not have are left out."""
    fields = {each.upper_name: each for each in schema.fields if each.type == "file"}
    columns = {heading: fields[name] for heading, name in mapping.files.items() if name in fields}
    return FilesWanted(columns, tuple(rule for rule in mapping.file_rules if rule.field in fields), fields)


def attach_files(
    table: Table,
    wanted: FilesWanted,
    finder: Callable[[Path], FileFinder],
    order: FilesOrder,
    *,
    progress: Progress,
    cancel: CancelToken,
    with_loose: bool = False,
) -> Attached:
    """Find and weigh the files of all rows; what was found so far when cancelled.

    Args:
        table: The table as read.
        wanted: What is looked for.
        finder: Folder → finder.
        order: Where the files are.
        progress: Told how many rows are done.
        cancel: Asked between rows.
        with_loose: List the files that go to no row too.

    Raises:
        Trouble: The folder is not there.
    """
    search = _Search(table, wanted, finder, order, progress, cancel)
    search.pick(order.picked)
    if order.folder is None or (wanted.is_empty and not with_loose):
        return Attached(search.found())
    folder = finder(order.folder)
    search.read_names(folder)
    if not wanted.rules and not with_loose:
        return Attached(search.found())
    listed = folder.listed(progress, cancel)
    unclear = search.apply_rules(folder, listed)
    return Attached(search.found(), search.loose(folder, listed, unclear) if with_loose else ())


@dataclass(frozen=True, slots=True)
class _Unclear:
    """The column by which a file fits several rows, and these."""

    heading: str
    rows: tuple[int, ...]


@dataclass(slots=True)
class _Search:
    """Gathers the files of one table, one row and field at a time."""

    table: Table
    wanted: FilesWanted
    finder: Callable[[Path], FileFinder]
    order: FilesOrder
    progress: Progress
    cancel: CancelToken
    _found: dict[tuple[int, str], RowFiles] = field(default_factory=dict)
    _by_hand: set[tuple[int, str]] = field(default_factory=set)
    _used: set[Path] = field(default_factory=set)

    def found(self) -> tuple[RowFiles, ...]:
        """Return everything, in order of rows."""
        return tuple(self._found[key] for key in sorted(self._found))

    def pick(self, picked: Mapping[int, Mapping[str, tuple[Path, ...]]]) -> None:
        """Take the files a person chose: nothing else is looked for in their place."""
        if not picked:
            return
        places = {row: index for index, row in enumerate(self.table.row_numbers)}
        for row, fields in picked.items():
            for name, paths in fields.items():
                known, index = self.wanted.fields.get(name), places.get(row)
                if known is None or index is None or not paths:
                    continue
                files, problems = _picked(paths, known, row, self.finder)
                cell = "; ".join(path.name for path in paths)
                self._by_hand.add((index, name))
                self._used |= set(paths) | {each.path for each in files}
                self._keep(RowFiles(index, row, name, "", cell, files, problems))

    def read_names(self, folder: FileFinder) -> None:
        """Find the files that cells name."""
        for heading, known in self.wanted.columns.items():
            for index, cell in enumerate(self.table.column(heading).texts):
                if index % _TOLD_EVERY == 0:
                    if self.cancel.is_cancelled():
                        return
                    self.progress(index, self.table.row_count)
                if not cell.strip() or (index, known.upper_name) in self._by_hand:
                    continue
                row = self.table.row_numbers[index]
                files, problems = folder.find(cell, known, row, heading, anywhere=heading in self.order.outside)
                self._add(RowFiles(index, row, known.upper_name, heading, cell, files, problems), known)

    def apply_rules(self, folder: FileFinder, listed: tuple[ListedFile, ...]) -> dict[ListedFile, _Unclear]:
        """Give files to the rows they fit; return those that fit several, with the rows."""
        unclear: dict[ListedFile, _Unclear] = {}
        for rule in self.wanted.rules:
            known = self.wanted.fields[rule.field]
            texts = self.table.column(rule.heading).texts
            rows = Finder.over(rule, texts)
            given: dict[int, list[ListedFile]] = {}
            for done, file in enumerate(listed):
                if done % _TOLD_EVERY == 0 and self.cancel.is_cancelled():
                    return unclear
                fitting = rows.rows(file.path)
                if len(fitting) > 1 and not rule.is_shared:
                    unclear[file] = _Unclear(rule.heading, fitting)
                    continue
                for index in fitting:
                    given.setdefault(index, []).append(file)
            for done, (index, files) in enumerate(sorted(given.items())):
                if done % _TOLD_EVERY == 0:
                    if self.cancel.is_cancelled():
                        return unclear
                    self.progress(done, len(given))
                if (index, rule.field) not in self._by_hand:
                    self._add(self._taken(folder, index, files, known, rule, texts[index]), known)
        return unclear

    def _taken(
        self, folder: FileFinder, index: int, files: list[ListedFile], known: Field, rule: FileRule, cell: str
    ) -> RowFiles:
        row = self.table.row_numbers[index]
        self._used |= {folder.root.joinpath(*each.path) for each in files}
        anywhere = rule.heading in self.order.outside
        taken = [folder.take(each, known, row, rule.heading, anywhere=anywhere) for each in files]
        good = tuple(each for each in taken if isinstance(each, PlannedFile))
        problems = tuple(each for each in taken if isinstance(each, Problem))
        return RowFiles(index, row, rule.field, rule.heading, cell, good, problems)

    def _add(self, found: RowFiles, known: Field) -> None:
        """Put what was found beside what the same row and field have already."""
        self._used |= {each.path for each in found.files}
        before = self._found.get((found.index, found.field))
        files = (*(before.files if before else ()), *found.files)
        problems = (*(before.problems if before else ()), *found.problems)
        files, twice = _each_once(files, found.row, found.heading)
        many: tuple[Problem, ...] = ()
        if len(files) > 1 and not known.is_multiple:
            names = "; ".join(each.name for each in files)
            words = {"field": known.title, "count": str(len(files)), "name": names}
            many = (Problem(FILES_TOO_MANY, found.row, found.heading, names, words),)
        self._keep(replace(found, files=files, problems=(*problems, *twice, *many)))

    def _keep(self, found: RowFiles) -> None:
        """Keep what was found for a row and field; any problem holds the row back (contracts.md 1.3)."""
        place, problems = (found.index, found.field), found.problems
        if (found.row, found.field) in self.order.left_out:
            problems = tuple(each for each in problems if not may_be_left_out(each.entry))
            if not problems and not found.files:
                self._found.pop(place, None)
                return
        self._found[place] = replace(found, files=() if problems else found.files, problems=problems)

    def loose(
        self, folder: FileFinder, listed: tuple[ListedFile, ...], unclear: Mapping[ListedFile, _Unclear]
    ) -> tuple[LooseFile, ...]:
        """Return the files that go to no row."""
        loose = []
        for file in listed:
            path = folder.root.joinpath(*file.path)
            if path in self._used:
                continue
            problem = None
            if file in unclear:
                heading, fitting = unclear[file].heading, unclear[file].rows
                numbers = [str(self.table.row_numbers[index]) for index in fitting]
                shown = ", ".join(numbers[:_ROWS_SHOWN]) + (", …" if len(numbers) > _ROWS_SHOWN else "")
                words = {"name": file.name, "count": str(len(numbers)), "rows": shown}
                problem = Problem(FILE_FITS_SEVERAL, column=heading, value=file.place, words=words)
            elif file.trouble is not None:
                problem = Problem(file.trouble, value=file.place, words={"name": file.name})
            loose.append(LooseFile(path, file.place, file.size, problem))
        return tuple(loose)


def _each_once(
    files: tuple[PlannedFile, ...], row: int, heading: str
) -> tuple[tuple[PlannedFile, ...], tuple[Problem, ...]]:
    """Take a file that was found in two ways, or lies in two places, once; two different ones of a name are refused."""
    kept: dict[str, PlannedFile] = {}
    problems = []
    for each in files:
        known = kept.setdefault(each.name.casefold(), each)
        if known.sha256 != each.sha256:
            places = f"{known.path.parent.name}, {each.path.parent.name}"
            problems.append(Problem(FILES_SAME_NAME, row, heading, each.name, {"name": each.name, "places": places}))
    return tuple(kept.values()), tuple(problems)


def _picked(
    paths: tuple[Path, ...], known: Field, row: int, finder: Callable[[Path], FileFinder]
) -> tuple[tuple[PlannedFile, ...], tuple[Problem, ...]]:
    """Weigh files a person pointed at: each is looked for in its own folder, so that the same rules hold."""
    if len(paths) > 1 and not known.is_multiple:
        words = {"field": known.title, "count": str(len(paths))}
        return (), (Problem(FILES_TOO_MANY, row, None, "; ".join(path.name for path in paths), words),)
    files: list[PlannedFile] = []
    problems: list[Problem] = []
    for path in paths:
        try:
            each = finder(path.parent).take(ListedFile((path.name,), 0), known, row, "")
        except Trouble as trouble:
            # Its folder is gone since: this row's trouble, not the whole table's.
            each = replace(trouble.problem, row=row, value=str(path))
        if isinstance(each, PlannedFile):
            files.append(each)
        else:
            problems.append(each)
    return tuple(files), tuple(problems)
