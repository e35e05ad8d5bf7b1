"""The roles our models answer besides Qt's own."""

from __future__ import annotations

from enum import Enum
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

Index = QModelIndex | QPersistentModelIndex

TONE: Final = int(Qt.ItemDataRole.UserRole) + 1
"""A `Tone`: which pair of colours a chip or cell has."""
ICON: Final = int(Qt.ItemDataRole.UserRole) + 2
"""Name of one of the program's icons."""
DETAIL: Final = int(Qt.ItemDataRole.UserRole) + 3
"""A second line of text."""
COUNT: Final = int(Qt.ItemDataRole.UserRole) + 4
"""A number to be shown at the end, 0 for none."""
CHIP: Final = int(Qt.ItemDataRole.UserRole) + 5
"""Whether the cell is painted as a chip."""
GROUP: Final = int(Qt.ItemDataRole.UserRole) + 6
"""Whether the line is the heading of a group."""
SEARCH: Final = int(Qt.ItemDataRole.UserRole) + 7
"""Everything a line can be found by."""

DISPLAY: Final = int(Qt.ItemDataRole.DisplayRole)
EDIT: Final = int(Qt.ItemDataRole.EditRole)
TOOL_TIP: Final = int(Qt.ItemDataRole.ToolTipRole)
DECORATION: Final = int(Qt.ItemDataRole.DecorationRole)
ALIGNMENT: Final = int(Qt.ItemDataRole.TextAlignmentRole)
FOREGROUND: Final = int(Qt.ItemDataRole.ForegroundRole)
BACKGROUND: Final = int(Qt.ItemDataRole.BackgroundRole)
FONT: Final = int(Qt.ItemDataRole.FontRole)
ACCESSIBLE: Final = int(Qt.ItemDataRole.AccessibleTextRole)
RIGHT: Final = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Tone(Enum):
    """What a colour means; the values are names of the theme's colours. No text itself: Qt would turn it into one."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"
    INFO = "info"
    UNSURE = "unsure"
    QUIET = "muted"
    ACCENT = "accent"

    @property
    def soft(self) -> str:
        """Name of the background colour that goes with it."""
        return "quiet_soft" if self is Tone.QUIET else f"{self.value}_soft"
