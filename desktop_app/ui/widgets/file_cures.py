"""The buttons that help against the trouble of one line of the files."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from desktop_app.domain.file_cures import FileCure, columns_meant, file_cures
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.attachments import FILE_IS_LINK
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import button, decorate

_ICONS: Final = {
    FileCure.CHOOSE_FOLDER: "folder",
    FileCure.ALLOW_OUTSIDE: "check",
    FileCure.SHARE: "check",
    FileCure.MAY_BE_LATE: "check",
    FileCure.LOOK_AGAIN: "retry",
    FileCure.LEAVE_OUT: "cross",
    FileCure.SHOW_PLACE: "folder",
}
_LONGEST: Final = 18
"""Letters of a heading on a button."""


class FileCureBar(QFrame):
    """A row of buttons; hidden while nothing is wrong. Picking other files has its button beside the picture."""

    chosen = Signal(object, bool)
    """A `FileCure`, and whether it is meant for every row in the same trouble."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._problems: Sequence[Problem] = ()
        self._has_row, self._alike = False, 0
        self._buttons = {cure: button(f"file-cure-{cure.value}") for cure in _ICONS}
        self._all = button(f"file-cure-{FileCure.LEAVE_OUT.value}-all")
        self.setProperty("role", "strip")
        self.setProperty("tone", Tone.WARN.value)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 7, 8, 7)
        layout.setSpacing(6)
        for cure, each in self._buttons.items():
            decorate(each, theme, _ICONS[cure])
            each.setProperty("cure", cure.value)
            each.clicked.connect(self._on_pressed)
            layout.addWidget(each)
            if cure is FileCure.LEAVE_OUT:
                layout.addWidget(self._all)
        layout.addStretch(1)
        self._all.setProperty("cure", FileCure.LEAVE_OUT.value)
        self._all.clicked.connect(self._on_pressed)
        self.hide()

    def show_cures(self, found: Sequence[Problem], *, has_row: bool, alike: int) -> None:
        """Offer what helps; `alike` is how many rows are in the same trouble."""
        self._problems, self._has_row, self._alike = found, has_row, alike
        self._show()

    def buttons(self) -> list[QPushButton]:
        """The buttons offered now."""
        return [each for each in (*self._buttons.values(), self._all) if not each.isHidden()]

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)

    def _show(self) -> None:
        cures = file_cures(self._problems, has_row=self._has_row)
        columns = columns_meant(self._problems, FileCure.ALLOW_OUTSIDE)
        for cure, each in self._buttons.items():
            each.setText(self._words(cure, ", ".join(columns)))
            each.setVisible(cure in cures and (bool(columns) or cure is not FileCure.ALLOW_OUTSIDE))
        self._all.setText(self.tr("All %Ln such row(s)", "", self._alike))
        self._all.setVisible(FileCure.LEAVE_OUT in cures and self._alike > 1)
        self.setVisible(bool(self.buttons()))

    def _words(self, cure: FileCure, column: str) -> str:
        if cure is FileCure.ALLOW_OUTSIDE:
            is_link = any(each.entry is FILE_IS_LINK for each in self._problems)
            yes = (
                self.tr("Yes, follow links for “{column}”")
                if is_link
                else self.tr("Yes, “{column}” may lead out of it")
            )
            named = column if len(column) <= _LONGEST else f"{column[: _LONGEST - 1]}…"
            return yes.format(column=named.replace("&", "&&"))
        return {
            FileCure.CHOOSE_FOLDER: self.tr("Choose folder"),
            FileCure.SHARE: self.tr("Yes, give it to each of these rows"),
            FileCure.MAY_BE_LATE: self.tr("Yes, put the files in afterwards"),
            FileCure.LOOK_AGAIN: self.tr("Look again"),
            FileCure.LEAVE_OUT: self.tr("Send the row without it"),
            FileCure.SHOW_PLACE: self.tr("Show the folder"),
        }[cure]

    @Slot()
    def _on_pressed(self) -> None:
        pressed = self.sender()
        self.chosen.emit(FileCure(pressed.property("cure")), pressed is self._all)
