"""The workshop: the same repairs give the same table, however one came to them."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.repair.operations import LeaveOut, ReplaceText, SetCells
from desktop_app.domain.repair.sheet import Sheet
from desktop_app.engine.workshop import Workshop
from tests.support.tables import table

SHEET = table(["A", "B"], ["1", "x"], ["2", "y"], ["3", "x"])
OPERATIONS = st.lists(
    st.one_of(
        st.builds(SetCells, st.sampled_from(["A", "B", "Gone"]), st.sampled_from([(0,), (1, 2), (7,)]), st.text(max_size=2)),
        st.builds(ReplaceText, st.sampled_from(["A", "B"]), st.sampled_from(["x", "1"]), st.text(max_size=2)),
        st.builds(LeaveOut, st.just((1,))),
    ),
    max_size=40,
)  # fmt: skip


@given(st.lists(OPERATIONS, max_size=4), st.data())
def test_walking_back_and_forth_gives_what_making_anew_gives(lists, data):
    shop = Workshop(SHEET)
    for operations in lists:
        for _ in range(3):
            some = operations[: data.draw(st.integers(0, len(operations)))]
            fresh = Workshop(SHEET).sheet(some)
            assert shop.sheet(some) == fresh
            assert [tuple(column.texts) for column in shop.repaired(some).columns] == [
                tuple(fresh.texts[each]) for each in ("A", "B")
            ]


def test_columns_nobody_touched_stay_the_same_objects():
    shop = Workshop(SHEET)
    first = shop.repaired((SetCells("A", (0,), "9"),))
    second = shop.repaired((SetCells("A", (0,), "9"), SetCells("B", (0,), "z")))
    assert second.column("A") is first.column("A")
    assert first.column("B") is SHEET.column("B")
    assert shop.read == Sheet.of(SHEET)


def test_a_preview_counts_and_shows_the_first_five():
    sheet = table(["A"], *[["old"]] * 9, ["new"])
    preview = Workshop(sheet).preview((), ReplaceText("A", "old", "new"))
    assert (preview.cells, preview.rows, len(preview.samples)) == (9, 0, 5)
    assert (preview.samples[0].row, preview.samples[0].before, preview.samples[0].after) == (2, "old", "new")
    assert Workshop(sheet).preview((), LeaveOut((1, 2))).rows == 2
    assert Workshop(sheet).preview((), SetCells("Gone", (0,), "x")).cells == 0
    assert Workshop(sheet).preview((ReplaceText("A", "old", "new"),), ReplaceText("A", "old", "x")).cells == 0
