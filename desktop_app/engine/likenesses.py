"""Rows that look like records the portal has already: by phone, e-mail or external key."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Final

from desktop_app.domain.checking import CheckedColumn, CheckedTable, differing
from desktop_app.domain.convert.model import Value
from desktop_app.domain.kinds import Kind, has_communications, key_field
from desktop_app.domain.phrases import phrase
from desktop_app.domain.ports import Portal
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems import values as value_problems
from desktop_app.domain.problems.repairs import DUPLICATE_ALLOWED

KEY: Final = "KEY"
_SIGNS: Final = ("PHONE", "EMAIL", KEY)
_WORDS: Final = {"PHONE": phrase("phone"), "EMAIL": phrase("e-mail"), KEY: phrase("external key")}
Likes = Mapping[str, Mapping[str, Mapping[int, tuple[int, ...]]]]
"""`PHONE`, `EMAIL` or `KEY` → value → entity type id → ids of the records that have it."""


Made = Callable[[Kind, Collection[int]], frozenset[int]]
"""Tells which of some records this program made on the portal; raises Trouble."""


def find_likes(checked: CheckedTable, kind: Kind, portal: Portal, made: Made, *, only_keys: bool = False) -> Likes:
    """Ask what the portal has of the phones, e-mails and keys of a table (contracts.md 1.3).

    Args:
        checked: The table after Check.
        kind: What the rows become.
        portal: The portal they are for.
        made: Tells which records are this program's.
        only_keys: Do not ask for phones and e-mails.

    Raises:
        Trouble: The portal or the journal cannot be asked.
    """
    wanted = signs(checked, kind)
    asked = [KEY] if only_keys else _SIGNS
    return {each: ask_for(each, wanted[each], kind, portal, made) for each in asked if each in wanted}


def ask_for(
    sign: str, values: Sequence[str], kind: Kind, portal: Portal, made: Made
) -> Mapping[str, Mapping[int, tuple[int, ...]]]:
    """Ask which records have these phones, e-mails or keys; keys of records we made are left out. Raises Trouble."""
    if sign != KEY:
        return portal.duplicates(sign, values)
    found = portal.keyed(kind, values)
    # Where records do not say whose they are, the journal does (reference §6.6).
    own = made(kind, {each for ids in found.values() for each in ids}) if found else frozenset()
    return {key: {kind.entity_type_id: ids} for key, ids in found.items() if own.isdisjoint(ids)}


def key_bearers(likes: Likes, kind: Kind) -> frozenset[int]:
    """Return the records that bear a key of the table and are not this program's."""
    found = likes.get(KEY, {}).values()
    return frozenset(each for kinds in found for each in kinds.get(kind.entity_type_id, ()))


def signs(checked: CheckedTable, kind: Kind, before: CheckedTable | None = None) -> dict[str, tuple[str, ...]]:
    """Return the phones, e-mails and keys to ask for, each once; those of which the table holds none are left out.

    Args:
        checked: The table after Check.
        kind: What the rows become.
        before: An earlier check of the same table: cells that were the same then are passed over.
    """
    meant = _SIGNS if has_communications(kind) else (KEY,)
    found = {each: tuple(dict.fromkeys(_values(checked, each, kind, before))) for each in meant}
    return {each: values for each, values in found.items() if values}


def _values(checked: CheckedTable, sign: str, kind: Kind, before: CheckedTable | None) -> Iterator[str]:
    known = {} if before is None else {each.converted.heading: each for each in _columns(before, sign, kind)}
    for column in _columns(checked, sign, kind):
        values = column.converted.values
        earlier = known.get(column.converted.heading)
        if earlier is not None:
            values = [values[index] for index in differing(earlier.converted.values, values)]
        for value in values:
            yield from _told_by(value)


def likenesses(checked: CheckedTable, kind: Kind, likes: Likes) -> dict[int, tuple[Problem, ...]]:
    """Return for each row the records of the same kind that are like it."""
    found: dict[int, list[Problem]] = {}
    for sign, values in likes.items():
        places = _places(checked, sign, kind, values)
        for value, kinds in values.items():
            ids = kinds.get(kind.entity_type_id, ())
            if not ids:
                continue
            words = {
                "what": phrase("a record"),
                "by": _WORDS[sign],
                "ids": ", ".join(map(str, sorted(ids)[:5])),
            }
            for index, heading in places.get(value, ()):
                row = checked.row_numbers[index]
                problem = Problem(value_problems.DUPLICATE_PORTAL, row, heading, value, words)
                found.setdefault(index, []).append(problem)
    return {index: tuple(problems) for index, problems in found.items()}


def like_records(checked: CheckedTable, kind: Kind, likes: Likes) -> dict[int, tuple[int, ...]]:
    """Return for each row the numbers of the records of the same kind that are like it."""
    found: dict[int, set[int]] = {}
    for sign, values in likes.items():
        places = _places(checked, sign, kind, values)
        for value, kinds in values.items():
            for index, _ in places.get(value, ()):
                found.setdefault(index, set()).update(kinds.get(kind.entity_type_id, ()))
    return {index: tuple(sorted(ids)) for index, ids in found.items() if ids}


def gathered(told: Iterable[tuple[int, tuple[Problem, ...]]]) -> dict[int, tuple[Problem, ...]]:
    """Put the problems of each row together."""
    found: dict[int, tuple[Problem, ...]] = {}
    for index, problems in told:
        found[index] = (*found.get(index, ()), *problems)
    return found


def released(alike: Mapping[int, tuple[Problem, ...]], anyway: Collection[int]) -> dict[int, tuple[Problem, ...]]:
    """Let rows go that a person wants created in spite of a like record; they keep a word about it."""
    return {
        index: tuple(replace(each, entry=DUPLICATE_ALLOWED) for each in problems) if index in anyway else problems
        for index, problems in alike.items()
    }


def with_further(checked: CheckedTable, more: Mapping[int, tuple[Problem, ...]]) -> CheckedTable:
    """Return the table with problems that came from elsewhere added to its rows."""
    further = dict(checked.further or {})
    for index, problems in more.items():
        further[index] = (*further.get(index, ()), *problems)
    return replace(checked, further=further)


def _columns(checked: CheckedTable, sign: str, kind: Kind) -> list[CheckedColumn]:
    if sign == KEY:
        name = key_field(kind).upper_name
        return [column for column in checked.columns if column.offered.target.upper_name == name]
    targets = ((column, column.offered.target) for column in checked.columns)
    return [column for column, where in targets if where.upper_name == sign and where.is_communication]


def _told_by(value: Value) -> list[str]:
    """Return the phones, e-mails or the key that a cell became."""
    if isinstance(value, list):
        return [str(entry["VALUE"]) for entry in value if isinstance(entry, dict)]
    return [value] if isinstance(value, str) else []


def _places(checked: CheckedTable, sign: str, kind: Kind, values: Container[str]) -> dict[str, list[tuple[int, str]]]:
    """Return where these values stand: index of the row and heading."""
    found: dict[str, list[tuple[int, str]]] = {}
    for column in _columns(checked, sign, kind):
        for index, cell in enumerate(column.converted.values):
            for value in _told_by(cell):
                if value in values:
                    found.setdefault(value, []).append((index, column.converted.heading))
    return found
