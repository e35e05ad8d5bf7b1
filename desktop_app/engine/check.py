"""Check: every cell converted, every problem found, before anything leaves this machine."""

from __future__ import annotations

import gc
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from typing import cast

from desktop_app.domain.checking import CheckedColumn, CheckedTable, ColumnRule, request_name
from desktop_app.domain.convert.column import ConvertedColumn, convert_column, converted_again
from desktop_app.domain.convert.fields import ColumnFacts, converter, status_directory
from desktop_app.domain.convert.model import Converter, Nothing, Value
from desktop_app.domain.mapping import ImportMapping, target
from desktop_app.domain.offering import OfferedField, find_offered
from desktop_app.domain.plan import Json
from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems import columns as column_problems
from desktop_app.domain.table import CellKind, Column, Table
from desktop_app.engine.currencies import CURRENCY, implied_currency
from desktop_app.engine.facts import column_facts, joined
from desktop_app.engine.likenesses import with_further
from desktop_app.engine.pipelines import (
    PIPELINE,
    STAGE,
    PipelineChoice,
    choose_pipeline,
    find_pipeline,
    within_pipeline,
)
from desktop_app.engine.rows import row_problems
from desktop_app.engine.subject import Subject

__all__ = ["Subject", "check_columns", "check_table", "find_pipeline", "with_further"]


def check_table(
    table: Table,
    subject: Subject,
    *,
    progress: Progress,
    cancel: CancelToken,
    before: CheckedTable | None = None,
    left_out: frozenset[int] = frozenset(),
) -> CheckedTable:
    """Convert and check every row; `check_columns` without the news. Raises Trouble."""
    steps = check_columns(table, subject, progress=progress, cancel=cancel, before=before, left_out=left_out)
    while True:
        try:
            next(steps)
        except StopIteration as end:
            return cast("CheckedTable", end.value)


def check_columns(
    table: Table,
    subject: Subject,
    *,
    progress: Progress,
    cancel: CancelToken,
    before: CheckedTable | None = None,
    left_out: frozenset[int] = frozenset(),
) -> Generator[CheckedColumn, None, CheckedTable]:
    """Convert and check every row, giving each column as soon as it is done: its problems can be shown at once.

    Args:
        table: The table as read.
        subject: What it is checked against.
        progress: Told how many columns are done.
        cancel: Asked between columns; the columns so far are returned.
        before: An earlier check of the same table against the same fields and directories: columns whose rule and
            cells did not change are taken from it.
        left_out: Rows (indexes) a person leaves out; nothing else is told about them.

    Raises:
        Trouble: The mapping does not fit the table or the portal, or maps nothing at all.
    """
    offered = subject.offered()
    _refuse_misfits(table, subject.mapping, offered)
    with undisturbed():
        work = _Work(table, subject, choose_pipeline(table, subject), before)
        for done, (headings, where) in enumerate(chosen := _chosen(subject.mapping, offered)):
            progress(done, len(chosen))
            if cancel.is_cancelled():
                break
            yield work.convert(headings, where)
        progress(len(chosen), len(chosen))
        return _put_together(table, work, offered, left_out)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Put off the search for garbage."""
    # Hundreds of thousands of small values are made here, and none of them is garbage: looking for it takes a fifth
    # of the time.
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _put_together(table: Table, work: _Work, offered: Sequence[OfferedField], left_out: frozenset[int]) -> CheckedTable:
    subject, pipeline = work.subject, work.pipeline
    columns = work.columns
    if (currency := find_offered(offered, CURRENCY)) is not None:
        columns = implied_currency(columns, currency, table, subject.directories)
    constants = _constants(work, offered)
    order = {column.heading: position for position, column in enumerate(table.columns)}
    columns.sort(key=lambda each: order[each.converted.heading])
    checked = CheckedTable(
        tuple(columns),
        constants,
        table.row_numbers,
        (*([pipeline.question] if pipeline.question else ()), *work.questions),
        (*([pipeline.remark] if pipeline.remark else ()), *_required(offered, columns, constants)),
        always=frozenset(request_name(_need(offered, code)) for code in subject.mapping.always),
        left_out=left_out,
    )
    return replace(checked, further=row_problems(checked, table))


class _Work:
    """One check: what it is about and the columns converted so far."""

    def __init__(
        self, table: Table, subject: Subject, pipeline: PipelineChoice, before: CheckedTable | None = None
    ) -> None:
        self.columns: list[CheckedColumn] = []
        self.questions: list[Problem] = []
        self.subject = subject
        self.pipeline = pipeline
        self._table = table
        self._before = before.columns if before is not None else ()

    def convert(self, headings: tuple[str, ...], where: OfferedField) -> CheckedColumn:
        """Convert the column, or the joined columns, that go to one field."""
        column = joined(self._table, headings, self.subject.mapping.joins.get(where.target.code, " "))
        facts, questions = column_facts(column, where, self.subject)
        self.questions += questions
        pipelines = None
        if where.target == STAGE:
            facts = replace(facts, stage_directory=self._directory_of(self.pipeline.number, where))
            pipelines = next((each.converted for each in self.columns if each.offered.target == PIPELINE), None)
        rule = ColumnRule(headings, where, facts, pipelines, tuple(self._table.column(each) for each in headings))
        known = next((each for each in self._before if each.rule.is_same(rule)), None)
        if known is None:
            alike = next((each for each in self._before if each.rule.decides_as(rule)), None)
            known = CheckedColumn(where, self._converted(column, rule, alike), rule)
        self.columns.append(known)
        return known

    def _converted(self, column: Column, rule: ColumnRule, alike: CheckedColumn | None) -> ConvertedColumn:
        numbers, decided = self._table.row_numbers, rule.facts.decisions.choices
        converters = self._converters(rule.offered, rule.facts, rule.pipelines)
        if alike is None:
            return convert_column(column, converters, numbers, decided=decided)
        rows = rule.rows_apart(alike.rule)
        return converted_again(alike.converted, column, converters, numbers, rows, decided=decided)

    def constant(self, where: OfferedField, text: str) -> tuple[Value, tuple[Problem, ...]]:
        """Convert one text for all rows."""
        column = Column(0, "", where.title, (text,), bytes([CellKind.TEXT]))
        facts, _ = column_facts(column, where, self.subject)
        if where.target == STAGE:
            facts = replace(facts, stage_directory=self._directory_of(self.pipeline.number, where))
        converted = convert_column(column, self._converters(where, facts, None), (0,))
        return converted.values[0], converted.problems.get(0, ())

    def _converters(
        self, where: OfferedField, facts: ColumnFacts, pipelines: ConvertedColumn | None
    ) -> list[Converter]:
        directories = self.subject.directories
        usual = converter(where, facts, directories)
        if pipelines is None:
            return [usual]
        # The stages of each row are those of its own pipeline (reference §6.2).
        by_pipeline: dict[object, Converter] = {
            number: converter(where, within_pipeline(facts, number, directories), directories)
            for number in directories.stage_directory
            if number is not None
        }
        return [by_pipeline.get(number, usual) if isinstance(number, int) else usual for number in pipelines.values]

    def _directory_of(self, pipeline: int | None, where: OfferedField) -> str:
        assert where.field is not None
        stages = self.subject.directories.stage_directory
        return stages.get(pipeline) or status_directory(where.field) or next(iter(stages.values()), "")


def _chosen(mapping: ImportMapping, offered: Sequence[OfferedField]) -> list[tuple[tuple[str, ...], OfferedField]]:
    """Return the mapped columns with their fields; columns to be joined stand together."""
    chosen: list[tuple[tuple[str, ...], OfferedField]] = []
    for heading, where in mapping.columns.items():
        known = _need(offered, where.code)
        if known.holds_many:
            chosen.append(((heading,), known))
        elif heading == next(first for first, other in mapping.columns.items() if other == where):
            chosen.append((tuple(each for each, other in mapping.columns.items() if other == where), known))
    # Pipelines first: stages are read within them.
    return sorted(chosen, key=lambda pair: pair[1].target != PIPELINE)


def _refuse_misfits(table: Table, mapping: ImportMapping, offered: Sequence[OfferedField]) -> None:
    headings = {column.heading for column in table.columns}
    ruled = [rule.heading for rule in mapping.file_rules]
    unknown = [heading for heading in [*mapping.columns, *mapping.files, *ruled] if heading not in headings]
    takers = [rule.field for rule in mapping.file_rules]
    codes = [where.code for where in mapping.columns.values()]
    for code in [*codes, *mapping.constants, *mapping.files.values(), *takers, *mapping.always, *mapping.joins]:
        where = target(code)
        if where is None or find_offered(offered, where) is None:
            unknown.append(code)
    if unknown:
        raise Trouble(Problem(column_problems.MAPPING_UNKNOWN, words={"names": ", ".join(dict.fromkeys(unknown))}))
    if mapping.is_empty:
        raise Trouble(Problem(column_problems.NOTHING_MAPPED))
    for where in set(mapping.columns.values()):
        sharing = [heading for heading, other in mapping.columns.items() if other == where]
        known = _need(offered, where.code)
        if len(sharing) > 1 and not known.holds_many and where.code not in mapping.joins:
            words = {"columns": ", ".join(sharing), "field": known.title}
            raise Trouble(Problem(column_problems.FIELD_TWICE, words=words))


def _need(offered: Sequence[OfferedField], code: str) -> OfferedField:
    where = target(code)
    found = find_offered(offered, where) if where is not None else None
    assert found is not None, "misfits are refused before"
    return found


def _constants(work: _Work, offered: Sequence[OfferedField]) -> dict[str, Json]:
    constants: dict[str, Json] = {}
    for code, text in work.subject.mapping.constants.items():
        known = _need(offered, code)
        value, problems = work.constant(known, text)
        if problems and isinstance(value, Nothing):
            raise Trouble(replace(problems[0], row=None))
        if isinstance(value, Nothing):
            continue
        if known.parts:
            assert isinstance(value, Mapping)
            constants.update({part.key: value[part.upper_name] for part in known.parts if part.upper_name in value})
        else:
            constants[request_name(known)] = value
    pipeline = work.pipeline
    field = work.subject.schema.by_upper_name(PIPELINE.upper_name)
    if pipeline.is_sent and pipeline.number is not None and field is not None:
        constants[field.key] = pipeline.number
    return constants


def _required(
    offered: Sequence[OfferedField], columns: Sequence[CheckedColumn], constants: Mapping[str, Json]
) -> tuple[Problem, ...]:
    filled = {request_name(column.offered) for column in columns} | set(constants)
    filled |= {part.key for column in columns for part in column.offered.parts}
    return tuple(
        Problem(column_problems.REQUIRED_UNMAPPED, words={"field": each.title})
        for each in offered
        if each.is_required and not each.takes_files and request_name(each) not in filled
    )
