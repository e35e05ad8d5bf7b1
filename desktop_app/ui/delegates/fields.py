"""Names in tables, and lines of a field picker: the field's name, below it what it takes; groups have headings."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.delegates.isolating import IsolatingDelegate
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import DETAIL, GROUP, Index
from desktop_app.ui.theme import Theme

_SHORT = 18
_PADDING = 5
_INDENT = 10
_LEAST_WIDTH = 60
"""Letters a line has room for at least, where the screen allows."""


class NameDelegate(IsolatingDelegate):
    """Leaves out the middle of a name that is too long: what tells it from its neighbours often stands at its end."""

    @guarded
    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:  # noqa: N802 - Qt's name
        """Take the usual look, but for where letters are left out."""
        super().initStyleOption(option, index)
        option.textElideMode = Qt.TextElideMode.ElideMiddle


class ShortDelegate(NameDelegate):
    """Asks for the room of a short name at most, in a column as wide as its texts."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """No wider than so many letters."""
        usual = super().sizeHint(option, index)
        return QSize(min(usual.width(), option.fontMetrics.averageCharWidth() * _SHORT), usual.height())


class FieldDelegate(QStyledItemDelegate):
    """Two lines for a field, one for the heading of a group."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme

    def width(self, metrics: QFontMetrics) -> int:
        """How wide a list is in which names and types can be read."""
        return metrics.averageCharWidth() * _LEAST_WIDTH

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        is_group, detail = bool(index.data(GROUP)), str(index.data(DETAIL) or "")
        font = QFont(option.font)
        font.setBold(is_group)
        painter.setFont(font)
        muted = self._theme.colour("muted")
        painter.setPen(muted if is_group else option.palette.color(QPalette.ColorRole.Text))
        box = option.rect.adjusted(_INDENT if not is_group else _PADDING, _PADDING, -_INDENT, -_PADDING)
        line = option.fontMetrics.height()
        self._draw(painter, QRect(box.left(), box.top(), box.width(), line), text)
        if detail:
            painter.setPen(muted)
            self._draw(painter, QRect(box.left(), box.top() + line, box.width(), line), detail)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """As high as its lines."""
        lines = 2 if index.data(DETAIL) else 1
        return QSize(self.width(option.fontMetrics), lines * option.fontMetrics.height() + 2 * _PADDING)

    def _draw(self, painter: QPainter, box: QRect, text: str) -> None:
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter), shown)
