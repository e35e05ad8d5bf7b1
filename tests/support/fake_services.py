"""A window's services in memory: a small portal, tables from text files, runs that obey the test."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from desktop_app.attachments.first_pages import first_page
from desktop_app.attachments.folder import FolderFinder
from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.checking import CheckedTable
from desktop_app.domain.compare import Difference
from desktop_app.domain.convert.relations import FoundRecords
from desktop_app.domain.filing import PagePicture, Proposal
from desktop_app.domain.kinds import COMPANY, CONTACT, DEAL, LEAD, Kind, smart_process
from desktop_app.domain.mapping import ImportMapping, read_mapping
from desktop_app.domain.matching import Guess, guess_columns
from desktop_app.domain.offering import OfferedField, offered_fields
from desktop_app.domain.outcome import Outcome, ReadBack, UndoState
from desktop_app.domain.plan import Plan
from desktop_app.domain.portal import Owner
from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.problems import Entry, Problem, Severity, Trouble
from desktop_app.domain.problems import connection as connection_problems
from desktop_app.domain.problems.values import DUPLICATE_PORTAL
from desktop_app.domain.remembering import Remembered
from desktop_app.domain.repair.offers import Preview
from desktop_app.domain.repair.operations import Operation
from desktop_app.domain.repair.sheet import overlay
from desktop_app.domain.runs import RowLine, RunHead, RunInfo, RunState, RunSummary
from desktop_app.domain.table import ReadingOptions, Table, column_facts
from desktop_app.domain.value_table import Knowledge
from desktop_app.domain.webhook import PortalIdentity, Webhook
from desktop_app.engine import check as engine_check
from desktop_app.engine.alike import LikeRecord
from desktop_app.engine.attaching import FilesOrder, FilesWanted
from desktop_app.engine.likenesses import gathered, released
from desktop_app.engine.mending import Mending
from desktop_app.engine.phones import PhonePlans
from desktop_app.engine.planning import Origin, make_plan, mark
from desktop_app.engine.proving import FilesCompared
from desktop_app.engine.similarity import FuzzySimilarity
from desktop_app.engine.twins import find_twins, twin_problems
from desktop_app.engine.workshop import Workshop
from desktop_app.flow.child import Shelf
from desktop_app.flow.desk.tables import FilesTask, RulesTask
from desktop_app.flow.facts import (
    CheckOrder,
    CheckOutcome,
    CheckState,
    CheckStep,
    Connected,
    DoctorLine,
    FirstProblems,
    FoundFiles,
    Keeping,
    KindOffer,
    LoadedFile,
    RunChoices,
    StoredDraft,
    Subject,
    UndoCounts,
)
from desktop_app.flow.preferences import Preferences
from desktop_app.flow.results import ResultRows, rows_of_plan, rows_of_run
from desktop_app.flow.services import BegunRun, Cancelled
from desktop_app.flow.summary import outcome_of
from desktop_app.flow.values import ValueLine, value_lines
from desktop_app.sources.reader import SpreadsheetReader
from tests.support.fake_run import REFUSED, FakeRun
from tests.support.free import NeverCancelled, no_progress
from tests.support.schemas import DIRECTORIES, schema

ADDRESS = "https://acme.bitrix24.com/rest/1/abcdefgh12345678/"
PRACTICE_ADDRESS = "http://127.0.0.1:8899/rest/1/practice12345678/"
OWNER = Owner(1, "Anna Petrova", is_admin=True)

NOT_READABLE = Entry(
    "kind-not-readable", Severity.ERROR, "No right", "Your webhook may not read smart processes.", "Ask for the right."
)
MISSING = Entry("file-missing", Severity.ERROR, "File missing", "There is no file “{value}”.", "Put it there.")


@dataclass(frozen=True)
class Read:
    """A table that is there already."""

    known: Table

    def table(self, shelf: Shelf, cancel: CancelToken) -> Table:
        return self.known


@dataclass
class FakeServices:
    """Everything a window may ask for. Attributes steer what happens."""

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

    def keeping(self) -> Keeping:
        place = "Secret Service" if self.lasting else "no keystore answers"
        return Keeping(place, self.lasting)

    def saved_connections(self) -> tuple[str, ...]:
        self._pass("saved_connections")
        return tuple(self.connections)

    def load_connection(self, name: str) -> Webhook:
        self._pass("load_connection")
        if name not in self.connections:
            raise Trouble(Problem(connection_problems.ADDRESS_MISSING))
        return self.connections[name]

    def address_of(self, identity: PortalIdentity) -> Webhook:
        return self.load_connection(identity.host)

    def remember(self, name: str, webhook: Webhook) -> None:
        self._pass("remember")
        self.connections[name] = webhook

    def forget(self, name: str) -> None:
        self._pass("forget")
        self.connections.pop(name, None)

    def understand(self, text: str) -> Webhook:
        return read_webhook(text)

    def examine(self, webhook: Webhook, news: Callable[[DoctorLine], None], cancel: CancelToken) -> Connected:
        self._pass("examine", cancel)
        for check in CheckStep:
            news(DoctorLine(check, CheckState.RUNNING))
            if check is self.failing:
                news(DoctorLine(check, CheckState.FAILED, self.failure))
                raise Trouble(self.failure)
            news(DoctorLine(check, CheckState.PASSED))
        return Connected(webhook, OWNER, webhook.host.startswith("127."))

    def start_practice(self) -> Webhook:
        self._pass("start_practice")
        return read_webhook(PRACTICE_ADDRESS)

    def samples(self) -> tuple[Path, ...]:
        return self.sample_paths

    def kinds(self, connected: Connected) -> tuple[KindOffer, ...]:
        self._pass("kinds")
        return self.kind_offers

    def subject(self, connected: Connected, kind: Kind) -> Subject:
        self._pass("subject")
        known = schema(kind) if kind.code in {DEAL.code, CONTACT.code} else replace(schema(DEAL), kind=kind)
        return Subject(known, DIRECTORIES)

    def get_ready(self, cancel: CancelToken) -> None:
        self._pass("get_ready", cancel)

    def paste(self, text: str) -> Path:
        self._pass("paste")
        assert self.pasted is not None, "say where pasted cells go"
        self.pasted.write_bytes(SpreadsheetReader().pasted(text))
        return self.pasted

    def first_rows(self, path: Path, options: ReadingOptions, cancel: CancelToken) -> Table:
        self._pass("first_rows", cancel)
        if not path.exists():
            raise Trouble(Problem(MISSING, value=path.name))
        return SpreadsheetReader().read_first(path, options, rows=200, cancel=cancel)

    def load(self, path: Path, options: ReadingOptions, progress: Progress, cancel: CancelToken) -> LoadedFile:
        self.loads += 1
        self._pass("load", cancel)
        if not path.exists():
            raise Trouble(Problem(MISSING, value=path.name))
        table = SpreadsheetReader().read(path, options, progress=progress, cancel=cancel)
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        facts = tuple(column_facts(column, table.row_numbers) for column in table.columns)
        return LoadedFile(
            path,
            options,
            table,
            digest,
            path,
            facts=facts,
            continues=self.continues,
            finished_rows=self.finished_rows,
        )

    def find_files(
        self,
        file: LoadedFile,
        wanted: FilesWanted,
        order: FilesOrder,
        progress: Progress,
        cancel: CancelToken,
    ) -> FoundFiles:
        self._pass("find_files", cancel)
        task = FilesTask(Read(file.table), wanted, FolderFinder, order)
        return task.assemble(task.run(Shelf(), progress, cancel))

    def first_page(
        self, path: Path, width: int, height: int, progress: Progress, cancel: CancelToken
    ) -> PagePicture | None:
        self._pass("first_page", cancel)
        return first_page(path, width, height)

    def propose_rules(
        self,
        file: LoadedFile,
        field: str,
        folder: Path,
        example: tuple[int, Path] | None,
        progress: Progress,
        cancel: CancelToken,
    ) -> tuple[Proposal, ...]:
        self._pass("propose_rules", cancel)
        task = RulesTask(Read(file.table), FolderFinder, folder, field, example)
        return task.assemble(task.run(Shelf(), progress, cancel))

    def values(self, order: CheckOrder, progress: Progress, cancel: CancelToken) -> tuple[ValueLine, ...]:
        self._pass("values", cancel)
        offered = offered_fields(order.subject.schema, owner_is_admin=order.connected.owner.is_admin)
        known = Knowledge(
            order.subject.directories, order.pipeline, self.records, self.learnt.values, FuzzySimilarity()
        )
        return value_lines(order.file.table, order.mapping, offered, known)

    def guess(
        self,
        file: LoadedFile,
        offered: tuple[OfferedField, ...],
        remembered: Mapping[str, str],
        progress: Progress,
        cancel: CancelToken,
    ) -> tuple[Guess, ...]:
        self._pass("guess", cancel)
        return guess_columns([column.heading for column in file.table.columns], offered, remembered)

    def remembered(self, identity: PortalIdentity, kind: Kind) -> Remembered:
        return self.learnt

    def templates(self) -> tuple[str, ...]:
        return tuple(sorted(path.name for path in self.mappings))

    def template_place(self, name: str) -> Path:
        return Path("templates") / name

    def save_mapping(self, path: Path, document: Mapping[str, object]) -> None:
        self._pass("save_mapping")
        self.mappings[path] = document

    def load_mapping(self, path: Path) -> ImportMapping:
        self._pass("load_mapping")
        return read_mapping(self.mappings[path])

    def check(
        self,
        order: CheckOrder,
        progress: Progress,
        cancel: CancelToken,
        news: Callable[[FirstProblems], None] | None = None,
    ) -> CheckOutcome:
        self.checks.append(order)
        for each in self.first_problems if news is not None else ():
            news(each)
        self._pass("check", cancel)
        shop = self._workshop(order)
        table, sheet = shop.repaired(order.repairs), shop.sheet(order.repairs)
        checked = self._checked(order)
        found = Mending().find(table, checked)
        twins = find_twins(checked, table, order.subject.schema.kind, left_out=sheet.left_out, apart=sheet.apart)
        checked = engine_check.with_further(checked, found.problems)
        checked = engine_check.with_further(checked, gathered(twin_problems(twins, checked, table)))
        like = {index: ids for index, ids in self.likes.items() if index not in sheet.left_out}
        problems = {
            index: (
                Problem(
                    DUPLICATE_PORTAL,
                    table.row_numbers[index],
                    words={"what": "a record", "by": "phone", "ids": str(ids[0])},
                ),
            )
            for index, ids in like.items()
        }
        checked = engine_check.with_further(checked, released(problems, sheet.anyway))
        outcome = outcome_of(checked, owner_id=order.connected.owner.id)
        cells = overlay(shop.read, sheet)
        return replace(outcome, offers=found.offers, twins=twins, overlay=cells, likes=like)

    def preview(
        self, order: CheckOrder, further: tuple[Operation, ...], progress: Progress, cancel: CancelToken
    ) -> tuple[Preview, ...]:
        self._pass("preview", cancel)
        return tuple(self._workshop(order).preview(order.repairs, each) for each in further)

    def alike(self, order: CheckOrder, ids: tuple[int, ...]) -> tuple[LikeRecord, ...]:
        self._pass("alike")
        return tuple(LikeRecord(each, {"NAME": f"Known{each}", "PHONE": "+7 000"}) for each in ids)

    def save_corrected(self, order: CheckOrder, path: Path, progress: Progress, cancel: CancelToken) -> int:
        self._pass("save_corrected", cancel)
        table = self._workshop(order).repaired(order.repairs)
        path.write_text("\n".join(";".join(table.cells(index)) for index in range(table.row_count)), encoding="utf-8")
        return table.row_count

    def _workshop(self, order: CheckOrder) -> Workshop:
        return Workshop(order.file.table, PhonePlans())

    def begin_run(
        self,
        order: CheckOrder,
        choices: RunChoices,
        progress: Progress,
        cancel: CancelToken,
        at: Connected | None = None,
    ) -> BegunRun:
        self.begun_at.append((at or order.connected).webhook.host)
        self._pass("begin_run", cancel)
        checked = self._checked(order)
        marking = mark(order.file.table, checked, order.subject.schema.kind)
        origin = Origin(order.file.path.name, order.file.sha256)
        plan = make_plan(self._workshop(order).repaired(order.repairs), checked, order.subject.schema, marking, origin)
        run = FakeRun(plan, self, choices.trial_rows)
        self.begun.append(run)
        return BegunRun(run, rows_of_plan(plan))

    def resume_run(self, connected: Connected, run: str, choices: RunChoices) -> FakeRun:
        self._pass("resume_run")
        handle = FakeRun(self.runs[run][1], self)
        handle.run = run
        self.begun.append(handle)
        return handle

    def follow_portal(self, connected: Connected, run: RunHead) -> RunHead:
        self._pass("follow_portal")
        return replace(run, identity=connected.webhook.identity) if self.is_renamed else run

    def retry_refused(self, connected: Connected, run: str, choices: RunChoices) -> FakeRun:
        self.refuse_rows = frozenset()
        return self.resume_run(connected, run, choices)

    def retry_files(self, connected: Connected, run: str, choices: RunChoices) -> FakeRun:
        self._pass("retry_files")
        return self.resume_run(connected, run, choices)

    def compare_files(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> FilesCompared:
        info, plan = self.runs[run]
        total, held = info.summary.files_unproven, self.held.get("compare_files")
        progress(0, total)
        while held is not None and not held.wait(0.005) and not cancel.is_cancelled():
            continue
        if "compare_files" in self.troubles:
            raise Trouble(self.troubles["compare_files"])
        found = FilesCompared(left=total) if cancel.is_cancelled() else self.compared or FilesCompared(equal=total)
        told = replace(info.summary, files_proven=found.equal, files_unproven=found.left, files_missing=found.differing)
        self.runs[run] = (replace(info, summary=told), plan)
        return found

    def history(self) -> tuple[RunInfo, ...]:
        self._pass("history")
        return tuple(info for info, _ in reversed(self.runs.values()))

    def run_info(self, run: str) -> RunInfo:
        return self.runs[run][0]

    def run_rows(self, run: str, progress: Progress, cancel: CancelToken) -> ResultRows:
        self._pass("run_rows", cancel)
        return rows_of_run(self._run_lines(run))

    @property
    def is_sending(self) -> bool:
        """Whether the last run has been handed over and executes; between plan and hand-over Stop means: never begin."""
        return bool(self.begun) and self.begun[-1].is_executing

    def _run_lines(self, run: str) -> Sequence[RowLine]:
        info, plan = self.runs[run]
        undo = UndoState.DELETED if info.state is RunState.UNDONE else UndoState.NONE
        lines = []
        sent = info.summary.created + info.summary.refused
        for position, row in enumerate(plan.rows):
            refused, created = row.row in self.refuse_rows, position < sent
            outcome = Outcome.NOT_SENT if not created else Outcome.REFUSED if refused else Outcome.CREATED
            problems = (Problem(REFUSED, row.row, value=row.label),) if outcome is Outcome.REFUSED else ()
            record = 5000 + row.key if outcome is Outcome.CREATED else None
            read = ReadBack.VERIFIED if record else ReadBack.NONE
            lines.append(_line(position, row.key, row.row, outcome, record, read, undo, row.label, row.cells, problems))
        for position, held in enumerate(plan.held, len(plan.rows)):
            lines.append(
                _line(
                    position,
                    held.key,
                    held.row,
                    Outcome.HELD_BACK,
                    None,
                    ReadBack.NONE,
                    undo,
                    held.label,
                    held.cells,
                    held.problems,
                )
            )
        return sorted(lines, key=lambda line: line.key)

    def delete_run(self, run: str) -> None:
        self._pass("delete_run")
        del self.runs[run]

    def save_report(
        self, run: str, path: Path, translated: Callable[[str], str], progress: Progress, cancel: CancelToken
    ) -> None:
        self._pass("save_report", cancel)
        self.reports.append(path)
        path.write_bytes(b"report of " + run.encode())

    def report_to_repair(
        self, run: str, translated: Callable[[str], str], progress: Progress, cancel: CancelToken
    ) -> Path:
        self._pass("report_to_repair", cancel)
        self.continues = self.runs[run][0].head
        return self.repairable

    def preview_undo(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        self._pass("preview_undo", cancel)
        return self.counts or UndoCounts(deleted=self.runs[run][0].summary.created)

    def preview_doubles(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        self._pass("preview_doubles", cancel)
        return self.counts or UndoCounts(deleted=self.runs[run][0].summary.doubled)

    def take_doubles_back(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        self._pass("take_doubles_back", cancel)
        info, plan = self.runs[run]
        self.runs[run] = (replace(info, summary=replace(info.summary, doubled=0)), plan)
        return self.counts or UndoCounts(deleted=info.summary.doubled)

    def undo(self, connected: Connected, run: str, progress: Progress, cancel: CancelToken) -> UndoCounts:
        self._pass("undo", cancel)
        info, plan = self.runs[run]
        self.undone.append(run)
        self.runs[run] = (replace(info, state=RunState.UNDONE), plan)
        return self.counts or UndoCounts(deleted=info.summary.created)

    def drafts(self) -> tuple[StoredDraft, ...]:
        return tuple(reversed(self.stored_drafts.values()))

    def save_draft(self, draft: StoredDraft) -> None:
        self._pass("save_draft")
        self.stored_drafts[draft.name] = draft

    def delete_draft(self, name: str) -> None:
        self.stored_drafts.pop(name, None)

    def preferences(self) -> Preferences:
        return self.kept

    def save_preferences(self, preferences: Preferences) -> None:
        self.kept = preferences

    def log_folder(self) -> Path:
        return Path.home()  # every test has its own (conftest)

    def data_folder(self) -> Path:
        return Path("data")

    def clear_personal(self, days: int) -> int:
        self._pass("clear_personal")
        self.cleared.append(days)
        return len(self.runs)

    def problem_report(self, facts: Mapping[str, str]) -> str:
        self._pass("problem_report")
        return "".join(f"{name}: {value}\n" for name, value in facts.items())

    def keep(self, run: str, plan: Plan, state: RunState, summary: RunSummary) -> RunInfo:
        """Write a run into the history."""
        head = RunHead(
            run=run,
            started=datetime(2026, 5, 14, 10, 30).timestamp(),
            finished=None,
            identity=read_webhook(ADDRESS).identity,
            origin="https://acme.bitrix24.com",
            kind=plan.kind,
            original_names=True,
            marker_field=plan.marker_field,
            headings=plan.headings,
            file_name=plan.file_name,
            file_sha256=plan.file_sha256,
            in_order=False,
            compared=(),
            notes={},
            has_ended=state is RunState.FINISHED,
            is_cleared=False,
            is_undone=False,
        )
        info = RunInfo(head, state, summary)
        self.runs[run] = (info, plan)
        return info

    def _checked(self, order: CheckOrder) -> CheckedTable:
        subject = engine_check.Subject(
            order.subject.schema,
            order.subject.directories,
            order.mapping,
            order.connected.owner.is_admin,
            order.pipeline,
        )
        shop = self._workshop(order)
        table, sheet = shop.repaired(order.repairs), shop.sheet(order.repairs)
        return engine_check.check_table(
            table, subject, progress=no_progress, cancel=NeverCancelled(), left_out=sheet.left_out
        )


def _line(
    index: int,
    key: int,
    row: int,
    outcome: Outcome,
    record: int | None,
    read: ReadBack,
    undo: UndoState,
    label: str,
    cells: tuple[str, ...],
    problems: tuple[Problem, ...],
) -> RowLine:
    differences: tuple[Difference, ...] = ()
    return RowLine(
        index, key, row, outcome, record, read, undo if record else UndoState.NONE, "", label, cells, problems,
        differences, (), None,
    )  # fmt: skip
