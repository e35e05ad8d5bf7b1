"""A large troubled table is repaired without leaving the window, through a death of the program, and imported."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journey import troubled
from tests.support.practice import RunningPortal, start_practice_portal

ROOT = Path(__file__).resolve().parents[2]
CONTACT = 3


def play(part: str, folder: Path, portal: RunningPortal, table: Path) -> subprocess.Popen[str]:
    words = ["-m", "tests.journey.repair_ways", part, str(folder / "data"), portal.webhook, str(table)]
    return subprocess.Popen(
        [sys.executable, *words],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"},
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def contact(record: dict) -> tuple:
    """What a record of the portal says, in the words of the expectation."""
    entries = record["fm"] if isinstance(record.get("fm"), list) else []
    phones = [each["value"] for each in entries if each["typeId"] == "PHONE"]
    mails = [each["value"] for each in entries if each["typeId"] == "EMAIL"]
    born = str(record["birthdate"])[:10]
    return (record["name"], record["lastName"], phones, mails, record["sourceId"], born, record["originId"])


@pytest.mark.timeout(900)
def test_a_troubled_table_is_repaired_through_a_death_and_imported_as_expected(tmp_path: Path):
    table = troubled.written(tmp_path / "clients.csv")
    before = table.read_bytes()
    with start_practice_portal(tmp_path / "portal") as portal:
        phone = {"typeId": "PHONE", "valueType": "WORK", "value": troubled.clean(troubled.ON_PORTAL).phone}
        made = portal.call("crm.item.add", {"entityTypeId": CONTACT, "fields": {"name": "Known", "fm": {"n0": phone}}})
        known = made["result"]["item"]["id"]
        first = play("first", tmp_path, portal, table)
        assert first.stdout is not None
        heard = []
        for line in first.stdout:
            heard.append(line)
            if line.startswith("READY"):
                break
        else:
            pytest.fail("".join(heard))
        first.kill()
        first.wait()
        first.stdout.close()
        second = play("second", tmp_path, portal, table)
        out, _ = second.communicate(timeout=600)
        assert second.returncode == 0, out
        records = [record for record in portal.records(CONTACT) if record["id"] != known]
    expectation = []
    for index in range(troubled.ROWS):
        if index not in {troubled.TWIN, troubled.LEFT_OUT}:
            right = troubled.expected(index)
            row = (right.first, right.last, [right.phone], right.mail.split("; "), right.source, right.born, right.key)
            expectation.append(row)
    assert sorted(map(contact, records)) == sorted(expectation)
    assert table.read_bytes() == before
