"""The button with the menu of the program: language, look, keys, report of a problem, about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Slot
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from desktop_app.ui.icons import icon
from desktop_app.ui.languages import LANGUAGES
from desktop_app.ui.program import Program
from desktop_app.ui.theme import Scheme
from desktop_app.ui.widgets.basics import identify


class ProgramMenu(QToolButton):
    """Filled anew whenever it opens, so that it always speaks the language shown."""

    def __init__(self, program: Program, window: QWidget) -> None:
        super().__init__(window)
        self._program, self._window = program, window
        identify(self, "program-menu")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAutoRaise(True)
        self._menu = QMenu(self)
        identify(self._menu, "program-menu-list")
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        QShortcut(QKeySequence("F1"), window, self._on_keys)
        program.theme.changed.connect(self._draw)
        self._draw()
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Follow a change of language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Program menu"))
        self.setToolTip(self.tr("Language, look, keys, help"))

    @Slot()
    def _draw(self) -> None:
        self.setIcon(icon("menu", self._program.theme.colour("text")))
        side = self.fontMetrics().height()
        self.setIconSize(QSize(side, side))

    @Slot()
    def _fill(self) -> None:
        menu = self._menu
        menu.clear()
        languages = menu.addMenu(self.tr("&Language"))
        group = QActionGroup(languages)
        for code, name in (("", self.tr("As the system")), *LANGUAGES):
            self._choice(languages, group, name, code, is_chosen=code == self._program.language)
        group.triggered.connect(self._on_language)
        looks = menu.addMenu(self.tr("L&ook"))
        group = QActionGroup(looks)
        for scheme, name in (
            (Scheme.SYSTEM, self.tr("As the system")),
            (Scheme.LIGHT, self.tr("Light")),
            (Scheme.DARK, self.tr("Dark")),
            (Scheme.CONTRAST, self.tr("High contrast")),
        ):
            self._choice(looks, group, name, scheme, is_chosen=scheme is self._program.theme.scheme)
        group.triggered.connect(self._on_look)
        menu.addSeparator()
        menu.addAction(self.tr("&Keys") + "\tF1", self._on_keys)
        menu.addAction(self.tr("&Report a problem…"), self._on_report)
        menu.addAction(self.tr("&About"), self._on_about)

    @staticmethod
    def _choice(menu: QMenu, group: QActionGroup, name: str, value: object, *, is_chosen: bool) -> None:
        action = menu.addAction(name)
        action.setCheckable(True)
        action.setChecked(is_chosen)
        action.setData(value)
        group.addAction(action)

    @Slot(QAction)
    def _on_language(self, action: QAction) -> None:
        self._program.choose_language(str(action.data()))

    @Slot(QAction)
    def _on_look(self, action: QAction) -> None:
        self._program.choose_scheme(Scheme(action.data()))

    @Slot()
    def _on_keys(self) -> None:
        self._program.show_keys(self._window)

    @Slot()
    def _on_report(self) -> None:
        self._program.show_report(self._window)

    @Slot()
    def _on_about(self) -> None:
        self._program.show_about(self._window)
