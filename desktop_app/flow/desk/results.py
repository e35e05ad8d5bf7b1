"""Rows of runs and their reports, out of the journal, and pages of PDFs: what the second child process does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from desktop_app.domain.filing import PagePicture
from desktop_app.domain.ports import CancelToken, Journal, Progress, ReportWriter
from desktop_app.domain.report import Report
from desktop_app.engine.reporting import build_report
from desktop_app.flow.child import Shelf
from desktop_app.flow.desk.tables import pieces
from desktop_app.flow.results import ResultRows, rows_of_run
from desktop_app.flow.services import Cancelled

ROWS_AT_ONCE: Final = 1_000
_REPORT: Final = "report"


@dataclass(frozen=True, slots=True)
class RunRowsTask:
    """Read the rows of a run."""

    open_journal: Callable[[], Journal]
    run_name: str

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:  # noqa: ARG002 - quick
        """Read. Raises Trouble."""
        progress(0, None)
        with closing(self.open_journal()) as journal:
            yield from rows_in_pieces(rows_of_run(tuple(journal.lines(self.run_name, with_cells=False))))

    def assemble(self, portions: Iterable[object]) -> ResultRows:
        """Put the rows together again."""
        return rows_from(portions)


@dataclass(frozen=True, slots=True)
class ReportTextsTask:
    """Build the report of a run, keep it for `ReportTask`, and tell what is to be translated of it."""

    open_journal: Callable[[], Journal]
    run_name: str

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:  # noqa: ARG002 - whole
        """Build. Raises Trouble."""
        progress(0, None)
        report = _report(self.open_journal, self.run_name)
        shelf.put(_REPORT, report)
        yield report.patterns()

    def assemble(self, portions: Iterable[object]) -> frozenset[str]:
        """Take the patterns."""
        return frozenset(text for each in portions if isinstance(each, frozenset) for text in each)


@dataclass(frozen=True, slots=True)
class ReportTask:
    """Write the report of a run as a workbook.

    Attributes:
        words: Pattern in English → in the language shown; the child knows no other language.
    """

    open_journal: Callable[[], Journal]
    writer: ReportWriter
    run_name: str
    path: Path
    words: Mapping[str, str]

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:  # noqa: ARG002 - whole
        """Write. Raises Trouble."""
        progress(0, None)
        report = shelf.get(_REPORT, Report)
        shelf.put(_REPORT, None)
        if report is None or report.run != self.run_name:
            report = _report(self.open_journal, self.run_name)
        self.writer.write(self.path, report.said(lambda pattern: self.words.get(pattern, pattern)))
        yield from ()

    def assemble(self, portions: Iterable[object]) -> None:
        """Wait for the end."""
        for _ in portions:
            continue


@dataclass(frozen=True, slots=True)
class PageTask:
    """Draw the first page of a PDF: in the child, since nobody knows what is in a file of others."""

    draw: Callable[[Path, int, int], PagePicture | None]
    path: Path
    width: int
    height: int

    def run(self, shelf: Shelf, progress: Progress, cancel: CancelToken) -> Iterator[object]:  # noqa: ARG002 - quick
        """Draw."""
        progress(0, None)
        yield self.draw(self.path, self.width, self.height)

    def assemble(self, portions: Iterable[object]) -> PagePicture | None:
        """Return the page."""
        return next((each for each in portions if isinstance(each, PagePicture)), None)


def _report(open_journal: Callable[[], Journal], run: str) -> Report:
    with closing(open_journal()) as journal:
        return build_report(journal, run)


def rows_in_pieces(rows: ResultRows) -> Iterator[object]:
    """Cut rows into portions that travel well."""
    yield replace(rows, labels=[], problems={}, details={})
    for labels in pieces(rows.labels, ROWS_AT_ONCE * 10):
        yield list(labels)
    for problems in pieces(rows.problems.items(), ROWS_AT_ONCE):
        yield dict(problems)
    yield from pieces(rows.details.items(), ROWS_AT_ONCE)


def rows_from(portions: Iterable[object]) -> ResultRows:
    """Put the portions of `rows_in_pieces` together again."""
    rows: ResultRows | None = None
    for portion in portions:
        if isinstance(portion, ResultRows):
            rows = portion
        elif rows is None:
            break
        elif isinstance(portion, list):
            rows.labels.extend(portion)
        elif isinstance(portion, dict):
            rows.problems.update(portion)
        elif isinstance(portion, tuple):
            rows.details.update(portion)
    if rows is None:
        raise Cancelled
    return rows
