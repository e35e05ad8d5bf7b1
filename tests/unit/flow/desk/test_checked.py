"""What Check finds through the window's services, and what repairing does to it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import xlsxwriter

from desktop_app.domain.convert.shown import Shown, shown_by
from desktop_app.domain.mapping import ImportMapping, Target
from desktop_app.domain.repair.operations import CreateAnyway, LeaveOut, SetCells, SettleTwins, Settling
from desktop_app.domain.table import ReadingOptions
from desktop_app.domain.value_table import ValueState
from desktop_app.flow.desk.services import DeskServices
from desktop_app.flow.facts import (
    Connected,
    FirstProblems,
    RowState,
    RunChoices,
)
from desktop_app.sources.reader import SpreadsheetReader
from tests.support.contacts import AREAS, NEVER, contacts, ordered
from tests.support.free import no_progress
from tests.support.practice import RunningPortal


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


def test_a_corrected_copy_keeps_the_currency_and_percent_of_its_numbers_and_all_texts(
    services: DeskServices, connected: Connected, tmp_path: Path
):
    path = tmp_path / "money.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Last name", "Paid", "Share"])
        euro, percent = book.add_format({"num_format": "0.00 [$€-407]"}), book.add_format({"num_format": "0%"})
        for row, (name, paid, share) in enumerate([("A", 100, 0.15), ("B", 12.5, 1)], start=1):
            sheet.write(row, 0, name)
            sheet.write(row, 1, paid, euro)
            sheet.write(row, 2, share, percent)
    order = replace(ordered(services, connected, path), repairs=(SetCells("Last name", (1,), "C"),))
    copy = tmp_path / "copy.xlsx"
    assert services.save_corrected(order, copy, no_progress, NEVER) == 2
    table = SpreadsheetReader().read(copy, ReadingOptions(), progress=no_progress, cancel=NEVER)
    assert [table.cells(index) for index in range(2)] == [("A", "100", "0.15"), ("C", "12.5", "1")]
    assert [[shown_by(column.formats.get(index, "")) for index in range(2)] for column in table.columns[1:]] == [
        [Shown(currency="EUR")] * 2,
        [Shown(is_percent=True)] * 2,
    ]


def test_merged_cells_are_told_and_filled_with_one_press(services: DeskServices, connected: Connected, tmp_path: Path):
    path = tmp_path / "merged.xlsx"
    with xlsxwriter.Workbook(path) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Last name", "First name", "Phone"])
        sheet.merge_range("A2:A3", "Smith")
        sheet.write(1, 1, "Anna")
        sheet.write(2, 1, "Ben")
    order = replace(ordered(services, connected, path), look_for_likes=False)
    outcome = services.check(order, no_progress, NEVER)
    assert [(each.index, each.problem.code) for each in outcome.findings] == [(1, "cell-merged")]
    (offer,) = outcome.offers
    after = services.check(replace(order, repairs=(offer.operation,)), no_progress, NEVER)
    assert (list(after.findings), after.offers, after.overlay) == ([], (), {"Last name": {1: "Smith"}})


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
