"""The report as a workbook: the rows, the summary, and the hidden keys by which it is known again."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final, cast

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from desktop_app.domain.report import Report, ReportRow
from desktop_app.sources.report import KEYS_SHEET

# What XML cannot hold at all; a spreadsheet program would call the file damaged.
_ILLEGAL: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LONGEST_CELL: Final = 32_767
_WIDEST: Final = 60
_NARROWEST: Final = 8
_MEASURED_ROWS: Final = 200
_HEAD_FILL: Final = PatternFill("solid", start_color="E8EEF5")


def book_of(report: Report) -> Workbook:
    """Return the report as a workbook that is still to be saved."""
    book = Workbook(write_only=True)
    _write_rows(_sheet(book, report.rows_title), report)
    _write_summary(_sheet(book, report.summary_title), report)
    keys = _sheet(book, KEYS_SHEET)
    keys.sheet_state = "veryHidden"
    keys.append([_text(keys, report.run)])
    for row in report.rows:
        keys.append([_text(keys, row.key), row.row])
    return book


def plain_book(
    headings: Sequence[str], rows: Sequence[Sequence[str]], formats: Mapping[tuple[int, int], str]
) -> Workbook:
    """Return a plain table as a workbook that is still to be saved."""
    book = Workbook(write_only=True)
    sheet = _sheet(book, "Rows")
    sheet.freeze_panes = "A2"
    sheet.append([_heading(sheet, heading) for heading in headings])
    for place, row in enumerate(rows):
        sheet.append(
            [
                _number(sheet, cell, formats[place, position]) if (place, position) in formats else _text(sheet, cell)
                for position, cell in enumerate(row)
            ]
        )
    return book


def _number(sheet: Worksheet, text: str, number_format: str) -> Cell:
    cell = WriteOnlyCell(sheet, value=float(text))
    cell.number_format = number_format
    return cell


def _sheet(book: Workbook, title: str) -> Worksheet:
    return cast("Worksheet", book.create_sheet(title))


def _write_rows(sheet: Worksheet, report: Report) -> None:
    own = len(report.headings)
    headings = [
        *report.headings, report.status_heading, report.record_heading, report.reason_heading, report.cure_heading,
    ]  # fmt: skip
    sheet.freeze_panes = "A2"
    for position, width in enumerate(_widths(headings, report.rows), start=1):
        sheet.column_dimensions[get_column_letter(position)].width = width
    last = get_column_letter(len(headings))
    sheet.auto_filter.ref = f"A1:{last}{len(report.rows) + 1}"
    sheet.append([_heading(sheet, heading) for heading in headings])
    for row in report.rows:
        cells = [_text(sheet, cell) for cell in (*row.cells, *[""] * (own - len(row.cells)))]
        cells += [_text(sheet, row.status), _record(sheet, row), _text(sheet, row.reason), _text(sheet, row.cure)]
        sheet.append(cells)


def _write_summary(sheet: Worksheet, report: Report) -> None:
    sheet.column_dimensions["A"].width = 28
    sheet.column_dimensions["B"].width = _WIDEST
    sheet.append([_heading(sheet, report.verdict)])
    for name, value in report.facts:
        sheet.append([_text(sheet, name), _text(sheet, value)])


def _text(sheet: Worksheet, text: str) -> Cell:
    cell = WriteOnlyCell(sheet, value=_ILLEGAL.sub("", text)[:_LONGEST_CELL])
    # Told to be text, so that nothing a person typed is ever run as a formula.
    cell.data_type = "s"
    cell.number_format = "@"
    if text[:1] in {"=", "+", "-", "@", "\t", "\r"}:
        cell.quotePrefix = True
    return cell


def _heading(sheet: Worksheet, text: str) -> Cell:
    cell = _text(sheet, text)
    cell.font = Font(bold=True)
    cell.fill = _HEAD_FILL
    cell.alignment = Alignment(vertical="top")
    return cell


def _record(sheet: Worksheet, row: ReportRow) -> Cell:
    cell = _text(sheet, "" if row.record_id is None else str(row.record_id))
    if row.record_id is not None and row.link.startswith(("https://", "http://")):
        cell.hyperlink = row.link
        cell.font = Font(color="0563C1", underline="single")
    return cell


def _widths(headings: list[str], rows: tuple[ReportRow, ...]) -> list[int]:
    widths = [len(heading) for heading in headings]
    for row in rows[:_MEASURED_ROWS]:
        texts = (*row.cells, row.status, str(row.record_id or ""), row.reason, row.cure)
        for position, text in enumerate(texts[: len(widths)]):
            widths[position] = max(widths[position], max(map(len, text.splitlines()), default=0))
    return [min(max(width + 2, _NARROWEST), _WIDEST) for width in widths]
