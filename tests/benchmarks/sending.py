"""Sends the same rows as three peers do, each to a practice portal of its own, and prints how each of them fared.

How to run it and what it showed: tests/benchmarks/README.md, "Sending". Never part of the tests.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

ROOT: Final = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.support.practice import RunningPortal, start_practice_portal  # noqa: E402 - after the path is set

DEAL: Final = 2
COST: Final = {"per_request": 0.25, "per_row": 0.15}
LIMITS: Final = {"burst": 50, "per_second": 2, "operating_seconds": 480, "window_seconds": 600}
MODELS: Final[dict[str, dict[str, Any]]] = {
    "steady": {"cost": COST, "limits": LIMITS},
    "slows": {"cost": {**COST, "slow_down": {"factor": 0.1, "free_requests": 1, "exponent": 2}}, "limits": LIMITS},
    "serial": {"cost": {**COST, "slow_down": {"factor": 1, "free_requests": 1, "exponent": 1}}, "limits": LIMITS},
}
"""`slows`: three requests at once are best. `serial`: two at once take as long as one after the other."""
LOST_ANSWERS: Final = [{"do": "cut_after_work", "when": {"method": "{method}", "requests": [5, 9]}}]
WRITES: Final = {
    "ours": "crm.item.batchImport",
    "one-row": "crm.item.add",
    "sequential": "crm.item.batchImport",
    "fast_bitrix24": "batch",
}
_GIVES_UP: Final = 5400.0


@dataclass(frozen=True)
class Case:
    """One peer with one table on one portal."""

    peer: str
    rows: int
    model: str
    loses_answers: bool = False

    @property
    def scenario(self) -> dict[str, Any]:
        faults = [
            {**fault, "when": {**fault["when"], "method": WRITES[self.peer]}} for fault in LOST_ANSWERS
        ] if self.loses_answers else []  # fmt: skip
        return {**MODELS[self.model], "faults": faults}


@dataclass(frozen=True)
class Result:
    """How a case went."""

    case: Case
    seconds: float
    made: int
    doubles: int
    missing: int
    requests: int
    limit_answers: int
    widest: int
    operating: float
    said: str

    def line(self) -> str:
        case = self.case
        rate = self.made / self.seconds if self.seconds else 0.0
        return (
            f"| {case.model}{' + 2 lost answers' if case.loses_answers else ''} | {case.rows} | {case.peer} | "
            f"{self.seconds:.0f} | {rate:.1f} | {self.doubles} | {self.missing} | {self.requests} | "
            f"{self.limit_answers} | {self.widest} | {self.operating:.0f} | {self.said} |"
        )


def run_case(case: Case, folder: Path) -> Result:
    """Let one peer do its work and look at the portal afterwards."""
    with start_practice_portal(folder, case.scenario) as portal:
        began = time.monotonic()
        said = ours(case, portal, folder) if case.peer == "ours" else peer(case, portal)
        seconds = time.monotonic() - began
        portal.set_scenario({})
        titles = Counter(record["title"] for record in portal.records(DEAL))
        log = portal.requests()
    writes = [entry for entry in log if entry["method"] == WRITES[case.peer].lower()]
    return Result(
        case,
        seconds,
        made=len(titles),
        doubles=sum(titles.values()) - len(titles),
        missing=case.rows - len(titles),
        requests=len(log),
        limit_answers=sum(entry["status"] in (429, 503) for entry in log),
        widest=max((entry["inFlight"] for entry in writes), default=0),
        operating=sum(
            entry["answered"] - entry["working"] for entry in writes if entry["working"] and entry["answered"]
        ),
        said=said,
    )


def ours(case: Case, portal: RunningPortal, folder: Path) -> str:
    """The console importer, from the file to the last record read back."""
    table = folder / "deals.csv"
    table.write_text("\n".join(["Name", *(f"Deal {n}" for n in range(case.rows))]), encoding="utf-8")
    command = [sys.executable, "-m", "desktop_app", "--data-dir", str(folder / "data"), "import", str(table)]
    done = subprocess.run(
        [*command, "--to", "deal", "--json"],
        cwd=ROOT,
        env={**os.environ, "IMPORT_ASSISTANT_WEBHOOK": portal.webhook},
        capture_output=True,
        text=True,
    )
    if not done.stdout:
        return f"failed: {(done.stderr.strip().splitlines() or ['no words'])[-1][:90]}"
    document = json.loads(done.stdout)
    return f"exit {done.returncode}, verified {document.get('verified')}, unsure {document.get('unsure')}"


def peer(case: Case, portal: RunningPortal) -> str:
    """One of the other clients, as a process of its own."""
    try:
        done = subprocess.run(
            [sys.executable, str(Path(__file__)), "--client", case.peer, "--rows", str(case.rows)],
            input=portal.webhook + "\n",
            capture_output=True,
            text=True,
            timeout=_GIVES_UP,
        )
    except subprocess.TimeoutExpired:
        return "gave up"
    last = (done.stderr.strip().splitlines() or [""])[-1].replace(portal.secret, "…")
    return "done" if done.returncode == 0 else f"failed: {last[:90]}"


def compile_ahead() -> None:
    """Compile the program as installing it does; the peers' packages were compiled when they were installed."""
    subprocess.run([sys.executable, "-m", "compileall", "-q", str(ROOT / "desktop_app")], check=True)


class Plain:
    """What a script does that somebody writes in an afternoon: one request after the other, again until it works."""

    def __init__(self, webhook: str) -> None:
        parts = urlsplit(webhook)
        self._path = parts.path
        self._connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=120)

    def call(self, method: str, parameters: dict[str, Any]) -> None:
        for wait in (1, 2, 4, 8, 16, 32, *[60] * 30):
            try:
                self._connection.request(
                    "POST", self._path + method, json.dumps(parameters), {"Content-Type": "application/json"}
                )
                answer = self._connection.getresponse()
                answer.read()
                if answer.status == 200:
                    return
            except (OSError, http.client.HTTPException):
                self._connection.close()
            time.sleep(wait)
        raise RuntimeError(method)


def one_row(webhook: str, titles: list[str]) -> None:
    plain = Plain(webhook)
    for title in titles:
        plain.call("crm.item.add", {"entityTypeId": DEAL, "fields": {"title": title}})


def sequential(webhook: str, titles: list[str]) -> None:
    plain = Plain(webhook)
    for start in range(0, len(titles), 20):
        data = [{"title": title} for title in titles[start : start + 20]]
        plain.call("crm.item.batchImport", {"entityTypeId": DEAL, "data": data})


def fast(webhook: str, titles: list[str]) -> None:
    from fast_bitrix24 import Bitrix

    portal = Bitrix(webhook, verbose=False)
    portal.call("crm.item.add", [{"entityTypeId": DEAL, "fields": {"title": title}} for title in titles])


CLIENTS: Final[dict[str, Callable[[str, list[str]], None]]] = {
    "one-row": one_row,
    "sequential": sequential,
    "fast_bitrix24": fast,
}


def cases(rows: list[int], models: list[str], peers: list[str]) -> list[Case]:
    """All that is compared: every model at the least size, the steady one at every size and with lost answers."""
    chosen = []
    for name in peers:
        for model in models:
            chosen += [Case(name, size, model) for size in (rows if model == "steady" else rows[:1])]
        if "steady" in models:
            chosen.append(replace(Case(name, rows[0], "steady"), loses_answers=True))
    return sorted(chosen, key=lambda case: (case.model, case.loses_answers, case.rows))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, nargs="+", default=[1000, 6000])
    parser.add_argument("--models", nargs="+", default=list(MODELS), choices=list(MODELS))
    parser.add_argument("--peers", nargs="+", default=list(WRITES), choices=list(WRITES))
    parser.add_argument("--client", choices=list(CLIENTS), help="be this client; the address comes from standard input")
    options = parser.parse_args()
    if options.client:
        titles = [f"Deal {number}" for number in range(options.rows[0])]
        CLIENTS[options.client](sys.stdin.readline().strip(), titles)
        return
    print(
        "| portal | rows | client | s | rows/s | doubles | missing | requests | limit answers | at once | operating s | end |"
    )
    print("|---|---|---|---|---|---|---|---|---|---|---|---|", flush=True)
    lock = threading.Lock()

    def carry_out(case: Case, folder: Path) -> None:
        result = run_case(case, folder)
        with lock:
            print(result.line(), flush=True)

    compile_ahead()
    with tempfile.TemporaryDirectory() as folder:
        threads = []
        for number, case in enumerate(cases(options.rows, options.models, options.peers)):
            # The portals only sleep, so all cases go on beside each other; they begin one after the other.
            threads.append(threading.Thread(target=carry_out, args=(case, Path(folder) / str(number))))
            threads[-1].start()
            time.sleep(3)
        for thread in threads:
            thread.join()


if __name__ == "__main__":
    main()
