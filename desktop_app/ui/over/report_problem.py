"""Report a problem: the whole text is shown, then saved where the person says; nothing is sent."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.flow.services import Services
from desktop_app.ui import messages
from desktop_app.ui.hub import Dialogs
from desktop_app.ui.jobs import Ears, JobGroup, Jobs
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.over.about import versions
from desktop_app.ui.over.base import Over
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import Strip, identify, label

translate = QCoreApplication.translate


class ReportDialog(Over):
    """Shows the report and saves it."""

    def __init__(self, parent: QWidget, services: Services, jobs: Jobs, theme: Theme, dialogs: Dialogs) -> None:
        super().__init__(parent, "problem-report", translate("Report", "Report a problem"))
        self._dialogs, self._text = dialogs, ""
        self._jobs = JobGroup(jobs)
        self.finished.connect(self._on_closed)
        words = label(wraps=True)
        words.setText(
            translate(
                "Report",
                "This text says what the program did. Addresses, names in quotes, telephone numbers and the secret of "
                "the webhook are taken out. Read it, save it, and send it to whoever helps you; the program itself "
                "sends nothing.",
            )
        )
        self.strip = Strip(theme, "problem-report-notice")
        self.shown = QPlainTextEdit()
        self.shown.setReadOnly(True)
        self.shown.setTabChangesFocus(True)
        self.shown.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.shown.setPlaceholderText(translate("Report", "Gathering…"))
        identify(self.shown, "problem-report-text", translate("Report", "The report"))
        for each in (words, self.strip):
            self.body.addWidget(each)
        self.body.addWidget(self.shown, 1)
        self.save_button = self.add_button("save-problem-report", translate("Report", "&Save as…"))
        self.copy_button = self.add_button("copy-problem-report", translate("Report", "C&opy"))
        for each_button in (self.save_button, self.copy_button):
            each_button.setEnabled(False)
        self.save_button.clicked.connect(self._on_save)
        self.copy_button.clicked.connect(self._on_copy)
        self.finish()
        facts = dict(versions())
        self._jobs.start(
            "problem report", lambda _work: services.problem_report(facts), Ears(self._on_report, self._on_failed)
        )

    def _on_report(self, text: str) -> None:
        self._text = text
        self.shown.setPlainText(text)
        for each in (self.save_button, self.copy_button):
            each.setEnabled(True)

    def _on_failed(self, problem: Problem) -> None:
        self.strip.say(messages.whole(problem), Tone.BAD, "cross-circle")

    @Slot()
    def _on_save(self) -> None:
        self._dialogs.choose_text_place(self, Path.home() / "import-assistant-report.txt", self._save)

    def _save(self, path: Path) -> None:
        try:
            path.write_text(self._text, encoding="utf-8")
        except OSError as error:
            text = translate("Report", "It could not be saved there ({reason}). Choose another folder.")
            self.strip.say(text.format(reason=error.strerror or type(error).__name__), Tone.BAD, "cross-circle")
            return
        self.strip.say(translate("Report", "Saved as {file}.").format(file=path), Tone.OK, "check-circle")

    @Slot()
    def _on_copy(self) -> None:
        self._dialogs.copy(self._text)
        self.strip.say(translate("Report", "The report is on the clipboard."), Tone.OK, "check-circle")

    @Slot()
    def _on_closed(self) -> None:
        self._jobs.let_go()
