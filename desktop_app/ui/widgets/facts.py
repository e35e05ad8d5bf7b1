"""Plain facts in two columns: what it is, how much it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.ui.widgets.basics import empty, label


class Facts(QWidget):
    """The contract before Start."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(7)
        self._grid.setColumnStretch(1, 1)
        self._lines: list[tuple[str, str]] = []

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Show pairs of words, one a line."""
        if list(facts) == self._lines:
            return
        self._lines = list(facts)
        empty(self._grid)
        for row, (name, value) in enumerate(facts):
            left, right = label("muted"), label(wraps=True, selectable=True)
            left.setText(name)
            right.setText(value)
            right.setAccessibleName(f"{name}: {value}")
            self._grid.addWidget(left, row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(right, row, 1, Qt.AlignmentFlag.AlignTop)

    @property
    def lines(self) -> tuple[tuple[str, str], ...]:
        """What is shown."""
        return tuple(self._lines)
