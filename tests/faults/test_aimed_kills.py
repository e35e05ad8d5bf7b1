"""The real program, killed at the worst moments of its talk with the portal, ends with every row once."""

import random
from pathlib import Path

from tests.support.killing import Aim, Commands, Killer, deals, import_through_deaths, undo_through_deaths
from tests.support.practice import start_practice_portal
from tests.support.relay import Relay

DEAL = 2
ABOUT_TO_LEAVE = "SELECT count(*) FROM request"
ABOUT_TO_DELETE = "SELECT count(*) FROM row WHERE undo <> 0"


def test_an_import_killed_at_its_worst_moments_creates_every_row_once(tmp_path: Path):
    table = deals(tmp_path / "deals.csv", 400)
    wanted = {Aim.BEFORE: 3, Aim.IN_FLIGHT: 3, Aim.AFTER: 2}
    with start_practice_portal(tmp_path / "portal") as portal:
        with Relay(portal.webhook, "crm.item.batchImport") as relay:
            killer = Killer(Commands(tmp_path / "data", relay), ABOUT_TO_LEAVE, random.Random(4))
            done = import_through_deaths(killer, portal, table, wanted, turns=3)
        created = sorted(record["title"] for record in portal.records(DEAL))
    assert killer.kills >= 8
    assert created == sorted(f"Deal {number}" for number in range(400))
    assert (done["created"], done["verified"], done["doubled"], done["unsure"]) == (400, 400, 0, 0)


def test_an_undo_killed_at_its_worst_moments_leaves_what_was_there_before(tmp_path: Path):
    table = deals(tmp_path / "deals.csv", 360)
    wanted = {Aim.BEFORE: 2, Aim.IN_FLIGHT: 1, Aim.AFTER: 1}
    with start_practice_portal(tmp_path / "portal") as portal:
        portal.call("crm.item.add", {"entityTypeId": DEAL, "fields": {"title": "Was here before"}})
        with Relay(portal.webhook, "batch") as relay:
            commands = Commands(tmp_path / "data", relay)
            assert commands.run("import", str(table), "--to", "deal")["created"] == 360
            portal.set_scenario({"cost": {"per_request": 0.1}})
            killer = Killer(commands, ABOUT_TO_DELETE, random.Random(4))
            done = undo_through_deaths(killer, commands.journal("SELECT name FROM run"), wanted, turns=2)
        left = [record["title"] for record in portal.records(DEAL)]
    assert killer.kills >= 4
    assert left == ["Was here before"]
    assert (done["deleted"], done["kept_edited"], done["already_gone"], done["failed"]) == (360, 0, 0, 0)
