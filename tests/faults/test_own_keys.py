"""A person's own key is the marker, and a record of another program bears the same key already."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.support.killing import Commands
from tests.support.practice import RunningPortal, start_practice_portal

INVOICE = 31
KEYED = {
    "invoice": (INVOICE, "xmlId", "XML_ID"),
    "spa:1030": (1030, "xmlId", "XML_ID"),
}


class Office:
    """A portal that another program filled before, and a table with keys of the same numbering."""

    def __init__(self, place: Path, portal: RunningPortal, kind: str) -> None:
        self.number, self.field, upper = KEYED[kind]
        self.portal = portal
        self.commands = Commands(place / "data", portal)
        table, mapping = place / "keys.csv", place / "mapping.json"
        table.write_text("What;Key\nOurs one;K-1\nOurs two;K-2\nOurs three;K-3\n", encoding="utf-8")
        mapping.write_text(json.dumps({"columns": {"What": "TITLE", "Key": upper}}), encoding="utf-8")
        self.words = ("import", str(table), "--to", kind, "--mapping", str(mapping))
        portal.call("crm.item.add", {"entityTypeId": self.number, "fields": {"title": "Of others", self.field: "k-1"}})

    def imported(self, *more: str) -> dict[str, Any]:
        document = self.commands.run(*self.words, *more)
        assert document["unsure"] == document["not_sent"] == document["doubled"] == 0
        return {name: document[name] for name in ("created", "already_there", "held_back", "refused") if document[name]}

    @property
    def records(self) -> list[tuple[str, str]]:
        return sorted((record["title"], record[self.field]) for record in self.portal.records(self.number))


OTHERS = ("Of others", "k-1")
ONE, TWO, THREE = ("Ours one", "K-1"), ("Ours two", "K-2"), ("Ours three", "K-3")
LOST = {
    "nothing was made": {"do": "cut_before_work", "when": {"with_rows": True, "times": 1}},
    "all was made": {"do": "cut_after_work", "when": {"with_rows": True, "times": 1}},
}


@pytest.mark.parametrize("kind", KEYED)
def test_a_row_whose_key_stands_in_a_record_of_others_is_held_back_and_ours_are_known_again(kind: str, tmp_path: Path):
    with start_practice_portal(tmp_path / "portal") as portal:
        office = Office(tmp_path, portal, kind)
        assert office.imported() == {"created": 2, "held_back": 1}
        assert office.records == sorted([OTHERS, TWO, THREE])
        assert office.imported() == {"already_there": 2, "held_back": 1}
        assert office.imported("--duplicates", "create") == {"created": 1, "already_there": 2}
        assert office.imported("--duplicates", "create") == {"already_there": 3}
        assert office.records == sorted([OTHERS, ONE, TWO, THREE])


def test_on_a_second_machine_our_own_records_are_told_as_likenesses_not_made_again(tmp_path: Path):
    with start_practice_portal(tmp_path / "portal") as portal:
        office = Office(tmp_path, portal, "invoice")
        assert office.imported() == {"created": 2, "held_back": 1}
        office.commands.data = tmp_path / "another machine"
        assert office.imported() == {"held_back": 3}
        assert office.records == sorted([OTHERS, TWO, THREE])


@pytest.mark.parametrize("fault", LOST)
def test_after_a_lost_answer_a_record_of_others_is_not_taken_for_the_rows_own(fault: str, tmp_path: Path):
    with start_practice_portal(tmp_path / "portal") as portal:
        office = Office(tmp_path, portal, "invoice")
        portal.set_scenario({"faults": [LOST[fault]]})
        assert office.imported("--duplicates", "create") == {"created": 3}
        assert office.records == sorted([OTHERS, ONE, TWO, THREE])
        run = office.commands.runs()[0]
        undone = office.commands.run("undo", run, "--yes")
        assert (undone["deleted"], undone["failed"]) == (3, 0)
        assert office.records == [OTHERS]
