"""A report whose portal was renamed since: its import goes on where the records are."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from desktop_app.domain.kinds import CONTACT
from desktop_app.domain.mapping import ImportMapping, Target
from desktop_app.domain.runs import RunHead
from desktop_app.domain.table import ReadingOptions
from desktop_app.engine.attaching import FilesOrder
from desktop_app.flow.desk.services import DeskServices
from desktop_app.flow.facts import CheckOrder, Connected, RunChoices
from tests.support.free import NeverCancelled, no_progress
from tests.support.practice import RunningPortal, start_practice_portal

NEVER = NeverCancelled()
MAPPING = ImportMapping(columns={"Last name": Target("LAST_NAME"), "Phone": Target("PHONE", "WORK")})


def connect(services: DeskServices, portal: RunningPortal) -> Connected:
    return services.examine(services.understand(portal.webhook), lambda _line: None, NEVER)


def ordered(services: DeskServices, connected: Connected, path: Path) -> CheckOrder:
    file = services.load(path, ReadingOptions(), no_progress, NEVER)
    return CheckOrder(connected, file, services.subject(connected, CONTACT), MAPPING, None, FilesOrder())


def carry_out(services: DeskServices, order: CheckOrder) -> str:
    services.check(order, no_progress, NEVER)
    begun = services.begin_run(order, RunChoices(), no_progress, NEVER)
    begun.handle.execute(lambda _event: None)
    return begun.handle.run


def repaired_report(services: DeskServices, run: str, path: Path) -> Path:
    """The report of a run, its held row with a phone in it."""
    services.save_report(run, path, str, no_progress, NEVER)
    book = openpyxl.load_workbook(path)
    next(row for row in book["Rows"].iter_rows() if row[0].value == "Sidorov")[1].value = "+74991112233"
    book.save(path)
    return path


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "c.csv"
    path.write_text("Last name;Phone\nIvanova;+74951234567\nSidorov;12\n", encoding="utf-8")
    return path


def head_of(services: DeskServices, run: str) -> RunHead:
    return services.run_info(run).head


def test_a_report_is_gone_on_with_where_the_records_are(
    services: DeskServices, table: Path, tmp_path: Path, free_tcp_port: int
):
    with start_practice_portal(tmp_path / "place") as former:
        run = carry_out(services, ordered(services, connect(services, former), table))
        report = repaired_report(services, run, tmp_path / "report.xlsx")
    was = head_of(services, run)
    with start_practice_portal(tmp_path / "place", port=free_tcp_port) as renamed:
        connected = connect(services, renamed)
        assert connected.webhook.identity != was.identity
        order = ordered(services, connected, report)
        assert order.file.continues == was
        assert services.follow_portal(connected, was) == head_of(services, run)
        assert head_of(services, run).identity == connected.webhook.identity
        assert services.follow_portal(connected, head_of(services, run)) == head_of(services, run)
        assert carry_out(services, order) == run
        names = sorted(each["lastName"] for each in renamed.records(CONTACT.entity_type_id))
    assert names == ["Ivanova", "Sidorov"]


def test_a_copy_beside_the_portal_and_an_empty_one_are_others(services: DeskServices, table: Path, tmp_path: Path):
    with start_practice_portal(tmp_path / "place") as own, start_practice_portal(tmp_path / "empty") as empty:
        run = carry_out(services, ordered(services, connect(services, own), table))
        shutil.copytree(tmp_path / "place", tmp_path / "copy")
        with start_practice_portal(tmp_path / "copy") as copy:
            for other in (copy, empty):
                was = head_of(services, run)
                assert services.follow_portal(connect(services, other), was) == was
                assert head_of(services, run) == was
