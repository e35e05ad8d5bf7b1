"""What belongs to the program rather than to one import: look, language, keys, about, report of a problem."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.flow.services import Services
from desktop_app.ui.hub import Dialogs
from desktop_app.ui.jobs import Jobs
from desktop_app.ui.languages import install_language
from desktop_app.ui.theme import Scheme, Theme


class Program(QObject):
    """Keeps what a person chose about the program and opens what is about it."""

    def __init__(self, application: QApplication, services: Services, jobs: Jobs, dialogs: Dialogs) -> None:
        super().__init__(application)
        self._application, self._services, self._jobs, self._dialogs = application, services, jobs, dialogs
        self.theme = Theme(application)
        self.theme.choose(Scheme(services.preferences().scheme))

    @property
    def language(self) -> str:
        """Code of the chosen language, `""` for the system's."""
        return self._services.preferences().language

    def choose_language(self, code: str) -> None:
        """Speak another language from now on, in every open window."""
        self._services.save_preferences(replace(self._services.preferences(), language=code))
        install_language(self._application, code)

    def choose_scheme(self, scheme: Scheme) -> None:
        """Look otherwise from now on."""
        self._services.save_preferences(replace(self._services.preferences(), scheme=scheme.value))
        self.theme.choose(scheme)

    def show_keys(self, over: QWidget) -> None:
        """List all keys."""
        from desktop_app.ui.over.keys import KeysDialog

        KeysDialog(over).open()

    def show_about(self, over: QWidget) -> None:
        """Tell versions, licences and folders."""
        from desktop_app.ui.over.about import AboutDialog

        AboutDialog(over, self._dialogs, self._services.log_folder()).open()

    def show_report(self, over: QWidget) -> None:
        """Show the report of a problem."""
        from desktop_app.ui.over.report_problem import ReportDialog

        ReportDialog(over, self._services, self._jobs, self.theme, self._dialogs).open()
