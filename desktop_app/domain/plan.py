"""What will be sent: one immutable value a row, with its marker and files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from desktop_app.domain.kinds import Kind, MarkerScheme
from desktop_app.domain.problems import Problem

Json: TypeAlias = "str | int | float | bool | Sequence[Json] | Mapping[str, Json] | None"
"""What a request carries for a field."""


@dataclass(frozen=True, slots=True)
class PlannedFile:
    """One file of a row, to be read and encoded while the request is written.

    Attributes:
        field: Request name of the file field.
        is_multiple: The field takes several files: its value is a list of pairs (reference §5.2).
        name: Name the record will show.
        size: Bytes, as weighed at Check.
        sha256: Hex digest as weighed at Check.
    """

    field: str
    is_multiple: bool
    name: str
    path: Path
    size: int
    sha256: str


def encoded_bytes(files: Iterable[PlannedFile]) -> int:
    """Return what files weigh in a request: base64 adds a third (reference §3.1)."""
    return sum(-(-each.size // 3) * 4 for each in files)


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One row ready to be sent.

    Attributes:
        key: Number of the row within the run, from 0, in the file's order.
        row: The row number the spreadsheet program shows.
        marker: The key by which the record is recognised (design §4), or `""` where the kind has no such field.
        values: Request name → value, marker fields included, files not.
        cells: The row for report and repair, in the order of the table's columns: its texts as read, amounts with the
            percent sign or currency their number format shows.
        label: A few words that name the row to a person (title, name).
        files_late: The files do not go with the row: they are put into the record once it exists.
    """

    key: int
    row: int
    marker: str
    values: Mapping[str, Json]
    cells: tuple[str, ...]
    label: str = ""
    files: tuple[PlannedFile, ...] = ()
    files_late: bool = False


@dataclass(frozen=True, slots=True)
class HeldRow:
    """A row that will not be sent, and why.

    Attributes:
        marker: The marker it will bear once it is repaired, or `""` where only the repair decides it.
    """

    key: int
    row: int
    cells: tuple[str, ...]
    problems: tuple[Problem, ...]
    label: str = ""
    marker: str = ""


@dataclass(frozen=True, slots=True)
class ComparedField:
    """A field that is read back; resume and report know its shape from the journal alone.

    Attributes:
        key: Request name; `PHONE`, `EMAIL`, `WEB` and `IM` are compared with the record's `fm`.
        type: The portal's type name (reference §5.2); `crm_multifield` for communications.
        title: What people call the field.
    """

    key: str
    type: str
    is_multiple: bool = False
    title: str = ""


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole import, decided.

    Attributes:
        kind: What the rows become.
        original_names: Send `useOriginalUfNames: "Y"` (reference §8).
        marker_scheme: Where the marker is written; `None` when the kind has no field for it.
        marker_field: Request name of the field to ask by; differs from the scheme's when a mapped external key is
            the marker itself.
        headings: Headings of the table's columns, in order.
        file_name: Name of the person's file, for history and report.
        file_sha256: Hex digest of the file's bytes.
        in_order: Rows must arrive one after another (`createdTime` is mapped; reference §1.8).
        rows: In the order in which they are to be sent.
        compared: The fields that are read back and compared.
        may_be_late: A record whose files the portal does not take with it may be created without them.
        others: Records that bear a mapped key and are not this program's: none of them is ever taken for a row's own.
    """

    kind: Kind
    original_names: bool
    marker_scheme: MarkerScheme | None
    marker_field: str | None
    headings: tuple[str, ...]
    file_name: str
    file_sha256: str
    rows: Sequence[PlannedRow]
    held: Sequence[HeldRow]
    in_order: bool = False
    compared: tuple[ComparedField, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    may_be_late: bool = False
    others: frozenset[int] = frozenset()
