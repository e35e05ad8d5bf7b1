"""What a request to the portal came to, sorted by the only question that matters: may rows exist now?"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from desktop_app.domain.problems import Problem


class Verdict(StrEnum):
    """What a request proves (reference §1.4)."""

    ANSWERED = "answered"
    """HTTP 200 with one entry a row."""
    RATE_LIMITED = "rate-limited"
    """`QUERY_LIMIT_EXCEEDED` as JSON: nothing done, wait and send again."""
    OPERATING_LIMITED = "operating-limited"
    """`OPERATION_TIME_LIMIT` as JSON: nothing done, wait for the budget."""
    NOT_SENT = "not-sent"
    """Name, connection or certificate failed before the body was out: nothing done."""
    STOP = "stop"
    """Authorization, right, plan, moved or closed portal: nothing done; a person must act."""
    TOO_LARGE = "too-large"
    """413: nothing done; send fewer rows."""
    MALFORMED = "malformed"
    """The portal refused the shape of the request as a whole and did nothing."""
    AMBIGUOUS = "ambiguous"
    """Anything else: rows may exist; ask by marker before sending again."""


@dataclass(frozen=True, slots=True)
class RowCreated:
    """The portal answered with a record's id."""

    record_id: int


@dataclass(frozen=True, slots=True)
class RowRefused:
    """The portal answered with an error for this row.

    Attributes:
        code: As received: text, number or nothing (reference §1.2).
        may_exist: The record may have been saved nevertheless (reference §1.6).
    """

    code: str | int | None
    description: str
    problem: Problem
    may_exist: bool


@dataclass(frozen=True, slots=True)
class RowUnclear:
    """The entry is neither; ask by marker."""


RowAnswer = RowCreated | RowRefused | RowUnclear


@dataclass(frozen=True, slots=True)
class Timing:
    """Times of one request.

    Attributes:
        started, finished: Monotonic seconds of this machine.
        sent: Monotonic seconds when the last byte of the body was out, or `None` when it never was.
        portal_clock: The portal's own time in Unix seconds (`time.start`, else `Date`), or `None`.
        duration: Seconds the portal says it worked, or `None`.
        operating: Seconds used of the method's ten-minute budget, or `None` (reference §3.1).
        operating_reset_at: Unix seconds by the portal's clock when the budget eases, or `None`.
        retry_after: Seconds the answer asks to wait, or `None`.
        body_bytes: Size of the request body.
    """

    started: float
    finished: float
    sent: float | None = None
    portal_clock: float | None = None
    duration: float | None = None
    operating: float | None = None
    operating_reset_at: float | None = None
    retry_after: float | None = None
    body_bytes: int = 0


@dataclass(frozen=True, slots=True)
class ImportAnswer:
    """What one `crm.item.batchImport` came to; `rows` is aligned with the request when `ANSWERED`, else empty."""

    verdict: Verdict
    timing: Timing
    rows: tuple[RowAnswer, ...] = ()
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class FilesAnswer:
    """What putting files into one record came to.

    Attributes:
        verdict: `ANSWERED` when all are in; `MALFORMED` when the portal refused this record or file for good.
        missing: Names of the files that are not in.
        before: What the record said before, of the fields that were asked for.
    """

    verdict: Verdict
    timing: Timing
    problem: Problem | None = None
    missing: tuple[str, ...] = ()
    before: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record as the portal shows it.

    Attributes:
        values: Request name → value, for the fields asked for.
    """

    id: int
    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class ReadAnswer:
    """What a look-up or a reading of records came to.

    Reads change nothing, so everything but `ANSWERED` and `STOP` may simply be asked again.
    """

    verdict: Verdict
    timing: Timing
    records: tuple[FoundRecord, ...] = ()
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class DeleteAnswer:
    """What deleting one record came to; `gone` when it does not exist (any more), whoever deleted it."""

    record_id: int
    gone: bool
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class DeletionAnswer:
    """What one packed deletion came to; `records` is empty unless `ANSWERED`."""

    verdict: Verdict
    timing: Timing
    records: tuple[DeleteAnswer, ...] = ()
    problem: Problem | None = None
