"""What all small dialogs have in common: a title, a body that scrolls, a Close button, gone once closed."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.ui.widgets.basics import button, identify, label, plain

translate = QCoreApplication.translate


class Over(QDialog):
    """A small dialog; subclasses fill `body` and `buttons`."""

    def __init__(self, parent: QWidget, identifier: str, title: str) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        identify(self, identifier, title)
        heading = label("title")
        heading.setText(title)
        inner = QWidget()
        self.body = QVBoxLayout(inner)
        self.body.setContentsMargins(0, 0, 8, 0)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self.buttons = QHBoxLayout()
        self.close_button = button(f"{identifier}-close", "primary")
        text = translate("Over", "&Close")
        self.close_button.setText(text)
        self.close_button.setAccessibleName(plain(text))
        self.close_button.clicked.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(22, 18, 22, 16)
        layout.addWidget(heading)
        layout.addWidget(area, 1)
        layout.addLayout(self.buttons)
        unit = self.fontMetrics()
        self.resize(unit.averageCharWidth() * 88, unit.height() * 26)

    def add_button(self, identifier: str, text: str) -> QPushButton:
        """Put a button before Close."""
        made = button(identifier)
        made.setText(text)
        made.setAccessibleName(plain(text))
        self.buttons.addWidget(made)
        return made

    def finish(self) -> None:
        """Put Close at the end, and the focus on it."""
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.close_button)
        self.close_button.setFocus()
