"""The window in Russian: plurals, numbers and dates, phrases of the program's own, keys that do not collide."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from desktop_app.domain.offering import communications
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.phrases import phrase, together
from desktop_app.domain.problems import Problem, connection
from desktop_app.domain.report import Report, ReportRow
from desktop_app.ui import messages
from desktop_app.ui.languages import install_language
from tests.support.assistant import Driver

translate = QCoreApplication.translate


@pytest.fixture(autouse=True)
def russian(application: QApplication) -> Iterator[None]:
    """The language of this module; the others speak English."""
    install_language(application, "ru")
    yield
    install_language(application, "en")


@pytest.mark.parametrize(
    ("count", "text"),
    [(1, "1 строка"), (3, "3 строки"), (5, "5 строк"), (11, "11 строк"), (21, "21 строка"), (4180, "4\u00a0180 строк")],
)
def test_plurals_follow_the_number(count: int, text: str) -> None:
    assert translate("Verdict", "%Ln row(s)", "", count) == text


def test_numbers_and_moments_are_written_the_russian_way() -> None:
    assert messages.number(1_234_567) == "1\u00a0234\u00a0567"
    assert messages.duration(3_900) == "1 ч 5 мин"
    assert re.fullmatch(r"\d\d\.\d\d\.\d{2,4},? \d\d:\d\d", messages.moment(1_790_000_000))


def test_a_phrase_inside_a_problem_is_said_in_russian() -> None:
    problem = Problem(connection.ADDRESS_HALF, words={"missing": phrase("it names no portal")})
    assert messages.sentence(problem) == "Адрес вебхука не целиком: в нём нет имени портала."
    assert problem.text == "This is not a whole webhook address: it names no portal."


def test_words_that_are_not_the_programs_own_stay_as_they_are() -> None:
    problem = Problem(connection.ADDRESS_HALF, words={"missing": "it names no portal"})
    assert messages.sentence(problem) == "Адрес вебхука не целиком: it names no portal."


def test_a_report_is_said_in_russian() -> None:
    problem = Problem(connection.ADDRESS_HALF, words={"missing": phrase("it names no portal")})
    row = ReportRow(4, ("Created",), together(", ", [Outcome.CREATED.word, phrase("differs")]), 1, "", problem.text,
                    problem.cure, "k")  # fmt: skip
    report = Report(
        "run", phrase("{rows} rows: {parts}.", rows=1, parts="x"), (("File", "File"),), ("Created",), (row,)
    )
    said = report.said(messages.translated)
    assert (said.verdict, said.facts, said.headings) == ("Строк: 1; x.", (("File", "File"),), ("Created",))
    assert (said.status_heading, said.cure_heading, said.rows_title) == ("Что со строкой", "Что делать", "Строки")
    assert (said.rows[0].cells, said.rows[0].status) == (("Created",), "Создано, отличается")
    assert said.rows[0].reason == "Адрес вебхука не целиком: в нём нет имени портала."


def test_channels_have_russian_names() -> None:
    names = [messages.said(each.title) for each in communications()]
    assert names[:3] == ["Телефон (рабочий)", "Телефон (мобильный)", "Телефон (факс)"]
    assert "Мессенджер (Telegram)" in names


def test_no_two_keys_of_a_page_collide(open_driver: Callable[..., Driver]) -> None:
    wizard = open_driver().window.wizard
    frame = [button for button in wizard.findChildren(QAbstractButton) if not _page_of(button, wizard)]
    assert {_key(button) for button in frame} >= {"н", "д", "з"}
    colliding = {}
    for number in wizard.pageIds():
        page = wizard.page(number)
        keys = Counter(key for widget in [*page.findChildren(QWidget), *frame] if (key := _key(widget)))
        colliding[number] = {key for key, times in keys.items() if times > 1}
    assert colliding == {number: set() for number in wizard.pageIds()}


def _page_of(widget: QWidget, wizard: QWidget) -> bool:
    pages = {wizard.page(number) for number in wizard.pageIds()}  # type: ignore[attr-defined]  # a QWizard
    parent = widget.parentWidget()
    while parent is not None and parent not in pages:
        parent = parent.parentWidget()
    return parent is not None


def _key(widget: QWidget) -> str:
    if not isinstance(widget, QAbstractButton | QLabel):
        return ""
    found = re.search("&([^&])", widget.text())
    return found[1].casefold() if found else ""
