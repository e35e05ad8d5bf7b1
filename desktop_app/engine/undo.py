"""Takes an import back: from the journal only, sparing what people touched since (design §5.5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from desktop_app.domain.answers import DeletionAnswer, FoundRecord, Verdict
from desktop_app.domain.events import Waiting, WaitReason
from desktop_app.domain.outcome import Outcome, UndoState
from desktop_app.domain.ports import CancelToken, Clock, Journal, Progress
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.runs import DELETE_FAILED
from desktop_app.domain.runs import Change, RowLine, RowMoved, RowUndone, RunEnded, RunHead
from desktop_app.engine.asking import WAITS, StoppedError
from desktop_app.engine.doubles import Doubles
from desktop_app.engine.errand import Errand, groups
from desktop_app.engine.run.controls import Connection
from desktop_app.engine.run.gate import Method
from desktop_app.engine.run.options import CLOUD_SETTLE
from desktop_app.engine.taking import MARKS, UndoCounts, bears, folded, is_untouched

_AT_ONCE: Final = 20
_LOOKED_AT_ONCE: Final = 500
_OVER: Final = frozenset({UndoState.DELETED, UndoState.ALREADY_GONE})


class Undo(Errand):
    """Takes one run back; a second call goes on where a first one was stopped or died.

    Args:
        settle_seconds: How long a request of an interrupted run may still be worked on; the others as `Errand`.
    """

    def __init__(
        self,
        journal: Journal,
        connection: Connection,
        clock: Clock,
        *,
        wait: Callable[[float], None],
        settle_seconds: float = CLOUD_SETTLE,
        tell: Callable[[Waiting], None] = lambda waiting: None,
    ) -> None:
        super().__init__(journal, connection, clock, wait=wait, tell=tell)
        self._clock = clock
        self._settle_seconds = settle_seconds
        self._tell = tell
        self._doubles = Doubles(journal, connection, clock, wait=wait, tell=tell)

    def preview(self, run: str, *, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Say what an undo would do now; deletes nothing.

        Raises:
            Trouble: Another portal, or the portal cannot be asked.
        """
        head = self._own_head(run)
        lines = self._lines(run)
        states: list[UndoState] = []
        try:
            for group in groups(lines, _LOOKED_AT_ONCE):
                states += [state for _, state in self._judged(head, group, cancel)]
                progress(len(states), len(lines))
        except StoppedError:
            pass  # the piles so far are the answer
        return _counts(UndoState.DELETED if state is UndoState.DELETING else state for state in states)

    def undo(self, run: str, *, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Delete what the run made and nobody touched since: twenty are read, then those twenty deleted.

        Returns:
            The piles of the whole run, an earlier, interrupted undo included.

        Raises:
            Trouble: Another portal, the run is held elsewhere, or the portal cannot be asked; what was done is kept.
        """
        with self._journal.hold(run):
            head = self._own_head(run)
            try:
                self._find_unsure(run, head, cancel)
                # Of two records of a row the younger goes first: the import made both.
                self._doubles.settle(run, progress=lambda done, total: None, cancel=cancel)
                lines = self._lines(run)
                done = 0
                for group in groups(lines, _AT_ONCE):
                    self._take_back(run, head, group, cancel)
                    done += len(group)
                    progress(done, len(lines))
            except StoppedError:
                return _counts(line.undo for line in self._journal.lines(run, with_cells=False))
            states = [line.undo for line in self._journal.lines(run, with_cells=False)]
            if UndoState.FAILED not in states:
                self._journal.write(run, [RunEnded(self._clock.wall(), undone=True)])
            return _counts(states)

    def _lines(self, run: str) -> list[RowLine]:
        return [
            line
            for line in self._journal.lines(run, with_cells=False)
            if line.record_id and line.outcome is Outcome.CREATED and line.undo not in _OVER
        ]

    def _find_unsure(self, run: str, head: RunHead, cancel: CancelToken) -> None:
        """Rows of an interrupted run may have records nobody was told of: they belong to the run as well."""
        rows = self._journal.load(run).rows
        open_rows = [
            index
            for index in range(len(rows))
            if rows.outcome(index) in (Outcome.SENDING, Outcome.UNSURE) and rows.marked[index]
        ]
        field = head.marker_field
        if not open_rows or field is None:
            return
        # The dead process may have sent until its last moment: a whole settle time from now.
        self._tell(Waiting(WaitReason.SETTLE, self._settle_seconds))
        self._asker.pause(self._settle_seconds, cancel)
        for group in groups(open_rows, _LOOKED_AT_ONCE):
            markers = self._journal.markers(run, group)
            answer = self._asker.asked(
                partial(self._connection.records.find_markers, head.kind, field, markers),
                Method.LOOK,
                cancel,
            )
            records = [record for record in reversed(answer.records) if record.id not in head.others]
            found = {folded(record.values.get(field)): record.id for record in records}
            changes: list[Change] = []
            for index, marker in zip(group, markers, strict=True):
                if rows.outcome(index) is Outcome.SENDING:
                    changes.append(RowMoved(index, Outcome.SENDING, Outcome.UNSURE))
                if folded(marker) in found:
                    record_id = found[folded(marker)]
                    changes.append(RowMoved(index, Outcome.UNSURE, Outcome.CREATED, record_id=record_id))
            self._journal.write(run, changes)

    def _judged(self, head: RunHead, group: Sequence[RowLine], cancel: CancelToken) -> list[tuple[RowLine, UndoState]]:
        ids = [line.record_id for line in group if line.record_id]
        select = ["id", *([head.marker_field] if head.marker_field else []), *MARKS]
        answer = self._asker.asked(partial(self._connection.records.read, head.kind, ids, select), Method.LOOK, cancel)
        found = {record.id: record for record in answer.records}
        return [(line, _judge(head, line, found.get(line.record_id or 0))) for line in group]

    def _take_back(self, run: str, head: RunHead, group: Sequence[RowLine], cancel: CancelToken) -> None:
        """Read, write down, delete, write down; a deletion without a clear answer begins anew with reading."""
        for seconds in (*WAITS, None):
            judged = self._judged(head, group, cancel)
            self._keep(run, [RowUndone(line.index, state) for line, state in judged])
            doomed = [line for line, state in judged if state is UndoState.DELETING]
            if not doomed:
                return
            ids = [line.record_id for line in doomed if line.record_id]
            answer = self._asker.ask(partial(self._connection.records.delete, head.kind, ids), Method.DELETE, cancel)
            if answer.verdict is Verdict.ANSWERED:
                self._keep(run, _deleted(doomed, answer))
                return
            if seconds is None or answer.verdict in {Verdict.STOP, Verdict.MALFORMED}:
                problem = answer.problem or Problem(DELETE_FAILED)
                # Without a clear answer they may be gone: what is missing at the next call was deleted by us.
                left = UndoState.DELETING if answer.verdict is Verdict.AMBIGUOUS else UndoState.FAILED
                self._keep(run, [RowUndone(line.index, left, problem) for line in doomed])
                raise Trouble(problem)
            # From here on, what is missing was deleted by us.
            group = [replace(line, undo=UndoState.DELETING) for line in doomed]
            self._asker.pause(seconds, cancel)


def _judge(head: RunHead, line: RowLine, record: FoundRecord | None) -> UndoState:
    if record is None:
        return UndoState.DELETED if line.undo is UndoState.DELETING else UndoState.ALREADY_GONE
    is_ours = bears(head, line.marker, record) and is_untouched(record, line.baseline)
    return UndoState.DELETING if is_ours else UndoState.KEPT_EDITED


def _deleted(doomed: Sequence[RowLine], answer: DeletionAnswer) -> list[RowUndone]:
    answers = {each.record_id: each for each in answer.records}
    undone = []
    for line in doomed:
        each = answers.get(line.record_id or 0)
        if each is not None and each.gone:
            undone.append(RowUndone(line.index, UndoState.DELETED))
        else:
            problem = (each.problem if each is not None else None) or Problem(DELETE_FAILED, row=line.row)
            undone.append(RowUndone(line.index, UndoState.FAILED, problem))
    return undone


def _counts(states: Iterable[UndoState]) -> UndoCounts:
    counted = Counter(states)
    return UndoCounts(
        deleted=counted[UndoState.DELETED],
        kept_edited=counted[UndoState.KEPT_EDITED],
        already_gone=counted[UndoState.ALREADY_GONE],
        failed=counted[UndoState.FAILED] + counted[UndoState.DELETING],
    )
