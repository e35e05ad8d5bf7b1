"""Files that are too heavy for their row: put in once the record exists, whatever happens in between."""

from __future__ import annotations

import hashlib
from collections import deque
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.events import Paused, Phase, PhaseBegan, Waiting, WaitReason
from desktop_app.domain.outcome import FilesState, Outcome, ReadBack
from desktop_app.domain.plan import ComparedField, PlannedFile
from desktop_app.domain.runs import RunState
from desktop_app.engine.continuing import retry_files
from desktop_app.engine.run.messages import StopPressed
from desktop_app.engine.run.options import RunOptions
from tests.support.fake_faults import Fault, PutFault
from tests.support.runs import MEMORY, Bench, plan_of, titles
from tests.support.virtual import Killed


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


def file_of(folder: Path, name: str, content: bytes, *, many: bool = True) -> PlannedFile:
    path = folder / name
    path.write_bytes(content)
    return PlannedFile("ufScan", many, name, path, len(content), hashlib.sha256(content).hexdigest())


def heavy_plan(folder: Path, rows: int = 6, *, heavy=(2, 4), may_be_late: bool = True):
    """A plan of rows with a file each; the heavy ones do not fit the portal's limit of 1,000 bytes."""
    plan = plan_of(titles(rows))
    folder.mkdir(exist_ok=True)
    planned = [
        replace(row, files=(file_of(folder, f"{row.key}.bin", bytes([row.key]) * (3000 if row.key in heavy else 60)),))
        for row in plan.rows
    ]
    compared = (*plan.compared, ComparedField("ufScan", "file", is_multiple=True, title="Scan"))
    return replace(plan, rows=planned, compared=compared, may_be_late=may_be_late)


def lines(bench: Bench, run: str):
    journal = bench.journal()
    try:
        return {line.key: line for line in journal.lines(run)}
    finally:
        journal.close()


def digests(bench: Bench) -> dict[str, list[str]]:
    return {
        record["title"]: [each["sha256"] for each in record.get("ufScan", [])]
        for record in bench.portal.records.values()
    }


def expected(plan) -> dict[str, list[str]]:
    return {row.values["title"]: [file.sha256 for file in row.files] for row in plan.rows}


def test_without_a_yes_a_row_that_is_too_heavy_is_refused(bench: Bench, tmp_path: Path):
    bench.portal.most_bytes = 1000
    finished = bench.run(heavy_plan(tmp_path / "files", may_be_late=False))
    assert (finished.summary.created, finished.summary.refused, finished.summary.files_missing) == (4, 2, 0)
    assert [line.problems[0].code for line in lines(bench, finished.run).values() if line.problems] == [
        "row-too-large", "row-too-large"
    ]  # fmt: skip
    assert bench.portal.puts == []


def test_with_a_yes_it_is_created_and_its_file_put_in_afterwards(bench: Bench, tmp_path: Path):
    bench.portal.most_bytes = 1000
    plan = heavy_plan(tmp_path / "files")
    finished = bench.run(plan)
    assert (finished.state, finished.summary.created, finished.summary.verified) == (RunState.FINISHED, 6, 6)
    assert finished.summary.is_clean
    assert digests(bench) == expected(plan)
    states = {key: line.files for key, line in lines(bench, finished.run).items()}
    assert {states[key] for key in (0, 2, 4)} == {FilesState.PROVEN}
    assert (finished.summary.files_proven, finished.summary.files_unproven) == (6, 0)
    assert PhaseBegan(Phase.ATTACHING) in bench.events
    assert max(bench.portal.markers().values()) == 1


def test_what_was_too_heavy_is_learnt(bench: Bench, tmp_path: Path):
    bench.portal.most_bytes = 1000
    bench.run(heavy_plan(tmp_path / "files", rows=12, heavy=range(3, 12)))
    alone_in_vain = bench.portal.creations - len(bench.portal.records)
    assert alone_in_vain < 6
    assert len(bench.portal.puts) == 9


def test_a_file_the_portal_refuses_leaves_created_file_missing_and_can_be_tried_again(bench: Bench, tmp_path: Path):
    bench.portal.most_bytes = 1000
    bench.portal.put_faults = deque([PutFault.REFUSED])
    plan = heavy_plan(tmp_path / "files", heavy=(2,))
    finished = bench.run(plan)
    line = lines(bench, finished.run)[2]
    assert (line.outcome, line.files, line.read_back) == (Outcome.CREATED, FilesState.MISSING, ReadBack.DIFFERING)
    assert [problem.code for problem in line.problems] == ["files-not-put"]
    assert "2.bin" in line.problems[0].text
    assert (finished.summary.files_missing, finished.summary.differing, finished.summary.is_clean) == (1, 1, False)
    journal = bench.journal()
    assert retry_files(journal, finished.run) == 1
    journal.close()
    again = bench.go(finished.run)
    assert (again.state, again.summary.files_missing, again.summary.verified) == (RunState.FINISHED, 0, 6)
    assert again.summary.is_clean
    assert (len(bench.portal.records), digests(bench)) == (6, expected(plan))


@pytest.mark.parametrize("fault", [PutFault.LOST, PutFault.CUT, PutFault.RATE])
def test_a_put_without_a_clear_answer_is_done_again(bench: Bench, tmp_path: Path, fault: PutFault):
    bench.portal.most_bytes = 1000
    bench.portal.put_faults = deque([fault])
    plan = heavy_plan(tmp_path / "files")
    finished = bench.run(plan)
    assert (finished.summary.is_clean, digests(bench)) == (True, expected(plan))


def test_a_put_whose_answers_are_all_lost_is_proven_by_reading_back(bench: Bench, tmp_path: Path):
    bench.portal.most_bytes = 1000
    bench.portal.put_faults = deque([PutFault.LOST] * 3)
    finished = bench.run(heavy_plan(tmp_path / "files", heavy=(2,)))
    assert (finished.summary.verified, finished.summary.files_missing) == (6, 0)
    line = lines(bench, finished.run)[2]
    assert (line.files, line.problems) == (FilesState.PROVEN, ())


def test_a_webhook_that_is_refused_pauses_and_loses_nothing(bench: Bench, tmp_path: Path):
    bench.portal.most_bytes = 1000
    bench.portal.put_faults = deque([PutFault.STOP] * 2)
    plan = heavy_plan(tmp_path / "files", heavy=(2,))
    stopped = bench.run(plan, lambda outlet: outlet.press(500.0, StopPressed()))
    assert any(isinstance(event, Paused) and event.problem for event in bench.events)
    assert lines(bench, stopped.run)[2].files is FilesState.OWED
    bench.portal.put_faults.clear()
    assert bench.go(stopped.run).summary.is_clean
    assert digests(bench) == expected(plan)


def test_a_file_that_changed_before_it_is_put_in_is_told(bench: Bench, tmp_path: Path):
    bench.portal.most_bytes = 1000
    plan = heavy_plan(tmp_path / "files", heavy=(2,))
    late = replace(plan, rows=[replace(row, files_late=row.key == 2) for row in plan.rows])
    run = bench.begin(late)
    late.rows[2].files[0].path.write_bytes(b"other")
    finished = bench.go(run)
    line = lines(bench, run)[2]
    assert (line.outcome, line.files, line.problems[0].code) == (Outcome.CREATED, FilesState.MISSING, "file-changed")
    assert (finished.summary.created, finished.summary.files_missing, bench.portal.puts) == (6, 1, [])


def test_what_the_portal_keeps_otherwise_is_a_missing_file(bench: Bench, tmp_path: Path):
    plan = heavy_plan(tmp_path / "files", heavy=())

    def spoil(event: object) -> None:
        if event == PhaseBegan(Phase.LOOKING_AGAIN):
            next(iter(bench.portal.records.values()))["ufScan"][0]["sha256"] = "00"

    bench.listener = spoil
    finished = bench.run(plan)
    told = [problem.code for line in lines(bench, finished.run).values() for problem in line.problems]
    assert (told, finished.summary.files_missing, finished.summary.differing) == (["files-not-kept"], 1, 1)


def test_a_row_that_breaks_requests_off_may_be_sent_without_its_files(bench: Bench, tmp_path: Path):
    plan = heavy_plan(tmp_path / "files", rows=2, heavy=(1,))
    bench.portal.faults = deque([Fault.NONE, *[Fault.CUT_BEFORE] * 3])
    bench.options = RunOptions(settle_seconds=10.0)
    finished = bench.run(plan, lambda outlet: outlet.press(4000.0, StopPressed()))
    assert (finished.summary.created, len(bench.portal.records)) == (2, 2)
    assert lines(bench, finished.run)[1].files is FilesState.PROVEN
    assert digests(bench) == expected(plan)


def test_somebodys_change_before_a_second_try_stays_told_from_ours(bench: Bench, tmp_path: Path):
    bench.portal.most_bytes = 1000
    bench.portal.put_faults = deque([PutFault.REFUSED] * 2)
    plan = heavy_plan(tmp_path / "files")
    finished = bench.run(plan)
    before = lines(bench, finished.run)
    edited, untouched = before[2].record_id, before[4].record_id
    bench.portal.records[edited] |= {"updatedTime": "somebody's", "updatedBy": "7"}
    journal = bench.journal()
    assert retry_files(journal, finished.run) == 2
    journal.close()
    bench.go(finished.run)
    after = lines(bench, finished.run)
    assert after[2].baseline == before[2].baseline
    assert (
        after[4].baseline.updated_time
        == bench.portal.records[untouched]["updatedTime"]
        != before[4].baseline.updated_time
    )


@pytest.mark.parametrize("crossing", range(0, 90, 3))
def test_a_death_at_any_moment_loses_and_doubles_nothing(tmp_path: Path, crossing: int):
    left = [crossing]

    def mortality(place: str) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise Killed

    bench = Bench(
        (MEMORY or tmp_path) / f"files-{tmp_path.name}-{crossing}" if MEMORY else tmp_path, mortality=mortality
    )
    bench.folder.mkdir(exist_ok=True)
    bench.portal.most_bytes = 1000
    plan = heavy_plan(tmp_path / "files")
    run = bench.begin(plan)
    try:
        bench.go(run)
    except Killed:
        bench.world.settle()
    bench.mortality = lambda place: None
    finished = bench.go(run)
    assert (finished.summary.created, finished.summary.is_clean) == (6, True)
    assert digests(bench) == expected(plan)
    assert max(bench.portal.markers().values()) == 1


def test_a_put_is_not_done_again_while_the_portal_may_still_work_on_the_first(bench: Bench, tmp_path: Path):
    """The first request of a field for several files begins it anew: late, it would take the others out again."""
    bench.portal.most_bytes = 1000
    bench.portal.put_faults = deque([PutFault.CUT])
    put_later, put_at = bench.portal.put_later, []

    def noted(world, record_id, row, before):
        put_at.append((row.key, world.now))
        return put_later(world, record_id, row, before)

    bench.portal.put_later = noted  # type: ignore[method-assign]
    plan = heavy_plan(tmp_path / "files")
    finished = bench.run(plan)
    assert (finished.state, finished.summary.files_missing, digests(bench)) == (RunState.FINISHED, 0, expected(plan))
    first, *others = [at for key, at in put_at if key == put_at[0][0]]
    assert [at - first >= 75 for at in others] == [True]
    other = next(at for key, at in put_at if key != put_at[0][0])
    assert other - first < 10
    waits = [event.reason for event in bench.events if isinstance(event, Waiting)]
    assert WaitReason.SETTLE in waits
