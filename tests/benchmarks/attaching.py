"""Sends files out of a folder and, beside it, the same bytes prepared beforehand; and weighs the program meanwhile.

How to run it and what it showed: tests/benchmarks/README.md, "Attaching". Never part of the tests.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import shutil
import socketserver
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Final, Self

ROOT: Final = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from desktop_app.attachments.weighing import Scales  # noqa: E402 - after the path is set
from desktop_app.crm.body import import_body  # noqa: E402
from desktop_app.crm.portal import BitrixPortal  # noqa: E402
from desktop_app.crm.records import PortalRecords  # noqa: E402
from desktop_app.crm.transport import Body, Transport  # noqa: E402
from desktop_app.crm.webhook_text import read_webhook  # noqa: E402
from desktop_app.domain.events import Paused  # noqa: E402
from desktop_app.domain.kinds import DEAL  # noqa: E402
from desktop_app.domain.plan import ComparedField, PlannedFile, PlannedRow  # noqa: E402
from desktop_app.domain.problems import Trouble  # noqa: E402
from desktop_app.domain.schema import Field  # noqa: E402
from desktop_app.engine.run.controls import Connection, Controls  # noqa: E402
from desktop_app.engine.run.driver import Run  # noqa: E402
from desktop_app.engine.run.options import RunOptions  # noqa: E402
from desktop_app.store.journal import SqliteJournal  # noqa: E402
from tests.support.practice import start_practice_portal  # noqa: E402
from tests.support.runs import IDENTITY, plan_of, titles  # noqa: E402

FIELD: Final = Field("ufScans", "UF_SCANS", "file", "Scans", is_multiple=True)
CHUNK: Final = 5_000_000
AT_ONCE: Final = 4
MEGA: Final = 1_000_000
TURNS: Final = 3


class _Sink(BaseHTTPRequestHandler):
    """A portal that takes everything, keeps nothing, and answers each row with a number."""

    protocol_version = "HTTP/1.1"

    pace = 0.0
    """Bytes a second all requests share, 0 for as many as can be."""
    _lock = threading.Lock()
    _free_at = 0.0

    def do_POST(self) -> None:
        left, rows, tail, small = int(self.headers["Content-Length"]), 0, b"", b""
        while left:
            piece = self.rfile.read(min(left, 1 << 18))
            left -= len(piece)
            self._wait(len(piece))
            rows += (tail + piece).count(b'"originId":"') - tail.count(b'"originId":"')
            tail = piece[-11:]
            small = small + piece if self.path.endswith("batch") else b""
        items = b",".join(b'{"item":{"id":%d}}' % (number + 1) for number in range(rows))
        result = b'{"items":[%s]}' % (items if self.path.endswith("batchImport") else b"")
        if self.path.endswith("batch"):
            commands = json.loads(small)["cmd"]
            result = json.dumps({"result": {name: {"items": []} for name in commands}, "result_error": []}).encode()
        answer = b'{"result":%s,"time":{"duration":0.1}}' % result
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def _wait(self, size: int) -> None:
        """Take no more than the pace allows."""
        if self.pace:
            with self._lock:
                now = time.monotonic()
                type(self)._free_at = max(self._free_at, now) + size / self.pace
                later = self._free_at - now
            time.sleep(max(0.0, later))

    def log_message(self, *_words: object) -> None:
        """Say nothing."""


def sink(pace: float) -> None:
    """Serve until killed; the port is the first line said."""
    _Sink.pace = pace
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _Sink) as server:
        server.daemon_threads = True
        print(server.server_address[1], flush=True)
        server.serve_forever()


@contextmanager
def portal(pace: float = 0.0) -> Iterator[str]:
    """Start the sink as a process of its own and give its address."""
    command = [sys.executable, str(Path(__file__).resolve()), "--sink", str(pace)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        port = process.stdout.readline().strip()
        yield f"http://127.0.0.1:{port}/rest/1/benchmark1234567/"
        process.terminate()


def resident() -> float:
    """Return the megabytes of memory the process holds."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / MEGA


@dataclass
class Weight:
    """How much memory the process holds beside what it held idle, looked at twenty times a second."""

    idle: float = field(default_factory=resident)
    seen: list[float] = field(default_factory=list)
    _is_over: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        threading.Thread(target=self._watch, daemon=True).start()
        return self

    def __exit__(self, *_details: object) -> None:
        self._is_over.set()

    def _watch(self) -> None:
        while not self._is_over.wait(0.05):
            self.seen.append(resident() - self.idle)

    def most(self, part: slice = slice(None)) -> float:
        return max(self.seen[part], default=0.0)


def fields_of(transport: Transport) -> list[Field]:
    """Return the portal's own fields for files; the sink has none."""
    try:
        return [each for each in BitrixPortal(transport).schema(DEAL).fields if each.type == "file"]
    except Trouble:
        return []


def write_files(folder: Path, count: int, size: int, field: Field = FIELD) -> list[PlannedFile]:
    """Write files of noise and weigh them as Check does."""
    scales, files = Scales(), []
    noise = os.urandom(size)
    for number in range(count):
        path = folder / f"file {number}.bin"
        path.write_bytes(number.to_bytes(8, "big") + noise[8:])
        _, digest = scales.weigh(path, field)
        files.append(PlannedFile(field.key, True, path.name, path, size, digest))
    return files


def rows_of(files: list[PlannedFile]) -> list[PlannedRow]:
    """One row a file."""
    return [
        PlannedRow(
            number,
            number + 2,
            f"ia1:{number:016x}:1",
            {"title": "Deal", "originId": f"ia1:{number:016x}:1"},
            (),
            "",
            (file,),
        )
        for number, file in enumerate(files)
    ]


def chunks_of(rows: list[PlannedRow]) -> list[list[PlannedRow]]:
    """Rows as requests hold them: at most twenty, at most five megabytes."""
    chunks: list[list[PlannedRow]] = []
    room = 0
    for row in rows:
        weight = row.files[0].size * 4 // 3
        if not chunks or room < weight or len(chunks[-1]) == 20:
            chunks.append([])
            room = CHUNK
        chunks[-1].append(row)
        room -= weight
    return chunks


def every_throughput(folder: Path) -> None:
    """Send to a line of 100 Mbit/s, to the practice portal, and to a peer that does nothing but take."""
    print("| peer | files | as read | prepared | share |")
    with portal(pace=12.5 * MEGA) as address:
        throughput("line of 100 Mbit/s", address, folder, 150, 200_000)
        throughput("line of 100 Mbit/s", address, folder, 3, 10 * MEGA)
    with start_practice_portal(folder / "portal") as practice:
        throughput("practice portal", practice.webhook, folder, 150, 200_000)
        throughput("practice portal", practice.webhook, folder, 3, 10 * MEGA)
    with portal() as address:
        throughput("bare loopback", address, folder, 400, 200_000)
        throughput("bare loopback", address, folder, 8, 10 * MEGA)


def throughput(peer: str, address: str, folder: Path, count: int, size: int) -> None:
    """Send files as they are read, then the same bodies out of memory, by turns; print both."""
    transport = Transport(read_webhook(address))
    field = next((each for each in fields_of(transport) if each.is_multiple), FIELD)
    chunks = chunks_of(rows_of(write_files(folder, count, size, field)))
    prepared = [b"".join(import_body(DEAL, chunk, original_names=True).pieces) for chunk in chunks]
    total = sum(map(len, prepared)) / MEGA
    pieces = [[body[at : at + 262_144] for at in range(0, len(body), 262_144)] for body in prepared]
    bodies = [Body(len(body), parts) for body, parts in zip(prepared, pieces, strict=True)]
    rates: dict[str, list[float]] = {"as read": [], "prepared": []}
    try:
        for _ in range(TURNS):
            rates["as read"].append(
                total / timed(lambda: [import_body(DEAL, each, original_names=True) for each in chunks], transport)
            )
            rates["prepared"].append(total / timed(lambda: bodies, transport))
    finally:
        transport.close()
    read, ready = (sorted(rates[name])[TURNS // 2] for name in ("as read", "prepared"))
    print(f"| {peer} | {count} × {size // 1000} kB | {read:.0f} MB/s | {ready:.0f} MB/s | {read / ready:.0%} |")


def timed(make: Callable[[], list[Body]], transport: Transport) -> float:
    """Return the seconds it takes to send these bodies, several at once."""
    began = time.perf_counter()
    with ThreadPoolExecutor(AT_ONCE) as pool:
        for answer in pool.map(lambda body: transport.post("crm.item.batchImport", body), make()):
            assert answer.status == 200, answer.problem
    return time.perf_counter() - began


def whole_run(address: str, folder: Path, count: int, size: int) -> None:
    """Carry out a run of so many rows with a file each, journal and all; print how much memory it took."""
    files = write_files(folder, count, size)
    plan = plan_of(titles(count))
    rows = [
        PlannedRow(row.key, row.row, row.marker, row.values, row.cells, row.label, (file,))
        for row, file in zip(plan.rows, files, strict=True)
    ]
    compared = (ComparedField(FIELD.key, "file", is_multiple=True, title=FIELD.title),)
    plan = type(plan)(**{**{name: getattr(plan, name) for name in plan.__slots__}, "rows": rows, "compared": compared})
    transport = Transport(read_webhook(address))
    connection = Connection(PortalRecords(transport), IDENTITY, "http://127.0.0.1")
    options = RunOptions(settle_seconds=1.0, burst=1e9, per_second=1e9)
    journal = lambda: SqliteJournal(folder / "journal.sqlite3", folder / "locks")  # noqa: E731 - one line a front end
    began = time.perf_counter()
    gc.collect()
    controls = Controls()
    with Weight() as weight:
        finished = Run(open_journal=journal, connection=connection, clock=_Clock(), options=options).execute(
            plan, controls, lambda event: controls.stop() if isinstance(event, Paused) else None
        )
    transport.close()
    seconds = time.perf_counter() - began
    assert finished.summary.created == count, finished
    quarter = max(1, len(weight.seen) // 4)
    first, last = weight.most(slice(quarter)), weight.most(slice(-quarter, None))
    print(
        f"| {count} × {size / MEGA:.1f} MB | {seconds:.0f} s | {weight.most():.0f} MB | "
        f"{first:.0f} MB in the first quarter, {last:.0f} MB in the last |"
    )


class _Clock:
    monotonic = staticmethod(time.monotonic)
    wall = staticmethod(time.time)


def main() -> None:
    """Measure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sink", type=float, help=argparse.SUPPRESS)
    parser.add_argument("--one", choices=("throughput", "large", "many"), help="measure this alone")
    parser.add_argument("--share", type=float, default=1.0, help="of ten thousand files, so many")
    options = parser.parse_args()
    if options.sink is not None:
        sink(options.sink)
        return
    wanted = (options.one,) if options.one else ("throughput", "large", "many")
    for name in wanted:
        folder = Path(tempfile.mkdtemp(prefix="attaching-"))
        try:
            if name == "throughput":
                every_throughput(folder)
                continue
            with portal() as address:
                if name == "large":
                    print("| files | time | memory above the idle program | |")
                    whole_run(address, folder, 1, 200 * MEGA)
                else:
                    whole_run(address, folder, round(10_000 * options.share), 200_000)
        finally:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
