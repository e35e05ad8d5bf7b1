"""How long the window does not answer: the longest gap between two ticks of a 10 ms timer, in the real window.

    python -m tests.benchmarks.gaps [--rows 100000] [--columns 20] [--sent 5000] [--free]

Reads and checks a large table with the grid scrolling, then runs an import of `--sent` rows against the practice
portal; with `--free` as fast as two processors can, where the engine otherwise keeps to the limits of a real portal.
Prints the longest gap and the 99.9th percentile of each stretch, beside an idle stretch of the same window.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from functools import partial
from pathlib import Path
from unittest.mock import patch

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, Qt, QTimer, Slot
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTableView, QWidget

from desktop_app.bootstrap import PracticeKeeper, build_services
from desktop_app.engine.run.options import RunOptions
from desktop_app.flow.desk import running
from desktop_app.flow.steps import Step
from desktop_app.store.paths import data_paths
from desktop_app.ui.app import Windows, build_application
from desktop_app.ui.window import AssistantWindow
from tests.support.load import NO_LIMIT
from tests.support.window import choose, find, live, press, said, text_of, wait_until, write


class Pulse(QObject):
    """Ticks every 10 ms and keeps the gaps between ticks, by stretch."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(10)
        self._timer.timeout.connect(self._on_tick)
        self._last = 0.0
        self.gaps: list[float] = []
        self.scrolled: QTableView | None = None

    def begin(self) -> None:
        """Forget the gaps so far."""
        self.gaps, self._last = [], time.perf_counter()
        self._timer.start()

    def end(self, name: str, seconds: float) -> None:
        """Print what was measured."""
        self._timer.stop()
        ordered = sorted(self.gaps)
        print(
            f"{name:<34} {seconds:7.1f} s   longest gap {1000 * ordered[-1]:6.1f} ms   "
            f"99.9 % under {1000 * ordered[int(len(ordered) * 0.999)]:6.1f} ms   ({len(ordered)} ticks)",
            flush=True,
        )

    @Slot()
    def _on_tick(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now
        if self.scrolled is not None:
            bar = self.scrolled.verticalScrollBar()
            bar.setValue((bar.value() + 37) % max(bar.maximum(), 1))


def stretch(pulse: Pulse, name: str, work: Callable[[], None]) -> None:
    """Measure one stretch."""
    pulse.begin()
    started = time.perf_counter()
    work()
    pulse.end(name, time.perf_counter() - started)


def table_file(folder: Path, rows: int, columns: int) -> Path:
    """Write a table of contacts."""
    path = folder / f"contacts-{rows}.csv"
    headings = ["First name", "Last name", "Phone", "E-mail", "Birthday", "Comment"]
    headings += [f"Note {number}" for number in range(len(headings), columns)]
    with path.open("w", encoding="utf-8") as file:
        file.write(";".join(headings[:columns]) + "\n")
        for number in range(rows):
            known = [
                f"Anna {number}", f"Petrova {number}", f"+7 916 {number:07d}", f"anna{number}@example.org",
                f"{1 + number % 28:02d}.{1 + number % 12:02d}.1980", "Called in spring",
            ]  # fmt: skip
            file.write(";".join([*known, *(f"text {number}" for _ in range(6, columns))][:columns]) + "\n")
    return path


def until(condition: Callable[[], object]) -> None:
    """Wait for something that costs next to nothing to look at, so that looking does not show in the gaps."""
    while not condition():
        live(200)


def walk_to_table(window: AssistantWindow, path: Path, pulse: Pulse) -> None:
    """Connect, choose contacts, read the table, scroll it."""
    session = window.context.session
    wait_until(lambda: "Connected to" in said("connection"), "connected")
    press("next")
    choose("record-kinds", "Contact")
    wait_until(lambda: said("what") == "", "the fields are read")
    press("next")

    def read() -> None:
        write("spreadsheet-file", str(path), enter=True)
        until(lambda: session.learnt.file is not None)

    stretch(pulse, f"reading {path.name}", read)
    preview = find("preview")
    assert isinstance(preview, QTableView)
    pulse.scrolled = preview
    stretch(pulse, "the grid scrolling", lambda: live(5000))
    pulse.scrolled = None


def walk_to_check(window: AssistantWindow, pulse: Pulse) -> None:
    """Go on to Check and wait for its end, then scroll its grid."""
    session = window.context.session

    def check() -> None:
        for _ in range(4):
            window.wizard.next()
            live(200)  # a person does not press Next four times within one event
            until(lambda: not session.busy)
            if window.wizard.step is Step.CHECK:
                break
        until(lambda: session.learnt.outcome is not None)

    stretch(pulse, "from Columns through Check", check)
    rows = find("rows")
    assert isinstance(rows, QTableView)
    pulse.scrolled = rows
    stretch(pulse, "the rows of Check scrolling", lambda: live(3000))
    pulse.scrolled = None
    stretch(pulse, "cells typed over, each one checked", lambda: type_over(rows))
    until(lambda: not session.busy)
    stretch(pulse, "typed into the search", lambda: type_into(find("search-rows"), "petrova 4321"))
    press("find-and-replace")
    stretch(pulse, "typed into find and replace", lambda: type_into(find("find-text"), "anna43"))
    until(lambda: not session.busy)


def type_over(table: QTableView) -> None:
    """Type a name into eight cells, one below the other, without waiting for what Check says of it."""
    model = table.model()
    headings = [model.headerData(each, Qt.Orientation.Horizontal) for each in range(model.columnCount())]
    for row in range(8):
        index = model.index(row, headings.index("First name"))
        table.setCurrentIndex(index)
        table.edit(index)
        editor = find("cell-editor")
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        type_into(editor, f"Olga {row}")
        QTest.keyClick(editor, Qt.Key.Key_Return)
        live(300)


def type_into(field: QWidget, text: str) -> None:
    """Type as fast as people do, ten letters a second."""
    for letter in text:
        QTest.keyClicks(field, letter)
        live(100)
    live(600)


def without_limits() -> AbstractContextManager[object]:
    """Let every run send as fast as it can; the practice portal of the window limits nothing."""
    free = partial(RunOptions, burst=NO_LIMIT, per_second=NO_LIMIT, operating=NO_LIMIT)
    return patch.object(running, "RunOptions", free)


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--columns", type=int, default=20)
    parser.add_argument("--sent", type=int, default=5_000)
    parser.add_argument("--free", action="store_true", help="the run keeps to no limits")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="gaps-"))
    paths = data_paths(folder / "data").prepare()
    keeper = PracticeKeeper(paths)
    services = build_services(paths, keeper.start)
    windows = Windows(build_application(["gaps"], "en"), services)
    pulse = Pulse()
    try:
        for rows, columns in ((options.rows, options.columns), (options.sent, 6)):
            window = windows.open_practice()
            walk_to_table(window, table_file(folder, rows, columns), pulse)
            walk_to_check(window, pulse)
            stretch(pulse, "idle on Check", lambda: live(3000))
        press("next")
        with without_limits() if options.free else nullcontext():
            press("start-import")
            stretch(pulse, f"sending {options.sent} rows", lambda: until(lambda: window.wizard.step is Step.RESULT))
        wait_until(lambda: "=" in text_of("result-summary"), "the result")
        print(text_of("result-summary"))
    finally:
        if windows.assistant is not None:
            windows.assistant.close()
        windows.shut_down()
        services.close()
        keeper.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
