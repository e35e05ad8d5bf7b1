"""The built program on a system without Python: an import at the console, and the window on a screen."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from linux.clean_root import CleanRoot

pytestmark = pytest.mark.timeout(600)  # fetches packages, or has them looked through
PICTURE = Path(__file__).resolve().parents[3] / "build" / "packages" / "window-in-clean-root.png"
TITLE = "Import Assistant for Bitrix24"
SURROUNDINGS = {"HOME": "/root"}
GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
application = QGuiApplication(sys.argv)
image = application.primaryScreen().grabWindow(0).toImage()
image.save(sys.argv[1])
seen = {image.pixel(x, y) for x in range(0, image.width(), 9) for y in range(0, image.height(), 9)}
print(len(seen))
"""


def run(root: CleanRoot, *words: str) -> subprocess.CompletedProcess[str]:
    command = root.command(["/usr/bin/import-assistant-cli", *words], SURROUNDINGS)
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=150)


def until(condition: Callable[[], object], seconds: float = 150.0) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, f"did not come true within {seconds} s"
        time.sleep(0.2)


def test_there_is_no_python_in_it(clean_root: CleanRoot):
    strangers = [path for path in clean_root.folder.rglob("*python3*") if "import-assistant" not in str(path)]
    assert strangers == []
    assert not (clean_root.folder / "bin/sh").exists()


def test_the_console_imports_the_sample_and_a_second_time_finds_it(clean_root: CleanRoot):
    first = run(clean_root, "practice-import", "--json")
    result = json.loads(first.stdout)
    assert (first.returncode, result["rows"], result["created"], result["verified"], result["held_back"]) == (
        1, 300, 293, 293, 7,
    ), first.stderr  # fmt: skip
    report = clean_root.folder / result["report"].lstrip("/")
    assert report.read_bytes()[:2] == b"PK"
    again = json.loads(run(clean_root, "practice-import", "--json").stdout)
    assert (again["created"], again["already_there"], again["held_back"]) == (0, 293, 7)
    kept = clean_root.folder / "root/.local/share/import-assistant"
    assert kept.stat().st_mode & 0o077 == 0


def test_its_self_test_finds_every_part(clean_root: CleanRoot):
    done = run(clean_root, "self-test", "--json")
    document = json.loads(done.stdout)
    assert (done.returncode, document["failed"]) == (0, []), done.stderr
    assert document["parts"]["translations"] == "ru Отмена"
    assert document["parts"]["keyring"].startswith("Secret Service (system keyring)")


class Screen:
    """What can be seen on a screen in memory."""

    def __init__(self, display: str) -> None:
        self.display = display

    def titles(self) -> str:
        words = ["xwininfo", "-root", "-tree", "-display", self.display]
        return subprocess.run(words, capture_output=True, text=True).stdout

    def colours(self, picture: Path) -> int:
        environment = {**os.environ, "DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        words = [sys.executable, "-c", GRAB, str(picture)]
        picture.parent.mkdir(parents=True, exist_ok=True)
        return int(subprocess.run(words, env=environment, capture_output=True, text=True).stdout or 0)

    @contextmanager
    def showing(self, root: CleanRoot, *words: str) -> Iterator[subprocess.Popen[str]]:
        """Start the program with its window, and end it afterwards."""
        surroundings = {**SURROUNDINGS, "DISPLAY": self.display}
        command = root.command(["/usr/bin/import-assistant", *words], surroundings)
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as program:
            try:
                yield program
            finally:
                if program.poll() is None:
                    os.killpg(program.pid, signal.SIGKILL)


@pytest.fixture
def screen(display: str) -> Screen:
    return Screen(display)


def test_the_window_appears_on_a_screen_with_the_spreadsheet_it_was_opened_with(clean_root: CleanRoot, screen: Screen):
    (clean_root.folder / "root/Клиенты.csv").write_text("Name\nAnna\n", encoding="utf-8")
    with screen.showing(clean_root, "--open", "/root/Клиенты.csv") as program:
        until(lambda: program.poll() is not None or (TITLE in screen.titles() and screen.colours(PICTURE) > 20))
        assert program.poll() is None, program.stderr.read()
        # The desktop entry's StartupWMClass is how a desktop knows whose window it is.
        assert '("import-assistant" "import-assistant")' in screen.titles()


def test_who_double_clicks_is_told_in_a_window_what_keeps_it_from_starting(
    clean_root: CleanRoot, screen: Screen, tmp_path: Path
):
    with screen.showing(clean_root, "--data-dir", "/proc/nowhere") as program:
        until(
            lambda: program.poll() is not None or (TITLE in screen.titles() and screen.colours(tmp_path / "p.png") > 3)
        )
        assert program.poll() is None, program.stderr.read()
