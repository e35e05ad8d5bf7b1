"""The same workbooks read by others: openpyxl over all the tests have and over generated ones, calamine over the rest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.table import ReadingOptions, Table
from desktop_app.sources.reader import SpreadsheetReader
from tests.support.free import NeverCancelled, no_progress
from tests.support.spreadsheets import binary, by_hand, by_office, by_openpyxl, by_xlsxwriter, old
from tests.support.spreadsheets.reference import by_calamine, differences
from tests.support.spreadsheets.reference import by_openpyxl as seen_by_openpyxl
from tests.support.spreadsheets.truth import Sample

BEYOND_OPENPYXL = frozenset(
    {
        "strict.xlsx",
        "part-names-shouted.xlsx",
        "part-names-backwards.xlsx",
        "shared.xlsx",
        "no-types-part.xlsx",
        "kinds-as-stored.xlsx",
    }
)
"""Odd but harmless files that spreadsheet programs open and openpyxl refuses."""


def read(path: Path, options: ReadingOptions | None = None) -> Table:
    reader = SpreadsheetReader()
    return reader.read(path, options or ReadingOptions(), progress=no_progress, cancel=NeverCancelled())


def made(sample: Sample, folder: Path) -> Path:
    path = folder / f"{Path(sample.name).stem}{'.xlsm' if sample.name.endswith('m') else '.xlsx'}"
    sample.make(path)
    return path


WRITERS = [*by_xlsxwriter.SAMPLES, *by_hand.SAMPLES, *by_openpyxl.SAMPLES]


@pytest.mark.parametrize("sample", WRITERS, ids=lambda sample: sample.name)
def test_openpyxl_sees_the_same_cells(tmp_path: Path, sample: Sample):
    path = made(sample, tmp_path)
    table = read(path, sample.options)
    if sample.name in BEYOND_OPENPYXL:
        with pytest.raises((KeyError, IndexError, OSError)):
            seen_by_openpyxl(path, str(table.sheet))
        return
    assert differences(table, seen_by_openpyxl(path, str(table.sheet))) == []


@pytest.mark.parametrize("sample", by_openpyxl.SAMPLES, ids=lambda sample: sample.name)
def test_calamine_sees_the_same_cells_of_what_openpyxl_wrote(tmp_path: Path, sample: Sample):
    path = made(sample, tmp_path)
    table = read(path, sample.options)
    found = differences(table, by_calamine(path, str(table.sheet)))
    assert [each for each in found if not each[2].startswith("#")] == []  # it gives error cells as empty


BINARY = [*binary.SAMPLES, *old.SAMPLES]


def binary_name(folder: Path, sample: Sample) -> Path:
    """Return the path by whose ending the others know what it is."""
    return folder / f"{Path(sample.name).stem}.{sample.truth.format}"


@pytest.fixture(scope="session")
def rewritten(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The binary workbooks, and the folder of what LibreOffice makes of them."""
    folder = tmp_path_factory.mktemp("binary")
    (folder / "seen").mkdir()
    sources = [binary_name(folder, sample) for sample in BINARY]
    for sample, source in zip(BINARY, sources, strict=True):
        sample.make(source)
    by_office.convert("xlsx", sources, folder / "seen", folder / "profile")
    return folder


@pytest.mark.timeout(180)
@pytest.mark.parametrize("sample", BINARY, ids=lambda sample: sample.name)
def test_calamine_or_libreoffice_sees_each_cell_of_binary_workbooks(rewritten: Path, sample: Sample):
    """Calamine knows neither short cells nor quoted dates nor errors, LibreOffice not the format of day 14."""
    path = binary_name(rewritten, sample)
    table = read(path, sample.options)
    sheet = str(table.sheet)
    unseen = differences(table, by_calamine(path, sheet))
    also_unseen = differences(table, seen_by_openpyxl(rewritten / "seen" / f"{path.stem}.xlsx", sheet))
    assert {each[:3] for each in unseen} & {each[:3] for each in also_unseen} == set()


@pytest.fixture(scope="session")
def office_files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    """All files of LibreOffice, converted once for each process of the tests that needs them."""
    return by_office.convert_all(tmp_path_factory.mktemp("office"))


@pytest.mark.timeout(180)
@pytest.mark.parametrize(
    ("source", "target"),
    [each for each in by_office.TRUTHS if each[1] in ("xls", "ods", "xlsx")],
    ids=lambda part: part,
)
def test_calamine_sees_the_same_cells_of_what_libreoffice_wrote(
    office_files: Mapping[str, Path], source: str, target: str
):
    path = office_files[f"{source}→{target}"]
    table = read(path)
    found = differences(table, by_calamine(path, str(table.sheet)))
    assert [each for each in found if not each[2].startswith("#")] == []


# A workbook that counts from 1904 holds no earlier moment: it would be a negative number, of which readers differ.
MOMENTS = st.datetimes(dt.datetime(1904, 1, 2), dt.datetime(2999, 12, 31)).map(
    lambda moment: moment.replace(microsecond=0)
)
TEXTS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"], exclude_characters="_\ufffe\uffff"),
    min_size=1,
    max_size=12,
).filter(lambda text: text.strip() == text and not text.startswith(("#", "=")))
CELLS = st.one_of(
    st.none(),
    TEXTS.map(lambda text: ("text", text, "")),
    st.integers(-(10**14), 10**14).map(lambda number: ("number", number, "")),
    st.floats(-1e12, 1e12, allow_nan=False).map(lambda number: ("number", number, "0.00")),
    st.integers(0, 10**7).map(lambda number: ("number", number, "00000")),
    st.booleans().map(lambda truth: ("truth", truth, "")),
    MOMENTS.map(lambda moment: ("moment", moment, "dd.mm.yyyy hh:mm:ss")),
    MOMENTS.map(lambda moment: ("moment", moment.replace(hour=0, minute=0, second=0), "dd.mm.yyyy")),
    st.sampled_from(["#N/A", "#DIV/0!", "#REF!"]).map(lambda error: ("error", error, "")),
)
"""Kind, value and number format of a cell."""


@settings(max_examples=80, deadline=None)
@given(
    rows=st.lists(st.lists(CELLS, min_size=4, max_size=4), min_size=1, max_size=25),
    gap=st.integers(0, 3),
    thrifty=st.booleans(),
    old_days=st.booleans(),
)
def test_openpyxl_sees_the_same_cells_of_generated_workbooks(
    tmp_path_factory: pytest.TempPathFactory,
    rows: list[list[tuple[str, object, str] | None]],
    gap: int,
    thrifty: bool,
    old_days: bool,
):
    path = tmp_path_factory.mktemp("g") / "generated.xlsx"
    options = {
        "constant_memory": thrifty,
        "date_1904": old_days,
        "strings_to_urls": False,
        "strings_to_formulas": False,
    }
    with xlsxwriter.Workbook(str(path), options) as book:
        sheet = book.add_worksheet("Sheet")
        sheet.write_row(0, 0, ["Key", "A", "B", "C", "D"])
        for number, row in enumerate(rows, start=1 + gap):
            sheet.write_string(number, 0, f"k{number}")
            for position, cell in enumerate(row, start=1):
                write(book, sheet, number, position, cell)
    table = read(path, ReadingOptions(header_row=1))
    assert table.row_count == len(rows)
    assert differences(table, seen_by_openpyxl(path, "Sheet")) == []


def write(book, sheet, number: int, position: int, cell: tuple[str, object, str] | None) -> None:
    if cell is None:
        return
    kind, value, code = cell
    style = book.add_format({"num_format": code}) if code else None
    match kind:
        case "text":
            sheet.write_string(number, position, value)
        case "number":
            sheet.write_number(number, position, value, style)
        case "truth":
            sheet.write_boolean(number, position, value)
        case "moment":
            sheet.write_datetime(number, position, value, style)
        case _:
            sheet.write_formula(number, position, "=NA()", None, value)
