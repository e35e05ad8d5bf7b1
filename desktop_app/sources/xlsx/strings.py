"""Reads the shared strings of a workbook, no further than they are asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from desktop_app.domain.problems import tables as catalogue
from desktop_app.sources.trouble import trouble
from desktop_app.sources.xlsx.package import Package
from desktop_app.sources.xlsx.xmltext import decode_escapes, local_name, safe_parser, unescape

CHUNK = 1 << 20
FIRST_CHUNK = 1 << 17
LONGEST_CELL = 1_000_000
_PLAIN = re.compile(r'<si>\s*<t(?: xml:space="preserve")?\s*(?:/>|>([^<]*)</t>)\s*</si>')
_END = b"</si>"
_ENCODING = re.compile(rb"<\?xml[^>]*encoding=[\"']([^\"']+)[\"']")


def is_plain_utf8(head: bytes) -> bool:
    """Tell whether a part is written in UTF-8, so that it may be cut at bytes."""
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in head[:4]:
        return False
    declared = _ENCODING.match(head.removeprefix(b"\xef\xbb\xbf"))
    return declared is None or declared[1].lower() in (b"utf-8", b"utf8", b"us-ascii")


class SharedStrings:
    """The strings by number. Pieces of the usual shape are cut out quickly, the others go through expat."""

    def __init__(self, package: Package, part: str | None) -> None:
        self.items: list[str] = []
        self._path = package.path
        self._pieces = iter(()) if part is None else self._read(package, part)
        self._parser = safe_parser()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._collected: list[str] = []
        self._collected_size = 0
        self._takes_text = False
        self._phonetic = 0

    def at(self, index: int) -> str:
        """Return a string by its number, `""` for a number that no string has."""
        while index >= len(self.items):
            if index < 0 or next(self._pieces, None) is None:
                return ""
        return self.items[index] if index >= 0 else ""

    def _read(self, package: Package, part: str) -> Iterator[bool]:
        """Yield after each piece taken in."""
        with package.open(part) as (stream, _):
            rest = stream.read(FIRST_CHUNK)
            quick = is_plain_utf8(rest[:200])
            opening = rest.find(b"<si>") if quick else -1
            if opening < 0:
                opening = len(rest)
                quick = False
            self._parser.Parse(rest[:opening], False)
            rest = rest[opening:]
            while True:
                cut = rest.rfind(_END) + len(_END) if quick else len(rest)
                if quick and cut < len(_END):
                    self._refuse_endless(rest)
                    cut = 0
                self._take(rest[:cut], quick=quick)
                yield True
                more = stream.read(CHUNK)
                if not more:
                    self._parser.Parse(rest[cut:], True)
                    return
                rest = rest[cut:] + more

    def _take(self, piece: bytes, *, quick: bool) -> None:
        if quick:
            text = piece.decode("utf-8", "strict")
            found = _PLAIN.findall(text)
            if len(found) == text.count("<si") and "<!" not in text and "<?" not in text:
                self.items.extend([self._plain(raw) for raw in found])
                return
        self._parser.Parse(piece, False)

    def _plain(self, raw: str) -> str:
        if len(raw) > LONGEST_CELL:
            raise self._too_large()
        if "&" in raw:
            raw = unescape(raw)
        if "\r" in raw:
            raw = raw.replace("\r\n", "\n").replace("\r", "\n")  # as every XML parser does
        return decode_escapes(raw) if "_x" in raw else raw

    def _start(self, tag: str, _: dict[str, str]) -> None:
        name = local_name(tag)
        if name == "si":
            self._collected = []
            self._collected_size = 0
        elif name == "rPh":
            self._phonetic += 1
        elif name == "t":
            self._takes_text = self._phonetic == 0

    def _end(self, tag: str) -> None:
        name = local_name(tag)
        if name == "si":
            self.items.append(decode_escapes("".join(self._collected)))
        elif name == "rPh":
            self._phonetic -= 1
        elif name == "t":
            self._takes_text = False

    def _text(self, text: str) -> None:
        if self._takes_text:
            self._collected.append(text)
            self._collected_size += len(text)
            if self._collected_size > LONGEST_CELL:
                raise self._too_large()

    def _refuse_endless(self, rest: bytes) -> None:
        if len(rest) > 4 * LONGEST_CELL + CHUNK:
            raise self._too_large()

    def _too_large(self) -> Exception:
        return trouble(catalogue.CELL_TOO_LARGE, self._path, limit=f"{LONGEST_CELL:,}", row="unknown")
