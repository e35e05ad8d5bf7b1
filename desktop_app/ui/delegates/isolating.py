"""Keeps the order of phones, numbers and addresses in a text that runs from right to left."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QStyledItemDelegate

_BEGIN, _END = "\u2068", "\u2069"
"""FIRST STRONG ISOLATE and its end: a text runs as its own letters say, and from left to right without any."""


def isolated(text: str) -> str:
    """Return a person's own text as it is to be shown beside words of the language shown.

    "+7 (948) 100-00-13" would be read as "13-00-100 (948) 7+" among Arabic or Hebrew words.
    """
    if not text or QApplication.layoutDirection() != Qt.LayoutDirection.RightToLeft:
        return text
    return f"{_BEGIN}{text}{_END}"


class IsolatingDelegate(QStyledItemDelegate):
    """Shows each cell as its own letters run."""

    def displayText(self, value: object, locale: QLocale | QLocale.Language) -> str:  # noqa: N802 - Qt's name
        """Return what is painted; what is copied and read aloud stays as it is."""
        return isolated(super().displayText(value, locale))
