"""Check in the child process, tried in this one: columns are told as they come, and only what changed is done anew."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from desktop_app.domain.convert.relations import FoundRecord
from desktop_app.domain.kinds import DEAL
from desktop_app.domain.mapping import Choice, ChoiceKind, DecimalMark, ImportMapping, Target
from desktop_app.domain.table import ReadingOptions
from desktop_app.engine.attaching import FilesOrder
from desktop_app.engine.continuing import OwnReports
from desktop_app.engine.subject import Subject
from desktop_app.flow.child import Shelf
from desktop_app.flow.desk.checks import CellsChecked, CheckTask, Listening, Matter
from desktop_app.flow.desk.tables import Source
from desktop_app.flow.facts import FirstProblems
from desktop_app.flow.services import Cancelled
from desktop_app.sources.reader import SpreadsheetReader
from tests.support.free import NeverCancelled, no_progress
from tests.support.schemas import DIRECTORIES, schema

ACME = {"COMPANY_ID": {"acme": (FoundRecord(4, 5, "Acme"),)}}
MAPPING = ImportMapping(
    {
        "Name": Target("TITLE"),
        "Sum": Target("OPPORTUNITY"),
        "Stage": Target("STAGE_ID"),
        "Company": Target("COMPANY_ID"),
    }
)


def nothing(*_: object) -> None:
    """No table is a report of ours, and no file is looked for."""


@pytest.fixture
def matter(tmp_path) -> Matter:
    path = tmp_path / "t.csv"
    path.write_text("Name;Sum;Stage;Company\nOne;10;New;Acme\nTwo;x;Odd;Acme\nThree;y;Won;Acme\n", encoding="utf-8")
    source = Source(SpreadsheetReader(), path, ReadingOptions(), OwnReports(nothing, nothing))
    subject = Subject(schema(DEAL), DIRECTORIES, MAPPING, owner_is_admin=True)
    return Matter(1, source, subject, nothing, FilesOrder(), 1, None)


def run(task, shelf):
    return list(task.run(shelf, no_progress, NeverCancelled()))


def columns(shelf):
    known = shelf._things["checked"]
    return {column.converted.heading: column.converted for column in known.checked.columns}


def changed(matter, **parts):
    subject = replace(matter.subject, mapping=replace(matter.subject.mapping, **parts))
    return CheckTask(replace(matter, subject=subject), ACME)


def test_the_problems_of_each_column_come_before_all_columns_are_done(matter: Matter):
    *news, last = run(CheckTask(matter, ACME), Shelf())
    assert [(each.heading, each.rows, [finding.index for finding in each.findings]) for each in news] == [
        ("Sum", 2, [1, 2]),
        ("Stage", 1, [1]),
    ]
    assert isinstance(last, CellsChecked)


def test_the_first_rows_of_a_long_table_are_told_before_its_first_column_is_done(matter: Matter):
    rows = ["One;10;New;Acme", "Two;x;New;Acme", *["Three;5;New;Acme"] * 6_000, "Last;y;Odd;Acme"]
    matter.source.copy.write_text("\n".join(["Name;Sum;Stage;Company", *rows]), encoding="utf-8")
    shelf = Shelf()
    *news, _ = run(CheckTask(matter, ACME), shelf)
    assert [(each.heading, each.rows) for each in news] == [("Sum", 1), ("Sum", 2), ("Stage", 1)]
    *again, _ = run(changed(matter, decimal_marks={"Sum": DecimalMark.COMMA}), shelf)
    assert [(each.heading, each.rows) for each in again] == [("Sum", 2), ("Stage", 1)]


@pytest.mark.parametrize(
    ("parts", "heading"),
    [
        ({"decimal_marks": {"Sum": DecimalMark.COMMA}}, "Sum"),
        ({"choices": {"Stage": {"Odd": Choice(ChoiceKind.USE, "WON")}}}, "Stage"),
        ({"fallbacks": {"Stage": Choice(ChoiceKind.LEAVE_EMPTY)}}, "Stage"),
        ({"choices": {"Company": {"Acme": Choice(ChoiceKind.HOLD_BACK)}}}, "Company"),
    ],
)
def test_another_rule_for_one_column_checks_that_column_alone(matter: Matter, parts, heading):
    shelf = Shelf()
    run(CheckTask(matter, ACME), shelf)
    before = columns(shelf)
    run(changed(matter, **parts), shelf)
    after = columns(shelf)
    assert {name for name in before if after[name] is not before[name]} == {heading}


def test_the_very_same_check_converts_nothing_again(matter: Matter):
    shelf = Shelf()
    run(CheckTask(matter, ACME), shelf)
    before = columns(shelf)
    run(CheckTask(replace(matter, ticket=2), ACME), shelf)
    assert all(after is before[name] for name, after in columns(shelf).items())


def test_news_are_heard_where_they_were_asked_for_and_do_not_travel(matter: Matter):
    heard: list[FirstProblems] = []
    task = Listening(CheckTask(matter, ACME), heard.append)
    found = task.assemble(iter(run(task, Shelf())))
    assert [each.heading for each in heard] == ["Sum", "Stage"]
    assert dict(found.signs) == {}
    travelled = pickle.loads(pickle.dumps(Listening(CheckTask(replace(matter, finder=len), ACME), print)))
    assert (travelled.news, travelled.task.records) == (None, ACME)


def test_a_check_that_gave_nothing_was_cancelled(matter: Matter):
    with pytest.raises(Cancelled):
        CheckTask(matter, {}).assemble(iter(()))
