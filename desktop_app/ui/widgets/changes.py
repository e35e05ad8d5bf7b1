"""The list of repairs beside the rows: each can be walked back to, or taken back by itself."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout

from desktop_app.domain.repair.history import Repairs
from desktop_app.ui.delegates.chips import LineDelegate
from desktop_app.ui.models.repairs import RepairsModel
from desktop_app.ui.theme import Theme
from desktop_app.ui.widgets.basics import button, identify, label


class ChangesPanel(QFrame):
    """Opens with a button; the newest repair that holds is the current line."""

    walked = Signal(int)
    """Let exactly so many repairs hold."""
    dropped = Signal(int)
    """Take back the repair at this place by itself."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.model = RepairsModel(self)
        self._repairs = Repairs()
        self._heading = label("section")
        self._hint = label("muted", wraps=True)
        self.list = QListView()
        identify(self.list, "changes")
        self.list.setModel(self.model)
        self.list.setItemDelegate(LineDelegate(theme, self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.drop_button, self.walk_button = button("undo-this"), button("back-to-this")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        for part in (self._heading, self.list, self._hint, self.drop_button, self.walk_button):
            layout.addWidget(part)
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.drop_button.clicked.connect(self._on_drop)
        self.walk_button.clicked.connect(self._on_walk)
        self.hide()

    def retranslate(self) -> None:
        """Put the words of the language shown on the parts."""
        self._heading.setText(self.tr("What you changed"))
        self._hint.setText(self.tr("Your file stays as it is."))
        self.list.setAccessibleName(self.tr("Changes"))
        self.drop_button.setText(self.tr("Undo this one"))
        self.walk_button.setText(self.tr("Go back to here"))
        self._show_buttons()

    def show_repairs(self, repairs: Repairs) -> None:
        """Take the list."""
        self._repairs = repairs
        self.model.show(repairs)
        self.list.setCurrentIndex(self.model.index(max(repairs.position - 1, 0)))
        self._show_buttons()

    def _show_buttons(self) -> None:
        place = self.list.currentIndex().row()
        self.drop_button.setEnabled(self._repairs.may_drop(place))
        self.walk_button.setEnabled(place >= 0 and place + 1 != self._repairs.position)

    @Slot(QModelIndex)
    def _on_current(self, _index: QModelIndex) -> None:
        self._show_buttons()

    @Slot()
    def _on_drop(self) -> None:
        self.dropped.emit(self.list.currentIndex().row())

    @Slot()
    def _on_walk(self) -> None:
        self.walked.emit(self.list.currentIndex().row() + 1)
