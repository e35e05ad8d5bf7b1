"""What the engine needs of the outside world; adapters fulfil it, bootstrap joins the two."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from desktop_app.domain.answers import DeletionAnswer, FilesAnswer, ImportAnswer, ReadAnswer
from desktop_app.domain.kinds import Kind
from desktop_app.domain.plan import Plan, PlannedRow
from desktop_app.domain.portal import Owner
from desktop_app.domain.report import Report
from desktop_app.domain.runs import Change, RowLine, RunInfo, StoredRun
from desktop_app.domain.schema import Directories, Schema
from desktop_app.domain.table import ReadingOptions, Table
from desktop_app.domain.webhook import PortalIdentity, Webhook


class CancelToken(Protocol):
    """Asked between pieces of work whether to stop."""

    def is_cancelled(self) -> bool:
        """Tell whether the person asked to stop."""


class Progress(Protocol):
    """Told how far a piece of work is."""

    def __call__(self, done: int, total: int | None) -> None:
        """Report `done` of `total` units; `total` is `None` while unknown."""


class TableReader(Protocol):
    """Reads spreadsheets."""

    def read(self, path: Path, options: ReadingOptions, *, progress: Progress, cancel: CancelToken) -> Table:
        """Read a whole sheet.

        Raises:
            Trouble: The file cannot be read; the problem names the kind of trouble.
        """

    def read_first(self, path: Path, options: ReadingOptions, *, rows: int, cancel: CancelToken) -> Table:
        """Read about the first `rows` rows, to be shown while the whole is still being read.

        Raises:
            Trouble: As `read`.
        """

    def pasted(self, text: str) -> bytes:
        """Return the content of a file that reads as cells copied in a spreadsheet program: tabs, a line a row."""


class ReportWriter(Protocol):
    """Writes reports as workbooks."""

    def write(self, path: Path, report: Report) -> None:
        """Write the report, replacing `path` as a whole.

        Raises:
            Trouble: The place cannot be written to (open in a spreadsheet program, no right, disk full).
        """

    def write_rows(
        self,
        path: Path,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        formats: Mapping[tuple[int, int], str] | None = None,
    ) -> None:
        """Write a plain table, replacing `path` as a whole. Raises Trouble as `write`.

        Every cell is a text, save those whose place (row and column, from nought) has a number format: numbers.
        """


class KnownReport(Protocol):
    """What a report of this program says about itself when it is opened as a spreadsheet."""

    @property
    def run(self) -> str:
        """The run it is a report of."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The rows' keys in the order in which they were written."""


class Vault(Protocol):
    """Keeps webhook addresses."""

    @property
    def place(self) -> str:
        """Where addresses are kept, in words for people: "Windows Credential Manager", "this session only"."""

    @property
    def is_lasting(self) -> bool:
        """Whether what is saved survives the program."""

    def names(self) -> tuple[str, ...]:
        """Names of the saved connections."""

    def load(self, name: str) -> Webhook:
        """Return a saved connection.

        Raises:
            Trouble: Unknown name, or the keystore is locked or denies.
        """

    def save(self, name: str, webhook: Webhook) -> None:
        """Keep a connection under a name.

        Raises:
            Trouble: The keystore is locked or denies.
        """

    def forget(self, name: str) -> None:
        """Remove a connection; an unknown name is fine."""


class Portal(Protocol):
    """Everything that is asked of a portal outside a run. Reads are retried inside; what cannot be had raises."""

    @property
    def identity(self) -> PortalIdentity:
        """Which portal, in whose name."""

    def owner(self) -> Owner:
        """Whose webhook it is. Raises Trouble."""

    def scopes(self) -> frozenset[str]:
        """What the webhook may touch. Raises Trouble."""

    def clock(self) -> float:
        """The portal's time in Unix seconds. Raises Trouble."""

    def upload_pace(self) -> float:
        """Bytes a second at which a request's body reaches the portal, measured now. Raises Trouble."""

    def kinds(self) -> tuple[Kind, ...]:
        """All kinds the portal offers for import, smart processes by their own names. Raises Trouble."""

    def schema(self, kind: Kind) -> Schema:
        """The fields of a kind. Raises Trouble (no right to read it among others)."""

    def directories(self, kind: Kind, schema: Schema) -> Directories:
        """Pipelines, statuses, currencies, people and offset needed for this kind. Raises Trouble."""

    def find(
        self, kind: Kind, filters: Mapping[str, object], select: Sequence[str], *, limit: int | None = None
    ) -> ReadAnswer:
        """All records that pass the filters (reference §6.5 prefixes), in order of id, up to `limit`."""

    def duplicates(self, communication: str, values: Sequence[str]) -> Mapping[str, Mapping[int, tuple[int, ...]]]:
        """For each phone or e-mail (`communication` is `PHONE` or `EMAIL`): entity type id → ids of like records.

        Raises Trouble.
        """

    def keyed(self, kind: Kind, keys: Sequence[str]) -> Mapping[str, tuple[int, ...]]:
        """For a person's own keys: ids of the records that bear one, save those that say they are this program's.

        Kinds whose records do not say which program made them (`KeyField`) give all. Keys that no such record bears
        are left out. Raises Trouble.
        """


class Records(Protocol):
    """The few requests a run is made of. None raises for what a portal or network does: the answer says it."""

    def create(self, kind: Kind, rows: Sequence[PlannedRow], *, original_names: bool) -> ImportAnswer:
        """Send up to twenty rows in one `crm.item.batchImport`, never retried inside."""

    def find_markers(
        self, kind: Kind, marker_field: str, markers: Sequence[str], select: Sequence[str] = ()
    ) -> ReadAnswer:
        """All records that bear one of the markers; `values` hold the marker field and `select`.

        Up to fifty markers are one list command; up to 500 are packed, fifty a command, into one request.
        """

    def any_of_ours(self, kind: Kind, marker_field: str) -> ReadAnswer:
        """One record that bears any marker of this program, if there is one."""

    def stands(self, origin: str) -> bool:
        """Whether a portal answers for itself at another scheme and host, instead of leading on to a new name."""

    def read(self, kind: Kind, ids: Sequence[int], select: Sequence[str]) -> ReadAnswer:
        """Records by id, packed fifty a command and up to fifty commands a request; missing ids are left out."""

    def with_contents(self, answer: ReadAnswer, fields: Sequence[str], ids: frozenset[int]) -> ReadAnswer:
        """Add `size` and `sha256` to the files in these fields of these records, where their content can be had."""

    def put_files(
        self, kind: Kind, record_id: int, row: PlannedRow, *, original_names: bool, before: Sequence[str] = ()
    ) -> FilesAnswer:
        """Put a row's files into its record in place of those in the same fields; doing it twice does no harm.

        With `before`, these fields are read first and are part of the answer.
        """

    def delete(self, kind: Kind, ids: Sequence[int]) -> DeletionAnswer:
        """Delete up to twenty records in one packed request."""


class Clock(Protocol):
    """Time, so that tests can make their own."""

    def monotonic(self) -> float:
        """Seconds that never jump."""

    def wall(self) -> float:
        """Unix seconds of this machine."""


class Journal(Protocol):
    """What every run has done, on disk before it is done (design §5.4, §5.7).

    One journal object belongs to one thread. Every method raises Trouble when the disk is full, the folder may not be
    written, or the file is damaged; after that nothing may be sent.
    """

    def begin(self, plan: Plan, identity: PortalIdentity, *, origin: str, wall: float) -> str:
        """Keep a whole plan and return the new run's name; on disk when it returns."""

    def runs(self) -> tuple[RunInfo, ...]:
        """All runs, newest first."""

    def info(self, run: str) -> RunInfo:
        """One line of the history. Raises Trouble for an unknown run."""

    def load(self, run: str) -> StoredRun:
        """Everything needed to go on with a run. Raises Trouble for an unknown run."""

    def rows(self, run: str, indices: Sequence[int]) -> tuple[PlannedRow, ...]:
        """The planned rows at these indices, in their order. Raises Trouble when they were cleared."""

    def markers(self, run: str, indices: Sequence[int]) -> tuple[str, ...]:
        """The markers of the rows at these indices, in their order; they outlive the payloads."""

    def made(self, identity: PortalIdentity, kind: Kind, ids: Collection[int]) -> frozenset[int]:
        """Those of these records that runs on this portal made."""

    def lines(self, run: str, *, with_cells: bool = True) -> Iterator[RowLine]:
        """All rows in the file's order, one after another, for report and undo."""

    def write(self, run: str, changes: Sequence[Change], *, durable: bool = True) -> None:
        """Keep changes in one transaction; with `durable` they are on disk when it returns."""

    def amend(self, run: str, rows: Sequence[PlannedRow], others: Collection[int] = ()) -> None:
        """Replace refused or held rows by their repaired selves (found by key) and let them wait again.

        A row keeps the marker with which it was first planned. `others` as in `Plan`, beside those known before.
        """

    def move(self, run: str, identity: PortalIdentity, *, origin: str) -> None:
        """Keep the new name of the run's portal, which was renamed."""

    def clear(self, before: float) -> int:
        """Remove cells and payloads of runs that finished before this Unix time; return how many runs."""

    def delete(self, run: str) -> None:
        """Remove a run and everything about it. Raises Trouble for an unknown run and one that is held."""

    def hold(self, run: str) -> AbstractContextManager[None]:
        """Hold a run as long as the context lasts. Raises Trouble when another process or window holds it."""

    def close(self) -> None:
        """Let go of the file."""
