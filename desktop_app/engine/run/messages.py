"""What the decider is told and what it wants done; nothing here does anything."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.answers import FilesAnswer, ImportAnswer, ReadAnswer
from desktop_app.domain.events import RunEvent
from desktop_app.domain.problems import Problem
from desktop_app.domain.runs import Change, RowRead


@dataclass(frozen=True, slots=True)
class CreateRows:
    """Send these rows in one `crm.item.batchImport`."""

    number: int
    indices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class AskAnyOfOurs:
    """Ask whether the portal has any record of this program."""

    number: int


@dataclass(frozen=True, slots=True)
class FindMarkers:
    """Ask which records bear the markers of these rows."""

    number: int
    indices: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ReadRecords:
    """Read the records of these rows again and compare them with what was sent."""

    number: int
    indices: tuple[int, ...]
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PutFiles:
    """Put the files of this row into its record."""

    number: int
    index: int
    record_id: int


Request = CreateRows | AskAnyOfOurs | FindMarkers | ReadRecords | PutFiles


@dataclass(frozen=True, slots=True)
class RowsAnswered:
    """The answer to `CreateRows`."""

    number: int
    answer: ImportAnswer


@dataclass(frozen=True, slots=True)
class FilesBroken:
    """`CreateRows` did not leave: files of some rows changed since Check. Index → what is wrong."""

    number: int
    problems: Mapping[int, Problem]


@dataclass(frozen=True, slots=True)
class AnyAnswered:
    """The answer to `AskAnyOfOurs`."""

    number: int
    answer: ReadAnswer


@dataclass(frozen=True, slots=True)
class MarkersAnswered:
    """The answer to `FindMarkers`: index → ids of the records that bear the row's marker, in ascending order."""

    number: int
    answer: ReadAnswer
    found: Mapping[int, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RecordsCompared:
    """The answer to `ReadRecords`, already compared."""

    number: int
    answer: ReadAnswer
    reads: tuple[RowRead, ...] = ()


@dataclass(frozen=True, slots=True)
class FilesAnswered:
    """The answer to `PutFiles`."""

    number: int
    answer: FilesAnswer


@dataclass(frozen=True, slots=True)
class PausePressed:
    """A person wants nothing more to leave."""


@dataclass(frozen=True, slots=True)
class ResumePressed:
    """A person wants to go on."""


@dataclass(frozen=True, slots=True)
class StopPressed:
    """A person wants the run to end after the answers on their way."""


@dataclass(frozen=True, slots=True)
class QuestionAnswered:
    """A person's answer to the open question."""

    yes: bool


@dataclass(frozen=True, slots=True)
class Ticked:
    """Time has passed."""


Answered = RowsAnswered | FilesBroken | AnyAnswered | MarkersAnswered | RecordsCompared | FilesAnswered
Input = Answered | PausePressed | ResumePressed | StopPressed | QuestionAnswered | Ticked


@dataclass(frozen=True, slots=True)
class Orders:
    """What the driver does next, in this order: keep the changes, let the requests leave, tell the events.

    Attributes:
        wake_at: Monotonic seconds at which the decider wants a `Ticked`, or `None`.
    """

    changes: tuple[Change, ...] = ()
    requests: tuple[Request, ...] = ()
    events: tuple[RunEvent, ...] = ()
    wake_at: float | None = None
    has_ended: bool = False
