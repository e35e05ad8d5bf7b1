"""What one edit says about other cells: the same value, or the same pattern of change."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Anchor(StrEnum):
    """Where in a cell a pattern holds."""

    START = "start"
    END = "end"
    ANYWHERE = "anywhere"


@dataclass(frozen=True, slots=True)
class Pattern:
    """A change that can be made to other cells as well.

    Attributes:
        cut: What goes away, as it stands in the cell.
        put: What comes in its place.
        shape: Only cells of this shape are meant (see `shape`); `""` for cells of any shape.
    """

    anchor: Anchor
    cut: str
    put: str
    shape: str = ""

    def apply(self, text: str) -> str:
        """Return the changed text, or the same where the pattern does not hold."""
        if not text or (self.shape and shape(text) != self.shape):
            return text
        if self.anchor is Anchor.START:
            return self.put + text[len(self.cut) :] if text.startswith(self.cut) else text
        if self.anchor is Anchor.END:
            return text[: len(text) - len(self.cut)] + self.put if text.endswith(self.cut) else text
        return text.replace(self.cut, self.put) if self.cut else text


_RUN: Final = re.compile(r"[^\W\d_]+|\d+|\s+")


def shape(text: str) -> str:
    """Return what a text looks like: digits counted, words as one, marks as they are ("+7 916" → "+1 3")."""
    return _RUN.sub(_told, text)


def pattern_of(before: str, after: str) -> Pattern | None:
    """Return the change that turned one text into the other, if others may need the same.

    Cells that begin or end with the same letters count; a change that only adds something counts for cells of the
    same shape. A text written wholly anew says nothing about others.
    """
    if not before or not after or before == after:
        return None
    start = _shared(before, after)
    room = min(len(before), len(after)) - start
    end = min(_shared(before[::-1], after[::-1]), room)
    cut, put = before[start : len(before) - end], after[start : len(after) - end]
    if not start and not end:
        return None
    if _splits_word(before, start, end) or _splits_word(after, start, end):
        return None
    if cut.isalpha() and put.isalpha() and len(cut) > 1:
        return Pattern(Anchor.ANYWHERE, cut, put)
    is_about_marks = bool(cut) and not any(map(str.isalnum, cut))
    form = "" if is_about_marks else shape(before)
    if end == 0:
        return Pattern(Anchor.END, cut, put, form)
    if start == 0:
        return Pattern(Anchor.START, cut, put, form)
    return Pattern(Anchor.ANYWHERE, cut, put, form) if is_about_marks else None


def _shared(one: str, other: str) -> int:
    """Return with how many equal letters both begin."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (left, right) in enumerate(pairs) if left != right), min(len(one), len(other)))


def _splits_word(text: str, start: int, end: int) -> bool:
    """Tell whether a change begins or ends in the middle of a word: a word mended says nothing about others."""
    stop = len(text) - end
    if start == stop:
        return False
    begins = start > 0 and text[start - 1].isalpha() and text[start].isalpha()
    return begins or (end > 0 and text[stop].isalpha() and text[stop - 1].isalpha())


def _told(match: re.Match[str]) -> str:
    run = match[0]
    if run.isspace():
        return " "
    return str(len(run)) if run[0].isdigit() else "a"
