"""Starts the practice portal as a real process and watches it from behind."""

from __future__ import annotations

import http.client
import json
import ssl
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, Self
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[2]


class RunningPortal:
    """A portal in a process of its own; `stop()` it, or use it as a context manager."""

    def __init__(self, process: subprocess.Popen[str], webhook: str) -> None:
        self.process = process
        self.webhook = webhook
        parts = urlsplit(webhook)
        self.origin = f"{parts.scheme}://{parts.netloc}"
        self.port = int(parts.port or 0)
        self.secret = parts.path.split("/")[3]

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_details: object) -> None:
        self.stop()

    def call(self, method: str, params: Any = None) -> dict[str, Any]:
        """Call a REST method with a JSON body and return the parsed answer, whatever its status."""
        status, body = self.send("POST", urlsplit(self.webhook).path + method, params or {})
        assert body, f"{method} answered {status} without a body"
        return json.loads(body)

    def send(self, verb: str, path: str, value: Any = None) -> tuple[int, bytes]:
        """Send one request over a connection of its own; return status and body."""
        connection = self._connection()
        try:
            body = None if value is None else json.dumps(value).encode()
            connection.request(verb, path, body, {"Content-Type": "application/json"} if body else {})
            answer = connection.getresponse()
            return answer.status, answer.read()
        finally:
            connection.close()

    def requests(self, after: int = 0) -> list[dict[str, Any]]:
        """Return the log of requests: number, method, rows, phase (arrived, working, answered), times, status."""
        return self._control("GET", f"requests?after={after}")["requests"]

    def wait_for_request(self, method: str, phase: str, after: int = 0, seconds: float = 20.0) -> dict[str, Any]:
        """Watch the log until a request of `method` later than number `after` is in `phase`, and return it."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            for entry in self.requests(after):
                if entry["method"] == method.lower() and entry["phase"] == phase:
                    return entry
            time.sleep(0.005)
        raise AssertionError(f"no {method} came to be {phase} within {seconds} s")

    def records(self, kind: int) -> list[dict[str, Any]]:
        """Return all live records of a kind, by id, with user fields under their `UF_...` names."""
        found: list[dict[str, Any]] = []
        while page := self._control("GET", f"records?entityTypeId={kind}&after={found[-1]['id'] if found else 0}")[
            "items"
        ]:
            found += page
        return found

    def removed(self, kind: int) -> dict[int, str]:
        """Return ids of deleted records with `recycled` or `gone`."""
        return {
            int(key): state for key, state in self._control("GET", f"records?entityTypeId={kind}")["removed"].items()
        }

    def set_scenario(self, scenario: dict[str, Any]) -> None:
        """Play another scenario from now on; request numbers in its faults count from here."""
        answer = self._control("POST", "scenario", scenario)
        assert answer == {"set": True}, answer

    def touch(
        self, kind: int, record_id: int, fields: dict[str, Any] | None = None, user_id: int = 2
    ) -> dict[str, Any]:
        """Edit a record as a person of the portal would; field names as in requests, user fields as `UF_...`."""
        body = {"entityTypeId": kind, "id": record_id, "fields": fields or {}, "userId": user_id}
        return self._control("POST", "touch", body)["item"]

    def stop(self) -> None:
        """Stop the process and wait for its end."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(timeout=10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for stream in (self.process.stdin, self.process.stdout):
            if stream is not None:
                stream.close()

    def _control(self, verb: str, action: str, value: Any = None) -> dict[str, Any]:
        _, body = self.send(verb, f"/_practice/{self.secret}/{action}", value)
        return json.loads(body)

    def _connection(self) -> http.client.HTTPConnection:
        if self.origin.startswith("https"):
            context = ssl.create_default_context()
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE  # the test's own portal, on loopback
            return http.client.HTTPSConnection("127.0.0.1", self.port, timeout=90, context=context)
        return http.client.HTTPConnection("127.0.0.1", self.port, timeout=90)


def start_practice_portal(
    tmp_path: Path,
    scenario: dict[str, Any] | None = None,
    *,
    port: int = 0,
    certificate: Path | None = None,
    key: Path | None = None,
) -> RunningPortal:
    """Start a portal whose records live in `tmp_path / "portal"`; a second start meets the first one's records."""
    command = [
        sys.executable,
        "-m",
        "desktop_app.practice",
        "--data-dir",
        str(tmp_path / "portal"),
        "--port",
        str(port),
    ]
    command.append("--until-stdin-closes")
    if scenario is not None:
        tmp_path.mkdir(parents=True, exist_ok=True)
        path = tmp_path / "scenario.json"
        path.write_text(json.dumps(scenario), encoding="utf-8")
        command += ["--scenario", str(path)]
    if certificate is not None and key is not None:
        command += ["--certificate", str(certificate), "--key", str(key)]
    tmp_path.mkdir(parents=True, exist_ok=True)
    complaints = tmp_path / "portal-stderr.txt"
    with complaints.open("a", encoding="utf-8") as stderr:
        process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=stderr, text=True
        )
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        process.communicate()
        raise RuntimeError(f"The practice portal did not start: {complaints.read_text(encoding='utf-8').strip()}")
    return RunningPortal(process, json.loads(line)["webhook"])
