"""Everything before Start in one go, without questions: read, match, convert, find files and likenesses, plan."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from desktop_app.domain.checking import CheckedTable
from desktop_app.domain.convert.choices import folded
from desktop_app.domain.kinds import Kind
from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.matching import guess_columns
from desktop_app.domain.offering import OfferedField, offered_fields
from desktop_app.domain.plan import Plan
from desktop_app.domain.portal import Owner
from desktop_app.domain.ports import CancelToken, Journal, Progress
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.attachments import FILES_FOLDER_MISSING
from desktop_app.domain.problems.columns import KIND_UNKNOWN, MAPPING_UNKNOWN
from desktop_app.domain.schema import Schema
from desktop_app.domain.table import NoteCode, ReadingOptions, Table
from desktop_app.domain.templates import Reason, fit, is_foreign
from desktop_app.engine.attaching import FilesOrder, attach_files, files_wanted
from desktop_app.engine.check import Subject, check_table, find_pipeline, with_further
from desktop_app.engine.continuing import Continuation, OwnReports
from desktop_app.engine.likenesses import find_likes, key_bearers, likenesses
from desktop_app.engine.load import LoadedTable, load_table
from desktop_app.engine.phones import PhonePlans
from desktop_app.engine.planning import Origin, known_markers, make_plan, mark
from desktop_app.engine.relations import look_up_records, records_wanted
from desktop_app.engine.tools import Connection, Tools
from desktop_app.engine.weighing import Weighed

_LOOK: Final = {
    NoteCode.TOTAL_ROW: "Rows that look like totals",
    NoteCode.REPEATED_HEADER: "Rows that repeat the headings",
    NoteCode.HIDDEN_ROWS: "Rows hidden in the spreadsheet",
}
_NAMED: Final = 10

Say = Callable[[str], None]
"""Tells a person what is going on."""


@dataclass(frozen=True, slots=True)
class ImportOrder:
    """What a person asked for.

    Attributes:
        kind_code: `lead`, …, `spa:1030`.
        pipeline: Name or number of the pipeline for all rows.
        mapping: Which column goes where; `None` matches the columns by themselves.
        files: Folder the names in file columns, and the rules, refer to.
        files_may_be_late: As `FilesOrder.may_be_late`.
        holds_likenesses: Hold back rows that look like records the portal has.
        limit: First rows only.
    """

    file: Path
    options: ReadingOptions
    kind_code: str
    pipeline: str | None = None
    mapping: ImportMapping | None = None
    files: Path | None = None
    files_may_be_late: bool = False
    holds_likenesses: bool = True
    limit: int | None = None


@dataclass(frozen=True, slots=True)
class Prepared:
    """A checked table and, where no question is open, the plan made of it."""

    loaded: LoadedTable
    kind: Kind
    checked: CheckedTable
    mapping: ImportMapping
    plan: Plan | None
    continuation: Continuation | None = None
    """The run the plan goes on with; its rows are then the repaired ones."""
    owner: Owner | None = None
    """The webhook's employee."""

    @property
    def table(self) -> Table:
        """The table as read."""
        return self.loaded.table


class Preparation:
    """Prepares one import.

    Args:
        tools: The adapters.
        connection: The portal the import is for.
        say: Told what is going on.
        open_journal: Opens the journal, where reports of earlier imports are known again.
    """

    def __init__(
        self,
        tools: Tools,
        connection: Connection,
        *,
        say: Say,
        progress: Progress,
        cancel: CancelToken,
        open_journal: Callable[[], Journal],
    ) -> None:
        self._tools = tools
        self._connection = connection
        self._say = say
        self._progress = progress
        self._cancel = cancel
        self._open_journal = open_journal

    def prepare(self, order: ImportOrder) -> Prepared:
        """Read, match, check and plan.

        Raises:
            Trouble: The file cannot be read, the portal not be asked, or the mapping does not fit.
        """
        self._say(f"Reading {order.file.name} …")
        loaded = load_table(
            self._tools.reader, order.file, order.options, self._tools.copies, self._progress, self._cancel
        )
        reports = OwnReports(self._tools.recognise, self._open_journal)
        continuation = reports.continued(loaded.copy, loaded.table)
        if continuation is not None:
            loaded = replace(loaded, table=continuation.table)
            self._say(f"This is the report of an earlier import: {continuation.finished_rows} rows need nothing more.")
        self._say(f"{loaded.table.row_count} rows. Asking {self._connection.webhook.host} for its fields …")
        portal = self._connection.portal
        owner = portal.owner()
        kind = self._kind(order.kind_code)
        schema = portal.schema(kind)
        directories = portal.directories(kind, schema)
        offered = offered_fields(schema, owner_is_admin=owner.is_admin)
        mapping = self._mapping(order, loaded.table, offered)
        self._say_what_stays(loaded.table, mapping)
        pipeline = None if order.pipeline is None else find_pipeline(order.pipeline, directories)
        subject = Subject(schema, directories, mapping, owner.is_admin, pipeline, phones=PhonePlans())
        wanted = records_wanted(loaded.table, subject)
        if any(each.texts for each in wanted):
            self._say("Looking up related records …")
            records = look_up_records(wanted, portal, progress=self._progress, cancel=self._cancel)
            subject = replace(subject, records=records)
        self._say("Checking every cell …")
        checked = check_table(loaded.table, subject, progress=self._progress, cancel=self._cancel)
        weighed = self._files(loaded.table, mapping, schema, order)
        checked = with_further(checked, weighed.problems)
        if checked.questions:
            return Prepared(loaded, kind, checked, mapping, None)
        marking = mark(loaded.table, checked, kind) if continuation is None else continuation.marking
        self._say("Looking for records that are on the portal already …")
        # Keys are asked for in any case: after a lost answer a record of others must not be taken for the row's own.
        likes = find_likes(checked, kind, portal, self._made, only_keys=not order.holds_likenesses)
        if order.holds_likenesses:
            alike = likenesses(checked, kind, likes)
            # A record that bears the row's own marker is the row itself, from an earlier import.
            own = known_markers(
                self._connection.records, kind, marking.own_field, {index: marking.markers[index] for index in alike}
            )
            checked = with_further(checked, {index: each for index, each in alike.items() if index not in own})
        plan = make_plan(
            loaded.table,
            checked,
            schema,
            marking,
            Origin(loaded.file_name, loaded.sha256),
            files=weighed.plan_files,
            limit=order.limit,
            others=key_bearers(likes, kind),
        )
        return Prepared(loaded, kind, checked, mapping, plan, continuation, owner)

    def _say_what_stays(self, table: Table, mapping: ImportMapping) -> None:
        """Tell of columns that nothing is sent of, and of rows that may be none: nobody looks at a preview here."""
        used = {*mapping.columns, *mapping.files, *(rule.heading for rule in mapping.file_rules)}
        if unused := [column.heading for column in table.columns if column.heading not in used]:
            self._say(f"Columns that are not imported: {', '.join(unused)}.")
        for rows in table.questionable:
            if not rows.are_left_out:
                some = ", ".join(map(str, rows.numbers[:_NAMED])) + (" …" if len(rows.numbers) > _NAMED else "")
                self._say(f"{_LOOK[rows.code]}: {some}; imported like all others.")

    def _mapping(self, order: ImportOrder, table: Table, offered: Sequence[OfferedField]) -> ImportMapping:
        host = self._connection.webhook.identity.host
        if order.mapping is None:
            return guessed_mapping(table, offered, with_files=order.files is not None)
        if not is_foreign(order.mapping, host):
            return order.mapping
        fitted = fit(order.mapping, [column.heading for column in table.columns], offered, host)
        # What stood for another portal's records in single texts is asked again by their names; a constant is not.
        missing = [each for each in fitted.misfits if each.reason is not Reason.VALUES_OF_ANOTHER_PORTAL]
        missing += [each for each in fitted.misfits if each not in missing and not each.heading]
        if missing:
            names = ", ".join(each.heading if each.reason is Reason.COLUMN_MISSING else each.field for each in missing)
            raise Trouble(Problem(MAPPING_UNKNOWN, words={"names": names}))
        for moved in fitted.moved:
            self._say(f"“{moved.title}” was found by its title: {moved.now}.")
        for misfit in fitted.misfits:
            self._say(f"“{misfit.heading}”: the meanings of its texts are those of another portal and were left out.")
        return fitted.mapping

    def _made(self, kind: Kind, ids: Collection[int]) -> frozenset[int]:
        with closing(self._open_journal()) as journal:
            return journal.made(self._connection.webhook.identity, kind, ids)

    def _kind(self, code: str) -> Kind:
        offered = self._connection.portal.kinds()
        for kind in offered:
            if kind.code == code:
                return kind
        names = ", ".join(kind.code for kind in offered)
        raise Trouble(Problem(KIND_UNKNOWN, value=code, words={"names": names}))

    def _files(self, table: Table, mapping: ImportMapping, schema: Schema, order: ImportOrder) -> Weighed:
        wanted = files_wanted(mapping, schema)
        if wanted.is_empty:
            return Weighed()
        if order.files is None:
            raise Trouble(Problem(FILES_FOLDER_MISSING, words={"folder": ""}))
        self._say("Weighing the files …")
        where = FilesOrder(order.files, may_be_late=order.files_may_be_late)
        found = attach_files(table, wanted, self._tools.find_files, where, progress=self._progress, cancel=self._cancel)
        weighed = Weighed.of(found.rows, may_be_late=order.files_may_be_late)
        if weighed.is_worth_measuring:
            self._say("Measuring the connection …")
            weighed = weighed.at_pace(self._connection.portal.upload_pace(), table.row_numbers)
        return weighed


def guessed_mapping(table: Table, offered: Sequence[OfferedField], *, with_files: bool) -> ImportMapping:
    """Match columns by themselves: strong guesses only (contracts.md 1.3)."""
    headings = [column.heading for column in table.columns]
    columns = {
        guess.heading: guess.offered.target for guess in guess_columns(headings, offered) if guess.layer.is_strong
    }
    if not with_files:
        return ImportMapping(columns)
    takers = {folded(each.title): each.target.upper_name for each in offered if each.takes_files}
    files = {heading: takers[folded(heading)] for heading in headings if folded(heading) in takers}
    return ImportMapping({heading: each for heading, each in columns.items() if heading not in files}, files=files)
