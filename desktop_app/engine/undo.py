"""Takes an import back: from the journal only, sparing what people touched since (design §5.5)."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from desktop_app.domain.answers import DeletionAnswer, FoundRecord, ReadAnswer, Verdict
from desktop_app.domain.outcome import Outcome, UndoState
from desktop_app.domain.ports import CancelToken, Clock, Journal, Progress
from desktop_app.domain.problems import Trouble
from desktop_app.domain.runs import Baseline, RowLine, RowUndone, RunEnded, RunHead
from desktop_app.engine.run.controls import Connection
from desktop_app.engine.run.same_portal import other_portal

_AT_ONCE: Final = 20
_WAITS: Final = (1.0, 2.0, 4.0, 8.0, 16.0, 32.0)
"""Seconds between tries of one request; reading and deleting may both be asked again (reference §6.8)."""
_MARKS: Final = ("createdTime", "updatedTime", "updatedBy", "lastActivityTime")


@dataclass(frozen=True, slots=True)
class UndoCounts:
    """The three piles, and what could not be done (contracts.md 1.4)."""

    deleted: int = 0
    kept_edited: int = 0
    already_gone: int = 0
    failed: int = 0


class Undo:
    """Takes one run back.

    Args:
        journal: The journal, on the thread that owns it.
        connection: The portal the run was made on.
        wait: Called with seconds to wait before a request is tried again.
    """

    def __init__(
        self, journal: Journal, connection: Connection, clock: Clock, *, wait: Callable[[float], None]
    ) -> None:
        self._journal = journal
        self._connection = connection
        self._clock = clock
        self._wait = wait

    def preview(self, run: str, *, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Say what an undo would do; deletes nothing.

        Raises:
            Trouble: Another portal, or the portal cannot be asked.
        """
        head, lines = self._lines(run)
        states: list[UndoState] = []
        for group in _groups(lines):
            if cancel.is_cancelled():
                break
            states += [state for _, state in self._judged(head, group)]
            progress(len(states), len(lines))
        return _counts(states)

    def undo(self, run: str, *, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Delete what the run made and nobody touched since: twenty are read, then those twenty deleted.

        Raises:
            Trouble: Another portal, the run is held elsewhere, or the portal cannot be asked; what was done is kept.
        """
        with self._journal.hold(run):
            head, lines = self._lines(run)
            states: list[UndoState] = []
            for group in _groups(lines):
                if cancel.is_cancelled():
                    break
                undone = self._undone(head, self._judged(head, group))
                self._journal.write(run, undone)
                states += [each.undo for each in undone]
                progress(len(states), len(lines))
            if len(states) == len(lines) and UndoState.FAILED not in states:
                self._journal.write(run, [RunEnded(self._clock.wall(), undone=True)])
            return _counts(states)

    def _lines(self, run: str) -> tuple[RunHead, list[RowLine]]:
        head = self._journal.info(run).head
        problem = other_portal(head, self._connection.identity)
        if problem is not None:
            raise Trouble(problem)
        lines = [
            line
            for line in self._journal.lines(run, with_cells=False)
            if line.record_id
            and line.undo not in {UndoState.DELETED, UndoState.ALREADY_GONE}
            and line.outcome is Outcome.CREATED
        ]
        return head, lines

    def _judged(self, head: RunHead, group: Sequence[RowLine]) -> list[tuple[RowLine, UndoState]]:
        ids = [line.record_id for line in group if line.record_id]
        select = [*([head.marker_field] if head.marker_field else []), *_MARKS]
        answer = self._asked(lambda: self._connection.records.read(head.kind, ids, select))
        assert isinstance(answer, ReadAnswer)
        found = {record.id: record for record in answer.records}
        return [(line, _judge(head, line, found.get(line.record_id or 0))) for line in group]

    def _undone(self, head: RunHead, judged: Sequence[tuple[RowLine, UndoState]]) -> list[RowUndone]:
        ids = [line.record_id for line, state in judged if state is UndoState.DELETED and line.record_id]
        problems: dict[int, Any] = {}
        if ids:
            answer = self._asked(lambda: self._connection.records.delete(head.kind, ids))
            assert isinstance(answer, DeletionAnswer)
            problems = {each.record_id: each.problem for each in answer.records if not each.gone}
        undone = []
        for line, state in judged:
            failed = line.record_id in problems
            after = UndoState.FAILED if failed else state
            undone.append(RowUndone(line.index, after, problems.get(line.record_id or 0)))
        return undone

    def _asked(self, ask: Callable[[], ReadAnswer | DeletionAnswer]) -> ReadAnswer | DeletionAnswer:
        for seconds in (*_WAITS, None):
            answer = ask()
            if answer.verdict is Verdict.ANSWERED:
                return answer
            if seconds is None or answer.verdict in {Verdict.STOP, Verdict.MALFORMED}:
                assert answer.problem is not None
                raise Trouble(answer.problem)
            self._wait(answer.timing.retry_after or seconds)
        raise AssertionError("the last try either answers or raises")


def _judge(head: RunHead, line: RowLine, record: FoundRecord | None) -> UndoState:
    if record is None:
        return UndoState.ALREADY_GONE
    if head.marker_field and line.marker and str(record.values.get(head.marker_field) or "") != line.marker:
        return UndoState.KEPT_EDITED
    if line.baseline is not None:
        same = line.baseline == baseline_of(record)
    else:
        # Never read back: untouched as long as its last change is its creation.
        same = record.values.get("updatedTime") == record.values.get("createdTime")
    return UndoState.DELETED if same else UndoState.KEPT_EDITED


def baseline_of(record: FoundRecord) -> Baseline:
    """Return what a record says of its last change."""
    values = record.values
    return Baseline(
        str(values.get("updatedTime") or ""),
        str(values.get("updatedBy") or ""),
        str(values.get("lastActivityTime") or ""),
    )


def _groups(lines: Sequence[RowLine]) -> Iterator[Sequence[RowLine]]:
    for start in range(0, len(lines), _AT_ONCE):
        yield lines[start : start + _AT_ONCE]


def _counts(states: Sequence[UndoState]) -> UndoCounts:
    return UndoCounts(
        deleted=states.count(UndoState.DELETED),
        kept_edited=states.count(UndoState.KEPT_EDITED),
        already_gone=states.count(UndoState.ALREADY_GONE),
        failed=states.count(UndoState.FAILED),
    )
