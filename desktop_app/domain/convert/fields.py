"""The converter of each field type (reference §5.2); the one place that knows which type takes which."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from dataclasses import field as with_default
from typing import Final

from desktop_app.domain.convert import choices, communications, dates, names, numbers, relations, texts
from desktop_app.domain.convert.decided import DASHES, Decisions, decided, many
from desktop_app.domain.convert.model import Cell, Converter, Tell, Value
from desktop_app.domain.mapping import FULL_NAME, DateOrder, NameOrder
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.schema import Directories, Field

_STAGE: Final = "STAGE_ID"
_COMMENTS: Final = "COMMENTS"
_PROBABILITY: Final = "PROBABILITY"
_OF_PERCENTS: Final = re.compile(
    r"%|percent|pct\b|процент|відсот|пайыз|prozent|pourcent|porcent|procent", re.IGNORECASE
)
"""How a field's name says that it keeps 15 % as 15."""
_BIRTHDATE: Final = "BIRTHDATE"
_CHOSEN: Final = frozenset({"enumeration", "crm_status", "crm_category", "user", "employee"})
_DASH_IS_EMPTY: Final = relations.TYPES | {
    "integer", "double", "money", "date", "datetime", "url", "address", "crm_currency", "crm_category", "user",
    "employee",
}  # fmt: skip
"""For all other types a dash is a text like others, or means No."""
_LISTED_BY_COMMA: Final = _CHOSEN | relations.TYPES


@dataclass(frozen=True, slots=True)
class ColumnFacts:
    """What is known about a column beside its field.

    Attributes:
        date_order: Order of dates like 03/04/2026, decided by the values or by a person.
        number_style: How the column writes numbers.
        stage_directory: Directory of the row's stages, for stage columns.
        decisions: What a person decided about single texts.
        name_order: Order of full names; `is_name_order_guess`: nobody said so.
        country: Two-letter country of the column's phones, or `""`: phones stay as written.
        phones: Brings phones into international form.
        records: What related records the column's texts name; `None` when nobody looked: only numbers are taken.
        has_currency: The currencies written beside the amounts go to a field of their own.
    """

    date_order: DateOrder | None = None
    number_style: numbers.NumberStyle = numbers.UNDECIDED
    stage_directory: str | None = None
    decisions: Decisions = with_default(default_factory=Decisions)
    name_order: NameOrder = NameOrder.FIRST_LAST
    is_name_order_guess: bool = False
    country: str = ""
    phones: communications.PhoneBook | None = None
    records: relations.FoundRecords | None = None
    has_currency: bool = False


def converter(offered: OfferedField, facts: ColumnFacts, directories: Directories) -> Converter:
    """Return what turns a non-empty cell of this column into the value to send."""
    if offered.target.is_communication:
        kinds = communications.Communications(offered.target.value_type, facts.phones, facts.country)
        return decided(kinds.converter(offered.target.upper_name), facts.decisions, offered.title, DASHES)
    if offered.target.upper_name == FULL_NAME:
        return decided(
            names.full_names(facts.name_order, is_guess=facts.is_name_order_guess), facts.decisions, offered.title
        )
    assert offered.field is not None
    # Some portals call a field by its bare code; people are told what it is offered as.
    field = replace(offered.field, title=offered.title)
    empty = DASHES if field.type in _DASH_IS_EMPTY else frozenset[str]()
    single = decided(_single(field, facts, directories), facts.decisions, field.title, empty)
    if not field.is_multiple:
        return single
    part = texts.addresses if field.type == "address" else None
    return many(single, facts.decisions, is_listed_by_comma=field.type in _LISTED_BY_COMMA, part=part)


def _single(known: Field, facts: ColumnFacts, directories: Directories) -> Converter:
    if known.type in relations.TYPES:
        return relations.Relations(known, facts.records).convert
    if known.type in _CHOSEN:
        return _chosen(known, facts, directories)
    if (measured := _measured(known, facts, directories)) is not None:
        return measured
    match known.type:
        case "boolean" | "char":
            return lambda cell, _tell: texts.to_yes_no(cell)
        case "url":
            return texts.to_link
        case "address":
            return lambda cell, _tell: texts.to_address(cell)
        case "crm_currency":
            return lambda cell, _tell: numbers.to_currency(cell, directories.currencies)
    if known.upper_name == _COMMENTS:
        return texts.to_comment
    limit = texts.limit_of(known)
    return lambda cell, tell: texts.to_text(cell, limit, tell)


def _measured(known: Field, facts: ColumnFacts, directories: Directories) -> Converter | None:
    if known.type in {"integer", "double"} and (known.upper_name == _PROBABILITY or _OF_PERCENTS.search(known.title)):
        plain = _plainly_measured(known, facts, directories)
        return None if plain is None else numbers.percents(plain)
    return _plainly_measured(known, facts, directories)


def _plainly_measured(known: Field, facts: ColumnFacts, directories: Directories) -> Converter | None:
    style, order, currencies = facts.number_style, facts.date_order, directories.currencies
    match known.type:
        case "integer" if known.upper_name == _PROBABILITY:
            return lambda cell, _tell: numbers.to_probability(cell, style)
        case "integer":
            return lambda cell, _tell: numbers.to_integer(cell, style)
        case "double" if facts.has_currency:
            return lambda cell, _tell: numbers.to_double(cell, style, _keep_quiet)
        case "double":
            return lambda cell, tell: numbers.to_double(cell, style, tell)
        case "money":
            return numbers.monies(style, currencies)
        case "date":
            century = dates.BORN_FROM if known.upper_name == _BIRTHDATE else dates.CENTURY_FROM
            return lambda cell, tell: dates.to_date(cell, order, tell, century)
        case "datetime":
            return dates.moments(order, directories.zone)
    return None


def _chosen(known: Field, facts: ColumnFacts, directories: Directories) -> Converter:
    if known.type in {"user", "employee"}:
        return choices.People(directories.people).find
    if known.type == "enumeration":
        return _numbered(choices.list_meanings(known))
    if known.type == "crm_category":
        return _numbered(choices.pipeline_meanings(known.title, directories.pipelines))
    directory = facts.stage_directory if known.upper_name == _STAGE else status_directory(known)
    entries = choices.status_meanings(known, directories.statuses.get(directory or "", ()))
    return lambda cell, _tell: entries.find(cell.text.strip(), is_id=cell.is_id)


def _numbered(meanings: choices.Meanings) -> Converter:
    def convert(cell: Cell, _tell: Tell) -> Value:
        return int(meanings.find(cell.text.strip(), is_id=cell.is_id))

    return convert


def status_directory(known: Field) -> str:
    """Return the directory of a `crm_status` field (reference §5.1, §6.2)."""
    return known.status_type or str(known.settings.get("ENTITY_TYPE", ""))


def _keep_quiet(_remark: object) -> None:
    """The currency is not left out: it goes to its own field."""
