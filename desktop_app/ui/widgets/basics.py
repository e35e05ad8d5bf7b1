"""The few ways labels, buttons and notices are made, so that they look and read alike everywhere."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop_app.ui.delegates.isolating import IsolatingDelegate
from desktop_app.ui.guard import guarded
from desktop_app.ui.icons import icon, pixmap
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.theme import Theme


def identify(widget: QWidget, identifier: str, name: str = "") -> None:
    """Give a control its constant identifier and, where its text does not say it, its name (contracts.md §2)."""
    widget.setAccessibleIdentifier(identifier)
    widget.setObjectName(identifier)
    if name:
        widget.setAccessibleName(name)


def label(role: str = "", *, wraps: bool = False, selectable: bool = False) -> QLabel:
    """Make an empty label of one of the style sheet's roles."""
    result = QLabel()
    result.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        result.setProperty("role", role)
    result.setWordWrap(wraps)
    if selectable:
        result.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
    return result


def button(identifier: str, role: str = "") -> QPushButton:
    """Make a button without text; the page's `_retranslate` fills it."""
    result = QPushButton()
    result.setAutoDefault(False)
    identify(result, identifier)
    if role:
        result.setProperty("role", role)
    return result


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property the style sheet looks at and let it be seen."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()


def plain(text: str) -> str:
    """Return a button's text without its mnemonic marks."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def row(*parts: QWidget | int, spacing: int = 8, grows: int = -1) -> QHBoxLayout:
    """Put widgets side by side; a number is a stretch, and one of the widgets may take what room there is."""
    layout = QHBoxLayout()
    layout.setSpacing(spacing)
    for part in parts:
        if isinstance(part, int):
            layout.addStretch(part)
        else:
            layout.addWidget(part)
    if grows >= 0:
        layout.setStretch(grows, 1)
    return layout


def empty(layout: QLayout) -> None:
    """Take all widgets out of a layout and let them go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


class Stack(QStackedLayout):
    """Shows one of several widgets; asks for the least height of that one, where Qt asks for the preferred of all."""

    def minimumHeightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the least height of what is shown."""
        shown = self.currentWidget()
        inner = shown.layout() if shown is not None else None
        return inner.totalMinimumHeightForWidth(width) if inner is not None else -1


class Card(QFrame):
    """A quiet box with a layout inside."""

    def __init__(self, *, margin: int = 14, spacing: int = 8) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(margin, margin, margin, margin)
        self.body.setSpacing(spacing)


class ElidedLabel(QLabel):
    """Lines that end in an ellipsis where room is short, whole in the tool tip; rich text is drawn as it is."""

    def __init__(self, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__()
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Leave the width to the layout."""
        return QSize(40, super().minimumSizeHint().height())

    @guarded
    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw as much of the text as fits."""
        if self.textFormat() == Qt.TextFormat.RichText:
            super().paintEvent(event)
            return
        painter, metrics = QPainter(self), QFontMetrics(self.font())
        shown = "\n".join(metrics.elidedText(line, self._mode, self.width()) for line in self.text().split("\n"))
        self.setToolTip(self.text() if shown != self.text() else "")
        self.style().drawItemText(
            painter, self.rect(), int(self.alignment()), self.palette(), self.isEnabled(), shown, self.foregroundRole()
        )


class Strip(QFrame):
    """A notice across the page: icon, sentence, up to two buttons. Hidden while it has nothing to say."""

    pressed = Signal()

    def __init__(self, theme: Theme, identifier: str) -> None:
        super().__init__()
        self._theme = theme
        self._tone = Tone.INFO
        self._icon_name = "info"
        self.setProperty("role", "strip")
        self._icon = QLabel()
        self._text = label(wraps=True, selectable=True)
        self._text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.action = button(f"{identifier}-action")
        identify(self, identifier)
        identify(self._text, f"{identifier}-text")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 7, 10, 7)
        layout.setSpacing(10)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._text, 1)
        layout.addWidget(self.action, 0, Qt.AlignmentFlag.AlignVCenter)
        self.action.clicked.connect(self.pressed)
        theme.changed.connect(self._paint_icon)
        self.hide()

    @property
    def text(self) -> str:
        """What it says now."""
        return self._text.text() if not self.isHidden() else ""

    def say(self, text: str, tone: Tone = Tone.INFO, icon_name: str = "info", action: str = "") -> None:
        """Show a sentence; an empty one hides the strip."""
        self._text.setText(text)
        self._tone, self._icon_name = tone, icon_name
        restyle(self, "tone", tone.value)
        self._paint_icon()
        self.action.setText(action)
        self.action.setVisible(bool(action))
        self.setVisible(bool(text))

    def be_quiet(self) -> None:
        """Hide it."""
        self.hide()

    def _paint_icon(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(pixmap(self._icon_name, self._theme.colour(self._tone.value).name(), 18, ratio))


class ProgressBar(QProgressBar):
    """Says how far something is."""

    def show_done(self, done: int, total: int | None) -> None:
        """Show how much of a total is done; without one, only that it goes on."""
        # Qt paints the bar at once, and with it whatever else of the window waits to be painted: let it wait its turn.
        self.setUpdatesEnabled(False)
        self.setRange(0, total or 0)
        self.setValue(done)
        self.setUpdatesEnabled(True)


class Picture(QLabel):
    """One of the program's icons at one size, in a colour of the theme."""

    def __init__(self, theme: Theme, name: str, size: int, tone: Tone = Tone.QUIET) -> None:
        super().__init__()
        self._theme, self._name, self._size, self._tone = theme, name, size, tone
        theme.changed.connect(self.draw)
        self.draw()

    def show_icon(self, name: str, tone: Tone) -> None:
        """Show another icon."""
        self._name, self._tone = name, tone
        self.draw()

    def draw(self) -> None:
        """Paint it in the colours in force."""
        colour = self._theme.colour(self._tone.value).name()
        self.setPixmap(pixmap(self._name, colour, self._size, self.devicePixelRatioF()))


def decorate(target: QPushButton, theme: Theme, name: str, colour: str = "text") -> None:
    """Put an icon before a button's text."""
    target.setIcon(icon(name, theme.colour(colour)))


def prepare_table(view: QTableView, *, row_lines: float = 1.75) -> None:
    """Make a table quick and keyboard-friendly: fixed rows, no wrapping, Tab leaves it (reference UX §14.2, §14.7)."""
    view.setTabKeyNavigation(False)
    view.setWordWrap(False)
    view.setAlternatingRowColors(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setCornerButtonEnabled(False)
    if view.layoutDirection() == Qt.LayoutDirection.RightToLeft:
        # Only then: it costs a call into Python for each cell that is painted.
        view.setItemDelegate(IsolatingDelegate(view))
    rows = view.verticalHeader()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setDefaultSectionSize(round(view.fontMetrics().height() * row_lines))
    columns = view.horizontalHeader()
    columns.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    columns.setHighlightSections(False)
    columns.setResizeContentsPrecision(20)


def width_of_texts(view: QTableView, section: int, longest: int, first: int = 0) -> int:
    """Return the room the texts of a column need in the rows from `first` on, each up to `longest` characters.

    Qt's own `sizeHintForColumn` asks a model ten things a cell: a tenth of a second for a table of twenty columns.
    """
    model, metrics = view.model(), view.fontMetrics()
    rows = range(first, min(model.rowCount(), first + view.horizontalHeader().resizeContentsPrecision()))
    texts = (str(model.index(number, section).data() or "")[:longest] for number in rows)
    return max((metrics.horizontalAdvance(text) for text in texts), default=0)


def shortcut(target: QPushButton, keys: str) -> None:
    """Let keys press a button from anywhere in its window."""
    target.setShortcut(QKeySequence(keys))
