"""Help for the first-timer: where the portal keeps webhooks, in the portal's own words (reference §2.2, 2026-08)."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy

from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import Card, button, decorate, label

translate = QCoreApplication.translate


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


class Guide(Card):
    """Three numbered steps and two buttons."""

    page_wanted = Signal()
    request_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(spacing=9)
        self._title = label("section", wraps=True)
        self._numbers = [self._number(str(place)) for place in (1, 2, 3)]
        self._steps = [label(wraps=True, selectable=True) for _ in range(3)]
        self.open_page = button("open-webhook-page")
        self.copy_request = button("copy-request")
        decorate(self.open_page, theme, "external")
        decorate(self.copy_request, theme, "copy")
        self.body.addWidget(self._title)
        for number, step in zip(self._numbers, self._steps, strict=True):
            line = QHBoxLayout()
            line.setSpacing(9)
            line.addWidget(number, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(step, 1)
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
