"""What a problem is: a code of the catalogue, the place it concerns, and the words filled into its sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from desktop_app.domain.phrases import Phrase


class Severity(StrEnum):
    """`error` holds a row back or stops a run, `warning` asks for a look, `info` says what was changed."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the catalogue. The sentences may hold `{named}` places that a problem's words fill.

    Attributes:
        code: Constant name, lower case with hyphens.
        title: A few words, the same for all places it occurs in; groups the problems of one cause.
        text: What happened, naming value and reason.
        cure: What to do now; begins with a verb.
    """

    code: str
    severity: Severity
    title: str
    text: str
    cure: str


@dataclass(frozen=True, slots=True)
class Problem:
    """One trouble at one place.

    Attributes:
        entry: The catalogue's line.
        row: The row number the spreadsheet program shows, or `None` when it concerns more than a row.
        column: Heading of the column, or `None`.
        value: The cell's text as a person sees it, or `""`.
        words: What fills the named places of the sentences; `{value}`, `{row}`, `{column}` are always filled.
        detail: Technical detail to be folded away; never holds a secret.
    """

    entry: Entry
    row: int | None = None
    column: str | None = None
    value: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    detail: str = ""

    def __reduce__(self) -> tuple[type[Problem], tuple[object, ...]]:
        # Hundreds of thousands cross the border of the child process; this takes a fifth of the usual way's time.
        return Problem, (self.entry, self.row, self.column, self.value, self.words, self.detail)

    @property
    def code(self) -> str:
        """The catalogue's code."""
        return self.entry.code

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return self.entry.severity

    @property
    def title(self) -> str:
        """Title in the source language; a phrase, as are the sentences."""
        return self._phrase(self.entry.title)

    @property
    def text(self) -> str:
        """What happened, in the source language."""
        return self._phrase(self.entry.text)

    @property
    def cure(self) -> str:
        """What to do, in the source language."""
        return self._phrase(self.entry.cure)

    def filled(self, template: str) -> str:
        """Fill a (translated) template of this problem's entry with its words."""
        return str(self._phrase(template))

    def _phrase(self, template: str) -> Phrase:
        known = {"value": self.value, "row": str(self.row), "column": str(self.column), **self.words}
        return Phrase(template, known)


class Trouble(Exception):  # noqa: N818 - it is what people call it; it always carries its sentence
    """An operation as a whole could not be done; carries the problem that says why and what to do."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.text)
        self.problem = problem

    def __reduce__(self) -> tuple[type[Trouble], tuple[Problem]]:
        # Crosses the border of the child process that reads and checks tables.
        return type(self), (self.problem,)
