"""A table after Check: what each row will send, and what is wrong or worth telling where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from desktop_app.domain.convert.column import ConvertedColumn
from desktop_app.domain.convert.model import NOTHING, Nothing
from desktop_app.domain.mapping import Target
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.plan import Json
from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.problems.values import ROW_EMPTY


@dataclass(frozen=True, slots=True)
class CheckedColumn:
    """One mapped column and what it became."""

    offered: OfferedField
    converted: ConvertedColumn


@dataclass(frozen=True, slots=True)
class CheckedTable:
    """A whole table, converted.

    Attributes:
        columns: The mapped columns.
        constants: Request name → value that every row sends besides.
        row_numbers: The spreadsheet's own numbers.
        questions: Open questions about columns; nothing can start while there are any (contracts.md 1.3).
        remarks: What is worth telling about the table as a whole.
        further: Index of a row → problems that came from elsewhere: files, likenesses on the portal.
    """

    columns: tuple[CheckedColumn, ...]
    constants: Mapping[str, Json]
    row_numbers: Sequence[int]
    questions: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    further: Mapping[int, tuple[Problem, ...]] | None = None

    def payload(self, index: int) -> dict[str, Json]:
        """Return what the row at `index` sends, marker and files not included."""
        payload: dict[str, Json] = dict(self.constants)
        for column in self.columns:
            value = column.converted.values[index]
            if isinstance(value, Nothing):
                continue
            key = request_name(column.offered)
            if column.offered.holds_many and key in payload:
                before, more = payload[key], value
                assert isinstance(before, list)
                assert isinstance(more, list)
                payload[key] = [*before, *more]
            else:
                payload[key] = value
        if "opportunity" in payload:
            # Else a later edit of products recalculates the sum (reference §5.2, general rules).
            payload["isManualOpportunity"] = "Y"
        return payload

    def problems_of(self, index: int) -> tuple[Problem, ...]:
        """Return everything to tell about the row at `index`."""
        found = tuple(problem for column in self.columns for problem in column.converted.problems.get(index, ()))
        found += (self.further or {}).get(index, ())
        if not found and self._is_empty(index):
            found = (Problem(ROW_EMPTY, self.row_numbers[index]),)
        return found

    def is_held(self, index: int) -> bool:
        """Tell whether the row stays behind."""
        return any(problem.severity is Severity.ERROR for problem in self.problems_of(index))

    def problems(self) -> Iterator[Problem]:
        """Give all problems, row by row."""
        for index in range(len(self.row_numbers)):
            yield from self.problems_of(index)

    def _is_empty(self, index: int) -> bool:
        return all(column.converted.values[index] is NOTHING for column in self.columns)


def request_name(offered: OfferedField) -> str:
    """Return the name under which a value is sent."""
    return offered.field.key if offered.field is not None else offered.target.upper_name


def column_for(checked: CheckedTable, target: Target) -> CheckedColumn | None:
    """Return the column that goes to a target, if one does."""
    return next((each for each in checked.columns if each.offered.target == target), None)
