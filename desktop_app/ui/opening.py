"""The work of opening a spreadsheet: its first rows at once, then the whole, then guesses where its columns go."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from desktop_app.domain.matching import Guess
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.problems import Trouble
from desktop_app.domain.table import ReadingOptions
from desktop_app.flow.facts import Connected, LoadedFile
from desktop_app.flow.services import Services
from desktop_app.ui.jobs import Work


@dataclass(frozen=True, slots=True)
class Opening:
    """Everything the work needs; `path` is asked for on the worker, for pasted cells have to be kept first."""

    services: Services
    path: Callable[[], Path]
    options: ReadingOptions
    offered: tuple[OfferedField, ...]
    remembered: Mapping[str, str]
    connected: Connected | None = None

    def work(self, work: Work) -> tuple[LoadedFile, tuple[Guess, ...]]:
        """Tell the first rows as a `Table`, return the whole. Raises Trouble, Cancelled."""
        path = self.path()
        try:
            work.tell(self.services.first_rows(path, self.options, work))
        except Trouble:
            # Nothing among the first rows says little; reading the whole finds the words for what is wrong.
            work.progress(0, None)
        loaded = self.services.load(path, self.options, work.progress, work)
        if loaded.continues is not None and self.connected is not None:
            # The report of an import whose portal was renamed since goes on with it here, too.
            head = self.services.follow_portal(self.connected, loaded.continues)
            loaded = replace(loaded, continues=head)
        return loaded, self.services.guess(loaded, self.offered, self.remembered, work.progress, work)
