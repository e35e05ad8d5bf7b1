"""The encoding of a text file, chosen by eye: the same line in the likeliest encodings, the readable one is clicked."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout

from desktop_app.domain.table import EncodingCandidate
from desktop_app.ui.widgets.basics import button, empty, label
from desktop_app.ui.widgets.understood import encoding_name

_LONGEST = 90


class EncodingChoice(QFrame):
    """Shown while the encoding is a guess, and until another file is opened: a wrong click can be mended."""

    chosen = Signal(str)
    """Name of an encoding."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "strip")
        self.setProperty("tone", "warn")
        self._question = label(wraps=True)
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(4)
        self._group = QButtonGroup(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 6, 10, 8)
        layout.setSpacing(6)
        layout.addWidget(self._question)
        layout.addLayout(self._buttons)
        self._shown: tuple[EncodingCandidate, ...] = ()
        self.hide()

    def show_candidates(self, candidates: tuple[EncodingCandidate, ...], encoding: str | None) -> None:
        """Offer these readings, the one in force marked; without any there is nothing to choose."""
        if candidates != self._shown:
            self._shown = candidates
            self._fill(candidates)
        for each in self._group.buttons():
            each.setChecked(each.property("encoding") == encoding)
        self._question.setText(
            QCoreApplication.translate("EncodingChoice", "Which line can be read? Click it; the table follows.")
        )
        self.setVisible(bool(candidates))

    def _fill(self, candidates: tuple[EncodingCandidate, ...]) -> None:
        empty(self._buttons)
        for number, each in enumerate(candidates, start=1):
            line = self._line(number, each)
            self._group.addButton(line)
            self._buttons.addWidget(line)

    def _line(self, number: int, candidate: EncodingCandidate) -> QPushButton:
        line = button(f"encoding-candidate-{number}", "candidate")
        sample = " ".join(candidate.sample.split())
        line.setText(f"{sample[:_LONGEST]}    — {encoding_name(candidate.encoding)}".replace("&", "&&"))
        line.setAccessibleName(f"{encoding_name(candidate.encoding)}: {sample}")
        line.setCheckable(True)
        line.setProperty("encoding", candidate.encoding)
        line.setMinimumWidth(10)  # a long line is cut off, it must not widen the window
        line.setCursor(Qt.CursorShape.PointingHandCursor)
        line.clicked.connect(self._on_clicked)
        return line

    @Slot()
    def _on_clicked(self) -> None:
        pressed = self.sender()
        if pressed is not None:
            self.chosen.emit(str(pressed.property("encoding")))
