"""Files against the practice portal: put in afterwards, refused for their weight, fetched again and compared."""

from __future__ import annotations

import hashlib
import math
from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.crm.portal import BitrixPortal
from desktop_app.crm.records import PortalRecords
from desktop_app.crm.transport import Transport
from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.answers import RowCreated, Verdict
from desktop_app.domain.kinds import DEAL
from desktop_app.domain.plan import PlannedFile, PlannedRow
from desktop_app.domain.schema import Field
from tests.support.practice import RunningPortal, start_practice_portal


@pytest.fixture
def practice(tmp_path: Path) -> Iterator[RunningPortal]:
    with start_practice_portal(tmp_path, {"limits": {"body_bytes": 400_000}}) as portal:
        yield portal


@pytest.fixture
def transport(practice: RunningPortal) -> Iterator[Transport]:
    connection = Transport(read_webhook(practice.webhook))
    yield connection
    connection.close()


@pytest.fixture
def fields(transport: Transport) -> tuple[Field, Field]:
    """A field for one file and one for several."""
    files = [field for field in BitrixPortal(transport).schema(DEAL).fields if field.type == "file"]
    return next(each for each in files if not each.is_multiple), next(each for each in files if each.is_multiple)


def planned(folder: Path, field: Field, name: str, content: bytes) -> PlannedFile:
    path = folder / name
    path.write_bytes(content)
    return PlannedFile(field.key, field.is_multiple, name, path, len(content), hashlib.sha256(content).hexdigest())


def row(*files: PlannedFile) -> PlannedRow:
    marked = {"originatorId": "import-assistant", "originId": "ia1:0000000000000007:1", "title": "Deal"}
    return PlannedRow(0, 2, "ia1:0000000000000007:1", marked, (), "Deal", tuple(files))


def created(records: PortalRecords) -> int:
    answer = records.create(DEAL, [row()], original_names=True)
    assert isinstance(answer.rows[0], RowCreated)
    return answer.rows[0].record_id


def proven(records: PortalRecords, record_id: int, *fields: Field) -> dict[str, list[str]]:
    names = [field.key for field in fields]
    answer = records.with_contents(records.read(DEAL, [record_id], ["id", *names]), names, frozenset([record_id]))
    values = answer.records[0].values
    kept = {name: values[name] if isinstance(values[name], list) else [values[name]] for name in names}
    return {name: [each["sha256"] for each in files if each] for name, files in kept.items()}


def test_files_are_put_into_a_record_and_fetched_again(
    transport: Transport, fields: tuple[Field, Field], tmp_path: Path
):
    one, many = fields
    records = PortalRecords(transport)
    record = created(records)
    files = [
        planned(tmp_path, one, "договор.pdf", b"contract" * 1000),
        planned(tmp_path, many, "a.png", b"a" * 200_000),
        planned(tmp_path, many, "b.png", b"b" * 200_000),
        planned(tmp_path, many, "c.png", b"c"),
    ]
    for _ in range(2):
        answer = records.put_files(DEAL, record, row(*files), original_names=True, before=["updatedTime"])
        assert (answer.verdict, answer.missing, answer.problem) == (Verdict.ANSWERED, (), None)
        assert (answer.before or {}).get("updatedTime")
        assert proven(records, record, one, many) == {
            one.key: [files[0].sha256],
            many.key: [each.sha256 for each in files[1:]],
        }


def test_one_file_that_is_too_heavy_keeps_no_other_out(
    transport: Transport, fields: tuple[Field, Field], tmp_path: Path
):
    one, many = fields
    records = PortalRecords(transport)
    record = created(records)
    heavy = planned(tmp_path, one, "film.mp4", b"f" * 400_000)
    light = planned(tmp_path, many, "a.png", b"a")
    answer = records.put_files(DEAL, record, row(heavy, light), original_names=True)
    assert (answer.verdict, answer.missing) == (Verdict.MALFORMED, ("film.mp4",))
    assert proven(records, record, many) == {many.key: [light.sha256]}
    assert records.create(DEAL, [row(heavy)], original_names=True).verdict is Verdict.TOO_LARGE


def test_a_record_that_is_gone_and_a_file_that_changed_are_told_apart(
    transport: Transport, fields: tuple[Field, Field], tmp_path: Path
):
    records = PortalRecords(transport)
    file = planned(tmp_path, fields[0], "a.pdf", b"content")
    gone = records.put_files(DEAL, 999_999, row(file), original_names=True)
    assert (gone.verdict, gone.problem.row) == (Verdict.MALFORMED, None)
    record = created(records)
    file.path.write_bytes(b"changed")
    changed = records.put_files(DEAL, record, row(file), original_names=True)
    assert (changed.verdict, changed.problem.code, changed.problem.row) == (Verdict.MALFORMED, "file-changed", 2)


def test_contents_are_fetched_from_this_portal_alone(transport: Transport, practice: RunningPortal):
    assert transport.digest("https://elsewhere.example/rest/1/x/") is None
    assert transport.digest(f"http://127.0.0.1:{practice.port}/crm/") is None
    assert transport.digest(f"http://127.0.0.1:{practice.port}0/x") is None


def test_the_pace_of_the_connection_can_be_measured(transport: Transport, practice: RunningPortal):
    portal = BitrixPortal(transport)
    assert portal.upload_pace() > 1000
    assert len(practice.requests()) == 3
    practice.set_scenario({"limits": {"body_bytes": 50_000}})
    assert portal.upload_pace() == math.inf
