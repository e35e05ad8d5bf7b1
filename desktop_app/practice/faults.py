"""Chooses the faults that strike a request: by number, by method, by seeded chance."""

import random
import threading
from collections import Counter
from collections.abc import Sequence

from desktop_app.practice.scenario import Fault, When


class FaultPlayer:
    """Plays the faults of one scenario; counting starts when the scenario is set."""

    def __init__(self, faults: Sequence[Fault], seed: int) -> None:
        self._faults = tuple(faults)
        self._seed = seed
        self._total = 0
        self._by_method: Counter[str] = Counter()
        self._struck: Counter[int] = Counter()
        self._lock = threading.Lock()

    def strike(self, method: str, rows: int) -> list[Fault]:
        """Count a request and return the faults that strike it, in the scenario's order."""
        with self._lock:
            self._total += 1
            self._by_method[method] += 1
            chosen = []
            for index, fault in enumerate(self._faults):
                number = self._total if fault.when.method is None else self._by_method[method]
                if self._strikes(index, fault.when, method, rows, number):
                    self._struck[index] += 1
                    chosen.append(fault)
            return chosen

    def _strikes(self, index: int, when: When, method: str, rows: int, number: int) -> bool:
        if when.method not in (None, method) or (when.with_rows and not rows):
            return False
        if when.times is not None and self._struck[index] >= when.times:
            return False
        if when.requests is not None and number not in when.requests:
            return False
        if number < when.first or (when.last is not None and number > when.last):
            return False
        if (number - when.first) % when.every:
            return False
        # The draw depends on seed, fault and request alone, so that parallel requests cannot change it.
        draw = random.Random(f"{self._seed}:{index}:{number}").random()  # noqa: S311 - repeatable on purpose
        return when.chance >= 1.0 or draw < when.chance
