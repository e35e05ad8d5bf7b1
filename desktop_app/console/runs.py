"""`import`, `check`, `resume`, `undo`, `runs`, `report`: the engine at the terminal (contracts.md 1.3, 1.4)."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path

from desktop_app.console.arguments import reading_options
from desktop_app.console.progress import ProgressLine, duration
from desktop_app.console.setting import Setting
from desktop_app.domain.events import (
    Finished,
    Noticed,
    Paused,
    Phase,
    PhaseBegan,
    Progressed,
    RunEvent,
    Waiting,
    WaitReason,
)
from desktop_app.domain.mapping import ImportMapping, read_mapping
from desktop_app.domain.plan import Plan
from desktop_app.domain.portal import Owner
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.columns import MAPPING_UNREADABLE
from desktop_app.domain.problems.connection import ADDRESS_MISSING
from desktop_app.domain.runs import RunSummary
from desktop_app.engine.continuing import continue_run, retry_files
from desktop_app.engine.doubles import Doubles
from desktop_app.engine.preparing import ImportOrder, Preparation, Prepared
from desktop_app.engine.reporting import build_report, verdict
from desktop_app.engine.run.controls import Connection as RunConnection
from desktop_app.engine.run.controls import Controls
from desktop_app.engine.run.driver import Run
from desktop_app.engine.run.options import RunOptions
from desktop_app.engine.run.same_portal import ensure_own_portal
from desktop_app.engine.taking import UndoCounts
from desktop_app.engine.tools import Connection
from desktop_app.engine.undo import Undo

ALL_DONE, WITH_REMAINDER, NOT_STARTED, LEFT_OPEN = 0, 1, 2, 3
"""Exit statuses (contracts.md 1.3)."""

_PHASES = {
    Phase.ASKING: "Asking which rows are on the portal already",
    Phase.SENDING: "Sending",
    Phase.SETTLING: "Waiting for lost answers to settle",
    Phase.ATTACHING: "Putting in files",
    Phase.LOOKING_AGAIN: "Looking once more for records that exist twice",
    Phase.READING_BACK: "Reading back",
}

_WAITS = {
    WaitReason.RATE: "Bitrix24 asks for fewer requests; going on in {time}.",
    WaitReason.OPERATING: "Bitrix24 asks us to wait {time}: its ten-minute budget is used up.",
    WaitReason.CONNECTION: "The connection is gone; trying again in {time}.",
    WaitReason.SETTLE: "An answer got lost. In {time} the portal is asked what arrived.",
}


class Runs:
    """Carries out the commands that need a portal or the journal."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting
        self._output = setting.output
        self._line = ProgressLine(setting.output.stderr)

    def check(self, options: argparse.Namespace) -> int:
        """`check`: convert and check every row, send nothing."""
        connection = self._connect(options)
        with closing(connection):
            prepared = self._prepare(connection, options)
        rows = prepared.table.row_count if options.limit is None else min(options.limit, prepared.table.row_count)
        held = sum(prepared.checked.is_held(index) for index in range(rows))
        shown = [*prepared.checked.questions, *prepared.checked.remarks, *prepared.checked.problems()]
        document = {
            "rows": rows,
            "ready": rows - held,
            "held_back": held,
            "problems": [problem_document(problem) for problem in shown],
        }
        lines = [f"{rows} rows: {rows - held} ready, {held} held back."]
        lines += [
            f"Row {problem.row}, {problem.column}: {problem.text} {problem.cure}" for problem in shown if problem.row
        ]
        self._output.document(document, "\n".join(lines))
        if prepared.checked.questions:
            self._tell_questions(prepared)
            return NOT_STARTED
        return WITH_REMAINDER if held else ALL_DONE

    def import_(self, options: argparse.Namespace) -> int:
        """`import`: the whole import, unattended."""
        connection = self._connect(options)
        with closing(connection):
            prepared = self._prepare(connection, options)
            for remark in prepared.checked.remarks:
                self._output.trouble(remark)
            if prepared.plan is None:
                self._tell_questions(prepared)
                return NOT_STARTED
            if options.on_problem == "stop" and prepared.plan.held:
                for row in prepared.plan.held:
                    for problem in row.problems:
                        self._output.say(f"Row {row.row}: {problem.text} {problem.cure}")
                return NOT_STARTED
            if prepared.continuation is None:
                return self._execute(prepared.plan, connection, options, prepared.owner)
            with closing(self._setting.open_journal()) as journal:
                ensure_own_portal(journal, prepared.continuation.head.run, _run_connection(connection))
                run = continue_run(journal, prepared.continuation, prepared.plan, connection.webhook.identity)
            return self._execute(run, connection, options, prepared.owner)

    def resume(self, options: argparse.Namespace) -> int:
        """`resume`: continue an interrupted run."""
        connection = self._connect(options)
        with closing(connection):
            if options.retry_files:
                with closing(self._setting.open_journal()) as journal:
                    retry_files(journal, options.run)
            return self._execute(options.run, connection, options, _owner(connection))

    def undo(self, options: argparse.Namespace) -> int:
        """`undo`: take a run, or only its doubles, back, or say what that would do."""
        connection = self._connect(options)
        with closing(connection), closing(self._setting.open_journal()) as journal:
            setting, reached = self._setting, _run_connection(connection)
            act: Callable[..., UndoCounts]
            if options.doubles:
                doubles = Doubles(journal, reached, setting.clock, wait=setting.stop.wait, tell=self._hear)
                act = doubles.take_back if options.yes else doubles.preview
            else:
                undo = Undo(
                    journal,
                    reached,
                    setting.clock,
                    wait=setting.stop.wait,
                    settle_seconds=options.settle_seconds,
                    tell=self._hear,
                )
                act = undo.undo if options.yes else undo.preview
            counts = act(options.run, progress=self._line.progress("Taking back"), cancel=setting.stop)
        self._line.end()
        document: dict[str, object] = {"run": options.run, **asdict(counts)}
        if not options.yes:
            document["preview"] = True
        words = "would be deleted" if not options.yes else "deleted"
        self._output.document(
            document,
            f"{counts.deleted} {words}, {counts.kept_edited} kept because somebody changed them, "
            f"{counts.already_gone} already gone, {counts.failed} failed.",
        )
        return ALL_DONE if counts.failed == 0 else WITH_REMAINDER

    def runs(self) -> int:
        """`runs`: the history, newest first."""
        with closing(self._setting.open_journal()) as journal:
            infos = journal.runs()
        documents = [
            {
                "run": info.head.run,
                "started": datetime.fromtimestamp(info.head.started, UTC).isoformat(timespec="seconds"),
                "file": info.head.file_name,
                "kind": info.head.kind.code,
                "portal": info.head.identity.host,
                "state": info.state.value,
                **_numbers(info.summary),
            }
            for info in infos
        ]
        lines = [
            f"{info.head.run}  {info.state.value:<11}  {info.head.kind.code:<8}  {info.head.file_name}  "
            f"{verdict(info.summary)}"
            for info in infos
        ]
        self._output.document({"runs": documents}, "\n".join(lines) or "No imports yet.")
        return ALL_DONE

    def report(self, options: argparse.Namespace) -> int:
        """`report`: write the report of a run again."""
        self._write_report(options.run, options.out)
        self._output.document({"run": options.run, "report": str(options.out)}, f"Report: {options.out}")
        return ALL_DONE

    def _connect(self, options: argparse.Namespace) -> Connection:
        tools = self._setting.tools
        if options.connection:
            webhook = tools.vault.load(options.connection)
        elif self._setting.environment_address:
            webhook = tools.read_webhook(self._setting.environment_address)
        else:
            raise Trouble(Problem(ADDRESS_MISSING))
        return tools.connect(webhook, options.request_timeout)

    def _prepare(self, connection: Connection, options: argparse.Namespace) -> Prepared:
        preparation = Preparation(
            self._setting.tools,
            connection,
            say=self._output.say,
            progress=lambda done, total: None,
            cancel=self._setting.stop,
            open_journal=self._setting.open_journal,
        )
        return preparation.prepare(
            ImportOrder(
                options.file,
                reading_options(options),
                options.to,
                options.pipeline,
                None if options.mapping is None else _mapping(options.mapping),
                options.files,
                options.files_later,
                holds_likenesses=options.duplicates == "hold",
                limit=options.limit,
            )
        )

    def _tell_questions(self, prepared: Prepared) -> None:
        for question in prepared.checked.questions:
            self._output.trouble(question)

    def _execute(
        self, what: Plan | str, connection: Connection, options: argparse.Namespace, owner: Owner | None
    ) -> int:
        controls = Controls()
        self._setting.stop.on_pull(controls.stop)
        run = Run(
            open_journal=self._setting.open_journal,
            connection=_run_connection(connection),
            clock=self._setting.clock,
            options=RunOptions(
                settle_seconds=options.settle_seconds,
                sees_everything=owner is not None and owner.is_admin,
                prepared=self._setting.clock.monotonic() - self._setting.began,
            ),
        )

        def listen(event: RunEvent) -> None:
            self._hear(event)
            # Unattended, nobody can mend what a pause waits for: the run is left to be resumed.
            if isinstance(event, Paused):
                controls.stop()

        finished = run.execute(what, controls, listen)
        self._line.end()
        return self._finish(finished, options.report)

    def _hear(self, event: RunEvent) -> None:
        if isinstance(event, PhaseBegan):
            self._line.phase(_PHASES[event.phase])
        elif isinstance(event, Progressed):
            self._line.show(event.done, event.total)
        elif isinstance(event, Waiting):
            self._line.note(_WAITS[event.reason].format(time=duration(event.seconds)))
        elif isinstance(event, Paused | Noticed) and event.problem is not None:
            self._line.end()
            self._output.trouble(event.problem)

    def _finish(self, finished: Finished, report: Path | None) -> int:
        if finished.problem is not None:
            self._output.trouble(finished.problem)
        if report is not None:
            self._write_report(finished.run, report)
        summary = finished.summary
        document = {"run": finished.run, **_numbers(summary), "report": None if report is None else str(report)}
        lines = [f"{verdict(summary)} Read back: {summary.verified} equal, {summary.differing} different."]
        if summary.files_missing:
            lines.append(f"Files are missing on {summary.files_missing} records: resume {finished.run} --retry-files")
        lines += [] if report is None else [f"Report: {report}"]
        if summary.doubled:
            lines.append(f"{summary.doubled} rows have more than one record: undo {finished.run} --doubles")
        if not summary.is_complete:
            lines.append(f"Continue with: import-assistant resume {finished.run}")
        self._output.document(document, "\n".join(lines))
        if not summary.is_complete or finished.problem is not None:
            return LEFT_OPEN
        return ALL_DONE if summary.is_clean else WITH_REMAINDER

    def _write_report(self, run: str, path: Path) -> None:
        with closing(self._setting.open_journal()) as journal:
            report = build_report(journal, run)
        self._setting.tools.reports.write(path, report)


def problem_document(problem: Problem) -> dict[str, object]:
    """Return a problem as the JSON of contracts.md 1.4."""
    return {
        "code": problem.code,
        "severity": problem.severity.value,
        "row": problem.row,
        "column": problem.column,
        "value": problem.value,
        "title": problem.title,
        "text": problem.text,
        "cure": problem.cure,
    }


def _numbers(summary: RunSummary) -> dict[str, object]:
    return {**asdict(summary), "seconds": round(summary.seconds, 1)}


def _owner(connection: Connection) -> Owner | None:
    try:
        return connection.portal.owner()
    except Trouble:
        return None  # the run meets the same trouble, and can wait or pause for it


def _run_connection(connection: Connection) -> RunConnection:
    return RunConnection(connection.records, connection.webhook.identity, connection.webhook.origin)


def _mapping(path: Path) -> ImportMapping:
    try:
        return read_mapping(json.loads(path.read_text(encoding="utf-8-sig")))
    except OSError as error:
        reason = (error.strerror or "it cannot be opened").lower()
    except ValueError:
        reason = "it is no JSON text"
    raise Trouble(Problem(MAPPING_UNREADABLE, words={"reason": reason}))
