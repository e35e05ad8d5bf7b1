"""Shows the row a person looks at beside the records of the portal it is like."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Slot

from desktop_app.engine.alike import LikeRecord, comparable
from desktop_app.flow.facts import CheckOutcome
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears, Job
from desktop_app.ui.models.rows import RowsModel
from desktop_app.ui.widgets.cure_bar import CureBar


class Comparing(QObject):
    """Reads the records of the current row, an older question let go."""

    def __init__(self, context: Context, model: RowsModel, bar: CureBar) -> None:
        super().__init__(bar)
        self._context, self._model, self._bar = context, model, bar
        self._outcome: CheckOutcome | None = None
        self._job: Job | None = None

    def begin(self, outcome: CheckOutcome | None) -> None:
        """Compare the rows of this outcome from now on, or none."""
        self._outcome = outcome

    @Slot(QModelIndex)
    def look_at(self, index: QModelIndex) -> None:
        """Ask for the records that a shown row is like."""
        if self._outcome is None or not index.isValid():
            return
        place = self._model.visible[index.row()]
        ids = self._outcome.likes.get(place, ())
        if self._job is not None:
            self._job.cancel()
        if ids:
            order, services = self._context.session.order(), self._context.services
            self._job = self._context.jobs.start(
                "alike", lambda _work: (place, services.alike(order, ids)), Ears(self._on_alike, _unheard)
            )

    def _on_alike(self, told: tuple[int, tuple[LikeRecord, ...]]) -> None:
        place, records = told
        session = self._context.session
        subject = session.learnt.subject
        # Of lists, people and keys the record's text cannot be put beside the row's: nothing is said about them.
        known = {field.upper_name for field in comparable(subject.schema)} if subject is not None else set()
        mine = {
            where.upper_name: (heading, self._model.text(place, heading))
            for heading, where in session.draft.mapping.columns.items()
            if where.is_communication or where.upper_name in known
        }
        if self._outcome is not None and not self._bar.isHidden():
            self._bar.show_beside(mine, records)


def _unheard(_problem: object) -> None:
    """Without the records the row is looked at by itself."""
