"""Sends rows and draws the conclusions from the answers (reference §1.4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from desktop_app.domain.answers import ImportAnswer, RowAnswer, RowCreated, RowRefused, Timing, Verdict
from desktop_app.domain.outcome import FilesState, Outcome
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.portal import REQUESTS, ROWS
from desktop_app.domain.problems.runs import PORTAL_FAILS, ROW_TOO_LARGE
from desktop_app.domain.runs import Doubtful, Leaving
from desktop_app.engine.run.board import Board
from desktop_app.engine.run.chunks import ChunkSize, Queue
from desktop_app.engine.run.doubts import Doubt, Doubts
from desktop_app.engine.run.gate import Method, Step
from desktop_app.engine.run.messages import CreateRows, FilesBroken
from desktop_app.engine.run.patience import WAITED_OUT
from desktop_app.engine.run.width import Width

_FAILURES: Final = 3
"""Broken requests in a row after which a run pauses."""
_DENIALS: Final = 3
"""Requests in a row whose every row was denied, after which a run pauses."""
_DENYING: Final = frozenset({"ACCESS_DENIED", "CRM_ITEM_IMPORT_ACCESS_DENIED", "CREATE_DYNAMIC_ITEM_RESTRICTED", None})
"""Codes of entries that concern the person's rights or plan and not the row (reference §1.5)."""
_TAKEN: Final = "crm_field_error_value_not_unique"


@dataclass(slots=True)
class Sender:
    """Composes chunks, keeps the right number of them in flight, and sorts what comes back."""

    board: Board
    queue: Queue
    doubts: Doubts
    size: ChunkSize
    width: Width
    _sent: dict[int, tuple[int, ...]] = field(default_factory=dict)
    _full: set[int] = field(default_factory=set)
    """Of those on their way the requests that had as many rows as requests were to have when they left."""
    _first_answered: bool = False
    _failures: int = 0
    _failed_at: float = float("-inf")
    _failed_first: int | None = None
    _denied: list[int] = field(default_factory=list)
    _denials: int = 0
    _last_created: int | None = None
    _refused_bytes: float = float("inf")
    """Size of the lightest row that was too heavy for the portal."""

    @property
    def sending(self) -> int:
        """Rows on their way."""
        return sum(len(indices) for indices in self._sent.values())

    @property
    def newly_created(self) -> int | None:
        """A row this process created: the one to look up for the first time."""
        return self._last_created

    def next(self, now: float, *, is_proven: bool) -> Step:
        """Let one request leave if one may.

        Returns:
            `True` when one left, `False` when none is to leave, or what it has to wait for.
        """
        widest = self.width.now if is_proven else 1
        if self.board.busy(Method.CREATE) >= widest or (self.board.head.in_order and self.doubts.has_active):
            return False
        most_rows = self.size.rows if self._first_answered else 1
        cost = self.size.cost(most_rows)
        if not self.queue.has_any():
            return False
        delay = self.board.gate.delay(Method.CREATE, cost, now)
        if delay is not None:
            return delay
        self._send(self.queue.take(most_rows, self.size.most_bytes), now)
        return True

    def send_control(self, group: int, now: float) -> Step:
        """Let the next row of a group leave alone, so that it becomes the control of a look-up."""
        if any(self.board.rows.groups[index] == group for indices in self._sent.values() for index in indices):
            return False  # one is on its way already
        delay = self.board.gate.delay(Method.CREATE, self.size.cost(1), now)
        if delay is not None:
            return delay
        index = self.queue.find(group)
        if index is None:
            return False
        self._send((index,), now)
        return True

    def _send(self, indices: tuple[int, ...], now: float) -> None:
        for index in indices:
            if self.board.rows.sizes[index] >= self._refused_bytes and self.board.may_leave_files(index):
                # A lighter one was too heavy: this one is not even tried with its files.
                self.board.move_files(index, FilesState.OWED)
            self.board.move(index, Outcome.SENDING)
        cost = self.size.cost(len(indices))
        request = self.board.ask(partial(CreateRows, indices=indices), Method.CREATE, cost, now)
        self._sent[request.number] = indices
        if len(indices) >= self.size.rows:
            self._full.add(request.number)
        self.board.changes.append(Leaving(request.number, indices, now, self.board.gate.portal_most(now)))

    def files_broken(self, broken: FilesBroken) -> None:
        """Rows whose files changed are refused; the others wait again: nothing has left."""
        numbers = self.board.rows.numbers
        problems = {numbers[index]: problem for index, problem in broken.problems.items()}
        self._broken(broken.number, self._sent.pop(broken.number), problems)

    def _broken(self, number: int, indices: tuple[int, ...], problems: Mapping[int, Problem]) -> None:
        self.board.withdraw(number)
        rest = []
        for index in indices:
            problem = problems.get(self.board.rows.numbers[index])
            if problem is not None:
                self.board.move(index, Outcome.REFUSED, problem=problem)
            else:
                self.board.move(index, Outcome.WAITING)
                rest.append(index)
        if rest:
            self.queue.put_back(rest)

    def answered(self, number: int, answer: ImportAnswer, now: float) -> Problem | None:
        """Sort an answer; return the problem that must pause the run, if it is one."""
        indices = self._sent.pop(number)
        is_full = number in self._full
        self._full.discard(number)
        verdict = answer.verdict
        if verdict is Verdict.ANSWERED and len(answer.rows) != len(indices):
            verdict = Verdict.AMBIGUOUS  # reference §1.2: every row is unknown
        if verdict is Verdict.NOT_SENT and answer.problem is not None and answer.problem.row is not None:
            # Not the network: what one row wanted to send is no longer what was planned, so nothing was sent.
            self._broken(number, indices, {answer.problem.row: answer.problem})
            return None
        leaf = self.board.came_back(number, verdict, answer.timing, now)
        if verdict is Verdict.ANSWERED:
            problem = self._clear(number, indices, answer, leaf.left_at)
            self._learn(indices, answer.timing, is_full=is_full)
            return problem
        if verdict is Verdict.AMBIGUOUS:
            return self._ambiguous(number, indices, answer, leaf.left_at)
        if verdict is Verdict.TOO_LARGE:
            self._too_large(indices, answer.timing)
            return None
        self._nothing_done(indices)
        if verdict in WAITED_OUT:
            self.width.failed()
            return None
        return answer.problem

    def _nothing_done(self, indices: tuple[int, ...]) -> None:
        for index in indices:
            self.board.move(index, Outcome.WAITING)
        self.queue.put_back(indices)

    def _too_large(self, indices: tuple[int, ...], timing: Timing) -> None:
        if len(indices) == 1:
            self._alone_too_large(indices[0], timing)
            return
        known = sum(self.board.rows.sizes[index] for index in indices)
        self.size.too_large(timing.body_bytes or known)
        for index in indices:
            self.board.move(index, Outcome.WAITING)
        half = len(indices) // 2
        self.queue.put_back(indices[:half])
        self.queue.put_back(indices[half:])

    def _alone_too_large(self, index: int, timing: Timing) -> None:
        self._refused_bytes = min(self._refused_bytes, timing.body_bytes or self.board.rows.sizes[index])
        if self.board.may_leave_files(index):
            self.board.move_files(index, FilesState.OWED)
            self._nothing_done((index,))
            return
        self.board.move(index, Outcome.REFUSED, problem=Problem(ROW_TOO_LARGE, row=self.board.rows.numbers[index]))

    def _ambiguous(self, number: int, indices: tuple[int, ...], answer: ImportAnswer, left_at: float) -> Problem | None:
        timing = answer.timing
        settle = self.board.options.settle_seconds
        # Without the moment of the last byte, the end of the attempt is the safe guess.
        sent = timing.sent if timing.sent is not None else timing.finished
        portal = self.board.gate.portal_most(sent)
        settled_portal = None if portal is None else portal + settle
        self.board.changes.append(Doubtful(number, settled_portal))
        # A whole request may be refused in the words of a row (reference §10, line 1): of a single row that is its own.
        refusal = answer.problem if len(indices) == 1 and _is_of_row(answer.problem) else None
        self.doubts.add(
            Doubt(
                members=dict.fromkeys(indices, refusal),
                left_at=left_at,
                ready_at=sent + settle,
                was_alone=len(indices) == 1,
            )
        )
        self.width.failed()
        return self._count_failure(indices, answer, left_at)

    def _count_failure(self, indices: tuple[int, ...], answer: ImportAnswer, left_at: float) -> Problem | None:
        """Requests that were in flight together fail together, and one bad row fails again and again: each is one."""
        if answer.problem is not None and answer.problem.entry is REQUESTS["access_denied"]:
            return answer.problem  # the next one would be denied as well, until a person has acted
        if left_at < self._failed_at or (len(indices) == 1 and indices[0] == self._failed_first):
            return None
        self._failed_at = answer.timing.finished
        self._failed_first = indices[0]
        self._failures += 1
        if self._failures < _FAILURES:
            return None
        if _is_of_row(answer.problem):
            return answer.problem
        return Problem(PORTAL_FAILS, detail=answer.problem.detail if answer.problem is not None else "")

    def _clear(self, number: int, indices: tuple[int, ...], answer: ImportAnswer, left_at: float) -> Problem | None:
        self._failures = 0
        self._first_answered = True
        asked: dict[int, Problem | None] = {}
        for index, row in zip(indices, answer.rows, strict=True):
            self._sort(index, row, left_at, asked)
        if asked:
            self.board.changes.append(Doubtful(number, None))
            # The portal has answered, so it works on nothing any more: no settle time.
            self.doubts.add(Doubt(asked, left_at=left_at, ready_at=answer.timing.finished))
        return self._count_denial(indices, answer.rows)

    def _sort(self, index: int, row: RowAnswer, left_at: float, asked: dict[int, Problem | None]) -> None:
        if isinstance(row, RowCreated):
            self.board.move(index, Outcome.CREATED, record_id=row.record_id)
            self._last_created = index
            group = self.board.rows.groups[index]
            if self.board.latest.get(group, (left_at, 0))[0] <= left_at:
                self.board.latest[group] = (left_at, index)
        elif isinstance(row, RowRefused):
            if row.may_exist or self._may_be_its_own(index, row):
                asked[index] = row.problem
            else:
                self.board.move(index, Outcome.REFUSED, problem=row.problem)
        else:
            asked[index] = None

    def _may_be_its_own(self, index: int, row: RowRefused) -> bool:
        """A number that is taken may be taken by the row itself, if an earlier request may have made it (§1.5)."""
        is_taken = str(row.code).casefold() == _TAKEN
        return is_taken and index in self.doubts.ever and bool(self.board.rows.marked[index])

    def _learn(self, indices: tuple[int, ...], timing: Timing, *, is_full: bool) -> None:
        seconds = timing.duration if timing.duration is not None else timing.finished - timing.started
        rows, before = len(indices), self.size.rows
        self.size.answered(rows, seconds)
        if self.size.rows < before:
            self.width.resized()
        else:
            elapsed = timing.finished - timing.started
            self.width.answered(timing.finished, rows=rows, seconds=elapsed, is_full=is_full)

    def _count_denial(self, indices: Sequence[int], rows: Sequence[RowAnswer]) -> Problem | None:
        """When request after request is denied as a whole, it is not the rows: they wait until a person has acted."""
        refusals = [row for row in rows if isinstance(row, RowRefused) and row.code in _DENYING]
        if len(refusals) < len(rows):
            self._denials = 0
            self._denied.clear()
            return None
        self._denials += 1
        self._denied.extend(indices)
        if self._denials < _DENIALS:
            return None
        waiting = [index for index in self._denied if self.board.rows.outcomes[index] == Outcome.REFUSED]
        for index in waiting:
            self.board.move(index, Outcome.WAITING)
        self.queue.put_back(waiting)
        self._denials = 0
        self._denied.clear()
        return refusals[0].problem

    def begin_anew(self) -> None:
        """After a pause, failures before it do not count any more."""
        self._failures = 0
        self._failed_at = float("-inf")
        self._failed_first = None


def _is_of_row(problem: Problem | None) -> bool:
    return problem is not None and problem.entry in ROWS.values()
