"""What is about the program itself: its menu, keys, about, report of a problem, help beside the work."""

from __future__ import annotations

import importlib.metadata
import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMenu, QToolButton, QWidget

from desktop_app import __version__
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.runs import RUN_HELD
from desktop_app.flow.steps import Step
from desktop_app.ui.languages import install_language
from desktop_app.ui.over import about
from desktop_app.ui.over.keys import keys
from desktop_app.ui.theme import Scheme
from tests.support.assistant import Driver, deals, driven, serve, until
from tests.support.fake_services import FakeServices


def menu(driver: Driver) -> QMenu:
    """Open the program's menu without showing it."""
    tool = driver.find("program-menu")
    assert isinstance(tool, QToolButton)
    tool.menu().aboutToShow.emit()
    return tool.menu()


def choose(driver: Driver, *path: str) -> None:
    found = menu(driver)
    for name in path:
        action = next(each for each in found.actions() if each.text().replace("&", "").split("\t")[0] == name)
        found = action.menu() or found
    action.trigger()


def dialog(identifier: str) -> QDialog:
    def shown() -> list[QDialog]:
        every = QApplication.topLevelWidgets()
        return [each for each in every if each.accessibleIdentifier() == identifier and each.isVisible()]

    until(shown)
    return shown()[0]


def part(within: QWidget, identifier: str) -> QWidget:
    return next(each for each in within.findChildren(QWidget) if each.accessibleIdentifier() == identifier)


def words(within: QWidget) -> str:
    return "\n".join(each.text() for each in within.findChildren(QLabel))


def test_the_look_is_chosen_in_the_menu_and_kept(driver: Driver, services: FakeServices):
    choose(driver, "Look", "Dark")
    assert (services.kept.scheme, driver.windows.theme.is_dark) == ("dark", True)
    choose(driver, "Look", "High contrast")
    assert services.kept.scheme == "contrast"
    checked = [each.text() for each in menu(driver).actions()[1].menu().actions() if each.isChecked()]
    assert checked == ["High contrast"]
    choose(driver, "Look", "Light")
    assert driver.windows.theme.scheme is Scheme.LIGHT


def test_f1_lists_the_keys_and_esc_closes_the_list_alone(driver: Driver):
    driven(driver.window)
    QTest.keyClick(driver.window, Qt.Key.Key_F1)
    shown = dialog("keys")
    text = words(shown)
    for key, what in keys():
        assert what in text
        assert QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) in text
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    serve()
    assert driver.window.isVisible()


def test_every_key_in_the_list_is_one():
    assert [key for key, _ in keys() if QKeySequence(key).isEmpty()] == []
    assert len({key for key, _ in keys()}) == len(keys())


def test_about_tells_versions_licences_and_the_folder(driver: Driver):
    choose(driver, "About")
    shown = dialog("about")
    text = words(shown)
    assert f"Import Assistant {__version__}" in text
    assert "httpx · " in text
    assert "LGPL-3.0" in text
    part(shown, "open-log-folder").click()
    assert driver.dialogs.opened[-1].startswith("file:")
    shown.close()
    serve()


def test_about_names_every_dependency_of_the_program():
    needed = {re.split(r"[^\w-]", line, maxsplit=1)[0] for line in _requirements()}
    assert {name.lower() for name, _ in about.PARTS} >= {name.lower() for name in needed}


def _requirements() -> list[str]:
    every = importlib.metadata.requires("import-assistant") or []
    return [line for line in every if "extra ==" not in line]


@pytest.mark.parametrize("links", [None, ["Releases, https://example.com/releases", "Other, https://example.com"]])
def test_the_page_of_releases_is_opened_where_the_project_names_one(
    driver: Driver, monkeypatch: pytest.MonkeyPatch, links: list[str] | None
):
    from email.message import Message

    facts = Message()
    for link in links or ():
        facts["Project-URL"] = link
    monkeypatch.setattr(importlib.metadata, "metadata", lambda _name: facts)
    choose(driver, "About")
    shown = dialog("about")
    button = part(shown, "open-releases")
    assert button.isVisible() is bool(links)
    if links:
        button.click()
        assert driver.dialogs.opened[-1] == "https://example.com/releases"
    shown.close()
    serve()


def test_the_page_that_a_build_stamped_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(about, "resource", tmp_path.joinpath)
    (tmp_path / "releases.txt").write_text("https://example.com/stamped\n", encoding="utf-8")
    assert about.releases_page() == "https://example.com/stamped"


def test_a_problem_report_is_shown_whole_before_it_is_saved(driver: Driver, tmp_path: Path):
    choose(driver, "Report a problem…")
    shown = dialog("problem-report")
    text = part(shown, "problem-report-text")
    until(text.toPlainText)
    assert f"Import Assistant: {__version__}" in text.toPlainText()
    driver.dialogs.place = tmp_path / "report.txt"
    part(shown, "save-problem-report").click()
    assert (tmp_path / "report.txt").read_text(encoding="utf-8") == text.toPlainText()
    part(shown, "copy-problem-report").click()
    assert driver.dialogs.copied == [text.toPlainText()]
    driver.dialogs.place = tmp_path / "absent" / "report.txt"
    part(shown, "save-problem-report").click()
    assert "could not be saved" in words(shown)
    shown.close()
    serve()


def test_trouble_in_gathering_the_report_is_told(driver: Driver, services: FakeServices):
    services.troubles["problem_report"] = Problem(RUN_HELD)
    choose(driver, "Report a problem…")
    shown = dialog("problem-report")
    until(lambda: RUN_HELD.text in words(shown))
    assert not part(shown, "save-problem-report").isEnabled()
    shown.close()
    driver.idle()


def test_help_stands_beside_the_work_with_an_example_of_the_persons_own(driver: Driver, tmp_path: Path):
    driver.go(Step.COLUMNS, deals(tmp_path / "deals.csv"))
    driver.find("help").click()
    assert driver.find("help-text").isVisibleTo(driver.window)
    example = driver.find("help-example").text()
    assert "“Name”" in example
    assert "“Deal 1”" in example
    driver.next()
    assert "“New” (3 times)" in driver.find("help-example").text()
    QTest.keyClick(driver.find("help-panel"), Qt.Key.Key_Escape)
    assert not driver.window.help.isVisible()
    assert driver.window.isVisible()


def test_help_follows_through_every_step_and_never_shows_a_secret(driver: Driver, tmp_path: Path):
    driver.find("help").click()
    seen = set()
    for step in Step:
        driver.go(step, deals(tmp_path / "deals.csv", 5, extra=["Bad;x;New;Website;;1"]))
        text = driver.find("help-text").text()
        assert len(text) > 60, step
        seen.add(text)
        assert "abcdefgh12345678" not in text + driver.window.help._example.text()
    assert len(seen) == len(Step)


def test_help_at_check_names_cell_value_reason_and_way_out(driver: Driver, tmp_path: Path):
    driver.go(Step.CHECK, deals(tmp_path / "deals.csv", 2, extra=["Bad;x;New;Website;;1"]))
    driver.find("help").click()
    example = driver.find("help-example").text()
    assert example.startswith("Row 4, Amount: ")
    assert "“x”" in example


@pytest.mark.parametrize("language", ["en", "ru"])
def test_nothing_is_cut_off_in_the_smallest_window(
    application: QApplication, driver: Driver, tmp_path: Path, language: str
):
    install_language(application, language)
    try:
        serve()
        for step in Step:
            driver.go(step, deals(tmp_path / "deals.csv", 5))
            driver.window.resize(960, 600)
            serve()
            assert (driver.window.width(), driver.window.height()) == (960, 600), step
            buttons = [each for each in ("next", "back", "cancel", "close") if is_shown(driver, each)]
            assert buttons, step
            for name in buttons:
                assert_inside(driver, driver.find(name))
            assert_inside(driver, driver.find("help"))
    finally:
        install_language(application, "en")


def is_shown(driver: Driver, name: str) -> bool:
    every = driver.window.findChildren(QWidget)
    return any(each.accessibleIdentifier() == name and each.isVisibleTo(driver.window) for each in every)


def assert_inside(driver: Driver, widget: QWidget) -> None:
    shown = widget.rect().translated(widget.mapTo(driver.window, widget.rect().topLeft()))
    assert driver.window.rect().contains(shown), widget.accessibleIdentifier()


def test_each_step_begins_with_the_focus_on_its_first_control(driver: Driver, tmp_path: Path):
    driven(driver.window)
    for step in (Step.WHAT, Step.TABLE, Step.COLUMNS, Step.CHECK):
        driver.go(step, deals(tmp_path / "deals.csv", 5))
        focused = QApplication.focusWidget()
        assert focused is not None
        assert driver.page(step).isAncestorOf(focused), (step, focused.accessibleIdentifier())


def test_words_of_the_rail_give_way_to_help_where_a_window_is_narrow(driver: Driver):
    rail = driver.window.wizard.rail.list
    driver.window.resize(960, 600)
    wide = rail.width()
    driver.find("help").click()
    serve()
    assert rail.width() < wide / 2
    assert rail.model().index(0).data(Qt.ItemDataRole.ToolTipRole) == "Connection, you are here"
    driver.window.resize(1600, 900)
    serve()
    assert rail.width() == wide
    driver.window.resize(960, 600)
    driver.window.help.close_button.click()
    serve()
    assert rail.width() == wide
