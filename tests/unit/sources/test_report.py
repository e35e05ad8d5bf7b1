import zipfile

import openpyxl
import pytest

from desktop_app.domain.problems import Trouble
from desktop_app.domain.report import Report, ReportRow
from desktop_app.sources.report import KEYS_SHEET, WorkbookReportWriter

ROWS = (
    ReportRow(
        4, ("Anna", "+74951234567"), "Created", 17, "https://acme.bitrix24.com/crm/contact/details/17/", "", "", "k0"
    ),
    ReportRow(
        5, ("=1+1", "=cmd|' /C calc'!A0"), "Held back", None, "", "“12” is not a whole phone number.", "Type it.", "k1"
    ),
    ReportRow(9, ("a\x00b\x0bc", "007\nnext"), "Created", 18, "javascript:alert(1)", "", "", "k2"),
)
REPORT = Report("run-1", "3 rows: 2 created.", (("Portal", "acme.bitrix24.com"),), ("Name", "Phone"), ROWS)


@pytest.fixture
def book(tmp_path):
    WorkbookReportWriter().write(tmp_path / "report.xlsx", REPORT)
    return openpyxl.load_workbook(tmp_path / "report.xlsx")


def test_the_persons_own_columns_come_first_then_what_became_of_the_row(book):
    rows = [[cell.value for cell in row] for row in book["Rows"].iter_rows()]
    assert rows[0] == ["Name", "Phone", "Import status", "Record", "Reason", "What to do"]
    assert rows[1] == ["Anna", "+74951234567", "Created", "17", None, None]
    assert rows[2][2:] == ["Held back", None, "“12” is not a whole phone number.", "Type it."]
    assert rows[3][:2] == ["abc", "007\nnext"]


def test_no_cell_is_a_formula_or_a_number(book, tmp_path):
    kinds = {cell.data_type for row in book["Rows"].iter_rows() for cell in row if cell.value is not None}
    assert kinds == {"s"}
    sheet = zipfile.ZipFile(tmp_path / "report.xlsx").read("xl/worksheets/sheet1.xml")
    assert b"<f>" not in sheet


def test_the_record_number_leads_to_its_page_and_nowhere_else(book):
    links = [row[3].hyperlink.target if row[3].hyperlink else None for row in book["Rows"].iter_rows(min_row=2)]
    assert links == ["https://acme.bitrix24.com/crm/contact/details/17/", None, None]


def test_the_header_stays_and_filters(book):
    assert (book["Rows"].freeze_panes, book["Rows"].auto_filter.ref) == ("A2", "A1:F4")
    assert 8 <= book["Rows"].column_dimensions["A"].width <= 60


def test_the_program_can_know_its_report_again(book):
    keys = book[KEYS_SHEET]
    assert keys.sheet_state == "veryHidden"
    assert [[cell.value for cell in row] for row in keys.iter_rows()] == [
        ["run-1", None],
        ["k0", 4],
        ["k1", 5],
        ["k2", 9],
    ]


def test_a_place_that_cannot_be_written_to_is_a_sentence_and_leaves_nothing(tmp_path):
    (tmp_path / "taken.xlsx").mkdir()
    with pytest.raises(Trouble, match="cannot be written"):
        WorkbookReportWriter().write(tmp_path / "taken.xlsx", REPORT)
    with pytest.raises(Trouble, match="cannot be written"):
        WorkbookReportWriter().write(tmp_path / "none" / "report.xlsx", REPORT)
    assert [each.name for each in tmp_path.iterdir()] == ["taken.xlsx"]


def test_a_plain_table_is_written_as_text_and_read_back_as_it_was(tmp_path):
    path = tmp_path / "copy.xlsx"
    WorkbookReportWriter().write_rows(path, ["Name", "Sum"], [["=1+1", "007"], ["Anna", ""]])
    sheet = openpyxl.load_workbook(path).active
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Name", "Sum"], ["=1+1", "007"], ["Anna", None],
    ]  # fmt: skip
    assert sheet["A2"].data_type == "s"
    assert list(tmp_path.iterdir()) == [path]
