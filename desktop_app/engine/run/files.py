"""The files of rows while a run goes on: whether they are as weighed, what is compared, whose contents are proven."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from desktop_app.domain.compare import Difference
from desktop_app.domain.outcome import FilesState
from desktop_app.domain.plan import ComparedField, Json, PlannedFile, PlannedRow
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.attachments import FILE_CHANGED


def broken(row: PlannedRow) -> Problem | None:
    """Look whether the row's files are still as they were weighed at Check, as far as can be told from outside."""
    for file in row.files:
        if not _is_as_weighed(file):
            return Problem(FILE_CHANGED, row=row.row, value=file.name, words={"name": file.name})
    return None


def as_sent(row: PlannedRow, state: int) -> PlannedRow:
    """Return the row as it goes into its request: without files that are to follow."""
    return replace(row, files=()) if state == FilesState.OWED else row


def sent_values(row: PlannedRow) -> dict[str, Json]:
    """Return the values of a row with what is known of its files in place of each file field."""
    files: dict[str, list[Json]] = {}
    for file in row.files:
        files.setdefault(file.field, []).append({"name": file.name, "size": file.size, "sha256": file.sha256})
    return {**row.values, **files}


def file_fields(compared: Sequence[ComparedField]) -> tuple[str, ...]:
    """Return the request names of the file fields among those that are compared."""
    return tuple(each.key for each in compared if each.type == "file")


def lost_files(differences: Sequence[Difference], compared: Sequence[ComparedField]) -> tuple[str, ...]:
    """Return the titles of the file fields that the portal keeps otherwise than sent."""
    names = file_fields(compared)
    return tuple(each.title for each in differences if each.key in names)


class Proofs:
    """Chooses the rows whose files are fetched again and compared by content; the others are compared by number.

    Each file fetched is a request of its own, and a portal takes two a second (reference §3.1): of a large import an
    even part is proven, and every file that was put in afterwards.
    """

    def __init__(self, files: Sequence[int], most: int) -> None:
        self._files = files
        count = len(files) - sum(state == FilesState.NONE for state in files)
        self._stride = max(1, -(-count // most))

    def chosen(self, ids: Mapping[int, int]) -> frozenset[int]:
        """Return the records to prove, of index → record."""
        return frozenset(record for index, record in ids.items() if self._is_chosen(index))

    def _is_chosen(self, index: int) -> bool:
        state = self._files[index]
        return state == FilesState.PUT or (state == FilesState.WITH_ROW and index % self._stride == 0)


def _is_as_weighed(file: PlannedFile) -> bool:
    try:
        return file.path.stat().st_size == file.size
    except OSError:
        return False
