"""Imports through the window's services: begun, stopped, continued, rehearsed, repeated, taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import openpyxl

from desktop_app.domain.events import Finished, RowsChanged, RunEvent
from desktop_app.domain.kinds import CONTACT
from desktop_app.domain.mapping import ImportMapping, Target
from desktop_app.domain.outcome import Outcome
from desktop_app.domain.problems.values import PHONE_UNREADABLE
from desktop_app.domain.repair.operations import CreateAnyway
from desktop_app.domain.runs import RunState
from desktop_app.domain.table import ReadingOptions
from desktop_app.flow.desk.services import DeskServices
from desktop_app.flow.facts import (
    Connected,
    RowState,
    RunChoices,
)
from desktop_app.flow.results import Pile
from tests.support.contacts import NEVER, contacts, ordered
from tests.support.free import no_progress
from tests.support.practice import RunningPortal


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
