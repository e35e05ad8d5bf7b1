"""The disk under the journal: full at any write, damaged anywhere. Nothing is sent that is not on disk."""

from __future__ import annotations

import random
import shutil
from collections import deque
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desktop_app.domain.events import Finished
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.runs import JOURNAL_FULL
from desktop_app.domain.runs import Change, RunState
from desktop_app.engine.run.messages import StopPressed
from desktop_app.store.journal import SqliteJournal
from tests.support.fake_faults import Fault
from tests.support.runs import Bench, plan_of, titles
from tests.support.virtual import Killed, VirtualOutlet

ROWS = 45


class FullJournal(SqliteJournal):
    """The disk is full from one of the writes on."""

    def __init__(self, folder: Path, writes_left: int) -> None:
        super().__init__(folder / "journal.sqlite3", folder / "locks")
        self.writes_left = writes_left

    def write(self, run: str, changes: Sequence[Change], *, durable: bool = True) -> None:
        if self.writes_left == 0:
            raise Trouble(Problem(JOURNAL_FULL, words={"path": "journal.sqlite3"}))
        self.writes_left -= 1
        super().write(run, changes, durable=durable)


@dataclass
class DiskBench(Bench):
    """A bench whose journal can be told to fail."""

    writes_left: int = -1
    pages_left: int | None = None
    journals: list[SqliteJournal] = field(default_factory=list)

    def journal(self) -> SqliteJournal:
        journal = FullJournal(self.folder, self.writes_left)
        if self.pages_left is not None:
            used = journal._connection.execute("PRAGMA page_count").fetchone()[0]
            journal._connection.execute(f"PRAGMA max_page_count={used + self.pages_left}")
        return journal


def ends_well(bench: Bench, run: str) -> None:
    last = bench.go(run)
    assert (last.state, last.summary.created, last.summary.doubled) == (RunState.FINISHED, ROWS, 0)
    bench.world.settle()
    assert set(bench.portal.markers().values()) == {1}
    assert len(bench.portal.records) == ROWS


def stopped(last: Finished, bench: Bench) -> bool:
    """Tell whether the disk stopped the run; then it says so, and every record of the portal is accounted for."""
    if last.problem is None:
        return False
    assert last.problem.entry == JOURNAL_FULL
    assert last.state is RunState.INTERRUPTED
    assert last.summary.created + last.summary.unsure >= len(bench.portal.records)
    return True


def unwritten(bench: Bench, run: str) -> list[str]:
    """Return the markers of rows that have a record though the journal says that they never left."""
    made = bench.portal.markers()
    with closing(SqliteJournal(bench.folder / "journal.sqlite3", bench.folder / "locks")) as journal:
        return [line.marker for line in journal.lines(run) if line.outcome is Outcome.WAITING and made[line.marker]]


def test_a_disk_full_at_any_one_write_stops_the_run_which_then_continues(tmp_path: Path):
    stops = 0
    for write in range(60):
        folder = tmp_path / str(write)
        bench = DiskBench(folder)
        run = bench.begin(plan_of(titles(ROWS)))
        bench.writes_left = write
        last = bench.go(run)
        if not stopped(last, bench):
            break
        bench.world.settle()
        assert not unwritten(bench, run), "a request left that was not written down before"
        stops += 1
        bench.writes_left = -1
        ends_well(bench, run)
        shutil.rmtree(folder)
    assert 6 < stops < 60


def test_a_disk_with_room_for_a_few_pages_stops_the_run_which_then_continues(tmp_path: Path):
    stops = 0
    for pages in range(6):
        bench = DiskBench(tmp_path / str(pages))
        run = bench.begin(plan_of(titles(ROWS)))
        bench.pages_left = pages
        # What is said of unsure rows needs room.
        bench.portal.faults = deque([Fault.NONE, Fault.NONE, Fault.CUT_AFTER, Fault.CUT_INSIDE])
        stops += stopped(bench.go(run), bench)
        bench.pages_left = None
        ends_well(bench, run)
    assert stops >= 1


def test_a_plan_that_does_not_fit_on_the_disk_is_a_sentence_and_leaves_no_run_behind(tmp_path: Path):
    bench = DiskBench(tmp_path, pages_left=1)
    with pytest.raises(Trouble) as caught:
        bench.begin(plan_of(titles(2000)))
    assert caught.value.problem.entry == JOURNAL_FULL
    bench.pages_left = None
    journal = bench.journal()
    assert journal.runs() == ()
    journal.close()


DAMAGE = {
    "noise": lambda dice, length: dice.randbytes(length),
    "zeros": lambda dice, length: bytes(length),
    "one bit": lambda dice, length: None,
}


def damaged(path: Path, dice: random.Random, kind: str) -> None:
    content = bytearray(path.read_bytes())
    place = dice.randrange(len(content))
    if kind == "cut off":
        path.write_bytes(content[:place])
        return
    new = DAMAGE[kind](dice, min(dice.choice([16, 512, 4096]), len(content) - place))
    if new is None:
        content[place] ^= 1 << dice.randrange(8)
    else:
        content[place : place + len(new)] = new
    path.write_bytes(content)


@pytest.fixture
def interrupted(tmp_path: Path) -> tuple[Bench, str]:
    """A run whose process died in the middle, rows of every fate on the portal and in the journal."""
    bench = Bench(tmp_path / "whole")
    run = bench.begin(plan_of(titles(ROWS)))
    left = 4

    def mortality(place: str) -> None:
        nonlocal left
        left -= place == "after submit"
        if left == 0:
            raise Killed

    bench.mortality = mortality
    with pytest.raises(Killed):
        bench.go(run)
    bench.mortality = lambda place: None
    bench.world.settle()
    return bench, run


@pytest.mark.parametrize("kind", ["noise", "zeros", "one bit", "cut off"])
def test_a_damaged_journal_says_so_or_recovers_and_never_makes_a_double(
    tmp_path: Path, interrupted: tuple[Bench, str], kind: str
):
    bench, run = interrupted
    records = {key: dict(record) for key, record in bench.portal.records.items()}
    refusals = 0
    for seed in range(60):
        folder = tmp_path / f"{kind}-{seed}"
        shutil.copytree(bench.folder, folder)
        damaged(folder / "journal.sqlite3", random.Random(f"{kind}{seed}"), kind)
        bench.portal.records = {key: dict(record) for key, record in records.items()}
        before = bench.portal.creations
        try:
            last = Bench(folder, bench.world, bench.portal).go(run, stops_in_the_end)
            problem = last.problem
        except Trouble as trouble:
            problem = trouble.problem
            assert bench.portal.creations == before, "something was sent from a journal that could not be read"
        refusals += problem is not None
        assert problem is None or (problem.text and problem.cure)
        bench.world.settle()
        ours = {marker: count for marker, count in bench.portal.markers().items() if marker.startswith("ia1:")}
        assert set(ours.values()) <= {1}
        shutil.rmtree(folder)
    assert refusals


def stops_in_the_end(outlet: VirtualOutlet) -> None:
    outlet.press(3000.0, StopPressed())
