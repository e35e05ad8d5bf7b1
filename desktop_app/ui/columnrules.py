"""The ways a column may be read, as a choice in words, and what its cells become."""

from __future__ import annotations

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from desktop_app.domain.arranging import headings_of
from desktop_app.domain.decisions import FULL_NAME, DateOrder, DecimalMark, LookUp, NameOrder
from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.plan import Json
from desktop_app.flow.arranging import Rule
from desktop_app.flow.samples import Sample
from desktop_app.ui import fieldwords, messages
from desktop_app.ui.countries import countries
from desktop_app.ui.widgets.column_panel import RuleChoice

translate = QCoreApplication.translate

_DATED: Final = frozenset({"date", "datetime"})
_NUMERIC: Final = frozenset({"integer", "double", "money"})
_WORDS: Final[dict[Rule, type[StrEnum]]] = {
    Rule.DATE_ORDER: DateOrder,
    Rule.NAME_ORDER: NameOrder,
    Rule.DECIMAL_MARK: DecimalMark,
    Rule.LOOK_UP: LookUp,
}


def is_joined(field: OfferedField, mapping: ImportMapping) -> bool:
    """Tell whether several columns are joined into this field."""
    return not field.holds_many and len(headings_of(mapping, field.target)) > 1


def rule_of(field: OfferedField) -> Rule | None:
    """Return what may be decided about a column of this field."""
    kind = field.field.type if field.field is not None else field.target.upper_name
    if kind in _DATED:
        return Rule.DATE_ORDER
    if kind in _NUMERIC:
        return Rule.DECIMAL_MARK
    if fieldwords.is_relation(field):
        return Rule.LOOK_UP
    return {FULL_NAME: Rule.NAME_ORDER, "PHONE": Rule.PHONE_COUNTRY}.get(kind)


def word_of(rule: Rule, word: str) -> object | None:
    """Return what the mapping keeps for a word of the choice; `None` leaves it to the program."""
    if not word:
        return None
    return _WORDS[rule](word) if rule in _WORDS else word


def choice_of(field: OfferedField, mapping: ImportMapping, heading: str) -> RuleChoice | None:
    """Return the choice to be offered for a column, or `None` where there is nothing to choose."""
    if is_joined(field, mapping):
        options = [
            (" ", translate("Rules", "a space")),
            (", ", translate("Rules", "a comma")),
            ("\n", translate("Rules", "a new line")),
        ]
        return RuleChoice(translate("Rules", "Joined with"), options, mapping.joins.get(field.target.code, " "))
    rule = rule_of(field)
    if rule is None:
        return None
    chosen = getattr(mapping, rule.value).get(heading, "")
    options = [("", translate("Rules", "as the cells themselves say")), *_options(rule)]
    if rule is Rule.PHONE_COUNTRY:
        options[0] = ("", translate("Rules", "as written, no country"))
    if rule is Rule.LOOK_UP:
        options = _options(rule)
        chosen = chosen or LookUp.ANY
    return RuleChoice(_title(rule), options, str(chosen))


def _title(rule: Rule) -> str:
    return {
        Rule.DATE_ORDER: translate("Rules", "Dates"),
        Rule.DECIMAL_MARK: translate("Rules", "Decimal mark"),
        Rule.NAME_ORDER: translate("Rules", "Order of names"),
        Rule.PHONE_COUNTRY: translate("Rules", "Country of the numbers"),
        Rule.LOOK_UP: translate("Rules", "Looked up by"),
    }[rule]


def _options(rule: Rule) -> list[tuple[str, str]]:
    match rule:
        case Rule.DATE_ORDER:
            return [
                (DateOrder.DAY_FIRST, translate("Rules", "day first: 31.12.2026")),
                (DateOrder.MONTH_FIRST, translate("Rules", "month first: 12/31/2026")),
            ]
        case Rule.DECIMAL_MARK:
            return [
                (DecimalMark.COMMA, translate("Rules", "comma: 1 234,50")),
                (DecimalMark.POINT, translate("Rules", "point: 1,234.50")),
            ]
        case Rule.NAME_ORDER:
            return [
                (NameOrder.LAST_FIRST, translate("Rules", "surname first")),
                (NameOrder.FIRST_LAST, translate("Rules", "first name first")),
            ]
        case Rule.LOOK_UP:
            return [
                (LookUp.ANY, translate("Rules", "whatever the text looks like")),
                (LookUp.TITLE, translate("Rules", "title or name")),
                (LookUp.ID, translate("Rules", "number on the portal")),
                (LookUp.KEY, translate("Rules", "external key")),
                (LookUp.PHONE, translate("Rules", "phone")),
                (LookUp.EMAIL, translate("Rules", "e-mail")),
            ]
    return countries()


def becomes(samples: tuple[Sample, ...], field: OfferedField) -> str:
    """Say what a few cells become: “8 (495) 123-45-67” → +74951234567."""
    parts = []
    for sample in samples:
        written = " ".join(sample.text.split())
        shown = messages.title(sample.problem) if sample.problem is not None else _value(sample.value, field)
        words = {"written": written, "value": shown or translate("Rules", "empty")}
        parts.append(translate("Rules", "“{written}” → {value}").format(**words))
    return "    ".join(parts)


def _value(value: Json, field: OfferedField) -> str:
    if isinstance(value, list):
        return ", ".join(_value(each, field) for each in value)
    if isinstance(value, dict):
        if "VALUE" in value:
            return f"{value['VALUE']} ({fieldwords.kind(str(value.get('VALUE_TYPE', '')))})"
        titles = {part.upper_name: part.title for part in field.parts}
        return " · ".join(f"{titles.get(name, name)}: {part}" for name, part in value.items())
    if isinstance(value, str) and field.field is not None and field.field.type == "date":
        return QLocale().toString(QDate.fromString(value, "yyyy-MM-dd"), QLocale.FormatType.LongFormat)
    if isinstance(value, str) and field.field is not None and field.field.type in {"boolean", "char"}:
        return translate("Rules", "yes") if value == "Y" else translate("Rules", "no")
    return str(value).replace("|", " ") if field.field is not None and field.field.type == "money" else str(value)
