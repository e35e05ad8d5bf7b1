"""How fast a portal took rows in earlier imports: what the next one may be expected to take."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from desktop_app.domain.kinds import Kind
from desktop_app.domain.runs import RunInfo, RunState
from desktop_app.domain.webhook import PortalIdentity

_LEAST: Final = 40
"""Rows of a run below which its start weighs more than its pace: two requests full of rows."""
_RECENT: Final = 5
"""Runs looked at; a portal of years ago says little."""
_WIDER: Final = 1.25
"""By this much the range goes beyond what was measured: the next run meets other hours and other columns."""


@dataclass(frozen=True, slots=True)
class Pace:
    """Rows a second, looking for markers and reading back included.

    Attributes:
        slowest, fastest: Ends of the range to be expected.
        runs: How many runs it was measured in.
    """

    slowest: float
    fastest: float
    runs: int


def pace_seen(runs: Iterable[RunInfo], identity: PortalIdentity, kind: Kind) -> Pace | None:
    """Return the pace of the latest finished runs without files into a portal; `None` where none was long enough.

    Args:
        runs: The history, newest first.
        identity: The portal, in whose name is all the same to its pace.
        kind: Runs of this kind go before runs of others.
    """
    known = [each for each in runs if each.head.identity.host == identity.host and _tells(each)]
    same = [each for each in known if each.head.kind == kind] or known
    paces = [each.summary.created / each.summary.seconds for each in same[:_RECENT]]
    return Pace(min(paces) / _WIDER, max(paces) * _WIDER, len(paces)) if paces else None


def _tells(run: RunInfo) -> bool:
    summary = run.summary
    has_files = summary.files_proven + summary.files_unproven + summary.files_missing > 0
    is_over = run.state in {RunState.FINISHED, RunState.UNDONE}
    return is_over and not has_files and summary.created >= _LEAST and summary.seconds > 0
