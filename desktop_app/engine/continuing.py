"""Goes on with a run from its own report: finds the rows a person repaired in it, and lets them wait again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from desktop_app.domain.kinds import Kind, marker_scheme
from desktop_app.domain.marker import is_ours
from desktop_app.domain.outcome import FilesState, Outcome, UndoState
from desktop_app.domain.plan import Plan, PlannedRow
from desktop_app.domain.ports import Journal, KnownReport
from desktop_app.domain.problems import Entry, Problem, Severity, Trouble
from desktop_app.domain.problems.runs import (
    REPORT_FOREIGN,
    REPORT_OF_OTHER_KIND,
    REPORT_ROW_UNKNOWN,
    RUN_CLEARED,
    RUN_UNDONE,
)
from desktop_app.domain.problems.values import KEY_TWICE
from desktop_app.domain.runs import FilesMoved, RowLine, RunHead
from desktop_app.domain.table import Column, Table
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.planning import Marking
from desktop_app.engine.run.same_portal import other_portal
from desktop_app.engine.taking import folded

RECORD_HEADING: Final = "Record"
_OPEN: Final = frozenset({Outcome.REFUSED, Outcome.HELD_BACK, Outcome.WAITING, Outcome.NOT_SENT})
"""Rows that surely have no record."""
_ALIKE: Final = 0.5
"""Share of equal cells from which an edited row is taken for the one in its place."""

Recogniser = Callable[[Path], KnownReport | None]
"""Looks into a spreadsheet for what a report of this program says about itself."""


@dataclass(frozen=True, slots=True)
class Continuation:
    """A report that was opened, understood.

    Attributes:
        head: The run it belongs to.
        table: The person's own columns, of the rows that have no record yet.
        lines: For each row of `table` the row of the run.
        finished_rows: Rows of the report that have a record, or may have one: they are not sent again.
    """

    head: RunHead
    table: Table
    lines: tuple[RowLine, ...]
    finished_rows: int

    @property
    def marking(self) -> Marking:
        """The markers with which the rows were first planned."""
        head = self.head
        markers = tuple(line.marker for line in self.lines)
        is_mapped = head.marker_field is not None and not all(map(is_ours, markers))
        return Marking(markers, head.marker_field, marker_scheme(head.kind), is_mapped)

    def refusals(self, table: Table) -> dict[int, tuple[Problem, ...]]:
        """Return why the portal refused rows that nobody changed since: worth a look, but they may be sent again.

        Args:
            table: The rows as they are now, in the order of `lines`.
        """
        return {
            index: tuple(replace(each, entry=_worth_a_look(each.entry)) for each in line.problems)
            for index, line in enumerate(self.lines)
            if line.outcome is Outcome.REFUSED and line.problems and table.cells(index) == self.table.cells(index)
        }

    def repaired(self, plan: Plan) -> tuple[PlannedRow, ...]:
        """Return the rows of a plan made of `table` as rows of the run."""
        return tuple(
            replace(row, key=self.lines[row.key].key, row=self.lines[row.key].row) for row in plan.rows
        )  # fmt: skip


def find_continuation(report: KnownReport, table: Table, journal: Journal) -> Continuation:
    """Match the rows of a report with the run's.

    Raises:
        Trouble: The run is not in this journal, was taken back or cleared, or a row cannot be told which it is.
    """
    known = {info.head.run: info.head for info in journal.runs()}
    head = known.get(report.run)
    if head is None:
        raise Trouble(Problem(REPORT_FOREIGN))
    _ensure_open(head)
    lines = tuple(journal.lines(report.run))
    own = _own_columns(table, head)
    recorded = _recorded(table, own)
    matcher = _Matcher.over(lines)
    by_key = {str(line.key): line for line in lines}
    keys = report.keys if len(report.keys) == table.row_count else ()
    cells = [tuple(column.texts[index] for column in own) for index in range(table.row_count)]
    # Rows nobody edited find theirs first; an edited row is one of those that are left.
    found: list[RowLine | None] = [matcher.same(cells[index], recorded[index]) for index in range(len(cells))]
    in_place = [by_key.get(key) for key in keys] or [None] * table.row_count
    is_sorted_as_written = all(line in (None, there) for line, there in zip(found, in_place, strict=True))
    for index, line in enumerate(found):
        if line is None:
            there = in_place[index] if is_sorted_as_written else None
            found[index] = matcher.edited(cells[index], recorded[index], there)
            if found[index] is None:
                raise Trouble(Problem(REPORT_ROW_UNKNOWN, row=table.row_numbers[index]))
    chosen = [(index, line) for index, line in enumerate(found) if line is not None and _is_open(line)]
    part = _part(table, own, [index for index, _ in chosen])
    return Continuation(head, part, tuple(line for _, line in chosen), table.row_count - len(chosen))


def misfit(head: RunHead, kind: Kind, identity: PortalIdentity) -> Problem | None:
    """Return why a run cannot go on with rows for this kind on this portal, or `None` when it can."""
    problem = other_portal(head, identity)
    if problem is None and kind.code != head.kind.code:
        problem = Problem(REPORT_OF_OTHER_KIND, words={"kind": head.kind.code, "other": kind.code})
    return problem


def continue_run(journal: Journal, continuation: Continuation, plan: Plan, identity: PortalIdentity) -> str:
    """Let the repaired rows wait again and return the run's name, to be carried out as any interrupted run.

    Raises:
        Trouble: Another portal or kind, the run is held elsewhere, was taken back or cleared meanwhile, or a row was
            given the key of another one.
    """
    run = continuation.head.run
    with journal.hold(run):
        head = _open_head(journal, run)
        problem = misfit(head, plan.kind, identity)
        if problem is not None:
            raise Trouble(problem)
        rows = continuation.repaired(plan)
        _ensure_own_keys(rows, head.marker_field, journal.lines(run, with_cells=False))
        journal.amend(run, rows, plan.others)
    return run


def retry_refused(journal: Journal, run: str, refresh: Callable[[PlannedRow], PlannedRow] = lambda row: row) -> int:
    """Let the refused rows of a run wait again; return how many, and carry the run out as any other.

    Args:
        journal: Where the run is.
        run: Its name.
        refresh: Row → the row with its files as they are now: a person who was told that a file changed wants it so.

    Raises:
        Trouble: The run is unknown, held elsewhere, was taken back, or its rows were cleared.
    """
    with journal.hold(run):
        _open_head(journal, run)
        refused = [line.index for line in journal.lines(run, with_cells=False) if line.outcome is Outcome.REFUSED]
        journal.amend(run, [refresh(row) for row in journal.rows(run, refused)])
        return len(refused)


def retry_files(journal: Journal, run: str) -> int:
    """Let the files that are missing on created records wait to be put in; return of how many records.

    No record is made again. Carry the run out as any other afterwards.

    Raises:
        Trouble: The run is unknown, held elsewhere, was taken back, or its rows were cleared.
    """
    with journal.hold(run):
        _open_head(journal, run)
        missing = [
            line.index
            for line in journal.lines(run, with_cells=False)
            if line.files is FilesState.MISSING and line.outcome is Outcome.CREATED and line.undo is UndoState.NONE
        ]
        # Whether they were cleared is found out before anything waits.
        journal.rows(run, missing)
        journal.write(run, [FilesMoved(index, FilesState.OWED) for index in missing])
        journal.amend(run, ())
        return len(missing)


@dataclass(frozen=True, slots=True)
class OwnReports:
    """Knows reports of earlier imports again when they are opened as spreadsheets.

    Attributes:
        open_journal: Opens the journal they are looked for in.
    """

    recognise: Recogniser
    open_journal: Callable[[], Journal]

    def continued(self, path: Path, table: Table) -> Continuation | None:
        """Return what a spreadsheet continues if it is a report of this program, else `None`. Raises Trouble."""
        report = self.recognise(path)
        if report is None:
            return None
        with closing(self.open_journal()) as journal:
            return find_continuation(report, table, journal)


def _open_head(journal: Journal, run: str) -> RunHead:
    head = journal.info(run).head
    _ensure_open(head)
    return head


def _ensure_open(head: RunHead) -> None:
    for is_so, entry in ((head.is_undone, RUN_UNDONE), (head.is_cleared, RUN_CLEARED)):
        if is_so:
            raise Trouble(Problem(entry))


def _ensure_own_keys(rows: Sequence[PlannedRow], field: str | None, lines: Iterable[RowLine]) -> None:
    """A key of the person's own is the marker: two rows that bear one would be taken for one another."""
    if field is None:
        return
    repaired = {row.key for row in rows}
    borne = {folded(line.marker) for line in lines if line.key not in repaired and not is_ours(line.marker)}
    for row in rows:
        key = folded(row.values.get(field))
        if key and key in borne:
            raise Trouble(Problem(KEY_TWICE, row=row.row, value=str(row.values[field])))


def _worth_a_look(entry: Entry) -> Entry:
    return replace(entry, severity=Severity.WARNING) if entry.severity is Severity.ERROR else entry


def _is_open(line: RowLine) -> bool:
    return line.outcome in _OPEN and line.record_id is None and line.undo is UndoState.NONE


def _own_columns(table: Table, head: RunHead) -> tuple[Column, ...]:
    """Return the person's own columns in their order; the report's stand behind them."""
    by_heading = {column.heading: column for column in table.columns}
    missing = [heading for heading in head.headings if heading not in by_heading]
    # A column whose cells are all empty in the rows of a failures file is not in the table at all.
    empty = Column(0, "", "", ("",) * table.row_count, bytes(table.row_count))
    by_heading |= {heading: replace(empty, heading=heading) for heading in missing}
    if len(missing) == len(head.headings):
        raise Trouble(Problem(REPORT_ROW_UNKNOWN))
    return tuple(by_heading[heading] for heading in head.headings)


def _recorded(table: Table, own: Sequence[Column]) -> list[int | None]:
    """Return the record each row names: the column stands second behind the person's own, whatever it is called."""
    added = [column for column in table.columns if column not in own]
    named = [column for column in added if column.heading == RECORD_HEADING]
    behind = [column for column in added if column.position == len(own) + 1]
    column = next(iter([*named, *behind]), None)
    texts: Sequence[str] = column.texts if column is not None else ("",) * table.row_count
    return [int(text) if text.strip().isdecimal() else None for text in texts]


def _part(table: Table, columns: Sequence[Column], indexes: Sequence[int]) -> Table:
    new = {index: place for place, index in enumerate(indexes)}

    def moved(values: Mapping[int, str]) -> dict[int, str]:
        return {new[index]: value for index, value in values.items() if index in new}

    return replace(
        table,
        columns=tuple(
            replace(
                column,
                texts=tuple(column.texts[index] for index in indexes),
                kinds=bytes(column.kinds[index] for index in indexes),
                raws=moved(column.raws),
                formats=moved(column.formats),
                links=moved(column.links),
                covered={},
            )
            for column in columns
        ),
        row_numbers=tuple(table.row_numbers[index] for index in indexes),
        above=(),
        notes=(),
    )


@dataclass(slots=True)
class _Matcher:
    """Gives each row of a report its row of the run, each at most once; sorting and leaving out are no trouble."""

    by_cells: dict[tuple[str, ...], list[RowLine]]
    by_record: dict[int, RowLine]
    taken: set[int] = field(default_factory=set)

    @classmethod
    def over(cls, lines: Sequence[RowLine]) -> _Matcher:
        matcher = cls({}, {line.record_id: line for line in lines if line.record_id})
        for line in lines:
            matcher.by_cells.setdefault(_trimmed(line.cells), []).append(line)
        return matcher

    def same(self, cells: tuple[str, ...], record: int | None) -> RowLine | None:
        """Return the row with this record or, without one, with the very same cells."""
        if record is not None:
            return self._take([self.by_record[record]] if record in self.by_record else [])
        equal = self.by_cells.get(_trimmed(cells), [])
        # A row that was made is shown with its record: without one, the row is rather one that has none.
        return self._take(sorted(equal, key=lambda line: not _is_open(line)))

    def edited(self, cells: tuple[str, ...], record: int | None, there: RowLine | None) -> RowLine | None:
        """Return the row an edited one was: the one in its place while no row was moved, else the one most like it."""
        if record is not None:
            return None
        if there is not None and (found := self._take([there])):
            return found
        left = [line for line in self._left() if _likeness(cells, line.cells) >= _ALIKE]
        return self._take(sorted(left, key=lambda line: -_likeness(cells, line.cells)))

    def _left(self) -> Iterator[RowLine]:
        return (line for lines in self.by_cells.values() for line in lines if line.key not in self.taken)

    def _take(self, lines: Sequence[RowLine]) -> RowLine | None:
        for line in lines:
            if line.key not in self.taken:
                self.taken.add(line.key)
                return line
        return None


def _trimmed(cells: Sequence[str]) -> tuple[str, ...]:
    """Cells as both sides have them: a workbook keeps line ends in its own way."""
    return tuple(cell.replace("\r\n", "\n").replace("\r", "\n") for cell in cells)


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    pairs = [(a, b) for a, b in zip(_trimmed(one), _trimmed(other), strict=False) if a or b]
    return sum(a == b for a, b in pairs) / len(pairs) if pairs else 0.0
