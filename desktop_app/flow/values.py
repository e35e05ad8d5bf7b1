"""The Values step as lines: every text that stands for something the portal has, and every order of dates to choose."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.domain.convert.dates import order_of
from desktop_app.domain.convert.decided import single_texts
from desktop_app.domain.convert.relations import related_kinds
from desktop_app.domain.mapping import Choice, ChoiceKind, DateOrder, ImportMapping
from desktop_app.domain.offering import OfferedField, find_offered
from desktop_app.domain.schema import Directories, Field
from desktop_app.domain.table import CellKind, Column, Table
from desktop_app.domain.value_table import (
    STAGE,
    Knowledge,
    ValueColumn,
    ValueOption,
    ValueRow,
    ValueState,
    as_decided,
    options_of,
    value_columns,
)

_DATED: Final = frozenset({"date", "datetime"})
_LISTED: Final = _DATED | {"enumeration", "crm_status", "crm_category", "crm_currency", "user", "employee"}
_QUICK_CELLS: Final = 20_000
_QUICK_TEXTS: Final = 300
"""Each text is compared with everything the portal has: so many take less than a tenth of a second."""


@dataclass(frozen=True, slots=True)
class ValueLine:
    """One text that needs a meaning, or one column of dates that can be read two ways.

    Attributes:
        column: The column it stands in; its `rows` are not carried along.
        row: The text itself.
        pipeline: Name of the pipeline whose stages are meant, where the rows name theirs.
        is_relation: It names another record of the portal.
        is_date_order: The question is how the column's dates are to be read; the options are `DateOrder` values.
    """

    column: ValueColumn
    row: ValueRow
    pipeline: str = ""
    is_relation: bool = False
    is_date_order: bool = False

    @property
    def heading(self) -> str:
        """The column's heading."""
        return self.column.heading

    @property
    def key(self) -> tuple[str, str]:
        """What tells the line from all others, and where its decision is kept."""
        return self.column.heading, self.row.key

    @property
    def options(self) -> tuple[ValueOption, ...]:
        """Everything the text may stand for, the likeliest first."""
        row = self.row
        usual = self.column.options if row.pipeline is None else self.column.pipeline_options.get(row.pipeline, ())
        likely = tuple(each for each in row.candidates if self.is_relation or each in usual)
        return (*likely, *(each for each in usual if each not in likely))

    @property
    def meaning(self) -> ValueOption | None:
        """What the text stands for as things are; `None` where nothing is decided or a cell stays empty."""
        row = self.row
        choice = self.column.fallback if row.state is ValueState.FALLBACK else row.choice
        if choice is not None:
            return self.option(choice.id) if choice.kind is ChoiceKind.USE else None
        return row.guess.option if row.state is ValueState.UNDERSTOOD and row.guess is not None else None

    @property
    def is_open(self) -> bool:
        """Whether the rows with the text would be held back for want of an answer."""
        return self.row.state.is_open

    def option(self, identity: str) -> ValueOption:
        """Return the option of an id; of one that is not among them, the id itself."""
        return next((each for each in self.options if each.id == identity), ValueOption(identity, identity))

    def decided(self, choice: Choice | None) -> ValueLine:
        """Return the line with another decision about its text."""
        return replace(self, row=as_decided(self.row, choice, self.column.fallback))

    def falling_back(self, fallback: Choice | None) -> ValueLine:
        """Return the line with another decision about all unknown texts of its column."""
        column = replace(self.column, fallback=fallback)
        return replace(self, column=column, row=as_decided(self.row, self.row.choice, fallback))


def value_lines(
    table: Table, mapping: ImportMapping, offered: Sequence[OfferedField], known: Knowledge
) -> tuple[ValueLine, ...]:
    """Return every text that needs a meaning, column by column, the open and frequent ones first."""
    by_heading = {each.heading: each for each in value_columns(table, mapping, offered, known)}
    lines: list[ValueLine] = []
    for column in table.columns:
        where = mapping.columns.get(column.heading)
        to = find_offered(offered, where) if where is not None else None
        if to is None or to.field is None:
            continue
        if to.field.type in _DATED:
            lines += _date_order_lines(column, to, mapping.date_orders.get(column.heading))
        elif (found := by_heading.get(column.heading)) is not None:
            lines += _column_lines(found, {each.id: each.name for each in known.directories.pipelines}, to.field)
    return tuple(lines)


def relations_mapped(mapping: ImportMapping, offered: Sequence[OfferedField]) -> bool:
    """Tell whether the portal has to be asked which records some texts name."""
    fields = (find_offered(offered, where) for where in mapping.columns.values())
    return any(each is not None and each.field is not None and related_kinds(each.field) for each in fields)


def is_quick(table: Table, mapping: ImportMapping, offered: Sequence[OfferedField]) -> bool:
    """Tell whether the texts are so few that they are listed in an instant, without asking the portal."""
    if relations_mapped(mapping, offered):
        return False
    cells = texts = 0
    for heading, where in mapping.columns.items():
        known = find_offered(offered, where)
        if known is None or known.field is None or known.field.type not in _LISTED:
            continue
        column = table.column(heading)
        cells += len(column.texts)
        if cells > _QUICK_CELLS:
            return False
        texts += len(set(column.texts)) if known.field.type not in _DATED else 0
    return texts <= _QUICK_TEXTS


def _column_lines(found: ValueColumn, pipelines: Mapping[int, str], to: Field) -> Iterator[ValueLine]:
    is_relation, bare = bool(related_kinds(to)), replace(found, rows=())
    for row in found.rows:
        # The number of a record means that record: thousands of them are nothing to be asked about.
        if not (is_relation and row.state is ValueState.UNDERSTOOD and row.text.strip().isdecimal()):
            pipeline = "" if row.pipeline is None else pipelines.get(row.pipeline, "")
            yield ValueLine(bare, row, pipeline, is_relation=is_relation)


def _date_order_lines(column: Column, known: OfferedField, chosen: DateOrder | None) -> list[ValueLine]:
    written = [text for text, kind in zip(column.texts, column.kinds, strict=True) if kind == CellKind.TEXT]
    order, ambiguous = order_of(single_texts(written, is_multiple=known.holds_many))
    if order is not None or not ambiguous:
        return []
    options = tuple(ValueOption(each.value, each.value) for each in DateOrder)
    choice = None if chosen is None else Choice(ChoiceKind.USE, chosen.value)
    question = ValueRow(ambiguous, sum(map(bool, written)), ValueState.SEVERAL, alone=ValueState.SEVERAL)
    row = as_decided(question, choice, None)
    return [ValueLine(ValueColumn(column.heading, known.title, (), options), row, is_date_order=True)]


def count_open(lines: Sequence[ValueLine]) -> Mapping[str, int]:
    """Return heading → number of its texts that want an answer; headings without any are there as well."""
    counts: dict[str, int] = {}
    for line in lines:
        counts[line.heading] = counts.get(line.heading, 0) + line.is_open
    return counts


def options_for(to: Field, directories: Directories, pipeline: int | None) -> tuple[ValueOption, ...]:
    """Return everything a field takes; stages are those of this pipeline, or of the usual one."""
    if to.upper_name != STAGE.upper_name:
        return options_of(to, directories)
    usual = next((each.id for each in directories.pipelines if each.is_default), None)
    return options_of(to, directories, directories.stage_directory.get(usual if pipeline is None else pipeline))
