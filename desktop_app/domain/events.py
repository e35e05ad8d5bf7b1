"""What a run tells whoever watches it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.outcome import FilesState, Outcome, ReadBack
from desktop_app.domain.problems import Problem
from desktop_app.domain.runs import RunState, RunSummary


class Phase(StrEnum):
    """What a run is doing."""

    ASKING = "asking"
    """Which rows are on the portal already?"""
    SENDING = "sending"
    SETTLING = "settling"
    """All is sent; unanswered requests are waited out and asked about."""
    ATTACHING = "attaching"
    """Files that did not go with their rows are put into the records."""
    LOOKING_AGAIN = "looking again"
    """All markers are asked for once more, for records that exist twice."""
    READING_BACK = "reading back"


class WaitReason(StrEnum):
    """Why nothing leaves at the moment."""

    RATE = "rate"
    """The portal asks for fewer requests."""
    OPERATING = "operating"
    """The portal's budget of working time is used up for now."""
    CONNECTION = "connection"
    """The network does not answer; tried again by itself."""
    SETTLE = "settle"
    """A request got lost; the portal may still be working on it."""


class Question(StrEnum):
    """What only a person can answer."""

    RESEND_UNSURE = "resend-unsure"
    """Send the unsure rows again, though records of them may exist? `yes` may make doubles."""


@dataclass(frozen=True, slots=True)
class RowChanged:
    """One row reached another state; `record_id` is `None` while there is no record."""

    key: int
    row: int
    outcome: Outcome
    record_id: int | None = None
    problem: Problem | None = None
    read_back: ReadBack = ReadBack.NONE
    files: FilesState = FilesState.NONE


@dataclass(frozen=True, slots=True)
class RowsChanged:
    """Changes since the last batch, the latest of each row only; at most ten batches a second."""

    rows: tuple[RowChanged, ...]


@dataclass(frozen=True, slots=True)
class PortalBudget:
    """What the portal lets us ask of it within ten minutes, as it said itself (reference §3.1).

    Attributes:
        used: Seconds of its work that it counts against us, those of requests on their way guessed.
        cap: Seconds that are used at most; no more leaves beyond them.
        requests_per_second: Measured lately, or `None` when too little is known.
    """

    used: float
    cap: float
    requests_per_second: float | None = None


@dataclass(frozen=True, slots=True)
class Progressed:
    """How far a phase is.

    Attributes:
        done, total: Units of this phase: rows when sending, records otherwise.
        counts: Rows as they stand now; its parts add up to its `rows`.
        sending: Rows on their way.
        rows_per_second: Measured lately, or `None` when too little is known.
        least, most: Remaining seconds, as a range, or `None` when too little is known.
        budget: Of the requests of this phase, or `None` while the portal has not told it.
    """

    phase: Phase
    done: int
    total: int
    counts: RunSummary
    sending: int = 0
    rows_per_second: float | None = None
    least: float | None = None
    most: float | None = None
    budget: PortalBudget | None = None


@dataclass(frozen=True, slots=True)
class PhaseBegan:
    """The run does something else now."""

    phase: Phase


@dataclass(frozen=True, slots=True)
class Waiting:
    """Nothing leaves for about `seconds`."""

    reason: WaitReason
    seconds: float


@dataclass(frozen=True, slots=True)
class Paused:
    """Nothing more leaves until Resume. `problem` is `None` when the person pressed Pause."""

    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class Resumed:
    """The run goes on."""


@dataclass(frozen=True, slots=True)
class Noticed:
    """Something a person should know; the run goes on."""

    problem: Problem


@dataclass(frozen=True, slots=True)
class Asked:
    """The run waits for an answer to a question about these rows (keys)."""

    question: Question
    keys: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Finished:
    """The run is over: for good, or until it is resumed."""

    run: str
    state: RunState
    summary: RunSummary
    problem: Problem | None = None


RunEvent = RowsChanged | Progressed | PhaseBegan | Waiting | Paused | Resumed | Noticed | Asked | Finished
"""What a listener gets."""
