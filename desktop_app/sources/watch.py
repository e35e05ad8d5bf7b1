"""Stands between a reader and those who wait for it: progress out, the wish to stop in, enough rows read."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.ports import CancelToken, Progress
from desktop_app.domain.problems import tables as catalogue
from desktop_app.sources.trouble import trouble


@dataclass(frozen=True, slots=True)
class Watch:
    """Asked between pieces of a file.

    Attributes:
        enough: Number of filled rows after which reading may end, or `None` for all.
    """

    path: Path
    progress: Progress
    cancel: CancelToken
    enough: int | None = None

    def goes_on(self, done: int, total: int | None, rows: int) -> bool:
        """Tell how far reading is; returns whether more is wanted.

        Raises:
            Trouble: The person asked to stop.
        """
        if self.cancel.is_cancelled():
            raise trouble(catalogue.READING_CANCELLED, self.path)
        self.progress(done, total)
        return self.enough is None or rows <= self.enough


def no_news(done: int, total: int | None) -> None:
    """Progress that nobody watches."""
    del done, total
