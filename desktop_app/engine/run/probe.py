"""Looks up the first created record: may this webhook see what it makes?"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Final

from desktop_app.domain.answers import ReadAnswer
from desktop_app.domain.events import Noticed
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.runs import NOT_VISIBLE
from desktop_app.engine.run.board import Board
from desktop_app.engine.run.gate import Method, Step
from desktop_app.engine.run.messages import FindMarkers
from desktop_app.engine.run.patience import Patience

_LOOKS: Final = 2
_TRIES: Final = 5
_COST: Final = 0.5


@dataclass(slots=True)
class Probe:
    """Until the first created record was looked up, one request at a time (design §5.3).

    Attributes:
        is_done: Nothing more is to be found out; `Board.can_see` holds what was.
    """

    board: Board
    is_done: bool = False
    _number: int | None = None
    _looks: int = 0
    _patience: Patience = field(default_factory=lambda: Patience(_TRIES))
    _ready_at: float = 0.0

    def owns(self, number: int) -> bool:
        """Whether a look-up is this one."""
        return number == self._number

    @property
    def is_asking(self) -> bool:
        """Whether the look-up is on its way."""
        return self._number is not None

    def next(self, created: int | None, now: float) -> Step:
        """Look the record up if it is time; returns as `Pages.next` does."""
        if self.is_done or created is None or self._number is not None:
            return False
        if not self.board.has_marker or not self.board.rows.marked[created]:
            self.is_done = True
            return False
        if now < self._ready_at:
            return self._ready_at
        delay = self.board.gate.delay(Method.LOOK, _COST, now)
        if delay is not None:
            return delay
        request = self.board.ask(partial(FindMarkers, indices=(created,)), Method.LOOK, _COST, now)
        self._number = request.number
        return True

    def failed(self, answer: ReadAnswer, now: float) -> Problem | None:
        """No clear answer: look again a little later; return the problem that must pause the run, if it is one."""
        self._number = None
        self._ready_at = now + max(self.board.options.second_look, 1.0)
        return self._patience.failed(answer)

    def answered(self, *, is_found: bool, now: float) -> None:
        """Draw the conclusion."""
        self._number = None
        self._patience.answered()
        self._looks += 1
        if is_found:
            self.is_done = True
            self.board.can_see = True
        elif self._looks >= _LOOKS:
            self.is_done = True
            self.board.can_see = False  # also an administrator's: the portal shows otherwise
            self.board.tell(Noticed(Problem(NOT_VISIBLE)))
        else:
            self._ready_at = now + self.board.options.second_look
