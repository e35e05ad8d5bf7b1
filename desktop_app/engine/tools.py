"""The adapters a front end works with, joined by bootstrap."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_app.domain.filing import ListedFile, PagePicture
from desktop_app.domain.plan import PlannedFile
from desktop_app.domain.ports import (
    CancelToken,
    KnownReport,
    Portal,
    Progress,
    Records,
    ReportWriter,
    TableReader,
    Vault,
)
from desktop_app.domain.problems import Problem
from desktop_app.domain.schema import Field
from desktop_app.domain.webhook import Webhook


class FileFinder(Protocol):
    """Finds and weighs files of one folder."""

    @property
    def root(self) -> Path:
        """The folder, as its files' paths begin."""

    def find(
        self, cell: str, field: Field, row: int, column: str, *, anywhere: bool = False
    ) -> tuple[tuple[PlannedFile, ...], tuple[Problem, ...]]:
        """Return the files a cell names, and what is wrong with the others; `anywhere`: outside the folder, too."""

    def listed(self, progress: Progress, cancel: CancelToken) -> tuple[ListedFile, ...]:
        """Return all files of the folder and of the folders in it."""

    def take(
        self, file: ListedFile, field: Field, row: int, column: str, *, anywhere: bool = False
    ) -> PlannedFile | Problem:
        """Weigh a listed file for a row, or say what is wrong with it; `anywhere`: links are followed."""


@dataclass(frozen=True, slots=True)
class Connection:
    """A portal in reach: what is asked of it before a run, and what a run is made of."""

    webhook: Webhook
    portal: Portal
    records: Records
    close: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Tools:
    """Everything of the outside world.

    Attributes:
        connect: Webhook and seconds to wait for an answer → a connection; asks nothing yet.
        read_webhook: Pasted text → webhook; raises Trouble.
        find_files: Folder → finder; raises Trouble.
        copies: Folder of private copies of opened files.
        recognise: Spreadsheet → what it says about itself if it is a report of this program.
        first_page: PDF and pixels there is room for → its first page, where it can be drawn.
    """

    reader: TableReader
    reports: ReportWriter
    vault: Vault
    connect: Callable[[Webhook, float], Connection]
    read_webhook: Callable[[str], Webhook]
    find_files: Callable[[Path], FileFinder]
    copies: Path
    recognise: Callable[[Path], KnownReport | None] = lambda path: None
    first_page: Callable[[Path, int, int], PagePicture | None] = lambda path, width, height: None
