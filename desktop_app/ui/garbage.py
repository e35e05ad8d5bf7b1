"""Collects Python's garbage in the window's thread alone.

Python looks for objects that only hold one another whenever enough were made, in whatever thread makes them. Parts of
a closed window are such objects, and Qt's must not be taken apart in another thread: seen as a crash of a worker that
did nothing but read rows.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY: Final = 400
"""Milliseconds between two looks."""


class GarbageCollector(QObject):
    """Takes automatic collection off and does the same by a timer; lives as long as the application."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        # What was loaded up to now stays until the end: it need not be looked through each time.
        gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    @Slot()
    def _on_tick(self) -> None:
        """Collect the oldest generation that is due, as Python itself would."""
        due = [
            generation
            for generation, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if count > limit
        ]
        if due:
            gc.collect(due[-1])
