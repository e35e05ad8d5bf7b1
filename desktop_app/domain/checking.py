"""A table after Check: what each row will send, and what is wrong or worth telling where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from desktop_app.domain.convert.column import ConvertedColumn
from desktop_app.domain.convert.fields import ColumnFacts
from desktop_app.domain.convert.model import NOTHING, Value
from desktop_app.domain.mapping import Target
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.plan import Json
from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.problems.repairs import ROW_LEFT_OUT
from desktop_app.domain.problems.values import ROW_EMPTY
from desktop_app.domain.table import Column


@dataclass(frozen=True, slots=True)
class CheckedColumn:
    """One mapped column and what it became.

    Attributes:
        rule: All that decided how it was converted; the same rule over the same cells gives the same values.
        key: Request name its values are sent under.
        is_plain: Its value is the field's value as it is, not a part of it.
    """

    offered: OfferedField
    converted: ConvertedColumn
    rule: ColumnRule
    key: str = field(init=False)
    is_plain: bool = field(init=False)

    def __post_init__(self) -> None:
        # Asked for every cell of a large table.
        object.__setattr__(self, "key", request_name(self.offered))
        object.__setattr__(self, "is_plain", not self.offered.parts and not self.offered.holds_many)


@dataclass(frozen=True, slots=True)
class ColumnRule:
    """All that decides how a column is converted, beside its cells and the portal's directories.

    Attributes:
        headings: The columns whose texts are joined; mostly one.
        pipelines: The column that says each row's pipeline, for stages.
        cells: The columns themselves: a column that was repaired is another object.
    """

    headings: tuple[str, ...]
    offered: OfferedField
    facts: ColumnFacts
    pipelines: ConvertedColumn | None = None
    cells: tuple[Column, ...] = ()

    def is_same(self, other: ColumnRule) -> bool:
        """Tell whether both give the same values."""
        return self.decides_as(other) and all(
            mine is theirs for mine, theirs in zip(self.cells, other.cells, strict=True)
        )

    def decides_as(self, other: ColumnRule) -> bool:
        """Tell whether both give the same value for the same cell."""
        mine, theirs = (self.headings, self.offered, self.facts), (other.headings, other.offered, other.facts)
        return mine == theirs and self.pipelines is other.pipelines and len(self.cells) == len(other.cells)

    def rows_apart(self, other: ColumnRule) -> list[int]:
        """Return the rows (indexes) whose cells are not those of the other rule."""
        rows: set[int] = set()
        for mine, theirs in zip(self.cells, other.cells, strict=True):
            if mine is not theirs:
                rows.update(differing(mine.texts, theirs.texts))
                if mine.kinds != theirs.kinds:
                    rows.update(differing(mine.kinds, theirs.kinds))
        return sorted(rows)


@dataclass(frozen=True, slots=True)
class CheckedTable:
    """A whole table, converted.

    Attributes:
        columns: The mapped columns.
        constants: Request name → value of all rows whose own cell is empty.
        row_numbers: The spreadsheet's own numbers.
        questions: Open questions about columns; nothing can start while there are any (contracts.md 1.3).
        remarks: What is worth telling about the table as a whole.
        always: Request names whose constant goes before a column of the same field.
        further: Index of a row → problems that came from elsewhere: files, likenesses on the portal.
        left_out: Rows (indexes) that a person leaves out of the import.
    """

    columns: tuple[CheckedColumn, ...]
    constants: Mapping[str, Json]
    row_numbers: Sequence[int]
    questions: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    further: Mapping[int, tuple[Problem, ...]] | None = None
    always: frozenset[str] = frozenset()
    left_out: frozenset[int] = frozenset()

    def payload(self, index: int) -> dict[str, Json]:
        """Return what the row at `index` sends, marker and files not included."""
        payload: dict[str, Json] = {}
        for column in self.columns:
            value = column.converted.values[index]
            if value is NOTHING:
                continue
            if column.is_plain:
                payload[column.key] = value  # type: ignore[assignment]  # nothing but values are left
            else:
                _put(payload, column, value)
        for key, constant in self.constants.items():
            if key in self.always:
                payload[key] = constant
            else:
                payload.setdefault(key, constant)
        if "opportunity" in payload:
            # Else a later edit of products recalculates the sum (reference §5.2, general rules).
            payload.setdefault("isManualOpportunity", "Y")
        return payload

    def problems_of(self, index: int) -> tuple[Problem, ...]:
        """Return everything to tell about the row at `index`."""
        if index in self.left_out:
            return (Problem(ROW_LEFT_OUT, self.row_numbers[index]),)
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


def _put(payload: dict[str, Json], column: CheckedColumn, value: Value) -> None:
    if column.offered.parts:
        assert isinstance(value, Mapping)
        for part in column.offered.parts:
            if part.upper_name in value:
                # A column of its own goes before the part of a full name.
                payload.setdefault(part.key, value[part.upper_name])
        return
    assert isinstance(value, list)
    before = payload.get(column.key)
    payload[column.key] = [*before, *value] if isinstance(before, list) else value


def rows_touched(before: CheckedTable, now: CheckedTable) -> list[int] | None:
    """Return the rows (indexes) about which `now` tells something else; `None` when the tables cannot be compared."""
    if len(before.columns) != len(now.columns) or before.row_numbers != now.row_numbers:
        return None
    touched = set(before.left_out ^ now.left_out)
    for was, one in zip(before.columns, now.columns, strict=True):
        mine, theirs = was.converted, one.converted
        if mine is theirs:
            continue
        touched |= _keys_apart(mine.problems, theirs.problems)
        pairs = enumerate(zip(mine.values, theirs.values, strict=True))
        touched.update(index for index, (a, b) in pairs if a is not b and NOTHING in (a, b))  # may be an empty row
    return sorted(touched | _keys_apart(before.further or {}, now.further or {}))


def _keys_apart(before: Mapping[int, object], now: Mapping[int, object]) -> set[int]:
    if before is now:
        return set()
    return {key for key in before.keys() | now.keys() if before.get(key) != now.get(key)}


def differing(before: Sequence[object], now: Sequence[object]) -> list[int]:
    """Return the places at which two equally long columns differ."""
    return [index for index, (was, one) in enumerate(zip(before, now, strict=True)) if was is not one and was != one]


def request_name(offered: OfferedField) -> str:
    """Return the name under which a value is sent."""
    return offered.field.key if offered.field is not None else offered.target.upper_name


def column_for(checked: CheckedTable, target: Target) -> CheckedColumn | None:
    """Return the column that goes to a target, if one does."""
    return next((each for each in checked.columns if each.offered.target == target), None)
