"""Related records as far as the portal was asked for them: the steps Values and Check ask for each text once."""

from __future__ import annotations

import threading
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from desktop_app.domain.convert.choices import folded
from desktop_app.domain.convert.relations import FoundRecord, FoundRecords
from desktop_app.domain.ports import CancelToken, Clock, Progress
from desktop_app.domain.webhook import PortalIdentity
from desktop_app.engine.relations import Wanted, look_up_records
from desktop_app.engine.tools import Connection

_FRESH: Final = 300.0
"""Seconds for which a record that was found counts as being there."""


class KnownRecords:
    """Remembers for a while which records were found; what was not found is asked for again each time."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._found: dict[tuple[object, ...], tuple[float, tuple[FoundRecord, ...]]] = {}

    def look_up(
        self, wanted: Iterable[Wanted], connection: Connection, progress: Progress, cancel: CancelToken
    ) -> Mapping[str, FoundRecords]:
        """Return target code → folded text → the records it names. Raises Trouble."""
        identity, wanted = connection.webhook.identity, tuple(wanted)
        found: dict[str, dict[str, tuple[FoundRecord, ...]]] = {each.code: {} for each in wanted}
        missing = []
        for each in wanted:
            known = {folded(text): self._known(identity, each, text) for text in each.texts}
            found[each.code] |= {text: records for text, records in known.items() if records}
            texts = tuple(text for text in each.texts if not known[folded(text)])
            missing.append(replace(each, texts=texts))
        asked = look_up_records(
            [each for each in missing if each.texts], connection.portal, progress=progress, cancel=cancel
        )
        for each in missing:
            here = asked.get(each.code, {})
            found[each.code] |= {text: tuple(records) for text, records in here.items()}
            self._keep(identity, each, here)
        return found

    def forget(self) -> None:
        """Ask for every text anew from now on."""
        with self._lock:
            self._found.clear()

    def _known(self, identity: PortalIdentity, wanted: Wanted, text: str) -> tuple[FoundRecord, ...]:
        with self._lock:
            when, records = self._found.get(_key(identity, wanted, folded(text)), (0.0, ()))
        return records if self._clock.monotonic() - when < _FRESH else ()

    def _keep(self, identity: PortalIdentity, wanted: Wanted, found: FoundRecords) -> None:
        now = self._clock.monotonic()
        with self._lock:
            for text in map(folded, wanted.texts):
                if found.get(text):
                    self._found[_key(identity, wanted, text)] = (now, tuple(found[text]))


def _key(identity: PortalIdentity, wanted: Wanted, text: str) -> tuple[object, ...]:
    return identity, wanted.code, wanted.kinds, wanted.by, text
