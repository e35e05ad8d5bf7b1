"""Keeps long columns of texts in little memory: blocks of joined texts with the places where each begins."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import overload

BLOCK_ROWS = 1024
_SHIFT = 10
_MASK = BLOCK_ROWS - 1


class TextBlock:
    """Up to `BLOCK_ROWS` texts, joined. A block of one alphabet takes one or two bytes a character."""

    __slots__ = ("joined", "starts")

    def __init__(self, texts: Sequence[str]) -> None:
        self.joined = "".join(texts)
        self.starts = array("I", accumulate(map(len, texts), initial=0))

    def __len__(self) -> int:
        return len(self.starts) - 1

    def text(self, index: int) -> str:
        """Return the text at `index`, which must be in range."""
        return self.joined[self.starts[index] : self.starts[index + 1]]

    def texts(self) -> list[str]:
        """Return all texts of the block."""
        joined, starts = self.joined, self.starts
        return [joined[starts[index] : starts[index + 1]] for index in range(len(starts) - 1)]


class PackedTexts(Sequence[str]):
    """A read-only sequence of texts over blocks; `None` stands for a block of empty texts.

    All blocks but the last hold exactly `BLOCK_ROWS` texts. A view may begin behind the first text.
    """

    __slots__ = ("_blocks", "_length", "_start")

    def __init__(self, blocks: Sequence[TextBlock | None], length: int, start: int = 0) -> None:
        self._blocks = tuple(blocks)
        self._length = length
        self._start = start

    @classmethod
    def of(cls, texts: Iterable[str]) -> PackedTexts:
        """Pack any texts."""
        listed = list(texts)
        blocks = [TextBlock(listed[first : first + BLOCK_ROWS]) for first in range(0, len(listed), BLOCK_ROWS)]
        return cls(blocks, len(listed))

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[str]: ...

    def __getitem__(self, index: int | slice) -> str | Sequence[str]:
        if isinstance(index, slice):
            return [self._at(place) for place in range(*index.indices(self._length))]
        if index < 0:
            index += self._length
        if not 0 <= index < self._length:
            raise IndexError(index)
        return self._at(index)

    def __iter__(self) -> Iterator[str]:
        left, place = self._length, self._start
        while left > 0:
            block = self._blocks[place >> _SHIFT]
            first = place & _MASK
            count = min(BLOCK_ROWS - first, left)
            if block is None:
                yield from ("" for _ in range(count))
            else:
                yield from block.texts()[first : first + count]
            left -= count
            place += count

    def __eq__(self, other: object) -> bool:
        if isinstance(other, PackedTexts | list | tuple):
            return len(self) == len(other) and all(mine == its for mine, its in zip(self, other, strict=True))
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]  # like a list: equal by content, never a key

    def __repr__(self) -> str:
        shown = ", ".join(repr(text) for text in self[:5])
        return f"PackedTexts([{shown}{', …' if self._length > 5 else ''}], {self._length} texts)"

    def behind(self, start: int) -> PackedTexts:
        """Return a view without the first `start` texts."""
        return PackedTexts(self._blocks, max(0, self._length - start), self._start + start)

    def hinted(self, hint: Callable[[str], bool]) -> Iterator[int]:
        """Return the indices of the texts a hint is true of; blocks it is false of as a whole are passed over."""
        for number, block in enumerate(self._blocks):
            if block is None or not hint(block.joined):
                continue
            first = (number << _SHIFT) - self._start
            for place, text in enumerate(block.texts()):
                if 0 <= first + place < self._length and hint(text):
                    yield first + place

    def _at(self, index: int) -> str:
        place = self._start + index
        block = self._blocks[place >> _SHIFT]
        return "" if block is None else block.text(place & _MASK)


class PackedMapping(Mapping[int, str]):
    """Texts of some rows of a column; an empty text means: this row has none."""

    __slots__ = ("_texts",)

    def __init__(self, texts: PackedTexts) -> None:
        self._texts = texts

    def __getitem__(self, key: int) -> str:
        text = self._texts[key] if 0 <= key < len(self._texts) else ""
        if not text:
            raise KeyError(key)
        return text

    def __iter__(self) -> Iterator[int]:
        return (index for index, text in enumerate(self._texts) if text)

    def __len__(self) -> int:
        return sum(1 for text in self._texts if text)

    def __bool__(self) -> bool:
        return any(self._texts)


class PaletteMapping(Mapping[int, str]):
    """Texts of some rows of a column, chosen of a small palette by one short number a row."""

    __slots__ = ("_codes", "_palette")

    def __init__(self, codes: array[int], palette: Sequence[str]) -> None:
        self._codes = codes
        self._palette = tuple(palette)

    def __getitem__(self, key: int) -> str:
        text = self._palette[self._codes[key]] if 0 <= key < len(self._codes) else ""
        if not text:
            raise KeyError(key)
        return text

    def __iter__(self) -> Iterator[int]:
        palette = self._palette
        return (index for index, code in enumerate(self._codes) if palette[code])

    def __len__(self) -> int:
        palette = self._palette
        return sum(1 for code in self._codes if palette[code])
