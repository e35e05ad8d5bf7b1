"""Columns and values unattended: the real program with a mapping file, and what the practice portal then shows."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.support.practice import RunningPortal, start_practice_portal

ROOT = Path(__file__).resolve().parents[2]
DEAL, CONTACT, COMPANY = 2, 3, 4


@dataclass
class Desk:
    """A folder with tables, and a portal they go to."""

    folder: Path
    portal: RunningPortal
    said: Sequence[str] = ()
    """What the last command wrote to stderr, by lines."""

    def do(
        self, command: str, kind: str, rows: Sequence[Sequence[str]], mapping: dict[str, Any], status: int = 0
    ) -> dict[str, Any]:
        """Write table and mapping, run the program, return what it says."""
        with (self.folder / "table.csv").open("w", encoding="utf-8-sig", newline="") as file:
            csv.writer(file, delimiter=";").writerows(rows)
        (self.folder / "mapping.json").write_text(json.dumps(mapping), encoding="utf-8")
        words = [command, str(self.folder / "table.csv"), "--to", kind, "--mapping", str(self.folder / "mapping.json")]
        done = subprocess.run(
            [sys.executable, "-m", "desktop_app", "--data-dir", str(self.folder / "data"), *words, "--json"],
            cwd=ROOT, env={**os.environ, "IMPORT_ASSISTANT_WEBHOOK": self.portal.webhook}, capture_output=True, text=True, timeout=120,
        )  # fmt: skip
        assert done.returncode == status, done.stderr[-2000:] + done.stdout[-2000:]
        self.said = done.stderr.splitlines()
        return json.loads(done.stdout) if done.stdout else {"said": done.stderr}

    def problems(self, *args: Any, status: int = 1) -> list[tuple[str, int, str]]:
        """Check, and return code, row and column of what holds rows back."""
        told = self.do("check", *args, status=status)["problems"]
        return [(each["code"], each["row"], each["column"]) for each in told if each["severity"] == "error"]

    def named(self, kind: int, field: str) -> dict[str, dict[str, Any]]:
        """Return the portal's records by a field."""
        return {str(record[field]): record for record in self.portal.records(kind)}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with start_practice_portal(tmp_path / "portal") as portal:
        yield Desk(tmp_path, portal)


def test_columns_that_stay_behind_and_rows_that_may_be_none_are_named(desk: Desk):
    rows = [["Name", "Sum", "Inner note", "Shelf"], ["a", "1", "x", "y"], ["b", "2", "", ""], ["Total", "3", "", ""]]
    columns = {"Name": "TITLE", "Sum": "OPPORTUNITY"}
    told = desk.do("check", "deal", rows, {"columns": columns})
    assert told["rows"] == 3
    assert "Columns that are not imported: Inner note, Shelf." in desk.said
    assert "Rows that look like totals: 4; imported like all others." in desk.said


def test_stages_are_those_of_the_pipeline_of_each_row(desk: Desk):
    found = desk.portal.call("crm.category.list", {"entityTypeId": DEAL})["result"]["categories"]
    statuses = desk.portal.call("crm.status.list", {})["result"]
    rows, expected = [["Title", "Pipeline", "Stage"]], {}
    for category in found:
        code = f"DEAL_STAGE_{category['id']}" if category["id"] else "DEAL_STAGE"
        for status in [each for each in statuses if each["ENTITY_ID"] == code]:
            title = f"Deal {len(rows)}"
            rows.append([title, category["name"].upper(), status["NAME"].lower()])
            expected[title] = (category["id"], status["STATUS_ID"])
    assert {category for category, _ in expected.values()} == {0, 9}
    rows.append(["Of the other pipeline", "General", "Pilot project"])
    mapping = {"columns": {"Title": "TITLE", "Pipeline": "CATEGORY_ID", "Stage": "STAGE_ID"}}
    done = desk.do("import", "deal", rows, mapping, 1)
    assert (done["created"], done["verified"], done["held_back"]) == (len(expected), len(expected), 1)
    deals = {title: (deal["categoryId"], deal["stageId"]) for title, deal in desk.named(DEAL, "title").items()}
    assert deals == expected


def test_records_of_other_kinds_are_named_as_people_name_them(desk: Desk):
    def add(kind: int, **fields: str) -> int:
        return desk.portal.call("crm.item.add", {"entityTypeId": kind, "fields": fields})["result"]["item"]["id"]

    solo, twin = add(COMPANY, title="Solo"), add(COMPANY, title="Twin")
    add(COMPANY, title="Twin")
    ann = add(CONTACT, name="Ann", lastName="Lee")
    head = ["Title", "Company", "Contacts"]
    mapping: dict[str, Any] = {"columns": {"Title": "TITLE", "Company": "COMPANY_ID", "Contacts": "CONTACT_IDS"}}
    rows = [head, ["one", "SOLO", "Lee, Ann"], ["two", "Twin", ""], ["three", "", "Ann Lee; Nobody X"]]
    assert desk.problems("deal", rows, mapping) == [
        ("relation-several", 3, "Company"),
        ("relation-unknown", 4, "Contacts"),
    ]
    mapping["values"] = {
        "Company": {"Twin": ["use", str(twin)]},
        "Contacts": {"Ann Lee; Nobody X": ["leave-empty", ""]},
    }
    assert desk.do("import", "deal", rows, mapping)["created"] == 3
    deals = desk.named(DEAL, "title")
    assert (deals["one"]["companyId"], deals["one"]["contactIds"]) == (solo, [ann])
    assert (deals["two"]["companyId"], deals["three"]["contactIds"]) == (twin, [])


def test_texts_too_long_for_a_cell_of_a_workbook_arrive_whole_and_what_the_portal_would_cut_is_held(desk: Desk):
    latin, cyrillic, cut = "x" * 65_535, "я" * 32_767, "я" * 32_768
    rows = [["Title", "Note"], ["latin", latin], ["cyrillic", cyrillic], ["cut", cut], ["nul", "a\x00b"]]
    mapping = {"columns": {"Title": "TITLE", "Note": "COMMENTS"}}
    assert desk.problems("deal", rows, mapping) == [("text-too-long", 4, "Note")]
    done = desk.do("import", "deal", rows, mapping, 1)
    assert (done["created"], done["verified"], done["held_back"]) == (3, 3, 1)
    comments = {title: deal["comments"] for title, deal in desk.named(DEAL, "title").items()}
    assert comments == {"latin": latin, "cyrillic": cyrillic, "nul": "ab"}


def test_a_person_is_parted_reached_joined_and_filled_in(desk: Desk):
    rows = [
        ["ФИО", "Телефоны", "Почта", "Должность", "Отдел", "Источник"],
        ["Петрова Анна Ивановна", "моб. +7 903 111-22-33; 84951234567 / 84951234568\nфакс 84950000000", "a@b.org; home: c@d.org", "Менеджер", "Продажи", ""],
        ["Иванов Пётр", "+7 903 111-22-34", "", "Директор", "", "Website"],
    ]  # fmt: skip
    columns = {
        "ФИО": "FULL_NAME", "Телефоны": "PHONE.WORK", "Почта": "EMAIL.WORK", "Должность": "POST", "Отдел": "POST", "Источник": "SOURCE_ID",
    }  # fmt: skip
    mapping: dict[str, Any] = {"columns": columns, "constants": {"SOURCE_ID": "Call", "COMMENTS": "imported"}}
    assert "all go to the field “Position”" in desk.do("check", "contact", rows, mapping, 2)["said"]
    assert desk.do("import", "contact", rows, {**mapping, "joins": {"POST": ", "}})["verified"] == 2
    people = desk.named(CONTACT, "name")
    anna, peter = people["Анна"], people["Пётр"]
    assert (anna["lastName"], anna["secondName"], anna["post"]) == ("Петрова", "Ивановна", "Менеджер, Продажи")
    assert (anna["sourceId"], anna["comments"]) == ("CALL", "imported")
    assert (peter["sourceId"], peter["post"]) == ("WEB", "Директор")
    assert [(each["typeId"], each["valueType"], each["value"]) for each in anna["fm"]] == [
        ("PHONE", "MOBILE", "+7 903 111-22-33"), ("PHONE", "WORK", "84951234567"), ("PHONE", "WORK", "84951234568"),
        ("PHONE", "FAX", "84950000000"), ("EMAIL", "WORK", "a@b.org"), ("EMAIL", "HOME", "c@d.org"),
    ]  # fmt: skip


def test_a_template_of_another_portal_fits_by_title_and_type_and_brings_no_numbers_of_that_portal(desk: Desk):
    fields = desk.portal.call("crm.item.fields", {"entityTypeId": DEAL, "useOriginalUfNames": "Y"})["result"]["fields"]
    one = next(each for each in fields.values() if each["type"] == "enumeration" and not each["isMultiple"])
    option = one["items"][0]
    rows = [["Title", "List"], ["one", option["VALUE"]], ["two", "Somehow else"]]
    template: dict[str, Any] = {
        "portal": "elsewhere.bitrix24.com",
        "columns": {"title": "TITLE", "List": "UF_CRM_ELSEWHERE"},
        "fields": {"UF_CRM_ELSEWHERE": {"title": one["title"], "type": "enumeration"}},
        # The number stands for something else here; taken as it is, it would be a wrong value of this list.
        "values": {"List": {"Somehow else": ["use", option["ID"]]}},
    }
    assert desk.problems("deal", rows, template) == [("choice-unknown", 3, "List")]
    assert desk.do("import", "deal", rows, template, 1)["created"] == 1
    assert desk.named(DEAL, "title")["one"][one["upperName"]] == int(option["ID"])
    template["columns"]["Gone"] = "UF_CRM_GONE"
    assert "names what is not there: Gone" in desk.do("check", "deal", rows, template, 2)["said"]
