"""A portal in memory, faults by script: what reference §1.4 says a portal may do to a request."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop_app.domain.answers import (
    FilesAnswer,
    FoundRecord,
    ImportAnswer,
    ReadAnswer,
    RowAnswer,
    RowCreated,
    RowRefused,
    RowUnclear,
    Timing,
    Verdict,
)
from desktop_app.domain.plan import PlannedRow, encoded_bytes
from tests.support.fake_faults import POISON, ROW_PROBLEM, STOP_PROBLEM, Fault, LookFault, PutFault

if TYPE_CHECKING:
    from tests.support.virtual import World

PORTAL_EPOCH = 1_700_000_500.0


def files_of(row: PlannedRow) -> dict[str, Any]:
    """What a record keeps of the row's files, each as an answer with its content shows it."""
    kept: dict[str, Any] = {}
    for number, file in enumerate(row.files, 1):
        shown = {"id": number, "size": file.size, "sha256": file.sha256}
        kept[file.field] = [*kept.get(file.field, []), shown] if file.is_multiple else shown
    return kept


@dataclass
class FakePortal:
    """Records by id, and scripts of faults; a script that ran out means no more faults."""

    faults: deque[Fault] = field(default_factory=deque)
    look_faults: deque[LookFault] = field(default_factory=deque)
    base: float = 0.25
    each: float = 0.15
    slows_down: float = 0.0
    """Share by which each further request in flight lengthens the time of a row."""
    hidden: Callable[[Mapping[str, Any]], bool] = lambda values: False
    """Records the webhook may not see."""
    records: dict[int, dict[str, Any]] = field(default_factory=dict)
    next_id: int = 1
    creations: int = 0
    looks: int = 0
    marker_field: str = "originId"
    busy: int = 0
    sizes: list[int] = field(default_factory=list)
    operating: float | None = None
    limit_answers: int = 0
    most_bytes: int | None = None
    """Bytes of files that a request may hold."""
    put_faults: deque[PutFault] = field(default_factory=deque)
    puts: list[int] = field(default_factory=list)
    """Records whose files were put in afterwards, or tried to be."""
    clock_jump: float = 0.0

    def clock(self, now: float) -> float:
        """What time the portal says it is."""
        return PORTAL_EPOCH + now + self.clock_jump

    def slip(self, seconds: float) -> None:
        """Let the portal's clock jump."""
        self.clock_jump += seconds

    # --- what the portal has -------------------------------------------------------------------------------------

    def add(self, values: Mapping[str, Any], now: float) -> int:
        record_id = self.next_id
        self.next_id += 1
        stamp = f"t{now:.3f}"
        self.records[record_id] = {
            "createdTime": stamp, "updatedTime": stamp, "updatedBy": "1", "lastActivityTime": stamp, **values,
        }  # fmt: skip
        return record_id

    def markers(self) -> Counter[str]:
        return Counter(str(record.get(self.marker_field)) for record in self.records.values())

    # --- reads ---------------------------------------------------------------------------------------------------

    def _seen(self) -> list[tuple[int, dict[str, Any]]]:
        return [(key, record) for key, record in self.records.items() if not self.hidden(record)]

    def by_markers(self, markers: Sequence[str]) -> tuple[FoundRecord, ...]:
        assert len(markers) <= 500
        wanted = set(markers)
        return tuple(
            FoundRecord(key, {self.marker_field: record[self.marker_field]})
            for key, record in self._seen()
            if record.get(self.marker_field) in wanted
        )

    def any_record(self) -> tuple[FoundRecord, ...]:
        return tuple(FoundRecord(key, record) for key, record in self._seen()[:1])

    def by_ids(self, ids: Sequence[int], select: Sequence[str]) -> tuple[FoundRecord, ...]:
        wanted = set(ids)
        return tuple(
            FoundRecord(key, {name: record.get(name) for name in select})
            for key, record in self._seen()
            if key in wanted
        )

    def look_later(
        self, now: float, look: Callable[[], tuple[FoundRecord, ...]]
    ) -> tuple[float, Callable[[], ReadAnswer]]:
        """Return when the answer arrives, and what makes it then."""
        self.looks += 1
        fault = self.look_faults.popleft() if self.look_faults else LookFault.NONE
        finished = now + 0.2

        def answer() -> ReadAnswer:
            timing = Timing(now, finished, sent=now, portal_clock=self.clock(now), duration=0.1)
            bare = Timing(now, finished)
            if fault is LookFault.BROKEN:
                return ReadAnswer(Verdict.AMBIGUOUS, bare)
            if fault is LookFault.RATE:
                return ReadAnswer(Verdict.RATE_LIMITED, bare)
            if fault is LookFault.NOT_SENT:
                return ReadAnswer(Verdict.NOT_SENT, bare)
            return ReadAnswer(Verdict.ANSWERED, timing, look())

        return finished, answer

    # --- writes --------------------------------------------------------------------------------------------------

    def create_later(self, world: World, rows: Sequence[PlannedRow]) -> tuple[float, Callable[[], ImportAnswer]]:
        """Plan what the portal does to the rows and when; return when the answer arrives, and what makes it then."""
        assert 1 <= len(rows) <= 20
        self.creations += 1
        self.sizes.append(len(rows))
        fault = self.faults.popleft() if self.faults else Fault.NONE
        if self.most_bytes is not None and sum(encoded_bytes(row.files) for row in rows) > self.most_bytes:
            fault = Fault.TOO_LARGE
        now = world.now
        self.busy += 1
        pace = self.each * (1 + self.slows_down * (self.busy - 1))
        work = _Work(self, world, rows, fault, now, pace)
        return work.plan()

    def put_later(
        self, world: World, record_id: int, row: PlannedRow, before: Sequence[str]
    ) -> tuple[float, Callable[[], FilesAnswer]]:
        """Plan what becomes of files that are put into a record."""
        fault = self.put_faults.popleft() if self.put_faults else PutFault.NONE
        now, finished = world.now, world.now + 0.4
        names = tuple(each.name for each in row.files)
        self.puts.append(record_id)
        known = {name: self.records[record_id].get(name) for name in before} if before else None
        if fault in (PutFault.NONE, PutFault.LOST):
            world.at(now + 0.3, lambda: self._put(record_id, row, world.now + 0.3))
        verdicts = {
            PutFault.NONE: Verdict.ANSWERED,
            PutFault.RATE: Verdict.RATE_LIMITED,
            PutFault.REFUSED: Verdict.MALFORMED,
            PutFault.STOP: Verdict.STOP,
        }
        verdict = verdicts.get(fault, Verdict.AMBIGUOUS)
        missing = () if verdict is Verdict.ANSWERED else names
        problem = STOP_PROBLEM if fault is PutFault.STOP else None
        answer = FilesAnswer(verdict, Timing(now, finished), problem, missing, known)
        return finished, lambda: answer

    def _put(self, record_id: int, row: PlannedRow, now: float) -> None:
        self.records[record_id] |= {"updatedTime": f"t{now:.3f}", **files_of(row)}


@dataclass
class _Work:
    """One request being worked on."""

    portal: FakePortal
    world: World
    rows: Sequence[PlannedRow]
    fault: Fault
    now: float
    pace: float
    ids: dict[int, int] = field(default_factory=dict)

    def plan(self) -> tuple[float, Callable[[], ImportAnswer]]:
        nothing = {
            Fault.NOT_SENT: Verdict.NOT_SENT,
            Fault.RATE: Verdict.RATE_LIMITED,
            Fault.OPERATING: Verdict.OPERATING_LIMITED,
            Fault.TOO_LARGE: Verdict.TOO_LARGE,
            Fault.STOP: Verdict.STOP,
        }
        if self.fault in nothing:
            if self.fault in (Fault.RATE, Fault.OPERATING):
                self.portal.limit_answers += 1
            problem = STOP_PROBLEM if self.fault is Fault.STOP else None
            return self._ends(0.3, lambda: ImportAnswer(nothing[self.fault], self._timing(0.3), problem=problem))
        if self.fault is Fault.CUT_BEFORE:
            return self._ends(1.0, self._unclear(1.0))
        poison = next((place for place, row in enumerate(self.rows) if row.values.get("title") == POISON), None)
        if poison is not None:
            self._commit(range(poison))
            return self._ends(0.5, self._unclear(0.5))
        if self.fault in (Fault.CUT_INSIDE, Fault.LATE_HALF):
            self._commit(range(len(self.rows) // 2), late=self.fault is Fault.LATE_HALF)
            return self._ends(1.0, self._unclear(1.0))
        if self.fault is Fault.DENIED:
            denied = RowRefused("ACCESS_DENIED", "", ROW_PROBLEM, may_exist=False)
            return self._ends(0.3, lambda: self._answer([denied] * len(self.rows), 0.3))
        return self._made()

    def _made(self) -> tuple[float, Callable[[], ImportAnswer]]:
        refused = {Fault.REFUSED: 0, Fault.REFUSED_UNMADE: len(self.rows) - 1}.get(self.fault)
        self._commit((place for place in range(len(self.rows)) if place != refused), late=self.fault is Fault.LATE)
        seconds = self.portal.base + self.pace * len(self.rows)
        if self.fault in (Fault.CUT_AFTER, Fault.LATE):
            return self._ends(seconds if self.fault is Fault.CUT_AFTER else 0.5, self._unclear(seconds))
        if self.fault is Fault.TIME_OUT:
            return self._ends(90.0, self._unclear(90.0))
        return self._ends(seconds, lambda: self._answer(self._entries(), seconds))

    def _entries(self) -> list[RowAnswer]:
        entries: list[RowAnswer] = []
        for place in range(len(self.rows)):
            is_last = place == len(self.rows) - 1
            if self.fault is Fault.REFUSED and place == 0:
                entries.append(RowRefused("CRM_FIELD_ERROR_VALUE_NOT_VALID", "", ROW_PROBLEM, may_exist=False))
            elif is_last and self.fault in (Fault.REFUSED_MADE, Fault.REFUSED_UNMADE):
                entries.append(RowRefused(0, "", ROW_PROBLEM, may_exist=True))
            elif is_last and self.fault is Fault.UNCLEAR:
                entries.append(RowUnclear())
            elif not (is_last and self.fault is Fault.SHORT):
                entries.append(RowCreated(self.ids[place]))
        return entries

    def _commit(self, places: Any, *, late: bool = False) -> None:
        """Rows are committed one after another (reference §1.3), late ones up to a minute after the beginning."""
        for order, place in enumerate(places):
            moment = self.now + (2.8 * (order + 1) if late else self.portal.base + self.pace * (order + 0.5))
            self.world.at(moment, lambda place=place: self._make(place))

    def _make(self, place: int) -> None:
        row = self.rows[place]
        self.ids[place] = self.portal.add({**row.values, **files_of(row)}, self.world.now)

    def _ends(self, seconds: float, answer: Callable[[], ImportAnswer]) -> tuple[float, Callable[[], ImportAnswer]]:
        self.world.at(self.now + seconds, self._leave)
        return self.now + seconds, answer

    def _leave(self) -> None:
        self.portal.busy -= 1

    def _timing(self, seconds: float, *, is_clear: bool = True) -> Timing:
        operating = self.portal.operating
        return Timing(
            started=self.now,
            finished=self.now + seconds,
            sent=self.now + 0.01,
            portal_clock=self.portal.clock(self.now) if is_clear else None,
            duration=seconds if is_clear else None,
            operating=operating,
        )

    def _unclear(self, seconds: float) -> Callable[[], ImportAnswer]:
        return lambda: ImportAnswer(Verdict.AMBIGUOUS, self._timing(seconds, is_clear=False))

    def _answer(self, entries: Sequence[RowAnswer], seconds: float) -> ImportAnswer:
        return ImportAnswer(Verdict.ANSWERED, self._timing(seconds), tuple(entries))
