"""Keeps the draft of one window on disk, so that a crash loses half a second of choices at most."""

from __future__ import annotations

import threading
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.domain.problems import Problem, Trouble
from desktop_app.flow.draft import Draft, draft_text
from desktop_app.flow.facts import StoredDraft
from desktop_app.flow.navigator import Sending
from desktop_app.flow.services import Services
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears, Work

_SAVE_AFTER: Final = 500
"""Milliseconds between a change and the saved draft."""


class Shelf:
    """Where drafts are put, from any thread; one that comes late never covers a newer one."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._lock = threading.Lock()
        self._newest = 0

    def put(self, number: int, draft: Draft, *, is_over: bool) -> None:
        """Keep the draft, or remove what is kept of an import that is in the journal. Raises Trouble."""
        with self._lock:
            if number <= self._newest:
                return
            self._newest = number
            if is_over:
                self._services.delete_draft(draft.name)
            elif draft.is_worth_keeping:
                self._services.save_draft(StoredDraft(draft.name, draft_text(draft)))


class DraftKeeper(QObject):
    """Saves a moment after each change, off the window's thread: a disk may take half a second to be sure."""

    def __init__(self, context: Context, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._shelf = Shelf(context.services)
        self._number = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_AFTER)
        self._timer.timeout.connect(self._save)
        context.hub.changed.connect(self._on_changed)

    def save_now(self) -> None:
        """Save before the window goes. Raises Trouble."""
        self._timer.stop()
        number, draft, is_over = self._snapshot()
        self._shelf.put(number, draft, is_over=is_over)

    def _snapshot(self) -> tuple[int, Draft, bool]:
        session = self._context.session
        self._number += 1
        is_over = session.sending is not Sending.NOT_BEGUN and session.rehearsed is None
        return self._number, session.draft, is_over

    @Slot(object)
    def _on_changed(self, _part: object) -> None:
        if not self._timer.isActive():
            self._timer.start()

    @Slot()
    def _save(self) -> None:
        shelf = self._shelf
        number, draft, is_over = self._snapshot()

        def work(_work: Work) -> None:
            shelf.put(number, draft, is_over=is_over)

        self._context.jobs.start("draft", work, Ears(_kept, _not_kept))


def _kept(_nothing: None) -> None:
    """Nobody need hear of it."""


def _not_kept(problem: Problem) -> None:
    """Leave it to the last resort, which says what cannot be written and why."""
    raise Trouble(problem)
