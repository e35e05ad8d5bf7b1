"""How long it takes from the start of the process to the first window one can use.

    python tests/benchmarks/starting.py [--times 5]

Warm: one start before those that count. The window counts as usable when it has been painted and the event loop has
come round once more: from then on it takes clicks and keys.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = """
import os, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer

class Watcher(QObject):
    def eventFilter(self, target, event):
        if event.type() == QEvent.Type.Paint and target.isWidgetType() and target.isWindow():
            target.removeEventFilter(self)
            QTimer.singleShot(0, self.told)
        return False

    def told(self):
        print(time.time(), flush=True)
        os._exit(0)

from desktop_app import bootstrap
from desktop_app.ui import start_window

watcher = Watcher()
built = start_window.StartWindow.__init__

def watched(self, *given):
    built(self, *given)
    self.installEventFilter(watcher)

start_window.StartWindow.__init__ = watched
bootstrap.main(["--data-dir", sys.argv[1]], os.environ, sys.stdout, sys.stderr)
"""


def seconds_to_window(data: Path) -> float:
    """Start the program once; return the seconds until its window can be used."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an installed program has its modules compiled
    begun = time.time()
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(data)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return float(done.stdout) - begun


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        seconds_to_window(Path(folder))
        each = [seconds_to_window(Path(folder)) for _ in range(options.times)]
    print("each:", ", ".join(f"{one:.2f} s" for one in each))
    print(f"median of {len(each)}: {statistics.median(each):.2f} s")


if __name__ == "__main__":
    main()
