"""Paints rows and their fate while an import runs, with as few calls between Qt and Python as there can be.

Qt asks a model seven things about a cell before it paints it. Each is a call into Python that waits for its turn among
the threads that talk to the portal: with three of them always at work, a grid that is painted in 10 ms took 50 to 80.
Here a cell is one call, and its chip a picture drawn before: 38 to 44 ms.
"""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.delegates.chips import ChipPictures
from desktop_app.ui.delegates.isolating import isolated
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.results import LABEL, RECORD, STATUS, ResultsModel
from desktop_app.ui.models.roles import Index
from desktop_app.ui.theme import Theme


class FateDelegate(QStyledItemDelegate):
    """Texts; records in the colour of links."""

    def __init__(self, theme: Theme, model: ResultsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    @guarded
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        """Say in one call what Qt would ask the model for piece by piece."""
        column = index.column()
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDisplay
        text = self._model.text(index.row(), column)
        option.text = isolated(text) if column in {LABEL, RECORD} else text
        if column == RECORD:
            option.palette.setColor(QPalette.ColorRole.Text, self._theme.colour("accent"))


class StatusDelegate(QStyledItemDelegate):
    """The status of a row as a chip."""

    def __init__(self, theme: Theme, model: ResultsModel, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._pictures = ChipPictures(theme)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Let the style draw ground, selection and focus, then the chip."""
        option.widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        row = index.row()
        icon, tone = self._model.look(row)
        self._pictures.draw(painter, option, self._model.text(row, STATUS), tone, icon)
