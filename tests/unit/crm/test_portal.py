import datetime as dt
from dataclasses import replace

import pytest
import stamina

from desktop_app.crm.portal import BitrixPortal
from desktop_app.domain.kinds import CONTACT, DEAL, INVOICE, LEAD, QUOTE, smart_process
from desktop_app.domain.problems import Trouble
from desktop_app.domain.schema import Field, Pipeline, Schema
from tests.support.scripted import LOST, REFUSED, UNTRUSTED, ScriptedTransport, answer, error, packed, result

USER = {"ID": "6", "ACTIVE": True, "NAME": "Anna", "LAST_NAME": "Ling", "SECOND_NAME": "", "EMAIL": "a@b.org"}
TIME = "2026-11-24T05:00:00+03:00"
STATUS = {"ENTITY_ID": "SOURCE", "STATUS_ID": "WEB", "NAME": "Site", "SORT": "20", "SEMANTICS": None}
CURRENCY = {"CURRENCY": "RUB", "FULL_NAME": "Rouble", "BASE": "Y"}
CATEGORIES = {
    "categories": [{"id": 0, "name": "General", "isDefault": "Y"}, {"id": 9, "name": "Spare", "isDefault": "N"}]
}


@pytest.fixture(autouse=True)
def tries_without_waiting():
    stamina.set_testing(True, attempts=5, cap=True)
    yield
    stamina.set_testing(False)


def portal(*answers, host="acme.bitrix24.de"):
    transport = ScriptedTransport(*answers, host=host)
    return BitrixPortal(transport), transport


def refused(ask):
    with pytest.raises(Trouble) as caught:
        ask()
    return caught.value.problem


def test_the_owner_is_told_by_the_profile():
    owner = portal(result({"ID": "7", "ADMIN": True, "NAME": "Anna", "LAST_NAME": "Ling"}))[0].owner()
    assert (owner.id, owner.name, owner.is_admin) == (7, "Anna Ling", True)


@pytest.mark.parametrize("empty", [{}, []])
def test_an_empty_profile_is_that_of_an_inactive_owner(empty):
    assert refused(portal(result(empty))[0].owner).code == "authorization-error"


def test_scopes_are_a_set():
    assert portal(result(["crm", "user_basic"]))[0].scopes() == {"crm", "user_basic"}
    assert portal(result([]))[0].scopes() == frozenset()


def test_the_clock_is_read_with_its_offset():
    assert portal(result(TIME))[0].clock() == dt.datetime(2026, 11, 24, 2, tzinfo=dt.UTC).timestamp()


def test_the_pace_is_measured_with_a_padded_question():
    from desktop_app.domain.answers import Timing

    class Slow(ScriptedTransport):
        def post(self, method, body):
            raw = super().post(method, body)
            self.lengths = [*getattr(self, "lengths", []), body.length]
            return replace(raw, timing=Timing(10.0, 10.5 + body.length / 200_000))

    transport = Slow(result({"ID": "1"}), result({"ID": "1"}))
    assert round(BitrixPortal(transport).upload_pace(), -3) == 200_000
    assert [method for method, _ in transport.asked] == ["profile", "profile"]
    assert (transport.lengths[0] < 100, transport.lengths[1] > 1_000_000) == (True, True)


@pytest.mark.parametrize("odd", [None, "soon", "2026-11-24T05:00:00", {}])
def test_a_time_without_its_offset_is_not_guessed(odd):
    assert refused(portal(result(odd))[0].clock).code == "answer-not-understood"


def test_reads_are_tried_again_after_lost_answers_limits_and_faults_of_the_portal():
    found, transport = portal(
        LOST, error("QUERY_LIMIT_EXCEEDED", status=503), answer(b"<html>", 502), error("INTERNAL_SERVER_ERROR"), result(["crm"])
    )  # fmt: skip
    assert found.scopes() == {"crm"}
    assert len(transport.asked) == 5


@pytest.mark.parametrize(
    ("raw", "tries", "code"),
    [
        (LOST, 5, "no-answer"), (REFUSED, 5, "connection-refused"), (answer(b"<html>", 504), 5, "server-trouble"),
        (answer(b"<html>login</html>"), 5, "not-a-portal"), (error("OPERATION_TIME_LIMIT"), 5, "operation-time-limit"),
        (UNTRUSTED, 1, "certificate"), (error("INVALID_CREDENTIALS"), 1, "invalid-credentials"),
        (error("insufficient_scope"), 1, "insufficient-scope"), (error("INVALID_ARG_VALUE"), 1, "invalid-arg"),
        (error("", "Access denied."), 1, "denied-unnamed"),
    ],
)  # fmt: skip
def test_what_asking_again_would_not_change_is_told_at_once(raw, tries, code):
    asked, transport = portal(raw)
    assert refused(asked.scopes).code == code
    assert len(transport.asked) == tries


def test_the_first_question_does_not_keep_a_person_waiting():
    asked, transport = portal(LOST)
    assert refused(asked.owner).code == "no-answer"
    assert len(transport.asked) == 2


def test_kinds_are_those_that_can_be_imported():
    rows = [
        {"ID": 1, "NAME": "Lead"}, {"ID": 2, "NAME": "Сделка"}, {"ID": 5, "NAME": "Old invoice"}, {"ID": 8, "NAME": "Requisite"},
        {"ID": 31, "NAME": "Invoice"}, {"ID": 36, "NAME": "x"}, {"ID": 39, "NAME": "x"}, {"ID": "177", "NAME": "Purchases"},
        {"ID": 1030, "NAME": "Leases"}, {"ID": 1031, "NAME": "odd"}, {"ID": 200, "NAME": "odd"}, {"ID": "x"}, "odd", {"ID": 128},
    ]  # fmt: skip
    found = portal(result(rows))[0].kinds()
    assert [(kind.code, kind.title) for kind in found] == [
        ("lead", "Lead"), ("deal", "Сделка"), ("invoice", "Invoice"), ("spa:177", "Purchases"), ("spa:1030", "Leases"), ("spa:128", "128"),
    ]  # fmt: skip


FIELDS = {
    "title": {"type": "string", "title": "Name", "upperName": "TITLE"},
    "stageId": {"type": "crm_status", "title": "Stage", "upperName": "STAGE_ID", "statusType": "DEAL_STAGE"},
    "UF_CRM_1": {
        "type": "enumeration", "isDynamic": True, "isMultiple": True, "isRequired": "Y", "title": "UF_CRM_1", "formLabel": "Colour",
        "items": [{"ID": "79", "VALUE": "Red"}, {"ID": 80, "VALUE": ""}, {"VALUE": "odd"}], "settings": {"DISPLAY": "LIST"},
    },
    "UF_CRM_2": {"type": "crm_status", "isDynamic": True, "settings": {"ENTITY_TYPE": "SOURCE"}},
}  # fmt: skip


def test_fields_keep_the_very_keys_of_the_portal():
    asked, transport = portal(result({"fields": FIELDS}))
    schema = asked.schema(DEAL)
    assert transport.asked == [("crm.item.fields", {"entityTypeId": 2, "useOriginalUfNames": "Y"})]
    assert schema.original_names
    assert [(each.key, each.upper_name, each.title) for each in schema.fields] == [
        ("title", "TITLE", "Name"),
        ("stageId", "STAGE_ID", "Stage"),
        ("UF_CRM_1", "UF_CRM_1", "Colour"),
        ("UF_CRM_2", "UF_CRM_2", "UF_CRM_2"),
    ]
    colour = schema.fields[2]
    assert [(item.id, item.title) for item in colour.items] == [("79", "Red"), ("80", "80")]
    assert (colour.is_multiple, colour.is_required, colour.is_read_only, colour.settings) == (
        True,
        True,
        False,
        {"DISPLAY": "LIST"},
    )
    assert [each.status_type for each in schema.fields] == [None, "DEAL_STAGE", None, "SOURCE"]


def test_a_portal_that_does_not_know_the_flag_is_recognised_by_its_keys():
    fields = {"ufCrm_1": {"type": "string", "isDynamic": True, "upperName": "UF_CRM_1", "items": [], "settings": []}}
    schema = portal(result({"fields": fields}))[0].schema(DEAL)
    assert not schema.original_names
    assert schema.fields[0].key == "ufCrm_1"


@pytest.mark.parametrize("odd", [{}, [], {"fields": []}, None])
def test_a_kind_without_fields_is_no_answer(odd):
    assert refused(lambda: portal(result(odd))[0].schema(DEAL)).code == "answer-not-understood"


def directories(kind, *answers, schema=None, host="acme.bitrix24.de"):
    asked, transport = portal(*answers, host=host)
    return asked.directories(kind, schema or Schema(kind, ())), transport


def test_directories_of_deals_come_in_one_request():
    stages = [
        {"ENTITY_ID": "DEAL_STAGE_9", "STATUS_ID": f"C9:{n}", "NAME": f"S{n}", "SORT": str(n)} for n in (30, 10, 20)
    ]
    raw = packed(TIME, [STATUS, *stages, "odd", {}], [CURRENCY, {}], CATEGORIES, [USER], [])
    found, transport = directories(DEAL, raw)
    assert [method for method, _ in transport.asked] == ["batch"]
    assert found.pipelines == (Pipeline(0, "General", True), Pipeline(9, "Spare", False))
    assert found.stage_directory == {0: "DEAL_STAGE", 9: "DEAL_STAGE_9"}
    assert [status.name for status in found.statuses["DEAL_STAGE_9"]] == ["S10", "S20", "S30"]
    assert [(each.code, each.is_base) for each in found.currencies] == [("RUB", True)]
    assert [(each.id, each.name, each.last_name, each.is_active) for each in found.people] == [
        (6, "Anna", "Ling", True)
    ]
    assert found.zone == dt.timezone(dt.timedelta(hours=3))
    assert found.country == "DE"


def test_kinds_without_pipelines_are_not_asked_for_them():
    found, transport = directories(LEAD, packed(TIME, [STATUS], [], [], []))
    assert len(transport.asked[0][1]["cmd"]) == 5
    assert found.stage_directory == {None: "STATUS"}
    assert directories(CONTACT, packed(TIME, [STATUS], [], [], []))[0].stage_directory == {}


def test_a_smart_process_without_pipelines_has_the_stages_its_field_names():
    kind = smart_process(1030, "Leases")
    schema = Schema(kind, (Field("stageId", "STAGE_ID", "crm_status", "Stage", status_type="DYNAMIC_1030_STAGE_4"),))
    raw = packed(TIME, [STATUS], [CURRENCY], None, [], [], c3="ENTITY_TYPE_NOT_SUPPORTED")
    found, _ = directories(kind, raw, schema=schema)
    assert (found.pipelines, found.stage_directory) == ((), {None: "DYNAMIC_1030_STAGE_4"})


def test_currencies_that_may_not_be_read_are_none():
    found, _ = directories(LEAD, packed(TIME, [STATUS], None, [], [], c2=""), host="acme.example.org")
    assert (found.currencies, found.country) == ((), None)


def test_a_packed_question_that_met_a_limit_is_asked_again_alone():
    limited = packed(TIME, [STATUS], None, [], [], c2="OPERATION_TIME_LIMIT")
    found, transport = directories(LEAD, limited, result([CURRENCY]))
    assert [method for method, _ in transport.asked] == ["batch", "crm.currency.list"]
    assert len(found.currencies) == 1


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (packed(TIME, None, [], [], [], c1="Access denied."), "denied-sentence"),
        (packed(None, [STATUS], [], [], [], c0="ERROR_METHOD_NOT_FOUND"), "method-not-found"),
        (packed("soon", [STATUS], [], [], []), "answer-not-understood"),
    ],
)
def test_what_every_import_needs_is_not_guessed(raw, code):
    assert refused(lambda: directories(LEAD, raw)).code == code


def test_people_come_page_by_page_and_none_twice():
    pages = [[{**USER, "ID": str(50 * page + n)} for n in range(50 if page < 2 else 7)] for page in range(3)]
    found, transport = directories(LEAD, packed(TIME, [STATUS], [], *pages[:2]), result(pages[2]))
    assert [person.id for person in found.people] == list(range(107))
    assert [document["start"] for method, document in transport.asked if method == "user.get"] == [100]
    assert all(f"start={start}&" in transport.asked[0][1]["cmd"][f"c{number}"] for number, start in ((3, 0), (4, 50)))


def test_a_portal_that_repeats_its_people_is_not_asked_for_ever():
    page = [{**USER, "ID": n} for n in range(1, 51)]
    found, transport = directories(LEAD, packed(TIME, [STATUS], [], page, page))
    assert len(found.people) == 50
    assert len(transport.asked) == 1


def test_without_the_right_to_employees_there_are_none_but_a_lost_answer_is_told():
    denied = packed(TIME, [STATUS], [], None, None, c3="insufficient_scope", c4="insufficient_scope")
    limited = packed(TIME, [STATUS], [], None, None, c3="OPERATION_TIME_LIMIT", c4="OPERATION_TIME_LIMIT")
    assert directories(LEAD, denied)[0].people == ()
    assert refused(lambda: directories(LEAD, limited, LOST)).code == "no-answer"


@pytest.mark.parametrize(
    ("host", "currency", "country"),
    [
        ("acme.bitrix24.ru", "USD", "RU"), ("acme.bitrix24.com.br", "", "BR"), ("acme.bitrix24.com", "KZT", "KZ"),
        ("acme.bitrix24.eu", "EUR", None), ("crm.acme.de:8443", "PLN", "PL"), ("acme.bitrix24.com", "USD", None), ("127.0.0.1:80", "", None),
    ],
)  # fmt: skip
def test_the_country_of_phone_numbers_is_guessed_from_portal_and_currency(host, currency, country):
    currencies = [{"CURRENCY": currency, "BASE": "Y"}, {"CURRENCY": "GBP", "BASE": "N"}]
    assert directories(LEAD, packed(TIME, [STATUS], currencies), result([]), host=host)[0].country == country


def test_all_records_are_found_page_by_page():
    pages = [{"items": [{"id": n, "title": "x"} for n in range(start, start + 50)]} for start in (1, 51)]
    asked, transport = portal(*map(result, pages), result({"items": []}))
    found = asked.find(DEAL, {"=title": "x"}, ["title"])
    assert [record.id for record in found.records] == list(range(1, 101))
    assert [document["filter"] for _, document in transport.asked] == [
        {"=title": "x", ">id": last} for last in (0, 50, 100)
    ]
    assert len(portal(result(pages[0]))[0].find(DEAL, {}, [], limit=3).records) == 3


@pytest.mark.parametrize("odd", [{}, [], {"items": [{}]}])
def test_an_odd_list_is_not_taken_for_an_empty_one(odd):
    assert refused(lambda: portal(result(odd))[0].find(DEAL, {}, [])).code == "answer-not-understood"


def test_values_the_portal_does_not_know_are_asked_for_twenty_at_once():
    values = [f"p{n}@x.org" for n in range(1021)]
    asked, transport = portal(packed(*[[]] * 50), packed([], []))
    assert asked.duplicates("EMAIL", values) == {value: {} for value in values}
    assert [len(document["cmd"]) for _, document in transport.asked] == [50, 2]
    command = transport.asked[0][1]["cmd"]["c1"]
    assert command.startswith("crm.duplicate.findbycomm?type=EMAIL&values%5B0%5D=p20%40x.org&values%5B1%5D=p21%40x.org")
    assert command.count("values") == 20


def test_values_of_a_group_that_is_known_are_asked_for_each_on_its_own():
    values = [f"p{n}@x.org" for n in range(41)]
    like = {"CONTACT": [275, "2297"], "COMPANY": [12], "ODD": [1]}
    asked, transport = portal(packed([], like, {"LEAD": [7]}), packed(*[[]] * 19, like))
    found = asked.duplicates("EMAIL", values)
    assert found[values[39]] == {3: (275, 2297), 4: (12,)}
    assert found[values[40]] == {1: (7,)}
    assert all(found[value] == {} for value in values[:39])
    assert [len(document["cmd"]) for _, document in transport.asked] == [3, 20]
    assert transport.asked[1][1]["cmd"]["c1"] == "crm.duplicate.findbycomm?type=EMAIL&values%5B0%5D=p21%40x.org"


def keyed(*records):
    return {"items": [{"id": number, "originId": key, "originatorId": whose} for number, key, whose in records]}


def test_keys_of_other_programs_are_found_fifty_a_command_and_ours_passed_over():
    keys = [f"k{number}" for number in range(60)]
    first = keyed((7, "K3 ", "1C"), (8, "k4", "import-assistant"), (9, "k3", None))
    asked, transport = portal(packed(first, keyed()))
    assert asked.keyed(CONTACT, keys) == {"k3": (7, 9)}
    assert [len(document["cmd"]) for _, document in transport.asked] == [2]
    assert transport.asked[0][1]["cmd"]["c0"].count("originId%5D%5B") == 50


@pytest.mark.parametrize(("kind", "field"), [(INVOICE, "xmlId"), (QUOTE, "quoteNumber")])
def test_kinds_whose_records_name_no_program_give_all_that_bear_a_key(kind, field):
    page = {"items": [{"id": 7, field: "K1"}, {"id": 8, field: "k2"}]}
    asked, transport = portal(packed(page))
    assert asked.keyed(kind, ["k1", "k2", "k3"]) == {"k1": (7,), "k2": (8,)}
    (_, document), *more = transport.asked
    assert f"%40{field}%5D" in document["cmd"]["c0"]
    assert "originatorId" not in document["cmd"]["c0"]
    assert more == []


def test_a_full_page_of_keys_is_asked_for_to_its_end():
    page = keyed(*((number, "k", "1C") for number in range(1, 51)))
    asked, transport = portal(packed(page), result(page), result(keyed((51, "k", "1C"))))
    assert asked.keyed(CONTACT, ["k"]) == {"k": tuple(range(1, 52))}
    assert [document["filter"][">id"] for _, document in transport.asked[1:]] == [0, 50]


def test_a_refused_or_unreadable_look_for_keys_is_told():
    asked, _ = portal(packed(None, c0="Access denied."))
    assert refused(lambda: asked.keyed(CONTACT, ["k"])).code == "denied-sentence"
    asked, _ = portal(packed({"odd": 1}))
    assert refused(lambda: asked.keyed(CONTACT, ["k"])).code == "answer-not-understood"


def test_a_refused_look_for_likenesses_is_told():
    asked, _ = portal(packed(None, c0="Access denied."))
    assert refused(lambda: asked.duplicates("PHONE", ["+7"])).code == "denied-sentence"


def test_a_text_that_a_batch_would_replace_is_asked_for_on_its_own():
    asked, transport = portal(result({"CONTACT": [1]}))
    assert asked.duplicates("EMAIL", ["$result[x]@x.org"]) == {"$result[x]@x.org": {3: (1,)}}
    assert [method for method, _ in transport.asked] == ["crm.duplicate.findbycomm"]


def test_the_identity_holds_no_secret():
    found = portal(LOST)[0].identity
    assert (found.host, found.user_id) == ("acme.bitrix24.de", "7")
