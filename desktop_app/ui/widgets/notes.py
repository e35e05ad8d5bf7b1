"""What was understood of a table in one sentence with links, and what is worth telling about it."""

from __future__ import annotations

import html
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QWidget

from desktop_app.domain.table import Note, NoteCode, Table
from desktop_app.ui import messages
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import Strip, identify

_ENCODINGS: Final = ("utf-8", "cp1251", "cp866", "cp1252", "koi8-r", "utf-16")
_DELIMITERS: Final = (";", ",", "\t", "|")


class Understood(QLabel):
    """One sentence on how a table was read; what can be chosen otherwise is a link."""

    options_wanted = Signal(str, str)
    """Name of a reading option and its new value."""

    def __init__(self) -> None:
        super().__init__()
        self._table: Table | None = None
        identify(self, "table-understood")
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse | _BY_KEYS)
        self.linkActivated.connect(self._on_link)

    def show_table(self, table: Table) -> None:
        """Say how a table was read."""
        self._table = table
        parts = [
            self.tr("%Ln row(s)", "", table.row_count),
            self.tr("%Ln column(s)", "", len(table.columns)),
        ]
        if table.encoding:
            parts.append(f'<a href="encoding">{html.escape(table.encoding)}</a>')
        if table.delimiter:
            text = self.tr("separated by {sign}").format(sign=self._sign(table.delimiter))
            parts.append(f'<a href="delimiter">{html.escape(text)}</a>')
        self.setText(", ".join(parts))

    def _sign(self, delimiter: str) -> str:
        return self.tr("tab") if delimiter == "\t" else delimiter

    @Slot(str)
    def _on_link(self, link: str) -> None:
        menu = QMenu(self)
        if link == "encoding":
            samples = {each.encoding: each.sample for each in self._table.encodings} if self._table else {}
            for encoding in [*samples, *(each for each in _ENCODINGS if each not in samples)]:
                text = f"{encoding}   {samples[encoding]}" if encoding in samples else encoding
                menu.addAction(text).setData(("encoding", encoding))
        else:
            for delimiter in _DELIMITERS:
                menu.addAction(self._sign(delimiter)).setData(("delimiter", delimiter))
        menu.triggered.connect(self._on_action)
        menu.popup(QCursor.pos())

    @Slot(QAction)
    def _on_action(self, action: QAction) -> None:
        self.options_wanted.emit(*action.data())


class NotesStrip(QWidget):
    """The notes of a table, counted by kind; a button leads from place to place."""

    row_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._notes: tuple[Note, ...] = ()
        self._next = 0
        self.strip = Strip(theme, "table-notes")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.strip)
        self.strip.pressed.connect(self._on_show)
        self.hide()

    def show_notes(self, notes: tuple[Note, ...]) -> None:
        """Tell what is worth telling; nothing hides the strip."""
        self._notes, self._next = notes, 0
        self.setVisible(bool(notes))
        if not notes:
            return
        counted: dict[NoteCode, int] = {}
        for note in notes:
            counted[note.code] = counted.get(note.code, 0) + 1
        text = " · ".join(f"{self._word(code)}: {messages.number(count)}" for code, count in counted.items())
        if len(notes) == 1:
            text = messages.said(notes[0].text)
        action = self.tr("S&how") if any(note.row is not None for note in notes) else ""
        self.strip.say(text, Tone.WARN, "warning", action)

    def _word(self, code: NoteCode) -> str:
        return {
            NoteCode.CELL_ERROR: self.tr("Cells with errors"),
            NoteCode.FORMULA_WITHOUT_RESULT: self.tr("Formulas without results"),
            NoteCode.HIDDEN_ROWS: self.tr("Hidden rows or columns"),
            NoteCode.RAGGED_ROW: self.tr("Rows with too many or too few cells"),
            NoteCode.REPEATED_HEADER: self.tr("Repeated headings"),
            NoteCode.TOTAL_ROW: self.tr("Rows that look like totals"),
            NoteCode.ENCODING_GUESS: self.tr("Encoding is a guess"),
            NoteCode.LONG_NUMBER: self.tr("Long numbers that lost digits"),
            NoteCode.SECOND_TABLE: self.tr("A second table"),
        }[code]

    @Slot()
    def _on_show(self) -> None:
        placed = [note for note in self._notes if note.row is not None]
        note = placed[self._next % len(placed)]
        self._next += 1
        where = note.row or 0
        self.strip.say(messages.said(note.text), Tone.WARN, "warning", self.tr("S&how next"))
        self.row_wanted.emit(where)


_BY_KEYS = Qt.TextInteractionFlag.LinksAccessibleByKeyboard
