"""Rows that look like records the portal has already: by phone or e-mail."""

from __future__ import annotations

from collections.abc import Collection, Container, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Final

from desktop_app.domain.checking import CheckedColumn, CheckedTable, differing
from desktop_app.domain.kinds import Kind
from desktop_app.domain.phrases import phrase
from desktop_app.domain.ports import Portal
from desktop_app.domain.problems import Problem
from desktop_app.domain.problems import values as value_problems
from desktop_app.domain.problems.repairs import DUPLICATE_ALLOWED

COMMUNICATIONS: Final = ("PHONE", "EMAIL")
_WORDS: Final = {"PHONE": phrase("phone"), "EMAIL": phrase("e-mail")}
Likes = Mapping[str, Mapping[str, Mapping[int, tuple[int, ...]]]]
"""`PHONE` or `EMAIL` → value → entity type id → ids of the records that have it."""


def find_likenesses(checked: CheckedTable, kind: Kind, portal: Portal) -> dict[int, tuple[Problem, ...]]:
    """Find the rows whose phone or e-mail a record of the same kind has on the portal (contracts.md 1.3).

    Raises:
        Trouble: The portal cannot be asked.
    """
    wanted = communications(checked)
    return likenesses(checked, kind, {each: portal.duplicates(each, values) for each, values in wanted.items()})


def communications(checked: CheckedTable, before: CheckedTable | None = None) -> dict[str, tuple[str, ...]]:
    """Return the phones and e-mails to ask for, each once; kinds of which the table holds none are left out.

    Args:
        checked: The table after Check.
        before: An earlier check of the same table: cells that were the same then are passed over.
    """
    found = {each: tuple(dict.fromkeys(_values(checked, each, before))) for each in COMMUNICATIONS}
    return {each: values for each, values in found.items() if values}


def _values(checked: CheckedTable, communication: str, before: CheckedTable | None) -> Iterator[str]:
    known = {} if before is None else {each.converted.heading: each for each in _columns(before, communication)}
    for column in _columns(checked, communication):
        values = column.converted.values
        earlier = known.get(column.converted.heading)
        if earlier is not None:
            values = [values[index] for index in differing(earlier.converted.values, values)]
        for entries in values:
            if isinstance(entries, list):
                for entry in entries:
                    assert isinstance(entry, dict)
                    yield str(entry["VALUE"])


def likenesses(checked: CheckedTable, kind: Kind, likes: Likes) -> dict[int, tuple[Problem, ...]]:
    """Return for each row the records of the same kind that are like it."""
    found: dict[int, list[Problem]] = {}
    for communication, values in likes.items():
        places = _places(checked, communication, values)
        for value, kinds in values.items():
            ids = kinds.get(kind.entity_type_id, ())
            if not ids:
                continue
            words = {
                "what": phrase("a record"),
                "by": _WORDS[communication],
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
    for communication, values in likes.items():
        places = _places(checked, communication, values)
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


def _columns(checked: CheckedTable, communication: str) -> list[CheckedColumn]:
    targets = ((column, column.offered.target) for column in checked.columns)
    return [column for column, where in targets if where.upper_name == communication and where.is_communication]


def _places(checked: CheckedTable, communication: str, values: Container[str]) -> dict[str, list[tuple[int, str]]]:
    """Return where these values stand: index of the row and heading."""
    found: dict[str, list[tuple[int, str]]] = {}
    for column in _columns(checked, communication):
        for index, entries in enumerate(column.converted.values):
            if isinstance(entries, list):
                for entry in entries:
                    assert isinstance(entry, dict)
                    if (value := str(entry["VALUE"])) in values:
                        found.setdefault(value, []).append((index, column.converted.heading))
    return found
