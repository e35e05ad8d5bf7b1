"""The journal keeps what it is told, whole, and says in a sentence when it cannot."""

import os
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.compare import Difference
from desktop_app.domain.outcome import FilesState, IllegalMoveError, Outcome, ReadBack, UndoState
from desktop_app.domain.phrases import phrase, said
from desktop_app.domain.plan import PlannedFile, PlannedRow
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.runs import FILES_NOT_PUT
from desktop_app.domain.runs import (
    Baseline,
    Doubtful,
    FilesMoved,
    Leaving,
    RowDoubled,
    RowMoved,
    RowRead,
    RowUndone,
    RunEnded,
    RunState,
    Worked,
)
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.store.journal import SqliteJournal
from tests.support.fake_faults import ROW_PROBLEM
from tests.support.runs import IDENTITY, ORIGIN, plan_of, titles


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    opened = open_journal(tmp_path)
    yield opened
    opened.close()


def open_journal(folder: Path) -> SqliteJournal:
    return SqliteJournal(folder / "journal.sqlite3", folder / "locks")


def begin(journal: SqliteJournal, count: int = 250, **further: Any) -> str:
    return journal.begin(plan_of(titles(count), **further), IDENTITY, origin=ORIGIN, wall=1000.0)


def sent(journal: SqliteJournal, run: str, index: int, number: int = 1) -> None:
    journal.write(
        run,
        [RowMoved(index, Outcome.WAITING, Outcome.SENDING), Leaving(number, (index,), 1001.0, 2001.0)],
    )


def created(journal: SqliteJournal, run: str, index: int, record_id: int) -> None:
    sent(journal, run, index, number=index + 1)
    journal.write(run, [RowMoved(index, Outcome.SENDING, Outcome.CREATED, record_id)])


def test_a_renamed_portal_is_kept_and_nothing_else_of_the_run_changes(journal: SqliteJournal):
    run = begin(journal, count=3)
    before = journal.info(run).head
    journal.move(run, PortalIdentity("new.example", "1"), origin="https://new.example")
    after = journal.info(run).head
    assert (after.identity, after.origin) == (PortalIdentity("new.example", "1"), "https://new.example")
    assert replace(after, identity=before.identity, origin=before.origin) == before


def test_a_plan_is_kept_whole(journal: SqliteJournal):
    run = begin(journal, held=2)
    stored = journal.load(run)
    assert stored.head.identity == IDENTITY
    assert (stored.head.file_name, stored.head.headings, stored.head.marker_field) == (
        "table.xlsx",
        ("Title",),
        "originId",
    )
    assert len(stored.rows) == 252
    assert stored.rows.count(Outcome.HELD_BACK) == 2
    assert stored.has_own_markers
    assert [row.values["title"] for row in journal.rows(run, [249, 0, 100])] == ["Row 249", "Row 0", "Row 100"]
    lines = list(journal.lines(run))
    assert [line.cells for line in lines[99:101]] == [("Row 99",), ("Row 100",)]
    assert lines[251].problems == (ROW_PROBLEM,)


def test_files_of_a_row_are_kept_by_path_size_and_digest(journal: SqliteJournal):
    file = PlannedFile("ufScan", is_multiple=True, name="a.pdf", path=Path("/files/a.pdf"), size=300, sha256="ab")
    plain, heavy = plan_of(titles(2)).rows
    plan = plan_of(titles(2))
    object.__setattr__(plan, "rows", (plain, PlannedRow(1, 3, heavy.marker, heavy.values, heavy.cells, files=(file,))))
    run = journal.begin(plan, IDENTITY, origin=ORIGIN, wall=1.0)
    assert journal.rows(run, [1])[0].files == (file,)
    sizes = journal.load(run).rows.sizes
    assert sizes[1] - sizes[0] >= 400


def test_only_legal_moves_reach_the_disk(journal: SqliteJournal):
    run = begin(journal, 2)
    with pytest.raises(IllegalMoveError):
        journal.write(run, [RowMoved(0, Outcome.WAITING, Outcome.CREATED, 5)])
    with pytest.raises(IllegalMoveError):
        journal.write(run, [RowMoved(0, Outcome.SENDING, Outcome.CREATED, 5)])
    with pytest.raises(IllegalMoveError):
        journal.write(run, [RowUndone(0, UndoState.DELETED)])
    assert journal.load(run).rows.outcome(0) is Outcome.WAITING


def test_a_transaction_is_kept_whole_or_not_at_all(journal: SqliteJournal):
    run = begin(journal, 3)
    with pytest.raises(IllegalMoveError):
        journal.write(
            run,
            [
                RowMoved(0, Outcome.WAITING, Outcome.SENDING),
                RowMoved(1, Outcome.CREATED, Outcome.WAITING),
            ],
        )
    assert journal.load(run).rows.count(Outcome.WAITING) == 3


def test_what_was_on_its_way_is_known_after_a_death(tmp_path: Path):
    first = open_journal(tmp_path)
    run = begin(first, 5)
    sent(first, run, 0, number=1)
    sent(first, run, 1, number=2)
    first.write(run, [RowMoved(1, Outcome.SENDING, Outcome.UNSURE), Doubtful(2, 2076.0)])
    # No close: the process dies.
    second = open_journal(tmp_path)
    stored = second.load(run)
    assert [(request.number, request.indices, request.settled_portal) for request in stored.open_requests] == [
        (1, (0,), None),
        (2, (1,), 2076.0),
    ]
    assert stored.next_request == 3
    second.close()
    first.close()


def test_fates_baselines_and_counts_are_kept(journal: SqliteJournal):
    run = begin(journal, 4)
    for index in range(3):
        created(journal, run, index, 70 + index)
    baseline = Baseline("t1", "1", "t2")
    difference = Difference("title", "Title", "A", "B")
    journal.write(run, [RowRead(0, ReadBack.VERIFIED, (), baseline), RowRead(1, ReadBack.DIFFERING, (difference,))])
    journal.write(run, [RowRead(2, ReadBack.UNREAD), RowDoubled(2, (99,)), Worked(7, 2.5)], durable=False)
    lines = list(journal.lines(run))
    assert [line.record_id for line in lines] == [70, 71, 72, None]
    assert lines[0].baseline == baseline
    assert lines[1].differences == (difference,)
    assert lines[2].doubles == (99,)
    summary = journal.info(run).summary
    assert (summary.created, summary.not_sent, summary.verified, summary.differing, summary.unread) == (3, 1, 1, 1, 1)
    assert (summary.doubled, summary.requests, summary.seconds) == (1, 7, 2.5)
    assert journal.load(run).doubled == frozenset({2})


def test_the_history_tells_how_each_run_stands(journal: SqliteJournal):
    first, second, third = (begin(journal, 1) for _ in range(3))
    journal.write(second, [RunEnded(5.0)])
    journal.write(third, [RunEnded(5.0), RunEnded(6.0, undone=True)])
    states = {info.head.run: info.state for info in journal.runs()}
    assert states == {first: RunState.INTERRUPTED, second: RunState.FINISHED, third: RunState.UNDONE}
    with journal.hold(first):
        assert journal.info(first).state is RunState.RUNNING


def test_a_held_run_is_not_given_to_another(journal: SqliteJournal, tmp_path: Path):
    run = begin(journal, 1)
    other = open_journal(tmp_path)
    with journal.hold(run), pytest.raises(Trouble, match="another window"), other.hold(run):
        pass
    with other.hold(run):
        assert journal.info(run).state is RunState.RUNNING
    other.close()


def test_an_unknown_run_is_a_sentence(journal: SqliteJournal):
    with pytest.raises(Trouble, match="no import named “nothing”"):
        journal.load("nothing")


def test_repaired_rows_wait_again_under_their_marker(journal: SqliteJournal):
    run = begin(journal, 3, held=1)
    created(journal, run, 0, 70)
    sent(journal, run, 1, number=9)
    journal.write(run, [RowMoved(1, Outcome.SENDING, Outcome.REFUSED, problem=ROW_PROBLEM), RunEnded(5.0)])
    marker = journal.markers(run, [1])[0]
    fixed = [
        PlannedRow(key, key + 2, "", {"title": f"Fixed {key}", "assignedById": 7, "originId": f"new{key}"}, ("x",))
        for key in (0, 1, 3)
    ]
    journal.amend(run, fixed)
    stored = journal.load(run)
    assert [stored.rows.outcome(index) for index in range(4)] == [
        Outcome.CREATED,
        Outcome.WAITING,
        Outcome.WAITING,
        Outcome.WAITING,
    ]
    assert not stored.head.has_ended
    again, held = journal.rows(run, [1, 3])
    assert (again.values["title"], again.marker, held.marker) == ("Fixed 1", marker, "new3")
    assert stored.rows.groups[1] == stored.rows.groups[3] != stored.rows.groups[2]
    assert list(journal.lines(run))[1].problems == ()


def test_a_repaired_key_of_the_persons_own_is_the_marker_from_then_on(journal: SqliteJournal):
    plan = plan_of(titles(2))
    rows = [
        replace(row, marker=f"K-{n}", values={**row.values, "originId": f"K-{n}"}) for n, row in enumerate(plan.rows)
    ]
    run = journal.begin(replace(plan, rows=rows), IDENTITY, origin=ORIGIN, wall=1.0)
    sent(journal, run, 1)
    journal.write(run, [RowMoved(1, Outcome.SENDING, Outcome.REFUSED, problem=ROW_PROBLEM)])
    journal.amend(run, [replace(rows[1], values={**rows[1].values, "originId": "K-77"})])
    assert journal.markers(run, [0, 1]) == ("K-0", "K-77")
    assert [row.marker for row in journal.rows(run, [0, 1])] == ["K-0", "K-77"]


def test_an_unsure_row_is_never_amended(journal: SqliteJournal):
    run = begin(journal, 2)
    sent(journal, run, 0)
    journal.write(run, [RowMoved(0, Outcome.SENDING, Outcome.UNSURE)])
    (row,) = journal.rows(run, [0])
    journal.amend(run, [replace(row, values={"title": "Other"})])
    assert journal.load(run).rows.outcome(0) is Outcome.UNSURE
    assert journal.rows(run, [0]) == (row,)


def test_cells_and_payloads_leave_and_markers_stay(journal: SqliteJournal, tmp_path: Path):
    run = begin(journal, 150)
    created(journal, run, 0, 70)
    open_run = begin(journal, 1)
    journal.write(run, [RunEnded(2000.0)])
    assert journal.clear(1999.0) == 0
    assert journal.clear(2001.0) == 1
    with pytest.raises(Trouble, match="were removed from the journal"):
        journal.rows(run, [0])
    line = next(iter(journal.lines(run)))
    assert (line.cells, line.label, line.record_id) == ((), "", 70)
    assert line.marker.startswith("ia1:")
    assert journal.info(run).head.is_cleared
    assert len(journal.rows(open_run, [0])) == 1
    everything = b"".join(path.read_bytes() for path in tmp_path.iterdir() if path.is_file())
    assert b"Row 149" not in everything


def test_the_journal_is_for_its_owner_alone(journal: SqliteJournal, tmp_path: Path):
    begin(journal, 1)
    files = [path for path in tmp_path.iterdir() if path.name.startswith("journal")]
    assert len(files) >= 2
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


def test_own_groups_are_those_of_the_webhooks_user(journal: SqliteJournal):
    people = [{"title": str(number), "assignedById": person} for number, person in enumerate([1, 6, 1])]
    run = journal.begin(plan_of([*people, {"title": "x"}]), IDENTITY, origin=ORIGIN, wall=1.0)
    stored = journal.load(run)
    own = [stored.rows.groups[index] in stored.own_groups for index in range(4)]
    assert own == [True, False, True, True]


def test_foreign_markers_are_asked_for_one_by_one(journal: SqliteJournal):
    plan = plan_of(titles(1))
    row = plan.rows[0]
    object.__setattr__(plan, "rows", (PlannedRow(0, 2, "1C-17", row.values, row.cells),))
    assert not journal.load(journal.begin(plan, IDENTITY, origin=ORIGIN, wall=1.0)).has_own_markers


@pytest.mark.parametrize(
    "damage", [b"this is no database at all, but text" * 100, b"SQLite format 3\x00" + b"\xff" * 5000]
)
def test_a_damaged_journal_is_a_sentence(tmp_path: Path, damage: bytes):
    (tmp_path / "journal.sqlite3").write_bytes(damage)
    with pytest.raises(Trouble, match=r"cannot be read, so nothing was sent") as caught:
        open_journal(tmp_path)
    assert "move it out of its folder" in caught.value.problem.cure


def test_damage_in_the_middle_is_found_on_opening(tmp_path: Path):
    journal = open_journal(tmp_path)
    begin(journal, 2000)
    journal.close()
    path = tmp_path / "journal.sqlite3"
    content = bytearray(path.read_bytes())
    middle = len(content) // 2 // 4096 * 4096
    content[middle : middle + 3 * 4096] = os.urandom(3 * 4096)
    path.write_bytes(content)
    with pytest.raises(Trouble, match="cannot be read"):
        open_journal(tmp_path)


def test_a_journal_of_a_newer_version_is_left_alone(tmp_path: Path):
    open_journal(tmp_path).close()
    connection = sqlite3.connect(tmp_path / "journal.sqlite3")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(Trouble, match="newer version"):
        open_journal(tmp_path)


def test_a_journal_of_the_first_version_learns_of_files(tmp_path: Path):
    path = tmp_path / "journal.sqlite3"
    journal = open_journal(tmp_path)
    run = begin(journal, 3)
    journal.close()
    connection = sqlite3.connect(path)
    connection.executescript(
        "ALTER TABLE row DROP COLUMN files; ALTER TABLE detail DROP COLUMN files_problem; PRAGMA user_version = 1;"
    )
    connection.close()
    journal = open_journal(tmp_path)
    assert [line.files for line in journal.lines(run)] == [FilesState.NONE] * 3
    problem = Problem(FILES_NOT_PUT, row=2, words={"names": "a.pdf"})
    journal.write(run, [FilesMoved(0, FilesState.MISSING, problem)])
    line = next(journal.lines(run))
    assert (line.files, line.problems[0].text) == (
        FilesState.MISSING, "The record was created, but the portal did not take its file: a.pdf."
    )  # fmt: skip
    assert journal.info(run).summary.files_missing == 1
    journal.write(run, [FilesMoved(0, FilesState.PUT)])
    assert (next(journal.lines(run)).problems, journal.info(run).summary.files_missing) == ((), 0)
    journal.close()


def test_the_programs_own_words_are_kept_so_that_another_language_can_say_them(journal: SqliteJournal):
    run = begin(journal, 1)
    names = phrase("the file “{name}”", name=phrase("a copy"))
    journal.write(run, [FilesMoved(0, FilesState.MISSING, Problem(FILES_NOT_PUT, words={"names": names, "of": "x"}))])
    kept = next(journal.lines(run)).problems[0].words
    assert kept == {"names": "the file “a copy”", "of": "x"}
    russian = {"the file “{name}”": "файл «{name}»", "a copy": "копия"}
    assert said(kept["names"], lambda pattern: russian[pattern]) == "файл «копия»"


def test_files_that_are_to_follow_are_known_as_such_on_disk(journal: SqliteJournal):
    plan = plan_of(titles(3))
    file = PlannedFile("ufScan", is_multiple=True, name="a.pdf", path=Path("/files/a.pdf"), size=9_000_000, sha256="ab")
    rows = [replace(row, files=(file,) if row.key else (), files_late=row.key == 2) for row in plan.rows]
    run = journal.begin(replace(plan, rows=rows, may_be_late=True), IDENTITY, origin=ORIGIN, wall=1.0)
    stored = journal.load(run)
    assert stored.head.may_be_late
    assert list(stored.rows.files) == [FilesState.NONE, FilesState.WITH_ROW, FilesState.OWED]
    assert (stored.rows.sizes[1] > 12_000_000, stored.rows.sizes[2] <= 2_000) == (True, True)
    assert journal.rows(run, [2])[0].files == (file,)


WRITER = """
import resource, sys
from pathlib import Path
from desktop_app.domain.problems import Trouble
from desktop_app.store.journal import SqliteJournal
from tests.support.runs import IDENTITY, ORIGIN, plan_of, titles
folder, limit, user = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
if limit:
    import signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
if user:
    import os
    os.setgid(user); os.setuid(user)
try:
    journal = SqliteJournal(folder / "journal.sqlite3", folder / "locks")
    journal.begin(plan_of(titles(5000)), IDENTITY, origin=ORIGIN, wall=1.0)
    print("kept")
except Trouble as trouble:
    print(trouble.problem.code)
"""


def in_a_child(folder: Path, *, limit: int = 0, user: int = 0) -> str:
    command = [sys.executable, "-c", WRITER, str(folder), str(limit), str(user)]
    ended = subprocess.run(command, capture_output=True, text=True, timeout=60)
    assert ended.stderr == ""
    return ended.stdout.strip()


def test_a_full_disk_is_a_sentence_and_loses_nothing(tmp_path: Path):
    journal = open_journal(tmp_path)
    run = begin(journal, 10)
    journal.close()
    size = (tmp_path / "journal.sqlite3").stat().st_size
    assert in_a_child(tmp_path, limit=size + 100_000) == "journal-full"
    journal = open_journal(tmp_path)
    assert [info.head.run for info in journal.runs()] == [run]
    journal.close()


def test_sqlites_own_word_for_a_full_disk_is_the_same_sentence(journal: SqliteJournal):
    journal._connection.execute("PRAGMA max_page_count = 60")
    with pytest.raises(Trouble, match="disk is full"):
        begin(journal, 20_000)


def test_a_folder_that_may_not_be_written_is_a_sentence(tmp_path: Path):
    folder = tmp_path / "data"
    folder.mkdir(mode=0o500)
    nobody = 65534 if os.geteuid() == 0 else 0
    assert in_a_child(folder, user=nobody) == "journal-read-only"


def test_a_deleted_run_leaves_nothing_behind_and_the_others_alone(journal: SqliteJournal, tmp_path: Path):
    kept, gone = begin(journal, count=3), begin(journal, count=4)
    created(journal, gone, 0, 77)
    before = list(journal.lines(kept))
    journal.delete(gone)
    assert [info.head.run for info in journal.runs()] == [kept]
    assert list(journal.lines(kept)) == before
    with pytest.raises(Trouble) as told:
        journal.info(gone)
    assert told.value.problem.code == "run-unknown"
    with sqlite3.connect(tmp_path / "journal.sqlite3") as raw:
        tables = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        for table in tables:
            if table != "run":
                assert {run for (run,) in raw.execute(f"SELECT run FROM {table}")} <= {1}, table
    raw.close()


def test_a_run_that_is_held_is_not_deleted(journal: SqliteJournal):
    run = begin(journal, count=3)
    with journal.hold(run), pytest.raises(Trouble) as told:
        journal.delete(run)
    assert told.value.problem.code == "run-held"
    assert journal.info(run).summary.rows == 3


def test_an_unknown_run_cannot_be_deleted(journal: SqliteJournal):
    with pytest.raises(Trouble):
        journal.delete("nobody")
