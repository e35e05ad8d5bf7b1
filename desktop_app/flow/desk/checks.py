"""Check and the plan made of it, in the child process: the cells never leave it.

A check goes back and forth, for the portal is asked from the window's process alone: what is to be looked up → the
records → all cells converted → phones, e-mails and keys to ask for → likenesses → markers of the like rows → which of
them are our own → what Check found. What is known in between waits on the child's shelf under the check's ticket.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Final, Generic, TypeVar, cast

from desktop_app.domain.checking import CheckedColumn, CheckedTable
from desktop_app.domain.convert.relations import FoundRecords
from desktop_app.domain.kinds import Kind
from desktop_app.domain.ports import CancelToken, Journal, Progress
from desktop_app.domain.problems import Problem
from desktop_app.domain.repair.operations import Operation
from desktop_app.domain.repair.twins import TwinGroup
from desktop_app.domain.table import Table
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.attaching import FilesOrder, attach_files, files_wanted
from desktop_app.engine.check import Subject, check_columns, undisturbed, with_further
from desktop_app.engine.continuing import Continuation, continue_run
from desktop_app.engine.glance import glance
from desktop_app.engine.likenesses import Likes, gathered, key_bearers, like_records, likenesses, signs
from desktop_app.engine.mending import Found, Mending
from desktop_app.engine.phones import PhonePlans
from desktop_app.engine.planning import Marking, Origin, make_plan, mark
from desktop_app.engine.relations import Wanted, records_wanted
from desktop_app.engine.tools import FileFinder
from desktop_app.engine.twins import TwinFinder
from desktop_app.engine.weighing import Weighed
from desktop_app.flow.child import Shelf, Task
from desktop_app.flow.desk.results import rows_from, rows_in_pieces
from desktop_app.flow.desk.tables import Source, finders
from desktop_app.flow.facts import Finding, FirstProblems
from desktop_app.flow.results import ResultRows, rows_of_plan, rows_of_run
from desktop_app.flow.services import Cancelled

T = TypeVar("T")

_SHELF: Final = "checked"
_FIRST: Final = 200
"""Problems of a column that are told while the others are still being checked."""
_CELLS_AT_ONCE: Final = 10_000


@dataclass(frozen=True, slots=True)
class Matter:
    """What is checked against what.

    Attributes:
        ticket: Tells this check from others.
        subject: Without records and phones; the child adds them.
        owner_id: The webhook's employee.
        limit: First rows of the table only.
        repairs: What was repaired in the grid.
    """

    ticket: int
    source: Source
    subject: Subject
    finder: Callable[[Path], FileFinder]
    files: FilesOrder
    owner_id: int
    limit: int | None
    repairs: tuple[Operation, ...] = ()

    @property
    def kind(self) -> Kind:
        """What the rows become."""
        return self.subject.schema.kind


@dataclass(slots=True)
class Checked:
    """What the child knows of a check.

    Attributes:
        read: The table as read; markers are made of it (design §4).
        table: The table as repaired.
    """

    matter: Matter
    read: Table
    table: Table
    checked: CheckedTable
    weighed: Weighed
    found: Found
    twins: tuple[TwinGroup, ...]
    continuation: Continuation | None = None
    alike: Mapping[int, tuple[Problem, ...]] = field(default_factory=dict)
    likes: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    others: frozenset[int] = frozenset()
    _marking: Marking | None = None

    @property
    def marking(self) -> Marking:
        """The markers of all rows: of a run that goes on, those of its first plan."""
        if self._marking is None:
            fixed = self.continuation.marking if self.continuation is not None else None
            self._marking = fixed or mark(self.read, self.checked, self.matter.kind)
        return self._marking


class OneTask(Generic[T]):
    """A task that gives back one thing."""

    __slots__ = ()

    def assemble(self, portions: Iterable[object]) -> T:
        """Return it."""
        things = list(portions)
        if not things:
            raise Cancelled
        return cast("T", things[0])


@dataclass(frozen=True, slots=True)
class WantedTask(OneTask[tuple[Wanted, ...]]):
    """Say what must be looked up on the portal before cells can be converted."""

    matter: Matter

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Look through the columns. Raises Trouble, Cancelled."""
        progress(0, None)
        matter = self.matter
        table = matter.source.workshop(shelf, cancel).repaired(matter.repairs)
        yield records_wanted(table, matter.subject)


@dataclass(frozen=True, slots=True)
class CellsChecked:
    """What the portal is asked next.

    Attributes:
        signs: The phones, e-mails and keys it may know and has not been asked for.
        has_heavy_files: The pace of the connection may matter.
    """

    signs: Mapping[str, tuple[str, ...]]
    has_heavy_files: bool


@dataclass(frozen=True, slots=True)
class _Closer:
    """What looks closer at the cells of one table, and remembers what it saw."""

    read: Table
    mending: Mending
    twins: TwinFinder

    @classmethod
    def of(cls, shelf: Shelf, read: Table) -> _Closer:
        """Return the one of this table."""
        known = shelf.get("closer", _Closer)
        if known is None or known.read is not read:
            known = cls(read, Mending(), TwinFinder())
            shelf.put("closer", known)
        return known


@dataclass(frozen=True, slots=True)
class CheckTask(OneTask["CellsChecked"]):
    """Convert and check every cell, weigh every file.

    Attributes:
        heard: Ticket of the last check whose phones, e-mails and keys the asker knows: they are not told again.
    """

    matter: Matter
    records: Mapping[str, FoundRecords]
    heard: int | None = None

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Check. Raises Trouble, Cancelled."""
        matter = self.matter
        workshop = matter.source.workshop(shelf, cancel)
        table, sheet = workshop.repaired(matter.repairs), workshop.sheet(matter.repairs)
        phones = shelf.get("phones", PhonePlans) or PhonePlans()
        shelf.put("phones", phones)
        subject = replace(matter.subject, records=self.records, phones=phones)
        before = self._before(shelf, workshop.table)
        if before is None:
            yield from (_first_problems(*seen) for seen in glance(table, subject, cancel))
        columns = check_columns(
            table, subject, progress=progress, cancel=cancel, before=before, left_out=sheet.left_out
        )
        checked = yield from _telling(columns)
        if cancel.is_cancelled():
            raise Cancelled
        wanted = files_wanted(matter.subject.mapping, matter.subject.schema)
        finder = finders(shelf, matter.finder)
        files = attach_files(table, wanted, finder, matter.files, progress=progress, cancel=cancel)
        if cancel.is_cancelled():
            raise Cancelled
        weighed = Weighed.of(files.rows, may_be_late=matter.files.may_be_late)
        with undisturbed():
            closer = _Closer.of(shelf, workshop.table)
            twins = closer.twins.find(checked, table, matter.kind, left_out=sheet.left_out, apart=sheet.apart)
            found = closer.mending.find(table, checked)
            checked = with_further(checked, found.problems)
            told = (each for group in closer.twins.problems(twins, checked, table) for each in group)
            checked = with_further(checked, gathered(told))
        continuation = matter.source.continuation(shelf, cancel)
        if continuation is not None:
            checked = with_further(checked, continuation.refusals(table))
        read = workshop.table
        last = shelf.get(_SHELF, Checked)
        is_known = last is not None and last.read is read and last.matter.ticket == self.heard
        earlier = last.checked if last is not None and is_known else None
        shelf.put(_SHELF, Checked(matter, read, table, checked, weighed, found, twins, continuation))
        yield CellsChecked(signs(checked, matter.kind, earlier), weighed.is_worth_measuring)

    def assemble(self, portions: Iterable[object]) -> CellsChecked:
        """Return what is asked next; what was told before it is news."""
        found = [each for each in portions if isinstance(each, CellsChecked)]
        if not found:
            raise Cancelled
        return found[0]

    def _before(self, shelf: Shelf, read: Table) -> CheckedTable | None:
        """Columns whose rule and cells did not change are taken from the last check on the same portal."""
        known = shelf.get(_SHELF, Checked)
        if known is None or known.read is not read:
            return None
        mine, theirs = self.matter.subject, known.matter.subject
        is_same = (mine.schema, mine.directories, mine.pipeline) == (theirs.schema, theirs.directories, theirs.pipeline)
        return known.checked if is_same else None


@dataclass(frozen=True, slots=True)
class Listening(Generic[T]):
    """A check whose news are heard where it was asked for; the listener stays behind when the task travels."""

    task: Task[T]
    news: Callable[[FirstProblems], None] | None

    def __reduce__(self) -> tuple[object, ...]:
        """Travel without the listener."""
        return Listening, (self.task, None)

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Do the task itself. Raises Trouble, Cancelled."""
        return self.task.run(shelf, progress, cancel)

    def assemble(self, portions: Iterable[object]) -> T:
        """Tell the news as they come, and put the rest together."""
        return self.task.assemble(self._heard(portions))

    def _heard(self, portions: Iterable[object]) -> Iterator[object]:
        for portion in portions:
            if isinstance(portion, FirstProblems):
                if self.news is not None:
                    self.news(portion)
            else:
                yield portion


def _telling(columns: Generator[CheckedColumn, None, CheckedTable]) -> Generator[object, None, CheckedTable]:
    """Give the problems of each column as soon as it is checked, then return the table."""
    while True:
        try:
            converted = next(columns).converted
        except StopIteration as end:
            return cast("CheckedTable", end.value)
        if converted.problems:
            yield _first_problems(converted.heading, converted.problems)


def _first_problems(heading: str, problems: Mapping[int, tuple[Problem, ...]]) -> FirstProblems:
    few = islice(problems.items(), _FIRST)
    findings = tuple(Finding(index, problem) for index, found in few for problem in found)
    return FirstProblems(heading, findings, len(problems))


@dataclass(frozen=True, slots=True)
class LikesTask(OneTask["tuple[str | None, Mapping[int, str]]"]):
    """Take what the portal knows; gives back the marker field and the markers of the rows that are like something.

    Attributes:
        holds: Rows that are like something are held back.
    """

    ticket: int
    likes: Likes
    holds: bool = True

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Compare. Raises Cancelled."""
        progress(0, None)
        known = known_check(shelf, self.ticket, cancel)
        known.others = key_bearers(self.likes, known.matter.kind)
        if self.holds:
            known.alike = likenesses(known.checked, known.matter.kind, self.likes)
            known.likes = like_records(known.checked, known.matter.kind, self.likes)
        yield known.marking.own_field, {index: known.marking.markers[index] for index in known.alike}


@dataclass(frozen=True, slots=True)
class BeginTask:
    """Plan what was checked and write it into the journal, as a new run or as repaired rows of the one it continues.

    Gives back the run's name and its rows.

    Attributes:
        origin: Scheme and host of the portal.
    """

    ticket: int
    open_journal: Callable[[], Journal]
    identity: PortalIdentity
    origin: str
    wall: float
    file: Origin

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Plan and write. Raises Trouble, Cancelled."""
        progress(0, None)
        known = known_check(shelf, self.ticket, cancel)
        matter = known.matter
        schema, files = matter.subject.schema, known.weighed.plan_files
        plan = make_plan(
            known.table,
            known.checked,
            schema,
            known.marking,
            self.file,
            files=files,
            limit=matter.limit,
            others=known.others,
        )
        if cancel.is_cancelled():
            raise Cancelled
        with closing(self.open_journal()) as journal:
            if known.continuation is None:
                run = journal.begin(plan, self.identity, origin=self.origin, wall=self.wall)
                rows = rows_of_plan(plan)
            else:
                run = continue_run(journal, known.continuation, plan, self.identity)
                rows = rows_of_run(tuple(journal.lines(run, with_cells=False)))
        yield run
        yield from rows_in_pieces(rows)

    def assemble(self, portions: Iterable[object]) -> tuple[str, ResultRows]:
        """Put the rows together again."""
        run, *rest = portions
        return str(run), rows_from(rest)


def known_check(shelf: Shelf, ticket: int, cancel: CancelToken) -> Checked:
    """Return what the child knows of a check. Raises Cancelled."""
    known = shelf.get(_SHELF, Checked)
    if known is None or known.matter.ticket != ticket or cancel.is_cancelled():
        # A newer check took its place: nobody waits for this one any more.
        raise Cancelled
    return known


def sliced(values: Sequence[str], size: int) -> Iterator[Sequence[str]]:
    """Cut a list of values into portions for one question each."""
    for start in range(0, len(values), size):
        yield values[start : start + size]
