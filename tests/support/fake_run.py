"""A run in memory: sends twenty rows at a time, and obeys the test."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from desktop_app.domain.events import (
    Finished,
    Paused,
    Phase,
    PhaseBegan,
    Progressed,
    Question,
    Resumed,
    RowChanged,
    RowsChanged,
    RunEvent,
)
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.plan import Plan
from desktop_app.domain.problems import Entry, Problem, Severity
from desktop_app.domain.problems.runs import OTHER_PORTAL
from desktop_app.domain.runs import RunState, RunSummary
from desktop_app.flow.facts import Connected

if TYPE_CHECKING:
    from tests.support.fake_state import FakeState

REFUSED = Entry("crm-refused", Severity.ERROR, "Refused", "The portal refused “{value}”.", "Change the value.")


class FakeRun:
    """A run that sends twenty rows whenever the test (or its own pace) lets it."""

    def __init__(self, plan: Plan, services: FakeState, trial_rows: int | None = None) -> None:
        self._trial_rows = trial_rows
        self.run = f"run-{len(services.runs) + 1}"
        self.plan = plan
        self._services = services
        self._orders: queue.SimpleQueue[str] = queue.SimpleQueue()
        self._stopped = threading.Event()
        self._paused = threading.Event()
        self.answers: list[tuple[Question, bool]] = []
        self.reconnected: list[Connected] = []
        self.pause_after: int | None = services.pause_after
        self.is_executing = False

    def pause(self) -> None:
        self._paused.set()

    def resume(self, connected: Connected | None = None) -> None:
        if connected is not None and connected.webhook.host != self._services.portal_host:
            self._orders.put("elsewhere")
            return
        if connected is not None:
            self.reconnected.append(connected)
        # In this order: a run that has gone on must not find itself paused still.
        self._paused.clear()
        self._orders.put("resume")

    def stop(self) -> None:
        self._stopped.set()
        self._orders.put("stop")

    def answer(self, question: Question, *, yes: bool) -> None:
        self.answers.append((question, yes))

    def execute(self, listener: Callable[[RunEvent], None], give_way: Callable[[], None] = lambda: None) -> None:
        self.is_executing = True
        services, rows = self._services, self.plan.rows
        held = len(self.plan.held)
        total = len(rows) + held
        summary = RunSummary(rows=total, held_back=held, not_sent=len(rows))
        if services.breakdown is not None:
            services.keep(self.run, self.plan, RunState.INTERRUPTED, summary)
            raise services.breakdown
        listener(PhaseBegan(Phase.SENDING))
        listener(Progressed(Phase.SENDING, 0, len(rows), summary, min(20, len(rows))))
        refused = 0
        for start in range(0, len(rows), 20):
            if services.pause_after is not None and start >= services.pause_after and not self.reconnected:
                self._wait(listener, services.pause_problem)
            if self._paused.is_set():
                self._wait(listener, None)
            while not services.gate.wait(0.005) and not self._stopped.is_set():
                continue
            if self._stopped.is_set() or (self._trial_rows is not None and start >= self._trial_rows):
                self._stopped.set()
                break
            chunk = rows[start : start + 20]
            listener(RowsChanged(tuple(RowChanged(row.key, row.row, Outcome.SENDING) for row in chunk)))
            changes = []
            for row in chunk:
                if row.row in services.refuse_rows:
                    refused += 1
                    problem = Problem(REFUSED, row.row, value=row.label)
                    changes.append(RowChanged(row.key, row.row, Outcome.REFUSED, None, problem))
                else:
                    changes.append(RowChanged(row.key, row.row, Outcome.CREATED, 5000 + row.key))
            done = start + len(chunk)
            summary = replace(
                summary, created=done - refused, refused=refused, not_sent=len(rows) - done, requests=start // 20 + 1
            )
            listener(RowsChanged(tuple(changes)))
            listener(Progressed(Phase.SENDING, done, len(rows), summary, 0, 6.2, 20.0, 90.0))
        if not self._stopped.is_set():
            summary = replace(summary, verified=summary.created)
            listener(PhaseBegan(Phase.READING_BACK))
        state = RunState.INTERRUPTED if summary.not_sent else RunState.FINISHED
        info = services.keep(self.run, self.plan, state, replace(summary, seconds=61.0))
        listener(Finished(self.run, state, info.summary))

    def _wait(self, listener: Callable[[RunEvent], None], problem: Problem | None) -> None:
        listener(Paused(problem))
        while not self._stopped.is_set():
            order = self._orders.get()
            if order == "elsewhere":
                words = {"portal": self._services.portal_host, "user": "1", "other": "another.one", "other_user": "1"}
                listener(Paused(Problem(OTHER_PORTAL, words=words)))
                continue
            if order == "resume":
                listener(Resumed())
            return
