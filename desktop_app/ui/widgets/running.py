"""What is seen of a run while it goes on: phase, progress, numbers, the reason of a wait, every row's fate."""

from __future__ import annotations

import time
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop_app.domain.events import Phase, Progressed, Waiting, WaitReason
from desktop_app.domain.problems import Problem
from desktop_app.flow.results import Pile
from desktop_app.ui import messages
from desktop_app.ui.delegates.fate import FateDelegate, StatusDelegate
from desktop_app.ui.models import results
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import ProgressBar, Strip, button, decorate, identify, label, prepare_table, row
from desktop_app.ui.widgets.piles import PileChips
from desktop_app.ui.widgets.plots import BudgetGauge, RatePlot

_AFTER_ROWS: Final = 30
"""Milliseconds from rows to numbers: each is shown in a moment of its own, and the window answers in between."""


def results_table(theme: Theme, model: results.ResultsModel, identifier: str) -> QTableView:
    """Make a table of rows and their fate."""
    table = QTableView()
    identify(table, identifier)
    table.setModel(model)
    prepare_table(table)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setItemDelegate(FateDelegate(theme, model, table))
    table.setItemDelegateForColumn(results.STATUS, StatusDelegate(theme, model, table))
    unit = table.fontMetrics().averageCharWidth()
    for column, width in ((results.LABEL, 32), (results.STATUS, 22), (results.RECORD, 14)):
        table.setColumnWidth(column, unit * width)
    table.horizontalHeader().setStretchLastSection(True)
    table.horizontalHeader().setSectionResizeMode(results.LABEL, QHeaderView.ResizeMode.Interactive)
    return table


class RunningPane(QWidget):
    """The live half of the Import step."""

    pause_pressed = Signal()
    resume_pressed = Signal()
    stop_pressed = Signal()
    record_wanted = Signal(str)
    progressed = Signal(int, int)
    """Rows whose fate is known, of how many: as shown now."""

    def __init__(self, theme: Theme, model: results.ResultsModel) -> None:
        super().__init__()
        self.model = model
        self._phase, self._numbers, self._time = label("section"), label("muted", wraps=True), label("muted")
        identify(self._numbers, "import-numbers")
        identify(self._phase, "import-phase")
        identify(self._time, "import-time")
        self.progress = ProgressBar()
        identify(self.progress, "import-progress")
        self.progress.show_done(0, None)
        self.strip = Strip(theme, "import-wait")
        self.pause_button, self.resume_button = button("pause"), button("resume", "primary")
        self.stop_button = button("stop")
        for each, name in ((self.pause_button, "pause"), (self.stop_button, "stop")):
            decorate(each, theme, name)
        self.rate, self.budget = RatePlot(theme), BudgetGauge(theme)
        self.chips = PileChips()
        self.table = results_table(theme, model, "import-results")
        self._follows = True
        self._sending = 0
        self._rests = False
        self._news: Progressed | None = None
        self._settler = QTimer(self)
        self._settler.setSingleShot(True)
        self._settler.setInterval(_AFTER_ROWS)
        self._wait: Waiting | None = None
        self._wait_ends = 0.0
        self._each_second = QTimer(self)
        self._each_second.setInterval(1000)
        self._build_layout()
        self._connect_parts()
        self._retranslate()

    @property
    def sending(self) -> int:
        """Rows on their way, as last heard."""
        return self._sending

    def begin(self) -> None:
        """Show a run that has not sent anything yet."""
        self._follows = True
        self._news = None
        self.be_quiet()
        self.rate.begin()
        self.budget.show_budget(None)
        self.progress.show_done(0, None)
        self._phase.setText(self.tr("Preparing…"))
        self._numbers.setText("")
        self._time.setText("")
        self.show_buttons(paused=False, ending=False)

    def show_phase(self, phase: Phase) -> None:
        """Say what the run is doing."""
        self._phase.setText(
            {
                Phase.ASKING: self.tr("Asking which rows the portal already has…"),
                Phase.SENDING: self.tr("Sending…"),
                Phase.SETTLING: self.tr("All is sent; checking whether unanswered rows arrived…"),
                Phase.ATTACHING: self.tr("Putting files into their records…"),
                Phase.LOOKING_AGAIN: self.tr("Looking once more for records that exist twice…"),
                Phase.READING_BACK: self.tr("Reading the records back and comparing…"),
            }[phase]
        )

    def hear(self, news: Progressed) -> None:
        """Take the numbers of a moment; dozens may come at once, the last of them are shown, after the rows."""
        self._news = news
        self._settler.start()

    @Slot()
    def settle(self) -> None:
        """Show what was heard last, before anything else is shown."""
        self._settler.stop()
        news, self._news = self._news, None
        if news is not None:
            self._show_progress(news)
            self.progressed.emit(news.done, news.total)

    def _show_progress(self, news: Progressed) -> None:
        self.show_phase(news.phase)
        was, self._sending = self._sending, news.sending
        if self._rests and was != news.sending:
            self._say_rest()
        if news.sending and self._wait is not None:
            self.be_quiet()  # rows leave again: it waits no longer
        self.progress.show_done(news.done, max(news.total, 1))
        if news.phase is Phase.SENDING:
            self.rate.show_done(news.done)
        self.budget.show_budget(news.budget)
        counts = news.counts
        left = counts.not_sent
        parts = [
            self.tr("{count} confirmed").format(count=messages.number(counts.created + counts.already_there)),
            self.tr("{count} held back").format(count=messages.number(counts.held_back)),
            self.tr("{count} refused").format(count=messages.number(counts.refused)),
            self.tr("{count} not sure").format(count=messages.number(max(counts.unsure - news.sending, 0))),
            self.tr("{count} on their way").format(count=messages.number(news.sending)),
            self.tr("{count} left").format(count=messages.number(left)),
        ]
        self._numbers.setText(" · ".join(parts))
        self._show_time(news)
        if self.model.rows is not None:
            self.chips.show_rows(self.model.rows)

    def show_wait(self, news: Waiting) -> None:
        """Say why nothing leaves for a while, and how much of it is left, from second to second."""
        self._wait, self._wait_ends = news, time.monotonic() + news.seconds
        self._each_second.start()
        self._on_second()

    def be_quiet(self) -> None:
        """Let the notice go."""
        self._end_wait()
        self._rests = False
        self.strip.be_quiet()

    def _end_wait(self) -> None:
        self._wait = None
        self._each_second.stop()

    @Slot()
    def _on_second(self) -> None:
        left = self._wait_ends - time.monotonic()
        if self._wait is None or left <= 0:
            self.be_quiet()
            return
        text = {
            WaitReason.RATE: self.tr("Bitrix24 asks for fewer requests; going on in {time}."),
            WaitReason.OPERATING: self.tr("Bitrix24 asks us to wait {time}: its ten-minute budget is used up."),
            WaitReason.CONNECTION: self.tr("The connection is gone; trying again in {time}."),
            WaitReason.SETTLE: self.tr("An answer got lost. In {time} the portal is asked what arrived."),
        }[self._wait.reason]
        self.strip.say(text.format(time=messages.duration(left)), Tone.WARN, "clock")

    def show_paused(self, problem: Problem | None) -> None:
        """Say that nothing more leaves, and why."""
        self._end_wait()
        self._rests = problem is None
        if problem is None:
            self._say_rest()
        else:
            self.strip.say(messages.whole(problem), Tone.BAD, "cross-circle")
        self.show_buttons(paused=True, ending=False)

    def _say_rest(self) -> None:
        """Say that a pause holds, and which answers are still to come."""
        text = self.tr("Paused. Nothing leaves until you press Resume.")
        if self._sending:
            text = self.tr(
                "Paused: nothing more leaves until you press Resume. Waiting for the answers to %Ln row(s).",
                "",
                self._sending,
            )
        self.strip.say(text, Tone.INFO, "pause")

    def show_ending(self, *, stops: bool) -> None:
        """Answer a press at once, with the rows on their way."""
        self._end_wait()
        self._rests = False
        if not self._sending:
            text = self.tr("Stopping: nothing more leaves.") if stops else self.tr("Pausing: nothing more leaves.")
        elif stops:
            text = self.tr("Stopping: nothing more leaves. Waiting for the answers to %Ln row(s).", "", self._sending)
        else:
            text = self.tr("Pausing: nothing more leaves. Waiting for the answers to %Ln row(s).", "", self._sending)
        self.strip.say(text, Tone.INFO, "stop" if stops else "pause")
        self.show_buttons(paused=not stops, ending=stops)

    def show_buttons(self, *, paused: bool, ending: bool) -> None:
        """Show what can be pressed."""
        focused = self.pause_button.hasFocus() or self.resume_button.hasFocus()
        self.pause_button.setVisible(not paused)
        self.resume_button.setVisible(paused)
        for each in (self.pause_button, self.resume_button, self.stop_button):
            each.setEnabled(not ending)
        if focused:
            (self.resume_button if paused else self.pause_button).setFocus()

    def follow(self, row_number: int) -> None:
        """Keep the latest row in sight until the person scrolls."""
        if self._follows and 0 <= row_number < self.model.rowCount():
            # At once: rows that changed and rows that moved are painted together.
            self.table.scrollTo(self.model.index(row_number, 0), QAbstractItemView.ScrollHint.EnsureVisible)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build_layout(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(7)
        layout.addLayout(row(self._phase, 1, self._time))
        layout.addWidget(self.progress)
        # Six numbers with their words need two lines in a narrow window.
        layout.addLayout(row(self._numbers, self.pause_button, self.resume_button, self.stop_button, grows=0))
        plots = row(self.rate, self.budget, spacing=24)
        plots.setStretch(0, 3)
        plots.setStretch(1, 2)
        layout.addLayout(plots)
        layout.addWidget(self.strip)
        layout.addWidget(self.chips)
        layout.addWidget(self.table, 1)

    def _connect_parts(self) -> None:
        self.pause_button.clicked.connect(self.pause_pressed)
        self.resume_button.clicked.connect(self.resume_pressed)
        self.stop_button.clicked.connect(self.stop_pressed)
        self.chips.chosen.connect(self._on_pile)
        self.table.activated.connect(self._on_activated)
        self._each_second.timeout.connect(self._on_second)
        self._settler.timeout.connect(self.settle)
        self.table.verticalScrollBar().sliderMoved.connect(self._on_scrolled)

    def _retranslate(self) -> None:
        for each, text in (
            (self.pause_button, self.tr("&Pause")),
            (self.resume_button, self.tr("&Resume")),
            (self.stop_button, self.tr("&Stop")),
        ):
            each.setText(text)
            each.setAccessibleName(text.replace("&", ""))
        self.progress.setAccessibleName(self.tr("Import progress"))
        self.table.setAccessibleName(self.tr("Import results"))

    def _show_time(self, news: Progressed) -> None:
        parts = []
        if news.rows_per_second is not None and news.phase is Phase.SENDING:
            parts.append(self.tr("%Ln row(s) an hour", "", round(news.rows_per_second * 3600)))
        if news.least is not None and news.most is not None:
            parts.append(self.tr("about {time} left").format(time=messages.span(news.least, news.most)))
        self._time.setText(" · ".join(parts))

    @Slot(object)
    def _on_pile(self, pile: Pile) -> None:
        self._follows = pile is Pile.ALL
        self.model.filter(pile)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if address := self.model.address(index.row()):
            self.record_wanted.emit(address)

    @Slot()
    def _on_scrolled(self) -> None:
        self._follows = False
