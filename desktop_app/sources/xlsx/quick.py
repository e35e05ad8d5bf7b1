"""Cuts rows of the usual shape out of a worksheet without parsing them as XML, and hands them on column by column.

A row counts as usual only when one pattern made for the sheet's columns matches it from its first to its last
character, or when every cell in it matches the pattern of a cell. All others are left to the XML parser.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import compress

from desktop_app.sources.grid import EMPTY_CODE, ColumnPiece
from desktop_app.sources.places import position_of
from desktop_app.sources.xlsx.columns import ColumnSink
from desktop_app.sources.xlsx.rows import RowSink

_BATCH = 1024
_MISSES_BEFORE_LEARNING = 8
_MOST_SHAPES = 40
_MOST_COLUMNS = 256
_MOST_TEMPLATES = 50
_LETTERS = re.compile(r'<c r="([A-Z]{1,3})[0-9]+"')
_ROW_NUMBER = re.compile(r'\sr="([0-9]{1,9})"')
_HIDDEN = re.compile(r'\shidden="(?:1|true|on)"')
_SELF_CLOSED_ROWS = re.compile(r"(?:\s*+<row(?:\s[^>]*+)?(?<=/)>)+\s*")
_ROW_HEAD = r"\s*+<row(\s[^>]*+)>"
_CELL = (
    r'(?:<c r="@[0-9]++"([^>]*+)>'
    r"(?:(<f[^>]*+>(?:[^<]*+</f>)?+)?+"
    r'(?:(?:<v>|<is><t(?: xml:space="preserve")?+>)([^<]*+)(?:</v>|</t></is>)|<v ?/>)?+</c>)?+)?+'
)
_GROUPS = 3


@dataclass(frozen=True, slots=True)
class _Shape:
    """A row whose cells have these columns and attributes and a value each: what most rows of a table are."""

    pattern: re.Pattern[str]
    letters: tuple[str, ...]
    attributes: tuple[str, ...]

    @classmethod
    def of(cls, letters: Sequence[str], groups: Sequence[str | None]) -> _Shape | None:
        """Return the shape of a row matched by a template, when it is plain enough."""
        pattern, taken, attributes = [_ROW_HEAD], [], []
        for index, letter in enumerate(letters):
            its, formula, value = groups[1 + index * _GROUPS : 1 + (index + 1) * _GROUPS]
            if its is None:
                continue
            begin = f'<c r="{letter}[0-9]++"{re.escape(its)}>'
            if its.endswith("/"):
                pattern.append(begin)
                continue
            if formula is not None or value is None or "inlineStr" in its:
                return None
            pattern.append(f"{begin}<v>([^<]++)</v></c>")
            taken.append(letter)
            attributes.append(its)
        return cls(re.compile("".join(pattern)), tuple(taken), tuple(attributes))


class _ShapeFinder:
    """Keeps the shape that fits most rows, as long as looking for it is worth it."""

    def __init__(self) -> None:
        self.shape: _Shape | None = None
        self._learned = 0
        self._misses = 0

    def missed(self) -> bool:
        """Note a row that did not fit; tells whether to learn another shape from it."""
        self._misses += 1
        if self.shape is not None and self._misses < _MISSES_BEFORE_LEARNING:
            return False
        return self._learned < _MOST_SHAPES

    def learn(self, shape: _Shape | None) -> None:
        """Take another shape."""
        self._learned += 1
        self._misses = 0
        self.shape = shape

    def fitted(self) -> None:
        """Note a row that fitted."""
        self._misses = 0


class QuickRows:
    """Takes pieces of a worksheet that each hold one row, without its end tag.

    Rows of the present shape are kept apart from the odd ones between them, and joined with these again
    column by column.
    """

    def __init__(self, sink: RowSink) -> None:
        self._sink = sink
        self._columns = ColumnSink(sink)
        self._finder = _ShapeFinder()
        self._letters: list[str] = []
        self._template: re.Pattern[str] | None = None
        self._templates = 0
        self._batch: list[tuple[str, ...]] = []
        self._odd: list[tuple[str | None, ...]] = []
        self._odd_places: list[int] = []

    def take(self, piece: str) -> bool:
        """Take a row; `False` says that it is unusual, and that all rows before it have been handed on."""
        shape = self._finder.shape
        found = shape.pattern.fullmatch(piece) if shape is not None else None
        if found is not None:
            self._batch.append(found.groups())
            self._finder.fitted()
        elif not self._take_odd(piece):
            return False
        if len(self._batch) + len(self._odd) >= _BATCH:
            self.finish()
        return True

    def _take_odd(self, piece: str) -> bool:
        found = self._template.fullmatch(piece) if self._template is not None else None
        if found is None:
            piece = self._without_empty_rows(piece)
            if "<v" not in piece and "<f" not in piece and "<is" not in piece and piece.count("<row") == 1:
                self.finish()
                self._note_row(piece.partition(">")[0])  # cells that are formatted and nothing else
                return True
            found = self._rematched(piece)
        if found is None:
            self.finish()
            return False
        groups = found.groups()
        if self._finder.missed():
            self.finish()
            self._finder.learn(_Shape.of(self._letters, groups))
        self._odd_places.append(len(self._batch) + len(self._odd))
        self._odd.append(groups)
        return True

    def finish(self) -> None:
        """Hand on the rows taken so far."""
        batch, odd, places = self._batch, self._odd, self._odd_places
        self._batch, self._odd, self._odd_places = [], [], []
        if not batch and not odd:
            return
        heads = [groups[0] or "" for groups in batch]
        for place, groups in zip(places, odd, strict=True):
            heads.insert(place, groups[0] or "")
        numbers = [self._note_row(head) for head in heads]
        if not odd:
            self._hand_on(numbers, self._shaped(numbers, batch))
            return
        odd_pieces = self._templated([numbers[place] for place in places], odd)
        if not batch:
            self._hand_on(numbers, odd_pieces)
            return
        apart = set(places)
        shaped_places = [place for place in range(len(numbers)) if place not in apart]
        pieces = self._shaped([numbers[place] for place in shaped_places], batch)
        self._hand_on(numbers, _joined(pieces, shaped_places, odd_pieces, places))

    def _shaped(self, numbers: list[int], batch: list[tuple[str, ...]]) -> dict[str, ColumnPiece]:
        """Convert the rows of the present shape."""
        shape = self._finder.shape
        if shape is None:
            return {}
        stored = zip(*batch, strict=True)
        next(stored)
        return {
            letters: self._columns.convert_alike(letters, numbers, attributes, values)
            for letters, attributes, values in zip(shape.letters, shape.attributes, stored, strict=True)
        }

    def _templated(self, numbers: list[int], rows: list[tuple[str | None, ...]]) -> dict[str, ColumnPiece]:
        """Convert rows matched by the sheet's template."""
        stored = list(zip(*rows, strict=True))
        pieces: dict[str, ColumnPiece] = {}
        for index, letters in enumerate(self._letters):
            attributes, formulas, values = stored[1 + index * _GROUPS : 1 + (index + 1) * _GROUPS]
            if any(values) or any(formulas):
                piece = self._columns.convert(letters, numbers, attributes, formulas, values)
                if any(piece.codes):
                    pieces[letters] = piece
        return pieces

    def _hand_on(self, numbers: list[int], pieces: dict[str, ColumnPiece]) -> None:
        """Put rows into the grid, without those that hold no text."""
        if not any(all(piece.texts) for piece in pieces.values()):
            filled = [any(texts) for texts in zip(*(piece.texts for piece in pieces.values()), strict=True)]
            if not any(filled):
                return
            if not all(filled):
                places = {index: place for place, index in enumerate(compress(range(len(filled)), filled))}
                numbers = list(compress(numbers, filled))
                pieces = {
                    letters: ColumnPiece(
                        list(compress(piece.texts, filled)),
                        list(compress(piece.codes, filled)),
                        {places[index]: raw for index, raw in piece.raws.items() if index in places},
                    )
                    for letters, piece in pieces.items()
                }
        self._sink.store.add_columns(numbers, {self._sink.slot(letters): piece for letters, piece in pieces.items()})

    def _rematched(self, piece: str) -> re.Match[str] | None:
        """Match a row with the columns it has, making a new pattern when it has some that are new."""
        if self._template is not None and (found := self._template.fullmatch(piece)):
            return found
        letters = set(_LETTERS.findall(piece)).union(self._letters)
        if len(letters) == len(self._letters) or len(letters) > _MOST_COLUMNS or self._templates >= _MOST_TEMPLATES:
            return None
        ordered = sorted(letters, key=position_of)
        template = re.compile(_ROW_HEAD + "".join(_CELL.replace("@", letter) for letter in ordered))
        found = template.fullmatch(piece)
        self._templates += 1
        if found is not None:
            self.finish()
            self._letters, self._template = ordered, template
        return found

    def _without_empty_rows(self, piece: str) -> str:
        """Note and cut off rows without cells, written as one tag, before the row itself."""
        empty = _SELF_CLOSED_ROWS.match(piece)
        if empty is None:
            return piece
        self.finish()
        for head in empty[0].split(">"):
            if head.strip():
                self._note_row(head)
        return piece[empty.end() :]

    def _note_row(self, head: str) -> int:
        sink = self._sink
        found = _ROW_NUMBER.search(head)
        number = sink.last_number = (int(found[1]) if found else 0) or sink.last_number + 1
        if "hidden" in head and _HIDDEN.search(head):
            sink.hide(number)
        return number


def _joined(
    pieces: dict[str, ColumnPiece], places: list[int], odd_pieces: dict[str, ColumnPiece], odd_places: list[int]
) -> dict[str, ColumnPiece]:
    """Put the odd rows back to their places between the others."""
    none = ColumnPiece([""] * len(places), [EMPTY_CODE] * len(places), {})
    none_odd = ColumnPiece([""] * len(odd_places), [EMPTY_CODE] * len(odd_places), {})
    joined: dict[str, ColumnPiece] = {}
    for letters in {**pieces, **odd_pieces}:
        piece, odd = pieces.get(letters, none), odd_pieces.get(letters, none_odd)
        texts, codes = list(piece.texts), list(piece.codes)
        for place, text, code in zip(odd_places, odd.texts, odd.codes, strict=True):
            texts.insert(place, text)
            codes.insert(place, code)
        raws = {places[index]: raw for index, raw in piece.raws.items()}
        raws.update({odd_places[index]: raw for index, raw in odd.raws.items()})
        joined[letters] = ColumnPiece(texts, codes, raws)
    return joined
