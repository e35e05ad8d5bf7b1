"""Small plots for those who would rather look than read; each says the same in words to those who listen."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.events import PortalBudget
from desktop_app.domain.problems import Severity
from desktop_app.flow.results import ResultRows
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import identify

_BUCKET = 5.0
"""Seconds of one point of the curve."""
_MOST_POINTS = 240
_CAUSES = 4
_NEARLY_USED = 0.9


class RatePlot(QWidget):
    """Rows a minute over the run, as a curve; hidden until there are two points to join."""

    def __init__(self, theme: Theme, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._theme, self._clock = theme, clock
        self._points: list[float] = []
        self._since, self._done = 0.0, 0
        identify(self, "import-rate")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.fontMetrics().height() * 2 + 6)
        theme.changed.connect(self.update)
        self.hide()

    @property
    def points(self) -> tuple[float, ...]:
        """Rows a minute, the newest last."""
        return tuple(self._points)

    def begin(self) -> None:
        """Forget the run before."""
        self._points, self._since, self._done = [], self._clock(), -1
        self.hide()

    def show_done(self, done: int) -> None:
        """Take how many rows have their fate now."""
        now = self._clock()
        if self._done < 0:
            self._since, self._done = now, done
        elif now - self._since >= _BUCKET:
            self._points.append((done - self._done) * 60 / (now - self._since))
            del self._points[:-_MOST_POINTS]
            self._since, self._done = now, done
            self._describe()
            self.setVisible(len(self._points) > 1)
            self.update()

    def _describe(self) -> None:
        text = self.tr("Rows a minute: {now} now, {most} at most")
        words = {"now": messages.number(round(self._points[-1])), "most": messages.number(round(max(self._points)))}
        self.setAccessibleName(text.format(**words))
        self.setToolTip(self.accessibleName())

    @guarded
    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the curve over its ground, the figures beside it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        words = self.tr("%Ln row(s) a minute", "", round(self._points[-1]))
        room = self.fontMetrics().horizontalAdvance(words) + 14
        painter.setPen(self._theme.colour("muted"))
        trailing = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignTrailing)
        painter.drawText(self.rect(), trailing, words)
        width, height = self.width() - room, self.height() - 4
        top = max(*self._points, 1.0)
        step = width / max(len(self._points) - 1, 1)
        places = [QPointF(2 + n * step, 2 + height * (1 - each / top)) for n, each in enumerate(self._points)]
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            places = [QPointF(self.width() - place.x(), place.y()) for place in places]
        ground = QPolygonF([QPointF(places[0].x(), height + 2), *places, QPointF(places[-1].x(), height + 2)])
        soft = QColor(self._theme.colour("accent_soft"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawPolygon(ground)
        painter.setPen(QPen(self._theme.colour("accent"), 2))
        painter.drawPolyline(QPolygonF(places))


class BudgetGauge(QWidget):
    """How much of the portal's working time of ten minutes is used: words over a bar; hidden until the portal tells."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._budget: PortalBudget | None = None
        identify(self, "portal-budget")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.fontMetrics().height() * 2 + 6)
        theme.changed.connect(self.update)
        self.hide()

    def show_budget(self, budget: PortalBudget | None) -> None:
        """Take what the portal said, or that it has said nothing yet."""
        if budget == self._budget:
            return
        self._budget = budget
        self.setVisible(budget is not None)
        if budget is None:
            return
        sentence = self.tr(
            "Bitrix24 worked for us {used} of {cap} seconds in ten minutes; beyond that it lets us wait."
        )
        words = [self._filled(sentence, budget)]
        if budget.requests_per_second is not None:
            rate = self.tr("{rate} requests leave in a second.")
            words.append(rate.format(rate=QLocale().toString(budget.requests_per_second, "f", 1)))
        self.setAccessibleName(" ".join(words))
        self.setToolTip(self.accessibleName())
        self.update()

    def _filled(self, text: str, budget: PortalBudget) -> str:
        return text.format(used=messages.number(round(budget.used)), cap=messages.number(round(budget.cap)))

    @guarded
    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the words, and the bar under them from where reading begins."""
        if self._budget is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, width = self.fontMetrics(), float(self.width())
        words = self._filled(self.tr("Portal's working time: {used} of {cap} s"), self._budget)
        painter.setPen(self._theme.colour("muted"))
        leading = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
        line = QRectF(0, 0, width, metrics.height())
        painter.drawText(line, leading, metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width()))
        thickness = metrics.height() / 2
        ground = QRectF(0, metrics.height() + (self.height() - metrics.height() - thickness) / 2, width, thickness)
        share = min(self._budget.used / self._budget.cap, 1.0)
        used = QRectF(ground)
        used.setWidth(max(width * share, thickness))
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            used.moveRight(width)
        painter.setPen(QPen(self._theme.colour("line"), 1))
        painter.setBrush(self._theme.colour("quiet_soft"))
        painter.drawRoundedRect(ground.adjusted(0.5, 0.5, -0.5, -0.5), thickness / 2, thickness / 2)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colour("warn" if share >= _NEARLY_USED else "accent"))
        painter.drawRoundedRect(used, thickness / 2, thickness / 2)


def causes(rows: ResultRows) -> list[tuple[str, int]]:
    """Return the titles of the problems of a run with how many rows have them, the commonest first.

    What holds a row back counts, not what was only to be looked at in it; causes beyond the last line share it.
    """
    counts: Counter[str] = Counter()
    every: Counter[frozenset[str]] = Counter()
    for problems in rows.problems.values():
        heavy = [each for each in problems if each.severity is Severity.ERROR]
        titles = frozenset(messages.title(problem) for problem in heavy or problems)
        counts.update(titles)
        every[titles] += 1
    shown = counts.most_common(_CAUSES if len(counts) <= _CAUSES else _CAUSES - 1)
    if further := counts.keys() - dict(shown).keys():
        left = sum(count for titles, count in every.items() if not further.isdisjoint(titles))
        shown.append((QCoreApplication.translate("CauseBars", "%Ln other cause(s)", "", len(further)), left))
    return shown


class CauseBars(QWidget):
    """Problems by cause: a bar each, with its count; hidden where there are none."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._causes: list[tuple[str, int]] = []
        identify(self, "result-causes")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.hide()

    def show_rows(self, rows: ResultRows) -> None:
        """Take the problems of a run."""
        self._causes = causes(rows)
        self.setFixedHeight(len(self._causes) * self._line)
        spoken = ", ".join(f"{title}: {messages.number(count)}" for title, count in self._causes)
        self.setAccessibleName(self.tr("Problems by cause: {causes}").format(causes=spoken))
        self.setToolTip(self.accessibleName())
        self.setVisible(bool(self._causes))
        self.update()

    @property
    def _line(self) -> int:
        return self.fontMetrics().height() + 4

    @guarded
    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the title, then the bar, then the count."""
        painter = QPainter(self)
        metrics = self.fontMetrics()
        most = max((count for _, count in self._causes), default=1)
        # One more than they measure: widths are whole numbers, and a part of a pixel would cost a title its end.
        widest = 1 + max((metrics.horizontalAdvance(title) for title, _ in self._causes), default=0)
        names = min(widest, self.width() // 2)
        figures = max((metrics.horizontalAdvance(messages.number(count)) for _, count in self._causes), default=0)
        room = max(self.width() - names - figures - 24, 10)
        is_reversed = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        for number, (title, count) in enumerate(self._causes):
            top, width = number * self._line, max(room * count / most, 3.0)
            painter.setPen(self._theme.colour("text"))
            name = QRectF(self.width() - names if is_reversed else 0, top, names, self._line)
            leading = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading)
            painter.drawText(name, leading, metrics.elidedText(title, Qt.TextElideMode.ElideRight, names))
            left = self.width() - names - 10 - width if is_reversed else names + 10
            painter.fillRect(QRectF(left, top + 4, width, self._line - 8), self._theme.colour("warn"))
            edge = left - figures - 6 if is_reversed else left + width + 6
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(QRectF(edge, top, figures + 4, self._line), leading, messages.number(count))
