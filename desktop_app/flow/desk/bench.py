"""Everything the services of the window work with."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

from desktop_app.domain.kinds import Kind
from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.ports import CancelToken, Clock, Journal
from desktop_app.domain.remembering import Remembered
from desktop_app.domain.webhook import PortalIdentity, Webhook
from desktop_app.engine.run.controls import Connection as RunConnection
from desktop_app.engine.tools import Connection, Tools
from desktop_app.flow.child import Child

REQUEST_SECONDS: Final = 90.0
"""How long an answer is waited for: the portal gives up after 60 s itself (reference §1.4)."""
_BLINK: Final = 0.1


class TextFile(Protocol):
    """One small text kept on disk."""

    def read(self) -> str | None:
        """Return it; `None` when there is none."""

    def write(self, text: str) -> None:
        """Replace it as a whole. Raises Trouble."""


class TextFolder(Protocol):
    """Small texts kept on disk by name."""

    def read_all(self) -> dict[str, str]:
        """Return all by name, the one written last first."""

    def write(self, name: str, text: str) -> None:
        """Replace one as a whole. Raises Trouble."""

    def delete(self, name: str) -> None:
        """Remove one; an unknown name is fine."""


class MappingMemory(Protocol):
    """What finished imports taught, and the mappings people saved."""

    def recall(self, identity: PortalIdentity, kind: Kind) -> Remembered:
        """Return what is known of a portal and kind."""

    def learn(self, identity: PortalIdentity, kind: Kind, mapping: ImportMapping, headings: list[str]) -> None:
        """Learn from a finished import. Raises OSError."""

    def templates(self) -> tuple[str, ...]:
        """Return the names of the saved templates."""

    def place(self, name: str) -> Path:
        """Return where a template is kept, or would be."""

    def read(self, path: Path) -> ImportMapping:
        """Read a mapping file. Raises Trouble."""

    def write(self, path: Path, document: Mapping[str, object]) -> None:
        """Write a mapping file. Raises Trouble."""


@dataclass(frozen=True, slots=True)
class Bench:
    """The outside of the services.

    Attributes:
        open_journal: Opens the journal on the calling thread or process; picklable; raises Trouble.
        start_practice: Starts the practice portal, or finds it running, and returns its address; raises OSError.
        samples: The sample spreadsheets.
        scrub: Takes the secrets of webhook addresses out of a text.
        data_folder: Where everything is that the program keeps.
        child: The process that reads and checks tables.
        clerk: The process that reads the journal, writes reports and draws pages of PDFs.
    """

    tools: Tools
    open_journal: Callable[[], Journal]
    clock: Clock
    start_practice: Callable[[], str]
    samples: tuple[Path, ...]
    drafts: TextFolder
    preferences: TextFile
    memory: MappingMemory
    log_folder: Path
    data_folder: Path
    scrub: Callable[[str], str]
    child: Child
    clerk: Child

    @contextmanager
    def reaching(self, webhook: Webhook) -> Iterator[Connection]:
        """Reach for a portal as long as the context lasts."""
        connection = self.tools.connect(webhook, REQUEST_SECONDS)
        try:
            yield connection
        finally:
            connection.close()


def run_connection(connection: Connection) -> RunConnection:
    """Return what a run needs of a connection."""
    return RunConnection(connection.records, connection.webhook.identity, connection.webhook.origin)


@dataclass(frozen=True, slots=True)
class Patience:
    """Waits, but no longer than until the work is not wanted any more."""

    cancel: CancelToken

    def __call__(self, seconds: float) -> None:
        """Wait."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and not self.cancel.is_cancelled():
            time.sleep(min(left, _BLINK))
