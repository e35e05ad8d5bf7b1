"""The panel beside the work: help on the step shown, with an example out of the person's own table."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop_app.flow.session import ImportSession
from desktop_app.flow.steps import Step
from desktop_app.ui.help_texts import help_on
from desktop_app.ui.icons import icon
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import Card, button, identify, label, plain, row


class HelpButton(QToolButton):
    """The “?” that opens and closes the panel."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._theme = theme
        identify(self, "help")
        self.setAutoRaise(True)
        self.setCheckable(True)
        QShortcut(QKeySequence("Shift+F1"), window, self.click)
        theme.changed.connect(self._draw)
        self._draw()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Help on this step"))
        self.setToolTip(self.tr("Help on this step (Shift+F1)"))

    @Slot()
    def _draw(self) -> None:
        self.setIcon(icon("question", self._theme.colour("text")))
        side = self.fontMetrics().height()
        self.setIconSize(QSize(side, side))


class HelpPanel(QFrame):
    """Hidden until it is asked for; Esc closes it."""

    closed = Signal()

    def __init__(self, session: ImportSession) -> None:
        super().__init__()
        self._session, self._step = session, Step.CONNECTION
        self.setObjectName("Help")
        identify(self, "help-panel")
        self._title = label("section", wraps=True)
        self._words = label(wraps=True, selectable=True)
        identify(self._words, "help-text")
        self._example_title, self._example = label("muted"), label(wraps=True, selectable=True)
        identify(self._example, "help-example")
        self._card = Card(margin=10, spacing=4)
        self._card.body.addWidget(self._example_title)
        self._card.body.addWidget(self._example)
        self.close_button = button("help-close")
        self.close_button.clicked.connect(self.closed)
        inner = QWidget()
        words = QVBoxLayout(inner)
        words.setContentsMargins(0, 0, 8, 0)
        words.addWidget(self._words)
        words.addWidget(self._card)
        words.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 10, 12)
        layout.addWidget(self._title)
        layout.addWidget(area, 1)
        layout.addLayout(row(1, self.close_button))
        self.setFixedWidth(self.fontMetrics().averageCharWidth() * 36)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.hide()

    def show_step(self, step: Step) -> None:
        """Speak of this step from now on."""
        self._step = step
        self.refresh()

    def refresh(self) -> None:
        """Take the words of the language shown and the example of today's choices."""
        if self.isHidden():
            return
        found = help_on(self._session, self._step)
        self._title.setText(self.tr("Help: {step}").format(step=found.title))
        self._words.setText("\n\n".join(found.paragraphs))
        self._example_title.setText(self.tr("In your import"))
        self._example.setText(found.example)
        self._card.setVisible(bool(found.example))
        text = self.tr("C&lose help")
        self.close_button.setText(text)
        self.close_button.setAccessibleName(plain(text))
        self.setAccessibleName(self._title.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc closes the panel, never the import."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.refresh()
        super().changeEvent(event)
