"""Another address of the same portal, for a run that was paused because the old one is not accepted any more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot

from desktop_app.domain.problems import Problem
from desktop_app.flow.facts import Connected
from desktop_app.ui import messages
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears
from desktop_app.ui.widgets.address import AddressField
from desktop_app.ui.widgets.basics import Card, button, identify, label, row


class Reconnect(Card):
    """A field and a button; hidden unless it is needed."""

    connected = Signal(object)
    """A `Connected`; whether it is the run's own portal, maybe under a new name, is for the run to say."""

    def __init__(self, context: Context) -> None:
        super().__init__(spacing=6)
        self._context = context
        self._text = label("section", wraps=True)
        self._said = label("muted", wraps=True)
        identify(self._said, "reconnect-said")
        self.address = AddressField(context.services.understand)
        identify(self.address, "new-webhook-address")
        self.use_button = button("use-this-address", "primary")
        self.body.addWidget(self._text)
        line = row(self.address, self.use_button)
        line.setStretch(0, 1)
        self.body.addLayout(line)
        self.body.addWidget(self._said)
        self.use_button.clicked.connect(self._on_use)
        self.address.returnPressed.connect(self._on_use)
        self._retranslate()
        self.hide()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._text.setText(self.tr("If the webhook was replaced, paste its new address here and the import goes on."))
        self.address.setAccessibleName(self.tr("New webhook address"))
        self.use_button.setText(self.tr("&Use this address"))

    @Slot()
    def _on_use(self) -> None:
        webhook = self.address.webhook
        if webhook is None:
            problem = self.address.problem
            self._said.setText(messages.whole(problem) if problem else "")
            return
        services = self._context.services
        self._said.setText(self.tr("Checking the address…"))
        self._context.jobs.start(
            "reconnect",
            lambda work: services.examine(webhook, _unheard, work),
            Ears(self._on_connected, self._on_failed),
        )

    def _on_connected(self, connected: Connected) -> None:
        self._said.setText("")
        self.address.show_webhook(None)
        self.connected.emit(connected)

    def _on_failed(self, problem: Problem) -> None:
        self._said.setText(messages.whole(problem))


def _unheard(_line: object) -> None:
    """Lines of the doctor; here only its verdict counts."""
