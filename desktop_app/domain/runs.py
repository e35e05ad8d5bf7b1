"""What is known of a run: its counts, its head, the rows as the engine counts them, and what the journal is told."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from desktop_app.domain.compare import Difference
from desktop_app.domain.kinds import Kind
from desktop_app.domain.outcome import FilesState, Outcome, ReadBack, UndoState, at_rest
from desktop_app.domain.plan import ComparedField
from desktop_app.domain.problems import Problem
from desktop_app.domain.webhook import PortalIdentity

WITHOUT_FILES: Final = 2_000
"""Bytes that a row without its files takes in a request, roughly, where only its size with them is known."""
_UNPROVEN: Final = frozenset({FilesState.WITH_ROW, FilesState.PUT})


class RunState(StrEnum):
    """How a run is shown in the history (contracts.md 1.4)."""

    RUNNING = "running"
    INTERRUPTED = "interrupted"
    FINISHED = "finished"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class RunSummary:
    """The numbers of a run, as contracts.md 1.3 prints them.

    `created + updated + already_there + held_back + refused + unsure + not_sent == rows`, and
    `verified + differing + unread == created + updated` once the run has finished.

    Attributes:
        files_missing: Created records whose files are not there, or not as they were sent.
        files_proven: Created records whose files the portal gave back, with the contents that were sent.
        files_unproven: Created records whose files are there by number; their contents were not compared.
        requests: HTTP requests sent, look-ups and reading back included.
        seconds: Seconds the run was worked on, over all its resumes.
    """

    rows: int = 0
    created: int = 0
    updated: int = 0
    already_there: int = 0
    held_back: int = 0
    refused: int = 0
    unsure: int = 0
    not_sent: int = 0
    verified: int = 0
    differing: int = 0
    unread: int = 0
    doubled: int = 0
    files_missing: int = 0
    files_proven: int = 0
    files_unproven: int = 0
    requests: int = 0
    seconds: float = 0.0

    @property
    def is_complete(self) -> bool:
        """Whether nothing is left that a resume could do."""
        return self.unsure == 0 and self.not_sent == 0

    @property
    def is_clean(self) -> bool:
        """Whether every row is created, updated or already there, and reads back as sent."""
        trouble = self.held_back + self.refused + self.unsure + self.not_sent + self.differing + self.doubled
        return trouble + self.files_missing == 0


@dataclass(frozen=True, slots=True)
class RunHead:
    """What a run is about; all of it comes from the journal.

    Attributes:
        marker_field: Request name of the field to ask by, or `None` when the kind cannot be marked.
        has_ended: Nothing is left to do.
        may_be_late: A record whose files the portal does not take with it may be created without them.
        is_cleared: Cells and payloads were removed from the journal after their time (design §5.7).
        others: As in `Plan`.
    """

    run: str
    started: float
    finished: float | None
    identity: PortalIdentity
    origin: str
    kind: Kind
    original_names: bool
    marker_field: str | None
    headings: tuple[str, ...]
    file_name: str
    file_sha256: str
    in_order: bool
    compared: tuple[ComparedField, ...]
    notes: Mapping[str, str]
    has_ended: bool
    is_cleared: bool
    is_undone: bool
    may_be_late: bool = False
    others: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class RunInfo:
    """One line of the history."""

    head: RunHead
    state: RunState
    summary: RunSummary


@dataclass(slots=True)
class RowTable:
    """All rows of a run as compact columns: about 25 bytes a row, whatever the rows hold.

    Rows are addressed by index: their place in the order of sending; held rows come after the planned ones.

    Attributes:
        keys: Index → key of the row (its number in the file's order).
        numbers: Index → row number the spreadsheet program shows.
        outcomes: One `Outcome` byte a row.
        sizes: Bytes the row takes in a request, files included.
        groups: Rows of one number share responsible person, pipeline and stage (design §5.4).
        records: Id of the record, 0 while there is none.
        read_back: One `ReadBack` byte a row.
        undo: One `UndoState` byte a row.
        marked: 1 where the row has a marker to be asked by.
        files: One `FilesState` byte a row.
    """

    keys: array[int]
    numbers: array[int]
    outcomes: bytearray
    sizes: array[int]
    groups: array[int]
    records: array[int]
    read_back: bytearray
    undo: bytearray
    marked: bytearray
    files: bytearray

    def __len__(self) -> int:
        return len(self.outcomes)

    def outcome(self, index: int) -> Outcome:
        """Where the row stands."""
        return Outcome(self.outcomes[index])

    def count(self, outcome: Outcome) -> int:
        """How many rows stand there."""
        return self.outcomes.count(outcome)


def summarise(rows: RowTable, *, doubled: int, requests: int, seconds: float) -> RunSummary:
    """Count rows as they are at rest."""
    counts = dict.fromkeys(Outcome, 0)
    for outcome in Outcome:
        counts[at_rest(outcome)] += rows.count(outcome)
    unproven = sum(rows.files.count(state) for state in _UNPROVEN)
    if unproven:
        # A refused row has files, too, but no record that could keep them.
        pairs = zip(rows.outcomes, rows.files, strict=True)
        unproven = sum(outcome == Outcome.CREATED and state in _UNPROVEN for outcome, state in pairs)
    return RunSummary(
        rows=len(rows),
        created=counts[Outcome.CREATED],
        updated=counts[Outcome.UPDATED],
        already_there=counts[Outcome.ALREADY_THERE],
        held_back=counts[Outcome.HELD_BACK],
        refused=counts[Outcome.REFUSED],
        unsure=counts[Outcome.UNSURE],
        not_sent=counts[Outcome.NOT_SENT],
        verified=rows.read_back.count(ReadBack.VERIFIED),
        differing=rows.read_back.count(ReadBack.DIFFERING),
        unread=rows.read_back.count(ReadBack.UNREAD),
        doubled=doubled,
        files_missing=rows.files.count(FilesState.MISSING),
        files_proven=rows.files.count(FilesState.PROVEN),
        files_unproven=unproven,
        requests=requests,
        seconds=seconds,
    )


@dataclass(frozen=True, slots=True)
class Baseline:
    """What a record said of its last change when it was read back; a record that says the same is untouched."""

    updated_time: str
    updated_by: str
    last_activity_time: str


@dataclass(frozen=True, slots=True)
class RowLine:
    """One row as the journal tells it to report and undo."""

    index: int
    key: int
    row: int
    outcome: Outcome
    record_id: int | None
    read_back: ReadBack
    undo: UndoState
    marker: str
    label: str
    cells: tuple[str, ...]
    problems: tuple[Problem, ...]
    differences: tuple[Difference, ...]
    doubles: tuple[int, ...]
    baseline: Baseline | None
    files: FilesState = FilesState.NONE


@dataclass(frozen=True, slots=True)
class OpenRequest:
    """A request of an earlier process whose rows may exist.

    Attributes:
        settled_portal: Unix seconds by the portal's clock after which it has surely stopped working on the request,
            or `None` when that was not known.
        doubted: Unix seconds by this machine's clock when it was seen to have no clear answer (or when it left).
    """

    number: int
    indices: tuple[int, ...]
    settled_portal: float | None
    doubted: float = 0.0


@dataclass(frozen=True, slots=True)
class Leaving:
    """Rows are about to leave in a request: the commit the whole promise rests on."""

    number: int
    indices: tuple[int, ...]
    wall: float
    portal: float | None


@dataclass(frozen=True, slots=True)
class Doubtful:
    """A request got no clear answer; `settled_portal` as in `OpenRequest`, `wall` by this machine's clock."""

    number: int
    settled_portal: float | None
    wall: float = 0.0


@dataclass(frozen=True, slots=True)
class RowMoved:
    """A row reached another state. `before` guards the table of legal moves on disk too."""

    index: int
    before: Outcome
    after: Outcome
    record_id: int | None = None
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class RowRead:
    """A created record was read back (or could not be).

    Attributes:
        has_contents: The portal gave back the contents of all its files.
        problem: Why it could not be read.
    """

    index: int
    read_back: ReadBack
    differences: tuple[Difference, ...] = ()
    baseline: Baseline | None = None
    has_contents: bool = False
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class RowDoubled:
    """More than one record bears the row's marker.

    Attributes:
        others: Those beside the row's own; none any more when they were taken back.
        own: The record that is the row's own from now on, where it is another than before.
    """

    index: int
    others: tuple[int, ...]
    own: int | None = None


@dataclass(frozen=True, slots=True)
class FilesMoved:
    """The files of a row reached another state; the problem says why they are missing."""

    index: int
    files: FilesState
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class RowUndone:
    """What taking back one record came to."""

    index: int
    undo: UndoState
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Worked:
    """Requests sent and seconds worked since the last such line."""

    requests: int
    seconds: float


@dataclass(frozen=True, slots=True)
class RunEnded:
    """The run is complete, or has been taken back."""

    wall: float
    undone: bool = False


Change = Leaving | Doubtful | RowMoved | FilesMoved | RowRead | RowDoubled | RowUndone | Worked | RunEnded
"""What the journal is told."""


@dataclass(frozen=True, slots=True)
class StoredRun:
    """Everything the engine needs to go on with a run.

    Attributes:
        own_groups: Groups whose records belong to the webhook's own user: rights do not hide those from it.
        has_own_markers: All markers are of this program's making, in its own marker field, so that one question can
            tell that none of them is on the portal.
        baselines: Index → what the record said when it was read back, of rows whose files are put in only now.
    """

    head: RunHead
    rows: RowTable
    own_groups: frozenset[int] = frozenset()
    has_own_markers: bool = True
    open_requests: Sequence[OpenRequest] = field(default_factory=tuple)
    next_request: int = 1
    requests: int = 0
    seconds: float = 0.0
    doubled: frozenset[int] = frozenset()
    """Indices of the rows of which the portal has more than one record."""
    baselines: Mapping[int, Baseline] = field(default_factory=dict)
