"""Progress where Windows and macOS show it. Decoration: whatever fails there is logged once and harms no run."""

from __future__ import annotations

import ctypes
import logging
import sys
import uuid
from collections.abc import Callable
from typing import Any, Final, Protocol

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

_LOG: Final = logging.getLogger(__name__)
_TASKBAR_LIST: Final = uuid.UUID("56fdf344-fd6d-11d0-958a-006097c9a090")
_TASKBAR_LIST_3: Final = uuid.UUID("ea1afb91-9e28-4b86-90e9-9e9f8a5eefaf")
_IN_PROCESS: Final = 1
_INIT, _SET_VALUE, _SET_STATE = 3, 9, 10
"""Places of `HrInit`, `SetProgressValue` and `SetProgressState` in the table of functions of `ITaskbarList3`."""
_NO_PROGRESS, _NORMAL = 0, 2


class TaskBar(Protocol):
    """Shows how far a run is."""

    def show(self, percent: int | None) -> None:
        """Show whole per cent, or with `None` that nothing goes on."""


class WindowsTaskBar:
    """The bar under the button of a window: `ITaskbarList3`, called through its table of functions.

    Qt has opened COM in the thread of the window. On 64 bits, all that the program is built for, Windows knows one
    calling convention.
    """

    def __init__(self, ole32: Any, window: Callable[[], int]) -> None:  # noqa: ANN401 - a library has no type
        self._ole32, self._window = ole32, window
        self._list: ctypes.c_void_p | None = None
        self._is_broken = False

    def show(self, percent: int | None) -> None:
        """Draw the bar, or take it away."""
        if self._is_broken:
            return
        try:
            self._show(percent)
        except Exception:  # noqa: BLE001 - whatever a foreign system does, the run goes on
            self._is_broken = True
            _LOG.info("The task bar does not take progress", exc_info=True)

    def _show(self, percent: int | None) -> None:
        if self._list is None:
            self._list = self._make()
        window = ctypes.c_void_p(self._window())
        if percent is None:
            self._call(_SET_STATE, window, ctypes.c_int(_NO_PROGRESS))
            return
        self._call(_SET_STATE, window, ctypes.c_int(_NORMAL))
        self._call(_SET_VALUE, window, ctypes.c_ulonglong(percent), ctypes.c_ulonglong(100))

    def _make(self) -> ctypes.c_void_p:
        kind, interface = (ctypes.create_string_buffer(each.bytes_le, 16) for each in (_TASKBAR_LIST, _TASKBAR_LIST_3))
        made = ctypes.c_void_p()
        _succeeded(self._ole32.CoCreateInstance(kind, None, _IN_PROCESS, interface, ctypes.byref(made)))
        self._list = made
        self._call(_INIT)
        return made

    def _call(self, place: int, *given: Any) -> None:  # noqa: ANN401 - ctypes' own values
        function = ctypes.CFUNCTYPE(ctypes.c_int32, ctypes.c_void_p, *(type(each) for each in given))
        functions = ctypes.cast(self._list, ctypes.POINTER(ctypes.POINTER(ctypes.c_void_p)))[0]  # type: ignore[arg-type]
        address = functions[place]
        _succeeded(function(address)(self._list, *given))


def _succeeded(result: int) -> None:
    if ctypes.c_int32(result).value < 0:
        raise OSError(f"COM answered {result & 0xFFFFFFFF:#010x}")


class Badge:
    """The number at the icon in the dock of macOS, drawn by Qt; a bar there would need a view of our own."""

    def show(self, percent: int | None) -> None:
        """Show it; zero takes it away."""
        application = QGuiApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setBadgeNumber(percent or 0)


def task_bar(window: QWidget, system: str = sys.platform) -> TaskBar | None:
    """Return what shows progress on Windows and macOS; `None` elsewhere and where it is not to be had."""
    if system == "darwin":
        return Badge()
    library = getattr(ctypes, "WinDLL", None) if system == "win32" else None
    if library is None:
        return None
    try:
        return WindowsTaskBar(library("ole32"), lambda: int(window.winId()))
    except OSError:
        _LOG.info("The task bar cannot be reached", exc_info=True)
        return None
