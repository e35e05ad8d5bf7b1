#!/usr/bin/env python3
"""Measures the built Linux program beside a bare PySide6 window: sizes, time until the window is there, memory.

    python packaging/figures.py            after packaging/build.py; needs Xvfb and xwininfo

Cold starts are measured as root, where the page cache can be dropped. Prints the table of packaging/README.md,
medians of nine starts.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from stamping import DIST, FOLDER

ROUNDS = 9
SETTLED = 3.0
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication(sys.argv)
window = QWidget()
window.setWindowTitle("Bare window")
window.resize(900, 600)
window.show()
application.exec()
"""
DROP = Path("/proc/sys/vm/drop_caches")


@contextmanager
def screen() -> Iterator[str]:
    """Run a screen in memory and give its name."""
    reading, writing = os.pipe()
    words = ["Xvfb", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset", "-displayfd", str(writing)]
    with subprocess.Popen(words, pass_fds=[writing], stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
        server.terminate()


def shown(display: str, title: str) -> bool:
    """Tell whether a window of this title is on the screen."""
    words = ["xwininfo", "-display", display, "-name", title]
    return "IsViewable" in subprocess.run(words, check=False, capture_output=True, text=True).stdout


def memory(process: int) -> float:
    """Return megabytes of a process and its children: each page counted once, shared ones by their share."""
    total = 0
    with suppress(OSError):  # one that has just ended
        for line in Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    children = Path(f"/proc/{process}/task/{process}/children")
    each = [int(child) for child in children.read_text(encoding="ascii").split()] if children.exists() else []
    return total / 1024 + sum(memory(child) for child in each)


def processor_seconds(process: int) -> float:
    """Return how long a process has kept a processor busy."""
    after_name = Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
    return (int(after_name[11]) + int(after_name[12])) / os.sysconf("SC_CLK_TCK")


def start(command: list[str], title: str, display: str, *, cold: bool) -> tuple[float, float, float]:
    """Start a program; return seconds and processor seconds until its window is there, and megabytes later."""
    if cold:
        os.sync()
        DROP.write_text("3", encoding="ascii")
    with tempfile.TemporaryDirectory() as home:
        environment = {"HOME": home, "DISPLAY": display, "PATH": os.defpath, "LC_ALL": "C.UTF-8"}
        began = time.monotonic()
        with subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL) as program:
            while not shown(display, title):
                if program.poll() is not None:
                    raise SystemExit(f"{command[0]} ended without a window")
            seconds, busy = time.monotonic() - began, processor_seconds(program.pid)
            time.sleep(SETTLED)
            megabytes = memory(program.pid)
            program.terminate()
        return seconds, busy, megabytes


def megabytes_below(folder: Path) -> float:
    """Return the size of all files."""
    return sum(path.lstat().st_size for path in folder.rglob("*")) / 1e6


def main() -> int:
    """Measure and print."""
    programs = {
        "Import Assistant": ([str(FOLDER / "import-assistant"), "--lang", "en"], "Import Assistant for Bitrix24"),
        "bare PySide6 window": ([sys.executable, "-c", BARE], "Bare window"),
    }
    print(f"Folder {megabytes_below(FOLDER):.0f} MB")
    for path in sorted(DIST.iterdir()):
        print(f"{path.name} {path.stat().st_size / 1e6:.1f} MB")
    print("| | warm start, s | processor time of it, s | cold start, s | memory, MB |\n|---|---|---|---|---|")
    with screen() as display:
        found: dict[str, list[tuple[float, float, float]]] = {name: [] for name in programs}
        # In turns, so that other work of the machine weighs on both.
        for turn in range(ROUNDS + 1):
            for name, (command, title) in programs.items():
                figures = start(command, title, display, cold=False)
                if turn:  # the first warms up
                    found[name].append(figures)
        for name, (command, title) in programs.items():
            warm, busy, used = (statistics.median(column) for column in zip(*found[name], strict=True))
            can_be_cold = os.access(DROP, os.W_OK)
            cold = f"{start(command, title, display, cold=True)[0]:.2f}" if can_be_cold else "not measured"
            print(f"| {name} | {warm:.2f} | {busy:.2f} | {cold} | {used:.0f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main())
