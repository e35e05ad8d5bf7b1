"""Finds out in which encoding a text file is written (contracts.md 1.2)."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from desktop_app.domain.table import EncodingCandidate
from desktop_app.sources.delimited.plausibility import word_score

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FAMILIES = {
    "windows-1251": "cyrillic",
    "cp866": "cyrillic",
    "windows-1252": "western",
    "windows-1250": "central",
    "koi8-r": "cyrillic",
    "koi8-u": "cyrillic",
    "mac-cyrillic": "cyrillic",
    "iso-8859-5": "cyrillic",
    "iso-8859-9": "turkish",
    "iso-8859-2": "central",
    "cp852": "central",
    "cp850": "western",
    "gb18030": "asian",
    "shift_jis": "asian",
    "big5": "asian",
    "euc_kr": "asian",
}
"""The closed list, the likelier first: the order breaks ties."""

_OFFERED = 3
_MOST_WORDS = 3000
_SAMPLE_LENGTH = 120
_WORD = re.compile(rb"[A-Za-z\x80-\xff]+")
_ASIAN_RUN = re.compile(rb"(?:[\x80-\xff][\x30-\xff]?)+")
_LINE = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*")
_MOST_LINES = 20_000
_SPREAD_FROM = 1 << 20
_SPREAD_PIECES = 64
_SPREAD_PIECE = 1 << 13
_ENOUGH_LETTERS = 20_000
_ASCII = bytes(range(128))
_UTF16_SAMPLE = 1 << 16
_BROKEN_SHARE = 0.002
_LEAST_UTF8 = 20


@dataclass(frozen=True, slots=True)
class Encoding:
    """The encoding found.

    Attributes:
        name: Its name.
        mark_length: Bytes of the byte-order mark to leave out.
        errors: How bytes that do not belong are treated: `strict` or `replace`.
        candidates: When it is a guess: the best candidates, the best first, each with a telling line.
    """

    name: str
    mark_length: int = 0
    errors: str = "strict"
    candidates: tuple[EncodingCandidate, ...] = ()


def find_encoding(data: bytes) -> Encoding:
    """Judge the whole file: byte-order mark, UTF-16 pattern, strict UTF-8, then the closed list."""
    marked = next(((mark, name) for mark, name in _BOMS if data.startswith(mark)), (b"", ""))
    length, name = len(marked[0]), marked[1]
    if name and (name != "utf-8" or is_valid(data, name)):
        return Encoding(name, length, "strict" if is_valid(data, name) else "replace")
    wide = None if name else wide_encoding(data)
    if wide is not None:
        return Encoding(wide)
    if is_valid(data, "utf-8"):
        return Encoding("utf-8")
    ranked = _ranked(data)
    if _is_damaged_utf8(data):
        ranked = ["utf-8", *ranked]
    line = _telling_line(data)
    candidates = _distinct(ranked, line)
    best = candidates[0].encoding
    errors = "replace" if best == "utf-8" or not is_valid(data, best) else "strict"
    return Encoding(best, length, errors, candidates)


def is_valid(data: bytes, encoding: str) -> bool:
    """Tell whether all bytes mean something in an encoding."""
    decoder = codecs.getincrementaldecoder(encoding)()
    step = 1 << 20
    try:
        for first in range(0, len(data), step):
            decoder.decode(data[first : first + step])
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def mark_length(data: bytes, encoding: str) -> int:
    """Return how many bytes of a byte-order mark of this encoding the file begins with."""
    name = codecs.lookup(encoding).name
    for mark, marked in _BOMS:
        if data.startswith(mark) and codecs.lookup(marked).name == name:
            return len(mark)
    return 0


def wide_encoding(data: bytes) -> str | None:
    """Recognise UTF-16 without a mark: one byte of each pair is nearly always 0 or the same few pages."""
    sample = data[:_UTF16_SAMPLE]
    sample = sample[: len(sample) // 2 * 2]
    if b"\0" not in sample or len(data) % 2:
        return None
    for name, high, low in (("utf-16-le", sample[1::2], sample[0::2]), ("utf-16-be", sample[0::2], sample[1::2])):
        pages = Counter(high)
        usual = pages[0] + pages[4] + pages[0x20]  # Latin, Cyrillic, punctuation
        if usual >= 0.9 * len(high) and pages[0] and low.count(0) <= 0.02 * len(low) and is_valid(data, name):
            return name
    return None


def _is_damaged_utf8(data: bytes) -> bool:
    """Tell whether it is UTF-8 but for a few bytes, cut somewhere or pasted in."""
    broken = data.decode("utf-8", "replace").count("\ufffd")
    good = sum(1 for _ in re.finditer(rb"[\xc2-\xf4][\x80-\xbf]", data))
    return good >= _LEAST_UTF8 and broken <= max(1, _BROKEN_SHARE * good)


def _ranked(data: bytes) -> list[str]:
    """Return the encodings of the closed list that fit, the likeliest first."""
    sample = _spread(data)
    words = _sample(_WORD.findall(sample))
    runs = _sample(_ASIAN_RUN.findall(sample))
    scores: dict[str, float] = {}
    for name, family in _FAMILIES.items():
        if is_valid(sample, name) or sample is not data:
            scores[name] = _score(runs if family == "asian" else words, name, family)
    promising = sorted(scores, key=lambda name: -scores[name])
    if sample is not data:  # only what is offered has to fit the whole file
        fitting = list(islice((name for name in promising if is_valid(data, name)), 2 * _OFFERED))
        scores = {name: scores[name] for name in fitting}
    if not scores:
        scores = {name: _score(words, name, family) for name, family in _FAMILIES.items() if family != "asian"}
    best = max(scores.values())
    tied = [name for name, score in scores.items() if score >= best - abs(best) * 0.01]
    order = list(_FAMILIES)
    preferred = _statistical(data, tied) if len(tied) > 1 else None
    return sorted(scores, key=lambda name: (name != preferred, -scores[name], order.index(name)))


def _statistical(data: bytes, tied: list[str]) -> str | None:
    """Let statistics break a tie; the closed list's own order stands where they see no difference."""
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_UTF16_SAMPLE], cp_isolation=[codecs.lookup(name).name for name in tied]).best()
    if best is None:
        return None
    texts = {name: data[:_UTF16_SAMPLE].decode(name, "replace") for name in tied}
    if len(set(texts.values())) == 1:
        return None
    return next((name for name in tied if codecs.lookup(name).name == codecs.lookup(best.encoding).name), None)


def _spread(data: bytes) -> bytes:
    """Return the file, or pieces spread over the whole of it when it is large; whole when letters are rare in it."""
    if len(data) <= _SPREAD_FROM:
        return data
    step = len(data) // _SPREAD_PIECES
    pieces = b"\n".join(data[first : first + _SPREAD_PIECE] for first in range(0, len(data), step))
    if len(pieces.translate(None, _ASCII)) >= _ENOUGH_LETTERS:
        return pieces
    return b"\n".join(match[0] for match in islice(_LINE.finditer(data), _MOST_LINES))


def _sample(words: Iterable[bytes]) -> Counter[bytes]:
    """Return different words that hold national letters, from all parts of what is given."""
    counts = Counter(word for word in words if not word.isascii())
    if len(counts) <= _MOST_WORDS:
        return counts
    step = -(-len(counts) // _MOST_WORDS)
    return Counter(dict(list(counts.items())[::step]))


def _score(words: Counter[bytes], encoding: str, family: str) -> float:
    """Return the mean plausibility of a national character, so that encodings of several bytes compare."""
    total, weight = 0.0, 0.0
    for word, count in words.items():
        text = word.decode(encoding, "replace")
        times = min(count, 5)  # a word in every row must not outvote the rest
        total += times * word_score(text, family)
        weight += times * max(1, sum(1 for char in text if not char.isascii()))
    return total / max(1.0, weight)


def _telling_line(data: bytes) -> bytes:
    """Return the line with the most different national letters."""
    best, most = b"", -1
    for count, match in enumerate(_LINE.finditer(_spread(data))):
        line = match[0][: 4 * _SAMPLE_LENGTH]
        different = len({byte for byte in line if byte > 0x7F})
        if different > most:
            best, most = line, different
        if count > _MOST_LINES:
            break
    return best


def _distinct(ranked: list[str], line: bytes) -> tuple[EncodingCandidate, ...]:
    """Return the best encodings that read the telling line differently."""
    candidates: list[EncodingCandidate] = []
    for name in ranked:
        sample = line.decode(name, "replace").replace("\0", "")[:_SAMPLE_LENGTH]
        if all(sample != other.sample for other in candidates):
            candidates.append(EncodingCandidate(name, sample))
        if len(candidates) == _OFFERED:
            break
    return tuple(candidates)
