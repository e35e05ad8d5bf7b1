"""Taking back leaves exactly the records that were there before, and what people touched."""

from __future__ import annotations

import tempfile
from collections import deque
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.events import Waiting, WaitReason
from desktop_app.domain.outcome import UndoState
from desktop_app.domain.problems import Trouble
from desktop_app.domain.runs import RunState
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.run.controls import Connection
from desktop_app.engine.run.messages import StopPressed
from desktop_app.engine.taking import UndoCounts
from desktop_app.engine.undo import Undo
from tests.support.fake_faults import DeleteFault, Fault, LookFault
from tests.support.fake_portal import FakePortal
from tests.support.fake_records import FakeRecords
from tests.support.runs import IDENTITY, MEMORY, ORIGIN, Bench, plan_of, titles
from tests.support.undoing import NeverCancelled, take_back
from tests.support.virtual import Killed

RECOVERABLE = [fault for fault in DeleteFault if fault is not DeleteFault.DENIED]


@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    rows=st.integers(1, 70),
    faults=st.lists(st.sampled_from([Fault.NONE, Fault.CUT_INSIDE, Fault.LATE, Fault.CUT_AFTER]), max_size=4),
    death=st.none() | st.integers(1, 12),
    stop=st.none() | st.floats(1, 100),
    touched=st.sets(st.integers(0, 80), max_size=5),
    gone=st.sets(st.integers(0, 80), max_size=5),
    # Six deletions of one group without a clear answer end the call; see below.
    delete_faults=st.lists(st.sampled_from(RECOVERABLE), max_size=5),
    look_faults=st.lists(st.sampled_from(list(LookFault)), max_size=4),
    deaths=st.lists(
        st.tuples(st.sampled_from(["look", "before delete", "after delete"]), st.integers(1, 4)), max_size=3
    ),
)
def test_undo_leaves_what_was_there_before_whatever_happens(
    rows: int,
    faults: list[Fault],
    death: int | None,
    stop: float | None,
    touched: set[int],
    gone: set[int],
    delete_faults: list[DeleteFault],
    look_faults: list[LookFault],
    deaths: list[tuple[str, int]],
) -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        bench = Bench(Path(folder))
        before = {bench.portal.add({"title": f"Other {number}"}, 0) for number in range(3)}
        run = _import(bench, rows, faults, death, stop)
        made = [key for key in bench.portal.records if key not in before]
        edited = {made[place] for place in touched if place < len(made)}
        for key in edited:
            bench.portal.records[key]["updatedTime"] = "later"
        vanished = {made[place] for place in gone if place < len(made)} - edited
        for key in vanished:
            del bench.portal.records[key]

        records = FakeRecords(bench.portal, bench.world, deque(delete_faults))
        bench.portal.look_faults = deque(look_faults)
        for place, count in deaths:
            records.mortality = _dies(place, count)
            try:
                take_back(bench, run, records)
            except Killed:
                continue
        records.mortality = lambda place: None
        counts = take_back(bench, run, records)

        bench.world.settle()
        assert set(bench.portal.records) == before | edited
        assert counts.failed == 0
        assert counts.kept_edited == len(edited)
        assert counts.deleted + counts.kept_edited + counts.already_gone >= len(made) - len(vanished)
        for ids in records.deletions:
            assert not set(ids) & (before | edited)


def _import(bench: Bench, rows: int, faults: list[Fault], death: int | None, stop: float | None) -> str:
    bench.portal.faults = deque(faults)
    if death is not None:
        bench.mortality = _dies("before receive", death)
    run = bench.begin(plan_of(titles(rows)))
    try:
        bench.go(run, lambda outlet: outlet.press(1000.0 if stop is None else stop, StopPressed()))
    except Killed:
        # Somebody looks at the history some time later.
        while bench.world.step(bench.world.now + 100.0):
            pass
    bench.mortality = lambda place: None
    return run


def _dies(at: str, count: int):
    left = count

    def mortality(place: str) -> None:
        nonlocal left
        left -= place == at
        if left == 0 and place == at:
            raise Killed

    return mortality


def done(tmp_path: Path, rows: int = 30) -> tuple[Bench, str]:
    bench = Bench(tmp_path)
    run = bench.begin(plan_of(titles(rows)))
    assert bench.go(run).state is RunState.FINISHED
    return bench, run


def test_a_preview_makes_three_piles_and_deletes_nothing(tmp_path: Path):
    bench, run = done(tmp_path)
    bench.portal.records[3]["lastActivityTime"] = "later"
    bench.portal.records[4]["originId"] = "somebody else's"
    del bench.portal.records[5]
    counts = take_back(bench, run, FakeRecords(bench.portal, bench.world), only_look=True)
    assert counts == UndoCounts(deleted=27, kept_edited=2, already_gone=1)
    assert len(bench.portal.records) == 29


def test_an_undone_run_is_told_so_in_the_history(tmp_path: Path):
    bench, run = done(tmp_path)
    assert take_back(bench, run, FakeRecords(bench.portal, bench.world)) == UndoCounts(deleted=30)
    journal = bench.journal()
    assert journal.info(run).state is RunState.UNDONE
    assert {line.undo for line in journal.lines(run)} == {UndoState.DELETED}
    journal.close()


def test_twenty_are_read_and_then_those_twenty_deleted(tmp_path: Path):
    bench, run = done(tmp_path, rows=45)
    records = FakeRecords(bench.portal, bench.world)
    take_back(bench, run, records)
    assert [len(ids) for ids in records.deletions] == [20, 20, 5]


def test_what_the_portal_does_not_delete_is_failed_and_tried_again_next_time(tmp_path: Path):
    bench, run = done(tmp_path, rows=5)
    records = FakeRecords(bench.portal, bench.world, deque([DeleteFault.DENIED]))
    assert take_back(bench, run, records) == UndoCounts(deleted=4, failed=1)
    journal = bench.journal()
    assert journal.info(run).state is RunState.FINISHED
    journal.close()
    assert take_back(bench, run, records) == UndoCounts(deleted=5)
    assert bench.portal.records == {}


def test_another_portal_is_refused(tmp_path: Path):
    bench, run = done(tmp_path, rows=3)
    journal = bench.journal()
    other = Connection(FakeRecords(FakePortal(), bench.world), PortalIdentity("other.example", "1"), ORIGIN)
    undo = Undo(journal, other, bench.world, wait=lambda seconds: None)
    with pytest.raises(Trouble, match=r"made on portal\.example as user 1"):
        undo.undo(run, progress=lambda done, total: None, cancel=NeverCancelled())
    journal.close()
    assert len(bench.portal.records) == 3


def test_a_run_that_is_going_on_is_not_taken_back(tmp_path: Path):
    bench, run = done(tmp_path, rows=3)
    journal = bench.journal()
    with journal.hold(run), pytest.raises(Trouble, match="worked on by another window"):
        take_back(bench, run, FakeRecords(bench.portal, bench.world))
    journal.close()
    assert IDENTITY.host == "portal.example"


def test_a_cancelled_undo_goes_on_where_it_stopped(tmp_path: Path):
    bench, run = done(tmp_path, rows=45)
    records = FakeRecords(bench.portal, bench.world)

    class AfterTheFirst:
        def is_cancelled(self) -> bool:
            return bool(records.deletions)

    journal = bench.journal()
    undo = Undo(journal, Connection(records, IDENTITY, ORIGIN), bench.world, wait=lambda seconds: None)
    counts = undo.undo(run, progress=lambda done, total: None, cancel=AfterTheFirst())
    journal.close()
    assert counts == UndoCounts(deleted=20)
    assert take_back(bench, run, records) == UndoCounts(deleted=45)


def test_a_wait_while_taking_back_is_told(tmp_path: Path):
    bench = Bench(tmp_path)
    run = bench.run(plan_of(titles(30))).run
    bench.events.clear()
    counts = take_back(bench, run, FakeRecords(bench.portal, bench.world, deque([DeleteFault.RATE])))
    assert (counts.deleted, counts.failed) == (30, 0)
    assert bench.events == [Waiting(WaitReason.RATE, pytest.approx(2.0))]


def test_after_tries_without_a_clear_answer_the_next_call_knows_what_was_deleted_by_us(tmp_path: Path):
    bench, run = done(tmp_path, rows=8)
    records = FakeRecords(bench.portal, bench.world, deque([*[DeleteFault.CUT] * 5, DeleteFault.LOST]))
    with pytest.raises(Trouble) as caught:
        take_back(bench, run, records)
    assert caught.value.problem.code == "delete-failed"
    assert bench.portal.records == {}
    assert take_back(bench, run, records) == UndoCounts(deleted=8)
