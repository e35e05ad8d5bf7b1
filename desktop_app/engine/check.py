"""Check: every cell converted, every problem found, before anything leaves this machine."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from desktop_app.domain.checking import CheckedColumn, CheckedTable, request_name
from desktop_app.domain.convert.choices import pipeline_meanings
from desktop_app.domain.convert.column import convert_column
from desktop_app.domain.convert.dates import order_of
from desktop_app.domain.convert.fields import ColumnFacts, converter
from desktop_app.domain.convert.model import Converter, Nothing, Refusal
from desktop_app.domain.convert.numbers import style_of
from desktop_app.domain.kinds import Kind
from desktop_app.domain.mapping import ImportMapping, Target, target
from desktop_app.domain.offering import OfferedField, find_offered, offered_fields
from desktop_app.domain.plan import Json
from desktop_app.domain.ports import CancelToken, Portal, Progress
from desktop_app.domain.problems import Entry, Problem, Trouble
from desktop_app.domain.problems import columns as column_problems
from desktop_app.domain.problems import values as value_problems
from desktop_app.domain.schema import Directories, Schema
from desktop_app.domain.table import CellKind, Column, Table

_NUMERIC: Final = frozenset({"integer", "double", "money"})
_DATED: Final = frozenset({"date", "datetime"})
_PIPELINE: Final = Target("CATEGORY_ID")
_STAGE: Final = Target("STAGE_ID")
_KEYS: Final = frozenset({"ORIGIN_ID", "XML_ID"})


@dataclass(frozen=True, slots=True)
class Subject:
    """What a table is checked against: the portal's fields and directories, and the person's decisions.

    Attributes:
        pipeline: Number of the pipeline all rows go to, where a person chose one.
    """

    schema: Schema
    directories: Directories
    mapping: ImportMapping
    owner_is_admin: bool
    pipeline: int | None = None


def check_table(table: Table, subject: Subject, *, progress: Progress, cancel: CancelToken) -> CheckedTable:
    """Convert and check every row.

    Raises:
        Trouble: The mapping does not fit the table or the portal, or maps nothing at all.
    """
    offered = offered_fields(subject.schema, owner_is_admin=subject.owner_is_admin)
    _refuse_misfits(table, subject.mapping, offered)
    chosen = [(heading, _need(offered, where)) for heading, where in subject.mapping.columns.items()]
    # Pipelines first: stages are read within them.
    chosen.sort(key=lambda pair: pair[1].target != _PIPELINE)
    columns: list[CheckedColumn] = []
    questions: list[Problem] = []
    for done, (heading, where) in enumerate(chosen):
        progress(done, len(chosen))
        if cancel.is_cancelled():
            break
        column = table.column(heading)
        facts, open_questions = _facts(column, where, subject)
        questions += open_questions
        converters = _converters(where, facts, subject, columns, table.row_count)
        converted = convert_column(
            column,
            converters,
            table.row_numbers,
            choices=subject.mapping.choices.get(heading),
            field_title=where.title,
        )
        columns.append(CheckedColumn(where, converted))
    progress(len(chosen), len(chosen))
    constants = _constants(subject, offered)
    order = {heading: position for position, heading in enumerate(column.heading for column in table.columns)}
    columns.sort(key=lambda each: order[each.converted.heading])
    checked = CheckedTable(
        tuple(columns), constants, table.row_numbers, tuple(questions), _required(offered, columns, constants)
    )
    return replace(checked, further=_row_problems(checked, table))


def _refuse_misfits(table: Table, mapping: ImportMapping, offered: Sequence[OfferedField]) -> None:
    headings = {column.heading for column in table.columns}
    unknown = [heading for heading in [*mapping.columns, *mapping.files] if heading not in headings]
    unknown += [where.code for where in mapping.columns.values() if find_offered(offered, where) is None]
    for code in [*mapping.constants, *mapping.files.values()]:
        where = target(code)
        if where is None or find_offered(offered, where) is None:
            unknown.append(code)
    if unknown:
        raise Trouble(Problem(column_problems.MAPPING_UNKNOWN, words={"names": ", ".join(unknown)}))
    if mapping.is_empty:
        raise Trouble(Problem(column_problems.NOTHING_MAPPED))
    for where in set(mapping.columns.values()):
        sharing = [heading for heading, other in mapping.columns.items() if other == where]
        known = _need(offered, where)
        if len(sharing) > 1 and not known.holds_many:
            words = {"columns": ", ".join(sharing), "field": known.title}
            raise Trouble(Problem(column_problems.FIELD_TWICE, words=words))


def _need(offered: Sequence[OfferedField], where: Target) -> OfferedField:
    found = find_offered(offered, where)
    assert found is not None, "misfits are refused before"
    return found


def _facts(column: Column, where: OfferedField, subject: Subject) -> tuple[ColumnFacts, list[Problem]]:
    kind = where.field.type if where.field is not None else ""
    if kind in _NUMERIC:
        return ColumnFacts(number_style=style_of(_written(column))), []
    if kind not in _DATED:
        return ColumnFacts(), []
    order, ambiguous = order_of(_written(column))
    order = subject.mapping.date_orders.get(column.heading, order)
    if order is None and ambiguous:
        question = Problem(column_problems.DATE_ORDER_OPEN, column=column.heading, value=ambiguous)
        return ColumnFacts(), [question]
    return ColumnFacts(date_order=order), []


def _written(column: Column) -> list[str]:
    return [text for text, kind in zip(column.texts, column.kinds, strict=True) if kind == CellKind.TEXT]


def _converters(
    where: OfferedField, facts: ColumnFacts, subject: Subject, before: Sequence[CheckedColumn], rows: int
) -> list[Converter]:
    if where.target != _STAGE:
        return [converter(where.target, where.field, facts, subject.directories)]
    stages = subject.directories.stage_directory
    default = next((each.id for each in subject.directories.pipelines if each.is_default), None)
    if subject.directories.pipelines and default is None:
        default = subject.directories.pipelines[0].id
    fallback = _constant_pipeline(subject)
    everywhere = fallback if fallback is not None else default
    by_pipeline = {
        pipeline: converter(where.target, where.field, replace(facts, stage_directory=code), subject.directories)
        for pipeline, code in stages.items()
    }
    if not by_pipeline:
        directory = where.field.status_type if where.field is not None else None
        by_pipeline[everywhere] = converter(
            where.target, where.field, replace(facts, stage_directory=directory), subject.directories
        )
    usual = by_pipeline.get(everywhere) or next(iter(by_pipeline.values()))
    pipelines = next((each.converted.values for each in before if each.offered.target == _PIPELINE), None)
    if pipelines is None:
        return [usual]
    return [
        by_pipeline.get(pipeline, usual) if isinstance(pipeline := pipelines[index], int) else usual
        for index in range(rows)
    ]


def _constant_pipeline(subject: Subject) -> int | None:
    if subject.pipeline is not None:
        return subject.pipeline
    text = subject.mapping.constants.get(_PIPELINE.upper_name)
    return None if text is None else find_pipeline(text, subject.directories)


def find_pipeline(text: str, directories: Directories) -> int:
    """Return the number of the pipeline a person named.

    Raises:
        Trouble: There is none, or several.
    """
    try:
        return int(pipeline_meanings("Pipeline", directories.pipelines).find(text))
    except Refusal:
        names = ", ".join(each.name for each in directories.pipelines)
        raise Trouble(Problem(column_problems.PIPELINE_OPEN, value=text, words={"names": names})) from None


def _constants(subject: Subject, offered: Sequence[OfferedField]) -> dict[str, Json]:
    constants: dict[str, Json] = {}
    for code, text in subject.mapping.constants.items():
        where = target(code)
        assert where is not None, "misfits are refused before"
        known = _need(offered, where)
        column = Column(0, "", known.title, (text,), bytes([CellKind.TEXT]))
        facts, _ = _facts(column, known, subject)
        converted = convert_column(column, _converters(known, facts, subject, (), 1), (0,), field_title=known.title)
        if converted.problems.get(0):
            problem = converted.problems[0][0]
            if isinstance(converted.values[0], Nothing):
                raise Trouble(replace(problem, row=None))
        value = converted.values[0]
        if not isinstance(value, Nothing):
            constants[request_name(known)] = value
    if subject.pipeline is not None:
        constants["categoryId"] = subject.pipeline
    return constants


def _required(
    offered: Sequence[OfferedField], columns: Sequence[CheckedColumn], constants: Mapping[str, Json]
) -> tuple[Problem, ...]:
    filled = {request_name(column.offered) for column in columns} | set(constants)
    return tuple(
        Problem(column_problems.REQUIRED_UNMAPPED, words={"field": each.title})
        for each in offered
        if each.is_required and not each.takes_files and request_name(each) not in filled
    )


def _row_problems(checked: CheckedTable, table: Table) -> dict[int, tuple[Problem, ...]]:
    found: dict[int, list[Problem]] = {}

    def tell(index: int, entry: Entry, heading: str, value: str, **words: str) -> None:
        problem = Problem(entry, table.row_numbers[index], heading, value, words)
        found.setdefault(index, []).append(problem)

    for column in checked.columns:
        heading, values = column.converted.heading, column.converted.values
        if column.offered.is_required:
            for index, value in enumerate(values):
                if isinstance(value, Nothing) and index not in column.converted.problems:
                    tell(index, value_problems.REQUIRED_EMPTY, heading, "", field=column.offered.title)
        if column.offered.target.upper_name in _KEYS:
            counts: dict[object, int] = {}
            for value in values:
                counts[value] = counts.get(value, 0) + 1
            for index, value in enumerate(values):
                if isinstance(value, Nothing):
                    tell(index, value_problems.KEY_EMPTY, heading, "")
                elif counts[value] > 1:
                    tell(index, value_problems.KEY_TWICE, heading, str(value))
    return {index: tuple(problems) for index, problems in found.items()}


def find_likenesses(checked: CheckedTable, kind: Kind, portal: Portal) -> dict[int, tuple[Problem, ...]]:
    """Find the rows whose phone or e-mail a record of the same kind has on the portal (contracts.md 1.3).

    Raises:
        Trouble: The portal cannot be asked.
    """
    likenesses: dict[int, list[Problem]] = {}
    for communication, word in (("PHONE", "phone"), ("EMAIL", "e-mail")):
        wanted = _communications(checked, communication)
        if not wanted:
            continue
        for value, kinds in portal.duplicates(communication, list(wanted)).items():
            ids = kinds.get(kind.entity_type_id, ())
            if not ids:
                continue
            words = {"what": "a record", "by": word, "ids": ", ".join(map(str, sorted(ids)[:5]))}
            for index, heading in wanted[value]:
                row = checked.row_numbers[index]
                problem = Problem(value_problems.DUPLICATE_PORTAL, row, heading, value, words)
                likenesses.setdefault(index, []).append(problem)
    return {index: tuple(problems) for index, problems in likenesses.items()}


def with_further(checked: CheckedTable, more: Mapping[int, tuple[Problem, ...]]) -> CheckedTable:
    """Return the table with problems that came from elsewhere added to its rows."""
    further = dict(checked.further or {})
    for index, problems in more.items():
        further[index] = (*further.get(index, ()), *problems)
    return replace(checked, further=further)


def _communications(checked: CheckedTable, communication: str) -> dict[str, list[tuple[int, str]]]:
    wanted: dict[str, list[tuple[int, str]]] = {}
    for column in checked.columns:
        if column.offered.target.upper_name != communication or not column.offered.target.is_communication:
            continue
        for index, entries in enumerate(column.converted.values):
            if isinstance(entries, list):
                for entry in entries:
                    assert isinstance(entry, dict)
                    wanted.setdefault(str(entry["VALUE"]), []).append((index, column.converted.heading))
    return wanted
