"""Guesses which column goes to which field, in layers, and says which layer it was."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from desktop_app.domain.convert.choices import folded
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.synonyms import SYNONYMS


class Layer(StrEnum):
    """Why a guess was made, strongest first."""

    REMEMBERED = "remembered"
    TITLE = "title"
    CODE = "code"
    SYNONYM = "synonym"
    TOKENS = "tokens"

    @property
    def is_strong(self) -> bool:
        """Whether it is taken without asking (contracts.md 1.3: unattended, weaker guesses are not)."""
        return self is not Layer.TOKENS


@dataclass(frozen=True, slots=True)
class Guess:
    """Where a column probably goes."""

    heading: str
    offered: OfferedField
    layer: Layer


_NOISE: Final = re.compile(r"[^\w./@]+")
_COUNTED: Final = re.compile(r"\s*\(\d+\)$")


def guess_columns(
    headings: Sequence[str], offered: Sequence[OfferedField], remembered: Mapping[str, str] | None = None
) -> tuple[Guess, ...]:
    """Guess for every heading; a field that holds one value goes to one column, the strongest and leftmost.

    Args:
        headings: The table's headings.
        offered: What columns can go to.
        remembered: Folded heading → target code, learnt from finished imports.
    """
    texts = [each for each in offered if not each.takes_files]
    index = _Index(texts, remembered or {})
    found: list[Guess] = []
    taken: set[str] = set()
    placed: set[str] = set()
    for layer in Layer:
        for heading in headings:
            if heading in placed:
                continue
            for candidate in index.find(layer, heading):
                code = candidate.target.code
                if code in taken and not candidate.holds_many:
                    continue
                found.append(Guess(heading, candidate, layer))
                taken.add(code)
                placed.add(heading)
                break
    order = {heading: position for position, heading in enumerate(headings)}
    return tuple(sorted(found, key=lambda guess: order[guess.heading]))


class _Index:
    """The fields by everything a heading may name them by."""

    def __init__(self, offered: Sequence[OfferedField], remembered: Mapping[str, str]) -> None:
        self._remembered = remembered
        self._by_code = {each.target.code: each for each in offered}
        self._layers: dict[Layer, dict[str, list[OfferedField]]] = {layer: {} for layer in Layer}
        self._tokens: list[tuple[frozenset[str], OfferedField]] = []
        for each in offered:
            self._add(Layer.TITLE, each.title, each)
            self._add(Layer.CODE, each.target.code, each)
            if each.field is not None:
                self._add(Layer.CODE, each.field.key, each)
            for synonym in SYNONYMS.get(each.target.code, "").split(";"):
                self._add(Layer.SYNONYM, synonym, each)
            self._tokens.append((frozenset(_plain(each.title).split()), each))

    def _add(self, layer: Layer, text: str, offered: OfferedField) -> None:
        if key := _plain(text):
            self._layers[layer].setdefault(key, []).append(offered)

    def find(self, layer: Layer, heading: str) -> list[OfferedField]:
        """Return the candidates of one layer, best first."""
        key = _plain(_COUNTED.sub("", heading))
        if layer is Layer.REMEMBERED:
            code = self._remembered.get(folded(heading), "")
            return [self._by_code[code]] if code in self._by_code else []
        if layer is Layer.TOKENS:
            words = frozenset(key.split())
            return [each for tokens, each in self._tokens if tokens and (tokens < words or words < tokens) and words]
        return self._layers[layer].get(key, [])


def _plain(text: str) -> str:
    return " ".join(_NOISE.sub(" ", folded(text).replace("_", " ")).split())
