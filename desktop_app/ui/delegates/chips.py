"""Paints statuses: an icon and a word on a soft ground; colour is never the only carrier."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QLocale, QObject, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from desktop_app.ui.guard import guarded
from desktop_app.ui.icons import pixmap
from desktop_app.ui.models.roles import COUNT, DETAIL, DISPLAY, ICON, TONE, Index, Tone
from desktop_app.ui.theme import Theme

_GAP = 6
_KEPT = 256
_MARGIN, _INDENT, _BETWEEN = 10, 28, 8
"""Of a list line: room at both ends, for its icon, and between its text and its count."""


class ChipPictures:
    """Chips drawn before: a run shows the same few words in every row, ten times a second."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self._drawn: dict[tuple[object, ...], QPixmap] = {}

    def draw(self, painter: QPainter, option: QStyleOptionViewItem, text: str, tone: Tone, name: str) -> None:
        """Draw a chip at the leading edge of the option's box."""
        box = option.rect
        room, height = box.width() - 8, box.height()
        ratio = painter.device().devicePixelRatioF()
        is_reversed = option.direction == Qt.LayoutDirection.RightToLeft
        font = option.font.key()
        key = (text, name, tone, self._theme.colours, room, height, ratio, is_reversed, font)
        picture = self._drawn.get(key)
        if picture is None:
            if len(self._drawn) >= _KEPT:
                self._drawn.clear()
            picture = self._drawn[key] = self._picture(option, text, tone, name, ratio)
        width = round(picture.width() / ratio)
        left = box.right() - 4 - width if is_reversed else box.left() + 4
        painter.drawPixmap(left, box.top() + (height - round(picture.height() / ratio)) // 2, picture)

    def _picture(self, option: QStyleOptionViewItem, text: str, tone: Tone, name: str, ratio: float) -> QPixmap:
        metrics = option.fontMetrics
        size = min(16, option.rect.height() - 6)
        width = max(min(metrics.horizontalAdvance(text) + size + 4 * _GAP, option.rect.width() - 8), 1)
        height = max(min(metrics.height() + 6, option.rect.height() - 2), 1)
        picture = QPixmap(ceil(width * ratio), ceil(height * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        painter.setLayoutDirection(option.direction)
        painter.setFont(option.font)
        self._draw(painter, option, QRect(0, 0, width, height), text, tone, name, size)
        painter.end()
        return picture

    def _draw(
        self, painter: QPainter, option: QStyleOptionViewItem, chip: QRect, text: str, tone: Tone, name: str, size: int
    ) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(tone.soft))
        radius = chip.height() / 2
        painter.drawRoundedRect(QRectF(chip), radius, radius)
        ink = self._theme.colour(tone.value)
        icon_box = QRect(0, 0, size, size)
        icon_box.moveCenter(chip.center())
        is_reversed = option.direction == Qt.LayoutDirection.RightToLeft
        icon_box.moveLeft(chip.right() - _GAP - size if is_reversed else chip.left() + _GAP)
        if name:
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(icon_box.topLeft(), pixmap(name, ink.name(), size, ratio))
        painter.setPen(ink)
        margin = size + 2 * _GAP if name else _GAP
        room = chip.adjusted(_GAP, 0, -margin, 0) if is_reversed else chip.adjusted(margin, 0, -_GAP, 0)
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading), shown)
        painter.restore()


class ChipDelegate(QStyledItemDelegate):
    """One chip a cell; cells without a tone are painted as usual."""

    def __init__(self, theme: Theme, parent: QObject) -> None:
        super().__init__(parent)
        self._pictures = ChipPictures(theme)

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Let the style draw ground, selection and focus, then the chip."""
        tone = index.data(TONE)
        if not isinstance(tone, Tone):
            super().paint(painter, option, index)
            return
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        if not text:
            return
        self._pictures.draw(painter, option, text, tone, str(index.data(ICON) or ""))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Constant height; the width of the text with its icon."""
        usual = super().sizeHint(option, index)
        return QSize(usual.width() + 16 + 5 * _GAP, option.fontMetrics.height() + 10)


class LineDelegate(QStyledItemDelegate):
    """A list line: icon, text, a second line below in quiet words, a number at the end."""

    def __init__(self, theme: Theme, parent: QObject, *, padding: int = 7) -> None:
        super().__init__(parent)
        self._theme = theme
        self._padding = padding

    @guarded
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the line."""
        self.initStyleOption(option, index)
        text, option.text = option.text, ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, option.widget)
        painter.save()
        tone = index.data(TONE) or Tone.QUIET
        box = option.rect.adjusted(_MARGIN, self._padding, -_MARGIN, -self._padding)
        line = option.fontMetrics.height()
        ratio = painter.device().devicePixelRatioF()
        is_reversed = option.direction == Qt.LayoutDirection.RightToLeft
        if name := index.data(ICON):
            size = min(18, line + 2)
            left = box.right() - size if is_reversed else box.left()
            drawing = pixmap(str(name), self._theme.colour(tone.value).name(), size, ratio)
            painter.drawPixmap(left, box.top() + (line - size) // 2 + 1, drawing)
        box = box.adjusted(0, 0, -_INDENT, 0) if is_reversed else box.adjusted(_INDENT, 0, 0, 0)
        first = self._draw_count(painter, option, box, index, tone)
        self._draw_title(painter, option, first, text, index)
        self._draw_detail(painter, option, box, str(index.data(DETAIL) or ""))
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """One line, or more where the detail needs them."""
        height = option.fontMetrics.height()
        detail = str(index.data(DETAIL) or "")
        if detail:
            width = (
                max(option.rect.width() if option.rect.width() > 80 else _view_width(option), 80)
                - 2 * _MARGIN
                - _INDENT
            )
            box = option.fontMetrics.boundingRect(QRect(0, 0, width, 10000), int(Qt.TextFlag.TextWordWrap), detail)
            height += box.height() + 3
        return QSize(80, height + 2 * self._padding)

    def width_of(self, index: Index, metrics: QFontMetrics) -> int:
        """Return the width in which a line's text stands whole beside its icon and its count."""
        width = 2 * _MARGIN + _INDENT + metrics.horizontalAdvance(str(index.data(DISPLAY))) + 1
        if count := index.data(COUNT):
            width += _pill_width(int(count), metrics) + _BETWEEN
        return width

    def _draw_count(
        self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, index: Index, tone: Tone
    ) -> QRect:
        count = index.data(COUNT)
        if not count:
            return box
        shown = QLocale().toString(int(count))
        width = _pill_width(int(count), option.fontMetrics)
        if box.width() < width:
            return box  # a narrow list shows its icons alone
        height = option.fontMetrics.height() + 2
        is_reversed = option.direction == Qt.LayoutDirection.RightToLeft
        left = box.left() if is_reversed else box.right() - width
        pill = QRect(left, box.top() - 1, width, height)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour(tone.soft))
        painter.drawRoundedRect(QRectF(pill), height / 2, height / 2)
        painter.setPen(self._theme.colour(tone.value))
        painter.drawText(pill, int(Qt.AlignmentFlag.AlignCenter), shown)
        return box.adjusted(width + _BETWEEN, 0, 0, 0) if is_reversed else box.adjusted(0, 0, -width - _BETWEEN, 0)

    def _draw_title(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, text: str, index: Index) -> None:
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsSelectable)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text) if enabled else self._theme.colour("muted"))
        painter.setFont(option.font)
        shown = option.fontMetrics.elidedText(text, Qt.TextElideMode.ElideRight, max(box.width(), 0))
        if shown == "…":
            return
        line = QRect(box.left(), box.top(), box.width(), option.fontMetrics.height())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop), shown)

    def _draw_detail(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, detail: str) -> None:
        if detail:
            painter.setPen(self._theme.colour("muted"))
            below = box.adjusted(0, option.fontMetrics.height() + 3, 0, 0)
            leading = int(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
            painter.drawText(below, leading | int(Qt.TextFlag.TextWordWrap), detail)


def _pill_width(count: int, metrics: QFontMetrics) -> int:
    return metrics.horizontalAdvance(QLocale().toString(count)) + 14


def _view_width(option: QStyleOptionViewItem) -> int:
    return option.widget.width() - 4
