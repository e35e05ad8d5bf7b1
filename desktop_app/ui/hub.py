"""What a page is given: services, the session with its news, jobs, theme, and the one seam for dialogs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.flow.draft import Draft
from desktop_app.flow.services import Services
from desktop_app.flow.session import ImportSession, Part
from desktop_app.ui.jobs import JobGroup
from desktop_app.ui.theme import Theme

if TYPE_CHECKING:
    from desktop_app.ui.program import Program


class Hub(QObject):
    """Owns the session of one window and tells its pages what changed."""

    changed = Signal(object)
    """A `Part` of the session."""

    def __init__(self, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = ImportSession(draft, self._tell)

    def _tell(self, part: Part) -> None:
        self.changed.emit(part)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with a safe answer and one that does something."""

    title: str
    text: str
    yes: str
    no: str
    is_risky: bool = False


class Dialogs(Protocol):
    """Everything that opens over the window; tests answer it themselves. All return at once."""

    def choose_table(self, parent: QWidget, folder: Path | None, chosen: Callable[[Path], None]) -> None:
        """Let a person pick a spreadsheet."""

    def choose_folder(self, parent: QWidget, folder: Path | None, chosen: Callable[[Path], None]) -> None:
        """Let a person pick a folder."""

    def choose_files(self, parent: QWidget, folder: Path | None, chosen: Callable[[list[Path]], None]) -> None:
        """Let a person pick files."""

    def choose_place(self, parent: QWidget, suggestion: Path, chosen: Callable[[Path], None]) -> None:
        """Let a person say where to save a workbook."""

    def choose_mapping(self, parent: QWidget, folder: Path, chosen: Callable[[Path], None]) -> None:
        """Let a person pick a mapping file."""

    def choose_mapping_place(self, parent: QWidget, suggestion: Path, chosen: Callable[[Path], None]) -> None:
        """Let a person say where to save a mapping file."""

    def choose_text_place(self, parent: QWidget, suggestion: Path, chosen: Callable[[Path], None]) -> None:
        """Let a person say where to save a text."""

    def ask(self, parent: QWidget, question: Question, answered: Callable[[bool], None]) -> None:
        """Ask a yes-or-no question; Esc means no."""

    def open_address(self, address: str) -> None:
        """Show a page in the browser."""

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""


@dataclass(frozen=True, slots=True)
class Context:
    """Everything a page works with."""

    services: Services
    hub: Hub
    jobs: JobGroup
    program: Program
    dialogs: Dialogs

    @property
    def theme(self) -> Theme:
        """The colours in force."""
        return self.program.theme

    @property
    def session(self) -> ImportSession:
        """The import this window is about."""
        return self.hub.session
