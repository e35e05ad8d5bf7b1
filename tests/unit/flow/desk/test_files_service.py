"""Files through the window's services against a real practice portal: found, proposed for, put in on a second try."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.domain.filing import FileRule, RuleKind
from desktop_app.domain.kinds import DEAL
from desktop_app.domain.mapping import ImportMapping, Target
from desktop_app.domain.outcome import FilesState, Outcome
from desktop_app.domain.runs import FilesMoved
from desktop_app.domain.table import ReadingOptions
from desktop_app.engine.attaching import FilesOrder, files_wanted
from desktop_app.engine.proving import FilesCompared
from desktop_app.flow.desk.services import DeskServices
from desktop_app.flow.facts import CheckOrder, Connected, RunChoices
from desktop_app.flow.results import Pile
from desktop_app.store.journal import SqliteJournal
from desktop_app.store.paths import data_paths
from tests.support.free import NeverCancelled, no_progress
from tests.support.practice import RunningPortal, start_practice_portal

NEVER = NeverCancelled()
LIMITED = {"limits": {"body_bytes": 300_000}}


@pytest.fixture
def portal(tmp_path: Path) -> Iterator[RunningPortal]:
    with start_practice_portal(tmp_path / "practice", LIMITED) as running:
        yield running


def write(tmp_path: Path) -> tuple[Path, Path]:
    """Write a table of three deals and a folder with a light, a heavy and a foreign file."""
    table, folder = tmp_path / "deals.csv", tmp_path / "files"
    table.write_text("Name;Number\nOne;D-1\nTwo;D-2\nThree;D-3\n", encoding="utf-8")
    folder.mkdir()
    (folder / "D-1.pdf").write_bytes(b"light")
    (folder / "D-2 film.mp4").write_bytes(b"f" * 400_000)
    (folder / "other.txt").write_bytes(b"other")
    return table, folder


def test_files_are_found_sent_and_put_in_on_a_second_try(services: DeskServices, portal: RunningPortal, tmp_path: Path):
    table, folder = write(tmp_path)
    connected: Connected = services.examine(services.understand(portal.webhook), lambda line: None, NEVER)
    file = services.load(table, ReadingOptions(), no_progress, NEVER)
    subject = services.subject(connected, DEAL)
    field = next(each for each in subject.schema.fields if each.type == "file" and each.is_multiple)
    proposals = services.propose_rules(file, field.upper_name, folder, None, no_progress, NEVER)
    assert proposals[0].rule == FileRule(RuleKind.STARTS, "Number", field.upper_name)
    example = (1, folder / "D-2 film.mp4")
    taught = services.propose_rules(file, field.upper_name, folder, example, no_progress, NEVER)
    assert proposals[0].rule in [each.rule for each in taught]
    assert services.propose_rules(file, field.upper_name, folder, (1, table), no_progress, NEVER) == ()

    mapping = ImportMapping({"Name": Target("TITLE")}, file_rules=(proposals[0].rule,))
    where = FilesOrder(folder, may_be_late=True)
    found = services.find_files(file, files_wanted(mapping, subject.schema), where, no_progress, NEVER)
    assert [(line.row, line.name, line.problem) for line in found.lines] == [
        (2, "D-1.pdf", None), (3, "D-2 film.mp4", None)
    ]  # fmt: skip
    assert [each.place for each in found.loose] == ["other.txt"]

    order = CheckOrder(connected, file, subject, mapping, None, where)
    outcome = services.check(order, no_progress, NEVER)
    assert (outcome.ready, outcome.file_count, outcome.file_bytes) == (3, 2, 400_005)
    begun = services.begin_run(order, RunChoices(), no_progress, NEVER)
    begun.handle.execute(lambda event: None)
    info = services.run_info(begun.handle.run)
    assert (info.summary.created, info.summary.files_missing, len(portal.records(DEAL.entity_type_id))) == (3, 1, 3)
    assert services.run_rows(info.head.run, no_progress, NEVER).pile(Pile.FILES_MISSING) == [1]

    portal.set_scenario({})
    services.retry_files(connected, info.head.run, RunChoices()).execute(lambda event: None)
    again = services.run_info(info.head.run).summary
    assert (again.files_missing, again.verified, len(portal.records(DEAL.entity_type_id))) == (0, 3, 3)
    assert (again.files_proven, again.files_unproven) == (2, 0)


def test_files_the_run_did_not_prove_are_compared_afterwards(
    services: DeskServices, portal: RunningPortal, tmp_path: Path
):
    table, folder = write(tmp_path)
    (folder / "D-2 film.mp4").write_bytes(b"small")
    connected = services.examine(services.understand(portal.webhook), lambda line: None, NEVER)
    file = services.load(table, ReadingOptions(), no_progress, NEVER)
    subject = services.subject(connected, DEAL)
    field = next(each for each in subject.schema.fields if each.type == "file" and each.is_multiple)
    mapping = ImportMapping(
        {"Name": Target("TITLE")}, file_rules=(FileRule(RuleKind.STARTS, "Number", field.upper_name),)
    )
    order = CheckOrder(connected, file, subject, mapping, None, FilesOrder(folder))
    begun = services.begin_run(order, RunChoices(), no_progress, NEVER)
    begun.handle.execute(lambda event: None)
    run = begun.handle.run
    paths = data_paths(tmp_path / "data")
    with closing(SqliteJournal(paths.journal, paths.locks)) as journal:
        journal.write(run, [FilesMoved(index, FilesState.WITH_ROW) for index in range(2)])
    for kept in (tmp_path / "practice" / "portal" / "files").iterdir():
        if kept.read_bytes() == b"small":
            kept.write_bytes(b"other")
    assert services.compare_files(connected, run, no_progress, NEVER) == FilesCompared(equal=1, differing=1)
    services.retry_files(connected, run, RunChoices()).execute(lambda event: None)
    assert services.run_info(run).summary.files_proven == 2


def test_a_row_refused_for_a_changed_file_takes_it_as_it_is_on_the_second_try(
    services: DeskServices, portal: RunningPortal, tmp_path: Path
):
    table, folder = write(tmp_path)
    connected = services.examine(services.understand(portal.webhook), lambda line: None, NEVER)
    file = services.load(table, ReadingOptions(), no_progress, NEVER)
    subject = services.subject(connected, DEAL)
    field = next(each for each in subject.schema.fields if each.type == "file" and each.is_multiple)
    rule = FileRule(RuleKind.STARTS, "Number", field.upper_name)
    mapping = ImportMapping({"Name": Target("TITLE")}, file_rules=(rule,))
    (folder / "D-2 film.mp4").unlink()
    order = CheckOrder(connected, file, subject, mapping, None, FilesOrder(folder))
    begun = services.begin_run(order, RunChoices(), no_progress, NEVER)
    (folder / "D-1.pdf").write_bytes(b"LIGHT and more")
    begun.handle.execute(lambda event: None)
    run = begun.handle.run
    rows = services.run_rows(run, no_progress, NEVER)
    assert (rows.outcomes[0], rows.problems[0][0].code) == (Outcome.REFUSED, "file-changed")
    services.retry_refused(connected, run, RunChoices()).execute(lambda event: None)
    summary = services.run_info(run).summary
    assert (summary.created, summary.refused, summary.verified, summary.files_missing) == (3, 0, 3, 0)
