"""Wraps answers: `result`, `total`, `next` and the `time` block of every success (reference §1.2, §3.1)."""

from dataclasses import dataclass
from typing import Any

from desktop_app.practice.limits import OperatingState
from desktop_app.practice.methods.registry import Answer
from desktop_app.practice.portal import Portal
from desktop_app.practice.replies import Reply, json_reply


@dataclass(frozen=True, slots=True)
class Timing:
    """When work began."""

    started: float
    """The portal's Unix seconds."""
    elapsed: float
    """The same moment on the clock that never goes back."""


class Envelope:
    """Wraps the answers of one portal."""

    def __init__(self, portal: Portal) -> None:
        self._portal = portal

    def reply(self, answer: Answer, timing: Timing, finished: float, state: OperatingState | None) -> Reply:
        """Return the HTTP answer of a method; `state` is None for `batch`, which has no operating time."""
        body: dict[str, Any] = {"result": answer.result}
        if answer.next is not None:
            body["next"] = answer.next
        if answer.total is not None:
            body["total"] = answer.total
        body["time"] = self.time_block(timing, finished, state)
        return json_reply(body)

    def time_block(self, timing: Timing, finished: float, state: OperatingState | None) -> dict[str, Any]:
        """Return the `time` block of an answer or of a command of a batch."""
        duration = finished - timing.elapsed
        finish = timing.started + duration
        show = self._portal.presenter.format_time
        return {
            "start": round(timing.started, 6),
            "finish": round(finish, 6),
            "duration": round(duration, 6),
            "processing": round(duration, 6),
            "date_start": show(timing.started),
            "date_finish": show(finish),
            "operating_reset_at": int(finish) + 600 if state is None else state.reset_at,
            "operating": 0 if state is None else round(state.operating, 6),
        }
