"""Requests leave on threads of their own; all of a run's threads give way to a window before they work."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field
from types import SimpleNamespace

from desktop_app.bootstrap import SystemClock
from desktop_app.domain.answers import ReadAnswer, Timing, Verdict
from desktop_app.domain.kinds import DEAL
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.run.controls import Arrived, Connection, Controls
from desktop_app.engine.run.outlet import Lookup, ThreadOutlet


@dataclass
class Records:
    """A portal that answers each look-up with nothing."""

    steps: list[str] = field(default_factory=list)

    def find_markers(self, *_given: object) -> ReadAnswer:
        self.steps.append("asked")
        return ReadAnswer(Verdict.ANSWERED, Timing(0.0, 0.0))


def test_every_thread_gives_way_before_it_works():
    records, threads = Records(), []

    def give_way() -> None:
        threads.append(threading.current_thread())
        records.steps.append("gave way")

    connection = Connection(records, PortalIdentity("a.example", "1"), "https://a.example")
    outlet = ThreadOutlet(
        connection, SimpleNamespace(kind=DEAL, marker_field="originId"), Controls(), SystemClock(), 1, give_way
    )
    try:
        outlet.submit(Lookup(7, ["m"]))
        (message,) = outlet.receive(None)
    finally:
        outlet.close()
    assert isinstance(message, Arrived)
    assert message.number == 7
    assert records.steps == ["gave way", "asked", "gave way"]
    assert threads[0] is not threads[1] is threading.current_thread()
