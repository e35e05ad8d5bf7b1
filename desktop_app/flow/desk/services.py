"""All services of the window in one object."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from desktop_app.domain.kinds import Kind
from desktop_app.domain.mapping import ImportMapping
from desktop_app.domain.problems import Trouble
from desktop_app.domain.remembering import Remembered
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.flow.desk.bench import Bench
from desktop_app.flow.desk.checking import DeskTables
from desktop_app.flow.desk.connecting import DeskConnections
from desktop_app.flow.desk.running import DeskRuns
from desktop_app.flow.facts import StoredDraft
from desktop_app.flow.preferences import Preferences, preferences_text, read_preferences
from desktop_app.flow.problem_report import newest_lines, problem_report

_REPORTED: Final = 20
"""Imports whose numbers go into the report of a problem."""


class DeskServices(DeskConnections, DeskTables, DeskRuns):
    """Fulfils `Services`."""

    def __init__(self, bench: Bench) -> None:
        DeskConnections.__init__(self, bench)
        DeskTables.__init__(self, bench)
        DeskRuns.__init__(self, bench, self)

    def drafts(self) -> tuple[StoredDraft, ...]:
        """Unfinished imports, newest first."""
        return tuple(StoredDraft(name, text) for name, text in self._bench.drafts.read_all().items())

    def save_draft(self, draft: StoredDraft) -> None:
        """Keep a draft, replacing the one of the same name as a whole. Raises Trouble."""
        self._bench.drafts.write(draft.name, draft.text)

    def delete_draft(self, name: str) -> None:
        """Remove a draft; an unknown name is fine."""
        self._bench.drafts.delete(name)

    def preferences(self) -> Preferences:
        """What the person chose about the program."""
        return read_preferences(self._bench.preferences.read() or "")

    def save_preferences(self, preferences: Preferences) -> None:
        """Keep the choices. Raises Trouble."""
        self._bench.preferences.write(preferences_text(preferences))

    def remembered(self, identity: PortalIdentity, kind: Kind) -> Remembered:
        """What finished imports taught about this portal and kind."""
        return self._bench.memory.recall(identity, kind)

    def templates(self) -> tuple[str, ...]:
        """Names of the saved templates."""
        return self._bench.memory.templates()

    def template_place(self, name: str) -> Path:
        """Where a template of this name is kept, or would be."""
        return self._bench.memory.place(name)

    def save_mapping(self, path: Path, document: Mapping[str, object]) -> None:
        """Write a mapping file. Raises Trouble."""
        self._bench.memory.write(path, document)

    def load_mapping(self, path: Path) -> ImportMapping:
        """Read a mapping file. Raises Trouble."""
        return self._bench.memory.read(path)

    def log_folder(self) -> Path:
        """Where the logs are."""
        return self._bench.log_folder

    def data_folder(self) -> Path:
        """Where everything is that the program keeps."""
        return self._bench.data_folder

    def problem_report(self, facts: Mapping[str, str]) -> str:
        """The report of a problem, without secrets and people's data."""
        bench = self._bench
        try:
            runs = self.history()[:_REPORTED]
        except Trouble as trouble:
            # The journal itself may be the problem.
            runs, facts = (), {**facts, "Journal": trouble.problem.code}
        return problem_report(facts, runs, newest_lines(bench.log_folder), scrub=bench.scrub, home=Path.home())

    def close(self) -> None:
        """End the child processes."""
        self._bench.child.close()
        self._bench.clerk.close()
