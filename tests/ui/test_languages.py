"""Every language is complete; it changes while the window is open; nothing stays in the language of before."""

from __future__ import annotations

import importlib.util
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QWidget

from desktop_app.flow.steps import Step
from desktop_app.ui import messages
from desktop_app.ui.languages import LANGUAGES, install_language
from tests.support.assistant import Driver, deals, serve
from tests.support.fake_services import FakeServices
from tests.support.pseudo import Pseudo, untranslated
from tests.support.schemas import DIRECTORIES, schema

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def language(application: QApplication) -> Iterator[None]:
    """English again afterwards."""
    yield
    install_language(application, "en")
    serve()


@pytest.fixture
def pseudo(application: QApplication) -> Iterator[Pseudo]:
    spoken = Pseudo()
    application.installTranslator(spoken)
    serve()
    yield spoken
    application.removeTranslator(spoken)
    serve()


def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("code", [code for code, _ in LANGUAGES])
def test_every_text_has_its_translation_with_all_its_places_and_plural_forms(code: str):
    made = tool()
    wanted = made.every_text()
    assert len(set(wanted)) > 900
    known = made.known_forms(ROOT / "resources" / "i18n" / f"{code}.ts")
    assert made.troubles(code, wanted, known) == []


@pytest.mark.parametrize("code", [code for code, _ in LANGUAGES])
def test_the_files_are_up_to_date(code: str):
    made = tool()
    path = ROOT / "resources" / "i18n" / f"{code}.ts"
    assert path.read_bytes() == made.written(code, made.every_text(), made.known_forms(path))
    assert path.with_suffix(".qm").stat().st_size > 1000


def test_a_missing_or_broken_translation_is_found():
    made = tool()
    whole = {("A", "{n} of %Ln row(s)"): ["{n} из %Ln", "{n} из %Ln", "{n} из %Ln"]}
    wanted = list(whole)
    assert made.troubles("ru", wanted, whole) == []
    assert made.troubles("ru", wanted, {}) != []
    assert made.troubles("ru", wanted, {wanted[0]: ["{n} из %Ln"]}) != []
    assert made.troubles("ru", wanted, {wanted[0]: ["{m} из %Ln", "{n} из %Ln", "{n} из %Ln"]}) != []


def test_russian_is_written_in_russian_letters():
    root = ET.parse(ROOT / "resources" / "i18n" / "ru.ts").getroot()
    foreign = []
    for message in root.iter("message"):
        source = message.findtext("source") or ""
        bare = re.sub(r"\{\w+\}|%Ln|%n|&", "", source)
        texts = [each.text or "" for each in message.iter("numerusform")] or [message.findtext("translation") or ""]
        if len(re.findall(r"[A-Za-z]{3,}", bare)) >= 3 and not bare.startswith("https://"):
            foreign += [source for text in texts if not re.search("[а-яё]", text)]
    assert foreign == []


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 запись"), (2, "2 записи"), (5, "5 записей"), (11, "11 записей"), (21, "21 запись")]
)
def test_russian_counts_as_russians_do(application: QApplication, language: None, count: int, said: str):
    install_language(application, "ru")
    assert said in QCoreApplication.translate("TakingBack", "Take back %Ln record(s)?", "", count)


@pytest.mark.parametrize(("code", "cancel"), [("ru", "Отмена"), ("en", "Cancel")])
def test_qts_own_words_are_translated_too(application: QApplication, language: None, code: str, cancel: str):
    install_language(application, code)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == cancel
    box.deleteLater()


@pytest.mark.parametrize(("code", "written"), [("ru", "1\u00a0234\u00a0567"), ("en", "1,234,567")])
def test_numbers_are_shown_as_people_of_the_language_write_them(
    application: QApplication, language: None, code: str, written: str
):
    install_language(application, code)
    assert messages.number(1_234_567) == written


def test_choosing_a_language_reaches_every_open_window_at_once_and_is_kept(
    driver: Driver, services: FakeServices, tmp_path: Path, language: None
):
    driver.go(Step.CHECK, deals(tmp_path / "deals.csv"))
    driver.windows.program.choose_language("ru")
    serve()
    assert driver.find("next").text().replace("&", "") == "Далее"
    assert driver.windows.start.windowTitle() != "Import Assistant for Bitrix24"
    assert services.kept.language == "ru"
    assert QLocale().language() is QLocale.Language.Russian
    driver.windows.program.choose_language("en")
    serve()
    assert driver.find("next").text().replace("&", "") == "Next"


def own_words(driver: Driver, path: Path) -> list[str]:
    """Words of the table, of the portal, and of the machine: none of them is the program's to translate."""
    words = [path.name, str(path), str(path.parent), "acme.bitrix24.com", "Anna Petrova", "Secret Service", "abcdefgh"]
    file = driver.session.learnt.file
    for column in file.table.columns if file is not None else ():
        words += [column.heading, *column.texts]
    for kind in ("deal", "contact"):
        offer = next(each.kind for each in driver.services.kind_offers if each.kind.code == kind)
        for field in schema(offer).fields:
            words += [field.title, *(option.title for option in getattr(field, "options", ()) or ())]
    words += [each.title for each in driver.session.learnt.offered]
    words += [each.kind.title for each in driver.services.kind_offers]
    words += re.findall(r"'([^']+)'", repr(DIRECTORIES))
    words += [each.target.code for each in driver.session.learnt.offered]
    words += ["curl", "https", "Bitrix24", "csv", "xlsx", "xls", "ods", "txt", "Ctrl", "UTF", "cp1251", "Windows"]
    return [word for word in words if len(word) > 1]


@pytest.mark.parametrize("step", list(Step))
def test_no_text_of_any_step_comes_past_the_translator(
    application: QApplication, driver: Driver, services: FakeServices, tmp_path: Path, step: Step
):
    services.refuse_rows = frozenset({4})
    path = deals(tmp_path / "deals.csv", 30, extra=["Bad;x;New;Website;;1"])
    driver.go(step, path)
    spoken = Pseudo()
    application.installTranslator(spoken)
    try:
        serve()
        assert untranslated(driver.window, own_words(driver, path)) == []
    finally:
        application.removeTranslator(spoken)
        serve()


def test_no_text_of_the_start_window_comes_past_the_translator(
    pseudo: Pseudo, driver: Driver, services: FakeServices, tmp_path: Path
):
    driver.go(Step.RESULT, deals(tmp_path / "deals.csv", 3))
    driver.window.close()
    driver.idle()
    start = driver.windows.start
    own = ["deals.csv", "Deals", "acme.bitrix24.com", "data", "AM", "PM"]
    assert untranslated(start, own) == []
    start.history_button.click()
    driver.idle()
    assert untranslated(start, own) == []


@pytest.mark.parametrize("step", list(Step))
def test_from_right_to_left_everything_is_mirrored(
    application: QApplication, driver: Driver, tmp_path: Path, step: Step
):
    driver.go(step, deals(tmp_path / "deals.csv", 5))
    window = driver.window
    before = {each: left_of(each, window) for each in landmarks(driver)}
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        serve()
        assert not window.grab().isNull()
        width = window.width()
        for each, (left, right) in before.items():
            mirrored = left_of(each, window)
            assert abs((width - right) - mirrored[0]) <= 2, each.accessibleIdentifier()
            assert abs((width - left) - mirrored[1]) <= 2, each.accessibleIdentifier()
    finally:
        application.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        serve()


def landmarks(driver: Driver) -> list[QWidget]:
    names = ("steps", "next", "back", "cancel", "program-menu", "help", "promise")
    every = driver.window.findChildren(QWidget)
    return [each for each in every if each.accessibleIdentifier() in names and each.isVisibleTo(driver.window)]


def left_of(widget: QWidget, window: QWidget) -> tuple[int, int]:
    left = widget.mapTo(window, QPoint(0, 0)).x()
    return left, left + widget.width()
