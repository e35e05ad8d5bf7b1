"""All files of an import compared by content, from the step Result."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.runs import CONNECTION_LOST
from desktop_app.engine.proving import FilesCompared
from desktop_app.flow.steps import Step
from tests.support.assistant import Driver, deals, until
from tests.support.fake_services import FakeServices

OPEN = {"files_proven": 40, "files_unproven": 1160}


@pytest.fixture
def at_result(driver: Driver, services: FakeServices, tmp_path: Path) -> Callable[..., Driver]:
    """Shows the result of a run with these numbers of files."""

    def go(**counts: int) -> Driver:
        driver.go(Step.RESULT, deals(tmp_path / "deals.csv", 3))
        ((run, (info, plan)),) = services.runs.items()
        services.runs[run] = (replace(info, summary=replace(info.summary, **counts)), plan)
        driver.page(Step.RESULT).enter()
        driver.idle()
        return driver

    return go


def test_without_open_files_nothing_is_said_of_them(at_result: Callable[..., Driver]):
    page = at_result(files_proven=3).page(Step.RESULT)
    assert page.files_proof.isHidden()


def test_all_files_are_compared_and_what_came_of_it_is_said(at_result: Callable[..., Driver], services: FakeServices):
    driver = at_result(**OPEN)
    assert driver.find("files-proof").text() == "Files compared by content: 40 of 1,200 records"
    assert driver.find("compare-files").accessibleName() == "Compare all files"
    services.compared = FilesCompared(equal=1197, differing=2, edited=1)
    driver.press("compare-files")
    driver.idle()
    page = driver.page(Step.RESULT)
    assert page.notice.text == (
        "Of 1,197 records the files are what was sent, to the last byte. "
        "Of 2 records they are missing or others: “Try the files again” mends it. "
        "Of 1 record somebody changed them since; they stay as they are."
    )
    assert "2 without their file" in driver.find("result-proof").text()
    assert driver.find("retry-files").isVisible()
    assert page.files_proof.isHidden()


def test_a_comparison_can_be_stopped_and_goes_on_later(at_result: Callable[..., Driver], services: FakeServices):
    driver = at_result(**OPEN)
    services.held["compare_files"] = threading.Event()
    driver.press("compare-files")
    until(lambda: driver.find("files-proof-progress").maximum() == 1160)
    assert not driver.find("undo-this-import").isEnabled()
    driver.press("stop-comparing-files")
    driver.idle()
    assert (
        driver.page(Step.RESULT).notice.text == "Not looked at yet: 1,160 records; the comparison goes on from there."
    )
    assert driver.find("undo-this-import").isEnabled()
    del services.held["compare_files"]
    services.compared = FilesCompared(equal=1199, unread=1)
    driver.press("compare-files")
    driver.idle()
    assert driver.page(Step.RESULT).notice.text.endswith("Of 1 record the portal does not give them back.")


def test_what_breaks_a_comparison_off_is_said(at_result: Callable[..., Driver], services: FakeServices):
    driver = at_result(**OPEN)
    services.troubles["compare_files"] = Problem(CONNECTION_LOST)
    driver.press("compare-files")
    driver.idle()
    assert CONNECTION_LOST.text in driver.page(Step.RESULT).notice.text
    assert driver.find("compare-files").isEnabled()
