"""For each kind: 500 rows that fill every importable field, and every record equals the table, read by other eyes."""

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.support.practice import RunningPortal, start_practice_portal

ROOT = Path(__file__).resolve().parents[2]
KINDS = {"lead": 1, "deal": 2, "contact": 3, "company": 4, "quote": 7, "invoice": 31, "spa:1030": 1030}
ROWS = 500
FILED = 12
"""Rows that have files."""
SYSTEM = {"createdTime", "updatedTime", "movedTime", "createdBy", "updatedBy", "movedBy"}
# Reference §5.2 and §5.3: "do not offer", "do not send".
NEVER = {
    "fm", "contacts", "companies", "photo", "logo", "isMyCompany", "isRecurring", "locationId", "storageTypeId", "storageElementIds", "originatorId",
}  # fmt: skip
NEVER_TYPES = {"location", "resourcebooking", "crm_multifield"}
_EVERYWHERE = "assignedById opened title"
_SOLD = "currencyId isManualOpportunity opportunity comments contactIds companyId"
_UTM = "utmSource utmMedium utmCampaign utmContent utmTerm"
REFERENCE = {
    kind: set(names.split())
    for kind, names in {
        1: f"{_EVERYWHERE} {_SOLD} {_UTM} honorific name secondName lastName birthdate companyTitle post sourceId sourceDescription stageId "
        "statusDescription observers originId webformId",
        2: f"{_EVERYWHERE} {_SOLD} {_UTM} typeId categoryId stageId probability taxValue quoteId begindate closedate sourceId sourceDescription "
        "leadId additionalInfo observers originId parentId1030",
        3: f"assignedById opened {_UTM} honorific name secondName lastName birthdate typeId sourceId sourceDescription post comments export "
        "companyIds leadId observers originId originVersion",
        4: f"{_EVERYWHERE} {_UTM} typeId industry employees currencyId revenue comments contactIds leadId observers originId originVersion",
        7: f"{_EVERYWHERE} {_SOLD} {_UTM} quoteNumber content terms stageId dealId leadId mycompanyId taxValue begindate closedate actualDate "
        "webformId",
        31: f"{_EVERYWHERE} {_SOLD} accountNumber xmlId stageId mycompanyId taxValue begindate closedate sourceId sourceDescription observers "
        "webformId parentId2",
        1030: f"{_EVERYWHERE} {_SOLD} xmlId webformId begindate closedate observers categoryId stageId sourceId sourceDescription taxValue "
        "mycompanyId parentId2",
    }.items()
}  # fmt: skip
REFERENCE[1030] -= {"comments"}
"""Every standard field a table may fill, written down from reference §5.3; those of the system have a test of their own."""
CUSTOM_TYPES = {
    "string", "integer", "double", "boolean", "date", "datetime", "money", "url", "address", "enumeration", "file", "employee", "crm", "crm_status",
    "iblock_element", "iblock_section", "hlblock",
}  # fmt: skip
VALUE_TYPES = {
    "PHONE": "WORK MOBILE FAX HOME PAGER MAILING OTHER", "EMAIL": "WORK HOME MAILING OTHER",
    "WEB": "WORK HOME FACEBOOK VK LIVEJOURNAL TWITTER OTHER", "IM": "TELEGRAM VK SKYPE VIBER FACEBOOK INSTAGRAM BITRIX24 OPENLINE IMOL ICQ MSN JABBER OTHER",
}  # fmt: skip
PEOPLE = [
    ("Alexander Carter", 1),
    ("O'Neill Jean-Luc", 6),
    ("anna.smith2@practice.example", 3),
    ("Li Wei", 12),
    ("16", 16),
]
UNIQUE = {"originId", "xmlId", "quoteNumber", "accountNumber"}
MONTHS = "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()

Made = tuple[str, Any]
"""What a cell says, and what the record must show."""
Maker = Callable[[int], Made]


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPortal]:
    with start_practice_portal(tmp_path_factory.mktemp("portal")) as running:
        yield running


@pytest.fixture(scope="module")
def related(portal: RunningPortal) -> dict[int, list[Made]]:
    """Kind → how a record of it is named in the table, and its number."""

    def add(kind: int, **fields: Any) -> int:
        return portal.call("crm.item.add", {"entityTypeId": kind, "fields": fields})["result"]["item"]["id"]

    mail = [{"typeId": "EMAIL", "valueType": "WORK", "value": "office@delta.example"}]
    phone = [{"typeId": "PHONE", "valueType": "WORK", "value": "+7 495 700-00-01"}]
    return {
        4: [("Ромашка ООО", add(4, title="Ромашка ООО")), ("key-delta", add(4, title="Delta", originId="key-delta")), ("office@delta.example", add(4, title="Mail", fm=mail))],
        3: [("Петрова Анна", add(3, name="Анна", lastName="Петрова")), ("+7 495 700-00-01", add(3, name="Bo", lastName="Ek", fm=phone)), ("Lee Ann", add(3, name="Ann", lastName="Lee"))],
        1: [("First lead", add(1, title="First lead")), ("Second lead", add(1, title="Second lead"))],
        2: [("First deal", add(2, title="First deal")), ("Second deal", add(2, title="Second deal"))],
        7: [("First quote", add(7, title="First quote")), ("Second quote", add(7, title="Second quote"))],
        1030: [("First project", add(1030, title="First project")), ("Second project", add(1030, title="Second project"))],
    }  # fmt: skip


class Maker500:
    """Makes the cells of one kind's fields and says what its records must show."""

    def __init__(self, portal: RunningPortal, kind: int, related: dict[int, list[Made]], folder: Path) -> None:
        self._portal = portal
        self._kind = kind
        self._related = related
        self._folder = folder
        categories = portal.call("crm.category.list", {"entityTypeId": kind})
        self._pipelines = categories.get("result", {}).get("categories", [])
        self._statuses: dict[str, list[dict[str, Any]]] = {}
        for status in portal.call("crm.status.list", {})["result"]:
            self._statuses.setdefault(status["ENTITY_ID"], []).append(status)

    def made(self, key: str, field: dict[str, Any]) -> Maker:
        """Return what makes the cells of a field."""
        if key in UNIQUE:
            return lambda n: (f"K-{self._kind}-{n}", f"K-{self._kind}-{n}")
        if key == "stageId":
            return self._stage(field)
        single = self._single(key, field)
        if not field["isMultiple"]:
            return single if key in {"title", "categoryId"} else lambda n: ("", None) if n % 11 == 5 else single(n)
        return lambda n: self._several(single, n)

    def _several(self, single: Maker, n: int) -> Made:
        if n % 3 == 0:
            text, value = single(n)
            return text, [value]
        first, second = single(n), single(n + 1)
        return f"{first[0]}{'; ' if n % 3 == 1 else chr(10)}{second[0]}", [first[1], second[1]]

    def _single(self, key: str, field: dict[str, Any]) -> Maker:
        kind, settings = field["type"], field.get("settings", {})
        if kind.startswith("rest_"):
            return lambda n: (f"app {n}", f"app {n}")
        if kind == "crm":
            several = sum(switch == "Y" for switch in settings.values()) > 1
            return lambda n: self._pick(4, n, (lambda number: f"CO_{number}") if several else str)
        if kind in {"crm_company", "crm_contact", "crm_lead", "crm_deal", "crm_quote", "crm_entity"}:
            names = {"crm_company": 4, "crm_contact": 3, "crm_lead": 1, "crm_deal": 2, "crm_quote": 7}
            parent = (
                int(settings.get("parentEntityTypeId") or key.removeprefix("parentId") or 0)
                if kind == "crm_entity"
                else 0
            )
            return lambda n: self._pick(parent or names[kind], n, int)
        if kind == "crm_status":
            entries = self._statuses[field.get("statusType") or settings["ENTITY_TYPE"]]
            return lambda n: (entries[n % len(entries)]["NAME"], entries[n % len(entries)]["STATUS_ID"])
        if kind == "crm_category":
            return lambda n: (self._pipeline(n)["name"], self._pipeline(n)["id"])
        if kind == "enumeration":
            items = field["items"]
            return lambda n: (items[n % len(items)]["VALUE"].upper(), int(items[n % len(items)]["ID"]))
        if key == "probability":
            return lambda n: (f"{n % 101} %", n % 101)
        return PLAIN[kind]

    def _pick(self, kind: int, n: int, form: Callable[[int], Any]) -> Made:
        text, number = self._related[kind][n % len(self._related[kind])]
        return text, form(number)

    def _pipeline(self, n: int) -> dict[str, Any]:
        return self._pipelines[n % len(self._pipelines)]

    def _stage(self, field: dict[str, Any]) -> Maker:
        def stage(n: int) -> Made:
            code = field["statusType"]
            if self._pipelines:
                number = self._pipeline(n)["id"]
                code = {2: f"DEAL_STAGE_{number}" if number else "DEAL_STAGE", 31: f"SMART_INVOICE_STAGE_{number}"}.get(
                    self._kind, f"DYNAMIC_{self._kind}_STAGE_{number}"
                )
            entries = self._statuses[code]
            return entries[n % len(entries)]["NAME"], entries[n % len(entries)]["STATUS_ID"]

        return stage

    def files(self, name: str, *, many: bool) -> Maker:
        """Return what makes the names of files, and writes them."""

        def cell(n: int) -> Made:
            if n >= FILED:
                return "", 0
            names = [f"{name}-{n}-{part}.txt" for part in range(1 + (many and n % 2))]
            for each in names:
                (self._folder / each).write_text(f"{each}\n" * 10, encoding="utf-8")
            return "; ".join(names), len(names)

        return cell


def communications() -> dict[str, Maker]:
    """Target → what makes its cells: each kind of each communication, filled in every fifth row."""
    made: dict[str, Maker] = {}
    for name, kinds in VALUE_TYPES.items():
        for place, value_type in enumerate(kinds.split()):
            made[f"{name}.{value_type}"] = communication(name, place)
    return made


def communication(name: str, place: int) -> Maker:
    forms = {"PHONE": "+7 9{0:02d} 10{1:01d}-{2:02d}-{3:02d}", "EMAIL": "p{0}.{4}@example.org", "WEB": "https://example.org/{0}/{4}", "IM": "nick{0}_{4}"}  # fmt: skip

    def cell(n: int) -> Made:
        if (n + place) % 5:
            return "", []
        text = forms[name].format(place, n // 100, n % 100, 7, n)
        if n % 10 == 0 and place == 0:
            second = f"x{text}" if name == "EMAIL" else text[:-1] + "8"
            return f"{text}; {second}", [text, second]
        return text, [text]

    return cell


PLAIN: dict[str, Maker] = {
    "string": lambda n: (f"Имя «{n}» & Co.", f"Имя «{n}» & Co."),
    "text": lambda n: (f"First line {n}\nsecond <{n}>", f"First line {n}\nsecond <{n}>"),
    "integer": lambda n: (f"1 {n:03d}", 1000 + n),
    "double": lambda n: (f"{n} 234,5" if n else "234,5", n * 1000 + 234.5),
    "boolean": lambda n: ("да", "Y") if n % 2 else ("no", "N"),
    "date": lambda n: (f"{n % 28 + 1} {MONTHS[n % 12]} 2026 г.", f"2026-{n % 12 + 1:02d}-{n % 28 + 1:02d}"),
    "datetime": lambda n: (f"{n % 28 + 1:02d}.03.2026 {n % 24}:07", f"2026-03-{n % 28 + 1:02d}T{n % 24:02d}:07:00"),
    "money": lambda n: (f"{n + 1} 000,50 руб.", f"{n + 1}000.5|RUB"),
    "url": lambda n: (f"https://example.org/{n}", f"https://example.org/{n}"),
    "address": lambda n: (f"Тверская {n}, Москва", f"Тверская {n}, Москва"),
    "user": lambda n: PEOPLE[n % len(PEOPLE)],
    "employee": lambda n: PEOPLE[n % len(PEOPLE)],
    "crm_currency": lambda n: [("€", "EUR"), ("руб.", "RUB"), ("US Dollar", "USD")][n % 3],
    "iblock_element": lambda n: (str(n + 1), n + 1),
    "iblock_section": lambda n: (f"Section [{n + 1}]", n + 1),
    "hlblock": lambda n: (str(n + 1), n + 1),
}  # fmt: skip


def importable(fields: dict[str, dict[str, Any]], kind: int) -> dict[str, dict[str, Any]]:
    """The fields a table may fill; the system's own dates and authors have a test of their own."""
    return {
        key: field
        for key, field in fields.items()
        if not (field["isReadOnly"] or field.get("isDeprecated") or key in NEVER | SYSTEM or field["type"] in NEVER_TYPES)
        and not (key == "categoryId" and kind in {3, 4})
    }  # fmt: skip


@pytest.mark.parametrize("code", sorted(KINDS))
def test_every_record_equals_its_row(portal: RunningPortal, related: dict[int, list[Made]], tmp_path: Path, code: str):
    kind = KINDS[code]
    fields = portal.call("crm.item.fields", {"entityTypeId": kind, "useOriginalUfNames": "Y"})["result"]["fields"]
    chosen = importable(fields, kind)
    assert {key for key, field in chosen.items() if not field["isDynamic"]} == REFERENCE[kind]
    assert {field["type"] for field in chosen.values() if field["isDynamic"]} >= CUSTOM_TYPES
    folder = tmp_path / "files"
    folder.mkdir()
    maker = Maker500(portal, kind, related, folder)
    columns: dict[str, Maker] = {}
    files: dict[str, str] = {}
    for key, field in chosen.items():
        if field["type"] == "file":
            files[field["upperName"]] = key
            columns[key] = maker.files(key, many=field["isMultiple"])
        else:
            columns[key] = maker.made(key, field)
    targets = {key: chosen[key]["upperName"] for key in columns if chosen[key]["type"] != "file"}
    if kind in {1, 3, 4}:
        columns |= communications()
        targets |= {target: target for target in communications()}
    cells = {heading: [make(n) for n in range(ROWS)] for heading, make in columns.items()}
    newest = max((record["id"] for record in portal.records(kind)), default=0)
    done = send(portal, tmp_path, code, cells, targets, files)
    assert (done["created"], done["verified"], done["differing"], done["held_back"]) == (ROWS, ROWS, 0, 0)
    named = first_with_texts(chosen)
    records = {record[named]: record for record in portal.records(kind) if record["id"] > newest}
    assert len(records) == ROWS
    for n in range(ROWS):
        record = records[cells[named][n][1]]
        wrong = [
            (heading, made[n], record.get(heading))
            for heading, made in cells.items()
            if not is_same(heading, made[n][1], record, chosen)
        ]
        assert wrong == [], n


def first_with_texts(chosen: dict[str, Any]) -> str:
    """A field that is filled in every row, each time otherwise."""
    return next(key for key in (*sorted(UNIQUE), "title") if key in chosen)


def send(
    portal: RunningPortal, folder: Path, code: str, cells: dict[str, list[Made]], targets: dict[str, str], files: dict[str, str]
) -> dict[str, Any]:  # fmt: skip
    """Write the table and import it at the terminal."""
    with (folder / "table.csv").open("w", encoding="utf-8-sig", newline="") as table:
        writer = csv.writer(table, delimiter=";")
        writer.writerow(cells)
        writer.writerows(zip(*([text for text, _ in made] for made in cells.values()), strict=True))
    mapping = {"columns": targets, "files": {key: upper for upper, key in files.items()}}
    (folder / "mapping.json").write_text(json.dumps(mapping), encoding="utf-8")
    done = subprocess.run(
        [
            sys.executable, "-m", "desktop_app", "--data-dir", str(folder / "data"), "import", str(folder / "table.csv"), "--to", code, "--json",
            "--duplicates", "off", "--mapping", str(folder / "mapping.json"), "--files", str(folder / "files"),
        ],
        cwd=ROOT, env={**os.environ, "IMPORT_ASSISTANT_WEBHOOK": portal.webhook}, capture_output=True, text=True, timeout=150,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:] + done.stdout[-3000:]
    return json.loads(done.stdout)


def is_same(heading: str, expected: Any, record: dict[str, Any], chosen: dict[str, Any]) -> bool:
    """Tell whether the record shows what the table says, in the portal's own forms of values."""
    if "." in heading:
        name, _, value_type = heading.partition(".")
        entries = [each["value"] for each in record["fm"] if (each["typeId"], each["valueType"]) == (name, value_type)]
        return entries == expected
    field, shown = chosen[heading], record[heading]
    if field["type"] == "file":
        found = shown if isinstance(shown, list) else [shown] if shown else []
        return len(found) == expected
    if expected is None:
        # An empty cell sends nothing: user fields stay empty, others have the portal's own default.
        return not field["isDynamic"] or shown in (None, "", [], "N", 0, False)
    if isinstance(expected, list):
        return len(shown) == len(set(map(str, expected))) and all(
            any(one_is_same(field["type"], one, other) for other in shown) for one in expected
        )
    return one_is_same(field["type"], expected, shown)


def one_is_same(kind: str, expected: Any, shown: Any) -> bool:
    if kind == "date":
        return shown[:10] == expected
    if kind == "datetime":
        return datetime.fromisoformat(shown) == datetime.fromisoformat(expected + "+03:00")
    if kind == "money":
        number, _, currency = shown.partition("|")
        return f"{float(number):g}|{currency}" == f"{float(expected.partition('|')[0]):g}|{expected.partition('|')[2]}"
    if isinstance(expected, int | float):
        return float(shown) == expected
    return shown == expected


def test_the_system_s_own_dates_and_authors_arrive_oldest_first(portal: RunningPortal, tmp_path: Path):
    def moment(hour: int) -> Maker:
        return lambda n: (f"{28 - n // 2}.02.2024 {hour}:00", f"2024-02-{28 - n // 2:02d}T{hour:02d}:00:00")

    makers: dict[str, Maker] = {
        "title": lambda n: (f"Old {n}", f"Old {n}"),
        "createdTime": moment(9), "movedTime": moment(10), "updatedTime": moment(11),
        "createdBy": PLAIN["user"], "updatedBy": PLAIN["user"], "movedBy": PLAIN["user"],
    }  # fmt: skip
    fields = portal.call("crm.item.fields", {"entityTypeId": 1036, "useOriginalUfNames": "Y"})["result"]["fields"]
    makers = {key: make for key, make in makers.items() if key in fields}
    assert {"createdTime", "createdBy", "updatedTime", "updatedBy"} <= set(makers)
    cells = {key: [make(n) for n in range(50)] for key, make in makers.items()}
    (tmp_path / "files").mkdir()
    done = send(portal, tmp_path, "spa:1036", cells, {key: fields[key]["upperName"] for key in cells}, {})
    assert (done["created"], done["verified"], done["differing"]) == (50, 50, 0)
    records = {record["title"]: record for record in portal.records(1036)}
    for n in range(50):
        record = records[f"Old {n}"]
        assert [key for key, made in cells.items() if not is_same(key, made[n][1], record, fields)] == [], record
