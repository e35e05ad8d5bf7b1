"""Whatever happens to network, portal and process: every row once, none lost, the numbers add up."""

from __future__ import annotations

import tempfile
from collections import deque
from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop_app.domain.events import Finished, Paused
from desktop_app.domain.kinds import CONTACT, QUOTE, smart_process
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.runs import RunState, RunSummary
from desktop_app.engine.run.messages import PausePressed, ResumePressed, StopPressed
from desktop_app.engine.run.options import RunOptions
from tests.support.fake_faults import POISON, Fault, LookFault
from tests.support.runs import MEMORY, Bench, plan_of
from tests.support.virtual import Killed, VirtualOutlet

HARMLESS = [Fault.NONE] * 3
FAULTS = st.lists(st.sampled_from([*HARMLESS, *Fault]), max_size=25)
LOOK_FAULTS = st.lists(st.sampled_from([*[LookFault.NONE] * 4, *LookFault]), max_size=10)
PLACES = ("before submit", "after submit", "before receive", "after receive")


def add_up(summary: RunSummary) -> bool:
    parts = (
        summary.created, summary.updated, summary.already_there, summary.held_back,
        summary.refused, summary.unsure, summary.not_sent,
    )  # fmt: skip
    return sum(parts) == summary.rows


class Imports(RuleBasedStateMachine):
    """Runs one import to its end through faults, pauses, stops and deaths."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory(dir=MEMORY)
        self.bench = Bench(Path(self.folder.name))
        self.last: Finished | None = None

    def teardown(self) -> None:
        try:
            if hasattr(self, "run"):
                self.finish()
        finally:
            self.folder.cleanup()

    @initialize(
        rows=st.integers(0, 70),
        held=st.integers(0, 3),
        kind=st.sampled_from([CONTACT, CONTACT, smart_process(1030, "Things"), QUOTE]),
        poisoned=st.sets(st.integers(0, 69), max_size=2),
        equal=st.booleans(),
        people=st.integers(1, 3),
        in_order=st.booleans(),
        others=st.integers(0, 3),
        hides=st.sampled_from(["nothing", "nothing", "a colleague's", "everything"]),
        is_admin=st.booleans(),
    )
    def begin(
        self, rows: int, held: int, kind: Any, poisoned: set[int], equal: bool, people: int, in_order: bool,
        others: int, hides: str, is_admin: bool,
    ) -> None:  # fmt: skip
        portal = self.bench.portal
        portal.marker_field = "xmlId" if kind.code.startswith("spa") else "originId"
        values = [
            {
                "title": POISON if number in poisoned else f"Row {0 if equal else number}",
                "assignedById": 1 + number % people,
            }
            for number in range(rows)
        ]
        for number in range(others):
            portal.add({"title": f"Other {number}"}, 0)
        self.others = set(portal.records)
        self.hidden = {"nothing": set(), "a colleague's": {2}, "everything": {1, 2, 3}}[hides]
        portal.hidden = lambda record: record.get("assignedById") in self.hidden
        self.bench.options = RunOptions(sees_everything=is_admin and not self.hidden)
        self.kind = kind
        self.plan = plan_of(values, held=held, kind=kind, in_order=in_order)
        self.run = self.bench.begin(self.plan)

    @precondition(lambda self: hasattr(self, "run"))
    @rule(
        faults=FAULTS,
        looks=LOOK_FAULTS,
        death=st.none() | st.tuples(st.sampled_from(PLACES), st.integers(1, 40)),
        presses=st.lists(
            st.tuples(st.floats(0, 200), st.sampled_from([PausePressed(), ResumePressed(), StopPressed()])), max_size=3
        ),
        away=st.sampled_from([0.0, 5.0, 100.0, 100_000.0]),
        jump=st.sampled_from([0.0, -86_400.0, 86_400.0]),
        slips=st.lists(st.tuples(st.floats(0, 200), st.sampled_from([-86_400.0, -70.0, 70.0, 86_400.0])), max_size=2),
    )
    def work(
        self, faults: list[Fault], looks: list[LookFault], death: tuple[str, int] | None,
        presses: list[tuple[float, Any]], away: float, jump: float, slips: list[tuple[float, float]],
    ) -> None:  # fmt: skip
        bench = self.bench
        bench.world.step(bench.world.now + away)
        bench.world.wall_jump += jump
        for delay, slip in slips:
            bench.world.at(bench.world.now + delay, partial(bench.portal.slip, slip))
        bench.portal.faults = deque(faults)
        bench.portal.look_faults = deque(looks)
        left = death[1] if death is not None else 0

        def mortality(place: str) -> None:
            nonlocal left
            if death is not None and place == death[0]:
                left -= 1
                if left == 0:
                    raise Killed

        bench.mortality = mortality

        def prepare(outlet: VirtualOutlet) -> None:
            for delay, press in presses:
                outlet.press(delay, press)
            # Somebody gives up in the end, so that a run that was paused comes back.
            outlet.press(3000.0, StopPressed())

        try:
            self.last = bench.go(self.run, prepare)
        except Killed:
            self.last = None

    def finish(self) -> None:
        """The portal recovers: resumed once or twice, the run comes to its end."""
        bench = self.bench
        bench.portal.faults.clear()
        bench.portal.look_faults.clear()
        bench.mortality = lambda place: None
        for _ in range(3):
            last = bench.go(self.run, self.resume_whatever)
            if last.state is RunState.FINISHED:
                break
        self.check(last)

    def resume_whatever(self, outlet: VirtualOutlet) -> None:
        """A patient person, who presses Resume whenever the run pauses."""
        told = self.bench.events.append

        def listen(event: Any) -> None:
            told(event)
            if isinstance(event, Paused):
                outlet.press(10.0, ResumePressed())

        self.bench.listener = listen

    def check(self, last: Finished) -> None:
        bench = self.bench
        bench.world.settle()
        made = {key: record for key, record in bench.portal.records.items() if key not in self.others}
        summary = last.summary
        lines = self.lines()
        by_row = {line.index: line for line in lines}
        if self.kind is QUOTE:
            assert summary.not_sent == 0
            assert len(made) <= len(self.plan.rows)
        else:
            assert all(count == 1 for marker, count in bench.portal.markers().items() if marker.startswith("ia1:"))
            seen = {
                row.values["assignedById"]
                for index, row in enumerate(self.plan.rows)
                if by_row[index].outcome is Outcome.CREATED
            }
            for index, row in enumerate(self.plan.rows):
                exists = bench.portal.markers()[row.marker] == 1
                outcome = by_row[index].outcome
                if exists:
                    assert outcome in (Outcome.CREATED, Outcome.ALREADY_THERE, Outcome.UNSURE, Outcome.REFUSED)
                    is_hidden = row.values["assignedById"] in self.hidden
                    assert is_hidden or outcome in (Outcome.CREATED, Outcome.ALREADY_THERE)
                else:
                    assert outcome in (Outcome.REFUSED, Outcome.UNSURE)
                if outcome is Outcome.UNSURE:
                    person = row.values["assignedById"]
                    sees_any = self.bench.options.sees_everything or bool(seen - self.hidden)
                    assert person != 1 or not sees_any, "records of one's own need no control"
                    assert person in self.hidden or person not in seen, "a record was there that proves what is missing"
            for line in lines:
                if line.outcome is Outcome.CREATED:
                    assert line.record_id in made
        assert summary.doubled == 0

    def lines(self) -> list[Any]:
        journal = self.bench.journal()
        try:
            return list(journal.lines(self.run))
        finally:
            journal.close()

    @invariant()
    def nothing_is_doubled_or_lost(self) -> None:
        if not hasattr(self, "run"):
            return
        markers = self.bench.portal.markers()
        assert all(count == 1 for marker, count in markers.items() if marker.startswith("ia1:"))
        if self.last is not None:
            assert add_up(self.last.summary)
            assert self.last.summary.rows == len(self.plan.rows) + len(self.plan.held)


Imports.TestCase.settings = settings(
    max_examples=200, stateful_step_count=5, deadline=None, suppress_health_check=list(HealthCheck)
)
TestExactlyOnce = Imports.TestCase
