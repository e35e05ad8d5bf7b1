"""Related records are found on a portal by number, key, title, name, phone and e-mail: none, one or many, in few requests."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from desktop_app.crm.portal import BitrixPortal
from desktop_app.crm.transport import Transport
from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.kinds import CONTACT, DEAL, QUOTE
from desktop_app.domain.mapping import Choice, ChoiceKind, ImportMapping, LookUp, Target
from desktop_app.domain.schema import Directories, Field, Schema
from desktop_app.engine.check import Subject, check_table
from desktop_app.engine.relations import look_up_records, records_wanted
from tests.support.free import NeverCancelled, no_progress
from tests.support.practice import RunningPortal, start_practice_portal
from tests.support.tables import table

TITLED = {1: "lead", 2: "deal", 4: "company", 7: "quote", 1030: "entity"}


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPortal]:
    with start_practice_portal(tmp_path_factory.mktemp("portal")) as running:
        yield running


@pytest.fixture(scope="module")
def portal(practice: RunningPortal) -> Iterator[BitrixPortal]:
    transport = Transport(read_webhook(practice.webhook), read_timeout=30)
    yield BitrixPortal(transport)
    transport.close()


@pytest.fixture(scope="module")
def ids(practice: RunningPortal) -> dict[str, int]:
    """Short name → number of the records that are looked for."""

    def add(kind: int, **fields: object) -> int:
        answer = practice.call("crm.item.add", {"entityTypeId": kind, "fields": fields})
        return answer["result"]["item"]["id"]

    def reach(phone: str = "", mail: str = "") -> list[dict[str, str]]:
        pairs = (("PHONE", phone), ("EMAIL", mail))
        return [{"typeId": kind, "valueType": "WORK", "value": value} for kind, value in pairs if value]

    made = {
        f"{kind} {which}": add(kind, title=f"{name} {which}")
        for kind, name in TITLED.items()
        for which in ("one", "twin")
    }
    for kind, name in TITLED.items():
        add(kind, title=f"{name} twin")
    made["keyed"] = add(4, title="Keyed", originId="K-1")
    made["keyed project"] = add(1030, title="Keyed project", xmlId="P-1")
    made["quote number"] = add(7, title="Numbered", quoteNumber="Q-77")
    made["firm"] = add(4, title="Reachable firm", fm=reach("+7 495 111-22-33", "office@firm.example"))
    made["anna"] = add(
        3, name="Anna", secondName="Maria", lastName="Lindt", fm=reach("+49 151 16728812", "anna@lindt.example")
    )
    made["bo"] = add(3, name="Bo", lastName="Ek", post="Buyer", fm=reach("+46 8 123 45 67", "shared@ek.example"))
    made["eva"] = add(3, name="Eva", lastName="Ek", fm=reach("", "shared@ek.example"))
    made["bo again"] = add(3, name="Bo", lastName="Ek")
    made["number"] = add(4, title="4711")
    return made  # fmt: skip


def relation(kind: str, **settings: object) -> Field:
    return Field("rel", "REL", kind, "Relation", settings=settings)


def found(portal, field, *texts, by=None):
    mapping = ImportMapping({"H": Target("REL")}, look_ups={"H": by} if by else {})
    subject = Subject(Schema(DEAL, (field,)), no_directories(), mapping, owner_is_admin=True)
    sheet = table(["H"], *[[text] for text in texts])
    records = look_up_records(records_wanted(sheet, subject), portal, progress=no_progress, cancel=NeverCancelled())
    subject = replace(subject, records=records)
    checked = check_table(sheet, subject, progress=no_progress, cancel=NeverCancelled())
    return [
        checked.problems_of(index)[0].code if checked.is_held(index) else checked.payload(index)["rel"]
        for index in range(len(texts))
    ]


def no_directories() -> Directories:

    return Directories()


@pytest.mark.parametrize("kind", [1, 2, 4, 7, 1030])
def test_by_title_there_are_none_one_or_many(portal, ids, kind):
    field = relation(f"crm_{TITLED[kind]}", **({"parentEntityTypeId": kind} if kind == 1030 else {}))
    name = TITLED[kind]
    texts = [f"{name} one", f"{name.upper()}  ONE", f"{name} three", f"{name} twin"]
    one = ids[f"{kind} one"]
    assert found(portal, field, *texts) == [one, one, "relation-unknown", "relation-several"]


def test_by_number_whatever_stands_around_it(portal, ids):
    number = ids["keyed"]
    texts = [str(number), f"#{number}", f"Whatever [{number}]", "999999"]
    assert found(portal, relation("crm_company"), *texts) == [number, number, number, "relation-unknown"]


def test_by_external_key(portal, ids):
    assert found(portal, relation("crm_company"), "K-1", "K-2") == [ids["keyed"], "relation-unknown"]
    assert found(portal, relation("crm_entity", parentEntityTypeId=1030), "P-1") == [ids["keyed project"]]
    assert found(portal, relation("crm_quote"), "Q-77") == [ids["quote number"]]


def test_people_by_either_order_of_names(portal, ids):
    texts = [
        "Anna Lindt",
        "Lindt Anna",
        "lindt, anna",
        "Anna Maria Lindt",
        "Lindt Anna Maria",
        "Bo Ek",
        "Eva Ek",
        "Nils Ek",
    ]
    anna = ids["anna"]
    assert found(portal, relation("crm_contact"), *texts) == [
        anna, anna, anna, anna, anna, "relation-several", ids["eva"], "relation-unknown",
    ]  # fmt: skip


def test_by_phone_and_e_mail(portal, ids):
    company, contact = relation("crm_company"), relation("crm_contact")
    assert found(portal, company, "+7 (495) 111 22 33", "OFFICE@firm.example", "no@firm.example", "+7 495 999-99-99") == [
        ids["firm"], ids["firm"], "relation-unknown", "relation-unknown",
    ]  # fmt: skip
    assert found(portal, contact, "+49 151 16728812", "shared@ek.example") == [ids["anna"], "relation-several"]


def test_records_of_one_name_are_told_apart_in_one_request_more(practice, portal, ids):
    subject = Subject(
        Schema(DEAL, (relation("crm_contact"),)), no_directories(), ImportMapping({"H": Target("REL")}), owner_is_admin=True
    )  # fmt: skip
    sheet = table(["H"], ["Bo Ek"], ["Eva Ek"])
    before = len(practice.requests())
    records = look_up_records(records_wanted(sheet, subject), portal, progress=no_progress, cancel=NeverCancelled())
    asked = [each for each in practice.requests()[before:] if each["phase"] == "answered"]
    assert len(asked) == 2  # by surname, and the two of one name
    day = practice.records(3)[0]["createdTime"][:10]
    assert {each.id: each.note for each in records["REL"]["bo ek"]} == {
        ids["bo"]: f"+46 8 123 45 67, shared@ek.example, Buyer, made on {day}",
        ids["bo again"]: f"made on {day}",
    }
    assert [each.note for each in records["REL"]["eva ek"]] == [""]
    checked = check_table(sheet, replace(subject, records=records), progress=no_progress, cancel=NeverCancelled())
    (problem,) = checked.problems_of(0)
    assert f"Bo Ek [{ids['bo']}] (+46 8 123 45 67, shared@ek.example, Buyer, made on {day})" in problem.words["names"]


def test_a_person_can_say_what_the_texts_are(portal, ids):
    company = relation("crm_company")
    assert found(portal, company, "4711", by=LookUp.TITLE) == [ids["number"]]
    assert found(portal, company, "4711", by=LookUp.ID) == ["relation-unknown"]
    assert found(portal, company, "company one", by=LookUp.KEY) == ["relation-unknown"]
    assert found(portal, company, "K-1", by=LookUp.TITLE) == ["relation-unknown"]
    assert found(portal, relation("crm_contact"), "4915116728812", by=LookUp.PHONE) == [ids["anna"]]


def test_a_field_of_several_kinds_looks_in_all_of_them(portal, ids):
    field = relation("crm", COMPANY="Y", CONTACT="Y", DEAL="N")
    firm, anna = ids["firm"], ids["anna"]
    texts = ["Reachable firm", "Anna Lindt", "anna@lindt.example", f"CO_{firm}", "deal one", str(ids["keyed"])]
    told = found(portal, field, *texts)
    assert told[:5] == [f"CO_{firm}", f"C_{anna}", f"C_{anna}", f"CO_{firm}", "relation-unknown"]
    # A bare number may be a company or a contact: it is never guessed which.
    assert told[5] in {"relation-several", f"CO_{ids['keyed']}"}


def test_the_person_decides_between_many(portal, ids):
    mapping = ImportMapping(
        {"H": Target("REL")}, choices={"H": {"Bo Ek": Choice(ChoiceKind.USE, str(ids["bo again"]))}}
    )
    subject = Subject(Schema(QUOTE, (relation("crm_contact"),)), no_directories(), mapping, owner_is_admin=True)
    sheet = table(["H"], ["Bo Ek"])
    records = look_up_records(records_wanted(sheet, subject), portal, progress=no_progress, cancel=NeverCancelled())
    subject = replace(subject, records=records)
    checked = check_table(sheet, subject, progress=no_progress, cancel=NeverCancelled())
    assert checked.payload(0) == {"rel": ids["bo again"]}


def test_many_in_one_cell_and_constants_are_looked_up_too(portal, ids):
    field = replace(relation("crm_contact"), is_multiple=True)
    mapping = ImportMapping({"H": Target("REL")}, constants={"OTHER": "company one"})
    schema = Schema(CONTACT, (field, Field("other", "OTHER", "crm_company", "Other")))
    subject = Subject(schema, no_directories(), mapping, owner_is_admin=True)
    sheet = table(["H"], ["Anna Lindt; Eva Ek"], ["Lindt Anna, 999999"])
    records = look_up_records(records_wanted(sheet, subject), portal, progress=no_progress, cancel=NeverCancelled())
    subject = replace(subject, records=records)
    checked = check_table(sheet, subject, progress=no_progress, cancel=NeverCancelled())
    assert checked.payload(0) == {"rel": [ids["anna"], ids["eva"]], "other": ids["4 one"]}
    assert [problem.code for problem in checked.problems_of(1)] == ["relation-unknown"]


def test_hundreds_of_texts_take_few_requests(practice, portal, ids):
    before = len(practice.requests())
    texts = [f"Firm {number}" for number in range(400)] + [f"a{number}@b.example" for number in range(100)]
    assert set(found(portal, relation("crm_company"), *texts)) == {"relation-unknown"}
    answered = [each for each in practice.requests()[before:] if each["phase"] == "answered"]
    assert 0 < len(answered) <= 25
