"""Takes back the younger of two records of one row, where nobody touched it since (design §5.4)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from desktop_app.domain.answers import FoundRecord, Verdict
from desktop_app.domain.compare import differences
from desktop_app.domain.outcome import Outcome, ReadBack, UndoState
from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.runs import DELETE_FAILED
from desktop_app.domain.runs import Change, RowDoubled, RowLine, RowRead, RunHead
from desktop_app.engine.asking import WAITS, StoppedError
from desktop_app.engine.errand import Errand, groups
from desktop_app.engine.run.files import sent_values
from desktop_app.engine.run.gate import Method
from desktop_app.engine.taking import MARKS, UndoCounts, baseline_of, bears, fields_of, is_untouched

_ROWS_AT_ONCE: Final = 20
_DELETED_AT_ONCE: Final = 20


@dataclass(frozen=True, slots=True)
class _Judged:
    """The records of one row, as the portal shows them now.

    Attributes:
        there: Those that bear its marker, the oldest first.
        doomed: The younger ones of them that nobody touched.
    """

    line: RowLine
    there: tuple[FoundRecord, ...]
    doomed: tuple[FoundRecord, ...]

    @property
    def gone(self) -> int:
        """How many are not there any more."""
        return 1 + len(self.line.doubles) - len(self.there)

    @property
    def kept(self) -> int:
        """How many beside the oldest stay because somebody changed them."""
        return max(0, len(self.there) - 1) - len(self.doomed)


class Doubles(Errand):
    """Takes the doubles of a run back; a second call goes on where a first one was stopped or died."""

    def preview(self, run: str, *, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Say what `take_back` would do now; deletes nothing.

        Raises:
            Trouble: Another portal, or the portal cannot be asked.
        """
        head, lines = self._own_head(run), self._doubled(run)
        counts, done = UndoCounts(), 0
        try:
            for group in groups(lines, _ROWS_AT_ONCE):
                for judged in self._judge(head, group, cancel):
                    counts = _with(counts, judged, deleted=len(judged.doomed))
                done += len(group)
                progress(done, len(lines))
        except StoppedError:
            pass  # the piles so far are the answer
        return counts

    def take_back(self, run: str, *, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Delete the younger records of rows that have several, as far as nobody touched them; one always stays.

        Returns:
            The piles of this call; `already_gone` are records that somebody, or a call that died, deleted before.

        Raises:
            Trouble: Another portal, the run is held elsewhere, or the portal cannot be asked; what was done is kept.
        """
        with self._journal.hold(run):
            self._own_head(run)
            return self.settle(run, progress=progress, cancel=cancel)

    def settle(self, run: str, *, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Do what `take_back` does, of a run that is held and on its own portal. Raises Trouble."""
        head, lines = self._journal.info(run).head, self._doubled(run)
        counts, done = UndoCounts(), 0
        try:
            for group in groups(lines, _ROWS_AT_ONCE):
                for judged in self._judge(head, group, cancel):
                    deleted = self._take(head, judged, cancel)
                    counts = _with(counts, judged, deleted=deleted, failed=len(judged.doomed) - deleted)
                done += len(group)
                progress(done, len(lines))
        except StoppedError:
            pass  # a second call goes on
        return counts

    def _doubled(self, run: str) -> list[RowLine]:
        return [
            line
            for line in self._journal.lines(run, with_cells=False)
            if line.doubles and line.outcome is Outcome.CREATED and line.undo is UndoState.NONE
        ]

    def _judge(self, head: RunHead, group: Sequence[RowLine], cancel: CancelToken) -> list[_Judged]:
        ids = sorted({each for line in group for each in _ids(line)})
        answer = self._asker.asked(
            partial(self._connection.records.read, head.kind, ids, fields_of(head, (*MARKS, "createdBy"))),
            Method.LOOK,
            cancel,
        )
        found = {record.id: record for record in answer.records}
        judged = []
        for line in group:
            there = [found[each] for each in _ids(line) if each in found and each not in head.others]
            there = [record for record in there if bears(head, line.marker, record)]
            doomed = [record for record in there[1:] if _may_go(head, line, record)]
            judged.append(_Judged(line, tuple(there), tuple(doomed)))
        return judged

    def _take(self, head: RunHead, judged: _Judged, cancel: CancelToken) -> int:
        """Delete what is doomed of one row and write down what is left; return how many were deleted."""
        ids = [record.id for record in judged.doomed][:_DELETED_AT_ONCE]
        gone = self._deleted(head, ids, cancel) if ids else frozenset()
        left = [record for record in judged.there if record.id not in gone]
        self._keep(head.run, self._changes(head, judged.line, left))
        return len(gone)

    def _deleted(self, head: RunHead, ids: Sequence[int], cancel: CancelToken) -> frozenset[int]:
        """Delete records; without a clear answer ask again, for what is gone already counts as deleted."""
        for seconds in (*WAITS, None):
            answer = self._asker.ask(partial(self._connection.records.delete, head.kind, ids), Method.DELETE, cancel)
            if answer.verdict is Verdict.ANSWERED:
                return frozenset(each.record_id for each in answer.records if each.gone)
            if seconds is None or answer.verdict in {Verdict.STOP, Verdict.MALFORMED}:
                raise Trouble(answer.problem or Problem(DELETE_FAILED))
            self._asker.pause(seconds, cancel)
        raise AssertionError("the last try either answers or raises")

    def _changes(self, head: RunHead, line: RowLine, left: Sequence[FoundRecord]) -> list[Change]:
        own = next((record for record in left if record.id == line.record_id), left[0] if left else None)
        if own is None or own.id == line.record_id:
            return [RowDoubled(line.index, tuple(record.id for record in left if record is not own))]
        others = tuple(record.id for record in left[1:])
        return [RowDoubled(line.index, others, own=own.id), self._compared(head, line, own)]

    def _compared(self, head: RunHead, line: RowLine, own: FoundRecord) -> RowRead:
        """The record that stays is another than was read back: compare it as well."""
        if head.is_cleared:
            return RowRead(line.index, ReadBack.UNREAD, baseline=baseline_of(own.values))
        (row,) = self._journal.rows(head.run, [line.index])
        found = differences(sent_values(row), own.values, head.compared)
        state = ReadBack.DIFFERING if found else ReadBack.VERIFIED
        return RowRead(line.index, state, found, baseline_of(own.values))


def _ids(line: RowLine) -> tuple[int, ...]:
    return tuple(sorted({line.record_id or 0, *line.doubles} - {0}))


def _may_go(head: RunHead, line: RowLine, record: FoundRecord) -> bool:
    baseline = line.baseline if record.id == line.record_id else None
    # A key of the person's own may be written by another program as well.
    author = str(record.values.get("createdBy") or head.identity.user_id)
    return author == head.identity.user_id and is_untouched(record, baseline)


def _with(counts: UndoCounts, judged: _Judged, *, deleted: int, failed: int = 0) -> UndoCounts:
    return UndoCounts(
        counts.deleted + deleted,
        counts.kept_edited + judged.kept,
        counts.already_gone + judged.gone,
        counts.failed + failed,
    )
