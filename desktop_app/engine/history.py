"""The history of imports: what was done, what is left, and what may be forgotten."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from typing import Final

from desktop_app.domain.ports import Clock, Journal
from desktop_app.domain.problems import Problem
from desktop_app.domain.runs import RunInfo, RunState
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.run.same_portal import other_portal

DAY: Final = 86_400.0
"""Seconds."""


class History:
    """Opens the journal for each question, so that it may be asked from any thread."""

    def __init__(self, open_journal: Callable[[], Journal], clock: Clock) -> None:
        self._open_journal = open_journal
        self._clock = clock

    def runs(self) -> tuple[RunInfo, ...]:
        """All runs, newest first. Raises Trouble."""
        with closing(self._open_journal()) as journal:
            return journal.runs()

    def interrupted(self) -> tuple[RunInfo, ...]:
        """The runs that one button could continue, newest first. Raises Trouble."""
        return tuple(info for info in self.runs() if info.state is RunState.INTERRUPTED)

    def delete(self, run: str) -> None:
        """Remove a run from the history for good. Raises Trouble."""
        with closing(self._open_journal()) as journal:
            journal.delete(run)

    def clear(self, keep_days: int) -> int:
        """Remove cells and payloads of runs that finished so many days ago (0: all); return how many. Raises Trouble.

        Ids, markers and baselines stay, so that the runs can still be taken back.
        """
        with closing(self._open_journal()) as journal:
            return journal.clear(self._clock.wall() - keep_days * DAY)


def may_continue(info: RunInfo, identity: PortalIdentity) -> Problem | None:
    """Return why a run may not be resumed or undone through a connection (another portal), or `None`."""
    return other_portal(info.head, identity)
