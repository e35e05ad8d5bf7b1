"""Sending, history and undo."""

from __future__ import annotations

import logging
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Final

from desktop_app.domain.events import Question, RunEvent
from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.problems import Trouble
from desktop_app.domain.runs import RunHead, RunInfo, RunState
from desktop_app.engine.continuing import retry_files, retry_refused
from desktop_app.engine.doubles import Doubles
from desktop_app.engine.history import DAY, History
from desktop_app.engine.load import forget_copies
from desktop_app.engine.planning import Origin
from desktop_app.engine.proving import FilesCompared, FilesProof
from desktop_app.engine.run.controls import Controls
from desktop_app.engine.run.driver import Run
from desktop_app.engine.run.options import CLOUD_SETTLE, RunOptions
from desktop_app.engine.run.outlet import no_courtesy
from desktop_app.engine.run.same_portal import ensure_own_portal, other_portal
from desktop_app.engine.tools import Connection
from desktop_app.engine.undo import Undo
from desktop_app.engine.weighing import refreshed
from desktop_app.flow.desk.bench import REQUEST_SECONDS, Bench, Patience, run_connection
from desktop_app.flow.desk.checking import DeskTables
from desktop_app.flow.desk.checks import BeginTask
from desktop_app.flow.desk.results import ReportTask, ReportTextsTask, RunRowsTask
from desktop_app.flow.facts import CheckOrder, Connected, RunChoices, UndoCounts
from desktop_app.flow.results import ResultRows
from desktop_app.flow.services import BegunRun

_log: Final = logging.getLogger(__name__)

_PRACTICE_SETTLE: Final = 5.0
"""The practice portal ends its work with the connection; it never works on for long."""
_OTHER_SETTLE: Final = 300.0
"""A portal on a company's own server may work on for five minutes (design §5.4)."""
_CLOUD: Final = ".bitrix24."


class DeskRun:
    """One execution of a run (`RunHandle`)."""

    def __init__(
        self, bench: Bench, run: str, connected: Connected, choices: RunChoices, order: CheckOrder | None = None
    ) -> None:
        self._bench = bench
        self._run = run
        self._order = order
        self._controls = Controls()
        self._options = RunOptions(
            settle_seconds=settle_seconds(connected),
            is_gentle=choices.is_gentle,
            trial_rows=choices.trial_rows,
            asks_person=True,
            sees_everything=connected.owner.is_admin,
        )
        self._connections: list[Connection] = [self._reach(connected)]

    @property
    def run(self) -> str:
        """The run's name in the journal."""
        return self._run

    def execute(self, listener: Callable[[RunEvent], None], give_way: Callable[[], None] = no_courtesy) -> None:
        """Send, settle, look again, read back. Raises Trouble."""
        try:
            Run(
                open_journal=self._bench.open_journal,
                connection=run_connection(self._connections[0]),
                clock=self._bench.clock,
                options=self._options,
                give_way=give_way,
            ).execute(self._run, self._controls, listener)
            self._learn()
        finally:
            for connection in self._connections:
                connection.close()

    def _learn(self) -> None:
        """Remember what the columns meant, once the import is finished; nothing is learnt of one that was not."""
        order = self._order
        if order is None:
            return
        with closing(self._bench.open_journal()) as journal:
            is_finished = journal.info(self._run).state is RunState.FINISHED
        if is_finished:
            headings = [column.heading for column in order.file.table.columns]
            try:
                kind = order.subject.schema.kind
                self._bench.memory.learn(order.connected.webhook.identity, kind, order.mapping, headings)
            except OSError as error:
                # The import is done; the next one will have to guess again.
                _log.warning("What the columns meant was not kept: %s", error.strerror)

    def pause(self) -> None:
        """Let nothing more leave until `resume`."""
        self._controls.pause()

    def resume(self, connected: Connected | None = None) -> None:
        """Go on, with another address of the same portal if one is given."""
        if connected is None:
            self._controls.resume()
            return
        connection = self._reach(connected)
        self._connections.append(connection)
        self._controls.resume(run_connection(connection))

    def stop(self) -> None:
        """Let nothing more leave; end once the answers on their way are in."""
        self._controls.stop()

    def answer(self, question: Question, *, yes: bool) -> None:  # noqa: ARG002 - there is one question at a time
        """Answer an `Asked`."""
        self._controls.answer_question(yes=yes)

    def _reach(self, connected: Connected) -> Connection:
        return self._bench.tools.connect(connected.webhook, REQUEST_SECONDS)


class DeskRuns:
    """Sending, history, undo (`Runs`)."""

    def __init__(self, bench: Bench, tables: DeskTables) -> None:
        self._bench = bench
        self._tables = tables
        self._history = History(bench.open_journal, bench.clock)

    def begin_run(
        self,
        order: CheckOrder,
        choices: RunChoices,
        progress: Progress,
        cancel: CancelToken,
        at: Connected | None = None,
    ) -> BegunRun:
        """Write the plan of a checked order into the journal. Raises Trouble, Cancelled."""
        bench, at = self._bench, at or order.connected
        webhook = at.webhook
        ticket = self._tables.ticket_of(order, progress, cancel)
        file = Origin(order.file.path.name, order.file.sha256)
        task = BeginTask(ticket, bench.open_journal, webhook.identity, webhook.origin, bench.clock.wall(), file)
        run, rows = bench.child.do(task, progress, cancel)
        # A rehearsal teaches nothing about the portal it stands for.
        learns = order if at is order.connected else None
        return BegunRun(DeskRun(bench, run, at, choices, learns), rows)

    def resume_run(self, connected: Connected, run: str, choices: RunChoices) -> DeskRun:
        """Return an unfinished run. Raises Trouble."""
        return DeskRun(self._bench, run, connected, choices)

    def follow_portal(self, connected: Connected, run: RunHead) -> RunHead:
        """Return a run as it is on the portal connected, if that is its own, renamed; else as it was."""
        if other_portal(run, connected.webhook.identity) is None:
            return run
        with self._bench.reaching(connected.webhook) as connection, closing(self._bench.open_journal()) as journal:
            try:
                with journal.hold(run.run):
                    ensure_own_portal(journal, run.run, run_connection(connection))
            except Trouble:
                return run  # whoever goes on with it is told by its name that it belongs elsewhere
            return journal.info(run.run).head

    def retry_refused(self, connected: Connected, run: str, choices: RunChoices) -> DeskRun:
        """Return a run whose refused rows wait again. Raises Trouble."""
        with closing(self._bench.open_journal()) as journal:
            retry_refused(journal, run, lambda row: refreshed(row, self._bench.tools.find_files))
        return DeskRun(self._bench, run, connected, choices)

    def retry_files(self, connected: Connected, run: str, choices: RunChoices) -> DeskRun:
        """Return a run whose missing files are put in once more. Raises Trouble."""
        with closing(self._bench.open_journal()) as journal:
            retry_files(journal, run)
        return DeskRun(self._bench, run, connected, choices)

    def history(self) -> tuple[RunInfo, ...]:
        """All runs, newest first. Raises Trouble."""
        return self._history.runs()

    def run_info(self, run: str) -> RunInfo:
        """One run. Raises Trouble."""
        with closing(self._bench.open_journal()) as journal:
            return journal.info(run)

    def run_rows(self, run: str, progress: Progress, cancel: CancelToken) -> ResultRows:
        """All rows of a run. Raises Trouble, Cancelled."""
        return self._bench.clerk.do(RunRowsTask(self._bench.open_journal, run), progress, cancel)

    def delete_run(self, run: str) -> None:
        """Remove a run from the history for good. Raises Trouble."""
        self._history.delete(run)

    def clear_personal(self, days: int) -> int:
        """Remove cells and copies of imports that finished so many days ago (0: all). Raises Trouble."""
        cleared = self._history.clear(days)
        forget_copies(self._bench.tools.copies, self._bench.clock.wall() - days * DAY)
        return cleared

    def save_report(
        self, run: str, path: Path, translated: Callable[[str], str], progress: Progress, cancel: CancelToken
    ) -> None:
        """Write the report as a workbook. Raises Trouble, Cancelled."""
        clerk, open_journal = self._bench.clerk, self._bench.open_journal
        patterns = clerk.do(ReportTextsTask(open_journal, run), progress, cancel)
        words = {pattern: translated(pattern) for pattern in patterns}
        clerk.do(ReportTask(open_journal, self._bench.tools.reports, run, path.absolute(), words), progress, cancel)

    def report_to_repair(
        self, run: str, translated: Callable[[str], str], progress: Progress, cancel: CancelToken
    ) -> Path:
        """Write the report among the private copies. Raises Trouble, Cancelled."""
        stem = Path(self.run_info(run).head.file_name).stem
        path = self._bench.tools.copies / f"{stem} ({run}).xlsx"
        self.save_report(run, path, translated, progress, cancel)
        return path

    def compare_files(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> FilesCompared:
        """Compare the files of a run with those the portal keeps, by content. Raises Trouble."""
        with self._bench.reaching(connected.webhook) as connection, closing(self._bench.open_journal()) as journal:
            proof = FilesProof(journal, run_connection(connection), self._bench.clock, wait=Patience(cancel))
            return proof.compare(run, progress=progress, cancel=cancel)

    def preview_undo(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Say what an undo would do; deletes nothing. Raises Trouble."""
        return self._undo(connected, run, progress, cancel, is_preview=True)

    def undo(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Delete what the run made and nobody touched since. Raises Trouble."""
        return self._undo(connected, run, progress, cancel, is_preview=False)

    def preview_doubles(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Say what taking doubles back would do; deletes nothing. Raises Trouble."""
        return self._doubles(connected, run, progress, cancel, is_preview=True)

    def take_doubles_back(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Delete the younger of two records of one row, where nobody touched it. Raises Trouble."""
        return self._doubles(connected, run, progress, cancel, is_preview=False)

    def _doubles(
        self, connected: Connected, run: str, progress: Progress, cancel: CancelToken, *, is_preview: bool
    ) -> UndoCounts:
        with self._bench.reaching(connected.webhook) as connection, closing(self._bench.open_journal()) as journal:
            doubles = Doubles(journal, run_connection(connection), self._bench.clock, wait=Patience(cancel))
            act = doubles.preview if is_preview else doubles.take_back
            counts = act(run, progress=progress, cancel=cancel)
        return UndoCounts(counts.deleted, counts.kept_edited, counts.already_gone, counts.failed)

    def _undo(
        self, connected: Connected, run: str, progress: Progress, cancel: CancelToken, *, is_preview: bool
    ) -> UndoCounts:
        with self._bench.reaching(connected.webhook) as connection, closing(self._bench.open_journal()) as journal:
            undo = Undo(
                journal,
                run_connection(connection),
                self._bench.clock,
                wait=Patience(cancel),
                settle_seconds=settle_seconds(connected),
            )
            act = undo.preview if is_preview else undo.undo
            counts = act(run, progress=progress, cancel=cancel)
        return UndoCounts(counts.deleted, counts.kept_edited, counts.already_gone, counts.failed)


def settle_seconds(connected: Connected) -> float:
    """Return how long this portal may still be working on a request that was not answered (design §5.4)."""
    if connected.is_practice:
        return _PRACTICE_SETTLE
    return CLOUD_SETTLE if _CLOUD in connected.webhook.host else _OTHER_SETTLE
