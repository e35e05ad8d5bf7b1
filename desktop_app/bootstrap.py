"""Composition root: builds the adapters, the engine and a front end; the only module that knows them all."""

from __future__ import annotations

import argparse
import os
import signal
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from types import FrameType
from typing import TextIO

from desktop_app.attachments.folder import FolderFinder
from desktop_app.console.arguments import parser
from desktop_app.console.commands import carry_out
from desktop_app.console.output import Output
from desktop_app.console.practice import practice_portal
from desktop_app.console.setting import Setting
from desktop_app.crm.portal import BitrixPortal
from desktop_app.crm.records import PortalRecords
from desktop_app.crm.transport import Transport
from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.store import DATA_UNWRITABLE
from desktop_app.domain.webhook import Webhook
from desktop_app.engine.tools import Connection, Tools
from desktop_app.practice.launch import PracticeProcess
from desktop_app.sources.own_report import recognise
from desktop_app.sources.reader import SpreadsheetReader
from desktop_app.sources.report import WorkbookReportWriter
from desktop_app.store.journal import SqliteJournal
from desktop_app.store.logs import start_log
from desktop_app.store.paths import DataPaths, data_paths, resource_dir
from desktop_app.vault.keystore import open_vault

ADDRESS_VARIABLE = "IMPORT_ASSISTANT_WEBHOOK"
NOT_STARTED = 2


class SystemClock:
    """Time as this machine tells it."""

    def monotonic(self) -> float:
        """Seconds that never jump."""
        return time.monotonic()

    def wall(self) -> float:
        """Unix seconds."""
        return time.time()


def main(arguments: list[str], environment: Mapping[str, str], stdout: TextIO, stderr: TextIO) -> int:
    """Run the program and return its exit status."""
    root = parser()
    options = root.parse_args(arguments)
    if options.command is None:
        root.print_help(stderr)
        return NOT_STARTED
    paths = data_paths(options.data_dir)
    output = Output(stdout, stderr, options.json)
    try:
        paths.prepare()
        start_log(paths.logs)
    except OSError as error:
        words = {"path": str(paths.root), "reason": (error.strerror or "").lower()}
        output.trouble(Problem(DATA_UNWRITABLE, words=words))
        return NOT_STARTED
    if options.command == "practice-portal":
        return practice_portal(options, _practice_dir(paths), stdout, stderr)
    return _at_the_terminal(options, paths, output, environment)


def build_tools(paths: DataPaths) -> Tools:
    """Build the adapters."""
    return Tools(
        reader=SpreadsheetReader(),
        reports=WorkbookReportWriter(),
        vault=open_vault(),
        connect=connect,
        read_webhook=read_webhook,
        find_files=FolderFinder,
        copies=paths.copies,
        recognise=recognise,
    )


def connect(webhook: Webhook, read_timeout: float) -> Connection:
    """Reach for a portal; nothing is asked yet."""
    transport = Transport(webhook, read_timeout=read_timeout)
    return Connection(webhook, BitrixPortal(transport), PortalRecords(transport), transport.close)


def _at_the_terminal(
    options: argparse.Namespace, paths: DataPaths, output: Output, environment: Mapping[str, str]
) -> int:
    setting = Setting(
        tools=build_tools(paths),
        output=output,
        open_journal=lambda: SqliteJournal(paths.journal, paths.locks),
        clock=SystemClock(),
        environment_address=environment.get(ADDRESS_VARIABLE),
        data_dir=paths.root,
        samples=resource_dir() / "samples",
        start_practice=lambda: _start_practice(paths),
        show_window=_show_window,
    )

    def stop(_number: int, _frame: FrameType | None) -> None:
        setting.stop.pull()

    # Ctrl+C ends a run after the answers on their way, never in the middle of one.
    before = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        return carry_out(options, setting)
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _start_practice(paths: DataPaths) -> tuple[str, Callable[[], None]]:
    command = [sys.executable, "-m", "desktop_app", "--data-dir", str(paths.root), "practice-portal"]
    process = PracticeProcess(command, paths.logs / "practice-portal.log")
    return process.start(), process.stop


def _practice_dir(paths: DataPaths) -> Path:
    return paths.root / "practice"


def _show_window() -> str:
    from PySide6.QtGui import QGuiApplication

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    platform = QGuiApplication.platformName()
    application.quit()
    return f"Qt on {platform}"
