"""Remembers the requests the portal saw, so that a test can watch them and aim."""

import threading
from collections import deque
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

_KEPT = 20_000


class Phase(StrEnum):
    """How far a request is."""

    ARRIVED = "arrived"
    WORKING = "working"
    ANSWERED = "answered"


@dataclass(slots=True)
class Entry:
    """One request as the log tells it; times are the computer's Unix seconds."""

    number: int
    method: str
    rows: int
    arrived: float
    phase: Phase = Phase.ARRIVED
    working: float | None = None
    answered: float | None = None
    status: int | None = None
    in_flight: int = 0
    user_agent: str = ""
    faults: list[str] = field(default_factory=list)

    def as_json(self) -> dict[str, Any]:
        """Return the entry for the control surface."""
        return {
            "number": self.number,
            "method": self.method,
            "rows": self.rows,
            "phase": self.phase,
            "arrived": self.arrived,
            "working": self.working,
            "answered": self.answered,
            "status": self.status,
            "inFlight": self.in_flight,
            "userAgent": self.user_agent,
            "faults": self.faults,
        }


class RequestLog:
    """The last requests in the order they came; numbers count from 1 since the portal started."""

    def __init__(self) -> None:
        self._entries: deque[Entry] = deque(maxlen=_KEPT)
        self._count = 0
        self._lock = threading.Lock()

    def arrive(self, method: str, rows: int, *, now: float, in_flight: int, user_agent: str) -> Entry:
        """Note a request that has come in whole."""
        with self._lock:
            self._count += 1
            entry = Entry(self._count, method, rows, now, in_flight=in_flight, user_agent=user_agent)
            self._entries.append(entry)
            return entry

    def entries(self, after: int = 0) -> list[dict[str, Any]]:
        """Return the requests with higher numbers than `after`."""
        with self._lock:
            return [entry.as_json() for entry in self._entries if entry.number > after]
