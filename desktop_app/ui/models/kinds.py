"""The kinds of record the portal has."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop_app.domain.kinds import SPA_PREFIX
from desktop_app.flow.facts import KindOffer
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import ACCESSIBLE, DETAIL, DISPLAY, ICON, TONE, Index, Tone


class KindsModel(QAbstractListModel):
    """One line a kind; kinds that cannot be imported say why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[KindOffer, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of kinds."""
        return 0 if parent.isValid() else len(self._offers)

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the list knows."""
        if not index.isValid():
            return None
        offer = self._offers[index.row()]
        if role == DISPLAY:
            return offer.kind.title
        if role == DETAIL:
            return messages.whole(offer.problem) if offer.problem else self._says(offer)
        if role == ICON:
            return "process" if offer.kind.code.startswith(SPA_PREFIX) else _ICONS.get(offer.kind.code, "process")
        if role == TONE:
            return Tone.QUIET if offer.problem else Tone.ACCENT
        if role == ACCESSIBLE:
            return f"{offer.kind.title}, {self.data(index, DETAIL)}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Kinds that cannot be imported cannot be chosen."""
        if index.isValid() and self._offers[index.row()].problem is not None:
            return Qt.ItemFlag.ItemIsEnabled
        return super().flags(index)

    def show(self, offers: tuple[KindOffer, ...]) -> None:
        """Take what the portal offers."""
        if offers == self._offers:
            return
        self.beginResetModel()
        self._offers = offers
        self.endResetModel()

    def offer(self, row: int) -> KindOffer:
        """The kind of a line."""
        return self._offers[row]

    def row_of(self, code: str) -> int:
        """The line of a kind, or -1."""
        return next((row for row, offer in enumerate(self._offers) if offer.kind.code == code), -1)

    def _says(self, offer: KindOffer) -> str:
        if offer.kind.code.startswith(SPA_PREFIX):
            return self.tr("A smart process of your portal. You may import.")
        return self.tr("You may import.")


_ICONS = {
    "lead": "lead",
    "deal": "deal",
    "contact": "person",
    "company": "company",
    "quote": "quote",
    "invoice": "invoice",
}
