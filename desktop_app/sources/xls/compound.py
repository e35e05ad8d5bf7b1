"""Reads streams out of a compound file, the container of old workbooks ([MS-CFB])."""

from __future__ import annotations

import struct
from array import array
from collections.abc import Iterator

_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_HEADER = 512
_ENTRY = 128
_LAST_SECTOR = 0xFFFFFFFA
_STREAM, _ROOT = 2, 5
_FIRST_DIFAT = 109
_LEAST_SHIFT, _MOST_SHIFT = 7, 16


class BrokenContainer(Exception):  # noqa: N818 - named after what was met
    """The container's tables lead nowhere."""


class CompoundFile:
    """The streams of a container by name."""

    def __init__(self, data: bytes) -> None:
        if len(data) < _HEADER or not data.startswith(_MAGIC):
            raise BrokenContainer("no header")
        self._data = data
        self._shift, self._mini_shift = struct.unpack_from("<HH", data, 30)
        if not (_LEAST_SHIFT <= self._shift <= _MOST_SHIFT and 4 <= self._mini_shift < self._shift):
            raise BrokenContainer("sector size")
        (directory,) = struct.unpack_from("<I", data, 48)
        self._cutoff, mini_fat, _, difat, _ = struct.unpack_from("<IIIII", data, 56)
        self._fat = self._read_fat(difat)
        self._entries = dict(self._read_directory(directory))
        self._mini_fat = self._numbers(b"".join(self._chain(mini_fat)))
        root = self._entries.get("")
        self._mini = b"" if root is None else b"".join(self._chain(root[0]))

    def stream(self, *names: str) -> bytes | None:
        """Return the first stream there is of these names, `None` when there is none of them.

        Raises:
            BrokenContainer: It cannot be followed to its end.
        """
        for name in names:
            entry = self._entries.get(name.lower())
            if entry is not None:
                return self._stream(*entry)
        return None

    def _stream(self, start: int, size: int) -> bytes:
        if size >= self._cutoff:
            return b"".join(self._chain(start))[:size]
        pieces: list[bytes] = []
        sector, width = start, 1 << self._mini_shift
        while sector < _LAST_SECTOR:
            if sector >= len(self._mini_fat) or len(pieces) > len(self._mini_fat):
                raise BrokenContainer("short stream")
            pieces.append(self._mini[sector * width : (sector + 1) * width])
            sector = self._mini_fat[sector]
        return b"".join(pieces)[:size]

    def _read_fat(self, difat: int) -> array[int]:
        sectors = list(struct.unpack_from(f"<{_FIRST_DIFAT}I", self._data, 76))
        per_sector = (1 << self._shift) // 4 - 1
        seen = 0
        while difat < _LAST_SECTOR:
            numbers = self._numbers(self._sector(difat))
            if len(numbers) <= per_sector or seen > len(self._data) >> self._shift:
                raise BrokenContainer("table of tables")
            sectors.extend(numbers[:per_sector])
            difat = numbers[per_sector]
            seen += 1
        table = array("I")
        for sector in sectors:
            if sector < _LAST_SECTOR:
                table.extend(self._numbers(self._sector(sector)))
        return table

    def _read_directory(self, first: int) -> Iterator[tuple[str, tuple[int, int]]]:
        entries = b"".join(self._chain(first))
        for at in range(0, len(entries) - _ENTRY + 1, _ENTRY):
            length, kind = struct.unpack_from("<HB", entries, at + 64)
            start, size = struct.unpack_from("<II", entries, at + 116)
            if kind == _ROOT:
                yield "", (start, size)
            elif kind == _STREAM:
                name = entries[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
                yield name.lower(), (start, size)

    def _chain(self, sector: int) -> Iterator[bytes]:
        count = 0
        while sector < _LAST_SECTOR:
            if sector >= len(self._fat) or count > len(self._fat):
                raise BrokenContainer("stream")
            yield self._sector(sector)
            sector = self._fat[sector]
            count += 1

    def _sector(self, number: int) -> bytes:
        begin = (number + 1) << self._shift
        if begin >= len(self._data):
            raise BrokenContainer("its end is missing")
        return self._data[begin : begin + (1 << self._shift)]

    @staticmethod
    def _numbers(data: bytes) -> array[int]:
        return array("I", struct.unpack(f"<{len(data) // 4}I", data[: len(data) // 4 * 4]))
