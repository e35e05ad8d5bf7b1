"""Where Next leads, what is missing, and what the rail shows."""

from dataclasses import replace

import pytest

from desktop_app.flow.navigator import (
    Missing,
    Sending,
    Situation,
    gaps,
    is_skipped,
    may_go_back,
    next_step,
    open_count,
    rail,
    reachable,
)
from desktop_app.flow.steps import ORDER, Step, StepState

READY = Situation(
    is_connected=True, has_kind=True, has_table=True, rows=5, mapped=2, value_lines=1, is_checked=True, ready=5
)
"""Everything before Start is done."""


@pytest.mark.parametrize(
    ("step", "change", "missing"),
    [
        (Step.CONNECTION, {"is_connected": False}, Missing.CONNECTION),
        (Step.CONNECTION, {"busy": frozenset({Step.CONNECTION})}, Missing.STILL_CONNECTING),
        (Step.WHAT, {"has_kind": False}, Missing.KIND),
        (Step.WHAT, {"has_kind": False, "busy": frozenset({Step.WHAT})}, Missing.STILL_ASKING),
        (Step.WHAT, {"busy": frozenset({Step.WHAT})}, Missing.STILL_ASKING),
        (Step.TABLE, {"has_table": False}, Missing.FILE),
        (Step.TABLE, {"rows": 0}, Missing.NO_ROWS),
        (Step.TABLE, {"busy": frozenset({Step.TABLE})}, Missing.STILL_READING),
        (Step.COLUMNS, {"mapped": 0}, Missing.NO_COLUMN),
        (Step.VALUES, {"busy": frozenset({Step.VALUES})}, Missing.STILL_READING),
        (Step.FILES, {"busy": frozenset({Step.FILES})}, Missing.STILL_READING),
        (Step.CHECK, {"busy": frozenset({Step.CHECK})}, Missing.STILL_CHECKING),
        (Step.CHECK, {"is_checked": False}, Missing.CHECK),
        (Step.CHECK, {"questions": ("which order?",)}, Missing.QUESTION),
        (Step.CHECK, {"ready": 0, "held_back": 5}, Missing.NOTHING_READY),
        (Step.IMPORT, {}, Missing.START),
        (Step.IMPORT, {"sending": Sending.RUNNING}, Missing.STILL_SENDING),
    ],
)
def test_a_step_says_what_it_lacks(step: Step, change: dict, missing: Missing):
    assert [gap.missing for gap in gaps(step, replace(READY, **change))] == [missing]


def test_every_question_of_check_is_a_gap_in_its_own_words():
    found = gaps(Step.CHECK, replace(READY, questions=("one", "two")))
    assert [gap.words["question"] for gap in found] == ["one", "two"]


@pytest.mark.parametrize("step", [step for step in Step if step is not Step.IMPORT])
def test_what_is_done_lacks_nothing(step: Step):
    assert gaps(step, READY) == ()
    assert gaps(step, replace(READY, required=("Floors",), open_values=2, missing_files=1)) == ()


def test_next_passes_steps_without_questions():
    assert next_step(Step.COLUMNS, READY) is Step.VALUES
    assert next_step(Step.COLUMNS, replace(READY, value_lines=0)) is Step.FILES
    assert next_step(Step.COLUMNS, replace(READY, value_lines=0, takes_files=False)) is Step.CHECK
    assert next_step(Step.COLUMNS, replace(READY, value_lines=None)) is Step.VALUES
    assert next_step(Step.RESULT, READY) is None


def test_next_leads_through_every_step_in_order():
    way, step = [], Step.CONNECTION
    while step is not None:
        way.append(step)
        step = next_step(step, READY)
    assert way == list(ORDER)


def test_only_values_and_files_can_be_passed_over():
    bare = Situation(value_lines=0, takes_files=False)
    assert {step for step in Step if is_skipped(step, bare)} == {Step.VALUES, Step.FILES}


@pytest.mark.parametrize("step", list(Step))
def test_a_step_is_reached_only_over_done_ones(step: Step):
    assert reachable(step, READY) is (step is not Step.RESULT)
    assert reachable(step, Situation()) is (step is Step.CONNECTION)
    assert reachable(step, replace(READY, has_table=False)) is (step.position <= Step.TABLE.position)


@pytest.mark.parametrize("step", list(Step))
def test_back_leads_nowhere_once_sending_has_begun(step: Step):
    assert may_go_back(step, READY) is (step is not Step.CONNECTION)
    for sending in (Sending.RUNNING, Sending.OVER):
        assert not may_go_back(step, replace(READY, sending=sending))


def test_open_questions_are_counted_at_the_step_that_asks_them():
    now = replace(
        READY, required=("a", "b"), proposals=1, open_values=4, missing_files=5, questions=("q",), held_back=6
    )
    counts = {step: open_count(step, now) for step in Step if open_count(step, now)}
    assert counts == {Step.COLUMNS: 3, Step.VALUES: 4, Step.FILES: 5, Step.CHECK: 7}
    assert open_count(Step.CHECK, replace(now, is_checked=False)) == 0


def test_the_rail_shows_the_state_of_every_step():
    now = replace(READY, takes_files=False, open_values=2, is_checked=False)
    states = {step: (state, count) for step, state, count in rail(Step.TABLE, Step.CHECK, now)}
    assert states == {
        Step.CONNECTION: (StepState.DONE, 0),
        Step.WHAT: (StepState.DONE, 0),
        Step.TABLE: (StepState.CURRENT, 0),
        Step.COLUMNS: (StepState.DONE, 0),
        Step.VALUES: (StepState.OPEN, 2),
        Step.FILES: (StepState.SKIPPED, 0),
        Step.CHECK: (StepState.OPEN, 0),
        Step.IMPORT: (StepState.AHEAD, 0),
        Step.RESULT: (StepState.AHEAD, 0),
    }


def test_steps_ahead_count_nothing_yet():
    now = replace(READY, open_values=2)
    assert [count for _, _, count in rail(Step.TABLE, Step.TABLE, now)] == [0] * len(ORDER)
