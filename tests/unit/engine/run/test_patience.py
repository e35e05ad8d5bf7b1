"""How long a question that gets no clear answer is asked again."""

from __future__ import annotations

import pytest

from desktop_app.domain.answers import ReadAnswer, Timing, Verdict
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.portal import TOO_LARGE
from desktop_app.engine.run.patience import Patience

TIMING = Timing(0.0, 1.0)


def codes(*verdicts: Verdict, tries: int = 3) -> list[str | None]:
    patience = Patience(tries)
    found = [patience.failed(ReadAnswer(verdict, TIMING)) for verdict in verdicts]
    return [None if problem is None else problem.code for problem in found]


@pytest.mark.parametrize("verdict", [Verdict.AMBIGUOUS, Verdict.TOO_LARGE])
def test_after_so_many_tries_a_person_should_look_and_then_they_are_counted_anew(verdict: Verdict):
    assert codes(*[verdict] * 6) == [None, None, "lookup-fails"] * 2


def test_what_the_gate_waits_out_counts_as_no_try():
    waits = [Verdict.RATE_LIMITED, Verdict.OPERATING_LIMITED, Verdict.NOT_SENT]
    assert codes(*waits, Verdict.AMBIGUOUS, *waits) == [None] * 7


@pytest.mark.parametrize("verdict", [Verdict.STOP, Verdict.MALFORMED])
def test_a_refusal_is_told_at_once_in_the_portals_words_where_there_are_any(verdict: Verdict):
    assert codes(verdict) == ["lookup-fails"]
    problem = Problem(TOO_LARGE)
    assert Patience(3).failed(ReadAnswer(verdict, TIMING, problem=problem)) is problem


def test_an_answer_forgives_what_went_wrong_before():
    patience = Patience(2)
    assert patience.failed(ReadAnswer(Verdict.AMBIGUOUS, TIMING)) is None
    patience.answered()
    assert patience.failed(ReadAnswer(Verdict.AMBIGUOUS, TIMING)) is None
