"""Tables and Check in memory: text files are read and checked in this very process."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.attachments.first_pages import first_page
from desktop_app.attachments.folder import FolderFinder
from desktop_app.domain.checking import CheckedTable
from desktop_app.domain.filing import PagePicture, Proposal
from desktop_app.domain.matching import Guess, guess_columns
from desktop_app.domain.offering import OfferedField, offered_fields
from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.values import DUPLICATE_PORTAL
from desktop_app.domain.repair.offers import Preview
from desktop_app.domain.repair.operations import Operation
from desktop_app.domain.repair.sheet import overlay
from desktop_app.domain.table import ReadingOptions, Table, column_facts
from desktop_app.domain.value_table import Knowledge
from desktop_app.engine import check as engine_check
from desktop_app.engine.alike import LikeRecord
from desktop_app.engine.attaching import FilesOrder, FilesWanted
from desktop_app.engine.likenesses import gathered, released
from desktop_app.engine.mending import Mending
from desktop_app.engine.phones import PhonePlans
from desktop_app.engine.similarity import FuzzySimilarity
from desktop_app.engine.twins import find_twins, twin_problems
from desktop_app.engine.workshop import Workshop
from desktop_app.flow.child import Shelf
from desktop_app.flow.desk.tables import FilesTask, RulesTask
from desktop_app.flow.facts import CheckOrder, CheckOutcome, FirstProblems, FoundFiles, LoadedFile
from desktop_app.flow.summary import outcome_of
from desktop_app.flow.values import ValueLine, value_lines
from desktop_app.sources.reader import SpreadsheetReader
from tests.support.fake_state import MISSING, FakeState
from tests.support.free import NeverCancelled, no_progress


@dataclass(frozen=True)
class Read:
    """A table that is there already."""

    known: Table

    def table(self, shelf: Shelf, cancel: CancelToken) -> Table:
        return self.known


class FakeTables(FakeState):
    """`Tables` and `Checking`."""

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
