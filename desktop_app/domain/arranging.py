"""What a person can do with columns: give them a field, let two share it, join them, fill what has no column."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import Final, TypeVar

from desktop_app.domain.decisions import FULL_NAME, VALUE_TYPES, Target
from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.offering import OfferedField, find_offered

_T = TypeVar("_T")

_JOINED: Final = frozenset({"string", "text", "address"})
_NAME_PARTS: Final = frozenset({"LAST_NAME", "NAME", "SECOND_NAME"})


class Sharing(StrEnum):
    """What can be done when a column is given a field that another column fills already."""

    BOTH = "both"
    """The field holds several values: both columns fill it."""
    INSTEAD = "instead"
    """The new column takes the other's place."""
    JOINED = "joined"
    """The texts of both are joined."""
    OTHER_KIND = "other-kind"
    """The new column becomes a communication of another kind: a second phone."""


def headings_of(mapping: ImportMapping, where: Target) -> tuple[str, ...]:
    """Return the columns that go to a target."""
    return tuple(heading for heading, other in mapping.columns.items() if other == where)


def ways_to_share(mapping: ImportMapping, heading: str, offered: OfferedField) -> tuple[Sharing, ...]:
    """Return what can be done when `heading` is given this field; empty when nobody else fills it."""
    others = [each for each in headings_of(mapping, offered.target) if each != heading]
    if not others:
        return ()
    ways = [Sharing.BOTH] if offered.holds_many else []
    if free_kind(mapping, offered.target) is not None:
        ways.append(Sharing.OTHER_KIND)
    ways.append(Sharing.INSTEAD)
    known = offered.field
    if known is not None and not known.is_multiple and (known.type in _JOINED or known.type.startswith("rest_")):
        ways.append(Sharing.JOINED)
    return tuple(ways)


def free_kind(mapping: ImportMapping, where: Target) -> Target | None:
    """Return the first kind of the same communication that no column fills, or `None`."""
    taken = set(mapping.columns.values())
    kinds = [Target(where.upper_name, kind) for kind in VALUE_TYPES.get(where.upper_name, ())]
    return next((each for each in kinds if each not in taken), None)


def give(
    mapping: ImportMapping, heading: str, where: Target, way: Sharing = Sharing.INSTEAD, *, separator: str = " "
) -> ImportMapping:
    """Return the mapping with a column given to a target.

    Args:
        mapping: The decisions so far.
        heading: The column; what was decided about its values before is dropped when its field changes.
        where: The target.
        way: What happens to columns that go there already; one of `ways_to_share`.
        separator: Stands between joined texts.
    """
    if mapping.columns.get(heading) != where:
        mapping = take(mapping, heading)
    if way is Sharing.OTHER_KIND:
        where = free_kind(mapping, where) or where
    elif way is Sharing.INSTEAD:
        for other in headings_of(mapping, where):
            if other != heading:
                mapping = take(mapping, other)
    joins = dict(mapping.joins)
    if way is Sharing.JOINED:
        joins[where.code] = separator
    return replace(mapping, columns={**mapping.columns, heading: where}, joins=joins)


def take(mapping: ImportMapping, heading: str) -> ImportMapping:
    """Return the mapping without a column and without what was decided about it."""
    where = mapping.columns.get(heading)
    mapping = replace(
        mapping,
        columns=_without(mapping.columns, heading),
        files=_without(mapping.files, heading),
        date_orders=_without(mapping.date_orders, heading),
        choices=_without(mapping.choices, heading),
        name_orders=_without(mapping.name_orders, heading),
        decimal_marks=_without(mapping.decimal_marks, heading),
        phone_countries=_without(mapping.phone_countries, heading),
        look_ups=_without(mapping.look_ups, heading),
        fallbacks=_without(mapping.fallbacks, heading),
    )
    if where is not None and len(headings_of(mapping, where)) < 2:
        mapping = replace(mapping, joins=_without(mapping.joins, where.code))
    return mapping


def fill(mapping: ImportMapping, where: Target, text: str, *, always: bool = False) -> ImportMapping:
    """Return the mapping with a constant for every row: where the row's own cell is empty, or always."""
    names = mapping.always | {where.code} if always else mapping.always - {where.code}
    return replace(mapping, constants={**mapping.constants, where.code: text}, always=names)


def fill_no_more(mapping: ImportMapping, where: Target) -> ImportMapping:
    """Return the mapping without a constant."""
    return replace(mapping, constants=_without(mapping.constants, where.code), always=mapping.always - {where.code})


def required_open(mapping: ImportMapping, offered: Sequence[OfferedField]) -> tuple[OfferedField, ...]:
    """Return the required fields that nothing fills: the strip "Still needed"."""
    filled = {where.code for where in mapping.columns.values()} | set(mapping.constants) | set(mapping.files.values())
    filled |= {rule.field for rule in mapping.file_rules}
    parted = find_offered(offered, Target(FULL_NAME))
    if FULL_NAME in filled and parted is not None:
        filled |= {part.upper_name for part in parted.parts} & _NAME_PARTS
    return tuple(each for each in offered if each.is_required and each.target.code not in filled)


def _without(part: Mapping[str, _T], key: str) -> dict[str, _T]:
    return {other: each for other, each in part.items() if other != key}
