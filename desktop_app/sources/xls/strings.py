"""Reads the texts of old workbooks: one or two bytes a character, cut anywhere between records ([MS-XLS] 2.5.293)."""

from __future__ import annotations

import struct
from collections.abc import Sequence

_WIDE, _EXTENDED, _RICH = 0x01, 0x04, 0x08


class Continued:
    """The content of a record and of those that continue it."""

    def __init__(self, pieces: Sequence[bytes]) -> None:
        self._pieces = pieces
        self._number = 0
        self._place = 0

    @property
    def is_at_end(self) -> bool:
        """Whether nothing is left."""
        return self._number >= len(self._pieces) or (
            self._number == len(self._pieces) - 1 and self._place >= len(self._pieces[self._number])
        )

    def take(self, count: int) -> bytes:
        """Return bytes, from one piece after the other; fewer at the end."""
        taken = b""
        while len(taken) < count and self._number < len(self._pieces):
            part = self._pieces[self._number][self._place : self._place + count - len(taken)]
            taken += part
            self._place += len(part)
            if len(taken) < count:
                self._number += 1
                self._place = 0
        return taken

    def string(self) -> str:
        """Return the next string; its characters may change their width where a piece ends."""
        head = self.take(3)
        if len(head) < 3:
            return ""
        length, flags = struct.unpack("<HB", head)
        runs = struct.unpack("<H", self.take(2).ljust(2, b"\0"))[0] if flags & _RICH else 0
        extension = struct.unpack("<I", self.take(4).ljust(4, b"\0"))[0] if flags & _EXTENDED else 0
        text = self._characters(length, is_wide=bool(flags & _WIDE))
        self.take(4 * runs + extension)
        return text

    def _characters(self, length: int, *, is_wide: bool) -> str:
        written: list[str] = []
        while length > 0 and self._number < len(self._pieces):
            piece = self._pieces[self._number]
            width = 2 if is_wide else 1
            part = piece[self._place : self._place + width * length]
            count = len(part) // width
            written.append(part[: count * width].decode("utf-16-le" if is_wide else "latin-1", "replace"))
            length -= count
            self._place += count * width
            if length > 0:
                self._number += 1
                self._place = 1
                if self._number < len(self._pieces) and self._pieces[self._number]:
                    is_wide = bool(self._pieces[self._number][0] & _WIDE)
        return "".join(written)


def shared_strings(pieces: Sequence[bytes]) -> list[str]:
    """Read the table of shared strings."""
    source = Continued(pieces)
    head = source.take(8)
    count = struct.unpack("<II", head)[1] if len(head) == 8 else 0
    strings: list[str] = []
    while len(strings) < count and not source.is_at_end:
        strings.append(source.string())
    return strings
