"""Help for the first-timer: where the portal keeps webhooks, in the portal's own words (reference §2.2, 2026-08)."""

from __future__ import annotations

from dataclasses import asdict
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.ui.guard import guarded
from desktop_app.ui.icons import coloured
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import Card, button, decorate, identify, label

translate = QCoreApplication.translate

PICTURES: Final = ("guide-menu", "guide-rights", "guide-address")
_WIDEST = 36
"""Letters in the width of a picture."""


def administrator_request(portal: str, kind: str) -> str:
    """Return the text a person sends to the administrator; it never holds a secret."""
    text = translate(
        "Guide",
        "Hello!\n\nI would like to import a spreadsheet into our Bitrix24 ({portal}). Please create an incoming "
        "webhook for me:\n\n"
        "1. Applications > Developer resources > Ready-made scenarios > Other > Incoming webhook.\n"
        "2. Access permissions: CRM (crm) and Users, basic (user_basic).\n"
        "3. The employee of the webhook needs the CRM rights Import, Read and Delete for {kind}.\n"
        "4. An expiry date in a week is enough; please delete the webhook afterwards.\n\n"
        "Please send me the address in a way only I can read: it works like a password.",
    )
    return text.format(portal=portal, kind=kind)


class GuidePicture(QWidget):
    """What a step looks like in the portal, redrawn without words: those stand beside it, in the portal's own."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._theme, self._name = theme, name
        identify(self, name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST)
        theme.changed.connect(self._draw)
        self._draw()

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """The drawing keeps its shape."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """As high as the shape asks for."""
        shape = self._drawing.defaultSize()
        return round(min(width, self.maximumWidth()) * shape.height() / max(shape.width(), 1))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As wide as it may be."""
        return QSize(self.maximumWidth(), self.heightForWidth(self.maximumWidth()))

    @guarded
    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw it in the colours in force."""
        painter = QPainter(self)
        self._drawing.render(painter, QRectF(0, 0, self.width(), self.heightForWidth(self.width())))

    @Slot()
    def _draw(self) -> None:
        self._drawing = coloured(self._name, asdict(self._theme.colours))
        self.update()


class Guide(Card):
    """Three numbered steps with their pictures, and two buttons."""

    page_wanted = Signal()
    request_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=9)
        self._title = label("section", wraps=True)
        self._numbers = [self._number(str(place)) for place in (1, 2, 3)]
        self._steps = [label(wraps=True, selectable=True) for _ in range(3)]
        self.pictures = [GuidePicture(theme, name) for name in PICTURES]
        self.open_page = button("open-webhook-page")
        self.copy_request = button("copy-request")
        decorate(self.open_page, theme, "external")
        decorate(self.copy_request, theme, "copy")
        self.body.addWidget(self._title)
        for number, step, picture in zip(self._numbers, self._steps, self.pictures, strict=True):
            words = QVBoxLayout()
            words.setSpacing(6)
            words.addWidget(step)
            words.addWidget(picture, 0, Qt.AlignmentFlag.AlignLeft)
            line = QHBoxLayout()
            line.setSpacing(9)
            line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
            line.addLayout(words, 1)
            self.body.addLayout(line)
        self.body.addSpacing(2)
        self.body.addWidget(self.open_page)
        self.body.addWidget(self.copy_request)
        self.body.addStretch(1)
        self.open_page.clicked.connect(self.page_wanted)
        self.copy_request.clicked.connect(self.request_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language shown."""
        self._title.setText(self.tr("No webhook yet? It takes two minutes."))
        texts = (
            self.tr("In your portal open Applications › Developer resources › Ready-made scenarios."),
            self.tr("Choose Other › Incoming webhook. Tick the rights “CRM” (crm) and “Users, basic” (user_basic)."),
            self.tr("Press Create, copy the address of the webhook and paste it here."),
        )
        for step, text in zip(self._steps, texts, strict=True):
            step.setText(text)
        spoken = (
            self.tr("Drawing: the menu of the portal with the entry and the tab to choose"),
            self.tr("Drawing: the tile of the webhook, then the list of rights with two of them ticked"),
            self.tr("Drawing: the address of the webhook with the button that copies it"),
        )
        for picture, text in zip(self.pictures, spoken, strict=True):
            picture.setAccessibleName(text)
        self.open_page.setText(self.tr("&Open that page of my portal"))
        self.copy_request.setText(self.tr("Copy re&quest to administrator"))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _number(self, text: str) -> QLabel:
        result = label()
        result.setText(text)
        result.setAlignment(Qt.AlignmentFlag.AlignCenter)
        side = result.fontMetrics().height() + 6
        result.setFixedSize(side, side)
        result.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        result.setProperty("role", "step-number")
        return result
