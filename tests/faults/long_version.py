"""The long version of what tests/faults tries: not collected by itself, run by naming this file (tests/README.md)."""

from __future__ import annotations

import random
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.test_aimed_kills import ABOUT_TO_DELETE, ABOUT_TO_LEAVE, DEAL
from tests.support.killing import (
    COST,
    FAULTS,
    Aim,
    Commands,
    Killer,
    deals,
    import_through_deaths,
    undo_through_deaths,
)
from tests.support.load import put_load
from tests.support.practice import start_practice_portal
from tests.support.relay import Relay

pytestmark = pytest.mark.timeout(3600)
ROWS = 2000
KILLS = {Aim.BEFORE: 14, Aim.IN_FLIGHT: 13, Aim.AFTER: 13}


def say(words: str) -> None:
    print(f"\n    {words}", flush=True)


def test_forty_deaths_of_an_import_and_forty_of_its_undo(tmp_path: Path):
    table = deals(tmp_path / "deals.csv", ROWS)
    began = time.monotonic()
    with (
        start_practice_portal(tmp_path / "portal") as portal,
        Relay(portal.webhook, "crm.item.batchImport") as relay,
    ):
        portal.call("crm.item.add", {"entityTypeId": DEAL, "fields": {"title": "Was here before"}})
        commands = Commands(tmp_path / "data", relay)
        killer = Killer(commands, ABOUT_TO_LEAVE, random.Random(7))
        done = import_through_deaths(killer, portal, table, KILLS, turns=4)
        say(f"import: {killer.kills} kills {dict(killer.hits)}, {done}, {time.monotonic() - began:.0f} s")
        assert killer.kills >= 40
        created = sorted(record["title"] for record in portal.records(DEAL))
        assert created == sorted(["Was here before", *(f"Deal {number}" for number in range(ROWS))])
        assert (done["created"], done["verified"], done["doubled"], done["unsure"]) == (ROWS, ROWS, 0, 0)
        began = time.monotonic()
        relay.watch("batch")
        portal.set_scenario({"cost": COST})
        killer = Killer(commands, ABOUT_TO_DELETE, random.Random(7))
        undone = undo_through_deaths(killer, done["run"], KILLS, turns=2)
        say(f"undo: {killer.kills} kills {dict(killer.hits)}, {undone}, {time.monotonic() - began:.0f} s")
        assert killer.kills >= 40
        assert [record["title"] for record in portal.records(DEAL)] == ["Was here before"]
        assert (undone["deleted"], undone["kept_edited"], undone["already_gone"], undone["failed"]) == (ROWS, 0, 0, 0)


def test_six_thousand_rows_through_faults(tmp_path: Path):
    table = deals(tmp_path / "deals.csv", 6000)
    with start_practice_portal(tmp_path / "portal", {"faults": FAULTS}) as portal:
        with Relay(portal.webhook, "crm.item.batchImport") as relay:
            commands = Commands(tmp_path / "data", relay)
            done = commands.run("import", str(table), "--to", "deal")
            for _ in range(5):
                if done["not_sent"] == done["unsure"] == 0:
                    break
                done = commands.run("resume", done["run"])
        created = sorted(record["title"] for record in portal.records(DEAL))
    say(f"6,000 rows: {done}")
    assert created == sorted(f"Deal {number}" for number in range(6000))
    assert (done["created"], done["verified"], done["doubled"], done["unsure"]) == (6000, 6000, 0, 0)


def test_a_hundred_thousand_rows_cost_the_engine_little(tmp_path: Path):
    rows = 100_000
    with start_practice_portal(tmp_path / "portal") as portal:
        load = put_load(tmp_path, portal, rows)
        say(
            f"100,000 rows: engine {load.own:.2f} ms a row, with HTTP {load.whole:.2f} ms a row, {load.wall:.0f} s, "
            f"memory grew by {load.growth:.1f} MB, {load.summary}"
        )
        titles = {record["title"] for record in portal.records(DEAL)}
    assert len(titles) == rows
    assert (load.summary.created, load.summary.verified, load.summary.doubled) == (rows, rows, 0)
    assert load.own < 1.0
    assert load.growth < 30


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[None]:
    """A file system in memory; needs the right to mount."""
    place.mkdir(parents=True)
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(place)], check=True)


def remount(place: Path, options: str) -> None:
    subprocess.run(["mount", "-o", f"remount,{options}", str(place)], check=True)


@pytest.mark.parametrize("size", ["64k", "512k", "640k", "704k", "768k", "832k", "896k", "1m"])
def test_a_disk_that_is_really_full(tmp_path: Path, size: str):
    rows = 400
    lines = ["Name;Comment", *(f"Deal {number};{random.Random(number).randbytes(300).hex()}" for number in range(rows))]
    (tmp_path / "deals.csv").write_text("\n".join(lines), encoding="utf-8")
    place = tmp_path / "disk"
    with (
        start_practice_portal(tmp_path / "portal") as portal,
        Relay(portal.webhook, "crm.item.batchImport") as relay,
        small_disk(place, size),
    ):
        commands = Commands(place / "data", relay)
        status, _, err = commands.outcome("import", str(tmp_path / "deals.csv"), "--to", "deal")
        before = len(portal.records(DEAL))
        say(f"{size}: exit {status}, {before} records, {err.strip().splitlines()[-1] if err.strip() else 'no words'}")
        assert status in {0, 2, 3}
        if status:
            assert "full" in err or "No space" in err or "no space" in err
        remount(place, "size=64m")
        run = commands.journal("SELECT name FROM run")
        words = ("import", str(tmp_path / "deals.csv"), "--to", "deal") if run is None else ("resume", run)
        done = commands.run(*words)
        assert (done["created"], done["doubled"], done["unsure"]) == (rows, 0, 0)
        assert len(portal.records(DEAL)) == rows


def test_a_disk_that_is_really_read_only(tmp_path: Path):
    table = deals(tmp_path / "deals.csv", 40)
    place = tmp_path / "disk"
    with (
        start_practice_portal(tmp_path / "portal") as portal,
        Relay(portal.webhook, "crm.item.batchImport") as relay,
        small_disk(place, "16m"),
    ):
        commands = Commands(place / "data", relay)
        portal.set_scenario({"cost": {"per_request": 0.5}})
        killer = Killer(commands, ABOUT_TO_LEAVE, random.Random(1))
        assert killer.strike(commands.start("import", str(table), "--to", "deal"), Aim.IN_FLIGHT, 3) is None
        remount(place, "ro")
        seen, run = relay.seen, commands.journal("SELECT name FROM run")
        status, _, err = commands.outcome("resume", run)
        say(f"read-only: exit {status}, {err.strip()}")
        assert (status, relay.seen) == (2, seen)
        assert "written" in err
        remount(place, "rw")
        portal.set_scenario({})
        done = commands.run("resume", run)
        assert (done["created"], done["doubled"], done["unsure"]) == (40, 0, 0)
        assert len(portal.records(DEAL)) == 40
