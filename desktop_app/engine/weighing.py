"""Weighs the files of rows against what a portal takes in one request."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from desktop_app.domain.filing import ListedFile
from desktop_app.domain.plan import PlannedFile, PlannedRow, encoded_bytes
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.attachments import FILES_LATER, FILES_TOO_SLOW
from desktop_app.domain.schema import Field
from desktop_app.engine.attaching import RowFiles
from desktop_app.engine.planning import PlanFiles
from desktop_app.engine.tools import FileFinder

_WORTH_MEASURING: Final = 2_000_000
"""Bytes of a row's files from which the pace of the connection may matter."""
_PORTAL_SECONDS: Final = 60
"""What a cloud portal gives a request (reference §3.1)."""
_OF_THEM: Final = 0.8
"""A line is not always as fast as when it was measured."""


@dataclass(frozen=True, slots=True)
class Weighed:
    """The files of a table, and what is wrong with them.

    Attributes:
        files: Index of a row → its files.
        problems: Index of a row → what is wrong with its files.
        late: Rows whose files are put in once the record exists.
        may_be_late: The person lets records be created without files that are too heavy for their request.
    """

    files: Mapping[int, tuple[PlannedFile, ...]] = field(default_factory=dict)
    problems: Mapping[int, tuple[Problem, ...]] = field(default_factory=dict)
    late: frozenset[int] = frozenset()
    may_be_late: bool = False

    @classmethod
    def of(cls, found: Iterable[RowFiles], *, may_be_late: bool) -> Weighed:
        """Put the files of each row together."""
        files: dict[int, tuple[PlannedFile, ...]] = {}
        problems: dict[int, tuple[Problem, ...]] = {}
        for each in found:
            if each.files:
                files[each.index] = (*files.get(each.index, ()), *each.files)
            if each.problems:
                problems[each.index] = (*problems.get(each.index, ()), *each.problems)
        return cls(files, problems, may_be_late=may_be_late)

    @property
    def plan_files(self) -> PlanFiles:
        """The files as a plan takes them."""
        return PlanFiles(self.files, self.late, self.may_be_late)

    @property
    def is_worth_measuring(self) -> bool:
        """Whether any row is so heavy that the pace of the connection may matter."""
        return max(map(encoded_bytes, self.files.values()), default=0) > _WORTH_MEASURING

    def at_pace(self, pace: float, row_numbers: Sequence[int]) -> Weighed:
        """Say which rows cannot pass in the time the portal gives a request, at so many bytes a second."""
        problems, late = dict(self.problems), set()
        for index, planned in self.files.items():
            seconds = encoded_bytes(planned) / pace
            if seconds <= _PORTAL_SECONDS * _OF_THEM:
                continue
            words = {"seconds": f"{seconds:.0f}", "pace": f"{pace / 1e6:.2f}", "limit": str(_PORTAL_SECONDS)}
            names = "; ".join(each.name for each in planned)
            entry = FILES_LATER if self.may_be_late else FILES_TOO_SLOW
            problems[index] = (*problems.get(index, ()), Problem(entry, row_numbers[index], None, names, words))
            if self.may_be_late:
                late.add(index)
        return replace(self, problems=problems, late=frozenset(late))


def refreshed(row: PlannedRow, finder: Callable[[Path], FileFinder]) -> PlannedRow:
    """Return a row with its files weighed as they are now; one that cannot be read stays as it was planned."""
    return replace(row, files=tuple(_refreshed(file, row.row, finder) for file in row.files)) if row.files else row


def _refreshed(file: PlannedFile, row: int, finder: Callable[[Path], FileFinder]) -> PlannedFile:
    where = Field(file.field, file.field, "file", file.field, is_multiple=file.is_multiple)
    try:
        weighed = finder(file.path.parent).take(ListedFile((file.path.name,), 0), where, row, "")
    except Trouble:
        return file
    return replace(weighed, name=file.name) if isinstance(weighed, PlannedFile) else file
