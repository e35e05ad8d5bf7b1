"""The first rows of a long table are looked at before all of them are checked."""

import pytest

from desktop_app.domain.kinds import DEAL
from desktop_app.domain.mapping import ImportMapping, Target
from desktop_app.domain.problems import Trouble
from desktop_app.engine import glance as module
from desktop_app.engine.check import Subject
from desktop_app.engine.glance import glance
from tests.support.free import NeverCancelled
from tests.support.schemas import DIRECTORIES, schema
from tests.support.tables import table

COLUMNS = {"Deal": Target("TITLE"), "Sum": Target("OPPORTUNITY"), "Start": Target("BEGINDATE")}
TOP = [["One", "5", "03/04/2026"], ["Two", "much", "x"], ["Three", "1,234", "31.03.2026"], ["", "", ""]]


@pytest.fixture(autouse=True)
def few_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_ROWS", 4)


def look(rows, columns=COLUMNS):
    subject = Subject(schema(DEAL), DIRECTORIES, ImportMapping(columns), owner_is_admin=True)
    found = glance(table(["Deal", "Sum", "Start"], *rows), subject, NeverCancelled())
    return {
        seen.heading: {index: [each.code for each in told] for index, told in seen.problems.items()} for seen in found
    }


def test_what_is_wrong_at_the_top_is_told_save_what_another_row_may_settle():
    below = [["Four", "nothing", "never"]] * 5
    assert look([*TOP, *below]) == {"Sum": {1: ["number-unreadable"]}, "Start": {1: ["date-unreadable"]}}


def test_a_table_that_is_checked_as_soon_is_not_looked_at_twice():
    assert look([*TOP, *TOP]) == {}


def test_a_mapping_that_does_not_fit_is_told_at_once():
    with pytest.raises(Trouble) as trouble:
        look([*TOP, *TOP, *TOP], {"Nowhere": Target("TITLE")})
    assert trouble.value.problem.code == "mapping-unknown"
