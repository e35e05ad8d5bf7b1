"""The grid of a table as read: scrolls whole, leads to places, and lets a person point at the row of headings."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView

from desktop_app.domain.table import ColumnFacts, Table
from desktop_app.ui import messages
from desktop_app.ui.models.preview import PreviewModel
from desktop_app.ui.models.roles import DETAIL
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import identify, prepare_table, width_of_texts
from desktop_app.ui.widgets.facts_header import FactsHeader

_WIDEST = 36
_MEASURED = 60
_SPANNED = 60
_LEAST = 70
_HORIZONTAL = Qt.Orientation.Horizontal


class Preview(QTableView):
    """Shows one table."""

    heading_chosen = Signal(int)
    """The spreadsheet's number of the row that holds the headings."""
    picking_ended = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.is_picking = False
        self._rows = PreviewModel(theme, self)
        identify(self, "preview")
        self.setHorizontalHeader(FactsHeader(theme))
        self.setModel(self._rows)
        prepare_table(self)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.verticalHeader().setSectionsClickable(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._on_cell)
        self.activated.connect(self._on_cell)
        self.customContextMenuRequested.connect(self._on_menu)
        self.verticalHeader().sectionClicked.connect(self._on_section)
        self.verticalHeader().sectionDoubleClicked.connect(self._choose)

    def show_table(self, table: Table | None, facts: tuple[ColumnFacts, ...] = ()) -> None:
        """Take another table; nothing happens when this very one is shown."""
        if table is not None and self._rows.shows(table):
            return
        self._rows.show(table, facts)
        self._size_columns()
        self._span_titles()

    def go_home(self) -> None:
        """Go to the first row and column."""
        self.verticalScrollBar().setValue(0)
        self.horizontalScrollBar().setValue(0)

    def lead_to_row(self, number: int) -> None:
        """Go to a row by the spreadsheet's number."""
        self._lead_to(self._rows.row_of(number), max(0, self.currentIndex().column()))

    def lead_to_column(self, position: int) -> None:
        """Go to a column, in the rows that are on the screen."""
        self._lead_to(max(0, self.rowAt(0)), position)

    def lead_to_cell(self, index: int, position: int) -> None:
        """Go to a cell of a data row."""
        self._lead_to(self._rows.row_at(index), position)

    def pick_heading(self) -> None:
        """Let the person point at the row of headings: the greyed rows above are there too."""
        self.is_picking = True
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.scrollToTop()
        self.setCurrentIndex(self._rows.index(0, 0))
        self.setFocus()

    def leave_picking(self) -> None:
        """Let it be."""
        if self.is_picking:
            self.is_picking = False
            self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
            self.picking_ended.emit()

    def _lead_to(self, section: int, position: int) -> None:
        index = self._rows.index(section, position)
        self.setCurrentIndex(index)
        self.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _size_columns(self) -> None:
        metrics, header, above = self.fontMetrics(), self.horizontalHeader(), self._rows.above_count()
        widest = metrics.averageCharWidth() * _WIDEST
        for section in range(self._rows.columnCount()):
            wanted = width_of_texts(self, section, _WIDEST, above) + 8 if section < _MEASURED else widest
            heading = metrics.horizontalAdvance(str(self._rows.headerData(section, _HORIZONTAL))) + 34
            detail = metrics.horizontalAdvance(str(self._rows.headerData(section, _HORIZONTAL, DETAIL) or "")) + 8
            self.setColumnWidth(section, min(max(wanted + 12, heading, detail, _LEAST), widest))
        header.setMinimumHeight(header.sizeHint().height())
        digits = metrics.horizontalAdvance("0" * len(str(self._rows.last_number()))) + 22
        self.verticalHeader().setMinimumWidth(digits)

    def _span_titles(self) -> None:
        """Let words above the table run over the empty cells beside them, as in the spreadsheet."""
        self.clearSpans()
        for row in range(min(self._rows.above_count(), _SPANNED)):
            for position, width in self._rows.spans_above(row):
                self.setSpan(row, position, 1, width)

    @Slot(QModelIndex)
    def _on_cell(self, index: QModelIndex) -> None:
        self._on_section(index.row())

    @Slot(int)
    def _on_section(self, section: int) -> None:
        if self.is_picking:
            self._choose(section)

    @Slot(int)
    def _choose(self, section: int) -> None:
        self.heading_chosen.emit(self._rows.row_number(section))

    @Slot(QPoint)
    def _on_menu(self, place: QPoint) -> None:
        index = self.indexAt(place)
        if not index.isValid():
            return
        menu = QMenu(self)
        identify(menu, "row-menu")
        number = messages.number(self._rows.row_number(index.row()))
        menu.addAction(self.tr("Row {row} holds the headings").format(row=number)).setData(index.row())
        menu.triggered.connect(self._on_menu_chosen)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.viewport().mapToGlobal(place))

    @Slot(QAction)
    def _on_menu_chosen(self, action: QAction) -> None:
        self._choose(action.data())
