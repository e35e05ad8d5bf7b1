"""How long nothing leaves, told by all the parts that would send something."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.engine.run.gate import Delay, Step


@dataclass(slots=True)
class Wait:
    """The nearest moment at which something may leave, and the reason worth telling."""

    until: float | None = None
    told: Delay | None = None

    def note(self, step: Step, now: float) -> bool:
        """Take in what a part answered when asked for its next request; return whether one left."""
        if step is True:
            return True
        if isinstance(step, Delay):
            self._at(now + step.seconds)
            if self.told is None or step.seconds < self.told.seconds:
                self.told = step
        elif not isinstance(step, bool):
            self._at(step)
        return False

    def _at(self, moment: float) -> None:
        self.until = moment if self.until is None else min(self.until, moment)
