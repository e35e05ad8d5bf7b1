"""Combo boxes say where a text is cut, and tell the whole of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from desktop_app.ui.widgets.boxes import Box, short_box

LONG = "Signed contract of the year before"


@pytest.fixture
def box(application: QApplication) -> Iterator[Box]:
    box = short_box("box", 8)
    box.addItems(["Short", LONG])
    box.setCurrentIndex(1)
    box.show()
    yield box
    QToolTip.hideText()
    box.deleteLater()


def point_at(box: Box) -> None:
    place = QPoint(5, 5)
    QApplication.sendEvent(box, QHelpEvent(QEvent.Type.ToolTip, place, box.mapToGlobal(place)))


def test_a_box_takes_the_room_its_texts_want_and_can_do_with_less(box: Box):
    box.resize(box.sizeHint())
    assert box.shown_text == LONG
    assert box.minimumSizeHint().width() < box.sizeHint().width() - 80


def test_a_text_that_is_cut_ends_with_an_ellipsis_and_is_told_whole(box: Box):
    box.resize(box.minimumSizeHint())
    assert box.shown_text.endswith("…")
    assert LONG.startswith(box.shown_text[:-1])
    box.grab()
    point_at(box)
    assert QToolTip.text() == LONG


def test_a_text_that_is_seen_needs_no_tip(box: Box):
    box.setCurrentIndex(0)
    box.resize(box.sizeHint())
    point_at(box)
    assert QToolTip.text() != "Short"
