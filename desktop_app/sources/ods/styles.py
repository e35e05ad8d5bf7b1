"""Understands the number styles of OpenDocument spreadsheets by writing them as number format codes."""

from __future__ import annotations

from dataclasses import dataclass, field

from desktop_app.sources.formats import NumberFormat, understand

STYLE_ELEMENTS = frozenset(
    ("number-style", "percentage-style", "currency-style", "date-style", "time-style", "boolean-style", "text-style")
)
_GENERAL = understand("General")
_MOST_DIGITS = 30


@dataclass(slots=True)
class _NumberStyle:
    sort: str
    is_duration: bool
    pieces: list[str] = field(default_factory=list)
    embedded: dict[int, str] = field(default_factory=dict)
    digits: int = 0
    is_grouped: bool = False
    has_decimals: bool = False
    is_plain: bool = True

    def code(self) -> str:
        """Return a format code that means the same, as far as the text of a cell depends on it."""
        if self.sort == "date-style":
            return "yyyy-mm-dd"
        if self.sort == "time-style":
            return "[h]:mm:ss" if self.is_duration else "hh:mm:ss"
        if self.sort == "percentage-style":
            return "0.00%" if self.has_decimals else "0%"
        if self.sort == "number-style" and self.is_plain and not self.is_grouped and not self.has_decimals:
            return "".join(self.pieces) or "General"
        if self.sort in ("number-style", "currency-style"):
            literals = "".join(piece for piece in self.pieces if piece.startswith('"'))
            return f"#,##0{'.00' if self.has_decimals else ''}{literals}"
        return "General"


class StyleBook:
    """Takes the elements of style sections; afterwards knows the number format of each cell style."""

    def __init__(self) -> None:
        self._styles: dict[str, NumberFormat] = {}
        self._data_styles: dict[str, str] = {}
        self._parents: dict[str, str] = {}
        self.hidden_tables: set[str] = set()
        self._open: _NumberStyle | None = None
        self._name = ""
        self._cell_style = ""
        self._embedded: tuple[int, list[str]] | None = None
        self._literal: list[str] | None = None

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take the start of an element; attributes by local name."""
        if name in STYLE_ELEMENTS:
            self._name = attributes.get("name", "")
            self._open = _NumberStyle(name, attributes.get("truncate-on-overflow") == "false")
        elif name == "style":
            self._cell_style = attributes.get("name", "")
            if "data-style-name" in attributes:
                self._data_styles[self._cell_style] = attributes["data-style-name"]
            if "parent-style-name" in attributes:
                self._parents[self._cell_style] = attributes["parent-style-name"]
        elif name == "table-properties" and attributes.get("display") == "false":
            self.hidden_tables.add(self._cell_style)
        elif self._open is not None:
            self._start_piece(self._open, name, attributes)

    def _start_piece(self, style: _NumberStyle, name: str, attributes: dict[str, str]) -> None:
        if name == "number":
            style.digits = _number(attributes.get("min-integer-digits", ""))
            decimals = attributes.get("decimal-places", "")
            style.has_decimals = decimals not in ("", "0")
            style.is_plain = decimals == "0" or (not decimals and style.digits > 1)
            style.is_grouped = attributes.get("grouping") == "true"
            style.embedded = {}
        elif name == "embedded-text":
            self._embedded = (_number(attributes.get("position", "")), [])
        elif name in ("text", "currency-symbol"):
            self._literal = []
        elif name in ("fraction", "scientific-number", "text-content"):
            style.is_plain = False

    def text(self, text: str) -> None:
        """Take text of the present element."""
        if self._embedded is not None:
            self._embedded[1].append(text)
        elif self._literal is not None:
            self._literal.append(text)

    def end(self, name: str) -> None:
        """Take the end of an element."""
        style = self._open
        if style is None:
            return
        if name == "embedded-text" and self._embedded is not None:
            style.embedded[self._embedded[0]] = "".join(self._embedded[1])
            self._embedded = None
        elif name in ("text", "currency-symbol") and self._literal is not None:
            literal = "".join(self._literal).replace('"', "")
            style.pieces.append(f'"{literal}"')
            self._literal = None
        elif name == "number":
            style.pieces.append(_digits(style))
        elif name in STYLE_ELEMENTS:
            self._styles[self._name] = understand(style.code())
            self._open = None

    def number_format(self, cell_style: str) -> NumberFormat:
        """Return the number format of a cell style, its parents' if it has none of its own."""
        seen: set[str] = set()
        while cell_style and cell_style not in seen:
            seen.add(cell_style)
            if cell_style in self._data_styles:
                return self._styles.get(self._data_styles[cell_style], _GENERAL)
            cell_style = self._parents.get(cell_style, "")
        return _GENERAL


def _digits(style: _NumberStyle) -> str:
    """Return the digit places of a style with the literals that stand between them."""
    if style.is_grouped or style.has_decimals or not style.is_plain:
        return ""
    written: list[str] = []
    for place in range(max(1, min(style.digits, 255)), 0, -1):
        written.append("0")
        if place - 1 in style.embedded:
            written.append(f'"{style.embedded[place - 1]}"')
    return "".join(written)


def _number(text: str) -> int:
    """Return a small number; more digits than a number has, or none, are no format."""
    return min(int(text), _MOST_DIGITS) if text.isdecimal() and len(text) <= _MOST_DIGITS else 0
