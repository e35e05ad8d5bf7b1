"""Runs in memory, which obey the test."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.compare import Difference
from desktop_app.domain.outcome import Outcome, ReadBack, UndoState
from desktop_app.domain.plan import Plan
from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.runs import RowLine, RunHead, RunInfo, RunState, RunSummary
from desktop_app.engine.planning import Origin, make_plan, mark
from desktop_app.engine.proving import FilesCompared
from desktop_app.flow.facts import CheckOrder, Connected, RunChoices, UndoCounts
from desktop_app.flow.results import ResultRows, rows_of_plan, rows_of_run
from desktop_app.flow.services import BegunRun
from tests.support.fake_run import REFUSED, FakeRun
from tests.support.fake_state import ADDRESS
from tests.support.fake_tables import FakeTables


class FakeRuns(FakeTables):
    """`Runs`."""

    def begin_run(
        self,
        order: CheckOrder,
        choices: RunChoices,
        progress: Progress,
        cancel: CancelToken,
        at: Connected | None = None,
    ) -> BegunRun:
        self.begun_at.append((at or order.connected).webhook.host)
        self._pass("begin_run", cancel)
        checked = self._checked(order)
        marking = mark(order.file.table, checked, order.subject.schema.kind)
        origin = Origin(order.file.path.name, order.file.sha256)
        plan = make_plan(self._workshop(order).repaired(order.repairs), checked, order.subject.schema, marking, origin)
        run = FakeRun(plan, self, choices.trial_rows)
        self.begun.append(run)
        return BegunRun(run, rows_of_plan(plan))

    def resume_run(self, connected: Connected, run: str, choices: RunChoices) -> FakeRun:
        self._pass("resume_run")
        handle = FakeRun(self.runs[run][1], self)
        handle.run = run
        self.begun.append(handle)
        return handle

    def follow_portal(self, connected: Connected, run: RunHead) -> RunHead:
        self._pass("follow_portal")
        return replace(run, identity=connected.webhook.identity) if self.is_renamed else run

    def retry_refused(self, connected: Connected, run: str, choices: RunChoices) -> FakeRun:
        self.refuse_rows = frozenset()
        return self.resume_run(connected, run, choices)

    def retry_files(self, connected: Connected, run: str, choices: RunChoices) -> FakeRun:
        self._pass("retry_files")
        return self.resume_run(connected, run, choices)

    def compare_files(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> FilesCompared:
        info, plan = self.runs[run]
        total, held = info.summary.files_unproven, self.held.get("compare_files")
        progress(0, total)
        while held is not None and not held.wait(0.005) and not cancel.is_cancelled():
            continue
        if "compare_files" in self.troubles:
            raise Trouble(self.troubles["compare_files"])
        found = FilesCompared(left=total) if cancel.is_cancelled() else self.compared or FilesCompared(equal=total)
        told = replace(info.summary, files_proven=found.equal, files_unproven=found.left, files_missing=found.differing)
        self.runs[run] = (replace(info, summary=told), plan)
        return found

    def history(self) -> tuple[RunInfo, ...]:
        self._pass("history")
        return tuple(info for info, _ in reversed(self.runs.values()))

    def run_info(self, run: str) -> RunInfo:
        return self.runs[run][0]

    def run_rows(self, run: str, progress: Progress, cancel: CancelToken) -> ResultRows:
        self._pass("run_rows", cancel)
        return rows_of_run(self._run_lines(run))

    @property
    def is_sending(self) -> bool:
        """Whether the last run has been handed over and executes; between plan and hand-over Stop means: never begin."""
        return bool(self.begun) and self.begun[-1].is_executing

    def _run_lines(self, run: str) -> Sequence[RowLine]:
        info, plan = self.runs[run]
        undo = UndoState.DELETED if info.state is RunState.UNDONE else UndoState.NONE
        lines = []
        sent = info.summary.created + info.summary.refused
        for position, row in enumerate(plan.rows):
            refused, created = row.row in self.refuse_rows, position < sent
            outcome = Outcome.NOT_SENT if not created else Outcome.REFUSED if refused else Outcome.CREATED
            problems = (Problem(REFUSED, row.row, value=row.label),) if outcome is Outcome.REFUSED else ()
            record = 5000 + row.key if outcome is Outcome.CREATED else None
            read = ReadBack.VERIFIED if record else ReadBack.NONE
            lines.append(_line(position, row.key, row.row, outcome, record, read, undo, row.label, row.cells, problems))
        for position, held in enumerate(plan.held, len(plan.rows)):
            lines.append(
                _line(
                    position,
                    held.key,
                    held.row,
                    Outcome.HELD_BACK,
                    None,
                    ReadBack.NONE,
                    undo,
                    held.label,
                    held.cells,
                    held.problems,
                )
            )
        return sorted(lines, key=lambda line: line.key)

    def delete_run(self, run: str) -> None:
        self._pass("delete_run")
        del self.runs[run]

    def save_report(
        self, run: str, path: Path, translated: Callable[[str], str], progress: Progress, cancel: CancelToken
    ) -> None:
        self._pass("save_report", cancel)
        self.reports.append(path)
        path.write_bytes(b"report of " + run.encode())

    def report_to_repair(
        self, run: str, translated: Callable[[str], str], progress: Progress, cancel: CancelToken
    ) -> Path:
        self._pass("report_to_repair", cancel)
        self.continues = self.runs[run][0].head
        return self.repairable

    def preview_undo(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        self._pass("preview_undo", cancel)
        return self.counts or UndoCounts(deleted=self.runs[run][0].summary.created)

    def preview_doubles(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        self._pass("preview_doubles", cancel)
        return self.counts or UndoCounts(deleted=self.runs[run][0].summary.doubled)

    def take_doubles_back(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        self._pass("take_doubles_back", cancel)
        info, plan = self.runs[run]
        self.runs[run] = (replace(info, summary=replace(info.summary, doubled=0)), plan)
        return self.counts or UndoCounts(deleted=info.summary.doubled)

    def undo(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        self._pass("undo", cancel)
        info, plan = self.runs[run]
        self.undone.append(run)
        self.runs[run] = (replace(info, state=RunState.UNDONE), plan)
        return self.counts or UndoCounts(deleted=info.summary.created)

    def keep(self, run: str, plan: Plan, state: RunState, summary: RunSummary) -> RunInfo:
        """Write a run into the history."""
        head = RunHead(
            run=run,
            started=datetime(2026, 5, 14, 10, 30).timestamp(),
            finished=None,
            identity=read_webhook(ADDRESS).identity,
            origin="https://acme.bitrix24.com",
            kind=plan.kind,
            original_names=True,
            marker_field=plan.marker_field,
            headings=plan.headings,
            file_name=plan.file_name,
            file_sha256=plan.file_sha256,
            in_order=False,
            compared=(),
            notes={},
            has_ended=state is RunState.FINISHED,
            is_cleared=False,
            is_undone=False,
        )
        info = RunInfo(head, state, summary)
        self.runs[run] = (info, plan)
        return info


def _line(
    index: int,
    key: int,
    row: int,
    outcome: Outcome,
    record: int | None,
    read: ReadBack,
    undo: UndoState,
    label: str,
    cells: tuple[str, ...],
    problems: tuple[Problem, ...],
) -> RowLine:
    differences: tuple[Difference, ...] = ()
    return RowLine(
        index, key, row, outcome, record, read, undo if record else UndoState.NONE, "", label, cells, problems,
        differences, (), None,
    )  # fmt: skip
