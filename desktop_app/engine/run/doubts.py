"""Finds out by marker what became of rows whose request got no clear answer (design §5.4, reference §1.9)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from desktop_app.domain.outcome import FilesState, Outcome
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.runs import ROW_BREAKS_REQUEST, ROW_UNSURE
from desktop_app.domain.runs import RowDoubled
from desktop_app.engine.run.board import Board
from desktop_app.engine.run.chunks import Queue

_LOOKS_NEEDED: Final = 2
"""A record counts as missing when this many look-ups in a row did not show it (reference §10, line 20)."""
_BLIND_LOOKS: Final = 4
"""After this many look-ups without a visible control, rights must hide the records: the rows stay unsure."""
_TIMES_ALONE: Final = 3


@dataclass(slots=True)
class Doubt:
    """Rows of one request that may exist.

    Attributes:
        members: Index → the refusal the portal answered (reference §1.6), or `None` when it answered nothing.
        left_at: When the request left; a control must have left later.
        ready_at: Monotonic seconds from which asking proves something.
        ready_portal: The same by the portal's clock, for requests of an earlier process, or `None`.
        soonest: Monotonic seconds before which the portal's clock is not believed.
        was_alone: The request held this one row, sent alone on purpose.
    """

    members: dict[int, Problem | None]
    left_at: float
    ready_at: float
    ready_portal: float | None = None
    soonest: float = float("-inf")
    was_alone: bool = False
    asking: int | None = None
    missing: dict[int, int] = field(default_factory=dict)
    blind: int = 0
    is_parked: bool = False


@dataclass(slots=True)
class Doubts:
    """All open doubts of a run. Rows leave them as created, refused, waiting again, or stay unsure (parked)."""

    board: Board
    queue: Queue
    open: list[Doubt] = field(default_factory=list)
    ever: set[int] = field(default_factory=set)
    """Rows of which a request may have made a record before they were sent again."""
    _alone: dict[int, int] = field(default_factory=dict)

    def add(self, doubt: Doubt) -> None:
        """Take rows into doubt; those that cannot be asked about are parked at once."""
        for index, refusal in doubt.members.items():
            self.board.move(index, Outcome.UNSURE, problem=refusal or self.problem(index))
        self.adopt(doubt)

    def adopt(self, doubt: Doubt) -> None:
        """Take over rows that are unsure already (from an earlier process)."""
        self.ever.update(doubt.members)
        blind = [index for index in doubt.members if not self.board.has_marker or not self.board.rows.marked[index]]
        if blind and len(blind) < len(doubt.members):
            self.open.append(Doubt({index: doubt.members.pop(index) for index in blind}, 0, 0, is_parked=True))
        doubt.is_parked = len(blind) == len(doubt.members) and bool(blind)
        self.open.append(doubt)

    @property
    def active(self) -> list[Doubt]:
        """Doubts that can still be settled by asking."""
        return [doubt for doubt in self.open if not doubt.is_parked]

    @property
    def has_active(self) -> bool:
        """Whether any doubt can still be settled by asking."""
        return any(not doubt.is_parked for doubt in self.open)

    @property
    def parked(self) -> tuple[int, ...]:
        """Rows that stay unsure."""
        return tuple(sorted(index for doubt in self.open if doubt.is_parked for index in doubt.members))

    def release_parked(self) -> None:
        """A person said yes: the unsure rows are sent again without proof."""
        rows = self.parked
        self.open = self.active
        for index in rows:
            self.board.move(index, Outcome.WAITING)
        if rows:
            self.queue.put_back(rows)

    def ready(self, now: float) -> Doubt | None:
        """Return a doubt whose rows may be asked about now."""
        portal = self.board.gate.portal_now(now)
        for doubt in self.open:
            if doubt.is_parked or doubt.asking is not None:
                continue
            is_due = doubt.ready_portal is not None and self._knows_clock and portal >= doubt.ready_portal
            if now >= doubt.ready_at or (is_due and now >= doubt.soonest):
                # The portal's clock shortens the settle time, never the distance between two looks.
                doubt.ready_portal = None
                doubt.ready_at = min(doubt.ready_at, now)
                return doubt
        return None

    @property
    def _knows_clock(self) -> bool:
        return self.board.gate.portal_ahead_most is not None

    def next_ready(self) -> float | None:
        """Return when the next doubt may be asked about, or `None`."""
        times = [doubt.ready_at for doubt in self.open if not doubt.is_parked and doubt.asking is None]
        return min(times, default=None)

    def lacking(self, doubt: Doubt) -> int | None:
        """Return a group of the doubt that could get a control by sending its next row alone, or `None`."""
        if self.board.head.in_order:
            return None  # a later row must not overtake (reference §1.8)
        for index, refusal in doubt.members.items():
            group = self.board.rows.groups[index]
            known = self.board.latest.get(group)
            has_later = known is not None and known[0] > doubt.left_at
            if refusal is None and not has_later and self.queue.find(group) is not None:
                return group
        return None

    def question(self, doubt: Doubt) -> tuple[int, ...]:
        """Return the rows to look up for a doubt: its own, then one control a group, or any row that shows sight."""
        rows = dict.fromkeys(doubt.members)
        for index in doubt.members:
            control = self.board.latest.get(self.board.rows.groups[index])
            if control is not None:
                rows[control[1]] = None
        if not self.board.can_see:
            rows.update((index, None) for _, index in islice(self.board.latest.values(), 1))
        return tuple(rows)

    def answered(self, doubt: Doubt, found: Mapping[int, tuple[int, ...]], now: float) -> None:
        """Draw the conclusions from a look-up."""
        groups = self.board.rows.groups
        visible = {groups[index] for index, ids in found.items() if ids}
        self.board.can_see = self.board.can_see or bool(visible)
        for index in list(doubt.members):
            ids = found.get(index, ())
            if ids:
                self._created(doubt, index, ids)
        settled = True
        for index, refusal in doubt.members.items():
            counts = groups[index] in visible or self._needs_no_control(index, refusal)
            doubt.missing[index] = doubt.missing.get(index, 0) + 1 if counts else 0
            settled = settled and doubt.missing[index] >= _LOOKS_NEEDED
        if not doubt.members:
            self.open.remove(doubt)
        elif settled:
            self.open.remove(doubt)
            self._missing(doubt)
        else:
            self._look_again(doubt, now)

    def _needs_no_control(self, index: int, refusal: Problem | None) -> bool:
        """Tell whether a row counts as missing without a control, where there is none to be had.

        Once it was shown that the webhook sees anything, its own user's records need none, and neither do rows that
        the portal itself answered with an error.
        """
        group = self.board.rows.groups[index]
        is_likely = refusal is not None or group in self.board.own_groups
        return is_likely and self.board.can_see and group not in self.board.latest

    def _created(self, doubt: Doubt, index: int, ids: Sequence[int]) -> None:
        del doubt.members[index]
        doubt.missing.pop(index, None)
        self.board.move(index, Outcome.CREATED, record_id=ids[0])
        if len(ids) > 1:
            self.board.changes.append(RowDoubled(index, tuple(ids[1:])))
            self.board.doubled.add(index)

    def _look_again(self, doubt: Doubt, now: float) -> None:
        doubt.ready_at = now + self.board.options.second_look
        if all(doubt.missing.values()):
            return
        doubt.blind += 1
        if doubt.blind < _BLIND_LOOKS:
            return
        proven = {index: doubt.members.pop(index) for index, looks in doubt.missing.items() if looks >= _LOOKS_NEEDED}
        doubt.is_parked = True
        if proven:
            self._missing(Doubt(proven, doubt.left_at, doubt.ready_at, was_alone=doubt.was_alone))

    def _missing(self, doubt: Doubt) -> None:
        """Refused rows stay refused; the others are sent again, the first alone: it may have broken the request."""
        again = []
        for index, refusal in doubt.members.items():
            if refusal is not None:
                self.board.move(index, Outcome.REFUSED, problem=refusal)
            elif doubt.was_alone and self._gives_up(index) and not self._leaves_files(index):
                words = {"times": str(_TIMES_ALONE)}
                problem = Problem(ROW_BREAKS_REQUEST, row=self.board.rows.numbers[index], words=words)
                self.board.move(index, Outcome.REFUSED, problem=problem)
            else:
                self.board.move(index, Outcome.WAITING)
                again.append(index)
        if again:
            self.queue.put_back(again, first_alone=True)

    def _gives_up(self, index: int) -> bool:
        self._alone[index] = self._alone.get(index, 0) + 1
        return self._alone[index] >= _TIMES_ALONE

    def _leaves_files(self, index: int) -> bool:
        """Perhaps it is the files that take too long: without them the row gets new tries."""
        if not self.board.may_leave_files(index):
            return False
        self.board.move_files(index, FilesState.OWED)
        self._alone[index] = 0
        return True

    def problem(self, index: int) -> Problem:
        """What to say of a row that is unsure."""
        return Problem(ROW_UNSURE, row=self.board.rows.numbers[index])
