"""What stands above the rows of Check: buttons of repair beside the summary; chips and search below it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from desktop_app.domain.repair.history import Repairs
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import button, decorate, identify
from desktop_app.ui.widgets.filters import FilterChips

_PAUSE: Final = 150
"""Milliseconds without a key after which rows are searched."""


class RepairButtons(QWidget):
    """Undo, redo, the list of changes, find and replace; their pictures alone where room is short."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.undo, self.redo = button("undo-repair"), button("redo-repair")
        self.changes, self.replace = button("show-changes"), button("find-and-replace")
        self.changes.setCheckable(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        pictures = ((self.undo, "undo"), (self.redo, "redo"), (self.changes, "history"), (self.replace, "replace"))
        for made, picture in pictures:
            decorate(made, theme, picture)
            layout.addWidget(made)
        self._repairs = Repairs()
        self._is_narrow = False

    def be_narrow(self, *, narrow: bool) -> None:
        """Show pictures alone, or words beside them."""
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            self._write()

    def show_repairs(self, repairs: Repairs) -> None:
        """Follow the list."""
        self._repairs = repairs
        self.undo.setEnabled(repairs.can_undo)
        self.redo.setEnabled(repairs.can_redo)
        self._write()

    def retranslate(self) -> None:
        """Put the words of the language shown on the buttons."""
        self._write()

    def _write(self) -> None:
        held = self.locale().toString(self._repairs.position) if self._repairs.position else ""
        words: Mapping[QPushButton, tuple[str, str, str]] = {
            self.undo: ("", "", self.tr("Undo (Ctrl+Z)")),
            self.redo: ("", "", self.tr("Redo (Ctrl+Y)")),
            self.changes: (self.tr("Changes"), held, self.tr("What you changed, each to be taken back")),
            self.replace: (self.tr("Find and replace"), "", self.tr("Find and replace (Ctrl+H)")),
        }
        for made, (text, count, tip) in words.items():
            shown = [] if self._is_narrow and made is not self.undo else [text]
            made.setText("  ".join(part for part in (*shown, count) if part))
            made.setToolTip(tip)
            made.setAccessibleName("  ".join(part for part in (text or tip, count) if part))


class FilterBar(QWidget):
    """Chips and the search over rows."""

    searched = Signal()
    """A person has stopped typing."""

    def __init__(self) -> None:
        super().__init__()
        self.chips = FilterChips()
        self.search = QLineEdit()
        identify(self.search, "search-rows")
        self.search.setClearButtonEnabled(True)
        self.search.setMinimumWidth(90)
        self.search.setMaximumWidth(260)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PAUSE)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.chips)
        layout.addStretch(1)
        layout.addWidget(self.search, 4)
        self.search.textChanged.connect(self._on_typed)
        self._timer.timeout.connect(self.searched)

    def retranslate(self) -> None:
        """Put the words of the language shown on the search."""
        self.search.setPlaceholderText(self.tr("Search rows"))
        self.search.setAccessibleName(self.tr("Search rows"))

    @Slot()
    def _on_typed(self) -> None:
        self._timer.start()
