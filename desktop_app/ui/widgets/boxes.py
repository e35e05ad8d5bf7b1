"""Combo boxes to choose from; texts that do not fit end with an ellipsis and stand whole in the tool tip."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QToolTip

from desktop_app.ui.guard import guarded
from desktop_app.ui.widgets.basics import identify

_MARGIN = 1
"""What the style leaves free on both sides of the text."""


class Box(QComboBox):
    """Says where a text is cut: Qt ends it in the middle of a letter."""

    @property
    def shown_text(self) -> str:
        """What is seen of the text chosen."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width() - 2 * _MARGIN
        if not option.currentIcon.isNull():
            room -= option.iconSize.width() + 4 * _MARGIN
        return self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint as Qt does what fits, and of a longer text what there is room for."""
        if self.isEditable() or self.shown_text == self.currentText():
            super().paintEvent(event)
            return
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self.shown_text
        painter = QPainter(self)
        self.style().drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option, painter, self)
        self.style().drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option, painter, self)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Tell a text that is cut when somebody points at it."""
        if isinstance(event, QHelpEvent) and not self.toolTip() and self.shown_text != self.currentText():
            QToolTip.showText(event.globalPos(), self.currentText(), self)
            return True
        return super().event(event)


def short_box(identifier: str, letters: int) -> Box:
    """Make a box that needs room for so many letters, however long its entries are, and takes what there is."""
    result = Box()
    identify(result, identifier)
    result.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    result.setMinimumContentsLength(letters)
    return result
