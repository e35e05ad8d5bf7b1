"""What Check found, told to the window: all of it the first time, then only what became different."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.repair.sheet import Sheet, overlay
from desktop_app.domain.repair.twins import TwinGroup
from desktop_app.domain.table import Table
from desktop_app.engine.check import undisturbed, with_further
from desktop_app.engine.likenesses import released
from desktop_app.flow.child import Shelf
from desktop_app.flow.desk.checks import known_check
from desktop_app.flow.desk.results import ROWS_AT_ONCE
from desktop_app.flow.desk.tables import pieces
from desktop_app.flow.facts import CheckOutcome, Finding
from desktop_app.flow.services import Cancelled
from desktop_app.flow.summary import RowSums, outcome_without_findings, summed

_SHELF: Final = "told"
_CELLS_AT_ONCE: Final = 10_000
_FEW: Final = 200
"""Rows whose findings are put in place one by one; for more it is quicker to go through all."""


@dataclass(frozen=True, slots=True)
class Heard:
    """The outcome that the asker was told last, by the ticket of its check; the outcome itself does not travel."""

    ticket: int
    outcome: CheckOutcome = field(default_factory=lambda: CheckOutcome(b""))

    def __reduce__(self) -> tuple[type[Heard], tuple[int]]:
        """Travel without the outcome."""
        return Heard, (self.ticket,)


@dataclass(frozen=True, slots=True)
class _Told:
    """What the child has told."""

    ticket: int
    read: Table
    sums: RowSums
    twins: tuple[TwinGroup, ...]
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class _Head:
    """What travels first.

    Attributes:
        outcome: Without findings, twins and repaired cells.
        rows: The rows whose findings follow, the others keep theirs; `None` when all follow.
        gone: First rows of groups of twins that are no more.
        kept: Headings whose repaired cells are as they were.
    """

    outcome: CheckOutcome
    rows: array[int] | None = None
    gone: frozenset[int] = frozenset()
    kept: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutcomeTask:
    """Say what Check found; rows that are their own likeness, from an earlier import, are not held back for it.

    Attributes:
        own: Those rows.
        pace: Bytes a second that reach the portal, where that was measured.
        heard: What the asker knows already.
    """

    ticket: int
    own: frozenset[int]
    pace: float | None = None
    heard: Heard | None = None

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:
        """Sum up. Raises Cancelled."""
        progress(0, None)
        known = known_check(shelf, self.ticket, cancel)
        matter, weighed = known.matter, known.weighed
        if self.pace is not None:
            weighed = known.weighed = weighed.at_pace(self.pace, known.table.row_numbers)
        known.checked = with_further(known.checked, weighed.problems)
        sheet = matter.source.workshop(shelf, cancel).sheet(matter.repairs)
        alike = {index: problems for index, problems in known.alike.items() if index not in self.own}
        known.checked, known.alike = with_further(known.checked, released(alike, sheet.anyway)), {}
        told = shelf.get(_SHELF, _Told)
        if told is not None and (self.heard is None or told.ticket != self.heard.ticket or told.read is not known.read):
            told = None
        with undisturbed():
            sums, rows = summed(known.checked, told.sums if told is not None else None)
        shelf.put(_SHELF, _Told(self.ticket, known.read, sums, known.twins, sheet))
        outcome = replace(
            outcome_without_findings(sums, owner_id=matter.owner_id, files=weighed.files),
            offers=known.found.offers,
            likes={index: ids for index, ids in known.likes.items() if index not in self.own},
        )
        yield from _telling(outcome, sums, rows, known.twins, Sheet.of(known.read), sheet, told)

    def assemble(self, portions: Iterable[object]) -> CheckOutcome:
        """Put the outcome together, with what was heard of the last one."""
        head: _Head | None = None
        findings: list[Finding] = []
        twins: list[TwinGroup] = []
        cells: dict[str, dict[int, str]] = {}
        for portion in portions:
            match portion:
                case _Head():
                    head = portion
                case list():
                    findings += portion
                case (str(heading), dict(some)):
                    cells.setdefault(heading, {}).update(some)
                case tuple():
                    twins += portion
        if head is None:
            raise Cancelled
        if head.rows is not None and self.heard is not None:
            before = self.heard.outcome
            findings = _spliced(before.findings, head.rows, findings)
            twins += [group for group in before.twins if group.rows[0] not in head.gone]
            twins.sort(key=lambda group: group.rows)
            # A column repaired there and back again has no cells to show, then as now.
            cells.update((heading, dict(before.overlay[heading])) for heading in head.kept if heading in before.overlay)
        return replace(head.outcome, findings=findings, twins=tuple(twins), overlay=cells)


def _telling(
    outcome: CheckOutcome,
    sums: RowSums,
    rows: Sequence[int] | None,
    twins: tuple[TwinGroup, ...],
    read: Sheet,
    sheet: Sheet,
    told: _Told | None,
) -> Iterator[object]:
    groups, gone = twins, frozenset[int]()
    kept: tuple[str, ...] = ()
    if told is None or rows is None:
        yield _Head(outcome)
    else:
        groups, gone = _twins_apart(told.twins, twins)
        same = [heading for heading, texts in sheet.texts.items() if told.sheet.texts.get(heading) is texts]
        kept = tuple(heading for heading in same if sheet.texts[heading] is not read.texts[heading])
        yield _Head(outcome, array("q", rows), gone, kept)
    for findings in pieces(sums.findings(rows), ROWS_AT_ONCE):
        yield list(findings)
    yield from pieces(groups, ROWS_AT_ONCE)
    for heading, cells in overlay(read, sheet, but=kept).items():
        for some in pieces(cells.items(), _CELLS_AT_ONCE):
            yield heading, dict(some)


def _twins_apart(
    before: tuple[TwinGroup, ...], now: tuple[TwinGroup, ...]
) -> tuple[tuple[TwinGroup, ...], frozenset[int]]:
    """Return the groups that were not there, and the first rows of those that are no more."""
    if before is now:
        return (), frozenset()
    known, found = ({group.rows[0]: group for group in groups} for groups in (before, now))
    fresh = tuple(group for first, group in found.items() if known.get(first) != group)
    return fresh, frozenset(first for first, group in known.items() if found.get(first) != group)


def _spliced(before: Sequence[Finding], rows: Sequence[int], fresh: Sequence[Finding]) -> list[Finding]:
    """Return the findings with those of some rows replaced; all are in the order of rows."""
    by_row: dict[int, list[Finding]] = {}
    for finding in fresh:
        by_row.setdefault(finding.index, []).append(finding)
    if len(rows) > _FEW:
        touched = set(rows)
        return sorted([*(each for each in before if each.index not in touched), *fresh], key=lambda each: each.index)
    result = list(before)
    for index in rows:
        first = bisect_left(result, index, key=lambda each: each.index)
        last = bisect_left(result, index + 1, lo=first, key=lambda each: each.index)
        result[first:last] = by_row.get(index, [])
    return result
