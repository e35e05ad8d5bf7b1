"""How often a question is asked again before a person should look: every part that looks something up has its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop_app.domain.answers import ReadAnswer, Verdict
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems.runs import LOOKUP_FAILS

WAITED_OUT: Final = frozenset({Verdict.RATE_LIMITED, Verdict.OPERATING_LIMITED, Verdict.NOT_SENT})
"""What the gate waits out: it counts as no try."""


@dataclass(slots=True)
class Patience:
    """Counts the tries in a row that got no clear answer.

    Attributes:
        tries: After so many a person should look.
    """

    tries: int
    failures: int = 0

    def answered(self) -> None:
        """A clear answer: what went wrong before does not count any more."""
        self.failures = 0

    def failed(self, answer: ReadAnswer) -> Problem | None:
        """No clear answer; return the problem that must pause the run, if it is one."""
        if answer.verdict in WAITED_OUT:
            return None
        if answer.verdict in (Verdict.STOP, Verdict.MALFORMED):
            return answer.problem or Problem(LOOKUP_FAILS)
        self.failures += 1
        if self.failures < self.tries:
            return None
        self.failures = 0
        return lookup_fails(answer)


def lookup_fails(answer: ReadAnswer) -> Problem:
    """Return what to say when the portal was asked often enough."""
    return Problem(LOOKUP_FAILS, detail=answer.problem.detail if answer.problem is not None else "")
