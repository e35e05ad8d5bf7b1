"""Import: the contract with its one button, then the run, live."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.events import (
    Asked,
    Finished,
    Noticed,
    Paused,
    PhaseBegan,
    Progressed,
    Resumed,
    RowsChanged,
    Waiting,
)
from desktop_app.domain.kinds import Kind
from desktop_app.domain.problems import Problem
from desktop_app.flow.facts import Connected, RunChoices
from desktop_app.flow.grip import Grip
from desktop_app.flow.navigator import Gap, Sending
from desktop_app.flow.results import ResultRows
from desktop_app.flow.services import Cancelled, RunHandle
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.ui import contract, messages
from desktop_app.ui.hub import Context, Question
from desktop_app.ui.jobs import UNEXPECTED, Ears, Job, Work
from desktop_app.ui.models.results import ResultsModel
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.pages.base import StepPage
from desktop_app.ui.widgets.basics import Card, Stack, button, decorate, identify, label, row
from desktop_app.ui.widgets.facts import Facts
from desktop_app.ui.widgets.reconnect import Reconnect
from desktop_app.ui.widgets.running import RunningPane

TRIAL_ROWS: Final = 20
"""One full request: enough to look at on the portal."""


@dataclass(frozen=True, slots=True)
class _Planned:
    """The rows of a run that is about to begin."""

    rows: ResultRows
    kind: Kind


@dataclass(frozen=True, slots=True)
class _Rehearsing:
    """The practice portal answers; the same plan is made there."""

    at: Connected


class SendingPage(StepPage):
    """The eighth step."""

    step = Step.IMPORT
    began = Signal()
    progressed = Signal(int, int)
    """Rows whose fate is known, of how many."""
    over = Signal()
    """The run has ended, for good or until it is continued."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.model = ResultsModel(self)
        self.finished: Finished | None = None
        self.failure: Problem | None = None
        self._grip = Grip()
        self._job: Job | None = None
        self._offered: Connected | None = None
        self._handlers: dict[type, Callable[..., None]] = {
            _Planned: self._on_planned,
            _Rehearsing: self._on_rehearsing,
            RowsChanged: self._on_rows,
            Progressed: self._on_progressed,
            PhaseBegan: self._on_phase,
            Waiting: self._on_waiting,
            Paused: self._on_paused,
            Resumed: self._on_resumed,
            Noticed: self._on_noticed,
            Asked: self._on_asked,
            Finished: self._on_finished,
        }

    def enter(self) -> None:
        """Show the contract, or the run that is going on."""
        if self.session.sending is Sending.NOT_BEGUN:
            self._show_contract()

    def primary(self) -> None:
        """Ctrl+Enter starts."""
        if self.session.sending is Sending.NOT_BEGUN:
            self._on_start()
        else:
            super().primary()

    def focus_on(self, _gap: Gap) -> None:
        """Start is what is missing."""
        self.start_button.setFocus()

    def go_on(self, make: Callable[[Connected, RunChoices], RunHandle], rows: ResultRows, kind: Kind) -> None:
        """Go on with a run of the history: `make` prepares it on the run's thread."""
        connected, choices = self.session.learnt.connected, RunChoices(self.gentle.isChecked())
        assert connected is not None
        grip = Grip()

        def work(work: Work) -> None:
            work.tell(_Planned(rows, kind))
            handle = make(connected, choices)
            if not grip.take(handle):
                raise Cancelled
            handle.execute(work.tell, work.give_way)

        self._run(work, grip)

    def pause(self) -> bool:
        """Let nothing more leave until Resume is pressed; tells whether a run is going on."""
        if self.session.sending is not Sending.RUNNING:
            return False
        self._on_pause()
        return True

    def stop(self) -> None:
        """Let nothing more leave."""
        if self._grip.stop():
            self.pane.show_ending(stops=True)
            return
        if self._job is not None:
            self._job.cancel()
        if self.session.learnt.run is not None:
            self._on_done(None)
            return
        self._to_contract()
        self.over.emit()

    @property
    def run(self) -> str:
        """The name of the run made here last, or nothing."""
        return self._grip.run

    def prepare_built(self) -> None:
        """Make sure the parts exist, for a window that opens on a run of the history."""
        if not self._is_built:
            self._build()

    def _build_body(self, body: QWidget) -> None:
        theme = self.context.theme
        self.facts = Facts()
        self.gentle = QCheckBox()
        identify(self.gentle, "gentle")
        self.gentle.setChecked(self.context.services.preferences().is_gentle)
        self.start_button = button("start-import", "primary")
        decorate(self.start_button, theme, "send", "on_accent")
        self.trial_button, self.rehearse_button = button("send-first-rows"), button("rehearse")
        decorate(self.rehearse_button, theme, "practice")
        self._agree = label("muted", wraps=True)
        self.pane = RunningPane(theme, self.model)
        self.reconnect = Reconnect(self.context)
        card = Card(margin=18, spacing=10)
        card.body.addWidget(self.facts)
        inner = QWidget()
        contract_layout = QVBoxLayout(inner)
        contract_layout.setContentsMargins(0, 0, 8, 0)
        contract_layout.addWidget(card)
        contract_layout.addStretch(1)
        self._contract = scroll = QScrollArea()
        identify(scroll, "contract")
        scroll.setWidgetResizable(True)
        scroll.setWidget(inner)
        before = QWidget()
        layout = QVBoxLayout(before)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.gentle)
        layout.addLayout(row(self.rehearse_button, self.trial_button, 1))
        layout.addLayout(row(self._agree, self.start_button, grows=0))
        running = QWidget()
        running_layout = QVBoxLayout(running)
        running_layout.setContentsMargins(0, 0, 0, 0)
        running_layout.addWidget(self.reconnect)
        running_layout.addWidget(self.pane, 1)
        self._stack = Stack(body)
        self._stack.addWidget(before)
        self._stack.addWidget(running)
        self._connect_parts()

    def _connect_parts(self) -> None:
        self.start_button.clicked.connect(self._on_start)
        self.trial_button.clicked.connect(self._on_trial)
        self.rehearse_button.clicked.connect(self._on_rehearse)
        self.pane.pause_pressed.connect(self._on_pause)
        self.pane.resume_pressed.connect(self._on_resume)
        self.pane.stop_pressed.connect(self.stop)
        self.pane.record_wanted.connect(self._on_record)
        self.pane.progressed.connect(self._on_shown)
        self.reconnect.connected.connect(self._on_reconnected)

    def _retranslate(self) -> None:
        self.gentle.setText(self.tr("&Gentle: one request at a time, slower but hardly felt by others on the portal"))
        self._agree.setText(self.tr("This is the first moment anything is written to the portal."))
        self._contract.setAccessibleName(self.tr("What will happen, and what will not"))
        self._show_contract()

    def _on_changed(self, part: Part) -> None:
        if part in {Part.CHECK, Part.RUN} and self.session.sending is Sending.NOT_BEGUN:
            self._refresh_soon()

    def _show_contract(self) -> None:
        if self.session.sending is not Sending.NOT_BEGUN:
            return
        self._set_titles(self.tr("Ready to import"), self.tr("Read this once; then one press starts it."))
        self._stack.setCurrentIndex(0)
        outcome, kind = self.session.learnt.outcome, self.session.draft.kind
        self.facts.show_facts(contract.facts(self.session))
        if outcome is not None and kind is not None:
            self.start_button.setText(contract.start_words(kind, outcome.ready))
            self.start_button.setEnabled(outcome.ready > 0)
            self.trial_button.setText(self.tr("Send the first %Ln, then stop and show me", "", TRIAL_ROWS))
            self.trial_button.setVisible(outcome.ready > TRIAL_ROWS)
            connected = self.session.learnt.connected
            self.rehearse_button.setText(self.tr("&Rehearse on the practice portal"))
            self.rehearse_button.setVisible(connected is not None and not connected.is_practice)
            self.rehearse_button.setEnabled(outcome.ready > 0)

    def _to_contract(self) -> None:
        self._job = None
        if self.session.rehearsed is not None:
            self.session.end_rehearsal()
        self.session.use_sending(Sending.NOT_BEGUN)
        self._show_contract()

    @Slot()
    def _on_start(self) -> None:
        self._start(RunChoices(self.gentle.isChecked()))

    @Slot()
    def _on_trial(self) -> None:
        self._start(RunChoices(self.gentle.isChecked(), TRIAL_ROWS))

    @Slot()
    def _on_rehearse(self) -> None:
        self._start(RunChoices(self.gentle.isChecked()), is_rehearsal=True)

    def _start(self, choices: RunChoices, *, is_rehearsal: bool = False) -> None:
        if self.session.sending is not Sending.NOT_BEGUN or self.session.learnt.outcome is None:
            return
        order, services = self.session.order(), self.context.services
        grip = Grip()

        def work(work: Work) -> None:
            at = None
            if is_rehearsal:
                at = services.examine(services.start_practice(), _unheard, work)
                work.tell(_Rehearsing(at))
            begun = services.begin_run(order, choices, work.progress, work, at)
            work.tell(_Planned(begun.rows, order.subject.schema.kind))
            if not grip.take(begun.handle):
                raise Cancelled
            begun.handle.execute(work.tell, work.give_way)

        self._run(work, grip)

    def _run(self, work: Callable[[Work], None], grip: Grip) -> None:
        self._grip = grip
        self.finished = self.failure = None
        self.notice.be_quiet()
        self._set_titles(self.tr("Importing"), self.tr("You may go on working; the window tells when it is done."))
        self._stack.setCurrentIndex(1)
        self.pane.begin()
        self.reconnect.hide()
        self.session.use_sending(Sending.RUNNING)
        self.began.emit()
        self._job = self.context.jobs.start("run", work, Ears(self._on_done, self._on_failed, self._on_news))
        self.pane.pause_button.setFocus()

    def _on_news(self, news: object) -> None:
        if not isinstance(news, Progressed | RowsChanged):
            self.pane.settle()
        self._handlers[type(news)](news)

    def _on_rehearsing(self, news: _Rehearsing) -> None:
        self.session.rehearse_at(news.at)
        self._set_titles(self.tr("Rehearsing"), self.tr("On the practice portal: nothing reaches Bitrix24."))

    def _on_planned(self, news: _Planned) -> None:
        connected = self.session.learnt.connected
        self.model.show(news.rows, connected.webhook.origin if connected else "", news.kind)
        self.pane.chips.show_rows(news.rows)

    def _on_rows(self, news: RowsChanged) -> None:
        self.pane.follow(self.model.take(news.rows))

    def _on_progressed(self, news: Progressed) -> None:
        self.pane.hear(news)

    @Slot(int, int)
    def _on_shown(self, done: int, total: int) -> None:
        self.progressed.emit(done, total)
        if self._grip.is_stopped:
            self.pane.show_ending(stops=True)

    def _on_phase(self, news: PhaseBegan) -> None:
        self.pane.show_phase(news.phase)
        if not self._grip.is_stopped:
            self.pane.be_quiet()

    def _on_waiting(self, news: Waiting) -> None:
        self.pane.show_wait(news)

    def _on_paused(self, news: Paused) -> None:
        self._offered = None
        if self._grip.is_stopped:
            return
        self.pane.show_paused(news.problem)
        self.reconnect.setVisible(news.problem is not None)

    def _on_resumed(self, _news: Resumed) -> None:
        if self._offered is not None:
            self.session.use_connection(self._offered, self.session.draft.connection)
            self._offered = None
        self.pane.be_quiet()
        self.reconnect.hide()
        self.pane.show_buttons(paused=False, ending=self._grip.is_stopped)

    def _on_noticed(self, news: Noticed) -> None:
        self.notice.say(messages.whole(news.problem), Tone.WARN, "warning")

    def _on_asked(self, news: Asked) -> None:
        text = self.tr(
            "The portal cannot say whether these rows arrived. Sending them again may make a second record of each; "
            "leaving them lets you look yourself."
        )
        title = self.tr("Send %Ln unsure row(s) again?", "", len(news.keys))
        question = Question(title, text, self.tr("Send again"), self.tr("Leave them"), is_risky=True)
        grip = self._grip

        def answered(yes: bool) -> None:  # noqa: FBT001 - the dialog's answer
            grip.answer(news.question, yes=yes)

        self.context.dialogs.ask(self, question, answered)

    def _on_finished(self, news: Finished) -> None:
        self.finished = news

    def _on_done(self, _nothing: None) -> None:
        self.pane.settle()
        self._job = None
        self.session.use_sending(Sending.OVER)
        self.over.emit()
        # Leaving this page from within its own news would pull it from under the caller.
        QTimer.singleShot(0, self, self._leave)

    def _on_failed(self, problem: Problem) -> None:
        self.pane.settle()
        broke_off = problem.entry is UNEXPECTED and bool(self._grip.run)
        if broke_off or self.session.learnt.run is not None:
            # The journal knows the run, and rows may have left: Result says how far it came.
            self.failure = problem
            self._on_done(None)
            return
        self._to_contract()
        self.notice.say(messages.whole(problem), Tone.BAD, "cross-circle")
        self.over.emit()

    @Slot()
    def _leave(self) -> None:
        wizard = self.wizard()
        if wizard.currentPage() is self:
            wizard.next()

    @Slot()
    def _on_pause(self) -> None:
        self._grip.pause()
        self.pane.show_ending(stops=False)

    @Slot()
    def _on_resume(self) -> None:
        self._grip.resume()

    @Slot(object)
    def _on_reconnected(self, connected: Connected) -> None:
        self._offered = connected
        self._grip.resume(connected)

    @Slot(str)
    def _on_record(self, address: str) -> None:
        self.context.dialogs.open_address(address)


def _unheard(_line: object) -> None:
    """Lines of the doctor; here only its verdict counts."""
