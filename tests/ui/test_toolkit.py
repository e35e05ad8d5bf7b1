"""What the program rests on in the toolkit itself."""

import sys

from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication, QLabel


def test_calls_that_give_nothing_back_keep_the_count_of_references_to_none(application: QApplication):
    # PySide6 6.12.0 on Python 3.11 loses one reference for each call of a void method; after some hundred thousand
    # drawn lines the interpreter ends with "deallocating None". From Python 3.12 on None is immortal.
    image = QImage(8, 8, QImage.Format.Format_ARGB32)
    pen, painter, label = QPen(), QPainter(image), QLabel()
    try:
        before = sys.getrefcount(None)
        for _ in range(1000):
            painter.setPen(pen)
            painter.drawLine(0, 0, 4, 4)
            label.setText("")
        lost = before - sys.getrefcount(None)
    finally:
        painter.end()
        label.deleteLater()
    assert lost < 100
