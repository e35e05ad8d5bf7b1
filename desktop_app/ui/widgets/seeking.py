"""A bar for finding a text in a table and for going to a row by its number."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QSpinBox

from desktop_app.domain.table import Table
from desktop_app.ui import messages
from desktop_app.ui.models.search import MOST, Search
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import button, decorate, identify, label

_DEBOUNCE = 150
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SeekBar(QFrame):
    """Hidden until it is asked for; Esc closes it."""

    found = Signal(int, int)
    """Data row and column of a hit."""
    row_wanted = Signal(int)
    """The spreadsheet's number of a row."""
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._table: Table | None = None
        self._search: Search | None = None
        self._at = -1
        self._pause, self._pace = QTimer(self), QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_DEBOUNCE)
        self._pace.setInterval(0)
        self.text = QLineEdit()
        identify(self.text, "table-find-text")
        self.text.setClearButtonEnabled(True)
        self.count = label("muted")
        identify(self.count, "table-find-count")
        self.previous, self.next = button("table-find-previous"), button("table-find-next")
        decorate(self.previous, theme, "chevron-up")
        decorate(self.next, theme, "chevron-down")
        self._row_label = label()
        self.row = QSpinBox()
        identify(self.row, "go-to-row")
        self.row.setKeyboardTracking(False)
        self._row_label.setBuddy(self.row)
        self.close_button = button("close-search", "link")
        self._lay_out()
        self._connect_parts()
        self.hide()

    def show_table(self, table: Table | None) -> None:
        """Look through this table from now on."""
        if table is self._table:
            return
        self._table = table
        numbers = table.row_numbers if table is not None else ()
        self.row.setRange(1, max(1, int(numbers[-1]) if len(numbers) else 1))
        if not self.isHidden() and self.text.text():
            self._begin()
        else:
            self._search = None
            self._say()

    def ask_text(self) -> None:
        """Open for a text, if there is a table."""
        if self._table is None:
            return
        self.show()
        self.text.setFocus()
        self.text.selectAll()

    def ask_row(self) -> None:
        """Open for the number of a row, if there is a table."""
        if self._table is None:
            return
        self.show()
        self.row.setFocus()
        self.row.selectAll()

    def close_bar(self) -> None:
        """Close and forget."""
        self._pause.stop()
        self._pace.stop()
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        """Put the words of the language shown on the parts."""
        self.text.setPlaceholderText(self.tr("Find in the table"))
        self.text.setAccessibleName(self.tr("Find in the table"))
        for target, name in ((self.previous, self.tr("Previous hit")), (self.next, self.tr("Next hit"))):
            target.setAccessibleName(name)
            target.setToolTip(name)
        self._row_label.setText(self.tr("&Go to row"))
        self.row.setAccessibleName(self.tr("Go to row"))
        self.close_button.setText(self.tr("Close"))
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes on, Shift+Enter back."""
        if event.key() in _ENTER and self.text.hasFocus():
            self._walk(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() in _ENTER and self.row.hasFocus():
            self.row.interpretText()
            self.row_wanted.emit(self.row.value())
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self.row.setMinimumWidth(96)
        self.count.setMinimumWidth(self.fontMetrics().averageCharWidth() * 16)
        for part, stretch in (
            (self.text, 1), (self.count, 0), (self.previous, 0), (self.next, 0), (self._row_label, 0), (self.row, 0),
            (self.close_button, 0),
        ):  # fmt: skip
            layout.addWidget(part, stretch)

    def _connect_parts(self) -> None:
        self.text.textChanged.connect(self._on_text)
        self._pause.timeout.connect(self._begin)
        self._pace.timeout.connect(self._on_pace)
        self.previous.clicked.connect(self._on_previous)
        self.next.clicked.connect(self._on_next)
        self.close_button.clicked.connect(self.close_bar)

    @Slot()
    def _on_text(self) -> None:
        self._pace.stop()
        self._pause.start()

    @Slot()
    def _begin(self) -> None:
        self._pause.stop()
        self._at = -1
        wanted = self.text.text()
        self._search = Search(self._table, wanted) if self._table is not None and wanted else None
        self._say()
        if self._search is not None:
            self._pace.start()

    @Slot()
    def _on_pace(self) -> None:
        search = self._search
        if search is None or search.is_over:
            self._pace.stop()
        else:
            search.step()
        if search is not None and search.hits and self._at < 0:
            self._show_hit(0)
        self._say()

    @Slot()
    def _on_previous(self) -> None:
        self._walk(-1)

    @Slot()
    def _on_next(self) -> None:
        self._walk(1)

    def _walk(self, step: int) -> None:
        if self._pause.isActive():
            self._begin()
        elif self._search is not None and self._search.hits:
            self._show_hit((self._at + step) % len(self._search.hits))
            self._say()

    def _show_hit(self, index: int) -> None:
        assert self._search is not None
        self._at = index
        self.found.emit(*self._search.hits[index])

    def _say(self) -> None:
        search = self._search
        if search is None:
            self.count.setText("")
        elif not search.hits:
            self.count.setText(self.tr("not found") if search.is_over else self.tr("looking…"))
        else:
            more = "+" if not search.is_over or len(search.hits) >= MOST else ""
            total = messages.number(len(search.hits)) + more
            words = self.tr("{number} of {total}")
            self.count.setText(words.format(number=messages.number(self._at + 1), total=total))
        for each in (self.previous, self.next):
            each.setEnabled(bool(search is not None and search.hits))
