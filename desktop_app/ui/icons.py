"""The program's own icons: SVG drawings in one stroke, coloured by the theme."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import desktop_app


def resource(*parts: str) -> Path:
    """Return the path of a file shipped with the program, installed or run from the source tree."""
    return _root().joinpath(*parts)


@lru_cache(maxsize=1)
def _root() -> Path:
    package = Path(desktop_app.__file__).parent
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return resource("icons", f"{name}.svg").read_text(encoding="utf-8")


def coloured(name: str, colours: Mapping[str, str]) -> QSvgRenderer:
    """Return the drawing `name`, in which `@text`, `@line`… stand for colours of the theme."""
    names = re.compile("@([a-z_]+)")
    return QSvgRenderer(QByteArray(names.sub(lambda found: colours[found[1]], _drawing(name)).encode()))


@lru_cache(maxsize=512)
def pixmap(name: str, colour: str, size: int, ratio: float = 1.0) -> QPixmap:
    """Return the drawing `name` in `colour` at `size` device-independent pixels."""
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    result = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    result.fill(Qt.GlobalColor.transparent)
    painter = QPainter(result)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, size * ratio, size * ratio))
    painter.end()
    result.setDevicePixelRatio(ratio)
    return result


def icon(name: str, colour: QColor | str) -> QIcon:
    """Return the drawing `name` as an icon in one colour, sharp at the usual sizes and scales."""
    wanted = QColor(colour).name()
    result = QIcon()
    for size in (16, 24, 32, 48, 64):
        result.addPixmap(pixmap(name, wanted, size))
    return result
