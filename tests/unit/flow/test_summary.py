"""What Check shows: rows by their worst problem, people who will be notified, files that go."""

from pathlib import Path

import pytest

from desktop_app.domain.kinds import DEAL
from desktop_app.domain.mapping import ImportMapping, Target
from desktop_app.domain.plan import PlannedFile
from desktop_app.engine import check
from desktop_app.flow.facts import RowState
from desktop_app.flow.summary import outcome_of
from tests.support.free import NeverCancelled, no_progress
from tests.support.schemas import DIRECTORIES, schema
from tests.support.tables import table

NAMES = ("Name", "Who", "Floors")
COLUMNS = {"Name": Target("TITLE"), "Who": Target("ASSIGNED_BY_ID"), "Floors": Target("UF_CRM_9")}


def checked(*rows, constants=None, columns=None):
    mapping = ImportMapping(columns=COLUMNS if columns is None else columns, constants=constants or {})
    subject = check.Subject(schema(DEAL), DIRECTORIES, mapping, owner_is_admin=True)
    return check.check_table(table(NAMES, *rows), subject, progress=no_progress, cancel=NeverCancelled())


def test_a_row_is_as_bad_as_its_worst_problem():
    found = outcome_of(checked(("A", "Anna Petrova", "1"), ("B", "Nobody Known", "x")), owner_id=1)
    assert list(found.states) == [RowState.READY, RowState.HELD_BACK]
    assert (found.ready, found.held_back) == (1, 1)
    assert {finding.index for finding in found.findings} == {1}
    assert {finding.problem.column for finding in found.findings} == {"Who", "Floors"}


def test_people_are_counted_but_the_owner_and_rows_held_back_are_not():
    rows = [("A", "ivan@acme.example", "1"), ("B", "ivan@acme.example", "1"), ("C", "ivan2@acme.example", "1")]
    rows += [("D", "anna@acme.example", "1"), ("E", "ivan@acme.example", "bad")]
    found = outcome_of(checked(*rows), owner_id=1)
    assert (found.notified.people, found.notified.most) == (2, 2)


@pytest.mark.parametrize(("owner", "people", "most"), [(1, 1, 2), (6, 0, 0)])
def test_one_responsible_for_all_is_told_once_a_ready_row(owner: int, people: int, most: int):
    columns = {heading: target for heading, target in COLUMNS.items() if heading != "Who"}
    found = checked(("A", "", "1"), ("B", "", "2"), ("C", "", "x"), constants={"ASSIGNED_BY_ID": "6"}, columns=columns)
    notified = outcome_of(found, owner_id=owner).notified
    assert (notified.people, notified.most) == (people, most)


def test_only_files_of_rows_that_go_are_weighed():
    def file(size: int) -> PlannedFile:
        return PlannedFile("ufCrm8", False, "a", Path("/a"), size, "00")

    found = outcome_of(
        checked(("A", "", "1"), ("B", "", "x")), owner_id=1, files={0: (file(10), file(20)), 1: (file(500),)}
    )
    assert (found.file_count, found.file_bytes) == (2, 30)


def test_the_fields_filled_are_named_once():
    assert outcome_of(checked(("A", "", "1")), owner_id=1).fields == ("Name", "Responsible", "Floors")
