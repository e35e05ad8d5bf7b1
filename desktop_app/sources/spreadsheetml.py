"""Reads "XML Spreadsheet 2003" files, which some programs still write under the ending .xls or .xml."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers.expat import ExpatError

from desktop_app.domain.phrases import phrase
from desktop_app.domain.problems import tables as catalogue
from desktop_app.domain.table import CellKind, ReadingOptions, Table
from desktop_app.sources.assemble import Origin, assemble
from desktop_app.sources.choosing import first_with_table, in_turn
from desktop_app.sources.formats import NumberFormat, understand
from desktop_app.sources.grid import GridStore, SheetFacts
from desktop_app.sources.places import CellRange
from desktop_app.sources.rowbuilder import RowBuilder
from desktop_app.sources.trouble import trouble
from desktop_app.sources.watch import Watch
from desktop_app.sources.xlsx.xmltext import UnsafeXml, local_name, safe_parser

_PIECE = 1 << 20
_LONGEST_CELL = 1_000_000
_NAMED_FORMATS = {"General Date": "yyyy-mm-dd hh:mm", "Short Date": "yyyy-mm-dd", "Long Date": "yyyy-mm-dd"}


@dataclass(slots=True)
class _Sheet:
    name: str
    store: GridStore = field(default_factory=GridStore)
    facts: SheetFacts = field(default_factory=SheetFacts)
    is_hidden: bool = False


def read_spreadsheetml(data: bytes, path: Path, options: ReadingOptions, watch: Watch) -> Table:
    """Read one sheet: the one asked for, else the first visible one that holds anything.

    Raises:
        Trouble: The file is broken, unsafe or empty, or has no such sheet.
    """
    collector = _Collector(path)
    try:
        for first in range(0, len(data), _PIECE):
            collector.parser.Parse(data[first : first + _PIECE], False)
            if not watch.goes_on(first, len(data), sum(len(sheet.store) for sheet in collector.sheets)):
                break
        else:
            collector.parser.Parse(b"", True)
    except UnsafeXml as error:
        raise trouble(catalogue.FILE_UNSAFE, path, detail=str(error)) from error
    except ExpatError as error:
        raise trouble(
            catalogue.FILE_DAMAGED, path, detail=str(error), reason=phrase("it is not well-formed XML")
        ) from error
    sheet = _chosen(collector.sheets, options, path)
    return assemble(
        sheet.store,
        sheet.facts,
        options,
        Origin(path, "xml", tuple(each.name for each in collector.sheets), sheet.name),
    )


def _chosen(sheets: list[_Sheet], options: ReadingOptions, path: Path) -> _Sheet:
    by_name = {sheet.name: sheet for sheet in sheets}
    hidden = [sheet.name for sheet in sheets if sheet.is_hidden]
    turn = in_turn(list(by_name), hidden, None, options, path)
    return first_with_table(turn, hidden, by_name.__getitem__, lambda sheet: sheet.store)[1]


class _Collector:
    """Takes the elements of the file."""

    def __init__(self, path: Path) -> None:
        self.sheets: list[_Sheet] = []
        self.parser = safe_parser()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self._path = path
        self._formats: dict[str, NumberFormat] = {}
        self._style = ""
        self._row = 0
        self._position = -1
        self._cell: dict[str, str] = {}
        self._type = ""
        self._data: list[str] | None = None
        self._size = 0
        self._visible: list[str] | None = None
        self._builder = RowBuilder(GridStore(), SheetFacts())

    def _start(self, tag: str, given: dict[str, str]) -> None:
        attributes = {local_name(name): value for name, value in given.items()}
        name = local_name(tag)
        if name == "Worksheet":
            self.sheets.append(_Sheet(attributes.get("Name", "")))
            self._builder = RowBuilder(self.sheets[-1].store, self.sheets[-1].facts)
            self._row = 0
        elif name == "Style":
            self._style = attributes.get("ID", "")
        elif name == "NumberFormat":
            code = attributes.get("Format", "General")
            self._formats[self._style] = understand(_NAMED_FORMATS.get(code, code))
        elif name == "Row":
            self._row = _number(attributes.get("Index"), self._row + 1)
            self._position = -1
            if attributes.get("Hidden") == "1" and self.sheets:
                self.sheets[-1].facts.hidden_rows.append(self._row)
        elif name == "Cell":
            self._start_cell(attributes)
        elif name == "Data":
            self._type = attributes.get("Type", "String")
            self._data = []
            self._size = 0
        elif name == "Visible":
            self._visible = []

    def _start_cell(self, attributes: dict[str, str]) -> None:
        self._position = _number(attributes.get("Index"), self._position + 2) - 1
        self._cell = attributes
        across, down = _number(attributes.get("MergeAcross"), 0), _number(attributes.get("MergeDown"), 0)
        facts = self._builder.facts
        if across or down:
            facts.merges.append(CellRange(self._row, self._position, self._row + down, self._position + across))
        if "HRef" in attributes:
            facts.links[self._row, self._position] = attributes["HRef"]

    def _end(self, tag: str) -> None:
        name = local_name(tag)
        if name == "Data" and self._data is not None:
            self._put("".join(self._data))
            self._data = None
        elif name == "Cell":
            self._position += _number(self._cell.get("MergeAcross"), 0)
        elif name == "Row":
            self._builder.end(self._row)
        elif name == "Visible" and self._visible is not None:
            self.sheets[-1].is_hidden = "".join(self._visible) != "SheetVisible"
            self._visible = None

    def _put(self, text: str) -> None:
        builder, row, position = self._builder, self._row, self._position
        number_format = self._formats.get(self._cell.get("StyleID", ""), understand("General"))
        if self._type == "Number":
            builder.number(row, position, text, number_format, is_1904=False)
        elif self._type == "Boolean":
            builder.boolean(position, is_true=text.strip() == "1")
        elif self._type == "Error":
            builder.error(row, position, text)
        elif self._type == "DateTime":
            day, _, clock = text.partition("T")
            clock = clock[:8]
            if clock in ("", "00:00:00"):
                builder.shown(position, day, CellKind.DATE)
            elif day in ("1899-12-31", "1899-12-30"):
                builder.shown(position, clock, CellKind.TIME)
            else:
                builder.shown(position, f"{day}T{clock}", CellKind.DATETIME)
        else:
            builder.text(position, text)

    def _text(self, text: str) -> None:
        if self._visible is not None:
            self._visible.append(text)
        if self._data is None:
            return
        self._data.append(text)
        self._size += len(text)
        if self._size > _LONGEST_CELL:
            raise trouble(catalogue.CELL_TOO_LARGE, self._path, limit=f"{_LONGEST_CELL:,}", row=str(self._row))


def _number(text: str | None, otherwise: int) -> int:
    return int(text) if text is not None and text.isdecimal() else otherwise
