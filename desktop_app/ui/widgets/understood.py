"""How a table was read, in one sentence; each part of it is a link that opens its choice."""

from __future__ import annotations

import html
from typing import Final

from PySide6.QtCore import QCoreApplication, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QLabel, QMenu, QSizePolicy

from desktop_app.domain.table import ENCODINGS, ColumnFacts, Table
from desktop_app.ui import messages
from desktop_app.ui.widgets.basics import identify

translate = QCoreApplication.translate

_DELIMITERS: Final = (";", ",", "\t", "|")
_LONGEST_NAME: Final = 40
_BY_MOUSE = Qt.TextInteractionFlag.LinksAccessibleByMouse
_BY_KEYS = Qt.TextInteractionFlag.LinksAccessibleByKeyboard


class Understood(QLabel):
    """One sentence of links."""

    option_wanted = Signal(str, str)
    """Name of a reading option and its new value."""
    heading_wanted = Signal()
    """The person wants to point at the row of headings."""
    row_wanted = Signal()
    """The person wants to go to a row."""
    column_wanted = Signal(int)
    """Index of the column to be shown."""

    def __init__(self) -> None:
        super().__init__()
        self._table: Table | None = None
        self._facts: tuple[ColumnFacts, ...] = ()
        identify(self, "table-understood")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextInteractionFlags(_BY_MOUSE | _BY_KEYS)
        self.linkActivated.connect(self._on_link)

    def show_table(self, table: Table, facts: tuple[ColumnFacts, ...] = (), *, is_whole: bool = True) -> None:
        """Say how a table was read; `is_whole` is false while only its first rows are known."""
        self._table, self._facts = table, facts
        parts = [*self._origin(table), self._heading(table), *(self._size(table) if is_whole else ())]
        self.setText(", ".join(parts))
        self.setAccessibleDescription(self.tr("Press Tab to reach each choice, Enter to change it."))

    def _origin(self, table: Table) -> list[str]:
        if table.sheet is not None:
            return [self.tr("Sheet {name}").format(name=_link("sheet", table.sheet))]
        if table.encoding is None:
            return [self.tr("A web page")]
        parts = [self.tr("Text in {encoding}").format(encoding=_link("encoding", encoding_name(table.encoding)))]
        if table.delimiter:
            parts.append(self.tr("separated by {sign}").format(sign=_link("delimiter", sign_name(table.delimiter))))
        return parts

    def _heading(self, table: Table) -> str:
        rows = [messages.number(row) for row in table.header_rows]
        if not rows:
            return _link("heading", self.tr("no headings"))
        if len(rows) == 1:
            return self.tr("headings in {row}").format(row=_link("heading", self.tr("row {row}").format(row=rows[0])))
        words = self.tr("rows {first} and {last}").format(first=rows[0], last=rows[-1])
        return self.tr("headings in {row}").format(row=_link("heading", words))

    def _size(self, table: Table) -> list[str]:
        rows = _link("rows", self.tr("%Ln row(s)", "", table.row_count))
        if table.left_out:
            rows += " " + html.escape(self.tr("(%Ln left out)", "", table.left_out))
        return [rows, _link("columns", self.tr("%Ln column(s)", "", len(table.columns)))]

    @Slot(str)
    def _on_link(self, link: str) -> None:
        if link == "heading":
            self.heading_wanted.emit()
        elif link == "rows":
            self.row_wanted.emit()
        elif self._table is not None:
            self._open_menu(link, self._table)

    def _open_menu(self, link: str, table: Table) -> None:
        menu = QMenu(self)
        identify(menu, f"{link}-choices")
        for text, value, is_chosen in self._choices(link, table):
            action = menu.addAction(text.replace("&", "&&"))
            action.setData((link, value))
            action.setCheckable(True)
            action.setChecked(is_chosen)
        menu.triggered.connect(self._on_action)
        menu.aboutToHide.connect(menu.deleteLater)
        # By the keyboard the pointer may be anywhere.
        below = self.mapToGlobal(QPoint(0, self.height()))
        menu.popup(QCursor.pos() if self.underMouse() else below)

    def _choices(self, link: str, table: Table) -> list[tuple[str, str, bool]]:
        if link == "sheet":
            return [(name, name, name == table.sheet) for name in table.sheets]
        if link == "delimiter":
            return [(sign_name(sign), sign, sign == table.delimiter) for sign in _DELIMITERS]
        if link == "encoding":
            samples = {each.encoding: each.sample for each in table.encodings}
            names = [*samples, *(name for name in ENCODINGS if name not in samples)]
            return [(_with_sample(name, samples), name, name == table.encoding) for name in names]
        return [(self._column_line(index), str(index), False) for index in range(len(table.columns))]

    def _column_line(self, index: int) -> str:
        assert self._table is not None
        column = self._table.columns[index]
        name = f"{column.letter}   {column.heading[:_LONGEST_NAME]}"
        if index >= len(self._facts):
            return name
        return f"{name}   {self.tr('%Ln filled', '', self._facts[index].filled)}"

    @Slot(QAction)
    def _on_action(self, action: QAction) -> None:
        link, value = action.data()
        if link == "columns":
            self.column_wanted.emit(int(value))
        else:
            self.option_wanted.emit(link, value)


def encoding_name(encoding: str) -> str:
    """An encoding with the letters it is for, in words."""
    letters = {
        "utf": translate("Encoding", "all languages"),
        "cyrillic": translate("Encoding", "Cyrillic"),
        "western": translate("Encoding", "Western European"),
        "central": translate("Encoding", "Central European"),
        "turkish": translate("Encoding", "Turkish"),
        "chinese": translate("Encoding", "Chinese"),
        "japanese": translate("Encoding", "Japanese"),
        "korean": translate("Encoding", "Korean"),
    }
    family = ENCODINGS.get(encoding)
    return f"{encoding} ({letters[family]})" if family in letters else encoding


def sign_name(delimiter: str) -> str:
    """A separator in words, for a single sign is easily overlooked."""
    return {
        ";": translate("Separator", "semicolon (;)"),
        ",": translate("Separator", "comma (,)"),
        "\t": translate("Separator", "tab"),
        "|": translate("Separator", "bar (|)"),
    }.get(delimiter, delimiter)


def _with_sample(name: str, samples: dict[str, str]) -> str:
    return f"{encoding_name(name)}   {samples[name]}" if name in samples else encoding_name(name)


def _link(link: str, text: str) -> str:
    return f'<a href="{link}">{html.escape(text)}</a>'
