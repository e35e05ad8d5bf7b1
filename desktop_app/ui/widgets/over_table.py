"""A table with a control over every cell of one column.

Controls that a view itself puts over its cells (`setIndexWidget`) are in no accessibility tree: a screen reader never
comes to them. Here they are children of a strip beside the table, which lies over the column and scrolls with it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QTableView, QVBoxLayout, QWidget


class _Strip(QWidget):
    """What shows of the controls; the wheel turned over them scrolls the table."""

    def __init__(self, table: QTableView, parent: QWidget) -> None:
        super().__init__(parent)
        self._table = table

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Scroll the table."""
        self._table.wheelEvent(event)


class TableUnderControls(QWidget):
    """Holds a table whose rows are all of one height, and the controls over one of its columns."""

    def __init__(self, table: QTableView, column: int) -> None:
        super().__init__()
        self._table, self._column = table, column
        self._controls: list[QWidget] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(table)
        self._strip = _Strip(table, self)
        self._strip.hide()
        # Once for all that one layout, one scroll or one change of the model moves.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._place)
        header = table.horizontalHeader()
        for moved in (header.sectionResized, header.sectionMoved, header.geometriesChanged):
            moved.connect(self._soon.start)
        for bar in (table.horizontalScrollBar(), table.verticalScrollBar()):
            bar.valueChanged.connect(self._place)
            bar.rangeChanged.connect(self._soon.start)
        table.verticalHeader().sectionResized.connect(self._soon.start)

    def clear(self) -> None:
        """Remove the controls."""
        for control in self._controls:
            control.hide()
            control.deleteLater()
        self._controls = []
        self._strip.hide()

    def add(self, control: QWidget) -> None:
        """Put the control of the next row into its place, and in the way of the Tab key behind the one before it."""
        control.setParent(self._strip)
        QWidget.setTabOrder(self._controls[-1] if self._controls else self._table, control)
        self._controls.append(control)
        control.show()
        self._strip.show()
        self._strip.raise_()
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the controls over their cells."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of direction once the table has."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._soon.start()

    @Slot()
    def _place(self) -> None:
        view = self._table.viewport()
        left = self._table.columnViewportPosition(self._column)
        cells = QRect(left, 0, self._table.columnWidth(self._column), view.height()).intersected(view.rect())
        self._strip.setGeometry(QRect(view.mapTo(self, cells.topLeft()), cells.size()))
        model = self._table.model()
        for row, control in enumerate(self._controls):
            cell = self._table.visualRect(model.index(row, self._column))
            control.setGeometry(cell.translated(-cells.left(), 0))
