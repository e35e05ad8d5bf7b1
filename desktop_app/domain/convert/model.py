"""What conversion is made of: cells in, values or refusals out."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

from desktop_app.domain.plan import Json
from desktop_app.domain.problems import Entry
from desktop_app.domain.table import CellKind


class Cell(NamedTuple):
    """One cell as the converters see it. A tuple, because a large table makes millions of them.

    Attributes:
        text: What a person sees.
        kind: What the cell holds.
        raw: The raw value where the text is not enough.
        is_id: The text is an id of the portal that a person picked, not a text of the table.
        is_percent: The number is shown as percent: 1 as 100 %.
        currency: Code (or unknown sign) of the currency the number is shown with.
        link: The address behind the text.
    """

    text: str
    kind: CellKind = CellKind.TEXT
    raw: str = ""
    is_id: bool = False
    is_percent: bool = False
    currency: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """Something to tell about a converted value that does not hold the row back."""

    entry: Entry
    words: Mapping[str, str] = field(default_factory=dict)


class Refusal(Exception):  # noqa: N818 - not a fault of the program but an answer about a cell
    """The cell cannot become a value of this field."""

    def __init__(self, entry: Entry, **words: str) -> None:
        super().__init__(entry.code)
        self.entry = entry
        self.words = words


class Nothing:
    """Stands for "leave the key out": an empty cell sends nothing, so the portal's default applies."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False

    def __reduce__(self) -> str:
        # There is one of it on either side of a process border.
        return "NOTHING"


NOTHING = Nothing()

Value: TypeAlias = "Json | Nothing"

Tell: TypeAlias = Callable[[Remark], None]
"""Takes remarks while a cell is converted."""

Converter: TypeAlias = Callable[[Cell, Tell], Value]
"""Turns one non-empty cell into a value; raises Refusal."""
