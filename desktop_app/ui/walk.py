"""Walks on by itself: to the step where an import was left, or past a step that only needs a moment more."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.flow.navigator import gaps
from desktop_app.flow.session import ImportSession
from desktop_app.flow.steps import Step

if TYPE_CHECKING:
    from desktop_app.ui.wizard import Wizard

_EVERY: Final = 60
"""Milliseconds between two looks."""
_PATIENCE: Final = 40
"""Looks without anything going on after which the person is needed."""


class Walk(QObject):
    """Presses Next as long as a step has nothing left to ask; ends for good where it has, or where a person walks."""

    def __init__(self, wizard: Wizard, session: ImportSession, target: Step) -> None:
        super().__init__(wizard)
        self._wizard = wizard
        self._session = session
        self._target = target
        self._at = wizard.step
        self._idle = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._on_tick)
        self._timer.start()

    @property
    def is_over(self) -> bool:
        """Whether it presses nothing any more."""
        return not self._timer.isActive()

    def stop(self) -> None:
        """Stay where the person is now."""
        self._timer.stop()

    @Slot()
    def _on_tick(self) -> None:
        step = self._wizard.step
        if step is not self._at or step.position >= self._target.position or self._idle > _PATIENCE:
            self._timer.stop()
        elif self._session.busy:
            self._idle = 0
        elif gaps(step, self._session.situation()):
            self._idle += 1
        else:
            self._idle = 0
            self._wizard.next()
            self._at = self._wizard.step
            if self._at is step:
                self._timer.stop()
