"""The field for a webhook address: takes anything that may be pasted, shows the secret as dots."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop_app.domain.problems import Problem, Trouble
from desktop_app.domain.webhook import Webhook
from desktop_app.ui.widgets.basics import identify

_DOTS = "••••••••"
_PASTED = 8
"""A change by more characters than this was pasted, not typed."""


def masked(webhook: Webhook) -> str:
    """Return an address that may be shown."""
    return f"{webhook.origin}/rest/{webhook.user_id}/{_DOTS}/"


class AddressField(QLineEdit):
    """Understands an address while it is entered; a pasted secret is hidden at once, a typed one on leaving."""

    understood = Signal()
    """What is in the field now means something else than before."""

    def __init__(self, understand: Callable[[str], Webhook], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._understand = understand
        self._length = 0
        self.webhook: Webhook | None = None
        self.problem: Problem | None = None
        identify(self, "webhook-address")
        self.setClearButtonEnabled(True)
        self.textChanged.connect(self._on_text)
        self.editingFinished.connect(self.hide_secret)

    def show_webhook(self, webhook: Webhook | None) -> None:
        """Put a known address into the field."""
        self.webhook, self.problem = webhook, None
        self._set_quietly(masked(webhook) if webhook is not None else "")
        self.understood.emit()

    @Slot()
    def hide_secret(self) -> None:
        """Replace an understood address by its showable form."""
        if self.webhook is not None and self.text() != masked(self.webhook):
            self._set_quietly(masked(self.webhook))

    @Slot(str)
    def _on_text(self, text: str) -> None:
        grown, self._length = len(text) - self._length, len(text)
        if self.webhook is not None and text == masked(self.webhook):
            return
        self.webhook, self.problem = None, None
        if text.strip():
            try:
                self.webhook = self._understand(text)
            except Trouble as trouble:
                self.problem = trouble.problem
        if self.webhook is not None and grown > _PASTED:
            self.hide_secret()
        self.understood.emit()

    def _set_quietly(self, text: str) -> None:
        self.blockSignals(True)
        self.setText(text)
        self.blockSignals(False)
        self._length = len(text)
