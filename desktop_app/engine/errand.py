"""What is done with a run outside of it: on its own portal, within the portal's limits, counted in the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from desktop_app.domain.events import Waiting
from desktop_app.domain.ports import Clock, Journal
from desktop_app.domain.runs import Change, RunHead, Worked
from desktop_app.engine.asking import Asker
from desktop_app.engine.run.controls import Connection
from desktop_app.engine.run.same_portal import ensure_own_portal

_T = TypeVar("_T")


class Errand:
    """What taking back, settling doubles and comparing files share.

    Args:
        journal: The journal, on the thread that owns it.
        connection: The portal the run was made on.
        wait: Called with seconds to wait; may return early when somebody asks to stop.
        tell: Told why and how long nothing leaves.
    """

    def __init__(
        self,
        journal: Journal,
        connection: Connection,
        clock: Clock,
        *,
        wait: Callable[[float], None],
        tell: Callable[[Waiting], None] = lambda waiting: None,
    ) -> None:
        self._journal = journal
        self._connection = connection
        self._asker = Asker(clock, wait=wait, tell=tell)

    def _own_head(self, run: str) -> RunHead:
        """Return what a run is about, once it is certain that this is its portal. Raises Trouble."""
        ensure_own_portal(self._journal, run, self._connection)
        return self._journal.info(run).head

    def _keep(self, run: str, changes: Iterable[Change], *, durable: bool = True) -> None:
        """Write changes down, and how many requests they took."""
        self._journal.write(run, [*changes, Worked(self._asker.counted(), 0.0)], durable=durable)


def groups(items: Sequence[_T], size: int) -> Iterator[Sequence[_T]]:
    """Yield the items so many at a time."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
