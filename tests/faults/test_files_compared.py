"""All files of a run compared by content after it: stopped, killed, cut off, and gone on with."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.answers import FoundRecord, ReadAnswer
from desktop_app.domain.outcome import FilesState, ReadBack
from desktop_app.domain.problems import Trouble
from desktop_app.domain.runs import FilesMoved, RunEnded
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.continuing import retry_files
from desktop_app.engine.proving import FilesCompared, FilesProof
from desktop_app.engine.run.controls import Connection
from tests.faults.test_files_afterwards import digests, expected, heavy_plan, lines
from tests.support.fake_faults import LookFault
from tests.support.fake_records import FakeRecords
from tests.support.runs import IDENTITY, ORIGIN, Bench
from tests.support.undoing import pass_time
from tests.support.virtual import Killed

ROWS = 6


@dataclass
class Shelf(FakeRecords):
    """Gives contents only when they are asked for, as a portal does."""

    withheld: set[int] = field(default_factory=set)
    fetched: list[int] = field(default_factory=list)

    def read(self, kind: Any, ids: Sequence[int], select: Sequence[str]) -> ReadAnswer:
        answer = super().read(kind, ids, select)
        return replace(answer, records=tuple(self._shown(each, {}) for each in answer.records))

    def with_contents(self, answer: ReadAnswer, fields: Sequence[str], ids: frozenset[int]) -> ReadAnswer:
        assert list(fields) == ["ufScan"]
        self.mortality("fetch")
        self.fetched += ids
        found = [
            each if each.id in self.withheld else self._shown(each, self.portal.records[each.id])
            for each in answer.records
        ]
        return replace(answer, records=tuple(found))

    def _shown(self, record: FoundRecord, whole: dict[str, Any]) -> FoundRecord:
        files = whole.get("ufScan") or [{"id": each["id"]} for each in record.values.get("ufScan", [])]
        return replace(record, values={**record.values, "ufScan": files})


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@dataclass
class Until:
    """Wants to stop after so many records."""

    most: int = ROWS
    done: int = 0

    def progress(self, done: int, total: int | None) -> None:
        assert total is not None
        self.done = done

    def is_cancelled(self) -> bool:
        return self.done >= self.most


def imported(bench: Bench, folder: Path) -> tuple[Any, str]:
    """Run an import whose files are there by number only, as most of a large one are."""
    plan = heavy_plan(folder / "files", ROWS, heavy=())
    run = bench.run(plan).run
    journal = bench.journal()
    journal.write(run, [FilesMoved(index, FilesState.WITH_ROW) for index in range(ROWS)])
    assert journal.info(run).summary.files_unproven == ROWS
    journal.close()
    return plan, run


def compare(
    bench: Bench, run: str, records: FakeRecords, until: Until | None = None, identity: PortalIdentity = IDENTITY
) -> FilesCompared:
    journal, until = bench.journal(), until or Until(ROWS + 1)
    wait: Callable[[float], None] = lambda seconds: pass_time(bench, seconds)  # noqa: E731
    try:
        proof = FilesProof(journal, Connection(records, identity, ORIGIN), bench.world, wait=wait)
        return proof.compare(run, progress=until.progress, cancel=until)
    finally:
        journal.close()


def summary(bench: Bench, run: str):
    journal = bench.journal()
    try:
        return journal.info(run).summary
    finally:
        journal.close()


def record_of(bench: Bench, run: str, key: int) -> dict[str, Any]:
    return bench.portal.records[lines(bench, run)[key].record_id]


def test_every_file_is_compared_and_told(bench: Bench, tmp_path: Path):
    _, run = imported(bench, tmp_path)
    assert compare(bench, run, Shelf(bench.portal, bench.world)) == FilesCompared(equal=ROWS)
    told = summary(bench, run)
    assert (told.files_proven, told.files_unproven, told.verified, told.is_clean) == (ROWS, 0, ROWS, True)


def test_what_differs_becomes_a_sentence_and_can_be_put_in_again(bench: Bench, tmp_path: Path):
    plan, run = imported(bench, tmp_path)
    record_of(bench, run, 1)["ufScan"][0]["sha256"] = "00"
    record_of(bench, run, 4)["ufScan"].clear()
    assert compare(bench, run, Shelf(bench.portal, bench.world)) == FilesCompared(equal=4, differing=2)
    for key in (1, 4):
        line = lines(bench, run)[key]
        assert (line.files, line.read_back) == (FilesState.MISSING, ReadBack.DIFFERING)
        assert [problem.code for problem in line.problems] == ["files-not-kept"]
        assert [each.key for each in line.differences] == ["ufScan"]
    told = summary(bench, run)
    assert (told.files_missing, told.differing, told.files_proven) == (2, 2, 4)
    journal = bench.journal()
    assert retry_files(journal, run) == 2
    journal.close()
    assert bench.go(run).summary.is_clean
    assert (len(bench.portal.records), digests(bench)) == (ROWS, expected(plan))


def test_what_somebody_changed_since_is_shown_but_not_to_be_put_over(bench: Bench, tmp_path: Path):
    _, run = imported(bench, tmp_path)
    record_of(bench, run, 2).update(updatedTime="somebody's", ufScan=[{"id": 77, "sha256": "00", "size": 1}])
    assert compare(bench, run, Shelf(bench.portal, bench.world)) == FilesCompared(equal=5, edited=1)
    line = lines(bench, run)[2]
    assert (line.files, line.read_back, line.problems) == (FilesState.WITH_ROW, ReadBack.DIFFERING, ())
    assert line.baseline.updated_time != "somebody's"


def test_what_differed_and_is_right_again_is_equal(bench: Bench, tmp_path: Path):
    _, run = imported(bench, tmp_path)
    record = record_of(bench, run, 2)
    before = dict(record)
    record.update(updatedTime="somebody's", ufScan=[{"id": 77, "sha256": "00", "size": 1}])
    compare(bench, run, Shelf(bench.portal, bench.world))
    record.update(before)
    assert compare(bench, run, Shelf(bench.portal, bench.world)) == FilesCompared(equal=ROWS)
    line = lines(bench, run)[2]
    assert (line.files, line.read_back, line.differences) == (FilesState.PROVEN, ReadBack.VERIFIED, ())


def test_a_stopped_comparison_goes_on_where_it_was(bench: Bench, tmp_path: Path):
    _, run = imported(bench, tmp_path)
    first = Shelf(bench.portal, bench.world)
    assert compare(bench, run, first, Until(2)) == FilesCompared(equal=2, left=4)
    second = Shelf(bench.portal, bench.world)
    assert compare(bench, run, second) == FilesCompared(equal=ROWS)
    assert sorted(first.fetched + second.fetched) == sorted(bench.portal.records)


@pytest.mark.parametrize("death", range(1, 7))
def test_a_death_at_any_record_loses_nothing(bench: Bench, tmp_path: Path, death: int):
    _, run = imported(bench, tmp_path)
    left = [death]

    def dies(place: str) -> None:
        left[0] -= place == "fetch"
        if not left[0]:
            raise Killed

    first = Shelf(bench.portal, bench.world, mortality=dies)
    with pytest.raises(Killed):
        compare(bench, run, first)
    second = Shelf(bench.portal, bench.world)
    assert compare(bench, run, second) == FilesCompared(equal=ROWS)
    assert len(second.fetched) == ROWS - len(first.fetched)


def test_what_the_portal_does_not_give_back_stays_open(bench: Bench, tmp_path: Path):
    _, run = imported(bench, tmp_path)
    gone, kept_back = (lines(bench, run)[key].record_id for key in (0, 3))
    del bench.portal.records[gone]
    records = Shelf(bench.portal, bench.world, withheld={kept_back})
    assert compare(bench, run, records) == FilesCompared(equal=4, unread=2)
    assert records.fetched.count(kept_back) == 2
    assert summary(bench, run).files_unproven == 2


def test_a_portal_that_cannot_be_reached_any_more_ends_it_with_its_problem(bench: Bench, tmp_path: Path):
    _, run = imported(bench, tmp_path)
    records = Shelf(bench.portal, bench.world, withheld={lines(bench, run)[3].record_id})
    records.mortality = lambda place: bench.portal.look_faults.extend(
        [LookFault.NOT_SENT] * 9 if place == "fetch" and len(records.fetched) == 3 else []
    )
    with pytest.raises(Trouble) as caught:
        compare(bench, run, records)
    assert caught.value.problem.code == "connection-lost"
    assert summary(bench, run).files_proven == 3


def test_another_portal_or_a_run_taken_back_is_not_compared(bench: Bench, tmp_path: Path):
    _, run = imported(bench, tmp_path)
    records = Shelf(bench.portal, bench.world)
    with pytest.raises(Trouble) as caught:
        compare(bench, run, records, identity=PortalIdentity("another.example", "7"))
    assert caught.value.problem.code == "other-portal"
    journal = bench.journal()
    journal.write(run, [RunEnded(0.0, undone=True)])
    journal.close()
    with pytest.raises(Trouble) as caught:
        compare(bench, run, records)
    assert (caught.value.problem.code, records.fetched) == ("run-undone", [])
