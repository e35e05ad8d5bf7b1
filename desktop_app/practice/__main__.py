"""Starts the practice portal from a command line: `python -m desktop_app.practice --data-dir D`."""

import argparse
import sys
from pathlib import Path

from desktop_app.practice.scenario import ScenarioError
from desktop_app.practice.server import PracticeOptions, serve


def main(arguments: list[str] | None = None) -> int:
    """Serve a practice portal; 0 when it was stopped, 2 when it could not start."""
    parser = argparse.ArgumentParser(
        prog="practice", description="A Bitrix24 portal to rehearse on, on this computer only."
    )
    parser.add_argument("--data-dir", type=Path, required=True, help="folder that keeps records and files")
    parser.add_argument("--port", type=int, default=0, help="port to listen on; any free one when left out")
    parser.add_argument("--scenario", type=Path, help="JSON file with settings and faults")
    parser.add_argument("--certificate", type=Path, help="PEM certificate, to serve https")
    parser.add_argument("--key", type=Path, help="PEM key of the certificate")
    parser.add_argument("--until-stdin-closes", action="store_true", help="stop when standard input ends")
    options = parser.parse_args(arguments)
    try:
        serve(
            PracticeOptions(
                options.data_dir,
                options.port,
                options.scenario,
                options.certificate,
                options.key,
                stop_with_parent=options.until_stdin_closes,
            ),
            sys.stdout,
        )
    except (ScenarioError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
