"""Runs with real threads and real time, over a portal that answers at once."""

from __future__ import annotations

import threading
import time
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.answers import (
    DeletionAnswer,
    FoundRecord,
    ImportAnswer,
    ReadAnswer,
    RowCreated,
    Timing,
    Verdict,
)
from desktop_app.domain.events import Asked, Finished, Paused, RowsChanged, RunEvent
from desktop_app.domain.kinds import QUOTE
from desktop_app.domain.plan import PlannedRow
from desktop_app.domain.problems import Trouble
from desktop_app.domain.runs import RunEnded, RunState
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.history import History, may_continue
from desktop_app.engine.run.controls import Connection, Controls
from desktop_app.engine.run.driver import Run
from desktop_app.engine.run.options import RunOptions
from desktop_app.store.journal import SqliteJournal
from tests.support.runs import IDENTITY, ORIGIN, plan_of, titles


class SystemClock:
    def monotonic(self) -> float:
        return time.monotonic()

    def wall(self) -> float:
        return time.time()


class QuickRecords:
    """A portal in memory that answers at once, from any thread; `broken` requests raise instead."""

    def __init__(self) -> None:
        self.made: dict[int, dict[str, Any]] = {}
        self.broken = 0
        self.raises_after_making = False
        self._lock = threading.Lock()

    def _timing(self) -> Timing:
        now = time.monotonic()
        return Timing(now, now, sent=now)

    def create(self, kind: Any, rows: Sequence[PlannedRow], *, original_names: bool) -> ImportAnswer:
        with self._lock:
            self.broken -= 1
            if self.broken == 0 and not self.raises_after_making:
                raise RuntimeError("/rest/1/s3cret/ in a message")
            entries = []
            for row in rows:
                self.made[len(self.made) + 1] = dict(row.values)
                entries.append(RowCreated(len(self.made)))
            if self.broken == 0:
                raise RuntimeError("/rest/1/s3cret/ in a message")
            return ImportAnswer(Verdict.ANSWERED, self._timing(), tuple(entries))

    def _answer(self, chosen: Any) -> ReadAnswer:
        with self._lock:
            found = tuple(FoundRecord(key, record) for key, record in self.made.items() if chosen(key, record))
        return ReadAnswer(Verdict.ANSWERED, self._timing(), found)

    def any_of_ours(self, kind: Any, marker_field: str) -> ReadAnswer:
        return self._answer(lambda key, record: True)

    def find_markers(self, kind: Any, field: str, markers: Sequence[str], select: Sequence[str] = ()) -> ReadAnswer:
        wanted = set(markers)
        return self._answer(lambda key, record: record.get(field) in wanted)

    def read(self, kind: Any, ids: Sequence[int], select: Sequence[str]) -> ReadAnswer:
        wanted = set(ids)
        return self._answer(lambda key, record: key in wanted)

    def delete(self, kind: Any, ids: Sequence[int]) -> DeletionAnswer:
        raise NotImplementedError


@pytest.fixture
def records() -> QuickRecords:
    return QuickRecords()


def run_over(records: QuickRecords, folder: Path, **options: Any) -> Run:
    return Run(
        open_journal=lambda: SqliteJournal(folder / "journal.sqlite3", folder / "locks"),
        connection=Connection(records, IDENTITY, ORIGIN),
        clock=SystemClock(),
        options=RunOptions(settle_seconds=0.05, **options),
    )


def nothing(event: RunEvent) -> None:
    del event


def test_an_import_over_threads_ends_with_every_row_once(records: QuickRecords, tmp_path: Path):
    events: list[RunEvent] = []
    finished = run_over(records, tmp_path).execute(plan_of(titles(500), held=3), Controls(), events.append)
    assert (finished.state, finished.summary.created, finished.summary.verified) == (RunState.FINISHED, 500, 500)
    assert len({record["originId"] for record in records.made.values()}) == len(records.made) == 500
    assert events[-1] == finished


@pytest.mark.logs_trouble
@pytest.mark.parametrize("made", [True, False])
def test_an_adapter_that_raises_is_an_answer_that_proves_nothing(
    records: QuickRecords, tmp_path: Path, made: bool, caplog: pytest.LogCaptureFixture
):
    records.broken, records.raises_after_making = 4, made
    finished = run_over(records, tmp_path).execute(plan_of(titles(100)), Controls(), nothing)
    assert (finished.state, finished.summary.created, len(records.made)) == (RunState.FINISHED, 100, 100)
    assert "ended with RuntimeError" in caplog.text
    assert "s3cret" not in caplog.text


def test_pause_and_resume_come_from_any_thread(records: QuickRecords, tmp_path: Path):
    controls = Controls()
    controls.pause()
    paused = threading.Event()
    seen: list[int] = []

    def listen(event: RunEvent) -> None:
        if isinstance(event, Paused):
            seen.append(len(records.made))
            paused.set()

    def person() -> None:
        assert paused.wait(10)
        controls.resume()

    thread = threading.Thread(target=person)
    thread.start()
    finished = run_over(records, tmp_path).execute(plan_of(titles(50)), controls, listen)
    thread.join()
    assert seen == [0]
    assert finished.summary.created == 50


def test_a_stopped_run_is_continued_by_its_name(records: QuickRecords, tmp_path: Path):
    controls = Controls()
    controls.stop()
    run = run_over(records, tmp_path)
    stopped = run.execute(plan_of(titles(50)), controls, nothing)
    assert (stopped.state, stopped.summary.not_sent) == (RunState.INTERRUPTED, 50)
    history = History(lambda: SqliteJournal(tmp_path / "journal.sqlite3", tmp_path / "locks"), SystemClock())
    assert [info.head.run for info in history.interrupted()] == [stopped.run]
    finished = run.execute(stopped.run, Controls(), nothing)
    assert (finished.state, finished.summary.created, len(records.made)) == (RunState.FINISHED, 50, 50)
    assert history.interrupted() == ()
    assert history.clear(keep_days=0) == 1


def test_a_run_of_another_portal_is_refused(records: QuickRecords, tmp_path: Path):
    controls = Controls()
    controls.stop()
    stopped = run_over(records, tmp_path).execute(plan_of(titles(5)), controls, nothing)
    for identity in (PortalIdentity("other.example", "1"), PortalIdentity("portal.example", "2")):
        other = Run(
            open_journal=lambda: SqliteJournal(tmp_path / "journal.sqlite3", tmp_path / "locks"),
            connection=Connection(records, identity, ORIGIN),
            clock=SystemClock(),
        )
        with pytest.raises(Trouble, match=r"made on portal\.example"):
            other.execute(stopped.run, Controls(), nothing)
    history = History(lambda: SqliteJournal(tmp_path / "journal.sqlite3", tmp_path / "locks"), SystemClock())
    info = history.runs()[0]
    assert may_continue(info, PortalIdentity("PORTAL.example", "1")) is None
    problem = may_continue(info, PortalIdentity("other.example", "1"))
    assert problem is not None
    assert problem.code == "other-portal"


def test_an_unknown_run_is_a_sentence(records: QuickRecords, tmp_path: Path):
    with pytest.raises(Trouble, match="no import named “nothing”"):
        run_over(records, tmp_path).execute("nothing", Controls(), nothing)


@pytest.mark.logs_trouble
def test_a_question_is_answered_from_the_listener(records: QuickRecords, tmp_path: Path):
    records.broken = 2
    controls = Controls()

    def listen(event: RunEvent) -> None:
        if isinstance(event, Asked):
            controls.answer_question(yes=True)

    run = run_over(records, tmp_path, asks_person=True)
    finished = run.execute(plan_of(titles(10), kind=QUOTE), controls, listen)
    assert isinstance(finished, Finished)
    assert (finished.state, finished.summary.created, len(records.made)) == (RunState.FINISHED, 10, 10)


def test_reading_and_checking_count_as_seconds_of_a_new_run_alone(records: QuickRecords, tmp_path: Path):
    run = run_over(records, tmp_path, prepared=50.0)
    finished = run.execute(plan_of(titles(5)), Controls(), nothing)
    assert 50.0 < finished.summary.seconds < 90.0
    history = History(lambda: SqliteJournal(tmp_path / "journal.sqlite3", tmp_path / "locks"), SystemClock())
    assert history.runs()[0].summary.seconds == pytest.approx(finished.summary.seconds)
    assert run.execute(finished.run, Controls(), nothing).summary.seconds < 90.0


def test_a_trial_sends_its_rows_reads_them_back_and_is_continued_by_its_name(records: QuickRecords, tmp_path: Path):
    first = run_over(records, tmp_path, trial_rows=20).execute(plan_of(titles(50)), Controls(), nothing)
    assert (first.state, first.summary.created, first.summary.verified) == (RunState.INTERRUPTED, 20, 20)
    assert len(records.made) == 20
    whole = run_over(records, tmp_path).execute(first.run, Controls(), nothing)
    assert (whole.state, whole.summary.created, whole.summary.verified) == (RunState.FINISHED, 50, 50)
    assert len({record["originId"] for record in records.made.values()}) == len(records.made) == 50


def test_a_run_is_held_as_long_as_a_request_of_it_is_on_its_way(records: QuickRecords, tmp_path: Path):
    """Whatever ends the run: an upload that still goes on would make its rows after a second process asked for them."""
    has_left, is_told, may_answer = threading.Event(), threading.Event(), threading.Event()
    create = records.create

    def slow(kind: Any, rows: Sequence[PlannedRow], *, original_names: bool) -> ImportAnswer:
        has_left.set()
        assert may_answer.wait(30)
        return create(kind, rows, original_names=original_names)

    def listen(event: RunEvent) -> None:
        if isinstance(event, RowsChanged):
            assert has_left.wait(30)
            is_told.set()
            raise ZeroDivisionError

    records.create = slow  # type: ignore[method-assign]
    ended: list[type[BaseException]] = []

    def work() -> None:
        try:
            run_over(records, tmp_path).execute(plan_of(titles(3)), Controls(), listen)
        except ZeroDivisionError as error:
            ended.append(type(error))

    worker = threading.Thread(target=work)
    worker.start()
    try:
        assert is_told.wait(30)
        with closing(SqliteJournal(tmp_path / "journal.sqlite3", tmp_path / "locks")) as journal:
            run = journal.runs()[0].head.run
            with pytest.raises(Trouble) as caught, journal.hold(run):
                pytest.fail("the run was let go while its request was on its way")
            assert caught.value.problem.code == "run-held"
    finally:
        may_answer.set()
        worker.join(30)
    assert ended == [ZeroDivisionError]
    finished = run_over(records, tmp_path).execute(run, Controls(), nothing)
    assert (finished.state, finished.summary.created, len(records.made)) == (RunState.FINISHED, 3, 3)


def test_a_run_that_was_taken_back_is_not_gone_on_with(records: QuickRecords, tmp_path: Path):
    controls = Controls()
    controls.stop()
    stopped = run_over(records, tmp_path).execute(plan_of(titles(5)), controls, nothing)
    with closing(SqliteJournal(tmp_path / "journal.sqlite3", tmp_path / "locks")) as journal:
        journal.write(stopped.run, [RunEnded(1.0, undone=True)])
    with pytest.raises(Trouble) as caught:
        run_over(records, tmp_path).execute(stopped.run, Controls(), nothing)
    assert (caught.value.problem.code, records.made) == ("run-undone", {})
