"""Chips that choose which rows are shown, with their counts."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop_app.flow.facts import CheckOutcome, RowState
from desktop_app.ui import messages
from desktop_app.ui.widgets.basics import button


class Shown(StrEnum):
    """Which rows."""

    ALL = "all"
    PROBLEMS = "with-problems"
    HELD = "held-back"
    CHANGED = "changed"
    TWINS = "duplicates"


def rows_shown(shown: Shown, outcome: CheckOutcome) -> Sequence[int] | None:
    """Return the rows of a chip, `None` for all."""
    states = outcome.states
    if shown is Shown.ALL:
        return None
    if shown is Shown.PROBLEMS:
        return [index for index, state in enumerate(states) if state >= RowState.WARNED]
    if shown is Shown.HELD:
        return [index for index, state in enumerate(states) if state == RowState.HELD_BACK]
    if shown is Shown.CHANGED:
        return sorted({index for cells in outcome.overlay.values() for index in cells})
    return sorted({index for group in outcome.twins for index in group.rows} | set(outcome.likes))


def count_shown(shown: Shown, outcome: CheckOutcome) -> int:
    """Return how many rows a chip stands for, without listing them: a large table must not hold up the window."""
    if shown is Shown.PROBLEMS:
        return outcome.states.count(RowState.WARNED) + outcome.held_back
    if shown is Shown.HELD:
        return outcome.held_back
    rows = rows_shown(shown, outcome)
    return len(outcome.states) if rows is None else len(rows)


class FilterChips(QWidget):
    """One is chosen, or none while a cause is."""

    chosen = Signal(object)
    """A `Shown`."""

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._chips: dict[Shown, QPushButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(5)
        for shown in Shown:
            chip = button(f"filter-{shown.value}", "chip")
            chip.setCheckable(True)
            chip.setProperty("shown", shown.value)
            self._group.addButton(chip)
            self._chips[shown] = chip
            layout.addWidget(chip)
        self._group.buttonClicked.connect(self._on_clicked)

    def show_outcome(self, outcome: CheckOutcome) -> None:
        """Write the counts on the chips."""
        for shown, chip in self._chips.items():
            chip.setText(f"{self._word(shown)}  {messages.number(count_shown(shown, outcome))}")

    def choose(self, shown: Shown | None) -> None:
        """Check a chip without a press, or none."""
        self._group.setExclusive(False)
        for each, chip in self._chips.items():
            chip.setChecked(each is shown)
        self._group.setExclusive(True)

    @Slot(QPushButton)
    def _on_clicked(self, chip: QPushButton) -> None:
        self.chosen.emit(Shown(chip.property("shown")))

    def _word(self, shown: Shown) -> str:
        return {
            Shown.ALL: self.tr("All"),
            Shown.PROBLEMS: self.tr("With problems"),
            Shown.HELD: self.tr("Held back"),
            Shown.CHANGED: self.tr("Changed"),
            Shown.TWINS: self.tr("Duplicates"),
        }[shown]
