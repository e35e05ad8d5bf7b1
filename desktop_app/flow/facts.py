"""What a front end is shown: plain immutable values, compact enough to cross a process border."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from pathlib import Path

from desktop_app.domain.kinds import Kind
from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.pace import Pace
from desktop_app.domain.portal import Owner
from desktop_app.domain.problems import Problem
from desktop_app.domain.repair.offers import Offer
from desktop_app.domain.repair.operations import Operation
from desktop_app.domain.repair.sheet import Overlay
from desktop_app.domain.repair.twins import TwinGroup
from desktop_app.domain.runs import RunHead
from desktop_app.domain.schema import Directories, Schema
from desktop_app.domain.table import ColumnFacts, ReadingOptions, Table
from desktop_app.domain.webhook import Webhook
from desktop_app.engine.attaching import FilesOrder, LooseFile
from desktop_app.engine.connect import CheckStep


class CheckState(StrEnum):
    """How a line of the doctor stands."""

    WAITING = "waiting"
    RUNNING = "running"
    PASSED = "passed"
    WARNED = "warned"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class DoctorLine:
    """One check of a connection; `problem` says what is wrong when it warned or failed."""

    check: CheckStep
    state: CheckState
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Connected:
    """A portal that answers.

    Attributes:
        is_practice: It is the built-in practice portal; nothing reaches Bitrix24.
    """

    webhook: Webhook
    owner: Owner
    is_practice: bool = False


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where addresses are kept, in words for people, and whether that outlives the program."""

    place: str
    is_lasting: bool


@dataclass(frozen=True, slots=True)
class KindOffer:
    """One kind of record the portal has; `problem` says why it cannot be imported, `None` when it can."""

    kind: Kind
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Subject:
    """What a kind looks like on this portal."""

    schema: Schema
    directories: Directories


@dataclass(frozen=True, slots=True)
class LoadedFile:
    """A spreadsheet as read.

    Attributes:
        path: The person's own file.
        options: How it was asked to be read.
        sha256: Hex digest of the file's bytes.
        copy: The private copy it was read from.
        continues: The run of which the file is our own report; the table then holds its open rows alone.
        finished_rows: Rows of such a report that have a record, or may have one: they are not sent again.
        facts: What each column holds at a glance, in the columns' order.
    """

    path: Path
    options: ReadingOptions
    table: Table
    sha256: str
    copy: Path
    continues: RunHead | None = None
    finished_rows: int = 0
    facts: tuple[ColumnFacts, ...] = ()


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file of a row, or one that is missing there.

    Attributes:
        index: Zero-based index of the data row.
        row: The row number the spreadsheet program shows.
        field: Stable name of the field it goes to.
        heading: The column that names it or feeds its rule; `""` for a file picked by hand.
        name: What the cell says, or the name of the picked file.
        path: The file found, `None` when there is none.
        size: Bytes.
    """

    index: int
    row: int
    field: str
    heading: str
    name: str
    path: Path | None
    size: int = 0
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class FoundFiles:
    """The files of rows, in order of rows, and the files of the folder that go to no row."""

    lines: tuple[FileLine, ...] = ()
    loose: tuple[LooseFile, ...] = ()


@dataclass(frozen=True, slots=True)
class CheckOrder:
    """Everything Check and Start need: the same order gives the same plan.

    Attributes:
        pipeline: Number of the pipeline all rows go to, where a person chose one.
        repairs: What was repaired in the grid, in order.
        look_for_likes: Ask the portal for records with the same phone or e-mail; like rows are held back.
        limit: First rows of the table only.
    """

    connected: Connected
    file: LoadedFile
    subject: Subject
    mapping: ImportMapping
    pipeline: int | None = None
    files: FilesOrder = field(default_factory=FilesOrder)
    look_for_likes: bool = True
    limit: int | None = None
    repairs: tuple[Operation, ...] = ()


class RowState(IntEnum):
    """How a row leaves Check. Stored as one byte a row; the greater weighs more."""

    READY = 0
    NOTED = 1
    """Something was changed for the person."""
    WARNED = 2
    HELD_BACK = 3


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem and the data row (zero-based index) it was found in."""

    index: int
    problem: Problem

    def __reduce__(self) -> tuple[type[Finding], tuple[int, Problem]]:
        # As of problems: they travel by the hundred thousand.
        return Finding, (self.index, self.problem)


@dataclass(frozen=True, slots=True)
class FirstProblems:
    """Problems of one column, told while others are still being checked; what is told later of it counts instead.

    Attributes:
        findings: The first of them.
        rows: How many rows of the column have problems.
    """

    heading: str
    findings: tuple[Finding, ...]
    rows: int


@dataclass(frozen=True, slots=True)
class Notified:
    """How many people the portal will tell about new records, and how often the busiest of them."""

    people: int = 0
    most: int = 0


@dataclass(frozen=True, slots=True)
class CheckOutcome:
    """What Check found.

    Attributes:
        states: One `RowState` byte a data row.
        findings: All problems of rows, in the order of rows.
        questions: Open questions about columns; nothing can start while there are any.
        remarks: What is worth telling about the table as a whole.
        fields: Titles of the fields that will be filled.
        file_count, file_bytes: Files that go with the rows that will be sent.
        overlay: The cells that are not as the file has them.
        offers: Repairs that are ready to be made.
        twins: Groups of rows that look like the same thing.
        likes: Index of a row → numbers of the like records of the portal.
        pace: How fast the portal took rows in earlier imports; `None` where that was not measured.
    """

    states: bytes
    findings: Sequence[Finding] = ()
    questions: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    notified: Notified = Notified()
    fields: tuple[str, ...] = ()
    file_count: int = 0
    file_bytes: int = 0
    overlay: Overlay = field(default_factory=dict)
    offers: tuple[Offer, ...] = ()
    twins: tuple[TwinGroup, ...] = ()
    likes: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    pace: Pace | None = None

    @property
    def held_back(self) -> int:
        """Rows that stay behind."""
        return self.states.count(RowState.HELD_BACK)

    @property
    def ready(self) -> int:
        """Rows that will be sent."""
        return len(self.states) - self.held_back


@dataclass(frozen=True, slots=True)
class RunChoices:
    """What a person may choose about sending.

    Attributes:
        trial_rows: Send only so many rows this time, then stop and show them; the run can be continued.
    """

    is_gentle: bool = False
    trial_rows: int | None = None


@dataclass(frozen=True, slots=True)
class UndoCounts:
    """The piles of an undo; the same keys for the preview and for what came of it."""

    deleted: int = 0
    kept_edited: int = 0
    already_gone: int = 0
    failed: int = 0


@dataclass(frozen=True, slots=True)
class StoredDraft:
    """A draft as kept: its name and the JSON text it was saved as."""

    name: str
    text: str
