"""Puts a load on the engine: many rows against a practice portal that costs nothing and limits nothing."""

from __future__ import annotations

import resource
import time
from dataclasses import dataclass
from pathlib import Path

from desktop_app.bootstrap import SystemClock
from desktop_app.crm.records import PortalRecords
from desktop_app.crm.transport import Transport
from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.events import RowsChanged, RunEvent
from desktop_app.domain.kinds import DEAL
from desktop_app.domain.runs import RunSummary
from desktop_app.engine.run.controls import Connection, Controls
from desktop_app.engine.run.driver import Run
from desktop_app.engine.run.options import RunOptions
from desktop_app.store.journal import SqliteJournal
from tests.support.practice import RunningPortal
from tests.support.runs import plan_of, titles

NO_LIMIT = 1e9


@dataclass(frozen=True)
class Load:
    """What a load came to.

    Attributes:
        own: Processor milliseconds of the engine's thread for a row: deciding, the journal, comparing, telling.
        whole: Processor milliseconds of the process for a row, the threads that talk to the portal included.
        wall: Seconds from Start to the last event.
        growth: Megabytes the process grew from the first rows created to the end.
        batches: Batches of changed rows that were told.
    """

    summary: RunSummary
    own: float
    whole: float
    wall: float
    growth: float
    batches: int


def put_load(folder: Path, portal: RunningPortal, rows: int) -> Load:
    """Import so many rows on this thread."""
    transport = Transport(read_webhook(portal.webhook))
    records = PortalRecords(transport)
    connection = Connection(records, transport.webhook.identity, transport.webhook.origin)
    plan = plan_of(titles(rows), kind=DEAL)
    run = Run(
        open_journal=lambda: SqliteJournal(folder / "journal.sqlite3", folder / "locks"),
        connection=connection,
        clock=SystemClock(),
        options=RunOptions(burst=NO_LIMIT, per_second=NO_LIMIT, operating=NO_LIMIT),
    )
    sizes: list[float] = []

    def listen(event: RunEvent) -> None:
        if isinstance(event, RowsChanged):
            sizes.append(_megabytes())

    thread, process, wall = time.thread_time(), time.process_time(), time.monotonic()
    finished = run.execute(plan, Controls(), listen)
    thread, process, wall = time.thread_time() - thread, time.process_time() - process, time.monotonic() - wall
    transport.close()
    return Load(
        finished.summary,
        own=thread / rows * 1000,
        whole=process / rows * 1000,
        wall=wall,
        growth=max(sizes) - sizes[0],
        batches=len(sizes),
    )


def _megabytes() -> float:
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1e6
