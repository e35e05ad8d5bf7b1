"""Puts files into records that were created without them (reference §6.8, `crm.item.update`).

Putting the same files twice does no harm: a field ends up with exactly these. So a lost answer is simply tried again,
as soon as the portal has surely ended the first try: late, that one would begin the field anew behind the second.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from desktop_app.domain.answers import FilesAnswer, Verdict
from desktop_app.domain.events import WaitReason
from desktop_app.domain.outcome import FilesState, Outcome, ReadBack
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.runs import FILES_NOT_PUT
from desktop_app.domain.runs import RowRead
from desktop_app.engine.run.board import Board
from desktop_app.engine.run.gate import Delay, Method, Step
from desktop_app.engine.run.messages import PutFiles
from desktop_app.engine.run.patience import WAITED_OUT

_AT_ONCE: Final = 2
_COST: Final = 1.0
_TRIES: Final = 3


@dataclass(slots=True)
class Attacher:
    """One walk over the records that wait for their files."""

    board: Board
    total: int = 0
    done: int = 0
    _left: deque[int] = field(default_factory=deque)
    _asked: dict[int, int] = field(default_factory=dict)
    _tries: dict[int, int] = field(default_factory=dict)
    _not_before: dict[int, float] = field(default_factory=dict)

    def begin(self) -> bool:
        """Gather the records; return whether there are any."""
        rows = self.board.rows
        known = {*self._left, *self._asked.values()}
        owed = (index for index, state in enumerate(rows.files) if state == FilesState.OWED)
        found = [index for index in owed if rows.outcomes[index] == Outcome.CREATED and index not in known]
        self._left.extend(found)
        self.total += len(found)
        return bool(self._left or self._asked)

    @property
    def is_done(self) -> bool:
        """Whether every record got its files, or will not get them."""
        return not self._left and not self._asked

    def next(self, now: float) -> Step:
        """Let the files of one record leave; returns as `Pages.next` does."""
        if not self._left or len(self._asked) >= _AT_ONCE:
            return False
        delay = self.board.gate.delay(Method.UPDATE, _COST, now)
        if delay is not None:
            return delay
        index = next((each for each in self._left if self._not_before.get(each, now) <= now), None)
        if index is None:
            return Delay(WaitReason.SETTLE, min(self._not_before[each] for each in self._left) - now)
        self._left.remove(index)
        make = partial(PutFiles, index=index, record_id=self.board.rows.records[index])
        self._asked[self.board.ask(make, Method.UPDATE, _COST, now).number] = index
        return True

    def answered(self, number: int, answer: FilesAnswer) -> Problem | None:
        """Take in an answer; return the problem that must pause the run, if it is one."""
        index = self._asked.pop(number)
        verdict, problem = answer.verdict, answer.problem
        if verdict is Verdict.ANSWERED:
            self._over(index, FilesState.PUT)
            return None
        is_files_own = problem is not None and problem.row is not None
        if verdict in WAITED_OUT and not is_files_own:
            self._left.append(index)
            return None
        if verdict is Verdict.STOP:
            self._left.append(index)
            return problem
        self._tries[index] = self._tries.get(index, 0) + 1
        if verdict is Verdict.AMBIGUOUS and self._tries[index] < _TRIES:
            self._not_before[index] = answer.timing.finished + self.board.options.settle_seconds
            self._left.append(index)
            return None
        self._over(index, FilesState.MISSING, problem if is_files_own else self._missing(index, answer))
        return None

    def _over(self, index: int, state: FilesState, problem: Problem | None = None) -> None:
        self.done += 1
        self.board.move_files(index, state, problem)
        if self.board.rows.read_back[index] != ReadBack.NONE:
            # It was read before its files were put in: it is read once more.
            self.board.read(RowRead(index, ReadBack.NONE))

    def _missing(self, index: int, answer: FilesAnswer) -> Problem:
        words = {"names": ", ".join(answer.missing)}
        detail = answer.problem.text if answer.problem is not None else ""
        return Problem(FILES_NOT_PUT, row=self.board.rows.numbers[index], words=words, detail=detail)
