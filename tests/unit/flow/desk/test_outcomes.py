"""Only what became different is told again, and it comes to the same as checking everything anew."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from desktop_app.domain.kinds import CONTACT
from desktop_app.domain.mapping import ImportMapping, Target
from desktop_app.domain.repair.cures import Cure
from desktop_app.domain.repair.operations import (
    ApplyCure,
    LeaveOut,
    Operation,
    ReplaceText,
    SetCells,
    SettleTwins,
    Settling,
    SwapCells,
    TakeIn,
)
from desktop_app.domain.table import ReadingOptions
from desktop_app.engine.attaching import FilesOrder
from desktop_app.engine.continuing import OwnReports
from desktop_app.engine.subject import Subject
from desktop_app.flow.child import Shelf
from desktop_app.flow.desk.checks import CheckTask, Matter
from desktop_app.flow.desk.outcomes import Heard, OutcomeTask
from desktop_app.flow.desk.tables import Source
from desktop_app.flow.facts import CheckOutcome
from desktop_app.flow.services import Cancelled
from desktop_app.sources.reader import SpreadsheetReader
from tests.support.free import NeverCancelled, no_progress
from tests.support.schemas import DIRECTORIES, schema

ROWS = """First;Last;Phone;Mail;Source;Born
Анна;Иванова;8 916 123-45-67;anna@mail.ru;Website;01.02.1990
Aнна;Петров;+7 916 123 45 67;anna@mail.ru,;Websit;13.02.1990
Иванов;Пётр;89161234568;x;Звонок;32.13.1990
Анна;Иванова;12;b@mail.ru;Website;
;;;;;
Ольга;Ким;+79161112233;olga@mail.ru;Odd;05.05.1985
"""
TARGETS = {
    "First": Target("NAME"), "Last": Target("LAST_NAME"), "Phone": Target("PHONE", "WORK"),
    "Mail": Target("EMAIL", "WORK"), "Source": Target("SOURCE_ID"), "Born": Target("BIRTHDATE"),
}  # fmt: skip
TEXTS = ["", "Анна", "Иванова", "+79161112233", "anna@mail.ru", "b@mail.ru,", "Website", "13.02.1990", "03/04/1990"]
HEADINGS = st.sampled_from(sorted(TARGETS))
INDEXES = st.lists(st.integers(0, 4), min_size=1, max_size=3, unique=True).map(sorted).map(tuple)
REPAIRS: st.SearchStrategy[Operation] = st.one_of(
    st.builds(SetCells, HEADINGS, INDEXES, st.sampled_from(TEXTS)),
    st.builds(ReplaceText, st.none() | HEADINGS, st.sampled_from(TEXTS[1:]), st.sampled_from(TEXTS)),
    st.builds(ApplyCure, HEADINGS, st.sampled_from([Cure.SPACES, Cure.EMAIL_MARKS, Cure.TO_CYRILLIC])),
    st.builds(SwapCells, st.just("First"), st.just("Last"), INDEXES),
    st.builds(LeaveOut, INDEXES),
    st.builds(TakeIn, INDEXES),
    st.builds(SettleTwins, st.just(((0, 1, 3),)), st.sampled_from(Settling)),
)
STATES = st.lists(st.tuples(st.integers(0, 3), st.lists(REPAIRS, max_size=2)), min_size=1, max_size=5)


def nothing(*_: object) -> None:
    """No table is a report of ours, and no file is looked for."""


@pytest.fixture(scope="module")
def matter(tmp_path_factory: pytest.TempPathFactory) -> Matter:
    path: Path = tmp_path_factory.mktemp("table") / "t.csv"
    path.write_text(ROWS, encoding="utf-8")
    source = Source(SpreadsheetReader(), path, ReadingOptions(), OwnReports(nothing, nothing))
    subject = Subject(schema(CONTACT), DIRECTORIES, ImportMapping(TARGETS), owner_is_admin=True)
    return Matter(1, source, subject, nothing, FilesOrder(), 1, None)


def run(task, shelf: Shelf) -> list[object]:
    return list(task.run(shelf, no_progress, NeverCancelled()))


def checked(matter: Matter, shelf: Shelf, heard: Heard | None = None) -> tuple[set[str], CheckOutcome, list[object]]:
    """Return the phones and e-mails told, what Check found, and the portions in which that travelled."""
    cells = CheckTask(matter, {}, heard.ticket if heard is not None else None)
    told = {each for values in cells.assemble(iter(run(cells, shelf))).signs.values() for each in values}
    task = OutcomeTask(matter.ticket, frozenset(), heard=heard)
    portions = run(task, shelf)
    return told, task.assemble(portions), portions


THERE_AND_BACK: list[Operation] = [SwapCells("First", "Last", (0,))] * 2


@given(states=STATES)
@example(states=[(0, THERE_AND_BACK), (0, [])])
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_repairs_one_after_the_other_come_to_what_checking_anew_finds(matter: Matter, states):
    shelf, heard, known = Shelf(), None, set()
    repairs: list[Operation] = []
    for ticket, (undone, more) in enumerate(states, 1):
        repairs = [*repairs[: max(0, len(repairs) - undone)], *more]
        now = replace(matter, ticket=ticket, repairs=tuple(repairs))
        told, outcome, _ = checked(now, shelf, heard)
        known |= told
        asked, expected, _ = checked(now, Shelf())
        assert outcome == replace(expected, findings=list(expected.findings))
        assert asked <= known
        heard = Heard(ticket, outcome)


def test_one_edited_cell_tells_the_row_and_its_twins_alone(matter: Matter):
    shelf = Shelf()
    _, first, _ = checked(matter, shelf)
    repair = SetCells("Source", (1,), "Website")
    told, outcome, portions = checked(replace(matter, ticket=2, repairs=(repair,)), shelf, Heard(1, first))
    findings = [each for portion in portions if isinstance(portion, list) for each in portion]
    assert {each.index for each in findings} == {1}
    assert told == set()
    assert [each.problem.code for each in first.findings if each.index == 1 and each.problem.column == "Source"] != []
    assert [each for each in outcome.findings if each.index == 1 and each.problem.column == "Source"] == []
    assert outcome.overlay == {"Source": {1: "Website"}}


def test_a_child_that_told_something_else_last_tells_all(matter: Matter):
    shelf = Shelf()
    _, first, _ = checked(matter, shelf)
    told, outcome, _ = checked(replace(matter, ticket=7), shelf, Heard(5, CheckOutcome(b"")))
    assert outcome == first
    assert "8 916 123-45-67" in told


def test_the_last_outcome_does_not_travel(matter: Matter):
    _, outcome, _ = checked(matter, Shelf())
    travelled = pickle.loads(pickle.dumps(OutcomeTask(2, frozenset(), heard=Heard(1, outcome))))
    assert travelled.heard == Heard(1, CheckOutcome(b""))


def test_an_outcome_of_which_nothing_came_was_cancelled():
    with pytest.raises(Cancelled):
        OutcomeTask(1, frozenset()).assemble(iter(()))
