"""All keys at a glance (F1); the whole way can be walked without a mouse (reference UX §14.7)."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop_app.ui.over.base import Over
from desktop_app.ui.widgets.basics import label

translate = QCoreApplication.translate


def keys() -> tuple[tuple[str, str], ...]:
    """Return every key of the program, in portable spelling, with what it does."""
    # What is printed on the key that makes a line end.
    enter = "Return" if sys.platform == "darwin" else "Enter"
    return (
        (f"Ctrl+{enter}", translate("Keys", "The main button of the step")),
        ("Alt+Left", translate("Keys", "One step back")),
        ("Tab", translate("Keys", "To the next part of the window; leaves a table")),
        ("Space", translate("Keys", "Press, tick, choose")),
        (enter, translate("Keys", "Open what is chosen")),
        ("F2", translate("Keys", "Change the cell")),
        ("Ctrl+F", translate("Keys", "Search in the table")),
        ("Ctrl+H", translate("Keys", "Replace in the table")),
        ("F8", translate("Keys", "To the next problem")),
        ("Shift+F8", translate("Keys", "To the problem before")),
        ("Ctrl+Z", translate("Keys", "Take the last change back")),
        ("Ctrl+Y", translate("Keys", "Make it again")),
        ("Ctrl+C", translate("Keys", "Copy the chosen cells")),
        ("Ctrl+V", translate("Keys", "Paste a webhook address or copied cells")),
        ("F1", translate("Keys", "This list")),
        ("Shift+F1", translate("Keys", "Help on this step, beside the work")),
        ("Esc", translate("Keys", "Close a panel; never stops an import")),
    )


class KeysDialog(Over):
    """Key on one side, what it does on the other."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "keys", translate("Keys", "Keys"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for row, (key, text) in enumerate(keys()):
            shown = label("section")
            shown.setText(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
            shown.setAlignment(Qt.AlignmentFlag.AlignLeading)
            words = label(wraps=True)
            words.setText(text)
            words.setAccessibleName(f"{shown.text()}: {text}")
            grid.addWidget(shown, row, 0)
            grid.addWidget(words, row, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        hint = label("muted", wraps=True)
        hint.setText(translate("Keys", "Alt and an underlined letter press the button that bears it."))
        self.body.addWidget(hint)
        self.body.addStretch(1)
        self.finish()
