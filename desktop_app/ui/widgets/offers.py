"""A bar that offers a repair: what it is about, five cells before and after, and buttons that make it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from desktop_app.domain.repair.offers import Sample
from desktop_app.ui import repair_words
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import ElidedLabel, Picture, button, empty, identify, label, restyle


@dataclass(frozen=True, slots=True)
class Choice:
    """One button of a bar; `name` tells it from the others, `hint` is its tool tip."""

    name: str
    text: str
    is_first: bool = False
    hint: str = ""


class OfferBar(QFrame):
    """Hidden while there is nothing to offer."""

    chosen = Signal(str)
    """Name of the button pressed."""

    def __init__(self, theme: Theme, identifier: str) -> None:
        super().__init__()
        self._identifier = identifier
        self.setProperty("role", "strip")
        identify(self, identifier)
        self._text = label(wraps=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        identify(self._text, f"{identifier}-text")
        self._samples = ElidedLabel()
        self._samples.setProperty("role", "muted")
        self._samples.setMinimumWidth(110)
        identify(self._samples, f"{identifier}-samples")
        self._picture = Picture(theme, "edit", 18, Tone.INFO)
        self.close_button = button(f"{identifier}-close", "link")
        self.close_button.clicked.connect(self.hide)
        self._buttons = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._buttons.setSpacing(6)
        self._top = QHBoxLayout()
        self._top.setSpacing(8)
        self._top.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        self._top.addWidget(self._text, 1)
        self._top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self._side = QVBoxLayout()
        self._side.setSpacing(6)
        line = QHBoxLayout()
        line.addLayout(self._buttons)
        line.addStretch(1)
        self._side.addLayout(line)
        self._side.addStretch(1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self._samples, 1)
        below.addLayout(self._side)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 6)
        layout.setSpacing(4)
        layout.addLayout(self._top)
        layout.addLayout(below)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text() if not self.isHidden() else ""

    def offer(self, text: str, choices: Sequence[Choice], tone: Tone = Tone.INFO, icon_name: str = "edit") -> None:
        """Show a sentence with its buttons; the samples follow."""
        self._text.setText(text)
        self.close_button.setText(self.tr("Not now"))
        self._picture.show_icon(icon_name, tone)
        restyle(self, "tone", tone.value)
        empty(self._buttons)
        for choice in choices:
            made = button(f"{self._identifier}-{choice.name}", "primary" if choice.is_first else "")
            made.setText(choice.text)
            made.setToolTip(choice.hint)
            made.setProperty("choice", choice.name)
            made.clicked.connect(self._on_pressed)
            self._buttons.addWidget(made)
        self.show_samples(())
        self.show()

    def show_samples(self, samples: Sequence[Sample]) -> None:
        """Show cells before and after, of one column without its name; how many there are the buttons say."""
        is_one = len({sample.heading for sample in samples}) == 1
        self._show_text("\n".join(repair_words.sample_lines(samples, with_heading=not is_one)))

    def _show_text(self, text: str, *, is_rich: bool = False) -> None:
        """Show what a repair does; the buttons stand beside it, one below the other, so that rows keep their room."""
        self._samples.setTextFormat(Qt.TextFormat.RichText if is_rich else Qt.TextFormat.PlainText)
        self._samples.setText(text)
        self._samples.setVisible(bool(text))
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(down if text else across)

    def buttons(self) -> list[QPushButton]:
        """The buttons, as they stand."""
        items = [self._buttons.itemAt(place) for place in range(self._buttons.count())]
        found = [item.widget() for item in items if item is not None]
        return [each for each in found if isinstance(each, QPushButton)]

    @property
    def samples(self) -> QLabel:
        """The lines of cells before and after."""
        return self._samples

    @Slot()
    def _on_pressed(self) -> None:
        name = str(self.sender().property("choice"))
        # What is chosen is done: the bar goes before whatever comes of it shows another.
        self.hide()
        self.chosen.emit(name)
