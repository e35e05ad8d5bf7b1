"""Examines a connection step by step, so that each way of failing has its own cause and way out (importer-ux §2)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from desktop_app.domain.ports import Portal
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems import connection as problems

CLOCK_SECONDS: Final = 120.0
"""Difference of the clocks that still counts as agreement."""
CRM_SCOPE: Final = "crm"
USER_SCOPES: Final = frozenset({"user", "user_basic", "user_brief"})
"""Any one of them lets employees be found by name (reference §2.2)."""


class CheckStep(StrEnum):
    """What is checked, in this order."""

    ADDRESS = "address"
    CERTIFICATE = "certificate"
    SECRET = "secret"  # noqa: S105 - the name of a step
    PLAN = "plan"
    RIGHT_CRM = "crm"
    USERS = "users"
    CLOCK = "clock"


class CheckState(StrEnum):
    """How a step came out."""

    PASSED = "passed"
    WARNED = "warned"
    """The import works, with less comfort."""
    FAILED = "failed"
    NOT_CHECKED = "not-checked"
    """An earlier step failed."""


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the examination; `problem` says cause and way out when it warned or failed."""

    step: CheckStep
    state: CheckState
    problem: Problem | None = None


_ADDRESS: Final = frozenset(
    {
        "host-unknown", "no-internet", "not-reached", "connection-refused", "secure-connection", "proxy-password",
        "proxy-refused", "no-answer", "not-a-portal", "portal-moved", "portal-deleted", "method-not-found",
    }
)  # fmt: skip
_PLAN: Final = frozenset({"access-denied", "overload-limit", "wrong-license", "payment-required"})
"""Problems of the first question by the step they belong to; all others are about the secret and its owner."""


def examine(portal: Portal, wall: Callable[[], float]) -> Iterator[Check]:
    """Ask the portal and yield every step in order, each as soon as it is known.

    Args:
        portal: The portal behind the address; it retries by itself.
        wall: Unix seconds of this machine.
    """
    try:
        portal.owner()
    except Trouble as trouble:
        yield from _not_let_in(trouble.problem)
        return
    for step in (CheckStep.ADDRESS, CheckStep.CERTIFICATE, CheckStep.SECRET, CheckStep.PLAN):
        yield Check(step, CheckState.PASSED)
    yield from _rights(portal)
    yield _clock(portal, wall)


def _not_let_in(problem: Problem) -> Iterator[Check]:
    failing = _step_of(problem.code)
    if problem.code == "access-denied":
        # `profile` needs no right at all: only the plan can deny it (reference §2.3, §2.4).
        problem = Problem(problems.PLAN_WITHOUT_REST, words=problem.words, detail=problem.detail)
    state = CheckState.PASSED
    for step in CheckStep:
        if step is failing:
            yield Check(step, CheckState.FAILED, problem)
            state = CheckState.NOT_CHECKED
        else:
            yield Check(step, state)


def _step_of(code: str) -> CheckStep:
    if code in _ADDRESS:
        return CheckStep.ADDRESS
    if code == problems.CERTIFICATE.code:
        return CheckStep.CERTIFICATE
    return CheckStep.PLAN if code in _PLAN else CheckStep.SECRET


def _rights(portal: Portal) -> Iterator[Check]:
    try:
        scopes = portal.scopes()
    except Trouble as trouble:
        yield Check(CheckStep.RIGHT_CRM, CheckState.FAILED, trouble.problem)
        yield Check(CheckStep.USERS, CheckState.NOT_CHECKED)
        return
    if CRM_SCOPE in scopes:
        yield Check(CheckStep.RIGHT_CRM, CheckState.PASSED)
    else:
        yield Check(CheckStep.RIGHT_CRM, CheckState.FAILED, Problem(problems.RIGHT_CRM_MISSING))
    if scopes & USER_SCOPES:
        yield Check(CheckStep.USERS, CheckState.PASSED)
    else:
        yield Check(CheckStep.USERS, CheckState.WARNED, Problem(problems.PEOPLE_UNREADABLE))


def _clock(portal: Portal, wall: Callable[[], float]) -> Check:
    before = wall()
    try:
        there = portal.clock()
    except Trouble as trouble:
        return Check(CheckStep.CLOCK, CheckState.WARNED, trouble.problem)
    after = wall()
    # The portal told its time somewhere between the two moments, so that much difference is the way's.
    apart = max(before - there, there - after)
    if apart <= CLOCK_SECONDS:
        return Check(CheckStep.CLOCK, CheckState.PASSED)
    problem = Problem(problems.CLOCK_APART, words={"minutes": str(round(apart / 60))})
    return Check(CheckStep.CLOCK, CheckState.WARNED, problem)
