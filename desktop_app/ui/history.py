"""Earlier imports: open a result, save a report; continuing and taking back happen on the result page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QVBoxLayout, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.domain.runs import RunInfo
from desktop_app.flow.services import Services
from desktop_app.ui import messages
from desktop_app.ui.delegates.chips import ChipDelegate
from desktop_app.ui.hub import Dialogs
from desktop_app.ui.jobs import Ears, Jobs
from desktop_app.ui.models.history import HistoryColumn, HistoryModel
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import Strip, button, decorate, identify, label, prepare_table, row


class HistoryPanel(QWidget):
    """A table of runs with what can be done about one."""

    back_wanted = Signal()
    run_wanted = Signal(object)

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
        self.back_button, self.open_button = button("history-back"), button("open-result", "primary")
        self.report_button = button("save-run-report")
        decorate(self.report_button, theme, "save")
        self._build_layout()
        self._connect_parts()
        self._retranslate()

    def refresh(self) -> None:
        """Read the history."""
        self.strip.be_quiet()
        services = self._services
        self._jobs.start("history", lambda _work: services.history(), Ears(self._on_history, self._on_failed))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build_layout(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 22, 28, 16)
        layout.addWidget(self._title)
        layout.addWidget(self._hint)
        layout.addWidget(self.strip)
        layout.addWidget(self.table, 1)
        layout.addLayout(row(self.back_button, 1, self.report_button, self.open_button))

    def _connect_parts(self) -> None:
        self.back_button.clicked.connect(self.back_wanted)
        self.open_button.clicked.connect(self._on_open)
        self.report_button.clicked.connect(self._on_report)
        self.table.activated.connect(self._on_activated)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("History"))
        self._hint.setText(self.tr("Kept on this computer only. Open an import to continue it or to take it back."))
        self.table.setAccessibleName(self.tr("Earlier imports"))
        self.back_button.setText(self.tr("&Back"))
        self.open_button.setText(self.tr("&Open result"))
        self.report_button.setText(self.tr("Save &report"))

    def _on_history(self, runs: tuple[RunInfo, ...]) -> None:
        self.model.show(runs)
        self.table.horizontalHeader().resizeSections(QHeaderView.ResizeMode.ResizeToContents)
        self.table.horizontalHeader().setStretchLastSection(True)
        for each in (self.open_button, self.report_button):
            each.setEnabled(bool(runs))
        if runs:
            self.table.selectRow(0)
            self.table.setFocus()
        else:
            self.strip.say(self.tr("There is no import yet."), Tone.INFO, "info")

    def _on_failed(self, problem: Problem) -> None:
        self.strip.say(messages.whole(problem), Tone.BAD, "cross-circle")

    def _chosen(self) -> RunInfo | None:
        index = self.table.currentIndex()
        return self.model.run(index.row()) if index.isValid() else None

    @Slot()
    def _on_open(self) -> None:
        if (run := self._chosen()) is not None:
            self.run_wanted.emit(run)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        self.run_wanted.emit(self.model.run(index.row()))

    @Slot()
    def _on_report(self) -> None:
        run = self._chosen()
        if run is not None:
            suggestion = Path.home() / f"{Path(run.head.file_name).stem} - report.xlsx"
            self._dialogs.choose_place(self, suggestion, self._save_report)

    def _save_report(self, path: Path) -> None:
        run = self._chosen()
        if run is None:
            return
        services, name = self._services, run.head.run
        self._jobs.start(
            "report",
            lambda work: services.save_report(name, path, work.progress, work),
            Ears(self._on_saved, self._on_failed),
        )

    def _on_saved(self, _nothing: None) -> None:
        self.strip.say(self.tr("The report is saved."), Tone.OK, "check-circle")
