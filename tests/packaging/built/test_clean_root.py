"""The built program on a system without Python: an import at the console, and the window on a screen."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from linux.clean_root import CleanRoot

PICTURE = Path(__file__).resolve().parents[3] / "build" / "packages" / "window-in-clean-root.png"
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


def until(condition: Callable[[], object], seconds: float = 60.0) -> None:
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


def test_the_window_appears_on_a_screen_with_the_spreadsheet_it_was_opened_with(clean_root: CleanRoot, display: str):
    (clean_root.folder / "root/Клиенты.csv").write_text("Name\nAnna\n", encoding="utf-8")
    words = ["/usr/bin/import-assistant", "--lang", "ru", "--open", "/root/Клиенты.csv"]
    command = clean_root.command(words, {**SURROUNDINGS, "DISPLAY": display})
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}

    def colours() -> int:
        done = subprocess.run(
            [sys.executable, "-c", GRAB, str(PICTURE)], env=environment, capture_output=True, text=True
        )
        return int(done.stdout or 0)

    def titles() -> str:
        return subprocess.run(
            ["xwininfo", "-root", "-tree", "-display", display], capture_output=True, text=True
        ).stdout

    PICTURE.parent.mkdir(parents=True, exist_ok=True)
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as program:
        try:
            until(lambda: program.poll() is not None or ("Import Assistant" in titles() and colours() > 20))
            assert program.poll() is None, program.stderr.read()
            # The desktop entry's StartupWMClass is how a desktop knows whose window it is.
            assert '("import-assistant" "import-assistant")' in titles()
        finally:
            os.killpg(program.pid, signal.SIGKILL)
