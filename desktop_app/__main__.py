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

    _provide_streams()
    _give_back_surroundings()
    return main(sys.argv[1:], os.environ, sys.stdout, sys.stderr, began=began)


def _provide_streams() -> None:
    """Let everything be printable everywhere: Windows gives a program without a terminal no streams at all."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            # Open until the program ends.
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115
        else:
            # Names of many alphabets, also where the terminal's own encoding holds few.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _give_back_surroundings() -> None:
    """Let what this program opens (a browser, the file manager) find the system's libraries, not the bundled ones.

    The starter of a frozen program puts its own folder before them for itself and leaves the old value aside.
    """
    name = "LD_LIBRARY_PATH"
    if not getattr(sys, "frozen", False) or name not in os.environ:
        return
    before = os.environ.pop(f"{name}_ORIG", None)
    if before is None:
        del os.environ[name]
    else:
        os.environ[name] = before


if __name__ == "__main__":
    # In a frozen program the child processes start here as well.
    multiprocessing.freeze_support()
    sys.exit(run())
