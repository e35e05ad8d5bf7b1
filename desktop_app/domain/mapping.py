"""Which column goes to which field: a person's decisions, saved as the mapping file of contracts.md 1.3."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final, TypeVar

from desktop_app.domain.decisions import (
    FULL_NAME,
    VALUE_TYPES,
    Choice,
    ChoiceKind,
    DateOrder,
    DecimalMark,
    LookUp,
    NameOrder,
    Target,
    target,
)
from desktop_app.domain.filing import FileRule, RuleKind
from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.problems.columns import MAPPING_UNREADABLE

__all__ = [
    "FULL_NAME",
    "VALUE_TYPES",
    "Choice",
    "ChoiceKind",
    "DateOrder",
    "DecimalMark",
    "FieldHint",
    "ImportMapping",
    "LookUp",
    "NameOrder",
    "Target",
    "mapping_document",
    "read_mapping",
    "target",
]

_Word = TypeVar("_Word", bound=StrEnum)

_KNOWN: Final = frozenset(
    {
        "columns", "constants", "files", "dateOrders", "values", "always", "joins", "nameOrders", "decimalMarks",
        "phoneCountries", "lookUps", "otherwise", "fields", "fileRules",
    }
)  # fmt: skip
_COUNTRY_LETTERS: Final = 2


@dataclass(frozen=True, slots=True)
class FieldHint:
    """What a field of a saved mapping was called where it was saved: finds it again on another portal."""

    title: str
    type: str


@dataclass(frozen=True, slots=True)
class ImportMapping:
    """All decisions about columns and values of one import.

    Attributes:
        columns: Heading → where it goes. Columns without an entry are not imported.
        constants: Field's stable name (or `PHONE.WORK`) → the same text for every row. Where a column goes to the
            same field, the constant fills its empty cells only.
        files: Heading of a column of file names → stable name of the file field.
        file_rules: Rules by which files of a folder find their rows.
        date_orders: Heading → order of its ambiguous dates, where a person decided.
        choices: Heading → text → what it means, where a person decided.
        always: Names of constants that go before a column of the same field.
        joins: Target code → what stands between the texts of several columns that go to this one-value field.
        name_orders: Heading → order of full names, where a person decided.
        decimal_marks: Heading → decimal mark, where a person decided.
        phone_countries: Heading → two-letter country; its phones are sent in international form.
        look_ups: Heading → by what related records are looked up; `LookUp.ANY` where it says nothing.
        fallbacks: Heading → what all texts mean that nobody knows ("assign all unknown to …").
        hints: Target code → title and type of the field where the mapping was saved.
        kept: Keys of the mapping file that this version does not know.
    """

    columns: Mapping[str, Target] = field(default_factory=dict)
    constants: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    file_rules: tuple[FileRule, ...] = ()
    date_orders: Mapping[str, DateOrder] = field(default_factory=dict)
    choices: Mapping[str, Mapping[str, Choice]] = field(default_factory=dict)
    always: frozenset[str] = frozenset()
    joins: Mapping[str, str] = field(default_factory=dict)
    name_orders: Mapping[str, NameOrder] = field(default_factory=dict)
    decimal_marks: Mapping[str, DecimalMark] = field(default_factory=dict)
    phone_countries: Mapping[str, str] = field(default_factory=dict)
    look_ups: Mapping[str, LookUp] = field(default_factory=dict)
    fallbacks: Mapping[str, Choice] = field(default_factory=dict)
    hints: Mapping[str, FieldHint] = field(default_factory=dict)
    kept: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_empty(self) -> bool:
        """Whether no column goes anywhere."""
        return not self.columns and not self.files and not self.file_rules


def mapping_document(mapping: ImportMapping, hints: Mapping[str, FieldHint] | None = None) -> dict[str, object]:
    """Return the mapping as the JSON of a mapping file.

    Args:
        mapping: What a person decided.
        hints: Target code → what the field is called here, so that another portal can find its like.
    """
    document: dict[str, object] = dict(mapping.kept)
    document["columns"] = {heading: each.code for heading, each in mapping.columns.items()}
    document["constants"] = dict(mapping.constants)
    document["files"] = dict(mapping.files)
    named = {**mapping.hints, **(hints or {})}
    optional: dict[str, object] = {
        "fileRules": [_rule_document(rule) for rule in mapping.file_rules],
        "dateOrders": _words(mapping.date_orders),
        "values": {
            heading: {text: [choice.kind.value, choice.id] for text, choice in texts.items()}
            for heading, texts in mapping.choices.items()
        },
        "always": sorted(mapping.always),
        "joins": dict(mapping.joins),
        "nameOrders": _words(mapping.name_orders),
        "decimalMarks": _words(mapping.decimal_marks),
        "phoneCountries": dict(mapping.phone_countries),
        "lookUps": _words(mapping.look_ups),
        "otherwise": {heading: [choice.kind.value, choice.id] for heading, choice in mapping.fallbacks.items()},
        "fields": {code: {"title": hint.title, "type": hint.type} for code, hint in named.items()},
    }
    document.update({key: part for key, part in optional.items() if part})
    return document


def read_mapping(document: object) -> ImportMapping:
    """Read the JSON of a mapping file. Keys it does not know are kept, and written again.

    Raises:
        Trouble: It is not a mapping file, or says something that cannot be.
    """
    if not isinstance(document, dict):
        raise _unreadable("it holds no object")
    return ImportMapping(
        columns={heading: _target(code) for heading, code in _texts(document, "columns").items()},
        constants=_constants(document),
        files=_texts(document, "files"),
        file_rules=_file_rules(document),
        date_orders=_enums(document, "dateOrders", DateOrder),
        choices=_choices(document),
        always=_names(document, "always"),
        joins=_texts(document, "joins"),
        name_orders=_enums(document, "nameOrders", NameOrder),
        decimal_marks=_enums(document, "decimalMarks", DecimalMark),
        phone_countries=_countries(document),
        look_ups=_enums(document, "lookUps", LookUp),
        fallbacks={heading: _choice(pair) for heading, pair in _object(document, "otherwise").items()},
        hints=_hints(document),
        kept={key: part for key, part in document.items() if key not in _KNOWN},
    )


def _words(words: Mapping[str, StrEnum]) -> dict[str, str]:
    return {heading: word.value for heading, word in words.items()}


def _unreadable(reason: str) -> Trouble:
    return Trouble(Problem(MAPPING_UNREADABLE, words={"reason": reason}))


def _object(document: Mapping[str, object], key: str) -> dict[str, object]:
    part = document.get(key, {})
    if not isinstance(part, dict):
        raise _unreadable(f"“{key}” must be an object")
    return part


def _texts(document: Mapping[str, object], key: str) -> dict[str, str]:
    part = _object(document, key)
    found = {name: text for name, text in part.items() if isinstance(text, str)}
    if len(found) != len(part):
        raise _unreadable(f"“{key}” must be an object of texts")
    return found


def _target(code: str) -> Target:
    where = target(code)
    if where is None:
        raise _unreadable(f"“{code}” is no kind of phone, e-mail, site or messenger")
    return where


def _constants(document: Mapping[str, object]) -> dict[str, str]:
    constants = _texts(document, "constants")
    for code in constants:
        _target(code)
    return constants


def _names(document: Mapping[str, object], key: str) -> frozenset[str]:
    part = document.get(key, [])
    if not isinstance(part, list) or not all(isinstance(each, str) for each in part):
        raise _unreadable(f"“{key}” must be a list of texts")
    return frozenset(part)


def _enums(document: Mapping[str, object], key: str, words: type[_Word]) -> dict[str, _Word]:
    try:
        return {heading: words(word) for heading, word in _texts(document, key).items()}
    except ValueError:
        known = ", ".join(each.value for each in words)
        raise _unreadable(f"“{key}” knows these words: {known}") from None


def _rule_document(rule: FileRule) -> dict[str, object]:
    document: dict[str, object] = {"name": rule.kind.value, "column": rule.heading, "field": rule.field}
    document.update({key: True for key, is_so in (("phone", rule.is_phone), ("shared", rule.is_shared)) if is_so})
    return document


def _file_rules(document: Mapping[str, object]) -> tuple[FileRule, ...]:
    part = document.get("fileRules", [])
    rules = []
    for each in part if isinstance(part, list) else [part]:
        match each:
            case {"name": str(kind), "column": str(heading), "field": str(name), **more} if kind in set(RuleKind):
                is_phone, is_shared = more.get("phone") is True, more.get("shared") is True
                rules.append(FileRule(RuleKind(kind), heading, name, is_phone, is_shared))
            case _:
                raise _unreadable("“fileRules” must say name (contains, starts, folder), column and field")
    return tuple(rules)


def _countries(document: Mapping[str, object]) -> dict[str, str]:
    countries = {heading: code.upper() for heading, code in _texts(document, "phoneCountries").items()}
    if not all(len(code) == _COUNTRY_LETTERS and code.isascii() and code.isalpha() for code in countries.values()):
        raise _unreadable("“phoneCountries” must name countries by two letters")
    return countries


def _choices(document: Mapping[str, object]) -> dict[str, dict[str, Choice]]:
    choices = {}
    for heading, texts in _object(document, "values").items():
        if not isinstance(texts, dict):
            raise _unreadable("“values” must give each text what it means")
        choices[heading] = {text: _choice(pair) for text, pair in texts.items()}
    return choices


def _choice(pair: object) -> Choice:
    match pair:
        case [str(kind), str() | int() as identity] if kind in {each.value for each in ChoiceKind}:
            return Choice(ChoiceKind(kind), str(identity))
    raise _unreadable('“values” and “otherwise” must say what a text means, like ["use", "81"]')


def _hints(document: Mapping[str, object]) -> dict[str, FieldHint]:
    hints = {}
    for code, about in _object(document, "fields").items():
        match about:
            case {"title": str(title), "type": str(kind)}:
                hints[code] = FieldHint(title, kind)
            case _:
                raise _unreadable("“fields” must give each field its title and type")
    return hints
