"""Takes records of an import back: looks first, asks with numbers, and says what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.problems import Problem
from desktop_app.flow.facts import Connected, UndoCounts
from desktop_app.ui import messages
from desktop_app.ui.hub import Context, Question
from desktop_app.ui.jobs import Ears, Job
from desktop_app.ui.models.roles import Tone


@dataclass(frozen=True, slots=True)
class _Matter:
    """What is taken back: a whole run, or only the younger of two records of one row."""

    connected: Connected
    run: str
    only_doubles: bool


class TakingBack(QObject):
    """One taking back after the other; the page shows what it says."""

    began = Signal(str)
    """Work began, in words."""
    progressed = Signal(int, object)
    looked = Signal()
    """It is known what would be taken back; nothing goes on until the person answers."""
    told = Signal(str, object)
    """What came of it, in words, and the `Tone` of it."""
    ended = Signal()
    """Records were taken back: what is shown is not true any more."""
    failed = Signal(object)
    """A `Problem`."""

    def __init__(self, context: Context, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._page = page
        self._matter: _Matter | None = None
        self._job: Job | None = None

    @property
    def is_busy(self) -> bool:
        """Whether the portal is being asked or records are being deleted."""
        return self._job is not None

    def begin(self, connected: Connected, run: str, *, only_doubles: bool = False) -> None:
        """Look what there is to take back, then ask."""
        services = self._context.services
        look = services.preview_doubles if only_doubles else services.preview_undo
        self._matter = _Matter(connected, run, only_doubles)
        self.began.emit(self.tr("Looking at what this import made…"))
        self._job = self._context.jobs.start(
            "preview undo",
            lambda work: look(connected, run, work.progress, work),
            Ears(self._on_preview, self._on_failed, progress=self._on_progress),
        )

    def _on_progress(self, done: int, total: int | None) -> None:
        self.progressed.emit(done, total)

    def _on_failed(self, problem: Problem) -> None:
        self._job = None
        self.failed.emit(problem)

    def _on_preview(self, counts: UndoCounts) -> None:
        self._job = None
        self.looked.emit()
        assert self._matter is not None
        if not counts.deleted:
            self.told.emit(" ".join([self.tr("There is nothing to take back."), *self._kept(counts)]), Tone.INFO)
            if self._matter.only_doubles and counts.already_gone:
                self._act()  # somebody deleted the double already: the row is to know of it
            return
        title = self.tr("Take back %Ln record(s)?", "", counts.deleted)
        kept = self._kept(counts) or [self.tr("Nobody changed them since the import.")]
        text = "\n".join([*kept, self.tr("Deleted records go to the recycle bin of the portal.")])
        if self._matter.only_doubles:
            text = self.tr("Of each row one record stays, the oldest.") + "\n" + text
        question = Question(title, text, self.tr("Take back"), self.tr("Keep"), is_risky=True)
        self._context.dialogs.ask(self._page, question, self._answered)

    def _kept(self, counts: UndoCounts) -> list[str]:
        """Return a sentence for each pile that stays as it is."""
        piles = (
            (counts.kept_edited, self.tr("%Ln record(s) edited since will be kept.", "", counts.kept_edited)),
            (counts.already_gone, self.tr("%Ln record(s) gone already.", "", counts.already_gone)),
            (counts.failed, self.tr("%Ln record(s) could not be read and will be kept.", "", counts.failed)),
        )
        return [text for count, text in piles if count]

    def _answered(self, yes: bool) -> None:  # noqa: FBT001 - the dialog's answer
        if yes and not self.is_busy:
            self._act()

    def _act(self) -> None:
        matter, services = self._matter, self._context.services
        assert matter is not None
        act = services.take_doubles_back if matter.only_doubles else services.undo
        self.began.emit(self.tr("Taking back…"))
        self._job = self._context.jobs.start(
            "undo",
            lambda work: act(matter.connected, matter.run, work.progress, work),
            Ears(self._on_done, self._on_failed, progress=self._on_progress),
        )

    def _on_done(self, counts: UndoCounts) -> None:
        self._job = None
        text = self.tr("Taken back: {deleted}. Edited since and kept: {kept}. Already gone: {gone}. Failed: {failed}.")
        words = {
            "deleted": messages.number(counts.deleted),
            "kept": messages.number(counts.kept_edited),
            "gone": messages.number(counts.already_gone),
            "failed": messages.number(counts.failed),
        }
        self.told.emit(text.format(**words), Tone.WARN if counts.failed else Tone.OK)
        self.ended.emit()
