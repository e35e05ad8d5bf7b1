"""What finished imports teach: which heading went to which field, and which text meant what."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from desktop_app.domain.convert.choices import folded
from desktop_app.domain.decisions import Choice, ChoiceKind, target
from desktop_app.domain.mapping import ImportMapping

_MOST_TEXTS: Final = 2_000
"""Texts remembered for one field; the oldest go first."""
_WORTH: Final = frozenset({ChoiceKind.USE, ChoiceKind.LEAVE_EMPTY})
"""A row that was held back was not imported: nothing is learnt of it."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """What is known of one portal and one kind of record.

    Attributes:
        columns: Folded heading → target code.
        values: Target code → folded text → what it meant.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, Choice]] = field(default_factory=dict)


def learnt(before: Remembered, mapping: ImportMapping, headings: Iterable[str]) -> Remembered:
    """Return what is known after a finished import; what is newer replaces what is older.

    Args:
        before: What was known.
        mapping: The decisions of the finished import.
        headings: All headings of its table; those that went nowhere are forgotten.
    """
    columns = dict(before.columns)
    for heading in headings:
        columns.pop(folded(heading), None)
    columns.update({folded(heading): where.code for heading, where in mapping.columns.items()})
    values = {code: dict(texts) for code, texts in before.values.items()}
    for heading, choices in mapping.choices.items():
        if (where := mapping.columns.get(heading)) is None:
            continue
        texts = values.setdefault(where.code, {})
        for text, choice in choices.items():
            texts.pop(folded(text), None)
            if choice.kind in _WORTH:
                texts[folded(text)] = choice
        values[where.code] = dict(list(texts.items())[-_MOST_TEXTS:])
    return Remembered(columns, {code: texts for code, texts in values.items() if texts})


def forgotten(before: Remembered, heading: str) -> Remembered:
    """Return what is known without one heading and the texts of its field."""
    columns = dict(before.columns)
    code = columns.pop(folded(heading), None)
    if code is None or code in columns.values():
        return Remembered(columns, before.values)
    return Remembered(columns, {other: texts for other, texts in before.values.items() if other != code})


def remembered_document(known: Remembered) -> dict[str, object]:
    """Return what is known as JSON."""
    values = {
        code: {text: [choice.kind.value, choice.id] for text, choice in texts.items()}
        for code, texts in known.values.items()
    }
    return {"columns": dict(known.columns), "values": values}


def read_remembered(document: object) -> Remembered:
    """Read the JSON of `remembered_document`; entries that cannot be are left out, for they are only hints."""
    if not isinstance(document, dict):
        return Remembered()
    columns = {
        heading: code
        for heading, code in _pairs(document.get("columns"))
        if isinstance(code, str) and target(code) is not None
    }
    values = {}
    for code, texts in _pairs(document.get("values")):
        choices = {text: choice for text, pair in _pairs(texts) if (choice := _choice(pair)) is not None}
        if choices:
            values[code] = choices
    return Remembered(columns, values)


def _pairs(part: object) -> Iterable[tuple[str, object]]:
    return part.items() if isinstance(part, dict) else ()


def _choice(pair: object) -> Choice | None:
    match pair:
        case [str(kind), str(identity)] if kind in {each.value for each in _WORTH}:
            return Choice(ChoiceKind(kind), identity)
    return None
