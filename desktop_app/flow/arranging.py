"""How a person's table and the portal's fields meet: guesses taken, decisions that fit no longer let go."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import Enum
from typing import Final

from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.matching import Guess
from desktop_app.domain.offering import OfferedField, find_offered


class Rule(Enum):
    """The ways a column is read that a person may decide; the values are names of the mapping's parts."""

    DATE_ORDER = "date_orders"
    NAME_ORDER = "name_orders"
    DECIMAL_MARK = "decimal_marks"
    PHONE_COUNTRY = "phone_countries"
    LOOK_UP = "look_ups"


_OF_COLUMNS: Final = (*(each.value for each in Rule), "choices", "fallbacks")
"""Parts of a mapping that have headings for keys and mean something only for the column's own field."""


def with_rule(mapping: ImportMapping, rule: Rule, heading: str, word: object | None) -> ImportMapping:
    """Return the mapping with one way of reading a column decided; `None` leaves it to the program."""
    words = {other: each for other, each in getattr(mapping, rule.value).items() if other != heading}
    if word is not None:
        words[heading] = word
    return replace(mapping, **{rule.value: words})  # type: ignore[arg-type]  # the rules are parts of the mapping


def matched(
    mapping: ImportMapping,
    headings: Collection[str],
    offered: Sequence[OfferedField],
    guesses: Iterable[Guess],
    decided: Collection[str],
) -> tuple[ImportMapping, tuple[str, ...]]:
    """Take strong guesses for columns nobody decided about, and let go of decisions that fit no longer.

    Returns:
        The mapping, and the headings of the columns a person decided about that were let go: a guess that is gone with
        its field was nobody's, and is no news.
    """
    columns = {key: to for key, to in mapping.columns.items() if key in headings and find_offered(offered, to)}
    dropped = tuple(key for key in mapping.columns if key not in columns and key in decided)
    taken = set(columns.values())
    for guess in guesses:
        free = guess.offered.holds_many or guess.offered.target not in taken
        if guess.heading not in columns and guess.heading not in decided and guess.layer.is_strong and free:
            columns[guess.heading] = guess.offered.target
            taken.add(guess.offered.target)
    codes = {each.target.code for each in offered}
    kept: dict[str, Mapping[str, object]] = {
        part: {key: each for key, each in getattr(mapping, part).items() if key in columns} for part in _OF_COLUMNS
    }
    constants = {code: text for code, text in mapping.constants.items() if code in codes}
    fitting = replace(
        mapping,
        columns=columns,
        constants=constants,
        always=mapping.always & frozenset(constants),
        files={key: code for key, code in mapping.files.items() if key in headings and code in codes},
        file_rules=tuple(rule for rule in mapping.file_rules if rule.heading in headings and rule.field in codes),
        joins={code: text for code, text in mapping.joins.items() if code in codes},
        **kept,  # type: ignore[arg-type]  # parts of the mapping, each as it was
    )
    return fitting, dropped
