"""Earlier imports: each with its date, portal, file, numbers and state, and everything that can be done about one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.domain.runs import RunInfo, RunState
from desktop_app.flow.services import Services
from desktop_app.ui import messages
from desktop_app.ui.delegates.chips import ChipDelegate
from desktop_app.ui.hub import Dialogs, Question
from desktop_app.ui.jobs import Ears, Jobs, Work
from desktop_app.ui.models.history import HistoryColumn, HistoryModel
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import Strip, button, decorate, identify, label, plain, prepare_table, row
from desktop_app.ui.widgets.retention import Retention


class HistoryPanel(QWidget):
    """A table of runs with what can be done about one."""

    back_wanted = Signal()
    run_wanted = Signal(object)
    undo_wanted = Signal(object)
    repeat_wanted = Signal(object)
    """Each with the `RunInfo` it is about."""

    def __init__(self, services: Services, jobs: Jobs, theme: Theme, dialogs: Dialogs) -> None:
        super().__init__()
        self._services, self._jobs, self._dialogs = services, jobs, dialogs
        self.model = HistoryModel(self)
        self._title, self._hint = label("title"), label("subtitle", wraps=True)
        self.strip = Strip(theme, "history-notice")
        self.table = QTableView()
        identify(self.table, "runs")
        self.table.setModel(self.model)
        prepare_table(self.table)
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setItemDelegateForColumn(HistoryColumn.STATE, ChipDelegate(theme, self.table))
        self.retention = Retention(str(services.data_folder()), services.preferences().keep_days)
        self.back_button, self.open_button = button("history-back"), button("open-result", "primary")
        self.report_button, self.undo_button = button("save-run-report"), button("undo-run")
        self.repeat_button, self.delete_button = button("repeat-run"), button("delete-run")
        self._buttons = (
            (self.open_button, ""),
            (self.repeat_button, "retry"),
            (self.report_button, "save"),
            (self.undo_button, "undo"),
            (self.delete_button, "trash"),
        )
        for each, name in self._buttons[1:]:
            decorate(each, theme, name)
        self._build_layout()
        self._connect_parts()
        self._retranslate()
        self._show_chosen()

    def refresh(self) -> None:
        """Read the history."""
        self.strip.be_quiet()
        self._read()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build_layout(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 16)
        for part in (self._title, self._hint, self.strip):
            layout.addWidget(part)
        layout.addWidget(self.table, 1)
        layout.addLayout(
            row(self.open_button, self.repeat_button, self.report_button, self.undo_button, self.delete_button, 1)
        )
        layout.addWidget(self.retention)
        layout.addLayout(row(self.back_button, 1))

    def _connect_parts(self) -> None:
        self.back_button.clicked.connect(self.back_wanted)
        self.open_button.clicked.connect(self._on_open)
        self.repeat_button.clicked.connect(self._on_repeat)
        self.report_button.clicked.connect(self._on_report)
        self.undo_button.clicked.connect(self._on_undo)
        self.delete_button.clicked.connect(self._on_delete)
        self.table.activated.connect(self._on_activated)
        self.table.selectionModel().currentRowChanged.connect(self._show_chosen)
        self.retention.days_chosen.connect(self._on_days)
        self.retention.clear_wanted.connect(self._on_clear)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("History"))
        self._hint.setText(self.tr("Kept on this computer only. Open an import to continue it or to take it back."))
        self.table.setAccessibleName(self.tr("Earlier imports"))
        for each, text in (
            (self.back_button, self.tr("&Back")),
            (self.open_button, self.tr("&Open result")),
            (self.repeat_button, self.tr("Re&peat with another file")),
            (self.report_button, self.tr("Save &report")),
            (self.undo_button, self.tr("&Undo…")),
            (self.delete_button, self.tr("&Delete…")),
        ):
            each.setText(text)
            each.setAccessibleName(plain(text))

    def _start(self, name: str, work: Callable[[Work], Any], done: Callable[[Any], None]) -> None:
        self._jobs.start(name, work, Ears(done, self._on_failed))

    def _read(self) -> None:
        services = self._services
        self._start("history", lambda _work: services.history(), self._on_history)

    def _on_history(self, runs: tuple[RunInfo, ...]) -> None:
        self.model.show(runs)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(HistoryColumn.FILE, QHeaderView.ResizeMode.Interactive)
        header.resizeSections(QHeaderView.ResizeMode.ResizeToContents)
        # Names of files are what is long; numbers stay beside each other.
        header.setSectionResizeMode(HistoryColumn.FILE, QHeaderView.ResizeMode.Stretch)
        if runs:
            self.table.selectRow(0)
            self.table.setFocus()
        else:
            text = self.tr("There is no import yet. What you import appears here, with its numbers and its report.")
            self.strip.say(text, Tone.INFO, "info")
        self._show_chosen()

    def _on_failed(self, problem: Problem) -> None:
        self.strip.say(messages.whole(problem), Tone.BAD, "cross-circle")

    @Slot()
    def _show_chosen(self) -> None:
        run = self._chosen()
        for each, _ in self._buttons:
            each.setEnabled(run is not None)
        if run is not None:
            self.undo_button.setEnabled(run.summary.created > 0 and run.state is not RunState.UNDONE)
            self.delete_button.setEnabled(run.state is not RunState.RUNNING)

    def _chosen(self) -> RunInfo | None:
        index = self.table.currentIndex()
        return self.model.run(index.row()) if index.isValid() else None

    @Slot()
    def _on_open(self) -> None:
        if (run := self._chosen()) is not None:
            self.run_wanted.emit(run)

    @Slot()
    def _on_undo(self) -> None:
        if (run := self._chosen()) is not None:
            self.undo_wanted.emit(run)

    @Slot()
    def _on_repeat(self) -> None:
        if (run := self._chosen()) is not None:
            self.repeat_wanted.emit(run)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.run_wanted.emit(self.model.run(index.row()))

    @Slot()
    def _on_report(self) -> None:
        run = self._chosen()
        if run is not None:
            name = self.tr("{file} - import report.xlsx").format(file=Path(run.head.file_name).stem)
            self._dialogs.choose_place(self, Path.home() / name, self._save_report)

    def _save_report(self, path: Path) -> None:
        run = self._chosen()
        if run is not None:
            services, name = self._services, run.head.run
            self._start(
                "report",
                lambda work: services.save_report(name, path, messages.translated, work.progress, work),
                self._on_saved,
            )

    def _on_saved(self, _nothing: None) -> None:
        self.strip.say(self.tr("The report is saved."), Tone.OK, "check-circle")

    @Slot()
    def _on_delete(self) -> None:
        run = self._chosen()
        if run is None:
            return
        text = self.tr(
            "The records on the portal stay. Without its entry the import can neither be continued nor taken back, and "
            "there is no report of it any more."
        )
        title = self.tr("Delete the import of {file} from the history?").format(file=run.head.file_name)
        services, name = self._services, run.head.run

        def answered(yes: bool) -> None:  # noqa: FBT001 - the dialog's answer
            if yes:
                self._start("delete", lambda _work: services.delete_run(name), self._on_deleted)

        question = Question(title, text, self.tr("Delete"), self.tr("Keep"), is_risky=True)
        self._dialogs.ask(self, question, answered)

    def _on_deleted(self, _nothing: None) -> None:
        self.strip.say(self.tr("The entry is deleted."), Tone.OK, "check-circle")
        self._read()

    @Slot(int)
    def _on_days(self, days: int) -> None:
        if days != self._services.preferences().keep_days:
            self._services.save_preferences(replace(self._services.preferences(), keep_days=days))

    @Slot()
    def _on_clear(self) -> None:
        text = self.tr(
            "Removed are the cells of all finished imports and the copies of opened tables. The imports can still be "
            "taken back; their reports and refused rows are gone."
        )
        question = Question(
            self.tr("Delete the cells of all finished imports now?"),
            text,
            self.tr("Delete now"),
            self.tr("Keep"),
            is_risky=True,
        )
        self._dialogs.ask(self, question, self._clear_answered)

    def _clear_answered(self, yes: bool) -> None:  # noqa: FBT001 - the dialog's answer
        if yes:
            services = self._services
            self._start("clear", lambda _work: services.clear_personal(0), self._on_cleared)

    def _on_cleared(self, count: int) -> None:
        self.strip.say(self.tr("Cleared: %Ln import(s).", "", count), Tone.OK, "check-circle")
        self._read()
