"""Filter chips with counts, and a bar that shows the piles at a glance."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop_app.flow.results import Pile, ResultRows
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import button

_TONES = {
    Pile.CREATED: Tone.OK,
    Pile.ALREADY_THERE: Tone.INFO,
    Pile.HELD_BACK: Tone.WARN,
    Pile.REFUSED: Tone.BAD,
    Pile.SENDING: Tone.INFO,
    Pile.UNSURE: Tone.UNSURE,
    Pile.NOT_SENT: Tone.QUIET,
}


class OutcomeBar(QWidget):
    """One bar, parted by what became of the rows; the chips below say the same in words."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._parts: Sequence[tuple[Pile, int]] = ()
        self.setFixedHeight(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_rows(self, rows: ResultRows) -> None:
        """Take the counts."""
        self._parts = [(pile, rows.count(pile)) for pile in _TONES]
        self.update()

    @guarded
    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the parts in proportion; even one row can be seen."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shape = QPainterPath()
        shape.addRoundedRect(QRectF(self.rect()), 6, 6)
        painter.setClipPath(shape)
        painter.fillRect(self.rect(), self._theme.colour("quiet_soft"))
        total = sum(count for _, count in self._parts)
        shown = [(pile, count) for pile, count in self._parts if count]
        if not total:
            return
        room = self.width() - 4.0 * len(shown)
        left = 0.0
        for pile, count in shown:
            width = 4.0 + room * count / total
            box = QRectF(left, 0, width, self.height())
            if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
                box.moveRight(self.width() - left)
            painter.fillRect(box, self._theme.colour(_TONES[pile].value))
            left += width


class PileChips(QWidget):
    """One checkable chip a pile; piles with nothing in them stay away."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._chips: dict[Pile, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for pile in Pile:
            chip = button(f"show-{pile.value}", "chip")
            chip.setCheckable(True)
            chip.setProperty("pile", pile.value)
            self._group.addButton(chip)
            self._chips[pile] = chip
            layout.addWidget(chip)
        layout.addStretch(1)
        self._chips[Pile.ALL].setChecked(True)
        self._group.buttonClicked.connect(self._on_clicked)

    def show_rows(self, rows: ResultRows) -> None:
        """Write the counts on the chips."""
        for pile, chip in self._chips.items():
            count = rows.count(pile)
            text = f"{self._word(pile)}  {messages.number(count)}"
            if chip.text() != text:
                chip.setText(text)
            chip.setVisible(pile is Pile.ALL or count > 0 or chip.isChecked())

    def choose(self, pile: Pile) -> None:
        """Check a chip as if it had been pressed."""
        self._chips[pile].setChecked(True)

    @Slot(QPushButton)
    def _on_clicked(self, chip: QPushButton) -> None:
        self.chosen.emit(Pile(chip.property("pile")))

    def _word(self, pile: Pile) -> str:
        return {
            Pile.ALL: self.tr("All"),
            Pile.CREATED: self.tr("Created"),
            Pile.ALREADY_THERE: self.tr("Already there"),
            Pile.HELD_BACK: self.tr("Held back"),
            Pile.REFUSED: self.tr("Refused"),
            Pile.SENDING: self.tr("On their way"),
            Pile.UNSURE: self.tr("Not sure"),
            Pile.NOT_SENT: self.tr("Not sent"),
            Pile.DIFFERING: self.tr("Differs"),
            Pile.FILES_MISSING: self.tr("File missing"),
            Pile.TAKEN_BACK: self.tr("Taken back"),
        }[pile]
