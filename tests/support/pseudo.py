"""A language nobody speaks: every text that goes through the translator is put into brackets, so that the rest shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTableView,
    QWidget,
)

OPEN, CLOSE = "⟦", "⟧"
_ROWS = 40
_SPOKEN = re.compile(r"[^\W\d_]{2,}")


class Pseudo(QTranslator):
    """Puts every text into brackets; what is longer is made half as long again, as in some languages."""

    def translate(self, context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
        return f"{OPEN}{text}{CLOSE}" if text else ""

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name
        return False


def texts_of(window: QWidget) -> Iterator[tuple[str, str]]:
    """Give every text that a person sees or hears, with the control it belongs to."""
    yield "title", window.windowTitle()
    for each in window.findChildren(QWidget):
        if not each.isVisibleTo(window):
            continue
        name = each.accessibleIdentifier() or type(each).__name__
        yield f"{name} (spoken)", each.accessibleName()
        yield f"{name} (described)", each.accessibleDescription()
        yield f"{name} (tip)", each.toolTip()
        if isinstance(each, QLabel | QAbstractButton):
            yield name, each.text()
        elif isinstance(each, QGroupBox):
            yield name, each.title()
        elif isinstance(each, QLineEdit):
            yield f"{name} (hint)", each.placeholderText()
        elif isinstance(each, QComboBox):
            yield from ((name, each.itemText(row)) for row in range(each.count()))
        elif isinstance(each, QAbstractItemView):
            yield from _of_view(name, each)


def _of_view(name: str, view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model = view.model()
    columns = model.columnCount() if isinstance(view, QTableView) else 1  # a list model hides its number of columns
    for row in range(min(model.rowCount(), _ROWS)):
        for column in range(columns):
            index = model.index(row, column)
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
                yield f"{name} {row}/{column}", str(index.data(role) or "")
    if isinstance(view, QTableView):
        for column in range(columns):
            yield f"{name} heading", str(model.headerData(column, Qt.Orientation.Horizontal) or "")


def untranslated(window: QWidget, own: Iterable[str]) -> list[str]:
    """Return the texts that came past the translator; `own` are the person's and the portal's words."""
    known = sorted((word for word in own if word), key=len, reverse=True)
    found = []
    for name, text in texts_of(window):
        rest = without_brackets(text)
        for word in known:
            rest = rest.replace(word, " ")
        if _SPOKEN.search(rest):
            found.append(f"{name}: {text}")
    return found


def without_brackets(text: str) -> str:
    """Return what stands outside all brackets, however deep they nest."""
    rest, depth = [], 0
    for letter in text:
        if letter == OPEN:
            depth += 1
        elif letter == CLOSE:
            depth -= 1
        elif depth == 0:
            rest.append(letter)
    return "".join(rest)
