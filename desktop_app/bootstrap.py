"""Composition root: builds the adapters, the engine and a front end; the only module that knows them all."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from functools import partial
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, TextIO

from desktop_app.attachments.first_pages import first_page
from desktop_app.attachments.folder import FolderFinder
from desktop_app.console.arguments import parser
from desktop_app.console.output import Output
from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.store import DATA_UNWRITABLE, NO_DISPLAY
from desktop_app.domain.table import ReadingOptions
from desktop_app.domain.webhook import Webhook
from desktop_app.engine.tools import Connection, Tools
from desktop_app.practice.launch import PracticeProcess
from desktop_app.sources.own_report import recognise
from desktop_app.sources.reader import SpreadsheetReader
from desktop_app.sources.report import WorkbookReportWriter
from desktop_app.store.journal import SqliteJournal
from desktop_app.store.logs import scrubbed, start_log
from desktop_app.store.memory import MappingMemory
from desktop_app.store.paths import DataPaths, data_paths, resource_dir
from desktop_app.store.texts import PrivateText, PrivateTexts
from desktop_app.vault.late import LateVault

if TYPE_CHECKING:
    from desktop_app.flow.desk.services import DeskServices

ADDRESS_VARIABLE = "IMPORT_ASSISTANT_WEBHOOK"
CONSOLE_PROGRAM = "import-assistant-cli"
NOT_STARTED = 2


class SystemClock:
    """Time as this machine tells it."""

    def monotonic(self) -> float:
        """Seconds that never jump."""
        return time.monotonic()

    def wall(self) -> float:
        """Unix seconds."""
        return time.time()


class PracticeKeeper:
    """The one practice portal of a window; started when first asked for, from whatever thread.

    Args:
        paths: Where it keeps its records.
        language: Tells what its pages are to be written in when it starts.
    """

    def __init__(self, paths: DataPaths, language: Callable[[], str] = lambda: "en") -> None:
        self._paths = paths
        self._language = language
        self._process = practice_process(paths)
        self._lock = threading.Lock()
        self._address = ""

    def start(self) -> str:
        """Return the address of the running portal, starting it where it is not running; raises OSError."""
        with self._lock:
            if not (self._address and self._process.is_running):
                self._process = practice_process(self._paths, self._language())
                self._address = self._process.start()
            return self._address

    def stop(self) -> None:
        """Stop the portal."""
        with self._lock:
            self._process.stop()


def main(
    arguments: list[str],
    environment: Mapping[str, str],
    stdout: TextIO,
    stderr: TextIO,
    *,
    began: float | None = None,
) -> int:
    """Run the program and return its exit status.

    Args:
        arguments: Those of the command line, without the program's name.
        environment: Variables of the environment.
        stdout: Takes results.
        stderr: Takes messages and progress.
        began: Monotonic seconds at which the program began to be loaded; loading is part of how long a command takes.
    """
    options = parser().parse_args(arguments)
    paths = data_paths(options.data_dir)
    output = Output(stdout, stderr, options.json)
    try:
        paths.prepare()
        start_log(paths.logs)
    except OSError as error:
        words = {"path": str(paths.root), "reason": (error.strerror or "").lower()}
        return _not_started(Problem(DATA_UNWRITABLE, words=words), options, output, environment)
    if options.command is None:
        return _at_the_desk(options, paths, output, environment)
    if options.command == "practice-portal":
        from desktop_app.console.practice import practice_portal

        return practice_portal(options, _practice_dir(paths), stdout, stderr)
    clock = SystemClock()
    return _at_the_terminal(options, paths, output, environment, clock.monotonic() if began is None else began)


def _not_started(problem: Problem, options: argparse.Namespace, output: Output, environment: Mapping[str, str]) -> int:
    """Tell why; who double-clicked a built program has no terminal to read it in."""
    output.trouble(problem)
    if options.command is None and _is_built() and _has_display(environment):
        from desktop_app.ui.app import show_trouble

        show_trouble(problem, options.lang or "")
    return NOT_STARTED


def build_tools(paths: DataPaths) -> Tools:
    """Build the adapters."""
    return Tools(
        reader=SpreadsheetReader(),
        reports=WorkbookReportWriter(),
        vault=LateVault(),
        connect=connect,
        read_webhook=read_webhook,
        find_files=FolderFinder,
        copies=paths.copies,
        recognise=recognise,
        first_page=first_page,
    )


def connect(webhook: Webhook, read_timeout: float) -> Connection:
    """Reach for a portal; nothing is asked yet."""
    # The first window opens without the HTTP client: it is loaded when a portal is reached for.
    from desktop_app.crm.portal import BitrixPortal
    from desktop_app.crm.records import PortalRecords
    from desktop_app.crm.transport import Transport

    transport = Transport(webhook, read_timeout=read_timeout)
    return Connection(webhook, BitrixPortal(transport), PortalRecords(transport), transport.close)


def _at_the_terminal(
    options: argparse.Namespace, paths: DataPaths, output: Output, environment: Mapping[str, str], began: float
) -> int:
    from desktop_app.console.commands import carry_out
    from desktop_app.console.setting import Setting

    setting = Setting(
        tools=build_tools(paths),
        output=output,
        open_journal=partial(SqliteJournal, paths.journal, paths.locks),
        clock=SystemClock(),
        began=began,
        environment_address=environment.get(ADDRESS_VARIABLE),
        data_dir=paths.root,
        samples=resource_dir() / "samples",
        start_practice=lambda: _start_practice(paths),
        further_parts=_further_parts(paths),
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


def build_services(paths: DataPaths, start_practice: Callable[[], str]) -> DeskServices:
    """Build everything the window may ask for."""
    # The terminal does without the window's desk: a command begins a quarter of a second sooner.
    from desktop_app.flow.child import Child
    from desktop_app.flow.desk.bench import Bench
    from desktop_app.flow.desk.services import DeskServices

    return DeskServices(
        Bench(
            tools=build_tools(paths),
            open_journal=partial(SqliteJournal, paths.journal, paths.locks),
            clock=SystemClock(),
            start_practice=start_practice,
            samples=tuple(sorted(path for path in (resource_dir() / "samples").iterdir() if path.is_file())),
            drafts=PrivateTexts(paths.drafts),
            preferences=PrivateText(paths.settings),
            memory=MappingMemory(paths.templates),
            log_folder=paths.logs,
            data_folder=paths.root,
            scrub=scrubbed,
            child=Child(),
            clerk=Child(),
        )
    )


def _at_the_desk(options: argparse.Namespace, paths: DataPaths, output: Output, environment: Mapping[str, str]) -> int:
    if not _has_display(environment):
        output.trouble(Problem(NO_DISPLAY))
        return NOT_STARTED
    from desktop_app.ui.app import run_window
    from desktop_app.ui.languages import language_shown

    practice = PracticeKeeper(paths, language_shown)
    services = build_services(paths, practice.start)
    try:
        return run_window(
            services, sys.argv[:1], practice=options.practice, language=options.lang or "", spreadsheet=options.open
        )
    finally:
        services.close()
        practice.stop()


def _has_display(environment: Mapping[str, str]) -> bool:
    """Where there is none, Qt would end the program with a message for programmers."""
    if not sys.platform.startswith("linux"):
        return True
    return any(environment.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _start_practice(paths: DataPaths) -> tuple[str, Callable[[], None]]:
    process = practice_process(paths)
    return process.start(), process.stop


def _is_built() -> bool:
    return bool(getattr(sys, "frozen", False))


def own_command() -> list[str]:
    """Return the words that start this program at the terminal: of a built one the launcher that has streams."""
    if _is_built():
        program = Path(sys.executable)
        return [str(program.with_name(f"{CONSOLE_PROGRAM}{program.suffix}"))]
    return [sys.executable, "-m", "desktop_app"]


def practice_process(paths: DataPaths, language: str = "en") -> PracticeProcess:
    """Build the process of the practice portal, its pages in this language; it is not started."""
    command = [*own_command(), "--data-dir", str(paths.root), "--lang", language, "practice-portal"]
    return PracticeProcess(command, paths.logs / "practice-portal.log")


def _practice_dir(paths: DataPaths) -> Path:
    return paths.root / "practice"


def _further_parts(paths: DataPaths) -> dict[str, Callable[[], str]]:
    """Return what the terminal's own parts know nothing of, for `self-test`."""
    from desktop_app.console.setting import StopSignal
    from desktop_app.vault.keystore import name_the_keyring

    def window() -> str:
        from desktop_app.ui.self_test import show_window

        with closing(build_services(paths, lambda: "")) as services:
            return show_window(services)

    def translations() -> str:
        from desktop_app.ui.self_test import speak_every_language

        return speak_every_language()

    def pictures() -> str:
        from desktop_app.ui.self_test import show_pictures

        with closing(build_services(paths, lambda: "")) as services:
            return show_pictures(services, resource_dir() / "samples", StopSignal())

    def child() -> str:
        with closing(build_services(paths, lambda: "")) as services:
            sample = next(path for path in services.samples() if path.suffix == ".xlsx")
            loaded = services.load(sample, ReadingOptions(), lambda _done, _total: None, StopSignal())
            return f"{loaded.table.row_count} rows of {sample.name}"

    return {
        "window": window,
        "translations": translations,
        "pictures": pictures,
        "child process": child,
        "keyring": name_the_keyring,
    }
