"""From a checked table to a plan: markers fixed, held rows apart, everything in the order it will be sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.domain.answers import Verdict
from desktop_app.domain.checking import CheckedTable, column_for, request_name
from desktop_app.domain.convert.shown import written_out
from desktop_app.domain.kinds import Kind, MarkerScheme, key_field, marker_scheme
from desktop_app.domain.mapping import Target
from desktop_app.domain.marker import is_usable_key, markers
from desktop_app.domain.plan import ComparedField, HeldRow, Json, Plan, PlannedFile, PlannedRow, encoded_bytes
from desktop_app.domain.ports import Records
from desktop_app.domain.problems import Severity, Trouble
from desktop_app.domain.schema import Schema
from desktop_app.domain.table import Table

HEAVY: Final = 5_000_000
"""Bytes of files from which a row goes alone and last (design §5.3)."""
_ASKED_AT_ONCE: Final = 50
_NUMERIC: Final = frozenset({"integer", "double", "money"})
_LABEL_NAMES: Final = (
    ("TITLE",), ("LAST_NAME", "NAME", "SECOND_NAME"), ("QUOTE_NUMBER",), ("ACCOUNT_NUMBER",),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Marking:
    """The markers of a whole table, one a row, fixed over the cells as read.

    Attributes:
        field: Request name of the field they are asked by; `None` where the kind has no such field.
        scheme: What is written beside; `None` where the kind has no such field.
        is_mapped: A mapped external key is the marker itself.
    """

    markers: Sequence[str]
    field: str | None
    scheme: MarkerScheme | None
    is_mapped: bool = False

    @property
    def own_field(self) -> str | None:
        """The field by which a record is known to be this program's before Start, or `None` where none tells."""
        says_whose = self.scheme is not None and bool(self.scheme.constants)
        return self.field if says_whose or not self.is_mapped else None


@dataclass(frozen=True, slots=True)
class PlanFiles:
    """The files of a plan.

    Attributes:
        by_row: Index of a row → its files.
        late: Rows whose files are put in once the record exists.
        may_be_late: As in `Plan`.
    """

    by_row: Mapping[int, tuple[PlannedFile, ...]] = field(default_factory=dict)
    late: frozenset[int] = frozenset()
    may_be_late: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a table came from, for history and report."""

    file_name: str
    file_sha256: str
    notes: Mapping[str, str] = field(default_factory=dict)


def mark(table: Table, checked: CheckedTable, kind: Kind) -> Marking:
    """Fix the marker of every row (design §4)."""
    scheme = marker_scheme(kind)
    column = column_for(checked, Target(key_field(kind).upper_name))
    if column is not None:
        keys = [str(value) if isinstance(value, str) else "" for value in column.converted.values]
        if is_usable_key([key for index, key in enumerate(keys) if not checked.is_held(index)]):
            return Marking(keys, request_name(column.offered), scheme, is_mapped=True)
    if scheme is None:
        return Marking([""] * table.row_count, None, None)
    rows = (table.cells(index) for index in range(table.row_count))
    return Marking(tuple(markers(kind, rows)), scheme.field, scheme)


def known_markers(records: Records, kind: Kind, field: str | None, wanted: Mapping[int, str]) -> frozenset[int]:
    """Return those of the rows whose marker a record of the portal bears already.

    Args:
        records: The portal.
        kind: What the rows become.
        field: Request name of the field the marker is in; `None` where there is no such field.
        wanted: Index of a row → its marker.

    Raises:
        Trouble: The portal cannot be asked.
    """
    if field is None:
        return frozenset()
    known: set[str] = set()
    markers_ = [marker for marker in wanted.values() if marker]
    for start in range(0, len(markers_), _ASKED_AT_ONCE):
        answer = records.find_markers(kind, field, markers_[start : start + _ASKED_AT_ONCE])
        if answer.verdict is not Verdict.ANSWERED:
            assert answer.problem is not None
            raise Trouble(answer.problem)
        known |= {str(record.values.get(field, "")) for record in answer.records}
    return frozenset(index for index, marker in wanted.items() if marker in known)


def make_plan(
    table: Table,
    checked: CheckedTable,
    schema: Schema,
    marking: Marking,
    origin: Origin,
    *,
    files: PlanFiles | None = None,
    limit: int | None = None,
    others: frozenset[int] = frozenset(),
) -> Plan:
    """Decide what will be sent.

    Args:
        table: The table as read.
        checked: The same table after Check.
        schema: The kind and its fields.
        marking: The markers of all rows.
        origin: The file the table came from.
        files: The files that go with the rows.
        limit: First rows of the table only.
        others: Records of others that bear a key of the table.
    """
    rows: list[PlannedRow] = []
    held: list[HeldRow] = []
    files = files or PlanFiles()
    label_keys, formats = _label_keys(schema), _telling_formats(table, checked)
    for index in range(table.row_count if limit is None else min(limit, table.row_count)):
        row, cells = table.row_numbers[index], _written_out(table.cells(index), index, formats)
        values = checked.payload(index)
        label = _label(values, label_keys, cells)
        problems = checked.problems_of(index)
        if any(problem.severity is Severity.ERROR for problem in problems):
            # A mapped key is the marker itself and may be what has to be repaired.
            marker = "" if marking.is_mapped else marking.markers[index]
            held.append(HeldRow(index, row, cells, problems, label, marker))
            continue
        marked = _marked(values, marking, index)
        own = files.by_row.get(index, ())
        rows.append(PlannedRow(index, row, marking.markers[index], marked, cells, label, own, index in files.late))
    in_order = _put_in_order(rows, checked)
    return Plan(
        kind=schema.kind,
        original_names=schema.original_names,
        marker_scheme=marking.scheme,
        marker_field=marking.field,
        headings=tuple(column.heading for column in table.columns),
        file_name=origin.file_name,
        file_sha256=origin.file_sha256,
        rows=rows,
        held=held,
        in_order=in_order,
        compared=_compared(checked, schema, files.by_row),
        notes=origin.notes,
        may_be_late=files.may_be_late,
        others=others,
    )


def _telling_formats(table: Table, checked: CheckedTable) -> dict[int, Mapping[int, str]]:
    """Return the number formats of the columns that go to numbers and money, by place.

    The report has nothing but texts, and an import is continued from it: "100" would no longer be euros.
    """
    numeric = {
        heading
        for each in checked.columns
        if each.offered.field is not None and each.offered.field.type in _NUMERIC
        for heading in each.rule.headings
    }
    return {
        place: column.formats
        for place, column in enumerate(table.columns)
        if column.heading in numeric and column.formats
    }


def _written_out(cells: tuple[str, ...], index: int, formats: Mapping[int, Mapping[int, str]]) -> tuple[str, ...]:
    if not formats:
        return cells
    return tuple(
        written_out(cell, formats[place].get(index, "")) if place in formats else cell
        for place, cell in enumerate(cells)
    )


def _put_in_order(rows: list[PlannedRow], checked: CheckedTable) -> bool:
    """Sort the rows as they will leave; returns whether that order binds."""
    if column_for(checked, Target("CREATED_TIME")) is not None:
        # The portal takes creation dates oldest first only (reference §1.8).
        rows.sort(key=lambda planned: str(planned.values.get("createdTime", "")))
        return True
    # Heavy rows go alone, after the light ones: a line that is slow for them holds up nobody else.
    rows.sort(key=lambda planned: not planned.files_late and encoded_bytes(planned.files) > HEAVY)
    return False


def _marked(values: dict[str, Json], marking: Marking, index: int) -> dict[str, Json]:
    if marking.scheme is None:
        return values
    marked = {**values, **marking.scheme.constants}
    if not marking.is_mapped:
        marked[marking.scheme.field] = marking.markers[index]
    return marked


def _label_keys(schema: Schema) -> tuple[tuple[str, ...], ...]:
    known = {field.upper_name: field.key for field in schema.fields}
    return tuple(tuple(known[name] for name in names if name in known) for names in _LABEL_NAMES)


def _label(values: Mapping[str, Json], keys: Sequence[Sequence[str]], cells: Sequence[str]) -> str:
    for names in keys:
        if words := [word for name in names if isinstance(word := values.get(name), str)]:
            return " ".join(words)
    return next((cell for cell in cells if cell), "")


def _compared(
    checked: CheckedTable, schema: Schema, files: Mapping[int, tuple[PlannedFile, ...]]
) -> tuple[ComparedField, ...]:
    compared: dict[str, ComparedField] = {}
    for column in checked.columns:
        for part in column.offered.parts:
            compared[part.key] = ComparedField(part.key, part.type, part.is_multiple, part.title)
        if column.offered.parts:
            continue
        key = column.key
        known = column.offered.field
        kind = known.type if known is not None else "crm_multifield"
        many = known.is_multiple if known is not None else True
        compared[key] = ComparedField(key, kind, many, column.offered.title)
    by_key = {each.key: each for each in schema.fields}
    sent_files = {each.field for planned in files.values() for each in planned}
    for key in [*checked.constants, *sent_files]:
        if (found := by_key.get(key)) is not None:
            compared[key] = ComparedField(key, found.type, found.is_multiple, found.title)
    return tuple(compared.values())
