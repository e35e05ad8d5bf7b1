"""What every command works with."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.console.output import Output
from desktop_app.domain.ports import Clock, Journal
from desktop_app.engine.tools import Tools


class StopSignal:
    """Pulled by Ctrl+C; asked between pieces of work."""

    def __init__(self) -> None:
        self._pulled = threading.Event()
        self._listeners: list[Callable[[], None]] = []

    def pull(self) -> None:
        """Ask everything to stop."""
        self._pulled.set()
        for listener in self._listeners:
            listener()

    def is_cancelled(self) -> bool:
        """Whether somebody asked to stop."""
        return self._pulled.is_set()

    def wait(self, seconds: float) -> None:
        """Wait, but no longer than until somebody asks to stop."""
        self._pulled.wait(seconds)

    def on_pull(self, listener: Callable[[], None]) -> None:
        """Have something done when it is pulled."""
        self._listeners.append(listener)


@dataclass(frozen=True, slots=True)
class Setting:
    """The outside of a command.

    Attributes:
        open_journal: Opens the journal on the calling thread; raises Trouble.
        began: Monotonic seconds at which the command began.
        environment_address: What `IMPORT_ASSISTANT_WEBHOOK` holds, or `None`.
        data_dir: The data directory.
        samples: Folder of the sample spreadsheets.
        start_practice: Starts the practice portal and returns its address and what stops it; raises OSError.
        further_parts: What `self-test` starts besides, by name; each says what it found, or raises.
    """

    tools: Tools
    output: Output
    open_journal: Callable[[], Journal]
    clock: Clock
    began: float
    environment_address: str | None
    data_dir: Path
    samples: Path
    start_practice: Callable[[], tuple[str, Callable[[], None]]]
    further_parts: Mapping[str, Callable[[], str]]
    stop: StopSignal = field(default_factory=StopSignal)
