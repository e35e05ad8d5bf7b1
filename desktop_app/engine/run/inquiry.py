"""Asks about open doubts at the right time, with a control in the same question."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial
from typing import Final

from desktop_app.domain.answers import Verdict
from desktop_app.domain.problems import Problem
from desktop_app.engine.run.board import Board
from desktop_app.engine.run.doubts import Doubt, Doubts
from desktop_app.engine.run.gate import Delay, Method, Step
from desktop_app.engine.run.messages import FindMarkers, MarkersAnswered
from desktop_app.engine.run.patience import Patience
from desktop_app.engine.run.sending import Sender

_AT_ONCE: Final = 2
_COST: Final = 0.5
_TRIES: Final = 5


@dataclass(slots=True)
class Inquiry:
    """Look-ups of doubtful rows."""

    board: Board
    doubts: Doubts
    sender: Sender
    _asked: dict[int, Doubt] = field(default_factory=dict)
    _patience: Patience = field(default_factory=lambda: Patience(_TRIES))

    def owns(self, number: int) -> bool:
        """Whether a look-up is one of these."""
        return number in self._asked

    def next(self, now: float) -> Step:
        """Ask about one doubt if it is time; returns as `Pages.next` does."""
        if len(self._asked) >= _AT_ONCE:
            return False
        doubt = self.doubts.ready(now)
        if doubt is None:
            later = self.doubts.next_ready()
            return False if later is None else later
        group = self.doubts.lacking(doubt)
        if group is not None:
            step = self.sender.send_control(group, now)
            if isinstance(step, Delay):
                return step
            doubt.ready_at = now + max(self.board.options.second_look, 1.0)
            return step or doubt.ready_at
        delay = self.board.gate.delay(Method.LOOK, _COST, now)
        if delay is not None:
            return delay
        make = partial(FindMarkers, indices=self.doubts.question(doubt))
        request = self.board.ask(make, Method.LOOK, _COST, now)
        doubt.asking = request.number
        self._asked[request.number] = doubt
        return True

    def answered(self, answered: MarkersAnswered, now: float) -> Problem | None:
        """Take in an answer; return the problem that must pause the run, if it is one."""
        doubt = self._asked.pop(answered.number)
        doubt.asking = None
        answer = answered.answer
        if answer.verdict is Verdict.ANSWERED:
            self._patience.answered()
            self.doubts.answered(doubt, answered.found, now)
            return None
        doubt.ready_at = now + max(self.board.options.second_look, 1.0)
        return self._patience.failed(answer)
