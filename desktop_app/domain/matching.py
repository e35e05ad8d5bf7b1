"""Guesses which column goes to which field, in layers, and says which layer it was."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from desktop_app.domain.convert.choices import folded
from desktop_app.domain.decisions import FULL_NAME
from desktop_app.domain.offering import SYSTEM_NAMES, OfferedField
from desktop_app.domain.shapes import Shape, shape_of
from desktop_app.domain.suggesting import Similarity
from desktop_app.domain.synonyms import COMPANY_NAMES, SYNONYMS


class Layer(StrEnum):
    """Why a guess was made, strongest first."""

    REMEMBERED = "remembered"
    TITLE = "title"
    CODE = "code"
    SYNONYM = "synonym"
    TOKENS = "tokens"
    SIMILAR = "similar"
    SHAPE = "shape"

    @property
    def is_strong(self) -> bool:
        """Whether it is taken without asking (contracts.md 1.3: unattended, weaker guesses are not)."""
        return self in _STRONG


_STRONG: Final = frozenset({Layer.REMEMBERED, Layer.TITLE, Layer.CODE, Layer.SYNONYM})


@dataclass(frozen=True, slots=True)
class Guess:
    """Where a column probably goes."""

    heading: str
    offered: OfferedField
    layer: Layer


_NOISE: Final = re.compile(r"[^\w./@]+")
_COUNTED: Final = re.compile(r"\s*\(\d+\)$")
_NUMBERED: Final = re.compile(
    r"^\d+\s*(?:й|ый|ой|st|nd|rd|th)?\s+|\s*\d+$|^(?:доп|дополнительный|additional|second|other)\.?\s+"
)
_RELATIONS: Final = frozenset({"crm_company", "crm_contact", "crm_lead", "crm_deal", "crm_quote", "crm_entity"})
_OTHER_COMPANIES: Final = frozenset({"COMPANY_ID", "COMPANY_IDS", "COMPANY_TITLE"})
_ALIKE: Final = 0.88
_SHAPE_TARGETS: Final = {
    Shape.EMAIL: ("EMAIL.WORK",),
    Shape.PHONE: ("PHONE.WORK",),
    Shape.LINK: ("WEB.WORK",),
    Shape.MONEY: ("OPPORTUNITY", "REVENUE"),
    Shape.FULL_NAME: (FULL_NAME,),
}
_SHAPE_TYPES: Final = {Shape.LINK: "url", Shape.DATE: "date", Shape.MONEY: "money", Shape.YES_NO: "boolean"}


def guess_columns(
    headings: Sequence[str],
    offered: Sequence[OfferedField],
    remembered: Mapping[str, str] | None = None,
    *,
    samples: Mapping[str, Sequence[str]] | None = None,
    similarity: Similarity | None = None,
) -> tuple[Guess, ...]:
    """Guess for every heading; a field that holds one value goes to one column, the strongest and leftmost.

    Args:
        headings: The table's headings.
        offered: What columns can go to.
        remembered: Folded heading → target code, learnt from finished imports.
        samples: Heading → its first values, for the shape of the values.
        similarity: Measures how alike names are, for the layer of similar names.
    """
    texts = [each for each in offered if not each.takes_files]
    index = _Index(texts, remembered or {}, samples or {}, similarity)
    found: list[Guess] = []
    taken: set[str] = set()
    placed: set[str] = set()
    for layer in Layer:
        for heading in headings:
            if heading in placed:
                continue
            for candidate in index.find(layer, heading):
                code = candidate.target.code
                if (code in taken and not candidate.holds_many) or _clashes(code, taken):
                    continue
                found.append(Guess(heading, candidate, layer))
                taken.add(code)
                placed.add(heading)
                break
    order = {heading: position for position, heading in enumerate(headings)}
    return tuple(sorted(found, key=lambda guess: order[guess.heading]))


def _clashes(code: str, taken: set[str]) -> bool:
    # A full name fills surname and first name: they do not come from columns of their own as well.
    return code == FULL_NAME and not taken.isdisjoint({"NAME", "LAST_NAME"})


class _Index:
    """The fields by everything a heading may name them by."""

    def __init__(
        self,
        offered: Sequence[OfferedField],
        remembered: Mapping[str, str],
        samples: Mapping[str, Sequence[str]],
        similarity: Similarity | None,
    ) -> None:
        self._remembered = remembered
        self._samples = samples
        self._similarity = similarity
        self._by_code = {each.target.code: each for each in offered}
        self._offered = offered
        self._layers: dict[Layer, dict[str, list[OfferedField]]] = {layer: {} for layer in Layer}
        self._tokens: dict[str, list[tuple[int, frozenset[str], OfferedField]]] = {}
        self._named = 0
        for each in offered:
            self._add(_shy(Layer.TITLE, each), each.title, each)
            self._add(_shy(Layer.CODE, each), each.target.code, each)
            if each.field is not None:
                self._add(_shy(Layer.CODE, each), each.field.key, each)
        for each in sorted(offered, key=_rank):
            for synonym in self._synonyms(each).split(";"):
                self._add(_shy(Layer.SYNONYM, each), synonym, each)
        for each in offered:
            self._add_words(each.title, each)
        for each in sorted(offered, key=_rank):
            for synonym in self._synonyms(each).split(";"):
                self._add_words(synonym, each)
        self._names = [name for layer in (Layer.TITLE, Layer.SYNONYM) for name in self._layers[layer]]

    def _synonyms(self, offered: OfferedField) -> str:
        code = offered.target.code
        if code == "TITLE" and _OTHER_COMPANIES.isdisjoint(self._by_code):
            return f"{SYNONYMS[code]}; {COMPANY_NAMES}"
        return SYNONYMS.get(code, "")

    def _add(self, layer: Layer, text: str, offered: OfferedField) -> None:
        key = _plain(text)
        known = self._layers[layer].setdefault(key, []) if key else []
        if offered not in known:
            known.append(offered)

    def _add_words(self, text: str, offered: OfferedField) -> None:
        tokens = frozenset(_plain(text).split())
        self._named += 1
        for token in tokens:
            self._tokens.setdefault(token, []).append((self._named, tokens, offered))

    def find(self, layer: Layer, heading: str) -> list[OfferedField]:
        """Return the candidates of one layer, best first."""
        key = _plain(_COUNTED.sub("", heading))
        match layer:
            case Layer.REMEMBERED:
                code = self._remembered.get(folded(heading), "")
                return [self._by_code[code]] if code in self._by_code else []
            case Layer.TOKENS:
                return [*self._layers[Layer.TOKENS].get(key, ()), *self._sharing_words(frozenset(key.split()))]
            case Layer.SIMILAR:
                return self._similar(key)
            case Layer.SHAPE:
                return self._shaped(heading)
        # "Phone 2" is a second phone, and a title that ends with a number is found before its number is cut off.
        return self._layers[layer].get(key, []) or self._layers[layer].get(_NUMBERED.sub("", key).strip(), [])

    def _sharing_words(self, words: frozenset[str]) -> list[OfferedField]:
        near: dict[tuple[int, int], OfferedField] = {}
        for word in words:
            for place, tokens, each in self._tokens.get(word, ()):
                if tokens < words or words < tokens:
                    near[len(tokens ^ words), place] = each
        return [near[rank] for rank in sorted(near)]

    def _similar(self, key: str) -> list[OfferedField]:
        if self._similarity is None or not key:
            return []
        found = self._similarity.best(key, self._names, least=_ALIKE)
        names = [self._names[position] for position, _ in found]
        return [
            each
            for name in names
            for layer in (Layer.TITLE, Layer.SYNONYM)
            for each in self._layers[layer].get(name, ())
        ]

    def _shaped(self, heading: str) -> list[OfferedField]:
        shape = shape_of(self._samples.get(heading, ()))
        if shape is None:
            return []
        codes = [self._by_code[code] for code in _SHAPE_TARGETS.get(shape, ()) if code in self._by_code]
        # Of the many fields of a type only one that is the only one of its type is worth a guess.
        of_type = [
            each for each in self._offered if each.field is not None and each.field.type == _SHAPE_TYPES.get(shape)
        ]
        return codes or (of_type if len(of_type) == 1 else [])


def _shy(layer: Layer, offered: OfferedField) -> Layer:
    # Creation dates and authors obey rules that refuse most rows (reference §1.8): never taken without asking.
    return Layer.TOKENS if offered.target.upper_name in SYSTEM_NAMES else layer


def _rank(offered: OfferedField) -> tuple[bool, bool]:
    # "Company" of a lead is its company's name before it is a link, and of a deal a link before it is the title.
    is_link = offered.field is not None and offered.field.type in _RELATIONS
    return offered.target.code == "TITLE", is_link


def _plain(text: str) -> str:
    return " ".join(_NOISE.sub(" ", folded(text).replace("_", " ")).split())
