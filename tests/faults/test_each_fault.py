"""Each thing a portal may do to a request (reference §1.4), one by one: what the run makes of it, and when."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.events import (
    Finished,
    Paused,
    Phase,
    PhaseBegan,
    Progressed,
    RowsChanged,
)
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.runs import JOURNAL_FULL
from desktop_app.domain.runs import Leaving, RunState, RunSummary
from desktop_app.engine.run.driver import RunLoop
from desktop_app.engine.run.messages import StopPressed
from desktop_app.engine.run.options import RunOptions
from tests.support.fake_faults import POISON, Fault, LookFault
from tests.support.runs import Bench, plan_of, titles
from tests.support.virtual import VirtualOutlet

MADE = [
    Fault.NONE, Fault.CUT_BEFORE, Fault.CUT_INSIDE, Fault.CUT_AFTER, Fault.LATE, Fault.LATE_HALF, Fault.TIME_OUT,
    Fault.NOT_SENT, Fault.RATE, Fault.OPERATING, Fault.TOO_LARGE, Fault.SHORT, Fault.UNCLEAR, Fault.REFUSED_MADE,
]  # fmt: skip
REFUSING = {Fault.REFUSED: 1, Fault.REFUSED_UNMADE: 1, Fault.DENIED: 5}


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def script(bench: Bench, *faults: Fault, after: int = 1) -> None:
    bench.portal.faults = deque([*[Fault.NONE] * after, *faults])


def of_type(bench: Bench, kind: type[Any]) -> list[Any]:
    return [event for event in bench.events if isinstance(event, kind)]


@pytest.mark.parametrize("fault", MADE)
@pytest.mark.parametrize("after", [0, 1, 4])
def test_what_the_portal_recovers_from_ends_with_every_row_once(bench: Bench, fault: Fault, after: int):
    # The first request is one row: that one alone may be too large, which is told elsewhere.
    script(bench, fault, after=max(after, 1) if fault is Fault.TOO_LARGE else after)
    finished = bench.run(plan_of(titles(60), held=2))
    assert finished.state is RunState.FINISHED
    summary = replace(finished.summary, requests=0, seconds=0.0)
    assert summary == RunSummary(rows=62, created=60, held_back=2, verified=60)
    assert len(bench.portal.records) == 60
    assert set(bench.portal.markers().values()) == {1}


@pytest.mark.parametrize(("fault", "refused"), REFUSING.items())
def test_refused_rows_are_told_with_their_problem(bench: Bench, fault: Fault, refused: int):
    script(bench, fault)
    finished = bench.run(plan_of(titles(60)))
    assert (finished.state, finished.summary.refused) == (RunState.FINISHED, refused)
    assert len(bench.portal.records) == 60 - refused
    changed = [row for event in of_type(bench, RowsChanged) for row in event.rows if row.outcome is Outcome.REFUSED]
    assert {row.problem.title for row in changed if row.problem is not None} == {"Bad value"}


@pytest.mark.parametrize("fault", [Fault.CUT_BEFORE, Fault.CUT_INSIDE, Fault.LATE])
def test_nothing_is_sent_again_before_the_settle_time(bench: Bench, fault: Fault):
    script(bench, fault, after=1)
    bench.run(plan_of(titles(6)))
    # One row, then five in doubt: they were asked about 75 s after their last byte at the earliest, and twice.
    assert bench.world.now >= 1000.0 + 75.0 + (0 if fault is Fault.LATE else 5.0)
    assert set(bench.portal.markers().values()) == {1}


def test_a_settle_time_of_ones_own_is_kept(bench: Bench):
    bench.options = RunOptions(settle_seconds=0.5)
    script(bench, Fault.CUT_BEFORE)
    bench.run(plan_of(titles(6)))
    assert bench.world.now < 1010.0


def test_the_first_request_is_one_row_and_is_looked_up(bench: Bench):
    bench.run(plan_of(titles(60)))
    assert bench.portal.sizes[:3] == [1, 5, 20]
    assert max(bench.portal.sizes) == 20


def test_a_second_import_of_the_same_rows_creates_nothing(bench: Bench):
    plan = plan_of(titles(60))
    bench.run(plan)
    sent = bench.portal.creations
    again = bench.run(plan)
    assert (again.state, again.summary.already_there, again.summary.created) == (RunState.FINISHED, 60, 0)
    assert bench.portal.creations == sent


def test_one_question_tells_that_nothing_of_ours_is_there(bench: Bench):
    bench.run(plan_of(titles(1)))
    # Any of ours? The probe's look-up. All markers once more. Reading back.
    assert bench.portal.looks == 4


def test_a_journal_put_back_from_a_backup_doubles_nothing(bench: Bench, tmp_path: Path):
    run = bench.begin(plan_of(titles(30)))
    old = {path: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    bench.go(run)
    for path in tmp_path.iterdir():
        if path.is_file():
            path.unlink()
    for path, content in old.items():
        path.write_bytes(content)
    again = bench.go(run)
    assert (again.state, again.summary.already_there) == (RunState.FINISHED, 30)
    assert len(bench.portal.records) == 30


def test_a_row_that_breaks_every_request_is_refused_alone(bench: Bench):
    values = titles(40)
    values[17]["title"] = POISON
    finished = bench.run(plan_of(values))
    assert (finished.summary.created, finished.summary.refused) == (39, 1)
    journal = bench.journal()
    line = list(journal.lines(finished.run))[17]
    journal.close()
    assert (line.outcome, line.problems[0].code) == (Outcome.REFUSED, "row-breaks-request")


def test_rows_in_order_go_one_request_at_a_time_and_never_overtake(bench: Bench):
    script(bench, Fault.CUT_INSIDE, Fault.RATE, Fault.CUT_BEFORE, after=2)
    finished = bench.run(plan_of(titles(80), in_order=True))
    assert (finished.state, finished.summary.created) == (RunState.FINISHED, 80)
    assert bench.outlet is not None
    assert bench.outlet.most_at_once == 1
    made = [record["title"] for _, record in sorted(bench.portal.records.items())]
    assert made == [f"Row {number}" for number in range(80)]


@pytest.mark.parametrize("fault", [Fault.RATE, Fault.NOT_SENT, Fault.TOO_LARGE, Fault.CUT_BEFORE])
def test_rows_in_order_that_are_sent_again_are_not_overtaken_either(bench: Bench, fault: Fault):
    # The first of the lost rows goes alone: what befalls it must not let the others go before it (reference §1.8).
    bench.options = RunOptions(sees_everything=True)
    script(bench, Fault.CUT_BEFORE, fault, after=2)
    finished = bench.run(plan_of(titles(60), in_order=True))
    made = [record["title"] for _, record in sorted(bench.portal.records.items())]
    left = [f"Row {number}" for number in range(60) if f"Row {number}" in made]
    assert made == left
    assert finished.summary.created == len(made) >= 59


def test_gentle_keeps_one_request_in_flight(bench: Bench):
    bench.options = RunOptions(is_gentle=True)
    bench.run(plan_of(titles(200)))
    assert bench.outlet is not None
    assert bench.outlet.most_at_once == 1


def test_requests_stay_below_the_most_bytes_unless_one_row_is_larger(bench: Bench):
    values = titles(40)
    values[9]["comments"] = "x" * 50_000
    bench.options = RunOptions(most_bytes=2_000)
    finished = bench.run(plan_of(values))
    assert finished.summary.created == 40
    assert 1 in bench.portal.sizes[2:]
    assert max(bench.portal.sizes) < 20


def test_a_row_the_portal_finds_too_large_alone_is_refused(bench: Bench):
    script(bench, *[Fault.TOO_LARGE] * 3, after=1)
    finished = bench.run(plan_of(titles(3)))
    assert (finished.summary.created, finished.summary.refused) == (1, 2)


def test_two_records_under_one_marker_are_told(bench: Bench):
    plan = plan_of(titles(20))

    def other_machine() -> None:
        bench.portal.add(plan.rows[3].values, bench.world.now)

    bench.world.at(1003.0, other_machine)
    finished = bench.run(plan)
    assert (finished.summary.created, finished.summary.doubled) == (20, 1)
    assert not finished.summary.is_clean
    journal = bench.journal()
    assert [line.key for line in journal.lines(finished.run) if line.doubles] == [3]
    journal.close()
    assert bench.go(finished.run).summary.doubled == 1


def test_what_the_portal_kept_otherwise_is_a_difference(bench: Bench):
    def change() -> None:
        bench.portal.records[2]["title"] = "Cut"

    bench.world.at(1002.5, change)
    finished = bench.run(plan_of(titles(20)))
    assert (finished.summary.verified, finished.summary.differing) == (19, 1)


@pytest.mark.parametrize("fault", [LookFault.BROKEN, LookFault.RATE, LookFault.NOT_SENT])
def test_look_ups_that_fail_are_asked_again(bench: Bench, fault: LookFault):
    bench.portal.look_faults = deque([fault, LookFault.NONE] * 6)
    script(bench, Fault.CUT_INSIDE, after=2)
    finished = bench.run(plan_of(titles(60)))
    assert (finished.state, finished.summary.created, finished.summary.verified) == (RunState.FINISHED, 60, 60)


def test_a_portal_that_answers_no_question_pauses_before_anything_is_sent(bench: Bench):
    bench.portal.look_faults = deque([LookFault.BROKEN] * 10)
    finished = bench.run(plan_of(titles(10)), lambda outlet: outlet.press(300.0, StopPressed()))
    assert [event.problem.code for event in of_type(bench, Paused)] == ["lookup-fails"]
    assert (bench.portal.creations, finished.summary.not_sent) == (0, 10)


def test_a_changed_file_refuses_its_row_and_nothing_leaves_with_it(bench: Bench, tmp_path: Path):
    from desktop_app.domain.plan import PlannedFile

    plan = plan_of(titles(8))
    good = tmp_path / "good.txt"
    good.write_bytes(b"12345")
    rows = list(plan.rows)
    rows[3] = replace(rows[3], files=(PlannedFile("ufScan", False, "gone.txt", tmp_path / "gone.txt", 5, ""),))
    rows[4] = replace(rows[4], files=(PlannedFile("ufScan", False, "good.txt", good, 5, ""),))
    finished = bench.run(replace(plan, rows=rows))
    assert (finished.summary.created, finished.summary.refused) == (7, 1)
    journal = bench.journal()
    line = list(journal.lines(finished.run))[3]
    journal.close()
    assert "“gone.txt” was changed" in line.problems[0].text


def test_when_the_journal_cannot_grow_nothing_more_is_sent(bench: Bench):
    run = bench.begin(plan_of(titles(60)))
    journal = bench.journal()
    stored = journal.load(run)
    outlet = VirtualOutlet(bench.world, bench.portal, stored.head)
    write, left = journal.write, [6]

    def full(name: str, changes: Any, *, durable: bool = True) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Trouble(Problem(JOURNAL_FULL, words={"path": "/data"}))
        write(name, changes, durable=durable)

    journal.write = full  # type: ignore[method-assign]
    finished = RunLoop(journal, stored, bench.options, outlet, bench.world, bench.events.append).run()
    journal.close()
    assert finished.problem is not None
    assert (finished.problem.code, finished.state) == ("journal-full", RunState.INTERRUPTED)
    assert bench.events[-1] is finished
    sent = bench.portal.creations
    bench.world.settle()
    assert bench.portal.creations == sent
    again = bench.go(run)
    assert (again.state, again.summary.created) == (RunState.FINISHED, 60)
    assert set(bench.portal.markers().values()) == {1}


def test_rows_are_on_disk_as_sending_before_they_leave(bench: Bench):
    run = bench.begin(plan_of(titles(30)))
    journal = bench.journal()
    stored = journal.load(run)
    log: list[tuple[str, Any]] = []
    write = journal.write

    def noted(name: str, changes: Any, *, durable: bool = True) -> None:
        log.extend(("disk", change.number) for change in changes if isinstance(change, Leaving))
        assert durable or not any(isinstance(change, Leaving) for change in changes)
        write(name, changes, durable=durable)

    class Noting(VirtualOutlet):
        def submit(self, outgoing: Any) -> None:
            if hasattr(outgoing, "rows"):
                log.append(("wire", outgoing.number))
            super().submit(outgoing)

    journal.write = noted  # type: ignore[method-assign]
    outlet = Noting(bench.world, bench.portal, stored.head)
    RunLoop(journal, stored, bench.options, outlet, bench.world, bench.events.append).run()
    journal.close()
    numbers = [number for place, number in log if place == "wire"]
    assert len(numbers) == bench.portal.creations
    for number in numbers:
        assert log.index(("disk", number)) < log.index(("wire", number))


def test_events_tell_the_phases_and_numbers_that_add_up(bench: Bench):
    script(bench, Fault.CUT_AFTER, after=4)
    bench.portal.operating = 12.0
    finished = bench.run(plan_of(titles(60), held=2))
    phases = [event.phase for event in of_type(bench, PhaseBegan)]
    assert phases == [Phase.ASKING, Phase.SENDING, Phase.SETTLING, Phase.LOOKING_AGAIN, Phase.READING_BACK]
    for event in of_type(bench, Progressed):
        counts = event.counts
        parts = counts.created + counts.already_there + counts.held_back + counts.refused + counts.unsure
        assert parts + counts.not_sent == counts.rows == 62
        assert 0 <= event.done <= event.total
        assert event.least is None or event.least <= event.most
    told = [event.budget for event in of_type(bench, Progressed) if event.budget is not None]
    assert told
    assert all(0 < budget.used <= budget.cap == 420.0 for budget in told)
    assert bench.events[-1] == finished
    assert isinstance(finished, Finished)
    last: dict[int, Outcome] = {}
    for event in of_type(bench, RowsChanged):
        last.update((row.key, row.outcome) for row in event.rows)
    assert len(last) == 60
    assert set(last.values()) == {Outcome.CREATED}
