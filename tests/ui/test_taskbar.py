"""Progress in the task bar of Windows, by a COM object made here; and the number in the dock of macOS."""

from __future__ import annotations

import ctypes
import logging
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from desktop_app.ui import outside, taskbar
from desktop_app.ui.outside import Outside
from desktop_app.ui.taskbar import Badge, WindowsTaskBar, task_bar

FAILED = -2147467259
"""`E_FAIL`."""


class FakeCom:
    """An `ITaskbarList3` in memory, with its table of functions where Windows has them."""

    def __init__(self, *, fails_at: str = "") -> None:
        self.calls: list[tuple[Any, ...]] = []
        self._fails_at = fails_at
        big, pointer = ctypes.c_ulonglong, ctypes.c_void_p
        self._functions = [
            self._function(3, "init"),
            self._function(9, "value", pointer, big, big),
            self._function(10, "state", pointer, ctypes.c_int),
        ]
        self._table = (ctypes.c_void_p * 21)()
        for place, function in self._functions:
            self._table[place] = ctypes.cast(function, ctypes.c_void_p).value
        self._object = ctypes.c_void_p(ctypes.addressof(self._table))

    def CoCreateInstance(self, kind: Any, outer: None, context: int, interface: Any, made: Any) -> int:  # noqa: N802
        names = [str(uuid.UUID(bytes_le=each.raw)) for each in (kind, interface)]
        self.calls.append(("make", *names, outer, context))
        made._obj.value = ctypes.addressof(self._object)
        return self._answer("make")

    def _function(self, place: int, name: str, *kinds: Any) -> tuple[int, Any]:
        def called(_this: int, *given: int) -> int:
            self.calls.append((name, *given))
            return self._answer(name)

        return place, ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, *kinds)(called)

    def _answer(self, name: str) -> int:
        return FAILED if name == self._fails_at else 0


def test_windows_is_told_state_and_value_and_the_end():
    com = FakeCom()
    bar = WindowsTaskBar(com, lambda: 4711)
    bar.show(0)
    bar.show(42)
    bar.show(None)
    made = ("make", "56fdf344-fd6d-11d0-958a-006097c9a090", "ea1afb91-9e28-4b86-90e9-9e9f8a5eefaf", None, 1)
    assert com.calls == [
        made,
        ("init",),
        ("state", 4711, 2),
        ("value", 4711, 0, 100),
        ("state", 4711, 2),
        ("value", 4711, 42, 100),
        ("state", 4711, 0),
    ]


@pytest.mark.parametrize(("fails_at", "calls"), [("make", 1), ("init", 2), ("state", 3), ("value", 4)])
def test_a_task_bar_that_fails_is_left_alone(caplog: pytest.LogCaptureFixture, fails_at: str, calls: int):
    caplog.set_level(logging.INFO, taskbar.__name__)
    com = FakeCom(fails_at=fails_at)
    bar = WindowsTaskBar(com, lambda: 4711)
    for percent in (1, 2, None):
        bar.show(percent)
    assert len(com.calls) == calls
    assert [record.message for record in caplog.records] == ["The task bar does not take progress"]


def test_a_system_without_the_library_is_fine(application: QApplication, monkeypatch: pytest.MonkeyPatch):
    window = QWidget()
    assert task_bar(window, "linux") is None
    monkeypatch.setattr(ctypes, "WinDLL", _missing, raising=False)
    assert task_bar(window, "win32") is None
    monkeypatch.setattr(ctypes, "WinDLL", lambda _name: FakeCom(), raising=False)
    assert isinstance(task_bar(window, "win32"), WindowsTaskBar)
    assert isinstance(task_bar(window, "darwin"), Badge)


def _missing(name: str) -> None:
    raise OSError(name)


def test_the_dock_of_macos_bears_the_number(application: QApplication, monkeypatch: pytest.MonkeyPatch):
    told: list[int] = []
    monkeypatch.setattr(QGuiApplication, "setBadgeNumber", lambda _self, number: told.append(number))
    for percent in (0, 42, None):
        Badge().show(percent)
    assert told == [0, 42, 0]


def test_a_run_is_told_to_the_task_bar_of_the_system(application: QApplication, monkeypatch: pytest.MonkeyPatch):
    com = FakeCom()
    bar: Callable[[QWidget], WindowsTaskBar] = lambda _window: WindowsTaskBar(com, lambda: 1)  # noqa: E731
    monkeypatch.setattr(outside, "task_bar", bar)
    monkeypatch.setattr(outside, "_send", lambda *_given: pytest.fail("the bus of another system"))
    window = QWidget()
    window.show()
    window.activateWindow()
    told = Outside(window)
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    monkeypatch.setattr(told.awake, "hold", lambda: None)
    told.begin()
    told.show_progress(1, 2)
    told.end("Finished", "2 rows")
    assert com.calls[-1] == ("state", 1, 0)
    assert ("value", 1, 50, 100) in com.calls
    window.close()
