"""Start of the program: reads nothing itself, calls bootstrap, returns the exit status."""

from __future__ import annotations

import multiprocessing
import os
import sys
import time


def run() -> int:
    """Run the program and return its exit status."""
    began = time.monotonic()
    from desktop_app.bootstrap import main

    for stream in (sys.stdout, sys.stderr):
        # Names of many alphabets, also where the terminal's own encoding holds few.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    return main(sys.argv[1:], os.environ, sys.stdout, sys.stderr, began=began)


if __name__ == "__main__":
    # In a frozen program the child processes start here as well.
    multiprocessing.freeze_support()
    sys.exit(run())
