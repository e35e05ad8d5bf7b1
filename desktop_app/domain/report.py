"""What a report holds: the person's own columns, then what became of each row."""

from __future__ import annotations

from dataclasses import dataclass


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
        status_heading … cure_heading: Headings of the added columns, in the language shown.
    """

    run: str
    verdict: str
    facts: tuple[tuple[str, str], ...]
    headings: tuple[str, ...]
    rows: tuple[ReportRow, ...]
    status_heading: str = "Import status"
    record_heading: str = "Record"
    reason_heading: str = "Reason"
    cure_heading: str = "What to do"
