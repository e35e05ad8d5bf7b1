"""Repairs as values: what each does, and that a list of them can be walked back and forth."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.repair.cures import Cure
from desktop_app.domain.repair.document import read_repairs, read_rows, repairs_document, written_rows
from desktop_app.domain.repair.history import Repairs
from desktop_app.domain.repair.operations import (
    ApplyCure,
    CreateAnyway,
    FillMerged,
    LeaveOut,
    ReplacePattern,
    ReplaceText,
    Scope,
    SetCells,
    SettleTwins,
    Settling,
    SwapCells,
    TakeIn,
    fits,
    headings_of,
)
from desktop_app.domain.repair.patterns import Anchor, Pattern
from desktop_app.domain.repair.sheet import Sheet, cell_changes, overlay, repaired_column, row_changes
from desktop_app.domain.table import CellKind, Column, Table

HEADINGS = ("Name", "Phone", "Town")
ROWS = 6
texts = st.text(st.sampled_from("abAБв 12,@\u00a0"), max_size=5)
rows = st.lists(st.integers(0, ROWS - 1), unique=True, max_size=ROWS).map(lambda each: tuple(sorted(each)))
headings = st.sampled_from(HEADINGS)
operations = st.one_of(
    st.builds(SetCells, headings, rows, texts),
    st.builds(ReplaceText, st.none() | headings, texts, texts, st.sampled_from(Scope), st.booleans()),
    st.builds(ReplacePattern, headings, st.builds(Pattern, st.sampled_from(Anchor), texts, texts)),
    st.builds(ApplyCure, headings, st.sampled_from(Cure)),
    st.builds(SwapCells, st.just("Name"), st.just("Town"), rows),
    st.builds(FillMerged, headings, st.lists(rows.filter(bool), max_size=2).map(tuple)),
    st.builds(LeaveOut, rows),
    st.builds(TakeIn, rows),
    st.builds(
        SettleTwins, st.lists(rows.filter(lambda each: len(each) > 1), max_size=2).map(tuple), st.sampled_from(Settling)
    ),
    st.builds(CreateAnyway, rows),
)
sheets = st.lists(st.lists(texts, min_size=ROWS, max_size=ROWS), min_size=3, max_size=3).map(
    lambda columns: Sheet(dict(zip(HEADINGS, columns, strict=True)))
)


class Book:
    def international(self, text, country):
        return {("8 495 1", "RU"): "+7 495 1"}.get((text, country))


def applied(sheet, repairs):
    for operation in repairs.done:
        sheet = operation.apply(sheet, Book())
    return sheet


def sheet(**columns):
    return Sheet(columns)


@given(sheets, st.lists(operations, max_size=6), st.data())
def test_undo_restores_and_redo_repeats(start, made, data):
    repairs, states = Repairs(), [start]
    for operation in made:
        repairs = repairs.add(operation)
        states.append(operation.apply(states[-1], Book()))
    for step in data.draw(st.lists(st.booleans(), max_size=8)):
        repairs = repairs.undone() if step else repairs.redone()
        assert applied(start, repairs) == states[repairs.position]


@given(sheets, operations)
def test_a_repair_leaves_the_sheet_before_it_alone_and_shares_what_it_does_not_touch(start, operation):
    before = {heading: list(column) for heading, column in start.texts.items()}
    after = operation.apply(start, Book())
    assert start.texts == before
    touched = headings_of(operation)
    for heading in HEADINGS:
        if touched is not None and heading not in touched:
            assert after.texts[heading] is start.texts[heading]


@given(sheets, st.lists(operations, min_size=2, max_size=5), st.data())
def test_a_repair_taken_back_alone_leaves_the_others_as_they_were(start, made, data):
    repairs = Repairs(tuple(made), len(made))
    place = data.draw(st.integers(0, len(made) - 1))
    left = repairs.dropped(place)
    if not repairs.may_drop(place):
        assert left == repairs
        return
    assert left.operations == (*made[:place], *made[place + 1 :])
    mine = headings_of(made[place])
    whole, without = applied(start, repairs), applied(start, left)
    for heading in HEADINGS:
        if mine is not None and heading not in mine:
            assert whole.texts[heading] == without.texts[heading]


@given(st.lists(operations, max_size=5), st.integers(0, 5))
def test_repairs_survive_being_written_and_read(made, position):
    repairs = Repairs(tuple(made), min(position, len(made)))
    assert read_repairs(repairs_document(repairs)) == repairs


@given(st.sets(st.integers(0, 200)).map(sorted))
def test_rows_are_written_shortly_and_read_whole(indexes):
    assert read_rows(written_rows(indexes)) == tuple(indexes)


def test_neighbours_are_written_together():
    assert written_rows([3, 4, 5, 9]) == "3-5,9"


@given(sheets, operations)
def test_the_changes_told_are_the_differences(start, operation):
    after = operation.apply(start, Book())
    cells = {heading: list(column) for heading, column in start.texts.items()}
    for change in cell_changes(start, after):
        assert cells[change.heading][change.index] == change.before
        cells[change.heading][change.index] = change.after
    assert cells == {heading: list(column) for heading, column in after.texts.items()}
    told = {(each.heading, each.index): each.after for each in cell_changes(start, after)}
    assert told == {
        (heading, index): text for heading, column in overlay(start, after).items() for index, text in column.items()
    }


def test_adding_after_an_undo_forgets_what_was_undone():
    repairs = Repairs().add(SetCells("Name", (0,), "a")).add(SetCells("Name", (0,), "b")).undone()
    assert repairs.can_redo
    repairs = repairs.add(LeaveOut((1,)))
    assert repairs.done == (SetCells("Name", (0,), "a"), LeaveOut((1,)))
    assert not repairs.can_redo


def test_undo_and_redo_stop_at_the_ends():
    repairs = Repairs((LeaveOut((1,)),), 0)
    assert repairs.undone().position == 0
    assert not repairs.can_undo
    assert repairs.redone().redone().position == 1


def test_find_and_replace():
    start = sheet(Town=["Moskow", "moskow", "Old Moskow", ""], Name=["Moskow", "a", "b", "c"])
    part = ReplaceText("Town", "Moskow", "Moscow").apply(start, None)
    assert part.texts["Town"] == ["Moscow", "moskow", "Old Moscow", ""]
    whole = ReplaceText("Town", "moskow", "Moscow", Scope.WHOLE, is_cased=False).apply(start, None)
    assert whole.texts["Town"] == ["Moscow", "Moscow", "Old Moskow", ""]
    everywhere = ReplaceText(None, "moskow", r"\1", is_cased=False).apply(start, None)
    assert everywhere.texts == {"Town": [r"\1", r"\1", r"Old \1", ""], "Name": [r"\1", "a", "b", "c"]}


def test_nothing_is_found_by_nothing():
    start = sheet(Town=["a", ""])
    assert ReplaceText("Town", "", "x").apply(start, None) is start
    assert ReplaceText("Town", "", "x", Scope.WHOLE).apply(start, None).texts["Town"] == ["a", "x"]


def test_swap_and_fill_down():
    start = sheet(First=["Petrov", "Anna", "Olga"], Last=["Ivan", "Smirnova", ""])
    assert SwapCells("First", "Last", (0,)).apply(start, None).texts == {
        "First": ["Ivan", "Anna", "Olga"],
        "Last": ["Petrov", "Smirnova", ""],
    }
    assert SetCells("Last", (1, 2), "X").apply(start, None).texts["Last"] == ["Ivan", "X", "X"]


def test_merged_cells_are_filled_but_what_was_typed_stays():
    start = sheet(Firm=["Acme", "", "own", "Bar", ""])
    filled = FillMerged("Firm", ((0, 1, 2), (3, 4))).apply(start, None)
    assert filled.texts["Firm"] == ["Acme", "Acme", "own", "Bar", "Bar"]


def test_phones_get_their_country():
    start = sheet(Phone=["8 495 1", "extension", ""])
    cured = ApplyCure("Phone", Cure.COUNTRY, "RU")
    assert cured.apply(start, Book()).texts["Phone"] == ["+7 495 1", "extension", ""]
    assert cured.apply(start, None) is start


def test_rows_are_left_out_and_taken_in():
    start = sheet(Name=["a", "b", "c"])
    out = LeaveOut((0, 2)).apply(start, None)
    assert out.left_out == {0, 2}
    assert row_changes(start, out) == {0, 2}
    assert TakeIn((2,)).apply(out, None).left_out == {0}


def test_twins_are_settled():
    start = sheet(Name=["", "Anna", "Anna P."], Phone=["8 916 1112233", "2", "+79161112233"], Town=["", "", "Omsk"])
    groups = ((0, 1, 2),)
    kept = SettleTwins(groups, Settling.KEEP_FIRST).apply(start, None)
    assert (kept.left_out, kept.texts) == ({1, 2}, start.texts)
    apart = SettleTwins(groups, Settling.KEEP_ALL).apply(start, None)
    assert (apart.apart, apart.left_out) == ({0, 1, 2}, frozenset())
    joined = SettleTwins(groups, Settling.JOIN, ("Phone",)).apply(start, None)
    assert joined.left_out == {1, 2}
    assert [joined.texts[each][0] for each in ("Name", "Phone", "Town")] == ["Anna", "8 916 1112233; 2", "Omsk"]


def test_a_repair_fits_a_table_that_has_its_columns_and_rows():
    assert fits(SetCells("Name", (2,), "x"), ["Name"], 3)
    assert not fits(SetCells("Name", (3,), "x"), ["Name"], 3)
    assert not fits(SetCells("Gone", (), "x"), ["Name"], 3)
    assert not fits(SettleTwins(((0, 3),), Settling.KEEP_ALL), ["Name"], 3)
    assert fits(ReplaceText(None, "a", "b"), ["Name"], 0)


def test_a_repaired_cell_is_text_and_all_others_stay_what_they_were():
    kinds = bytes([CellKind.NUMBER, CellKind.DATE, CellKind.NUMBER])
    column = Column(0, "A", "Sum", ("1", "2026-01-02", "3"), kinds, {0: "1.00", 2: "3.00"})
    repaired = repaired_column(column, ["1", "x", ""])
    assert repaired.kinds == bytes([CellKind.NUMBER, CellKind.TEXT, CellKind.EMPTY])
    assert repaired.raws == {0: "1.00"}
    assert repaired_column(column, column.texts) is column


def test_a_sheet_knows_its_rows():
    table = Table("csv", (), None, "utf-8", ",", (1,), (Column(0, "A", "Name", ("a", "b"), b"\1\1"),), (2, 3))
    assert Sheet.of(table).row_count == 2
    assert Sheet({}).row_count == 0


def test_a_number_typed_over_money_or_percent_is_still_shown_so():
    texts, formats = ["1", "2", "3", "4", "5"], {0: "0%", 1: "$#,##0", 2: "$#,##0", 3: "0.00", 4: "0%"}
    column = Column(0, "A", "Sum", texts, bytes([CellKind.NUMBER] * 5), formats=formats)
    repaired = repaired_column(column, ["0.5", "20", "20 €", "40", ""])
    text, number, empty = CellKind.TEXT, CellKind.NUMBER, CellKind.EMPTY
    assert list(repaired.kinds) == [number, number, text, text, empty]
    assert repaired.formats == {0: "0%", 1: "$#,##0"}
