"""A webhook is revoked in the middle: with a new address of the same portal the run goes on; rows refused are retried."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.bootstrap import SystemClock, connect
from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.events import Paused, Resumed, RunEvent
from desktop_app.domain.kinds import DEAL
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.runs import RunState
from desktop_app.engine.run.controls import Connection, Controls
from desktop_app.engine.run.driver import Run
from desktop_app.engine.run.options import RunOptions
from desktop_app.store.journal import SqliteJournal
from tests.support.killing import Commands, deals
from tests.support.practice import RunningPortal, start_practice_portal
from tests.support.runs import plan_of, titles

ROWS = 60


class Renewing:
    """A portal whose webhook can be given a new secret; address and records stay."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.portal = start_practice_portal(folder)

    def renew(self) -> RunningPortal:
        self.portal.stop()
        (self.folder / "portal" / "webhook-secret").write_text("newsecret1234567\n", encoding="ascii")
        self.portal = start_practice_portal(self.folder, port=self.portal.port)
        return self.portal


@pytest.fixture
def renewing(tmp_path: Path) -> Iterator[Renewing]:
    portal = Renewing(tmp_path / "portal")
    yield portal
    portal.portal.stop()


REVOKED = {"faults": [{"do": "revoked", "when": {"method": "crm.item.batchImport", "from": 4}}]}


def all_there(portal: RunningPortal, word: str) -> bool:
    return sorted(record["title"] for record in portal.records(2)) == sorted(f"{word} {n}" for n in range(ROWS))


def test_a_paused_run_goes_on_with_a_new_address(renewing: Renewing, tmp_path: Path):
    renewing.portal.set_scenario(REVOKED)
    opened = [connect(read_webhook(renewing.portal.webhook), 20.0)]
    controls = Controls()
    events: list[RunEvent] = []

    def reached() -> Connection:
        newest = opened[-1]
        return Connection(newest.records, newest.webhook.identity, newest.webhook.origin)

    def listen(event: RunEvent) -> None:
        events.append(event)
        if isinstance(event, Paused):
            opened.append(connect(read_webhook(renewing.renew().webhook), 20.0))
            controls.resume(reached())

    run = Run(
        open_journal=lambda: SqliteJournal(tmp_path / "journal.sqlite3", tmp_path / "locks"),
        connection=reached(),
        clock=SystemClock(),
        options=RunOptions(settle_seconds=0.5),
    )
    finished = run.execute(plan_of(titles(ROWS), kind=DEAL), controls, listen)
    for connection in opened:
        connection.close()
    pauses = [event.problem.title for event in events if isinstance(event, Paused) and event.problem is not None]
    assert pauses == ["Webhook not valid"]
    assert [type(event) for event in events].count(Resumed) == 1
    assert (finished.state, finished.summary.created, finished.summary.unsure) == (RunState.FINISHED, ROWS, 0)
    assert all_there(renewing.portal, "Row")


def test_an_unattended_run_is_resumed_with_a_new_address(renewing: Renewing, tmp_path: Path):
    renewing.portal.set_scenario(REVOKED)
    table = deals(tmp_path / "deals.csv", ROWS)
    status, _, err = Commands(tmp_path / "data", renewing.portal).outcome("import", str(table), "--to", "deal")
    assert status == 3
    assert "does not accept this webhook" in err
    old = renewing.portal.secret
    commands = Commands(tmp_path / "data", renewing.renew())
    assert renewing.portal.secret != old
    done = commands.run("resume", commands.runs()[0])
    assert (done["created"], done["unsure"], done["doubled"]) == (ROWS, 0, 0)
    assert all_there(renewing.portal, "Deal")


def test_refused_rows_are_tried_again(renewing: Renewing, tmp_path: Path):
    refusal = {"do": "row_error", "at": [1, 2], "code": "CRM_FIELD_ERROR_REQUIRED", "description": "Fill it in."}
    renewing.portal.set_scenario(
        {"faults": [{**refusal, "when": {"method": "crm.item.batchImport", "requests": [2, 3]}}]}
    )
    commands = Commands(tmp_path / "data", renewing.portal)
    first = commands.run("import", str(deals(tmp_path / "deals.csv", ROWS)), "--to", "deal")
    assert (first["created"], first["refused"]) == (ROWS - 4, 4)
    with closing(SqliteJournal(commands.data / "journal.sqlite3", commands.data / "locks")) as journal:
        refused = [line.index for line in journal.lines(first["run"]) if line.outcome is Outcome.REFUSED]
        journal.amend(first["run"], journal.rows(first["run"], refused))
        assert journal.info(first["run"]).state is RunState.INTERRUPTED
    done = commands.run("resume", first["run"])
    assert (done["created"], done["refused"], done["verified"]) == (ROWS, 0, ROWS)
    assert all_there(renewing.portal, "Deal")
