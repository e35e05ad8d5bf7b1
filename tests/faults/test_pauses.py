"""What pauses a run and what lets it go on: a person, another address, denied rights, broken requests, Stop."""

from __future__ import annotations

from collections import deque
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.events import (
    Paused,
    Resumed,
    Waiting,
    WaitReason,
)
from desktop_app.domain.runs import RunState
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.run.controls import Connection, Reconnected
from desktop_app.engine.run.messages import PausePressed, ResumePressed, StopPressed
from tests.support.fake_faults import STOP_PROBLEM, Fault, LookFault
from tests.support.fake_portal import FakePortal
from tests.support.fake_records import FakeRecords
from tests.support.runs import IDENTITY, ORIGIN, Bench, plan_of, titles
from tests.support.virtual import VirtualOutlet


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def script(bench: Bench, *faults: Fault, after: int = 1) -> None:
    bench.portal.faults = deque([*[Fault.NONE] * after, *faults])


def of_type(bench: Bench, kind: type[Any]) -> list[Any]:
    return [event for event in bench.events if isinstance(event, kind)]


def test_a_person_who_must_act_is_told_and_the_run_goes_on_with_another_address(bench: Bench):
    script(bench, *[Fault.STOP] * 50, after=3)
    connection = Connection(FakeRecords(bench.portal, bench.world), IDENTITY, ORIGIN)
    finished = bench.run(plan_of(titles(60)), lambda outlet: outlet.press(60.0, Reconnected(connection)))
    assert of_type(bench, Paused) == [Paused(STOP_PROBLEM)] * len(of_type(bench, Paused))
    assert len(of_type(bench, Resumed)) == 1
    assert (finished.state, finished.summary.created) == (RunState.FINISHED, 60)


def test_another_portals_address_does_not_wake_a_paused_run(bench: Bench):
    script(bench, *[Fault.STOP] * 50, after=3)
    other = Connection(FakeRecords(FakePortal(), bench.world), PortalIdentity("other.example", "1"), ORIGIN)

    def prepare(outlet: VirtualOutlet) -> None:
        outlet.press(60.0, Reconnected(other))
        outlet.press(90.0, StopPressed())

    finished = bench.run(plan_of(titles(60)), prepare)
    assert [event.problem.code for event in of_type(bench, Paused)][-1] == "other-portal"
    assert of_type(bench, Resumed) == []
    assert (finished.state, finished.summary.unsure) == (RunState.INTERRUPTED, 0)


def test_a_portal_that_was_renamed_is_recognised_by_its_records(bench: Bench):
    script(bench, *[Fault.STOP] * 50, after=3)
    renamed = Connection(FakeRecords(bench.portal, bench.world), PortalIdentity("new-name.example", "1"), "https://new")
    finished = bench.run(plan_of(titles(60)), lambda outlet: outlet.press(60.0, Reconnected(renamed)))
    assert len(of_type(bench, Resumed)) == 1
    assert (finished.state, finished.summary.created, len(bench.portal.records)) == (RunState.FINISHED, 60, 60)
    with closing(bench.journal()) as journal:
        head = journal.info(finished.run).head
    assert (head.identity, head.origin) == (PortalIdentity("new-name.example", "1"), "https://new")


def test_a_copy_beside_the_portal_it_is_of_is_not_the_runs_own(bench: Bench):
    script(bench, *[Fault.STOP] * 50, after=3)
    records = FakeRecords(bench.portal, bench.world, standing=frozenset({ORIGIN}))
    copy = Connection(records, PortalIdentity("copy.example", "1"), "https://copy")

    def prepare(outlet: VirtualOutlet) -> None:
        outlet.press(60.0, Reconnected(copy))
        outlet.press(90.0, StopPressed())

    bench.run(plan_of(titles(60)), prepare)
    assert [event.problem.code for event in of_type(bench, Paused)][-1] == "other-portal"
    assert of_type(bench, Resumed) == []


def test_a_copy_of_the_portal_without_its_newest_records_is_not_the_runs_own(bench: Bench):
    script(bench, *[Fault.STOP] * 50, after=3)
    restored = FakePortal()
    copy = Connection(FakeRecords(restored, bench.world), PortalIdentity("restored.example", "1"), "https://restored")

    def restore() -> None:
        restored.records.update({key: dict(bench.portal.records[key]) for key in (1, 2)})

    def prepare(outlet: VirtualOutlet) -> None:
        bench.world.at(1050.0, restore)
        outlet.press(60.0, Reconnected(copy))
        outlet.press(90.0, StopPressed())

    finished = bench.run(plan_of(titles(60)), prepare)
    assert len(restored.records) == 2 < finished.summary.created
    assert [event.problem.code for event in of_type(bench, Paused)][-1] == "other-portal"
    assert of_type(bench, Resumed) == []
    with closing(bench.journal()) as journal:
        assert journal.info(finished.run).head.identity == IDENTITY


def test_a_renamed_portal_is_not_taken_from_another_employee(bench: Bench):
    script(bench, *[Fault.STOP] * 50, after=3)
    theirs = Connection(FakeRecords(bench.portal, bench.world), PortalIdentity("new-name.example", "2"), ORIGIN)

    def prepare(outlet: VirtualOutlet) -> None:
        outlet.press(60.0, Reconnected(theirs))
        outlet.press(90.0, StopPressed())

    bench.run(plan_of(titles(60)), prepare)
    assert of_type(bench, Resumed) == []


def test_everything_denied_pauses_instead_of_refusing_the_whole_table(bench: Bench):
    script(bench, *[Fault.DENIED] * 3, after=0)
    finished = bench.run(plan_of(titles(60)), lambda outlet: outlet.press(100.0, StopPressed()))
    assert of_type(bench, Paused)[0].problem is not None
    assert (finished.summary.refused, finished.summary.not_sent) == (0, 60)


def test_three_broken_requests_in_a_row_pause_the_run(bench: Bench):
    script(bench, *[Fault.CUT_BEFORE] * 40, after=3)
    finished = bench.run(plan_of(titles(200)), lambda outlet: outlet.press(4000.0, StopPressed()))
    assert [event.problem.code for event in of_type(bench, Paused)] == ["portal-fails"]
    assert finished.summary.not_sent > 0
    assert finished.summary.unsure > 0


def test_a_portal_that_does_not_say_whether_the_first_record_is_there_pauses_the_run(bench: Bench):
    bench.portal.look_faults = deque([LookFault.NONE, *[LookFault.BROKEN] * 400])

    def prepare(outlet: VirtualOutlet) -> None:
        bench.world.at(1550.0, bench.portal.look_faults.clear)
        outlet.press(600.0, ResumePressed())
        outlet.press(5000.0, StopPressed())

    finished = bench.run(plan_of(titles(60)), prepare)
    assert [event.problem.code for event in of_type(bench, Paused)] == ["lookup-fails"]
    assert (finished.state, finished.summary.created) == (RunState.FINISHED, 60)


def test_a_lost_connection_is_tried_again_and_then_pauses(bench: Bench):
    script(bench, *[Fault.NOT_SENT] * 100, after=3)
    bench.portal.look_faults = deque([LookFault.NONE] * 2)

    def prepare(outlet: VirtualOutlet) -> None:
        outlet.press(600.0, ResumePressed())
        bench.world.at(1550.0, bench.portal.faults.clear)

    finished = bench.run(plan_of(titles(60)), prepare)
    assert [event.problem.code for event in of_type(bench, Paused)] == ["connection-lost"]
    assert any(event.reason is WaitReason.CONNECTION for event in of_type(bench, Waiting))
    assert (finished.state, finished.summary.created) == (RunState.FINISHED, 60)


def test_the_time_the_portal_asks_for_is_told(bench: Bench):
    script(bench, Fault.OPERATING)
    bench.run(plan_of(titles(20)))
    waits = [event for event in of_type(bench, Waiting) if event.reason is WaitReason.OPERATING]
    assert [round(event.seconds) for event in waits] == [60]


def test_pause_lets_nothing_more_leave_and_resume_goes_on(bench: Bench):
    sent: list[int] = []

    def prepare(outlet: VirtualOutlet) -> None:
        outlet.press(3.0, PausePressed())
        bench.world.at(1050.0, lambda: sent.append(bench.portal.creations))
        bench.world.at(1990.0, lambda: sent.append(bench.portal.creations))
        outlet.press(1000.0, ResumePressed())

    finished = bench.run(plan_of(titles(200)), prepare)
    assert sent[0] == sent[1] < bench.portal.creations
    assert (finished.state, finished.summary.created) == (RunState.FINISHED, 200)


def test_stop_takes_in_the_answers_on_their_way_and_a_resume_finishes(bench: Bench):
    stopped = bench.run(plan_of(titles(200)), lambda outlet: outlet.press(3.0, StopPressed()))
    assert (stopped.state, stopped.summary.unsure) == (RunState.INTERRUPTED, 0)
    assert 0 < stopped.summary.created == len(bench.portal.records) < 200
    assert stopped.summary.created + stopped.summary.not_sent == 200
    finished = bench.go(stopped.run)
    assert (finished.state, finished.summary.created, finished.summary.verified) == (RunState.FINISHED, 200, 200)


def test_a_finished_run_that_is_resumed_asks_nothing(bench: Bench):
    finished = bench.run(plan_of(titles(20)))
    looks = bench.portal.looks
    again = bench.go(finished.run)
    assert again.summary == finished.summary
    assert bench.portal.looks == looks
