"""What the next import may be expected to take, by those that went before."""

from __future__ import annotations

import pytest

from desktop_app.domain.kinds import COMPANY, CONTACT, Kind
from desktop_app.domain.pace import Pace, pace_seen
from desktop_app.domain.runs import RunHead, RunInfo, RunState, RunSummary
from desktop_app.domain.webhook import PortalIdentity

HERE = PortalIdentity("acme.bitrix24.com", "1")


def run(
    created: int,
    seconds: float,
    *,
    kind: Kind = CONTACT,
    state: RunState = RunState.FINISHED,
    host: str = HERE.host,
    files: int = 0,
) -> RunInfo:
    head = RunHead(
        "r", 0.0, 1.0, PortalIdentity(host, "7"), "", kind, True, None, (), "", "", False, (), {}, True, False, False
    )
    return RunInfo(head, state, RunSummary(rows=created, created=created, seconds=seconds, files_proven=files))


def test_the_range_spans_what_was_measured_and_a_quarter_more():
    assert pace_seen([run(100, 10.0), run(400, 20.0)], HERE, CONTACT) == Pace(8.0, 25.0, 2)


@pytest.mark.parametrize(
    "other",
    [
        run(39, 4.0),
        run(100, 0.0),
        run(100, 10.0, state=RunState.INTERRUPTED),
        run(100, 10.0, state=RunState.RUNNING),
        run(100, 10.0, host="other.bitrix24.com"),
        run(100, 10.0, files=100),
    ],
)
def test_runs_that_say_nothing_about_this_portal_do_not_count(other: RunInfo):
    assert pace_seen([other], HERE, CONTACT) is None
    assert pace_seen([other, run(100, 10.0)], HERE, CONTACT) == Pace(8.0, 12.5, 1)


def test_the_same_kind_goes_first_and_others_are_better_than_nothing():
    companies, contacts = run(100, 100.0, kind=COMPANY), run(100, 10.0, state=RunState.UNDONE)
    assert pace_seen([companies, contacts], HERE, CONTACT) == Pace(8.0, 12.5, 1)
    assert pace_seen([companies], HERE, CONTACT) == Pace(0.8, 1.25, 1)


def test_only_the_latest_five_count():
    latest = [run(100, 10.0)] * 5
    assert pace_seen([*latest, run(100, 1000.0)], HERE, CONTACT) == Pace(8.0, 12.5, 5)
