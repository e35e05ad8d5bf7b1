"""Compares all files of a run with those the portal keeps, by content: after the run, as long as a person likes.

A run itself proves an even part of them (`run/files.py`); here each file of each record is fetched once. What was
proven is in the journal, so a comparison that was stopped goes on where it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from desktop_app.domain.answers import FoundRecord, ReadAnswer
from desktop_app.domain.compare import Difference, differences, has_contents
from desktop_app.domain.outcome import FilesState, Outcome, ReadBack, UndoState
from desktop_app.domain.plan import PlannedRow
from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.runs import FILES_NOT_KEPT, RUN_UNDONE
from desktop_app.domain.runs import Change, FilesMoved, RowLine, RowRead, RunHead
from desktop_app.engine.asking import StoppedError
from desktop_app.engine.errand import Errand, groups
from desktop_app.engine.run.files import file_fields, lost_files, sent_values
from desktop_app.engine.run.gate import Method
from desktop_app.engine.taking import BASELINE_FIELDS, baseline_of

_LOOKED_AT_ONCE: Final = 50
_UNPROVEN: Final = frozenset({FilesState.WITH_ROW, FilesState.PUT})


@dataclass(frozen=True, slots=True)
class FilesCompared:
    """What comparing came to, in records.

    Attributes:
        equal: Their files are what was sent, over all comparisons of the run.
        differing: Their files are missing, or others than were sent; found by this comparison.
        edited: Somebody changed the record and its files since the import; found by this comparison.
        unread: The portal does not give their files back.
        left: Not looked at yet, because the comparison was stopped.
    """

    equal: int = 0
    differing: int = 0
    edited: int = 0
    unread: int = 0
    left: int = 0

    def with_one(self, pile: str) -> FilesCompared:
        """Return the counts with one more record on a pile, which is no longer left."""
        return replace(self, **{pile: getattr(self, pile) + 1, "left": self.left - 1})


class FilesProof(Errand):
    """Compares one run; a second call goes on where a first one was stopped or died."""

    _gives_contents = True
    _counts = FilesCompared()

    def compare(self, run: str, *, progress: Progress, cancel: CancelToken) -> FilesCompared:
        """Fetch and compare the files that were not proven yet; what differs is said at its row.

        Raises:
            Trouble: Another portal, the run is held elsewhere, was taken back or cleared, or the portal cannot be
                asked; what was compared is kept.
        """
        with self._journal.hold(run):
            head = self._own_head(run)
            if head.is_undone:
                raise Trouble(Problem(RUN_UNDONE))
            lines = [line for line in self._journal.lines(run, with_cells=False) if _is_unproven(line)]
            self._counts = FilesCompared(equal=self._journal.info(run).summary.files_proven, left=len(lines))
            progress(0, len(lines))
            try:
                for done in self._compared(head, lines, cancel):
                    progress(done, len(lines))
            except StoppedError:
                pass  # what was compared so far is the answer
            return self._counts

    def _compared(self, head: RunHead, lines: Sequence[RowLine], cancel: CancelToken) -> Iterator[int]:
        """Compare record by record; yields after each how many are done."""
        for group in groups(lines, _LOOKED_AT_ONCE):
            answer = self._read(head, [line.record_id or 0 for line in group], cancel)
            found = {record.id: record for record in answer.records}
            rows = self._journal.rows(head.run, [line.index for line in group])
            for line, row in zip(group, rows, strict=True):
                record = found.get(line.record_id or 0)
                if record is not None:
                    record = self._with_contents(head, replace(answer, records=(record,)), len(row.files), cancel)
                pile, changes = _judged(head, line, row, record)
                self._keep(head.run, changes, durable=False)
                self._counts = self._counts.with_one(pile)
                yield len(lines) - self._counts.left

    def _read(self, head: RunHead, ids: Sequence[int], cancel: CancelToken) -> ReadAnswer:
        select = ["id", *file_fields(head.compared), *BASELINE_FIELDS]
        return self._asker.asked(partial(self._connection.records.read, head.kind, ids, select), Method.LOOK, cancel)

    def _with_contents(self, head: RunHead, answer: ReadAnswer, files: int, cancel: CancelToken) -> FoundRecord:
        """Fetch a record's files; where nothing comes any more, ask first whether the portal can be reached at all."""
        names = file_fields(head.compared)
        while True:
            ids = frozenset(record.id for record in answer.records)
            get = partial(self._connection.records.with_contents, answer, names, ids)
            (record,) = self._asker.fetch(get, files, cancel).records
            was_given, self._gives_contents = self._gives_contents, has_contents(record.values, names)
            if self._gives_contents or not was_given:
                return record
            again = self._read(head, list(ids), cancel)
            if not again.records:
                return record
            answer = again


def _is_unproven(line: RowLine) -> bool:
    is_there = line.outcome is Outcome.CREATED and line.record_id and line.undo is UndoState.NONE
    return bool(is_there) and line.files in _UNPROVEN


def _judged(head: RunHead, line: RowLine, row: PlannedRow, record: FoundRecord | None) -> tuple[str, Sequence[Change]]:
    """Return the pile of `FilesCompared` a record belongs to, and what the journal is told of it."""
    names = file_fields(head.compared)
    sent = {name: value for name, value in sent_values(row).items() if name in names}
    if record is None:
        return "unread", ()
    found = differences(sent, record.values, head.compared)
    if not found and not has_contents(record.values, sent):
        return "unread", ()
    reread = _reread(line, found, names)
    if not found:
        return "equal", (FilesMoved(line.index, FilesState.PROVEN), *reread)
    if line.baseline is not None and line.baseline != baseline_of(record.values):
        # Somebody's own change: it is shown, and nothing of ours is to be put over it.
        return "edited", reread
    words = {"names": ", ".join(lost_files(found, head.compared))}
    problem = Problem(FILES_NOT_KEPT, row=line.row, words=words)
    return "differing", (FilesMoved(line.index, FilesState.MISSING, problem), *reread)


def _reread(line: RowLine, found: Sequence[Difference], names: Sequence[str]) -> list[Change]:
    """What is known of the record now: its other fields as they were read back, its files as they are."""
    others = tuple(each for each in line.differences if each.key not in names)
    known = (*others, *found)
    if known == line.differences:
        return []
    return [RowRead(line.index, ReadBack.DIFFERING if known else ReadBack.VERIFIED, known)]
