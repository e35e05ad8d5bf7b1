"""Takes an import back: from the journal only, sparing what people touched since (design §5.5)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Final, TypeVar

from desktop_app.domain.answers import DeletionAnswer, FoundRecord, ReadAnswer, Verdict
from desktop_app.domain.events import Waiting, WaitReason
from desktop_app.domain.outcome import Outcome, UndoState
from desktop_app.domain.ports import CancelToken, Clock, Journal, Progress
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.runs import CONNECTION_LOST, DELETE_FAILED, LOOKUP_FAILS
from desktop_app.domain.runs import Baseline, Change, RowLine, RowMoved, RowUndone, RunEnded, RunHead, Worked
from desktop_app.engine.run.controls import Connection
from desktop_app.engine.run.gate import WORTH_TELLING, Gate, Method
from desktop_app.engine.run.options import CLOUD_SETTLE
from desktop_app.engine.run.same_portal import ensure_own_portal

_AT_ONCE: Final = 20
_LOOKED_AT_ONCE: Final = 500
_WAITS: Final = (1.0, 2.0, 4.0, 8.0, 16.0)
"""Seconds between tries of one request that got no clear answer: reading and deleting may both be asked again."""
_COST: Final = 1.0
_MARKS: Final = ("createdTime", "updatedTime", "updatedBy", "lastActivityTime")
_AT_CREATION: Final = 5.0
"""Seconds within which a change belongs to the creation itself."""
_OVER: Final = frozenset({UndoState.DELETED, UndoState.ALREADY_GONE})

_A = TypeVar("_A", ReadAnswer, DeletionAnswer)


@dataclass(frozen=True, slots=True)
class UndoCounts:
    """The three piles, and what could not be done (contracts.md 1.4)."""

    deleted: int = 0
    kept_edited: int = 0
    already_gone: int = 0
    failed: int = 0


class _CancelledError(Exception):
    """The person asked to stop while something was waited for."""


class Undo:
    """Takes one run back; a second call goes on where a first one was stopped or died.

    Args:
        journal: The journal, on the thread that owns it.
        connection: The portal the run was made on.
        wait: Called with seconds to wait; may return early when somebody asks to stop.
        settle_seconds: How long a request of an interrupted run may still be worked on.
        tell: Told why and how long nothing leaves.
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
        self._journal = journal
        self._connection = connection
        self._clock = clock
        self._wait = wait
        self._settle_seconds = settle_seconds
        self._tell = tell
        self._gate = Gate()
        self._requests = 0

    def preview(self, run: str, *, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Say what an undo would do now; deletes nothing.

        Raises:
            Trouble: Another portal, or the portal cannot be asked.
        """
        head = self._head(run)
        lines = self._lines(run)
        states: list[UndoState] = []
        try:
            for group in _groups(lines, _LOOKED_AT_ONCE):
                states += [state for _, state in self._judged(head, group, cancel)]
                progress(len(states), len(lines))
        except _CancelledError:
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
            head = self._head(run)
            try:
                self._find_unsure(run, head, cancel)
                lines = self._lines(run)
                done = 0
                for group in _groups(lines, _AT_ONCE):
                    self._take_back(run, head, group, cancel)
                    done += len(group)
                    progress(done, len(lines))
            except _CancelledError:
                return _counts(line.undo for line in self._journal.lines(run, with_cells=False))
            states = [line.undo for line in self._journal.lines(run, with_cells=False)]
            if UndoState.FAILED not in states:
                self._journal.write(run, [RunEnded(self._clock.wall(), undone=True)])
            return _counts(states)

    def _head(self, run: str) -> RunHead:
        ensure_own_portal(self._journal, run, self._connection)
        return self._journal.info(run).head

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
        self._pause(self._settle_seconds, cancel)
        for group in _groups(open_rows, _LOOKED_AT_ONCE):
            markers = self._journal.markers(run, group)
            answer = self._asked(
                partial(self._connection.records.find_markers, head.kind, field, markers),
                Method.LOOK,
                cancel,
            )
            found = {_folded(record.values.get(field)): record.id for record in reversed(answer.records)}
            changes: list[Change] = []
            for index, marker in zip(group, markers, strict=True):
                if rows.outcome(index) is Outcome.SENDING:
                    changes.append(RowMoved(index, Outcome.SENDING, Outcome.UNSURE))
                if _folded(marker) in found:
                    record_id = found[_folded(marker)]
                    changes.append(RowMoved(index, Outcome.UNSURE, Outcome.CREATED, record_id=record_id))
            self._journal.write(run, changes)

    def _judged(self, head: RunHead, group: Sequence[RowLine], cancel: CancelToken) -> list[tuple[RowLine, UndoState]]:
        ids = [line.record_id for line in group if line.record_id]
        select = ["id", *([head.marker_field] if head.marker_field else []), *_MARKS]
        answer = self._asked(partial(self._connection.records.read, head.kind, ids, select), Method.LOOK, cancel)
        found = {record.id: record for record in answer.records}
        return [(line, _judge(head, line, found.get(line.record_id or 0))) for line in group]

    def _take_back(self, run: str, head: RunHead, group: Sequence[RowLine], cancel: CancelToken) -> None:
        """Read, write down, delete, write down; a deletion without a clear answer begins anew with reading."""
        for seconds in (*_WAITS, None):
            judged = self._judged(head, group, cancel)
            self._keep(run, [RowUndone(line.index, state) for line, state in judged])
            doomed = [line for line, state in judged if state is UndoState.DELETING]
            if not doomed:
                return
            ids = [line.record_id for line in doomed if line.record_id]
            answer = self._ask(partial(self._connection.records.delete, head.kind, ids), Method.DELETE, cancel)
            if answer.verdict is Verdict.ANSWERED:
                self._keep(run, _deleted(doomed, answer))
                return
            if seconds is None or answer.verdict in {Verdict.STOP, Verdict.MALFORMED}:
                problem = answer.problem or Problem(DELETE_FAILED)
                self._keep(run, [RowUndone(line.index, UndoState.FAILED, problem) for line in doomed])
                raise Trouble(problem)
            # From here on, what is missing was deleted by us.
            group = [replace(line, undo=UndoState.DELETING) for line in doomed]
            self._pause(seconds, cancel)

    def _keep(self, run: str, undone: Sequence[RowUndone]) -> None:
        self._journal.write(run, [*undone, Worked(self._requests, 0.0)])
        self._requests = 0

    def _asked(self, ask: Callable[[], _A], method: Method, cancel: CancelToken) -> _A:
        """Ask until there is a clear answer.

        Raises:
            Trouble: A person must act, or the portal does not answer for a long time.
        """
        for seconds in (*_WAITS, None):
            answer = self._ask(ask, method, cancel)
            if answer.verdict is Verdict.ANSWERED:
                return answer
            if seconds is None or answer.verdict in {Verdict.STOP, Verdict.MALFORMED}:
                raise Trouble(answer.problem or Problem(LOOKUP_FAILS))
            self._pause(seconds, cancel)
        raise AssertionError("the last try either answers or raises")

    def _ask(self, ask: Callable[[], _A], method: Method, cancel: CancelToken) -> _A:
        """Ask once, within the limits; limit answers and a missing connection are waited out."""
        while True:
            if cancel.is_cancelled():
                raise _CancelledError
            now = self._clock.monotonic()
            delay = self._gate.delay(method, _COST, now)
            if delay is not None:
                if delay.seconds >= WORTH_TELLING:
                    self._tell(Waiting(delay.reason, delay.seconds))
                self._pause(delay.seconds, cancel)
                continue
            self._gate.leave(method, _COST, now)
            self._requests += 1
            answer = ask()
            self._gate.came_back(method, _COST, (answer.verdict, answer.timing), self._clock.monotonic())
            if self._gate.is_cut_off:
                raise Trouble(answer.problem or Problem(CONNECTION_LOST))
            if answer.verdict not in {Verdict.RATE_LIMITED, Verdict.OPERATING_LIMITED, Verdict.NOT_SENT}:
                return answer

    def _pause(self, seconds: float, cancel: CancelToken) -> None:
        self._wait(seconds)
        if cancel.is_cancelled():
            raise _CancelledError


def _judge(head: RunHead, line: RowLine, record: FoundRecord | None) -> UndoState:
    if record is None:
        return UndoState.DELETED if line.undo is UndoState.DELETING else UndoState.ALREADY_GONE
    if head.marker_field and line.marker and _folded(record.values.get(head.marker_field)) != _folded(line.marker):
        return UndoState.KEPT_EDITED
    is_untouched = _is_as_created(record) if line.baseline is None else line.baseline == baseline_of(record)
    return UndoState.DELETING if is_untouched else UndoState.KEPT_EDITED


def _is_as_created(record: FoundRecord) -> bool:
    """A record that was never read back is untouched as long as its last change is its creation."""
    created, updated = (str(record.values.get(name) or "") for name in ("createdTime", "updatedTime"))
    if created == updated:
        return True
    try:
        apart = datetime.fromisoformat(updated) - datetime.fromisoformat(created)
    except (ValueError, TypeError):
        return False
    return 0 <= apart.total_seconds() <= _AT_CREATION


def baseline_of(record: FoundRecord) -> Baseline:
    """Return what a record says of its last change."""
    values = record.values
    return Baseline(
        str(values.get("updatedTime") or ""),
        str(values.get("updatedBy") or ""),
        str(values.get("lastActivityTime") or ""),
    )


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


def _folded(marker: object) -> str:
    return str(marker or "").strip().casefold()


_T = TypeVar("_T")


def _groups(items: Sequence[_T], size: int) -> Iterator[Sequence[_T]]:
    for start in range(0, len(items), size):
        yield items[start : start + size]


def _counts(states: Iterable[UndoState]) -> UndoCounts:
    counted = Counter(states)
    return UndoCounts(
        deleted=counted[UndoState.DELETED],
        kept_edited=counted[UndoState.KEPT_EDITED],
        already_gone=counted[UndoState.ALREADY_GONE],
        failed=counted[UndoState.FAILED] + counted[UndoState.DELETING],
    )
