import base64
import hashlib
import json
from urllib.parse import parse_qs

import pytest

from desktop_app.crm.body import import_body
from desktop_app.crm.records import PortalRecords
from desktop_app.domain.answers import Verdict
from desktop_app.domain.kinds import CONTACT, DEAL, QUOTE, smart_process
from desktop_app.domain.plan import PlannedFile, PlannedRow
from tests.support.scripted import LOST, REFUSED, ScriptedTransport, answer, error, packed, result

MARKERS = [f"ia1:{number:016x}:1" for number in range(120)]


def items(*ids):
    return {"items": [{"id": number, "originId": f"m{number}"} for number in ids]}


def query_of(command):
    method, _, query = command.partition("?")
    return method, parse_qs(query)


def test_a_few_markers_are_one_list_question():
    transport = ScriptedTransport(result(items(3, 4)))
    found = PortalRecords(transport).find_markers(CONTACT, "originId", MARKERS[:2], ["assignedById"])
    assert [record.id for record in found.records] == [3, 4]
    assert transport.asked == [
        (
            "crm.item.list",
            {
                "entityTypeId": 3,
                "useOriginalUfNames": "Y",
                "select": ["id", "originId", "assignedById"],
                "filter": {"@originId": MARKERS[:2]},
                "order": {"id": "ASC"},
                "start": -1,
            },
        )
    ]


def test_keys_of_a_person_are_ours_only_where_the_originator_is():
    transport = ScriptedTransport(result(items(3)))
    PortalRecords(transport).find_markers(CONTACT, "originId", ["1001", "1002"])
    assert transport.asked[0][1]["filter"] == {"@originId": ["1001", "1002"], "=originatorId": "import-assistant"}


def test_many_markers_are_packed_into_one_request():
    transport = ScriptedTransport(packed(items(1), items(), items(2), items(), items(5)))
    found = PortalRecords(transport).find_markers(DEAL, "originId", MARKERS)
    assert [record.id for record in found.records] == [1, 2, 5]
    asked = [query_of(command) for command in transport.commands]
    assert {method for method, _ in asked} == {"crm.item.list"}
    assert [value for _, query in asked for key, values in query.items() if "@originId" in key for value in values] == (
        MARKERS
    )


def test_texts_that_a_batch_would_replace_are_asked_for_one_by_one():
    transport = ScriptedTransport(result(items(1)))
    markers = ["$result[c0][items]", *MARKERS[:30]]
    PortalRecords(transport).find_markers(DEAL, "ufKey", markers)
    assert [method for method, _ in transport.asked] == ["crm.item.list"] * 2


def test_a_full_page_is_followed_by_the_next():
    first, second = items(*range(1, 51)), items(51, 52)
    transport = ScriptedTransport(result(first), result(first), result(second))
    found = PortalRecords(transport).find_markers(DEAL, "originId", MARKERS[:3])
    assert [record.id for record in found.records] == list(range(1, 53))
    assert [document["filter"].get(">id") for _, document in transport.asked] == [None, 0, 50]


def test_a_portal_that_gives_the_same_page_for_ever_is_not_believed():
    answered = PortalRecords(ScriptedTransport(result(items(*range(1, 51))))).find_markers(DEAL, "originId", MARKERS)
    assert answered.verdict is Verdict.AMBIGUOUS
    assert answered.problem is not None


@pytest.mark.parametrize(
    "strange",
    [None, [], {}, {"items": None}, {"items": {}}, {"items": [None]}, {"items": [{"title": "x"}]}, {"items": [{"id": "x"}]}, "text"],
)  # fmt: skip
def test_an_answer_of_another_shape_is_never_taken_for_nothing_found(strange):
    for markers, raw in ((MARKERS[:2], result(strange)), (MARKERS[:50], packed(items(1), strange))):
        found = PortalRecords(ScriptedTransport(raw)).find_markers(DEAL, "originId", markers)
        assert (found.verdict, found.records) == (Verdict.AMBIGUOUS, ())
        assert found.problem is not None


@pytest.mark.parametrize(
    ("code", "verdict"),
    [
        ("OPERATION_TIME_LIMIT", Verdict.OPERATING_LIMITED),
        ("QUERY_LIMIT_EXCEEDED", Verdict.RATE_LIMITED),
        ("INTERNAL_SERVER_ERROR", Verdict.AMBIGUOUS),
        ("ACCESS_DENIED", Verdict.STOP),
        ("insufficient_scope", Verdict.STOP),
        ("INVALID_ARG_VALUE", Verdict.STOP),
        ("", Verdict.STOP),
    ],
)
def test_one_failing_command_decides_for_the_whole_question(code, verdict):
    found = PortalRecords(ScriptedTransport(packed(items(1), None, c1=code))).find_markers(
        DEAL, "originId", MARKERS[:50]
    )
    assert (found.verdict, found.records) == (verdict, ())
    assert found.problem is not None


@pytest.mark.parametrize(
    ("raw", "verdict"),
    [
        (LOST, Verdict.AMBIGUOUS), (REFUSED, Verdict.NOT_SENT), (error("INVALID_CREDENTIALS"), Verdict.STOP),
        (error("QUERY_LIMIT_EXCEEDED"), Verdict.RATE_LIMITED), (answer(b"<html>", 502), Verdict.AMBIGUOUS),
        (error("INVALID_ARG_VALUE"), Verdict.STOP), (error("Access denied."), Verdict.STOP),
    ],
)  # fmt: skip
def test_no_question_raises_for_what_portal_or_network_do(raw, verdict):
    records = PortalRecords(ScriptedTransport(raw))
    answers = [
        records.find_markers(DEAL, "originId", MARKERS[:1]),
        records.find_markers(DEAL, "originId", MARKERS),
        records.any_of_ours(DEAL, "originId"),
        records.read(DEAL, [1, 2], ["id"]),
        records.read(DEAL, list(range(1, 200)), ["id"]),
        records.delete(DEAL, [1, 2]),
    ]
    assert [each.verdict for each in answers] == [verdict] * 6
    assert all(each.problem is not None and each.records == () for each in answers)


def test_records_are_read_fifty_a_command():
    transport = ScriptedTransport(packed(items(*range(1, 51)), items(*range(51, 101)), items(101)))
    found = PortalRecords(transport).read(DEAL, list(range(1, 102)), ["id", "title"])
    assert [record.id for record in found.records] == list(range(1, 102))
    sizes = [sum("@id" in key for key in query_of(command)[1]) for command in transport.commands]
    assert sizes == [50, 50, 1]


def test_communications_come_only_with_everything():
    transport = ScriptedTransport(result(items(1)))
    PortalRecords(transport).read(CONTACT, [1], ["fm", "name"])
    assert transport.asked[0][1]["select"] == ["*"]


def test_nothing_to_ask_is_no_request():
    transport = ScriptedTransport(LOST)
    assert PortalRecords(transport).read(DEAL, [], ["id"]).verdict is Verdict.ANSWERED
    assert PortalRecords(transport).find_markers(DEAL, "originId", []).records == ()
    assert transport.asked == []


def test_more_than_fits_one_request_is_refused_rather_than_cut():
    with pytest.raises(ValueError, match="51 commands"):
        PortalRecords(ScriptedTransport(LOST)).read(DEAL, list(range(1, 2502)), ["id"])


@pytest.mark.parametrize(
    ("kind", "field", "wanted"),
    [
        (DEAL, "originId", {"=originatorId": "import-assistant"}),
        (smart_process(1030, "Purchases"), "xmlId", {"=%xmlId": "ia1:%"}),
        (QUOTE, "quoteNumber", {"!quoteNumber": ""}),
    ],
)
def test_any_record_of_ours_is_one_question(kind, field, wanted):
    transport = ScriptedTransport(result(items()))
    assert PortalRecords(transport).any_of_ours(kind, field).verdict is Verdict.ANSWERED
    assert transport.asked[0][1]["filter"] == wanted


def test_deleted_and_already_gone_are_both_gone_and_others_say_why():
    raw = packed(
        [], None, None, None, c1="NOT_FOUND", c2="CRM_ITEM_DELETE_ACCESS_DENIED", c3="CRM_ITEM_HAS_RUNNING_WORKFLOWS"
    )
    transport = ScriptedTransport(raw)
    found = PortalRecords(transport).delete(DEAL, [11, 12, 13, 14])
    assert [(each.record_id, each.gone) for each in found.records] == [(11, True), (12, True), (13, False), (14, False)]
    assert [each.problem.code for each in found.records if each.problem] == ["delete-denied", "workflows-running"]
    assert transport.commands[1] == "crm.item.delete?entityTypeId=2&id=12"


@pytest.mark.parametrize(
    ("raw", "verdict"),
    [
        (packed([], None, c1="OPERATION_TIME_LIMIT"), Verdict.OPERATING_LIMITED),
        (packed([], None), Verdict.AMBIGUOUS),
    ],
)
def test_a_deletion_that_stopped_halfway_is_to_be_sent_again(raw, verdict):
    found = PortalRecords(ScriptedTransport(raw)).delete(DEAL, [11, 12])
    assert (found.verdict, found.records) == (verdict, ())
    assert found.problem is not None


def test_the_budget_of_the_packed_method_is_told():
    raw = packed(
        [], [], times={1: {"operating": 33.5, "operating_reset_at": 1785567602, "start": 5.0, "duration": 0.1}}
    )
    timing = PortalRecords(ScriptedTransport(raw)).delete(DEAL, [11, 12]).timing
    assert (timing.operating, timing.operating_reset_at) == (33.5, 1785567602.0)


def planned(key, files=(), **values):
    return PlannedRow(key, key + 2, f"m{key}", values, (), "", files)


def file_at(path, field="UF_CRM_F", many=False):
    content = path.read_bytes()
    return PlannedFile(field, many, path.name, path, len(content), hashlib.sha256(content).hexdigest())


def test_rows_leave_in_one_request_with_the_flag_the_portal_understands():
    transport = ScriptedTransport(result({"items": [{"item": {"id": 1}}, {"item": {"id": 2}}]}))
    rows = [planned(0, title="Ёлка “1”"), planned(1, title="b", UF_CRM_X=["1"])]
    PortalRecords(transport).create(DEAL, rows, original_names=True)
    PortalRecords(transport).create(DEAL, rows, original_names=False)
    data = [{"title": "Ёлка “1”"}, {"title": "b", "UF_CRM_X": ["1"]}]
    assert transport.asked == [
        ("crm.item.batchImport", {"entityTypeId": 2, "useOriginalUfNames": "Y", "data": data}),
        ("crm.item.batchImport", {"entityTypeId": 2, "data": data}),
    ]


def test_files_are_pairs_and_lists_of_pairs(tmp_path):
    for name, size in (("a.bin", 1), ("b.bin", 2), ("c.bin", 200_000), ("d “№1”.bin", 589_824)):
        (tmp_path / name).write_bytes(bytes(range(256)) * (size // 256) + b"x" * (size % 256))
    a, b, c, d = (tmp_path / name for name in ("a.bin", "b.bin", "c.bin", "d “№1”.bin"))
    files = (file_at(a), file_at(b, "UF_CRM_M", many=True), file_at(c, "UF_CRM_M", many=True), file_at(d, "UF_CRM_G"))
    body = import_body(DEAL, [planned(0, files, title="x"), planned(1, (file_at(a),)), planned(2)], original_names=True)
    content = b"".join(body.pieces)
    assert len(content) == body.length

    def pair(path):
        return [path.name, base64.b64encode(path.read_bytes()).decode()]

    assert json.loads(content)["data"] == [
        {"title": "x", "UF_CRM_F": pair(a), "UF_CRM_M": [pair(b), pair(c)], "UF_CRM_G": pair(d)},
        {"UF_CRM_F": pair(a)},
        {},
    ]
    assert b"".join(body.pieces) == content


def test_half_a_letter_from_a_broken_file_still_makes_a_readable_request():
    body = import_body(DEAL, [planned(0, title="a\ud800b")], original_names=True)
    assert json.loads(b"".join(body.pieces))["data"] == [{"title": "a\ud800b"}]
