"""Result: the verdict, numbers that add up, every row's fate, and what can be done now."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.domain.runs import RunInfo, RunState
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.flow.facts import Connected
from desktop_app.flow.following import on_own_portal, repairing
from desktop_app.flow.results import Pile, ResultRows
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.ui import messages, verdict
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears
from desktop_app.ui.models.results import ResultsModel
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.pages.sending import SendingPage
from desktop_app.ui.widgets.basics import Picture, ProgressBar, button, decorate, identify, label, row
from desktop_app.ui.widgets.files_proof import FilesProofLine
from desktop_app.ui.widgets.piles import OutcomeBar, PileChips
from desktop_app.ui.widgets.plots import CauseBars
from desktop_app.ui.widgets.running import results_table
from desktop_app.ui.widgets.taking_back import TakingBack


@dataclass(frozen=True, slots=True)
class _Read:
    """A run as the journal tells it."""

    info: RunInfo
    rows: ResultRows


class ResultPage(StepPage):
    """The last step."""

    step = Step.RESULT
    import_wanted = Signal(object)
    """A `Draft`: the same file on the person's own portal, or the rows left of this run to be repaired."""

    def __init__(self, context: Context, sending: SendingPage) -> None:
        super().__init__(context)
        self.setFinalPage(True)
        self.model = ResultsModel(self)
        self._sending = sending
        self.takes_back = False
        """Undo is wanted as soon as run and portal are there."""
        self._read: _Read | None = None
        self.taking = TakingBack(context, self)

    def enter(self) -> None:
        """Read the run from the journal."""
        finished, known = self._sending.finished, self.session.learnt.run
        run = self._sending.run or (known.head.run if known is not None else "")
        if run:
            self.show_run(run)
        problem = finished.problem if finished is not None else self._sending.failure
        if problem is not None:
            self.notice.say(messages.whole(problem), Tone.BAD, "cross-circle")

    def show_run(self, run: str) -> None:
        """Read a run and show it."""
        services = self.context.services
        self.context.jobs.start(
            "read run",
            lambda work: _Read(services.run_info(run), services.run_rows(run, work.progress, work)),
            Ears(self._on_read, self._on_failed),
        )

    def _build_body(self, body: QWidget) -> None:
        theme = self.context.theme
        self._picture = Picture(theme, "clock", 26)
        self._verdict = label("verdict", wraps=True, selectable=True)
        identify(self._verdict, "result-verdict")
        self.summary, self._proof = label("section", selectable=True), label("muted", selectable=True)
        identify(self.summary, "result-summary")
        identify(self._proof, "result-proof")
        self.bar, self.causes, self.chips = OutcomeBar(theme), CauseBars(theme), PileChips()
        self.table = results_table(theme, self.model, "result-rows")
        self.files_proof = FilesProofLine(self.context)
        self._progress = ProgressBar()
        identify(self._progress, "undo-progress")
        self._progress.hide()
        self.report_button, self.retry_button = button("save-report"), button("retry-refused-rows")
        self.files_button, self.repair_button = button("retry-files"), button("repair-rows")
        self.continue_button, self.undo_button = button("continue-import", "primary"), button("undo-this-import")
        self.real_button, self.doubles_button = button("do-this-on-my-portal", "primary"), button("take-back-doubles")
        for each, name in (
            (self.report_button, "save"),
            (self.retry_button, "retry"),
            (self.files_button, "attach"),
            (self.repair_button, "edit"),
            (self.undo_button, "undo"),
            (self.doubles_button, "undo"),
        ):
            decorate(each, theme, name)
        self._lay_out(body)
        self._connect_parts()

    def _lay_out(self, body: QWidget) -> None:
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        head = row(self._picture, self._verdict, spacing=10)
        head.setStretch(1, 1)
        layout.addLayout(head)
        for part in (self.summary, self._proof, self.files_proof, self.bar, self.causes, self._progress, self.chips):
            layout.addWidget(part)
        layout.addWidget(self.table, 1)
        self._again = (self.repair_button, self.retry_button, self.files_button, self.doubles_button)
        self._above = row(*self._again, 1)
        self._below = row(self.report_button, self.undo_button, 1, self.continue_button, self.real_button)
        layout.addLayout(self._above)
        layout.addLayout(self._below)

    def _place_again(self) -> None:
        """One button more stands beside the others; all of them side by side are wider than a small window."""
        shown = [each for each in self._again if not each.isHidden()]
        line, first = (self._below, 2) if len(shown) <= 1 else (self._above, 0)
        for place, each in enumerate(self._again, first):
            line.insertWidget(place, each)

    def _connect_parts(self) -> None:
        self.chips.chosen.connect(self._on_pile)
        self.table.activated.connect(self._on_activated)
        self.report_button.clicked.connect(self._on_report)
        self.retry_button.clicked.connect(self._on_retry)
        self.files_button.clicked.connect(self._on_files)
        self.repair_button.clicked.connect(self._on_repair)
        self.continue_button.clicked.connect(self._on_continue)
        self.undo_button.clicked.connect(self._on_undo)
        self.doubles_button.clicked.connect(self._on_doubles)
        self.taking.began.connect(self._on_taking)
        self.taking.progressed.connect(self._on_progress)
        self.taking.looked.connect(self._on_looked)
        self.taking.told.connect(self._on_told)
        self.taking.ended.connect(self._on_taken)
        self.taking.failed.connect(self._on_failed)
        self.real_button.clicked.connect(self._on_real)
        self.files_proof.began.connect(self._on_comparing)
        self.files_proof.ended.connect(self._on_files_compared)
        self.files_proof.failed.connect(self._on_not_compared)

    def _retranslate(self) -> None:
        self._set_titles(self.tr("Result"), self.tr("Kept in the history on this computer."))
        self.table.setAccessibleName(self.tr("Rows"))
        self.report_button.setText(self.tr("&Save report"))
        self.retry_button.setText(self.tr("&Retry refused rows"))
        self.files_button.setText(self.tr("&Try the files again"))
        self.repair_button.setText(self.tr("Re&pair rows…"))
        self.repair_button.setToolTip(self.tr("Opens the rows that did not go; repaired, they go on with this import."))
        self.undo_button.setText(self.tr("&Undo this import"))
        self.doubles_button.setText(self.tr("Take back dou&bles…"))
        self.doubles_button.setToolTip(
            self.tr("Where a row has two records: takes the younger one back, if nobody changed it.")
        )
        self.continue_button.setText(self.tr("C&heck and continue"))
        self.real_button.setText(self.tr("Now &do this on my portal"))
        for each in (
            self.report_button,
            self.retry_button,
            self.files_button,
            self.doubles_button,
            self.undo_button,
        ):
            each.setAccessibleName(each.text().replace("&", ""))
        self._show()

    def _on_changed(self, part: Part) -> None:
        if part is Part.CONNECTION:
            self._show()

    def _on_read(self, read: _Read) -> None:
        self._read = read
        self.session.use_run(read.info)
        self.model.show(read.rows, read.info.head.origin, read.info.head.kind)
        self.chips.choose(Pile.ALL)
        self._show()

    def _on_failed(self, problem: Problem) -> None:
        self._progress.hide()
        self.notice.say(messages.whole(problem), Tone.BAD, "cross-circle")
        self._show()

    def _show(self) -> None:
        read = self._read
        for each in (*self._acts, self.real_button):
            each.setVisible(False)
        self.report_button.setEnabled(read is not None)
        for part in (self.bar, self.chips, self.table):
            part.setVisible(read is not None)
        self.files_proof.hide()
        if read is None:
            self._verdict.setText(self.tr("Reading the journal…"))
            return
        text, tone, name = verdict.verdict(read.info)
        self._picture.show_icon(name, tone)
        self._verdict.setText(text)
        summary = read.info.summary
        self.summary.setText(verdict.equation(summary))
        self._proof.setText(verdict.proof(summary))
        self.bar.show_rows(read.rows)
        self.causes.show_rows(read.rows)
        self.chips.show_rows(read.rows)
        connected, is_idle = self.session.learnt.connected, not (self.taking.is_busy or self.files_proof.is_busy)
        can_write = connected is not None and is_idle and _leads_back(connected, read.info.head.identity)
        undone = read.info.state is RunState.UNDONE
        self.files_proof.show_run(read.info, connected if can_write else None)
        self.retry_button.setVisible(summary.refused > 0 and not undone)
        self.files_button.setVisible(summary.files_missing > 0 and not undone)
        self.repair_button.setVisible(summary.refused + summary.held_back > 0 and not undone)
        self.undo_button.setVisible(summary.created > 0 and not undone)
        self.doubles_button.setVisible(summary.doubled > 0 and not undone)
        self.continue_button.setVisible(not summary.is_complete and not undone)
        self._place_again()
        for each in self._acts:
            each.setEnabled(can_write)
        self.real_button.setVisible(
            connected is not None and connected.is_practice and self.session.draft.path is not None
        )
        if self.takes_back and can_write and self.undo_button.isVisibleTo(self):
            self.takes_back = False
            self._on_undo()
            return
        if connected is None:
            host = read.info.head.identity.host
            text = self.tr("To continue or take back, {portal} has to be reached first; it is being tried.")
            self.notice.say(text.format(portal=host), Tone.INFO, "info")

    @Slot(object)
    def _on_pile(self, pile: Pile) -> None:
        self.model.filter(pile)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if address := self.model.address(index.row()):
            self.context.dialogs.open_address(address)

    @Slot()
    def _on_report(self) -> None:
        if self._read is None:
            return
        path = self.session.draft.path
        folder = path.parent if path is not None else Path.home()
        stem = Path(self._read.info.head.file_name).stem
        name = self.tr("{file} - import report.xlsx").format(file=stem)
        self.context.dialogs.choose_place(self, folder / name, self._save_report)

    def _save_report(self, path: Path) -> None:
        assert self._read is not None
        services, run = self.context.services, self._read.info.head.run

        def saved(_nothing: None) -> None:
            text = self.tr("The report is saved as {file}.").format(file=path)
            self.notice.say(text, Tone.OK, "check-circle")

        self.context.jobs.start(
            "report",
            lambda work: services.save_report(run, path, messages.translated, work.progress, work),
            Ears(saved, self._on_failed),
        )

    @Slot()
    def _on_retry(self) -> None:
        assert self._read is not None
        services, run = self.context.services, self._read.info.head.run
        self._go_on()
        self._sending.go_on(
            lambda connected, choices: services.retry_refused(connected, run, choices),
            self._read.rows,
            self._read.info.head.kind,
        )

    @property
    def _acts(self) -> tuple[QPushButton, ...]:
        """What changes the portal."""
        again = (self.repair_button, self.retry_button, self.files_button)
        return (*again, self.doubles_button, self.undo_button, self.continue_button)

    @Slot()
    def _on_repair(self) -> None:
        assert self._read is not None
        services, run = self.context.services, self._read.info.head.run
        self.context.jobs.start(
            "open for repair",
            lambda work: services.report_to_repair(run, messages.translated, work.progress, work),
            Ears(self._on_repairable, self._on_failed),
        )

    def _on_repairable(self, report: Path) -> None:
        assert self._read is not None
        self.import_wanted.emit(repairing(self.session.draft, self._read.info.head, report))

    @Slot()
    def _on_files(self) -> None:
        assert self._read is not None
        services, run = self.context.services, self._read.info.head.run
        self._go_on()
        self._sending.go_on(
            lambda connected, choices: services.retry_files(connected, run, choices),
            self._read.rows,
            self._read.info.head.kind,
        )

    @Slot()
    def _on_comparing(self) -> None:
        self.notice.be_quiet()
        self._show()

    @Slot(object)
    def _on_not_compared(self, problem: Problem) -> None:
        self._on_files_compared(messages.whole(problem), Tone.BAD)

    @Slot(str, object)
    def _on_files_compared(self, words: str, tone: Tone) -> None:
        picture = {Tone.OK: "check-circle", Tone.BAD: "cross-circle"}.get(tone, "warning")
        self.notice.say(words, tone, picture)
        if self._read is not None:
            self.show_run(self._read.info.head.run)

    @Slot()
    def _on_continue(self) -> None:
        assert self._read is not None
        services, run = self.context.services, self._read.info.head.run
        self._go_on()
        self._sending.go_on(
            lambda connected, choices: services.resume_run(connected, run, choices),
            self._read.rows,
            self._read.info.head.kind,
        )

    def _go_on(self) -> None:
        self.notice.be_quiet()
        self.wizard().back()

    @Slot()
    def _on_undo(self) -> None:
        self._take_back(only_doubles=False)

    @Slot()
    def _on_doubles(self) -> None:
        self._take_back(only_doubles=True)

    def _take_back(self, *, only_doubles: bool) -> None:
        connected, read = self.session.learnt.connected, self._read
        assert connected is not None
        assert read is not None
        self.taking.begin(connected, read.info.head.run, only_doubles=only_doubles)

    @Slot(str)
    def _on_taking(self, text: str) -> None:
        self.notice.say(text, Tone.INFO, "clock")
        self._progress.show_done(0, None)
        self._progress.show()
        for each in self._acts:
            each.setEnabled(False)

    @Slot(int, object)
    def _on_progress(self, done: int, total: int | None) -> None:
        self._progress.show_done(done, total)

    @Slot()
    def _on_looked(self) -> None:
        self._progress.hide()
        self.notice.be_quiet()
        self._show()

    @Slot(str, object)
    def _on_told(self, text: str, tone: Tone) -> None:
        self._progress.hide()
        self.notice.say(text, tone, {Tone.OK: "check-circle", Tone.WARN: "warning"}.get(tone, "info"))

    @Slot()
    def _on_taken(self) -> None:
        if self._read is not None:
            self.show_run(self._read.info.head.run)

    @Slot()
    def _on_real(self) -> None:
        if self.session.rehearsed is not None:
            self.session.end_rehearsal()
            self.wizard().back()
            return
        self.import_wanted.emit(on_own_portal(self.session.draft))


def _leads_back(connected: Connected, identity: PortalIdentity) -> bool:
    """Tell whether a run can be gone on with here; whether a renamed portal is its own is for the run to say."""
    found = connected.webhook.identity
    return found == identity or (found.user_id == identity.user_id and connected.is_practice)
