"""Both looks can be read: contrast of at least 4.5 to 1 (WCAG 2.1, AA) for every text on every ground it stands on."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLabel

from desktop_app.ui.models.roles import Tone
from desktop_app.ui.theme import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Colours, Scheme, Theme, names, palette

EVERY_LOOK = {"light": LIGHT, "dark": DARK, "contrast-light": CONTRAST_LIGHT, "contrast-dark": CONTRAST_DARK}
LOOKS = pytest.mark.parametrize("colours", EVERY_LOOK.values(), ids=EVERY_LOOK)
ROLE, GROUP = QPalette.ColorRole, QPalette.ColorGroup
PAIRS = [
    (ROLE.WindowText, ROLE.Window),
    (ROLE.Text, ROLE.Base),
    (ROLE.Text, ROLE.AlternateBase),
    (ROLE.ButtonText, ROLE.Button),
    (ROLE.ToolTipText, ROLE.ToolTipBase),
    (ROLE.HighlightedText, ROLE.Highlight),
    (ROLE.PlaceholderText, ROLE.Base),
    (ROLE.Link, ROLE.Base),
    (ROLE.Link, ROLE.Window),
    (ROLE.BrightText, ROLE.Window),
]


def luminance(colour: QColor) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself_is_right():
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21.0)
    assert contrast(QColor("#777777"), QColor("#ffffff")) == pytest.approx(4.48, abs=0.01)


@LOOKS
@pytest.mark.parametrize("group", [GROUP.Active, GROUP.Inactive])
def test_every_text_role_of_the_palette_can_be_read(application: QApplication, colours: Colours, group):
    made = palette(colours)
    weak = {
        (text.name, ground.name): round(contrast(made.color(group, text), made.color(group, ground)), 2)
        for text, ground in PAIRS
        if contrast(made.color(group, text), made.color(group, ground)) < 4.5
    }
    assert weak == {}


@LOOKS
def test_texts_in_colours_can_be_read_on_every_ground(colours: Colours):
    def colour(name: str) -> QColor:
        return QColor(getattr(colours, name))

    weak = {}
    for tone in Tone:
        for ground in (tone.soft, "window", "base", "alternate"):
            ratio = contrast(colour(tone.value), colour(ground))
            if ratio < 4.5:
                weak[tone.value, ground] = round(ratio, 2)
    for ground in ("window", "panel", "base", "alternate", *(tone.soft for tone in Tone)):
        if contrast(colour("text"), colour(ground)) < 4.5:
            weak["text", ground] = round(contrast(colour("text"), colour(ground)), 2)
    for strong in ("accent", "accent_strong"):
        if contrast(colour("on_accent"), colour(strong)) < 4.5:
            weak["on_accent", strong] = round(contrast(colour("on_accent"), colour(strong)), 2)
    assert weak == {}


def test_a_chosen_scheme_reaches_the_application_and_is_told(application: QApplication, theme: Theme):
    changes: list[int] = []
    theme.changed.connect(lambda: changes.append(1))
    probe = QLabel("x")
    theme.choose(Scheme.DARK)
    assert (theme.is_dark, changes) == (True, [1])
    assert application.palette().color(ROLE.Window) == QColor(DARK.window)
    theme.choose(Scheme.LIGHT)
    assert (theme.is_dark, application.palette().color(ROLE.Window)) == (False, QColor(LIGHT.window))
    probe.deleteLater()


def test_both_looks_define_every_colour():
    for colours in EVERY_LOOK.values():
        assert all(QColor(getattr(colours, name)).isValid() for name in names())


@pytest.mark.parametrize("colours", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])
def test_high_contrast_is_at_least_seven_to_one_and_draws_its_lines(colours: Colours):
    def colour(name: str) -> QColor:
        return QColor(getattr(colours, name))

    inks = ("text", "muted", "line", *(tone.value for tone in Tone))
    weak = {ink: contrast(colour(ink), colour("window")) for ink in inks}
    assert {ink: round(ratio, 1) for ink, ratio in weak.items() if ratio < 7} == {}


def test_high_contrast_can_be_chosen_and_left_again(theme: Theme):
    theme.choose(Scheme.CONTRAST)
    assert theme.colours in (CONTRAST_LIGHT, CONTRAST_DARK)
    theme.choose(Scheme.LIGHT)
    assert theme.colours == LIGHT
