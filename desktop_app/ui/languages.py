"""The languages of the window: which there are, and how one takes the place of another while the window is open."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.ui.icons import resource

LANGUAGES: Final = (("en", "English"), ("ru", "Русский"))
"""Code and own name of every language that ships; a file `resources/i18n/<code>.qm` belongs to each."""


def language_shown() -> str:
    """Return the two letters of the language the window speaks; may be asked from any thread."""
    return QLocale().name()[:2]


def install_language(application: QApplication, language: str) -> None:
    """Speak this language (`""`: the system's) from now on; every widget hears of it by `LanguageChange`.

    English comes first, for its plurals and for what another language lacks.
    """
    locale = QLocale(language) if language else QLocale.system()
    # Numbers and dates are shown as people of this language write them, whatever the machine is set to.
    QLocale.setDefault(locale)
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    words = str(resource("i18n"))
    qt_words = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    is_spoken = False
    # The translator installed last is asked first.
    for wanted, prefix, folder in ((QLocale("en"), "", words), (locale, "qtbase_", qt_words), (locale, "", words)):
        translator = QTranslator(application)
        is_spoken = translator.load(wanted, prefix, "", folder)
        if is_spoken:
            application.installTranslator(translator)
        else:
            translator.deleteLater()
    application.setLayoutDirection(locale.textDirection() if is_spoken else Qt.LayoutDirection.LeftToRight)
    for window in application.topLevelWidgets():
        window.setLocale(locale)
    for widget in application.allWidgets():
        widget.update()
