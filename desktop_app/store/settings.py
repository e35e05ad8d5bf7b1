"""The person's settings: typed, with defaults, in one small file."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any, Final

from desktop_app.store.private_files import write_private

_VERSION: Final = 1
_DAMAGED: Final = ".damaged"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a person may choose once for all imports.

    Attributes:
        language: Two-letter code, or `""` for the system's.
        is_gentle: One request at a time.
        settle_seconds: How long an unanswered request may still be worked on, or 0 for the kind of portal's usual.
        keep_days: Days after which cells and payloads of finished runs leave the journal.
        last_folder: Where the last spreadsheet was opened.
        last_connection: Name of the connection used last; the address itself is in the keystore alone.
        window: Size and place of the window, as the window writes it.
    """

    language: str = ""
    is_gentle: bool = False
    settle_seconds: float = 0.0
    keep_days: int = 30
    last_folder: str = ""
    last_connection: str = ""
    window: str = ""


class SettingsFile:
    """Reads and writes the settings."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def load(self) -> tuple[Settings, bool]:
        """Return the settings, and whether the file was damaged: then defaults, and a copy is kept beside it."""
        try:
            text = self._path.read_text(encoding="utf-8")
        except OSError:
            return Settings(), False
        except UnicodeDecodeError:
            return self._after_damage()
        try:
            document = json.loads(text)
        except ValueError:
            return self._after_damage()
        return (_settings(document), False) if isinstance(document, dict) else self._after_damage()

    def save(self, settings: Settings) -> None:
        """Replace the file as a whole.

        Raises:
            OSError: It cannot be written.
        """
        write_private(self._path, json.dumps({"version": _VERSION, **asdict(settings)}, indent=1))

    def _after_damage(self) -> tuple[Settings, bool]:
        try:
            self._path.replace(self._path.with_name(self._path.name + _DAMAGED))
        except OSError:
            return Settings(), True  # it stays where it is until it is written anew
        return Settings(), True


def _settings(document: dict[str, Any]) -> Settings:
    """Take over what has the right type; the rest keeps its default."""
    chosen: dict[str, Any] = {}
    for field in fields(Settings):
        value = document.get(field.name)
        default = getattr(Settings(), field.name)
        if isinstance(default, float) and isinstance(value, int) and not isinstance(value, bool):
            value = float(value)
        if type(value) is type(default):
            chosen[field.name] = value
    return Settings(**chosen)
