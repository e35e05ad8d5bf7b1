"""Which files belong to which rows: rules by names of files and folders, tried and made from an example."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import accumulate
from typing import Final, TypeAlias

from desktop_app.domain.problems import Entry

_WORD: Final = re.compile(r"[^\W\d_]+|\d+")
_DIGITS: Final = re.compile(r"\d+")
_BETWEEN_DIGITS: Final = re.compile(r"[\s()+._-]{0,3}")
_BEFORE_PHONE: Final = re.compile(r"[\s()+_-]*")
_SEVERAL: Final = re.compile(r"[,;/\n\r]+")
_PHONE_TAIL: Final = 10
"""Digits of a number without its country; what stands before them is written in many ways."""
_PHONE_LEAST, _PHONE_MOST = 5, 15
_LEGAL: Final = frozenset(
    (
        "ооо зао оао пао нао ао ип тоо фгуп гуп муп чуп одо уп тов фоп "
        "llc ltd inc corp co gmbh ag kg sa sas srl spa bv nv oy ab plc sro"
    ).split()
)
"""Legal forms: people leave them out, or put them behind, when they name a folder."""
_LEAST_WORD: Final = 2
"""Letters alone of which there are fewer say nothing: every other name has them."""
_TRIED: Final = 2_000
"""Files that are enough to judge a rule by."""

Key: TypeAlias = tuple[str, ...]
Path: TypeAlias = tuple[str, ...]
"""The names of the folders that lead to a file, and its own."""


@dataclass(frozen=True, slots=True)
class ListedFile:
    """A file of the chosen folder.

    Attributes:
        path: Its names from the chosen folder on.
        size: Bytes.
        trouble: Why it cannot be taken, as far as looking at it from outside tells.
    """

    path: Path
    size: int
    trouble: Entry | None = None

    @property
    def name(self) -> str:
        """Its own name."""
        return self.path[-1]

    @property
    def place(self) -> str:
        """Its path from the chosen folder on, as people write it."""
        return "/".join(self.path)


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A drawn page: `stride` bytes a line, four a pixel (blue, green, red, one unused)."""

    width: int
    height: int
    stride: int
    pixels: bytes


class RuleKind(StrEnum):
    """How a file is known to belong to a row."""

    CONTAINS = "contains"
    """Its name contains the value."""
    STARTS = "starts"
    """Its name begins with the value."""
    FOLDER = "folder"
    """It lies in a folder named like the value."""


@dataclass(frozen=True, slots=True)
class FileRule:
    """Files belong to the row whose value their name, or their folder's, shows.

    Attributes:
        heading: The column of the values.
        field: Stable name of the file field they go to.
        is_phone: Values are phones: digits count, in whatever way they are written.
        is_shared: A file that fits several rows goes to each of them; else to none, and that is said.
    """

    kind: RuleKind
    heading: str
    field: str
    is_phone: bool = False
    is_shared: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """A rule that would find something.

    Attributes:
        files: Files that would go to one row each, of those it was tried on.
        unclear: Files that would fit several rows.
    """

    rule: FileRule
    files: int
    unclear: int


def words_of(text: str) -> Key:
    """Return a text as the words and numbers that are compared: neither case, spelling of signs nor marks count."""
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    return tuple(_WORD.findall(folded.replace("ё", "е")))


def company_words(text: str) -> Key:
    """Return the words of a name without its legal form, wherever it stands."""
    words = words_of(text)
    return tuple(word for word in words if word not in _LEGAL) or words


def phone_key(text: str) -> str:
    """Return what is the same in all spellings of a phone: its last ten digits; all of a short one; `""` for none."""
    digits = "".join(_DIGITS.findall(text))
    return digits[-_PHONE_TAIL:] if len(digits) >= _PHONE_LEAST else ""


@dataclass(slots=True)
class Finder:
    """Knows the values of one rule and says which rows a file fits."""

    rule: FileRule
    _rows: dict[Key, list[int]] = field(default_factory=dict)
    _longest: int = 0

    @classmethod
    def over(cls, rule: FileRule, values: Sequence[str]) -> Finder:
        """Take in the values of the rule's column, one a data row."""
        finder = cls(rule)
        for row, value in enumerate(values):
            for key in finder._keys(value):
                rows = finder._rows.setdefault(key, [])
                if not rows or rows[-1] != row:
                    rows.append(row)
                finder._longest = max(finder._longest, len(key))
        return finder

    def rows(self, path: Path) -> tuple[int, ...]:
        """Return the zero-based rows a file fits, in order; where names show several values, the longest counts."""
        found: list[list[int]] = []
        longest = 0
        for weight, key in self._shown(path):
            rows = self._rows.get(key)
            if rows is None or weight < longest:
                continue
            if weight > longest:
                found, longest = [], weight
            if rows not in found:
                found.append(rows)
        return tuple(sorted({row for rows in found for row in rows}))

    def _keys(self, value: str) -> Iterator[Key]:
        if self.rule.is_phone:
            for part in _SEVERAL.split(value):
                if key := phone_key(part):
                    yield (key,)
            return
        words = company_words(value) if self.rule.kind is RuleKind.FOLDER else words_of(value)
        if words and (len(words) > 1 or len(words[0]) >= _LEAST_WORD or words[0].isdigit()):
            yield words

    def _shown(self, path: Path) -> Iterator[tuple[int, Key]]:
        """Yield what a file's names show, each with its weight."""
        if self.rule.kind is RuleKind.FOLDER:
            # The nearest folder weighs most.
            for depth, name in enumerate(path[:-1], 1):
                if self.rule.is_phone:
                    yield from ((depth, key) for _, key in _phones(name, anywhere=False))
                else:
                    yield depth, company_words(name)
            return
        stem = path[-1].rpartition(".")[0] or path[-1]
        anywhere = self.rule.kind is RuleKind.CONTAINS
        if self.rule.is_phone:
            yield from _phones(stem, anywhere=anywhere)
            return
        words = words_of(stem)
        for start in range(len(words) if anywhere else 1):
            for end in range(start + 1, min(len(words), start + self._longest) + 1):
                yield end - start, words[start:end]


def _phones(text: str, *, anywhere: bool) -> Iterator[tuple[int, Key]]:
    """Yield what may be a phone: runs of digits, and runs of those that only signs of phones part."""
    runs = list(_DIGITS.finditer(text))
    for first, run in enumerate(runs):
        if not anywhere and (first or not _BEFORE_PHONE.fullmatch(text[: run.start()])):
            return
        joined = [run]
        for after in runs[first + 1 :]:
            if not _BETWEEN_DIGITS.fullmatch(text[joined[-1].end() : after.start()]):
                break
            joined.append(after)
        for digits in accumulate(each[0] for each in joined):
            if _PHONE_LEAST <= len(digits) <= _PHONE_MOST:
                yield len(digits), (phone_key(digits),)


def propose_rules(
    columns: Mapping[str, Sequence[str]],
    paths: Sequence[Path],
    file_field: str,
    *,
    example: tuple[int, Path] | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[Proposal, ...]:
    """Return the rules that would find files for rows, the best first.

    Args:
        columns: Heading → values, one a data row.
        paths: The files there are.
        file_field: Stable name of the field the files shall go to.
        example: A row and a file that belongs to it: only rules that find this are returned.
        cancelled: Asked between rules.
    """
    step = max(1, len(paths) // _TRIED)
    tried = paths[::step]
    found = []
    for heading, values in columns.items():
        for kind in RuleKind:
            if cancelled():
                return ()
            for is_phone in (False, True):
                rule = FileRule(kind, heading, file_field, is_phone)
                finder = Finder.over(rule, values)
                if example is not None and finder.rows(example[1]) != (example[0],):
                    continue
                counts = [len(finder.rows(path)) for path in tried]
                proposal = Proposal(rule, counts.count(1), sum(count > 1 for count in counts))
                if proposal.files:
                    found.append(proposal)
    return tuple(sorted(_without_echoes(found), key=lambda each: (each.unclear - each.files, _ORDER[each.rule.kind])))


def _without_echoes(found: Sequence[Proposal]) -> Iterator[Proposal]:
    """Leave out rules that find no more than a stricter one of the same column."""
    for each in found:
        stricter = (
            other
            for other in found
            if other.rule.heading == each.rule.heading
            and other is not each
            and (other.files, other.unclear) == (each.files, each.unclear)
            and _strictness(other.rule) > _strictness(each.rule)
        )
        if next(stricter, None) is None:
            yield each


def _strictness(rule: FileRule) -> tuple[int, bool]:
    return _ORDER[rule.kind] * -1, not rule.is_phone


_ORDER: Final = {RuleKind.STARTS: 0, RuleKind.CONTAINS: 1, RuleKind.FOLDER: 2}
