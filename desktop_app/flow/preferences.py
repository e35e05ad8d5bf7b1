"""What a person chose about the program itself; typed, with defaults, read from whatever is on disk."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from typing import Final

_SCHEMES: Final = frozenset({"system", "light", "dark", "contrast"})
LONGEST: Final = 3650
"""Days for which personal data may be kept at most."""


@dataclass(frozen=True, slots=True)
class Preferences:
    """Choices that outlive the window.

    Attributes:
        scheme: `system`, `light`, `dark` or `contrast`.
        language: Two-letter code, or `""` for the system's.
        is_gentle: Send one request at a time, for portals that others work on.
        geometry: The window's place and size as Qt wrote it, in hexadecimal.
        keep_days: Days for which cells and copies of a finished import stay on this computer (design §5.7).
    """

    scheme: str = "system"
    language: str = ""
    is_gentle: bool = False
    geometry: str = ""
    keep_days: int = 30


def preferences_text(preferences: Preferences) -> str:
    """Return the preferences as JSON."""
    return json.dumps(asdict(preferences), ensure_ascii=False, indent=1)


def read_preferences(text: str) -> Preferences:
    """Read preferences; what is missing, unknown or of another type falls back to its default."""
    try:
        document = json.loads(text)
    except (ValueError, RecursionError):
        return Preferences()
    if not isinstance(document, dict):
        return Preferences()
    defaults = Preferences()
    known = {
        each.name: document[each.name]
        for each in fields(Preferences)
        if isinstance(document.get(each.name), type(getattr(defaults, each.name)))
    }
    if known.get("scheme") not in _SCHEMES:
        known.pop("scheme", None)
    if isinstance(known.get("keep_days"), bool) or not 0 <= known.get("keep_days", 0) <= LONGEST:
        known.pop("keep_days", None)
    return Preferences(**known)
