"""What `self-test` asks of the window: that it can be shown, and that it speaks every language it comes with."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QTimer, qVersion
from PySide6.QtGui import QGuiApplication, QImage, QImageReader
from PySide6.QtWidgets import QApplication

from desktop_app.domain.ports import CancelToken
from desktop_app.flow.services import Services
from desktop_app.ui.app import Windows, build_application
from desktop_app.ui.icons import resource
from desktop_app.ui.languages import install_language
from desktop_app.ui.widgets.files import PICTURE, page_picture

_LONG_ENOUGH: Final = 300
_SOURCE: Final = "en"
_CANCEL: Final = (("Wizard", "Cancel"), ("QPlatformTheme", "Cancel"))
"""The same word from our own file and from Qt's, which is easily left out of a built program."""


def show_window(services: Services) -> str:
    """Show the start window for a moment and tell where; raises RuntimeError when nothing was drawn."""
    application = _application()
    windows = Windows(application, services)
    windows.open_start()
    QTimer.singleShot(_LONG_ENOUGH, application.quit)
    application.exec()
    picture = windows.start.grab().toImage()
    windows.start.close()
    windows.shut_down()
    if len(_colours(picture)) < 3:
        raise RuntimeError("the window stays empty")
    return f"Qt {qVersion()} on {QGuiApplication.platformName()}"


def speak_every_language() -> str:
    """Load each language and tell its word for Cancel; raises RuntimeError for one that lacks it."""
    application = _application()
    words = []
    for path in sorted(resource("i18n").glob("*.qm")):
        language = path.stem
        if language == _SOURCE:
            continue
        install_language(application, language)
        ours, qts = (QCoreApplication.translate(context, text) for context, text in _CANCEL)
        if "Cancel" in (ours, qts):
            raise RuntimeError(f"{language}: Cancel is {ours} in the assistant and {qts} in Qt's own windows")
        words.append(f"{language} {ours}")
    if not words:
        raise RuntimeError("there are no translations")
    return ", ".join(words)


def show_pictures(services: Services, samples: Path, cancel: CancelToken) -> str:
    """Make thumbnails of the kinds people attach; raises RuntimeError for one that cannot be made."""
    _application()
    kinds = {bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()}
    if lacking := sorted({"png", "jpeg", "gif", "webp", "tiff"} - kinds):
        raise RuntimeError(f"no pictures of the kind {', '.join(lacking)}")
    path = next(path for path in sorted(samples.rglob("*.pdf")))
    page = services.first_page(path, PICTURE.width(), PICTURE.height(), _unheard, cancel)
    if page is None or len(_colours(page_picture(page))) < 2:
        raise RuntimeError(f"{path.name} cannot be drawn")
    return f"PDF and {len(kinds)} others"


def _unheard(done: int, total: int | None) -> None:
    """Take progress nobody waits for."""


def _application() -> QApplication:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    there = QApplication.instance()
    return there if isinstance(there, QApplication) else build_application(["self-test"], _SOURCE)


def _colours(picture: QImage) -> set[int]:
    return {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
