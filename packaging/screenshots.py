#!/usr/bin/env python3
"""Takes a picture of every step out of the running program: an import of the sample contacts into the practice portal.

    python packaging/screenshots.py FOLDER [--size 1280x800] [--scheme dark|contrast] [--language ru] [--scale 1]

What is not said is taken in every way: 1280×800 and 960×600, light and dark, English and Russian, at 100 and 200 per
cent, each set into a folder of its own.
"""

from __future__ import annotations

import argparse
import itertools
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop_app.store.paths import DataPaths

ROOT = Path(__file__).resolve().parent.parent
SIZES, SCHEMES = ("1280x800", "960x600"), ("light", "dark", "contrast")
LANGUAGES, SCALES = ("en", "ru"), ("1", "2")
PATIENCE = 60_000


def every_picture(options: argparse.Namespace) -> int:
    """Take each set in a process of its own: the scale and the language are chosen once for a process."""
    every = itertools.product(
        [options.size] if options.size else SIZES,
        [options.scheme] if options.scheme else SCHEMES[:2],
        [options.language] if options.language else LANGUAGES,
        [options.scale] if options.scale else SCALES,
    )
    for size, scheme, language, scale in every:
        folder = options.folder / f"{size}-{scheme}-{language}-{scale}"
        words = ["--size", size, "--scheme", scheme, "--language", language, "--one"]
        environment = {**os.environ, "QT_SCALE_FACTOR": scale, "PYTHONPATH": str(ROOT)}
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
        command = [sys.executable, str(Path(__file__).resolve()), str(folder), *words]
        status = subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode
        if status:
            return status
        print(folder)
    return 0


class SlowPortal:
    """A practice portal that takes its time, so that the running import can be seen."""

    def __init__(self, paths: DataPaths) -> None:
        from desktop_app.practice.launch import PracticeProcess

        scenario = paths.root / "slow.json"
        scenario.write_text('{"cost": {"per_request": 0.4}}', encoding="utf-8")
        words = ["--data-dir", str(paths.root), "practice-portal", "--scenario", str(scenario)]
        command = [sys.executable, "-m", "desktop_app", *words]
        self._process = PracticeProcess(command, paths.logs / "practice-portal.log")
        self._address = ""

    def start(self) -> str:
        """Return the portal's address."""
        self._address = self._address or self._process.start()
        return self._address

    def stop(self) -> None:
        """Stop it."""
        self._process.stop()


class Photographer:
    """Walks through the window and takes a picture at each step."""

    def __init__(self, folder: Path, size: str, scheme: str, language: str) -> None:
        from desktop_app.bootstrap import build_services
        from desktop_app.store.paths import data_paths
        from desktop_app.ui.app import Windows, build_application

        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._width, self._height = (int(part) for part in size.split("x"))
        self._taken = itertools.count(1)
        paths = data_paths(Path(tempfile.mkdtemp(prefix="pictures-"))).prepare()
        self._keeper = SlowPortal(paths)
        self._services = build_services(paths, self._keeper.start)
        self._application = build_application(["pictures"], language)
        self._services.save_preferences(replace(self._services.preferences(), scheme=scheme))
        self.windows = Windows(self._application, self._services)

    def wait(self, condition: Callable[[], object]) -> None:
        """Let the window live until something holds."""
        from PySide6.QtCore import QEventLoop, QTimer

        left = PATIENCE
        while not condition():
            loop = QEventLoop()
            QTimer.singleShot(30, loop.quit)
            loop.exec()
            left -= 30
            if left < 0:
                raise SystemExit("The window did not come to the next step in time.")

    def take(self, name: str) -> None:
        """Take a picture of the window on the screen."""
        window = self.windows.assistant or self.windows.start
        window.resize(self._width, self._height)
        self._take(window, name)

    def _take(self, window: QWidget, name: str) -> None:
        shown = itertools.count()
        self.wait(lambda: next(shown) > 5)
        self._look_for_cuts(window, name)
        window.grab().save(str(self._folder / f"{next(self._taken):02d}-{name}.png"))

    def _look_for_cuts(self, window: QWidget, name: str) -> None:
        """Say which pages scroll sideways; tables of the person's own columns may."""
        from PySide6.QtWidgets import QScrollArea

        for each in window.findChildren(QScrollArea):
            beyond = each.horizontalScrollBar().maximum()
            if each.isVisible() and beyond > 0:
                print(f"{self._folder.name}: {name}: {each.objectName() or 'a page'} is {beyond} too narrow")

    def take_over(self, identifier: str) -> None:
        """Take a picture of a dialog, and close it."""
        dialog = self._dialogs(identifier)[0]
        self._take(dialog, identifier)
        dialog.close()

    def _dialogs(self, identifier: str) -> list[QWidget]:
        from PySide6.QtWidgets import QApplication

        return [each for each in QApplication.allWidgets() if each.objectName() == identifier and each.isVisible()]

    def walk(self) -> None:
        """Import the sample contacts, from the start window to the history."""
        from desktop_app.flow.results import Pile
        from desktop_app.flow.steps import Step

        self.windows.open_start()
        self.take("start")
        window = self.windows.open_practice()
        session, pages, wizard = window.context.session, window.pages, window.wizard
        self.wait(lambda: session.learnt.connected is not None)
        self.take("connection")
        wizard.next()
        self.wait(lambda: session.learnt.offers and not session.busy)
        what = pages.by_step[wizard.step]
        kinds = what.kinds  # type: ignore[attr-defined]  # the page of this step
        kinds.setCurrentIndex(kinds.model().index(kinds.model().row_of("contact"), 0))
        self.wait(lambda: session.learnt.subject is not None)
        self.take("what")
        wizard.next()
        self.take("table-empty")
        sample = next(path for path in self._services.samples() if path.stem == "contacts")
        pages.table.open(sample)
        self.wait(lambda: session.learnt.file is not None)
        self.take("table")
        for step in ("columns", "values", "files"):
            wizard.next()
            self.wait(lambda: session.learnt.values is not None or step != "values")  # noqa: B023 - called at once
            self.take(step)
            if step == "columns":
                window.help_button.click()
                self.take("help")
                window.help_button.click()
        wizard.next()
        self.wait(lambda: session.learnt.outcome is not None)
        self.take("check")
        wizard.next()
        self.take("import-before")
        pages.sending.start_button.click()
        model = pages.sending.model
        self.wait(lambda: model.rows is not None and model.rows.count(Pile.CREATED) > 60)
        self.take("import-running")
        pages.sending.pane.pause_button.click()
        self.wait(pages.sending.pane.resume_button.isVisible)
        self.take("import-paused")
        pages.sending.pane.resume_button.click()
        self.wait(lambda: wizard.step is Step.RESULT and pages.result.summary.text())
        self.take("result")
        pages.result.undo_button.click()
        self.wait(lambda: self._dialogs("question"))
        self.take_over("question")
        window.close()
        self.take_program()

    def take_program(self) -> None:
        """Take what belongs to the program itself."""
        self.windows.start.history_button.click()
        self.take("history")
        program = self.windows.program
        for show, name in (
            (program.show_keys, "keys"),
            (program.show_about, "about"),
            (program.show_report, "problem-report"),
        ):
            show(self.windows.start)
            self.take_over(name)
        self.windows.start.close()

    def close(self) -> None:
        """End everything."""
        self.windows.shut_down()
        self._services.close()
        self._keeper.stop()


def main() -> int:
    """Take the pictures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--size")
    parser.add_argument("--scheme", choices=SCHEMES)
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--scale")
    parser.add_argument("--one", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if not options.one:
        return every_picture(options)
    photographer = Photographer(options.folder, options.size, options.scheme, options.language)
    try:
        photographer.walk()
    finally:
        photographer.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
