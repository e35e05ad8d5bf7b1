"""Adds pairs to a list: a choice on the left, its counterpart on the right; what is there can be removed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.icons import icon
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import button, decorate, empty, identify, label
from desktop_app.ui.widgets.boxes import Box

Choice = tuple[str, str]
"""What is meant and what is shown."""


class PairAdder(QWidget):
    """Two boxes and a button, then a chip for every pair there is."""

    added = Signal(str, str)
    removed = Signal(str)
    left_changed = Signal(str)

    def __init__(self, theme: Theme, identifier: str, *, free_text: bool, chips_below: bool = False) -> None:
        super().__init__()
        self._theme, self._identifier, self._free_text = theme, identifier, free_text
        self.title, self.middle = label("section"), label("muted")
        self.left, self.right = Box(), Box()
        self.right.setEditable(free_text)
        self.right.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for combo, side in ((self.left, "left"), (self.right, "right")):
            identify(combo, f"{identifier}-{side}")
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(9 if chips_below else 16)
        self.add_button = button(f"{identifier}-add")
        decorate(self.add_button, theme, "plus")
        self._chips = QHBoxLayout()
        self._chips.setSpacing(6)
        self.choices = QHBoxLayout()
        for part in (self.title, self.left, self.middle, self.right, self.add_button):
            self.choices.addWidget(part)
        layout = QVBoxLayout(self) if chips_below else QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(self.choices)
        self.chip_line = QHBoxLayout()
        self.chip_line.addLayout(self._chips)
        self.chip_line.addStretch(1)
        layout.addLayout(self.chip_line)
        if not chips_below:
            layout.setStretch(1, 1)
        else:
            self.title.hide()
            self.choices.setStretch(1, 1)
            self.choices.setStretch(3, 1)
        self.left.currentIndexChanged.connect(self._on_left)
        self.add_button.clicked.connect(self.add)
        line = self.right.lineEdit()
        if line is not None:
            line.returnPressed.connect(self.add)

    def offer_left(self, choices: Sequence[Choice], placeholder: str) -> None:
        """Fill the left side."""
        self._fill(self.left, choices, placeholder)

    def offer_right(self, choices: Sequence[Choice], placeholder: str) -> None:
        """Fill the right side."""
        self._fill(self.right, choices, placeholder)
        if self._free_text:
            self.right.setEditText("")
            line = self.right.lineEdit()
            if line is not None:
                line.setPlaceholderText(placeholder)

    def show_pairs(self, pairs: Sequence[Choice]) -> None:
        """Show a chip for each pair: its key and the words on it."""
        empty(self._chips)
        for key, text in pairs:
            chip = QPushButton(text)
            chip.setProperty("role", "chip")
            chip.setProperty("pair", key)
            chip.setAutoDefault(False)
            chip.setIcon(icon("cross", self._theme.colour("muted")))
            chip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            chip.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
            identify(chip, f"{self._identifier}-remove-{key}")
            chip.setAccessibleName(self.tr("Remove: {what}").format(what=text))
            chip.clicked.connect(self._on_remove)
            self._chips.addWidget(chip)

    @Slot()
    def add(self) -> None:
        """Add the pair that is chosen, if it is whole."""
        left = self.left.currentData()
        right = str(self.right.currentText().strip() if self._free_text else self.right.currentData() or "")
        if left and right:
            self.added.emit(left, right)

    def _fill(self, combo: QComboBox, choices: Sequence[Choice], placeholder: str) -> None:
        combo.blockSignals(True)
        combo.clear()
        for key, text in choices:
            combo.addItem(text, key)
        combo.setPlaceholderText(placeholder)
        combo.setCurrentIndex(-1)
        combo.blockSignals(False)

    @Slot(int)
    def _on_left(self, index: int) -> None:
        if index >= 0:
            self.left_changed.emit(self.left.itemData(index))

    @Slot()
    def _on_remove(self) -> None:
        self.removed.emit(str(self.sender().property("pair")))
