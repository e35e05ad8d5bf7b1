"""Kills the console program at chosen moments of its talk with the portal, and looks afterwards whether it hit."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from enum import Enum, auto
from pathlib import Path
from typing import Any, Final

from tests.support.practice import RunningPortal
from tests.support.relay import Moment, Relay

ROOT: Final = Path(__file__).resolve().parents[2]
SETTLE: Final = ("--settle-seconds", "0.5", "--request-timeout", "20")
_WORK: Final = 0.1
"""Seconds within which a request is hit while the portal works on it."""
_SLIP: Final = 0.004
"""Seconds within which the program is hit after an answer: before, while and after it is written down."""
_POLL: Final = 0.0003
_PATIENCE: Final = 900.0
_FEW: Final = 15
"""Rows a process has sent by its second request, and a few more."""
_DELETED: Final = 20
"""Records deleted in one request."""
_MANY: Final = 120
"""Rows a process may have sent by its fourth."""


class Aim(Enum):
    """When a process is killed."""

    BEFORE = auto()
    """The rows are written down as on their way; nothing of the request has left the program."""
    IN_FLIGHT = auto()
    """The portal works on the request."""
    AFTER = auto()
    """The answer is there, written down or not."""


@dataclass
class Commands:
    """The console program over one data directory, reaching the portal through a relay."""

    data: Path
    relay: Relay | RunningPortal

    def start(self, *words: str) -> subprocess.Popen[str]:
        environment = {**os.environ, "IMPORT_ASSISTANT_WEBHOOK": self.relay.webhook}
        command = [sys.executable, "-m", "desktop_app", "--data-dir", str(self.data), *words, "--json", *SETTLE]
        return subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def outcome(self, *words: str) -> tuple[int, str, str]:
        """Let a command come to its end and return its status and what it printed."""
        process = self.start(*words)
        out, err = process.communicate(timeout=_PATIENCE)
        assert "Traceback" not in err, err
        return process.returncode, out, err

    def run(self, *words: str) -> dict[str, Any]:
        """Let a command come to its end and return its document."""
        _, out, err = self.outcome(*words)
        assert out, err
        document: dict[str, Any] = json.loads(out)
        return document

    def runs(self) -> list[str]:
        """Return the names of all runs, the oldest first."""
        names: str | None = self.journal("SELECT group_concat(name) FROM run")
        return names.split(",") if names else []

    def journal(self, query: str) -> Any:
        """Return the first value a query of the journal gives, `None` while there is no such journal."""
        try:
            connection = sqlite3.connect(f"file:{self.data / 'journal.sqlite3'}?mode=ro", uri=True)
        except sqlite3.OperationalError:
            return None
        try:
            line = connection.execute(query).fetchone()
            return None if line is None else line[0]
        except sqlite3.OperationalError:
            return None
        finally:
            connection.close()


@dataclass
class Killer:
    """Strikes one process after another.

    Attributes:
        written: Query of the journal whose value grows when a request is about to leave.
        hits: How often each aim was proven hit.
    """

    commands: Commands
    written: str
    dice: random.Random
    hits: Counter[Aim] = field(default_factory=Counter)
    kills: int = 0

    def missing(self, wanted: dict[Aim, int]) -> int:
        """Return how many hits are still to be made."""
        return sum(max(0, count - self.hits[aim]) for aim, count in wanted.items())

    def strike(self, process: subprocess.Popen[str], aim: Aim, turn: int) -> str | None:
        """Kill a process at its request number `turn`; return what it printed when it ended by itself before."""
        relay = self.commands.relay
        assert isinstance(relay, Relay)
        struck = threading.Event()
        countdown = [turn]

        def watch(moment: Moment) -> None:
            wanted = Moment.PASSED_ON if aim is Aim.IN_FLIGHT else Moment.ANSWERED
            if aim is Aim.BEFORE or moment is not wanted:
                return
            countdown[0] -= 1
            if countdown[0] == 0:
                struck.wait(self.dice.uniform(0, _WORK if aim is Aim.IN_FLIGHT else _SLIP))
                process.send_signal(signal.SIGKILL)

        relay.watcher = watch
        seen = self._await_written(process, turn) if aim is Aim.BEFORE else None
        out, err = process.communicate(timeout=_PATIENCE)
        relay.watcher = lambda moment: None
        assert "Traceback" not in err, err
        if process.returncode != -signal.SIGKILL:
            return out
        self.kills += 1
        if aim is not Aim.BEFORE or relay.seen == seen:
            self.hits[aim] += 1
        else:
            self.hits[Aim.IN_FLIGHT] += 1  # it was faster than the killer
        return None

    def _await_written(self, process: subprocess.Popen[str], turn: int) -> int:
        """Watch the journal from outside and kill; return the requests the relay had seen before that commit."""
        relay = self.commands.relay
        assert isinstance(relay, Relay)
        seen, known = relay.seen, self.commands.journal(self.written) or 0
        connection: sqlite3.Connection | None = None
        path = self.commands.data / "journal.sqlite3"
        try:
            while process.poll() is None:
                if connection is None and path.exists():
                    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
                now = _value(connection, self.written)
                if now > known:
                    known = now
                    turn -= 1
                    if turn == 0:
                        process.send_signal(signal.SIGKILL)
                        break
                else:
                    seen = relay.seen
                time.sleep(_POLL)
        finally:
            if connection is not None:
                connection.close()
        return seen


def _value(connection: sqlite3.Connection | None, query: str) -> int:
    if connection is None:
        return 0
    try:
        return int(connection.execute(query).fetchone()[0])
    except sqlite3.OperationalError:  # no table yet
        return 0


FAULTS: Final = [
    {"do": "cut_before_work", "when": {"with_rows": True, "chance": 0.03}},
    {"do": "cut_after_work", "when": {"with_rows": True, "chance": 0.04}},
    {"do": "fail_after_rows", "rows": 3, "when": {"with_rows": True, "chance": 0.03}},
    {"do": "truncated_json", "when": {"with_rows": True, "chance": 0.02}},
    {"do": "html_after_work", "status": 502, "when": {"with_rows": True, "chance": 0.02}},
    {"do": "service_unavailable", "when": {"chance": 0.02}},
    {"do": "query_limit", "when": {"chance": 0.01}},
]
"""What else happens while processes die."""
COST: Final = {"per_request": _WORK, "per_row": 0.002}


def deals(path: Path, count: int) -> Path:
    """Write a table of so many deals."""
    lines = ["Name;Amount", *(f"Deal {number};{number}" for number in range(count))]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def import_through_deaths(
    killer: Killer, portal: RunningPortal, table: Path, wanted: dict[Aim, int], turns: int
) -> dict[str, Any]:
    """Import a table while processes die as often as wanted; return the document of the one that got to the end."""
    commands = killer.commands
    portal.set_scenario({"faults": FAULTS, "cost": COST})
    words: tuple[str, ...] = ("import", str(table), "--to", "deal")
    while left := [aim for aim, count in wanted.items() if killer.hits[aim] < count]:
        waiting = commands.journal("SELECT count(*) FROM row WHERE outcome = 0")
        # From the third request on there are many at once: only as long as rows are left for the kills to come.
        reach = turns if waiting is None or waiting > _MANY + killer.missing(wanted) * _FEW else 2
        out = killer.strike(commands.start(*words), killer.dice.choice(left), killer.dice.randint(1, reach))
        words = ("resume", commands.journal("SELECT name FROM run"))
        assert out is None or json.loads(out)["not_sent"], "the rows were all sent before all kills were made"
    return _at_last(commands, words, lambda document: document["unsure"] == document["not_sent"] == 0)


def undo_through_deaths(killer: Killer, run: str, wanted: dict[Aim, int], turns: int) -> dict[str, Any]:
    """Take a run back while processes die as often as wanted; return the document of the last one."""
    words = ("undo", run, "--yes")
    while left := [aim for aim, count in wanted.items() if killer.hits[aim] < count]:
        there = killer.commands.journal("SELECT count(*) FROM row WHERE record_id AND undo IN (0, 5)")
        # A kill before a request that came too late hits it in flight, and takes records no other kill can have.
        reach = turns if there > 2 * _DELETED * turns * killer.missing(wanted) else 1
        out = killer.strike(killer.commands.start(*words), killer.dice.choice(left), killer.dice.randint(1, reach))
        assert not out, "the records were all deleted before all kills were made"
    return _at_last(killer.commands, words, lambda document: document["failed"] == 0)


def _at_last(commands: Commands, words: tuple[str, ...], is_over: Any) -> dict[str, Any]:
    for _ in range(5):
        document = commands.run(*words)
        if is_over(document):
            return document
    raise AssertionError(f"never came to its end: {document}")
