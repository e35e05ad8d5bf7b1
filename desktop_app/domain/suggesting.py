"""What a text of the table probably means when it means nothing exactly: shown as a guess, never taken silently."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Protocol

from desktop_app.domain.convert.choices import folded

_LEAST: Final = 0.72
_SURE: Final = 0.9
_SHORTEST: Final = 3


class Similarity(Protocol):
    """Measures how alike texts are."""

    def best(self, text: str, candidates: Sequence[str], *, least: float) -> Sequence[tuple[int, float]]:
        """Return positions of the most similar candidates, best first, with their likeness between 0 and 1."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing a text may mean.

    Attributes:
        id: The portal's id.
        likeness: Between 0 and 1.
        is_likely: Alike enough, and no other is as alike, to be filled in beforehand.
    """

    id: str
    title: str
    likeness: float
    is_likely: bool = False


def suggestions(text: str, options: Sequence[tuple[str, str]], similarity: Similarity) -> tuple[Suggestion, ...]:
    """Return what a text may mean, best first.

    Args:
        text: A text of the table.
        options: Pairs of the portal's id and the text people see.
        similarity: Measures how alike texts are.
    """
    wanted = folded(text)
    if len(wanted) < _SHORTEST:
        return ()
    found = similarity.best(wanted, [_name(title) for _, title in options], least=_LEAST)
    if not found:
        return ()
    best = found[0][1]
    is_alone = sum(likeness >= best - 0.02 for _, likeness in found) == 1
    return tuple(
        Suggestion(*options[position], likeness, is_likely=rank == 0 and is_alone and likeness >= _SURE)
        for rank, (position, likeness) in enumerate(found)
    )


@lru_cache(maxsize=8_192)
def _name(title: str) -> str:
    # The same few hundred names are compared with thousands of texts.
    return folded(title)
