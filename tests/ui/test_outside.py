"""What the desktop around the window hears of a run."""

from __future__ import annotations

import os
import platform
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.flow.steps import Step
from desktop_app.ui import awake, outside
from desktop_app.ui.awake import Awake
from desktop_app.ui.outside import Outside
from tests.support.assistant import Driver, deals, until
from tests.support.fake_services import FakeServices

ROOT = Path(__file__).resolve().parents[2]
keeper_command = awake.keeper_command
Sent = list[tuple[str, list[object]]]


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> Sent:
    told: Sent = []

    def send(path: str, interface: str, member: str, arguments: list[object], service: str = "") -> bool:
        told.append((member, arguments))
        return True

    monkeypatch.setattr(outside, "_send", send)
    return told


@pytest.mark.parametrize(("system", "begins"), [("Darwin", "caffeinate"), ("Linux", "systemd-inhibit"), ("Plan 9", "")])
def test_each_system_has_its_own_way_to_stay_awake(monkeypatch: pytest.MonkeyPatch, system: str, begins: str):
    monkeypatch.setattr(platform, "system", lambda: system)
    assert "".join(keeper_command()[:1]) == begins


def test_the_keeper_lives_as_long_as_it_is_held_and_no_longer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    keeper = tmp_path / "keeper"
    keeper.write_text("#!/bin/sh\nexec cat\n", encoding="utf-8")
    keeper.chmod(keeper.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setattr(awake, "keeper_command", lambda: [str(keeper)])
    held = Awake()
    held.hold()
    held.hold()
    process = held._keeper
    assert process is not None
    assert (process.poll(), held.is_held) == (None, True)
    held.release()
    held.release()
    assert process.poll() is not None
    assert not held.is_held


@pytest.mark.parametrize("command", [[], ["no-such-keeper-anywhere"], [os.devnull]])
def test_a_system_without_a_keeper_is_fine(monkeypatch: pytest.MonkeyPatch, command: list[str]):
    monkeypatch.setattr(awake, "keeper_command", lambda: command)
    held = Awake()
    held.hold()
    assert held.is_held
    held.release()


def test_the_task_bar_hears_whole_per_cent_only(application: QApplication, sent: Sent):
    window = QWidget()
    told = Outside(window)
    told.begin()
    for done in range(1001):
        told.show_progress(done, 1000)
    assert len(sent) == 101
    assert sent[-1] == ("Update", [outside._ENTRY, {"progress": 1.0, "progress-visible": True}])
    told.end("The import is finished", "3 rows = 3 created")
    assert sent[-2] == ("Update", [outside._ENTRY, {"progress": 0.0, "progress-visible": False}])
    assert sent[-1] == (
        "AddNotification",
        ["import", {"title": "The import is finished", "body": "3 rows = 3 created"}],
    )
    assert told.percent == -1
    window.deleteLater()


def test_a_window_that_is_looked_at_sends_no_notification(application: QApplication, sent: Sent):
    window = QWidget()
    window.show()
    window.activateWindow()
    until(window.isActiveWindow)
    Outside(window).end("x", "y")
    assert [member for member, _ in sent] == []
    window.close()
    window.deleteLater()


def test_a_run_keeps_the_machine_awake_says_how_far_it_is_and_how_it_ended(
    driver: Driver, services: FakeServices, tmp_path: Path, sent: Sent
):
    driver.go(Step.IMPORT, deals(tmp_path / "deals.csv", 50))
    services.gate.clear()
    driver.press("start-import")
    until(lambda: services.is_sending)
    assert driver.window.outside.awake.is_held
    until(lambda: driver.window.windowTitle().startswith("0 % – "))
    services.gate.set()
    until(lambda: driver.step is Step.RESULT)
    assert not driver.window.outside.awake.is_held
    assert driver.window.windowTitle() == "Import Assistant for Bitrix24"
    if not driver.window.isActiveWindow():
        assert sent[-1] == (
            "AddNotification", ["import", {"title": "The import is finished", "body": "50 rows = 50 created"}],
        )  # fmt: skip


@pytest.mark.logs_trouble
def test_a_run_that_breaks_off_lets_the_machine_sleep(
    driver: Driver, services: FakeServices, tmp_path: Path, sent: Sent
):
    services.breakdown = RuntimeError("x")
    driver.go(Step.IMPORT, deals(tmp_path / "deals.csv", 5))
    driver.press("start-import")
    until(lambda: driver.step is Step.RESULT)
    assert not driver.window.outside.awake.is_held


ALONE_WITH_A_BUS = """
from jeepney import MatchRule, message_bus
from jeepney.io.blocking import Proxy, open_dbus_connection
from PySide6.QtCore import QCoreApplication
from desktop_app.ui.outside import _ENTRY, _send

application = QCoreApplication([])
bus = open_dbus_connection("SESSION")
rule = MatchRule(type="signal", interface="com.canonical.Unity.LauncherEntry")
Proxy(message_bus, bus).AddMatch(rule)
with bus.filter(rule) as heard:
    facts = {"progress": 0.5, "progress-visible": True}
    assert _send("/import_assistant", "com.canonical.Unity.LauncherEntry", "Update", [_ENTRY, facts])
    entry, told = bus.recv_until_filtered(heard, timeout=60).body
assert entry == _ENTRY, entry
assert told == {"progress": ("d", 0.5), "progress-visible": ("b", True)}, told
"""


def test_the_signal_of_progress_has_the_types_docks_expect():
    done = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-c", ALONE_WITH_A_BUS],
        cwd=ROOT, capture_output=True, text=True, timeout=150,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
