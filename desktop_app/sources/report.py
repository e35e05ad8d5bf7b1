"""Writes a report as a workbook: the person's own columns, then what became of each row, every cell as text."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from desktop_app.domain.problems import Entry, Problem, Severity, Trouble
from desktop_app.domain.report import Report

if TYPE_CHECKING:
    from openpyxl import Workbook

KEYS_SHEET: Final = "import-assistant"
"""Hidden sheet that holds the run and the rows' keys, by which the program knows its own report again."""

REPORT_UNWRITABLE: Final = Entry(
    "report-unwritable",
    Severity.ERROR,
    "Report not saved",
    "The report cannot be written to “{path}”: {reason}.",
    "Close it in the spreadsheet program, or choose another place.",
)


class WorkbookReportWriter:
    """Implements the port `ReportWriter` with a workbook (.xlsx)."""

    def write(self, path: Path, report: Report) -> None:
        """Write the report beside its place, then put it there as a whole.

        Raises:
            Trouble: The place cannot be written to.
        """
        # The workbook library takes a third of a second to load; no window waits for it.
        from desktop_app.sources.report_book import book_of

        _save(lambda: book_of(report), path)

    def write_rows(
        self,
        path: Path,
        headings: Sequence[str],
        rows: Sequence[Sequence[str]],
        formats: Mapping[tuple[int, int], str] | None = None,
    ) -> None:
        """Write a plain table; cells whose place has a number format are numbers.

        Raises:
            Trouble: The place cannot be written to.
        """
        # The workbook library takes a third of a second to load; no window waits for it.
        from desktop_app.sources.report_book import plain_book

        _save(lambda: plain_book(headings, rows, formats or {}), path)


def _save(build: Callable[[], Workbook], path: Path) -> None:
    partial = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with partial.open("wb") as stream:
            build().save(stream)
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        words = {"path": str(path), "reason": (error.strerror or "it cannot be opened").lower()}
        raise Trouble(Problem(REPORT_UNWRITABLE, words=words)) from None
