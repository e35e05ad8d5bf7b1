"""Makes the program's icon in every size and form the systems ask for, out of one drawing."""

from __future__ import annotations

import os
import struct
from pathlib import Path

DRAWING = Path(__file__).resolve().parent.parent / "resources" / "icons" / "app.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)
MAC_SIZES = {
    b"icp4": 16,
    b"icp5": 32,
    b"ic07": 128,
    b"ic08": 256,
    b"ic09": 512,
    b"ic10": 1024,
    b"ic11": 32,
    b"ic12": 64,
}
"""Name of an entry → width in pixels."""
SIDE = (164, 314)
"""Width and height that NSIS lays aside for a picture beside its last page."""
SIDE_COLOUR = "#dbe9f9"
SIDE_ICON = 96


def png(size: int) -> bytes:
    """Return the drawing as a PNG of so many pixels a side."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return data.data()


def ico() -> bytes:
    """Return the icon of Windows: a table of PNG pictures."""
    pictures = [(size, png(size)) for size in WINDOWS_SIZES]
    table, body = struct.pack("<HHH", 0, 1, len(pictures)), b""
    first = len(table) + 16 * len(pictures)
    for size, picture in pictures:
        # 256 is written as 0: one byte holds the width.
        table += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), first + len(body))
        body += picture
    return table + body


def side_picture() -> bytes:
    """Return what stands beside the last page of the Windows installer: the icon on its own colour, as a bitmap."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice
    from PySide6.QtGui import QColor, QImage, QPainter

    image = QImage(*SIDE, QImage.Format.Format_RGB888)
    image.fill(QColor(SIDE_COLOUR))
    width, height = SIDE
    painter = QPainter(image)
    painter.drawImage((width - SIDE_ICON) // 2, (height - SIDE_ICON) // 3, QImage.fromData(png(SIDE_ICON)))
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "BMP")
    return data.data()


def icns() -> bytes:
    """Return the icon of macOS: a chain of named PNG pictures."""
    body = b""
    for name, size in MAC_SIZES.items():
        picture = png(size)
        body += name + struct.pack(">I", 8 + len(picture)) + picture
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


def write_theme(folder: Path, name: str) -> None:
    """Write the icon in all sizes below an icon theme's folder of Linux, the drawing itself among them."""
    for size in SIZES:
        path = folder / f"{size}x{size}" / "apps" / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(png(size))
    drawing = folder / "scalable" / "apps" / f"{name}.svg"
    drawing.parent.mkdir(parents=True, exist_ok=True)
    drawing.write_bytes(DRAWING.read_bytes())
