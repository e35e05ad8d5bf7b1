"""What a report holds: the person's own columns, then what became of each row."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

from desktop_app.domain.phrases import patterns, phrase, said


@dataclass(frozen=True, slots=True)
class ReportRow:
    """One row of the report.

    Attributes:
        row: The row number in the person's file.
        cells: The person's own cells, as texts, in the order of the headings.
        status: Word for people: "Created", "Held back", …
        record_id: The record's number on the portal, or `None`.
        link: Address of the record's page, or `""`.
        reason: Why the row is not simply created, or `""`.
        cure: What to do about it, or `""`.
        key: Hidden key by which the program knows the row again when the report is opened as a spreadsheet.
    """

    row: int
    cells: tuple[str, ...]
    status: str
    record_id: int | None
    link: str
    reason: str
    cure: str
    key: str


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report.

    Attributes:
        run: The run's name; hidden in the workbook beside the keys.
        verdict: One sentence that says how it went.
        facts: Pairs of words for the first page: portal, file, time, numbers.
        status_heading … cure_heading: Headings of the added columns.
        rows_title, summary_title: Names of the sheets.
    """

    run: str
    verdict: str
    facts: tuple[tuple[str, str], ...]
    headings: tuple[str, ...]
    rows: tuple[ReportRow, ...]
    status_heading: str = phrase("Import status")
    record_heading: str = phrase("Record")
    reason_heading: str = phrase("Reason")
    cure_heading: str = phrase("What to do")
    rows_title: str = phrase("Rows")
    summary_title: str = phrase("Summary")

    def patterns(self) -> frozenset[str]:
        """Return what is to be translated of the report."""
        return frozenset(pattern for text in self._texts() for pattern in patterns(text))

    def said(self, translated: Callable[[str], str]) -> Report:
        """Return the report in another language; what a person or the portal wrote stays as it is."""

        def say(text: str) -> str:
            return said(text, translated)

        rows = tuple(
            replace(row, status=say(row.status), reason=say(row.reason), cure=say(row.cure)) for row in self.rows
        )
        words: dict[str, Any] = {name: say(getattr(self, name)) for name in _WORDS}
        facts = tuple((say(name), value) for name, value in self.facts)
        return replace(self, facts=facts, rows=rows, **words)

    def _texts(self) -> Iterator[str]:
        yield from (getattr(self, name) for name in _WORDS)
        yield from (name for name, _ in self.facts)
        for row in self.rows:
            yield from (row.status, row.reason, row.cure)


_WORDS: Final = (
    "verdict", "status_heading", "record_heading", "reason_heading", "cure_heading", "rows_title", "summary_title",
)  # fmt: skip
