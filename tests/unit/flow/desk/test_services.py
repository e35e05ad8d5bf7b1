"""The window's services over the real engine: a child process, a journal on disk, and a portal over HTTP."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from desktop_app.bootstrap import PracticeKeeper, build_services
from desktop_app.crm.webhook_text import read_webhook
from desktop_app.domain.events import Finished, RowsChanged, RunEvent
from desktop_app.domain.kinds import CONTACT
from desktop_app.domain.mapping import ImportMapping, Target
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.problems import Trouble
from desktop_app.domain.problems.values import PHONE_UNREADABLE
from desktop_app.domain.repair.operations import CreateAnyway, LeaveOut, SetCells, SettleTwins, Settling
from desktop_app.domain.runs import RunState
from desktop_app.domain.table import ReadingOptions
from desktop_app.domain.value_table import ValueState
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.attaching import FilesOrder
from desktop_app.flow import services as ports
from desktop_app.flow.desk.running import settle_seconds
from desktop_app.flow.desk.services import DeskServices
from desktop_app.flow.facts import (
    CheckOrder,
    CheckState,
    Connected,
    DoctorLine,
    FirstProblems,
    RowState,
    RunChoices,
    StoredDraft,
)
from desktop_app.flow.preferences import Preferences
from desktop_app.flow.results import Pile
from desktop_app.flow.services import Cancelled
from desktop_app.sources.reader import SpreadsheetReader
from desktop_app.store.paths import data_paths
from tests.support.fake_services import FakeServices
from tests.support.free import NeverCancelled, no_progress
from tests.support.practice import RunningPortal, start_practice_portal

NEVER = NeverCancelled()
MAPPING = ImportMapping(
    columns={"First name": Target("NAME"), "Last name": Target("LAST_NAME"), "Phone": Target("PHONE", "WORK")}
)


class Pulled:
    """A token that was pulled before the work began."""

    def is_cancelled(self) -> bool:
        return True


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningPortal]:
    with start_practice_portal(tmp_path_factory.mktemp("portal")) as running:
        yield running


@pytest.fixture
def services(tmp_path: Path) -> Iterator[DeskServices]:
    paths = data_paths(tmp_path / "data").prepare()
    keeper = PracticeKeeper(paths)
    made = build_services(paths, keeper.start)
    yield made
    made.close()
    keeper.stop()


@pytest.fixture
def connected(services: DeskServices, portal: RunningPortal) -> Connected:
    return services.examine(services.understand(portal.webhook), lambda line: None, NEVER)


AREAS = {
    "Trial": 811,
    "Alike": 813,
    "Rehearsed": 814,
    "Repaired": 815,
    "Taught": 351,
    "Told": 352,
    "Undone": 495,
    "Twice": 499,
    "Order": 812,
    "Stopped": 343,
    "Paced": 816,
    "Report": 342,
}
"""Every test has phones of its own, for the portal remembers those of the others."""


def contacts(path: Path, *, mark: str, count: int = 25) -> Path:
    """Write a table of contacts; the last one's phone is none."""
    area = AREAS.get(mark, 495)
    lines = ["First name;Last name;Phone"]
    lines += [f"Anna{number};{mark};+7{area}{number:07d}" for number in range(count)]
    path.write_text("\n".join([*lines, f"Bad;{mark};12"]) + "\n", encoding="utf-8")
    return path


def ordered(services: DeskServices, connected: Connected, path: Path) -> CheckOrder:
    file = services.load(path, ReadingOptions(), no_progress, NEVER)
    subject = services.subject(connected, CONTACT)
    return CheckOrder(connected, file, subject, MAPPING, None, FilesOrder(), look_for_likes=True)


@pytest.mark.parametrize("fulfils", [DeskServices, FakeServices])
def test_services_and_fakes_offer_what_the_window_asks_for(fulfils: type):
    wrong = []
    for port in (ports.Connections, ports.PortalReads, ports.Tables, ports.Checking, ports.Runs, ports.Memory):
        for name, wanted in inspect.getmembers(port, inspect.isfunction):
            if name.startswith("_"):
                continue
            found = getattr(fulfils, name, None)
            if found is None or list(inspect.signature(found).parameters) != list(inspect.signature(wanted).parameters):
                wrong.append(name)
    assert wrong == []


def test_the_doctor_tells_every_line_and_the_owner(services: DeskServices, portal: RunningPortal):
    lines: list[DoctorLine] = []
    found = services.examine(services.understand(portal.webhook), lines.append, NEVER)
    ended = {line.check: line.state for line in lines}
    assert set(ended.values()) <= {CheckState.PASSED, CheckState.WARNED}
    assert (found.owner.is_admin, found.is_practice) == (True, False)


def test_the_portal_of_an_earlier_practice_import_is_started_again(services: DeskServices):
    earlier = services.start_practice().identity
    assert services.address_of(earlier).identity == earlier
    with pytest.raises(Trouble, match="elsewhere"):
        services.address_of(PortalIdentity("elsewhere.bitrix24.com", "1"))


def test_a_wrong_secret_fails_by_its_cause_and_names_no_secret(services: DeskServices, portal: RunningPortal):
    lines: list[DoctorLine] = []
    wrong = read_webhook(portal.webhook.replace(portal.secret, "wrongwrong123456"))
    with pytest.raises(Trouble) as caught:
        services.examine(wrong, lines.append, NEVER)
    assert "wrongwrong123456" not in f"{caught.value} {caught.value.problem!r}"
    assert [line.problem for line in lines if line.state is CheckState.FAILED] == [caught.value.problem]


def test_an_examination_nobody_waits_for_ends(services: DeskServices, portal: RunningPortal):
    with pytest.raises(Cancelled):
        services.examine(services.understand(portal.webhook), lambda line: None, Pulled())


def test_kinds_of_the_portal_can_be_imported(services: DeskServices, connected: Connected):
    offers = {offer.kind.code: offer.problem for offer in services.kinds(connected)}
    assert {"lead", "deal", "contact", "company"} <= set(offers)
    assert offers["contact"] is None


def test_a_table_arrives_whole_from_the_child(services: DeskServices, tmp_path: Path):
    path = contacts(tmp_path / "many.csv", mark="Long", count=25_000)
    before = path.read_bytes()
    file = services.load(path, ReadingOptions(), no_progress, NEVER)
    table = file.table
    assert (table.row_count, [column.heading for column in table.columns]) == (
        25_001, ["First name", "Last name", "Phone"]
    )  # fmt: skip
    assert (table.row_numbers[0], table.row_numbers[-1]) == (2, 25_002)
    assert table.cells(12_345) == ("Anna12345", "Long", "+74950012345")
    assert len(table.columns[0].kinds) == 25_001
    assert path.read_bytes() == before == file.copy.read_bytes()


def test_the_first_rows_come_before_the_whole_and_facts_with_it(services: DeskServices, tmp_path: Path):
    path = contacts(tmp_path / "many.csv", mark="Long", count=25_000)
    services.get_ready(NEVER)
    first = services.first_rows(path, ReadingOptions(), NEVER)
    assert 200 <= first.row_count < 25_000
    assert first.cells(1) == ("Anna1", "Long", "+74950000001")
    facts = services.load(path, ReadingOptions(), no_progress, NEVER).facts
    assert [(each.filled, each.distinct) for each in facts] == [(25_001, 25_001), (25_001, 1), (25_001, 25_001)]
    assert (facts[0].longest, facts[0].longest_row, facts[0].samples[:2]) == (9, 10_002, ("Anna0", "Anna1"))


def test_pasted_cells_become_a_file_that_reads_like_any_other(services: DeskServices):
    path = services.paste('Name\tNote\nAnna\t"a\nb"\n')
    assert path.name.startswith("Pasted cells ")
    assert services.paste('Name\tNote\nAnna\t"a\nb"\n') == path
    table = services.load(path, ReadingOptions(), no_progress, NEVER).table
    assert (table.cells(0), table.delimiter) == (("Anna", "a\nb"), "\t")


def test_loading_that_is_not_wanted_any_more_ends(services: DeskServices, tmp_path: Path):
    with pytest.raises(Cancelled):
        services.load(contacts(tmp_path / "c.csv", mark="x"), ReadingOptions(), no_progress, Pulled())


def test_a_table_that_is_none_is_trouble(services: DeskServices, tmp_path: Path):
    path = tmp_path / "locked.xlsx"
    path.write_bytes(b"")
    with pytest.raises(Trouble):
        services.load(path, ReadingOptions(), no_progress, NEVER)


def english(pattern: str) -> str:
    return pattern


def russian(pattern: str) -> str:
    return RUSSIAN.get(pattern, pattern)


RUSSIAN = {
    "Rows": "Строки",
    "Import status": "Что стало со строкой",
    "Created": "Создано",
    "Held back": "Отложено",
    "{rows} rows: {parts}.": "Строк: {rows}. {parts}.",
    "{number} created": "создано: {number}",
    "{number} held back": "отложено: {number}",
    PHONE_UNREADABLE.text: "«{value}» не похоже на телефон.",
}


def test_an_import_from_check_to_undo(services: DeskServices, connected: Connected, tmp_path: Path):
    order = ordered(services, connected, contacts(tmp_path / "c.csv", mark="Undone"))
    outcome = services.check(order, no_progress, NEVER)
    assert (outcome.ready, outcome.held_back, outcome.states[25]) == (25, 1, RowState.HELD_BACK)
    begun = services.begin_run(order, RunChoices(), no_progress, NEVER)
    assert (begun.rows.count(Pile.NOT_SENT), begun.rows.count(Pile.HELD_BACK)) == (25, 1)
    events: list[RunEvent] = []
    begun.handle.execute(events.append)
    finished = events[-1]
    assert isinstance(finished, Finished)
    assert (finished.state, finished.summary.created, finished.summary.held_back) == (RunState.FINISHED, 25, 1)
    begun.rows.take(change for event in events if isinstance(event, RowsChanged) for change in event.rows)
    stored = services.run_rows(begun.handle.run, no_progress, NEVER)
    assert (stored.outcomes, stored.records) == (begun.rows.outcomes, begun.rows.records)
    assert services.history()[0] == services.run_info(begun.handle.run)
    report = tmp_path / "report.xlsx"
    services.save_report(begun.handle.run, report, english, no_progress, NEVER)
    assert report.read_bytes().startswith(b"PK")
    preview = services.preview_undo(connected, begun.handle.run, no_progress, NEVER)
    assert (preview.deleted, preview.failed) == (25, 0)
    assert services.undo(connected, begun.handle.run, no_progress, NEVER).deleted == 25
    assert services.run_info(begun.handle.run).state is RunState.UNDONE


def test_the_next_check_knows_the_pace_that_a_finished_import_measured(
    services: DeskServices, connected: Connected, tmp_path: Path
):
    order = ordered(services, connected, contacts(tmp_path / "paced.csv", mark="Paced", count=45))
    assert services.check(order, no_progress, NEVER).pace is None
    begun = services.begin_run(order, RunChoices(), no_progress, NEVER)
    begun.handle.execute(lambda event: None)
    summary = services.run_info(begun.handle.run).summary
    pace = services.check(order, no_progress, NEVER).pace
    assert (summary.created, pace.runs) == (45, 1)
    assert pace.slowest < 45 / summary.seconds < pace.fastest


def test_rows_that_came_earlier_are_there_already_and_not_held_back_as_likes(
    services: DeskServices, connected: Connected, tmp_path: Path
):
    path = contacts(tmp_path / "c.csv", mark="Twice", count=3)
    order = ordered(services, connected, path)
    services.begin_run(order, RunChoices(), no_progress, NEVER).handle.execute(lambda event: None)
    again = ordered(services, connected, path)
    assert services.check(again, no_progress, NEVER).ready == 3
    begun = services.begin_run(again, RunChoices(), no_progress, NEVER)
    begun.handle.execute(lambda event: None)
    summary = services.run_info(begun.handle.run).summary
    assert (summary.created, summary.already_there) == (0, 3)


def test_a_run_begins_from_the_order_it_is_given_not_from_the_one_checked_last(
    services: DeskServices, connected: Connected, tmp_path: Path
):
    order = ordered(services, connected, contacts(tmp_path / "c.csv", mark="Order", count=2))
    services.check(order, no_progress, NEVER)
    bare = replace(order, mapping=ImportMapping(columns={"Last name": Target("LAST_NAME")}))
    begun = services.begin_run(bare, RunChoices(), no_progress, NEVER)
    assert begun.rows.outcomes.count(Outcome.HELD_BACK) == 0


def test_a_run_that_was_stopped_before_it_began_is_continued(
    services: DeskServices, connected: Connected, tmp_path: Path
):
    order = ordered(services, connected, contacts(tmp_path / "c.csv", mark="Stopped", count=30))
    begun = services.begin_run(order, RunChoices(), no_progress, NEVER)
    begun.handle.stop()
    begun.handle.execute(lambda event: None)
    assert services.run_info(begun.handle.run).state is RunState.INTERRUPTED
    services.resume_run(connected, begun.handle.run, RunChoices()).execute(lambda event: None)
    info = services.run_info(begun.handle.run)
    assert (info.state, info.summary.created) == (RunState.FINISHED, 30)


def test_the_report_of_a_run_opened_as_a_table_continues_it(
    services: DeskServices, connected: Connected, portal: RunningPortal, tmp_path: Path
):
    first = services.begin_run(
        ordered(services, connected, contacts(tmp_path / "c.csv", mark="Report", count=6)),
        RunChoices(),
        no_progress,
        NEVER,
    ).handle
    first.execute(lambda event: None)
    report = tmp_path / "report.xlsx"
    services.save_report(first.run, report, russian, no_progress, NEVER)
    book = openpyxl.load_workbook(report)
    last = next(row for row in book["Строки"].iter_rows() if row[0].value == "Bad")
    assert (book["Строки"]["D1"].value, last[3].value) == ("Что стало со строкой", "Отложено")
    assert last[5].value == "Phone: «12» не похоже на телефон."
    assert book["Summary"]["A1"].value == "Строк: 7. создано: 6, отложено: 1."
    last[2].value = "+74991112233"
    book.save(report)
    order = ordered(services, connected, report)
    assert order.file.continues is not None
    assert (order.file.continues.run, order.file.finished_rows) == (first.run, 6)
    assert [list(column.texts) for column in order.file.table.columns] == [["Bad"], ["Report"], ["+74991112233"]]
    # What the child knew of the report is gone: it is read, and known, again.
    services.load(contacts(tmp_path / "other.csv", mark="Else", count=1), ReadingOptions(), no_progress, NEVER)
    assert services.check(order, no_progress, NEVER).ready == 1
    begun = services.begin_run(order, RunChoices(), no_progress, NEVER)
    assert begun.handle.run == first.run
    assert (begun.rows.count(Pile.CREATED), begun.rows.count(Pile.NOT_SENT)) == (6, 1)
    begun.handle.execute(lambda event: None)
    summary = services.run_info(first.run).summary
    assert (summary.rows, summary.created, summary.verified, summary.doubled) == (7, 7, 7, 0)
    names = sorted(each["name"] for each in portal.records(CONTACT.entity_type_id) if each["lastName"] == "Report")
    assert names == sorted(["Bad", *(f"Anna{number}" for number in range(6))])


def test_a_finished_import_teaches_what_its_columns_meant_and_a_stopped_one_nothing(
    services: DeskServices, connected: Connected, tmp_path: Path
):
    identity = connected.webhook.identity
    order = ordered(services, connected, contacts(tmp_path / "c.csv", mark="Taught", count=2))
    stopped = services.begin_run(order, RunChoices(), no_progress, NEVER)
    stopped.handle.stop()
    stopped.handle.execute(lambda event: None)
    assert services.remembered(identity, CONTACT).columns == {}
    services.begin_run(order, RunChoices(), no_progress, NEVER).handle.execute(lambda event: None)
    assert services.remembered(identity, CONTACT).columns == {
        "first name": "NAME", "last name": "LAST_NAME", "phone": "PHONE.WORK"
    }  # fmt: skip


def test_texts_that_name_records_are_looked_up_before_they_are_listed(
    services: DeskServices, connected: Connected, portal: RunningPortal, tmp_path: Path
):
    titles = ["Alone Ltd", "Twin Ltd", "Twin Ltd"]
    portal.call("crm.item.batchImport", {"entityTypeId": 4, "data": [{"title": title} for title in titles]})
    path = tmp_path / "c.csv"
    path.write_text("Last name;Company\nA;Alone Ltd\nB;Twin Ltd\nC;Nobody Ltd\n", encoding="utf-8")
    order = ordered(services, connected, path)
    mapping = ImportMapping({"Last name": Target("LAST_NAME"), "Company": Target("COMPANY_IDS")})
    lines = services.values(replace(order, mapping=mapping), no_progress, NEVER)
    assert {line.row.text: (line.row.state, len(line.row.candidates)) for line in lines} == {
        "Alone Ltd": (ValueState.UNDERSTOOD, 0),
        "Twin Ltd": (ValueState.SEVERAL, 2),
        "Nobody Ltd": (ValueState.UNKNOWN, 0),
    }


def test_the_problems_of_a_column_are_told_before_the_check_is_done(
    services: DeskServices, connected: Connected, tmp_path: Path
):
    order = ordered(services, connected, contacts(tmp_path / "c.csv", mark="Told", count=3))
    news: list[FirstProblems] = []
    outcome = services.check(order, no_progress, NEVER, news.append)
    assert [(each.heading, each.rows) for each in news] == [("Phone", 1)]
    assert all(finding in outcome.findings for finding in news[0].findings)


def test_templates_are_kept_in_the_data_folder(services: DeskServices, tmp_path: Path):
    services.save_mapping(services.template_place("May: clients"), {"columns": {"Phone": "PHONE.WORK"}})
    assert services.templates() == ("May clients",)
    place = services.template_place("May clients")
    assert place.is_relative_to(tmp_path / "data" / "templates")
    assert services.load_mapping(place).columns == {"Phone": Target("PHONE", "WORK")}


def test_drafts_and_preferences_are_kept(services: DeskServices):
    services.save_draft(StoredDraft("one", "{}"))
    services.save_draft(StoredDraft("one", '{"new": 1}'))
    assert services.drafts() == (StoredDraft("one", '{"new": 1}'),)
    services.delete_draft("one")
    services.delete_draft("unknown")
    services.save_preferences(Preferences(scheme="dark", is_gentle=True))
    assert (services.drafts(), services.preferences()) == ((), Preferences(scheme="dark", is_gentle=True))


@pytest.mark.parametrize(
    ("address", "is_practice", "seconds"),
    [
        ("https://a.bitrix24.com/rest/1/abcdefgh12345678/", False, 75.0),
        ("https://crm.firma.example/rest/1/abcdefgh12345678/", False, 300.0),
        ("http://127.0.0.1:8000/rest/1/abcdefgh12345678/", True, 5.0),
    ],
)
def test_an_unanswered_request_is_given_time_by_the_kind_of_portal(
    connected: Connected, address: str, is_practice: bool, seconds: float
):
    asked = Connected(read_webhook(address), connected.owner, is_practice)
    assert settle_seconds(asked) == seconds


def test_repairs_are_made_checked_and_planned_with_the_markers_of_the_file(
    services: DeskServices, connected: Connected, tmp_path: Path
):
    order = ordered(services, connected, contacts(tmp_path / "a.csv", mark="Repaired", count=3))
    before = services.check(order, no_progress, NEVER)
    assert before.states[3] == RowState.HELD_BACK
    mend = SetCells("Phone", (3,), "+7 495 765-43-21")
    (preview,) = services.preview(order, (mend,), no_progress, NEVER)
    assert (preview.cells, preview.samples[0].before, preview.samples[0].after) == (1, "12", "+7 495 765-43-21")
    repaired = replace(order, repairs=(mend, LeaveOut((1,))))
    after = services.check(repaired, no_progress, NEVER)
    assert [RowState(state) for state in after.states] == [0, RowState.HELD_BACK, 0, 0]
    assert after.overlay == {"Phone": {3: "+7 495 765-43-21"}}
    assert services.check(order, no_progress, NEVER).states == before.states

    begun = services.begin_run(replace(repaired, look_for_likes=False), RunChoices(), no_progress, NEVER)
    assert [problem.code for problem in begun.rows.problems[1]] == ["row-left-out"]
    assert list(begun.rows.problems) == [1]
    copy = tmp_path / "copy.xlsx"
    assert services.save_corrected(repaired, copy, no_progress, NEVER) == 3
    texts = SpreadsheetReader().read(copy, ReadingOptions(), progress=no_progress, cancel=NEVER).column("Phone").texts
    assert texts[2] == "+7 495 765-43-21"


def test_twins_and_offers_travel_with_the_outcome(services: DeskServices, connected: Connected, tmp_path: Path):
    path = tmp_path / "a.csv"
    path.write_text(
        "First name;Last name;Phone\nAnna;One;8 495 1112233\nBoris;Two;+7 495 1112233\nCергей;Three;\n",
        encoding="utf-8",
    )
    order = replace(ordered(services, connected, path), look_for_likes=False)
    outcome = services.check(order, no_progress, NEVER)
    assert [group.rows for group in outcome.twins] == [(0, 1)]
    assert {offer.code for offer in outcome.offers} == {"latin-in-cyrillic", "national-phones"}
    settled = replace(order, repairs=(SettleTwins(((0, 1),), Settling.KEEP_ALL), outcome.offers[0].operation))
    assert services.check(settled, no_progress, NEVER).twins == ()


def test_a_rehearsal_makes_the_same_plan_on_the_practice_portal(
    services: DeskServices, connected: Connected, portal: RunningPortal, tmp_path: Path
):
    order = ordered(services, connected, contacts(tmp_path / "a.csv", mark="Rehearsed", count=4))
    practice = services.examine(services.start_practice(), lambda line: None, NEVER)
    assert practice.is_practice
    begun = services.begin_run(order, RunChoices(), no_progress, NEVER, practice)
    events: list[RunEvent] = []
    begun.handle.execute(events.append)
    assert isinstance(events[-1], Finished)
    assert (events[-1].summary.created, events[-1].summary.held_back) == (4, 1)
    assert services.run_info(begun.handle.run).head.identity == practice.webhook.identity
    assert not [record for record in portal.records(CONTACT.entity_type_id) if record["lastName"] == "Rehearsed"]


def test_the_first_rows_go_alone_and_the_rest_with_the_same_run(
    services: DeskServices, connected: Connected, tmp_path: Path
):
    order = ordered(services, connected, contacts(tmp_path / "a.csv", mark="Trial", count=23))
    begun = services.begin_run(order, RunChoices(trial_rows=20), no_progress, NEVER)
    events: list[RunEvent] = []
    begun.handle.execute(events.append)
    assert isinstance(events[-1], Finished)
    assert (events[-1].summary.created, events[-1].summary.verified) == (20, 20)
    services.resume_run(connected, begun.handle.run, RunChoices()).execute(events.append)
    assert (events[-1].summary.created, events[-1].summary.verified) == (23, 23)


def test_a_like_record_is_read_to_be_looked_at(services: DeskServices, connected: Connected, tmp_path: Path):
    first = ordered(services, connected, contacts(tmp_path / "a.csv", mark="Alike", count=2))
    services.begin_run(first, RunChoices(), no_progress, NEVER).handle.execute(lambda event: None)
    path = tmp_path / "b.csv"
    path.write_text(f"First name;Last name;Phone\nOther;Alike;+7{AREAS['Alike']}0000001\n", encoding="utf-8")
    order = ordered(services, connected, path)
    outcome = services.check(order, no_progress, NEVER)
    assert outcome.held_back == 1
    (record,) = services.alike(order, outcome.likes[0])
    assert (record.values["NAME"], record.values["LAST_NAME"]) == ("Anna1", "Alike")
    anyway = replace(order, repairs=(CreateAnyway((0,)),))
    assert services.check(anyway, no_progress, NEVER).held_back == 0


def test_a_key_of_another_program_holds_a_row_back_until_it_is_to_be_created_anyway(
    services: DeskServices, connected: Connected, portal: RunningPortal, tmp_path: Path
):
    row = {"name": "Old", "originatorId": "1C", "originId": "key-1001"}
    portal.call("crm.item.batchImport", {"entityTypeId": 3, "data": [row]})
    path = tmp_path / "keys.csv"
    path.write_text("First name;Key\nNew;key-1001\nOther;key-1002\n", encoding="utf-8")
    mapping = ImportMapping({"First name": Target("NAME"), "Key": Target("ORIGIN_ID")})
    order = replace(ordered(services, connected, path), mapping=mapping)
    outcome = services.check(order, no_progress, NEVER)
    assert [(each.index, each.problem.code) for each in outcome.findings] == [(0, "duplicate-portal")]
    (record,) = services.alike(order, outcome.likes[0])
    assert record.values["NAME"] == "Old"
    anyway = replace(order, repairs=(CreateAnyway((0,)),))
    assert services.check(anyway, no_progress, NEVER).held_back == 0
    events: list[RunEvent] = []
    services.begin_run(anyway, RunChoices(), no_progress, NEVER).handle.execute(events.append)
    assert (events[-1].summary.created, events[-1].summary.already_there) == (2, 0)
    again = services.check(order, no_progress, NEVER)
    assert again.held_back == 0
    services.begin_run(order, RunChoices(), no_progress, NEVER).handle.execute(events.append)
    assert (events[-1].summary.created, events[-1].summary.already_there) == (0, 2)
