"""How many records had their files compared by content, and the comparison of all the others."""

from __future__ import annotations

import threading
from dataclasses import dataclass, field

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.domain.runs import RunInfo
from desktop_app.engine.proving import FilesCompared
from desktop_app.flow.facts import Connected
from desktop_app.ui import messages
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears, Job, Work
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.widgets.basics import ProgressBar, button, decorate, identify, label


@dataclass(frozen=True, slots=True)
class _Brake:
    """Stops the work without letting its answer go."""

    work: Work
    pulled: threading.Event = field(default_factory=threading.Event)

    def is_cancelled(self) -> bool:
        """Tell whether to stop."""
        return self.pulled.is_set() or self.work.is_cancelled()


class FilesProofLine(QWidget):
    """One line; it is there as long as files of a run are known by their number only."""

    began = Signal()
    ended = Signal(str, object)
    """What comparing came to, in words, and the `Tone` of it."""
    failed = Signal(object)
    """A `Problem`."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._run: RunInfo | None = None
        self._connected: Connected | None = None
        self._job: Job | None = None
        self._stop = threading.Event()
        self._text = label("muted", selectable=True)
        identify(self._text, "files-proof")
        self._progress = ProgressBar()
        identify(self._progress, "files-proof-progress")
        self.compare_button, self.stop_button = button("compare-files"), button("stop-comparing-files")
        decorate(self.compare_button, context.theme, "check")
        decorate(self.stop_button, context.theme, "stop")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(self._text)
        line.addWidget(self._progress, 1)
        line.addWidget(self.compare_button)
        line.addWidget(self.stop_button)
        line.addStretch(1)
        self.compare_button.clicked.connect(self._on_compare)
        self.stop_button.clicked.connect(self._on_stop)
        self._retranslate()

    @property
    def is_busy(self) -> bool:
        """Whether files are being compared."""
        return self._job is not None

    def show_run(self, run: RunInfo, connected: Connected | None) -> None:
        """Say what is known of a run's files; `connected` is its own portal, where it can be asked."""
        self._run, self._connected = run, connected
        self._show()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.compare_button.setText(self.tr("Compare &all files"))
        self.compare_button.setToolTip(
            self.tr("Fetches every file of this import from the portal and compares it with the one that was sent.")
        )
        self.stop_button.setText(self.tr("St&op comparing"))
        for each in (self.compare_button, self.stop_button):
            each.setAccessibleName(each.text().replace("&", ""))
        self._progress.setAccessibleName(self.tr("Comparing files"))
        self._show()

    def _show(self) -> None:
        run = self._run
        is_open = run is not None and run.summary.files_unproven > 0 and not run.head.is_undone
        self.setVisible(self.is_busy or (is_open and run is not None and not run.head.is_cleared))
        self._progress.setVisible(self.is_busy)
        self.stop_button.setVisible(self.is_busy)
        self.compare_button.setVisible(not self.is_busy)
        self.compare_button.setEnabled(self._connected is not None)
        if run is not None:
            proven, every = run.summary.files_proven, run.summary.files_proven + run.summary.files_unproven
            text = self.tr("Files compared by content: {proven} of {every} records")
            self._text.setText(text.format(proven=messages.number(proven), every=messages.number(every)))

    @Slot()
    def _on_compare(self) -> None:
        run, connected = self._run, self._connected
        if run is None or connected is None or self.is_busy:
            return
        services, name = self._context.services, run.head.run
        self._stop = stop = threading.Event()
        self._job = self._context.jobs.start(
            "compare files",
            lambda work: services.compare_files(connected, name, work.progress, _Brake(work, stop)),
            Ears(self._on_compared, self._on_failed, progress=self._on_progress),
        )
        self._progress.show_done(0, None)
        self._show()
        self.began.emit()

    def _on_progress(self, done: int, total: int | None) -> None:
        self._progress.show_done(done, total)

    @Slot()
    def _on_stop(self) -> None:
        self._stop.set()

    def _on_compared(self, found: FilesCompared) -> None:
        self._job = None
        self._show()
        self.ended.emit(self._words(found), Tone.WARN if found.differing or found.edited else Tone.OK)

    def _on_failed(self, problem: Problem) -> None:
        self._job = None
        self._show()
        self.failed.emit(problem)

    def _words(self, found: FilesCompared) -> str:
        parts = []
        if found.equal:
            parts.append(self.tr("Of %Ln record(s) the files are what was sent, to the last byte.", "", found.equal))
        if found.differing:
            count = found.differing
            text = self.tr("Of %Ln record(s) they are missing or others: “Try the files again” mends it.", "", count)
            parts.append(text)
        if found.edited:
            text = self.tr("Of %Ln record(s) somebody changed them since; they stay as they are.", "", found.edited)
            parts.append(text)
        if found.unread:
            parts.append(self.tr("Of %Ln record(s) the portal does not give them back.", "", found.unread))
        if found.left:
            parts.append(
                self.tr("Not looked at yet: %Ln record(s); the comparison goes on from there.", "", found.left)
            )
        return " ".join(parts)
