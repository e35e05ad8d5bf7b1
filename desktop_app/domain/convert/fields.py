"""The converter of each field type (reference §5.2); the one place that knows which type takes which."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, cast

from desktop_app.domain.convert import choices, dates, numbers, texts
from desktop_app.domain.convert.model import Cell, Converter, Refusal, Tell, Value
from desktop_app.domain.mapping import DateOrder, Target
from desktop_app.domain.plan import Json
from desktop_app.domain.problems import values as problems
from desktop_app.domain.schema import Directories, Field

_RELATIONS: Final = frozenset(
    {"crm_company", "crm_contact", "crm_lead", "crm_deal", "crm_quote", "crm_entity"}
    | {"iblock_element", "iblock_section", "hlblock"}
)
_STAGE: Final = "STAGE_ID"


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """What the column as a whole says about its values.

    Attributes:
        date_order: Order of dates like 03/04/2026, decided by the values or by a person.
        number_style: How the column writes numbers.
        stage_directory: Directory of the row's stages, for stage columns.
    """

    date_order: DateOrder | None = None
    number_style: numbers.NumberStyle = numbers.UNDECIDED
    stage_directory: str | None = None


def converter(target: Target, field: Field | None, facts: ColumnFacts, directories: Directories) -> Converter:
    """Return what turns a non-empty cell of this column into the value to send."""
    if target.is_communication:
        return _communication(target)
    assert field is not None
    single = _single(field, facts, directories)
    return _many(single) if field.is_multiple else single


def _communication(target: Target) -> Converter:
    convert: Callable[[Cell, str], Json] = {
        "PHONE": texts.to_phones,
        "EMAIL": texts.to_emails,
        "WEB": texts.to_pages,
        "IM": texts.to_messengers,
    }[target.upper_name]
    return lambda cell, _tell: convert(cell, target.value_type)


def _single(field: Field, facts: ColumnFacts, directories: Directories) -> Converter:
    style, currencies = facts.number_style, directories.currencies
    simple: dict[str, Converter] = {
        "integer": lambda cell, _tell: numbers.to_integer(cell, style),
        "double": lambda cell, tell: numbers.to_double(cell, style, tell),
        "boolean": lambda cell, _tell: texts.to_yes_no(cell),
        "char": lambda cell, _tell: texts.to_yes_no(cell),
        "date": lambda cell, tell: dates.to_date(cell, facts.date_order, tell),
        "datetime": lambda cell, _tell: dates.to_datetime(cell, facts.date_order, directories.zone),
        "money": lambda cell, _tell: numbers.to_money(cell, style, currencies),
        "url": lambda cell, _tell: texts.to_link(cell),
        "address": lambda cell, _tell: texts.to_address(cell),
        "crm_currency": lambda cell, _tell: numbers.to_currency(cell, currencies),
    }
    if field.type in simple:
        return simple[field.type]
    if field.type in _RELATIONS:
        return lambda cell, _tell: choices.to_record_number(cell)
    if field.type in {"user", "employee"}:
        return choices.People(directories.people).find
    if field.type in {"enumeration", "crm_status", "crm_category", "crm"}:
        return _chosen(field, facts, directories)
    limit = _limit(field)
    return lambda cell, _tell: texts.to_text(cell, limit)


def _chosen(field: Field, facts: ColumnFacts, directories: Directories) -> Converter:
    if field.type == "crm":
        prefixes = choices.bound_prefixes(field.settings)
        return lambda cell, _tell: choices.to_binding(cell, prefixes)
    if field.type == "enumeration":
        options = choices.list_meanings(field)
        return lambda cell, _tell: int(options.find(cell.text.strip()))
    if field.type == "crm_category":
        pipelines = choices.pipeline_meanings(field.title, directories.pipelines)
        return lambda cell, _tell: int(pipelines.find(cell.text.strip()))
    directory = facts.stage_directory if field.upper_name == _STAGE else _directory(field)
    entries = choices.status_meanings(field, directories.statuses.get(directory or "", ()))
    return lambda cell, _tell: entries.find(cell.text.strip())


def _directory(field: Field) -> str:
    return field.status_type or str(field.settings.get("ENTITY_TYPE", ""))


def _limit(field: Field) -> int | None:
    if field.upper_name == "QUOTE_NUMBER":
        return 100  # reference §5.3
    stored = field.settings.get("MAX_LENGTH")
    if isinstance(stored, int | str) and str(stored).isdigit() and int(stored) > 0:
        return int(stored)
    return None if field.is_dynamic or field.type != "string" else texts.TITLE_LIMIT


def _many(single: Converter) -> Converter:
    # Always an array, even for one value (reference §5.2: a scalar fails the row or the whole request).
    def convert(cell: Cell, tell: Tell) -> Value:
        parts = [part.strip() for part in re.split(r"[;\n\r]", cell.text)]
        cells: Sequence[Cell] = [Cell(part) for part in parts if part]
        if len(cells) == 1:
            cells = [cell]
        if not cells:
            raise Refusal(problems.CHOICE_UNKNOWN, field="")
        return cast("list[Json]", [single(each, tell) for each in cells])

    return convert
