"""What is unfinished: imports in the making, and runs that broke off or were stopped."""

from __future__ import annotations

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject

from desktop_app.domain.runs import RunInfo
from desktop_app.flow.draft import Draft
from desktop_app.ui import messages
from desktop_app.ui.guard import guarded
from desktop_app.ui.models.roles import ACCESSIBLE, DETAIL, DISPLAY, ICON, TONE, TOOL_TIP, Index, Tone


class UnfinishedModel(QAbstractListModel):
    """Interrupted runs first, for rows may be on their way; then drafts; each newest first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runs: tuple[RunInfo, ...] = ()
        self._drafts: tuple[Draft, ...] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """Number of lines."""
        return 0 if parent.isValid() else len(self._runs) + len(self._drafts)

    @guarded
    def data(self, index: Index, role: int = DISPLAY) -> object:
        """Answer the few roles the list knows."""
        if not index.isValid():
            return None
        entry = self.entry(index.row())
        is_run = isinstance(entry, RunInfo)
        if role == DISPLAY:
            return self._run_title(entry) if isinstance(entry, RunInfo) else self._draft_title(entry)
        if role in {DETAIL, TOOL_TIP}:
            return self._run_detail(entry) if isinstance(entry, RunInfo) else self._draft_detail(entry)
        if role == ICON:
            return "hold" if is_run else "practice" if isinstance(entry, Draft) and entry.is_practice else "table"
        if role == TONE:
            return Tone.WARN if is_run else Tone.ACCENT
        if role == ACCESSIBLE:
            return f"{self.data(index, DISPLAY)}, {self.data(index, DETAIL)}"
        return None

    def show(self, drafts: tuple[Draft, ...], runs: tuple[RunInfo, ...]) -> None:
        """Take what there is."""
        if (drafts, runs) != (self._drafts, self._runs):
            self.beginResetModel()
            self._drafts, self._runs = drafts, runs
            self.endResetModel()

    def entry(self, row: int) -> RunInfo | Draft:
        """What a line is about."""
        return self._runs[row] if row < len(self._runs) else self._drafts[row - len(self._runs)]

    def _run_title(self, run: RunInfo) -> str:
        return self.tr("Continue the import of {name}").format(name=run.head.file_name)

    def _run_detail(self, run: RunInfo) -> str:
        summary = run.summary
        done = summary.created + summary.updated + summary.already_there
        parts = [self.tr("{count} done").format(count=messages.number(done))]
        if summary.unsure:
            parts.append(self.tr("{count} not sure").format(count=messages.number(summary.unsure)))
        parts.append(self.tr("{count} left").format(count=messages.number(summary.not_sent)))
        parts += [run.head.kind.title, run.head.identity.host, messages.moment(run.head.started)]
        return " · ".join(parts)

    def _draft_title(self, draft: Draft) -> str:
        name = draft.path.name if draft.path else self.tr("an import without a file yet")
        return self.tr("Continue with {name}").format(name=name)

    def _draft_detail(self, draft: Draft) -> str:
        parts = [self.tr("Step {step}").format(step=messages.step_title(draft.step))]
        parts += [draft.kind.title] if draft.kind else []
        parts += [self.tr("practice")] if draft.is_practice else [draft.identity.host] if draft.identity else []
        return " · ".join(parts)
