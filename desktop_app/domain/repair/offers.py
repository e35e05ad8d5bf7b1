"""What the grid can do for a person with one press, and what a repair would change before it is made."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.repair.operations import Operation

NATIONAL_PHONES = "national-phones"
"""Code of the offer to bring phones into international form; it needs a country, which a person names."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A repair of one column that is ready to be made.

    Attributes:
        code: The finding it cures.
        rows: The rows it would change (indexes).
    """

    code: str
    heading: str
    operation: Operation
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Sample:
    """One cell before and after; `row` is the spreadsheet's own number."""

    row: int
    heading: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Preview:
    """What a repair would change.

    Attributes:
        cells: How many cells.
        rows: How many rows would be left out, taken in or otherwise decided about.
        samples: The first few cells.
    """

    cells: int
    rows: int
    samples: tuple[Sample, ...] = ()
