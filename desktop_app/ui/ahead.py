"""Makes the pages nobody has come to yet, one in each idle moment, so that Next never has to wait for one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.ui.pages.base import StepPage

_EVERY: Final = 120
"""Milliseconds between two pages: keys and clicks get their turn between them."""


class Ahead(QObject):
    """Builds pages in their order; ends by itself."""

    def __init__(self, pages: Iterable[StepPage], parent: QObject) -> None:
        super().__init__(parent)
        self._left = list(pages)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    @Slot()
    def _on_tick(self) -> None:
        while self._left and self._left[0].is_built:
            del self._left[0]
        if self._left:
            self._left.pop(0).build()
        else:
            self._timer.stop()
