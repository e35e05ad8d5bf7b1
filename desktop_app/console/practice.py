"""`practice-portal` and `practice-import`: rehearsing at the terminal."""

from __future__ import annotations

import argparse
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TextIO, get_args

from desktop_app.console.arguments import parser
from desktop_app.console.runs import NOT_STARTED, Runs
from desktop_app.console.setting import Setting


def practice_portal(options: argparse.Namespace, data_dir: Path, stdout: TextIO, stderr: TextIO) -> int:
    """Serve the practice portal until it is stopped."""
    from desktop_app.practice.scenario import ScenarioError
    from desktop_app.practice.schema import Language
    from desktop_app.practice.server import PracticeOptions, serve

    serving = PracticeOptions(
        data_dir,
        options.port,
        options.scenario,
        stop_with_parent=options.stop_with_parent,
        language=next((each for each in get_args(Language) if each == options.lang), None),
    )
    try:
        serve(serving, stdout)
    except (ScenarioError, OSError) as error:
        stderr.write(f"{error}\n")
        return NOT_STARTED
    return 0


def practice_import(options: argparse.Namespace, setting: Setting) -> int:
    """Import the sample contacts into the practice portal; a second time says what is already there."""
    sample = setting.samples / "contacts.xlsx"
    moment = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
    report = options.report or setting.data_dir / f"practice-report-{moment}.xlsx"
    try:
        address, stop = setting.start_practice()
    except OSError as error:
        setting.output.say(f"The practice portal could not be started: {error}")
        return NOT_STARTED
    try:
        setting.output.say(f"Practice import of {sample.name}: nothing reaches Bitrix24.")
        words = ["import", str(sample), "--to", "contact", "--report", str(report)]
        rehearsed = parser().parse_args(words)
        return Runs(replace(setting, environment_address=address)).import_(rehearsed)
    finally:
        stop()
