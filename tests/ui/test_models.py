"""Every model keeps the rules of Qt's models through all that happens to it, and says what it should."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt
from PySide6.QtTest import QAbstractItemModelTester

from desktop_app.domain.events import RowChanged
from desktop_app.domain.kinds import CONTACT, DEAL, smart_process
from desktop_app.domain.mapping import Choice, ChoiceKind, DateOrder, Target
from desktop_app.domain.offering import offered_fields
from desktop_app.domain.outcome import Outcome, ReadBack, UndoState
from desktop_app.domain.problems import Entry, Problem, Severity
from desktop_app.domain.problems.columns import DATE_ORDER_OPEN
from desktop_app.domain.problems.connection import HOST_UNKNOWN
from desktop_app.domain.problems.repairs import ROW_LEFT_OUT
from desktop_app.domain.repair.cures import Cure
from desktop_app.domain.repair.history import Repairs
from desktop_app.domain.repair.offers import NATIONAL_PHONES, Offer
from desktop_app.domain.repair.operations import ApplyCure, LeaveOut, SetCells
from desktop_app.domain.runs import RunHead, RunInfo, RunState, RunSummary
from desktop_app.domain.table import CellKind, column_facts
from desktop_app.domain.value_table import ValueColumn, ValueOption, ValueRow, ValueState
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.attaching import LooseFile
from desktop_app.flow.draft import Draft
from desktop_app.flow.facts import (
    CheckOutcome,
    CheckState,
    CheckStep,
    DoctorLine,
    FileLine,
    Finding,
    FoundFiles,
    KindOffer,
)
from desktop_app.flow.navigator import Situation, rail
from desktop_app.flow.results import Pile, rows_of_plan
from desktop_app.flow.session import ImportSession
from desktop_app.flow.steps import Step
from desktop_app.flow.values import ValueLine
from desktop_app.ui.models import columns, files, results, rows, values
from desktop_app.ui.models.causes import CausesModel
from desktop_app.ui.models.doctor import DoctorModel
from desktop_app.ui.models.fields import FieldsModel
from desktop_app.ui.models.files import FilesModel, Heap
from desktop_app.ui.models.history import HistoryModel
from desktop_app.ui.models.kinds import KindsModel
from desktop_app.ui.models.preview import PreviewModel
from desktop_app.ui.models.repairs import RepairsModel
from desktop_app.ui.models.results import ResultsModel
from desktop_app.ui.models.roles import (
    ACCESSIBLE,
    BACKGROUND,
    COUNT,
    DETAIL,
    DISPLAY,
    GROUP,
    ICON,
    SEARCH,
    TONE,
    TOOL_TIP,
    Tone,
)
from desktop_app.ui.models.rows import RowsModel
from desktop_app.ui.models.steps import StepsModel
from desktop_app.ui.models.unfinished import UnfinishedModel
from desktop_app.ui.theme import Theme
from tests.support.runs import plan_of, titles
from tests.support.schemas import schema
from tests.support.tables import table

BAD = Entry("bad", Severity.ERROR, "Bad value", "“{value}” is bad.", "Mend it.")
ODD = Entry("odd", Severity.WARNING, "Odd value", "“{value}” is odd.", "Look.")
ROWS = table(("Name", "Sum"), ("One", "1"), ("Two", "x"), ("Three", "3"))
OFFERED = offered_fields(schema(DEAL), owner_is_admin=True)

STAGES = ValueColumn("Stage", "Stage", (), (ValueOption("NEW", "New"), ValueOption("WON", "Won", is_final=True)))
STAGE_LINE = ValueLine(STAGES, ValueRow("odd", 1200, ValueState.UNKNOWN, is_unknown=True))
ORDERS = ValueColumn("On", "Start", (), tuple(ValueOption(each.value, each.value) for each in DateOrder))
ORDER_ROW = ValueRow("03/04/2024", 2, ValueState.SEVERAL, alone=ValueState.SEVERAL)
DATE_LINE = ValueLine(ORDERS, ORDER_ROW, is_date_order=True)


@pytest.fixture
def watch() -> Iterator:
    """Watches models with Qt's own tester: a broken rule is a fatal message, and ends the test."""
    testers: list[QAbstractItemModelTester] = []

    def begin(model: QAbstractItemModel) -> QAbstractItemModel:
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        testers.append(QAbstractItemModelTester(model, mode))
        return model

    yield begin
    testers.clear()


def told(model: QAbstractItemModel, role: int = DISPLAY) -> list[list[object]]:
    width = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    return [[model.index(row, column).data(role) for column in range(width)] for row in range(model.rowCount())]


def texts(model: QAbstractItemModel, role: int = DISPLAY) -> list[object]:
    return [line[0] for line in told(model, role)]


def outcome() -> CheckOutcome:
    problems = (
        Finding(1, Problem(BAD, 3, "Sum", "x")), Finding(1, Problem(ODD, 3, "Sum", "x")),
        Finding(2, Problem(ODD, 4, "Name", "Three")),
    )  # fmt: skip
    return CheckOutcome(bytes([0, 3, 2]), problems)


def test_preview_shows_rows_above_the_heading_then_data_with_their_own_numbers(watch, theme: Theme):
    model = watch(PreviewModel(theme))
    kinds = bytes([CellKind.NUMBER, CellKind.ERROR, CellKind.NUMBER])
    sums = replace(ROWS.columns[1], kinds=kinds)
    shown = replace(
        ROWS, columns=(ROWS.columns[0], sums), above=((1, ("Title",)), (2, ())), header_rows=(3,), row_numbers=(4, 5, 9)
    )
    model.show(shown, tuple(column_facts(column, shown.row_numbers) for column in shown.columns))
    assert told(model) == [["Title", ""], ["", ""], ["One", "1"], ["Two", "x"], ["Three", "3"]]
    numbers = [model.headerData(row, Qt.Orientation.Vertical) for row in range(5)]
    assert numbers == ["1", "2", "4", "5", "9"]
    assert [model.row_of(number) for number in (4, 6, 9, 99)] == [2, 4, 4, 4]
    assert model.index(3, 1).data(BACKGROUND).color() == theme.colour("bad_soft")
    assert "3 of 3 rows filled" in model.headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole)
    model.show(None)
    assert (model.rowCount(), model.columnCount()) == (0, 0)


def test_rows_follow_the_filter_and_carry_their_problems(watch, theme: Theme):
    model = watch(RowsModel(theme))
    model.show(ROWS, outcome())
    assert texts(model) == ["Ready", "Held back", "Ready, please look"]
    assert model.index(1, rows.WHAT).data() == "“x” is bad. · “x” is odd."
    assert model.index(1, 3).data(BACKGROUND).color() == theme.colour("bad_soft")
    assert model.index(1, 0).data(ACCESSIBLE).startswith("Row 3, Held back, “x” is bad.")
    assert [model.first_problem_column(row) for row in range(3)] == [-1, 3, 2]
    model.filter((1, 2))
    assert [model.headerData(row, Qt.Orientation.Vertical) for row in range(2)] == ["3", "4"]
    model.filter(None)
    assert model.rowCount() == 3
    model.show(None, None)
    assert model.rowCount() == 0


def test_causes_come_by_weight_with_the_rows_they_concern(watch, application: object):
    model = watch(CausesModel())
    model.show(outcome())
    assert texts(model) == [
        "All rows", "Rows held back", "Bad value — Sum", "Odd value — Sum", "Odd value — Name"
    ]  # fmt: skip
    assert texts(model, COUNT) == [3, 1, 1, 1, 1]
    assert [model.cause(row).rows for row in range(5)] == [None, (1,), (1,), (1,), (2,)]
    assert model.index(2).data(ACCESSIBLE) == "Bad value — Sum, 1, Mend it."
    model.show(None)
    assert model.rowCount() == 0


def test_results_change_in_place_and_keep_the_filter(watch):
    model = watch(ResultsModel())
    model.show(rows_of_plan(plan_of(titles(4), held=1)), "https://a.bitrix24.com", DEAL)
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda top, bottom: changed.append((top.row(), bottom.row())))
    bad = Problem(BAD, 3, value="x")
    assert model.take([RowChanged(2, 4, Outcome.CREATED, 70), RowChanged(1, 3, Outcome.REFUSED, None, bad)]) == 2
    assert changed == [(1, 2)]
    assert model.take([RowChanged(3, 5, Outcome.SENDING)]) == -1, "a row on its way is not followed"
    assert [line[results.STATUS] for line in told(model)] == [
        "Waiting", "Refused", "Created", "Sending", "Held back"
    ]  # fmt: skip
    assert model.index(2, results.RECORD).data() == "№ 70"
    assert model.address(2) == "https://a.bitrix24.com/crm/deal/details/70/"
    assert model.address(0) == ""
    assert model.index(1, 0).data(ACCESSIBLE) == "Row 3, Row 3, Refused, “x” is bad."
    model.take([RowChanged(3, 5, Outcome.WAITING)])
    model.filter(Pile.NOT_SENT)
    model.take([RowChanged(0, 2, Outcome.CREATED, 71)])
    assert [line[results.STATUS] for line in told(model)] == ["Created", "Waiting"]
    model.filter(Pile.ALL)
    assert model.rowCount() == 5


def test_results_tell_what_reading_back_and_undoing_found():
    model = ResultsModel()
    shown = rows_of_plan(plan_of(titles(2)))
    shown.take([RowChanged(0, 2, Outcome.CREATED, 7, None, ReadBack.DIFFERING), RowChanged(1, 3, Outcome.CREATED, 8)])
    shown.undone[1] = UndoState.KEPT_EDITED
    shown.details[0] = "Amount: 1 → 2"
    model.show(shown, "", DEAL)
    assert told(model)[0][1:] == ["Created, differs", "№ 7", "Amount: 1 → 2"]
    assert told(model)[1][1] == "Kept, edited since"
    assert [model.look(row) for row in range(2)] == [("differ", Tone.WARN), ("undo", Tone.QUIET)]


def test_values_keep_their_place_when_only_the_choice_changes(watch, theme: Theme):
    model = watch(values.ValuesModel(theme))
    line, dates = STAGE_LINE, DATE_LINE
    model.show((line, dates))
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    assert told(model)[0] == ["Stage", "odd", "1,200", "Choose…", "unknown: held back"]
    assert told(model)[1][4] == "which order?"
    model.show((line.decided(Choice(ChoiceKind.USE, "WON")), dates))
    assert (told(model)[0][3:], resets) == (["Won (final)", "your choice"], [])
    model.show((line.decided(Choice(ChoiceKind.LEAVE_EMPTY)),))
    assert (told(model)[0][3], resets) == ("Leave empty", [1])
    editable = [bool(model.flags(model.index(0, part)) & Qt.ItemFlag.ItemIsEditable) for part in values.Part]
    assert editable == [False, False, False, True, False]


def test_orders_of_dates_are_offered_by_their_effect(theme: Theme):
    model = values.ValuesModel(theme)
    titles_shown = {option.id: model.option_title(DATE_LINE, option) for option in DATE_LINE.options}
    assert "April" in titles_shown[DateOrder.DAY_FIRST.value]
    assert "March" in titles_shown[DateOrder.MONTH_FIRST.value]


def test_columns_say_where_they_go_and_why(watch, theme: Theme):
    session = ImportSession(Draft("d"), lambda part: None)
    session.learnt.offered = OFFERED
    fields = FieldsModel()
    fields.show(OFFERED)
    parent = QObject()
    model = watch(columns.ColumnsModel(session, fields, theme, parent))
    model.show(ROWS.columns)
    assert told(model)[0] == ["Name", "One · Two · Three", "", "Do not import", "not imported"]
    session.map_column("Name", Target("TITLE"))
    model.show(ROWS.columns)
    assert told(model)[0][3:] == ["Name", "your choice"]
    session.set_files_column("Sum", "UF_CRM_8")
    assert told(model)[1][4] == "names of files"
    assert [model.index(row, columns.Part.WHY).data(ICON) for row in range(2)] == ["person", "attach"]
    model.show(())
    assert model.rowCount() == 0


def test_fields_begin_with_none_then_the_required(watch, application: object):
    model = watch(FieldsModel())
    assert texts(model) == ["Do not import"]
    model.show(OFFERED)
    assert texts(model)[:4] == ["Do not import", "Required", "Floors (required)", "Main"]
    assert "Contract" not in texts(model)
    headings = [row for row in range(model.rowCount()) if model.index(row).data(GROUP)]
    assert [texts(model)[row] for row in headings] == [
        "Required", "Main", "Own fields of your portal", "Links to other records", "System, for administrators"
    ]  # fmt: skip
    for row in range(model.rowCount()):
        if row in headings:
            assert (model.target(row), model.flags(model.index(row))) == (None, Qt.ItemFlag.NoItemFlags)
        else:
            assert model.row_of(model.target(row)) == row


def test_fields_are_told_and_found_by_title_code_and_type(watch, application: object):
    model = watch(FieldsModel())
    model.show(OFFERED, ["UF_CRM_4"])
    row = model.row_of(Target("UF_CRM_4"))
    assert (texts(model)[row - 1], texts(model)[row]) == ("Used last time", "Signed")
    assert model.index(row).data(DETAIL) == "date, like 31.12.2026 · UF_CRM_4"
    assert model.index(row).data(SEARCH) == "Signed Signed UF_CRM_4"
    assert model.index(row).data(ACCESSIBLE) == "Signed, date, like 31.12.2026 · UF_CRM_4"
    many = model.index(model.row_of(Target("UF_CRM_2"))).data(DETAIL)
    assert many == "several: one of a list: Red, Blue · UF_CRM_2"
    assert model.index(model.row_of(Target("CREATED_TIME"))).data(TOOL_TIP).startswith("Only a CRM administrator")


def test_files_stand_with_their_rows_the_troubled_first(watch, application: object):
    model = watch(FilesModel())
    bad = Problem(BAD, 3, "Name", "b.pdf")
    lines = (
        FileLine(0, 2, "UF_F", "Name", "a.pdf", Path("/x/a.pdf"), 2048),
        FileLine(0, 2, "UF_F", "Name", "c.png", Path("/x/c.png"), 1024),
        FileLine(1, 3, "UF_F", "Name", "b.pdf", None, 0, bad),
    )
    loose = (LooseFile(Path("/x/z.txt"), "z.txt", 10), LooseFile(Path("/x/y.txt"), "sub/y.txt", 10, bad))
    model.show(FoundFiles(lines, loose), ROWS, {"UF_F": "Contract"})
    assert [line[files.Part.FILES] for line in told(model)] == ["b.pdf", "a.pdf; c.png"]
    assert [line[files.Part.STATE] for line in told(model)] == ["Bad value", "2 found"]
    assert [line[files.Part.FIELD] for line in told(model)] == ["Contract", "Contract"]
    assert model.index(1, files.Part.SIZE).data() == "3.0 kB"
    assert model.index(0, files.Part.STATE).data(TONE) is Tone.BAD
    assert model.entry(1).paths == (Path("/x/a.pdf"), Path("/x/c.png"))
    assert {heap: model.count(heap) for heap in Heap} == {
        Heap.FILED: 2, Heap.TROUBLED: 1, Heap.BARE: 1, Heap.LOOSE: 2
    }  # fmt: skip
    model.choose(Heap.LOOSE)
    assert [line[files.Part.FILES] for line in told(model)] == ["sub/y.txt", "z.txt"]
    assert [line[files.Part.STATE] for line in told(model)] == ["Bad value", "No row fits"]
    model.choose(Heap.BARE)
    assert told(model)[0][: files.Part.FIELD] == ["4", "Three · 3"]
    assert (model.entry(0).index, model.index(0, files.Part.STATE).data()) == (2, "No file")
    model.choose(Heap.FILED)
    model.show(FoundFiles(), None, {})
    assert model.rowCount() == 0


def test_kinds_that_cannot_be_imported_say_why_and_cannot_be_chosen(watch, application: object):
    model = watch(KindsModel())
    model.show((KindOffer(DEAL), KindOffer(smart_process(1030, "Houses"), Problem(BAD, value="right"))))
    assert texts(model) == ["Deals", "Houses"]
    assert model.index(1).data(DETAIL) == "“right” is bad. Mend it."
    selectable = [bool(model.flags(model.index(row)) & Qt.ItemFlag.ItemIsSelectable) for row in range(2)]
    assert selectable == [True, False]
    assert (model.row_of("spa:1030"), model.row_of("lead")) == (1, -1)


def test_the_doctors_lines_change_one_by_one(watch, application: object):
    model = watch(DoctorModel())
    model.take(DoctorLine(CheckStep.ADDRESS, CheckState.FAILED, Problem(HOST_UNKNOWN, words={"host": "a.b"})))
    assert model.index(0).data(TONE) is Tone.BAD
    assert "a.b" in model.index(0).data(DETAIL)
    assert "failed" in model.index(0).data(ACCESSIBLE)
    model.begin()
    assert {line.state for line in model.lines} == {CheckState.WAITING}
    assert model.rowCount() == len(CheckStep)


def test_the_rail_speaks_the_state_of_each_step(watch, application: object):
    model = watch(StepsModel())
    model.show(rail(Step.TABLE, Step.TABLE, Situation(is_connected=True)))
    assert texts(model)[:3] == ["Connection", "What", "Table"]
    assert texts(model, ACCESSIBLE)[:4] == [
        "Connection, done", "What, not done", "Table, you are here", "Columns, not yet"
    ]  # fmt: skip
    assert not model.flags(model.index(5)) & Qt.ItemFlag.ItemIsSelectable
    model.show(rail(Step.WHAT, Step.TABLE, Situation(is_connected=True)))
    assert model.index(1).data(TONE) is Tone.ACCENT


def test_history_and_drafts_are_told_in_words(watch, application: object):
    head = RunHead(
        run="r", started=datetime(2026, 5, 14, 10, 30).timestamp(), finished=None,
        identity=PortalIdentity("a.bitrix24.com", "1"), origin="https://a.bitrix24.com", kind=CONTACT,
        original_names=True, marker_field=None, headings=(), file_name="c.xlsx", file_sha256="", in_order=False,
        compared=(), notes={}, has_ended=True, is_cleared=False, is_undone=False,
    )  # fmt: skip
    model = watch(HistoryModel())
    model.show((RunInfo(head, RunState.FINISHED, RunSummary(rows=5, created=3, already_there=1, held_back=1)),))
    assert told(model)[0][1:] == ["c.xlsx", "Contacts", "a.bitrix24.com", "Finished", "5", "3", "1"]
    model.show(())
    unfinished = watch(UnfinishedModel())
    drafts = (Draft("d", Step.COLUMNS, path=Path("/x/c.xlsx"), kind=CONTACT), Draft("e", is_practice=True))
    broken_off = RunInfo(head, RunState.INTERRUPTED, RunSummary(rows=9, created=4, unsure=2, not_sent=3))
    unfinished.show(drafts, (broken_off,))
    continued = ["Continue the import of c.xlsx", "Continue with c.xlsx", "Continue with an import without a file yet"]
    assert texts(unfinished) == continued
    details = texts(unfinished, DETAIL)
    assert details[0].startswith("4 done · 2 not sure · 3 left · Contacts · a.bitrix24.com · ")
    assert details[1:] == ["Step Columns · Contacts", "Step Connection · practice"]
    assert [unfinished.entry(row) for row in range(3)] == [broken_off, *drafts]


@pytest.mark.parametrize("make", [CausesModel, DoctorModel, FieldsModel, FilesModel, HistoryModel, KindsModel])
def test_an_index_that_is_none_says_nothing(application: object, make):
    assert make().data(QModelIndex()) is None


def test_rows_keep_their_place_while_cells_are_typed_over_and_checked_again(watch, theme: Theme):
    model = watch(RowsModel(theme))
    left_out = Finding(2, Problem(ROW_LEFT_OUT, 4))
    model.show(ROWS, CheckOutcome(bytes([0, 3, 3]), (Finding(1, Problem(BAD, 3, "Sum", "x")), left_out)))
    edits: list[tuple] = []
    model.edited.connect(lambda *edit: edits.append(edit))
    bad = model.index(1, 3)
    assert model.has_problem(bad)
    assert not model.has_problem(model.index(0, 3))
    assert model.setData(bad, "2")
    assert edits == [(1, "Sum", "x", "2")]
    assert not model.setData(bad, "2")
    assert not model.setData(model.index(2, 3), "9"), "rows left out are not typed over"
    assert model.index(2, 0).data() == "Left out"
    model.filter([1])
    model.refresh(CheckOutcome(bytes([0, 0, 0]), overlay={"Sum": {1: "2"}}))
    assert (model.rowCount(), model.index(0, 3).data(), model.index(0, 0).data()) == (1, "2", "Ready")
    assert "In the file: x" in model.index(0, 3).data(int(Qt.ItemDataRole.ToolTipRole))
    assert "changed by you" in model.index(0, 3).data(ACCESSIBLE)
    assert model.index(0, 3).data(BACKGROUND) is not None
    assert (model.heading(3), model.column("Sum"), model.column("Gone")) == ("Sum", 3, None)


def test_repairs_are_listed_with_those_undone_behind(watch):
    model = watch(RepairsModel())
    model.show(Repairs((SetCells("Sum", (1,), "2"), LeaveOut((2,))), 1))
    assert [model.index(row).data() for row in range(2)] == ["Sum: “2” typed", "1 row left out"]
    assert [model.index(row).data(DETAIL) for row in range(2)] == ["", "undone"]
    assert model.index(1).data(ACCESSIBLE) == "1 row left out, undone"
    assert model.index(1).data(TOOL_TIP) == "1 row left out"
    model.show(Repairs())
    assert model.rowCount() == 0


def test_what_can_be_mended_without_being_a_trouble_has_a_line_of_its_own(watch):
    model = watch(CausesModel())
    phones = Offer(NATIONAL_PHONES, "Phone", ApplyCure("Phone", Cure.COUNTRY), (0, 2))
    dates = [
        Offer(DATE_ORDER_OPEN.code, "Day", ApplyCure("Day", each), (1,)) for each in (Cure.DAY_FIRST, Cure.MONTH_FIRST)
    ]
    model.show(CheckOutcome(bytes(3), offers=(phones, *dates)))
    assert [model.index(row).data() for row in range(3)] == [
        "All rows", "Phones without a country code — Phone", "Day or month first? — Day",
    ]  # fmt: skip
    assert model.cause(1).rows == (0, 2)
    assert model.position(NATIONAL_PHONES, "Phone") == 1
    assert model.position("other", "Phone") == -1
