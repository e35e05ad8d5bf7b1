"""Collects the filled rows of a sheet column by column, and what is remarkable about its cells."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from desktop_app.domain.table import CellKind, NoteCode
from desktop_app.sources.packed import BLOCK_ROWS, PackedTexts, TextBlock
from desktop_app.sources.places import CellRange

EMPTY_CODE = 0
TEXT_CODE = 1
_MOST_MARKS = 200_000
_MOST_CODES = 65_535


class Palette:
    """Numbers for the pairs of cell kind and number format that occur; 0 is empty, 1 plain text."""

    def __init__(self) -> None:
        self.kinds: list[CellKind] = [CellKind.EMPTY, CellKind.TEXT]
        self.formats: list[str] = ["", ""]
        self._codes: dict[tuple[CellKind, str], int] = {(CellKind.EMPTY, ""): 0, (CellKind.TEXT, ""): 1}

    def code(self, kind: CellKind, number_format: str = "") -> int:
        """Return the number of a pair, making one when it is new."""
        code = self._codes.get((kind, number_format))
        if code is None:
            if len(self.kinds) >= _MOST_CODES:
                return self.code(kind)
            code = self._codes[kind, number_format] = len(self.kinds)
            self.kinds.append(kind)
            self.formats.append(number_format)
        return code


@dataclass(frozen=True, slots=True)
class Mark:
    """Something worth a note about one cell or row; `position` is the column's, or `None`."""

    code: NoteCode
    row: int
    position: int | None
    detail: str


@dataclass(slots=True)
class SheetFacts:
    """What a sheet says about itself beside its cells. Rows are numbers as shown, columns positions."""

    merges: list[CellRange] = field(default_factory=list)
    hidden_rows: list[int] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)
    links: dict[tuple[int, int], str] = field(default_factory=dict)
    has_filter: bool = False
    marks: list[Mark] = field(default_factory=list)

    def mark(self, code: NoteCode, row: int, position: int | None, detail: str) -> None:
        """Remember a mark; a file of nothing but marks does not fill the memory."""
        if len(self.marks) < _MOST_MARKS:
            self.marks.append(Mark(code, row, position, detail))


@dataclass(frozen=True, slots=True)
class ColumnPiece:
    """Some cells of one column, one after the other; `raws` goes by index into them."""

    texts: Sequence[str]
    codes: Sequence[int]
    raws: Mapping[int, str]


class GridStore:
    """The filled rows of one sheet. Columns get a slot when their first filled cell comes."""

    def __init__(self) -> None:
        self.palette = Palette()
        self.positions: list[int] = []
        self.row_numbers = array("Q")
        self._slots: dict[int, int] = {}
        self._rows: list[list[str]] = []
        self._codes: list[list[int] | None] = []
        self._raws: list[tuple[int, int, str]] = []
        self._pending: list[list[str]] = []
        self._blocks: list[list[TextBlock | None]] = []
        self._code_columns: list[array[int]] = []
        self._raw_blocks: dict[int, dict[int, TextBlock]] = defaultdict(dict)
        self._packed = 0

    @property
    def width(self) -> int:
        """Number of slots."""
        return len(self.positions)

    def __len__(self) -> int:
        return len(self.row_numbers)

    def slot(self, position: int) -> int:
        """Return the slot of a column, making one when it is new."""
        slot = self._slots.get(position)
        if slot is None:
            slot = self._slots[position] = len(self.positions)
            self.positions.append(position)
            transposed = len(self.row_numbers) - len(self._rows)
            self._pending.append([""] * (transposed - self._packed))
            self._blocks.append([None] * (self._packed // BLOCK_ROWS))
            self._code_columns.append(array("H", bytes(2 * transposed)))
        return slot

    def add(
        self,
        number: int,
        texts: list[str],
        codes: list[int] | None = None,
        raws: Mapping[int, str] | None = None,
    ) -> None:
        """Take a row: one text a slot; without codes every filled cell is plain text. `raws` goes by slot."""
        if raws:
            index = len(self.row_numbers)
            self._raws.extend((slot, index, raw) for slot, raw in raws.items())
        self.row_numbers.append(number)
        self._rows.append(texts)
        self._codes.append(codes)
        if len(self._rows) == BLOCK_ROWS:
            self._transpose()

    def add_columns(self, numbers: Sequence[int], columns: Mapping[int, ColumnPiece]) -> None:
        """Take some rows column by column, by slot; columns that are not given are empty in these rows."""
        self._transpose()
        first = len(self.row_numbers)
        for slot, piece in columns.items():
            self._raws.extend((slot, first + index, raw) for index, raw in piece.raws.items())
        self.row_numbers.extend(numbers)
        empty = ColumnPiece([""] * len(numbers), [EMPTY_CODE] * len(numbers), {})
        for slot in range(self.width):
            piece = columns.get(slot, empty)
            self._pending[slot].extend(piece.texts)
            self._code_columns[slot].extend(piece.codes)
        self._pack()

    def finish(self, merges: Sequence[CellRange] = ()) -> None:
        """Close the last block, put rows in order, empty what merged ranges cover, drop rows emptied by that."""
        self._transpose()
        self._pack(to_the_end=True)
        if any(later < earlier for earlier, later in zip(self.row_numbers, self.row_numbers[1:], strict=False)):
            self.keep(sorted(range(len(self)), key=self.row_numbers.__getitem__))
        if merges and self._empty_covered(merges):
            self.keep(self.filled_rows(range(self.width)))

    def texts(self, slot: int) -> PackedTexts:
        """Return all texts of a slot."""
        return PackedTexts(self._blocks[slot], len(self))

    def codes(self, slot: int) -> array[int]:
        """Return all codes of a slot."""
        return self._code_columns[slot]

    def blocks(self, slot: int) -> Sequence[TextBlock | None]:
        """Return the blocks of a slot, `BLOCK_ROWS` rows each."""
        return self._blocks[slot]

    def raws(self, slot: int) -> PackedTexts | None:
        """Return the raw numbers of a slot, empty where there is none; `None` when it has none at all."""
        known = self._raw_blocks.get(slot)
        if not known:
            return None
        return PackedTexts([known.get(index) for index in range(-(-len(self) // BLOCK_ROWS))], len(self))

    def row(self, index: int) -> dict[int, tuple[str, CellKind]]:
        """Return the filled cells of the row at `index` by column position, in order of columns."""
        cells: dict[int, tuple[str, CellKind]] = {}
        for position in sorted(self._slots):
            slot = self._slots[position]
            block = self._blocks[slot][index // BLOCK_ROWS]
            text = "" if block is None else block.text(index % BLOCK_ROWS)
            if text:
                cells[position] = (text, self.palette.kinds[self._code_columns[slot][index]])
        return cells

    def filled_rows(self, slots: Sequence[int]) -> list[int]:
        """Return the indices of the rows that hold a text in one of these slots."""
        filled = bytearray(len(self))
        for slot in slots:
            for number, block in enumerate(self._blocks[slot]):
                if block is None:
                    continue
                starts = block.starts
                for place in range(len(block)):
                    if starts[place] != starts[place + 1]:
                        filled[number * BLOCK_ROWS + place] = 1
        return [index for index, is_filled in enumerate(filled) if is_filled]

    def keep(self, indices: Sequence[int]) -> None:
        """Keep only these rows, in this order."""
        if len(indices) == len(self) and all(index == place for place, index in enumerate(indices)):
            return
        for slot in range(self.width):
            texts = list(self.texts(slot))
            self._blocks[slot] = _packed([texts[index] for index in indices])
            codes = self._code_columns[slot]
            self._code_columns[slot] = array("H", [codes[index] for index in indices])
            raws = self.raws(slot)
            if raws is not None:
                listed = list(raws)
                blocks = _packed([listed[index] for index in indices])
                self._raw_blocks[slot] = {place: block for place, block in enumerate(blocks) if block is not None}
        self.row_numbers = array("Q", [self.row_numbers[index] for index in indices])

    def _empty_covered(self, merges: Sequence[CellRange]) -> bool:
        covered: dict[int, set[tuple[int, int]]] = defaultdict(set)
        numbers = self.row_numbers
        for merge in merges:
            first = bisect_left(numbers, merge.first_row)
            behind = bisect_right(numbers, merge.last_row)
            if first == behind:
                continue
            begins_here = numbers[first] == merge.first_row
            for position, slot in self._slots.items():
                if merge.first_column <= position <= merge.last_column:
                    keeps_first = begins_here and position == merge.first_column
                    covered[slot].add((first + keeps_first, behind))
        is_changed = False
        for slot, spans in covered.items():
            codes = self._code_columns[slot]
            indices = {index for first, behind in _united(spans) for index in range(first, behind) if codes[index]}
            for number in {index // BLOCK_ROWS for index in indices}:
                self._empty(slot, number, indices)
            is_changed = is_changed or bool(indices)
        return is_changed

    def _empty(self, slot: int, number: int, indices: set[int]) -> None:
        block = self._blocks[slot][number]
        first = number * BLOCK_ROWS
        if block is not None:
            texts = ["" if first + place in indices else text for place, text in enumerate(block.texts())]
            self._blocks[slot][number] = TextBlock(texts)
        for index in indices:
            self._code_columns[slot][index] = EMPTY_CODE

    def _transpose(self) -> None:
        """Make columns of the rows that came one by one."""
        rows, width = self._rows, self.width
        if not rows:
            return
        for row in rows:
            if len(row) < width:
                row.extend([""] * (width - len(row)))
        columns = list(zip(*rows, strict=True))
        if all(codes is None for codes in self._codes):
            for slot, column in enumerate(columns):
                self._code_columns[slot].extend(map(bool, column))
        else:
            self._transpose_codes()
        self._rows, self._codes = [], []
        for slot, column in enumerate(columns):
            self._pending[slot].extend(column)
        self._pack()

    def _transpose_codes(self) -> None:
        width = self.width
        padded: list[list[int]] = []
        for codes, row in zip(self._codes, self._rows, strict=True):
            known = [TEXT_CODE if text else EMPTY_CODE for text in row] if codes is None else codes
            padded.append(known if len(known) == width else known + [EMPTY_CODE] * (width - len(known)))
        joined = array("H", chain.from_iterable(padded))
        for slot in range(width):
            self._code_columns[slot].extend(joined[slot::width])

    def _pack(self, *, to_the_end: bool = False) -> None:
        """Pack all whole blocks; at the end the rest too."""
        while (waiting := len(self.row_numbers) - len(self._rows) - self._packed) >= BLOCK_ROWS or (
            to_the_end and waiting
        ):
            count = min(waiting, BLOCK_ROWS)
            number = self._packed // BLOCK_ROWS
            for slot, pending in enumerate(self._pending):
                texts = pending[:count]
                self._blocks[slot].append(TextBlock(texts) if any(texts) else None)
                del pending[:count]
            self._pack_raws(number, count)
            self._packed += count

    def _pack_raws(self, number: int, count: int) -> None:
        by_slot: dict[int, list[str]] = {}
        behind = number * BLOCK_ROWS + count
        for slot, index, raw in self._raws:
            if index < behind:
                by_slot.setdefault(slot, [""] * count)[index - number * BLOCK_ROWS] = raw
        self._raws = [entry for entry in self._raws if entry[1] >= behind]
        for slot, raws in by_slot.items():
            self._raw_blocks[slot][number] = TextBlock(raws)


def _packed(texts: list[str]) -> list[TextBlock | None]:
    pieces = (texts[first : first + BLOCK_ROWS] for first in range(0, len(texts), BLOCK_ROWS))
    return [TextBlock(piece) if any(piece) else None for piece in pieces]


def _united(spans: set[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans of indices (the end exclusive) without overlaps, so that no cell is looked at twice."""
    united: list[tuple[int, int]] = []
    for first, behind in sorted(spans):
        last = united[-1] if united else (0, -1)
        if first <= last[1]:
            united[-1] = last[0], max(last[1], behind)
        else:
            united.append((first, behind))
    return united
