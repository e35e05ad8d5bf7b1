from pathlib import Path

import pytest

from desktop_app.console.arguments import parser, reading_options
from desktop_app.domain.table import NoteCode, ReadingOptions


def test_common_options_are_understood_before_and_after_the_command():
    before = parser().parse_args(["--data-dir", "d", "--json", "runs"])
    after = parser().parse_args(["runs", "--data-dir", "d", "--json"])
    assert [(each.data_dir, each.json) for each in (before, after)] == [(Path("d"), True)] * 2


def test_an_import_holds_rows_with_problems_and_likenesses_unless_told_otherwise():
    options = parser().parse_args(["import", "clients.xlsx", "--to", "contact"])
    assert (options.on_problem, options.duplicates, options.settle_seconds, options.request_timeout) == (
        "hold",
        "hold",
        75.0,
        90.0,
    )


@pytest.mark.parametrize(("text", "rows"), [("all", None), ("0", 0), ("7", 7)])
def test_inspect_takes_a_number_of_rows_or_all(text, rows):
    assert parser().parse_args(["inspect", "f.csv", "--rows", text]).rows == rows


def test_what_does_not_belong_to_the_table_is_left_out_when_asked_for():
    words = ["inspect", "f.xlsx", "--leave-out", "total-row", "--leave-out", "hidden-columns"]
    assert reading_options(parser().parse_args(words)).leave_out == {NoteCode.TOTAL_ROW, NoteCode.HIDDEN_COLUMNS}
    assert reading_options(parser().parse_args(["check", "f.xlsx", "--to", "deal"])) == ReadingOptions()


@pytest.mark.parametrize(
    "words",
    [
        ["import", "f.csv"],
        ["inspect"],
        ["report", "r1"],
        ["inspect", "f", "--rows", "-3"],
        ["inspect", "f", "--leave-out", "long-number"],
    ],
)
def test_half_a_command_ends_with_status_two(words, capsys):
    with pytest.raises(SystemExit) as ended:
        parser().parse_args(words)
    assert ended.value.code == 2
    assert "usage:" in capsys.readouterr().err


def test_there_is_no_option_that_takes_the_address_of_a_webhook():
    assert "--webhook" not in parser().format_help()


@pytest.mark.parametrize(
    ("words", "file"), [(["--open", "Клиенты.xlsx"], Path("Клиенты.xlsx")), (["--open"], None), ([], None)]
)
def test_the_window_opens_with_a_spreadsheet_or_without(words, file):
    assert parser().parse_args(words).open == file
