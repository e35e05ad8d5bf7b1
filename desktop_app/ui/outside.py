"""What the rest of the desktop sees of a run: a machine that stays awake, progress in the task bar, the outcome."""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from desktop_app.ui.awake import Awake
from desktop_app.ui.taskbar import task_bar

_ENTRY: Final = "application://import-assistant.desktop"
"""The program's entry in docks and task bars that know the launcher protocol (Ubuntu, KDE)."""


class Outside(QObject):
    """Follows one run of a window. Messages hold numbers only, never names or addresses."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._percent = -1
        self._tray: QSystemTrayIcon | None = None
        self._task_bar = task_bar(window)
        self.awake = Awake()

    @property
    def percent(self) -> int:
        """How far the run is, -1 while none goes on."""
        return self._percent

    def begin(self) -> None:
        """A run begins."""
        self.awake.hold()
        self.show_progress(0, 1)

    def show_progress(self, done: int, total: int) -> None:
        """Tell the task bar; only whole per cent are news."""
        percent = done * 100 // max(total, 1)
        if percent != self._percent:
            self._percent = percent
            self._tell_dock(percent)

    def end(self, title: str, text: str) -> None:
        """A run has ended; say so where the person may be looking, unless that is this window."""
        self.awake.release()
        if self._percent >= 0:
            self._percent = -1
            self._tell_dock(None)
        if self._window.isActiveWindow():
            return
        QApplication.alert(self._window)
        if not QSystemTrayIcon.isSystemTrayAvailable():
            _notify_portal(title, text)
        else:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
            self._tray.show()
            self._tray.showMessage(title, text, self._window.windowIcon())

    def _tell_dock(self, percent: int | None) -> None:
        if self._task_bar is not None:
            self._task_bar.show(percent)
            return
        facts = {"progress": (percent or 0) / 100, "progress-visible": percent is not None}
        _send("/import_assistant", "com.canonical.Unity.LauncherEntry", "Update", [_ENTRY, facts])


def _notify_portal(title: str, text: str) -> None:
    """Ask the desktop portal for a notification, for desktops without a tray; nobody waits for its answer."""
    facts = {"title": title, "body": text}
    name = "org.freedesktop.portal"
    _send(
        "/org/freedesktop/portal/desktop",
        f"{name}.Notification",
        "AddNotification",
        ["import", facts],
        f"{name}.Desktop",
    )


def _send(path: str, interface: str, member: str, arguments: list[object], service: str = "") -> bool:
    """Send a call (or, without a service, a signal) to the session bus; tells whether there is one."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        from PySide6.QtDBus import QDBusConnection, QDBusMessage
    except ImportError:  # a bundle may leave it out
        return False
    bus = QDBusConnection.sessionBus()
    if not bus.isConnected():
        return False
    make = QDBusMessage.createMethodCall if service else QDBusMessage.createSignal
    message = make(*filter(None, (service, path, interface, member)))
    message.setArguments(arguments)
    return bool(bus.send(message))
