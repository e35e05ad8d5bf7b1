"""What an import learnt of portal and file."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop_app.domain.matching import Guess
from desktop_app.domain.offering import OfferedField
from desktop_app.domain.runs import RunInfo
from desktop_app.flow.draft import Draft
from desktop_app.flow.facts import CheckOrder, CheckOutcome, Connected, FoundFiles, KindOffer, LoadedFile, Subject
from desktop_app.flow.values import ValueLine


@dataclass(slots=True)
class Learnt:
    """What was read of portal and file; gone when the program ends, unlike the draft."""

    connected: Connected | None = None
    offers: tuple[KindOffer, ...] = ()
    subject: Subject | None = None
    offered: tuple[OfferedField, ...] = ()
    file: LoadedFile | None = None
    guesses: Mapping[str, Guess] = field(default_factory=dict)
    values: tuple[ValueLine, ...] | None = None
    files: FoundFiles = field(default_factory=FoundFiles)
    outcome: CheckOutcome | None = None
    run: RunInfo | None = None

    def order(self, draft: Draft) -> CheckOrder:
        """Return everything Check and Start need; call it when the steps before are done."""
        assert self.connected is not None
        assert self.file is not None
        assert self.subject is not None
        return CheckOrder(
            self.connected,
            self.file,
            self.subject,
            draft.mapping,
            draft.pipeline,
            draft.files,
            draft.look_for_likes,
            repairs=draft.repairs.done,
        )
