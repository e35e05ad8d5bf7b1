"""Runs an import: does what the decider decides, on the thread that owns the journal."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from typing import Final

from desktop_app.domain.answers import FilesAnswer, ImportAnswer, ReadAnswer, Timing, Verdict
from desktop_app.domain.compare import differences, has_contents
from desktop_app.domain.events import Finished, Paused
from desktop_app.domain.outcome import ReadBack
from desktop_app.domain.plan import Plan
from desktop_app.domain.ports import Clock, Journal
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.runs import RUN_CLEARED, RUN_UNDONE
from desktop_app.domain.runs import Change, Doubtful, Leaving, RowRead, RunEnded, RunState, StoredRun, Worked
from desktop_app.engine.run import files, messages, outlet
from desktop_app.engine.run.controls import Arrived, Connection, Controls, Message, Reconnected
from desktop_app.engine.run.decider import Decider
from desktop_app.engine.run.options import RunOptions
from desktop_app.engine.run.outlet import Outgoing, Outlet, ThreadOutlet, no_courtesy
from desktop_app.engine.run.same_portal import ensure_own_portal
from desktop_app.engine.run.teller import Listener, Teller
from desktop_app.engine.taking import BASELINE_FIELDS, baseline_of, bears, fields_of, folded

_SPARE_KEPT: Final = 50
"""Countings that wait for something worth a commit."""


class Run:
    """One execution of an import.

    Call `execute` on the thread that is to own the run; everything else comes through the `Controls`.
    """

    def __init__(
        self,
        *,
        open_journal: Callable[[], Journal],
        connection: Connection,
        clock: Clock,
        options: RunOptions | None = None,
        give_way: Callable[[], None] = no_courtesy,
    ) -> None:
        self._give_way = give_way
        self._open_journal = open_journal
        self._connection = connection
        self._clock = clock
        self._options = options or RunOptions()

    def execute(self, what: Plan | str, controls: Controls, listener: Listener) -> Finished:
        """Carry out a plan, or go on with the run of this name, until it has finished, stopped, or cannot go on.

        Args:
            what: A new plan, or the name of an interrupted run.
            controls: Through which a person pauses, resumes and stops, from any thread.
            listener: Gets every event, on this thread; the last one is the returned `Finished`.

        Raises:
            Trouble: It could not begin: the journal cannot be used, the run is unknown, held elsewhere, or belongs to
                another portal, or it was taken back. Nothing was sent.
        """
        began = self._clock.monotonic()
        if not isinstance(what, str):
            began -= self._options.prepared
        with closing(self._open_journal()) as journal:
            run = what if isinstance(what, str) else self._begin(journal, what)
            with journal.hold(run):
                ensure_own_portal(journal, run, self._connection)
                stored = journal.load(run)
                if stored.head.is_undone:
                    raise Trouble(Problem(RUN_UNDONE))
                if stored.head.is_cleared and not stored.head.has_ended:
                    raise Trouble(Problem(RUN_CLEARED))
                widest = self._options.widest
                gate = ThreadOutlet(self._connection, stored.head, controls, self._clock, widest, self._give_way)
                try:
                    loop = RunLoop(journal, stored, self._options, gate, self._clock, listener)
                    return loop.run(worked=self._clock.monotonic() - began)
                finally:
                    gate.close()

    def _begin(self, journal: Journal, plan: Plan) -> str:
        connection = self._connection
        return journal.begin(plan, connection.identity, origin=connection.origin, wall=self._clock.wall())


class RunLoop:
    """Keeps, sends and tells what the decider orders, until it has ended."""

    def __init__(
        self,
        journal: Journal,
        stored: StoredRun,
        options: RunOptions,
        outlet_: Outlet,
        clock: Clock,
        listener: Listener,
    ) -> None:
        self._journal = journal
        self._stored = stored
        self._run = stored.head.run
        self._outlet = outlet_
        self._clock = clock
        self._decider = Decider.of(stored, options)
        self._last: Finished | None = None
        self._listener = listener
        self._teller = Teller(self._hear, self._decider.progress)
        self._asked: dict[int, messages.Request] = {}
        self._broken: list[messages.Input] = []
        self._spare: list[Change] = []
        self._proofs = files.Proofs(stored.rows.files, options.proven_rows)
        self._edited: set[int] = set()

    def run(self, *, worked: float = 0.0) -> Finished:
        """Go on until the decider has ended; a journal that fails ends the run at once, with the problem.

        Args:
            worked: Seconds it took to come here.
        """
        try:
            now, wall = self._clock.monotonic(), self._clock.wall()
            orders = [self._decider.start(self._stored, now, wall=wall, worked=worked)]
            while True:
                wake_at = self._do(orders)
                if any(order.has_ended for order in orders):
                    break
                orders = [self._decider.handle(given, self._clock.monotonic()) for given in self._inputs(wake_at)]
        except Trouble as trouble:
            # What is on its way stays `sending` on disk: a resume asks what became of it.
            summary = self._decider.summary()
            self._teller.take([Finished(self._run, RunState.INTERRUPTED, summary, trouble.problem)], self._now)
        assert self._last is not None
        return self._last

    @property
    def _now(self) -> float:
        return self._clock.monotonic()

    def _hear(self, event: object) -> None:
        if isinstance(event, Finished):
            self._last = event
        self._listener(event)  # type: ignore[arg-type]

    def _inputs(self, wake_at: float | None) -> list[messages.Input]:
        if self._broken:
            broken, self._broken = self._broken, []
            return list(broken)
        moments = [moment for moment in (wake_at, self._teller.due_at) if moment is not None]
        received = self._outlet.receive(min(moments, default=None))
        self._teller.take((), self._now)
        inputs = [given for message in received for given in self._input(message)]
        return inputs or [messages.Ticked()]

    def _input(self, message: Message) -> list[messages.Input]:
        if isinstance(message, Arrived):
            return [self._answered(message.number, message.answer)]
        if isinstance(message, Reconnected):
            try:
                ensure_own_portal(self._journal, self._run, message.connection)
            except Trouble as trouble:
                self._teller.take([Paused(trouble.problem)], self._now)
                return []
            self._outlet.reconnect(message.connection)
            return [messages.ResumePressed()]
        return [message]

    def _answered(self, number: int, answer: ImportAnswer | FilesAnswer | ReadAnswer) -> messages.Answered:
        """Put an answer into the decider's terms."""
        request = self._asked.pop(number)
        if isinstance(answer, ImportAnswer):
            return messages.RowsAnswered(number, answer)
        if isinstance(answer, FilesAnswer):
            if isinstance(request, messages.PutFiles):
                self._note_edits(request.index, answer)
            return messages.FilesAnswered(number, answer)
        match request:
            case messages.FindMarkers(_, indices):
                return messages.MarkersAnswered(number, replace(answer, records=()), self._found(indices, answer))
            case messages.ReadRecords(_, indices, ids):
                reads = self._compared(indices, ids, answer)
                return messages.RecordsCompared(number, replace(answer, records=()), reads)
            case _:
                return messages.AnyAnswered(number, answer)

    def _note_edits(self, index: int, answer: FilesAnswer) -> None:
        known = self._stored.baselines.get(index)
        if known is not None and (answer.before is None or baseline_of(answer.before) != known):
            self._edited.add(index)

    def _found(self, indices: Sequence[int], answer: ReadAnswer) -> dict[int, tuple[int, ...]]:
        field = self._stored.head.marker_field
        if field is None or answer.verdict is not Verdict.ANSWERED:
            return {}
        known: dict[str, list[int]] = {}
        for record in answer.records:
            if record.id in self._stored.head.others:
                continue  # it bore the key before anything was sent
            known.setdefault(folded(record.values.get(field)), []).append(record.id)
        markers = self._journal.markers(self._run, indices)
        return {
            index: tuple(sorted(known[folded(marker)]))
            for index, marker in zip(indices, markers, strict=True)
            if marker and folded(marker) in known
        }

    def _compared(self, indices: Sequence[int], ids: Sequence[int], answer: ReadAnswer) -> tuple[RowRead, ...]:
        if answer.verdict is not Verdict.ANSWERED:
            return ()
        records = {record.id: record for record in answer.records}
        head, markers = self._stored.head, self._journal.markers(self._run, indices)
        # A portal that was put back counts on from an earlier day: the number may be that of somebody's record.
        seen = [
            (index, record_id)
            for index, record_id, marker in zip(indices, ids, markers, strict=True)
            if record_id in records and bears(head, marker, records[record_id])
        ]
        rows = self._journal.rows(self._run, [index for index, _ in seen])
        reads = []
        for (index, record_id), row in zip(seen, rows, strict=True):
            values = records[record_id].values
            found = differences(files.sent_values(row), values, self._stored.head.compared)
            # What somebody changed before its files were put in stays told from what we changed (design §5.5).
            baseline = None if index in self._edited else baseline_of(values)
            state = ReadBack.DIFFERING if found else ReadBack.VERIFIED
            has_all = has_contents(values, {each.field for each in row.files})
            reads.append(RowRead(index, state, found, baseline, has_all))
        return tuple(reads)

    def _do(self, orders: Sequence[messages.Orders]) -> float | None:
        """Keep, then send, then tell: the order the promise rests on."""
        self._keep([change for order in orders for change in order.changes], is_last=orders[-1].has_ended)
        for order in orders:
            for request in order.requests:
                self._send(request)
        for order in orders:
            self._teller.take(order.events, self._now)
        return orders[-1].wake_at

    def _keep(self, changes: list[Change], *, is_last: bool) -> None:
        """Commit to disk; mere counting waits until there is something worth a commit."""
        self._spare.extend(change for change in changes if isinstance(change, Worked))
        weighty: list[Change] = [self._timed(change) for change in changes if not isinstance(change, Worked)]
        if not weighty and len(self._spare) < _SPARE_KEPT and not is_last:
            return
        total = Worked(
            sum(each.requests for each in self._spare if isinstance(each, Worked)),
            sum(each.seconds for each in self._spare if isinstance(each, Worked)),
        )
        self._spare.clear()
        is_durable = any(not isinstance(change, RowRead) for change in weighty)
        self._journal.write(self._run, [*weighty, total], durable=is_durable)

    def _timed(self, change: Change) -> Change:
        if isinstance(change, (Leaving, Doubtful, RunEnded)):
            return replace(change, wall=self._clock.wall())
        return change

    def _send(self, request: messages.Request) -> None:
        outgoing: Outgoing
        match request:
            case messages.CreateRows(number, indices):
                states = self._stored.rows.files
                planned = self._journal.rows(self._run, indices)
                rows = [files.as_sent(row, states[index]) for index, row in zip(indices, planned, strict=True)]
                problems = {index: files.broken(row) for index, row in zip(indices, rows, strict=True)}
                broken = {index: problem for index, problem in problems.items() if problem is not None}
                if broken:
                    self._broken.append(messages.FilesBroken(number, broken))
                    return
                outgoing = outlet.Creation(number, rows)
            case messages.PutFiles(number, index, record_id):
                (row,) = self._journal.rows(self._run, [index])
                if (problem := files.broken(row)) is not None:
                    timing = Timing(self._now, self._now)
                    answer = FilesAnswer(Verdict.MALFORMED, timing, problem)
                    self._broken.append(messages.FilesAnswered(number, answer))
                    return
                before = BASELINE_FIELDS if index in self._stored.baselines else ()
                outgoing = outlet.Putting(number, record_id, row, before)
            case messages.AskAnyOfOurs(number):
                outgoing = outlet.AnyOfOurs(number)
            case messages.FindMarkers(number, indices):
                markers = [marker for marker in self._journal.markers(self._run, indices) if marker]
                outgoing = outlet.Lookup(number, markers)
            case messages.ReadRecords(number, indices, ids):
                proven = self._proofs.chosen(dict(zip(indices, ids, strict=True)))
                fields = files.file_fields(self._stored.head.compared) if proven else ()
                outgoing = outlet.Reading(number, ids, fields_of(self._stored.head, BASELINE_FIELDS), fields, proven)
        self._asked[request.number] = request
        self._outlet.submit(outgoing)
