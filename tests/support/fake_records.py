"""The port `Records` over a portal in memory, for what asks one thing after another."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop_app.domain.answers import (
    DeleteAnswer,
    DeletionAnswer,
    FoundRecord,
    ImportAnswer,
    ReadAnswer,
    Timing,
    Verdict,
)
from desktop_app.domain.plan import PlannedRow
from tests.support.fake_faults import DeleteFault, LookFault
from tests.support.fake_portal import FakePortal

if TYPE_CHECKING:
    from tests.support.virtual import World


@dataclass
class FakeRecords:
    """The port `Records`, each request done at once; for undo, which asks one thing after another."""

    portal: FakePortal
    world: World
    faults: deque[DeleteFault] = field(default_factory=deque)
    mortality: Callable[[str], None] = lambda place: None
    deletions: list[tuple[int, ...]] = field(default_factory=list)
    standing: frozenset[str] = frozenset()

    def stands(self, origin: str) -> bool:
        return origin in self.standing

    def _timing(self) -> Timing:
        started = self.world.now
        self.world.step(started + 0.2)
        return Timing(started, self.world.now)

    def create(self, kind: Any, rows: Sequence[PlannedRow], *, original_names: bool) -> ImportAnswer:
        raise NotImplementedError

    def any_of_ours(self, kind: Any, marker_field: str) -> ReadAnswer:
        return self._look(self.portal.any_record)

    def find_markers(
        self, kind: Any, marker_field: str, markers: Sequence[str], select: Sequence[str] = ()
    ) -> ReadAnswer:
        return self._look(lambda: self.portal.by_markers(markers))

    def read(self, kind: Any, ids: Sequence[int], select: Sequence[str]) -> ReadAnswer:
        return self._look(lambda: self.portal.by_ids(ids, select))

    def _look(self, look: Callable[[], tuple[FoundRecord, ...]]) -> ReadAnswer:
        self.mortality("look")
        fault = self.portal.look_faults.popleft() if self.portal.look_faults else LookFault.NONE
        verdicts = {
            LookFault.BROKEN: Verdict.AMBIGUOUS,
            LookFault.RATE: Verdict.RATE_LIMITED,
            LookFault.NOT_SENT: Verdict.NOT_SENT,
        }
        if fault in verdicts:
            return ReadAnswer(verdicts[fault], self._timing())
        return ReadAnswer(Verdict.ANSWERED, self._timing(), look())

    def delete(self, kind: Any, ids: Sequence[int]) -> DeletionAnswer:
        assert len(ids) <= 20
        self.mortality("before delete")
        fault = self.faults.popleft() if self.faults else DeleteFault.NONE
        nothing = {DeleteFault.RATE: Verdict.RATE_LIMITED, DeleteFault.NOT_SENT: Verdict.NOT_SENT}
        if fault in nothing:
            return DeletionAnswer(nothing[fault], self._timing())
        kept = {DeleteFault.HALF: len(ids) // 2, DeleteFault.CUT: len(ids), DeleteFault.DENIED: 1}.get(fault, 0)
        self.deletions.append(tuple(ids))
        for key in ids[: len(ids) - kept]:
            self.portal.records.pop(key, None)
        self.mortality("after delete")
        if fault in (DeleteFault.LOST, DeleteFault.HALF, DeleteFault.CUT):
            return DeletionAnswer(Verdict.AMBIGUOUS, self._timing())
        refused = set(ids[len(ids) - kept :])
        answers = (DeleteAnswer(key, gone=key not in refused) for key in ids)
        return DeletionAnswer(Verdict.ANSWERED, self._timing(), tuple(answers))
