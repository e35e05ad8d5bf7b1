"""The client's side of the wire meets the practice portal's over real HTTP."""

import base64
import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.crm.portal import BitrixPortal
from desktop_app.crm.records import PortalRecords
from desktop_app.crm.transport import Transport
from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.answers import RowCreated, RowRefused, Verdict
from desktop_app.domain.kinds import COMPANY, CONTACT, DEAL
from desktop_app.domain.plan import PlannedFile, PlannedRow
from desktop_app.domain.problems import Trouble
from tests.contract.practice.test_independent_clients import make_certificate
from tests.support.practice import RunningPortal, start_practice_portal


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[RunningPortal]:
    with start_practice_portal(tmp_path) as portal:
        yield portal


@pytest.fixture
def transport(practice: RunningPortal) -> Iterator[Transport]:
    transport = Transport(read_webhook(practice.webhook), read_timeout=10)
    yield transport
    transport.close()


def row(key: int, files: tuple[PlannedFile, ...] = (), **values: object) -> PlannedRow:
    marker = f"ia1:{key:016x}:1"
    marked = {**values, "originatorId": "import-assistant", "originId": marker}
    return PlannedRow(key, key + 2, marker, marked, (), "", files)


def test_the_portal_says_whose_webhook_it_is_and_what_it_may(transport: Transport):
    portal = BitrixPortal(transport)
    assert portal.owner().is_admin
    assert {"crm"} <= portal.scopes()


def test_a_portal_answers_for_itself_until_it_is_renamed(practice: RunningPortal, transport: Transport):
    assert transport.stands(transport.webhook.origin)
    practice.set_scenario({"faults": [{"do": "moved", "location": "https://new.example"}]})
    assert not transport.stands(transport.webhook.origin)
    practice.set_scenario({})


def test_all_kinds_are_offered_smart_processes_by_their_own_names(transport: Transport):
    kinds = {kind.code: kind.title for kind in BitrixPortal(transport).kinds()}
    assert {"lead", "deal", "contact", "company", "quote", "invoice"} <= kinds.keys()
    assert len([code for code in kinds if code.startswith("spa:")]) == 2


def test_fields_are_named_by_the_keys_to_send(transport: Transport):
    schema = BitrixPortal(transport).schema(DEAL)
    assert schema.original_names
    stage = schema.by_upper_name("STAGE_ID")
    assert stage is not None
    assert (stage.key, stage.type, stage.status_type) == ("stageId", "crm_status", "DEAL_STAGE")


def test_directories_hold_pipelines_stages_people_and_currencies(transport: Transport):
    portal = BitrixPortal(transport)
    directories = portal.directories(DEAL, portal.schema(DEAL))
    assert len(directories.pipelines) == 2
    assert all(directories.statuses[code] for code in directories.stage_directory.values())
    assert [currency for currency in directories.currencies if currency.is_base]
    assert any(not person.is_active for person in directories.people)


def test_rows_are_created_found_by_marker_read_and_deleted(transport: Transport):
    records = PortalRecords(transport)
    assert records.any_of_ours(CONTACT, "originId").records == ()
    rows = [
        row(number, name=f"Anna {number}", PHONE=[{"VALUE": "+74951234567", "VALUE_TYPE": "WORK"}])
        for number in range(20)
    ]
    answer = records.create(CONTACT, rows, original_names=True)
    assert answer.verdict is Verdict.ANSWERED
    assert answer.timing.duration is not None
    assert answer.timing.portal_clock is not None
    ids = [each.record_id for each in answer.rows if isinstance(each, RowCreated)]
    assert len(set(ids)) == 20
    found = records.find_markers(CONTACT, "originId", [rows[3].marker, "ia1:none", rows[7].marker])
    assert [record.id for record in found.records] == [ids[3], ids[7]]
    read = records.read(CONTACT, ids, ["*"])
    assert [record.values["name"] for record in read.records] == [f"Anna {number}" for number in range(20)]
    assert len(records.any_of_ours(CONTACT, "originId").records) > 0
    deleted = records.delete(CONTACT, [*ids[:2], 999_999])
    assert [(each.record_id, each.gone) for each in deleted.records] == [
        (ids[0], True),
        (ids[1], True),
        (999_999, True),
    ]
    assert [record.id for record in records.read(CONTACT, ids[:3], ["id"]).records] == [ids[2]]


def test_more_than_fifty_records_are_read_in_one_request(transport: Transport, practice: RunningPortal):
    records = PortalRecords(transport)
    ids = []
    for start in range(0, 120, 20):
        answer = records.create(
            DEAL, [row(start + n, title=f"Deal & {start + n}") for n in range(20)], original_names=True
        )
        ids += [each.record_id for each in answer.rows if isinstance(each, RowCreated)]
    before = len(practice.requests())
    found = records.find_markers(DEAL, "originId", [f"ia1:{number:016x}:1" for number in range(120)])
    assert [record.id for record in found.records] == ids
    assert len(practice.requests()) - before == 1
    before = len(practice.requests())
    read = records.read(DEAL, ids, ["id", "title"])
    assert [record.values["title"] for record in read.records] == [f"Deal & {number}" for number in range(120)]
    assert len(practice.requests()) - before == 1


def test_a_row_the_portal_refuses_does_not_take_the_others_with_it(transport: Transport):
    rows = [row(0, title="Good"), row(1, title="Bad", currencyId="XXX"), row(2, title="Good too")]
    answer = PortalRecords(transport).create(DEAL, rows, original_names=True)
    assert [type(each) for each in answer.rows] == [RowCreated, RowRefused, RowCreated]
    refused = answer.rows[1]
    assert isinstance(refused, RowRefused)
    assert (refused.code, refused.may_exist) == ("CRM_FIELD_ERROR_VALUE_NOT_VALID", False)
    assert "does not accept a value" in refused.problem.text


def test_files_arrive_byte_for_byte(transport: Transport, practice: RunningPortal, tmp_path: Path):
    content = bytes(range(256)) * 1000 + b"end"
    path = tmp_path / "договор №1.pdf"
    path.write_bytes(content)
    schema = BitrixPortal(transport).schema(DEAL)
    single = next(field for field in schema.fields if field.type == "file" and not field.is_multiple)
    many = next(field for field in schema.fields if field.type == "file" and field.is_multiple)
    digest = hashlib.sha256(content).hexdigest()
    files = tuple(
        PlannedFile(field.key, field.is_multiple, path.name, path, len(content), digest)
        for field in (single, many, many)
    )
    answer = PortalRecords(transport).create(DEAL, [row(0, files, title="With files")], original_names=True)
    assert isinstance(answer.rows[0], RowCreated)
    values = practice.records(DEAL.entity_type_id)[0]
    stored = [values[single.key], *values[many.key]]
    assert len(stored) == 3


def test_a_file_that_changed_since_it_was_weighed_leaves_no_record(
    transport: Transport, practice: RunningPortal, tmp_path: Path
):
    path = tmp_path / "a.bin"
    path.write_bytes(b"12345")
    field = next(
        field for field in BitrixPortal(transport).schema(DEAL).fields if field.type == "file" and not field.is_multiple
    )
    for size, digest in ((4, ""), (6, ""), (5_000_000, ""), (5, hashlib.sha256(b"54321").hexdigest())):
        planned = PlannedFile(field.key, False, path.name, path, size, digest)
        answer = PortalRecords(transport).create(DEAL, [row(0, (planned,), title="x")], original_names=True)
        assert answer.verdict is Verdict.NOT_SENT
        assert answer.problem is not None
        assert (answer.problem.code, answer.problem.row) == ("file-changed", row(0).row)
    assert practice.records(DEAL.entity_type_id) == []


def test_likenesses_are_told_value_by_value(transport: Transport):
    entry = {"VALUE": "boss@acme.example", "VALUE_TYPE": "WORK"}
    PortalRecords(transport).create(COMPANY, [row(0, title="Acme", EMAIL=[entry])], original_names=True)
    found = BitrixPortal(transport).duplicates("EMAIL", ["boss@acme.example", "nobody@acme.example"])
    assert [len(found[value].get(4, ())) for value in ("boss@acme.example", "nobody@acme.example")] == [1, 0]


def test_a_wrong_secret_is_a_sentence_without_the_secret(practice: RunningPortal):
    webhook = read_webhook(practice.webhook.replace(practice.secret, "wrongsecret"))
    connection = Transport(webhook)
    with pytest.raises(Trouble) as caught:
        BitrixPortal(connection).owner()
    connection.close()
    assert caught.value.problem.code == "invalid-credentials"
    assert "wrongsecret" not in str(caught.value) + repr(caught.value.problem)


def test_a_portal_that_is_not_there_is_told_apart(practice: RunningPortal):
    practice.stop()
    webhook = read_webhook(practice.webhook)
    connection = Transport(webhook)
    answer = PortalRecords(connection).create(DEAL, [row(0, title="x")], original_names=True)
    connection.close()
    assert answer.verdict is Verdict.NOT_SENT
    assert answer.problem is not None
    assert answer.problem.code == "connection-refused"


def test_base64_of_the_pieces_is_the_base64_of_the_whole():
    from desktop_app.crm.body import import_body

    path = Path(__file__)
    size = path.stat().st_size
    body = import_body(DEAL, [row(0, (PlannedFile("UF", False, "n", path, size, ""),))], original_names=False)
    written = b"".join(body.pieces)
    assert len(written) == body.length
    assert base64.b64encode(path.read_bytes()) in written


def test_markers_borne_twice_are_all_told(transport: Transport):
    records = PortalRecords(transport)
    for _ in range(3):
        for start in (0, 20):
            records.create(DEAL, [row(start + n, title="x") for n in range(20)], original_names=True)
    found = records.find_markers(DEAL, "originId", [f"ia1:{number:016x}:1" for number in range(40)])
    assert len(found.records) == 120


def test_a_certificate_nobody_vouches_for_is_told_apart(tmp_path: Path):
    certificate, key = make_certificate(tmp_path)
    with start_practice_portal(tmp_path, certificate=certificate, key=key) as portal:
        connection = Transport(read_webhook(portal.webhook.replace("127.0.0.1", "localhost")))
        with pytest.raises(Trouble) as caught:
            BitrixPortal(connection).owner()
        connection.close()
    assert caught.value.problem.text == f"The certificate of “localhost:{portal.port}” is not trusted by this computer."
