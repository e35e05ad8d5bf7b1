"""The real dialogs: opened, never executed, and kept until answered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from desktop_app.ui.hub import Question
from desktop_app.ui.widgets.basics import identify


class _FileAnswer(QObject):
    """Carries what was picked to whoever asked."""

    def __init__(self, dialog: QFileDialog, chosen: Callable[[list[Path]], None]) -> None:
        super().__init__(dialog)
        self._chosen = chosen
        dialog.filesSelected.connect(self._on_selected)

    @Slot(list)
    def _on_selected(self, names: list[str]) -> None:
        self._chosen([Path(name) for name in names])


class _Answer(QObject):
    """Carries a yes or no to whoever asked."""

    def __init__(self, box: QMessageBox, yes: object, answered: Callable[[bool], None]) -> None:
        super().__init__(box)
        self._box, self._yes, self._answered = box, yes, answered
        box.finished.connect(self._on_finished)

    @Slot()
    def _on_finished(self) -> None:
        self._answered(self._box.clickedButton() is self._yes)


class WindowDialogs(QObject):
    """Opens dialogs over a window."""

    def choose_table(self, parent: QWidget, folder: Path | None, chosen: Callable[[Path], None]) -> None:
        """Let a person pick a spreadsheet."""
        dialog = self._files(parent, folder, lambda paths: chosen(paths[0]))
        dialog.setNameFilters(
            [self.tr("Tables (*.xlsx *.xlsm *.xls *.xlsb *.ods *.csv *.tsv *.txt)"), self.tr("All files (*)")]
        )
        dialog.open()

    def choose_folder(self, parent: QWidget, folder: Path | None, chosen: Callable[[Path], None]) -> None:
        """Let a person pick a folder."""
        dialog = self._files(parent, folder, lambda paths: chosen(paths[0]))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.open()

    def choose_files(self, parent: QWidget, folder: Path | None, chosen: Callable[[list[Path]], None]) -> None:
        """Let a person pick files."""
        dialog = self._files(parent, folder, chosen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.open()

    def choose_place(self, parent: QWidget, suggestion: Path, chosen: Callable[[Path], None]) -> None:
        """Let a person say where to save a workbook."""
        self._save(parent, suggestion, self.tr("Workbooks (*.xlsx)"), chosen)

    def choose_text_place(self, parent: QWidget, suggestion: Path, chosen: Callable[[Path], None]) -> None:
        """Let a person say where to save a text."""
        self._save(parent, suggestion, self.tr("Texts (*.txt)"), chosen)

    def choose_mapping(self, parent: QWidget, folder: Path, chosen: Callable[[Path], None]) -> None:
        """Let a person pick a mapping file."""
        dialog = self._files(parent, folder, lambda paths: chosen(paths[0]))
        dialog.setNameFilters([self.tr("Templates (*.json)"), self.tr("All files (*)")])
        dialog.open()

    def choose_mapping_place(self, parent: QWidget, suggestion: Path, chosen: Callable[[Path], None]) -> None:
        """Let a person say where to save a mapping file."""
        dialog = self._files(parent, suggestion.parent, lambda paths: chosen(paths[0]))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setNameFilter(self.tr("Templates (*.json)"))
        dialog.selectFile(suggestion.name)
        dialog.open()

    def ask(self, parent: QWidget, question: Question, answered: Callable[[bool], None]) -> None:
        """Ask a yes-or-no question; Esc means no."""
        box = QMessageBox(parent)
        identify(box, "question")
        box.setIcon(QMessageBox.Icon.Warning if question.is_risky else QMessageBox.Icon.Question)
        box.setWindowTitle(question.title)
        box.setText(question.title)
        box.setInformativeText(question.text)
        no = box.addButton(question.no, QMessageBox.ButtonRole.RejectRole)
        yes = box.addButton(question.yes, QMessageBox.ButtonRole.AcceptRole)
        identify(no, "question-no")
        identify(yes, "question-yes")
        box.setEscapeButton(no)
        box.setDefaultButton(no if question.is_risky else yes)
        _Answer(box, yes, answered)
        box.finished.connect(box.deleteLater)
        box.open()

    def open_address(self, address: str) -> None:
        """Show a page in the browser."""
        QDesktopServices.openUrl(QUrl(address))

    def copy(self, text: str) -> None:
        """Put a text on the clipboard."""
        QGuiApplication.clipboard().setText(text)

    def _save(self, parent: QWidget, suggestion: Path, kind: str, chosen: Callable[[Path], None]) -> None:
        dialog = self._files(parent, suggestion.parent, lambda paths: chosen(paths[0]))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.setDefaultSuffix(suggestion.suffix.lstrip("."))
        dialog.setNameFilter(kind)
        dialog.selectFile(suggestion.name)
        dialog.open()

    def _files(self, parent: QWidget, folder: Path | None, chosen: Callable[[list[Path]], None]) -> QFileDialog:
        dialog = QFileDialog(parent)
        identify(dialog, "file-dialog")
        if folder is not None:
            dialog.setDirectory(str(folder))
        _FileAnswer(dialog, chosen)
        dialog.finished.connect(dialog.deleteLater)
        return dialog
