"""The key written into each record, by which a lost answer, a second press or a second machine is recognised."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b
from typing import Final

from desktop_app.domain.kinds import Kind

PREFIX: Final = "ia1:"
"""Begins every marker of this program; the digit is the version of the recipe."""
LONGEST: Final = 255
"""Most characters a marker field holds (reference §6.6)."""


def is_made(marker: str) -> bool:
    """Tell whether a marker was made by this program, and so stands in no record of another."""
    return marker.startswith(PREFIX)


def markers(kind: Kind, rows: Iterable[Sequence[str]], *, generation: int = 1) -> Iterator[str]:
    """Yield one marker a row, over the kind and the cells as read.

    Equal rows are told apart by their count, so the second of two equal rows is `…:2`.

    `rows` are the cells of all rows of the table in order, before any repair; `generation` is higher than 1 when the
    person imports the same rows again on purpose.
    """
    seen: Counter[bytes] = Counter()
    tail = "" if generation == 1 else f":g{generation}"
    for cells in rows:
        digest = _digest(kind, cells)
        seen[digest] += 1
        yield f"{PREFIX}{digest.hex()}:{seen[digest]}{tail}"


def is_usable_key(keys: Sequence[str]) -> bool:
    """Tell whether a mapped external key can be the marker itself: filled, unique and short enough in every row.

    Keys that differ only in letter case or outer spaces count as equal: the portal's database compares so.
    """
    folded = {key.strip().casefold() for key in keys}
    return bool(keys) and "" not in folded and len(folded) == len(keys) and max(map(len, keys)) <= LONGEST


def is_ours(marker: str) -> bool:
    """Tell whether this program made the marker (and not a mapped external key)."""
    return marker.startswith(PREFIX)


def _digest(kind: Kind, cells: Sequence[str]) -> bytes:
    # Lengths before the texts, so that ("ab", "c") and ("a", "bc") differ.
    parts = [kind.code, *cells]
    whole = "".join(f"{len(part)}:{part}" for part in parts)
    return blake2b(whole.encode("utf-8", "surrogatepass"), digest_size=8).digest()
