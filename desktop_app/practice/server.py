"""Runs the practice portal as a process: opens its memory, listens, says its address, stops when told."""

import contextlib
import json
import os
import secrets
import signal
import socket
import string
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import TextIO

from cheroot.wsgi import Server

from desktop_app.practice.clock import SystemClock
from desktop_app.practice.desk import Desk
from desktop_app.practice.http import make_server
from desktop_app.practice.portal import open_store
from desktop_app.practice.scenario import Scenario
from desktop_app.practice.scenario_file import read_scenario
from desktop_app.practice.schema import Language
from desktop_app.practice.web import Web

_LETTERS = string.ascii_lowercase + string.digits
_SECRET_LENGTH = 16
_TRIES = 50
_BETWEEN_TRIES = 0.1


@dataclass(frozen=True, slots=True)
class PracticeOptions:
    """How to run the portal."""

    data_dir: Path
    port: int = 0
    """0 takes the port of last time if it is free, else any: imports belong to the portal's address."""
    scenario: Path | None = None
    certificate: Path | None = None
    """With `key`: serves https. Both are PEM files."""
    key: Path | None = None
    stop_with_parent: bool = False
    """Stop when standard input ends, so that a parent that dies leaves no orphan."""
    language: Language | None = None
    """What the pages for people are written in; the portal's own language when left out."""


def serve(options: PracticeOptions, stdout: TextIO) -> None:
    """Serve until SIGTERM, SIGINT or, if so asked, the end of standard input.

    The first line of `stdout` is `{"webhook": ".../rest/1/SECRET/"}`.

    Raises:
        ScenarioError: the scenario file cannot be used.
        OSError: the data folder or the port cannot be used.
    """
    scenario = Scenario() if options.scenario is None else read_scenario(options.scenario)
    running = _Running(options, scenario)
    with running.stopped_by_signals():
        running.run(stdout)


class _Running:
    """The portal while it runs; it may listen several times, with outages in between."""

    def __init__(self, options: PracticeOptions, scenario: Scenario) -> None:
        self._options = options
        self._clock = SystemClock()
        self._store, shelf = open_store(options.data_dir)
        self._secret = _secret(options.data_dir / "webhook-secret")
        self._port_file = options.data_dir / "port"
        self._port = options.port or _free_port(_remembered_port(self._port_file))
        self._wake = threading.Event()
        self._is_stopping = False
        self._outage = 0.0
        desk = Desk(
            self._store,
            shelf,
            secret=self._secret,
            scenario=scenario,
            origin=lambda: self.origin,
            clock=self._clock,
            on_outage=self._on_outage,
        )
        self._web = Web(desk, self._secret, options.language)

    @property
    def origin(self) -> str:
        """Scheme, host and port the portal is reached under."""
        scheme = "http" if self._options.certificate is None else "https"
        return f"{scheme}://127.0.0.1:{self._port}"

    @contextlib.contextmanager
    def stopped_by_signals(self) -> Iterator[None]:
        """Stop on SIGTERM and SIGINT while the block runs."""

        def stop(_number: int, _frame: FrameType | None) -> None:
            self._stop()

        before = {number: signal.signal(number, stop) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)

    def run(self, stdout: TextIO) -> None:
        """Listen, with breaks where a scenario wants them, until stopped."""
        if self._options.stop_with_parent:
            threading.Thread(target=self._watch_parent, name="parent-watch", daemon=True).start()
        server, thread = self._listen()
        self._port_file.write_text(f"{self._port}\n", encoding="ascii")
        stdout.write(json.dumps({"webhook": f"{self.origin}/rest/1/{self._secret}/"}) + "\n")
        stdout.flush()
        while self._next_outage():
            server.stop()
            thread.join()
            self._pause()
            self._web.is_unreachable = False
            server, thread = self._listen_again()
        self._clock.stop()
        server.stop()
        thread.join()
        self._store.close()

    def _listen(self) -> tuple[Server, threading.Thread]:
        server = make_server(self._port, self._web)
        if self._options.certificate is not None and self._options.key is not None:
            from cheroot.ssl.builtin import BuiltinSSLAdapter

            server.ssl_adapter = BuiltinSSLAdapter(str(self._options.certificate), str(self._options.key))
        server.prepare()
        self._port = int(server.bind_addr[1])
        thread = threading.Thread(target=server.serve, name="portal-accept")
        thread.start()
        return server, thread

    def _listen_again(self) -> tuple[Server, threading.Thread]:
        """Listen after an outage; somebody's outgoing connection may hold the port for a moment."""
        for _ in range(_TRIES):
            with contextlib.suppress(OSError):
                return self._listen()
            self._clock.sleep(_BETWEEN_TRIES)
        return self._listen()

    def _next_outage(self) -> bool:
        """Wait for the next outage; False when the portal is to stop."""
        self._wake.wait()
        self._wake.clear()
        return not self._is_stopping

    def _pause(self) -> None:
        # A signal that comes meanwhile wakes the wait and stays set for the loop to see.
        self._wake.wait(self._outage)

    def _on_outage(self, seconds: float) -> None:
        self._web.is_unreachable = True
        self._outage = seconds
        self._wake.set()

    def _stop(self) -> None:
        self._is_stopping = True
        self._wake.set()

    def _watch_parent(self) -> None:
        while os.read(sys.stdin.fileno(), 4096):
            continue
        self._stop()


def _remembered_port(path: Path) -> int:
    """Return the port of last time, 0 where there was none."""
    try:
        port = int(path.read_text(encoding="ascii"))
    except (FileNotFoundError, ValueError):
        return 0
    return port if 0 < port < 65_536 else 0


def _free_port(wanted: int) -> int:
    """Return this port if it is free, else another: named ahead, cheroot can take it again after an outage."""
    with socket.socket() as probe:
        if os.name != "nt":  # there it would take a port away from whoever listens on it
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", wanted))
        except OSError:
            if not wanted:
                raise
        else:
            return int(probe.getsockname()[1])
    return _free_port(0)


def _secret(path: Path) -> str:
    """Return the portal's secret, made once per data folder so that its address stays valid."""
    with contextlib.suppress(FileNotFoundError):
        return path.read_text(encoding="ascii").strip()
    secret = "".join(secrets.choice(_LETTERS) for _ in range(_SECRET_LENGTH))
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        file.write(secret + "\n")
    return secret
