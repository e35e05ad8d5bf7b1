"""Every field of every kind, spelled as people spell it, is kept by the practice portal and reads back equal."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.crm.portal import BitrixPortal
from desktop_app.crm.records import PortalRecords
from desktop_app.crm.transport import Transport
from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.answers import RowCreated, Verdict
from desktop_app.domain.compare import differences
from desktop_app.domain.convert.fields import status_directory
from desktop_app.domain.kinds import COMPANY, CONTACT, Kind
from desktop_app.domain.mapping import FULL_NAME, ImportMapping
from desktop_app.domain.offering import SYSTEM_NAMES, OfferedField, offered_fields
from desktop_app.domain.plan import PlannedRow
from desktop_app.domain.schema import Directories
from desktop_app.engine.check import Subject, check_table
from desktop_app.engine.planning import Origin, make_plan, mark
from desktop_app.engine.relations import look_up_records, records_wanted
from tests.support.free import NeverCancelled, no_progress
from tests.support.practice import RunningPortal, start_practice_portal
from tests.support.tables import table

ROWS = 40
SPELLINGS = {
    "string": ["Ромашка “Юг”", "  Zoë & Söhne", "7,5", "line one\nline two", "Ægir"],
    "text": ["First line\nsecond line", "[b]bold[/b] & <plain>", "Да"],
    "integer": ["12", "1 000", "-3", "5,0"],
    "double": ["1 234,50", "12.5", "(7)", "1'000.25", "3 тыс."],
    "boolean": ["да", "no", "✓", "-", "FALSE"],
    "date": ["31.03.2026", "2026-04-01", "1 мая 2026", "46112", "3/31/2026"],
    "datetime": ["31.03.2026 14:05", "2026-03-31T14:05:00+05:00", "46112.5", "3/31/2026 2:05 PM"],
    "money": ["300 USD", "12,50 €", "1 250 000,50 руб.", "99"],
    "url": ["https://example.org/a?b=c", "www.example.org"],
    "address": ["Lenina 1 | office 5", "350 5th Ave, New York|40.74;-73.98", "Тверская 1"],
    "crm_currency": ["eur", "$", "Russian rouble"],
    "crm_company": ["Ромашка", "romashka-key", "info@romashka.example", "Acme"],
    "crm_contact": ["Анна Петрова", "Петрова Анна", "+7 495 123-45-67"],
    "iblock_element": ["15"],
    "iblock_section": ["3"],
    "hlblock": ["7"],
}  # fmt: skip
COMMUNICATIONS = {
    "PHONE": ["+7 (903) 100-00-{:02d}", "8 903 200-00-{:02d}; моб. +49 151 167288{:02d}", "4951234567 доб. {:02d}"],
    "EMAIL": ["a{0}@b.org", "Anna <anna{0}@b.org>, c{0}@d.org"],
    "WEB": ["https://example.org/{}", "www.example{}.org; example{}.com"],
    "IM": ["@anna{}", "anna{}; petrova{}"],
}
ALONE = {"QUOTE_NUMBER": "Q-{}", "ACCOUNT_NUMBER": "A-{}", "ORIGIN_ID": "key-{}", "XML_ID": "key-{}"}


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPortal]:
    folder: Path = tmp_path_factory.mktemp("practice")
    with start_practice_portal(folder) as portal:
        yield portal


@pytest.fixture(scope="module")
def transport(practice: RunningPortal) -> Iterator[Transport]:
    transport = Transport(read_webhook(practice.webhook), read_timeout=30)
    yield transport
    transport.close()


@pytest.fixture(scope="module")
def related(transport: Transport) -> None:
    records = PortalRecords(transport)
    romashka = {
        "title": "Ромашка",
        "originId": "romashka-key",
        "EMAIL": [{"VALUE": "info@romashka.example", "VALUE_TYPE": "WORK"}],
    }
    anna = {"name": "Анна", "lastName": "Петрова", "PHONE": [{"VALUE": "+74951234567", "VALUE_TYPE": "WORK"}]}
    for kind, rows in ((COMPANY, (romashka, {"title": "Acme"})), (CONTACT, (anna,))):
        planned = [PlannedRow(key, key, "", values, ()) for key, values in enumerate(rows)]
        answer = records.create(kind, planned, original_names=True)
        assert all(isinstance(each, RowCreated) for each in answer.rows)


def spellings(offered: OfferedField, directories: Directories) -> list[str]:
    field = offered.field
    if field is None:
        return ["Петрова Анна Ивановна", "Иванов Пётр"] if offered.target.upper_name == FULL_NAME else []
    if field.type == "crm_status":
        code = directories.stage_directory.get(_usual(directories), "") if field.upper_name == "STAGE_ID" else ""
        return [status.name for status in directories.statuses[code or status_directory(field)]]
    if field.type == "enumeration":
        return [item.title.upper() for item in field.items]
    if field.type in {"user", "employee"}:
        # Namesakes, in whichever order, are told apart by their e-mail.
        names = [frozenset((person.last_name, person.name)) for person in directories.people]
        people = [person for person in directories.people if person.is_active and person.email][:6]
        return [
            f"{person.last_name} {person.name}"
            if names.count(frozenset((person.last_name, person.name))) == 1
            else person.email
            for person in people
        ]
    if field.type == "crm_category":
        return [pipeline.name for pipeline in directories.pipelines if pipeline.is_default]
    if field.type == "crm":
        return ["Acme"]
    if field.upper_name == "PROBABILITY":
        return ["15%", "100", "7,0 %", "0"]
    if field.type in {"crm_lead", "crm_deal", "crm_quote", "crm_entity"}:
        return []
    return SPELLINGS.get(field.type, SPELLINGS["string"])


def _usual(directories: Directories) -> int | None:
    return next((each.id for each in directories.pipelines if each.is_default), None)


def cell(offered: OfferedField, directories: Directories, row: int) -> str:
    name = offered.target.upper_name
    if offered.target.is_communication:
        choices = COMMUNICATIONS[name]
        return choices[row % len(choices)].format(row, row)
    if name in ALONE:
        return ALONE[name].format(row)
    choices = spellings(offered, directories)
    if not choices or row % 7 == 6:
        return ""
    if offered.holds_many and row % 3 == 1:
        return "; ".join(choices[(row + more) % len(choices)] for more in range(min(2, len(choices))))
    return choices[row % len(choices)]


@pytest.mark.usefixtures("related")
@pytest.mark.parametrize("code", ["lead", "deal", "contact", "company", "quote", "invoice", "spa:1030"])
def test_every_importable_field_reads_back_as_it_stands_in_the_table(transport: Transport, code: str):
    portal, records = BitrixPortal(transport), PortalRecords(transport)
    kind = next(each for each in portal.kinds() if each.code == code)
    schema = portal.schema(kind)
    directories = portal.directories(kind, schema)
    offered = [
        each
        for each in offered_fields(schema, owner_is_admin=True)
        if not each.takes_files and each.target.upper_name not in {*SYSTEM_NAMES, FULL_NAME}
    ]
    sheet = table(
        [each.target.code for each in offered],
        *[[cell(each, directories, row) for each in offered] for row in range(ROWS)],
    )
    subject = Subject(
        schema, directories, ImportMapping({each.target.code: each.target for each in offered}), owner_is_admin=True
    )
    found = look_up_records(records_wanted(sheet, subject), portal, progress=no_progress, cancel=NeverCancelled())
    subject = Subject(schema, directories, subject.mapping, owner_is_admin=True, records=found)
    checked = check_table(sheet, subject, progress=no_progress, cancel=NeverCancelled())
    held = [problem for problem in checked.problems() if problem.severity == "error"]
    assert [(problem.column, problem.value, problem.code) for problem in held] == []
    assert checked.questions == ()
    plan = make_plan(sheet, checked, schema, mark(sheet, checked, kind), Origin("all.csv", "00"))
    _send_and_compare(records, kind, plan.rows, plan)


def _send_and_compare(records: PortalRecords, kind: Kind, rows, plan) -> None:
    for start in range(0, len(rows), 20):
        chunk = rows[start : start + 20]
        answer = records.create(kind, chunk, original_names=plan.original_names)
        assert answer.verdict is Verdict.ANSWERED, answer.problem
        assert [each for each in answer.rows if not isinstance(each, RowCreated)] == []
        ids = [each.record_id for each in answer.rows]
        read = {record.id: record for record in records.read(kind, ids, ["*"]).records}
        for row, identity in zip(chunk, ids, strict=True):
            assert differences(row.values, read[identity].values, plan.compared) == ()
