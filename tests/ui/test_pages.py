"""Each page over services in memory: what it shows, what Next says, what late answers may not do."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.mapping import Choice, ChoiceKind, DecimalMark, Target
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.connection import HOST_UNKNOWN
from desktop_app.domain.problems.values import NUMBER_UNREADABLE
from desktop_app.flow.facts import CheckState, CheckStep, Finding, FirstProblems
from desktop_app.flow.steps import Step
from tests.support.assistant import Driver, deals, driven, until
from tests.support.fake_services import FakeServices
from tests.support.fake_state import ADDRESS

LOST = Problem(HOST_UNKNOWN, words={"host": "acme.bitrix24.com"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return deals(tmp_path / "deals.csv", 30, extra=["Bad;x;Nowhere;;no.pdf;9"])


def test_a_pasted_secret_is_hidden_and_what_was_understood_is_said(driver: Driver):
    driver.find("webhook-address").setText(ADDRESS)
    assert "abcdefgh" not in driver.find("webhook-address").text()
    assert driver.find("address-understood").text() == "Portal acme.bitrix24.com, employee number 1, secret ••••••••"


def test_a_failed_check_says_cause_and_cure_and_next_stays(driver: Driver, services: FakeServices):
    services.failing = CheckStep.SECRET
    driver.find("webhook-address").setText(ADDRESS)
    driver.press("check-connection")
    driver.idle()
    states = {line.check: line.state for line in driver.page(Step.CONNECTION).model.lines}
    assert (states[CheckStep.ADDRESS], states[CheckStep.SECRET]) == (CheckState.PASSED, CheckState.FAILED)
    assert states[CheckStep.CLOCK] is CheckState.WAITING
    assert services.failure.text in driver.page(Step.CONNECTION).notice.text
    driver.next()
    assert driver.step is Step.CONNECTION


def test_another_address_means_another_check(driver: Driver):
    driver.connect()
    driver.press("back")
    driver.find("webhook-address").setText("https://other.bitrix24.com/rest/1/zzzzzzzz12345678/")
    assert driver.session.learnt.connected is None
    driver.next()
    assert driver.step is Step.CONNECTION


def test_only_a_connection_that_is_to_be_remembered_is_kept(driver: Driver, services: FakeServices):
    driver.find("remember-this-connection").setChecked(False)
    driver.connect()
    assert services.connections == {}


def test_without_a_keystore_the_page_says_so_and_nothing_can_be_remembered(open_driver, services: FakeServices):
    services.lasting = False
    driver = open_driver()
    assert not driver.find("remember-this-connection").isEnabled()
    assert "until the program is closed" in driver.find("where-it-is-kept").text()
    driver.connect()
    assert services.connections == {}


def test_the_practice_portal_shows_its_band(driver: Driver):
    driver.press("use-the-practice-portal")
    driver.idle()
    assert driver.find("practice-band").isVisible()
    assert driver.session.draft.is_practice


def test_the_request_to_the_administrator_holds_no_secret(driver: Driver):
    driver.find("webhook-address").setText(ADDRESS)
    driver.press("copy-request")
    assert "acme.bitrix24.com" in driver.dialogs.copied[0]
    assert "abcdefgh" not in driver.dialogs.copied[0]


def test_what_asks_for_a_kind_and_refuses_one_that_cannot_be_imported(driver: Driver):
    driver.connect()
    driver.next()
    assert driver.page(Step.WHAT).notice.text == "Choose what the rows of your table are."
    kinds = driver.find("record-kinds")
    kinds.setCurrentIndex(kinds.model().index(5, 0))
    assert "may not read smart processes" in driver.page(Step.WHAT).notice.text
    assert driver.session.draft.kind is None


def test_fields_of_the_former_portal_that_come_late_are_not_taken_for_this_one(driver: Driver, services: FakeServices):
    driver.connect()
    gate = services.hold("subject")
    kinds = driver.find("record-kinds")
    kinds.setCurrentIndex(kinds.model().index(1, 0))
    driver.press("back")
    driver.find("webhook-address").setText("https://other.bitrix24.com/rest/1/zzzzzzzz12345678/")
    driver.press("check-connection")
    until(lambda: driver.session.learnt.connected is not None)
    gate.set()
    driver.idle()
    assert driver.session.learnt.subject is None
    driver.next()
    assert driver.session.learnt.connected.webhook.host == "other.bitrix24.com"
    driver.idle()
    assert driver.session.learnt.subject is not None


def test_a_portal_that_does_not_answer_is_asked_again_on_the_next_visit(driver: Driver, services: FakeServices):
    services.troubles["kinds"] = LOST
    driver.connect()
    assert LOST.text in driver.page(Step.WHAT).notice.text
    del services.troubles["kinds"]
    driver.press("back")
    driver.next()
    assert driver.find("record-kinds").model().rowCount() == 6


def test_a_table_is_asked_for_and_a_missing_one_is_told(driver: Driver, path: Path):
    driver.go(Step.TABLE, path)
    driver.next()
    assert driver.page(Step.TABLE).notice.text == "Choose a spreadsheet first."
    driver.page(Step.TABLE).open(path.with_name("gone.csv"))
    driver.idle()
    assert "gone.csv" in driver.page(Step.TABLE).notice.text


def test_only_the_last_of_several_tables_is_taken(driver: Driver, services: FakeServices, tmp_path: Path, path: Path):
    driver.go(Step.TABLE, path)
    gate = services.hold("load")
    driver.page(Step.TABLE).open(path)
    driver.page(Step.TABLE).open(deals(tmp_path / "second.csv", 2))
    gate.set()
    driver.idle()
    assert driver.session.learnt.file.path.name == "second.csv"
    assert driver.find("preview").model().rowCount() == 2


def test_next_while_a_table_is_being_read_says_so(driver: Driver, services: FakeServices, path: Path):
    driver.go(Step.TABLE, path)
    services.hold("load")
    driver.page(Step.TABLE).open(path)
    driver.press("next")
    assert driver.page(Step.TABLE).notice.text == "Still reading; a moment, please."


def test_without_any_column_next_says_so_and_leads_to_the_first_picker(driver: Driver, path: Path):
    driver.go(Step.COLUMNS, path)
    driven(driver.window)
    for heading in list(driver.session.draft.mapping.columns):
        driver.session.map_column(heading, None)
    driver.next()
    assert driver.page(Step.COLUMNS).notice.text == "Choose a field for at least one column."
    assert QApplication.focusWidget() is driver.find("field-for-name")


def pick(driver: Driver, heading: str, field: str) -> None:
    """Choose a field for a column, as a click into the list does."""
    picker = driver.find(f"field-for-{heading}")
    picker.setCurrentIndex(picker.findText(field))


def test_a_field_that_is_taken_is_asked_about_and_used_instead(driver: Driver, path: Path):
    driver.go(Step.COLUMNS, path)
    before = driver.session.draft.mapping
    pick(driver, "contract", "Name")
    assert driver.session.draft.mapping == before
    assert "is filled by “Name” already" in driver.page(Step.COLUMNS).sharing.text
    driver.press("share-instead")
    assert driver.session.draft.mapping.columns["Contract"] == Target("TITLE")
    assert driver.find("field-for-name").currentText() == "Do not import"
    assert driver.find("field-for-contract").currentText() == "Name"


def test_two_columns_of_text_can_be_joined_with_what_stands_between_them(driver: Driver, path: Path):
    driver.go(Step.COLUMNS, path)
    pick(driver, "source", "Name")
    driver.press("share-joined")
    mapping = driver.session.draft.mapping
    assert (mapping.columns["Name"], mapping.columns["Source"]) == (Target("TITLE"), Target("TITLE"))
    driver.find("columns").selectRow(3)
    rule = driver.find("column-rule")
    rule.setCurrentIndex(rule.findText("a comma"))
    rule.activated.emit(rule.currentIndex())
    assert driver.session.draft.mapping.joins == {"TITLE": ", "}
    assert driver.find("column-becomes").text().startswith("“Deal 1, Website” → Deal 1, Website")


def test_a_question_about_a_field_can_be_left_alone(driver: Driver, path: Path):
    driver.go(Step.COLUMNS, path)
    before = driver.session.draft.mapping
    pick(driver, "floors", "Amount")
    driver.press("share-keep")
    assert driver.session.draft.mapping == before
    assert driver.page(Step.COLUMNS).sharing.text == ""


def test_the_panel_says_where_a_column_goes_and_how_it_is_read(driver: Driver, path: Path):
    driver.go(Step.COLUMNS, path)
    driver.find("columns").selectRow(1)
    assert driver.find("column-panel-title").text() == "“Amount” → Amount"
    assert driver.find("column-becomes").text() == "“10” → 10    “20” → 20    “30” → 30"
    rule = driver.find("column-rule")
    rule.setCurrentIndex(rule.findText("point: 1,234.50"))
    rule.activated.emit(rule.currentIndex())
    assert driver.session.draft.mapping.decimal_marks == {"Amount": DecimalMark.POINT}
    pick(driver, "contract", "Created on")
    assert "Only a CRM administrator may set it" in driver.find("column-condition").text()


def test_a_constant_fills_empty_cells_or_every_row(driver: Driver, path: Path):
    driver.go(Step.COLUMNS, path)
    driver.press("still-needed-action" if driver.session.required_open() else "also-fill-toggle")
    left, right, mode = (driver.find(f"also-fill-{side}") for side in ("left", "right", "mode"))
    for code, text, words in (("SOURCE_ID", "Звонок", "only where empty"), ("UF_CRM_1", "Red", "in every row")):
        left.setCurrentIndex(left.findData(code))
        right.setEditText(text)
        mode.setCurrentIndex(mode.findText(words))
        driver.press("also-fill-add")
    mapping = driver.session.draft.mapping
    assert (mapping.constants, mapping.always) == ({"SOURCE_ID": "CALL", "UF_CRM_1": "79"}, {"UF_CRM_1"})
    driver.idle()
    assert driver.find("also-fill-remove-SOURCE_ID").text() == "Source: Звонок (empty cells)"


def test_a_typed_constant_is_added_by_enter_and_by_going_on(driver: Driver, path: Path):
    driver.go(Step.COLUMNS, path)
    driver.press("still-needed-action" if driver.session.required_open() else "also-fill-toggle")
    left, right = driver.find("also-fill-left"), driver.find("also-fill-right")
    left.setCurrentIndex(left.findData("SOURCE_ID"))
    right.setEditText("Звонок")
    QTest.keyClick(right.lineEdit(), Qt.Key.Key_Return)
    driver.idle()
    assert driver.session.draft.mapping.constants == {"SOURCE_ID": "CALL"}
    assert driver.step is Step.COLUMNS
    left.setCurrentIndex(left.findData("UF_CRM_1"))
    right.setEditText("Red")
    driver.press("next")
    assert driver.session.draft.mapping.constants == {"SOURCE_ID": "CALL", "UF_CRM_1": "79"}


def test_choices_are_saved_as_a_template_and_loaded_with_a_report(driver: Driver, services: FakeServices, path: Path):
    driver.go(Step.COLUMNS, path)
    page = driver.page(Step.COLUMNS)
    page.templates.save(Path("mine.json"))
    assert page.notice.text == "Saved: “mine.json”."
    document = services.mappings[Path("mine.json")]
    services.mappings[Path("mine.json")] = {
        **document, "columns": {**document["columns"], "Absent": "TITLE", "Contract": "UF_CRM_99"}
    }  # fmt: skip
    driver.session.map_column("Amount", None)
    page.templates.load(Path("mine.json"))
    assert driver.session.draft.mapping.columns["Amount"] == Target("OPPORTUNITY")
    assert page.notice.text == "5 columns applied. Not in this table: “Absent”. No such field here: “UF_CRM_99”."
    services.troubles["load_mapping"] = LOST
    page.templates.load(Path("mine.json"))
    assert LOST.text in page.notice.text


def test_all_guesses_are_taken_at_once_and_all_unknown_texts_get_one_meaning(driver: Driver, tmp_path: Path):
    extra = ["A;1;New;Websitte;;1", "B;1;New;Somewhere;;1"]
    driver.go(Step.VALUES, deals(tmp_path / "deals.csv", 3, extra=extra))
    page = driver.page(Step.VALUES)
    assert "2 texts without a meaning" in page.open_strip.text
    driver.press("open-values-action")
    assert driver.session.draft.mapping.choices == {"Source": {"Websitte": Choice(ChoiceKind.USE, "WEB")}}
    row = next(each for each in range(page.model.rowCount()) if page.model.line(each).row.text == "Somewhere")
    driver.find("values").selectRow(row)
    picker = driver.find("all-unknown")
    picker.setCurrentIndex(picker.findText("Звонок"))
    assert driver.session.draft.mapping.fallbacks == {"Source": Choice(ChoiceKind.USE, "CALL")}
    assert (driver.session.situation().open_values, page.model.index(row, 3).data()) == (0, "Звонок")


def test_values_are_shown_by_column_and_only_what_is_open(driver: Driver, path: Path):
    driver.go(Step.VALUES, path)
    model, column = driver.page(Step.VALUES).model, driver.find("values-of-column")
    assert [column.itemText(each) for each in range(column.count())] == ["All columns", "Stage (1 open)", "Source"]
    column.setCurrentIndex(2)
    column.activated.emit(2)
    assert {model.line(row).heading for row in range(model.rowCount())} == {"Source"}
    column.setCurrentIndex(0)
    column.activated.emit(0)
    driver.find("only-open-values").setChecked(True)
    assert [model.line(row).row.text for row in range(model.rowCount())] == ["Nowhere"]
    driver.find("values").selectRow(0)
    driver.press("hold-rows-back")
    assert [model.index(row, 3).data() for row in range(model.rowCount())] == ["Hold rows back"]


def test_why_texts_could_not_be_listed_is_said(driver: Driver, services: FakeServices, tmp_path: Path):
    services.troubles["values"] = LOST
    driver.go(Step.VALUES, deals(tmp_path / "many.csv", 2_500, extra=[f"D;1;S{n};Q{n};;1" for n in range(301)]))
    assert LOST.text in driver.page(Step.VALUES).notice.text
    del services.troubles["values"]
    driver.press("back")
    driver.next()
    assert driver.session.situation().value_lines == 604


def test_texts_without_a_meaning_are_left_empty_or_held_back_by_hand(driver: Driver, path: Path):
    driver.go(Step.VALUES, path)
    table = driver.find("values")
    table.selectRow(0)
    driver.press("leave-empty")
    assert driver.session.draft.mapping.choices["Stage"]["Nowhere"].kind is ChoiceKind.LEAVE_EMPTY
    table.selectRow(0)
    driver.press("use-own-guess")
    assert driver.session.draft.mapping.choices == {}


def test_check_counts_the_rows_and_filters_them_by_cause(driver: Driver, path: Path):
    driver.go(Step.CHECK, path)
    assert driver.find("check-summary").text() == "31 rows = 30 to create + 1 held back"
    assert driver.find("rows").model().rowCount() == 1
    driver.find("problems").setCurrentIndex(driver.find("problems").model().index(0, 0))
    assert driver.find("rows").model().rowCount() == 31


def test_problems_are_shown_while_the_check_goes_on_each_column_once(
    driver: Driver, services: FakeServices, path: Path
):
    def found(rows: int) -> FirstProblems:
        problem = Problem(NUMBER_UNREADABLE, 2, "Amount", "much")
        return FirstProblems("Amount", tuple(Finding(index, problem) for index in range(rows)), rows)

    driver.go(Step.FILES, path)
    services.first_problems = (found(1), found(3))
    gate = services.hold("check")
    driver.press("next")
    summary, causes = driver.find("check-summary"), driver.find("problems").model()
    until(lambda: "3 cells" in summary.text())
    assert summary.text() == "Checking every row… 3 cells to look at so far"
    assert [causes.index(row, 0).data() for row in range(causes.rowCount())][-1] == "Not a number — Amount"
    gate.set()
    driver.idle()
    assert summary.text() == "31 rows = 30 to create + 1 held back"


def test_an_answer_of_check_that_comes_after_a_change_is_not_taken(driver: Driver, services: FakeServices, path: Path):
    driver.go(Step.FILES, path)
    gate = services.hold("check")
    driver.press("next")
    until(lambda: services.checks)
    driver.press("back")
    driver.session.map_column("Amount", None)
    gate.set()
    driver.idle()
    assert (driver.session.learnt.outcome, driver.session.busy) == (None, frozenset())
    driver.next()
    assert driver.session.learnt.outcome is not None
    assert "Amount" not in services.checks[-1].mapping.columns


def test_check_that_fails_says_why_and_can_be_tried_again(driver: Driver, services: FakeServices, path: Path):
    services.troubles["check"] = LOST
    driver.go(Step.FILES, path)
    driver.next()
    assert LOST.text in driver.page(Step.CHECK).notice.text
    del services.troubles["check"]
    driver.press("check-again")
    driver.idle()
    assert driver.session.situation().is_checked
