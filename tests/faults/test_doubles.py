"""Two records of one row: after a yes the younger one is taken back where nobody touched it; one always stays."""

import json
from collections import deque
from pathlib import Path

import pytest

from desktop_app.domain.outcome import ReadBack
from desktop_app.domain.problems import Trouble
from desktop_app.domain.runs import RowLine
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.doubles import Doubles
from desktop_app.engine.run.controls import Connection
from desktop_app.engine.taking import UndoCounts
from tests.support.fake_faults import DeleteFault, LookFault
from tests.support.fake_records import FakeRecords
from tests.support.killing import Commands, deals
from tests.support.practice import start_practice_portal
from tests.support.runs import ORIGIN, Bench, plan_of, titles
from tests.support.undoing import NeverCancelled, take_back, take_doubles_back
from tests.support.virtual import Killed

DEAL = 2
ROWS = 20
DOUBLED = (3, 7)
"""The rows that another machine imported at the same time."""


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def doubled(bench: Bench, at: float = 1003.0) -> str:
    plan = plan_of(titles(ROWS))

    def other_machine() -> None:
        for place in DOUBLED:
            bench.portal.add(plan.rows[place].values, bench.world.now)

    bench.world.at(at, other_machine)
    finished = bench.run(plan)
    assert (finished.summary.created, finished.summary.doubled) == (ROWS, 2)
    return finished.run


def records(bench: Bench, *faults: DeleteFault) -> FakeRecords:
    return FakeRecords(bench.portal, bench.world, deque(faults))


def lines(bench: Bench, run: str) -> list[RowLine]:
    journal = bench.journal()
    try:
        return list(journal.lines(run))
    finally:
        journal.close()


def summary(bench: Bench, run: str):
    journal = bench.journal()
    try:
        return journal.info(run).summary
    finally:
        journal.close()


def each_row_once(bench: Bench) -> bool:
    return sorted(record["title"] for record in bench.portal.records.values()) == sorted(
        f"Row {number}" for number in range(ROWS)
    )


def test_a_preview_counts_and_deletes_nothing(bench: Bench):
    run = doubled(bench)
    assert take_doubles_back(bench, run, records(bench), only_look=True) == UndoCounts(deleted=2)
    assert len(bench.portal.records) == ROWS + 2
    assert summary(bench, run).doubled == 2


def test_the_younger_record_is_taken_back_and_the_row_keeps_its_own(bench: Bench):
    run = doubled(bench)
    own = {line.key: line.record_id for line in lines(bench, run)}
    assert take_doubles_back(bench, run, records(bench)) == UndoCounts(deleted=2)
    assert each_row_once(bench)
    assert {line.key: line.record_id for line in lines(bench, run)} == own
    assert summary(bench, run).is_clean
    assert take_doubles_back(bench, run, records(bench)) == UndoCounts()


def test_what_somebody_edited_stays_and_stays_told(bench: Bench):
    run = doubled(bench)
    younger = [line.doubles[0] for line in lines(bench, run) if line.doubles]
    bench.portal.records[younger[0]]["updatedTime"] = "later"
    assert take_doubles_back(bench, run, records(bench)) == UndoCounts(deleted=1, kept_edited=1)
    assert younger[0] in bench.portal.records
    assert summary(bench, run).doubled == 1


def test_a_double_that_somebody_deleted_is_told_no_more(bench: Bench):
    run = doubled(bench)
    for line in lines(bench, run):
        for other in line.doubles:
            del bench.portal.records[other]
    deleting = records(bench)
    assert take_doubles_back(bench, run, deleting) == UndoCounts(already_gone=2)
    assert deleting.deletions == []
    assert summary(bench, run).is_clean


def test_a_record_that_lost_the_marker_is_no_double_any_more(bench: Bench):
    run = doubled(bench)
    (first, *_) = [line.doubles[0] for line in lines(bench, run) if line.doubles]
    bench.portal.records[first]["originId"] = "somebody else's"
    assert take_doubles_back(bench, run, records(bench)) == UndoCounts(deleted=1, already_gone=1)
    assert first in bench.portal.records


def test_where_the_rows_own_is_the_younger_the_older_is_read_back_in_its_place(bench: Bench):
    run = doubled(bench, at=1000.9)
    before = [line for line in lines(bench, run) if line.doubles]
    assert all(line.record_id > line.doubles[0] for line in before)
    bench.portal.records[before[0].doubles[0]]["title"] = "Cut"
    assert take_doubles_back(bench, run, records(bench)) == UndoCounts(deleted=2)
    after = [line for line in lines(bench, run) if line.key in DOUBLED]
    assert [(line.record_id, line.doubles) for line in after] == [(line.doubles[0], ()) for line in before]
    assert [line.read_back for line in after] == [ReadBack.DIFFERING, ReadBack.VERIFIED]
    assert [each.found for each in after[0].differences] == ["Cut"]
    assert not {line.record_id for line in before} & set(bench.portal.records)


@pytest.mark.parametrize("fault", [DeleteFault.LOST, DeleteFault.CUT, DeleteFault.HALF, DeleteFault.RATE])
def test_a_deletion_without_a_clear_answer_is_asked_again(bench: Bench, fault: DeleteFault):
    run = doubled(bench)
    bench.portal.look_faults = deque([LookFault.BROKEN, LookFault.RATE])
    assert take_doubles_back(bench, run, records(bench, fault)) == UndoCounts(deleted=2)
    assert each_row_once(bench)


def test_what_the_portal_refuses_to_delete_is_failed_and_stays_told(bench: Bench):
    run = doubled(bench)
    assert take_doubles_back(bench, run, records(bench, DeleteFault.DENIED)) == UndoCounts(deleted=1, failed=1)
    assert summary(bench, run).doubled == 1


@pytest.mark.parametrize("place", ["look", "before delete", "after delete"])
def test_after_a_death_a_second_call_goes_on(bench: Bench, place: str):
    run = doubled(bench)

    def dies(at: str) -> None:
        if at == place:
            raise Killed

    deleting = records(bench)
    deleting.mortality = dies
    with pytest.raises(Killed):
        take_doubles_back(bench, run, deleting)
    deleting.mortality = lambda at: None
    counts = take_doubles_back(bench, run, deleting)
    assert counts.deleted + counts.already_gone == 2
    assert each_row_once(bench)
    assert summary(bench, run).is_clean


def test_another_portal_and_a_run_that_goes_on_are_refused(bench: Bench):
    run = doubled(bench)
    journal = bench.journal()
    other = Connection(records(bench), PortalIdentity("other.example", "2"), ORIGIN)
    doubles = Doubles(journal, other, bench.world, wait=lambda seconds: None)
    with pytest.raises(Trouble, match=r"made on portal\.example as user 1"):
        doubles.take_back(run, progress=lambda done, total: None, cancel=NeverCancelled())
    with journal.hold(run), pytest.raises(Trouble, match="worked on by another window"):
        take_doubles_back(bench, run, records(bench))
    journal.close()
    assert len(bench.portal.records) == ROWS + 2


def test_undo_takes_the_doubles_back_as_well(bench: Bench):
    run = doubled(bench)
    assert take_back(bench, run, records(bench)).deleted == ROWS
    assert bench.portal.records == {}


def test_at_the_terminal_doubles_are_told_looked_at_and_taken_back(tmp_path: Path):
    with start_practice_portal(tmp_path / "portal") as portal:
        commands = Commands(tmp_path / "data", portal)
        stop = {
            "do": "answer_error",
            "code": "ACCESS_DENIED",
            "status": 403,
            "when": {"method": "crm.item.batchimport", "from": 2},
        }
        portal.set_scenario({"faults": [stop]})
        done = commands.run("import", str(deals(tmp_path / "deals.csv", 5)), "--to", "deal")
        (first,) = portal.records(DEAL)
        double = {name: first[name] for name in ("title", "opportunity", "originId", "originatorId")}
        portal.set_scenario({})
        portal.call("crm.item.add", {"entityTypeId": DEAL, "fields": double})
        _, out, _ = commands.outcome("resume", done["run"])
        assert (json.loads(out)["created"], json.loads(out)["doubled"]) == (5, 1)
        preview = commands.run("undo", done["run"], "--doubles")
        assert (preview["preview"], preview["deleted"], len(portal.records(DEAL))) == (True, 1, 6)
        taken = commands.run("undo", done["run"], "--doubles", "--yes")
        assert (taken["deleted"], taken["kept_edited"], taken["failed"]) == (1, 0, 0)
        assert sorted(record["title"] for record in portal.records(DEAL)) == [f"Deal {number}" for number in range(5)]
        assert first["id"] in {record["id"] for record in portal.records(DEAL)}
        known = commands.run("resume", done["run"])
        assert (known["created"], known["verified"], known["doubled"]) == (5, 5, 0)
