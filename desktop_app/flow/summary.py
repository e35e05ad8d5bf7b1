"""Turns a checked table into what the Check step shows; pure, so that it can run where the table is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.domain.checking import CheckedTable, rows_touched
from desktop_app.domain.plan import PlannedFile
from desktop_app.domain.problems import Problem, Severity
from desktop_app.flow.facts import CheckOutcome, Finding, Notified, RowState

_WEIGHT: Final = {
    Severity.INFO: RowState.NOTED,
    Severity.WARNING: RowState.WARNED,
    Severity.ERROR: RowState.HELD_BACK,
}


@dataclass(slots=True)
class RowSums:
    """What a check came to, row by row.

    Attributes:
        states: One `RowState` byte a row.
        problems: Index of a row → everything to tell about it; rows about which there is nothing are left out.
    """

    checked: CheckedTable
    states: bytearray
    problems: dict[int, tuple[Problem, ...]]

    def findings(self, rows: Iterable[int] | None = None) -> list[Finding]:
        """Return the problems of these rows, or of all, in the order of rows."""
        meant = sorted(self.problems) if rows is None else rows
        return [Finding(index, problem) for index in meant for problem in self.problems.get(index, ())]


def summed(checked: CheckedTable, before: RowSums | None = None) -> tuple[RowSums, Sequence[int] | None]:
    """Sum up a check, looking only at the rows about which it tells something else than the one before.

    Returns the sums and those rows, or `None` for all rows.
    """
    rows = rows_touched(before.checked, checked) if before is not None else None
    if before is None or rows is None:
        sums = RowSums(checked, bytearray(len(checked.row_numbers)), {})
    else:
        sums = RowSums(checked, bytearray(before.states), dict(before.problems))
    for index in range(len(checked.row_numbers)) if rows is None else rows:
        if problems := checked.problems_of(index):
            sums.problems[index] = problems
        else:
            sums.problems.pop(index, None)
        sums.states[index] = max((_WEIGHT[problem.severity] for problem in problems), default=RowState.READY)
    return sums, rows


def outcome_of(
    checked: CheckedTable,
    *,
    owner_id: int,
    files: Mapping[int, tuple[PlannedFile, ...]] | None = None,
) -> CheckOutcome:
    """Say what Check found; see `outcome_without_findings`."""
    sums, _ = summed(checked)
    return replace(outcome_without_findings(sums, owner_id=owner_id, files=files), findings=tuple(sums.findings()))


def outcome_without_findings(
    sums: RowSums, *, owner_id: int, files: Mapping[int, tuple[PlannedFile, ...]] | None = None
) -> CheckOutcome:
    """Say what Check found, the problems of single rows apart.

    Args:
        sums: The table after Check, summed up.
        owner_id: The webhook's employee; the portal does not notify people of their own doing.
        files: Index of a row → its files.
    """
    checked, states = sums.checked, sums.states
    people: Counter[object] = Counter()
    responsible = _responsible(checked)
    if responsible is not None:
        going = zip(responsible, states, strict=True)
        people.update(person for person, state in going if state < RowState.HELD_BACK)
    constant = checked.constants.get("assignedById")
    ready = len(states) - states.count(RowState.HELD_BACK)
    if isinstance(constant, int):
        people[constant] = ready
    counts = [times for person, times in people.items() if isinstance(person, int) and person != owner_id]
    sent = [each for index, planned in (files or {}).items() if states[index] < RowState.HELD_BACK for each in planned]
    return CheckOutcome(
        bytes(states),
        (),
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
