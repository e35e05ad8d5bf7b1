"""What Check found, by cause, with counts; choosing a line filters the rows."""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject

from desktop_app.domain.problems import Problem, Severity
from desktop_app.domain.problems.columns import DATE_ORDER_OPEN
from desktop_app.domain.repair.offers import NATIONAL_PHONES
from desktop_app.flow.facts import CheckOutcome, RowState
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import ACCESSIBLE, COUNT, DETAIL, DISPLAY, ICON, TONE, TOOL_TIP, Index, Tone

_LOOK = {
    Severity.ERROR: ("cross-circle", Tone.BAD),
    Severity.WARNING: ("warning", Tone.WARN),
    Severity.INFO: ("info", Tone.INFO),
}
_WEIGHT = {Severity.ERROR: 0, Severity.WARNING: 1, Severity.INFO: 2}


@dataclass(frozen=True, slots=True)
class Cause:
    """One line: a filter for the rows.

    Attributes:
        rows: Indexes of the rows it concerns, in order; `None` for all rows.
        count: How many rows.
        code, column: What the rows have in common, `""` for the lines above the causes.
    """

    title: str
    icon: str
    tone: Tone
    count: int
    rows: tuple[int, ...] | None
    cure: str = ""
    code: str = ""
    column: str = ""


_HELD = re.compile(re.escape(bytes([RowState.HELD_BACK])))
"""Finds held rows in a table of states faster than a loop over it."""


class CausesModel(QAbstractListModel):
    """All rows, rows held back, then every cause, the heaviest and most frequent first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._causes: list[Cause] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of lines."""
        return 0 if parent.isValid() else len(self._causes)

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the list knows."""
        if not index.isValid():
            return None
        cause = self._causes[index.row()]
        if role == ACCESSIBLE:
            return ", ".join(part for part in (cause.title, messages.number(cause.count), cause.cure) if part)
        return {
            DISPLAY: cause.title,
            ICON: cause.icon,
            TONE: cause.tone,
            COUNT: cause.count,
            DETAIL: cause.cure,
            TOOL_TIP: cause.title,
        }.get(role)

    def show(self, outcome: CheckOutcome | None) -> None:
        """Group the findings by cause."""
        self.beginResetModel()
        self._causes = self._grouped(outcome) if outcome is not None else []
        self.endResetModel()

    def cause(self, row: int) -> Cause:
        """The cause of a line."""
        return self._causes[row]

    def _grouped(self, outcome: CheckOutcome) -> list[Cause]:
        states = outcome.states
        held = tuple(found.start() for found in _HELD.finditer(states))
        result = [Cause(self.tr("All rows"), "table", Tone.ACCENT, len(states), None)]
        if held:
            result.append(Cause(self.tr("Rows held back"), "hold", Tone.BAD, len(held), held))
        rows: dict[tuple[str, str], dict[int, None]] = {}
        first: dict[tuple[str, str], Problem] = {}
        for finding in outcome.findings:
            key = (finding.problem.code, finding.problem.column or "")
            first.setdefault(key, finding.problem)
            rows.setdefault(key, {})[finding.index] = None
        order = sorted(first, key=lambda key: (_WEIGHT[first[key].severity], -len(rows[key])))
        for key in order:
            problem = first[key]
            title = messages.title(problem)
            if problem.column:
                title = self.tr("{problem} — {column}").format(problem=title, column=problem.column)
            icon, tone = _LOOK[problem.severity]
            cure = messages.cure(problem)
            result.append(Cause(title, icon, tone, len(rows[key]), tuple(rows[key]), cure, *key))
        return [*result, *self._offered(outcome, set(first))]

    def position(self, code: str, column: str) -> int:
        """The line of a cause, or -1."""
        pairs = ((each.code, each.column) for each in self._causes)
        return next((place for place, pair in enumerate(pairs) if pair == (code, column)), -1)

    def _offered(self, outcome: CheckOutcome, known: set[tuple[str, str]]) -> list[Cause]:
        """Lines for what can be mended and is no trouble of single rows."""
        lines: dict[tuple[str, str], Cause] = {}
        for offer in outcome.offers:
            key = (offer.code, offer.heading)
            if key in known or key in lines:
                continue
            if offer.code == NATIONAL_PHONES:
                title, look = self.tr("Phones without a country code"), ("globe", Tone.INFO)
                cure = self.tr("Say which country they belong to.")
            else:
                title, look = messages.translate("Problems", DATE_ORDER_OPEN.title), ("question", Tone.BAD)
                cure = messages.translate("Problems", DATE_ORDER_OPEN.cure)
            title = self.tr("{problem} — {column}").format(problem=title, column=offer.heading)
            lines[key] = Cause(title, *look, len(offer.rows), offer.rows, cure, *key)
        return list(lines.values())
