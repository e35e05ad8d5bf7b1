from dataclasses import replace

from desktop_app.domain.answers import FoundRecord, ReadAnswer, Timing, Verdict
from desktop_app.domain.kinds import DEAL, INVOICE, marker_scheme
from desktop_app.domain.table import CellKind
from desktop_app.engine.planning import Marking, Origin, known_markers, make_plan, mark
from tests.support.schemas import schema
from tests.support.tables import table
from tests.unit.engine.test_check import check

SHEET = table(
    ["Deal", "Sum", "Created"],
    ["b", "1", "2020-02-01"],
    ["a", "2", "2020-01-01"],
    ["x", "much", "2020-03-01"],
    ["b", "1", "2020-02-01"],
)
COLUMNS = {"Deal": "TITLE", "Sum": "OPPORTUNITY"}


def plan(columns=COLUMNS, **more):
    checked = check(SHEET, columns)
    return make_plan(SHEET, checked, schema(DEAL), mark(SHEET, checked, DEAL), Origin("deals.csv", "00"), **more)


def test_rows_with_problems_are_held_and_the_rest_is_planned():
    planned = plan()
    assert [row.row for row in planned.rows] == [2, 3, 5]
    assert [(row.row, row.problems[0].code) for row in planned.held] == [(4, "number-unreadable")]
    assert (planned.rows[0].label, planned.rows[0].cells) == ("b", ("b", "1", "2020-02-01"))


def test_amounts_are_kept_with_the_percent_sign_or_currency_their_format_shows():
    sheet = table(["Deal", "Sum"], ["1", "100"], ["2", "0.15"], ["3", "7"], ["4", "5"])
    formats = {0: "#,##0 [$€-407]", 1: "0%", 2: "0.00"}
    columns = tuple(replace(each, kinds=bytes([CellKind.NUMBER] * 4), formats=formats) for each in sheet.columns)
    sheet = replace(sheet, columns=columns)
    checked = check(sheet, COLUMNS)
    planned = make_plan(sheet, checked, schema(DEAL), mark(sheet, checked, DEAL), Origin("deals.csv", "00"))
    kept = {each.row: each.cells for each in [*planned.rows, *planned.held]}
    assert kept == {2: ("1", "100 EUR"), 3: ("2", "15%"), 4: ("3", "7"), 5: ("4", "5")}


def test_every_row_carries_its_marker_and_equal_rows_are_told_apart():
    markers = [row.marker for row in plan().rows]
    assert len(set(markers)) == 3
    assert (markers[0].rsplit(":", 1)[0], markers[0][-2:], markers[2][-2:]) == (
        markers[2].rsplit(":", 1)[0],
        ":1",
        ":2",
    )
    assert plan().rows[0].values["originId"] == markers[0]
    assert plan().rows[0].values["originatorId"] == "import-assistant"


def test_markers_do_not_depend_on_what_is_mapped_or_how_many_rows_go():
    assert [row.marker for row in plan({"Deal": "TITLE"}).rows][:2] == [row.marker for row in plan(limit=2).rows]


def test_a_date_of_creation_puts_the_oldest_first():
    planned = plan({**COLUMNS, "Created": "CREATED_TIME"})
    assert (planned.in_order, [row.row for row in planned.rows]) == (True, [3, 2, 5])


def test_what_is_sent_is_what_is_compared():
    assert [(each.key, each.type) for each in plan().compared] == [("title", "string"), ("opportunity", "double")]


def test_a_mapped_key_that_is_filled_and_unique_is_the_marker_itself():
    sheet = table(["Deal", "Key"], ["a", "k1"], ["b", "k2"])
    checked = check(sheet, {"Deal": "TITLE", "Key": "ORIGIN_ID"})
    marking = mark(sheet, checked, DEAL)
    assert (list(marking.markers), marking.is_mapped, marking.field) == (["k1", "k2"], True, "originId")
    assert make_plan(sheet, checked, schema(DEAL), marking, Origin("f", "00")).rows[0].values["originId"] == "k1"


class RecordsWithOne:
    def __init__(self, marker):
        self.marker = marker

    def find_markers(self, kind, marker_field, markers, select=()):
        found = tuple(FoundRecord(1, {marker_field: each}) for each in markers if each == self.marker)
        return ReadAnswer(Verdict.ANSWERED, Timing(0, 0), found)


def test_rows_of_an_earlier_import_are_known_by_their_marker():
    marking = mark(SHEET, check(SHEET, COLUMNS), DEAL)
    assert known_markers(
        RecordsWithOne(marking.markers[1]), DEAL, marking.field, {index: marking.markers[index] for index in (0, 1, 3)}
    ) == {1}


def test_a_persons_key_tells_whose_a_record_is_only_where_records_name_their_program():
    keyed = table(["Deal", "Key"], ["One", "k1"])
    columns = {"Deal": "TITLE", "Key": "ORIGIN_ID"}
    assert mark(keyed, check(keyed, columns), DEAL).own_field == "originId"
    made = Marking(["ia1:1"], "xmlId", marker_scheme(INVOICE))
    assert made.own_field == "xmlId"
    assert replace(made, markers=["k1"], is_mapped=True).own_field is None
    assert Marking(["7"], "quoteNumber", None, is_mapped=True).own_field is None


def test_records_of_others_go_into_the_plan():
    checked = check(SHEET, COLUMNS)
    plan = make_plan(SHEET, checked, schema(DEAL), mark(SHEET, checked, DEAL), Origin("f", "00"), others=frozenset({8}))
    assert plan.others == {8}
