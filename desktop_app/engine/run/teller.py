"""Tells whoever watches, at most ten batches of rows a second."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from desktop_app.domain.events import Finished, Progressed, RowChanged, RowsChanged, RunEvent

_BETWEEN: Final = 0.1

Listener = Callable[[RunEvent], None]


class Teller:
    """Gathers changed rows, the latest change of each, and hands them on now and then; other events go at once."""

    def __init__(self, listener: Listener, progress: Callable[[], Progressed]) -> None:
        self._listener = listener
        self._progress = progress
        self._rows: dict[int, RowChanged] = {}
        self._is_due = False
        self._told_at = float("-inf")

    def take(self, events: Iterable[RunEvent], now: float) -> None:
        """Take events in; what may go now goes."""
        for event in events:
            if isinstance(event, RowsChanged):
                self._rows.update((row.key, row) for row in event.rows)
                self._is_due = True
            else:
                # What was decided about rows before is told before.
                self.flush(now)
                self._listener(event)
                self._is_due = not isinstance(event, Finished)
        if self._is_due and now >= self._told_at + _BETWEEN:
            self.flush(now)

    @property
    def due_at(self) -> float | None:
        """When something gathered is to be told, or `None`."""
        return self._told_at + _BETWEEN if self._is_due else None

    def flush(self, now: float) -> None:
        """Tell what is gathered, and how far the run is."""
        if not self._is_due:
            return
        self._is_due = False
        self._told_at = now
        if self._rows:
            rows = tuple(self._rows.values())
            self._rows.clear()
            self._listener(RowsChanged(rows))
        self._listener(self._progress())
