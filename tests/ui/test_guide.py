"""The guide to a webhook: pictures in the theme's colours, in every look, with words for those who listen."""

from __future__ import annotations

import re

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from desktop_app.ui.icons import resource
from desktop_app.ui.theme import Scheme, Theme, names
from desktop_app.ui.widgets.guide import PICTURES, Guide


@pytest.mark.parametrize("name", PICTURES)
def test_drawings_use_colours_of_the_theme_alone(name: str):
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    used = set(re.findall(r'(?:fill|stroke)="([^"]+)"', drawing)) - {"none"}
    assert used
    assert used <= {f"@{each}" for each in names()}
    assert "<text" not in drawing


@pytest.mark.parametrize("scheme", list(Scheme))
def test_pictures_follow_the_look_and_are_said_in_words(theme: Theme, scheme: Scheme):
    owner = QWidget()
    guide = Guide(theme)
    guide.setParent(owner)
    guide.resize(300, 700)
    theme.choose(scheme)
    for picture in guide.pictures:
        picture.resize(240, picture.heightForWidth(240))
        image = picture.grab().toImage()
        seen = {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}
        assert {theme.colours.accent, theme.colours.base} <= seen
        assert picture.accessibleName().startswith("Drawing: ")
    theme.choose(Scheme.SYSTEM)
    owner.deleteLater()
