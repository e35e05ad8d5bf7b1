"""What a person decided about single texts goes before what the program understands by itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from desktop_app.domain.convert.model import NOTHING, Cell, Converter, Nothing, Refusal, Tell, Value
from desktop_app.domain.mapping import Choice, ChoiceKind
from desktop_app.domain.problems import values as problems

_SEVERAL: Final = re.compile(r"[;\n\r]")
_BY_COMMA: Final = re.compile(r"[;\n\r,]")


@dataclass(frozen=True, slots=True)
class Decisions:
    """What a person decided about the texts of a column.

    Attributes:
        choices: Text → what it means.
        fallback: What all texts mean that nobody knows ("assign all unknown to …").
    """

    choices: Mapping[str, Choice] = field(default_factory=dict)
    fallback: Choice | None = None


DASHES: Final = frozenset({"-", "–", "—", "−", "--", "---", "-//-"})
"""What people write into a cell that has no value."""


def decided(
    convert: Converter, decisions: Decisions, field_title: str, empty_words: frozenset[str] = frozenset()
) -> Converter:
    """Return the converter with the person's decisions before it.

    Args:
        convert: What the program understands by itself.
        decisions: What a person decided.
        field_title: The field's name, for the problems.
        empty_words: Texts that stand for an empty cell in this field.
    """
    if not decisions.choices and decisions.fallback is None:
        return _undecided(convert, empty_words)

    undecided = _undecided(convert, empty_words)

    def with_decisions(cell: Cell, tell: Tell) -> Value:
        choice = decisions.choices.get(cell.text) or decisions.choices.get(cell.text.strip())
        if choice is not None:
            return _chosen(choice, convert, tell, field_title)
        try:
            return undecided(cell, tell)
        except Refusal as refusal:
            if decisions.fallback is None or refusal.entry not in problems.UNKNOWN_VALUES:
                raise
        return _chosen(decisions.fallback, convert, tell, field_title)

    return with_decisions


def _undecided(convert: Converter, empty_words: frozenset[str]) -> Converter:
    if not empty_words:
        return convert

    def guarded(cell: Cell, tell: Tell) -> Value:
        # Most texts end in a letter or digit, and none of the words does: asked for every cell of a large table.
        text = cell.text
        return NOTHING if not text[-1:].isalnum() and text.strip() in empty_words else convert(cell, tell)

    return guarded


def _chosen(choice: Choice, convert: Converter, tell: Tell, field_title: str) -> Value:
    if choice.kind is ChoiceKind.HOLD_BACK:
        raise Refusal(problems.CHOICE_HELD, field=field_title)
    if choice.kind is ChoiceKind.LEAVE_EMPTY:
        return NOTHING
    return convert(Cell(choice.id, is_id=True), tell)


def parts_of(text: str, *, is_listed_by_comma: bool) -> list[str]:
    """Return the values of a cell that holds several; commas part them only where nothing stronger does."""
    pattern = _BY_COMMA if is_listed_by_comma and not _SEVERAL.search(text) else _SEVERAL
    return [part for each in pattern.split(text) if (part := each.strip())]


def single_texts(texts: Iterable[str], *, is_multiple: bool) -> Sequence[str]:
    """Return what a column's way of writing is to be found from: of a field that holds several, each value alone."""
    if not is_multiple:
        return texts if isinstance(texts, list) else list(texts)
    return [part for text in texts for part in parts_of(text, is_listed_by_comma=False)]


def many(
    single: Converter,
    decisions: Decisions,
    *,
    is_listed_by_comma: bool,
    part: Callable[[str], list[str]] | None = None,
) -> Converter:
    """Return the converter of a field that holds several values.

    Always an array, even for one value: a scalar fails the row, on older servers the whole request (reference §5.2).

    Args:
        single: Converts one of the values.
        decisions: They may concern a whole cell as well as one of its values.
        is_listed_by_comma: Values may stand behind commas too; a text with a comma that is a value goes first, and
            nothing is listed twice.
        part: Parts the values of a cell where not every semicolon does.
    """

    def convert(cell: Cell, tell: Tell) -> Value:
        if cell.text in decisions.choices or not _SEVERAL.search(cell.text):
            try:
                return _listed([single(cell, tell)], is_set=is_listed_by_comma)
            except Refusal:
                if not is_listed_by_comma or "," not in cell.text or cell.text in decisions.choices:
                    raise
        parts = part(cell.text) if part else parts_of(cell.text, is_listed_by_comma=is_listed_by_comma)
        return _listed([one(each, tell) for each in parts], is_set=is_listed_by_comma)

    def one(text: str, tell: Tell) -> Value:
        try:
            return single(Cell(text), tell)
        except Refusal as refusal:
            # Of "Anna; Bo" only the one that is wrong is named.
            raise Refusal(refusal.entry, **{"value": text, **refusal.words}) from None

    return convert


def _listed(values: list[Value], *, is_set: bool) -> Value:
    kept = [value for value in values if not isinstance(value, Nothing)]
    if is_set and len(kept) > 1:
        kept = [value for index, value in enumerate(kept) if value not in kept[:index]]
    # Nothing but separators, or nothing that is not left empty: the key is left out.
    return kept or NOTHING
