"""Buttons, chips and search above the rows of Check, and what is said beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop_app.domain.repair.history import Repairs
from desktop_app.domain.repair.offers import Sample
from desktop_app.domain.repair.operations import LeaveOut
from desktop_app.engine.alike import LikeRecord
from desktop_app.ui import repair_words
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.repair_tools import FilterBar, RepairButtons
from tests.support.assistant import until


def test_where_room_is_short_the_pictures_stay_and_the_names_are_still_told(theme: Theme):
    buttons = RepairButtons(theme)
    buttons.show_repairs(Repairs().add(LeaveOut((1,))).add(LeaveOut((2,))))
    assert [each.text() for each in (buttons.changes, buttons.replace)] == ["Changes  2", "Find and replace"]
    wide = buttons.minimumSizeHint().width()
    buttons.be_narrow(narrow=True)
    assert [each.text() for each in (buttons.changes, buttons.replace)] == ["2", ""]
    assert [each.accessibleName() for each in (buttons.undo, buttons.changes, buttons.replace)] == [
        "Undo (Ctrl+Z)",
        "Changes  2",
        "Find and replace",
    ]
    assert buttons.minimumSizeHint().width() < wide
    buttons.be_narrow(narrow=False)
    assert buttons.changes.text() == "Changes  2"
    buttons.deleteLater()


def test_undo_and_redo_can_be_pressed_only_where_there_is_something(theme: Theme):
    buttons = RepairButtons(theme)
    repairs = Repairs().add(LeaveOut((1,)))
    states = []
    for each in (Repairs(), repairs, repairs.undone()):
        buttons.show_repairs(each)
        states.append((buttons.undo.isEnabled(), buttons.redo.isEnabled()))
    assert states == [(False, False), (True, False), (False, True)]
    buttons.deleteLater()


def test_rows_are_searched_once_a_person_stops_typing(theme: Theme):
    bar, heard = FilterBar(), []
    bar.searched.connect(lambda: heard.append(bar.search.text()))
    QTest.keyClicks(bar.search, "anna")
    until(lambda: heard)
    assert heard == ["anna"]
    bar.search.clear()
    QTest.keyClick(bar.search, Qt.Key.Key_A)
    until(lambda: len(heard) > 1)
    assert heard == ["anna", "a"]
    bar.deleteLater()


def test_the_column_is_named_where_cells_of_several_change():
    samples = [Sample(2, "Phone", "8 916", "+7916"), Sample(3, "Mobile", "8", "+7"), Sample(4, "Mobile", "8", "+7")]
    assert repair_words.sample_lines(samples) == [
        "Row 2, Phone:  8 916  →  +7916",
        "Rows 3, 4, Mobile:  8  →  +7",
    ]
    assert repair_words.sample_lines(samples[:1], with_heading=False) == ["Row 2:  8 916  →  +7916"]


def test_a_row_and_the_records_it_is_like_stand_in_columns_and_equal_cells_are_marked():
    row = {"NAME": ("First name", "Анна <b>"), "PHONE": ("Phone", "8 (916) 111-22-33"), "POST": ("Position", "")}
    records = (LikeRecord(7, {"NAME": "анна <B>", "PHONE": "+79161112233"}), LikeRecord(9, {"PHONE": "+7916"}))
    table = repair_words.side_by_side(row, records)
    assert "<td>First name</td><td>Анна &lt;b&gt;</td><td>анна &lt;B&gt; =</td><td>–</td>" in table
    assert "<td>Phone</td><td>8 (916) 111-22-33</td><td>+79161112233 =</td><td>+7916</td>" in table
    assert "Position" not in table
    assert table.count("<th") == 4
