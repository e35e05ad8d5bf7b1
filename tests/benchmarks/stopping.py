"""How soon Stop is obeyed: what the window says, and the last request that leaves, counted from the press.

    python -m tests.benchmarks.stopping [--times 10] [--rows 2000]

Each time a new import runs through the real window against a practice portal that takes a quarter of a second a request, and Stop
is pressed at a random moment. The portal's own log tells when the last rows came in; the request that was being
written to disk at the press is the one that may still leave.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from desktop_app.bootstrap import build_services
from desktop_app.flow.steps import Step
from desktop_app.store.paths import data_paths
from desktop_app.ui.app import Windows, build_application
from tests.benchmarks.gaps import table_file, until
from tests.support.practice import RunningPortal, start_practice_portal
from tests.support.window import choose, find, live, paste, press, said, text_of, visible, wait_until, write

BASE_COST = {"cost": {"per_request": 0.25}}


@dataclass(frozen=True)
class Stopped:
    """What one press came to; milliseconds after the press, negative where nothing left after it."""

    said: float
    last_request: float
    on_their_way: str
    summary: str


def stop_once(windows: Windows, portal: RunningPortal, table: Path, after: float) -> Stopped:
    """Import, press Stop `after` seconds from the first rows, and look at the portal's log."""
    window = windows.open_import()
    paste("webhook-address", portal.webhook)
    press("check-connection")
    wait_until(lambda: "Connected to" in said("connection"), "connected")
    press("next")
    choose("record-kinds", "Contact")
    wait_until(lambda: said("what") == "", "the fields are read")
    press("next")
    write("spreadsheet-file", str(table), enter=True)
    until(lambda: window.context.session.learnt.file is not None)
    while window.wizard.step is not Step.IMPORT:
        window.wizard.next()
        until(lambda: not window.context.session.busy)
    begun = len(portal.requests())
    press("start-import")
    until(lambda: any(each["method"] == "crm.item.batchimport" for each in portal.requests(begun)[1:]))
    live(int(after * 1000))
    find("stop")
    pressed = time.time()
    press("stop")
    heard = visible("import-wait")
    until(lambda: heard is not None or visible("import-wait") is not None)
    told = time.time()
    words = said_by_strip()
    until(lambda: window.wizard.step is Step.RESULT)
    wait_until(lambda: "=" in text_of("result-summary"), "the numbers")
    arrivals = [each["arrived"] for each in portal.requests(begun) if each["method"] == "crm.item.batchimport"]
    result = Stopped(1000 * (told - pressed), 1000 * (max(arrivals) - pressed), words, text_of("result-summary"))
    window.close()
    return result


def said_by_strip() -> str:
    """Return what the page says about the rows on their way."""
    strip = find("import-wait")
    from PySide6.QtWidgets import QLabel

    return " ".join(each.text() for each in strip.findChildren(QLabel) if each.text())


def main() -> int:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--rows", type=int, default=2_000)
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="stopping-"))
    services = build_services(data_paths(folder / "data").prepare(), lambda: "")
    windows = Windows(build_application(["stopping"], "en"), services)
    dice = random.Random(24)
    try:
        for number in range(options.times):
            with start_practice_portal(folder / str(number), BASE_COST) as portal:
                table = table_file(folder, options.rows, 6)
                result = stop_once(windows, portal, table, dice.uniform(0.1, 3.0))
            print(
                f"told after {result.said:6.1f} ms   last rows left {result.last_request:+8.1f} ms from the press   "
                f"{result.on_their_way}   {result.summary}",
                flush=True,
            )
    finally:
        if windows.assistant is not None:
            windows.assistant.close()
        windows.shut_down()
        services.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
