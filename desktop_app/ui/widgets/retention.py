"""How long what was read of people stays on this computer, where it is, and a button that removes it now."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QSpinBox, QVBoxLayout, QWidget

from desktop_app.flow.preferences import LONGEST
from desktop_app.ui.widgets.basics import button, identify, label, plain, row


class Retention(QWidget):
    """One line below the history."""

    days_chosen = Signal(int)
    clear_wanted = Signal()

    def __init__(self, folder: str, days: int) -> None:
        super().__init__()
        self._folder = folder
        self._words, self._where = label("muted", wraps=True), label("muted", wraps=True, selectable=True)
        identify(self._where, "retention-place")
        self.days = QSpinBox()
        identify(self.days, "keep-days")
        self.days.setRange(0, LONGEST)
        self.days.setValue(days)
        self._words.setBuddy(self.days)
        self.clear_button = button("clear-personal-data")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setSpacing(4)
        line = row(self._words, self.days, self.clear_button)
        line.setStretch(0, 1)
        layout.addLayout(line)
        layout.addWidget(self._where)
        self.days.editingFinished.connect(self._on_edited)
        self.clear_button.clicked.connect(self.clear_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language shown."""
        self._words.setText(
            self.tr(
                "Cells of your tables stay in the history for so many days after an import; numbers of records stay, "
                "so that it can be taken back."
            )
        )
        self._where.setText(self.tr("All of it is on this computer only: {folder}").format(folder=self._folder))
        self.days.setSuffix(" " + self.tr("days"))
        self.days.setAccessibleName(self.tr("Days for which cells are kept"))
        text = self.tr("Delete cells &now…")
        self.clear_button.setText(text)
        self.clear_button.setAccessibleName(plain(text))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot()
    def _on_edited(self) -> None:
        self.days_chosen.emit(self.days.value())
