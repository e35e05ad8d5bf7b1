"""The saved connections: choose one, forget one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.problems import Problem
from desktop_app.domain.webhook import Webhook
from desktop_app.ui.hub import Context, Question
from desktop_app.ui.jobs import Ears
from desktop_app.ui.widgets.basics import button, decorate, identify, label
from desktop_app.ui.widgets.boxes import Box


class SavedConnections(QWidget):
    """A combo box over the keystore; hidden while it holds nothing."""

    loaded = Signal(object)
    """A `Webhook` from the keystore."""
    failed = Signal(object)
    """A `Problem` of the keystore."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._names: tuple[str, ...] = ()
        self._label = label("section")
        self.combo = Box()
        identify(self.combo, "saved-connections")
        self._label.setBuddy(self.combo)
        self.forget_button = button("forget-connection")
        decorate(self.forget_button, context.theme, "trash")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._label)
        layout.addWidget(self.combo, 1)
        layout.addWidget(self.forget_button)
        self.combo.activated.connect(self._on_activated)
        self.forget_button.clicked.connect(self._on_forget)
        self._retranslate()

    def refresh(self) -> None:
        """Ask the keystore what it holds."""
        services = self._context.services
        self._context.jobs.start(
            "saved connections", lambda _work: services.saved_connections(), Ears(self._on_names, self._on_failed)
        )

    def use(self, name: str) -> None:
        """Load a connection by name."""
        services = self._context.services
        self._context.jobs.start(
            "load connection", lambda _work: services.load_connection(name), Ears(self._on_webhook, self._on_failed)
        )

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._label.setText(self.tr("&Saved connections"))
        self.combo.setAccessibleName(self.tr("Saved connections"))
        self.forget_button.setText(self.tr("&Forget"))
        self.forget_button.setAccessibleName(self.tr("Forget"))
        self._show()

    def _on_names(self, names: tuple[str, ...]) -> None:
        if names != self._names:
            self._names = names
            self._show()

    def _show(self) -> None:
        chosen = self.combo.currentText()
        self.combo.clear()
        self.combo.addItems(list(self._names))
        self.combo.setCurrentIndex(self._names.index(chosen) if chosen in self._names else -1)
        self.forget_button.setEnabled(self.combo.currentIndex() >= 0)
        words = self.tr("Choose a saved connection…") if self._names else self.tr("None yet")
        self.combo.setPlaceholderText(words)

    def _on_webhook(self, webhook: Webhook) -> None:
        self.loaded.emit(webhook)

    def _on_failed(self, problem: Problem) -> None:
        self.failed.emit(problem)

    @Slot(int)
    def _on_activated(self, index: int) -> None:
        self.forget_button.setEnabled(index >= 0)
        if index >= 0:
            self.use(self._names[index])

    @Slot()
    def _on_forget(self) -> None:
        name = self.combo.currentText()
        if name:
            text = self.tr("The address of “{name}” is removed from the keystore. Its imports stay in the history.")
            question = Question(
                self.tr("Forget this connection?"), text.format(name=name), self.tr("Forget"), self.tr("Keep")
            )
            self._context.dialogs.ask(self, question, self._forget_answered)

    def _forget_answered(self, yes: bool) -> None:  # noqa: FBT001 - the dialog's answer
        name = self.combo.currentText()
        services = self._context.services
        if yes and name:
            self._context.jobs.start(
                "forget", lambda _work: services.forget(name), Ears(self._on_forgotten, self._on_failed)
            )

    def _on_forgotten(self, _nothing: None) -> None:
        self.refresh()
