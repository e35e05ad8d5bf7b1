"""Asks what shall happen when two columns are given one field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton

from desktop_app.domain.arranging import Sharing
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import Strip, button

KEEP = "keep"
"""The answer that leaves everything as it was."""


class SharingStrip(Strip):
    """A question in a strip with a button for each way; hidden while there is nothing to ask."""

    answered = Signal(str)
    """The value of a `Sharing`, or `KEEP`."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "one-field-two-columns")
        self._buttons: dict[str, QPushButton] = {}
        layout = self.layout()
        assert layout is not None
        for way in (*Sharing, KEEP):
            each = button(f"share-{way}", "link")
            each.setProperty("way", str(way))
            each.clicked.connect(self._on_pressed)
            layout.addWidget(each)
            self._buttons[str(way)] = each

    def ask(self, question: str, ways: Sequence[tuple[str, str]]) -> None:
        """Ask; the ways are pairs of an answer and the words on its button."""
        self.say(question, Tone.WARN, "question")
        offered = dict(ways)
        for way, each in self._buttons.items():
            each.setText(offered.get(way, ""))
            each.setVisible(way in offered)
        self._buttons[ways[0][0]].setFocus()

    @Slot()
    def _on_pressed(self) -> None:
        way = str(self.sender().property("way"))
        self.be_quiet()
        self.answered.emit(way)
