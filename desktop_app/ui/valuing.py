"""Lists the texts that need a meaning as soon as the mapping says which columns hold such texts."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.domain.problems import Problem
from desktop_app.domain.value_table import Knowledge
from desktop_app.engine.similarity import FuzzySimilarity
from desktop_app.flow.navigator import Sending
from desktop_app.flow.session import Part
from desktop_app.flow.steps import Step
from desktop_app.flow.values import ValueLine, is_quick, value_lines
from desktop_app.ui.hub import Context
from desktop_app.ui.jobs import Ears, Job

_SETTLE: Final = 150


class Valuing(QObject):
    """Keeps the session's list of texts in step with its mapping."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._failure: Problem | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE)
        self._timer.timeout.connect(self.ensure)
        context.hub.changed.connect(self._on_changed)

    @Slot()
    def ensure(self) -> None:
        """List the texts now, or begin to."""
        session = self._context.session
        file, subject, offered = session.learnt.file, session.learnt.subject, session.learnt.offered
        if file is None or subject is None or session.learnt.values is not None:
            return
        if session.sending is not Sending.NOT_BEGUN:
            return
        self._timer.stop()
        self._cancel()
        self._failure = None
        table, draft, services = file.table, session.draft, self._context.services
        if not draft.repairs.done and is_quick(table, draft.mapping, offered):
            assert draft.identity is not None
            kept = services.remembered(draft.identity, subject.schema.kind)
            known = Knowledge(subject.directories, draft.pipeline, {}, kept.values, FuzzySimilarity())
            session.use_values(value_lines(table, draft.mapping, offered, known))
            return
        order = session.order()
        session.set_busy(Step.VALUES, busy=True)
        self._job = self._context.jobs.start(
            "values",
            lambda work: services.values(order, work.progress, work),
            Ears(self._on_lines, self._on_failed),
        )

    @property
    def failure(self) -> Problem | None:
        """Why the texts could not be listed, until the next try."""
        return self._failure

    @Slot(object)
    def _on_changed(self, part: Part) -> None:
        if part in {Part.MAPPING, Part.KIND, Part.TABLE} and self._context.session.learnt.values is None:
            self._cancel()
            self._timer.start()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._context.session.set_busy(Step.VALUES, busy=False)

    def _on_lines(self, lines: tuple[ValueLine, ...]) -> None:
        self._job = None
        self._context.session.set_busy(Step.VALUES, busy=False)
        self._context.session.use_values(lines)

    def _on_failed(self, problem: Problem) -> None:
        # The texts stay unknown: they are asked for again on the next visit, and Check looks at every cell anyway.
        self._job, self._failure = None, problem
        self._context.session.set_busy(Step.VALUES, busy=False)
