"""Reads the cells of one sheet out of the content part of an OpenDocument spreadsheet."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import BinaryIO

from desktop_app.domain.table import CellKind
from desktop_app.sources.formats import FormatSort
from desktop_app.sources.grid import GridStore, SheetFacts
from desktop_app.sources.numbers import SECONDS_A_DAY, duration_text
from desktop_app.sources.ods.styles import StyleBook
from desktop_app.sources.places import MAX_COLUMNS, CellRange
from desktop_app.sources.rowbuilder import RowBuilder
from desktop_app.sources.xlsx.xmltext import local_name, safe_parser

CHUNK = 1 << 18
LONGEST_CELL = 1_000_000
MOST_ROWS = 1_100_000
MOST_COPIES = 200_000
"""Filled rows that only repeat the one above; nobody keeps so many equal records."""
MOST_COPIED_CELLS = 4_000_000
_DURATION = re.compile(r"(-?)P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d+))?S)?")
_MOMENT = re.compile(r"(-?\d{4,}-\d{2}-\d{2})(?:T(\d{2}:\d{2}:\d{2})(?:\.\d+)?)?Z?")
_ERROR = re.compile(r"#(?:N/A|REF!|DIV/0!|NAME\?|VALUE!|NUM!|NULL!|[A-Z/0-9]+[!?])|Err:\d{3}")
_SKIPPED = frozenset(("tracked-changes", "annotation", "shapes", "dde-links", "forms", "data-pilot-tables"))
_LAST_ROW = 1 << 40
_SHAPE = frozenset(("style-name", "number-columns-repeated", "content-validation-name"))
"""What an empty cell may say of itself; thousands of them end every row."""


class TooManyRows(Exception):  # noqa: N818 - named after what was met
    """Filled rows are repeated beyond all bounds."""


class CellTooLong(Exception):  # noqa: N818 - named after what was met
    """A cell holds more text than any program shows; the argument is its row."""


@dataclass(slots=True)
class _Cell:
    """One cell being read."""

    attributes: dict[str, str]
    is_covered: bool
    paragraphs: list[list[str]] = field(default_factory=list)
    link: str = ""
    size: int = 0

    @property
    def text(self) -> str:
        return "\n".join("".join(paragraph) for paragraph in self.paragraphs)


class ContentParser:
    """Collects the sheet of one name; of the others only their names."""

    def __init__(self, styles: StyleBook, wanted: str | None) -> None:
        self.store = GridStore()
        self.facts = SheetFacts()
        self.names: list[str] = []
        self.hidden: list[str] = []
        self._styles = styles
        self._wanted = wanted
        self._builder = RowBuilder(self.store, self.facts)
        self._parser = safe_parser()
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._skipping = 0
        self._is_inside = False
        self._row = 0
        self._row_repeats = 1
        self._copies = self._copied_cells = 0
        self._position = 0
        self._column = 0
        self._cell: _Cell | None = None
        self._is_in_paragraph = False
        self._spans: list[CellRange] = []

    def read(self, stream: BinaryIO, goes_on: Callable[[int], bool]) -> None:
        """Read a part; `goes_on` is told the bytes read and says whether more is wanted."""
        done = 0
        while piece := stream.read(CHUNK):
            self._parser.Parse(piece, False)
            done += len(piece)
            if not goes_on(done):
                return
        self._parser.Parse(b"", True)

    def _start(self, tag: str, given: dict[str, str]) -> None:
        name = local_name(tag)
        if self._skipping or name in _SKIPPED:
            self._skipping += 1
            return
        attributes = {local_name(key): value for key, value in given.items()}
        if name == "table" and tag.startswith("table:"):
            self._start_table(attributes)
        elif not self._is_inside:
            self._styles.start(name, attributes)
        elif name == "table-row":
            self._start_row(attributes)
        elif name in ("table-cell", "covered-table-cell"):
            # The plain attribute `value-type` may come twice: the one of the extension tells errors.
            if given.get("calcext:value-type") == "error":
                attributes["is-error"] = "true"
            self._cell = _Cell(attributes, name == "covered-table-cell")
        elif name == "table-column":
            self._take_column(attributes)
        elif self._cell is not None:
            self._start_text(self._cell, name, attributes)

    def _start_table(self, attributes: dict[str, str]) -> None:
        name = attributes.get("name", "")
        self.names.append(name)
        if attributes.get("style-name", "") in self._styles.hidden_tables:
            self.hidden.append(name)
        self._is_inside = name == self._wanted
        self._row = 0
        self._column = 0

    def _start_row(self, attributes: dict[str, str]) -> None:
        self._row += 1
        self._position = 0
        self._row_repeats = _count(attributes.get("number-rows-repeated"))
        visibility = attributes.get("visibility", "visible")
        if visibility != "visible":
            last = min(self._row + self._row_repeats, self._row + MOST_ROWS)
            self.facts.hidden_rows.extend(range(self._row, last))
            self.facts.has_filter = self.facts.has_filter or visibility == "filter"

    def _take_column(self, attributes: dict[str, str]) -> None:
        count = min(_count(attributes.get("number-columns-repeated")), MAX_COLUMNS)
        if attributes.get("visibility", "visible") != "visible":
            self.facts.hidden_columns.update(range(self._column, self._column + count))
        self._column += count

    def _start_text(self, cell: _Cell, name: str, attributes: dict[str, str]) -> None:
        if name == "p":
            cell.paragraphs.append([])
            self._is_in_paragraph = True
        elif not cell.paragraphs:
            return
        elif name == "s":
            cell.paragraphs[-1].append(" " * min(_count(attributes.get("c")), LONGEST_CELL))
        elif name == "tab":
            cell.paragraphs[-1].append("\t")
        elif name == "line-break":
            cell.paragraphs[-1].append("\n")
        elif name == "a":
            cell.link = attributes.get("href", "")

    def _text(self, text: str) -> None:
        if self._skipping:
            return
        cell = self._cell
        if cell is None:
            if not self._is_inside:
                self._styles.text(text)
            return
        if self._is_in_paragraph:
            cell.paragraphs[-1].append(text)
            cell.size += len(text)
            if cell.size > LONGEST_CELL:
                raise CellTooLong(self._row)

    def _end(self, tag: str) -> None:
        if self._skipping:
            self._skipping -= 1
            return
        name = local_name(tag)
        if name == "p":
            self._is_in_paragraph = False
        elif not self._is_inside:
            self._styles.end(name)
        elif name in ("table-cell", "covered-table-cell") and self._cell is not None:
            cell, self._cell = self._cell, None
            self._end_cell(cell)
        elif name == "table-row":
            self._end_row()
        elif name == "table":
            self._is_inside = False

    def _end_cell(self, cell: _Cell) -> None:
        repeats = min(_count(cell.attributes.get("number-columns-repeated")), MAX_COLUMNS)
        if not cell.is_covered and (cell.paragraphs or not cell.attributes.keys() <= _SHAPE):
            across = _count(cell.attributes.get("number-columns-spanned")) - 1
            down = _count(cell.attributes.get("number-rows-spanned")) - 1
            if across or down:
                self.facts.merges.append(
                    CellRange(self._row, self._position, self._row + down, self._position + across)
                )
            for position in range(self._position, min(self._position + repeats, MAX_COLUMNS)):
                self._put(position, cell)
                if cell.link:
                    self.facts.links[self._row, position] = cell.link
        self._position += repeats

    def _end_row(self) -> None:
        repeats = self._row_repeats
        if not self._builder.is_empty and repeats > 1:
            self._copies += repeats - 1
            self._copied_cells += (repeats - 1) * self._builder.width
            if self._copies > MOST_COPIES or self._copied_cells > MOST_COPIED_CELLS:
                raise TooManyRows
            for number in range(self._row, self._row + repeats - 1):
                self._builder.copy_to(number)
        self._row = min(self._row + repeats - 1, _LAST_ROW)
        self._builder.end(self._row)

    def _put(self, position: int, cell: _Cell) -> None:
        builder, attributes, text = self._builder, cell.attributes, cell.text
        sort = attributes.get("value-type", "")
        if "is-error" in attributes or ("formula" in attributes and _ERROR.fullmatch(text)):
            builder.error(self._row, position, text)
        elif sort in ("float", "currency", "percentage"):
            number_format = self._styles.number_format(attributes.get("style-name", ""))
            value = attributes.get("value", "")
            if value in ("0", "1") and text.isalpha() and number_format.sort is FormatSort.PLAIN:
                builder.boolean(position, is_true=value == "1")  # kept as a number, shown as a word
            else:
                builder.number(self._row, position, value, number_format, is_1904=False)
        elif sort == "date":
            self._put_moment(position, attributes.get("date-value", ""))
        elif sort == "time":
            self._put_time(position, attributes)
        elif sort == "boolean":
            builder.boolean(position, is_true=attributes.get("boolean-value") == "true")
        elif text or attributes.get("string-value"):
            builder.text(position, text or attributes.get("string-value", ""))
        elif "formula" in attributes and not sort:
            builder.without_result(self._row, position)

    def _put_moment(self, position: int, value: str) -> None:
        moment = _MOMENT.fullmatch(value)
        if moment is None:
            self._builder.text(position, value)
        elif moment[2] in (None, "00:00:00"):
            self._builder.shown(position, moment[1], CellKind.DATE, "yyyy-mm-dd")
        else:
            self._builder.shown(position, f"{moment[1]}T{moment[2]}", CellKind.DATETIME, "yyyy-mm-dd")

    def _put_time(self, position: int, attributes: dict[str, str]) -> None:
        value = attributes.get("time-value", "")
        parts = _DURATION.fullmatch(value)
        if parts is None:
            self._builder.text(position, value)
            return
        days, hours, minutes, seconds = (int(part or 0) for part in parts.group(2, 3, 4, 5))
        fraction = float(f"0.{parts[6]}") if parts[6] else 0.0
        total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds + fraction
        text = duration_text((-total if parts[1] else total) / SECONDS_A_DAY)
        number_format = self._styles.number_format(attributes.get("style-name", ""))
        is_duration = total >= SECONDS_A_DAY or parts[1] or number_format.code.startswith("[h]")
        self._builder.shown(position, text, CellKind.DURATION if is_duration else CellKind.TIME)


def _count(text: str | None) -> int:
    return max(1, int(text)) if text is not None and text.isdecimal() else 1
