"""Lets requests leave on worker threads and brings their answers to one queue."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final, Protocol

from desktop_app.domain.answers import FilesAnswer, ImportAnswer, ReadAnswer, Timing, Verdict
from desktop_app.domain.plan import PlannedRow
from desktop_app.domain.ports import Clock, Records
from desktop_app.domain.runs import RunHead
from desktop_app.engine.run.controls import Arrived, Connection, Controls, Message

_LOG: Final = logging.getLogger(__name__)
_BESIDE_CREATING: Final = 6
"""Threads for look-ups beside those that create."""


@dataclass(frozen=True, slots=True)
class Creation:
    """Rows to be created."""

    number: int
    rows: Sequence[PlannedRow]


@dataclass(frozen=True, slots=True)
class AnyOfOurs:
    """Is there any record of this program?"""

    number: int


@dataclass(frozen=True, slots=True)
class Lookup:
    """Markers to be looked for."""

    number: int
    markers: Sequence[str]


@dataclass(frozen=True, slots=True)
class Reading:
    """Records to be read.

    Attributes:
        files: File fields whose contents are fetched too.
        proven: The records for which they are.
    """

    number: int
    ids: Sequence[int]
    select: Sequence[str]
    files: Sequence[str] = ()
    proven: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Putting:
    """Files to be put into a record.

    Attributes:
        before: Fields to be read of the record before anything is changed.
    """

    number: int
    record_id: int
    row: PlannedRow
    before: Sequence[str] = ()


Outgoing = Creation | AnyOfOurs | Lookup | Reading | Putting
Answer = ImportAnswer | FilesAnswer | ReadAnswer


class Outlet(Protocol):
    """How the loop reaches the world: lets requests leave, waits for what comes in. Tests make their own time."""

    def submit(self, outgoing: Outgoing) -> None:
        """Let a request leave; its answer arrives through `receive`."""

    def reconnect(self, connection: Connection) -> None:
        """Use another address from now on."""

    def receive(self, until: float | None) -> list[Message]:
        """Wait for messages until a monotonic moment, or for ever; empty when the moment has come."""

    def close(self) -> None:
        """Let nothing more leave; return when nothing is on its way."""


def no_courtesy() -> None:
    """Give way to nobody: no window is open."""


class ThreadOutlet:
    """Requests run on a pool of threads."""

    def __init__(
        self,
        connection: Connection,
        head: RunHead,
        controls: Controls,
        clock: Clock,
        widest: int,
        give_way: Callable[[], None] = no_courtesy,
    ) -> None:
        self._give_way = give_way
        self._records = connection.records
        self._head = head
        self._controls = controls
        self._clock = clock
        self._pool = ThreadPoolExecutor(widest + _BESIDE_CREATING, thread_name_prefix="request")

    def submit(self, outgoing: Outgoing) -> None:
        """Let a request leave on a thread of its own."""
        self._pool.submit(self._perform, self._records, outgoing)

    def reconnect(self, connection: Connection) -> None:
        """Use another address from now on."""
        self._records = connection.records

    def receive(self, until: float | None) -> list[Message]:
        """Wait for messages until a moment."""
        messages = self._controls.receive(None if until is None else max(0.0, until - self._clock.monotonic()))
        self._give_way()
        return messages

    def close(self) -> None:
        """Let nothing more leave, and wait for what is on its way.

        Only a run that ended in trouble leaves anything. It is held until then: an upload that goes on might make its
        rows after another process waited out the settle time and asked for them.
        """
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _perform(self, records: Records, outgoing: Outgoing) -> None:
        self._give_way()
        started = self._clock.monotonic()
        try:
            answer = perform(records, self._head, outgoing)
        except Exception as error:  # noqa: BLE001 - whatever went wrong, the rows may exist, and the run must hear of it
            # The message could quote a request; its kind is enough to find the mistake.
            _LOG.error("A request ended with %s", type(error).__name__)  # the traceback could too
            timing = Timing(started, self._clock.monotonic())
            if isinstance(outgoing, Creation):
                answer = ImportAnswer(Verdict.AMBIGUOUS, timing)
            elif isinstance(outgoing, Putting):
                answer = FilesAnswer(Verdict.AMBIGUOUS, timing)
            else:
                answer = ReadAnswer(Verdict.AMBIGUOUS, timing)
        self._controls.put(Arrived(outgoing.number, answer))


def perform(records: Records, head: RunHead, outgoing: Outgoing) -> Answer:
    """Make one request and return its answer."""
    match outgoing:
        case Creation(_, rows):
            return records.create(head.kind, rows, original_names=head.original_names)
        case Reading(_, ids, select, files, proven):
            answer = records.read(head.kind, ids, select)
            return records.with_contents(answer, files, proven) if proven else answer
        case Putting(_, record_id, row, before):
            return records.put_files(head.kind, record_id, row, original_names=head.original_names, before=before)
        case Lookup(_, markers):
            assert head.marker_field is not None
            return records.find_markers(head.kind, head.marker_field, markers)
        case AnyOfOurs():
            assert head.marker_field is not None
            return records.any_of_ours(head.kind, head.marker_field)
