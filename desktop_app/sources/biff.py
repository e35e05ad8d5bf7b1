"""What old and new binary workbooks write alike: errors by number, and numbers in few bytes."""

from __future__ import annotations

import struct

ERRORS = {
    0x00: "#NULL!",
    0x07: "#DIV/0!",
    0x0F: "#VALUE!",
    0x17: "#REF!",
    0x1D: "#NAME?",
    0x24: "#NUM!",
    0x2A: "#N/A",
    0x2B: "#GETTING_DATA",
}
"""Error values as shown ([MS-XLS] 2.5.10, [MS-XLSB] 2.5.98.2)."""
UNKNOWN_ERROR = "#ERROR!"
_DOUBLE = struct.Struct("<d").unpack
_HALVES = struct.Struct("<II").pack
_EXACT_BELOW = 1e15


class BrokenRecords(Exception):  # noqa: N818 - named after what was met
    """The bytes make no workbook; `reason` says how, in words for people."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def short_number(value: int) -> float:
    """Decode the short form of numbers: thirty bits of an integer or of a double, perhaps a hundredfold."""
    if value & 2:
        number = float((value - (1 << 32) if value & 0x80000000 else value) >> 2)
    else:
        (number,) = _DOUBLE(_HALVES(0, value & 0xFFFFFFFC))
    return number / 100 if value & 1 else number


def stored_text(value: float) -> str:
    """Write a double the way a workbook of XML stores it."""
    return str(int(value)) if value.is_integer() and abs(value) < _EXACT_BELOW else repr(value)
