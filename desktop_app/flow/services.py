"""Everything a window may ask for. Bootstrap fulfils it with the engine and the adapters, tests with fakes.

Methods marked "quick" answer within a few milliseconds and are called from the window's own thread. All others may
take long: they are called from worker threads only, several of them at the same time. Where a method takes a
`CancelToken` it returns early or raises `Cancelled` once that is set.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from desktop_app.domain.events import Question, RunEvent
from desktop_app.domain.filing import PagePicture, Proposal
from desktop_app.domain.kinds import Kind
from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.matching import Guess
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.remembering import Remembered
from desktop_app.domain.repair.offers import Preview
from desktop_app.domain.repair.operations import Operation
from desktop_app.domain.runs import RunHead, RunInfo
from desktop_app.domain.table import ReadingOptions, Table
from desktop_app.domain.webhook import PortalIdentity, Webhook
from desktop_app.engine.alike import LikeRecord
from desktop_app.engine.attaching import FilesOrder, FilesWanted
from desktop_app.engine.proving import FilesCompared
from desktop_app.flow.facts import (
    CheckOrder,
    CheckOutcome,
    Connected,
    DoctorLine,
    FirstProblems,
    FoundFiles,
    Keeping,
    KindOffer,
    LoadedFile,
    RunChoices,
    StoredDraft,
    Subject,
    UndoCounts,
)
from desktop_app.flow.preferences import Preferences
from desktop_app.flow.results import ResultRows
from desktop_app.flow.values import ValueLine


class Cancelled(Exception):  # noqa: N818 - not an error: the person asked for it
    """A long piece of work ended because it was no longer wanted."""


class RunHandle(Protocol):
    """One execution of a run. `execute` blocks its thread; all else may be called from any thread at any time."""

    @property
    def run(self) -> str:
        """The run's name in the journal."""

    def execute(self, listener: Callable[[RunEvent], None], give_way: Callable[[], None]) -> None:
        """Send, settle, look again, read back; the last event is `Finished`.

        `listener` is called from the run's thread, at most ten batches a second; `give_way` is called from every thread
        of the run before it works, and waits a moment while the window shows what it heard.

        Raises:
            Trouble: It could not begin; nothing was sent.
        """

    def pause(self) -> None:
        """Let nothing more leave until `resume`."""

    def resume(self, connected: Connected | None = None) -> None:
        """Go on, with another address of the same portal if one is given."""

    def stop(self) -> None:
        """Let nothing more leave; end once the answers on their way are in."""

    def answer(self, question: Question, *, yes: bool) -> None:
        """Answer an `Asked`."""


@dataclass(frozen=True, slots=True)
class BegunRun:
    """A run that is in the journal and not yet sending, with its rows."""

    handle: RunHandle
    rows: ResultRows


class Connections(Protocol):
    """Reaching a portal and keeping its address."""

    def keeping(self) -> Keeping:
        """Quick. Where addresses are kept."""

    def saved_connections(self) -> tuple[str, ...]:
        """Names of the saved connections. Raises Trouble."""

    def load_connection(self, name: str) -> Webhook:
        """A saved address. Raises Trouble (keystore locked or denied, unknown name)."""

    def address_of(self, identity: PortalIdentity) -> Webhook:
        """The address of an earlier import's portal; the practice portal is started for it. Raises Trouble."""

    def remember(self, name: str, webhook: Webhook) -> None:
        """Keep an address. Raises Trouble."""

    def forget(self, name: str) -> None:
        """Remove a saved address. Raises Trouble."""

    def understand(self, text: str) -> Webhook:
        """Quick. The address in whatever was pasted. Raises Trouble naming what is missing."""

    def examine(self, webhook: Webhook, news: Callable[[DoctorLine], None], cancel: CancelToken) -> Connected:
        """Run the connection checks, telling each line as it is known. Raises Trouble of the check that failed."""

    def start_practice(self) -> Webhook:
        """Start the practice portal (its own process), or return the address of the running one. Raises Trouble."""

    def samples(self) -> tuple[Path, ...]:
        """Quick. The sample spreadsheets that come with the program."""


class PortalReads(Protocol):
    """What the portal is asked before Start."""

    def kinds(self, connected: Connected) -> tuple[KindOffer, ...]:
        """All kinds the portal offers, with the reason where one cannot be imported. Raises Trouble."""

    def subject(self, connected: Connected, kind: Kind) -> Subject:
        """Fields and directories of a kind, read anew. Raises Trouble."""


class Tables(Protocol):
    """Spreadsheets and the files that belong to their rows."""

    def get_ready(self, cancel: CancelToken) -> None:
        """Start what reads tables before it is needed. Raises Trouble, Cancelled."""

    def paste(self, text: str) -> Path:
        """Keep cells copied in a spreadsheet program as a file of their own. Raises Trouble."""

    def first_rows(self, path: Path, options: ReadingOptions, cancel: CancelToken) -> Table:
        """Read the first rows, to be shown while the whole is read. Raises Trouble, Cancelled."""

    def load(self, path: Path, options: ReadingOptions, progress: Progress, cancel: CancelToken) -> LoadedFile:
        """Read a spreadsheet. Raises Trouble, Cancelled."""

    def find_files(
        self,
        file: LoadedFile,
        wanted: FilesWanted,
        order: FilesOrder,
        progress: Progress,
        cancel: CancelToken,
    ) -> FoundFiles:
        """Find and weigh the files that belong to rows. Raises Trouble, Cancelled."""

    def first_page(
        self, path: Path, width: int, height: int, progress: Progress, cancel: CancelToken
    ) -> PagePicture | None:
        """Draw the first page of a PDF into so many pixels, where it can be drawn. Raises Trouble, Cancelled."""

    def propose_rules(
        self,
        file: LoadedFile,
        field: str,
        folder: Path,
        example: tuple[int, Path] | None,
        progress: Progress,
        cancel: CancelToken,
    ) -> tuple[Proposal, ...]:
        """Propose rules that find files of a folder for rows, the best first.

        With an example (zero-based row, a file that belongs to it) only rules that find it. Raises Trouble, Cancelled.
        """

    def guess(
        self,
        file: LoadedFile,
        offered: tuple[OfferedField, ...],
        remembered: Mapping[str, str],
        progress: Progress,
        cancel: CancelToken,
    ) -> tuple[Guess, ...]:
        """Guess where the columns go, by their headings and values. Raises Trouble, Cancelled."""

    def values(self, order: CheckOrder, progress: Progress, cancel: CancelToken) -> tuple[ValueLine, ...]:
        """List the texts that need a meaning, asking the portal which records some name. Raises Trouble, Cancelled."""

    def remembered(self, identity: PortalIdentity, kind: Kind) -> Remembered:
        """Quick. What finished imports taught about columns and texts of this portal and kind."""

    def templates(self) -> tuple[str, ...]:
        """Quick. Names of the saved templates, in alphabetical order."""

    def template_place(self, name: str) -> Path:
        """Quick. Where a template of this name is kept, or would be."""

    def save_mapping(self, path: Path, document: Mapping[str, object]) -> None:
        """Quick. Write a mapping file (contracts.md 1.3). Raises Trouble."""

    def load_mapping(self, path: Path) -> ImportMapping:
        """Quick. Read a mapping file. Raises Trouble."""


class Checking(Protocol):
    """Check and repair; the same order gives the same outcome."""

    def check(
        self,
        order: CheckOrder,
        progress: Progress,
        cancel: CancelToken,
        news: Callable[[FirstProblems], None] | None = None,
    ) -> CheckOutcome:
        """Convert and check every row; `news` is told what is wrong with each column as soon as it is known.

        Raises Trouble, Cancelled.
        """

    def preview(
        self, order: CheckOrder, further: tuple[Operation, ...], progress: Progress, cancel: CancelToken
    ) -> tuple[Preview, ...]:
        """Say what each of some further repairs would change. Raises Trouble, Cancelled."""

    def alike(self, order: CheckOrder, ids: tuple[int, ...]) -> tuple[LikeRecord, ...]:
        """Read records of the portal that a row is like. Raises Trouble."""

    def save_corrected(self, order: CheckOrder, path: Path, progress: Progress, cancel: CancelToken) -> int:
        """Write the repaired table as a workbook; returns how many rows. Raises Trouble, Cancelled."""


class Runs(Protocol):
    """Sending, history, undo."""

    def begin_run(
        self,
        order: CheckOrder,
        choices: RunChoices,
        progress: Progress,
        cancel: CancelToken,
        at: Connected | None = None,
    ) -> BegunRun:
        """Plan a checked order and return the new run, not yet sending. Raises Trouble, Cancelled.

        `at` is another portal to make the very same plan at: the practice portal, for a rehearsal.
        """

    def resume_run(self, connected: Connected, run: str, choices: RunChoices) -> RunHandle:
        """Return an unfinished run, not yet sending. Raises Trouble (another portal, held by another window)."""

    def follow_portal(self, connected: Connected, run: RunHead) -> RunHead:
        """Return a run as it is on the portal connected, if that is its own, renamed; else as it was. Raises Trouble.

        A portal is known by records of the run, so it is asked for some where the name is another.
        """

    def retry_refused(self, connected: Connected, run: str, choices: RunChoices) -> RunHandle:
        """Return a run whose refused rows wait again. Raises Trouble."""

    def retry_files(self, connected: Connected, run: str, choices: RunChoices) -> RunHandle:
        """Return a run whose missing files are put into their records once more; none is made. Raises Trouble."""

    def history(self) -> tuple[RunInfo, ...]:
        """All runs, newest first. Raises Trouble."""

    def run_info(self, run: str) -> RunInfo:
        """One run. Raises Trouble."""

    def run_rows(self, run: str, progress: Progress, cancel: CancelToken) -> ResultRows:
        """All rows of a run in the file's order. Raises Trouble, Cancelled."""

    def delete_run(self, run: str) -> None:
        """Remove a run from the history for good; it can neither be continued nor taken back. Raises Trouble."""

    def save_report(
        self, run: str, path: Path, translated: Callable[[str], str], progress: Progress, cancel: CancelToken
    ) -> None:
        """Write the report as a workbook, its English words in the language shown. Raises Trouble, Cancelled."""

    def report_to_repair(
        self, run: str, translated: Callable[[str], str], progress: Progress, cancel: CancelToken
    ) -> Path:
        """Write the report among the private copies, to be opened as the spreadsheet that goes on with the run.

        Raises Trouble, Cancelled.
        """

    def compare_files(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> FilesCompared:
        """Compare the files of a run with those the portal keeps, by content; cancelled, it says how far it came.

        Raises Trouble.
        """

    def preview_undo(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Say what an undo would do; deletes nothing. Raises Trouble, Cancelled."""

    def preview_doubles(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Say what `take_doubles_back` would do; deletes nothing. Raises Trouble, Cancelled."""

    def take_doubles_back(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Delete the younger of two records of one row, where nobody touched it. Raises Trouble, Cancelled."""

    def undo(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        """Delete what the run made and nobody touched since. Raises Trouble, Cancelled."""


class Memory(Protocol):
    """What outlives the window."""

    def drafts(self) -> tuple[StoredDraft, ...]:
        """Quick. Unfinished imports, newest first; damaged ones are left out."""

    def save_draft(self, draft: StoredDraft) -> None:
        """Quick. Keep a draft, replacing the one of the same name as a whole."""

    def delete_draft(self, name: str) -> None:
        """Quick. Remove a draft; an unknown name is fine."""

    def preferences(self) -> Preferences:
        """Quick. What the person chose about the program."""

    def save_preferences(self, preferences: Preferences) -> None:
        """Quick. Keep the choices."""

    def log_folder(self) -> Path:
        """Quick. Where the logs are."""

    def data_folder(self) -> Path:
        """Quick. Where everything is that the program keeps."""

    def clear_personal(self, days: int) -> int:
        """Remove cells and copies of imports that finished so many days ago (0: all); returns of how many.

        Ids, markers and baselines stay, so that they can still be taken back. Raises Trouble.
        """

    def problem_report(self, facts: Mapping[str, str]) -> str:
        """The report of a problem, without secrets and people's data; `facts` stand at its head."""


class Services(Connections, PortalReads, Tables, Checking, Runs, Memory, Protocol):
    """All of it."""
