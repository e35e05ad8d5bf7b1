"""What all pages have in common: title, notice, built at the latest on first entry, Next that says what is missing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Final, cast

from PySide6.QtCore import QEvent, QMetaObject, Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QVBoxLayout, QWidget, QWizardPage

from desktop_app.flow.navigator import PASSING, Gap, gaps, next_step
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.ui import messages
from desktop_app.ui.hub import Context
from desktop_app.ui.models.roles import Tone
from desktop_app.ui.walk import Walk
from desktop_app.ui.widgets.basics import Strip, label

if TYPE_CHECKING:
    from desktop_app.ui.wizard import Wizard

_PARTS_ABOVE: Final = 5
"""Title, subtitle, space, notice, and the notice that the page could not be shown."""
_TURN: Final = 40
"""Milliseconds for one hidden page to be brought up to date before it is the next one's turn."""


class _Body(QWidget):
    """What a page is filled with; it scrolls only where its least height does not fit, not its preferred one."""

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """Return the least height."""
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1


class StepPage(QWizardPage):
    """One step. Subclasses fill `_build_body`, `_retranslate`, `enter` and listen in `_on_changed`."""

    step: ClassVar[Step]

    def __init__(self, context: Context) -> None:
        super().__init__()
        self.context = context
        self.session = context.session
        self._is_built = self._is_entered = False
        self._says_gap = False
        self._walk: Walk | None = None
        # Pages that nobody sees take turns: together they would hold the window up.
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_TURN * (1 + self.step.position))
        self._later.timeout.connect(self._on_turn)
        self._title = label("title")
        self._subtitle = label("subtitle", wraps=True)
        self._strip = Strip(context.theme, f"{self.step.value}-notice")
        self._broken = Strip(context.theme, f"{self.step.value}-not-shown")
        self._broken.pressed.connect(self._on_again)
        context.hub.changed.connect(self._hear)

    def initializePage(self) -> None:  # noqa: N802 - Qt's name
        """Build what is not built yet, then bring everything up to date."""
        self.build()
        if not self._is_built:
            return
        self._is_entered = True
        self._later.stop()
        self._strip.be_quiet()
        self._broken.be_quiet()
        self._try(self.enter)

    def cleanupPage(self) -> None:  # noqa: N802 - Qt's name
        """Keep everything: going back loses nothing."""

    def validatePage(self) -> bool:  # noqa: N802 - Qt's name
        """Let Next pass, or say what is missing and lead there."""
        missing = gaps(self.step, self.session.situation())
        self.stay()
        if missing:
            self.say_missing(missing)
            after = next_step(self.step, self.session.situation())
            if missing[0].missing in PASSING and after is not None:
                self._walk = Walk(cast("Wizard", self.wizard()), self.session, after)
        return not missing

    def nextId(self) -> int:  # noqa: N802 - Qt's name
        """Ask the flow where Next leads."""
        after = next_step(self.step, self.session.situation())
        return -1 if after is None else after.position

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Never show what is out of date: going back does not enter a page anew."""
        if self._later.isActive():
            self._later.stop()
            self._try(self.enter)
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange and self._is_built:
            self._retranslate()
        super().changeEvent(event)

    def say_missing(self, missing: tuple[Gap, ...]) -> None:
        """Show the first thing that is missing and put the focus where it can be mended."""
        self._says_gap = True
        self._strip.say(messages.gap_sentence(missing[0]), Tone.WARN, "warning")
        self.focus_on(missing[0])

    def stay(self) -> None:
        """Forget a Next that was pressed while something went on: the person wants something else now."""
        if self._walk is not None:
            self._walk.stop()
            self._walk = None
        if self._says_gap:
            self._says_gap = False
            self._strip.be_quiet()

    def focus_on(self, _gap: Gap) -> None:
        """Put the focus on what fills a gap."""

    def point_at(self, _heading: str, _text: str) -> None:
        """Lead to what is asked about a text of a column."""

    def tell_later(self, path: Path) -> None:
        """Say that a dropped file is kept in mind."""
        text = self.tr("“{file}” is opened at the step Table.").format(file=path.name)
        self._strip.say(text, Tone.INFO, "info")

    def enter(self) -> None:
        """Bring the page up to date; may run many times."""

    def take_focus(self) -> None:
        """Put the focus on the first control of the page, unless one of them has it."""
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            return
        if (first := self._begins_with()) is not None:
            first.setFocus()
            return
        # Not along `nextInFocusChain`: it leads through the window, which PySide never lets go again then.
        for each in self.findChildren(QWidget):
            tabbed = each.focusPolicy() & Qt.FocusPolicy.TabFocus
            if tabbed and each.isEnabled() and each.isVisibleTo(self):
                each.setFocus()
                return

    def _begins_with(self) -> QWidget | None:
        """The control that gets the focus first where that is not the first one of the page."""
        return None

    def primary(self) -> None:
        """Do what Ctrl+Enter means here: usually Next."""
        QMetaObject.invokeMethod(self.wizard(), "next", Qt.ConnectionType.QueuedConnection)

    @property
    def is_built(self) -> bool:
        """Whether the parts of the page are made."""
        return self._is_built

    @property
    def is_stale(self) -> bool:
        """Whether it still has to be brought up to date; it never is while it is shown."""
        return self._later.isActive()

    def build(self) -> None:
        """Make the parts of the page, once."""
        if not self._is_built and self._try(self._build):
            self._is_built = True

    @property
    def notice(self) -> Strip:
        """The strip below the title."""
        return self._strip

    def _try(self, act: Callable[[], None]) -> bool:
        """Do something without which nothing is to be seen here; where it fails, the page says so and the way on.

        An exception Qt gets from `initializePage` would leave a blank page, and nobody would know why.
        """
        try:
            act()
        except Exception as error:  # noqa: BLE001 - whatever it is, the page has something to say
            sys.excepthook(type(error), error, error.__traceback__)
            text = self.tr(
                "This step could not be shown. Nothing is lost: your choices are kept. Try again, or go one step back "
                "and come again."
            )
            self._broken.say(text, Tone.BAD, "cross-circle", self.tr("&Try again"))
            return False
        return True

    def _top(self) -> QVBoxLayout:
        """Return the page's own layout with title and notices; what a failed attempt left below them is removed."""
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            while (item := layout.takeAt(_PARTS_ABOVE)) is not None:
                if (left := item.widget()) is not None:
                    left.deleteLater()
            return layout
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 16, 22, 8)
        layout.setSpacing(6)
        for part in (self._title, self._subtitle, self._strip, self._broken):
            layout.addWidget(part)
        layout.insertSpacing(2, 4)
        return layout

    def _build(self) -> None:
        layout = self._top()
        body = _Body()
        self._build_body(body)
        # On small screens, in long languages and at large scales a page scrolls; buttons are never cut off.
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(body)
        layout.addWidget(area, 1)
        self._retranslate()

    def _build_body(self, body: QWidget) -> None:
        """Make the parts of the page, once."""

    def _retranslate(self) -> None:
        """Put the words of the language shown on the parts."""

    def _set_titles(self, title: str, subtitle: str) -> None:
        self._title.setText(title)
        self._subtitle.setText(subtitle)
        self.setAccessibleName(title)

    @Slot(object)
    def _hear(self, part: Part) -> None:
        if self._is_entered:
            self._on_changed(part)

    def _on_changed(self, part: Part) -> None:
        """Follow the session; called only once the page was entered."""

    def _refresh_soon(self) -> None:
        """Bring up to date now where it can be seen, otherwise when it is this page's turn or the page is shown."""
        if self.isVisible():
            self.enter()
        elif not self._later.isActive():
            self._later.start()

    @Slot()
    def _on_again(self) -> None:
        self._broken.be_quiet()
        self.initializePage()

    @Slot()
    def _on_turn(self) -> None:
        self._try(self.enter)

    @property
    def _heading(self) -> QLabel:
        return self._title


def page_of(page: QWizardPage) -> StepPage:
    """Return one of our pages as what it is."""
    return cast("StepPage", page)
