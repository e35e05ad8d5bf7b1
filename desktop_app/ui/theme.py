"""One calm look: every colour of the program comes from this table of light and dark pairs."""

from __future__ import annotations

from dataclasses import dataclass, fields
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from desktop_app.ui.icons import resource
from desktop_app.ui.style import style_sheet


class Scheme(StrEnum):
    """What a person chose; `SYSTEM` follows the desktop."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour in use, as `#rrggbb`. `*_soft` are backgrounds on which `text` and the plain tone stay readable."""

    window: str
    panel: str
    base: str
    alternate: str
    line: str
    text: str
    muted: str
    accent: str
    accent_strong: str
    on_accent: str
    accent_soft: str
    ok: str
    ok_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str
    info: str
    info_soft: str
    unsure: str
    unsure_soft: str
    quiet_soft: str


LIGHT = Colours(
    window="#f6f7f9",
    panel="#eceff3",
    base="#ffffff",
    alternate="#f8fafc",
    line="#d3d9e1",
    text="#1d2733",
    muted="#566375",
    accent="#1f63b5",
    accent_strong="#184f92",
    on_accent="#ffffff",
    accent_soft="#e0ecfa",
    ok="#1a6b41",
    ok_soft="#dcf2e5",
    warn="#855200",
    warn_soft="#fdeecb",
    bad="#a8242f",
    bad_soft="#fce2e3",
    info="#1f5a9e",
    info_soft="#e0ecfa",
    unsure="#6a3d99",
    unsure_soft="#eee4f8",
    quiet_soft="#e6eaef",
)

DARK = Colours(
    window="#1d2127",
    panel="#16191e",
    base="#24292f",
    alternate="#282e35",
    line="#3d454f",
    text="#e6eaf0",
    muted="#a3aebb",
    accent="#7db4f2",
    accent_strong="#a3cbf7",
    on_accent="#0e1a28",
    accent_soft="#203a57",
    ok="#7ed3a4",
    ok_soft="#1b3a2a",
    warn="#f0c06a",
    warn_soft="#43351a",
    bad="#f59ba1",
    bad_soft="#4a2529",
    info="#8fc0f5",
    info_soft="#203a57",
    unsure="#cbaaf0",
    unsure_soft="#3a2a4d",
    quiet_soft="#323942",
)


CONTRAST_LIGHT = Colours(
    window="#ffffff",
    panel="#ffffff",
    base="#ffffff",
    alternate="#ffffff",
    line="#000000",
    text="#000000",
    muted="#262626",
    accent="#00388a",
    accent_strong="#001f4d",
    on_accent="#ffffff",
    accent_soft="#cfe3ff",
    ok="#00421c",
    ok_soft="#ffffff",
    warn="#5a3000",
    warn_soft="#ffffff",
    bad="#7a0010",
    bad_soft="#ffffff",
    info="#00388a",
    info_soft="#ffffff",
    unsure="#44107a",
    unsure_soft="#ffffff",
    quiet_soft="#ffffff",
)

CONTRAST_DARK = Colours(
    window="#000000",
    panel="#000000",
    base="#000000",
    alternate="#000000",
    line="#ffffff",
    text="#ffffff",
    muted="#e2e2e2",
    accent="#ffe14d",
    accent_strong="#fff2a8",
    on_accent="#000000",
    accent_soft="#3d3500",
    ok="#8affb5",
    ok_soft="#000000",
    warn="#ffd27a",
    warn_soft="#000000",
    bad="#ffb3ba",
    bad_soft="#000000",
    info="#a8d1ff",
    info_soft="#000000",
    unsure="#e3c4ff",
    unsure_soft="#000000",
    quiet_soft="#000000",
)


def palette(colours: Colours) -> QPalette:
    """Return the Qt palette made of the table's colours."""
    result = QPalette()
    role = QPalette.ColorRole
    pairs = {
        role.Window: colours.window,
        role.WindowText: colours.text,
        role.Base: colours.base,
        role.AlternateBase: colours.alternate,
        role.Text: colours.text,
        role.Button: colours.base,
        role.ButtonText: colours.text,
        role.ToolTipBase: colours.base,
        role.ToolTipText: colours.text,
        role.Highlight: colours.accent,
        role.HighlightedText: colours.on_accent,
        role.Accent: colours.accent,
        role.Link: colours.accent,
        role.LinkVisited: colours.accent,
        role.PlaceholderText: colours.muted,
        role.BrightText: colours.bad,
        role.Mid: colours.line,
        role.Midlight: colours.quiet_soft,
        role.Light: colours.base,
        role.Dark: colours.line,
    }
    for each, name in pairs.items():
        result.setColor(each, QColor(name))
    for each in (role.WindowText, role.Text, role.ButtonText):
        result.setColor(QPalette.ColorGroup.Disabled, each, QColor(colours.muted))
    result.setColor(QPalette.ColorGroup.Disabled, role.Highlight, QColor(colours.line))
    return result


def names() -> tuple[str, ...]:
    """Names of all colours, for the style sheet and the contrast test."""
    return tuple(each.name for each in fields(Colours))


class Theme(QObject):
    """Holds the colours in force and repaints the application when they change."""

    changed = Signal()

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application = application
        self._scheme = Scheme.SYSTEM
        self.colours = LIGHT
        if not application.styleSheet():  # replacing the style under windows that are open crashes in Qt
            application.setStyle("Fusion")
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self._on_system_changed)
        self._apply()

    @property
    def scheme(self) -> Scheme:
        """What the person chose."""
        return self._scheme

    @property
    def is_dark(self) -> bool:
        """Whether the dark colours are in force."""
        return self.colours in {DARK, CONTRAST_DARK}

    def choose(self, scheme: Scheme) -> None:
        """Follow the system, or stay light or dark."""
        self._scheme = scheme
        self._apply()

    def colour(self, name: str) -> QColor:
        """Return the colour in force under this name of the table."""
        return QColor(getattr(self.colours, name))

    @Slot()
    def _on_system_changed(self) -> None:
        if self._scheme in {Scheme.SYSTEM, Scheme.CONTRAST}:
            self._apply()

    def _system_wants_contrast(self) -> bool:
        hints = self._application.styleHints()
        if not hasattr(hints, "accessibility"):  # Qt tells it from 6.10 on
            return False
        return bool(hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast)

    def _wanted(self) -> Colours:
        system_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        follows = self._scheme is Scheme.SYSTEM
        if self._scheme is Scheme.CONTRAST or (follows and self._system_wants_contrast()):
            return CONTRAST_DARK if system_dark else CONTRAST_LIGHT
        return DARK if self._scheme is Scheme.DARK or (follows and system_dark) else LIGHT

    def _apply(self) -> None:
        self.colours = self._wanted()
        self._application.setPalette(palette(self.colours))
        table = {name: getattr(self.colours, name) for name in names()}
        shade = "dark" if self.is_dark else "light"
        table["arrow_up"] = resource("icons", f"arrow-up-{shade}.svg").as_posix()
        table["tick"] = resource("icons", f"tick-{shade}.svg").as_posix()
        table["arrow_down"] = resource("icons", f"arrow-down-{shade}.svg").as_posix()
        self._application.setStyleSheet(style_sheet(table))
        self.changed.emit()
