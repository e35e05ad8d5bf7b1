"""What surrounds the pages: header with the portal's name, practice band, rail, promise."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.flow.session import ImportSession
from desktop_app.flow.steps import Step
from desktop_app.ui.delegates.chips import LineDelegate
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.models.steps import Line, StepsModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import ElidedLabel, Picture, identify, label

_WIDE, _NARROW = 25, 7
"""Letters that the rail has room for, at least."""


class Header(QFrame):
    """Which portal, in whose name, with which file: on every step."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("Header")
        self._theme = theme
        self._picture = Picture(theme, "globe", 20)
        self._portal = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self._portal.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._portal.setProperty("role", "section")
        identify(self._portal, "portal-name")
        self._what = label("muted")
        identify(self._what, "import-subject")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 9, 16, 9)
        layout.setSpacing(10)
        layout.addWidget(self._picture)
        layout.addWidget(self._portal, 1)
        layout.addWidget(self._what)
        self._layout = layout

    def add_tool(self, tool: QWidget) -> None:
        """Put a tool of the window at the end."""
        self._layout.addWidget(tool)

    def show_session(self, session: ImportSession) -> None:
        """Follow the session."""
        connected, draft = session.learnt.connected, session.draft
        if connected is None:
            self._picture.show_icon("globe", Tone.QUIET)
            self._portal.setText(self.tr("Not connected to a portal yet"))
        elif connected.is_practice:
            self._picture.show_icon("practice", Tone.WARN)
            self._portal.setText(self.tr("Practice portal"))
        else:
            self._picture.show_icon("globe", Tone.ACCENT)
            words = {"portal": connected.webhook.host, "name": connected.owner.name}
            self._portal.setText(self.tr("{portal} — as {name}").format(**words))
        parts = [draft.kind.title if draft.kind else "", draft.path.name if draft.path else ""]
        self._what.setText(" · ".join(part for part in parts if part))


class PracticeBand(QWidget):
    """A hatched band that cannot be overlooked: nothing reaches Bitrix24."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        identify(self, "practice-band")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(self.fontMetrics().height() + 10)
        theme.changed.connect(self.update)
        self._text = ""
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language shown."""
        self._text = self.tr("practice — nothing reaches Bitrix24")
        self.setAccessibleName(self._text)
        self.update()

    @guarded
    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw hatching with the words on a plain ground in the middle."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour("warn_soft"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stripe = QColor(self._theme.colour("warn"))
        stripe.setAlpha(70)
        painter.setPen(QPen(stripe, 5))
        height = self.height()
        for left in range(-height, self.width() + height, 16):
            painter.drawLine(left, height + 3, left + height + 6, -3)
        width = self.fontMetrics().horizontalAdvance(self._text) + 36
        plate = QRect((self.width() - width) // 2, 0, width, height)
        painter.fillRect(plate, self._theme.colour("warn_soft"))
        painter.setPen(self._theme.colour("warn"))
        font = self.font()
        font.setBold(True)
        painter.setFont(font)
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self._text)


class _StepList(QListView):
    """The rail's list; Enter chooses as a click does."""

    chosen = Signal(QModelIndex)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Choose with the keyboard."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.chosen.emit(self.currentIndex())
            return
        super().keyPressEvent(event)


class Rail(QWidget):
    """All steps with their state at the side of the pages."""

    step_wanted = Signal(object)
    """A `Step` somebody wants to see."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("Rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.model = StepsModel(self)
        self.list = _StepList()
        identify(self.list, "steps", "Steps")
        self.list.setModel(self.model)
        self._delegate = LineDelegate(theme, self.list, padding=8)
        self._is_narrow, self._room = False, 0
        self.list.setItemDelegate(self._delegate)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTabKeyNavigation(False)
        self.show_narrow(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 10)
        layout.addWidget(self.list, 1)
        self.list.clicked.connect(self._on_chosen)
        self.list.chosen.connect(self._on_chosen)
        self.retranslate()

    def show_steps(self, lines: tuple[Line, ...], current: Step) -> None:
        """Show the way as the flow sees it."""
        self.model.show(lines)
        self.list.setCurrentIndex(self.model.index(current.position))
        self._widen()

    def show_narrow(self, is_narrow: bool) -> None:  # noqa: FBT001 - a state, like Qt's own
        """Leave the room of the words to the page beside; marks, tool tips and accessible names stay."""
        self._is_narrow = is_narrow
        self._widen()

    def _widen(self) -> None:
        """Give names and counts the room they need; what was given stays, lest the pages move with every count."""
        letter = self.fontMetrics().averageCharWidth()
        lines = (self.model.index(row) for row in range(self.model.rowCount()))
        self._room = max(
            self._room, letter * _WIDE, *(self._delegate.width_of(line, self.fontMetrics()) for line in lines)
        )
        edges = 2 * self.list.frameWidth()
        self.list.setFixedWidth(edges + (letter * _NARROW if self._is_narrow else self._room))

    def retranslate(self) -> None:
        """Take the words of the language shown."""
        self.list.setAccessibleName(self.tr("Steps"))
        self.model.retranslate()
        self._room = 0
        self._widen()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self.step_wanted.emit(self.model.step(index.row()))


class Promise(QFrame):
    """The footer's one sentence."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("Promise")
        self._picture = Picture(theme, "shield", 16, Tone.OK)
        self.text = ElidedLabel()
        self.text.setProperty("role", "muted")
        identify(self.text, "promise")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 5, 16, 5)
        layout.addWidget(self._picture)
        layout.addWidget(self.text, 1)
