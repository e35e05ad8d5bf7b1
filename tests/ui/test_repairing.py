"""Check as a workshop: what is wrong is mended in the grid, and everything can be walked back."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelection, QItemSelectionModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit

from desktop_app.domain.repair.cures import Cure
from desktop_app.domain.repair.offers import NATIONAL_PHONES, Offer
from desktop_app.domain.repair.operations import ApplyCure, LeaveOut, SetCells
from desktop_app.flow.draft import draft_text, read_draft
from desktop_app.flow.facts import CheckOutcome, RowState
from desktop_app.flow.steps import Step
from desktop_app.ui.countries import countries
from desktop_app.ui.delegates.cells import DateEditor, ListEditor
from desktop_app.ui.models.causes import Cause
from desktop_app.ui.models.roles import EDIT, Tone
from desktop_app.ui.repairing import cures_of
from tests.support.assistant import Driver, driven, until
from tests.support.fake_services import FakeServices

HEADINGS = ["First name", "Last name", "Phone", "E-mail", "Source", "Birthday"]
ROWS = [
    ["Anna", "Petrova", "8 916 1112233", "anna@mail.ru,", "Websit", "1980-01-02"],
    ["Olga", "Smith", "8 916 1112244", "olga@mail.ru", "Websit", ""],
    ["Cергей", "Сидоров", "+7 495 7654321", "serg@mail.ru,", "Website", ""],
    ["Иванов", "Сергей", "12", "b@mail.ru", "Fair", ""],
    ["Max", "Reed", "+7 (495) 765-43-21", "", "Fair", ""],
    ["Eva\u00a0", "Stone", "", "eva@mail.ru", "Fair", ""],
]


class Desk:
    """The Check step of a window, in the hands of a test."""

    def __init__(self, driver: Driver, path: Path) -> None:
        driver.connect()
        driver.choose_kind("Contacts")
        driver.go(Step.CHECK, path)
        self.driver = driver
        self.page = driver.page(Step.CHECK)
        self.desk = self.page.desk
        self.model = self.desk.model

    def causes(self) -> list[str]:
        model = self.driver.find("problems").model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]

    def look_at(self, cause: str) -> None:
        view = self.driver.find("problems")
        place = next(place for place, title in enumerate(self.causes()) if title.startswith(cause))
        view.setCurrentIndex(view.model().index(place, 0))
        self.driver.idle()

    def press(self, identifier: str) -> None:
        self.driver.press(identifier)
        self.driver.idle()

    def index(self, row: int, heading: str):
        return self.model.index(list(self.model.visible).index(row), self.model.column(heading))

    def cell(self, row: int, heading: str) -> str:
        return self.model.text(row, heading)

    def type(self, row: int, heading: str, text: str) -> None:
        index = self.index(row, heading)
        self.desk.table.setCurrentIndex(index)
        self.desk.table.edit(index)
        editor = self.driver.find("cell-editor")
        line = editor.lineEdit() if isinstance(editor, QComboBox) else editor
        assert isinstance(line, QLineEdit)
        line.selectAll()
        QTest.keyClicks(line, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        self.driver.idle()

    def select(self, cells) -> None:
        choice = self.desk.table.selectionModel()
        choice.clear()
        for row, heading in cells:
            index = self.index(row, heading)
            choice.select(QItemSelection(index, index), QItemSelectionModel.SelectionFlag.Select)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        driven(self.driver.window)
        self.desk.table.setFocus()
        QTest.keyClick(self.desk.table, key, modifier)
        self.driver.idle()

    @property
    def states(self) -> list[RowState]:
        return [RowState(state) for state in self.driver.session.learnt.outcome.states]

    @property
    def repairs(self):
        return self.driver.session.draft.repairs


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "clients.csv"
    path.write_text("\n".join(";".join(row) for row in [HEADINGS, *ROWS]) + "\n", encoding="utf-8")
    return path


@pytest.fixture
def desk(driver: Driver, path: Path) -> Desk:
    return Desk(driver, path)


def test_an_edit_is_checked_at_once_and_offered_to_other_rows(desk: Desk):
    desk.look_at("Unknown value")
    desk.type(0, "Source", "Website")
    assert desk.states[0] is not RowState.HELD_BACK
    assert desk.driver.find("after-edit-value").text() == "Same value in 1 row"
    assert "Row 3:  Websit  →  Website" in desk.driver.find("after-edit-samples").text()
    desk.press("after-edit-value")
    assert desk.cell(1, "Source") == "Website"
    assert not any(title.startswith("Unknown value") for title in desk.causes())
    assert len(desk.repairs.done) == 2


def test_the_same_pattern_is_offered_with_its_number(desk: Desk):
    desk.look_at("All rows")
    desk.type(0, "Phone", "+7 916 1112233")
    desk.press("after-edit-pattern")
    assert [desk.cell(row, "Phone") for row in (0, 1, 2)] == ["+7 916 1112233", "+7 916 1112244", "+7 495 7654321"]


def test_only_here_changes_nothing_more(desk: Desk):
    desk.look_at("All rows")
    desk.type(0, "Source", "Fair")
    desk.press("after-edit-here")
    assert desk.desk.after_edit.isHidden()
    assert desk.repairs.done == (SetCells("Source", (0,), "Fair"),)


def test_a_cure_says_what_it_would_change_and_does_it_with_one_press(desk: Desk):
    desk.look_at("Punctuation in an e-mail")
    assert desk.driver.find("cure-email-marks").text() == "Tidy up e-mail addresses\n(2 cells)"
    assert "anna@mail.ru,  →  anna@mail.ru" in desk.driver.find("cure-samples").text()
    desk.press("cure-email-marks")
    assert [desk.cell(row, "E-mail") for row in (0, 2)] == ["anna@mail.ru", "serg@mail.ru"]
    assert not any(title.startswith("Punctuation") for title in desk.causes())


@pytest.mark.parametrize(
    ("cause", "button", "row", "heading", "text"),
    [
        ("Latin letters", "cure-to-cyrillic", 2, "First name", "Сергей"),
        ("Invisible", "cure-invisible", 5, "First name", "Eva"),
        ("First and last name swapped", "cure-swap", 3, "First name", "Сергей"),
    ],
)
def test_each_cure_of_the_catalogue(desk: Desk, cause: str, button: str, row: int, heading: str, text: str):
    desk.look_at(cause)
    desk.press(button)
    assert desk.cell(row, heading) == text


def test_phones_get_the_code_of_the_portals_country_or_of_one_that_is_searched_for(desk: Desk):
    desk.look_at("Phones without a country code")
    picker = desk.driver.find("cure-country")
    assert (picker.currentText(), desk.desk.cures.buttons()) == ("", [])
    picker.setCurrentIndex(picker.findText("Russia", Qt.MatchFlag.MatchStartsWith))
    assert picker.currentText().startswith("Russia")
    until(lambda: "+79161112233" in desk.desk.cures.samples.text())
    assert desk.driver.find("cure-ru").text() == "Add the country code (RU)\n(4 cells)"
    desk.press("cure-ru")
    assert desk.cell(0, "Phone") == "+79161112233"


def test_the_portals_own_country_comes_first():
    offer = Offer(NATIONAL_PHONES, "Phone", ApplyCure("Phone", Cure.COUNTRY), (0,))
    outcome = CheckOutcome(bytes(1), offers=(offer,))
    cause = Cause("", "", Tone.INFO, 1, (0,), code=NATIONAL_PHONES, column="Phone")
    cures = {"de": ApplyCure("Phone", Cure.COUNTRY, "DE"), "country": offer.operation}
    assert list(cures_of(cause, outcome, (), "DE").items()) == list(cures.items())
    assert cures_of(cause, outcome, ()) == {"country": offer.operation}
    assert countries("DE")[0] == ("DE", "Germany, Deutschland (DE, +49)")


def test_undo_and_redo_walk_the_list_and_each_can_go_by_itself(desk: Desk):
    desk.look_at("All rows")
    desk.type(3, "Phone", "+7 495 1234567")
    desk.type(4, "Source", "Website")
    desk.key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (desk.cell(4, "Source"), desk.cell(3, "Phone")) == ("Fair", "+7 495 1234567")
    desk.key(Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert desk.cell(4, "Source") == "Website"
    desk.press("show-changes")
    changes = desk.driver.find("changes")
    assert [changes.model().index(row, 0).data() for row in range(2)] == [
        "Phone: “+7 495 1234567” typed", "Source: “Website” typed",
    ]  # fmt: skip
    changes.setCurrentIndex(changes.model().index(0, 0))
    desk.press("undo-this")
    assert (desk.cell(3, "Phone"), desk.cell(4, "Source")) == ("12", "Website")
    desk.press("undo-repair")
    assert (desk.cell(4, "Source"), desk.repairs.position) == ("Fair", 0)
    changes.setCurrentIndex(changes.model().index(0, 0))
    desk.press("back-to-this")
    assert desk.cell(4, "Source") == "Website"


def test_open_panels_take_the_place_of_an_offer_where_room_is_short(desk: Desk):
    desk.look_at("Punctuation in an e-mail")
    desk.driver.window.resize(1280, 800)
    until(lambda: desk.desk.width() > 640)
    desk.press("show-changes")
    assert (desk.desk.changes.isHidden(), desk.desk.cures.isHidden()) == (False, False)
    desk.press("show-changes")
    desk.driver.window.resize(960, 600)
    until(lambda: desk.desk.width() < 640 and desk.desk.buttons.replace.text() == "")
    desk.press("show-changes")
    assert (desk.desk.changes.isHidden(), desk.desk.cures.isHidden()) == (False, True)
    desk.look_at("Unknown value")
    desk.look_at("Punctuation in an e-mail")
    assert not desk.desk.cures.isHidden()
    desk.press("find-and-replace")
    assert (desk.desk.find_panel.isHidden(), desk.desk.cures.isHidden()) == (False, True)


def test_the_order_of_a_columns_dates_is_asked_once_and_answered_in_the_grid(driver: Driver, tmp_path: Path):
    path = tmp_path / "dates.csv"
    path.write_text("First name;Birthday\nAnna;03/04/1980\nOlga;05/06/1990\n", encoding="utf-8")
    desk = Desk(driver, path)
    assert sum(title.startswith("Day or month first?") for title in desk.causes()) == 1
    assert "Say which comes first" not in desk.page.question.text
    desk.look_at("Day or month first?")
    desk.press("cure-month-first")
    assert [desk.cell(row, "Birthday") for row in range(2)] == ["1980-03-04", "1990-05-06"]
    assert not any(title.startswith("Day or month first?") for title in desk.causes())


def test_find_and_replace_shows_before_it_changes(desk: Desk):
    desk.look_at("All rows")
    desk.key(Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    desk.driver.find("find-column").setCurrentIndex(desk.driver.find("find-column").findData("Phone"))
    desk.driver.find("find-text").setText("916")
    desk.driver.find("replace-by").setText("999")
    until(lambda: desk.driver.find("find-count").text().startswith("2 cells would change"))
    assert "8 916 1112233  →  8 999 1112233" in desk.driver.find("find-count").text()
    desk.press("replace-all")
    assert [desk.cell(row, "Phone") for row in (0, 1)] == ["8 999 1112233", "8 999 1112244"]
    until(lambda: desk.driver.find("find-count").text() == "Nothing found")
    QTest.keyClick(desk.driver.find("find-panel"), Qt.Key.Key_Escape)
    assert desk.desk.find_panel.isHidden()


def test_cells_are_filled_down_and_cleared(desk: Desk):
    desk.look_at("All rows")
    desk.select([(2, "Source"), (3, "Source"), (4, "Source")])
    desk.key(Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [desk.cell(row, "Source") for row in range(2, 6)] == ["Website"] * 3 + ["Fair"]
    desk.select([(2, "Source"), (3, "Source")])
    desk.key(Qt.Key.Key_Delete)
    assert [desk.cell(row, "Source") for row in range(2, 5)] == ["", "", "Website"]


def test_rows_are_left_out_and_taken_in_again(desk: Desk):
    desk.look_at("All rows")
    desk.select([(3, "Phone"), (3, "Source")])
    desk.key(Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert desk.repairs.done == (LeaveOut((3,)),)
    assert desk.model.index(3, 0).data() == "Left out"
    assert not desk.index(3, "Phone").flags() & Qt.ItemFlag.ItemIsEditable
    desk.look_at("Left out by you")
    desk.press("cure-take-in")
    assert desk.model.index(0, 0).data() != "Left out"


def test_twins_are_joined_kept_or_told_apart(desk: Desk):
    desk.look_at("Twice in this table?")
    assert desk.model.rowCount() == 2
    desk.press("cure-join")
    assert desk.cell(2, "Phone") == "+7 495 7654321"
    assert desk.states[4] is RowState.HELD_BACK
    assert not any(title.startswith("Twice") for title in desk.causes())
    desk.press("undo-repair")
    desk.look_at("Twice in this table?")
    desk.press("cure-keep-all")
    assert not any(title.startswith("Twice") for title in desk.causes())
    assert desk.states[4] is RowState.READY


def beside(table: str) -> list[list[str]]:
    """The cells of a table in rich text."""
    return [re.findall("<t[hd][^>]*>(.*?)</t[hd]>", line) for line in re.findall("<tr>(.*?)</tr>", table)]


def test_like_rows_of_the_portal_are_held_until_a_person_says_otherwise(
    driver: Driver, services: FakeServices, path: Path
):
    services.likes = {0: (17,), 4: (18,)}
    desk = Desk(driver, path)
    assert desk.states[4] is RowState.HELD_BACK
    desk.look_at("Already on the portal?")
    desk.desk.table.setCurrentIndex(desk.index(4, "Phone"))
    desk.driver.idle()
    assert beside(desk.driver.find("cure-samples").text()) == [
        ["", "This row", "Record 18 on the portal"],
        ["First name", "Max", "Known18"],
        ["Last name", "Reed", "–"],
        ["Phone", "+7 (495) 765-43-21", "+7 000"],
    ]
    desk.select([(4, "Phone")])
    desk.driver.find("cure-only-selected").setChecked(True)
    desk.press("cure-anyway")
    assert (desk.states[4] is RowState.HELD_BACK, desk.states[0] is RowState.HELD_BACK) == (False, True)
    desk.look_at("Already on the portal?")
    desk.press("cure-anyway")
    assert not any(title.startswith("Already") for title in desk.causes())


def test_rows_are_filtered_by_chips_and_words(desk: Desk):
    desk.press("filter-held-back")
    held = [index for index, state in enumerate(desk.states) if state is RowState.HELD_BACK]
    assert list(desk.model.visible) == held
    desk.press("filter-all")
    desk.driver.find("search-rows").setText("OLGA")
    until(lambda: list(desk.model.visible) == [1])
    desk.type(1, "First name", "Helga")
    desk.driver.find("search-rows").setText("helga")
    until(lambda: list(desk.model.visible) == [1])
    desk.driver.find("search-rows").clear()
    until(lambda: len(desk.model.visible) == 6)
    desk.press("filter-changed")
    assert list(desk.model.visible) == [1]
    desk.press("filter-duplicates")
    assert list(desk.model.visible) == [2, 4]


def test_f8_goes_from_problem_to_problem(desk: Desk):
    desk.look_at("All rows")
    desk.desk.table.setCurrentIndex(desk.index(0, "First name"))
    desk.key(Qt.Key.Key_F8)
    assert (desk.desk.table.currentIndex().row(), desk.desk.table.currentIndex().data(EDIT)) == (0, "anna@mail.ru,")
    desk.key(Qt.Key.Key_F8)
    assert desk.desk.table.currentIndex().data(EDIT) == "Websit"
    desk.key(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert desk.desk.table.currentIndex().data(EDIT) == "anna@mail.ru,"


def test_editors_fit_the_field(desk: Desk):
    desk.look_at("All rows")
    for heading, kind in (("Source", ListEditor), ("Birthday", DateEditor), ("First name", QLineEdit)):
        index = desk.index(0, heading)
        desk.desk.table.edit(index)
        editor = desk.driver.find("cell-editor")
        assert isinstance(editor, kind)
        if isinstance(editor, ListEditor):
            assert [editor.itemText(place) for place in range(editor.count())] == ["Website", "Звонок", "Fair", "fair"]
        if isinstance(editor, DateEditor):
            editor.open_calendar()
            calendar = desk.driver.find("cell-calendar")
            assert calendar.selectedDate().toString(Qt.DateFormat.ISODate) == "1980-01-02"
            calendar.close()
        QTest.keyClick(editor, Qt.Key.Key_Escape)
        until(lambda: not desk.desk.is_editing)
    assert desk.repairs.done == ()


def test_an_edit_that_changes_nothing_is_none(desk: Desk):
    desk.look_at("All rows")
    desk.type(0, "First name", "Anna")
    assert desk.repairs.done == ()


def test_the_rows_shown_stay_where_they_are_while_they_are_mended(desk: Desk):
    desk.look_at("Unknown value")
    before = list(desk.model.visible)
    desk.type(0, "Source", "Fair")
    assert list(desk.model.visible) == before
    assert desk.desk.table.currentIndex().row() == 0


def test_repairs_are_in_the_draft_and_a_window_opened_on_it_has_them(open_driver: Callable[..., Driver], path: Path):
    desk = Desk(open_driver(), path)
    desk.look_at("Punctuation in an e-mail")
    desk.press("cure-email-marks")
    desk.look_at("Invisible")
    desk.press("cure-invisible")
    desk.press("undo-repair")
    draft = read_draft(draft_text(desk.driver.session.draft))
    assert draft is not None
    again = Desk(open_driver(replace(draft, step=Step.CONNECTION)), path)
    assert len(again.repairs.operations) == 2
    assert isinstance(again.repairs.done[0], ApplyCure)
    assert again.cell(0, "E-mail") == "anna@mail.ru"
    again.press("redo-repair")
    assert again.cell(5, "First name") == "Eva"


def test_the_corrected_copy_is_written_where_the_person_says(desk: Desk, tmp_path: Path):
    desk.look_at("Punctuation in an e-mail")
    desk.press("cure-email-marks")
    desk.driver.dialogs.place = tmp_path / "copy.xlsx"
    desk.press("save-corrected-copy")
    assert "anna@mail.ru;" in (tmp_path / "copy.xlsx").read_text(encoding="utf-8")
    assert "The file you opened stays as it was." in desk.page.notice.text


def test_selected_cells_are_copied_as_a_spreadsheet_program_takes_them(desk: Desk):
    desk.look_at("All rows")
    desk.select([(0, "Last name"), (0, "First name"), (1, "First name")])
    desk.key(Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert desk.driver.dialogs.copied == ["Anna\tPetrova\nOlga"]


def test_an_unknown_value_leads_to_what_it_means_and_check_is_content(desk: Desk):
    driver, values = desk.driver, desk.driver.page(Step.VALUES)
    desk.look_at("Unknown value")
    assert [each.text() for each in desk.desk.cures.buttons()] == ["Choose what it means"]
    driven(driver.window)
    desk.press("cure-at-values")
    assert (driver.step, driver.find("values-of-column").currentText()) == (Step.VALUES, "Source (1 open)")
    assert values.model.line(values.table.currentIndex().row()).row.text == "Websit"
    picker = driver.find("meaning")
    assert picker.hasFocus()
    picker.lineEdit().selectAll()
    QTest.keyClicks(picker.lineEdit(), "Website")
    QTest.keyClick(picker.lineEdit(), Qt.Key.Key_Return)
    driver.idle()
    driver.wizard.go_to(Step.CHECK)
    driver.idle()
    assert "Unknown value — Source" not in desk.causes()


def test_only_columns_of_the_step_values_lead_there(desk: Desk):
    cures = desk.desk.cures
    cures.show_cures(Cause("Unknown currency", "hold", Tone.BAD, 1, (2,), code="currency-unknown", column="Phone"), {})
    assert cures.isHidden()


def test_texts_that_are_listed_when_the_person_has_gone_on_open_no_list(desk: Desk):
    driver, values = desk.driver, desk.driver.page(Step.VALUES)
    known, driver.session.learnt.values = driver.session.learnt.values, None
    values.point_at("Source", "Websit")
    driver.session.use_values(known)
    driver.idle()
    driver.wizard.go_to(Step.VALUES)
    driver.idle()
    assert (values.column.currentText(), values.table.currentIndex().isValid()) == ("All columns", False)
