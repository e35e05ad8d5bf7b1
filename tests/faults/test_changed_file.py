"""A file that was changed after Check, to the same size, is noticed when the run goes on: its row alone stays behind."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.bootstrap import SystemClock
from desktop_app.crm.portal import BitrixPortal
from desktop_app.crm.records import PortalRecords
from desktop_app.crm.transport import Transport
from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.events import RunEvent, Waiting
from desktop_app.domain.kinds import DEAL
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.plan import Plan, PlannedFile
from desktop_app.domain.runs import RunState
from desktop_app.engine.run.controls import Connection, Controls
from desktop_app.engine.run.driver import Run
from desktop_app.store.journal import SqliteJournal
from tests.support.practice import RunningPortal, start_practice_portal
from tests.support.runs import plan_of, titles


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[RunningPortal]:
    with start_practice_portal(tmp_path / "portal") as running:
        yield running


@pytest.fixture
def transport(portal: RunningPortal) -> Iterator[Transport]:
    with closing(Transport(read_webhook(portal.webhook))) as made:
        yield made


def with_files(plan: Plan, field: str, folder: Path) -> Plan:
    rows = []
    for row in plan.rows:
        path = folder / f"{row.key}.bin"
        content = bytes([row.key]) * 200_000
        path.write_bytes(content)
        file = PlannedFile(field, False, path.name, path, len(content), hashlib.sha256(content).hexdigest())
        rows.append(replace(row, files=(file,)))
    return replace(plan, rows=rows)


def test_a_file_of_the_same_size_and_other_content_refuses_its_row_alone(
    portal: RunningPortal, transport: Transport, tmp_path: Path
):
    fields = BitrixPortal(transport).schema(DEAL).fields
    field = next(each.key for each in fields if each.type == "file" and not each.is_multiple)
    plan = with_files(plan_of(titles(12), kind=DEAL), field, tmp_path)
    (tmp_path / "7.bin").write_bytes(b"x" * 200_000)
    heard: list[RunEvent] = []

    def open_journal() -> SqliteJournal:
        return SqliteJournal(tmp_path / "journal.sqlite3", tmp_path / "locks")

    connection = Connection(PortalRecords(transport), transport.webhook.identity, transport.webhook.origin)
    run = Run(open_journal=open_journal, connection=connection, clock=SystemClock())
    finished = run.execute(plan, Controls(), heard.append)
    assert (finished.state, finished.summary.created, finished.summary.refused) == (RunState.FINISHED, 11, 1)
    with closing(open_journal()) as journal:
        refused = [line for line in journal.lines(finished.run) if line.outcome is Outcome.REFUSED]
    assert [line.row for line in refused] == [plan.rows[7].row]
    assert [problem.text for problem in refused[0].problems] == [
        "The file “7.bin” was changed, moved or locked since it was checked, so its row was not sent."
    ]
    assert not [event for event in heard if isinstance(event, Waiting)], "nothing was taken for a lost connection"
    assert len(portal.records(DEAL.entity_type_id)) == 11
