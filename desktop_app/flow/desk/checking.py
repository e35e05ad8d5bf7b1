"""Tables read, files found, rows checked: the child process works, the portal is asked from here."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Collection, Mapping
from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from desktop_app.domain.convert.relations import FoundRecords
from desktop_app.domain.filing import PagePicture, Proposal
from desktop_app.domain.kinds import Kind
from desktop_app.domain.matching import Guess
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.pace import Pace, pace_seen
from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.problems import Trouble
from desktop_app.domain.repair.offers import Preview
from desktop_app.domain.repair.operations import Operation
from desktop_app.domain.table import ReadingOptions, Table
from desktop_app.domain.value_table import Knowledge
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine import check
from desktop_app.engine.alike import LikeRecord, like_records
from desktop_app.engine.attaching import FilesOrder, FilesWanted
from desktop_app.engine.continuing import OwnReports
from desktop_app.engine.likenesses import KEY, ask_for
from desktop_app.engine.load import keep_pasted
from desktop_app.engine.planning import known_markers
from desktop_app.engine.tools import Connection
from desktop_app.flow.child import Task
from desktop_app.flow.desk.bench import Bench
from desktop_app.flow.desk.checks import CheckTask, LikesTask, Listening, Matter, WantedTask, sliced
from desktop_app.flow.desk.outcomes import Heard, OutcomeTask
from desktop_app.flow.desk.records import KnownRecords
from desktop_app.flow.desk.repairing import CopyTask, PreviewTask
from desktop_app.flow.desk.results import PageTask
from desktop_app.flow.desk.tables import (
    FilesTask,
    FirstRowsTask,
    GetReadyTask,
    GuessTask,
    LoadTask,
    RulesTask,
    Source,
    ValuesTask,
)
from desktop_app.flow.facts import CheckOrder, CheckOutcome, FirstProblems, FoundFiles, LoadedFile
from desktop_app.flow.services import Cancelled
from desktop_app.flow.values import ValueLine, relations_mapped

T = TypeVar("T")

_LIKES_AT_ONCE: Final = 1_000
"""Values a question: one request where the portal has none of them."""


@dataclass(slots=True)
class _Said:
    """What a portal said while one table was repaired.

    Attributes:
        about: The portal and the table's private copy.
        asked, unasked: Phones, e-mails and keys that were asked for, and those that are still to be.
        heard: Ticket of the check that named such last.
        upload: Bytes a second that reach the portal, once that was measured.
        rows: The pace of earlier imports, once it was looked up.
    """

    about: tuple[PortalIdentity, Path] | None = None
    likes: dict[str, dict[str, Mapping[int, tuple[int, ...]]]] = field(default_factory=dict)
    asked: dict[str, set[str]] = field(default_factory=dict)
    unasked: dict[str, set[str]] = field(default_factory=dict)
    heard: int | None = None
    upload: float | None = None
    rows: Pace | None = None
    is_looked_up: bool = False


class DeskTables:
    """Tables and Check (`Tables`, `Checking`)."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._records = KnownRecords(bench.clock)
        self._tickets = itertools.count(1)
        self._lock = threading.Lock()
        self._checked: tuple[CheckOrder, int] | None = None
        self._heard: Heard | None = None
        self._said = _Said()
        self._reports = OwnReports(bench.tools.recognise, bench.open_journal)

    def get_ready(self, cancel: CancelToken) -> None:
        """Start what reads tables. Raises Trouble, Cancelled."""
        self._do(GetReadyTask(self._bench.tools.reader), _unheard, cancel)

    def paste(self, text: str) -> Path:
        """Keep cells copied in a spreadsheet program as a file of their own. Raises Trouble."""
        return keep_pasted(self._bench.tools.reader.pasted(text), self._bench.tools.copies)

    def first_rows(self, path: Path, options: ReadingOptions, cancel: CancelToken) -> Table:
        """Read the first rows. Raises Trouble, Cancelled."""
        return self._do(FirstRowsTask(self._bench.tools.reader, path.absolute(), options), _unheard, cancel)

    def load(self, path: Path, options: ReadingOptions, progress: Progress, cancel: CancelToken) -> LoadedFile:
        """Read a spreadsheet. Raises Trouble, Cancelled."""
        tools = self._bench.tools
        task = LoadTask(tools.reader, path.absolute(), options, tools.copies, self._reports)
        return self._do(task, progress, cancel)

    def find_files(
        self,
        file: LoadedFile,
        wanted: FilesWanted,
        order: FilesOrder,
        progress: Progress,
        cancel: CancelToken,
    ) -> FoundFiles:
        """Find and weigh the files that belong to rows. Raises Trouble, Cancelled."""
        task = FilesTask(self._source(file), wanted, self._bench.tools.find_files, order)
        return self._do(task, progress, cancel)

    def first_page(
        self, path: Path, width: int, height: int, progress: Progress, cancel: CancelToken
    ) -> PagePicture | None:
        """Draw the first page of a PDF, where it can be drawn. Raises Trouble, Cancelled."""
        return self._bench.clerk.do(PageTask(self._bench.tools.first_page, path, width, height), progress, cancel)

    def propose_rules(
        self,
        file: LoadedFile,
        field: str,
        folder: Path,
        example: tuple[int, Path] | None,
        progress: Progress,
        cancel: CancelToken,
    ) -> tuple[Proposal, ...]:
        """Propose rules that find files for rows. Raises Trouble, Cancelled."""
        task = RulesTask(self._source(file), self._bench.tools.find_files, folder, field, example)
        return self._do(task, progress, cancel)

    def guess(
        self,
        file: LoadedFile,
        offered: tuple[OfferedField, ...],
        remembered: Mapping[str, str],
        progress: Progress,
        cancel: CancelToken,
    ) -> tuple[Guess, ...]:
        """Guess where the columns go, by their headings and values. Raises Trouble, Cancelled."""
        return self._do(GuessTask(self._source(file), offered, remembered), progress, cancel)

    def values(self, order: CheckOrder, progress: Progress, cancel: CancelToken) -> tuple[ValueLine, ...]:
        """List the texts that need a meaning, asking which records some name. Raises Trouble, Cancelled."""
        offered = _subject(order).offered()
        records: Mapping[str, FoundRecords] = {}
        if relations_mapped(order.mapping, offered):
            with self._bench.reaching(order.connected.webhook) as connection:
                records = self._look_up(self._matter(order, 0), connection, progress, cancel)
        kept = self._bench.memory.recall(order.connected.webhook.identity, order.subject.schema.kind)
        known = Knowledge(order.subject.directories, order.pipeline, records, kept.values)
        return self._do(
            ValuesTask(self._source(order.file), order.mapping, offered, known, order.repairs), progress, cancel
        )

    def check(
        self,
        order: CheckOrder,
        progress: Progress,
        cancel: CancelToken,
        news: Callable[[FirstProblems], None] | None = None,
    ) -> CheckOutcome:
        """Convert and check every row; `news` hears of each column as soon as it is done. Raises Trouble, Cancelled.

        What the portal said about the same texts, phones and e-mails is remembered while a person repairs; asking for
        the very same check again asks the portal again.
        """
        ticket = next(self._tickets)
        with self._lock:
            is_again = self._checked is not None and self._checked[0] == order
            about = (order.connected.webhook.identity, order.file.copy)
            if is_again or self._said.about != about:
                self._said = _Said(about)
            said = self._said
        if is_again:
            self._records.forget()
        matter = self._matter(order, ticket)
        with self._bench.reaching(order.connected.webhook) as connection:
            records = self._look_up(matter, connection, progress, cancel)
            cells = self._do(Listening(CheckTask(matter, records, said.heard), news), progress, cancel)
            said.heard = ticket
            for each, values in cells.signs.items():
                said.unasked.setdefault(each, set()).update(set(values) - said.asked.setdefault(each, set()))
            if cells.has_heavy_files and said.upload is None:
                said.upload = connection.portal.upload_pace()
            own = self._compare(matter, connection, said, progress, cancel, holds=order.look_for_likes)
        pace = said.upload if cells.has_heavy_files else None
        with self._lock:
            heard = self._heard
        outcome = self._do(OutcomeTask(ticket, own, pace, heard), progress, cancel)
        outcome = replace(outcome, pace=self._pace(order, said))
        with self._lock:
            self._checked, self._heard = (order, ticket), Heard(ticket, outcome)
        return outcome

    def _pace(self, order: CheckOrder, said: _Said) -> Pace | None:
        """Look up once how fast earlier imports went."""
        if not said.is_looked_up:
            said.is_looked_up = True
            # A history that cannot be read tells its own trouble; rows can be checked without it.
            with suppress(Trouble), closing(self._bench.open_journal()) as journal:
                said.rows = pace_seen(journal.runs(), order.connected.webhook.identity, order.subject.schema.kind)
        return said.rows

    def ticket_of(self, order: CheckOrder, progress: Progress, cancel: CancelToken) -> int:
        """Return the ticket under which the child knows this order, checking it if it does not. Raises as `check`."""
        with self._lock:
            known = self._checked
        if known is None or known[0] != order:
            self.check(order, progress, cancel)
            known = self._checked
            assert known is not None
        with self._lock:
            self._said = _Said()  # a run begins: what the portal knows is about to change
        self._records.forget()
        return known[1]

    def _look_up(
        self, matter: Matter, connection: Connection, progress: Progress, cancel: CancelToken
    ) -> Mapping[str, FoundRecords]:
        """Ask which records the texts of relation columns name."""
        wanted = self._do(WantedTask(matter), progress, cancel)
        if not any(each.texts for each in wanted):
            return {}
        return self._records.look_up(wanted, connection, progress, cancel)

    def _matter(self, order: CheckOrder, ticket: int) -> Matter:
        return Matter(
            ticket,
            self._source(order.file),
            _subject(order),
            self._bench.tools.find_files,
            order.files,
            order.connected.owner.id,
            order.limit,
            order.repairs,
        )

    def preview(
        self, order: CheckOrder, further: tuple[Operation, ...], progress: Progress, cancel: CancelToken
    ) -> tuple[Preview, ...]:
        """Say what each of some further repairs would change. Raises Trouble, Cancelled."""
        return self._do(PreviewTask(self._source(order.file), order.repairs, further), progress, cancel)

    def alike(self, order: CheckOrder, ids: tuple[int, ...]) -> tuple[LikeRecord, ...]:
        """Read records of the portal that a row is like. Raises Trouble."""
        with self._bench.reaching(order.connected.webhook) as connection:
            return like_records(connection.records, order.subject.schema, ids)

    def save_corrected(self, order: CheckOrder, path: Path, progress: Progress, cancel: CancelToken) -> int:
        """Write the repaired table as a workbook; returns how many rows. Raises Trouble, Cancelled."""
        task = CopyTask(self._source(order.file), order.repairs, self._bench.tools.reports, path.absolute())
        return self._do(task, progress, cancel)

    def _compare(
        self,
        matter: Matter,
        connection: Connection,
        said: _Said,
        progress: Progress,
        cancel: CancelToken,
        *,
        holds: bool,
    ) -> frozenset[int]:
        """Ask which phones, e-mails and keys the portal has; return the rows that are their own likeness.

        Keys are asked for in any case: after a lost answer a record of others must not be taken for the row's own.
        """
        unasked = {sign: each for sign, each in said.unasked.items() if holds or sign == KEY}
        total = sum(len(values) for values in unasked.values())
        done = 0
        for sign, values in unasked.items():
            known = said.likes.setdefault(sign, {})
            for some in sliced(sorted(values), _LIKES_AT_ONCE):
                if cancel.is_cancelled():
                    raise Cancelled
                progress(done, total)
                found = ask_for(sign, some, matter.kind, connection.portal, partial(self._made, connection))
                known.update({value: kinds for value, kinds in found.items() if kinds})
                said.asked[sign].update(some)
                values.difference_update(some)
                done += len(some)
        likes = said.likes
        if not any(likes.values()):
            return frozenset()
        task = LikesTask(matter.ticket, likes, holds=holds)
        key, markers = self._do(task, progress, cancel)
        # A record that bears the row's own marker is the row itself, from an earlier import.
        return known_markers(connection.records, matter.kind, key, markers)

    def _made(self, connection: Connection, kind: Kind, ids: Collection[int]) -> frozenset[int]:
        with closing(self._bench.open_journal()) as journal:
            return journal.made(connection.webhook.identity, kind, ids)

    def _source(self, file: LoadedFile) -> Source:
        return Source(self._bench.tools.reader, file.copy, file.options, self._reports)

    def _do(self, task: Task[T], progress: Progress, cancel: CancelToken) -> T:
        if cancel.is_cancelled():
            raise Cancelled
        return self._bench.child.do(task, progress, cancel)


def _subject(order: CheckOrder) -> check.Subject:
    return check.Subject(
        order.subject.schema,
        order.subject.directories,
        order.mapping,
        order.connected.owner.is_admin,
        order.pipeline,
    )


def _unheard(done: int, total: int | None) -> None:
    """Take progress of the first rows: they are there before anybody could look at it."""
