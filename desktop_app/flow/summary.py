"""Turns a checked table into what the Check step shows; pure, so that it can run where the table is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

from desktop_app.domain.checking import CheckedTable
from desktop_app.domain.plan import PlannedFile
from desktop_app.domain.problems import Severity
from desktop_app.flow.facts import CheckOutcome, Finding, Notified, RowState

_WEIGHT: Final = {
    Severity.INFO: RowState.NOTED,
    Severity.WARNING: RowState.WARNED,
    Severity.ERROR: RowState.HELD_BACK,
}


def outcome_of(
    checked: CheckedTable,
    *,
    owner_id: int,
    files: Mapping[int, tuple[PlannedFile, ...]] | None = None,
) -> CheckOutcome:
    """Say what Check found.

    Args:
        checked: The table after Check.
        owner_id: The webhook's employee; the portal does not notify people of their own doing.
        files: Index of a row → its files.
    """
    states = bytearray(len(checked.row_numbers))
    findings: list[Finding] = []
    people: Counter[object] = Counter()
    responsible = _responsible(checked)
    for index in range(len(checked.row_numbers)):
        problems = checked.problems_of(index)
        findings += [Finding(index, problem) for problem in problems]
        states[index] = max((_WEIGHT[problem.severity] for problem in problems), default=RowState.READY)
        if states[index] < RowState.HELD_BACK and responsible is not None:
            people[responsible[index]] += 1
    constant = checked.constants.get("assignedById")
    ready = len(states) - states.count(RowState.HELD_BACK)
    if isinstance(constant, int):
        people[constant] = ready
    counts = [times for person, times in people.items() if isinstance(person, int) and person != owner_id]
    sent = [each for index, planned in (files or {}).items() if states[index] < RowState.HELD_BACK for each in planned]
    return CheckOutcome(
        bytes(states),
        tuple(findings),
        checked.questions,
        checked.remarks,
        Notified(len(counts), max(counts, default=0)),
        tuple(dict.fromkeys(column.offered.title for column in checked.columns)),
        len(sent),
        sum(each.size for each in sent),
    )


def _responsible(checked: CheckedTable) -> list[object] | None:
    for column in checked.columns:
        if column.offered.target.upper_name == "ASSIGNED_BY_ID":
            return list(column.converted.values)
    return None
