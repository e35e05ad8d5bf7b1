"""Cuts rows of the usual shape out of a worksheet without parsing them as XML, and hands them on column by column.

A row counts as usual only when one pattern made for the sheet's columns matches it from its first to its last
character, or when every cell in it matches the pattern of a cell. All others are left to the XML parser.
"""

from __future__ import annotations

import re
from itertools import compress

from desktop_app.sources.grid import ColumnPiece
from desktop_app.sources.places import position_of
from desktop_app.sources.xlsx.columns import ColumnSink
from desktop_app.sources.xlsx.rows import RowSink

_BATCH = 1024
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


class QuickRows:
    """Takes pieces of a worksheet that each hold one row, without its end tag."""

    def __init__(self, sink: RowSink) -> None:
        self._sink = sink
        self._columns = ColumnSink(sink)
        self._letters: list[str] = []
        self._template: re.Pattern[str] | None = None
        self._templates = 0
        self._batch: list[tuple[str | None, ...]] = []

    def take(self, piece: str) -> bool:
        """Take a row; `False` says that it is unusual, and that all rows before it have been handed on."""
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
        self._batch.append(found.groups())
        if len(self._batch) == _BATCH:
            self.finish()
        return True

    def finish(self) -> None:
        """Hand on the rows taken so far."""
        batch, self._batch = self._batch, []
        if not batch:
            return
        stored = list(zip(*batch, strict=True))
        numbers = [self._note_row(head or "") for head in stored[0]]
        pieces: dict[str, ColumnPiece] = {}
        for index, letters in enumerate(self._letters):
            attributes, formulas, values = stored[1 + index * _GROUPS : 1 + (index + 1) * _GROUPS]
            if any(values) or any(formulas):
                texts, codes, raws = self._columns.convert(letters, numbers, attributes, formulas, values)
                if any(codes):
                    pieces[letters] = ColumnPiece(texts, codes, raws)
        self._hand_on(numbers, pieces)

    def _hand_on(self, numbers: list[int], pieces: dict[str, ColumnPiece]) -> None:
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
        number = sink.last_number = int(found[1]) if found else sink.last_number + 1
        if "hidden" in head and _HIDDEN.search(head):
            sink.hide(number)
        return number
