"""Reads .xls, .xlsb and .ods workbooks through python-calamine."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import BinaryIO

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from desktop_app.domain.phrases import phrase
from desktop_app.domain.problems import tables as catalogue
from desktop_app.domain.table import CellKind, NoteCode, ReadingOptions, Table
from desktop_app.sources.assemble import Origin, assemble
from desktop_app.sources.choosing import first_with_table, in_turn
from desktop_app.sources.grid import EMPTY_CODE, TEXT_CODE, GridStore, SheetFacts
from desktop_app.sources.numbers import duration_text, has_lost_digits, number_text
from desktop_app.sources.places import CellRange
from desktop_app.sources.trouble import trouble
from desktop_app.sources.watch import Watch
from desktop_app.sources.xlsx.package import Package

_ROWS_BETWEEN_NEWS = 4096


def read_calamine(stream: BinaryIO, path: Path, sort: str, options: ReadingOptions, watch: Watch) -> Table:
    """Read one sheet of a workbook.

    Raises:
        Trouble: The file is broken, protected or empty, or has no such sheet.
    """
    Package(stream, path).check_all()  # its library unpacks whole parts
    stream.seek(0)
    try:
        workbook = CalamineWorkbook.from_filelike(stream)
        names = [meta.name for meta in workbook.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
        visible = [meta.name for meta in workbook.sheets_metadata if meta.visible == SheetVisibleEnum.Visible]
        hidden = [name for name in names if name not in visible]
        name, (store, facts) = first_with_table(
            in_turn(names, hidden, None, options, path),
            hidden,
            lambda name: _collect(workbook.get_sheet_by_name(name), watch),
            lambda found: found[0],
        )
    except PasswordError as error:
        raise trouble(catalogue.FILE_ENCRYPTED, path, detail=str(error)) from error
    except (CalamineError, OSError, ValueError) as error:
        if "assword" in str(error) or "ncrypt" in str(error):
            raise trouble(catalogue.FILE_ENCRYPTED, path, detail=str(error)) from error
        raise trouble(
            catalogue.FILE_DAMAGED, path, detail=str(error), reason=phrase("its content cannot be understood")
        ) from error
    except BaseException as error:
        # The library is written in Rust: what it did not foresee comes as a class of its own beside all exceptions.
        if type(error).__name__ != "PanicException":
            raise
        raise trouble(
            catalogue.FILE_DAMAGED, path, detail=str(error), reason="its content cannot be understood"
        ) from error
    return assemble(store, facts, options, Origin(path, sort, tuple(names), name))


def _collect(sheet: CalamineSheet, watch: Watch) -> tuple[GridStore, SheetFacts]:
    store, facts = GridStore(), SheetFacts()
    facts.merges = [
        CellRange(first[0] + 1, first[1], last[0] + 1, last[1]) for first, last in sheet.merged_cell_ranges or []
    ]
    for index, row in enumerate(sheet.iter_rows()):
        if index % _ROWS_BETWEEN_NEWS == 0 and not watch.goes_on(index, sheet.height, len(store)):
            break
        texts: list[str] = []
        codes: list[int] = []
        for offset, value in enumerate(row):
            if value == "":  # zero and FALSE are not
                continue
            slot = store.slot(offset)
            if slot >= len(texts):
                texts.extend([""] * (slot + 1 - len(texts)))
                codes.extend([EMPTY_CODE] * (slot + 1 - len(codes)))
            texts[slot], codes[slot] = _shown(value, index + 1, offset, store, facts)
        if any(texts):
            store.add(index + 1, texts, codes)
    return store, facts


def _shown(
    value: object,
    row: int,
    position: int,
    store: GridStore,
    facts: SheetFacts,
) -> tuple[str, int]:
    code = store.palette.code
    if isinstance(value, str):
        return value.replace("\0", ""), TEXT_CODE
    if isinstance(value, bool):
        return ("TRUE" if value else "FALSE"), code(CellKind.BOOLEAN)
    if isinstance(value, datetime):
        if value.time() == time():
            return value.date().isoformat(), code(CellKind.DATE)
        return value.isoformat(timespec="seconds"), code(CellKind.DATETIME)
    if isinstance(value, date):
        return value.isoformat(), code(CellKind.DATE)
    if isinstance(value, time):
        return value.isoformat(timespec="seconds"), code(CellKind.TIME)
    if isinstance(value, timedelta):
        return duration_text(value.total_seconds() / 86_400), code(CellKind.DURATION)
    text = number_text(repr(value))
    if has_lost_digits(repr(value), text):
        facts.mark(NoteCode.LONG_NUMBER, row, position, text)
    return text, code(CellKind.NUMBER)
