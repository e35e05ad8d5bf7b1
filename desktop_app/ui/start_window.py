"""The first window: begin, rehearse, look back, or go on with something unfinished."""

from __future__ import annotations

import importlib

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from desktop_app import __version__
from desktop_app.domain.problems import Problem
from desktop_app.domain.runs import RunInfo, RunState
from desktop_app.flow.draft import read_draft
from desktop_app.flow.services import Services
from desktop_app.ui.delegates.chips import LineDelegate
from desktop_app.ui.history import HistoryPanel
from desktop_app.ui.hub import Dialogs
from desktop_app.ui.icons import icon, pixmap
from desktop_app.ui.jobs import Ears, Jobs
from desktop_app.ui.models.unfinished import UnfinishedModel
from desktop_app.ui.program import Program
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import button, identify, label
from desktop_app.ui.widgets.program_menu import ProgramMenu


class StartWindow(QWidget):
    """New import · Try it on the practice portal · History · continue."""

    new_wanted = Signal()
    practice_wanted = Signal()
    draft_wanted = Signal(object)
    run_wanted = Signal(object)
    """A `RunInfo` whose result page is wanted."""
    undo_wanted = Signal(object)
    repeat_wanted = Signal(object)
    closed = Signal()

    def __init__(self, services: Services, jobs: Jobs, program: Program, dialogs: Dialogs) -> None:
        super().__init__()
        self._services, self._jobs, self._theme = services, jobs, program.theme
        self._runs: tuple[RunInfo, ...] = ()
        self._is_tidy = False
        self.unfinished = UnfinishedModel(self)
        self._dialogs = dialogs
        self._history: HistoryPanel | None = None
        self._menu = ProgramMenu(program, self)
        self._build_parts()
        self._build_layout()
        self._connect_parts()
        self._retranslate()
        self._draw_icons()

    @property
    def history(self) -> HistoryPanel:
        """The history, built when it is first wanted."""
        if self._history is None:
            self._history = HistoryPanel(self._services, self._jobs, self._theme, self._dialogs)
            self._history.back_wanted.connect(self._on_front)
            self._history.run_wanted.connect(self.run_wanted)
            self._history.undo_wanted.connect(self.undo_wanted)
            self._history.repeat_wanted.connect(self.repeat_wanted)
            self._stack.addWidget(self._history)
        return self._history

    def refresh(self) -> None:
        """Show the drafts there are now at once, and interrupted runs as soon as the journal is read."""
        self._show_unfinished()
        self.new_button.setFocus()
        services, is_tidy = self._services, self._is_tidy
        days = services.preferences().keep_days

        def work(_work: object) -> tuple[RunInfo, ...]:
            # What the next press needs loads slowly; from now on it is at hand.
            importlib.import_module("desktop_app.ui.window")
            services.keeping()
            if not is_tidy:
                services.clear_personal(days)
            return services.history()

        self._is_tidy = True
        self._jobs.start("unfinished", work, Ears(self._on_runs, self._on_failed))

    def _show_unfinished(self) -> None:
        read = [read_draft(stored.text) for stored in self._services.drafts()]
        self.unfinished.show(tuple(draft for draft in read if draft is not None), self._runs)
        for part in (self._unfinished, self._unfinished_title):
            part.setVisible(self.unfinished.rowCount() > 0)

    def _on_runs(self, runs: tuple[RunInfo, ...]) -> None:
        self._runs = tuple(run for run in runs if run.state is RunState.INTERRUPTED)
        self._show_unfinished()

    def _on_failed(self, _problem: Problem) -> None:
        """The history says what is wrong with the journal; the drafts are shown all the same."""

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Tell whoever keeps the windows."""
        event.accept()
        self.closed.emit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _build_parts(self) -> None:
        self._logo = QLabel()
        self._title, self._claim = label("title"), label("subtitle", wraps=True)
        self.new_button = button("new-import", "tile")
        self.practice_button = button("try-it-on-the-practice-portal", "tile")
        self.history_button = button("history", "tile")
        self._tiles = ((self.new_button, "plus"), (self.practice_button, "practice"), (self.history_button, "history"))
        self._hints = [label("muted", wraps=True) for _ in self._tiles]
        self._unfinished_title = label("section")
        self._unfinished = QListView()
        identify(self._unfinished, "unfinished-imports")
        self._unfinished.setModel(self.unfinished)
        self._unfinished.setItemDelegate(LineDelegate(self._theme, self._unfinished))
        self._footer = label("muted")

    def _build_layout(self) -> None:
        front = QWidget()
        layout = QVBoxLayout(front)
        layout.setContentsMargins(40, 32, 40, 16)
        layout.setSpacing(10)
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(self._logo)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._claim)
        head.addLayout(words, 1)
        head.addWidget(self._menu, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(head)
        layout.addSpacing(12)
        for (tile, _), hint in zip(self._tiles, self._hints, strict=True):
            layout.addWidget(tile)
            hint.setContentsMargins(18, 0, 0, 6)
            layout.addWidget(hint)
        layout.addWidget(self._unfinished_title)
        layout.addWidget(self._unfinished, 1)
        layout.addStretch(0)
        layout.addWidget(self._footer)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(front)
        self.setMinimumSize(720, 560)

    def _connect_parts(self) -> None:
        self.new_button.clicked.connect(self.new_wanted)
        self.practice_button.clicked.connect(self.practice_wanted)
        self.history_button.clicked.connect(self._on_history)
        self._unfinished.activated.connect(self._on_unfinished)
        self._unfinished.clicked.connect(self._on_unfinished)
        self._theme.changed.connect(self._draw_icons)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import Assistant for Bitrix24"))
        self._title.setText(self.tr("Import Assistant for Bitrix24"))
        self._claim.setText(self.tr("Moves your spreadsheets into the CRM: every row once, and all can be undone."))
        texts = (
            (self.new_button, self.tr("&New import"), self.tr("From a spreadsheet into your portal, step by step.")),
            (
                self.practice_button,
                self.tr("&Try it on the practice portal"),
                self.tr("Rehearse on this computer with sample data; nothing reaches Bitrix24."),
            ),
            (self.history_button, self.tr("&History"), self.tr("Earlier imports: reports, continue, take back.")),
        )
        for (tile, text, hint), hint_label in zip(texts, self._hints, strict=True):
            tile.setText(text)
            tile.setAccessibleName(text.replace("&", ""))
            tile.setAccessibleDescription(hint)
            hint_label.setText(hint)
        self._unfinished_title.setText(self.tr("Unfinished"))
        self._unfinished.setAccessibleName(self.tr("Unfinished"))
        self._footer.setText(self.tr("Version {version}").format(version=__version__))

    @Slot()
    def _draw_icons(self) -> None:
        self._logo.setPixmap(pixmap("app", "#000000", 52, self.devicePixelRatioF()))
        for tile, name in self._tiles:
            _decorate_tile(tile, self._theme, name)

    @Slot()
    def _on_history(self) -> None:
        self.history.refresh()
        self._stack.setCurrentWidget(self.history)

    @Slot()
    def _on_front(self) -> None:
        self.refresh()
        self._stack.setCurrentIndex(0)

    @Slot(QModelIndex)
    def _on_unfinished(self, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entry = self.unfinished.entry(index.row())
        (self.run_wanted if isinstance(entry, RunInfo) else self.draft_wanted).emit(entry)


def _decorate_tile(tile: QPushButton, theme: Theme, name: str) -> None:
    tile.setIcon(icon(name, theme.colour("accent")))
    tile.setIconSize(QSize(24, 24))
    tile.setCursor(Qt.CursorShape.PointingHandCursor)
