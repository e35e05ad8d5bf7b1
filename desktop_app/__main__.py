"""Start of the program."""

from __future__ import annotations

import sys

from desktop_app import __version__


def run() -> int:
    """Run the program and return its exit status."""
    sys.stdout.write(f"import-assistant {__version__}\n")
    return 0


if __name__ == "__main__":
    sys.exit(run())
