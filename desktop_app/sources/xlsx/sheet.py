"""Reads a worksheet part: rows of the usual shape are cut out quickly, everything else goes through expat."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import BinaryIO

from desktop_app.domain.problems import tables as catalogue
from desktop_app.sources.places import MAX_COLUMNS, letter_of, parse_range, position_of
from desktop_app.sources.trouble import trouble
from desktop_app.sources.xlsx.package import Package, Relationship
from desktop_app.sources.xlsx.quick import QuickRows
from desktop_app.sources.xlsx.rows import CellParts, RowSink
from desktop_app.sources.xlsx.strings import CHUNK, FIRST_CHUNK, LONGEST_CELL, is_plain_utf8
from desktop_app.sources.xlsx.xmltext import local_name, safe_parser

_TRUE = ("1", "true", "on")
_LONGEST_ROW = 4 << 20
_SHEET_DATA = re.compile(rb"<sheetData\s*>")
_DATA_END = b"</sheetData>"
_REFERENCE = re.compile(r"([A-Za-z]{1,3})\d*")


class SheetParser:
    """Feeds one worksheet part to a row sink."""

    def __init__(self, sink: RowSink, relations: dict[str, Relationship], package: Package) -> None:
        self._sink = sink
        self._quick = QuickRows(sink)
        self._relations = relations
        self._path = package.path
        self._parser = safe_parser()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._path_of_tags: list[str] = []
        self._row = 0
        self._cells: list[CellParts] = []
        self._position = -1
        self._cell: dict[str, str] = {}
        self._formula = ""
        self._value: list[str] = []
        self._inline: list[str] = []
        self._target: list[str] | None = None
        self._phonetic = 0
        self._size = 0

    def read(self, stream: BinaryIO, goes_on: Callable[[int], bool]) -> None:
        """Read the part; `goes_on` is told the bytes read and says whether more is wanted, or raises to stop."""
        rest = stream.read(FIRST_CHUNK)
        done = len(rest)
        opening = _SHEET_DATA.search(rest) if is_plain_utf8(rest[:200]) else None
        quick = opening is not None
        if opening is not None:
            self._parser.Parse(rest[: opening.end()], False)
            rest = rest[opening.end() :]
        while True:
            if quick:
                rest, quick = self._take(rest)
            else:
                self._parser.Parse(rest, False)
                rest = b""
            more = stream.read(CHUNK) if goes_on(done) else None
            if more is None:
                return
            if not more:
                break
            done += len(more)
            rest += more
        self._parser.Parse(rest, True)

    def _take(self, data: bytes) -> tuple[bytes, bool]:
        """Take the complete rows of a piece; returns what is left and whether to go on quickly."""
        if b"<!" in data or b"<?" in data:
            return data, False
        end = data.find(_DATA_END)
        if end >= 0:
            self._take_rows(data[:end])
            return data[end:], False
        cut = data.rfind(b"<row")
        if cut <= 0:
            # A row this long is for the parser, which counts as it goes; here it would be searched again and again.
            return data, len(data) <= _LONGEST_ROW
        self._take_rows(data[:cut])
        return data[cut:], True

    def _take_rows(self, data: bytes) -> None:
        pieces = data.decode("utf-8").split("</row>")
        last = pieces.pop()
        for piece in pieces:
            if not self._quick.take(piece):
                self._parser.Parse(f"{piece}</row>", False)
        self._quick.finish()
        if last.strip():
            self._parser.Parse(last, False)

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local_name(tag)
        if name == "c":
            self._start_cell(attributes)
        elif name == "v":
            self._target = self._value
        elif name == "t":
            self._target = None if self._phonetic else self._inline
        elif name == "f":
            self._formula = "<f>"
            self._target = None
        elif name == "row":
            self._start_row(attributes)
        elif name == "rPh":
            self._phonetic += 1
        else:
            self._start_fact(name, attributes)

    def _start_row(self, attributes: dict[str, str]) -> None:
        sink = self._sink
        given = attributes.get("r", "")
        self._row = sink.last_number = (int(given) if given.isdecimal() else 0) or sink.last_number + 1
        if attributes.get("hidden", "").lower() in _TRUE:
            sink.hide(self._row)
        self._cells = []
        self._position = -1

    def _start_cell(self, attributes: dict[str, str]) -> None:
        reference = _REFERENCE.match(attributes.get("r", ""))
        self._position = position_of(reference[1]) if reference else self._position + 1
        self._cell = attributes
        self._formula = ""
        self._value = []
        self._inline = []
        self._size = 0

    def _start_fact(self, name: str, attributes: dict[str, str]) -> None:
        facts = self._sink.facts
        if name == "mergeCell":
            merged = parse_range(attributes.get("ref", ""))
            if merged is not None:
                facts.merges.append(merged)
        elif name == "hyperlink":
            self._link(attributes)
        elif name == "col" and attributes.get("hidden", "").lower() in _TRUE:
            first, last = attributes.get("min", ""), attributes.get("max", "")
            if first.isdecimal() and last.isdecimal():
                facts.hidden_columns.update(range(int(first) - 1, min(int(last), MAX_COLUMNS)))
        elif name == "filterColumn":
            facts.has_filter = True

    def _link(self, attributes: dict[str, str]) -> None:
        place = parse_range(attributes.get("ref", ""))
        relation = next(
            (
                self._relations[value]
                for name, value in attributes.items()
                if local_name(name) == "id" and value in self._relations
            ),
            None,
        )
        if place is None or relation is None or not relation.is_external:
            return
        location = attributes.get("location")
        target = f"{relation.target}#{location}" if location else relation.target
        self._sink.facts.links[place.first_row, place.first_column] = target

    def _end(self, tag: str) -> None:
        name = local_name(tag)
        if name in ("v", "t", "f"):
            self._target = None
        elif name == "c":
            attributes = self._cell
            self._cells.append(
                (
                    letter_of(self._position),
                    attributes.get("s", ""),
                    attributes.get("t", ""),
                    self._formula,
                    "".join(self._value),
                    "".join(self._inline),
                )
            )
        elif name == "row":
            self._sink.take(self._row, self._cells, are_raw=False)
        elif name == "rPh":
            self._phonetic -= 1

    def _text(self, text: str) -> None:
        if self._target is None:
            return
        self._target.append(text)
        self._size += len(text)
        if self._size > LONGEST_CELL:
            raise trouble(catalogue.CELL_TOO_LARGE, self._path, limit=f"{LONGEST_CELL:,}", row=str(self._row))
