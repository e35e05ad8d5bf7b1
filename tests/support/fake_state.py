"""What steers a window's services in memory, and what they keep."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.domain.convert.relations import FoundRecords
from desktop_app.domain.kinds import COMPANY, CONTACT, DEAL, LEAD, smart_process
from desktop_app.domain.plan import Plan
from desktop_app.domain.portal import Owner
from desktop_app.domain.ports import CancelToken
from desktop_app.domain.problems import Entry, Problem, Severity, Trouble
from desktop_app.domain.problems import connection as connection_problems
from desktop_app.domain.remembering import Remembered
from desktop_app.domain.runs import RunHead, RunInfo
from desktop_app.domain.webhook import Webhook
from desktop_app.engine.proving import FilesCompared
from desktop_app.flow.facts import CheckOrder, CheckStep, FirstProblems, KindOffer, StoredDraft, UndoCounts
from desktop_app.flow.preferences import Preferences
from desktop_app.flow.services import Cancelled
from tests.support.fake_run import FakeRun

ADDRESS = "https://acme.bitrix24.com/rest/1/abcdefgh12345678/"
PRACTICE_ADDRESS = "http://127.0.0.1:8899/rest/1/practice12345678/"
OWNER = Owner(1, "Anna Petrova", is_admin=True)

NOT_READABLE = Entry(
    "kind-not-readable", Severity.ERROR, "No right", "Your webhook may not read smart processes.", "Ask for the right."
)
MISSING = Entry("file-missing", Severity.ERROR, "File missing", "There is no file “{value}”.", "Put it there.")


@dataclass
class FakeState:
    """Attributes steer what happens."""

    lasting: bool = True
    connections: dict[str, Webhook] = field(default_factory=dict)
    failing: CheckStep | None = None
    failure: Problem = field(
        default_factory=lambda: Problem(connection_problems.HOST_UNKNOWN, words={"host": "acme.bitrix24.com"})
    )
    kind_offers: tuple[KindOffer, ...] = (
        KindOffer(LEAD),
        KindOffer(DEAL),
        KindOffer(CONTACT),
        KindOffer(COMPANY),
        KindOffer(smart_process(1030, "Buildings")),
        KindOffer(smart_process(1032, "Contracts"), Problem(NOT_READABLE)),
    )
    refuse_rows: frozenset[int] = frozenset()
    pause_after: int | None = None
    pause_problem: Problem | None = None
    stored_drafts: dict[str, StoredDraft] = field(default_factory=dict)
    runs: dict[str, tuple[RunInfo, Plan]] = field(default_factory=dict)
    reports: list[Path] = field(default_factory=list)
    undone: list[str] = field(default_factory=list)
    kept: Preferences = field(default_factory=Preferences)
    sample_paths: tuple[Path, ...] = ()
    learnt: Remembered = field(default_factory=Remembered)
    records: Mapping[str, FoundRecords] = field(default_factory=dict)
    """What the portal says the texts of relation columns name."""
    mappings: dict[Path, Mapping[str, object]] = field(default_factory=dict)
    """The saved templates."""
    pasted: Path | None = None
    """The file that pasted cells are kept in."""
    first_problems: tuple[FirstProblems, ...] = ()
    """What Check tells before it is done."""
    loads: int = 0
    checks: list[CheckOrder] = field(default_factory=list)
    begun: list[FakeRun] = field(default_factory=list)
    begun_at: list[str] = field(default_factory=list)
    """Hosts of the portals at which runs were begun."""
    continues: RunHead | None = None
    """The run of which every table is the report."""
    finished_rows: int = 0
    is_renamed: bool = False
    """Whether the portal is the run's own under another name."""
    repairable: Path = Path()
    """The spreadsheet that holds the rows of a run that did not go."""
    portal_host: str = "acme.bitrix24.com"
    cleared: list[int] = field(default_factory=list)
    counts: UndoCounts | None = None
    """What an undo would do, where it is not simply everything."""
    compared: FilesCompared | None = None
    """What comparing files comes to, where they are not simply all equal."""
    breakdown: BaseException | None = None
    """What `execute` of the next run raises."""
    troubles: dict[str, Problem] = field(default_factory=dict)
    """Method → what it fails with."""
    gate: threading.Event = field(default_factory=threading.Event)
    """Open while the rows of runs may leave."""
    held: dict[str, threading.Event] = field(default_factory=dict)
    likes: dict[int, tuple[int, ...]] = field(default_factory=dict)
    """Row → numbers of the records of the portal that are like it."""

    def __post_init__(self) -> None:
        self.gate.set()

    def hold(self, method: str) -> threading.Event:
        """Keep a method waiting until the returned event is set, or its work is cancelled."""
        return self.held.setdefault(method, threading.Event())

    def _pass(self, method: str, cancel: CancelToken | None = None) -> None:
        event = self.held.get(method)
        while event is not None and not event.wait(0.005):
            if cancel is not None and cancel.is_cancelled():
                raise Cancelled
        if method in self.troubles:
            raise Trouble(self.troubles[method])
