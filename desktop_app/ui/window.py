"""The assistant's window: header, practice band, wizard and promise; keeps the draft, asks on closing."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QCloseEvent,
    QDragEnterEvent,
    QDropEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.domain.runs import RunInfo
from desktop_app.flow.navigator import Sending
from desktop_app.flow.session import Part
from desktop_app.flow.steps import ORDER, Step
from desktop_app.ui import messages, verdict
from desktop_app.ui.ahead import Ahead
from desktop_app.ui.draft_keeper import DraftKeeper
from desktop_app.ui.hub import Context, Question
from desktop_app.ui.outside import Outside
from desktop_app.ui.pages.base import page_of
from desktop_app.ui.pages.catalogue import Pages
from desktop_app.ui.walk import Walk
from desktop_app.ui.widgets.drop import local_paths
from desktop_app.ui.widgets.frame import Header, PracticeBand, Promise
from desktop_app.ui.widgets.help import HelpButton, HelpPanel
from desktop_app.ui.widgets.program_menu import ProgramMenu
from desktop_app.ui.wizard import Wizard

_ROOM_FOR_HELP = 175
"""Letters in the width of a window that holds rail, page and help side by side."""


class AssistantWindow(QWidget):
    """One import from address to report."""

    closed = Signal()
    import_wanted = Signal(object)
    """A `Draft` that was rehearsed and is now to go to the person's own portal."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self._left_at = context.session.draft.step
        self.pages = Pages(context)
        self.wizard = Wizard(context, self.pages.by_step, self)
        self.header = Header(context.theme)
        self.band = PracticeBand(context.theme)
        self.promise = Promise(context.theme)
        self.help = HelpPanel(context.session)
        self.outside = Outside(self)
        self.help_button = HelpButton(context.theme, self)
        self.header.add_tool(self.help_button)
        self.header.add_tool(ProgramMenu(context.program, self))
        self._keeper = DraftKeeper(context, self)
        self._ahead = Ahead(self.pages.by_step.values(), self)
        self._may_close = False
        self._build_layout()
        self._connect_parts()
        self._retranslate()
        self._show_session()

    def begin(self) -> None:
        """Show the first step, and walk on to the one where a kept import was left."""
        self.wizard.begin()
        if self._left_at is not Step.CONNECTION:
            # Check is the last step that does not end before a button that sends.
            Walk(self.wizard, self.context.session, min(self._left_at, Step.CHECK, key=ORDER.index))

    def begin_practice(self) -> None:
        """Show the first step, already connecting to the practice portal."""
        self.wizard.begin()
        self.pages.connection.use_practice()

    def begin_with_run(self, run: RunInfo, *, takes_back: bool = False) -> None:
        """Show the result of an earlier import, and reach its portal in the background."""
        self.pages.result.takes_back = takes_back
        session = self.context.session
        session.use_run(run)
        session.use_sending(Sending.OVER)
        self.wizard.setStartId(Step.IMPORT.position)
        self.wizard.begin()
        self.wizard.next()
        self.pages.reach(run.head.identity)

    def restore(self, geometry: str) -> None:
        """Take the place and size of last time."""
        self.resize(1180, 760)
        if geometry:
            self.restoreGeometry(QByteArray.fromHex(geometry.encode()))

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the draft; ask while sending."""
        if self.context.session.sending is Sending.RUNNING and not self._may_close:
            event.ignore()
            self._ask_about_run()
            return
        self._keeper.save_now()
        self.context.jobs.let_go()
        event.accept()
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """The whole window takes a spreadsheet, as long as nothing is being sent."""
        if local_paths(event.mimeData()) and self.context.session.sending is Sending.NOT_BEGUN:
            event.acceptProposedAction()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Words of the rail give way to open help where there is no room for both."""
        super().resizeEvent(event)
        self._share_room()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """A folder belongs to Files, a file to Table."""
        paths = local_paths(event.mimeData())
        if not paths:
            return
        event.acceptProposedAction()
        if paths[0].is_dir():
            self.pages.use_folder(self.wizard, paths[0])
        else:
            self.pages.use_file(self.wizard, paths[0])

    def _build_layout(self) -> None:
        self.setAcceptDrops(True)
        self.setMinimumSize(940, 580)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addWidget(self.band)
        work = QHBoxLayout()
        work.setSpacing(0)
        work.addWidget(self.wizard, 1)
        work.addWidget(self.help)
        layout.addLayout(work, 1)
        layout.addWidget(self.promise)

    def _connect_parts(self) -> None:
        self.context.hub.changed.connect(self._on_changed)
        self.wizard.leave_wanted.connect(self.close)
        self.wizard.step_shown.connect(self._on_step)
        self.help_button.toggled.connect(self._on_help)
        self.help.closed.connect(self._on_help_closed)
        self.pages.result.import_wanted.connect(self.import_wanted)
        self.pages.sending.began.connect(self._on_run_began)
        self.pages.sending.progressed.connect(self._on_run_progressed)
        self.pages.sending.over.connect(self._on_run_over)

    def _retranslate(self) -> None:
        self._show_title()
        self.band.retranslate()
        self._show_session()

    def _show_session(self) -> None:
        session = self.context.session
        connected = session.learnt.connected
        self.header.show_session(session)
        self.band.setVisible(connected is not None and connected.is_practice)
        if session.sending is Sending.NOT_BEGUN:
            text = self.tr("Nothing reaches the portal before Start; until then the program only reads.")
        elif session.sending is Sending.RUNNING:
            text = self.tr("Every row is written down before it is sent: whatever happens, none becomes two records.")
        else:
            text = self.tr("The import is in the history; it can be taken back from there at any time.")
        self.promise.text.setText(text)

    @Slot(object)
    def _on_changed(self, _part: Part) -> None:
        self._show_session()
        self.help.refresh()

    @Slot(object)
    def _on_step(self, step: Step) -> None:
        self.help.show_step(step)
        page_of(self.wizard.currentPage()).take_focus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, messages.step_title(step)))

    @Slot(bool)
    def _on_help(self, shown: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.help.setVisible(shown)
        self._share_room()
        self.help.show_step(self.wizard.step)
        if shown:
            self.help.close_button.setFocus()

    def _share_room(self) -> None:
        has_room = self.width() >= self.fontMetrics().averageCharWidth() * _ROOM_FOR_HELP
        self.wizard.rail.show_narrow(self.help_button.isChecked() and not has_room)

    @Slot()
    def _on_help_closed(self) -> None:
        self.help_button.setChecked(False)
        self.help_button.setFocus()

    def _ask_about_run(self) -> None:
        text = self.tr(
            "Rows are being sent. If you close, nothing more leaves; the rows on their way are waited for, and the "
            "rest can be continued from the start window at any time."
        )
        question = Question(
            self.tr("Pause the import and close?"), text, self.tr("Pause and close"), self.tr("Keep running")
        )
        self.context.dialogs.ask(self, question, self._run_answered)

    def _run_answered(self, yes: bool) -> None:  # noqa: FBT001 - the dialog's answer
        if not yes:
            return
        self._may_close = True
        if self.context.session.sending is Sending.RUNNING:
            self.pages.sending.stop()
        else:
            self.close()

    @Slot()
    def _on_run_began(self) -> None:
        self.outside.begin()
        self._show_title()

    @Slot(int, int)
    def _on_run_progressed(self, done: int, total: int) -> None:
        self.outside.show_progress(done, total)
        self._show_title()

    def _show_title(self) -> None:
        """The title stands in the task bar of every system, so it says how far a run is."""
        name = self.tr("Import Assistant for Bitrix24")
        percent = self.outside.percent
        text = name if percent < 0 else self.tr("{percent} % – {name}").format(percent=percent, name=name)
        if text != self.windowTitle():
            self.setWindowTitle(text)

    def _say_outcome(self) -> None:
        finished = self.pages.sending.finished
        if finished is None:
            title, text = self.tr("The import broke off"), self.tr("It can be continued; the window says how.")
        else:
            is_whole = finished.summary.is_complete
            title = self.tr("The import is finished") if is_whole else self.tr("The import is not finished")
            text = verdict.equation(finished.summary)
        self.outside.end(title, text)
        self._show_title()

    @Slot()
    def _on_run_over(self) -> None:
        self._say_outcome()
        if self._may_close:
            self.close()
