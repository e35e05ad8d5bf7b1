"""The portal as a process on a real socket: start, stop, memory, cuts, outages, parallel requests."""

from __future__ import annotations

import base64
import hashlib
import http.client
import json
import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from tests.support.practice import ROOT, RunningPortal, start_practice_portal

DEAL = 2
ROWS = {"entityTypeId": DEAL, "data": [{"title": "a"}, {"title": "b"}, {"title": "c"}]}


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPortal]:
    with start_practice_portal(tmp_path_factory.mktemp("shared")) as portal:
        yield portal


@pytest.fixture
def portal(shared: RunningPortal) -> Iterator[RunningPortal]:
    shared.set_scenario({})
    yield shared
    shared.set_scenario({})


def titles(portal: RunningPortal, after: int) -> list[str]:
    return [record["title"] for record in portal.records(DEAL) if record["id"] > after]


def last_id(portal: RunningPortal) -> int:
    records = portal.records(DEAL)
    return records[-1]["id"] if records else 0


class TestStart:
    def test_says_its_address_first_and_keeps_it(self, tmp_path: Path) -> None:
        with start_practice_portal(tmp_path) as first:
            assert first.webhook == f"{first.origin}/rest/1/{first.secret}/"
            assert first.origin.startswith("http://127.0.0.1:")
            first.call("crm.item.batchImport", ROWS)
        with start_practice_portal(tmp_path, port=first.port) as second:
            assert second.webhook == first.webhook
            assert [record["title"] for record in second.records(DEAL)] == ["a", "b", "c"]
            assert second.call("crm.item.add", {"entityTypeId": DEAL, "fields": {}})["result"]["item"]["id"] == 4

    def test_comes_back_under_its_address_and_under_another_while_that_is_taken(self, tmp_path: Path) -> None:
        with start_practice_portal(tmp_path) as first:
            address = first.webhook
        with start_practice_portal(tmp_path) as again:
            assert again.webhook == address
        with socket.socket() as other:
            other.bind(("127.0.0.1", again.port))
            other.listen()
            with start_practice_portal(tmp_path) as elsewhere:
                assert elsewhere.port != again.port
                assert elsewhere.secret == again.secret

    @pytest.mark.parametrize("text", ["", "noise", "70000", "-1"])
    def test_a_spoilt_memory_of_the_port_is_forgotten(self, tmp_path: Path, text: str) -> None:
        (tmp_path / "portal").mkdir()
        (tmp_path / "portal" / "port").write_text(text, encoding="ascii")
        with start_practice_portal(tmp_path) as portal:
            assert portal.call("profile")["result"]["ID"] == "1"

    def test_keeps_its_secret_to_itself(self, shared: RunningPortal, tmp_path: Path) -> None:
        with start_practice_portal(tmp_path) as portal:
            path = tmp_path / "portal" / "webhook-secret"
            assert stat.S_IMODE(path.stat().st_mode) == 0o600
            assert portal.secret != shared.secret
            assert portal.secret not in " ".join(portal.process.args)  # type: ignore[arg-type]

    def test_a_wrong_scenario_is_a_sentence_and_no_portal(self, tmp_path: Path) -> None:
        with pytest.raises(RuntimeError, match=r'The scenario: "oops" is not a setting known here\.'):
            start_practice_portal(tmp_path, {"oops": 1})

    def test_a_taken_port_is_a_sentence_and_no_portal(self, shared: RunningPortal, tmp_path: Path) -> None:
        with pytest.raises(RuntimeError, match="in use"):
            start_practice_portal(tmp_path, port=shared.port)


class TestStop:
    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
    def test_by_signal(self, tmp_path: Path, number: signal.Signals) -> None:
        portal = start_practice_portal(tmp_path)
        portal.process.send_signal(number)
        assert portal.process.wait(timeout=10) == 0
        portal.stop()

    def test_with_its_parent(self, tmp_path: Path) -> None:
        portal = start_practice_portal(tmp_path)
        assert portal.process.stdin is not None
        portal.process.stdin.close()
        assert portal.process.wait(timeout=10) == 0
        portal.stop()

    def test_without_the_option_a_closed_input_means_nothing(self, tmp_path: Path) -> None:
        command = [sys.executable, "-m", "desktop_app.practice", "--data-dir", str(tmp_path)]
        process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        assert process.stdout is not None
        portal = RunningPortal(process, json.loads(process.stdout.readline())["webhook"])
        assert portal.call("profile")["result"]["ID"] == "1"
        portal.stop()
        assert process.returncode == 0

    def test_in_the_middle_of_a_long_request(self, tmp_path: Path) -> None:
        portal = start_practice_portal(tmp_path, {"faults": [{"do": "delay_after_work", "seconds": 600}]})
        with ThreadPoolExecutor(1) as pool:
            asked = pool.submit(portal.call, "crm.item.batchImport", ROWS)
            portal.wait_for_request("crm.item.batchImport", "working")
            portal.process.terminate()
            assert portal.process.wait(timeout=10) == 0
            assert isinstance(asked.exception(timeout=10), (OSError, http.client.HTTPException))
        portal.stop()


class TestCuts:
    @pytest.mark.parametrize(
        ("fault", "kept"),
        [
            ({"do": "cut_before_work"}, []),
            ({"do": "cut_after_work"}, ["a", "b", "c"]),
            ({"do": "cut_in_answer"}, ["a", "b", "c"]),
        ],
    )
    def test_end_the_connection(self, portal: RunningPortal, fault: dict[str, Any], kept: list[str]) -> None:
        before = last_id(portal)
        portal.set_scenario({"faults": [{**fault, "when": {"requests": [1]}}]})
        with pytest.raises((OSError, http.client.HTTPException)):
            portal.call("crm.item.batchImport", ROWS)
        assert titles(portal, before) == kept
        assert portal.call("profile")["result"]["ID"] == "1"

    def test_in_the_middle_of_an_answer_leave_half_of_it(self, portal: RunningPortal) -> None:
        portal.set_scenario({"faults": [{"do": "cut_in_answer"}]})
        with pytest.raises(http.client.IncompleteRead) as caught:
            portal.call("profile")
        assert caught.value.partial.startswith(b'{"result"')

    def test_work_goes_on_when_the_client_has_gone(self, portal: RunningPortal) -> None:
        before = last_id(portal)
        portal.set_scenario({"faults": [{"do": "delay_before_work", "seconds": 0.3}]})
        number = portal.requests()[-1]["number"]
        connection = http.client.HTTPConnection("127.0.0.1", portal.port)
        path = urlsplit(portal.webhook).path + "crm.item.batchImport"
        connection.request("POST", path, json.dumps(ROWS), {"Content-Type": "application/json"})
        portal.wait_for_request("crm.item.batchImport", "arrived", after=number)
        connection.close()
        portal.wait_for_request("crm.item.batchImport", "answered", after=number)
        assert titles(portal, before) == ["a", "b", "c"]


def test_rows_are_visible_one_by_one_while_the_request_runs(portal: RunningPortal) -> None:
    before = last_id(portal)
    number = portal.requests()[-1]["number"]
    portal.set_scenario({"cost": {"per_row": 0.2}})
    with ThreadPoolExecutor(1) as pool:
        asked = pool.submit(portal.call, "crm.item.batchImport", ROWS)
        portal.wait_for_request("crm.item.batchImport", "working", after=number)
        seen = []
        while not asked.done():
            seen.append(len(titles(portal, before)))
    assert {1, 2} <= set(seen)
    assert seen == sorted(seen)


def test_an_outage_refuses_connections_and_ends(tmp_path: Path) -> None:
    scenario = {"faults": [{"do": "unreachable", "seconds": 0.5, "when": {"requests": [1]}}]}
    with start_practice_portal(tmp_path, scenario) as portal:
        with pytest.raises((OSError, http.client.HTTPException)):
            portal.call("crm.item.batchImport", ROWS)
        refused = answered = False
        while not answered:
            try:
                answered = portal.call("profile")["result"]["ID"] == "1"
            except ConnectionRefusedError:
                refused = True
            except (OSError, http.client.HTTPException):
                continue
        assert refused
        assert portal.records(DEAL) == []


def test_twelve_requests_are_worked_on_at_once(portal: RunningPortal) -> None:
    number = portal.requests()[-1]["number"] if portal.requests() else 0
    portal.set_scenario({"faults": [{"do": "delay_before_work", "seconds": 1.0}]})
    with ThreadPoolExecutor(12) as pool:
        answers = list(pool.map(lambda _: portal.call("profile"), range(12)))
    assert all(answer["result"]["ID"] == "1" for answer in answers)
    assert max(entry["inFlight"] for entry in portal.requests(number)) == 12


def test_a_body_too_large_is_read_and_refused(portal: RunningPortal) -> None:
    before = last_id(portal)
    portal.set_scenario({"limits": {"body_bytes": 100_000}})
    path = urlsplit(portal.webhook).path + "crm.item.batchImport"
    big = {"entityTypeId": DEAL, "data": [{"title": "big", "comments": "x" * 3_000_000}]}
    status, body = portal.send("POST", path, big)
    assert (status, body.startswith(b"<html>")) == (413, True)
    assert (portal.requests()[-1]["method"], portal.requests()[-1]["status"]) == ("crm.item.batchimport", 413)
    assert titles(portal, before) == []
    assert portal.send("POST", path, ROWS)[0] == 200


def test_a_body_in_pieces_is_read(portal: RunningPortal) -> None:
    before = last_id(portal)
    connection = http.client.HTTPConnection("127.0.0.1", portal.port)
    text = json.dumps(ROWS).encode()
    pieces = (text[start : start + 10] for start in range(0, len(text), 10))
    path = urlsplit(portal.webhook).path + "crm.item.batchImport"
    connection.request("POST", path, pieces, {"Content-Type": "application/json"}, encode_chunked=True)
    assert connection.getresponse().status == 200
    connection.close()
    assert titles(portal, before) == ["a", "b", "c"]


def test_one_connection_serves_many_requests(portal: RunningPortal) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", portal.port)
    path = urlsplit(portal.webhook).path
    sockets = set()
    for _ in range(5):
        connection.request("GET", path + "profile")
        answer = connection.getresponse()
        assert answer.headers["Date"].endswith("GMT")
        assert json.loads(answer.read())["result"]["ID"] == "1"
        assert connection.sock is not None
        sockets.add(connection.sock.getsockname())
    connection.close()
    assert len(sockets) == 1


def test_the_date_header_follows_the_portals_clock(portal: RunningPortal) -> None:
    portal.set_scenario({"server": {"clock_offset_seconds": 86400 * 365 * 20}})
    connection = http.client.HTTPConnection("127.0.0.1", portal.port)
    connection.request("GET", urlsplit(portal.webhook).path + "server.time")
    answer = connection.getresponse()
    assert int(answer.headers["Date"].split()[3]) == int(json.loads(answer.read())["result"][:4])
    connection.close()


def test_only_this_computer_is_listened_to(portal: RunningPortal) -> None:
    if Path("/proc/net/tcp").exists():
        listening = [
            line.split()[1] for line in Path("/proc/net/tcp").read_text().splitlines()[1:] if line.split()[3] == "0A"
        ]
        own = [address for address in listening if int(address.split(":")[1], 16) == portal.port]
        assert own == [f"{socket.inet_aton('127.0.0.1')[::-1].hex().upper()}:{portal.port:04X}"]
    else:
        with socket.create_connection(("127.0.0.1", portal.port)) as connection:
            assert connection.getpeername()[0] == "127.0.0.1"


def test_files_come_back_whole_from_their_address(portal: RunningPortal) -> None:
    content = os.urandom(1_500_000)
    row = {"UF_CRM_1721244707120": ["Große Akte № 1.bin", base64.b64encode(content).decode()]}
    params = {"entityTypeId": DEAL, "useOriginalUfNames": "Y", "data": [row]}
    record_id = portal.call("crm.item.batchImport", params)["result"]["items"][0]["item"]["id"]
    address = urlsplit(
        portal.call("crm.item.get", {"entityTypeId": DEAL, "id": record_id})["result"]["item"]["ufCrm_1721244707120"][
            "urlMachine"
        ]
    )
    assert f"{address.scheme}://{address.netloc}" == portal.origin
    status, body = portal.send("GET", f"{address.path}?{address.query}")
    assert status == 200
    assert hashlib.sha256(body).digest() == hashlib.sha256(content).digest()
    card = portal.send("GET", f"/crm/deal/details/{record_id}/")[1].decode()
    assert hashlib.sha256(content).hexdigest() in card


def test_a_touched_record_tells_who_and_when(portal: RunningPortal) -> None:
    made = portal.call("crm.item.add", {"entityTypeId": DEAL, "fields": {"title": "mine"}})["result"]["item"]
    portal.set_scenario({"server": {"clock_offset_seconds": 60}})
    touched = portal.touch(DEAL, made["id"], {"title": "theirs"}, user_id=5)
    assert (touched["title"], touched["updatedBy"], touched["createdBy"]) == ("theirs", 5, 1)
    assert touched["updatedTime"] > made["updatedTime"]


def test_deleted_records_are_told_apart(portal: RunningPortal) -> None:
    made = portal.call("crm.item.add", {"entityTypeId": DEAL, "fields": {}})["result"]["item"]["id"]
    portal.call("crm.item.delete", {"entityTypeId": DEAL, "id": made})
    assert portal.removed(DEAL)[made] == "recycled"


def test_five_hundred_rows_by_parallel_clients_are_all_there(portal: RunningPortal) -> None:
    before = last_id(portal)
    chunk: Callable[[int], dict[str, Any]] = lambda number: {  # noqa: E731 - a row of data
        "entityTypeId": DEAL,
        "data": [{"title": f"{number}:{n}", "originId": f"p:{number}:{n}"} for n in range(20)],
    }
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda number: portal.call("crm.item.batchImport", chunk(number)), range(25)))
    ids = [item["item"]["id"] for answer in answers for item in answer["result"]["items"]]
    assert len(set(ids)) == 500
    assert sorted(titles(portal, before)) == sorted(f"{number}:{n}" for number in range(25) for n in range(20))
