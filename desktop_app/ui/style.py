"""The style sheet: shapes and distances of the few things the palette cannot say."""

from __future__ import annotations

from collections.abc import Mapping
from string import Template

_SHEET = Template("""
QToolTip { color: $text; background: $base; border: 1px solid $line; padding: 4px; }
QLabel[role="title"] { font-size: 17pt; font-weight: 600; color: $text; }
QLabel[role="subtitle"] { color: $muted; }
QLabel[role="section"] { font-weight: 600; color: $text; }
QLabel[role="muted"] { color: $muted; }
QLabel[role="big"] { font-size: 15pt; font-weight: 600; }
QLabel[role="verdict"] { font-size: 14pt; font-weight: 600; }
#Header { background: $base; border-bottom: 1px solid $line; }
#Help { background: $panel; border-left: 1px solid $line; }
#Help QScrollArea, #Help QScrollArea > QWidget > QWidget { background: transparent; }
#Rail { background: $panel; border-right: 1px solid $line; }
#Rail QListView { background: transparent; border: 2px solid transparent; border-radius: 6px; outline: 0; }
#Rail QListView:focus { border-color: $accent; }
#Promise { background: $base; border-top: 1px solid $line; }
QWizard, QWizardPage { background: $window; }
QFrame[role="card"] { background: $base; border: 1px solid $line; border-radius: 8px; }
QFrame[role="strip"] { border-radius: 6px; border: 1px solid $line; background: $base; }
QFrame[role="strip"][tone="ok"] { background: $ok_soft; border-color: $ok; }
QFrame[role="strip"][tone="warn"] { background: $warn_soft; border-color: $warn; }
QFrame[role="strip"][tone="bad"] { background: $bad_soft; border-color: $bad; }
QFrame[role="strip"][tone="info"] { background: $info_soft; border-color: $info; }
QFrame[role="drop"] { background: $base; border: 2px dashed $line; border-radius: 10px; }
QFrame[role="drop"][active="true"] { border-color: $accent; background: $accent_soft; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {
    background: $base; color: $text; border: 1px solid $line; border-radius: 5px; padding: 5px 8px; min-height: 1.35em;
    selection-background-color: $accent; selection-color: $on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus { border: 2px solid $accent; padding: 4px 7px; }
QLineEdit:disabled, QComboBox:disabled, QSpinBox:disabled { color: $muted; background: $window; }
QTableView QComboBox, QComboBox[role="cell"] { padding: 2px 8px; }
QTableView QComboBox:focus, QComboBox[role="cell"]:focus { padding: 1px 7px; }
QComboBox::drop-down { border: none; width: 1.6em; subcontrol-position: center right; }
QComboBox::down-arrow { image: url($arrow_down); width: 12px; height: 12px; }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: 1.5em; background: transparent; }
QSpinBox::up-arrow { image: url($arrow_up); width: 10px; height: 10px; }
QSpinBox::down-arrow { image: url($arrow_down); width: 10px; height: 10px; }
QComboBox QAbstractItemView { background: $base; border: 1px solid $line; outline: 0; }
QPushButton { background: $base; color: $text; border: 1px solid $line; border-radius: 5px; padding: 6px 14px;
    min-height: 1.3em; }
QPushButton:hover { border-color: $accent; background: $accent_soft; }
QPushButton:pressed { background: $quiet_soft; }
QPushButton:focus { border: 2px solid $accent; padding: 5px 13px; }
QPushButton:disabled { color: $muted; background: $window; }
QPushButton[role="primary"] { background: $accent; color: $on_accent; border: 1px solid $accent; font-weight: 600; }
QPushButton[role="primary"]:hover { background: $accent_strong; }
QPushButton[role="primary"]:focus { border: 2px solid $text; }
QPushButton[role="primary"]:disabled { background: $quiet_soft; color: $muted; border-color: $line; }
QPushButton[role="link"] { border: none; background: transparent; color: $accent; padding: 2px 4px; text-align: left; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="link"]:focus { border: 1px dotted $accent; }
QPushButton[role="candidate"] { text-align: left; padding: 4px 10px; background: $base; }
QPushButton[role="candidate"]:checked { background: $accent_soft; border: 2px solid $accent; padding: 3px 9px; }
QPushButton[role="chip"] { border-radius: 11px; padding: 3px 11px; background: $base; }
QPushButton[role="chip"]:checked { background: $accent_soft; border-color: $accent; color: $text; }
QPushButton[role="tile"] { text-align: left; padding: 12px 16px; border-radius: 8px; }
QPushButton[role="tile"]:focus { padding: 11px 15px; }
QToolButton { color: $text; background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 4px; }
QToolButton:hover, QToolButton:checked { background: $accent_soft; border-color: $accent; }
QToolButton:focus { border: 2px solid $accent; padding: 3px; }
QToolButton::menu-indicator { image: none; }
QMenu { background: $base; color: $text; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QTableView, QListView { background: $base; alternate-background-color: $alternate; border: 1px solid $line;
    border-radius: 6px; gridline-color: $quiet_soft; selection-background-color: $accent_soft;
    selection-color: $text; }
QTableView:focus, QListView:focus { border: 2px solid $accent; }
QHeaderView { background: $panel; }
QHeaderView::section { background: $panel; color: $muted; border: none; border-right: 1px solid $line;
    border-bottom: 1px solid $line; padding: 5px 8px; font-weight: 600; }
QTableCornerButton::section { background: $panel; border: none; border-right: 1px solid $line;
    border-bottom: 1px solid $line; }
QProgressBar { background: $quiet_soft; border: none; border-radius: 6px; min-height: 12px; max-height: 12px;
    text-align: center; color: transparent; }
QProgressBar::chunk { background: $accent; border-radius: 6px; }
QScrollArea { background: transparent; border: none; }
QScrollArea#contract { border: 2px solid transparent; border-radius: 6px; }
QScrollArea#contract:focus { border-color: $accent; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: $line; border-radius: 5px; min-height: 28px; min-width: 28px; margin: 1px; }
QScrollBar::handle:hover { background: $muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QSplitter::handle { background: transparent; }
QLabel[role="step-number"] { background: $accent_soft; color: $accent; border-radius: 10px; font-weight: 600; }
QCheckBox { spacing: 8px; color: $text; }
QCheckBox::indicator { width: 14px; height: 14px; border: 1px solid $muted; border-radius: 3px; background: $base; }
QCheckBox::indicator:hover, QCheckBox::indicator:focus { border-color: $accent; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url($tick); }
QCheckBox::indicator:disabled { background: $window; border-color: $line; }
QCheckBox:disabled { color: $muted; }
""")


def style_sheet(colours: Mapping[str, str]) -> str:
    """Return the application's style sheet in these colours; `arrow_up`, `arrow_down` and `tick` are file names."""
    return _SHEET.substitute(colours)
