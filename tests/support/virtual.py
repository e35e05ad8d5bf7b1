"""A world with a time of its own: clock, outlet and death for the engine's tests."""

from __future__ import annotations

import heapq
import itertools
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from desktop_app.domain.runs import RunHead
from desktop_app.engine.run.controls import Arrived, Connection, Message
from desktop_app.engine.run.outlet import AnyOfOurs, Creation, Lookup, Outgoing, Putting, Reading
from tests.support.fake_portal import FakePortal


class Killed(BaseException):
    """The process dies here: nothing after this line happens."""


class StuckError(AssertionError):
    """The engine waits for something that will never come."""


@dataclass
class World:
    """Time, and what will happen at which moment. Commits on the portal go on when a process dies."""

    now: float = 1000.0
    wall_jump: float = 0.0
    _events: list[tuple[float, int, Callable[[], Any]]] = field(default_factory=list)
    _order: itertools.count = field(default_factory=itertools.count)

    def monotonic(self) -> float:
        return self.now

    def wall(self) -> float:
        return 1_700_000_000.0 + self.now + self.wall_jump

    def at(self, moment: float, action: Callable[[], Any]) -> None:
        heapq.heappush(self._events, (max(moment, self.now), next(self._order), action))

    def step(self, until: float | None) -> bool:
        """Go to the next event not after `until` and let it happen; return whether there was one."""
        if self._events and (until is None or self._events[0][0] <= until):
            moment, _, action = heapq.heappop(self._events)
            self.now = max(self.now, moment)
            action()
            return True
        if until is not None:
            self.now = max(self.now, until)
        return False

    def settle(self) -> None:
        """Let everything happen that is still to come."""
        while self.step(None):
            pass


class VirtualOutlet:
    """The port `Outlet` over a world and a fake portal. `mortality` may raise `Killed` at each crossing."""

    def __init__(
        self,
        world: World,
        portal: FakePortal,
        head: RunHead,
        mortality: Callable[[str], None] = lambda place: None,
    ) -> None:
        self.world = world
        self.portal = portal
        self.head = head
        self.mortality = mortality
        self.is_alive = True
        self.inbox: list[Message] = []
        self.most_at_once = 0
        self._creating = 0
        self._idle = 0

    def submit(self, outgoing: Outgoing) -> None:
        self.mortality("before submit")
        now = self.world.now
        match outgoing:
            case Creation(number, rows):
                self._creating += 1
                self.most_at_once = max(self.most_at_once, self._creating)
                moment, answer = self.portal.create_later(self.world, rows)
                self.world.at(moment, self._created)
            case Lookup(number, markers):
                moment, answer = self.portal.look_later(now, lambda: self.portal.by_markers(markers))
            case AnyOfOurs(number):
                moment, answer = self.portal.look_later(now, self.portal.any_record)
            case Reading(number, ids, select):
                moment, answer = self.portal.look_later(now, lambda: self.portal.by_ids(ids, select))
            case Putting(_, record_id, row, before):
                moment, answer = self.portal.put_later(self.world, record_id, row, before)
        number = outgoing.number
        self.world.at(moment, lambda: self._arrive(Arrived(number, answer())))
        self.mortality("after submit")

    def _created(self) -> None:
        self._creating -= 1

    def _arrive(self, message: Message) -> None:
        if self.is_alive:
            self.inbox.append(message)

    def press(self, delay: float, message: Message) -> None:
        """Let a person press something after a while."""
        self.world.at(self.world.now + delay, lambda: self._arrive(message))

    def reconnect(self, connection: Connection) -> None:
        self.portal.faults.clear()

    def receive(self, until: float | None) -> list[Message]:
        self.mortality("before receive")
        self._idle = self._idle + 1 if until is not None and until <= self.world.now else 0
        if self._idle > 1000:
            raise StuckError("the engine asks for a moment that is here again and again")
        while not self.inbox:
            if not self.world.step(until):
                if until is None:
                    raise StuckError("nothing is on its way and nothing is awaited")
                break
        messages, self.inbox = self.inbox, []
        self.mortality("after receive")
        return messages

    def close(self) -> None:
        self.is_alive = False
