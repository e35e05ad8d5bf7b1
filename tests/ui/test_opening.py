"""A spreadsheet handed to the program by the system opens a new import with it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from desktop_app.flow.steps import Step
from desktop_app.ui.app import Opener, Windows
from tests.support.assistant import FakeDialogs, serve
from tests.support.fake_services import FakeServices


@pytest.fixture
def windows(application: QApplication, services: FakeServices) -> Iterator[Windows]:
    windows = Windows(application, services, FakeDialogs())
    yield windows
    windows._let_go()
    windows.start.close()
    assert windows.shut_down()
    windows.deleteLater()
    serve()


def test_the_named_spreadsheet_waits_in_the_draft_for_its_step(windows: Windows, tmp_path: Path):
    Opener(windows, tmp_path / "Клиенты.xlsx").open_named()
    window = windows.assistant
    assert window is not None
    draft = window.context.session.draft
    assert (draft.path, window.wizard.step) == (tmp_path / "Клиенты.xlsx", Step.CONNECTION)
    assert window.isVisible()


def test_a_file_from_the_file_manager_opens_an_import_but_throws_none_out(
    windows: Windows, application: QApplication, tmp_path: Path
):
    opener = Opener(windows)
    application.installEventFilter(opener)
    for name in ("first.xlsx", "second.xlsx"):
        application.sendEvent(application, QFileOpenEvent(QUrl.fromLocalFile(str(tmp_path / name))))
    application.removeEventFilter(opener)
    assert windows.assistant is not None
    assert windows.assistant.context.session.draft.path == tmp_path / "first.xlsx"
