"""The assistant: a QWizard over the flow, with rail, header, practice band and the keys that move through it."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget, QWizard

from desktop_app.flow.navigator import Sending, rail, reachable
from desktop_app.flow.session import Part
from desktop_app.flow.steps import ORDER, Step
from desktop_app.ui.hub import Context
from desktop_app.ui.pages.base import StepPage, page_of
from desktop_app.ui.widgets.basics import identify, restyle
from desktop_app.ui.widgets.frame import Rail

_BUTTON = QWizard.WizardButton


class Wizard(QWizard):
    """Shows one page a step; the flow decides where Next leads."""

    leave_wanted = Signal()
    """Cancel or Close was pressed."""
    step_shown = Signal(object)

    def __init__(self, context: Context, pages: Mapping[Step, StepPage], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlags(Qt.WindowType.Widget)
        self._context = context
        self._furthest = Step.CONNECTION
        self.setWizardStyle(QWizard.WizardStyle.ModernStyle)
        self.setOption(QWizard.WizardOption.NoDefaultButton)
        self.rail = Rail(context.theme)
        self.setSideWidget(self.rail)
        for step, page in pages.items():
            self.setPage(step.position, page)
        self.setStartId(Step.CONNECTION.position)
        self._build_buttons()
        self._connect_parts()
        self._retranslate()

    @property
    def step(self) -> Step:
        """The step shown."""
        return ORDER[max(self.currentId(), 0)]

    def begin(self) -> None:
        """Show the first page."""
        self.restart()

    def reject(self) -> None:
        """Cancel and Esc end here: the window asks or keeps the draft; nothing is thrown away."""
        self.leave_wanted.emit()

    def accept(self) -> None:
        """Close on the last page."""
        self.leave_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc never loses an import; Enter does what the focused control says, not Next by accident."""
        if event.key() in {Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def go_to(self, step: Step) -> None:
        """Walk to a step through those between, back or forth, as far as nothing is missing."""
        while self.step.position > step.position and self.button(_BUTTON.BackButton).isVisibleTo(self):
            before = self.currentId()
            self.back()
            if self.currentId() == before:
                return
        while self.step.position < step.position:
            before = self.currentId()
            self.next()
            if self.currentId() == before:
                return

    def refresh(self) -> None:
        """Bring rail and buttons up to date."""
        now = self._context.session.situation()
        self.rail.show_steps(rail(self.step, self._furthest, now), self.step)
        self._lay_out_buttons()

    def _build_buttons(self) -> None:
        for which, name in (
            (_BUTTON.NextButton, "next"),
            (_BUTTON.BackButton, "back"),
            (_BUTTON.CancelButton, "cancel"),
            (_BUTTON.FinishButton, "close"),
        ):
            identify(self.button(which), name)
        restyle(self.button(_BUTTON.NextButton), "role", "primary")
        restyle(self.button(_BUTTON.FinishButton), "role", "primary")
        self._shown_buttons: tuple[QWizard.WizardButton, ...] = ()

    def _connect_parts(self) -> None:
        self.currentIdChanged.connect(self._on_page_changed)
        self.rail.step_wanted.connect(self._on_step_wanted)
        self._context.hub.changed.connect(self._on_changed)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self._on_primary)
        QShortcut(QKeySequence("Alt+Left"), self, self._on_back)

    def _retranslate(self) -> None:
        for which, text in (
            (_BUTTON.NextButton, self.tr("&Next")),
            (_BUTTON.BackButton, self.tr("&Back")),
            (_BUTTON.CancelButton, self.tr("Cancel")),
            (_BUTTON.FinishButton, self.tr("&Close")),
        ):
            self.setButtonText(which, text)
            self.button(which).setAccessibleName(text.replace("&", ""))

    def _lay_out_buttons(self) -> None:
        """Show Back and Cancel only while they mean something (contracts.md §2)."""
        sending = self._context.session.sending
        if self.step is Step.RESULT:
            wanted: tuple[QWizard.WizardButton, ...] = (_BUTTON.Stretch, _BUTTON.FinishButton)
        elif sending is Sending.RUNNING or sending is Sending.OVER:
            wanted = (_BUTTON.Stretch, _BUTTON.NextButton)
        else:
            wanted = (_BUTTON.CancelButton, _BUTTON.Stretch, _BUTTON.BackButton, _BUTTON.NextButton)
        if wanted != self._shown_buttons:
            self._shown_buttons = wanted
            self.setButtonLayout(list(wanted))
        next_button: QAbstractButton = self.button(_BUTTON.NextButton)
        is_import = self.step is Step.IMPORT and sending is not Sending.OVER
        restyle(next_button, "role", "" if is_import else "primary")

    @Slot(int)
    def _on_page_changed(self, number: int) -> None:
        if number < 0:
            return
        step = ORDER[number]
        if step.position > self._furthest.position:
            self._furthest = step
        self._context.session.use_step(step)
        self.refresh()
        self.step_shown.emit(step)

    @Slot(object)
    def _on_step_wanted(self, step: Step) -> None:
        if step.position < self.step.position or reachable(step, self._context.session.situation()):
            self.go_to(step)
        else:
            self.next()
        self.refresh()

    @Slot(object)
    def _on_changed(self, _part: Part) -> None:
        self.refresh()

    @Slot()
    def _on_primary(self) -> None:
        page_of(self.currentPage()).primary()

    @Slot()
    def _on_back(self) -> None:
        if self.button(_BUTTON.BackButton).isVisibleTo(self):
            self.back()
