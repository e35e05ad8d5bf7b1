"""A table's heading in two lines: the name of the column, and what it holds."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from desktop_app.ui.models.roles import DETAIL
from desktop_app.ui.theme import Theme

_SMALLER = 0.85
_MARGIN = 8
_BOTTOM = 5


class FactsHeader(QHeaderView):
    """Shows the model's `DETAIL` of each column under its name."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._measured: tuple[QFont, QFont, int] | None = None
        self.setSectionsClickable(True)
        self.setHighlightSections(False)

    def sectionSizeFromContents(self, logical: int) -> QSize:  # noqa: N802 - Qt's name
        """Leave room for the second line."""
        size = super().sectionSizeFromContents(logical)
        return QSize(size.width(), size.height() + self._small()[1])

    def paintSection(self, painter: QPainter, rect: QRect, logical: int) -> None:  # noqa: N802 - Qt's name
        """Paint the name as the style does, and the facts below it."""
        painter.save()
        super().paintSection(painter, rect, logical)
        painter.restore()
        detail = self.model().headerData(logical, Qt.Orientation.Horizontal, DETAIL)
        if not detail:
            return
        painter.save()
        font, _ = self._small()
        painter.setFont(font)
        painter.setPen(self._theme.colour("muted"))
        metrics = QFontMetrics(font)
        room = rect.adjusted(_MARGIN, 0, -_MARGIN, -_BOTTOM)
        shown = metrics.elidedText(str(detail), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignLeft), shown)
        painter.restore()

    def _small(self) -> tuple[QFont, int]:
        """The font of the facts and its height; asked for each column, so it is kept until the view's own changes."""
        own = self.font()
        if self._measured is None or self._measured[0] != own:
            font = QFont(own)
            font.setPointSizeF(max(1.0, font.pointSizeF()) * _SMALLER)
            self._measured = (own, font, QFontMetrics(font).height())
        return self._measured[1:]
