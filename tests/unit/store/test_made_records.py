"""What the journal knows of records: those its runs made, and those of others that bear the same key."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.kinds import CONTACT, LEAD
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.runs import Leaving, RowMoved
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.store.journal import SqliteJournal
from tests.support.runs import IDENTITY, ORIGIN, plan_of, titles


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[SqliteJournal]:
    opened = SqliteJournal(tmp_path / "journal.sqlite3", tmp_path / "locks")
    yield opened
    opened.close()


def run_with_record(journal: SqliteJournal, record_id: int, identity: PortalIdentity = IDENTITY) -> str:
    run = journal.begin(plan_of(titles(2)), identity, origin=ORIGIN, wall=1000.0)
    journal.write(run, [RowMoved(0, Outcome.WAITING, Outcome.SENDING), Leaving(1, (0,), 1001.0, 2001.0)])
    journal.write(run, [RowMoved(0, Outcome.SENDING, Outcome.CREATED, record_id)])
    return run


def test_records_made_on_this_portal_are_known_in_whoevers_name(journal: SqliteJournal):
    run_with_record(journal, 5)
    run_with_record(journal, 6, PortalIdentity(IDENTITY.host.upper(), "77"))
    run_with_record(journal, 7, PortalIdentity("another.example", IDENTITY.user_id))
    assert journal.made(IDENTITY, CONTACT, {4, 5, 6, 7}) == {5, 6}
    assert journal.made(IDENTITY, CONTACT, {6}) == {6}
    assert journal.made(IDENTITY, LEAD, {5, 6}) == frozenset()


def test_records_of_others_are_kept_with_the_run_and_joined_by_those_of_repaired_rows(journal: SqliteJournal):
    plan = replace(plan_of(titles(2)), others=frozenset({9, 3}))
    run = journal.begin(plan, IDENTITY, origin=ORIGIN, wall=1000.0)
    assert journal.load(run).head.others == {3, 9}
    journal.amend(run, (), {4, 9})
    assert journal.info(run).head.others == {3, 4, 9}
    journal.amend(run, plan.rows[:1])
    assert journal.info(run).head.others == {3, 4, 9}
