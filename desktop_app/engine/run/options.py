"""What a person or an administrator may choose about a run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desktop_app.domain.pacing import SAFE_OPERATING

CLOUD_SETTLE: Final = 75.0
"""Seconds after which a cloud portal has surely stopped working on a request (reference §10, line 14)."""
_SECOND_LOOK: Final = 5.0


@dataclass(frozen=True, slots=True)
class RunOptions:
    """Choices for one execution of a run.

    Attributes:
        settle_seconds: How long after its last byte a request may still be worked on.
        is_gentle: Keep one request in flight, for portals that others work on.
        asks_person: Somebody can answer questions; unattended runs leave unsure rows unsure.
        trial_rows: Send only so many of the rows that wait, read them back and end; the rest waits to be continued.
        sees_everything: The webhook's employee is an administrator, from whom rights hide no record.
        widest: Most requests that create records at once.
        most_rows: Most rows a request (reference §1.1).
        most_bytes: Most bytes a request, unless one row alone is larger.
        burst, per_second: The leaky bucket of the portal's plan: requests at once, requests a second (reference §3.1).
        operating: Seconds of work on one method in ten minutes that the portal surely takes; portals of one's own
            have no such limit unless somebody switched it on (reference §3.1).
        prepared: Seconds that reading and checking took, where no person's thinking is among them; they count as
            seconds of a new run.
        proven_rows: Of how many rows, at most, files are fetched again to compare their contents.
        markers_a_request, records_a_request: How many are asked for at once (port `Records`).
    """

    settle_seconds: float = CLOUD_SETTLE
    is_gentle: bool = False
    asks_person: bool = False
    trial_rows: int | None = None
    sees_everything: bool = False
    widest: int = 48
    most_rows: int = 20
    most_bytes: int = 5_000_000
    burst: float = 50.0
    per_second: float = 2.0
    operating: float = SAFE_OPERATING
    prepared: float = 0.0
    proven_rows: int = 40
    markers_a_request: int = 500
    records_a_request: int = 500

    @property
    def second_look(self) -> float:
        """Seconds between two look-ups of the same markers (reference §10, line 20)."""
        return min(_SECOND_LOOK, self.settle_seconds)
