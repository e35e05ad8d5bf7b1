"""The files step: a folder, columns, rules, examples, drops, and what is shown of them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication

from desktop_app.domain.filing import FileRule, RuleKind
from desktop_app.engine.attaching import FilesOrder
from desktop_app.flow.navigator import Sending
from desktop_app.flow.steps import Step
from desktop_app.ui.models.causes import Cause
from desktop_app.ui.models.files import Heap, Part
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.widgets.files import PICTURE, thumbnail
from tests.support.assistant import Driver, deals, driven, until
from tests.support.fake_services import FakeServices
from tests.support.pdfs import teal_page

CONTRACT = "UF_CRM_8"
BY_NAME = FileRule(RuleKind.CONTAINS, "Name", CONTRACT)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Files of some deals, one of none, an empty one."""
    root = tmp_path / "files"
    root.mkdir()
    for name in ("Deal 1 договор.pdf", "contract deal 2.pdf", "other.txt"):
        (root / name).write_bytes(name.encode())
    (root / "Deal 3.pdf").write_bytes(b"")
    picture = QImage(800, 400, QImage.Format.Format_RGB32)
    picture.fill(QColor("teal"))
    assert picture.save(str(root / "Deal 4.png"))
    return root


@pytest.fixture
def at_files(driver: Driver, tmp_path: Path, folder: Path) -> Driver:
    driver.go(Step.FILES, deals(tmp_path / "deals.csv", 6))
    driver.dialogs.folder = folder
    return driver


def choose_folder(driver: Driver) -> None:
    driver.press("choose-folder")
    driver.idle()


def shown(driver: Driver, part: Part = Part.FILES) -> list[str]:
    model = driver.find("files").model()
    return [model.index(line, part).data() for line in range(model.rowCount())]


def drop(driver: Driver, line: int, *paths: Path) -> None:
    """Drag files over a line and let them go there, as a file manager does."""
    table = driver.find("files")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = table.visualRect(table.model().index(line, 0)).center()
    words = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    for event in (QDragEnterEvent(place, *words), QDragMoveEvent(place, *words), QDropEvent(QPointF(place), *words)):
        QApplication.sendEvent(table.viewport(), event)
        assert event.isAccepted()
    driver.idle()


def test_a_folder_alone_lists_its_files_and_a_rule_is_proposed(at_files: Driver):
    choose_folder(at_files)
    page = at_files.page(Step.FILES)
    assert page.rules.proposal.text.startswith("4 more files could find their rows: name contains “Name”")
    at_files.press("show-without-rows")
    assert len(shown(at_files)) == 5
    at_files.press("proposed-file-rule-action")
    at_files.idle()
    assert at_files.session.draft.mapping.file_rules == (BY_NAME,)
    assert shown(at_files) == ["other.txt"]
    assert shown(at_files, Part.STATE) == ["No row fits"]


def test_columns_that_are_empty_in_every_line_leave_the_others_their_room(at_files: Driver):
    table = at_files.find("files")

    def columns() -> list[Part]:
        return [part for part in Part if not table.isColumnHidden(part)]

    at_files.session.set_file_rules((BY_NAME,))
    choose_folder(at_files)
    usual = columns()
    assert {Part.ROW, Part.LABEL, Part.FILES, Part.SIZE, Part.STATE} <= set(usual)
    at_files.press("show-without-files")
    assert columns() == [Part.ROW, Part.LABEL, Part.STATE]
    at_files.press("show-without-rows")
    assert columns() == [Part.FILES, Part.SIZE, Part.STATE]
    at_files.press("show-files")
    assert columns() == usual


def test_a_rule_is_added_by_hand_and_taken_away_again(at_files: Driver):
    choose_folder(at_files)
    page = at_files.page(Step.FILES)
    page.rules.how.setCurrentIndex(1)
    page.rules.columns.left.setCurrentIndex(page.rules.columns.left.findData("Name"))
    at_files.press("file-column-add")
    at_files.idle()
    assert at_files.session.draft.mapping.file_rules == (BY_NAME,)
    assert shown(at_files) == ["Deal 3.pdf", "Deal 1 договор.pdf", "contract deal 2.pdf", "Deal 4.png"]
    assert shown(at_files, Part.STATE)[:2] == ["Empty file", "1 found"]
    assert at_files.session.situation().missing_files == 1
    assert page.missing.text == "1 file cannot be used; its row will be held back."
    at_files.press("missing-files-action")
    assert shown(at_files) == ["Deal 3.pdf"]
    assert "holds nothing" in at_files.find("file-problem").text()
    at_files.press("show-without-files")
    assert shown(at_files, Part.ROW) == ["6", "7"]
    at_files.press(f"file-column-remove-rule-contains-text-Name-{CONTRACT}")
    at_files.idle()
    assert at_files.session.draft.mapping.file_rules == ()
    assert at_files.session.learnt.files.lines == ()


def test_names_in_a_column_are_found_and_missing_ones_counted(driver: Driver, tmp_path: Path):
    path = deals(tmp_path / "deals.csv", 3, extra=["Deal 4;40;New;Website;none.pdf;4"])
    driver.go(Step.FILES, path)
    driver.session.set_files_column("Contract", CONTRACT)
    driver.dialogs.folder = tmp_path
    choose_folder(driver)
    assert driver.session.situation().missing_files == 1
    (tmp_path / "picked.pdf").write_bytes(b"x")
    driver.find("files").selectRow(0)
    driver.dialogs.files = [tmp_path / "picked.pdf"]
    driver.press("pick-files")
    driver.idle()
    assert driver.session.situation().missing_files == 0
    assert shown(driver) == ["picked.pdf"]
    driver.find("files").selectRow(0)
    driver.press("forget-picked-files")
    driver.idle()
    assert driver.session.situation().missing_files == 1


def test_a_file_dropped_on_a_row_goes_with_it_and_teaches_a_rule(at_files: Driver, folder: Path):
    choose_folder(at_files)
    at_files.press("show-without-files")
    drop(at_files, 1, folder / "contract deal 2.pdf")
    assert at_files.session.draft.files.picked == {3: {CONTRACT: (folder / "contract deal 2.pdf",)}}
    page = at_files.page(Step.FILES)
    assert "name contains “Name”" in page.rules.proposal.text
    at_files.press("show-files")
    assert shown(at_files) == ["contract deal 2.pdf"]
    at_files.press("proposed-file-rule-action")
    at_files.idle()
    assert len(shown(at_files)) == 4


def choose_line(driver: Driver, name: str) -> list[str]:
    """Choose the line of a file; return the words of the buttons that help."""
    driver.find("files").selectRow(shown(driver).index(name))
    until(lambda: driver.windows.jobs.running == 0)
    return [each.text() for each in driver.page(Step.FILES).cures.buttons()]


def test_every_trouble_of_a_line_has_buttons_that_help(at_files: Driver, folder: Path):
    at_files.session.set_file_rules((BY_NAME,))
    choose_folder(at_files)
    assert choose_line(at_files, "Deal 4.png") == []
    assert at_files.page(Step.FILES).missing.isVisible()
    assert choose_line(at_files, "Deal 3.pdf") == ["Look again", "Send the row without it", "Show the folder"]
    assert not at_files.page(Step.FILES).missing.isVisible()
    at_files.press("file-cure-show-place")
    assert at_files.dialogs.opened == [QUrl.fromLocalFile(str(folder)).toString()]
    (folder / "Deal 3.pdf").write_bytes(b"mended")
    at_files.press("file-cure-look-again")
    at_files.idle()
    assert at_files.session.situation().missing_files == 0


def test_a_row_goes_without_a_file_that_cannot_be_used_until_that_is_taken_back(at_files: Driver):
    at_files.session.set_file_rules((BY_NAME,))
    choose_folder(at_files)
    choose_line(at_files, "Deal 3.pdf")
    at_files.press("file-cure-leave-out")
    at_files.idle()
    assert at_files.session.draft.files.left_out == {(4, CONTRACT)}
    assert at_files.session.situation().missing_files == 0
    at_files.press("show-without-files")
    at_files.find("files").selectRow(shown(at_files, Part.ROW).index("4"))
    at_files.press("forget-picked-files")
    at_files.idle()
    assert at_files.session.situation().missing_files == 1


def test_all_rows_in_one_trouble_go_without_at_one_press(at_files: Driver, folder: Path):
    (folder / "Deal 5.pdf").write_bytes(b"")
    at_files.session.set_file_rules((BY_NAME,))
    choose_folder(at_files)
    assert "All 2 such rows" in choose_line(at_files, "Deal 3.pdf")
    at_files.press("file-cure-leave-out-all")
    at_files.idle()
    assert at_files.session.draft.files.left_out == {(4, CONTRACT), (6, CONTRACT)}


def test_a_path_out_of_the_folder_is_read_after_a_yes_that_can_be_taken_back(
    driver: Driver, tmp_path: Path, folder: Path
):
    (tmp_path / "outside.pdf").write_bytes(b"outside")
    driver.go(Step.FILES, deals(tmp_path / "deals.csv", 1, extra=["Deal 2;20;New;Website;../outside.pdf;2"]))
    driver.session.set_files_column("Contract", CONTRACT)
    driver.dialogs.folder = folder
    choose_folder(driver)
    assert choose_line(driver, "../outside.pdf")[0] == "Yes, “Contract” may lead out of it"
    driver.press("file-cure-allow-outside")
    driver.idle()
    assert (shown(driver), shown(driver, Part.STATE)) == (["outside.pdf"], ["1 found"])
    assert driver.find("file-column-remove-outside-Contract").text() == "“Contract” may lead out of the folder"
    driver.press("file-column-remove-outside-Contract")
    driver.idle()
    assert driver.session.draft.files.outside == frozenset()
    assert shown(driver, Part.STATE) == ["Outside the folder"]


def test_a_file_that_fits_several_rows_goes_to_each_after_a_yes(at_files: Driver, folder: Path):
    (folder / "Deal 5 and Deal 6.pdf").write_bytes(b"both")
    at_files.session.set_file_rules((BY_NAME,))
    choose_folder(at_files)
    assert not at_files.find("files-are-shared").isChecked()
    at_files.press("show-without-rows")
    assert choose_line(at_files, "Deal 5 and Deal 6.pdf") == ["Yes, give it to each of these rows", "Show the folder"]
    at_files.press("file-cure-share")
    at_files.idle()
    assert at_files.find("files-are-shared").isChecked()
    at_files.press("show-files")
    assert shown(at_files).count("Deal 5 and Deal 6.pdf") == 2
    at_files.find("files-are-shared").click()
    at_files.idle()
    assert at_files.session.draft.mapping.file_rules == (BY_NAME,)


def test_check_leads_back_to_the_files_that_cannot_be_used(at_files: Driver):
    at_files.session.set_file_rules((BY_NAME,))
    choose_folder(at_files)
    at_files.next()
    cures = at_files.page(Step.CHECK).desk.cures
    cures.show_cures(Cause("Empty file", "hold", Tone.BAD, 1, (2,), code="file-empty"), {})
    assert [each.text() for each in cures.buttons()] == ["Mend it at the step Files"]
    at_files.press("cure-at-files")
    until(lambda: at_files.step is Step.FILES)


def test_check_takes_the_yes_to_files_that_follow(at_files: Driver):
    at_files.next()
    cures = at_files.page(Step.CHECK).desk.cures
    cures.show_cures(Cause("Too heavy", "hold", Tone.BAD, 1, (2,), code="files-too-slow"), {})
    at_files.press("cure-files-late")
    at_files.idle()
    assert at_files.session.draft.files.may_be_late
    assert at_files.services.checks[-1].files.may_be_late


def test_what_was_picked_for_rows_of_another_table_is_let_go_and_told(at_files: Driver, folder: Path, tmp_path: Path):
    at_files.session.use_files_order(FilesOrder(folder, {3: {CONTRACT: (folder / "other.txt",)}}))
    at_files.idle()
    path = deals(tmp_path / "deals.csv", 7)
    at_files.window.wizard.go_to(Step.TABLE)
    at_files.page(Step.TABLE).open(path)
    at_files.idle()
    at_files.window.wizard.go_to(Step.FILES)
    at_files.idle()
    assert at_files.session.draft.files == FilesOrder(folder)
    assert at_files.page(Step.FILES).notice.text.startswith("The table is not the one it was")


def test_check_tells_what_was_picked_and_let_go_where_files_is_not_passed(at_files: Driver, folder: Path):
    at_files.session.are_picks_lost = True
    at_files.next()
    assert at_files.page(Step.CHECK).notice.text.startswith("Files picked by hand for rows of the former table")
    assert not at_files.session.are_picks_lost


def test_a_drop_beside_the_rows_or_of_something_else_is_not_taken(at_files: Driver, folder: Path):
    choose_folder(at_files)
    table = at_files.find("files")
    mime = QMimeData()
    mime.setText("words")
    words = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event = QDragEnterEvent(QPoint(3, 3), *words)
    event.ignore()
    QApplication.sendEvent(table.viewport(), event)
    assert not event.isAccepted()
    assert at_files.session.draft.files.picked == {}


def test_a_picture_is_shown_small_and_other_files_as_a_sheet(at_files: Driver, folder: Path):
    at_files.session.set_file_rules((BY_NAME,))
    choose_folder(at_files)
    page = at_files.page(Step.FILES)
    line = shown(at_files).index("Deal 4.png")
    at_files.find("files").selectRow(line)
    until(lambda: at_files.windows.jobs.running == 0)
    picture = page.details.picture.pixmap().toImage()
    assert picture.pixelColor(picture.rect().center()).name() == QColor("teal").name()
    at_files.find("files").selectRow(shown(at_files).index("Deal 1 договор.pdf"))
    until(lambda: at_files.windows.jobs.running == 0)
    assert page.details.picture.pixmap().height() > page.details.picture.pixmap().width()


def test_the_first_page_of_a_pdf_is_shown_small(at_files: Driver, folder: Path):
    (folder / "Deal 5.PDF").write_bytes(teal_page())
    at_files.session.set_file_rules((BY_NAME,))
    choose_folder(at_files)
    at_files.find("files").selectRow(shown(at_files).index("Deal 5.PDF"))
    until(lambda: at_files.windows.jobs.running == 0)
    picture = at_files.page(Step.FILES).details.picture.pixmap().toImage()
    assert picture.height() > picture.width()
    assert picture.pixelColor(picture.rect().center()).name() == "#008080"


def test_a_thumbnail_is_no_larger_than_its_room(folder: Path):
    image = thumbnail(folder / "Deal 4.png", 2.0)
    assert image is not None
    assert (image.width(), image.height()) == (PICTURE.width() * 2, PICTURE.width())
    assert thumbnail(folder / "other.txt", 1.0) is None
    assert thumbnail(folder / "none.png", 1.0) is None


def test_leave_may_be_given_to_create_records_first(at_files: Driver):
    at_files.find("files-may-be-late").click()
    assert at_files.session.draft.files.may_be_late
    at_files.idle()
    at_files.next()
    assert at_files.services.checks[-1].files.may_be_late


def test_a_folder_that_is_gone_is_told_and_forgotten_with_its_text(at_files: Driver, folder: Path):
    at_files.session.set_file_rules((BY_NAME,))
    choose_folder(at_files)
    at_files.dialogs.folder = folder / "gone"
    choose_folder(at_files)
    page = at_files.page(Step.FILES)
    assert "is not there or is no folder" in page.notice.text
    assert page.notice.action.text() == "Choose another folder"
    assert page.model.count(Heap.FILED) == 0
    page.folder.setText("")
    page.folder.editingFinished.emit()
    at_files.idle()
    assert at_files.session.draft.files.folder is None


def test_a_folder_dropped_while_its_field_has_the_keyboard_stays(at_files: Driver, folder: Path):
    driven(at_files.window)
    field = at_files.find("files-folder")
    field.setFocus()
    assert field.hasFocus()
    at_files.session.use_files_order(FilesOrder(folder))
    at_files.idle()
    assert field.text() == str(folder)
    at_files.find("choose-folder").setFocus()
    assert at_files.session.draft.files.folder == folder


def test_the_rail_counts_files_that_cannot_be_used(at_files: Driver):
    at_files.session.set_file_rules((BY_NAME,))
    choose_folder(at_files)
    steps = at_files.find("steps").model()
    told = [steps.index(line, 0) for line in range(steps.rowCount())]
    files = next(index for index in told if index.data() == "Files")
    from desktop_app.ui.models.roles import COUNT

    assert files.data(COUNT) == 1


def test_missing_files_are_tried_again_from_the_result(driver: Driver, services: FakeServices, tmp_path: Path):
    driver.go(Step.RESULT, deals(tmp_path / "deals.csv", 3))
    ((run, (info, plan)),) = services.runs.items()
    services.runs[run] = (replace(info, summary=replace(info.summary, files_missing=2)), plan)
    driver.page(Step.RESULT).enter()
    driver.idle()
    assert "2 without their file" in driver.find("result-proof").text()
    assert driver.find("retry-files").accessibleName() == "Try the files again"
    driver.press("retry-files")
    until(lambda: len(services.begun) == 2)
    until(lambda: driver.session.sending is Sending.OVER and driver.step is Step.RESULT)
    driver.idle()
    assert services.begun[-1].run == run
