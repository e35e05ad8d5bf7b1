"""Check: every row looked at before anything is sent; problems by cause, rows beside them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QListView, QSplitter, QVBoxLayout, QWidget

from desktop_app.domain.problems import Problem, Severity
from desktop_app.flow.facts import CheckOrder, CheckOutcome, FirstProblems, RowState
from desktop_app.flow.navigator import Gap, Missing
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.ui import messages
from desktop_app.ui.delegates.chips import LineDelegate
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears, Job
from desktop_app.ui.models.causes import Cause, CausesModel
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.pages.base import StepPage, page_of
from desktop_app.ui.widgets.basics import ProgressBar, Strip, button, decorate, identify, label, row
from desktop_app.ui.widgets.filters import Shown
from desktop_app.ui.widgets.repair_desk import RepairDesk

if TYPE_CHECKING:
    from desktop_app.ui.wizard import Wizard

_ROOMY: Final = QSize(900, 520)
"""Pixels below which the page goes without what it can do without."""


class CheckPage(StepPage):
    """The seventh step."""

    step = Step.CHECK

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.causes = CausesModel(self)
        self._job: Job | None = None
        self._checking: CheckOrder | None = None
        self._shown: CheckOutcome | None = None
        self._first: dict[str, FirstProblems] = {}
        self._cause: tuple[str, str] | None = None
        self._is_filtered = False

    def enter(self) -> None:
        """Check, unless these very choices were checked already."""
        if self.session.are_repairs_lost:
            self.session.are_repairs_lost = False
            text = self.tr("The file is not the one you repaired: those repairs were let go.")
            self.notice.say(text, Tone.WARN, "warning")
        if self.session.are_picks_lost:
            # Here, too: a repaired report comes without passing the step Files.
            self.session.are_picks_lost = False
            text = self.tr("Files picked by hand for rows of the former table were let go; pick them again at Files.")
            self.notice.say(text, Tone.WARN, "warning")
        if self.session.learnt.outcome is None:
            self.check()
        else:
            self._show()

    def check(self) -> None:
        """Check all rows anew."""
        if self._job is not None:
            self._job.cancel()
        order, services = self.session.order(), self.context.services
        self.session.set_busy(Step.CHECK, busy=True)
        self._first = {}
        if self._shown is None:
            self._summary.setText(self.tr("Checking every row…"))
        self._progress.show_done(0, None)
        self._progress.show()
        self._job = self.context.jobs.start(
            "check",
            lambda work: services.check(order, work.progress, work, work.tell),
            Ears(self._on_outcome, self._on_failed, news=self._on_first, progress=self._on_progress),
        )
        self._checking = order

    def focus_on(self, gap: Gap) -> None:
        """Causes are where problems are looked at."""
        if gap.missing is Missing.CHECK:
            self.check()
        self.problems.setFocus()

    def _begins_with(self) -> QWidget | None:
        """The causes, not the buttons above them."""
        return self.problems if self.is_built else None

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the room there is to the rows."""
        super().resizeEvent(event)
        self._subtitle.setVisible(event.size().height() >= _ROOMY.height())
        if self.is_built:
            self.desk.buttons.be_narrow(narrow=event.size().width() < _ROOMY.width())

    def _build_body(self, body: QWidget) -> None:
        theme = self.context.theme
        self._summary = label("section")
        identify(self._summary, "check-summary")
        self._progress = ProgressBar()
        identify(self._progress, "check-progress")
        self._progress.setFixedWidth(110)
        keeps_room = self._progress.sizePolicy()
        keeps_room.setRetainSizeWhenHidden(True)
        self._progress.setSizePolicy(keeps_room)
        self.question, self.people = Strip(theme, "check-question"), Strip(theme, "people-notified")
        self.problems = QListView()
        identify(self.problems, "problems")
        self.problems.setModel(self.causes)
        self.problems.setItemDelegate(LineDelegate(theme, self.problems))
        self.problems.setResizeMode(QListView.ResizeMode.Adjust)
        self.problems.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.desk = RepairDesk(self.context)
        # Its keys work wherever on the page somebody is: among the causes, on a button beside the table.
        self.addActions(self.desk.actions())
        self.likes = QCheckBox()
        identify(self.likes, "look-for-likes")
        self.again_button = button("check-again")
        decorate(self.again_button, theme, "retry")
        self.copy_button = button("save-corrected-copy")
        decorate(self.copy_button, theme, "save")
        self._lay_out(body)
        self._connect_parts()

    def _lay_out(self, body: QWidget) -> None:
        layout = QVBoxLayout(body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(row(self._summary, 1, self._progress, self.desk.buttons))
        for part in (self.question, self.people, self.desk.filters):
            layout.addWidget(part)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.problems)
        splitter.addWidget(self.desk)
        splitter.setStretchFactor(0, 2)
        splitter.setStretchFactor(1, 6)
        splitter.setSizes([260, 700])
        self.problems.setMinimumWidth(190)
        layout.addWidget(splitter, 1)
        layout.addLayout(row(self.likes, 1, self.copy_button, self.again_button))

    def _connect_parts(self) -> None:
        self.problems.selectionModel().currentChanged.connect(self._on_cause)
        self.problems.clicked.connect(self._on_clicked)
        self.desk.filtered.connect(self._on_filtered)
        self.copy_button.clicked.connect(self._on_copy)
        self.people.pressed.connect(self._on_assign_all)
        self.likes.toggled.connect(self._on_likes)
        self.again_button.clicked.connect(self.check)
        self.desk.cures.files_wanted.connect(self._on_files)
        self.desk.cures.meaning_wanted.connect(self._on_meaning)
        self.desk.cures.late_files_wanted.connect(self._on_late_files)

    @Slot()
    def _on_files(self) -> None:
        cast("Wizard", self.wizard()).go_to(Step.FILES)

    @Slot()
    def _on_meaning(self) -> None:
        """Lead to where it is chosen what the text of the row that is looked at stands for."""
        assert self._cause is not None
        heading = self._cause[1]
        text = self.desk.text_at(heading)
        wizard = cast("Wizard", self.wizard())
        wizard.go_to(Step.VALUES)
        page_of(wizard.currentPage()).point_at(heading, text)

    @Slot()
    def _on_late_files(self) -> None:
        self.session.use_files_order(replace(self.session.draft.files, may_be_late=True))
        self.check()

    def _retranslate(self) -> None:
        self._set_titles(
            self.tr("Check before anything is sent"),
            self.tr("Red rows stay behind, the others can go. Mend them here: your file stays as it is."),
        )
        self.problems.setAccessibleName(self.tr("Problems"))
        self.desk.retranslate()
        self.likes.setText(self.tr("Hold back rows that the portal already has"))
        self.likes.setToolTip(self.tr("A record is like a row when it has the same phone, e-mail or external key."))
        self.again_button.setText(self.tr("Chec&k again"))
        self.copy_button.setText(self.tr("Save corrected copy…"))
        self._shown = None
        self._show()

    def _on_changed(self, part: Part) -> None:
        if part is Part.CHECK:
            self._show()
        elif part is Part.REPAIRS:
            self.desk.show_repairs()
            self.check()
        elif part is not Part.BUSY and self._job is not None and not self._is_wanted():
            # What is being found out is no longer asked; the next visit checks anew.
            self._job.cancel()
            self._job = None
            self._progress.hide()
            self.session.set_busy(Step.CHECK, busy=False)

    def _is_wanted(self) -> bool:
        learnt = self.session.learnt
        if learnt.connected is None or learnt.file is None or learnt.subject is None:
            return False
        return self.session.order() == self._checking

    def _on_outcome(self, outcome: CheckOutcome) -> None:
        self._job = None
        self._progress.hide()
        self.session.set_busy(Step.CHECK, busy=False)
        self.session.use_outcome(outcome)

    def _on_failed(self, problem: Problem) -> None:
        self._job = None
        self._progress.hide()
        self.session.set_busy(Step.CHECK, busy=False)
        self._summary.setText(self.tr("The rows could not be checked."))
        self.notice.say(messages.whole(problem), Tone.BAD, "cross-circle")

    def _on_progress(self, done: int, total: int | None) -> None:
        self._progress.show_done(done, total)

    def _show(self) -> None:
        outcome, file = self.session.learnt.outcome, self.session.learnt.file
        self.likes.blockSignals(True)
        self.likes.setChecked(self.session.draft.look_for_likes)
        self.likes.blockSignals(False)
        if outcome is None or file is None:
            return
        self._progress.hide()
        if outcome is not self._shown:
            self._shown = outcome
            self.desk.show_outcome(file, outcome)
            self._show_causes(outcome)
        self._show_summary(outcome)
        self._show_strips(outcome)

    def _show_causes(self, outcome: CheckOutcome) -> None:
        """List the causes; the one looked at stays, and when it is mended the next one takes its place."""
        before = self.problems.currentIndex().row()
        choices = self.problems.selectionModel()
        choices.blockSignals(True)
        self.causes.show(outcome)
        choices.blockSignals(False)
        if self._is_filtered:
            return  # a chip was chosen: the rows it showed stay
        if self._cause is None:
            self._choose(1 if outcome.held_back else 0)
            return
        place = self._place(before)
        if place < 0 and not self.desk.is_editing:
            last = self.causes.rowCount() - 1
            self._choose(min(max(before, 0), last) if before <= last else 0)
            return
        choices.blockSignals(True)
        self.problems.setCurrentIndex(self.causes.index(place))
        choices.blockSignals(False)
        if place >= 0:
            cause = self.causes.cause(place)
            self.desk.show_cause(cause)
            if (place != before or not self.desk.covers(cause.rows)) and not self.desk.is_editing:
                self._on_cause(self.causes.index(place))

    def _place(self, before: int) -> int:
        """Return where the cause that is looked at is now, or -1; the line of held rows goes with the last of them."""
        assert self._cause is not None
        if self._cause != ("", ""):
            return self.causes.position(*self._cause)
        if before >= self.causes.rowCount():
            return 0
        line = self.causes.cause(max(before, 0))
        return before if (line.code, line.column) == ("", "") else 0

    def _choose(self, place: int) -> None:
        index = self.causes.index(min(place, self.causes.rowCount() - 1))
        self.problems.setCurrentIndex(index)
        self._on_cause(index)

    def _show_summary(self, outcome: CheckOutcome) -> None:
        parts = self.tr("{create} to create + {held} held back")
        words = {"create": messages.number(outcome.ready), "held": messages.number(outcome.held_back)}
        total = self.tr("%Ln row(s)", "", len(outcome.states))
        self._summary.setText(f"{total} = {parts.format(**words)}")

    def _show_strips(self, outcome: CheckOutcome) -> None:
        # What the list beside the rows asks already is not said twice.
        questions = [each for each in outcome.questions if self.causes.position(each.code, each.column or "") < 0]
        told = [messages.whole(each) for each in (*questions, *outcome.remarks)]
        tone = Tone.BAD if questions else Tone.WARN
        self.question.say("\n".join(told), tone, "question" if questions else "warning")
        notified = outcome.notified
        if notified.people:
            text = self.tr("%Ln person(s) will be notified by the portal,", "", notified.people)
            times = self.tr("up to %Ln time(s) each.", "", notified.most)
            self.people.say(f"{text} {times}", Tone.WARN, "person", self.tr("&Assign all to me"))
        else:
            self.people.be_quiet()

    def _on_first(self, news: FirstProblems) -> None:
        """Show what is wrong with the columns that are checked already; rows follow when all of them are."""
        file = self.session.learnt.file
        if self._shown is not None or file is None:
            return
        self._first[news.heading] = (
            news  # what was found in all rows takes the place of what was found in the first ones
        )
        findings = tuple(finding for each in self._first.values() for finding in each.findings)
        states = bytearray(file.table.row_count)
        for finding in findings:
            if finding.problem.severity is Severity.ERROR:
                states[finding.index] = RowState.HELD_BACK
        self.causes.show(CheckOutcome(bytes(states), findings))
        cells = sum(each.rows for each in self._first.values())
        self._summary.setText(self.tr("Checking every row… %Ln cell(s) to look at so far", "", cells))

    @Slot(QModelIndex)
    def _on_cause(self, index: QModelIndex) -> None:
        if index.isValid() and self._shown is not None:
            cause = self.causes.cause(index.row())
            self._cause, self._is_filtered = (cause.code, cause.column), False
            self.desk.show_rows(cause.rows, Shown.ALL if cause.rows is None else _chip_of(cause))
            self.desk.point_at(cause.column)
            self.desk.show_cause(cause)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        if self._is_filtered:  # the line was current all along
            self._on_cause(index)

    @Slot()
    def _on_filtered(self) -> None:
        self._is_filtered = True
        self.problems.clearSelection()

    @Slot()
    def _on_copy(self) -> None:
        file = self.session.learnt.file
        if file is not None:
            place = file.path.with_name(self.tr("{name} (corrected).xlsx").format(name=file.path.stem))
            self.context.dialogs.choose_place(self, place, self._save_copy)

    def _save_copy(self, path: Path) -> None:
        order, services = self.session.order(), self.context.services
        self.context.jobs.start(
            "copy",
            lambda work: services.save_corrected(order, path, work.progress, work),
            Ears(self._on_copied, self._on_failed),
        )

    def _on_copied(self, count: int) -> None:
        text = self.tr("Saved, with %Ln row(s). The file you opened stays as it was.", "", count)
        self.notice.say(text, Tone.OK, "check-circle")

    @Slot()
    def _on_assign_all(self) -> None:
        self.session.assign_all_to_owner()
        self.check()

    @Slot(bool)
    def _on_likes(self, wanted: bool) -> None:  # noqa: FBT001 - the signal's own argument
        self.session.look_for_likes(wanted=wanted)
        self.check()


def _chip_of(cause: Cause) -> Shown | None:
    return Shown.HELD if cause.icon == "hold" and not cause.code else None
